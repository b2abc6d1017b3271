"""Numbers that are told in several turns of one voice: as captions cut them, *volejte 602 123* and *456, večer*, and as somebody writes them down."""

from collections.abc import Iterator, Sequence

from spolu.interviews.identify.identifiers import structured, turns
from spolu.interviews.identify.runs import Run
from spolu.interviews.model import Mention, Transcript

_TAIL = 80
"""Code points before the end of the first turn that are read with the next ones."""


def find(t: Transcript, said: Sequence[Run]) -> Iterator[Mention]:
    """Yield each part of every identifier that begins in one turn and ends in a later one of the same speaker. ``said``: the turns."""
    number = turns.NUMBERS[t.language].__getitem__
    after = 0
    for n, run in enumerate(said[:-1]):
        if number(run.pieces[-1]) and n >= after:
            left = t.turns[n]
            first = turns.Piece.of(
                left, 0, begin=left.text.rfind(" ", 0, max(0, len(left.text) - _TAIL)) + 1, most=_TAIL + _TAIL
            )
            told = [*turns.pieces(first, t.turns[n + 1 : n + turns.MOST], t.language, voice=left.speaker)]
            parts = [piece for piece in told if not piece.again]
            if len(parts) > 1:
                after = n + len(told)
                yield from _across(t, told, " ".join(piece.shown for piece in parts), len(first.shown))


def _across(t: Transcript, told: Sequence[turns.Piece], joined: str, seam: int) -> Iterator[Mention]:
    for f in structured.find(Run(joined), t.language):
        if f.start < seam < f.end - 1:
            yield from turns.mentions(t, told, f)
