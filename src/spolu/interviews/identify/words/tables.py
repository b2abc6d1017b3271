"""Our own tables of names and places, declined: made once and kept, compiled, in the user's cache."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from typing import Any

from spolu.interviews import decline, kept, nicknames
from spolu.interviews.decline import Gender, Name, cells, feminine
from spolu.interviews.identify.contexts import is_ordinary

_DATA = (
    "identify/data/contexts.txt", "identify/data/english.txt", "identify/data/places.txt",
    *(f"data/names-{x}.txt" for x in ("cs", "pl", "en", "sk", "known", "english")),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Forms:
    """Declined forms of our own tables: form -> base; of first names ``base|cases``.

    ``towns``: the first word of a place of several words -> the forms of all of it with their bases, the longest first.
    """

    first: Mapping[str, str]
    last: Mapping[str, str]
    place: Mapping[str, str]
    towns: Mapping[str, tuple[tuple[str, str], ...]]


@cache
def forms(language: str) -> Forms:
    """Return the forms of one language's tables, and of what else is met in its texts."""
    data = [(files("spolu.interviews") / name).read_bytes() for name in _DATA]
    made_of = kept.fingerprint(*data, Path(__file__).read_bytes(), decline.fingerprint(), version("babel"))
    return Forms(*kept.compiled(f"forms-{language}-{made_of}", lambda: _declined(language)))


def _declined(language: str) -> tuple[dict[str, Any], ...]:
    first: dict[str, str] = {}
    bases: dict[str, set[str]] = {}
    for name in _first_names(language):
        for cell, form in cells(name).items():
            first.setdefault(form, name.base)
            if cell[0].isdigit():
                bases.setdefault(form, set()).add(cell[0])
    for foreign, form in _foreign_first(language):
        first.setdefault(form, foreign)  # without cases: *tony* stays the word that it is
    marked = {form: f"{base}|{''.join(sorted(bases.get(form, ())))}" for form, base in first.items()}
    last = {form: name.base for name in _surnames(language) for form in cells(name).values()}
    # Of several bases the last stays: "Mostě" is Most rather than a part of Černý Most.
    place = dict(sorted(_places(language), key=lambda found: " " not in found[1]))
    return marked, last, place, _towns(language)


def _first_names(language: str) -> Iterator[Name]:
    genders: tuple[Gender, ...] = ("m", "f")
    for table in nicknames.met_in(language):
        for gender in genders:
            for base, short in nicknames.names(table).first[gender].items():
                yield from (
                    Name(name, "first", gender, language) for name in (base, *(short if table == language else ()))
                )
    for gender in genders:
        yield from (Name(name, "first", gender, language) for name in sorted(nicknames.known(gender, language)))


def _foreign_first(language: str) -> Iterator[tuple[str, str]]:
    """Yield (base, form) of English first names for the other languages, but for those that are rather words or places.

    Of women's and of those in a vowel the base alone: their forms would be those of our own words.
    """
    rather = {*sections()["world"], *sections()["en"], *sections("english.txt")["last"]}
    short = (s for table in nicknames.names("en").first.values() for found in table.values() for s in found)
    listed = sorted(nicknames.english("m", everywhere=True) | nicknames.english("f", everywhere=True))
    for name in (*listed, *short) if language != "en" else ():
        if len(name) > 3 and name not in rather and not is_ordinary(name.lower(), "en"):
            yield name, name
            if name[-1] not in "aeiouy":
                yield from (
                    (name, form)
                    for cell, form in cells(Name(name, "first", "m", language)).items()
                    if cell[0].isdigit()
                )


def _surnames(language: str) -> Iterator[Name]:
    for table in sorted(nicknames.met_in(language), key=nicknames.LANGUAGES.index):
        pool = nicknames.names(table)
        for man in (*pool.last, *pool.foreign):
            yield Name(man, "last", "m", language)
            if table == language and man in pool.last:
                yield Name(feminine(man, language), "last", "f", language)
    if language == "en":
        yield from (Name(name, "last", "m", language) for name in sections("english.txt")["last"])


def _places(language: str) -> Iterator[tuple[str, str]]:
    foreign = frozenset(sections()["world"])
    for base in _place_names(language):
        yield base, base
        if " " in base and base in foreign:
            continue  # no word of The Bronx or Los Angeles is a place
        for form in cells(Name(base, "place", "m", language)).values():
            yield from ((word, base) for word in form.split(" ") if word[:1].isupper() and len(word) > 2)


def _towns(language: str) -> dict[str, tuple[tuple[str, str], ...]]:
    found: dict[str, dict[str, str]] = {}
    for base in _place_names(language):
        if " " in base and base[0].isupper():
            for form in (base, *cells(Name(base, "place", "m", language)).values()):
                found.setdefault(form.partition(" ")[0], {}).setdefault(form, base)
    return {first: tuple(sorted(forms.items(), key=lambda f: -len(f[0]))) for first, forms in found.items()}


def _place_names(language: str) -> Iterable[str]:
    named = sections()
    order = {
        "cs": ("cs", "sk", "pl", "en", "world"),
        "pl": ("pl", "cs", "sk", "en", "world"),
        "sk": ("sk", "cs", "pl", "en", "world"),
    }.get(language, tuple(named))
    return dict.fromkeys([name for part in order for name in named[part]] + list(_countries(language)))


@cache
def sections(file: str = "places.txt") -> Mapping[str, list[str]]:
    """Return the sections of one of our tables -> their words."""
    found: dict[str, list[str]] = {}
    section: list[str] = []
    text = (files("spolu.interviews.identify") / "data" / file).read_text(encoding="utf-8")
    for line in text.splitlines():
        if line.startswith("["):
            section = found.setdefault(line.strip("[]"), [])
        elif not line.startswith("#"):
            section += (word.replace("_", " ") for word in line.split())
    return found


def _countries(language: str) -> Iterator[str]:
    from babel import Locale

    names = Locale.parse(language).territories
    yield from (name for code, name in names.items() if len(code) == 2 and code.isalpha())
