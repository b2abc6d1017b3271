"""Inter-coder agreement: overall, by code, pair, transcript and kind of session, and the places where coders part."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from typing import TYPE_CHECKING, Literal

from spolu.coding.disagreement import Place, places
from spolu.coding.grid import Grid, Marks, Unit, grid, who_coded
from spolu.coding.measures import Measure, Sums, cohen, cu_alpha, interval, nominal, u_alpha
from spolu.coding.model import Codebook, Coding
from spolu.interviews.model import Transcript

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from spolu.coding.grid import Bools, Floats, Ints

NAMES = ("percent", "alpha", "kappa", "fleiss", "ac1", "u_alpha", "cu_alpha")
By = Literal["all", "code", "pair", "transcript", "kind"]
DRAWS = 1000


@dataclass(frozen=True, slots=True)
class Row:
    """The measures of one group of decisions.

    Attributes:
        by, key: what they have in common: a code, a pair of coders (``ha × mk``), a transcript, a kind; "" for all.
        units: units compared. ``used``: decisions of them in which anybody said yes.
        measures: each of `NAMES`.
    """

    by: By
    key: str
    units: int
    used: int
    measures: Mapping[str, Measure]


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far coders agree on the transcripts that at least two of them coded.

    Attributes:
        coders: who is compared. ``transcripts``: what at least two of them coded.
        rows: all decisions first, then by code, pair, transcript, kind.
        places: strongest disagreement first.
        why: a key of `spolu.coding.words` where there is nothing to compare; "" otherwise.
    """

    unit: Unit
    coders: tuple[str, ...] = ()
    transcripts: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()
    places: tuple[Place, ...] = ()
    why: str = ""

    @property
    def overall(self) -> Row | None:
        """The row of all decisions "this code, this unit: yes or no" at once; None where nothing is compared."""
        return self.rows[0] if self.rows else None

    def by(self, what: By) -> tuple[Row, ...]:
        """Return the rows of one grouping."""
        return tuple(row for row in self.rows if row.by == what)


def agreement(
    codings: Sequence[Coding], transcripts: Sequence[Transcript], book: Codebook, *, unit: Unit = "turn",
    coders: Sequence[str] = (), seed: int = 1, draws: int = DRAWS,
) -> Agreement:  # fmt: skip
    """Compare coders on what at least two of them coded.

    Args:
        codings: of all coders.
        transcripts: the texts.
        book: gives the order of the codes.
        unit: what is decided on: a turn, a sentence, or each character.
        coders: whom to compare; () = everybody.
        seed, draws: of the bootstrap. A draw takes whole turns, with all their sentences, characters and codes:
            what lies in one turn is not independent.
    """
    import numpy as np

    codings = [c for c in codings if not coders or c.coder in coders]
    who = who_coded(codings)
    shared = [t for t in transcripts if len(who.get(t.id, ())) > 1 and t.turns]
    if not shared:
        return Agreement(unit, why="one coder")
    ids = {t.id for t in shared}
    mine = [c for c in codings if c.transcript in ids]
    names = tuple(sorted({c.coder for c in mine}))
    used = {c.code for c in mine}
    known = [c.id for c in book.codes if c.id in used]
    g = grid(mine, shared, names, [*known, *sorted(used - set(known))], unit)
    everybody = np.arange(len(names))
    of = _Drawn(g, _weights(len(g.places), seed, draws))
    whole = of.group(everybody, np.ones(len(g.places), bool))
    rows = [of.row("all", "", whole), *(of.row("code", code, whole, k) for k, code in enumerate(g.codes))]
    for i, j in combinations(range(len(names)), 2):
        both = g.readers[:, i] & g.readers[:, j]
        if both.any():
            rows.append(of.row("pair", f"{names[i]} × {names[j]}", of.group(np.array([i, j]), both)))
    kind: dict[str, str] = {t.id: t.kind for t in shared}
    transcripts_, kinds = (np.array(found) for found in zip(*((t, kind[t]) for t, _ in g.places), strict=True))
    rows += [of.row("transcript", t.id, of.group(everybody, transcripts_ == t.id)) for t in shared]
    rows += [of.row("kind", k, of.group(everybody, kinds == k)) for k in dict.fromkeys(kind.values())]
    return Agreement(unit, names, tuple(t.id for t in shared), tuple(rows), places(mine, shared, unit))


def _weights(turns: int, seed: int, draws: int) -> "NDArray[np.float32]":
    """Return (turns, draws): how often each turn stands in each draw."""
    import numpy as np

    random = np.random.default_rng(seed)
    made = np.empty((draws, turns), np.float32)
    for n in range(draws):
        made[n] = np.bincount(random.integers(0, turns, turns), minlength=turns)
    return np.ascontiguousarray(made.T)


@dataclass(frozen=True, slots=True)
class _Group:
    """Some coders on some turns. ``m``: how many of them read each turn; ``seen``: who of them read any.

    ``units``, ``values``, ``continuum``: of one code, see `Sums` and `u_alpha`, in the study and in each draw.
    """

    among: "Ints"
    turns: "Bools"
    m: "Ints"
    seen: tuple[int, ...]
    units: "Floats"
    values: "Floats"
    continuum: "Floats"


