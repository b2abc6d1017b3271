"""Where topics and codes meet: turns that both point at."""

from collections.abc import Sequence
from dataclasses import dataclass

from spolu.coding.model import Coding
from spolu.coding.topics.model import Fit


@dataclass(frozen=True, slots=True)
class Meeting:
    """A topic and the code that it meets most often. ``jaccard``: shared turns / turns of either."""

    topic: str
    code: str
    both: int
    jaccard: float


def crosswalk(fits: Sequence[Fit], codings: Sequence[Coding], most: int = 3) -> tuple[Meeting, ...]:
    """Return for each topic the codes that meet it most, the nearest first; only turns that were modelled count."""
    by_code: dict[str, set[tuple[str, str]]] = {}
    for c in codings:
        by_code.setdefault(c.code, set()).add((c.transcript, c.span.turn))
    found = []
    for fit in fits:
        modelled = {(t, turn) for t, turn, _ in fit.assigned}
        for topic in fit.topics:
            mine = {(t, turn) for t, turn, id in fit.assigned if id == topic.id}
            met = [
                Meeting(topic.id, code, len(mine & turns), round(len(mine & turns) / len(mine | (turns & modelled)), 3))
                for code, turns in sorted(by_code.items()) if mine & turns
            ]  # fmt: skip
            found += sorted(met, key=lambda m: (-m.jaccard, m.code))[:most]
    return tuple(found)
