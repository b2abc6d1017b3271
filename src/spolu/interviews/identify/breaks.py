"""Words that a hyphen breaks at the end of a line: read whole, found where they stand (*Kowal-*, *ska*)."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace

from spolu.interviews.model import Mention, Transcript, Turn
from spolu.text import BREAK, unbroken

_Turn = tuple[str, str]
Broken = Mapping[_Turn, str]
"""Transcript and turn -> its text as it stands, of the turns that hold a broken word."""


def mended(transcripts: Sequence[Transcript]) -> tuple[Sequence[Transcript], Broken]:
    """Return the transcripts with their broken words whole, and the texts that this changed."""
    broken = {(t.id, turn.id): turn.text for t in transcripts for turn in t.turns if unbroken(turn.text) != turn.text}
    if not broken:
        return transcripts, broken
    return [replace(t, turns=tuple(_whole(turn) for turn in t.turns)) for t in transcripts], broken


def _whole(turn: Turn) -> Turn:
    text = unbroken(turn.text)
    return turn if text == turn.text else replace(turn, text=text)


def placed(found: Sequence[Mention], broken: Broken) -> list[Mention]:
    """Return mentions in mended texts where they stand in the texts as they are."""
    return [_placed(m, broken[m.transcript, m.turn]) if (m.transcript, m.turn) in broken else m for m in found]


def _placed(m: Mention, text: str) -> Mention:
    gone, spots = [0], []
    for match in BREAK.finditer(text):
        spots.append(match.start() - gone[-1])
        gone.append(gone[-1] + len(match[0]))
    start, end = m.start + gone[bisect_right(spots, m.start)], m.end + gone[bisect_right(spots, m.end - 1)]
    return m._replace(start=start, end=end, text=text[start:end])
