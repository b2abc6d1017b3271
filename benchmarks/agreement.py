"""How fast is agreement on a large project, and is it right? Prints a table for each unit, and peers beside it.

The project is made: 60 transcripts of 10,000 words, 10,000 codings of 120 codes by two coders. spolu gives every code,
pair, transcript and kind with seven measures, each with an interval of 1,000 draws. The peers give one value a code,
without an interval; what a bootstrap by their function would take is worked out from one draw and says so.
"""

import importlib.metadata
import random
import time
from collections.abc import Callable, Sequence
from functools import partial
from itertools import pairwise
from typing import TypeVar

import numpy as np

from spolu.coding.agreement import DRAWS, Agreement, agreement
from spolu.coding.grid import UNITS, Grid, grid
from spolu.coding.model import Code, Codebook, Coding
from spolu.interviews.model import Transcript, Turn
from spolu.text import Span

WORDS = ["slovo", "důvěra", "záznam", "pracovnice", "klientka", "telefon", "papír", "dům", "cesta", "řeč"]
BOOK = Codebook(tuple(Code(f"c{n}") for n in range(120)))
BAR = 5.0
T = TypeVar("T")
Table = np.ndarray[tuple[int, int], np.dtype[np.int_]]


def project(seed: int = 1) -> tuple[list[Transcript], list[Coding]]:
    """Return the transcripts and the codings; the second coder mostly follows the first, not quite to the letter."""
    draw = random.Random(seed)  # noqa: S311 # made text, no secret
    transcripts = []
    for number in range(1, 61):
        turns: list[Turn] = []
        left = 10_000
        while left > 0:
            n = min(left, draw.choice([8, 20, 40, 80, 160]))
            text = " ".join(draw.choice(WORDS) + ("." if draw.random() < 0.1 else "") for _ in range(n))
            turns.append(Turn(f"t{len(turns) + 1:03}", text))
            left -= n
        transcripts.append(Transcript(f"R{number:02}", turns=tuple(turns)))
    codings = []
    for n in range(5000):
        t = draw.choice(transcripts)
        turn = draw.choice(t.turns)
        start = draw.randrange(len(turn.text))
        end = min(len(turn.text), start + draw.randint(5, 200))
        code = f"c{int(120 * draw.random() ** 2)}"
        codings.append(Coding(f"a{n}", code, t.id, Span(turn.id, start, end), "", "ha"))
        if draw.random() < 0.7:
            span = Span(turn.id, max(0, start - draw.randint(0, 8)), end)
        else:
            t = draw.choice(transcripts)
            turn = draw.choice(t.turns)
            span = Span(turn.id, 0, len(turn.text))
        codings.append(Coding(f"b{n}", code, t.id, span, "", "mk"))
    return transcripts, codings


def timed(run: Callable[[], T]) -> tuple[T, float, float]:
    """Return the result, wall seconds, processor seconds."""
    wall, cpu = time.perf_counter(), time.process_time()
    made = run()
    return made, time.perf_counter() - wall, time.process_time() - cpu


def dense(g: Grid) -> list[Table]:
    """Return for each code (coders, turns) of 0 and 1, as the peers want it."""
    out = []
    edges = np.searchsorted(g.marks.code, range(len(g.codes) + 1))
    for a, b in pairwise(edges):
        table = np.zeros((len(g.coders), len(g.places)), int)
        table[:, g.marks.turn[a:b]] = g.marks.said[a:b].T
        out.append(table)
    return out


def peers(tables: Sequence[Table], found: Agreement, ours: float) -> None:
    """Run the peers on turns; their values must be ours."""
    for name, measure, of in (
        ("scikit-learn cohen_kappa_score", "kappa", _sklearn),
        ("krippendorff alpha", "alpha", _krippendorff),
    ):
        try:
            function = of()
        except ImportError:
            print(f"{name:38} NOT RUN: not installed")
            continue
        values, wall, cpu = timed(partial(each, function, tables))
        mine = np.array([r.measures[measure].value for r in found.by("code")], float)
        apart = np.abs(np.array(values) - mine).max()
        print(f"{name:38} {wall:7.2f} {cpu:7.2f}   one measure, no interval; furthest from ours {apart:.0e}; "
              f"with {DRAWS} draws about {cpu * DRAWS:.0f} s = {cpu * DRAWS / ours:.0f} × ours")  # fmt: skip


def each(function: Callable[[Table], float], tables: Sequence[Table]) -> list[float]:
    return [function(table) for table in tables]


def _sklearn() -> Callable[[Table], float]:
    from sklearn.metrics import cohen_kappa_score

    return lambda table: cohen_kappa_score(table[0], table[1])


def _krippendorff() -> Callable[[Table], float]:
    import krippendorff

    return lambda table: krippendorff.alpha(table, level_of_measurement="nominal")


def main() -> None:
    transcripts, codings = project()
    turns, words = (
        sum(len(t.turns) for t in transcripts),
        sum(len(x.text.split()) for t in transcripts for x in t.turns),
    )
    letters = sum(len(x.text) for t in transcripts for x in t.turns)
    print(f"{len(transcripts)} transcripts, {turns} turns, {words} words, {letters} characters, {len(codings)} codings, "
          f"{len(BOOK.codes)} codes, 2 coders; {DRAWS} draws; numpy {importlib.metadata.version('numpy')}")  # fmt: skip
    print(f"{'spolu, all rows and measures':38} {'wall s':>7} {'cpu s':>7}   rows  overall alpha")
    slowest, most, ours, by_turn = 0.0, 0.0, 0.0, None
    for unit in UNITS:
        found, wall, cpu = timed(partial(agreement, codings, transcripts, BOOK, unit=unit))
        assert found.overall
        a = found.overall.measures["alpha"]
        print(
            f"  unit {unit:31} {wall:7.2f} {cpu:7.2f}   {len(found.rows):4}  {a.value:.3f} ({a.low:.3f} to {a.high:.3f})"
        )
        slowest, most = max(slowest, wall), max(most, cpu)
        if unit == "turn":
            by_turn, ours = found, cpu
    assert by_turn
    peers(dense(grid(codings, transcripts, by_turn.coders, [r.key for r in by_turn.by("code")])), by_turn, ours)
    reached = "reached" if slowest < BAR else "reached in processor time only" if most < BAR else "NOT reached"
    print(f"bar: under {BAR:.0f} s; slowest unit {slowest:.2f} s wall, {most:.2f} s cpu: {reached}")


if __name__ == "__main__":
    main()
