"""Two copies of a study's logs brought together by the ids of their entries. No disk, no clock.

What both copies have is what they parted from. What one side alone changed since then comes along; where both changed the
same thing the later change holds, and of two texts of one memo both stay. Entries that say so, where the order of the
lines does not, have ids made of what they say: whichever side joins first, both get the same ones.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256
from typing import Any, TypeVar

from spolu.coding import log, wording
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
class Joined:
    """What two copies amount to.

    Attributes:
        logs: coder -> all entries, in order. ``before``, ``after``: what they amounted to here, and what they do now.
        lost: codings of the other copy that have no place here.
    """

    logs: Logs
    before: log.State
    after: log.State
    lost: tuple[Coding, ...] = ()
    both: tuple[Both, ...] = ()


# ---------------------------------------------------------------------- the same entry, said in two ways


def clashes(mine: Logs, theirs: Logs) -> tuple[str, ...]:
    """Return coders in whose logs two different entries bear one id."""
    known = _by_id(mine)
    return tuple(
        coder for coder, events in theirs.items()
        if any((e.op, lives(e)) != (known[e.opid].op, lives(known[e.opid])) for e in events if e.opid in known)
    )  # fmt: skip


def settled(mine: Logs, theirs: Logs, keeps: Callable[[Event], bool]) -> tuple[Logs, Logs]:
    """Return both sides with entries that one of them said otherwise later: words found to name somebody, or withdrawn.

    Args:
        keeps: whether the words of an entry of this side hold; those that are blank on one side go in any case.
    """
    ours, others = _by_id(mine), _by_id(theirs)
    words = {id: _words(ours[id], others[id], keeps) for id in ours.keys() & others.keys() if ours[id] != others[id]}
    return tuple({c: [words.get(e.opid, e) for e in events] for c, events in side.items()} for side in (mine, theirs))  # type: ignore[return-value] # two sides make two


def _words(here: Event, there: Event, keeps: Callable[[Event], bool]) -> Event:
    mine, theirs = len(wording.texts(here)), len(wording.texts(there))
    if mine != theirs:
        return here if mine < theirs else there
    return here if keeps(here) else there


def _by_id(logs: Logs) -> dict[str, Event]:
    return {e.opid: e for events in logs.values() for e in events}


def new(mine: Logs, theirs: Logs) -> dict[str, tuple[Event, ...]]:
    """Return the entries that ``theirs`` alone has."""
    known = _by_id(mine).keys()
    return {coder: tuple(e for e in events if e.opid not in known) for coder, events in theirs.items()}


def gone(theirs: Logs, places: Places) -> frozenset[str]:
    """Return ids of the other copy's codings on turns that are not, or no longer, here: consent may have been withdrawn."""
    rows = [dict(e.data).get("coding") for events in theirs.values() for e in events]
    return frozenset(
        str(row["id"]) for row in rows if isinstance(row, dict) and places.gone(f"{row['transcript']}/{row['turn']}")
    )


def blanked(mine: Logs, theirs: Logs, codings: Collection[str]) -> Logs:
    """Return ``theirs`` with new entries on ``codings`` blank, as a withdrawal leaves older ones."""
    new_ = {e.opid for events in new(mine, theirs).values() for e in events}
    return {
        who: tuple(wording.forgotten(e, codings) if e.opid in new_ else e for e in events)
        for who, events in theirs.items()
    }


def ordered(mine: Sequence[Event], theirs: Sequence[Event]) -> tuple[Event, ...]:
    """Return the entries of two copies of one log in one order; where one of them knows them all, in its own."""
    have, there = {e.opid for e in mine}, {e.opid for e in theirs}
    if there <= have or have <= there:
        return tuple(mine if there <= have else theirs)
    return log.union(mine, theirs)


# ---------------------------------------------------------------------- three states


@dataclass(frozen=True, slots=True)
class _Side:
    """What logs amount to by id, and when each thing was last changed since the two parted: (time, opid)."""

    codings: Mapping[str, Coding]
    memos: Mapping[str, Memo]
    news: dict[Life, tuple[str, str]] = field(default_factory=dict)


def _side(logs: Logs, known: Collection[str] = (), *, only: bool = False) -> _Side:
    """Return a side; with ``only``, what it was when it had nothing but the entries ``known``."""
    events = log.union(*([e for e in events if not only or e.opid in known] for events in logs.values()))
    state = log.replay(events)
    side = _Side({c.id: c for c in state.codings}, {m.id: m for m in state.memos})
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
class _Wanted:
    """What is to hold, thing by thing; None = it is gone."""

    was: _Side
    mine: _Side
    theirs: _Side
    places: Places
    carried: Mapping[str, Coding | None]
    codings: dict[str, Coding | None] = field(default_factory=dict)
    memos: dict[str, Memo | None] = field(default_factory=dict)
    kept: list[Memo] = field(default_factory=list)
    lost: list[Coding] = field(default_factory=list)
    both: list[Both] = field(default_factory=list)

    def all(self, heirs: Mapping[str, str]) -> "_Wanted":
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
            own = sha256(other.text.encode()).hexdigest()[:8]
            self.kept.append(replace(other, id=f"{id}-{own}", target=target))
        self.met(met, "memo", here)
        return replace(here, text=text, at=at, target=target)

    def met(self, met: bool, what: str, thing: Any, here: str = "", there: str = "", held: str = "") -> None:
        if met:
            self.both.append(Both(what, thing, here, there, held))


def _place(c: Coding) -> tuple[Any, str]:
    return c.span, c.quote


