"""Codings stay on their words when transcripts are pseudonymised again, and no log keeps a name found later.

A run that is stopped half way is finished by the next: before the first change its registry lies in the vault, and the
events that it makes have ids of its own, so that none is made twice.
"""

import json
import uuid
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from spolu.coding import log, wording
from spolu.coding.logfile import LogFile
from spolu.coding.model import Coding, Event
from spolu.interviews import anonymise as replacing
from spolu.interviews import leaks, ledgers
from spolu.interviews.model import Transcript, Turn
from spolu.interviews.pseudonyms import Registry
from spolu.store import Store
from spolu.text import OffsetMap, Span

_BEGUN = "carrying"


def unfinished(store: Store) -> bool:
    """Whether a run was stopped half way and waits for the next."""
    return _BEGUN in store.vault


def begin(store: Store, new: Registry) -> str:
    """Put the registry that is about to hold into the vault; return the id of the run."""
    run = uuid.uuid4().hex
    store.vault.put(_BEGUN, json.dumps({"run": run, "registry": new.to_json().decode()}).encode())
    return run


def end(store: Store, new: Registry) -> None:
    """Say that the registry holds: every file says what it says."""
    store.vault.put("registry", new.to_json())
    store.vault.remove(_BEGUN)


def finish(store: Store, known: Registry) -> Registry:
    """Finish a run that was stopped half way, as far as codings go; return the registry that holds then."""
    if not unfinished(store):
        return known
    begun = json.loads(store.vault.get(_BEGUN))
    new = Registry.from_json(begun["registry"].encode())
    texts = [_as_written(store, id, ledger) for id, ledger in new.ledgers.items()]
    carry(store, [t for t in texts if t], known, new, begun["run"])
    end(store, new)
    return new


def _as_written(store: Store, id: str, ledger: ledgers.Ledger) -> Transcript | None:
    """Return the pseudonymised turns of a run out of the original and the run's ledger."""
    from spolu.steps.interviews import original

    if f"transcript/{id}" not in store.vault:
        return None
    received = original(store, id)
    return replace(received, turns=tuple(replace(t, text=ledgers.replayed(t.text, ledger["turns"].get(t.id, ()))) for t in received.turns))  # fmt: skip


def carry(store: Store, written: Sequence[Transcript], known: Registry, new: Registry, run: str) -> list[str]:
    """Move the codings of transcripts along with their words; return those that could not be kept.

    Args:
        store: the study; its logs are added to.
        written: pseudonymised as the new ledgers say.
        known, new: the registries before and after.
        run: id of the run.
    """
    maps = {t.id: ledgers.changes(known.ledgers[t.id], new.ledgers[t.id]) for t in written if t.id in known.ledgers}
    texts = {(t.id, turn.id): turn.text for t in written for turn in t.turns}
    now = datetime.now(UTC).isoformat(timespec="seconds")
    stale: list[str] = []
    events: dict[str, list[Event]] = {}
    for c in store.coding_state().codings:
        offsets = maps.get(c.transcript, {}).get(c.span.turn)
        moved = _moved(c, offsets, texts[c.transcript, c.span.turn]) if offsets else c
        if moved is None:
            stale.append(f"{c.transcript}/{c.span.turn} {c.code} ({c.coder})")
        elif moved != c:
            events.setdefault(c.coder, []).append(log.moving(c, moved.span, moved.quote, f"{run}-{c.id}", now))
    with ExitStack() as stack:
        files = [stack.enter_context(LogFile(path)) for path in sorted((store.root / "coding/codings").glob("*.jsonl"))]
        for file in files:
            have = {event.opid for event in file.events()}
            file.append([event for event in events.get(file.path.stem, ()) if event.opid not in have])
        said = _said_now(files, run, {c.quote for c in store.coding_state().codings})
        for file in files:
            _reword(file, store, new, said)
    return stale


def _said_now(files: Sequence[LogFile], run: str, live: Collection[str]) -> dict[str, str]:
    """Return what quotes that a run moved said before -> what they say now; not words that another coding still quotes."""
    moves: list[dict[str, Any]] = [
        dict(e.data) for file in files for e in file.events() if e.op == "move" and e.opid.startswith(f"{run}-")
    ]
    return {m["from"]["quote"]: m["to"]["quote"] for m in moves if m["from"]["quote"] not in live}


def _moved(c: Coding, offsets: OffsetMap, text: str) -> Coding | None:
    start, end_ = offsets.forward(c.span.start, c.span.end)
    if not text[start:end_].strip():
        return None
    return replace(c, span=Span(c.span.turn, start, end_), quote=text[start:end_])


def _reword(file: LogFile, store: Store, new: Registry, said: Mapping[str, str]) -> None:
    """Replace what is replaced in the transcripts in the quotes and memos of all lines, older ones, too.

    ``said``: quote -> what it says now. A name that is a common word in small letters is known by its place alone.
    """
    texts = sorted({text for event in file.history() for text in wording.texts(event)})
    undecided: list[str] = store.vault_json("waiting", [])  # as the leak gate does
    finder = leaks.finder_of(replace(new, kept=new.kept | frozenset(undecided)))
    held = [text for text in texts if text not in said and finder.spans(text)]
    if not held and said.keys().isdisjoint(texts):
        return
    as_talk = Transcript("", language=store.settings.languages[0], turns=tuple(_numbered(held)))
    (clean,) = replacing.anonymise([as_talk], (), [p for p in new.pseudonyms if p.key not in undecided])
    file.reword({**said, **dict(zip(held, (turn.text for turn in clean.transcript.turns), strict=True))})


def _numbered(texts: Sequence[str]) -> Iterator[Turn]:
    yield from (Turn(f"t{n}", text) for n, text in enumerate(texts))
