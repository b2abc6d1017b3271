"""Which decisions of the review were one step: kept beside them, so that undo reaches back over a cell that ran again.

The record holds for the decisions that it was written with. Where others were taken since (a table, ``--yes``, a withdrawal),
nothing is taken back that lies before them.
"""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from spolu.interviews.decisions import Decision, render
from spolu.store import Store

RECORD = "steps"
"""Its name in the vault."""


@dataclass(frozen=True, slots=True)
class Steps:
    """The steps of a review that can be taken back.

    Attributes:
        taken: (id of the action that asked for it, "" where none did; how many decisions), the oldest first.
        gone: ids of actions that took a step back, and of those whose step it was.
    """

    taken: tuple[tuple[str, int], ...] = ()
    gone: tuple[str, ...] = ()

    @property
    def actions(self) -> frozenset[str]:
        """Ids of all actions that were carried out: one that is sent again must not be carried out again."""
        return frozenset((*(action for action, _ in self.taken), *self.gone)) - {""}

    def further(self, action: str, decisions: int) -> "Steps":
        """Return them with one more step."""
        return Steps((*self.taken, (action, decisions)), self.gone)

    def back(self, action: str) -> "Steps":
        """Return them without the last one."""
        return Steps(self.taken[:-1], tuple(filter(None, (*self.gone, self.taken[-1][0], action))))


def steps(store: Store, made: Sequence[Decision]) -> Steps:
    """Return the steps that the decisions ``made`` were taken in, as far back as that is known."""
    kept: dict[str, Any] = store.vault_json(RECORD, {}) if store.has_vault() else {}
    if kept.get("of") != _digest(made):
        return Steps()
    return Steps(tuple((action, n) for action, n in kept["taken"]), tuple(kept["gone"]))


def record(made: Sequence[Decision], known: Steps) -> bytes:
    """Return the record of the steps in which ``made`` were taken."""
    return json.dumps({"of": _digest(made), "taken": known.taken, "gone": known.gone}).encode()


def _digest(made: Sequence[Decision]) -> str:
    return hashlib.sha256(render(made).encode()).hexdigest()
