"""Who says which turn, said right after a transcript was kept: for all that has no voice at once, or in a table."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from spolu.errors import StudyError
from spolu.interviews import preview, voicing
from spolu.interviews.enrolling import Given
from spolu.interviews.model import Transcript
from spolu.interviews.readers.file import File
from spolu.interviews.words import WORDS
from spolu.language import say
from spolu.steps import anonymising, enrolling
from spolu.steps.interviews import bytes_of, index, received, write_table
from spolu.store import Store


@dataclass(frozen=True, slots=True)
class Voiced:
    """What was changed.

    Attributes:
        transcript: as it is kept now.
        turns: how many have another voice than before.
        given: what became of the voices that are new, or have another id now.
    """

    transcript: Transcript
    turns: int
    given: tuple[Given, ...]


def write(store: Store, id: str, table: Path, command: str) -> str:
    """Write who says which turn of a transcript as a table to fill in; return what is to be done with it, in words.

    Args:
        store: the study. ``id``: of the transcript. ``table``: the file.
        command: what is typed to take it over.

    Raises:
        StudyError: the table would lie in the study, since it holds originals; or there is no such transcript.
        VaultError: the originals cannot be had any more, or not here.
    """
    rows = voicing.rows(received(store, id))
    write_table(store, table, voicing.render(rows))
    return say(WORDS, "voices table", store.settings.interface, n=len(rows), command=command)


def take_over(store: Store, id: str, table: Path) -> Voiced:
    """Take over a filled-in table, as CSV or Excel; a turn whose cell is empty stays as it is.

    Raises:
        StudyError: there is no such transcript, or a voice is somebody who withdrew consent.
        ReadError: the table cannot be opened, or is none.
        FormatError, Faults: as `spolu.interviews.voicing.parse`.
        VaultError: the originals cannot be had any more, or not here.
    """
    t = received(store, id)
    rows = File(bytes_of(table), table.name).table.rows
    return _change(store, t, voicing.parse(rows, t, table.name))


def unlabelled(store: Store, id: str, label: str) -> Voiced:
    """Say whose the turns without a voice are, all of them.

    Raises:
        StudyError: no such transcript, every turn has a voice, the label is empty, or is somebody who withdrew consent.
        VaultError: the originals cannot be had any more, or not here.
    """
    t = received(store, id)
    if not label.strip():
        raise StudyError("unlabelled", "the label is empty", "Write who speaks, as Respondentka, or P01")
    said = dict.fromkeys((turn.id for turn in voicing.voiceless(t)), label.strip())
    if not said:
        raise StudyError(
            id, "every turn has a voice already", f"Change them in a table: spolu interviews voices {id} --out FILE"
        )
    return _change(store, t, said)


def _change(store: Store, old: Transcript, said: dict[str, str]) -> Voiced:
    """Keep the new voices. What was pseudonymised is pseudonymised again, all of it: a label may be a name."""
    if not said:
        return Voiced(old, 0, ())
    new, given = enrolling.keep_corrected(store, old, voicing.voiced(old, said))
    here = {id for file in index(store) for id in file.transcripts}
    done = [t.id for t in store.transcripts() if t.id in here]
    if old.id in done:
        anonymising.anonymise(store, done)
    before = {s.id: s.participant or "" for s in old.speakers}
    return Voiced(new, len(said), tuple(one for one in given if one.participant != before.get(one.at.voice)))


def told(done: Voiced, language: str, *, names: bool = True) -> Iterator[str]:
    """Yield how many turns changed, and who speaks now; ``names``: with labels, which a notebook would keep."""
    yield say(WORDS, "voiced" if done.turns else "voiced nothing", language, n=done.turns)
    if names:
        yield from preview.voices(done.transcript, language)


def open_ones(kept: Sequence[Transcript], language: str, command: Callable[[str], str]) -> Iterator[str]:
    """Yield a line for each transcript in which nobody, or not everybody, is named, and how to say who speaks.

    Args:
        kept: with their ids; sticky notes and notes of what was seen need no voice.
        language: of the interface.
        command: id of a transcript -> what is typed.
    """
    for t in kept:
        if t.kind not in ("workshop", "visit", "notes") and (n := len(voicing.voiceless(t))):
            yield f"{t.id}: {say(WORDS, 'voiceless', language, n=n, command=command(t.id))}"
