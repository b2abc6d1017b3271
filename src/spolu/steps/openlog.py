"""Logs that are open for writing in this process: one for each coder, shared by all views of that coder."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from spolu.coding import log
from spolu.coding.logfile import LogFile
from spolu.coding.model import Coding, Event, Memo
from spolu.errors import SpoluError


@dataclass(slots=True)
class OpenLog:
    """A log open for writing, with what it amounts to, so that an action costs no second reading."""

    file: LogFile
    events: dict[str, Event] = field(default_factory=dict)
    codings: dict[str, Coding] = field(default_factory=dict)
    memos: dict[str, Memo] = field(default_factory=dict)
    marks: dict[str, set[tuple[str, str, str]]] = field(default_factory=dict)
    views: set[str] = field(default_factory=set)

    def follow(self, event: Event) -> None:
        """Let the state follow one event more."""
        changed = touched(event)
        before = [log.adding(c, f"+{c.id}") for c in (self.codings.get(changed),) if c]
        after = {c.id: c for c in log.replay([*before, event]).codings}
        if changed in after:
            self.codings[changed] = after[changed]
        else:
            self.codings.pop(changed, None)
        if event.op in ("memo", "memo.del"):
            row: Any = event.data["memo"]
            self.memos.pop(row["id"], None)
            if event.op == "memo":
                self.memos[row["id"]] = Memo(**row)
        if (op := event.op.removesuffix(".del")) in log.MARKS:
            (self.marks[op].add if event.op == op else self.marks[op].discard)(log.mark(event))
        self.events[event.opid] = event


_open: dict[Path, OpenLog] = {}  # by path: the one thing here that is not a value, for a lock belongs to its process


def opened(path: Path, view: str) -> OpenLog:
    """Return the coder's log, opened now or before in this process.

    Raises:
        StudyError: another process holds it.
        Faults: a line is no event.
    """
    if path not in _open:
        file = LogFile(path)
        try:
            events = file.events()
        except SpoluError:
            file.close()
            raise
        state = log.replay(events)
        _open[path] = OpenLog(
            file, {e.opid: e for e in events}, {c.id: c for c in state.codings}, {m.id: m for m in state.memos},
            {"tag": set(state.tags), "dismiss": set(state.dismissed)},
        )  # fmt: skip
    _open[path].views.add(view)
    return _open[path]


def let_go(view: str, but: Path | None = None) -> None:
    """Close the logs that only this view held, all or all ``but`` one."""
    for path, held in list(_open.items()):
        if path != but:
            held.views.discard(view)
        if not held.views:
            held.file.close()
            del _open[path]


def touched(event: Event) -> str:
    """Return the id of the coding that an event changes; the target of a memo, tag or dismissal."""
    data: Mapping[str, Any] = event.data
    if "target" in data:
        return str(data["target"])
    if event.op in ("add", "del"):
        return str(data["coding"]["id"])
    return str(data["id"] if event.op == "move" else data.get("memo", {}).get("target", ""))


def reopen(path: Path) -> None:
    """Begin again from what the disk holds: what could not be written must not look as if it were."""
    held = _open.pop(path)
    try:
        held.file.close()
    finally:
        for view in held.views:
            opened(path, view)
