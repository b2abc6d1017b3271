"""Declension of personal names: every form of a base name, and the base names that a form may come from.

A name's forms lie in *cells*: ``1`` … ``7`` are the cases of the singular in the Czech school order (nominative,
genitive, dative, accusative, vocative, locative, instrumental), ``p1`` … ``p7`` the plural of a family, ``a0`` … the
possessive adjective; a second variant of a cell has a letter behind it (``3b``). Two names whose cells coincide in
the same way can stand for each other in every sentence without knowing the case: see `transplant`.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.metadata import version
from importlib.resources import files
from itertools import product
from types import MappingProxyType
from typing import Literal

from spolu.interviews import kept
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


def transplant(form: str, original: Name, pseudonym: Name) -> str | None:
    """Return the form of ``pseudonym`` that stands where ``form`` of ``original`` stood; None: no form of it.

    For names of one declension class the case need not be known: whatever cells share the form ``Petra`` (genitive,
    accusative) share a form of the other name, too.
    """
    own, other = cells(original), cells(pseudonym)
    # The vocative comes last: it often equals another case, which is then meant; so does a rarer variant of a cell.
    # Places are spoken of in the locative far oftener than in the dative.
    last = ("5", "3") if original.part == "place" else ("5",)
    ordered = sorted(own.items(), key=lambda item: (item[0].startswith(last), item[0][-1] in _VARIANTS))
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


# ------------------------------------------------------------------ from a form back to its base


@lru_cache(maxsize=100_000)
def candidates(form: str, part: Part, language: str = "cs") -> tuple[Name, ...]:
    """Return the names that ``form`` may be a form of, the form itself as a nominative first.

    Args:
        form: one word, capitalised as a name is.
        part: whether to take it for a first name or a surname.
        language: of the text around it.
    """
    return tuple(_candidates(form, part, language))


@lru_cache(maxsize=50_000)
def likeliest(form: str, part: Part, language: str = "cs") -> Name | None:
    """Return the first of `candidates`, without declining the others; None where there is none."""
    return next(_candidates(form, part, language), None)


def _candidates(form: str, part: Part, language: str) -> Iterator[Name]:
    if "-" in form.strip("-"):
        yield from _hyphenated_candidates(form, part, language)
        if part != "place":
            return
    found: set[Name] = set()
    if language == "pl":
        for base, what, gender in pl.known(form):
            name = Name(base, part, "m" if gender == "m" else "f", "pl")
            if what == part and name not in found:
                found.add(name)
                yield name
        for base in pl.known_places(form) if part == "place" else ():
            name = Name(base, part, "m", "pl")
            if name not in found and form in forms(name):
                found.add(name)
                yield name
    for base, gender in _guesses(form, part, language):
        name = Name(base, part, gender, language)
        if name not in found and (base == form or not _MISSPELT.search(base)) and form in forms(name):
            found.add(name)
            yield name


def _guesses(form: str, part: Part, language: str) -> Iterable[tuple[str, Gender]]:
    if part == "place":
        yield form, "m"
    else:
        yield form, "f" if _looks_feminine(form, part, language) else "m"
        yield form, "m" if _looks_feminine(form, part, language) else "f"
    if language == "sk" and part != "place":  # of "Petrovi" Peter is likelier than Petr
        yield from ((base.capitalize(), "m") for base, stem in sk.IRREGULAR.items() if form.startswith(stem))
    if language == "en":
        for end in ("'s", "’s", "'", "’", "es", "s"):
            if form.endswith(end):
                yield form[: -len(end)], "m"
                yield form[: -len(end)], "f"
        return
    if language == "pl" and re.search(r"['’][a-z]{1,3}$", form):
        yield re.split(r"['’](?=[a-z]+$)", form)[0], "m"
    rules = _rules(part, language)
    for length in range(min(8, len(form) - 1), -1, -1):
        for ending, gender in rules.get(form[len(form) - length :], ()):
            yield form[: len(form) - length] + ending, gender


def _looks_feminine(form: str, part: Part, language: str) -> bool:
    low = form.lower()
    if part == "first":
        return low.endswith(("a", "e", "ě"))
    return low.endswith(("á", "ová") if language != "pl" else ("ska", "cka", "dzka", "owa", "ówna"))


def _hyphenated_candidates(form: str, part: Part, language: str) -> tuple[Name, ...]:
    options = [_parts(word, part, language) for word in form.split("-") if word]
    joined = (
        Name("-".join(name.base for name in combination), part, combination[0].gender, language)
        for combination in product(*(choice[:6] for choice in options))
        if len({name.gender for name in combination}) == 1
    )
    head, _, tail = form.rpartition("-")
    still = (Name(f"{head}-{n.base}", part, n.gender, language) for n in candidates(tail, part, language)[:8])
    return tuple(name for name in dict.fromkeys((*joined, *still)) if form in forms(name))


def _parts(word: str, part: Part, language: str) -> tuple[Name, ...]:
    """Return the candidates of one half of a double name; of a place, what Morfeusz knows as half of one before the rest."""
    known = pl.known_places(word, halves=True) if part == "place" and language == "pl" else ()
    return tuple(
        dict.fromkeys((*(Name(base, part, "m", language) for base in known), *candidates(word, part, language)))
    )


_MISSPELT = re.compile(
    r"[aeiouyáéíóúůý][eě]([kc]|ł|ń)$|[ňďťńśćź][eěiíaou]?e|[ňďťńśćź][eěií]|[kgh]ě|[ksz]ía?$|['’]e?$|[jaeiouyáéíóúů]y$",
    re.IGNORECASE,
)
"""What no base form ends in: a vowel before a mobile e, a hook where the spelling writes ``ě`` or ``i``."""

_CONSONANTS = {
    "cs": ("b", "c", "č", "d", "ď", "f", "g", "h", "ch", "j", "k", "l", "m", "n", "ň", "p", "r", "ř", "s", "š", "t",
           "ť", "tr", "v", "w", "x", "z", "ž"),
    "pl": ("b", "c", "ć", "cz", "d", "dz", "f", "g", "h", "ch", "j", "k", "l", "ł", "m", "n", "ń", "p", "r", "rz",
           "s", "ś", "sz", "st", "t", "v", "w", "x", "z", "ź", "ż", "zd", "sł", "sn"),
    "sk": ("b", "c", "č", "d", "ď", "f", "g", "h", "ch", "j", "k", "l", "ľ", "m", "n", "ň", "p", "r", "s", "š", "t", "ť", "th",
           "v", "w", "x", "z", "ž", "dz"),
}  # fmt: skip
_ENDS = {
    ("cs", "m"): ("", "a", "o", "ý", "í", "i", "y", "e", "ský", "ia", "ek", "ec", "el", "ěk", "ů", "u", "ě"),
    ("cs", "f"): ("", "a", "ie", "e", "ia", "ea", "ová", "á", "ova", "ska", "cká", "ská", "í"),
    ("sk", "m"): ("", "a", "o", "ý", "í", "i", "y", "e", "é", "ský", "ky", "iky", "ely", "ek", "ec", "ok", "el", "ius", "gy", "ay"),
    ("sk", "f"): ("", "a", "e", "ia", "ea", "ová", "á", "ova", "ská", "cká"),
    ("pl", "m"): ("", "a", "o", "io", "ski", "cki", "dzki", "y", "i", "ek", "iek", "ec", "iec", "eł", "ia", "eń", "e"),
    ("pl", "f"): ("", "a", "ia", "ja", "ska", "cka", "dzka", "owa", "ówna", "ová"),
}  # fmt: skip
_PLACE_ENDS = ("", "a", "o", "ov", "ín", "ec", "ek", "ice", "ce", "y", "any", "í", "á", "ý", "é", "e", "sko", "ów", "iec",
               "no", "na", "ka", "ica", "any", "in", "ska", "cka", "owa", "cza")  # fmt: skip


Rules = Mapping[str, tuple[tuple[str, Gender], ...]]


@lru_cache(maxsize=8)
def _rules(part: Part, language: str) -> Rules:
    """Return end of a form -> ends of the bases that it may come from."""
    found: Rules = kept.compiled(f"ends-{part}-{language}-{fingerprint()}", lambda: (_read_off(part, language),))[0]
    return found


@cache
def fingerprint() -> str:
    """Return what stands for the rules of declension in the names of tables that are kept: other rules, another name."""
    rules = sorted((f for f in files(__name__).iterdir() if f.name.endswith(".py")), key=lambda f: f.name)
    return kept.fingerprint(*(f.read_bytes() for f in rules), version("morfeusz2"))


def _read_off(part: Part, language: str) -> Rules:
    """Return the rules that the forms of invented stems show.

    The tables of endings are thus written once, for declining; the way back follows from them.
    """
    found: dict[str, dict[tuple[str, Gender], None]] = {}
    genders: tuple[Gender, ...] = ("m",) if part == "place" else ("m", "f")
    for gender in genders:
        ends = _PLACE_ENDS if part == "place" else _ENDS[language, gender]
        invented = ["Qo" + consonant + end for consonant, end in product(_CONSONANTS[language], ends)]
        odd = sk.IRREGULAR if language == "sk" and gender == "m" and part != "place" else ()
        for base in (*invented, *(word.capitalize() for word in odd)):
            for form in forms(Name(base, part, gender, language)):
                shared = next((i for i in range(2, min(len(base), len(form))) if base[i] != form[i]), None)
                cut = min(len(base), len(form)) if shared is None else shared
                found.setdefault(form[cut:], {})[base[cut:], gender] = None
    return {end: tuple(bases) for end, bases in found.items()}


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
