"""A coder's log: events that are only ever added, and the state that they amount to. No disk, no clock.

Order within a log is the order of its lines; logs together are ordered by (time, coder, opid), so that merging them
in either order gives the same state. An event that was seen before (same opid) changes nothing.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from spolu.coding.model import Coding, Event, Memo, coding_of, coding_row
from spolu.errors import Faults, FormatError
from spolu.text import Span

OPS = ("add", "del", "move", "memo", "memo.del", "tag", "tag.del", "dismiss", "dismiss.del", "adjudicate")
MARKS = {"tag": "tag", "dismiss": "code"}
"""Events that put something on a turn or take it off (``.del``), and the field that says what."""


@dataclass(frozen=True, slots=True)
class State:
    """What logs amount to: codings and memos in order of making, tags (transcript/turn, tag, coder).

    ``dismissed``: proposals that somebody did not want (transcript/turn, code, coder).
    """

    codings: tuple[Coding, ...] = ()
    memos: tuple[Memo, ...] = ()
    tags: tuple[tuple[str, str, str], ...] = ()
    dismissed: tuple[tuple[str, str, str], ...] = ()


# ---------------------------------------------------------------------- making events


def adding(coding: Coding, opid: str) -> Event:
    """Return the event that adds a coding."""
    return Event(opid, coding.at, coding.coder, "add", {"coding": coding_row(coding)})


def removing(coding: Coding, opid: str, at: str) -> Event:
    """Return the event that takes a coding away; it holds the coding, so that it can be undone."""
    return Event(opid, at, coding.coder, "del", {"coding": coding_row(coding)})


def moving(coding: Coding, span: Span, quote: str, opid: str, at: str) -> Event:
    """Return the event that gives a coding another span."""
    new = {"turn": span.turn, "start": span.start, "end": span.end, "quote": quote}
    old = {"turn": coding.span.turn, "start": coding.span.start, "end": coding.span.end, "quote": coding.quote}
    return Event(opid, at, coding.coder, "move", {"id": coding.id, "to": new, "from": old})


def noting(memo: Memo, opid: str, before: str = "") -> Event:
    """Return the event that writes a memo or writes over it; ``before`` is the text it had."""
    return Event(opid, memo.at, memo.coder, "memo", {"memo": asdict(memo), "before": before})


def unnoting(memo: Memo, opid: str, at: str) -> Event:
    """Return the event that takes a memo away; it holds the memo, so that it can be undone."""
    return Event(opid, at, memo.coder, "memo.del", {"memo": asdict(memo), "before": ""})


def tagging(target: str, tag: str, coder: str, opid: str, at: str) -> Event:
    """Return the event that tags a turn; ``target`` is ``transcript/turn``."""
    return Event(opid, at, coder, "tag", {"target": target, "tag": tag})


def dismissing(target: str, code: str, coder: str, opid: str, at: str) -> Event:
    """Return the event that says: this code, proposed for this turn (``transcript/turn``), is not wanted."""
    return Event(opid, at, coder, "dismiss", {"target": target, "code": code})


def mark(event: Event) -> tuple[str, str, str]:
    """Return what a tag or a dismissal is about: transcript/turn, tag or code, coder."""
    field = MARKS[event.op.removesuffix(".del")]
    return str(event.data["target"]), str(event.data[field]), event.coder


def recoding(coding: Coding, code: str, opids: tuple[str, str], at: str) -> tuple[Event, Event]:
    """Return the events that give a coding another code; its id stays, and each of the two can be undone."""
    return removing(coding, opids[0], at), replace(adding(replace(coding, code=code), opids[1]), at=at)


def retargeting(memo: Memo, target: str, opids: tuple[str, str], at: str) -> tuple[Event, Event]:
    """Return the events that put a memo on something else; its id stays."""
    return unnoting(memo, opids[0], at), replace(noting(replace(memo, target=target), opids[1]), at=at)


def undoing(event: Event, opid: str, at: str) -> Event:
    """Return the inverse of an event.

    Raises:
        ValueError: the event has no inverse.
    """
    data: Mapping[str, Any] = event.data
    inverse: dict[str, tuple[str, Mapping[str, Any]]] = {
        "add": ("del", data),
        "del": ("add", data),
        "move": ("move", {"id": data.get("id"), "to": data.get("from"), "from": data.get("to")}),
        "tag": ("tag.del", data),
        "tag.del": ("tag", data),
        "dismiss": ("dismiss.del", data),
        "dismiss.del": ("dismiss", data),
        "memo.del": ("memo", {**data, "before": ""}),
    }
    if event.op == "memo":
        before = str(data["before"])
        memo = dict(data["memo"])
        inverse["memo"] = (
            ("memo", {"memo": {**memo, "text": before}, "before": memo["text"]}) if before else ("memo.del", data)
        )
    if event.op not in inverse:
        raise ValueError(f"{event.op} cannot be undone")
    op, payload = inverse[event.op]
    return Event(opid, at, event.coder, op, payload, undoes=event.opid)  # type: ignore[arg-type] # the table holds ops only


# ---------------------------------------------------------------------- state


def union(*logs: Sequence[Event]) -> tuple[Event, ...]:
    """Return the events of all logs in one order, each once; commutative and associative."""
    seen: dict[str, tuple[str, str, int, str, Event]] = {}
    for events in logs:
        # Place and time count within one coder's events, so that a log inside a union keeps the order that it has alone.
        now: dict[str, tuple[str, int]] = {}
        for event in events:
            coder, opid = event.coder, event.opid
            latest, count = now.get(coder, ("", 0))
            now[coder] = at, n = max(latest, event.at), count + 1
            if (
                opid not in seen or (at, coder, n) < seen[opid][:3]
            ):  # the first place of all: no log comes before another
                seen[opid] = at, coder, n, opid, event
    return tuple(row[-1] for row in sorted(seen.values()))  # no two have the same opid, so events are not compared


def replay(events: Iterable[Event]) -> State:
    """Return what events amount to."""
    codings: dict[str, Coding] = {}
    memos: dict[str, Memo] = {}
    marks: dict[str, dict[tuple[str, str, str], None]] = {op: {} for op in MARKS}
    seen: set[str] = set()
    for event in events:
        if event.opid in seen:
            continue
        seen.add(event.opid)
        data: Mapping[str, Any] = event.data
        if event.op == "add":
            coding = coding_of(data["coding"])
            codings[coding.id] = coding
        elif event.op == "del":
            codings.pop(data["coding"]["id"], None)
        elif event.op == "move" and data["id"] in codings:
            codings[data["id"]] = moved(codings[data["id"]], data["to"])
        elif event.op in ("memo", "memo.del"):
            _note(memos, codings, event)
        elif event.op in MARKS:
            marks[event.op][mark(event)] = None
        elif event.op.removesuffix(".del") in MARKS:
            marks[event.op.removesuffix(".del")].pop(mark(event), None)
    return State(tuple(codings.values()), tuple(memos.values()), tuple(marks["tag"]), tuple(marks["dismiss"]))


def moved(coding: Coding, to: Mapping[str, Any]) -> Coding:
    """Return a coding where the event of a move puts it."""
    return replace(coding, span=Span(to["turn"], to["start"], to["end"]), quote=to["quote"])


def _note(memos: dict[str, Memo], codings: dict[str, Coding], event: Event) -> None:
    """A memo on a coding also shows on the coding itself."""
    row: Any = event.data["memo"]
    text = row["text"] if event.op == "memo" else ""
    if event.op == "memo":
        memos[row["id"]] = Memo(**row)
    else:
        memos.pop(row["id"], None)
    if row["target"] in codings:
        codings[row["target"]] = replace(codings[row["target"]], memo=text)


# ---------------------------------------------------------------------- lines


def line(event: Event) -> str:
    """Return an event as one line of JSON, with its line end."""
    row: dict[str, Any] = {
        "v": 1,
        "opid": event.opid,
        "at": event.at,
        "coder": event.coder,
        "op": event.op,
        **event.data,
    }
    if event.undoes:
        row["undoes"] = event.undoes
    return _JSON.encode(row) + "\n"


_JSON = json.JSONEncoder(ensure_ascii=False)


def whole(data: bytes, place: str) -> str:
    """Return the text of a log's whole lines; a torn last one goes first, it may end in the middle of a letter.

    Raises:
        FormatError: what is left is not UTF-8.
    """
    try:
        return data[: data.rfind(b"\n") + 1].decode()
    except UnicodeDecodeError:
        raise FormatError(place, "this file is not UTF-8", "Save it as UTF-8") from None


def parse(text: str, place: str = "") -> tuple[Event, ...]:
    """Return the events of a log; a torn last line (no line end) is left out.

    Raises:
        Faults: lines that are no events, all of them.
    """
    try:
        events = _events(text)
        replay(events)
    except _NO_EVENT:
        raise Faults(_faults(text, place)) from None
    return events


def state(logs: Mapping[str, str]) -> State:
    """Return what logs (place -> text) together amount to.

    Raises:
        Faults: lines that are no events, all of them.
    """
    try:
        return replay(union(*map(_events, logs.values())))
    except _NO_EVENT:
        raise Faults([fault for place, text in logs.items() for fault in _faults(text, place)]) from None


def _rows(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each whole line begins and ends."""
    last = text.rfind("\n")
    at = 0 if last else 1  # an empty line alone is an empty log
    while at <= last:
        end = text.find("\n", at)
        yield at, end
        at = end + 1


