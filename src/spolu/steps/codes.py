"""Changing the codebook of a study: codings and memos follow, by events that are appended and can be undone."""

import uuid
from collections.abc import Iterable, Mapping, Sequence
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta

from spolu.coding import codebook, log
from spolu.coding.exchange.codes import free, slug
from spolu.coding.logfile import LogFile
from spolu.coding.model import Code, Codebook, Event
from spolu.errors import StudyError
from spolu.steps.desk import BOOK, CODERS, now
from spolu.steps.reports import refuse_own_words
from spolu.store import Store


def merge(store: Store, id: str, into: str) -> int:
    """Let ``into`` take over a code's codings, memos and children; return how many codings followed.

    Raises:
        FormatError: one of the codes is unknown, or they are the same.
        StudyError: one of the coders is coding just now; nothing was changed.
    """
    book = codebook.merge(store.codebook(), id, into)
    state, at = store.coding_state(), now()
    codings = [c for c in state.codings if c.code == id]
    events = [e for c in codings for e in log.recoding(c, into, _two(), at)]
    events += [e for m in state.memos if m.target == id for e in log.retargeting(m, into, _two(), at)]
    _write(store, book, events)
    return len(codings)


def split(store: Store, id: str, label: str, codings: Sequence[str]) -> str:
    """Make some codings of a code a code of their own; return its id.

    Args:
        id: of the code that is split.
        label: of the new code, in the study's language.
        codings: ids of the codings that become the new one.

    Raises:
        FormatError: the code is unknown.
        StudyError: a coding is not there or has another code, or one of the coders is coding just now.
        LeakError: the label holds an original identifier.
    """
    refuse_own_words(store, BOOK, label)
    book, state, at = store.codebook(), store.coding_state(), now()
    mine = {c.id: c for c in state.codings if c.code == id}
    strange = [c for c in codings if c not in mine]
    if strange:
        raise StudyError(
            strange[0], f"this is no coding with the code '{id}'", "See study.codings(), or: spolu coding quotes --json"
        )
    new = free(slug(label) or id, [c.id for c in book.codes])
    book = codebook.split(book, id, Code(new, {store.settings.interface: label}))
    _write(store, book, [e for c in codings for e in log.recoding(mine[c], new, _two(), at)])
    return new


def move(store: Store, id: str, parent: str | None) -> None:
    """Put a code, with all below it, under another one or, with None, at the top.

    Raises:
        FormatError: one of them is unknown, or the new parent lies below the code.
    """
    _write(store, codebook.move(store.codebook(), id, parent), ())


def retire(store: Store, id: str) -> None:
    """Say that a code takes no new codings; those that it has stay.

    Raises:
        FormatError: it is unknown.
    """
    _write(store, codebook.retire(store.codebook(), id), ())


def rename(store: Store, id: str, label: Mapping[str, str]) -> None:
    """Give a code other names, per language; its id stays.

    Raises:
        FormatError: it is unknown.
        LeakError: a name holds an original identifier.
    """
    refuse_own_words(store, BOOK, "\n".join(label.values()))
    _write(store, codebook.rename(store.codebook(), id, label), ())


def compact(store: Store, days: int) -> int:
    """Move what came to nothing more than ``days`` ago to the archive of each log; return how many events moved.

    Raises:
        StudyError: one of the coders is coding just now.
    """
    before = (datetime.now(UTC) - timedelta(days=days)).isoformat(timespec="seconds")
    moved = 0
    for path in sorted((store.root / CODERS).glob("*.jsonl")):
        with LogFile(path) as file:
            moved += file.compact(before)
    return moved


def _write(store: Store, book: Codebook, events: Iterable[Event]) -> None:
    """Write the codebook, and events to the logs of their coders, once all of these are free."""
    by_coder: dict[str, list[Event]] = {}
    for event in events:
        by_coder.setdefault(event.coder, []).append(event)
    with ExitStack() as stack:
        files = {c: stack.enter_context(LogFile(store.root / CODERS / f"{c}.jsonl")) for c in by_coder}
        store.write(BOOK, codebook.render(book))
        for coder, file in files.items():
            file.append(by_coder[coder])


def _two() -> tuple[str, str]:
    return uuid.uuid4().hex, uuid.uuid4().hex
