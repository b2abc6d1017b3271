"""The names of streets that many towns have, in all their cases. Table ``data/streets.txt``."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from spolu.interviews.identify.tokens import SIGNS
from spolu.interviews.identify.words.tables import sections
from spolu.text import fold

_ENDS: Mapping[str, tuple[tuple[str, tuple[str, ...]], ...]] = {
    "cs": (("ova", ("ovy", "ově", "ovu", "ovou")), ("á", ("é", "ou"))),
    "pl": (("ka", ("kiej", "ką")), ("ga", ("giej", "gą")), ("a", ("ej", "ą"))),
    "sk": (("á", ("ej", "ú", "ou")), ("a", ("ej", "u", "ou"))),
}
"""How names of one word end in the nominative -> in the other cases; the first row that fits counts."""

_SHORT = {
    "generála": "gen",
    "generała": "gen",
    "kapitána": "kpt",
    "plukovníka": "plk",
    "doktora": "dr",
    "svätého": "sv",
    "svatého": "sv",
    "świętego": "św",
    "świętej": "św",
}
"""Titles in such names, and how they are written short."""


def lasts(language: str) -> Iterable[str]:
    """Return the last words of such streets, in small letters, in all cases, with diacritics and without."""
    return of(language).keys()


@cache
def of(language: str) -> Mapping[str, tuple[tuple[tuple[str, ...], bool], ...]]:
    """Return last word -> the words of each street that ends so, without diacritics, and whether they say nothing else."""
    found: dict[str, dict[tuple[str, ...], bool]] = {}
    for part, sure in ((language, True), (f"{language} like", False)):
        for form in (form for name in sections("streets.txt").get(part, ()) for form in _forms(name, language)):
            for last in {form.split()[-1], fold(form.split()[-1])}:
                found.setdefault(last, {}).setdefault(tuple(word.strip(SIGNS) for word in fold(form).split()), sure)
    return {last: tuple(sorted(names.items(), key=lambda name: -len(name[0]))) for last, names in found.items()}


def _forms(name: str, language: str) -> Iterator[str]:
    yield name
    title, _, rest = name.partition(" ")
    if title in _SHORT:
        yield f"{_SHORT[title]} {rest}"
    if " " not in name:
        end, others = next((row for row in _ENDS[language] if name.endswith(row[0])), ("", ()))
        yield from (name.removesuffix(end) + other for other in others)


def has(words: Sequence[str], language: str) -> bool:
    """Whether a street of many towns is called by some words, in small letters."""
    return any(name == tuple(map(fold, words)) for name, _ in of(language).get(words[-1], ()))
