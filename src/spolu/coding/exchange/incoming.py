"""A project of another tool as a study's coding: its codes beside ours, its segments on our turns, its memos on what
they speak of; and what has no place here.

An element that this study exported itself is known again by its GUID, so that importing a file twice, or one's own
file, adds nothing that is there already.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from hashlib import sha256
from itertools import islice

from spolu.coding.exchange.codes import NOBODY, coders, codes_of
from spolu.coding.exchange.model import Applied, Losses, Project, Selection, Source
from spolu.coding.exchange.outgoing import ENTRY, TAG, Material, guid
from spolu.coding.exchange.places import Place, pieces
from spolu.coding.model import Code, Coding, Memo
from spolu.text import Span, nfc

_OURS = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
"""A time as the logs have it."""


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a source lies in the study.

    Attributes:
        transcript: its id.
        places: where its turns lie in the source's text.
        texts: turn id -> text, of the same version of the transcript.
        original: that version is the one in the vault, and not the pseudonymised one.
    """

    transcript: str
    places: tuple[Place, ...]
    texts: Mapping[str, str]
    original: bool = False

    def joined(self) -> tuple[str, tuple[Place, ...]]:
        """Return the turns as one text, and where each lies in it."""
        at, places = 0, []
        for turn, text in self.texts.items():
            places.append(Place(turn, at, at + len(text)))
            at += len(text) + 1
        return "\n".join(self.texts.values()), tuple(places)


@dataclass(frozen=True, slots=True)
class Arrived:
    """What a project brings.

    Attributes:
        codes, codings, memos, tags: new ones alone; a tag is (target, tag, coder).
        here: how many codings and memos were in the study already.
    """

    codes: tuple[Code, ...] = ()
    codings: tuple[Coding, ...] = ()
    memos: tuple[Memo, ...] = ()
    tags: tuple[tuple[str, str, str], ...] = ()
    here: int = 0
    losses: Losses = field(default_factory=dict)


def arrive(project: Project, m: Material, placed: Mapping[str, Placed]) -> Arrived:
    """Return what a project brings to a study.

    Args:
        project: as read.
        m: the study as it is; ``m.language`` is that of the new codes' labels, ``m.at`` of what has no time.
        placed: GUID of a source -> where it lies; sources that are left out are listed as lost.
    """
    return _In(project, m, placed).arrived()


# ---------------------------------------------------------------------- the whole


@dataclass
class _Tally:
    """What is gathered on the way."""

    codings: list[Coding] = field(default_factory=list)
    memos: list[Memo] = field(default_factory=list)
    tags: list[tuple[str, str, str]] = field(default_factory=list)
    here: int = 0
    lost: Counter[str] = field(default_factory=Counter)


