"""How much a card of the review would give away if it were passed over: how likely it identifies, and how bad that is."""

from collections import Counter
from collections.abc import Mapping, Sequence

from spolu.interviews.model import DESCRIBING

SEVERITY: Mapping[str, float] = {
    "BIRTHNO": 1.0, "ADDR": 1.0, "PER": 1.0, "PHONE": 1.0, "EMAIL": 1.0, "IDNO": 1.0, "ACCOUNT": 1.0, "DOB": 0.9,
    "CASENO": 0.8, "PLATE": 0.8, "URL": 0.6, "ORG": 0.5, "LOC": 0.5, "HEALTH": 0.5, "ETHN": 0.4, "FAM": 0.3, "OCC": 0.3,
    "DATE": 0.2, "AGE": 0.2, "OTHER": 0.2,
}  # fmt: skip
"""How much one mention gives away; direct identifiers 1. Judgement, not measurement: only the order of cards rests on it."""

_CHANCE: Mapping[str, tuple[float, float]] = {
    # kind -> chance that it identifies, of the automatic and of the review lane, before anything was decided
    "PER": (0.95, 0.6), "LOC": (0.9, 0.5), "ORG": (0.9, 0.4), "OTHER": (0.5, 0.15), **dict.fromkeys(DESCRIBING, (0.1, 0.5)),
}  # fmt: skip
_OTHERWISE = (0.95, 0.5)
_WEIGHT = 4
"""How many decisions of the study weigh as much as the chance assumed before."""


def chances(cards: Sequence[tuple[str, str, str]]) -> Mapping[tuple[str, str], float]:
    """Return (kind, lane) -> chance that such a card is an identifier, learnt from what was decided so far.

    Args:
        cards: (kind, lane, state) of every card, see `review.Card`. The mean of a beta distribution with the assumed chance as its prior.
    """
    accepted = Counter((kind, lane) for kind, lane, state in cards if state == "accepted")
    rejected = Counter((kind, lane) for kind, lane, state in cards if state == "rejected")
    found = {}
    for kind, lane in {(kind, lane) for kind, lane, _ in cards}:
        assumed = _CHANCE.get(kind, _OTHERWISE)[lane == "review"]
        yes, no = accepted[kind, lane], rejected[kind, lane]
        found[kind, lane] = (yes + _WEIGHT * assumed) / (yes + no + _WEIGHT)
    return found
