"""What somebody says who hesitates over a number: *JK, er, 41, um, 22 07 C*, read without it.

The tables know numbers in one piece or in groups; a text without what only hesitates is looked at as well.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

SOUNDS = "er|err|erm|uhm|um|uh|hmm?|mm|ehm|eh"
"""What is said by somebody who thinks, as a part of a pattern."""
_BETWEEN = re.compile(rf"(?<=[\dA-Z])[,…]?(?:\.{{2,3}})? (?:(?:{SOUNDS}|yy+|ee+|no)[,…]?(?:\.{{2,3}})? )+(?=[\dA-Z])")
"""Between figures and capitals; one side at least is a figure, or else it parts names."""


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
        """Whether somebody hesitated within a stretch."""
        return bisect_right(self.cuts, start) < bisect_right(self.cuts, end - 1)

    def place(self, at: int) -> int:
        """Return where a place lay in the text as it was."""
        n = bisect_right(self.cuts, at)
        return at + (self.lost[n - 1] if n else 0)


def without(text: str) -> Smooth | None:
    """Return a text without the hesitations in its numbers, or None where it has none."""
    parts: list[str] = []
    cuts: list[int] = []
    lost: list[int] = []
    last = length = 0
    for match in _BETWEEN.finditer(text):
        start, end = match.span()
        if not (text[start - 1].isdecimal() or text[end].isdecimal()):
            continue
        parts += [text[last:start], " "]
        length += start - last + 1
        cuts.append(length)
        lost.append(end - length)
        last = end
    return Smooth("".join((*parts, text[last:])), cuts, lost) if cuts else None
