"""Participants' ids on disk: given when transcripts are added, told, and changed afterwards."""

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace

from spolu.errors import StudyError
from spolu.interviews import corrections, participants, preview
from spolu.interviews.enrolling import NEW, Given, Known, enrolled
from spolu.interviews.model import ASKING, SCOPES, Participant, Transcript
from spolu.interviews.render import render
from spolu.interviews.words import WORDS
from spolu.language import say
from spolu.steps import anonymising
from spolu.steps.interviews import originals, received
from spolu.store import Store

CSV = "interviews/participants.csv"
_ID = re.compile(r"[A-Za-z]{1,4}[-_]?\d{1,5}")
_MOST = 20
"""Lines told of one call; a survey may have hundreds of respondents."""


def proposed(store: Store, added: Sequence[Transcript]) -> tuple[tuple[Transcript, ...], tuple[Given, ...]]:
    """Return transcripts whose participants have ids, and what became of each voice; nothing is written.

    Raises:
        StudyError: a participant's id looks like a name, or somebody who speaks withdrew consent.
    """
    given = {s.participant for t in added for s in t.speakers if s.participant}
    if not all(_ID.fullmatch(id) for id in given - {NEW}):
        raise StudyError("who", "a participant's id is a few letters and a number", "Write P01, never a name")
    found, told_of = enrolled(added, originals(store), [p.id for p in store.participants()])
    return found, _with_withdrawn(store, told_of)


def _with_withdrawn(store: Store, given: Sequence[Given]) -> tuple[Given, ...]:
    """Return what became of voices, with who of those whom they may be withdrew consent.

    Raises:
        StudyError: a voice is somebody who withdrew.
    """
    gone = {p.id for p in store.participants() if p.withdrawn_at}
    if back := sorted(gone & {one.participant for one in given}):
        raise StudyError(
            back[0], "this participant withdrew consent, so nothing of theirs may be added",
            "Leave the file out; whoever agreed anew has no withdrawn_at in interviews/participants.csv",
        )  # fmt: skip
    return tuple(replace(one, withdrew=tuple(sorted(gone & {k.participant for k in one.like}))) for one in given)


def rows_for(store: Store, transcripts: Sequence[Transcript], without: Collection[str | None] = ()) -> dict[str, str]:
    """Return ``participants.csv`` with a row for each participant who has none, where that is new; consent is not known yet.

    Args:
        store: the study. ``transcripts``: whose participants need rows.
        without: who does not speak any more; their rows go, but where something was noted in them.
    """
    have = store.participants()
    known = {p.id for p in have}
    met = dict.fromkeys(s.participant for t in transcripts for s in t.speakers if s.participant)
    rows = [*_spoken_for(store, without), *(_blank(id) for id in met if id not in known)]
    return {} if rows == [*have] else {CSV: _rendered(store, rows)}


def change(store: Store, id: str, voice: str, who: str) -> tuple[Given, ...]:
    """Say of a voice that is kept already who it is; return what became of it, and of every other that has another id now.

    Where it is known at last who asks, the others take part, or it is returned whom they may be. What was pseudonymised is pseudonymised again. A row that
    nobody speaks under any more and in which nothing was noted goes.

    Args:
        store: the study, with its vault.
        id: of the transcript. ``voice``: a label or ``S1``.
        who: an id, ``new``, or the role of somebody who takes no part (interviewer, facilitator, observer).

    Raises:
        StudyError: no such transcript or voice, ``who`` is none of these, or withdrew consent.
        VaultError: the originals cannot be had any more, or not here.
    """
    old = received(store, id)
    if not _ID.fullmatch(who) and who not in (NEW, *ASKING):
        raise StudyError("who", "a participant's id is a few letters and a number", "Write P01, new, or interviewer")
    (t,) = corrections.corrected([old], lambda t: corrections.set_participant(t, voice, who), "who")
    t, given = keep_corrected(store, old, t)
    if (store.root / f"interviews/{id}.md").exists():
        anonymising.anonymise(store, [id])
    changed = corrections.voice_of(t, voice)
    before = {s.id: s.participant or "" for s in old.speakers}
    told_of = changed.id if changed else ""
    return tuple(
        one for one in given
        if one.at.voice == told_of or one.participant != before.get(one.at.voice, "") or (one.like and who in ASKING)
    )  # fmt: skip


