"""Something that does not hold together in a study, with the place and what mends it."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Literal

Level = Literal["error", "warning", "note"]


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that does not hold together. ``place``: the file (or file and id) to open."""

    place: str
    kind: str
    level: Level
    message: str
    repair: str = ""


def nearest(wanted: str, known: Iterable[str]) -> str:
    """Return a repair that names the known id most like the one wanted, "" where none is."""
    close = get_close_matches(wanted, list(known), 1, 0.5)
    return f"The nearest is {close[0]}" if close else ""
