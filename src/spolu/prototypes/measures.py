"""Measures of a usability test: SUS, UMUX-Lite, SEQ, task success; and what is known of their translations.

Numbers from few people serve to look closer, never to prove: every result carries its n.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from statistics import NormalDist, fmean, median
from typing import Literal

FEW = 8
"""Below this many people a share is said as people ("4 of 5"), never as a percentage."""


@dataclass(frozen=True, slots=True)
class Interval:
    """``k`` of ``n`` people, and where the share of all such people lies. ``low``, ``high``: shares, 0 to 1."""

    k: int
    n: int
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Scores:
    """Scores of one instrument over ``n`` people; ``nan`` where nobody answered."""

    n: int
    mean: float
    median: float
    low: float
    high: float


def adjusted_wald(k: int, n: int, confidence: float = 0.95) -> Interval:
    """Return the adjusted Wald interval of ``k`` successes of ``n``, cut at 0 and 1; 0 to 1 where n is 0.

    Source: Agresti & Coull (1998), The American Statistician 52, 119–126; for completion rates of small tests
    recommended by Sauro & Lewis (2005), Proc. HFES 49, 2100–2104.

    Raises:
        ValueError: not 0 ≤ k ≤ n, or a confidence that is not between 0 and 1.
    """
    if not 0 <= k <= n:
        raise ValueError(f"{k} of {n} is no share")
    if not 0 < confidence < 1:
        raise ValueError(f"{confidence} is no confidence; it lies between 0 and 1")
    if n == 0:
        return Interval(0, 0, 0.0, 1.0)
    z = NormalDist().inv_cdf((1 + confidence) / 2)
    centre = (k + z * z / 2) / (n + z * z)
    margin = z * sqrt(centre * (1 - centre) / (n + z * z))
    return Interval(k, n, max(0.0, centre - margin), min(1.0, centre + margin))


def sus(answers: Sequence[int]) -> float:
    """Return the System Usability Scale of one person, 0 to 100, from ten answers of 1 to 5 in their written order.

    Odd items count ``x − 1``, even ones ``5 − x``; their sum times 2.5. Source: Brooke (1996), SUS: a "quick and
    dirty" usability scale.

    Raises:
        ValueError: not ten answers from 1 to 5.
    """
    _expect(answers, 10, 5)
    return 2.5 * sum(x - 1 if item % 2 == 0 else 5 - x for item, x in enumerate(answers))


def umux_lite(answers: Sequence[int]) -> float:
    """Return UMUX-Lite of one person, 0 to 100, from two answers of 1 to 7 (meets my requirements, easy to use).

    Source: Lewis, Utesch & Maher (2013), Proc. CHI, 2099–2102.

    Raises:
        ValueError: not two answers from 1 to 7.
    """
    _expect(answers, 2, 7)
    return (sum(answers) - 2) * 100 / 12


def umux_lite_as_sus(answers: Sequence[int]) -> float:
    """Return the SUS that UMUX-Lite lets expect, 22.9 to 87.9 (regression of Lewis, Utesch & Maher, 2013).

    Raises:
        ValueError: not two answers from 1 to 7.
    """
    return 0.65 * umux_lite(answers) + 22.9


def seq(answer: int) -> float:
    """Return the Single Ease Question of one task, 1 (very difficult) to 7 (very easy).

    Source: Sauro & Dumas (2009), Proc. CHI, 1599–1608.

    Raises:
        ValueError: not from 1 to 7.
    """
    _expect((answer,), 1, 7)
    return float(answer)


def _expect(answers: Sequence[int], count: int, most: int) -> None:
    if len(answers) != count or not all(type(x) is int and 1 <= x <= most for x in answers):
        raise ValueError(f"expected are {count} whole numbers from 1 to {most}, not {list(answers)!r}")


def scores(values: Sequence[float]) -> Scores:
    """Return mean, median and range of people's scores."""
    if not values:
        return Scores(0, *[float("nan")] * 4)
    return Scores(len(values), fmean(values), float(median(values)), min(values), max(values))


Standing = Literal["validated", "not validated", "none known"]


@dataclass(frozen=True, slots=True)
class Translation:
    """What is known of an instrument in a language. spolu ships no wording of its own: a changed sentence is another instrument.

    Attributes:
        standing: *validated*: a study of its reliability is published; *not validated*: a wording circulates, no
            such study was found; *none known*: no wording with a source was found.
        source: where wording or study is published.
    """

    instrument: str
    language: str
    standing: Standing
    source: str


TRANSLATIONS = (
    Translation("sus", "en", "validated", "Brooke 1996; Bangor, Kortum & Miller 2008"),
    Translation("sus", "cs", "not validated", "pouzitelnost.info/2015/06/03/system-usability-scale-cesky"),
    Translation("sus", "pl", "validated", "Borkowska & Jach 2017, doi 10.1007/978-3-319-46583-8_12, α 0.805"),
    Translation("simplified-sus", "en", "not validated", "Holden et al. 2020, doi 10.1177/2327857920091021"),
    Translation("umux-lite", "en", "validated", "Lewis, Utesch & Maher 2013"),
    Translation("seq", "en", "validated", "Sauro & Dumas 2009"),
)
"""As far as it was searched in November 2026; what has no row is *none known*. Add one when you know its source."""


def translation(instrument: str, language: str) -> Translation:
    """Return what is known of an instrument in a language; *none known* where nothing stands in the table."""
    return next(
        (t for t in TRANSLATIONS if (t.instrument, t.language) == (instrument, language)),
        Translation(instrument, language, "none known", ""),
    )
