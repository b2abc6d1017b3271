"""Imported coding into the study: it waits in the vault until the texts that it speaks of are pseudonymised, then its
positions go through the offset maps, its words through the same replacement, and all of it through the leak gate.
"""

import json
from collections.abc import Collection, Iterable, Mapping
from contextlib import ExitStack
from dataclasses import asdict, dataclass, field, replace
from itertools import count
from typing import Any

from spolu.coding import codebook, log
from spolu.coding.exchange.incoming import likeness
from spolu.coding.logfile import LogFile
from spolu.coding.model import Code, Codebook, Coding, Event, Memo, coding_of, coding_row
from spolu.errors import LeakError
from spolu.interviews import anonymise as replacing
from spolu.interviews import ledgers
from spolu.interviews.model import Transcript, Turn
from spolu.interviews.pseudonyms import Registry
from spolu.store import Store
from spolu.text import OffsetMap, Span

_WAITING = "coding/waiting"


@dataclass(frozen=True, slots=True)
class Cargo:
    """What a file brings, on its way into the study.

    Attributes:
        codes: new ones.
        codings, memos, tags: as `spolu.coding.exchange.incoming.Arrived` has them.
        originals: transcripts whose codings stand on the original, which waits in the vault to be pseudonymised.
    """

    codes: tuple[Code, ...] = ()
    codings: tuple[Coding, ...] = ()
    memos: tuple[Memo, ...] = ()
    tags: tuple[tuple[str, str, str], ...] = ()
    originals: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Landed:
    """What came into the study. ``lost``: codings whose words are not there (any more), as transcript/turn code."""

    codings: int = 0
    lost: tuple[str, ...] = ()


def wait(store: Store, cargo: Cargo) -> None:
    """Put a cargo into the vault, to land when its transcripts are pseudonymised. Quotes stay out: they come anew."""
    row = {
        "codes": [asdict(c) for c in cargo.codes],
        "codings": [coding_row(c) | {"quote": ""} for c in cargo.codings],
        "memos": [asdict(x) for x in cargo.memos],
        "tags": cargo.tags,
        "originals": cargo.originals,
    }
    rows = [*store.vault_json(_WAITING, []), row]
    store.vault.put(_WAITING, json.dumps(rows, ensure_ascii=False).encode())


def land_waiting(store: Store, registry: Registry, at: str) -> Landed:
    """Land every waiting cargo whose transcripts are pseudonymised.

    Args:
        registry: of the study, with the ledgers of the transcripts.
        at: ISO time of now.

    Raises:
        LeakError: something of it would hold an original identifier in spite of everything; it goes on waiting.
    """
    rows: list[dict[str, Any]] = store.vault_json(_WAITING, [])
    ready = [row for row in rows if registry.ledgers.keys() >= set(row["originals"])]
    done = Landed()
    for row in ready:
        one = land(store, _cargo(row), registry, at)
        done = Landed(done.codings + one.codings, done.lost + one.lost)
        rows = [other for other in rows if other is not row]
        store.vault.put(_WAITING, json.dumps(rows, ensure_ascii=False).encode())
    return done


def forget(store: Store, turns: Mapping[str, Collection[str]]) -> None:
    """Take waiting codings on ``turns`` (transcript -> turns), and memos on them, out of the vault: consent was withdrawn."""
    rows: list[dict[str, Any]] = store.vault_json(_WAITING, [])
    if not rows:
        return
    for row in rows:
        gone = {c["id"] for c in row["codings"] if c["turn"] in turns.get(c["transcript"], ())}
        gone |= {f"{transcript}/{turn}" for transcript, mine in turns.items() for turn in mine}
        row["codings"] = [c for c in row["codings"] if c["id"] not in gone]
        row["memos"] = [memo for memo in row["memos"] if memo["target"] not in gone]
        row["tags"] = [tag for tag in row["tags"] if tag[0] not in gone]
    store.vault.put(_WAITING, json.dumps(rows, ensure_ascii=False).encode())