class _Drawn:
    """The sums of a grid over the study and over every draw at once."""

    def __init__(self, g: Grid, weights: "NDArray[np.float32]") -> None:
        self.grid, self.weights = g, weights

    def total(self, turn: "Ints", values: "Floats") -> "Floats":
        """Sum (n, k) values that lie in turns, for the study and each draw: (k, 1 + draws).

        The study's own sums are exact; those of draws have single precision, which an interval does not show.
        """
        import numpy as np

        exact, weights = values.sum(axis=0)[:, None], self.weights
        if len(turn) < len(weights):
            weights = weights[turn]
        else:
            values = np.stack([np.bincount(turn, column, len(weights)) for column in values.T], axis=1)
        return np.hstack([exact, values.T.astype(np.float32) @ weights])

    def group(self, among: "Ints", turns: "Bools") -> _Group:
        """Return those of ``turns`` that at least two of ``among`` read."""
        import numpy as np

        g = self.grid
        m = g.readers[:, among].sum(axis=1)
        kept = turns & (m > 1)
        where = np.flatnonzero(kept)
        counted = np.stack([g.units, g.units * m, g.length * m], axis=1)[where]
        seen = tuple(int(i) for i in among if g.readers[kept, i].any())
        return _Group(among, kept, m, seen, *self.total(where, counted))

    def row(self, by: By, key: str, of: _Group, code: int | None = None) -> Row:
        """Return the measures of a group, for one code or for all codes together."""
        import numpy as np

        g = self.grid
        marks = self._rows(g.marks, of, code)
        codes = 1 if code is not None else len(np.unique(g.marks.code[marks])) if by == "pair" else len(g.codes)
        units, values = of.units * codes, of.values * codes
        spread, parted, yes, share, first = self._sums(marks, of)
        table = Sums(
            units, values, spread, parted, np.stack([values - yes, yes]), np.stack([units - share, share]), units
        )
        found = {name: interval(drawn, _why(yes, values)) for name, drawn in nominal(table).items()}
        found["kappa"] = Measure(why="two coders")
        if len(of.seen) == 2:
            left, right = (np.stack([units - x, x]) for x in (first, yes - first))
            found["kappa"] = interval(cohen(units - parted, left, right, units), _why(yes, values))
        found["u_alpha"] = self._spans(of, codes, code)
        found["cu_alpha"] = Measure(why="one code") if code is not None else self._coding(of)
        used = int(g.marks.weight[marks].sum())
        return Row(by, key, int(g.units[of.turns].sum()), used, {name: found[name] for name in NAMES})

    def _rows(self, marks: Marks, of: _Group, code: int | None) -> "Ints":
        """Return the marks of a group."""
        import numpy as np

        part = slice(0, None) if code is None else slice(*np.searchsorted(marks.code, [code, code + 1]))
        kept = of.turns[marks.turn[part]] & marks.said[part][:, of.among].any(axis=1)
        return np.flatnonzero(kept) + part.start

    def _sums(self, rows: "Ints", of: _Group) -> "Floats":
        """Return spread, parted, yeses and shares of yeses (see `Sums`), and the yeses of the first coder."""
        import numpy as np

        marks = self.grid.marks
        turn, weight, first = marks.turn[rows], marks.weight[rows], marks.said[rows, of.seen[0]]
        n, y = of.m[turn], marks.said[rows][:, of.among].sum(axis=1)
        spread = 2 * y * (n - y) / (n - 1)
        return self.total(turn, np.stack([spread, spread / n, y, y / n, first], axis=1) * weight[:, None])

    def _spans(self, of: _Group, codes: int, code: int | None) -> Measure:
        """For all codes together: the text laid end to end, once for each code."""
        import numpy as np

        letters, runs = self.grid.letters, self.grid.runs
        rows = self._rows(letters, of, code)
        n, y = of.m[letters.turn[rows]], letters.said[rows][:, of.among].sum(axis=1)
        both = np.stack([y, y * (y - 1) / (n - 1)], axis=1) * letters.weight[rows][:, None]
        marked, agreed = self.total(letters.turn[rows], both)
        part = slice(0, None) if code is None else slice(*np.searchsorted(runs.code, [code, code + 1]))
        kept = np.flatnonzero(of.turns[runs.turn[part]] & np.isin(runs.coder[part], of.among)) + part.start
        (squares,) = self.total(runs.turn[kept], runs.length[kept][:, None].astype(float) ** 2)
        continuum = of.continuum * codes
        return interval(u_alpha(continuum, marked, agreed, squares), _why(marked, continuum))

    def _coding(self, of: _Group) -> Measure:
        import numpy as np

        met = self.grid.meetings
        kept = np.flatnonzero(of.turns[met.turn] & np.isin(met.left, of.among) & np.isin(met.right, of.among))
        if not len(kept):
            return Measure(why="no meeting")
        turn, label, length = met.turn[kept], met.label[kept], met.length[kept].astype(float)
        values = np.stack([length, met.agreed[kept], length**2]) / (of.m[turn] - 1)
        edges = [0, *np.flatnonzero(label[1:] != label[:-1]) + 1, len(label)]
        by_label = [self.total(turn[a:b], values[:, a:b].T) for a, b in pairwise(edges)]
        return interval(cu_alpha(*np.stack(by_label, axis=1)), "too little" if len(by_label) > 1 else "one value")


def _why(yes: "Floats", every: "Floats") -> str:
    """Say why a measure is undefined, should it be."""
    return "nobody" if yes[0] <= 0 else "everybody" if yes[0] >= every[0] else "one value"
