"""What a coding view is told: codings, memos, codes, events and the transcript as rows of plain values."""

import json
from collections.abc import Mapping
from typing import Any

from spolu.coding import log
from spolu.coding.model import Code, Coding, Event, Memo
from spolu.interviews.model import Transcript
from spolu.language import pick

Row = Mapping[str, Any]
"""One thing of a view, as JSON."""


def event_row(event: Event) -> Row:
    """Return an event as a line of the log has it."""
    row: Row = json.loads(log.line(event))
    return row


def coding_row(c: Coding, texts: Mapping[str, str]) -> Row:
    """Return a coding without its quote; ``stale`` where ``texts`` (turn -> words) do not say what it quotes."""
    row: dict[str, Any] = {"id": c.id, "code": c.code, "transcript": c.transcript, "turn": c.span.turn}
    row |= {"start": c.span.start, "end": c.span.end, "coder": c.coder, "at": c.at}
    if c.memo:
        row["memo"] = c.memo
    if texts.get(c.span.turn, "")[c.span.start : c.span.end] != c.quote:
        row["stale"] = True
    return row


def memo_row(m: Memo) -> Row:
    """Return a memo."""
    return {"id": m.id, "target": m.target, "text": m.text, "coder": m.coder, "at": m.at}


def code_row(c: Code, language: str, drawn: tuple[str, str]) -> Row:
    """Return a code in one language; ``drawn``: its colour and pattern."""
    colour, pattern = drawn
    row: dict[str, Any] = {"id": c.id, "label": pick(c.label, language) or c.id, "parent": c.parent}
    row |= {"colour": colour, "pattern": pattern, "alias": list(c.alias), "example": c.example}
    row |= {key: pick(getattr(c, key), language) for key in ("definition", "use", "avoid")}
    return row | {"retired": c.retired or c.merged_into is not None}


def transcript_row(t: Transcript, language: str) -> Row:
    """Return a transcript: its turns with who speaks in which role."""
    voices = {s.id: (s.labels[0] if s.labels else s.id, s.role) for s in t.speakers}
    turns = []
    for turn in t.turns:
        who, role = voices.get(turn.speaker or "", (turn.label or "", "unknown"))
        turns.append({"id": turn.id, "who": who, "role": role, "text": turn.text, "group": turn.group or ""})
    return {"id": t.id, "title": t.title or t.id, "language": t.language or language, "turns": turns}
