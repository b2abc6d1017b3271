"""A person in the making: which forms, which family, and whether two of them are one."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from spolu.interviews import nicknames
from spolu.interviews.decline import Name, cells, feminine, masculine
from spolu.interviews.lemmas import gender
from spolu.text import fold


@dataclass(slots=True)
class Cluster:
    """A person in the making; ``named``: transcripts with the full name."""

    first: str
    last: str
    gender: str
    root: str
    language: str
    age: str = ""
    order: tuple[int, int, int] = (0, 0, 0)
    forms: set[str] = field(default_factory=set)
    lasts: set[str] = field(default_factory=set)
    middle: set[str] = field(default_factory=set)
    named: set[str] = field(default_factory=set)
    mentions: list[int] = field(default_factory=list)
    kind: str = "PER"
    value: str = ""


def family_root(last: Name, men: Iterable[str]) -> str:
    """Return what the surnames of a family share: the folded masculine form."""
    if last.gender == "m":
        return fold(last.base)
    known = set(men)
    options = [fold(option) for option in masculine(last.base, last.language)] or [fold(last.base)]
    return next((option for option in options if option in known), options[0])


def same_person(rare: Cluster, other: Cluster) -> bool:
    """Whether the rarer of two full names is a short form (Honza Novák) or a slip of typing of the other."""
    first = {base for base, _ in nicknames.bases_of(rare.first, rare.language)}
    if rare.root == other.root:
        if other.first in first and rare.first != other.first and not _is_base(rare.first, rare.language):
            return True
        slip = _typo(rare.first, other.first, 4) and not (
            _is_base(rare.first, rare.language) and _is_base(other.first, other.language)
        )
        return slip and len(rare.mentions) < len(other.mentions)
    return (
        fold(rare.first) == fold(other.first)
        and len(rare.mentions) < len(other.mentions)
        and _typo(rare.root, other.root)
    )


def rank(cluster: Cluster) -> tuple[int, int, tuple[int, int, int]]:
    """Order persons by how much is known of them, so that of two that explain each other one remains."""
    return len(cluster.mentions), -len(cluster.last), cluster.order


def explains(person: Cluster, first: str, last: str, language: str) -> bool:
    """Whether a full name as met is a form of the person's."""
    table = nicknames.table(language)
    sounds = (
        _sounds(person.first, (), person.gender, table),
        _sounds("", tuple(sorted(person.lasts)), person.gender, table),
    )
    return sound(first) in sounds[0] and sound(last) in sounds[1]


@lru_cache(maxsize=20_000)
def _sounds(first: str, lasts: tuple[str, ...], sex: str, language: str) -> frozenset[str]:
    # A foreign woman's surname stands with and without -ová.
    plain = [Name(man, "last", "f", language) for last in lasts if sex == "f" for man in masculine(last, language)[:2]]
    return frozenset(
        sound(form) for name in (*names_of(first, lasts, sex, language), *plain)
        if name.part == "last" or name.base == first
        for cell, form in cells(name).items() if cell[0].isdigit()
    )  # fmt: skip


_SOUNDS = (("ph", "f"), ("th", "t"), ("ck", "k"), ("sch", "s"), ("sz", "s"), ("cz", "c"), ("rz", "z"), ("w", "v"),
           ("y", "i"), ("x", "ks"), ("'", ""), ("’", ""), ("‘", ""), ("-", ""))  # fmt: skip


@lru_cache(maxsize=50_000)
def sound(word: str) -> str:
    """Return ``word`` as careless writers confuse it: no case, accents, doubled letters; w as v, y as i, th as t."""
    plain = fold(word)
    for written, heard in _SOUNDS:
        plain = plain.replace(written, heard)
    return re.sub(r"(.)\1+", r"\1", plain)


def _is_base(first: str, language: str) -> bool:
    return any(base == first for base, _ in nicknames.bases_of(first, language))


def _typo(a: str, b: str, length: int = 6) -> bool:
    """Whether two words of ``length`` letters and more differ by one letter added, lost, changed, or two swapped."""
    a, b = fold(a), fold(b)
    if min(len(a), len(b)) < length or abs(len(a) - len(b)) > 1 or a == b or a[0] != b[0]:
        return False
    start = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    rest_a, rest_b = a[start:], b[start:]
    swapped = rest_a[:2] == rest_b[1::-1] and rest_a[2:] == rest_b[2:]
    return rest_a[1:] == rest_b[1:] or rest_a[1:] == rest_b or rest_a == rest_b[1:] or swapped


def merge(into: Cluster, other: Cluster) -> None:
    """Make all mentions and forms of ``other`` those of ``into``."""
    into.order = min(into.order, other.order)
    into.mentions += other.mentions
    into.forms |= other.forms
    into.lasts |= other.lasts
    into.middle |= other.middle
    into.named |= other.named


def names_of(first: str, lasts: Iterable[str], sex: str, language: str) -> Iterable[Name]:
    """Return every name that one person goes by in ``language``: first name, its diminutives, surnames."""
    own = gender(sex)
    if first:
        for base in dict.fromkeys((first, *nicknames.diminutives(first, language))):
            yield Name(base, "first", own, language)
    for last in lasts:
        yield Name(last, "last", own, language)
        if own == "f" and language in ("cs", "sk") and not last.endswith(("á", "í", "ů")):
            yield Name(feminine(last, language), "last", "f", language)


def means_last(word: str, cluster: Cluster, language: str) -> bool:
    """Whether ``word`` is a form of the person's surname."""
    return fold(word) in _lasts(tuple(sorted(cluster.lasts)), cluster.gender, nicknames.table(language))


@lru_cache(maxsize=20_000)
def _lasts(lasts: tuple[str, ...], sex: str, language: str) -> frozenset[str]:
    return frozenset(fold(form) for name in names_of("", lasts, sex, language) for form in cells(name).values())
