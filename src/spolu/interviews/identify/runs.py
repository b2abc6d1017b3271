"""Texts taken apart at their blanks, once for all that look for something in them.

A study has several times as many words as distinct ones. So each distinct piece is judged once, by a small number that a
table keeps (0: nothing can be here); the judgements of a text are bytes, in which a pattern finds the few places where
something can be, and no line of Python runs for the words between.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, islice
from sys import intern
from typing import NamedTuple

from spolu.interviews.model import Transcript
from spolu.interviews.remembered import Remembered

_BLANK = re.compile(r"[^\S ]")


class Run:
    """A text as the run of the pieces between its blanks.

    Attributes:
        text: as it was written.
        pieces: what stands between single blanks, of whatever kind; "" between two in a row.
        simple: all blanks are spaces or ends of lines.
    """

    __slots__ = ("_starts", "pieces", "simple", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        blanks = _BLANK.sub(" ", text)
        self.simple = blanks == text or blanks == text.replace("\n", " ")
        self.pieces: list[str] = [*map(intern, blanks.split(" "))]
        self._starts: list[int] = []

    @property
    def starts(self) -> Sequence[int]:
        """Return where each piece begins in the text, worked out when somebody asks."""
        if not self._starts:
            self._starts = [*accumulate(map((1).__add__, map(len, self.pieces)), initial=0)]
            self._starts.pop()  # where the text ends
        return self._starts

    def before(self, at: int, most: int) -> list[str]:
        """Return the last pieces before ``pieces[at]``, without empty ones."""
        return list(islice(filter(None, reversed(self.pieces[:at])), most))

    def signs(self, table: Remembered[int]) -> bytes:
        """Return what a table holds of each piece."""
        return bytes(map(table.__getitem__, self.pieces))


class Talk(NamedTuple):
    """A transcript with the runs of its turns."""

    transcript: Transcript
    runs: Sequence[Run]


def taken_apart(transcripts: Iterable[Transcript]) -> list[Talk]:
    """Return transcripts with their turns taken apart."""
    return [Talk(t, [Run(turn.text) for turn in t.turns]) for t in transcripts]


def distinct(runs: Iterable[Run]) -> set[str]:
    """Return every piece of the runs once."""
    return set().union(*(run.pieces for run in runs))


def in_language(talks: Iterable[Talk], language: str) -> Iterator[Run]:
    """Yield the runs of the transcripts in a language."""
    return (run for talk in talks if talk.transcript.language == language for run in talk.runs)