def _cargo(row: Mapping[str, Any]) -> Cargo:
    return Cargo(
        tuple(Code(**(c | {"alias": tuple(c["alias"])})) for c in row["codes"]),
        tuple(map(coding_of, row["codings"])),
        tuple(Memo(**x) for x in row["memos"]),
        tuple((t[0], t[1], t[2]) for t in row["tags"]),
        tuple(row["originals"]),
    )


def land(store: Store, cargo: Cargo, registry: Registry, at: str) -> Landed:
    """Write a cargo to the codebook and the coders' logs; doing it twice adds nothing.

    Raises:
        LeakError: something of it holds an original identifier; nothing was written.
        StudyError: one of the coders is coding just now; nothing was written.
    """
    moved, lost = _moved(store, cargo, registry)
    clean = Clean(store, registry)
    clean.take(cargo)
    codes = [clean.code(c) for c in cargo.codes]
    codings = _first(map(clean.coding, moved), store.coding_state().codings)
    events = [log.adding(c, f"in-{c.id}") for c in codings]
    events += [log.noting(clean.memo(x), f"in-{x.id}") for x in cargo.memos]
    events += [
        log.tagging(target, clean(tag), clean.coder(coder), f"in-{target}-{tag}-{coder}", at)
        for target, tag, coder in cargo.tags
    ]
    book = store.codebook()
    have = {c.id for c in book.codes}
    _write(store, Codebook((*book.codes, *(c for c in codes if c.id not in have)), book.history), events)
    return Landed(len(codings), lost)


def _moved(store: Store, cargo: Cargo, registry: Registry) -> tuple[list[Coding], tuple[str, ...]]:
    """Carry codings of originals over to the pseudonymised turns; return what is lost beside them."""
    maps: dict[str, Mapping[str, OffsetMap]] = {
        id: ledgers.changes({"turns": {}}, registry.ledgers[id]) for id in cargo.originals
    }
    texts = {
        (t.id, turn.id): turn.text for t in (store.transcripts() if maps else ()) if t.id in maps for turn in t.turns
    }
    kept, lost = [], []
    for c in cargo.codings:
        if c.transcript not in maps:
            kept.append(c)
            continue
        offsets = maps[c.transcript].get(c.span.turn, OffsetMap())
        start, end = offsets.forward(c.span.start, c.span.end)
        quote = texts.get((c.transcript, c.span.turn), "")[start:end]
        if quote.strip():
            kept.append(replace(c, span=Span(c.span.turn, start, start + len(quote)), quote=quote))
        else:
            lost.append(f"{c.transcript}/{c.span.turn} {c.code} ({c.coder})")
    return kept, tuple(lost)


def _first(codings: Iterable[Coding], here: Iterable[Coding]) -> list[Coding]:
    """Leave out codings that another file, or the study, has already."""
    seen = {likeness(c): c.id for c in here}
    return [c for c in codings if seen.setdefault(likeness(c), c.id) == c.id]


def _write(store: Store, book: Codebook, events: Iterable[Event]) -> None:
    """Write codebook and logs after the leak gate; logs that hold an event already do not get it twice."""
    by_coder: dict[str, dict[str, str]] = {}
    for event in events:
        by_coder.setdefault(event.coder, {}).setdefault(event.opid, log.line(event))
    text = codebook.render(book)
    gate(store, {"codebook.yaml": text, **{f"{c}.jsonl": "".join(lines.values()) for c, lines in by_coder.items()}})
    with ExitStack() as stack:
        files = {c: stack.enter_context(LogFile(store.root / "coding/codings" / f"{c}.jsonl")) for c in by_coder}
        if book.codes:
            store.write("coding/codebook.yaml", text)
        for coder, file in files.items():
            have = {event.opid for event in file.events()}
            file.append_lines(row for opid, row in by_coder[coder].items() if opid not in have)


