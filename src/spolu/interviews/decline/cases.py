"""The forms of a base name in their cells, and by which of them another name stands for it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from types import MappingProxyType
from typing import Literal

from spolu.interviews.decline import cs, en, pl, places, sk
from spolu.text import fold

Part = Literal["first", "last", "place"]
Gender = Literal["m", "f"]
_GRAMMARS = {"cs": cs, "pl": pl, "sk": sk}
"""Language -> how its names are declined; English has no cases."""
_VARIANTS = "bcdefgh"
"""Letters behind a cell that has several forms, the commonest without one."""
CASES = ("nominative", "genitive", "dative", "accusative", "vocative", "locative", "instrumental")


@dataclass(frozen=True, slots=True)
class Name:
    """One word of a person's name in its base form (nominative), and the grammar that the text around it speaks.

    Attributes:
        base: the nominative, as it is written (``Nováková``; a hyphenated surname is one name).
        language: ``cs``, ``sk``, ``pl`` or ``en``.
    """

    base: str
    part: Part
    gender: Gender
    language: str = "cs"


@lru_cache(maxsize=200_000)
def cells(name: Name) -> Mapping[str, str]:
    """Return cell -> form of ``name``, the base form first."""
    if "-" in name.base.strip("-") and name.part != "place":
        return MappingProxyType(_hyphenated(name))
    return MappingProxyType(dict(_cells(name)))


@lru_cache(maxsize=200_000)
def singular(name: Name) -> Mapping[str, str]:
    """Return the cells of the singular alone."""
    return MappingProxyType({cell: form for cell, form in cells(name).items() if cell[0].isdigit()})


@lru_cache(maxsize=50_000)
def forms(name: Name) -> frozenset[str]:
    """Return every form of ``name``: cases, family plural, possessive adjective."""
    return frozenset(cells(name).values())


def decline(name: Name, case: int) -> str:
    """Return the commonest form of ``name`` in ``case`` (1 nominative … 7 instrumental)."""
    return cells(name)[str(case)]


def _cells(name: Name) -> Iterable[tuple[str, str]]:
    base, part, gender = name.base, name.part, name.gender
    if name.language == "en":
        yield "1", base
        yield from _numbered("a", ((form,) for form in en.possessive(base)))
        if part == "last":
            yield from _numbered("p", ((form,) for form in en.plural(base)))
        return
    if part == "place":
        yield from _numbered("", places.singular(base, name.language))
        return
    grammar = _GRAMMARS[name.language]
    yield from _numbered("", grammar.singular(base, part, gender))
    if part == "last" and gender == "m":
        yield from _numbered("p", grammar.plural(base))
    yield from (("a" + str(i), form) for i, form in enumerate(grammar.possessive(base, part, gender)))


def _numbered(mark: str, rows: Iterable[tuple[str, ...]]) -> Iterable[tuple[str, str]]:
    for number, variants in enumerate(rows, 1):
        if len(variants) == 1:
            yield f"{mark}{number}", variants[0]
            continue
        for letter, form in zip(("", *_VARIANTS), dict.fromkeys(variants), strict=False):
            yield f"{mark}{number}{letter}", form


def _hyphenated(name: Name) -> dict[str, str]:
    parts = [cells(Name(part, name.part, name.gender, name.language)) for part in name.base.split("-") if part]
    shared = [cell for cell in parts[0] if all(cell in other or cell[:-1] in other for other in parts)]
    # The possessive of a double name hangs on its last word alone, so it is left out.
    both = {cell: "-".join(_at(other, cell) for other in parts) for cell in shared if not cell.startswith("a")}
    still = name.base.rpartition("-")[0] + "-"  # Jean-Claude'a: only the last word is declined
    return both | {f"{cell}h": still + form for cell, form in parts[-1].items() if cell[0].isdigit()}


def _at(table: Mapping[str, str], cell: str) -> str:
    """Return the form in ``cell``, or its first variant where that name has no such variant."""
    return table.get(cell) or table.get(cell.rstrip(_VARIANTS), "")


# ------------------------------------------------------------------ standing in for each other


@lru_cache(maxsize=50_000)
def syncretism(name: Name) -> tuple[tuple[str, ...], ...]:
    """Return which cells of the singular hold the same form: names with equal groups are of one declension class.

    Only each cell's commonest form counts; the vocative is left out (few texts hold one, and it would split classes).
    """
    table = cells(name)
    groups: dict[str, list[str]] = {}
    for cell in "123467":
        groups.setdefault(table.get(cell, name.base), []).append(cell)
    return tuple(tuple(group) for group in groups.values())


def transplant(form: str, original: Name, pseudonym: Name, cases: str = "") -> str | None:
    """Return the form of ``pseudonym`` that stands where ``form`` of ``original`` stood; None: no form of it.

    ``cases``: numbers of those that the words around it ask for, "" where they say nothing.

    For names of one declension class the case need not be known: whatever cells share the form ``Petra`` (genitive,
    accusative) share a form of the other name, too.
    """
    own, other = cells(original), cells(pseudonym)
    # The vocative comes last: it often equals another case, which is then meant; so does a rarer variant of a cell.
    # Places are spoken of in the locative far oftener than in the dative.
    last = ("5", "3") if original.part == "place" else ("5",)
    asked = tuple(cases)
    ordered = sorted(
        own.items(),
        key=lambda item: (not item[0].startswith(asked), item[0].startswith(last), item[0][-1] in _VARIANTS),
    )
    for same in (str.__eq__, _same_letters, _same_without_accents):
        for cell, candidate in ordered:
            if same(candidate, form):
                found = _at(other, cell)
                if found:
                    return found
    return None


def _same_letters(a: str, b: str) -> bool:
    return a.lower() == b.lower()


def _same_without_accents(a: str, b: str) -> bool:
    return fold(a) == fold(b)


# ------------------------------------------------------------------ families


def feminine(last: str, language: str = "cs") -> str:
    """Return the woman's form of a masculine surname."""
    if "-" in last:
        return "-".join(feminine(part, language) for part in last.split("-"))
    return last if language == "en" else _GRAMMARS[language].feminine(last)


def masculine(last: str, language: str = "cs") -> tuple[str, ...]:
    """Return the masculine surnames that a woman's surname may belong to, the plainest first; () where none."""
    if language == "en":
        return (last,)
    if "-" in last.strip("-"):
        options = [masculine(part, language)[:2] or (part,) for part in last.split("-")]
        return tuple("-".join(parts) for parts in product(*options))
    masculine_of: Callable[[str], tuple[str, ...]] = _GRAMMARS[language].masculine
    return masculine_of(last)
