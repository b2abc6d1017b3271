"""Texts taken apart at their blanks, once for all that look for something in them.

A study has several times as many words as distinct ones. So each distinct piece is judged once, by a small number that a
table keeps (0: nothing can be here); the judgements of a text are bytes, in which a pattern finds the few places where
something can be, and no line of Python runs for the words between.
"""

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import accumulate, islice
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

    def __init__(self, text: str, known: dict[str, str] | None = None) -> None:
        """Take a text apart. ``known``: pieces met before; the same one again is the same string, soon found in a table."""
        self.text = text
        flat = text.replace("\n", " ")
        # Most texts are printable throughout but for the ends of lines, which is told sooner than what blanks they hold.
        blanks = flat if flat.isprintable() else _BLANK.sub(" ", flat)
        self.simple = blanks == flat
        pieces = blanks.split(" ")
        self.pieces = pieces if known is None else [*map(known.setdefault, pieces, pieces)]
        self._starts: Sequence[int] = ()

    @property
    def starts(self) -> Sequence[int]:
        """Return where each piece begins in the text, and where one more would; worked out when somebody asks."""
        if not self._starts:
            self._starts = list(accumulate(map((1).__add__, map(len, self.pieces)), initial=0))
        return self._starts

    def line_ends(self) -> Iterator[int]:
        """Yield the number of the last piece of each line that another one follows."""
        at = -1
        for line in self.text.split("\n")[:-1]:
            at += 1 + (line if self.simple else _BLANK.sub(" ", line)).count(" ")
            yield at

    def before(self, at: int, most: int) -> list[str]:
        """Return the last pieces before ``pieces[at]``, without empty ones."""
        return list(islice(filter(None, map(self.pieces.__getitem__, range(at - 1, -1, -1))), most))

    def signs(self, table: Remembered[int]) -> bytes:
        """Return what a table holds of each piece."""
        return bytes(map(table.__getitem__, self.pieces))


class Talk(NamedTuple):
    """A transcript with the runs of its turns.

    Attributes:
        pieces: every piece of the transcripts in this language once.
    """

    transcript: Transcript
    runs: Sequence[Run]
    pieces: Set[str]


def taken_apart(transcripts: Iterable[Transcript]) -> list[Talk]:
    """Return transcripts with their turns taken apart."""
    known: dict[str, dict[str, str]] = {}
    return [_taken_apart(t, known.setdefault(t.language, {})) for t in transcripts]


def _taken_apart(t: Transcript, known: dict[str, str]) -> Talk:
    return Talk(t, [Run(turn.text, known) for turn in t.turns], known.keys())


def pieces(talks: Iterable[Talk]) -> set[str]:
    """Return every piece of talks in their languages once."""
    return set[str]().union(*{talk.transcript.language: talk.pieces for talk in talks}.values())
