"""First names with their diminutives, and the pools that pseudonyms are drawn from; tables in ``data/names-*.txt``."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

LANGUAGES = ("cs", "pl", "en", "sk")
"""Languages with tables of their own."""


@dataclass(frozen=True, slots=True)
class Names:
    """The names of one language.

    Attributes:
        first: gender -> base -> its diminutives, the commonest first.
        last: surnames in the man's form.
        foreign: surnames that women bear unchanged.
        places: invented towns and villages.
    """

    first: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)
    last: tuple[str, ...] = ()
    foreign: tuple[str, ...] = ()
    places: tuple[str, ...] = ()


def table(language: str) -> str:
    """Return the language whose tables serve ``language``: itself where it has some, else English; Czech where none is said."""
    base = language[:2]
    return base if base in LANGUAGES else "cs" if not base else "en"


def met_in(language: str) -> tuple[str, ...]:
    """Return the languages whose names texts of one language hold, its own first: a Pole in a Czech interview.

    Slovak names are met in Slovak texts alone: those that Czechs bear, too, are in the Czech table.
    """
    return language, *(x for x in LANGUAGES if x not in (language, "sk"))


@cache
def names(language: str) -> Names:
    """Return the names of ``language`` (see `table`)."""
    parts = sections(f"names-{table(language)}.txt")
    first = {
        gender: {words[0]: tuple(dict.fromkeys(words[1:])) for words in map(str.split, parts[f"first {gender}"])}
        for gender in "mf"
    }
    last, foreign, places = (tuple(" ".join(parts.get(s, ())).split()) for s in ("last", "foreign last", "place"))
    return Names(first, last, foreign, places)


@cache
def known(gender: str, language: str) -> frozenset[str]:
    """Return first names of one gender that are met in texts of a language, but stand for nobody."""
    parts = sections("names-known.txt")
    found = frozenset(" ".join([*parts[gender], *parts.get(f"{gender} {language}", ())]).split())
    return found | english(gender) if language == "en" else found


@cache
def english(gender: str, *, everywhere: bool = False) -> frozenset[str]:
    """Return English first names that one gender or both bear; ``everywhere``: those that are words in no other language."""
    parts = sections("names-english.txt")
    here = () if everywhere else (f"{gender} here", "both here")
    return frozenset(" ".join(line for part in (gender, "both", *here) for line in parts[part]).split())


@cache
def word_list(section: str) -> frozenset[str]:
    """Return a section of ``data/words.txt``: titles, particles, junior, senior, roles."""
    return frozenset(" ".join(sections("words.txt")[section]).split())


@cache
def sections(file: str) -> Mapping[str, list[str]]:
    """Return section -> its lines of a table in ``data/``."""
    text = files("spolu.interviews").joinpath(f"data/{file}").read_text(encoding="utf-8")
    found: dict[str, list[str]] = {}
    current: list[str] = []
    for line in text.splitlines():
        if line.startswith("["):
            current = found.setdefault(line.strip("[]"), [])
        elif line and not line.startswith("#"):
            current.append(line)
    return found


@cache
def gender_of(first: str, language: str) -> str:
    """Return "m" or "f" where ``first`` (a base or a diminutive) belongs to one gender alone, else ""."""
    found = {
        gender for gender, table_ in names(language).first.items()
        for base, short in table_.items() if first == base or first in short
    }  # fmt: skip
    return found.pop() if len(found) == 1 else ""


@cache
def _by_short(language: str) -> Mapping[str, tuple[tuple[str, str], ...]]:
    found: dict[str, dict[tuple[str, str], None]] = {}
    for gender, table_ in names(language).first.items():
        for base, short in table_.items():
            for name in (base, *short):
                found.setdefault(name, {})[base, gender] = None
    return {name: tuple(bases) for name, bases in found.items()}


def bases_of(first: str, language: str) -> tuple[tuple[str, str], ...]:
    """Return (base, gender) of every first name that ``first`` is, or is a diminutive of; () where unknown."""
    return _by_short(table(language)).get(first, ())


_FOND_CZECH = re.compile(r"(?:[áíeou](?:ček|šek|nek)|ík|[ei]čka|[ieuy]nka|uška|ulka)$")
_FOND = {
    "cs": _FOND_CZECH,
    "sk": _FOND_CZECH,
    "pl": re.compile(r"(?:uś|unio|[ei]czek|aszek|usia|unia|[ei]czka|[uei]ńka|ulka)$"),
}
"""How the diminutives end that are said of children and of whom one is fond: *Jiříček*, *Kubuś*; *Jirka* is any man."""


def is_fond(diminutive: str, language: str) -> bool:
    """Whether a diminutive is one that children are called by, and hardly a grown man among others."""
    pattern = _FOND.get(table(language))
    return pattern is not None and pattern.search(diminutive) is not None


def diminutives(base: str, language: str) -> tuple[str, ...]:
    """Return the diminutives of a first name, the commonest first; () where unknown."""
    of = names(language).first
    return of["m"].get(base, ()) or of["f"].get(base, ())
