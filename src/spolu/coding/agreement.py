"""Inter-coder agreement: per code and overall, with intervals, and the places where coders part."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Any, Literal

from spolu.coding.measures import Measure, cohen, interval, measures
from spolu.coding.model import Codebook, Coding
from spolu.interviews.model import Transcript

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Unit = Literal["turn", "sentence", "character"]
NAMES = ("percent", "alpha", "kappa", "fleiss", "ac1")
_SENTENCE = re.compile(r"[^.!?…]+[.!?…]*[”“\"')\]]*\s*")


@dataclass(frozen=True, slots=True)
class Row:
    """The measures of one code, or of all codes together (``code`` ""). ``used``: units in which anybody used it."""

    code: str
    units: int
    used: int
    measures: Mapping[str, Measure]


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A unit on which coders part: for each coder, the codes that not all of the others gave."""

    transcript: str
    turn: str
    start: int
    end: int
    codes: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far coders agree on the transcripts that at least two of them coded.

    Attributes:
        coders: who is compared. ``transcripts``: what both coded.
        overall: over all decisions "this code, this unit: yes or no" at once.
        pairs: (coder, coder) -> Cohen's kappa over those decisions.
        places: strongest disagreement first.
        why: why there is nothing to compare; "" otherwise.
    """

    unit: Unit
    coders: tuple[str, ...] = ()
    transcripts: tuple[str, ...] = ()
    overall: Row | None = None
    rows: tuple[Row, ...] = ()
    pairs: Mapping[tuple[str, str], Measure] | None = None
    places: tuple[Disagreement, ...] = ()
    why: str = ""


def agreement(
    codings: Sequence[Coding],
    transcripts: Sequence[Transcript],
    book: Codebook,
    *,
    unit: Unit = "turn",
    seed: int = 1,
    draws: int = 1000,
) -> Agreement:
    """Compare coders on what at least two of them coded.

    Args:
        codings: of all coders.
        transcripts: the texts.
        book: gives the order of the codes.
        unit: what is decided on: a turn, a sentence, or each character.
        seed, draws: of the bootstrap over units.
    """
    import numpy as np

    who = _who_coded(codings)
    shared = [t for t in transcripts if len(who[t.id]) > 1]
    if not shared:
        return Agreement(unit, why="no transcript was coded by two people")
    ids = {t.id for t in shared}
    mine = [c for c in codings if c.transcript in ids]
    coders = tuple(sorted({c.coder for c in mine}))
    places = [place for t in shared for place in _units(t, unit)]
    codes = [c.id for c in book.codes if any(x.code == c.id for x in mine)]
    codes += sorted({c.code for c in mine} - set(codes))
    yes = _decisions(mine, places, coders, codes, unit)
    present = np.array([[coder in who[p[0]] for p in places] for coder in coders])
    weights = np.random.default_rng(seed).multinomial(len(places), np.full(len(places), 1 / len(places)), size=draws)
    rows = tuple(_row(code, yes[:, :, k], present, weights.astype(float)) for k, code in enumerate(codes))
    return Agreement(
        unit, coders, tuple(t.id for t in shared), _overall(yes, present, weights.astype(float)), rows,
        _pairs(coders, yes, present, weights.astype(float)), _places(places, coders, codes, yes, present),
    )  # fmt: skip


def _who_coded(codings: Iterable[Coding]) -> Mapping[str, set[str]]:
    who: dict[str, set[str]] = defaultdict(set)
    for c in codings:
        who[c.transcript].add(c.coder)
    return who


def _units(t: Transcript, unit: Unit) -> Iterator[tuple[str, str, int, int]]:
    for turn in t.turns:
        if unit == "turn":
            yield t.id, turn.id, 0, len(turn.text)
        elif unit == "sentence":
            for match in _SENTENCE.finditer(turn.text):
                yield t.id, turn.id, match.start(), match.end()
        else:
            for i in range(len(turn.text)):
                yield t.id, turn.id, i, i + 1


def _decisions(
    codings: Sequence[Coding],
    places: Sequence[tuple[str, str, int, int]],
    coders: Sequence[str],
    codes: Sequence[str],
    unit: Unit,
) -> "NDArray[np.float64]":
    """Return (coders, units, codes): 1 where the coder's coding touches the unit."""
    import numpy as np

    first: dict[tuple[str, str], int] = {}
    last: dict[tuple[str, str], int] = {}
    for n, (t, turn, _, _) in enumerate(places):
        first.setdefault((t, turn), n)
        last[t, turn] = n + 1
    ends = np.array([p[3] for p in places])
    starts = np.array([p[2] for p in places])
    of_coder, of_code = {c: i for i, c in enumerate(coders)}, {c: i for i, c in enumerate(codes)}
    yes = np.zeros((len(coders), len(places), len(codes)))
    for c in codings:
        at = (c.transcript, c.span.turn)
        if at in first:
            a, b = first[at], last[at]
            touched = (starts[a:b] < c.span.end) & (ends[a:b] > c.span.start) if unit != "turn" else slice(None)
            yes[of_coder[c.coder], a:b, of_code[c.code]][touched] = 1
    return yes


