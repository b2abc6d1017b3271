"""A file that was added by mistake goes again, with its transcripts and whatever the vault knows from them alone."""

from dataclasses import dataclass

from spolu.errors import StudyError
from spolu.steps import forgetting
from spolu.steps.interviews import Original, index, no_such, originals
from spolu.store import Store


@dataclass(frozen=True, slots=True)
class Removed:
    """What went.

    Attributes:
        transcripts: their ids.
        alone: participants who speak in no other transcript; their rows stay.
    """

    transcripts: tuple[str, ...]
    alone: tuple[str, ...]


def remove(store: Store, id: str, *, copy: bool = False) -> Removed:
    """Take the file that a transcript came from, with all transcripts from it, out of the study and the vault.

    Raises:
        StudyError: there is no such transcript, somebody has coded or noted something in it, or another folder of the study has
            the same vault and ``copy`` does not say that this one is meant.
        VaultError: no passphrase or the wrong one; or pseudonymising was stopped half way.
    """
    forgetting.ready(store)
    forgetting.tidy(store)
    file = _file_of(store, id)
    _refuse_used(store, file)
    store.refuse_copy(copy)
    speak = {t.id: {s.participant for s in t.speakers if s.participant} for t in originals(store)}
    elsewhere = {p for other, people in speak.items() if other not in file.transcripts for p in people}
    alone = {p for id in file.transcripts for p in speak[id]} - elsewhere
    for transcript in file.transcripts:
        (store.root / f"interviews/{transcript}.md").unlink(missing_ok=True)
    forgetting.drop(store, file)
    return Removed(file.transcripts, tuple(sorted(alone)))


def _file_of(store: Store, id: str) -> Original:
    files = index(store)
    for file in files:
        if id in file.transcripts:
            return file
    raise no_such(id, [t for file in files for t in file.transcripts])


def _refuse_used(store: Store, file: Original) -> None:
    state = store.coding_state()
    places = [
        *(c.transcript for c in state.codings),
        *(memo.target for memo in state.memos),
        *(target for target, _, _ in state.tags),
    ]
    used = sorted({place.partition("/")[0] for place in places} & set(file.transcripts))
    if used:
        raise StudyError(used[0], "somebody has coded or noted something in it", "Take that away first")
