"""Code saturation after Guest, Namey & Chen (2020, PLoS ONE 15(5) e0232076): how much new each further session brings."""

from collections.abc import Sequence
from dataclasses import dataclass

from spolu.coding.model import Coding


@dataclass(frozen=True, slots=True)
class Step:
    """One session in order: codes new in it, and all codes so far; ``ratio``: of the run that ends here, or None."""

    transcript: str
    new: int
    total: int
    ratio: float | None


@dataclass(frozen=True, slots=True)
class Saturation:
    """The curve, and the session at which the threshold is met first (None: not yet).

    ``base``: sessions that the first codes come from; ``run``: sessions over which new codes are counted;
    ``threshold``: new codes in the run / codes of the base.
    """

    steps: tuple[Step, ...]
    base: int
    run: int
    threshold: float
    reached: str | None


def saturation(
    codings: Sequence[Coding], order: Sequence[str], *, base: int = 4, run: int = 2, threshold: float = 0.05
) -> Saturation:
    """Return the saturation of ``codings`` over the transcripts in ``order``.

    A transcript nobody coded does not count as a session.
    """
    codes: dict[str, set[str]] = {}
    for c in codings:
        codes.setdefault(c.transcript, set()).add(c.code)
    coded = [t for t in order if t in codes]
    seen: set[str] = set()
    new = []
    for t in coded:
        new.append(len(codes[t] - seen))
        seen |= codes[t]
    first = sum(new[:base])
    steps, reached, total = [], None, 0
    for n, t in enumerate(coded):
        total += new[n]
        ratio = sum(new[n + 1 - run : n + 1]) / first if n + 1 >= base + run and first else None
        if ratio is not None and ratio <= threshold and reached is None:
            reached = t
        steps.append(Step(t, new[n], total, ratio))
    return Saturation(tuple(steps), base, run, threshold, reached)
