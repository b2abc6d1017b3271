"""Measures of agreement as ratios of sums over units, so that a bootstrap over units is one matrix product.

Krippendorff's alpha, nominal (Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability"), Fleiss' kappa (1971),
Gwet's AC1 (2008), Cohen's kappa (1960), percent agreement of pairs; on spans Krippendorff's |u-alpha and cu-alpha
(Krippendorff, Mathet, Bouvry & Widlöcher 2016, "On the reliability of unitizing textual continua", eqs 4, 6, 10, 11).
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Measure:
    """A value with its 95 % interval; None where it is undefined, and ``why`` says so (a key of `spolu.coding.words`)."""

    value: float | None = None
    low: float | None = None
    high: float | None = None
    why: str = ""


@dataclass(frozen=True, slots=True)
class Sums:
    """What the measures of nominal agreement are made of; every array has draws as its last axis.

    With m coders who rated a unit and v of them giving it a value:

    Attributes:
        units: units with m of 2 or more. ``values``: the sum of m over them.
        spread: sum of (m² - sum of v²) / (m - 1); ``parted``: the same over m as well, the share of pairs that part.
        counts: (values, draws), sum of v over units with m of 2 or more.
        shares: (values, draws), sum of v / m over all ``rated`` units, those with one coder too (Gwet's treatment).
    """

    units: "Floats"
    values: "Floats"
    spread: "Floats"
    parted: "Floats"
    counts: "Floats"
    shares: "Floats"
    rated: "Floats"


def counts(ratings: "list[list[object]]") -> "Floats":
    """Return units × values from coders × units; None is a missing rating. Values in order of appearance."""
    import numpy as np

    values = list(dict.fromkeys(v for row in ratings for v in row if v is not None))
    table = np.zeros((len(ratings[0]), len(values)))
    for row in ratings:
        for u, v in enumerate(row):
            if v is not None:
                table[u, values.index(v)] += 1
    return table


def sums(v: "Floats", weights: "Floats | None" = None) -> Sums:
    """Return the sums of a table.

    Args:
        v: (units, values), how many coders gave the unit the value.
        weights: (units, draws), how often each unit stands in a draw; None = one draw with each unit once.
    """
    import numpy as np

    w = np.ones((len(v), 1)) if weights is None else weights
    m = v.sum(axis=1)
    pairable = (m >= 2).astype(float)
    spread = pairable * (m**2 - (v**2).sum(axis=1)) / np.maximum(m - 1, 1)
    m1 = np.maximum(m, 1)
    return Sums(
        pairable @ w, (pairable * m) @ w, spread @ w, (spread / m1) @ w,
        (v * pairable[:, None]).T @ w, (v / m1[:, None]).T @ w, (m > 0).astype(float) @ w,
    )  # fmt: skip


def nominal(s: Sums) -> "dict[str, Floats]":
    """Return percent, alpha, fleiss and ac1, each (draws,), NaN where it is undefined."""
    import numpy as np

    n = s.values
    with np.errstate(divide="ignore", invalid="ignore"):
        alpha = 1 - (s.spread / n) / ((n**2 - (s.counts**2).sum(axis=0)) / (n * (n - 1)))
        percent = 1 - s.parted / s.units
        pi = s.shares / s.rated
        by_chance = (pi**2).sum(axis=0)
        fleiss = (percent - by_chance) / (1 - by_chance)
        gamma = (pi * (1 - pi)).sum(axis=0) / max(len(pi) - 1, 1)
        ac1 = (percent - gamma) / (1 - gamma)
    one_value = (s.counts > 0).sum(axis=0) < 2
    for undefined in (alpha, fleiss):
        undefined[one_value] = np.nan
    return {"percent": percent, "alpha": alpha, "fleiss": fleiss, "ac1": ac1}


def cohen(agreed: "Floats", left: "Floats", right: "Floats", units: "Floats") -> "Floats":
    """Return Cohen's kappa of two coders.

    Args:
        agreed: (draws,), units to which both gave the same value.
        left, right: (values, draws), units to which each gave the value.
        units: (draws,), units that both rated.

    Returns:
        (draws,), NaN where both gave one value throughout.
    """
    import numpy as np

    with np.errstate(divide="ignore", invalid="ignore"):
        by_chance = (left * right).sum(axis=0) / units**2
        kappa = (agreed / units - by_chance) / (1 - by_chance)
    return np.where(by_chance >= 1 - 1e-12, np.nan, kappa)


def u_alpha(continuum: "Floats", marked: "Floats", both: "Floats", squares: "Floats") -> "Floats":
    """Return |u-alpha: how reliably stretches are told from the gaps between them.

    Args:
        continuum: length of the text times the number of coders.
        marked: length of what the coders marked, summed over coders.
        both: marked by one and by another, over ordered pairs of coders, divided by (coders - 1).
        squares: sum of the squared lengths of the marked stretches.

    Returns:
        NaN where nothing or everything is marked.
    """
    import numpy as np

    gaps = continuum - marked
    with np.errstate(divide="ignore", invalid="ignore"):
        agreed_by_chance = (marked**2 - squares + gaps**2 - gaps) / (continuum**2 - squares - gaps)
        found = 1 - 2 * (marked - both) / (continuum * (1 - agreed_by_chance))
    return np.where((marked <= 0) | (gaps <= 0), np.nan, found)


def cu_alpha(met: "Floats", agreed: "Floats", squares: "Floats") -> "Floats":
    """Return cu-alpha: where two coders both marked a stretch, how far they gave it the same codes.

    Args:
        met: (values, draws), for each value the length of its stretches that lies in marked stretches of others,
            over ordered pairs of coders, divided by (coders - 1). ``agreed``: where the other gave the same value.
        squares: (values, draws), sum of the squares of those lengths, a stretch and other coder each, divided likewise.

    Returns:
        (draws,), NaN where there are fewer than two values, or one meeting only.
    """
    import numpy as np

    total = met.sum(axis=0)
    with np.errstate(divide="ignore", invalid="ignore"):
        left = total - squares.sum(axis=0) / total
        found = 1 - (total - agreed.sum(axis=0)) / (total - ((met**2 - squares) / left).sum(axis=0))
    return np.where(((met > 0).sum(axis=0) < 2) | (left <= 1e-9), np.nan, found)


def interval(drawn: "Floats", why: str = "one value") -> Measure:
    """Return the first of ``drawn`` with the 2.5 % and 97.5 % quantiles of the rest (percentile bootstrap)."""
    import numpy as np

    point, draws = drawn[0], drawn[1:]
    if not np.isfinite(point):
        return Measure(why=why)
    usable = draws[np.isfinite(draws)]
    if len(usable) < max(1, len(draws) / 2):
        return Measure(float(point), why="too few")
    low, high = np.quantile(usable, [0.025, 0.975])
    return Measure(float(point), float(low), float(high))
