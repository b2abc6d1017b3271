"""Codings stay on their words when transcripts are pseudonymised again, and no log keeps a name found later.

A run that is stopped half way is finished by the next: before the first change its registry lies in the vault, and the
events that it makes have ids of its own, so that none is made twice.
"""

import json
import re
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
from spolu.interviews.pseudonyms import Pseudonym, Registry
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
    before = _Before(store, known)
    now = datetime.now(UTC).isoformat(timespec="seconds")
    stale: list[str] = []
    events: dict[str, list[Event]] = {}
    codings = [c for c in store.coding_state().codings if (c.transcript, c.span.turn) in texts and c.quote]
    changed = {(id, turn) for id, turns in maps.items() for turn in turns}
    astray = {
        c.id for c in codings
        if ((c.transcript, c.span.turn) in changed or not _stands(c, texts)) and not before.holds(c)
    }  # fmt: skip
    again = Again(store, new, [c for c in codings if c.id in astray])
    for c in codings:
        text, offsets = texts[c.transcript, c.span.turn], maps.get(c.transcript, {}).get(c.span.turn)
        moved = again.found(c, text) if c.id in astray else _moved(c, offsets, text) if offsets else c
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


class _Before:
    """The turns as the last run left them: what stands elsewhere was coded on another machine, or before a name was found."""

    def __init__(self, store: Store, known: Registry) -> None:
        self._store, self._known = store, known
        self._texts: dict[str, Mapping[str, str]] = {}

    def holds(self, c: Coding) -> bool:
        """Whether a coding stands on its words; a transcript that was never pseudonymised, or has no original, holds all."""
        if c.transcript not in self._texts:
            ledger = self._known.ledgers.get(c.transcript)
            was = _as_written(self._store, c.transcript, ledger) if ledger else None
            self._texts[c.transcript] = {turn.id: turn.text for turn in was.turns} if was else {}
        text = self._texts[c.transcript].get(c.span.turn)
        return text is None or text[c.span.start : c.span.end] == c.quote


class Again:
    """Finds codings by their words: as they stand, as they are replaced now, or in the original and from there; nobody has the text
    that they were put on. ``new``: the registry that holds; where there is no vault, an empty one.
    """

    def __init__(self, store: Store, new: Registry, codings: Sequence[Coding]) -> None:
        words = sorted({c.quote for c in codings})
        self._store, self._new = store, new
        self._said = (
            dict(zip(words, _replaced(words, store, new.pseudonyms), strict=True)) if words and new.pseudonyms else {}
        )
        self._originals: dict[str, tuple[Mapping[str, str], Mapping[str, OffsetMap]]] = {}

    def found(self, c: Coding, text: str) -> Coding | None:
        """Return a coding on its words in a turn, the nearest to where it was; None where they are not there."""
        for quote in dict.fromkeys((c.quote, self._said.get(c.quote, c.quote))):
            if span := _nearest(c.span, quote, text):
                return replace(c, span=span, quote=quote)
        texts, offsets = self._original(c.transcript)
        span = _nearest(c.span, c.quote, texts.get(c.span.turn, ""))
        return _moved(replace(c, span=span), offsets.get(c.span.turn, OffsetMap()), text) if span else None

    def _original(self, id: str) -> tuple[Mapping[str, str], Mapping[str, OffsetMap]]:
        if id not in self._new.ledgers:
            return {}, {}
        if id not in self._originals:
            nothing: ledgers.Ledger = {"turns": {}}
            was = _as_written(self._store, id, nothing)
            texts = {turn.id: turn.text for turn in was.turns} if was else {}
            self._originals[id] = texts, ledgers.changes(nothing, self._new.ledgers[id])
        return self._originals[id]


def _nearest(span: Span, quote: str, text: str) -> Span | None:
    """Return where ``quote`` stands in a turn, the nearest to ``span``."""
    starts = [m.start() for m in re.finditer(f"(?={re.escape(quote)})", text)]
    start = min(starts, key=lambda at: abs(at - span.start), default=None)
    return None if start is None else Span(span.turn, start, start + len(quote))


def _replaced(texts: Sequence[str], store: Store, pseudonyms: Sequence[Pseudonym]) -> list[str]:
    """Return what texts say once it is replaced in them what is replaced in the transcripts."""
    as_talk = Transcript("", language=store.settings.languages[0], turns=tuple(_numbered(texts)))
    (clean,) = replacing.anonymise([as_talk], (), pseudonyms)
    return [turn.text for turn in clean.transcript.turns]


def _said_now(files: Sequence[LogFile], run: str, live: Collection[str]) -> dict[str, str]:
    """Return what quotes that a run moved said before -> what they say now; not words that another coding still quotes."""
    moves: list[dict[str, Any]] = [
        dict(e.data) for file in files for e in file.events() if e.op == "move" and e.opid.startswith(f"{run}-")
    ]
    return {m["from"]["quote"]: m["to"]["quote"] for m in moves if m["from"]["quote"] not in live}


def _stands(c: Coding, texts: Mapping[tuple[str, str], str]) -> bool:
    return texts[c.transcript, c.span.turn][c.span.start : c.span.end] == c.quote


def _moved(c: Coding, offsets: OffsetMap, text: str) -> Coding | None:
    start, end_ = offsets.forward(c.span.start, c.span.end)
    if not text[start:end_].strip():
        return None
    return replace(c, span=Span(c.span.turn, start, end_), quote=text[start:end_])


def _reword(file: LogFile, store: Store, new: Registry, said: Mapping[str, str]) -> None:
    """Replace what is replaced in the transcripts in the quotes and memos of all lines, older ones, too.

    ``said``: quote -> what it says now. A name that is a common word in small letters is known by its place alone.
    """
    texts = {text for event in file.history() for text in wording.texts(event)}
    words = cleaned(store, new, texts - said.keys())
    if words or not said.keys().isdisjoint(texts):
        file.reword({**said, **words})


def cleaned(store: Store, known: Registry, texts: Collection[str]) -> dict[str, str]:
    """Return those of ``texts`` that hold an original identifier -> the same with it replaced as in the transcripts."""
    undecided: list[str] = store.vault_json("waiting", [])  # as the leak gate does
    finder = leaks.finder_of(replace(known, kept=known.kept | frozenset(undecided)))
    held = [text for text in sorted(texts) if finder.spans(text)]
    clean = _replaced(held, store, [p for p in known.pseudonyms if p.key not in undecided]) if held else ()
    return dict(zip(held, clean, strict=True))


def _numbered(texts: Sequence[str]) -> Iterator[Turn]:
    yield from (Turn(f"t{n}", text) for n, text in enumerate(texts))
