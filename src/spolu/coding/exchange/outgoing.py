"""A study's coding as a project for other tools: what lies where in REFI-QDA, and what has no place in it.

A code's memo is a note; what only spolu knows of a code (other languages, when to use it, its history) is one more note,
the code's entry of ``codebook.yaml``. Memos on turns and tags are notes on a selection of the whole turn without a code.
Participants are cases; a scope of consent that nobody has noted bears a question mark, which the variable's description
explains. Every GUID is made of the study's id and the element's own, so that exporting twice gives the same file.
"""

import uuid
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from hashlib import sha1
from operator import attrgetter

from spolu.coding import codebook
from spolu.coding.exchange.model import (
    ORIGIN,
    Applied,
    Case,
    Losses,
    Note,
    Project,
    ProjectCode,
    Selection,
    Source,
    User,
    Value,
    Variable,
)
from spolu.coding.exchange.places import Place, written
from spolu.coding.exchange.words import WORDS
from spolu.coding.log import State
from spolu.coding.model import Code, Codebook, Coding, Memo
from spolu.interviews.model import Participant, Transcript
from spolu.language import pick, say

ENTRY = "codebook.yaml"
"""Name of the note that holds a code's own entry."""
TAG = "#"
"""Begins the name of a note that is a tag on a turn."""
_SPACE = sha1(uuid.uuid5(uuid.NAMESPACE_OID, ORIGIN).bytes, usedforsecurity=False)
_VARIANT = {digit: "89ab"[int(digit, 16) & 3] for digit in "0123456789abcdef"}


@dataclass(frozen=True, slots=True)
class Material:
    """What of a study concerns its coding. ``language``: of names and definitions; ``at``: ISO time of now."""

    id: str
    title: str
    language: str
    at: str
    transcripts: tuple[Transcript, ...] = ()
    participants: tuple[Participant, ...] = ()
    codebook: Codebook = Codebook()
    state: State = State()


@dataclass(frozen=True, slots=True)
class Exported:
    """A project, and what had to stay behind."""

    project: Project
    losses: Losses = field(default_factory=dict)


def guid(study: str, kind: str, id: str) -> str:
    """Return the GUID of an element of a study: version 5 of RFC 9562 in a space of our own."""
    return namer(study, kind)(id)


@lru_cache(maxsize=64)
def namer(study: str, kind: str) -> Callable[[str], str]:
    """Return what gives the GUIDs of a study's elements of one kind by their ids."""
    begun = _SPACE.copy()
    begun.update(f"{study}/{kind}/".encode())

    def named(id: str) -> str:
        digest = begun.copy()
        digest.update(id.encode())
        text = digest.hexdigest()
        return f"{text[:8]}-{text[8:12]}-5{text[13:16]}-{_VARIANT[text[16]]}{text[17:20]}-{text[20:32]}"

    return named


def project(m: Material) -> Exported:
    """Return the study's coding as a project."""
    return _Out(m).exported()


def codes(m: Material) -> Project:
    """Return the codebook alone, with all that a ``.qdc`` can say of a code in its description."""
    out = _Out(m)
    found = tuple(
        ProjectCode(
            out.guid("code", c.id), name, out.guid("code", c.parent) if c.parent else "", described(c, m.language),
            out.colours[c.id], not c.retired,
        )
        for c, name in zip(m.codebook.codes, names(m.codebook, m.language), strict=True)
    )  # fmt: skip
    return Project(m.title, ORIGIN, codes=found)


def names(book: Codebook, language: str) -> tuple[str, ...]:
    """Return a name for every code, each once: some tools take two codes of one name for one code."""
    taken: set[str] = set()
    found = []
    for code in book.codes:
        name = pick(code.label, language) or code.id
        if name.casefold() in taken:
            name = f"{name} ({code.id})"
        taken.add(name.casefold())
        found.append(name)
    return tuple(found)


def described(code: Code, language: str) -> str:
    """Return what a code means, when to use it and when not, and an example, a paragraph each."""
    parts = [pick(code.definition, language)]
    parts += [f"+ {use}" if (use := pick(code.use, language)) else ""]
    parts += [f"− {avoid}" if (avoid := pick(code.avoid, language)) else ""]
    parts += [f"„{code.example}“" if code.example else ""]
    return "\n\n".join(filter(None, parts))


