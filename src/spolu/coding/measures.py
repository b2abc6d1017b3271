"""Measures of agreement over a table of counts: how many coders gave each unit each value.

Every measure here is a ratio of sums over units, so that a bootstrap over units is one matrix product.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Measure:
    """A value with its 95 % interval; ``value`` is None where it is undefined, and ``why`` says so."""

    value: float | None = None
    low: float | None = None
    high: float | None = None
    why: str = ""


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


def measures(v: "Floats", weights: "Floats | None" = None) -> "dict[str, Floats]":
    """Return each measure for each row of ``weights``.

    Percent: pairs of coders that agree. Krippendorff's alpha, nominal (Krippendorff 2011, "Computing Krippendorff's
    Alpha-Reliability"); Fleiss' kappa (1971) and Gwet's AC1 (2008), both with Gwet's treatment of
    units that not everybody rated: chance comes from all rated units.

    Args:
        v: (units, values), how many coders gave the unit the value; units with fewer than two coders do not count.
        weights: (draws, units), how often each unit stands in a draw; None = one draw with each unit once.

    Returns:
        name -> (draws,), NaN where the measure is undefined.
    """
    import numpy as np

    m = v.sum(axis=1)
    pairable = m >= 2
    w = (np.ones((1, len(m))) if weights is None else weights) * pairable
    spread = np.where(pairable, (m**2 - (v**2).sum(axis=1)) / np.maximum(m - 1, 1), 0.0)
    shares = v / np.maximum(m, 1)[:, None]
    everybody = (np.ones((1, len(m))) if weights is None else weights) * (m > 0)
    n, units = w @ m, w.sum(axis=1)
    per_value = w @ v
    with np.errstate(divide="ignore", invalid="ignore"):
        alpha = 1 - ((w @ spread) / n) / ((n**2 - (per_value**2).sum(axis=1)) / (n * (n - 1)))
        percent = (w @ (1 - spread / np.maximum(m, 1))) / units
        pi = (everybody @ shares) / everybody.sum(axis=1)[:, None]
        by_chance = (pi**2).sum(axis=1)
        fleiss = (percent - by_chance) / (1 - by_chance)
        gamma = (pi * (1 - pi)).sum(axis=1) / max(v.shape[1] - 1, 1)
        ac1 = (percent - gamma) / (1 - gamma)
    one_value = (per_value > 0).sum(axis=1) < 2
    for undefined in (alpha, fleiss):
        undefined[one_value] = np.nan
    return {"percent": percent, "alpha": alpha, "fleiss": fleiss, "ac1": ac1}


def cohen(a: "Floats", b: "Floats", weights: "Floats | None" = None) -> "Floats":
    """Return Cohen's kappa (1960) of two coders for each row of ``weights``.

    Args:
        a, b: (units, values), 1 where the coder gave the unit the value, else 0.
        weights: as in `measures`.
    """
    import numpy as np

    w = np.ones((1, len(a))) if weights is None else weights
    n = w.sum(axis=1)
    with np.errstate(divide="ignore", invalid="ignore"):
        observed = (w @ (a * b).sum(axis=1)) / n
        by_chance = ((w @ a) * (w @ b)).sum(axis=1) / n**2
        kappa = (observed - by_chance) / (1 - by_chance)
    return np.where(by_chance >= 1, np.nan, kappa)


def interval(point: float, draws: "Floats", why: str = "both coders gave one value throughout") -> Measure:
    """Return a measure with the 2.5 % and 97.5 % quantiles of its bootstrap draws (percentile method)."""
    import numpy as np

    if not np.isfinite(point):
        return Measure(why=why)
    usable = draws[np.isfinite(draws)]
    if len(usable) < len(draws) / 2:
        return Measure(float(point), why="too few units for an interval")
    low, high = np.quantile(usable, [0.025, 0.975])
    return Measure(float(point), float(low), float(high))