def gate(store: Store, texts: Mapping[str, str]) -> None:
    """Let texts pass that hold no original identifier.

    Raises:
        LeakError: one does; the identifier itself is not told.
    """
    found = store.leaks(texts)
    if found:
        raise LeakError(
            f"{found[0].place}:{found[0].line}", f"an original identifier stands here ({found[0].kind})",
            "Nothing was written. Decide on it in the review, or take it out of the text",
        )  # fmt: skip


@dataclass
class Clean:
    """Replaces in codes and memos what is replaced in the transcripts; calling it does so for one text."""

    store: Store
    registry: Registry
    found: dict[str, str] = field(default_factory=dict)
    codes: dict[str, str] = field(default_factory=dict)
    coders: dict[str, str] = field(default_factory=dict)

    def take(self, cargo: Cargo) -> None:
        """Prepare for everything that a cargo says."""
        if not self.registry.persons:
            return
        texts = (
            {memo.text for memo in cargo.memos} | {tag for _, tag, _ in cargo.tags} | {c.memo for c in cargo.codings}
        )
        for code in cargo.codes:
            texts |= {*code.label.values(), *code.definition.values(), *code.use.values(), *code.avoid.values()}
            texts |= {code.example, *code.alias}
        known = sorted(texts)
        turns = tuple(Turn(f"m{n}", text) for n, text in enumerate(known))
        result = replacing.anonymise(
            [Transcript("", language=self.store.settings.interface, turns=turns)], (), self.registry.pseudonyms
        )
        self.found = dict(zip(known, (turn.text for turn in result[0].transcript.turns), strict=True))
        coders = {*(c.coder for c in cargo.codings), *(x.coder for x in cargo.memos), *(t[2] for t in cargo.tags)}
        self.coders = self._numbered("coder", coders - {*self.store.coders()}, ())
        self.codes = self._numbered("code", {c.id for c in cargo.codes}, {c.id for c in self.store.codebook().codes})

    def _numbered(self, kind: str, ids: Iterable[str], taken: Iterable[str]) -> dict[str, str]:
        """Return a number for each of those ids that name somebody."""
        told = {leak.place for leak in self.store.leaks({id: id.replace("-", " ").title() for id in ids})}
        free = (f"{kind}-{n}" for n in count(1) if f"{kind}-{n}" not in {*ids, *taken})
        return dict(zip(sorted(told), free, strict=False))

    def __call__(self, text: str) -> str:
        """Return a text without identifiers."""
        return self.found.get(text, text)

    def coder(self, id: str) -> str:
        """Return a coder's id, or the number that stands for it."""
        return self.coders.get(id, id)

    def code_id(self, id: str) -> str:
        """Return a code's id, or the number that stands for it."""
        return self.codes.get(id, id)

    def coding(self, c: Coding) -> Coding:
        """Return a coding whose code and coder bear no name."""
        if not (self.found or self.codes or self.coders):
            return c
        return replace(c, code=self.code_id(c.code), coder=self.coder(c.coder), memo=self(c.memo))

    def memo(self, memo: Memo) -> Memo:
        """Return a memo without identifiers; its target follows."""
        return replace(memo, text=self(memo.text), coder=self.coder(memo.coder), target=self.code_id(memo.target))

    def code(self, code: Code) -> Code:
        """Return a code without identifiers."""
        return replace(
            code, id=self.code_id(code.id), parent=code.parent and self.code_id(code.parent),
            label=self.each(code.label), definition=self.each(code.definition), use=self.each(code.use),
            avoid=self.each(code.avoid), example=self(code.example), alias=tuple(map(self, code.alias)),
            merged_into=code.merged_into and self.code_id(code.merged_into),
        )  # fmt: skip

    def each(self, texts: Mapping[str, str]) -> dict[str, str]:
        """Return the texts of each language without identifiers."""
        return {language: self(text) for language, text in texts.items()}
