"""Who said yes to which code where: a sparse table that all measures of agreement are summed from.

Almost every decision "this code, this place" is a no of everybody. Only the others are written down, so that a study of
millions of characters and a hundred codes stays small.
"""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise, permutations
from typing import TYPE_CHECKING, Literal

from spolu.coding.model import Coding
from spolu.interviews.model import Transcript

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Ints = NDArray[np.int64]
    Bools = NDArray[np.bool_]

Unit = Literal["turn", "sentence", "character"]
UNITS: tuple[Unit, ...] = ("turn", "sentence", "character")
_SENTENCE = re.compile(r"[^.!?…]+[.!?…]*[”“\"')\]]*\s*|[.!?…]+[”“\"')\]]*\s*")

Spans = Mapping[int, Sequence[tuple[int, int]]]
"""Whose (or of which code) -> the stretches of one turn."""


@dataclass(frozen=True, slots=True)
class Marks:
    """Yeses, a row for each turn, code and set of coders who said it, by code. ``weight``: in how many units."""

    turn: "Ints"
    code: "Ints"
    said: "Bools"
    weight: "Floats"


@dataclass(frozen=True, slots=True)
class Runs:
    """One coder's whole stretches of one code, by code."""

    turn: "Ints"
    code: "Ints"
    coder: "Ints"
    length: "Floats"


@dataclass(frozen=True, slots=True)
class Meetings:
    """A stretch to which ``left`` gave the set of codes ``label``, against what ``right`` marked; by label.

    ``length``: as far as right marked anything there; ``agreed``: as far as right gave the same codes.
    """

    turn: "Ints"
    left: "Ints"
    right: "Ints"
    label: "Ints"
    length: "Floats"
    agreed: "Floats"


@dataclass(frozen=True, slots=True)
class Grid:
    """The decisions of several coders.

    Attributes:
        places: (transcript, turn). ``units``, ``length``: of each turn, units of the chosen kind and code points.
        readers: (turns, coders), who coded the transcript that the turn lies in.
        marks: in units; ``letters``: in code points.
    """

    coders: tuple[str, ...]
    codes: tuple[str, ...]
    places: tuple[tuple[str, str], ...]
    units: "Floats"
    length: "Floats"
    readers: "Bools"
    marks: Marks
    letters: Marks
    runs: Runs
    meetings: Meetings


def sentences(text: str) -> list[tuple[int, int]]:
    """Return the sentences of a turn as half-open spans that cover it; one for a text without any."""
    found = [match.span() for match in _SENTENCE.finditer(text)] or [(0, len(text))]
    return [(0 if n == 0 else a, b) for n, (a, b) in enumerate(found)]


def stretches(spans: Spans) -> Iterator[tuple[int, int, tuple[int, ...]]]:
    """Cut a turn wherever the set of keys that cover it changes; yield what any key covers, with its keys."""
    edges = sorted({edge for mine in spans.values() for span in mine for edge in span})
    before: tuple[int, int, tuple[int, ...]] | None = None
    for a, b in pairwise(edges):
        keys = tuple(sorted(k for k, mine in spans.items() if any(x <= a and b <= y for x, y in mine)))
        if before and before[1] == a and before[2] == keys:
            before = (before[0], b, keys)
            continue
        if before and before[2]:
            yield before
        before = (a, b, keys)
    if before and before[2]:
        yield before


def who_coded(codings: Iterable[Coding]) -> Mapping[str, set[str]]:
    """Return transcript -> the coders who have a coding in it."""
    who: dict[str, set[str]] = defaultdict(set)
    for c in codings:
        who[c.transcript].add(c.coder)
    return who


