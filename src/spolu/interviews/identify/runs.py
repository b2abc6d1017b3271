"""Texts taken apart at their blanks, once for all that look for something in them.

A study has several times as many words as distinct ones. So each distinct piece is judged once, by a small number that a
table keeps (0: nothing can be here); the judgements of a text are bytes, in which a pattern finds the few places where
something can be, and no line of Python runs for the words between. What a table says of all texts of a study is laid out
at once, see `Row`.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import accumulate, chain, islice
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from spolu.interviews.model import Transcript
from spolu.interviews.remembered import Remembered

_BLANK = re.compile(r"[^\S ]")


class Row:
    """The pieces of many texts, one text behind the other; each distinct piece has a number, told by where it came first.

    Attributes:
        distinct: the distinct pieces.
        edges: where each piece begins if all of them stood in one text with a blank between, and where one more would.
    """

    __slots__ = ("_begun", "_laid", "_lines", "_numbers", "_places", "_spots", "_told", "distinct", "edges")

    def __init__(self, texts: Iterable[Sequence[str]], begun: Sequence[int], line_ends: Sequence[int]) -> None:
        """Take the pieces of texts.

        Args:
            texts: the pieces of each, at least one.
            begun: the place of the first piece of each text.
            line_ends: the places of the last pieces of lines that others follow.
        """
        numbers: defaultdict[str, int] = defaultdict()
        numbers.default_factory = numbers.__len__
        self._places = np.fromiter(map(numbers.__getitem__, chain.from_iterable(texts)), np.int32)
        numbers.default_factory = None
        self._numbers = numbers
        self._begun, self._lines = np.array(begun, np.int64), np.array(line_ends, np.int64)
        self.distinct: Set[str] = numbers.keys()
        long = np.fromiter(map(len, numbers), np.int64, len(numbers)) + 1
        self.edges = np.concatenate((np.zeros(1, np.int64), np.cumsum(long[self._places])))
        # By the identity of a table, which is kept beside so that no other one takes its place.
        self._laid: dict[int, tuple[object, bytes]] = {}
        self._told: dict[int, tuple[object, bytes, NDArray[np.int64]]] = {}
        self._spots: dict[int, tuple[object, dict[int, list[int]]]] = {}

    def signs(self, table: Remembered[int]) -> bytes:
        """Return what a table holds of each piece, one byte a piece."""
        if id(table) not in self._laid:
            signs = np.frombuffer(bytes(map(table.__getitem__, self._numbers)), np.uint8)
            self._laid[id(table)] = table, signs[self._places].tobytes()
        return self._laid[id(table)][1]

    def told(self, table: Remembered[bytes], line_end: bytes) -> tuple[bytes, NDArray[np.int64]]:
        """Return what a table holds of each piece, any number of bytes a piece, and where each piece's bytes begin.

        ``line_end``: the byte that stands behind the last piece of a line.
        """
        if id(table) not in self._told:
            each = [*map(table.__getitem__, self._numbers)]
            long = np.fromiter(map(len, each), np.int64, len(each))
            begin, counts = np.cumsum(long) - long, long[self._places]
            edges = np.concatenate((np.zeros(1, np.int64), np.cumsum(counts)))
            whole = np.frombuffer(b"".join(each), np.uint8)
            picked = np.arange(edges[-1]) + np.repeat(begin[self._places] - edges[:-1], counts)
            told = np.insert(whole[picked], edges[self._lines + 1], line_end[0])
            further = np.bincount(self._lines + 1, minlength=len(edges)).cumsum()
            self._told[id(table)] = table, told.tobytes(), edges + further
        return self._told[id(table)][1:]

    def spots(self, words: Set[str]) -> Mapping[int, Sequence[int]]:
        """Return the place of the first piece of a text -> the numbers of its pieces that are among ``words``."""
        if id(words) not in self._spots:
            among = np.zeros(len(self._numbers), bool)
            among[[self._numbers[word] for word in words if word in self._numbers]] = True
            places = np.flatnonzero(among[self._places])
            begun = self._begun[np.searchsorted(self._begun, places, "right") - 1]
            found: dict[int, list[int]] = {}
            for text, at in zip(begun.tolist(), (places - begun).tolist(), strict=True):
                found.setdefault(text, []).append(at)
            self._spots[id(words)] = words, found
        return self._spots[id(words)][1]


class Run:
    """A text as the run of the pieces between its blanks.

    Attributes:
        text: as it was written.
        pieces: what stands between single blanks, of whatever kind; "" between two in a row.
        simple: all blanks are spaces or ends of lines.
    """

    __slots__ = ("_at", "_row", "_starts", "_stop", "pieces", "simple", "text")

    def __init__(self, text: str) -> None:
        """Take a text apart."""
        self.text = text
        flat = text.replace("\n", " ")
        # Most texts are printable throughout but for the ends of lines, which is told sooner than what blanks they hold.
        blanks = flat if flat.isprintable() else _BLANK.sub(" ", flat)
        self.simple = blanks == flat
        self.pieces = blanks.split(" ")
        self._row: Row | None = None
        self._at, self._stop = 0, len(self.pieces)
        self._starts: Sequence[int] = ()

    def stands(self, row: Row, at: int) -> None:
        """Say that the pieces are those of a row from ``at`` on: what tables say of them is laid out there."""
        self._row, self._at, self._stop = row, at, at + len(self.pieces)

    @property
    def starts(self) -> Sequence[int]:
        """Return where each piece begins in the text, and where one more would; worked out when somebody asks."""
        if not self._starts:
            if self._row is None:
                self._starts = list(accumulate(map((1).__add__, map(len, self.pieces)), initial=0))
            else:
                edges = self._row.edges[self._at : self._stop + 1]
                self._starts = (edges - edges[0]).tolist()
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
        """Return what a table holds of each piece, a byte each."""
        if self._row is None:
            return bytes(map(table.__getitem__, self.pieces))
        return self._row.signs(table)[self._at : self._stop]

    def told(self, table: Remembered[bytes], line_end: bytes) -> bytes:
        """Return what a table holds of all pieces together, any number of bytes each, with ``line_end`` behind each line."""
        if self._row is not None:
            whole, edges = self._row.told(table, line_end)
            return whole[edges[self._at] : edges[self._stop]]
        told = [*map(table.__getitem__, self.pieces)]
        for at in self.line_ends():
            told[at] += line_end
        return b"".join(told)

    def spots(self, words: Set[str]) -> Sequence[int]:
        """Return the numbers of the pieces that are among ``words``."""
        if self._row is None:
            return [at for at, piece in enumerate(self.pieces) if piece in words]
        return self._row.spots(words).get(self._at, ())


class Talk(NamedTuple):
    """A transcript with the runs of its turns.

    Attributes:
        pieces: every piece of the transcripts in this language once.
    """

    transcript: Transcript
    runs: Sequence[Run]
    pieces: Set[str]


def taken_apart(transcripts: Sequence[Transcript]) -> list[Talk]:
    """Return transcripts with their turns taken apart."""
    runs = [[Run(turn.text) for turn in t.turns] for t in transcripts]
    rows = {language: _in_a_row(transcripts, runs, language) for language in {t.language for t in transcripts}}
    return [Talk(t, said, rows[t.language].distinct) for t, said in zip(transcripts, runs, strict=True)]


def _in_a_row(transcripts: Iterable[Transcript], runs: Iterable[Sequence[Run]], language: str) -> Row:
    said = [run for t, mine in zip(transcripts, runs, strict=True) if t.language == language for run in mine]
    begun = [*accumulate((len(run.pieces) for run in said), initial=0)]
    lines = [at + end for at, run in zip(begun, said, strict=False) for end in run.line_ends()]
    row = Row((run.pieces for run in said), begun[:-1], lines)
    for at, run in zip(begun, said, strict=False):
        run.stands(row, at)
    return row


def pieces(talks: Iterable[Talk]) -> Set[str]:
    """Return every piece of talks in their languages once."""
    alone, *others = {talk.transcript.language: talk.pieces for talk in talks}.values()
    return set[str]().union(alone, *others) if others else alone