def _said(memo: Memo) -> tuple[str, str]:
    return memo.text, memo.at


# ---------------------------------------------------------------------- joining


def astray(mine: Logs, theirs: Logs, places: Places) -> tuple[Coding, ...]:
    """Return codings that are new or changed in the other copy and cannot lie here as they lie there."""
    there = _side(theirs, _by_id(mine).keys())
    changed = (there.codings.get(id) for kind, id, *_ in there.news if kind == "coding")
    return tuple(c for c in changed if c and places.astray(c))


def join(
    mine: Logs, theirs: Logs, places: Places, carried: Mapping[str, Coding | None], heirs: Mapping[str, str]
) -> Joined:
    """Return what the logs of two copies of a study amount to together.

    Args:
        mine, theirs: as `settled` left them; those here, and those of the other copy.
        carried: of those that are `astray`, id -> the coding on its words here, None where these are not there.
        heirs: merged code -> the one that took over; memos on it follow.
    """
    known = _by_id(mine).keys() & _by_id(theirs).keys()
    theirs = {c: [e for e in events if e.opid in known or not _off(e, places)] for c, events in theirs.items()}
    was, here, there = _side(mine, known, only=True), _side(mine, known), _side(theirs, known)
    wanted = _Wanted(was, here, there, places, carried).all(heirs)
    gone = {c.id for c in wanted.lost}
    strange = {
        id for side in (here, there) for id, c in side.codings.items() if places.differ(c.transcript, c.span.turn)
    }
    logs = {
        coder: ordered(
            mine.get(coder, ()),
            [e for e in theirs.get(coder, ()) if e.opid in known or _comes(e, gone, strange, there.codings, places)],
        )
        for coder in sorted({*mine, *theirs})
    }
    for correct in (_memos, _codings):
        for event in correct(wanted, log.replay(log.union(*logs.values())), logs):
            log_ = logs.get(event.coder, ())
            logs[event.coder] = log_ if any(e.opid == event.opid for e in log_) else (*log_, event)
    before, after = (log.replay(log.union(*some.values())) for some in (mine, logs))
    return Joined(logs, before, after, tuple(wanted.lost), tuple(wanted.both))


def _off(event: Event, places: Places) -> bool:
    """Whether an entry is a memo, tag or dismissal on what is not here."""
    data: Any = event.data
    target = data["memo"]["target"] if event.op in ("memo", "memo.del") else data.get("target", "")
    return bool(target) and places.gone(target)


def _comes(
    event: Event, gone: Collection[str], strange: Collection[str], there: Mapping[str, Coding], places: Places
) -> bool:
    """Whether a new entry is taken: not what is about something lost, nor a step to where the words are not here."""
    touched = {id for kind, id, *_ in lives(event) if kind == "coding"}
    if event.op == "move" and touched & set(strange):
        data: Any = event.data
        to, c = data["to"], there.get(data["id"])
        return c is None or not places.astray(log.moved(c, to))
    return touched.isdisjoint(gone)


def _codings(wanted: _Wanted, now: log.State, logs: Logs) -> Iterable[Event]:
    """Yield what makes codings as they are wanted."""
    have = {c.id: c for c in now.codings}
    for id, want in wanted.codings.items():
        c = have.get(id)
        if c == want:
            continue
        if want is None:
            yield from [_own(log.removing(c, "", ""), logs)] if c else []
        elif c is None or (c.code, c.memo) != (want.code, want.memo):
            yield _own(log.adding(want, ""), logs)
        else:
            yield _own(log.moving(c, want.span, want.quote, "", ""), logs)


def _memos(wanted: _Wanted, now: log.State, logs: Logs) -> Iterable[Event]:
    """Yield what makes memos as they are wanted; the text that does not hold goes first, for a coding shows the last one."""
    have = {m.id: m for m in now.memos}
    yield from (_own(log.noting(m, ""), logs) for m in wanted.kept if m.id not in have)
    told = {m.id.rpartition("-")[0] for m in wanted.kept}
    for id, want in wanted.memos.items():
        memo = have.get(id)
        if want is None:
            yield from [_own(log.unnoting(memo, "", ""), logs)] if memo else []
        elif memo != want or id in told:
            yield _own(log.noting(want, "", memo.text if memo else ""), logs)


def _own(event: Event, logs: Logs) -> Event:
    """Return an entry behind all others of its coder, with an id made of what it says."""
    dated = replace(event, at=max((e.at for e in logs.get(event.coder, ())), default=""))
    return replace(dated, opid=f"join-{sha256(log.line(dated).encode()).hexdigest()[:24]}")


# ---------------------------------------------------------------------- decisions between coders


def join_decisions(mine: Logs, theirs: Logs) -> tuple[Logs, tuple[Both, ...]]:
    """Return the decisions of two copies in one order, and the pairs that both decided since they parted."""
    logs = {who: ordered(mine.get(who, ()), theirs.get(who, ())) for who in sorted({*mine, *theirs})}
    last: dict[str, Event] = {str(e.data["pair"]): e for e in log.union(*logs.values()) if e.op == "adjudicate"}
    ours, others = (
        {str(e.data["pair"]) for es in new(*two).values() for e in es} for two in ((theirs, mine), (mine, theirs))
    )
    theirs_ids = _by_id(new(mine, theirs)).keys()
    met = sorted(ours & others & last.keys())
    return logs, tuple(Both("decision", p, held="there" if last[p].opid in theirs_ids else "here") for p in met)
