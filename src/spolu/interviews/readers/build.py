"""From labelled pieces to a transcript: turns joined and numbered, speakers gathered."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from spolu.interviews.model import Event, Role, Speaker, TimeKind, Transcript, Turn
from spolu.interviews.readers.labels import role_of

_EVENT = re.compile(r"[\[(](?P<in>[^\[\]()]{2,40})[\])]|\{(?P<curly>[a-z]+)\}")
_KINDS: tuple[tuple[str, str], ...] = (
    ("laughter", r"smích|směje|smějí|smiech|śmiech|śmieje|laugh|rire"),
    ("unintelligible", r"nesrozumit|niezrozumia|unintelligible|inaudible|crosstalk|neslyš|nezrozum"),
    ("gap", r"pauza|pause|mlčí|ticho|cisza|silence|odmlka|gap|disfmarker"),
    ("noise", r"šum|hluk|potlesk|zvon|noise|music|hudba|oklaski|dzwoni|applause|vocalsound|kaš|pláč|płacz|cough"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Piece:
    """Something said, as a format gives it. ``joins``: it continues the piece before if the voice is the same."""

    label: str | None
    text: str
    start: float | None = None
    end: float | None = None
    time_kind: TimeKind = "none"
    group: str | None = None
    locator: str | None = None
    joins: bool = False


def transcript(pieces: Iterable[Piece], **fields: Any) -> Transcript:
    """Return the transcript of ``pieces``.

    Args:
        pieces: in order; empty texts are left out.
        fields: further fields of `Transcript`; ``roles`` maps a label to its role.
    """
    roles: Mapping[str, Role] = fields.pop("roles", {})
    joined = _join([replace(p, text=_clean(p.text)) for p in pieces if p.text.strip()])
    ids: dict[str, str] = {}
    labels: dict[str, list[str]] = {}
    for piece, _ in joined:
        if piece.label:
            key = normal(piece.label)
            ids.setdefault(key, f"S{len(ids) + 1}")
            spellings = labels.setdefault(key, [])
            if piece.label not in spellings:
                spellings.append(piece.label)
    turns, events = _turns(joined, ids)
    speakers = tuple(
        Speaker(id, tuple(labels[key]), roles.get(labels[key][0]) or role_of(labels[key][0])) for key, id in ids.items()
    )
    return Transcript("", speakers=speakers, turns=turns, events=events, **fields)


def normal(label: str) -> str:
    """Return a label without the colon, spaces and case that typing varies."""
    return re.sub(r"\s+", " ", label.strip().rstrip(":").strip()).casefold()


def _clean(text: str) -> str:
    return re.sub(r"[ \t\u00a0]+", " ", text).strip()


def _join(pieces: Sequence[Piece]) -> list[tuple[Piece, int]]:
    """Join neighbouring pieces of one voice; with each, how many it was made of."""
    out: list[tuple[Piece, int]] = []
    for piece in pieces:
        if out and piece.joins and (out[-1][0].label == piece.label or (piece.label is None and not piece.start)):
            before, n = out[-1]
            out[-1] = (replace(before, text=f"{before.text} {piece.text}", end=piece.end or before.end), n + 1)
        else:
            out.append((piece, 1))
    return out


def _turns(joined: Sequence[tuple[Piece, int]], ids: Mapping[str, str]) -> tuple[tuple[Turn, ...], tuple[Event, ...]]:
    turns: list[Turn] = []
    events: list[Event] = []
    latest = 0.0
    width = max(3, len(str(len(joined))))
    for n, (piece, parts) in enumerate(joined, 1):
        id = f"t{n:0{width}}"
        text, heard = _events(piece.text, id)
        events += heard
        overlaps = piece.start is not None and piece.start < latest - 1e-6
        latest = max(latest, piece.end or 0.0)
        flags = [flag for flag, on in (
            ("overlap", overlaps), ("no_label", not piece.label), ("joined", parts > 1)) if on]  # fmt: skip
        turns.append(Turn(
            id, text, ids.get(normal(piece.label)) if piece.label else None, piece.label or None,
            piece.start, piece.end, piece.time_kind, piece.group, piece.locator, tuple(flags),
        ))  # fmt: skip
    return tuple(turns), tuple(events)


def _events(text: str, turn: str) -> tuple[str, list[Event]]:
    """Take what is no speech out of a text, unless nothing else is in it."""
    out, found, at = "", [], 0
    for match in _EVENT.finditer(text):
        said = match["in"] or match["curly"]
        kind = next((kind for kind, words in _KINDS if re.search(words, said, re.IGNORECASE)), None)
        if kind is None:
            continue
        out += text[at : match.start()]
        out = out.rstrip() if text[match.end() :][:1] in ("", " ") else out
        found.append(Event(turn, len(out), kind, match[0]))
        at = match.end()
    out = (out + text[at:]).strip()
    return (out, found) if out else (text, [])
