"""Rows of ``participants.csv``: one for each who takes part, also where a run was stopped before it was written."""

from collections.abc import Sequence

from spolu.interviews import participants
from spolu.interviews.model import SCOPES, Participant, Transcript
from spolu.store import Store

CSV = "interviews/participants.csv"


def enrol(store: Store, transcripts: Sequence[Transcript]) -> None:
    """Add a row for each participant who has none; what they agreed to is not known until somebody notes it there."""
    have = store.participants()
    known = {p.id for p in have}
    met = dict.fromkeys(s.participant for t in transcripts for s in t.speakers if s.participant)
    if new := [id for id in met if id not in known]:
        write(store, [*have, *map(blank, new)])


def blank(id: str) -> Participant:
    """Return the row of somebody of whom nothing is noted."""
    return Participant(id, consent=frozenset(), unknown=frozenset(SCOPES))


def write(store: Store, rows: Sequence[Participant]) -> None:
    """Write all rows, with the columns that the study or one of them has."""
    own = dict.fromkeys((*store.settings.attributes, *(key for p in rows for key in p.attributes)))
    store.write(CSV, participants.render(rows, tuple(own)))
