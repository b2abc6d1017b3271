"""Numbers, plates and references that are read aloud or spelt: *šest nula dva …*, *dva bé devět …*, *T as in tango*.

What is said is written down first (*čtyři té osmdesát sedm lomeno dvacet*: ``4T87/20``); then the words around it say what
it is, or else the form of what is written, see `meant`.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from spolu.interviews.identify.identifiers import aloud, meant, ordinals

_TOKEN = re.compile(r"['’]?[^\W\d_]+(?:['’][^\W\d_]+)*|\d+|\.{2,}|[^\w\s]")
_PAUSED = frozenset(("-", "–", "—", "…", "..", "..."))
ENOUGH = 6
"""Number words in a row that make a number read aloud; *sto dvacet pět tisíc korun* has fewer."""
FEWEST = 3
"""Number words in a row, or written together, that are worth a look: they may be announced."""
_LONG, _LONG_WORDS = 9, 4
"""Figures that are surely read aloud, and in how many words at least."""
_FEW, _FEW_FIGURES = 3, 6
"""Numbers, and figures, that may be counted although they have many words: *twenty-one, thirty-two and forty-three*."""
_ANNOUNCED, _LETTERED = 5, 4
"""Figures of a number that is announced, and signs where letters are among them."""
_TWO_FIGURES = re.compile(r"\d\d")
"""*B two, C three* is a list."""
_FORMED = 5
"""Words of what has a form of its own, so many that it is no *B B C two*."""
_NUMBERS = tuple[int | None, ...]
"""Numbers one after another; None parts them, see `aloud.figures`."""
_REGISTERS = frozenset(("Nc", "Nt", "Co", "Cm", "Km", "Ds", "Ns", "Rc"))
"""Registers of courts, as they are written beside what is said."""
_COMMA: _NUMBERS = (None,)
_JOINS = ("/", "-")
_FEWEST_OF_NAMES = 2
"""Letters than which a name that tells a letter has more."""
_PLUS = frozenset(("plus", "+"))


class _Part(NamedTuple):
    """A part of what is read aloud: numbers, or a sign that is written for it, or neither, for a pause.

    Attributes:
        said: it is said as nobody writes it.
    """

    start: int
    end: int
    numbers: _NUMBERS = ()
    sign: str = ""
    said: bool = True


class _Read(NamedTuple):
    """What was read aloud.

    Attributes:
        written: what is written for it.
        words: how many there are for numbers.
        parts: how many words are no pause.
    """

    start: int
    end: int
    written: str
    words: int
    parts: int
    numbers: _NUMBERS

    def has_letters(self) -> bool:
        """Whether letters are among what is written."""
        return any(map(str.isalpha, self.written))

    def figures(self) -> int:
        """Return how many figures are written."""
        return sum(map(str.isdigit, self.written))


def find(text: str, stretches: Iterable[tuple[int, int]], language: str) -> Iterator[tuple[int, int, str, str]]:
    """Yield (start, end, kind, evidence) of what is read aloud in stretches of a text. ``language``: see `nicknames.table`."""
    for start, end in stretches:
        for run in _Reader(text, start, end, language).runs():
            yield from _told(text, run, language)


def _told(text: str, run: Sequence[_Part], language: str) -> Iterator[tuple[int, int, str, str]]:
    whole = _read(run)
    before, behind = meant.before(text, whole.start), meant.behind(text, whole.end)
    announced = before or behind
    if whole.has_letters():
        yield from _lettered(whole, run, before, announced, language)
        return
    groups = aloud.groups(whole.numbers)
    if announced == "DOB" and not meant.is_day(whole.written, groups):
        announced = ""
    if len(groups) < 2 or (whole.figures() < _LONG and meant.is_counted(text, whole.end)):
        return
    kind = meant.kind_of(announced, whole.written, language)
    surely = announced in meant.SURE if before else announced in meant.SURE_BEHIND
    many = whole.words >= ENOUGH and (surely or len(groups) > _FEW or whole.figures() > _FEW_FIGURES)
    if many or _is_long(whole, groups):
        yield whole.start, whole.end, kind, "six or more words for numbers in a row, as a number is read aloud"
    elif announced and (before or surely) and _is_enough(whole, groups, announced):
        yield whole.start, whole.end, kind, "a number read aloud, after its word"


def _lettered(
    whole: _Read, run: Sequence[_Part], before: str, announced: str, language: str
) -> Iterator[tuple[int, int, str, str]]:
    for part in (whole, *map(_read, _after_commas(run))):
        formed = part.parts >= _FORMED and meant.by_form(part.written, language)
        if formed:
            told = before in meant.OF_LETTERS and not (before == "ACCOUNT" and formed == "IDNO")  # a card of any kind
            kind = meant.kind_of(before, part.written, language) if told else formed
            yield part.start, part.end, kind, "letters and figures read aloud"
            return
    signs = sum(map(str.isalnum, whole.written))
    enough = signs >= _LETTERED and whole.parts >= FEWEST and _TWO_FIGURES.search(whole.written)
    if whole.words >= ENOUGH or (announced in meant.ANNOUNCE_LETTERS and enough):
        kind = meant.kind_of(announced, whole.written, language)
        yield whole.start, whole.end, kind, "letters and figures read aloud"


def _is_long(whole: _Read, groups: Sequence[int]) -> bool:
    """Whether few words say so many figures that nobody counts with them: *sedemdesiatdeväť päťdesiatpäť dvadsaťtri …*."""
    enough = whole.words >= _LONG_WORDS and whole.figures() >= _LONG and aloud.THOUSAND not in whole.numbers
    return enough and not _rise(groups)


def _is_enough(whole: _Read, groups: Sequence[int], announced: str) -> bool:
    """Whether a number that is announced is long enough: read figure by figure, as no amount is, and in no enumeration."""
    numbers = [number for number in whole.numbers if number is not None]
    if any(number < 0 or number >= 100 for number in numbers):
        return False
    if None in whole.numbers and _rise(numbers if announced in meant.SURE else groups):
        return False
    stroked = "/" in whole.written
    if announced in ("CASENO", "ACCOUNT") and not stroked and whole.figures() <= _ANNOUNCED:
        return False
    return whole.parts >= FEWEST and whole.figures() >= _ANNOUNCED - stroked


def _rise(numbers: Sequence[int]) -> bool:
    """Whether each number is greater than the one before, as in what is counted: *fifty, sixty, seventy*."""
    return all(one < other for one, other in pairwise(numbers))


def _after_commas(run: Sequence[_Part]) -> Iterator[Sequence[_Part]]:
    """Yield what stands behind each comma: what was said before it may be another number."""
    for n, part in enumerate(run):
        if part.numbers == _COMMA:
            yield run[n + 1 :]


def _read(run: Sequence[_Part]) -> _Read:
    written = ""
    pending: list[int | None] = []
    for part in run:
        if part.sign:
            written += aloud.figures(pending)
            pending = []
        pending += part.numbers
        if not (part.sign in _JOINS and written.endswith(_JOINS)):
            written += part.sign
    numbers = tuple(number for part in run for number in part.numbers)
    words = sum(1 for part in run if part.numbers and part.numbers != _COMMA)
    parts = words + sum(1 for part in run if part.sign)
    return _Read(run[0].start, run[-1].end, written + aloud.figures(pending), words, parts, numbers)


@cache
def _vocabulary(language: str) -> tuple[Mapping[str, str], frozenset[str], Mapping[str, int]]:
    return aloud.letters(language), aloud.surely_letters(language), aloud.values(language)


class _Reader:
    """Reads a stretch of a text word by word."""

    def __init__(self, text: str, start: int, end: int, language: str) -> None:
        self._matches = [*_TOKEN.finditer(text, start, end)]
        self._words = [match[0].lower() for match in self._matches]
        self._letters, self._sure, self._values = _vocabulary(language)
        self._sections = ordinals.sections(language)

    def runs(self) -> Iterator[Sequence[_Part]]:
        """Yield the parts of each thing that is read aloud, from its first word to its last."""
        at, run = 0, list[_Part]()
        while at < len(self._words):
            part, size = self._part(at)
            if part:
                run.append(part)
            if (not part or at + size >= len(self._words)) and run:
                yield from _trimmed(run)
                run = []
            at += size

    def _part(self, at: int) -> tuple[_Part | None, int]:
        """Return what a word is a part of, None for nothing, and of how many words."""
        word = self._words[at]
        value = self._values.get(word)
        if value is not None:
            return self._made(at, 1, numbers=(value,)), 1
        following = self._words[at + 1 : at + 3]
        hyphen = int(following[:1] == ["-"])
        if pair := aloud.PAIRS.get((word, "".join(following[hyphen : hyphen + 1]))):
            return self._made(at, 2 + hyphen, sign=pair), 2 + hyphen
        if word in self._letters:
            return self._letter(at, word)
        if written := word if word.isdecimal() else self._written(at, following[:1]):
            return self._made(at, 1, sign=written, said=False), 1
        if word in aloud.TIMES and following and following[0] in self._values:
            repeated = (None, *(self._values[following[0]],) * aloud.TIMES[word], None)
            return self._made(at, 2, numbers=repeated), 2
        return self._between(at, word), 1

    def _written(self, at: int, following: Sequence[str]) -> str:
        """Return what is written for letters in one piece, and for which section a court's case is of: *KR jeden el*, *druga Ka*."""
        if not following:
            return ""
        if (following[0] in self._sure or following[0] in aloud.ROMAN) and (
            section := self._sections.get(self._words[at])
        ):
            return section
        shown = self._matches[at][0]
        lettered = shown in _REGISTERS or (
            shown.isupper() and 1 < len(shown) < _LETTERED and not meant.announces(shown)
        )
        return shown.upper() if lettered and (following[0] in self._values or following[0] in self._sure) else ""

    def _between(self, at: int, word: str) -> _Part | None:
        if word == ",":
            return self._made(at, 1, numbers=_COMMA)
        if word in _PLUS:
            return self._made(at, 1, sign="+", said=word != "+")
        if word in aloud.STROKES or word in aloud.DASHES or word == "/":
            return self._made(at, 1, sign="-" if word in aloud.DASHES else "/", said=word != "/")
        stroked = word == "na" and at > 0 and self._words[at - 1] in aloud.STROKES  # "łamane na"
        return self._made(at, 1) if stroked or word in aloud.PAUSES or word in _PAUSED else None

    def _letter(self, at: int, word: str) -> tuple[_Part | None, int]:
        size = 1 + (aloud.aid(self._words, at, self._letters[word]) or self._is_named(at))
        if word not in self._sure and size == 1 and not self._is_spelt(at):
            return self._between(at, word), 1
        return self._made(at, size, sign=self._letters[word], said=len(word) > 1 or size > 1), size

    def _is_spelt(self, at: int) -> bool:
        """Whether a letter that is a word of its own stands before another one, behind one where nothing follows, or among numbers."""
        beyond = 1 + (self._matches[at][0].isupper() and self._words[at + 1 : at + 2] == [","])  # "P, Z, siedem"
        following = self._words[at + beyond] if at + beyond < len(self._words) else "."
        if following in self._sure or (beyond > 1 and following in self._values):
            return True
        before = self._words[at - 1] if at else "."
        ends = not following[0].isalpha()
        if before in self._sure:
            return ends or following in self._values
        if ends and self._matches[at][0].isupper():
            before = self._words[at - 2] if before == "," and at > 1 else before
            return before in self._values
        return before in self._values and following in self._values and self._words[at] in aloud.BETWEEN_NUMBERS

    def _is_named(self, at: int) -> bool:
        """Whether a name that a letter begins stands right behind it, and a number before: *tři há Hana*."""
        if not (self._words[at] in self._sure and at and self._words[at - 1] in self._values):
            return False
        named = [match[0] for match in self._matches[at + 1 : at + 2]]
        told = aloud.begins(self._words, at + 1, self._letters[self._words[at]])
        return told and named[0][0].isupper() and len(named[0]) > _FEWEST_OF_NAMES

    def _made(self, at: int, size: int, *, numbers: _NUMBERS = (), sign: str = "", said: bool = True) -> _Part:
        return _Part(self._matches[at].start(), self._matches[at + size - 1].end(), numbers, sign, said)


def _trimmed(run: Sequence[_Part]) -> Iterator[Sequence[_Part]]:
    """Yield a run without pauses around it, if it is said as nobody writes it."""
    telling = [n for n, part in enumerate(run) if _tells(part)]
    if telling and any(part.said for part in run if _tells(part) or part.sign in _JOINS):
        yield run[telling[0] : telling[-1] + 1]


def _tells(part: _Part) -> bool:
    """Whether a number may begin or end with it."""
    return bool(part.numbers and part.numbers != _COMMA) or part.sign.isalnum() or part.sign == "+"
