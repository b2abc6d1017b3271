"""NVivo's transcript: a table of time span, content and speaker."""

import re
from collections.abc import Mapping, Sequence

from spolu.interviews.model import Transcript
from spolu.interviews.readers.build import Piece, transcript
from spolu.interviews.readers.labels import seconds

_SPAN = re.compile(r"\s*((?:\d+:)?\d+:\d\d(?:[.,]\d+)?)\s*[-–]\s*((?:\d+:)?\d+:\d\d(?:[.,]\d+)?)\s*")


def columns(head: Sequence[str]) -> Mapping[str, int]:
    """Return the place of each column by its name; empty where time span or content is missing."""
    found = {name.strip().casefold(): i for i, name in enumerate(head)}
    return found if {"timespan", "content"} <= found.keys() else {}


def from_rows(rows: Sequence[Sequence[str]]) -> Transcript:
    """Return the transcript of a table with its head: a row is a turn."""
    where = columns(rows[0])
    pieces = []
    for n, row in enumerate(rows[1:], 2):
        span = _SPAN.fullmatch(row[where["timespan"]])
        start, end = (seconds(span[1]), seconds(span[2])) if span else (None, None)
        label = row[where["speaker"]].strip() if "speaker" in where else ""
        text = " ".join(row[where["content"]].split())
        pieces.append(Piece(label or None, text, start, end, "cue" if span else "none", locator=f"row {n}"))
    return transcript(pieces)
