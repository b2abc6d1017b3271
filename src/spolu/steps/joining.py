"""A copy of the study's folder brought home: what was coded there joins what was coded here.

Transcripts are never taken over: what the copy has on other texts is put on its words here, or named. Nothing is written
before everything that may refuse has been asked.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from spolu.coding import codebook, joining, joining_books, log
from spolu.coding.compaction import lives
from spolu.coding.joining_states import Logs, Places
from spolu.coding.logfile import LogFile
from spolu.coding.model import Codebook, Coding, Event
from spolu.coding.wording import reworded, texts
from spolu.errors import Faults, SpoluError, StudyError, of_disk
from spolu.files import together
from spolu.interviews.pseudonyms import Registry
from spolu.steps import forgetting
from spolu.steps.adjudicating import FOLDER as DECIDED
from spolu.steps.anonymising import registry
from spolu.steps.carrying import Again, cleaned
from spolu.steps.desk import BOOK, CODERS, log_of
from spolu.steps.joined import Brought
from spolu.steps.landing import Clean, gate
from spolu.steps.unjoined import unjoined
from spolu.store import Store
from spolu.undisturbed import undisturbed

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Copy:
    """What one copy of the study says.

    Attributes:
        texts: (transcript, turn) -> text. ``logs``, ``decided``: coder -> entries, those of the archive among them.
        archived: coder -> the entries of the archive.
    """

    texts: Mapping[tuple[str, str], str]
    book: Codebook
    logs: Logs
    decided: Logs
    archived: Logs = field(default_factory=dict)


def import_copy(store: Store, folder: Path) -> Brought:
    """Join the coding of a copy of this study; doing it again changes nothing.

    Args:
        folder: the copy's, with its ``study.toml``.

    Raises:
        StudyError: it is no copy of this study, or somebody is coding just now.
        VaultError: the vault cannot be opened, or pseudonymising was stopped half way.
        LeakError: something in it would hold an original identifier in spite of everything.
        Faults: several of these, or files that cannot be read, here or there. Nothing was written in any case.
    """
    with undisturbed():
        if store.has_vault():
            forgetting.ready(store)
        other = _copy_of(store, folder)
        here, there = together([partial(_read, store), partial(_named, folder.name, partial(_read, other))])
        return replace(_join(store, here, there, folder.name), apart=unjoined(store.root, other.root))


def _copy_of(store: Store, folder: Path) -> Store:
    if not (folder / "study.toml").is_file():
        raise StudyError(
            folder.name or "/", "this folder is no study", "Name the folder in which the copy's study.toml lies"
        )
    other = Store(folder)
    if other.root == store.root:
        raise StudyError(folder.name or "/", "this is the study itself", "Name the folder of the other copy")
    if _named(folder.name, lambda: other.settings).id != store.settings.id:
        raise StudyError(
            folder.name, "this is another study, not a copy of this one", "Compare study.id in both study.toml"
        )
    return other


def _named(folder: str, read: Callable[[], T]) -> T:
    """Return what ``read`` gives; faults say in which folder they are.

    Raises:
        Faults: what is wrong there.
    """
    try:
        return read()
    except SpoluError as error:
        faults = error.faults if isinstance(error, Faults) else (error,)
        raise Faults([type(f)(f"{folder}/{f.place}", f.fault, f.repair) for f in faults]) from None


# ---------------------------------------------------------------------- reading


def _read(store: Store) -> _Copy:
    parts: tuple[Callable[[], Any], ...] = (
        store.transcripts, store.codebook, partial(_logs, store.root, CODERS), partial(_logs, store.root, DECIDED),
    )  # fmt: skip
    texts, book, logs, decided = together(parts)
    return _Copy({(t.id, turn.id): turn.text for t in texts for turn in t.turns}, book, logs[0], decided[0], logs[1])


def _logs(root: Path, folder: str) -> tuple[Logs, Logs]:
    """Return coder -> every entry, those of the archive among them, and coder -> those of the archive.

    A second file of a coder, as cloud drives make them (``ha (1).jsonl``), counts as the coder's.
    """
    paths = sorted((root / folder).glob("*.jsonl"))
    logs = together([partial(_events, root, path) for path in paths])
    archives = together([partial(_events, root, path.parent / "archive" / path.name) for path in paths])
    found: dict[str, tuple[Event, ...]] = {}
    for events, archived in zip(logs, archives, strict=True):
        every = log.union(archived, events) if archived else events
        for coder in dict.fromkeys(e.coder for e in every):
            mine = tuple(e for e in every if e.coder == coder)
            found[coder] = joining.ordered(found[coder], mine) if coder in found else mine
    return found, {path.stem: archived for path, archived in zip(paths, archives, strict=True)}


def _events(root: Path, path: Path) -> tuple[Event, ...]:
    name = path.relative_to(root).as_posix()
    try:
        return log.parse(log.whole(path.read_bytes(), name), name)
    except FileNotFoundError:
        return ()
    except OSError as error:
        raise of_disk(error, name, StudyError) from None


# ---------------------------------------------------------------------- joining


def _join(store: Store, here: _Copy, there: _Copy, folder: str) -> Brought:
    _refuse(store, here, there, folder)
    known, places = registry(store), Places(here.texts, there.texts)
    keeps = partial(_keeps, places, vault=store.has_vault())
    mine, theirs = joining.settled(here.logs, there.logs, keeps)
    gone = joining.gone(theirs, places)
    theirs = joining.blanked(mine, theirs, gone)
    astray = joining.astray(mine, theirs, places)
    carried = _carried(Again(store, known, astray), places, astray)
    book = joining_books.join(here.book, _clean_book(store, known, there.book), *_codes(mine, theirs))
    done = joining.join(mine, theirs, places, carried, joining_books.heirs_of(book.book))
    live = {c.quote for c in done.after.codings}
    said = {c.quote: now.quote for c in astray if (now := carried[c.id]) and c.quote not in live}
    logs = _clean(store, known, here.logs, done.logs, said)
    decisions, others = joining.settled(here.decided, there.decided, keeps)
    decided, met = joining.join_decisions(decisions, joining.blanked(decisions, others, gone))
    decided = _clean(store, known, here.decided, decided, {})
    _pass(store, here, book.book, {CODERS: (here.logs, logs), DECIDED: (here.decided, decided)})
    _write(store, here, book.book, logs, decided)
    done = replace(done, logs=logs, after=log.replay(log.union(*logs.values())), both=(*done.both, *met))
    new = {who: len(events) for who, events in joining.new(here.decided, decided).items() if events}
    return Brought(store.language, folder, here.book, book, done, places, new)


def _refuse(store: Store, here: _Copy, there: _Copy, folder: str) -> None:
    """Raise what is wrong with the logs of a copy."""
    faults: list[SpoluError] = []
    for place, mine, theirs in ((CODERS, here.logs, there.logs), (DECIDED, here.decided, there.decided)):
        faults += [
            StudyError(f"{folder}/{place}/{coder}.jsonl", "one entry says different things here and there",
                       "Bring this log back from the copy in which the coder worked last")
            for coder in joining.clashes(mine, theirs)
        ]  # fmt: skip
        for coder in theirs.keys() - mine.keys():
            try:
                log_of(coder)
            except StudyError as fault:
                faults.append(fault)
    if faults:
        raise Faults(faults)


def _keeps(places: Places, event: Event, *, vault: bool) -> bool:
    """Whether the words of an entry hold as they are here: the vault is, or they are those of the text here."""
    return vault or any(
        places.differ(str(row.get("transcript", "")), str(row["turn"]))
        for row in [dict(event.data).get("coding")] if isinstance(row, dict)
    )  # fmt: skip


def _carried(again: Again, places: Places, astray: Sequence[Coding]) -> dict[str, Coding | None]:
    """Return where codings on other texts lie here: id -> the coding on its words, None where they are not here."""
    texts = ((c, places.here.get((c.transcript, c.span.turn), "")) for c in astray)
    return {c.id: again.found(c, text) if c.quote and text else None for c, text in texts}


def _codes(mine: Logs, theirs: Logs) -> tuple[set[str], set[str]]:
    """Return the codes that codings have now, here or there, and those that they had before the two parted."""
    now = {c.code for side in (mine, theirs) for c in log.replay(log.union(*side.values())).codings}
    shared = {e.opid for events in mine.values() for e in events}
    made = (dict(e.data).get("coding") for events in theirs.values() for e in events if e.opid in shared)
    return now, {str(row["code"]) for row in made if isinstance(row, dict)}


# ---------------------------------------------------------------------- words


def _clean_book(store: Store, known: Registry, book: Codebook) -> Codebook:
    """Return a codebook with what is replaced in the transcripts replaced."""
    if not known.persons:
        return book
    each = [text for c in book.codes for field in (c.label, c.definition, c.use, c.avoid) for text in field.values()]
    words = cleaned(store, known, {*each, *book.history, *(x for c in book.codes for x in (c.example, *c.alias))})
    clean = Clean(store, known, words)
    return Codebook(tuple(map(clean.code, book.codes)), tuple(map(clean, book.history)))


def _clean(store: Store, known: Registry, old: Logs, logs: Logs, said: Mapping[str, str]) -> Logs:
    """Return logs with what is replaced in the transcripts replaced in their new entries; ``said``: quote -> what it says here."""
    if not known.persons:
        return logs
    new = joining.new(old, logs)
    held = {text for events in new.values() for event in events for text in texts(event)} - said.keys()
    words = {**said, **cleaned(store, known, held)}
    ids = {e.opid for events in new.values() for e in events} if words else set()
    return {who: tuple(reworded(e, words) if e.opid in ids else e for e in events) for who, events in logs.items()}


def _pass(store: Store, here: _Copy, book: Codebook, folders: Mapping[str, tuple[Logs, Logs]]) -> None:
    """Let what is new through the leak gate."""
    new = {
        f"{folder}/{who}.jsonl": "\n".join(text for event in events for text in texts(event))
        for folder, (old, logs) in folders.items() for who, events in joining.new(old, logs).items() if events
    }  # fmt: skip
    gate(store, new if book == here.book else {BOOK: codebook.render(book), **new})


# ---------------------------------------------------------------------- writing


def _write(store: Store, here: _Copy, book: Codebook, logs: Logs, decided: Logs) -> None:
    """Write codebook and logs, once all of them are free."""
    changed = {
        f"{folder}/{who}.jsonl": events
        for folder, old, now in ((CODERS, here.logs, logs), (DECIDED, here.decided, decided))
        for who, events in now.items() if tuple(events) != tuple(old.get(who, ()))
    }  # fmt: skip
    there = sorted(
        changed, key=lambda name: not (store.root / name).exists()
    )  # a new log is made once the others are free
    with ExitStack() as stack:
        files = dict(zip(there, together([partial(_open, stack, store.root, name) for name in there]), strict=True))
        if (_logs(store.root, CODERS)[0], _logs(store.root, DECIDED)[0]) != (here.logs, here.decided):
            raise StudyError(CODERS, "somebody coded here meanwhile", "Run the import again")
        if book != here.book:
            store.write(BOOK, codebook.render(book))
        for name, file in files.items():
            old = here.archived.get(Path(name).stem, ()) if name.startswith(CODERS) else ()
            file.put(*_divided(changed[name], old, here.logs.get(Path(name).stem, ())))


def _open(stack: ExitStack, root: Path, name: str) -> LogFile:
    try:
        return stack.enter_context(LogFile(root / name))
    except OSError as error:
        raise of_disk(error, name, StudyError) from None


def _divided(
    events: Sequence[Event], archived: Iterable[Event], old: Iterable[Event]
) -> tuple[list[Event], list[Event]]:
    """Return what stands in a log, and what in its archive: nothing there that a new entry is about, too."""
    away, known = {e.opid for e in archived}, {e.opid for e in old}
    touched = {life for e in events if e.opid not in known for life in lives(e)}
    stay = [e for e in events if e.opid not in away or lives(e) & touched]
    return stay, [e for e in events if e.opid in away]
