"""What Morfeusz knows of Polish names: which one a form belongs to, and how it is declined."""

from collections.abc import Callable
from functools import cache, partial
from typing import Any

from spolu.errors import SpoluError
from spolu.interviews.decline.rows import Row

_CASES = {"nom": 0, "gen": 1, "dat": 2, "acc": 3, "voc": 4, "loc": 5, "inst": 6}
_LABELS = {"first": "imię", "last": "nazwisko"}


@cache
def analyser() -> Any:
    """Return the one Morfeusz analyser and generator.

    Raises:
        SpoluError: it is not installed, or was built for another machine.
    """
    try:
        from morfeusz2 import Morfeusz
    except ImportError:
        raise SpoluError(
            "morfeusz2", "the Polish dictionary is not here, or does not run on this machine",
            "Install it: pip install morfeusz2",
        ) from None  # fmt: skip

    class Quick(Morfeusz):  # type: ignore[misc] # Morfeusz has no types
        """Morfeusz that writes out what its numbers of tags, kinds and notes stand for once each."""

        def __init__(self, **options: str) -> None:
            super().__init__(**options)
            self._told: dict[tuple[int, int, int], tuple[Any, ...]] = {}

        def _interp2tuple(self, reading: Any) -> tuple[Any, ...]:
            key = reading.tagId, reading.nameId, reading.labelsId
            told = self._told.get(key)
            if told is None:
                told = self._told[key] = super()._interp2tuple(reading)[2:]
            return reading.orth, reading.lemma, *told

    return Quick(praet="composite")


@cache
def row(base: str, part: str, gender: str) -> Row:
    """Return cases 1-7 of the singular as Morfeusz generates them, or () where it does not know the name."""
    return _generated(
        base, _LABELS[part], lambda number, sex: "sg" in number and ("m1" if gender == "m" else "f") in sex
    )


@cache
def place_row(base: str) -> Row:
    """Return cases 1-7 of a place that Morfeusz knows, in the number that it has (Kielce: plural); () otherwise."""
    rows = (
        _generated(base, label, partial(_is_in, number=number))
        for label in ("nazwa_geograficzna", "człon_nazwy_geograficznej")
        for number in ("sg", "pl")
    )
    return next(filter(None, rows), ())


def _is_in(numbers: list[str], _genders: list[str], number: str) -> bool:
    return number in numbers


def _generated(base: str, label: str, wanted: Callable[[list[str], list[str]], bool]) -> Row:
    if len(base.split()) != 1:  # the initials *K. W.*: it refuses several words
        return ()
    cases: list[dict[str, None]] = [{} for _ in range(7)]
    for form, lemma, tag, labels, _ in analyser().generate(base):
        fields = tag.split(":")
        if label not in labels or lemma.split(":")[0] != base or len(fields) < 4:
            continue
        if wanted(fields[1].split("."), fields[3].split(".")):
            for case in fields[2].split("."):
                cases[_CASES[case]][form] = None
    return tuple(map(tuple, cases)) if all(cases) else ()


@cache
def known_places(form: str, *, halves: bool = False) -> tuple[str, ...]:
    """Return the bases of the places that a form may name by Morfeusz (``Radomiu``: Radom); it is no vocative.

    ``halves``: what is only a part of places' names, too (``Białej``: Biała).
    """
    found: dict[str, None] = {}
    for _, _, (_, lemma, tag, labels, _) in analyser().analyse(form):
        fields = tag.split(":")
        place = "nazwa_geograficzna" in labels or (halves and "człon_nazwy_geograficznej" in labels)
        if place and len(fields) > 2 and fields[2] != "voc":
            found[lemma.split(":")[0]] = None
    return tuple(found)


@cache
def known(form: str) -> tuple[tuple[str, str, str], ...]:
    """Return what Morfeusz knows of a form: (base, part, gender) of each first name and surname."""
    found: dict[tuple[str, str, str], None] = {}
    for _, _, (_, lemma, tag, labels, _) in analyser().analyse(form):
        fields = tag.split(":")
        if len(fields) < 4 or "sg" not in fields[1]:
            continue
        for part, label in _LABELS.items():
            if label in labels:
                for gender, mark in (("m", "m1"), ("f", "f")):
                    if mark in fields[3]:
                        found[lemma.split(":")[0], part, gender] = None
    return tuple(found)
