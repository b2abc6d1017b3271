"""Numbers without what is said within them by who hesitates or listens (*JK, er, 41, um, 22*, *115 – yes – 902*), or between the question and them.

The tables know numbers in one piece or in groups, behind the word that announces them; a text without it is looked at as well.
Figures are also joined that machines wrote down one by one.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from spolu.interviews.identify.identifiers.disfluencies import (
    DRAWN_OUT,
    FILLERS,
    HUMS,
    LISTENS,
    LOOKS_UP,
    NODS,
    SOUNDS,
    THINKS,
)

_LISTENS = "|".join(sorted(LISTENS, key=len, reverse=True))
_DASHED = "(?:[–—-] )?"
_BETWEEN = re.compile(
    rf"(?<=[\dA-Z])(?:[,…]?(?:\.{{2,3}})? (?:(?:{SOUNDS}|no)[,…]?(?:\.{{2,3}})? )+"
    rf"|[,.…]? {_DASHED}(?:(?i:no|{SOUNDS}|{_LISTENS})[,.…]? ){{1,2}}{_DASHED})(?=[\dA-Z])"
)
"""Between figures and capitals; one side at least is a figure, or else it parts names."""
_ANSWERED = re.compile(
    rf"(?:[?](?:\.{{2,3}})? {_DASHED}|(?P<told>[.…] [–—-] ))(?:(?i:{LOOKS_UP}|{SOUNDS}|no|{_LISTENS})[,.:…]*(?: [–—-])? ){{0,6}}{_DASHED}(?=(?(told)\d|[\dA-Z]))"
)
"""From the end of a question, or of what somebody else says, to the number with which it is answered."""
_VOICES = ("?", ". –", ". —", ". -", "… –")
"""Signs of such an end."""
_STOP = r"(?:\.(?:\.{2})?|…| [–-]) (?=\d)"
"""How groups of figures are parted beside a comma; behind such a sign a capital begins a sentence."""
_ONE_BY_ONE = re.compile(rf"[\dA-Z](?<!\S.)(?:(?:,? |{_STOP})[\dA-Z]){{4,}}(?![\w'’])")
"""Figures and letters that machines wrote down one by one as they were read out: *0 7 7 0 0, 9 0 0*."""
_GAP = re.compile(rf",? |{_STOP}")
_FEWEST, _MANY = 2, 9
"""Figures that are worth joining, and so many that they may all be parted and are still one number."""
_COUNTED = re.compile(r"1\W+2\W+3\W+4\W+5|5\W+4\W+3\W+2\W+1")
"""How somebody counts."""
_LETTERS = frozenset(("er", "err"))
"""What Czech, Polish and Slovak call a letter."""
_PAUSE = r"(?:,|…|\.{2,3})"


def _thought(hums: Iterable[str]) -> re.Pattern[str]:
    sounds = "|".join((*sorted((*hums, *NODS), key=len, reverse=True), DRAWN_OUT))
    return re.compile(rf"{_PAUSE}?(?: (?:{sounds}){_PAUSE}?)+ |{_PAUSE}(?: (?:{'|'.join(FILLERS)}|{THINKS}),)+ ")


_THOUGHT, _THOUGHT_ENGLISH = _thought(HUMS - _LETTERS), _thought(HUMS)
"""What is said by who thinks or listens, with the pauses around."""


class Smooth(NamedTuple):
    """A text without hesitations.

    Attributes:
        cuts: where in ``text`` they were.
        lost: how many code points of the text as it was are missing before what follows each of them.
    """

    text: str
    cuts: Sequence[int]
    lost: Sequence[int]

    def spans(self, start: int, end: int) -> bool:
        """Whether something was left out within a stretch, or directly before it."""
        return bisect_left(self.cuts, start) < bisect_right(self.cuts, end - 1)

    def place(self, at: int) -> int:
        """Return where a place lay in the text as it was."""
        n = bisect_right(self.cuts, at)
        return at + (self.lost[n - 1] if n else 0)


def without(text: str, *, asked: bool = True) -> Smooth | None:
    """Return a text without the hesitations in its numbers, or None where it has none.

    ``asked``: nor what stands between a question and its number; the rules for English know such questions by themselves.
    """
    return closed(text, sorted(_left_out(text, asked=asked)))


def thinking(text: str, *, english: bool) -> Smooth | None:
    """Return a text without what is said by who thinks or listens, wherever it stands, or None where nothing is."""
    said = _THOUGHT_ENGLISH if english else _THOUGHT
    return closed(text, ((*match.span(), " ") for match in said.finditer(text)))


def by_one(text: str) -> Smooth | None:
    """Return a text in which what was read out one by one is joined, in the groups that commas tell, or None where nothing was."""
    return closed(text, (gap for row in _ONE_BY_ONE.finditer(text) for gap in _closed(row)))


def _closed(row: re.Match[str]) -> Sequence[tuple[int, int, str]]:
    """Return the gaps of a row of figures and what stands in them when it is joined; none where it enumerates."""
    gaps = [(*gap.span(), " " * (gap[0] != " ")) for gap in _GAP.finditer(row.string, *row.span())]
    figures, apart = sum(map(str.isdecimal, row[0])), sum(between == " " for *_, between in gaps)
    listed = 2 * apart > len(gaps) and (figures < _MANY or apart < len(gaps))
    if figures < _FEWEST or listed or _COUNTED.match(row[0]):
        return ()
    return [(start, end, between * (apart < len(gaps))) for start, end, between in gaps]


def closed(text: str, gaps: Iterable[tuple[int, int, str]]) -> Smooth | None:
    """Return a text with gaps, each (start, end, what stands in it now), closed; of those that overlap the first counts."""
    parts: list[str] = []
    cuts: list[int] = []
    lost: list[int] = []
    last = length = 0
    for start, end, instead in gaps:
        if start < last:
            continue
        parts += [text[last:start], instead]
        length += start - last + len(instead)
        cuts.append(length)
        lost.append(end - length)
        last = end
    return Smooth("".join((*parts, text[last:])), cuts, lost) if cuts else None


def _left_out(text: str, *, asked: bool) -> Iterator[tuple[int, int, str]]:
    """Yield what stands within numbers, and between questions and numbers, with what stands there instead."""
    for match in _BETWEEN.finditer(text):
        if text[match.start() - 1].isdecimal() or text[match.end()].isdecimal():
            yield *match.span(), " "
    if asked and any(map(text.__contains__, _VOICES)):
        yield from ((*match.span(), ", " if match["told"] else " ") for match in _ANSWERED.finditer(text))
