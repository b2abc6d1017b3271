"""Words typed without their diacritics where others have them: *jeste*, *zadzwonie*; no name is meant then."""

from functools import lru_cache
from itertools import product

from spolu.interviews.identify.words import grammar, unaccented

_MARKED = {"a": "aą", "c": "cć", "e": "eę", "l": "lł", "n": "nń", "o": "oó", "s": "sś", "z": "zżź"}
"""Polish letter -> what it may stand for."""
_MOST = 8
"""Letters of which it is tried what they stand for."""
_NAMES = ("subst", "adj", "ppas", "pact", "ger", "ign")
"""How the tags begin of words that are surnames, too: *swieta*, *walen*."""


@lru_cache(maxsize=20_000)
def has_lost_diacritics(word: str, language: str) -> bool:
    """Whether a word in small letters is a common one, and no name, that has lost its diacritics."""
    if language not in ("cs", "sk", "pl") or not word.isascii() or word not in unaccented.words(language):
        return False
    return word not in unaccented.names(language) and (language != "pl" or _is_no_noun(word))


def _is_no_noun(word: str) -> bool:
    """Whether all Polish words that may be meant are verbs, adverbs and the like."""
    if sum(letter in _MARKED for letter in word) > _MOST:
        return False
    meant = map("".join, product(*(_MARKED.get(letter, letter) for letter in word)))
    tags = [tag for one in meant if one != word for tag in grammar.tags(one) if tag != "ign"]
    return bool(tags) and not any(tag.startswith(_NAMES) for tag in tags)
