"""What each word of a text is a sign of: identifiers are looked for only where there is a sign of them.

A sign is a byte for what stands between blanks, see `runs`; the patterns of the identifiers themselves cost more.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import compress, filterfalse

from spolu.interviews import nicknames
from spolu.interviews.identify.identifiers import disfluencies
from spolu.interviews.identify.identifiers.figures.rule import WEB
from spolu.interviews.identify.identifiers.homes import (
    adjectives,
    buildings,
    celtic_roads,
    known_streets,
    roads,
    streets,
)
from spolu.interviews.identify.identifiers.reading import (
    aloud,
    handles,
    heard,
    meant,
    mingled,
    ordinals,
    spelt,
    spoken,
    webs,
)
from spolu.interviews.identify.runs import Run
from spolu.interviews.identify.tokens import SIGNS
from spolu.interviews.remembered import Remembered

_NUMBER, _SEVERAL, _JOINS, _LETTER = 1, 2, 3, 7
"""A number, several written together, what may join them, the name of a letter; between them those of `streets`."""
_ROW = (_NUMBER, _SEVERAL, _JOINS)
_KIND = 7
_FIGURE, _MARK, _STREET, _MONTH, _LIVES = 8, 16, 32, 64, 128
"""A figure, a mark of addresses on the web, how the word before a street begins, a month or an ordinal, and one for living."""
_WEB = re.compile(WEB)
_MARKED = webs.MARKS | handles.NETWORKS | handles.NAMED
"""Words that are marks, whatever stands beside them."""
_MARK_ENDS = ("www", "http", "https")
"""How the words of the other marks end."""
_LETTERS = re.compile(r"[^\W\d_]+")
_SHORT = re.compile(r"^['’]|\b\w\.$")
"""What makes one letter something else than a letter that is read out: *it 's*, *J. Novák*, *1989 r.*"""
_DIGIT = re.compile(r"\d")
_BETWEEN = (
    *aloud.STROKES, *aloud.DASHES, "a", "i", "and", "za", "-", "–", "—", *disfluencies.NOT, *disfluencies.ANEW, *aloud.PLURALS,
    *(f"{word}{stop}" for word in disfluencies.LISTENS for stop in ("", ",", ".")),
)  # fmt: skip
"""What is said between the words of a number, as far as it is said of little else."""
_BUILDINGS = buildings.WORDS - set(roads.HOMES)
_OPENING = 3
"""Letters by which most words are seen to begin neither a month nor a street."""


def _any_of(*kinds: int, flags: int = 0) -> bytes:
    """Return a class of a regular expression: the signs of one of ``kinds``, or with one of ``flags``."""
    return b"[%b]" % re.escape(bytes(sign for sign in range(256) if sign & _KIND in kinds or sign & flags))


def _none_of(*kinds: int) -> bytes:
    """Return a class of a regular expression: the signs of none of ``kinds``."""
    return _any_of(*set(range(_KIND + 1)).difference(kinds))