class _Out:
    """Puts one study's coding together."""

    def __init__(self, m: Material) -> None:
        self.m = m
        self.codes = cache(namer(m.id, "code"))  # named again and again, as coders are
        self.coders = cache(namer(m.id, "user"))
        self.colours = {id: colour for id, (colour, _) in codebook.colours(m.codebook).items()}
        blocks = codebook.blocks(m.codebook)
        self.entries = {c.id: block for c, block in zip(m.codebook.codes, blocks, strict=True)}
        self.notes: list[Note] = []
        self.losses: Counter[str] = Counter()
        self.memos: dict[str, list[Memo]] = {}
        for memo in m.state.memos:
            self.memos.setdefault(memo.target, []).append(memo)

    def guid(self, kind: str, id: str) -> str:
        return guid(self.m.id, kind, id)

    def user(self, coder: str) -> str:
        return self.coders(coder) if coder else ""

    def exported(self) -> Exported:
        m = self.m
        own = tuple(map(self.code, m.codebook.codes, names(m.codebook, m.language)))
        values = _Values(self)
        cases = tuple(self.case(p, values) for p in m.participants)
        sources = self.sources(values)
        coders = dict.fromkeys([
            *(c.coder for c in m.state.codings), *(x.coder for x in m.state.memos), *(coder for _, _, coder in m.state.tags)
        ])  # fmt: skip
        about = self.refs("study")
        self.behind()
        made = Project(
            m.title, ORIGIN, at=m.at, users=tuple(User(self.user(c), c) for c in coders), codes=own,
            variables=tuple(values.variables), cases=cases, sources=sources, notes=tuple(self.notes), about=about,
        )  # fmt: skip
        return Exported(made, dict(+self.losses))

    # -------------------------------------------------------------- codes and memos

    def code(self, code: Code, name: str) -> ProjectCode:
        id = self.guid("code", code.id)
        entry = Note(self.guid("entry", code.id), ENTRY, self.entries[code.id])
        self.notes.append(entry)
        return ProjectCode(
            id, name, self.guid("code", code.parent) if code.parent else "", pick(code.definition, self.m.language),
            self.colours[code.id], not code.retired, (*self.refs(code.id), entry.guid),
        )  # fmt: skip

    def refs(self, target: str) -> tuple[str, ...]:
        """Return the GUIDs of the memos on something, and remember the memos for the file."""
        if target not in self.memos:
            return ()
        found = []
        for memo in self.memos.pop(target):
            note = Note(self.guid("memo", memo.id), "", memo.text, self.user(memo.coder), memo.at)
            self.notes.append(note)
            found.append(note.guid)
        return tuple(found)

    def behind(self) -> None:
        """Say which memos found no place: what they stand on is not in the study."""
        self.losses["memo gone"] += sum(map(len, self.memos.values()))

    # -------------------------------------------------------------- texts

    def sources(self, values: "_Values") -> tuple[Source, ...]:
        codings: dict[str, list[Coding]] = {}
        for c in self.m.state.codings:
            codings.setdefault(c.transcript, []).append(c)
        tags: dict[str, list[tuple[str, str]]] = {}
        for target, tag, coder in self.m.state.tags:
            tags.setdefault(target, []).append((tag, coder))
        self.marked = {target.partition("/")[0] for target in (*self.memos, *tags)}
        made = tuple(self.source(t, codings.pop(t.id, []), tags, values) for t in self.m.transcripts)
        self.losses["transcript gone"] += sum(map(len, codings.values()))
        return made

    def source(
        self, t: Transcript, codings: Sequence[Coding], tags: Mapping[str, Sequence[tuple[str, str]]], values: "_Values"
    ) -> Source:
        text, places = written(t)
        where = {p.turn: p for p in places}
        targets = [(f"{t.id}/{p.turn}", p) for p in places] if t.id in self.marked else []
        marks = [self.mark(target, p, tags) for target, p in targets if target in self.memos or target in tags]
        selections = self.selections(codings, where, text)
        facts = {"kind": t.kind, "language": t.language, **t.attributes}
        return Source(
            self.guid("source", t.id), f"{t.id} {t.title}".strip(), text, at=self.m.at,
            selections=tuple(sorted((*selections, *marks), key=attrgetter("start", "end", "guid"))),
            notes=self.refs(t.id), values=tuple(values.of(facts)),
        )  # fmt: skip

    def selections(self, codings: Sequence[Coding], where: Mapping[str, Place], text: str) -> list[Selection]:
        """Return a selection for each coding whose words stand in the text; in one loop, as a study has many thousands."""
        found = []
        memos, now, codes, coders = self.memos, self.m.at, self.codes, self.user
        coding_guid, selection_guid = namer(self.m.id, "coding"), namer(self.m.id, "selection")
        for c in codings:
            span, quote = c.span, c.quote
            place = where.get(span.turn)
            if place is None or not quote:
                continue
            start, end = place.start + span.start, min(place.start + span.end, place.end)
            if text[start:end] != quote:
                continue
            user, at = coders(c.coder), c.at or now
            notes = self.refs(c.id) if c.id in memos else ()
            applied = Applied(coding_guid(c.id), codes(c.code), user, at, notes)
            found.append(Selection(selection_guid(c.id), start, end, quote, c.memo, user, at, (applied,)))
        self.losses["stale"] += len(codings) - len(found)
        return found

    def mark(self, target: str, place: Place, tags: Mapping[str, Sequence[tuple[str, str]]]) -> Selection:
        """Return the selection of a whole turn that bears its memos and tags."""
        notes = list(self.refs(target))
        for tag, coder in tags.get(target, ()):
            note = Note(self.guid("tag", f"{target}/{tag}/{coder}"), TAG + tag, tag, self.user(coder), self.m.at)
            self.notes.append(note)
            notes.append(note.guid)
        return Selection(self.guid("turn", target), place.start, place.end, at=self.m.at, notes=tuple(notes))

    # -------------------------------------------------------------- people

    def case(self, p: Participant, values: "_Values") -> Case:
        facts = {
            "role": p.role, "site": p.site, "language": p.language, "consent": p.agreed,
            "withdrawn_at": p.withdrawn_at or "", **p.attributes,
        }  # fmt: skip
        heard = [t.id for t in self.m.transcripts if any(s.participant == p.id for s in t.speakers)]
        return Case(self.guid("case", p.id), p.id, values=tuple(values.of(facts)),
                    sources=tuple(self.guid("source", id) for id in heard))  # fmt: skip


class _Values:
    """The variables of a project, made as they are met; all are texts."""

    def __init__(self, out: _Out) -> None:
        self.out = out
        self.variables: list[Variable] = []
        self._known: dict[str, str] = {}

    def of(self, facts: Mapping[str, str]) -> Iterable[Value]:
        """Return the values that are not empty."""
        for name, value in facts.items():
            if name not in self._known:
                self._known[name] = self.out.guid("variable", name)
                about = say(WORDS, "consent means", self.out.m.language) if name == "consent" else ""
                self.variables.append(Variable(self._known[name], name, description=about))
            if value:
                yield self._known[name], value
