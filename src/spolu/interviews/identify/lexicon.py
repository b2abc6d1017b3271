"""What is known of a word before its sentence is read: a first name, a surname, a place, a common word."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from spolu.interviews import nicknames
from spolu.interviews.decline import Name, candidates, forms
from spolu.interviews.dictionary import is_common
from spolu.interviews.lemmas import is_known

_PLACE_SOURCE = "data/places.txt"


@dataclass(frozen=True, slots=True)
class Word:
    """What a capitalised word may be. ``base``: of the likeliest name or place it is a form of."""

    first: str = ""
    last: str = ""
    place: str = ""
    common: bool = False


@lru_cache(maxsize=200_000)
def look_up(word: str, language: str) -> Word:
    """Return what is known of a word that is written with a capital."""
    table = nicknames.table(language)
    first = next((n.base for n in candidates(word, "first", table)[:24] if is_known(n)), "")
    last = next((n.base for n in candidates(word, "last", table)[:24] if is_known(n)), "")
    return Word(first, last, _places(table).get(word, ""), is_common(word.lower()))


@cache
def _places(language: str) -> Mapping[str, str]:
    """Return form -> base of every town and country known in a language."""
    bases: list[str] = []
    section = ""
    for line in (files("spolu.interviews.identify") / "data" / "places.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            section = line.strip("[]")
        elif section == language and not line.startswith("#"):
            bases += line.split()
    found = {form: base for base in bases for form in forms(Name(base, "place", "m", language))}
    return found | {country: country for country in _countries(language)}


@cache
def _countries(language: str) -> frozenset[str]:
    from babel import Locale

    names = Locale.parse(language).territories
    return frozenset(name for code, name in names.items() if len(code) == 2 and " " not in name and code.isalpha())
