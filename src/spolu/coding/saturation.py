"""Code saturation after Guest, Namey & Chen (2020, PLoS ONE 15(5) e0232076): how much new each further session brings."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from spolu.coding.model import Coding

ORDERS = 1000
"""Other orders of the sessions that the band is made of."""


@dataclass(frozen=True, slots=True)
class Step:
    """One session in order: codes new in it, and all codes so far.

    Attributes:
        ratio: new codes of the run that ends here / codes of the base; None where base and run are not yet full.
        low, high: where the total lies in 95 % of other orders of the sessions, since the order is an accident.
    """

    transcript: str
    new: int
    total: int
    ratio: float | None
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Saturation:
    """The curve, and the session at which the threshold is met first (None: not yet).

    Attributes:
        base: sessions that the first codes come from. ``run``: sessions over which new codes are counted.
        threshold: of new codes in the run / codes of the base.
        reached: the session that closes the first run at or below the threshold; ``at``: the number of sessions
            that Guest, Namey & Chen report as "n + run": those before that run, and its length.
        share: of other orders, how many meet the threshold by the last session; None where there is no full run.
    """

    steps: tuple[Step, ...]
    base: int
    run: int
    threshold: float
    reached: str | None
    at: tuple[int, int] | None = None
    share: float | None = None


def saturation(
    codings: Sequence[Coding],
    order: Sequence[str],
    *,
    base: int = 4,
    run: int = 2,
    threshold: float = 0.05,
    seed: int = 1,
) -> Saturation:
    """Return the saturation of ``codings`` over the transcripts in ``order``.

    A transcript nobody coded does not count as a session.

    Args:
        order: ids of transcripts, as the sessions were held.
        base, run, threshold: the paper proposes a base of 4, 5 or 6, a run of 2 or 3, a threshold of 0.05 or 0.
        seed: of the other orders.

    Raises:
        ValueError: base or run are below 1, or the threshold is negative.
    """
    import numpy as np

    if base < 1 or run < 1 or threshold < 0:
        raise ValueError("base and run count sessions (1 or more); the threshold is 0 or more")
    codes: dict[str, set[str]] = {}
    for c in codings:
        codes.setdefault(c.transcript, set()).add(c.code)
    coded = [t for t in order if t in codes]
    new = _new(coded, codes)
    ratios = _ratios(new, base, run)
    random = np.random.default_rng(seed)
    others = [
        _new([coded[i] for i in random.permutation(len(coded))], codes) for _ in range(ORDERS if len(coded) > 1 else 0)
    ]
    totals = np.cumsum(others or [new], axis=1)
    low, high = np.quantile(totals, [0.025, 0.975], axis=0) if coded else ([], [])
    steps = tuple(
        Step(t, n, int(total), ratio, float(a), float(b))
        for t, n, total, ratio, a, b in zip(coded, new, np.cumsum(new), ratios, low, high, strict=True)
    )
    first = next((n for n, ratio in enumerate(ratios) if ratio is not None and ratio <= threshold), None)
    full = len(coded) >= base + run and bool(others)
    met = [any(r is not None and r <= threshold for r in _ratios(found, base, run)) for found in others] if full else []
    return Saturation(
        steps, base, run, threshold, None if first is None else coded[first],
        None if first is None else (first + 1 - run, run), sum(met) / len(met) if met else None,
    )  # fmt: skip


def _new(order: Sequence[str], codes: Mapping[str, set[str]]) -> list[int]:
    """Return how many codes each session brings that none before it had."""
    seen: set[str] = set()
    new = []
    for t in order:
        new.append(len(codes[t] - seen))
        seen |= codes[t]
    return new


def _ratios(new: Sequence[int], base: int, run: int) -> list[float | None]:
    first = sum(new[:base])
    return [sum(new[n + 1 - run : n + 1]) / first if n + 1 >= base + run and first else None for n in range(len(new))]
