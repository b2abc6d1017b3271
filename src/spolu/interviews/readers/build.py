"""From labelled pieces to a transcript: turns joined and numbered, voices gathered, what is no speech taken out."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from spolu.interviews.model import Event, Role, Speaker, TimeKind, Transcript, Turn
from spolu.interviews.readers.events import take_out
from spolu.interviews.readers.roles import role_of, voice_of
from spolu.interviews.readers.warnings import left_open

_SPACES = re.compile(r"[ \t\u00a0]+")
_AROUND_BREAK = re.compile(r" ?\n[ \n]*")


@dataclass(frozen=True, slots=True)
class Piece:
    """Something said, as a format gives it.

    Attributes:
        label: as written; None where nobody is named.
        voice: what tells the voice from others where that is not the label (an id of the source).
        glue: what stands between it and the piece before where that piece has the same voice and both are one turn;
            None: it is a turn of its own.
        events: (code point, kind, wording) that the format itself tells apart from speech.
        flags: ``continued`` where the label was taken from the piece before; ``prompt``, ``remark``: see `Turn`.
        keep: the source counts it as a turn even where it holds no words.
    """

    label: str | None
    text: str
    start: float | None = None
    end: float | None = None
    time_kind: TimeKind = "none"
    group: str | None = None
    locator: str | None = None
    voice: str | None = None
    glue: str | None = None
    events: tuple[tuple[int, str, str], ...] = ()
    flags: tuple[str, ...] = ()
    keep: bool = False

    @property
    def key(self) -> str | None:
        """What tells its voice from others; None where nobody is named."""
        return self.voice or (voice_of(self.label)[0] if self.label else None)


@dataclass
class _Draft:
    """A turn that pieces are still added to."""

    piece: Piece
    parts: int = 1
    flags: list[str] = field(default_factory=list)


def transcript(pieces: Iterable[Piece], *, roles: Mapping[str, Role] | None = None, **fields: Any) -> Transcript:
    """Return the transcript of ``pieces``.

    Args:
        pieces: in order; those without words or events are left out.
        roles: of voices, by label or ``voice``, where the source states them.
        fields: further fields of `Transcript`.
    """
    drafts = _joined(_clean(p) for p in pieces)
    voices: dict[str, list[str]] = {}
    for draft in drafts:
        key, label = draft.piece.key, draft.piece.label
        if key is not None and label:
            spellings = voices.setdefault(key, [])
            if label not in spellings:
                spellings.append(label)
    ids = {key: f"S{n}" for n, key in enumerate(voices, 1)}
    labels = [label for spellings in voices.values() for label in spellings]
    stated = roles or {}
    speakers = tuple(
        Speaker(ids[key], tuple(spelt), _role(key, spelt, stated, labels)) for key, spelt in voices.items()
    )
    turns, events = _turns(drafts, ids)
    warnings = fields.pop("warnings", ()) or left_open(turns, fields.get("kind", "interview"))
    return Transcript("", speakers=speakers, turns=turns, events=events, warnings=warnings, **fields)


def _role(key: str, spelt: Sequence[str], stated: Mapping[str, Role], labels: Sequence[str]) -> Role:
    for name in (key, *spelt):
        if name in stated:
            return stated[name]
    return role_of(spelt[0], labels)


def _clean(piece: Piece) -> Piece:
    """Return a piece with single spaces and without what is no speech; offsets of its events follow."""
    if piece.events:
        return piece
    text, events = take_out(_AROUND_BREAK.sub("\n", _SPACES.sub(" ", piece.text)).strip())
    return replace(piece, text=text, events=events)


def _joined(pieces: Iterable[Piece]) -> list[_Draft]:
    """Join neighbouring pieces of one voice that say so."""
    out: list[_Draft] = []
    for piece in pieces:
        if not piece.text and not piece.events and not piece.keep:
            continue
        last = out[-1] if out else None
        if last is None or piece.glue is None or piece.key is None or piece.key != last.piece.key:
            out.append(_Draft(piece, flags=list(piece.flags)))
            continue
        before = last.piece
        glue = piece.glue if before.text and piece.text else ""
        shift = len(before.text) + len(glue)
        last.piece = replace(
            before, text=before.text + glue + piece.text, end=piece.end if piece.end is not None else before.end,
            events=(*before.events, *((offset + shift, kind, said) for offset, kind, said in piece.events)),
        )  # fmt: skip
        last.parts += 1
        last.flags += [flag for flag in piece.flags if flag not in last.flags]
    return out


def _turns(drafts: Sequence[_Draft], ids: Mapping[str, str]) -> tuple[tuple[Turn, ...], tuple[Event, ...]]:
    turns: list[Turn] = []
    events: list[Event] = []
    latest = 0.0
    width = max(3, len(str(len(drafts))))
    for n, draft in enumerate(drafts, 1):
        piece, id = draft.piece, f"t{n:0{width}}"
        overlaps = piece.time_kind == "cue" and piece.start is not None and piece.start < latest - 1e-6
        latest = max(latest, piece.end or 0.0)
        flags = (("overlap", overlaps), ("no_label", piece.key is None), ("continued", "continued" in draft.flags),
                 ("joined", draft.parts > 1), *((own, own in draft.flags) for own in ("prompt", "remark")))  # fmt: skip
        events += [Event(id, offset, kind, said) for offset, kind, said in piece.events]
        turns.append(Turn(
            id, piece.text, ids.get(piece.key) if piece.key else None, piece.label or None,
            piece.start, piece.end, piece.time_kind, piece.group, piece.locator, tuple(f for f, on in flags if on),
        ))  # fmt: skip
    return tuple(turns), tuple(events)
