"""Codebook and codings in: what other tools wrote."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from hashlib import sha256
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from spolu import views
from spolu.coding import codebook, exchange
from spolu.coding.exchange import incoming, outgoing, places
from spolu.coding.exchange.incoming import Arrived, Placed
from spolu.coding.exchange.model import ORIGIN, Counting, Losses, Project, Source
from spolu.coding.exchange.outgoing import Material
from spolu.coding.exchange.words import WORDS
from spolu.coding.model import Codebook
from spolu.errors import StudyError
from spolu.interviews.language_of import language_of
from spolu.interviews.model import KINDS, Kind, Transcript
from spolu.interviews.model import Source as Received
from spolu.language import pick, say
from spolu.steps.anonymising import registry
from spolu.steps.interviews import bytes_of, index, keep, original
from spolu.steps.landing import Cargo, Landed, land, wait
from spolu.store import Store
from spolu.undisturbed import undisturbed

if TYPE_CHECKING:
    pass

_TEXTS = "coding/texts"
"""Record of the vault: SHA-256 of an imported source's text -> id of the transcript that it became."""


_ENOUGH = 40
"""Turns that tell a text's language."""


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of an import.

    Attributes:
        codes, codings, memos, tags: how many are new; ``here``: how many codings and memos were in the study already.
        waits: transcripts in the vault that are to be pseudonymised before any of it comes.
    """

    language: str
    codes: int = 0
    codings: int = 0
    memos: int = 0
    tags: int = 0
    here: int = 0
    origin: str = ""
    counting: Counting = Counting()
    waits: tuple[str, ...] = ()
    losses: Losses = field(default_factory=dict)

    def as_text(self) -> str:
        """Return it in words, in the study's language."""
        language = self.language
        lines = [say(WORDS, "from", language, what=self.origin)] if self.origin else []
        lines += [counted] if (counted := self.counting.words(language)) else []
        new = {name: getattr(self, name) for name in ("codes", "codings", "memos", "tags")}
        lines.append(say(WORDS, "came", language, **new))
        lines += [say(WORDS, "here", language, n=self.here)] if self.here else []
        lines += lost(self.losses, language)
        strange = (self.memos or self.codes) and self.origin != ORIGIN
        lines += [say(WORDS, "read memos", language)] if strange else []
        lines += [say(WORDS, "vault", language, what=", ".join(self.waits))] if self.waits else []
        return "\n".join(lines)

    def _repr_html_(self) -> str:
        html = "".join(f"<p>{escape(line)}</p>" for line in self.as_text().split("\n"))
        return views.View(html, self.as_text())._repr_html_()

    def __repr__(self) -> str:
        """Return it in words."""
        return self.as_text()


def lost(losses: Losses, language: str, what: str = "lost") -> list[str]:
    """Return lines that say what could not be kept, none where all was."""
    lines = [f"  {say(WORDS, key, language)}: {n}" for key, n in losses.items() if n]
    return [say(WORDS, what, language), *lines] if lines else []


def now() -> str:
    """Return the time as files of other tools have it."""
    return datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def material(store: Store, at: str) -> Material:
    """Return all that is handed over, as of a time."""
    s = store.settings
    return Material(
        s.id, pick(s.title, s.interface), s.interface, at, store.transcripts(), store.participants(), store.codebook(),
        store.coding_state(),
    )  # fmt: skip


def import_file(store: Store, path: Path, *, kind: str | None = None) -> Imported:
    """Take over a coding project, a codebook or a table of coded segments of any tool.

    Texts that the study does not have are originals: they go to the vault, and the whole coding of the file waits there
    until they are pseudonymised. Importing a file again adds what is new in it.

    Raises:
        ReadError: it is damaged, dangerous, or of no format that is read.
        StudyError: ``kind`` is no kind of session, or one of the coders is coding just now.
        LeakError: it would bring an original identifier into the study; nothing was written.
    """
    if kind is not None and kind not in KINDS:
        raise StudyError("--kind", f"'{kind}' is no kind of session", f"Known are: {', '.join(KINDS)}")
    with undisturbed():
        return _import(store, path, kind)