def keep_corrected(store: Store, old: Transcript, new: Transcript) -> tuple[Transcript, tuple[Given, ...]]:
    """Keep a transcript whose voices were corrected; return it with the ids of who takes part, and what became of each voice.

    A row that nobody speaks under any more and in which nothing was noted goes. What was pseudonymised stays as it is.

    Raises:
        StudyError: a voice is somebody who withdrew consent. Nothing was kept then.
    """
    others = [o for o in originals(store) if o.id != old.id]
    silent = _ids(old) - _ids(*others, new)
    (t,), given = enrolled([new], others, [p.id for p in _spoken_for(store, silent)])
    given = _with_withdrawn(store, given)
    rows = rows_for(store, [t], _ids(old) - _ids(*others, t))
    store.write_beside({f"transcript/{t.id}": render(t).encode()}, rows)
    return t, given


def voices(store: Store, id: str) -> tuple[str, ...]:
    """Return a line a voice of a transcript: its label as it was received, and who it is. Raises as `change` does."""
    return tuple(preview.voices(received(store, id), store.settings.interface))


def _ids(*transcripts: Transcript) -> set[str | None]:
    return {s.participant for t in transcripts for s in t.speakers}


def _spoken_for(store: Store, silent: Collection[str | None]) -> list[Participant]:
    """Return the rows of who speaks, and those in which something was noted."""
    return [
        p for p in store.participants()
        if p.id not in silent or replace(p, attributes={}) != _blank(p.id) or any(p.attributes.values())
    ]  # fmt: skip


def _blank(id: str) -> Participant:
    return Participant(id, consent=frozenset(), unknown=frozenset(SCOPES))


def _rendered(store: Store, rows: Sequence[Participant]) -> str:
    own = dict.fromkeys((*store.settings.attributes, *(key for p in rows for key in p.attributes)))
    return participants.render(rows, tuple(own))


# ---------------------------------------------------------------------- told


def told(
    given: Sequence[Given], place: Callable[[int | str], str], language: str, *, names: bool = True
) -> Iterator[str]:
    """Yield a line for each voice that has an id now, or should perhaps have one.

    Args:
        given: what became of the voices.
        place: number of a transcript in the call, or its id -> what it is called.
        language: of the interface.
        names: whether labels may be shown; a notebook keeps what stands in it.
    """
    for id in sorted({id for one in given for id in one.withdrew}):
        yield say(WORDS, "withdrew", language, who=id)
    for one in sorted(given, key=lambda one: bool(one.participant))[:_MOST]:
        voice = one.label if names and one.label else one.at.voice
        like = ", ".join(dict.fromkeys(_like(known, place) for known in one.like))
        why = say(WORDS, f"given {one.why}", language, like=like)
        yield f"{place(one.at.transcript)}  {voice} → " + " ".join(filter(None, [one.participant, why]))
    if (left := len(given) - _MOST) > 0:
        yield say(WORDS, "more voices", language, n=left)


def _like(known: Known, place: Callable[[int | str], str]) -> str:
    there = f"{place(known.at.transcript)}/{known.at.voice}"
    return f"{known.participant} ({there})" if known.participant else there


def advice(store: Store, given: Sequence[Given], at: str) -> Iterator[str]:
    """Yield what is left to do: note what people agreed to, and say where somebody is somebody else.

    Args:
        store: the study. ``given``: what became of the voices.
        at: what is typed before ``VOICE=…``.
    """
    language = store.settings.interface
    noted = {p.id for p in store.participants() if not p.unknown}
    if any(one.participant and one.participant not in noted for one in given):
        yield say(WORDS, "consent unknown", language)
    if given:
        yield say(WORDS, "who else", language, at=at)
