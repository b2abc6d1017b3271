"""What may be shown to whom: which consent an audience needs, and no cell so small that it gives somebody away."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from spolu.errors import StudyError
from spolu.interviews.model import Participant, Scope
from spolu.language import say
from spolu.reports.evidence import FEWEST
from spolu.reports.figures import role_name
from spolu.reports.words import WORDS

AUDIENCES: Mapping[str, Scope] = {"staff": "quotes", "participants": "public", "public": "public"}
"""Audience -> the consent that a quote needs to be shown to it."""


def scope_of(audience: str) -> Scope:
    """Return the consent that quotes need for an audience.

    Raises:
        StudyError: no such audience.
    """
    if audience not in AUDIENCES:
        raise StudyError("--audience", f"'{audience}' is no audience", f"Known are: {', '.join(AUDIENCES)}")
    return AUDIENCES[audience]


def could_tell(cells: Iterable[int]) -> bool:
    """Whether counts of people, shown side by side, could give somebody away: one or two people are in one of them."""
    return any(0 < n < FEWEST for n in cells)


def matrix(participants: Sequence[Participant], language: str) -> dict[str, object] | None:
    """Return roles × languages with counts of people; None without participants.

    Where a cell of a row has one or two people in it, every cell of the row is hidden and its sum alone is shown: beside
    the sum, even a cell that is said to be empty or large tells how many are in the others.
    """
    here = [p for p in participants if p.withdrawn_at is None]
    if not here:
        return None
    counts = Counter((p.role, p.language) for p in here)
    tongues = sorted({p.language for p in here})
    rows = []
    for role in sorted({p.role for p in here}):
        cells = [counts[role, tongue] for tongue in tongues]
        hidden, total = could_tell(cells), sum(cells)
        together = say(WORDS, "fewer", language) if total < FEWEST else str(total)
        rows.append(
            {"role": role_name(role, language), "cells": [*("–" if hidden else str(n) for n in cells), together]}
        )
    return {"languages": [tongue or "–" for tongue in tongues], "rows": rows}
