"""What may be shown to whom: which consent an audience needs, and no cell so small that it gives somebody away."""

from collections import Counter
from collections.abc import Mapping, Sequence

from spolu.errors import StudyError
from spolu.interviews.model import Participant, Scope
from spolu.language import say
from spolu.reports.figures import role_name
from spolu.reports.words import WORDS

FEWEST = 3
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


def matrix(participants: Sequence[Participant], language: str) -> dict[str, object] | None:
    """Return roles × languages with counts of people, small cells said to be small; None without participants.

    Where one cell of a row is hidden and the rest would give it away, the whole row but its sum is hidden.
    """
    here = [p for p in participants if p.withdrawn_at is None]
    if not here:
        return None
    counts = Counter((p.role, p.language) for p in here)
    tongues = sorted({p.language for p in here})
    rows = []
    for role in sorted({p.role for p in here}):
        total = sum(p.role == role for p in here)
        cells = [counts[role, tongue] for tongue in tongues]
        small = [0 < n < FEWEST for n in cells]
        hide = any(small) and total >= FEWEST
        shown = [_cell(n, language, hide and n > 0) for n in cells]
        rows.append({"role": role_name(role, language), "cells": [*shown, _cell(total, language, False)]})
    return {"languages": tongues, "rows": rows}


def _cell(n: int, language: str, hide: bool) -> str:
    return "–" if hide and n >= FEWEST else say(WORDS, "fewer", language) if hide or 0 < n < FEWEST else str(n)
