"""Logs made shorter without losing history: what came to nothing moves, word for word, to an archive beside them.

Moved is the whole life of a coding, memo, tag or dismissal that is there no more: made, moved, taken away. Whatever still lives keeps
all its events in the log, in their order. So the log alone amounts to the same as before, together with its archive to
every event that ever was, and it merges with other people's logs, and with older copies of itself, as it did.
"""

from collections.abc import Sequence
from typing import Any

from spolu.coding.log import MARKS, State, mark, replay
from spolu.coding.model import Event

Life = tuple[str, ...]
"""What an event is about: a kind and an id."""


def compacted(events: Sequence[Event], before: str) -> tuple[tuple[Event, ...], tuple[Event, ...]]:
    """Return the events that stay in a coder's log, and those that move to its archive.

    Args:
        events: of one log, in order.
        before: ISO time; a life that had an event since then stays, because somebody may want to undo it.
    """
    alive = _alive(replay(events))
    recent = {life for event in events if event.at >= before for life in lives(event)}
    dead = {life for event in events for life in lives(event)} - alive - recent
    # An event that also touches something alive stays, and with it all that it touches.
    while held := {life for event in events if not (own := lives(event)) <= dead for life in own & dead}:
        dead -= held
    moved = {event.opid for event in events if lives(event) and lives(event) <= dead}
    stay = tuple(event for event in events if event.opid not in moved)
    return stay, tuple(event for event in events if event.opid in moved)


def _alive(state: State) -> set[Life]:
    return {
        *(("coding", c.id) for c in state.codings), *(("memo", x.id) for x in state.memos),
        *(("tag", *tag) for tag in state.tags), *(("dismiss", *proposal) for proposal in state.dismissed),
    }  # fmt: skip


def lives(event: Event) -> frozenset[Life]:
    """Return what an event is about; empty where it must stay whatever happens."""
    data: Any = event.data
    if event.op in ("add", "del"):
        return frozenset({("coding", str(data["coding"]["id"]))})
    if event.op == "move":
        return frozenset({("coding", str(data["id"]))})
    if event.op in ("memo", "memo.del"):
        # A memo on a coding also shows on the coding, so the two live and go together.
        return frozenset({("memo", str(data["memo"]["id"])), ("coding", str(data["memo"]["target"]))})
    if (op := event.op.removesuffix(".del")) in MARKS:
        return frozenset({(op, *mark(event))})
    return frozenset()
