"""Two copies of a study's logs brought together by the ids of their entries. No disk, no clock.

What both copies have is what they parted from. What one side alone changed since then comes along; where both changed the
same thing the later change holds, and of two texts of one memo both stay. Entries that say so, where the order of the
lines does not, have ids made of those entries: whichever side joins first, both get the same ones.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from spolu.coding import log, wording
from spolu.coding.compaction import lives
from spolu.coding.joining_states import Both, Logs, Places, Wanted, side_of
from spolu.coding.model import Coding, Event


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


# ---------------------------------------------------------------------- joining


def astray(mine: Logs, theirs: Logs, places: Places) -> tuple[Coding, ...]:
    """Return codings that are new or changed in the other copy and cannot lie here as they lie there."""
    there = side_of(theirs, _by_id(mine).keys())
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
    was, here, there = side_of(mine, known, only=True), side_of(mine, known), side_of(theirs, known)
    wanted = Wanted(was, here, there, places, carried).all(heirs)
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


def _codings(wanted: Wanted, now: log.State, logs: Logs) -> Iterable[Event]:
    """Yield what makes codings as they are wanted."""
    have = {c.id: c for c in now.codings}
    for id, want in wanted.codings.items():
        c = have.get(id)
        if c == want:
            continue
        if want is None:
            event = log.removing(c, "", "") if c else None
        elif c is None or (c.code, c.memo) != (want.code, want.memo):
            event = log.adding(want, "")
        else:
            event = log.moving(c, want.span, want.quote, "", "")
        if event:
            yield _own(event, wanted.seal("coding", id, f"{event.op} {want and (want.code, want.span)}"), logs)


def _memos(wanted: Wanted, now: log.State, logs: Logs) -> Iterable[Event]:
    """Yield what makes memos as they are wanted; the text that does not hold goes first, for a coding shows the last one."""
    have = {m.id: m for m in now.memos}
    for memo in wanted.kept:
        if memo.id not in have:
            yield _own(log.noting(memo, ""), wanted.seal("memo", memo.id), logs)
    told = {m.id.rpartition("-")[0] for m in wanted.kept}
    for id, want in wanted.memos.items():
        was = have.get(id)
        if was == want and id not in told:
            continue
        event = log.noting(want, "", was.text if was else "") if want else log.unnoting(was, "", "") if was else None
        if event:
            yield _own(event, wanted.seal("memo", id, f"{event.op} {want and want.target}"), logs)


def _own(event: Event, seal: str, logs: Logs) -> Event:
    """Return an entry behind all others of its coder; both sides give it the same id."""
    return replace(event, opid=f"join-{seal}", at=max((e.at for e in logs.get(event.coder, ())), default=""))


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
