"""Dates that are said with their months counted: *třetího pátý padesát osm*, *the ninth of the fourth, seventy-two*."""

import re
from collections.abc import Iterable, Iterator, Mapping

from spolu.interviews.identify.identifiers import disfluencies
from spolu.interviews.identify.identifiers.figures.rule import ENDS
from spolu.interviews.identify.identifiers.reading import aloud, meant, ordinals, spoken
from spolu.text import fold

_BETWEEN = frozenset((
    ",", "-", "the", "of", "and", "year", "roku", "rok", "r", "in", "dnia", "dne", "dňa", "měsíce", "mesiaca", "miesiąca", *disfluencies.HUMS, *disfluencies.LISTENS,
))  # fmt: skip
"""What may stand between the day, the month and the year."""
_TOKEN = re.compile(r"[^\W\d_]+|\d+|[^\w\s]")
_ALL = re.compile(r"\d\d|(?:18|19|20)\d\d")
"""A year as it is said, with its hundreds or without."""
_FULL = 4
"""Figures of a year with its hundreds."""
_DAY_ENDS: Mapping[str, tuple[str, ...]] = {"cs": ("ho",), "sk": ("ho",), "pl": ("go", "y", "i")}
"""How days end where no year is told; English ones say no more than an order."""
_MONTHS = {language: (*months, *map(fold, months)) for language, months in spoken.MONTHS.items()}
_NEAR = 45
"""Code points before and behind a date in which a word of birth may stand."""


def find(
    text: str, stretches: Iterable[tuple[int, int]], language: str, born: re.Pattern[str]
) -> Iterator[tuple[int, int, str, str]]:
    """Yield (start, end, kind, evidence) of such dates in stretches of a text. ``born``: what says that a birth is meant."""
    for start, end in stretches:
        for first, last, full in _Reader(text, start, end, language).dates():
            before = text[max(0, first - _NEAR) : first]
            if born.search(before if full else ENDS.split(before.rstrip("? "))[-1]):
                yield first, last, "DOB", "a date in words after a word of birth"
            elif born.search(ENDS.split(text[last : last + _NEAR], 1)[0]):
                yield first, last, "DOB", "a date before a word of birth"
            elif full:
                yield first, last, "DATE", "a full date in words"


class _Reader:
    """Reads dates word by word."""

    def __init__(self, text: str, start: int, end: int, language: str) -> None:
        self._text = text
        self._day_ends, self._months = _DAY_ENDS.get(language, ()), _MONTHS[language]
        self._matches = [*_TOKEN.finditer(text, start, end)]
        self._words = [match[0].lower() for match in self._matches]
        self._ordinals, self._values = ordinals.numbers(language), aloud.values(language)

    def dates(self) -> Iterator[tuple[int, int, bool]]:
        """Yield where dates begin and end, and whether a year is told; of a birth the day alone tells enough."""
        at = 0
        while at < len(self._words):
            full = self._date(at)
            stop = full or self._day(at)
            if stop and not meant.is_counted(self._text, self._matches[stop - 1].end()):
                first = at - 1 if at and self._words[at - 1] == "the" else at
                yield self._matches[first].start(), self._matches[stop - 1].end(), full > 0
            at = stop or at + 1

    def _date(self, at: int) -> int:
        """Return behind which word the date stops that begins at one, or 0."""
        for day, month_at in self._ordinal(at):
            for month, year_at in self._ordinal(self._skip(month_at)):
                if day in ordinals.DAYS and month in ordinals.MONTHS and (stop := self._year(self._skip(year_at))):
                    return stop
        return 0

    def _day(self, at: int) -> int:
        """Return behind which word a day and a month stop, without a year, that begin at one, or 0.

        What stands before the name of a month is its day: *(narodil se) druhý, prvního dubna*.
        """
        if not self._words[at].endswith(self._day_ends):
            return 0
        for day, month_at in self._ordinal(at):
            for month, stop in self._ordinal(self._skip(month_at)):
                named = any(word.startswith(self._months) for word in self._words[stop : stop + 1])
                if day in ordinals.DAYS and month in ordinals.MONTHS and not named:
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