def grid(
    codings: Sequence[Coding], transcripts: Sequence[Transcript], coders: Sequence[str], codes: Sequence[str],
    unit: Unit = "turn",
) -> Grid:  # fmt: skip
    """Return the decisions of ``coders`` on ``transcripts``.

    Args:
        codings: theirs; a coding on a turn that is not there is left out, a span is cut at the end of its turn.
        codes: every code that the codings use.
    """
    import numpy as np

    turns = [(t, turn) for t in transcripts for turn in t.turns]
    at = {(t.id, turn.id): n for n, (t, turn) in enumerate(turns)}
    of_coder, of_code = ({x: n for n, x in enumerate(found)} for found in (coders, codes))
    who = who_coded(codings)
    spans: dict[int, dict[int, dict[int, list[tuple[int, int]]]]] = {}
    for c in codings:
        n = at.get((c.transcript, c.span.turn))
        if n is not None:
            end = min(c.span.end, len(turns[n][1].text))
            by_code = spans.setdefault(n, {}).setdefault(of_code[c.code], {})
            by_code.setdefault(of_coder[c.coder], []).append((min(c.span.start, end), end))
    bounds = {n: sentences(turns[n][1].text) for n in (range(len(turns)) if unit == "sentence" else ())}
    groups = sorted((k, n) for n, by_code in spans.items() for k in by_code)
    letters, runs, marks = [], [], []
    for k, n in groups:
        mine = spans[n][k]
        letters += [(n, k, who, b - a) for a, b, who in stretches(mine)]
        runs += [(n, k, i, b - a) for i, one in mine.items() for a, b, _ in stretches({0: one})]
        if unit != "character":
            marks += [(n, k, said, w) for said, w in _touched(mine, bounds.get(n)).items()]
    length = np.array([len(turn.text) for _, turn in turns], float)
    whole = {"turn": np.ones(len(turns)), "sentence": np.array([len(b) for b in bounds.values()], float)}
    by_letter = _marks(letters, len(coders))
    return Grid(
        tuple(coders), tuple(codes), tuple(at), whole.get(unit, length), length,
        np.array([[coder in who[t.id] for coder in coders] for t, _ in turns], bool).reshape(len(turns), len(coders)),
        by_letter if unit == "character" else _marks(marks, len(coders)), by_letter,
        Runs(*_columns(runs, 4)), _meetings(spans),
    )  # fmt: skip


def _touched(spans: Spans, bounds: "Sequence[tuple[int, int]] | None") -> Mapping[tuple[int, ...], int]:
    """Return for each set of coders the number of units that they, and no others, touch."""
    if bounds is None:
        return {tuple(sorted(spans)): 1}
    starts, ends = [a for a, _ in bounds], [b for _, b in bounds]
    said: dict[int, set[int]] = defaultdict(set)
    for coder, mine in spans.items():
        for a, b in mine:
            for s in range(min(bisect_right(ends, a), len(bounds) - 1), max(bisect_left(starts, b), 1)):
                said[s].add(coder)
    found: dict[tuple[int, ...], int] = defaultdict(int)
    for coders in said.values():
        found[tuple(sorted(coders))] += 1
    return found


def _meetings(spans: Mapping[int, Mapping[int, Spans]]) -> Meetings:
    rows: list[tuple[int, int, int, int, int, int]] = []
    labels: dict[tuple[int, ...], int] = {}
    for n, by_code in spans.items():
        by_coder: dict[int, dict[int, Sequence[tuple[int, int]]]] = defaultdict(dict)
        for k, of_coder in by_code.items():
            for coder, found in of_coder.items():
                by_coder[coder][k] = found
        cut = {coder: list(stretches(of_code)) for coder, of_code in by_coder.items()}
        for (i, mine), (j, theirs) in permutations(cut.items(), 2):
            for a, b, codes in mine:
                shared = [(min(b, y) - max(a, x), other) for x, y, other in theirs if x < b and a < y]
                if shared:
                    same = sum(length for length, other in shared if other == codes)
                    label = labels.setdefault(codes, len(labels))
                    rows.append((n, i, j, label, sum(length for length, _ in shared), same))
    return Meetings(*_columns(sorted(rows, key=lambda row: row[3]), 6))


def _marks(rows: Sequence[tuple[int, int, tuple[int, ...], int]], coders: int) -> Marks:
    import numpy as np

    said = np.zeros((len(rows), coders), bool)
    for n, row in enumerate(rows):
        said[n, list(row[2])] = True
    turn, code, weight = _columns([(n, k, w) for n, k, _, w in rows], 3)
    return Marks(turn, code, said, weight.astype(float))


def _columns(rows: "Sequence[tuple[int, ...]]", width: int) -> "NDArray[np.int64]":
    import numpy as np

    return np.array(rows, np.int64).reshape(len(rows), width).T