_SKIPPED = _any_of(_JOINS) + b"*"
_AT_HOME = _any_of(_NUMBER, _SEVERAL, streets.HOUSE)
ANY = re.compile(_any_of(_NUMBER, _SEVERAL, _LETTER, streets.HOUSE, flags=_FIGURE | _MARK | _STREET | _MONTH))
"""The signs without one of which there is none of the following."""
FIGURES = re.compile(_any_of(flags=_FIGURE | _MARK))
MARKS = re.compile(_any_of(flags=_MARK))
STREETS = re.compile(_any_of(flags=_STREET))
MONTHS = re.compile(_any_of(flags=_MONTH))
_SAID = _any_of(_NUMBER, _SEVERAL)
PARTED = re.compile(
    b"%b(?:(?<=%b)|%b)(?P<aside>%b{1,10})(?=%b|%b%b)"
    % (_SAID, _any_of(_SEVERAL), _SAID, _none_of(_NUMBER, _SEVERAL), _any_of(_SEVERAL), _SAID, _SAID)
)
"""The signs of an aside between words for numbers."""
_COUNTED = _any_of(_NUMBER, _SEVERAL, flags=_FIGURE)
_IN_FIGURES = _any_of(flags=_FIGURE)
SPELT = re.compile(
    b"%b(?:(?<=%b)|(?<=%b)(?:%b%b){%d,}|(?<=%b).{0,6}?%b|(?<=%b)%b%b|(?<=%b)(?:%b%b){0,4}?%b%b%b%b|(?<=%b)(?:%b%b)?%b%b%b%b)"
    % (
        _any_of(_NUMBER, _SEVERAL, _LETTER, flags=_FIGURE), _any_of(_SEVERAL),
        _any_of(_NUMBER), _SKIPPED, _any_of(_NUMBER), spelt.FEWEST - 1,
        _any_of(_LETTER), _COUNTED, _COUNTED, _SKIPPED, _any_of(_LETTER),
        _IN_FIGURES, _SKIPPED, _COUNTED, _SKIPPED, _any_of(_NUMBER), _SKIPPED, _COUNTED,
        _any_of(_NUMBER), _SKIPPED, _any_of(_NUMBER), _SKIPPED, _IN_FIGURES, _SKIPPED, _COUNTED,
    ),
    re.DOTALL,
)  # fmt: skip
"""The signs of what is read aloud or spelt. A search goes on fastest where a pattern begins with a class."""
COUNTED = re.compile(
    b"%b(?:.{0,3}?%b|%b%b(?:%b%b){2})"
    % (_any_of(flags=_MONTH), _any_of(flags=_MONTH), _SKIPPED, _COUNTED, _SKIPPED, _COUNTED),
    re.DOTALL,
)
"""The signs of a date whose month is counted."""
ADDRESSES = re.compile(
    b"%b%b(?:%b%b)?%b%b%b"
    % (
        _any_of(streets.LEAD), _SKIPPED, _any_of(0, streets.ENDS_SO), _SKIPPED, _any_of(streets.ENDS_SO), _SKIPPED,
        _any_of(_NUMBER, _SEVERAL, streets.HOUSE),
    )
)  # fmt: skip
"""The signs of a street without its word."""
UNDER = re.compile(
    b"%b%b%b%b%b" % (_any_of(streets.LEAD), _SKIPPED, *map(_any_of, (streets.ENDS_SO, streets.LEAD, streets.HOUSE)))
)
"""The same where a preposition stands before the number, as in Polish."""
USUAL = re.compile(b"%b(?=.?%b)" % (_any_of(streets.ENDS_SO), _AT_HOME), re.DOTALL)
"""The signs of a street that many towns have."""
ROADS = re.compile(b"%b.{0,3}%b" % (_AT_HOME, _any_of(streets.ENDS_SO)), re.DOTALL)
"""The signs of a street with the number before it, as English has them."""
NUMBERED = re.compile(b"%b.{1,3}%b" % (_any_of(streets.ENDS_SO), _AT_HOME), re.DOTALL)
"""The signs of such a street with the number behind it."""
CALLED = re.compile(b"%b.{1,3}%b" % (_any_of(streets.LEAD), _any_of(streets.ENDS_SO)), re.DOTALL)
"""In English: the signs of a house by its name with its street."""
HOUSED = re.compile(b"%b.{0,3}%b" % (_AT_HOME, _any_of(streets.LEAD, streets.ENDS_SO)), re.DOTALL)
"""In English: the signs of a house with a name behind the number of a flat."""
CELTIC = re.compile(_any_of(streets.LEAD))
"""In English: the signs of a street whose word stands before its name."""
HOMES = re.compile(b"%b.{0,3}%b.{1,3}%b" % (_any_of(flags=_LIVES), _any_of(streets.LEAD), _AT_HOME), re.DOTALL)
"""The signs of a street or a village without its word, behind a word for living."""
ANNOUNCED = re.compile(b"%b.{1,6}%b" % (_any_of(flags=_LIVES), _AT_HOME), re.DOTALL)
"""The signs of one behind a word that announces an address."""


def of(run: Run, language: str) -> bytes:
    """Return the sign of each piece of a run. ``language``: of a table, see `nicknames.table`."""
    return run.signs(_WORDS[language].signs)


def row(said: bytes, start: int, end: int) -> tuple[int, int]:
    """Return how far numbers reach before a place and behind another, also with what joins them."""
    first, last = start, end
    while start and said[start - 1] & _KIND in _ROW:
        start -= 1
        first = first if said[start] & _KIND == _JOINS else start
    while end < len(said) and said[end] & _KIND in _ROW:
        end += 1
        last = last if said[end - 1] & _KIND == _JOINS else end
    return first, last


def is_number(word: str, language: str) -> bool:
    """Whether a word is a number, or several written together."""
    return _WORDS[nicknames.table(language)].signs[word] & _KIND in (_NUMBER, _SEVERAL)


def unmet(pieces: Iterable[str], language: str) -> Iterator[str]:
    """Yield the pieces that were never looked up."""
    return filterfalse(_WORDS[nicknames.table(language)].signs.__contains__, pieces)


def meet(words: Mapping[str, str], language: str) -> None:
    """Look up what stands between blanks, all at once; ``words``: of which word, see `tokens.bare`; most are no signs."""
    _WORDS[nicknames.table(language)].meet(words)


