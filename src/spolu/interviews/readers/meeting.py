"""Meetings as JSON: a list of who said what, as the corpus QMSum and its kin keep them."""

from collections.abc import Mapping, Sequence
from typing import Any

from spolu.interviews.model import Transcript
from spolu.interviews.readers.build import Piece, transcript
from spolu.interviews.readers.file import File, parse_json

_TEXT = ("content", "text", "utterance")


def fits(file: File) -> bool:
    """Tell by a list in which every item has a speaker and words."""
    return bool(_said(parse_json(file)))


def read(file: File) -> Sequence[Transcript]:
    """Return the one transcript: an item of the list is a turn."""
    pieces = [
        Piece(item["speaker"].strip() or None, text, locator=f"item {n}")
        for n, item in enumerate(_said(parse_json(file)), 1)
        if (text := _words(item)) is not None
    ]
    return [transcript(pieces, kind="group")]


def _said(value: Any) -> Sequence[Mapping[str, Any]]:
    items = value.get("meeting_transcripts") if isinstance(value, dict) else value
    if not isinstance(items, list):
        return []
    right = all(isinstance(i, dict) and isinstance(i.get("speaker"), str) and _words(i) is not None for i in items)
    return items if right else []


def _words(item: Mapping[str, Any]) -> str | None:
    return next((item[key] for key in _TEXT if isinstance(item.get(key), str)), None)
