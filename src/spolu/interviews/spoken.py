"""The words of one mention of a person: names, initials, age, without titles, roles and particles."""

import re
from dataclasses import dataclass
from functools import lru_cache

from spolu.interviews.nicknames import word_list
from spolu.text import fold

_WORD = re.compile(r"[^\W\d_]+(?:['’´‘\-][^\W\d_]+)*\.?")
_CONSONANTS = frozenset("bcčdďfghjklłmnňńpqrřsśštťvwxzźżž")
_OF_TWO = ("Ch", "Sz", "Cz", "St", "Dž")
"""Initials of two letters."""
_ROLES = frozenset(fold(word) for word in word_list("roles"))
_TITLES, _PARTICLES = word_list("titles"), word_list("particles")
_BY_NAMES = word_list("by-names")
_JUNIOR, _SENIOR = word_list("junior"), word_list("senior")


@dataclass(frozen=True, slots=True)
class Spoken:
    """The words of one mention of a person.

    Attributes:
        words: the names in it, capitalised; without titles, particles, initials. What tells *Big Sue* from *Wee Sue*
            comes behind the first name, as a surname does.
        initials: capital letters of shortened names, in their order.
        age: ``junior`` or ``senior`` where the mention says so, else "".
    """

    words: tuple[str, ...]
    initials: tuple[str, ...] = ()
    age: str = ""


@lru_cache(maxsize=100_000)
def spoken(text: str) -> Spoken:
    """Return what a mention's text says: ``paní Mgr. J. Nováková ml.`` names Nováková, initial J, junior."""
    if len(text) == 2 and text.isalpha() and (text.isupper() or _CONSONANTS.issuperset(text)):
        return Spoken((), tuple(text.upper()))  # "kl. JN", "kl. jn"
    words: list[str] = []
    initials: list[str] = []
    age = ""
    for found in _WORD.findall(text):
        plain = found.rstrip(".")
        low = plain.lower()
        if plain == low and (low in _JUNIOR or low in _SENIOR) and not text.islower():
            age = "junior" if low in _JUNIOR else "senior"
            continue
        stopped = found.endswith(".")
        if len(plain) == 1 or (stopped and (plain.capitalize() if text.islower() else plain) in _OF_TWO):
            if plain[0].isupper() or stopped or text.endswith(f" {plain}"):
                initials.append(plain.capitalize())
            continue
        if low in _TITLES or (low in _PARTICLES and plain == low):
            continue
        words.append(capitalised(plain))
    while len(words) > 1 and fold(words[0]) in _ROLES:  # Poseł Jan Nowak
        words.pop(0)
    if len(words) == 2 and fold(words[0]) in _BY_NAMES:
        words.reverse()
    return Spoken(tuple(words), tuple(initials), age)


def capitalised(word: str) -> str:
    """Return ``word`` as a name is written, unless it already has capitals and small letters."""
    if word.islower() or (word.isupper() and len(word) > 1):
        return "-".join(part[:1].upper() + part[1:].lower() for part in word.split("-"))
    return word