class _In:
    """Takes one project over."""

    def __init__(self, project: Project, m: Material, placed: Mapping[str, Placed]) -> None:
        self.project, self.m, self.placed = project, m, placed
        self.notes = {n.guid: n for n in project.notes}
        self.used: set[str] = set()
        self.now = _Tally()
        self.codes, self.added = codes_of(project.codes, m, self.notes)
        self.coders = coders(project)
        self.known = {guid(m.id, "coding", c.id): c.id for c in m.state.codings}
        self.said = {c.id: c.memo for c in m.state.codings}
        self.same = {(False, *likeness(c)): c.id for c in m.state.codings}
        self.known_memos = {guid(m.id, "memo", x.id) for x in m.state.memos}
        self.known_ids = {c.id for c in m.state.codings} | {x.id for x in m.state.memos}
        self.target: dict[str, str] = {}

    def arrived(self) -> Arrived:
        for code in self.project.codes:
            self.target[code.guid] = self.codes[code.guid]
            self.memo_on(self.codes[code.guid], code.notes)
        for source in self.project.sources:
            self.source(source)
        self.memo_on("study", self.project.about)
        self.links()
        for note in self.project.notes:
            if note.guid not in self.used and note.name != ENTRY:
                self.memo_on("study", (note.guid,))
        self.cases()
        now = self.now
        lost = {what: n for what, n in now.lost.items() if n}
        return Arrived(tuple(self.added), tuple(now.codings), tuple(now.memos), tuple(now.tags), now.here, lost)

    # -------------------------------------------------------------- segments

    def source(self, source: Source) -> None:
        placed = self.placed.get(source.guid)
        if placed is None:
            n = sum(len(s.codings) for s in source.selections)
            self.now.lost["not here"] += 1
            self.now.lost["codings not here"] += n
            return
        self.target[source.guid] = placed.transcript
        self.memo_on(placed.transcript, source.notes)
        self.comment(placed.transcript, f"source/{source.guid}", source.description, source.user, source.at)
        self.now.lost["whole source"] += len(source.codings)
        whole = pieces(placed.places)
        for selection in source.selections:
            if source.text is None:
                self.selection(selection, self.quoted(selection.name, placed), placed)
            else:
                spans = whole(selection.start, selection.end)
                filled = [x for x in spans if placed.texts[x.turn][x.start : x.end].strip()]
                self.selection(selection, filled, placed)

    def selection(self, s: Selection, spans: Sequence[Span], placed: Placed) -> None:
        if not spans:
            self.now.lost["no words"] += 1
            return
        turn = f"{placed.transcript}/{spans[0].turn}"
        first = [id for a in s.codings for id in self.applied(a, spans, placed)[:1]]
        self.target[s.guid] = first[0] if first else turn
        on = first[0] if first else turn
        if s.description.strip():
            said = {self.notes[n].text for a in s.codings for n in a.notes if n in self.notes}
            if s.description not in said | {self.said.get(on, "")}:
                self.comment(on, f"selection/{s.guid}", s.description, s.user, s.at)
        if not s.notes:
            return
        tags = [n for n in s.notes if n in self.notes and self.notes[n].name.startswith(TAG) and not s.codings]
        for note in tags:
            self.used.add(note)
            tag = (turn, self.notes[note].text, self.coder(self.notes[note].user))
            self.now.tags += [] if tag in self.m.state.tags else [tag]
        self.memo_on(on, [n for n in s.notes if n not in tags])

    def quoted(self, quote: str, placed: Placed) -> tuple[Span, ...]:
        """Return the stretches of turns that a quote covers, where the file lacks the text; () unless it stands once."""
        words = r"\s+".join(map(re.escape, nfc(quote).split()))
        joined, places = placed.joined()
        hits = list(islice(re.finditer(words, joined), 2)) if words else []
        return pieces(places)(*hits[0].span()) if len(hits) == 1 else ()

    def applied(self, a: Applied, spans: Sequence[Span], placed: Placed) -> list[str]:
        """Add a coding, one for each turn that it covers; return their ids."""
        code = self.codes.get(a.code)
        if code is None:
            return []
        if a.guid in self.known:
            self.now.here += 1
            self.target[a.guid] = self.known[a.guid]
            self.memo_on(self.known[a.guid], a.notes)
            return [self.known[a.guid]]
        ids = []
        coder, at = self.coder(a.user), self.time(a.at)
        own = short(a.guid)
        if len(spans) > 1:
            self.now.lost["several turns"] += 1
        for n, span in enumerate(spans):
            id = f"{own}-{n + 1}" if n else own
            quote = placed.texts[span.turn][span.start : span.end]
            coding = Coding(id, code, placed.transcript, span, quote, coder, at)
            first = self.same.setdefault((placed.original, *likeness(coding)), id)
            ids.append(first)
            if first != id or id in self.known_ids:
                self.now.here += 1
            else:
                self.now.codings.append(coding)
        self.target[a.guid] = ids[0]
        self.memo_on(ids[0], a.notes)
        return ids

    # -------------------------------------------------------------- memos

    def memo_on(self, target: str, notes: Iterable[str]) -> None:
        for id in notes:
            note = self.notes.get(id)
            self.used.add(id)
            if note is None or note.name == ENTRY:
                continue
            text = nfc(note.text)
            name = nfc(note.name)
            if name and not text.startswith(name) and name != ENTRY:
                text = f"{name}\n\n{text}".strip()
            self.memo(target, id, text, note.user, note.at)

    def comment(self, target: str, seed: str, text: str, user: str, at: str) -> None:
        if text.strip():
            self.memo(target, guid("", "comment", seed), nfc(text), user, at)

    def memo(self, target: str, id: str, text: str, user: str, at: str) -> None:
        own = f"memo-{short(id)}"
        if id in self.known_memos or own in self.known_ids or not text:
            self.now.here += bool(text)
            return
        self.now.memos.append(Memo(own, target, text, self.coder(user), self.time(at)))

    # -------------------------------------------------------------- the rest

    def links(self) -> None:
        """Take a link between a memo and something else for a memo on it (NVivo's annotations); others are lost."""
        for link in self.project.links:
            ends = [link.origin, link.target]
            note = next((e for e in ends if e in self.notes), None)
            on = next((self.target[e] for e in ends if e in self.target), None)
            if note and on:
                self.memo_on(on, (note,))
            else:
                self.now.lost["links"] += 1

    def cases(self) -> None:
        own = {guid(self.m.id, "case", p.id) for p in self.m.participants}
        self.now.lost["cases"] += sum(c.guid not in own for c in self.project.cases)
        self.now.lost["sets"] += len(self.project.sets)
        headings = sum(not c.codable for c in self.project.codes if self.codes[c.guid] in {x.id for x in self.added})
        self.now.lost["headings"] += headings

    def coder(self, user: str) -> str:
        return self.coders.get(user, NOBODY)

    def time(self, at: str) -> str:
        """Return a time in UTC, as the logs have it; now where there is none."""
        try:
            moment = datetime.fromisoformat(at)
        except ValueError:
            return self.m.at
        if _OURS.fullmatch(at):
            return at
        utc = moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
        return utc.isoformat(timespec="seconds").replace("+00:00", "Z")


def likeness(c: Coding) -> tuple[str, str, str, int, int, str]:
    """Return what makes two codings the same: code, words (spaces around them aside) and coder."""
    span, quote = c.span, c.quote
    left, right = len(quote) - len(quote.lstrip()), len(quote) - len(quote.rstrip())
    return c.code, c.transcript, span.turn, span.start + left, span.end - right, c.coder


def short(id: str) -> str:
    """Return twelve hexadecimal digits that stand for a GUID; of its own first ones many may be alike."""
    return sha256(id.encode()).hexdigest()[:12]
