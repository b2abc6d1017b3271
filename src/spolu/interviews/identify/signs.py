"""What each word of a text is a sign of: identifiers are looked for only where there is a sign of them.

A sign is a byte for what stands between blanks, see `runs`; the patterns of the identifiers themselves cost more.
"""

import re
from functools import partial

from spolu.interviews import nicknames
from spolu.interviews.identify import spoken, streets
from spolu.interviews.identify.runs import Run
from spolu.interviews.remembered import Remembered

_NUMBER, _SEVERAL, _JOINS = 1, 2, 3
"""A number, several written together, and what may join them; beside them the signs of `streets.sign`, up to 7."""
_KIND = 7
_FIGURE, _MARK, _STREET, _MONTH = 8, 16, 32, 64
"""A figure, a mark of addresses on the web, how the word before a street begins, and how a month does."""
_MARKS = ("@", "www.", "http", "zavináč", "małpa", "dot")
_LETTERS = re.compile(r"[^\W\d_]+")
_DIGIT = re.compile(r"\d")


def _any_of(*kinds: int, flags: int = 0) -> bytes:
    """Return a class of a regular expression: the signs of one of ``kinds``, or with one of ``flags``."""
    return b"[%b]" % re.escape(bytes(sign for sign in range(128) if sign & _KIND in kinds or sign & flags))


_SKIPPED = _any_of(_JOINS) + b"*"
ANY = re.compile(_any_of(_NUMBER, _SEVERAL, streets.HOUSE, flags=_FIGURE | _MARK | _STREET | _MONTH))
"""The signs without one of which there is none of the following."""
FIGURES = re.compile(_any_of(flags=_FIGURE | _MARK))
STREETS = re.compile(_any_of(flags=_STREET))
MONTHS = re.compile(_any_of(flags=_MONTH))
NUMBERS = re.compile(
    b"%b|%b(?:%b%b){%d}" % (_any_of(_SEVERAL), _any_of(_NUMBER), _SKIPPED, _any_of(_NUMBER), spoken.ENOUGH - 1)
)
"""The signs of a number read aloud."""
ADDRESSES = re.compile(
    b"%b%b(?:%b%b)?%b%b%b"
    % (
        _any_of(streets.LEAD), _SKIPPED, _any_of(0, streets.ENDS_SO), _SKIPPED, _any_of(streets.ENDS_SO), _SKIPPED,
        _any_of(_NUMBER, _SEVERAL, streets.HOUSE),
    )
)  # fmt: skip
"""The signs of a street without its word."""


def of(run: Run, language: str) -> bytes:
    """Return the sign of each piece of a run. ``language``: of a table, see `nicknames.table`."""
    return run.signs(_SIGNS[language])


def is_number(word: str, language: str) -> bool:
    """Whether a word is a number, or several written together."""
    return _SIGNS[nicknames.table(language)][word] & _KIND in (_NUMBER, _SEVERAL)


def _of_piece(piece: str, language: str) -> int:
    low = piece.lower()
    sign = _kind(low, language)
    if low.startswith(spoken.MONTHS[language]):
        sign |= _MONTH
    if streets.begins(piece):
        sign |= _STREET
    if not low.isalpha() and _DIGIT.search(piece):
        sign |= _FIGURE
    return sign | _MARK * any(mark in piece for mark in _MARKS)


def _kind(low: str, language: str) -> int:
    """Return which of numbers, what joins them, and what a street has a word between blanks is; 0 for none."""
    words = spoken.WORDS[language]
    if low in words:
        return _NUMBER
    if low in ("a", "i", "and", ""):
        return _JOINS
    if sign := streets.sign(low, language):
        return sign
    inner = 0 if low.isalpha() else len(words.intersection(_LETTERS.findall(low)))
    return _SEVERAL if inner > 1 else _NUMBER * inner


_SIGNS = {language: Remembered(partial(_of_piece, language=language)) for language in spoken.WORDS}