def _table(yes: "NDArray[np.float64]", present: "NDArray[np.bool_]") -> "NDArray[np.float64]":
    """Return (units, 2): how many of the coders who read the unit said no, and yes."""
    import numpy as np

    said = (yes * present).sum(axis=0)
    return np.stack([present.sum(axis=0) - said, said], axis=1)


def _row(code: str, yes: "NDArray[np.float64]", present: "NDArray[np.bool_]", weights: "NDArray[np.float64]") -> Row:
    v = _table(yes, present)
    point, drawn = measures(v), measures(v, weights)
    found = {name: interval(point[name][0], drawn[name]) for name in point}
    found["kappa"] = _kappa(yes, present, weights)
    return Row(code, int((v.sum(axis=1) > 1).sum()), int((v[:, 1] > 0).sum()), found)


def _kappa(yes: "NDArray[np.float64]", present: "NDArray[np.bool_]", weights: "NDArray[np.float64]") -> Measure:
    import numpy as np

    if len(yes) != 2:
        return Measure(why="Cohen's kappa compares two coders; here are more")
    both: Any = present.all(axis=0)
    a, b = (np.stack([1 - y, y], axis=1) * both[:, None] for y in yes)
    return interval(cohen(a, b, both[None, :].astype(float))[0], cohen(a, b, weights * both))


def _overall(yes: "NDArray[np.float64]", present: "NDArray[np.bool_]", weights: "NDArray[np.float64]") -> Row:
    """Pool the decisions of all codes; units are drawn whole, with all their codes."""
    import numpy as np

    coders, units, codes = yes.shape
    flat, seen = yes.reshape(coders, units * codes), np.repeat(present, codes, axis=1)
    return _row("", flat, seen, np.repeat(weights[:200], codes, axis=1))


def _pairs(
    coders: Sequence[str], yes: "NDArray[np.float64]", present: "NDArray[np.bool_]", weights: "NDArray[np.float64]"
) -> Mapping[tuple[str, str], Measure]:
    import numpy as np

    found = {}
    for i, j in combinations(range(len(coders)), 2):
        two, seen = yes[[i, j]], present[[i, j]]
        flat = two.reshape(2, -1)
        repeated = np.repeat(seen, yes.shape[2], axis=1)
        found[coders[i], coders[j]] = _kappa(flat, repeated, np.repeat(weights[:200], yes.shape[2], axis=1))
    return found


def _places(
    places: Sequence[tuple[str, str, int, int]], coders: Sequence[str], codes: Sequence[str],
    yes: "NDArray[np.float64]", present: "NDArray[np.bool_]",
) -> tuple[Disagreement, ...]:  # fmt: skip
    import numpy as np

    said = (yes * present[:, :, None]).sum(axis=0)
    parted: list[Any] = list(
        np.not_equal(np.greater(said, 0), np.equal(said, present.sum(axis=0)[:, None]) & np.greater(said, 0))
    )
    order = sorted((n for n in range(len(places)) if parted[n].any()), key=lambda n: (-int(parted[n].sum()), n))
    return tuple(
        Disagreement(*places[n], {
            coder: tuple(codes[k] for k in parted[n].nonzero()[0] if yes[i, n, k])
            for i, coder in enumerate(coders) if present[i, n]
        })
        for n in order[:500]
    )  # fmt: skip