def _events(text: str) -> tuple[Event, ...]:
    return tuple([_event(text, at, end) for at, end in _rows(text)])


def _faults(text: str, place: str) -> list[FormatError]:
    return [
        FormatError(f"{place}:{n}", "this line is no event of a log", "Bring the file back from a copy")
        for n, (at, end) in enumerate(_rows(text), 1) if not _is_event(text[at:end])
    ]  # fmt: skip


_NO_EVENT = (ValueError, KeyError, TypeError, AttributeError)
"""What reading or replaying a line raises that is no event."""


def _event(text: str, at: int, end: int) -> Event:
    row = _row(text, at, end)
    take = row.pop
    opid, when, coder, op = take("opid"), take("at"), take("coder"), take("op")
    undoes = take("undoes", None)
    take("v", None)
    if op not in OPS or not type(opid) is type(when) is type(coder) is str:
        raise ValueError(op)
    return Event(opid, when, coder, op, row, undoes)


def _row(text: str, at: int, end: int) -> Any:
    """Return what stands in a line, which is not cut out of its log first: a log has many thousands."""
    try:
        row, stop = _READ(text, at)
    except ValueError:
        stop = -1
    return row if stop == end else json.loads(text[at:end])  # spaces around it, or no JSON


_READ = json.JSONDecoder().raw_decode


def _is_event(line: str) -> bool:
    """Whether a line can be read, and replayed: a move with a coding to move."""
    try:
        event = _event(line, 0, len(line))
        replay([event])
        if event.op == "move":
            data: Mapping[str, Any] = event.data
            moved(Coding(data["id"], "", "", Span("", 0, 0), "", ""), data["to"])
    except _NO_EVENT:
        return False
    return True
