"""Places of several words, whole and in any case: *v Kutné Hoře*, *z Ústí nad Labem*, *w Zielonej Górze*.

Word by word they would be taken apart: *Zielona* is an adjective, and *Góra* is somebody's surname.
"""

from collections.abc import Iterator, Set
from functools import cache

from spolu.interviews.identify.runs import Run
from spolu.interviews.identify.tokens import SIGNS
from spolu.interviews.identify.words.lexicon import lexicon
from spolu.interviews.remembered import Remembered


def begun(pieces: Set[str], language: str) -> Set[str]:
    """Return which of the pieces of some texts are the first word of a place of several, but for marks around it."""
    return set(filter(_begins(language).__getitem__, pieces))


@cache
def _begins(language: str) -> Remembered[bool]:
    """Return piece -> whether it is such a word."""
    towns = lexicon(language).towns
    return Remembered(lambda piece: piece.strip(SIGNS) in towns)


def find(run: Run, language: str, first: Set[str]) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, base form) of the places of several words in a text; ``first``: see `begun`."""
    text, towns = run.text, lexicon(language).towns
    for at in run.spots(first):
        word = run.pieces[at].strip(SIGNS)
        start = text.index(word, run.starts[at])
        for form, base in towns[word]:
            end = start + len(form)
            if text.startswith(form, start) and not text[end : end + 1].isalnum():
                yield start, end, base
                break
