"""What coding is made of: codes in a codebook, codings on spans, memos on anything."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from spolu.text import Span


@dataclass(frozen=True, slots=True)
class Code:
    """One code of the codebook.

    Attributes:
        id: short, lower-case, stable (``trust``, ``access-language``); codings point to it.
        label: text per language; likewise ``definition``, ``use`` (when to use), ``avoid`` (when not).
        example: one typical sentence, pseudonymised.
        parent: id of the parent code, or None at the top.
        colour: ``#rrggbb``, "" = given by position. ``pattern``: "", "stripes", "dots", "cross".
        alias: other words that find it. ``retired``: no new codings; ``merged_into``: id of the code that took over.
    """

    id: str
    label: Mapping[str, str] = field(default_factory=dict)
    definition: Mapping[str, str] = field(default_factory=dict)
    use: Mapping[str, str] = field(default_factory=dict)
    avoid: Mapping[str, str] = field(default_factory=dict)
    example: str = ""
    parent: str | None = None
    colour: str = ""
    pattern: str = ""
    alias: tuple[str, ...] = ()
    retired: bool = False
    merged_into: str | None = None


@dataclass(frozen=True, slots=True)
class Codebook:
    """Codes in their written order; children follow their parent. ``history``: one sentence a change, oldest first."""

    codes: tuple[Code, ...] = ()
    history: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Coding:
    """One code on one stretch of one turn, by one coder.

    Attributes:
        id: given once and kept when the span moves, so that insights do not break.
        span: code points of the pseudonymised turn. ``quote``: its text when coded.
        at: ISO time, as the coder's clock gave it.
    """

    id: str
    code: str
    transcript: str
    span: Span
    quote: str
    coder: str
    at: str = ""
    memo: str = ""


@dataclass(frozen=True, slots=True)
class Memo:
    """A note. ``target``: the id of a code, coding, transcript or turn (``R07/t012``), or "study"."""

    id: str
    target: str
    text: str
    coder: str
    at: str = ""


Op = Literal["add", "del", "move", "memo", "memo.del", "tag", "tag.del", "dismiss", "dismiss.del", "adjudicate"]


@dataclass(frozen=True, slots=True)
class Event:
    """One line of a coder's log. ``opid`` makes it idempotent; ``undoes`` names the opid that it takes back.

    ``data`` holds what the operation needs: for ``add`` and ``del`` the whole coding (so that ``del`` can be undone),
    for ``move`` the id, new and previous span and quote, for ``memo`` the memo and the previous text, for ``tag`` and ``dismiss`` the turn and the tag, or the code that was
    proposed there and is not wanted.
    """

    opid: str
    at: str
    coder: str
    op: Op
    data: Mapping[str, object]
    undoes: str | None = None


def coding_row(c: Coding) -> dict[str, Any]:
    """Return a coding as it stands in a line of a log."""
    row: dict[str, Any] = {"id": c.id, "code": c.code, "transcript": c.transcript, "turn": c.span.turn}
    row |= {"start": c.span.start, "end": c.span.end, "quote": c.quote, "coder": c.coder, "at": c.at}
    return row | ({"memo": c.memo} if c.memo else {})


def coding_of(row: Mapping[str, Any]) -> Coding:
    """Return the coding that `coding_row` wrote."""
    span = Span(row["turn"], row["start"], row["end"])
    return Coding(
        row["id"],
        row["code"],
        row["transcript"],
        span,
        row["quote"],
        row["coder"],
        row.get("at", ""),
        row.get("memo", ""),
    )