class _Words:
    """What the words of one language are signs of; most have none, which their first letters and the last tell soonest."""

    def __init__(self, language: str) -> None:
        self._numbers = spoken.WORDS[language]
        self._exact = {
            **dict.fromkeys(aloud.on_plates(language), _LETTER),
            **dict.fromkeys(
                (u + stop for u in ordinals.UNDERS for stop in ("", ",", ".")) if language == "pl" else (),
                streets.HOUSE,
            ),
            **dict.fromkeys(streets.LEADS.get(language, ()), streets.LEAD),
            **dict.fromkeys(celtic_roads.WORDS if language == "en" else (), streets.LEAD | _STREET),
            **dict.fromkeys(_BUILDINGS if language == "en" else (), streets.ENDS_SO),
            **dict.fromkeys(roads.HOMES if language == "en" else (), streets.LEAD | _STREET),
            **dict.fromkeys(("co", "co.", "county") if language == "en" else (), _STREET),
            **dict.fromkeys((*aloud.surely_letters(language), *aloud.SMALL_REGISTERS), _LETTER),
            **dict.fromkeys((*_BETWEEN, ""), _JOINS),
            **dict.fromkeys((*aloud.SURELY_STROKES, *meant.ANNOUNCING), _LETTER),
            **dict.fromkeys((*self._numbers, heard.THOUSANDS), _NUMBER),
        }
        self._ordinals = frozenset(ordinals.numbers(language))
        self._months = spoken.MONTHS[language]
        self._lives = streets.LIVES.get(language, ())
        begun = (*self._months, *streets.WORDS, *streets.WHOLE, *self._lives)
        self._opening = frozenset(word.lower().rstrip(".")[:_OPENING] for word in begun)
        self._ends = (*streets.ENDS.get(language, ("-",)), *adjectives.ENDS.get(language, ()))
        self._streets = roads.ENDS | _BUILDINGS if language == "en" else frozenset(known_streets.lasts(language))
        self.signs = Remembered(self.sign)
        """What is worked out once for each distinct word."""

    def meet(self, words: Mapping[str, str]) -> None:
        """Look up pieces of one word each, most of which are signs of nothing, whatever stands beside the word."""
        alone, exact, opening, ends = set(words.values()), self._exact, self._opening, (*self._ends, *_MARK_ENDS)
        alone -= self._streets | self._ordinals | _MARKED
        silent = {w for w in alone if w not in exact and w[:_OPENING] not in opening and not w.endswith(ends)}
        self.signs.update(dict.fromkeys(compress(words, map(silent.__contains__, words.values())), 0))

    def sign(self, piece: str) -> int:
        """Return the sign of what stands between blanks."""
        low = piece.lower()
        sign = self._exact.get(low, 0)
        if not sign and low.endswith(self._ends) and len(low) >= streets.FEWEST:
            sign = streets.ENDS_SO
        if not sign and low.strip(SIGNS) in self._streets:
            sign = streets.ENDS_SO
        plain = piece.isalpha()
        if not sign and not plain:
            sign = self._within(low) or self._begun(low)
        if low in self._ordinals if plain else not self._ordinals.isdisjoint(_LETTERS.findall(low)):
            sign |= _MONTH
        if not plain or low[:_OPENING] in self._opening:
            sign |= _MONTH * low.startswith(self._months) | _STREET * streets.begins(piece)
            sign |= _LIVES * low.startswith(self._lives)
        if not plain and _DIGIT.search(piece):
            sign |= _FIGURE
        marked = low.strip(SIGNS) in _MARKED or (not plain and _WEB.search(piece))
        return sign | _MARK if marked else sign

    def _within(self, low: str) -> int:
        """Return what a word with something beside letters is: the number of a house, numbers, or a letter that is read."""
        if mingled.ONE_BY_ONE.fullmatch(low):
            return _SEVERAL
        if streets.is_house(low):
            return streets.HOUSE
        words = _LETTERS.findall(low)
        inner = len(self._numbers.intersection(words))
        alone = self._exact.get(words[0], 0) if not inner and len(words) == 1 and not _SHORT.search(low) else 0
        return alone if alone in (_JOINS, _LETTER) else _SEVERAL if inner > 1 else _NUMBER * inner

    def _begun(self, low: str) -> int:
        """Return what a word is a sign of with which several begin that hang together: *Heol-y-Bryn*, *rhodfa'r*."""
        begun = _LETTERS.match(low)
        return self._exact.get(begun[0], 0) & _STREET and streets.LEAD | _STREET if begun else 0


_WORDS = {language: _Words(language) for language in spoken.WORDS}
