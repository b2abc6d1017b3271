"""Czech as it is spoken in Silesia and on Haná: *pomaha*, *něbojim*, *fotke*, *pekárno* for pomáhá, nebojím, fotky, pekárnu.

No dictionary has such words, so at the beginning of a sentence, or where nothing has capitals, they would look like
names. Vowels are short where writing has long ones, and the last ones sound otherwise.
"""

from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import product

from spolu.interviews import dictionary
from spolu.interviews.identify.words.common_czech import as_written

_LONG = {"a": "aá", "e": "eéě", "i": "ií", "o": "oó", "u": "uůú", "y": "yý"}
_ENDS = (
    ("e", "y"), ("o", "u"), ("ó", "ou"), ("eho", "oho"), ("emu", "omu"), ("ma", "mi"), ("ma", "y"), ("ťa", "ti"), ("ňu", "nu"), ("ňu", "ni"),
    ("ť", "t"), ("u", "i"), ("i", "í"), ("aj", "ají"), ("eci", "ichni"), ("ecke", "echny"), ("ža", "že"), ("cou", "tějí"),
)  # fmt: skip
"""End as it is said -> as it is written."""
_LEAST, _MOST = 3, 5
"""Letters of the shortest word that is looked at, and vowels of the longest: all others are tried in all lengths."""


@lru_cache(maxsize=20_000)
def is_said_for(low: str, is_common: Callable[[str], bool]) -> bool:
    """Whether a word that no dictionary has stands for a common one, but for lengths of vowels or an ending, or is Slovak."""
    if len(low) < _LEAST:
        return False
    if dictionary.lemma_of(low, "sk")[:1].islower():
        return True
    return any(is_common(word) for said in _said(low) for word in _in_all_lengths(said))


def _said(low: str) -> Iterator[str]:
    yield low
    yield from as_written(low)
    if low.startswith("ně"):
        yield "ne" + low[2:]
    if len(low) > _LEAST:
        yield from (low[: -len(end)] + other for end, other in _ENDS if low.endswith(end))


def _in_all_lengths(word: str) -> Iterator[str]:
    """Yield a word with each of its short vowels long or short; one of many vowels with one long."""
    short = [at for at, letter in enumerate(word) if letter in _LONG]
    if len(short) > _MOST:
        yield from (word[:at] + long + word[at + 1 :] for at in short for long in _LONG[word[at]])
        return
    for chosen in product(*(_LONG[word[at]] for at in short)):
        letters = list(word)
        for at, letter in zip(short, chosen, strict=True):
            letters[at] = letter
        yield "".join(letters)