def _import(store: Store, path: Path, kind: str | None) -> Imported:
    data = bytes_of(path)
    if store.has_vault():
        store.unlock_ahead()
    found = exchange.read(data, path.name)
    at = now()
    m = material(store, at)
    if isinstance(found, Codebook):
        have = {c.id for c in m.codebook.codes}
        arrived = Arrived(tuple(c for c in found.codes if c.id not in have))
        codebook.parse(codebook.render(Codebook((*m.codebook.codes, *arrived.codes))), path.name)
        land(store, Cargo(arrived.codes), registry(store), at)
        return Imported(m.language, len(arrived.codes))
    matched = _Match(store, m.transcripts).all(found.project)
    if any(source.text and source.guid not in matched for source in found.project.sources):
        store.unlock_ahead()
    new = _new(found.project, matched.keys(), kind)
    numbered = keep(store, path.name, data, [t for _, t, _ in new]) if new else ()
    for (source, _, where), t in zip(new, numbered, strict=False):
        matched[source.guid] = Placed(t.id, where, {turn.id: turn.text for turn in t.turns}, original=True)
    _remember(store, found.project, matched)
    arrived = incoming.arrive(found.project, m, matched)
    waiting = sorted({p.transcript for p in matched.values() if p.original})
    cargo = Cargo(arrived.codes, arrived.codings, arrived.memos, arrived.tags, tuple(waiting))
    known = registry(store)
    waits = tuple(id for id in cargo.originals if id not in known.ledgers)
    if waits:
        wait(store, cargo)
    done = Landed(len(cargo.codings)) if waits else land(store, cargo, known, at)
    losses = Counter({**found.losses, **arrived.losses}) + Counter({"no words": len(done.lost)})
    here = arrived.here + len(cargo.codings) - done.codings - len(done.lost)
    return Imported(
        m.language, len(cargo.codes), done.codings, len(cargo.memos), len(cargo.tags), here, found.project.origin,
        found.counting, waits, losses,
    )  # fmt: skip


def _new(
    project: Project, known: Iterable[str], kind: str | None
) -> list[tuple[Source, Transcript, tuple[places.Place, ...]]]:
    """Return the sources that the study does not have, as transcripts."""
    found = []
    names = {v.guid: v.name for v in project.variables}
    for source in project.sources:
        if source.guid in known or not (source.text or "").strip():
            continue
        t, where = places.transcript(source, whole=project.origin == ORIGIN)
        facts = {names[v]: value for v, value in source.values if v in names}
        said = facts.pop("kind", "")
        session: Kind = kind or (said if said in KINDS else "interview")  # type: ignore[assignment] # both are checked against KINDS
        language = facts.pop("language", "") or language_of(turn.text for turn in t.turns[:_ENOUGH])
        digest = sha256((source.text or "").encode()).hexdigest()
        found.append((source, replace(
            t, kind=session, language=language, attributes=facts, source=Received(digest, "refi-qda", "utf-8"),
        ), where))  # fmt: skip
    return found


def _remember(store: Store, project: Project, matched: Mapping[str, Placed]) -> None:
    """Note in the vault which text became which transcript, so that the next version of the file finds it."""
    rows = {
        sha256((s.text or "").encode()).hexdigest(): matched[s.guid].transcript
        for s in project.sources if s.text and s.guid in matched and matched[s.guid].original
    }  # fmt: skip
    if rows:
        store.vault.put(_TEXTS, json.dumps({**store.vault_json(_TEXTS, {}), **rows}).encode())


class _Match:
    """Finds the transcripts that the sources of a file are, pseudonymised in the study or original in the vault."""

    def __init__(self, store: Store, transcripts: Sequence[Transcript]) -> None:
        self.store, self.transcripts = store, transcripts
        self.by_guid = {outgoing.guid(store.settings.id, "source", t.id): t for t in transcripts}
        self.by_text = {places.written(t)[0]: t for t in transcripts}
        self.taken: set[str] = set()
        """Transcripts that are some source already: tried last, as two sources are seldom the same session."""
        self._originals: dict[str, Transcript] | None = None

    def all(self, project: Project) -> dict[str, Placed]:
        """Return GUID of a source -> where it lies, for those that are found."""
        found = {s.guid: self.one(s) for s in project.sources}
        return {id: placed for id, placed in found.items() if placed}

    def one(self, source: Source) -> Placed | None:
        """Return where a source lies; None where it is in neither."""
        text = source.text
        if text is None:
            return self._by_name(source)
        near = [t for t in (self.by_guid.get(source.guid), self.by_text.get(text)) if t]
        known = {t.id for t in near}
        rest = sorted((t for t in self.transcripts if t.id not in known), key=lambda t: t.id in self.taken)
        for t in (*near, *rest):
            if where := places.found(t, text):
                self.taken.add(t.id)
                return _placed(t, where, original=False)
        for t in self.originals().values():
            if where := places.found(t, text):
                return _placed(t, where, original=True)
        return None

    def originals(self) -> dict[str, Transcript]:
        """Return the originals in the vault, opened once."""
        if self._originals is None:
            self._originals = {id: original(self.store, id) for o in index(self.store) for id in o.transcripts}
        return self._originals

    def _by_name(self, source: Source) -> Placed | None:
        """Return the transcript that has a source's name; where its text is missing nothing else tells."""
        names = {source.name.casefold(), source.name.rpartition(".")[0].casefold()} - {""}
        for t in self.transcripts:
            if {t.id.casefold(), t.title.casefold(), f"{t.id} {t.title}".casefold()} & names:
                return _placed(t, (), original=False)
        for t in self.originals().values():
            if {t.title.casefold(), t.source.file.casefold(), t.source.file.rpartition(".")[0].casefold()} & names:
                return _placed(t, (), original=True)
        return None


def _placed(t: Transcript, where: tuple[places.Place, ...], *, original: bool) -> Placed:
    return Placed(t.id, where, {turn.id: turn.text for turn in t.turns}, original=original)
