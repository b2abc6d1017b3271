"""What is to hold of a study whose two copies changed since they parted, coding by coding and memo by memo. No disk, no clock.

Compared are three states: what both copies come from, what one of them is now, and what the other one is.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256
from typing import Any, TypeVar

from spolu.coding import log
from spolu.coding.compaction import Life, lives
from spolu.coding.model import Coding, Event, Memo
from spolu.interviews.model import GONE

T = TypeVar("T")
Logs = Mapping[str, Sequence[Event]]
"""Coder -> every entry of the log and its archive, in order."""


@dataclass(frozen=True, slots=True)
class Places:
    """The turns of the two copies: (transcript, turn) -> text."""

    here: Mapping[tuple[str, str], str]
    there: Mapping[tuple[str, str], str]

    def lacking(self) -> frozenset[str]:
        """Transcripts that the other copy alone has."""
        return frozenset({id for id, _ in self.there} - {id for id, _ in self.here})

    def differ(self, transcript: str, turn: str) -> bool:
        """Whether a turn says something else there."""
        return self.here.get((transcript, turn)) != self.there.get((transcript, turn))

    def astray(self, c: Coding) -> bool:
        """Whether a coding of the other copy cannot lie here as it lies there: the turn is another, its words not there."""
        text = self.here.get((c.transcript, c.span.turn), "")
        stands = bool(c.quote) and text[c.span.start : c.span.end] == c.quote
        return self.differ(c.transcript, c.span.turn) and not stands

    def gone(self, target: str) -> bool:
        """Whether a memo or tag of the other copy is about a transcript or turn that is not, or no longer, here."""
        transcript, _, turn = target.partition("/")
        if not turn:
            return transcript in self.lacking()
        return self.differ(transcript, turn) and self.here.get((transcript, turn), GONE) == GONE


@dataclass(frozen=True, slots=True)
class Both:
    """Something that both sides changed since they parted.

    Attributes:
        what: "code", "edges", "gone", "memo", "memo gone" or "decision".
        thing: as it is here, else as it is there. ``here``, ``there``: codes; ``held``: the code that holds, for "gone"
            "gone" or "kept", else "here" or "there".
    """

    what: str
    thing: Coding | Memo | str
    here: str = ""
    there: str = ""
    held: str = ""


@dataclass(frozen=True, slots=True)
class Side:
    """What logs amount to by id, and when each thing was last changed since the two parted: (time, opid)."""

    codings: Mapping[str, Coding]
    memos: Mapping[str, Memo]
    news: dict[Life, tuple[str, str]] = field(default_factory=dict)


def side_of(logs: Logs, known: Collection[str] = (), *, only: bool = False) -> Side:
    """Return a side; with ``only``, what it was when it had nothing but the entries ``known``."""
    events = log.union(*([e for e in events if not only or e.opid in known] for events in logs.values()))
    state = log.replay(events)
    side = Side({c.id: c for c in state.codings}, {m.id: m for m in state.memos})
    for e in events:
        for life in lives(e) if e.opid not in known else ():
            side.news[life] = max(side.news.get(life, ("", "")), (e.at, e.opid))
    return side


def _three(was: T, here: T, there: T, *, mine: bool) -> tuple[T, bool]:
    """Return what holds, and whether both sides changed it; ``mine``: the later change is the one here."""
    if there in (here, was):
        return here, False
    return (there, False) if here == was else (here if mine else there, True)


def _one_gone(was: Any, left: Any, changed: bool, left_later: bool) -> tuple[Any, bool]:
    """Return what holds of something that one side alone has, and whether one took it away and the other changed it."""
    if was is None:
        return left, False
    return (left if changed and left_later else None), changed


@dataclass(slots=True)
class Wanted:
    """What is to hold, thing by thing; None = it is gone."""

    was: Side
    mine: Side
    theirs: Side
    places: Places
    carried: Mapping[str, Coding | None]
    codings: dict[str, Coding | None] = field(default_factory=dict)
    memos: dict[str, Memo | None] = field(default_factory=dict)
    kept: list[Memo] = field(default_factory=list)
    lost: list[Coding] = field(default_factory=list)
    both: list[Both] = field(default_factory=list)

    def all(self, heirs: Mapping[str, str]) -> "Wanted":
        """Return it with everything that either side changed; memos on a merged code go to its heir."""
        touched = sorted(self.mine.news.keys() | self.theirs.news.keys())
        for life in touched:
            if life[0] == "coding" and (life[1] in self.mine.codings or life[1] in self.theirs.codings):
                self.codings[life[1]] = self.placed(self.coding(life[1]), life[1])
        gone = {c.id for c in self.lost}
        for life in touched:
            if life[0] == "memo":
                memo = self.memo(life[1])
                self.memos[life[1]] = memo and replace(memo, target=heirs.get(memo.target, memo.target))
        self.memos = {id: m for id, m in self.memos.items() if not (m and m.target in gone)}
        self.kept = [m for m in self.kept if m.target not in gone]
        return self

    def later(self, life: Life) -> bool:
        """Whether the later change is the one here."""
        nothing = ("", "")
        return self.mine.news.get(life, nothing) >= self.theirs.news.get(life, nothing)

    def coding(self, id: str) -> Coding | None:
        """Return what holds of a coding, wherever its words are."""
        was, here, there = (side.codings.get(id) for side in (self.was, self.mine, self.theirs))
        mine = self.later(("coding", id))
        if here is None or there is None:
            left = here or there
            changed = bool(left and was and (left.code, left.memo) != (was.code, was.memo))
            held, met = _one_gone(was, left, changed, mine == (left is here))
            self.met(met, "gone", left, held="kept" if held else "gone")
            return held  # type: ignore[no-any-return] # what goes in comes out
        before = was or (there if mine else here)
        code, met = _three(before.code, here.code, there.code, mine=mine)
        self.met(met, "code", here, here.code, there.code, code)
        memo, _ = _three(before.memo, here.memo, there.memo, mine=mine)
        (span, quote), met = _three(_place(before), _place(here), _place(there), mine=mine)
        met = met and not self.places.differ(here.transcript, here.span.turn)
        self.met(met, "edges", here, held="here" if mine else "there")
        return replace(here, code=code, memo=memo, span=span, quote=quote)

    def placed(self, c: Coding | None, id: str) -> Coding | None:
        """Return a coding on its words here; one that has no place here and never had one is lost."""
        if c is None or not self.places.astray(c):
            return c
        here, found = self.mine.codings.get(id), self.carried.get(id)
        at = here if here and (here.quote == c.quote or not found) else found
        if at is None:
            self.lost.append(c)
            return None
        return replace(c, span=at.span, quote=at.quote)

    def memo(self, id: str) -> Memo | None:
        """Return what holds of a memo; of two texts the one that does not is kept beside it."""
        was, here, there = (side.memos.get(id) for side in (self.was, self.mine, self.theirs))
        mine = self.later(("memo", id))
        if here is None or there is None:
            left = here or there
            held, met = _one_gone(was, left, bool(left and was and left.text != was.text), mine == (left is here))
            self.met(met, "memo gone", left, held="kept" if held else "gone")
            return held  # type: ignore[no-any-return] # what goes in comes out
        before = was or (there if mine else here)
        (text, at), met = _three(_said(before), _said(here), _said(there), mine=mine)
        target, _ = _three(before.target, here.target, there.target, mine=mine)
        if met := met and bool(here.text and there.text) and here.text != there.text:
            other = there if mine else here
            self.kept.append(replace(other, id=f"{id}-{self.seal('memo', id)[:8]}", target=target))
        self.met(met, "memo", here)
        return replace(here, text=text, at=at, target=target)

    def seal(self, kind: str, id: str, what: str = "") -> str:
        """Return digits that stand for what both sides did with a thing, the same on both; no words of anybody are in them."""
        last = sorted(side.news.get((kind, id), ("", "")) for side in (self.mine, self.theirs))
        return sha256(f"{kind} {id} {what} {last}".encode()).hexdigest()[:24]

    def met(self, met: bool, what: str, thing: Any, here: str = "", there: str = "", held: str = "") -> None:
        """Note, if so, that both sides changed something."""
        if met:
            self.both.append(Both(what, thing, here, there, held))


def _place(c: Coding) -> tuple[Any, str]:
    return c.span, c.quote


def _said(memo: Memo) -> tuple[str, str]:
    return memo.text, memo.at
