"""Dates that are said with their months counted: *třetího pátý padesát osm*, *the ninth of the fourth, seventy-two*."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from spolu.interviews.identify.identifiers import aloud, meant
from spolu.interviews.identify.identifiers.rule import ENDS
from spolu.text import fold

_STEMS: Mapping[str, str] = {
    "cs": "nult prvn druh třet čtvrt pát šest sedm osm devát desát jedenáct dvanáct třináct čtrnáct patnáct šestnáct sedmnáct osmnáct devatenáct",
    "sk": "nult prv druh tret štvrt piat šiest siedm ôsm deviat desiat jedenást dvanást trinást štrnást pätnást šestnást sedemnást osemnást devätnást",
    "pl": "zerow pierwsz drug trzec czwart piąt szóst siódm ósm dziewiąt dziesiąt jedenast dwunast trzynast czternast piętnast szesnast siedemnast osiemnast dziewiętnast",
}
"""What the ordinals of 0 to 19 begin with."""
_TENS: Mapping[str, str] = {
    "cs": "dvacát třicát čtyřicát padesát šedesát sedmdesát osmdesát devadesát",
    "sk": "dvadsiat tridsiat štyridsiat päťdesiat šesťdesiat sedemdesiat osemdesiat deväťdesiat",
    "pl": "dwudziest trzydziest czterdziest pięćdziesiąt sześćdziesiąt siedemdziesiąt osiemdziesiąt dziewięćdziesiąt",
}
_CASES: Mapping[str, tuple[str, ...]] = {
    "cs": ("ý", "ého", "ýho", "í", "ího", "ej"),
    "sk": ("ý", "ého", "y", "eho", "í", "ieho"),
    "pl": ("y", "ego", "i", "iego"),
}
"""How ordinals end in dates."""
_ENGLISH = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
_JOINED = ("jedn jeden", "dva", "tři", "čtyři", "pět", "šest", "sedm", "osm", "devět")
"""*pětadvacátého*: what stands before the ten for 1 to 9."""
_BETWEEN = frozenset(
    (",", "-", "the", "of", "and", "roku", "rok", "r", "in", "dnia", "dne", "dňa", "měsíce", "mesiaca", "miesiąca")
)
"""What may stand between the day, the month and the year."""
_DAYS, _MONTHS = range(1, 32), range(1, 13)
_TOKEN = re.compile(r"[^\W\d_]+|\d+|[^\w\s]")
_ALL = re.compile(r"\d\d|(?:18|19|20)\d\d")
"""A year as it is said, with its hundreds or without."""
_FULL = 4
"""Figures of a year with its hundreds."""
_NEAR = 45
"""Code points before and behind a date in which a word of birth may stand."""


@cache
def ordinals(language: str) -> Mapping[str, int]:
    """Return ordinals, also without diacritics -> their number. ``language``: of a table, see `nicknames.table`."""
    if language == "en":
        return {word: n for n, word in enumerate(_ENGLISH.split(), 1)} | {"thirtieth": 30}
    counted = [
        *enumerate(_STEMS[language].split()),
        *((10 * n, ten) for n, ten in enumerate(_TENS[language].split(), 2)),
    ]
    if language == "cs":
        counted += [(20 + n, f"{unit}advacát") for n, units in enumerate(_JOINED, 1) for unit in units.split()]
    forms = {f"{stem}{case}": number for number, stem in counted for case in _CASES[language]}
    return {fold(form): number for form, number in forms.items()} | forms


def find(
    text: str, stretches: Iterable[tuple[int, int]], language: str, born: re.Pattern[str]
) -> Iterator[tuple[int, int, str, str]]:
    """Yield (start, end, kind, evidence) of such dates in stretches of a text. ``born``: what says that a birth is meant."""
    for start, end in stretches:
        for first, last in _Reader(text, start, end, language).dates():
            if born.search(text[max(0, first - _NEAR) : first]):
                yield first, last, "DOB", "a date in words after a word of birth"
            elif born.search(ENDS.split(text[last : last + _NEAR], 1)[0]):
                yield first, last, "DOB", "a date before a word of birth"
            else:
                yield first, last, "DATE", "a full date in words"


class _Reader:
    """Reads dates word by word."""

    def __init__(self, text: str, start: int, end: int, language: str) -> None:
        self._text = text
        self._matches = [*_TOKEN.finditer(text, start, end)]
        self._words = [match[0].lower() for match in self._matches]
        self._ordinals, self._values = ordinals(language), aloud.values(language)

    def dates(self) -> Iterator[tuple[int, int]]:
        """Yield where dates begin and end."""
        at = 0
        while at < len(self._words):
            stop = self._date(at)
            if stop and not meant.is_counted(self._text, self._matches[stop - 1].end()):
                first = at - 1 if at and self._words[at - 1] == "the" else at
                yield self._matches[first].start(), self._matches[stop - 1].end()
            at = stop or at + 1

    def _date(self, at: int) -> int:
        """Return behind which word the date stops that begins at one, or 0."""
        for day, month_at in self._ordinal(at):
            for month, year_at in self._ordinal(self._skip(month_at)):
                if day in _DAYS and month in _MONTHS and (stop := self._year(self._skip(year_at))):
                    return stop
        return 0

    def _ordinal(self, at: int) -> Iterator[tuple[int, int]]:
        """Yield what may be the ordinal that begins at a word, and behind which word it stops: of two words first, then of one.

        A ten or a nought counts with what follows; but *dvacátého prvního* may be a day and a month, too.
        """
        words = self._words[at : at + 3]
        hyphen = int(words[1:2] == ["-"])
        first, second = (self._ordinals.get(word, -1) for word in (*words, "", "", "")[: 2 + hyphen : 1 + hyphen])
        first = first if first >= 0 or not words else self._values.get(words[0], -1)
        if first in (0, 20, 30) and 0 < second < 10:
            yield first + second, at + 2 + hyphen
        if words and words[0] in self._ordinals:
            yield first, at + 1

    def _skip(self, at: int) -> int:
        while at < len(self._words) and self._words[at] in _BETWEEN:
            at += 1
        return at

    def _year(self, at: int) -> int:
        """Return behind which word a year stops that begins at one, or 0."""
        stop, numbers = 0, list[int | None]()
        while at < len(self._words):
            word = self._words[at]
            if word.isdecimal():
                numbers += [None, *map(int, word)] if not numbers else []
            elif word in self._values or word in self._ordinals:
                numbers.append(self._values.get(word, self._ordinals.get(word)))
            elif not (word in ("-", "and") and numbers):
                break
            at += 1
            figures = aloud.figures(numbers)
            if _ALL.fullmatch(figures):
                stop = at
            elif len(figures) > _FULL:
                break
        return stop
