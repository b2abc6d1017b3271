"""REFI-QDA 1.5 out, in the profile that other tools read best: LF line ends, no byte order mark, code points, ends out,
lower-case GUIDs, ``project.qde`` and ``sources/``, one selection a coding, users and times wherever they are known.

The order of elements is that of the schema (``Project.xsd`` of 18 March 2019). A document is put together as text:
a tree of elements that is only to be written costs nearly twice as much.
"""

import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import lru_cache

from spolu.coding.exchange.model import (
    Applied,
    Case,
    Link,
    Note,
    Project,
    ProjectCode,
    Selection,
    Set,
    Source,
    Value,
    Variable,
    VariableType,
)
from spolu.coding.exchange.refi import CODEBOOK, PROJECT

_SPECIAL = re.compile('[&<>"\t\n\r\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]')
"""Characters that an attribute cannot hold as they are; all but the first seven XML 1.0 cannot hold at all (section 2.2)."""
_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}
_PLAIN_IN_TEXT = frozenset('"\t\n')
_PIECE = 2000
"""Elements, about a megabyte; while it is packed, which takes ten milliseconds, Python does something else."""
_VALUES: Mapping[VariableType, str] = {
    "Text": "TextValue", "Boolean": "BooleanValue", "Integer": "IntegerValue", "Float": "FloatValue", "Date": "DateValue",
    "DateTime": "DateTimeValue",
}  # fmt: skip


def write_qdpx(project: Project) -> bytes:
    """Return a project as ``.qdpx``; the same project gives the same bytes."""
    out = io.BytesIO()
    # Members opened by name bear zip's first day, so that the same project gives the same bytes.
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        with archive.open("project.qde", "w") as member:
            for piece in _qde(project):
                member.write(piece)
        for source in project.sources:
            if source.text is not None:
                with archive.open(f"sources/{source.guid}.txt", "w") as member:
                    member.write(source.text.encode("utf-8", "replace"))
    return out.getvalue()


def write_qde(project: Project) -> bytes:
    """Return the XML of a project."""
    return b"".join(_qde(project))


def _qde(project: Project) -> Iterator[bytes]:
    """Yield the XML of a project in pieces: as a whole it would be the largest thing in memory."""
    out = _Out()
    types = {v.guid: v.type for v in project.variables}
    with out.inside("Project", xmlns=PROJECT, name=project.name or "project", origin=project.origin,
                    creatingUserGUID=project.user, creationDateTime=project.at):  # fmt: skip
        with out.group("Users", project.users):
            for user in project.users:
                out.put("User", guid=user.guid, name=user.name)
        if project.codes:
            with out.inside("CodeBook"), out.inside("Codes"):
                _codes(out, project.codes, notes=True)
        with out.group("Variables", project.variables):
            for variable in project.variables:
                _variable(out, variable)
        with out.group("Cases", project.cases):
            for case in project.cases:
                _case(out, case, types)
        with out.group("Sources", project.sources):
            for source in project.sources:
                _source(out, source, types)
                if len(out.parts) > _PIECE:
                    yield out.bytes()
        with out.group("Notes", project.notes):
            for note in project.notes:
                _note(out, note)
        with out.group("Links", project.links):
            for link in project.links:
                _link(out, link)
        with out.group("Sets", project.sets):
            for one in project.sets:
                _set(out, one)
        out.words("Description", project.description)
        out.refs("NoteRef", project.about)
    yield out.bytes()


def write_qdc(project: Project) -> bytes:
    """Return the codes and their sets as a codebook; the schema has no place in it for memos."""
    out = _Out()
    with out.inside("CodeBook", xmlns=CODEBOOK, origin=project.origin):
        with out.inside("Codes"):
            _codes(out, project.codes, notes=False)
        groups = [s for s in project.sets if s.codes]
        with out.group("Sets", groups):
            for one in groups:
                _codebook_set(out, one)
    return out.bytes()


class _Out:
    """An XML document in the making."""

    def __init__(self) -> None:
        self.parts = ['<?xml version="1.0" encoding="utf-8"?>\n']

    def open(self, tag: str, **attributes: str) -> None:
        """Begin an element; attributes that are "" are left out, except its name."""
        self.parts.append(f"<{tag}{_attributes(attributes)}>")

    def close(self, tag: str) -> None:
        """End the element that was begun last."""
        self.parts.append(f"</{tag}>")

    def put(self, tag: str, text: str = "", **attributes: str) -> None:
        """Add an element that holds no others."""
        self.parts.append(_element(tag, text, **attributes))

    def words(self, tag: str, text: str) -> None:
        """Add an element with text, where there is any."""
        if text:
            self.put(tag, text)

    def refs(self, tag: str, targets: Iterable[str]) -> None:
        """Add a reference to each target."""
        for target in targets:
            self.put(tag, targetGUID=target)

    @contextmanager
    def inside(self, tag: str, **attributes: str) -> Iterator[None]:
        """Add an element around what is added meanwhile."""
        self.open(tag, **attributes)
        yield
        self.close(tag)

    @contextmanager
    def group(self, tag: str, items: Sequence[object]) -> Iterator[None]:
        """Add an element around items; the schema does not allow an empty one."""
        if items:
            self.open(tag)
        yield
        if items:
            self.close(tag)

    def bytes(self) -> bytes:
        """Return the document, or what came to it since it was asked for last."""
        parts, self.parts = self.parts, []
        return "".join(parts).encode()


def _element(tag: str, text: str = "", **attributes: str) -> str:
    return f"<{tag}{_attributes(attributes)}>{_escaped(text, _PLAIN_IN_TEXT)}</{tag}>"


def _attributes(values: Mapping[str, str]) -> str:
    return "".join([f' {key}="{_escaped(value)}"' for key, value in values.items() if value or key == "name"])


def _escaped(text: str, plain: frozenset[str] = frozenset()) -> str:
    """Return a text as XML has it; what XML cannot hold at all becomes U+FFFD."""
    if text.isprintable() and not ("&" in text or "<" in text or ">" in text or '"' in text):
        return text  # as nearly all are; found out three times faster
    return _SPECIAL.sub(lambda m: m[0] if m[0] in plain else _ESCAPES.get(m[0], "\ufffd"), text)


def _codes(out: _Out, codes: Sequence[ProjectCode], *, notes: bool) -> None:
    """Add codes, each inside its parent, in their order."""
    below: dict[str, list[ProjectCode]] = {}
    known = {c.guid for c in codes}
    for code in codes:
        below.setdefault(code.parent if code.parent in known else "", []).append(code)
    waiting: list[ProjectCode | None] = [*reversed(below.get("", ()))]
    while waiting:
        match waiting.pop():
            case None:
                out.close("Code")
            case code:
                codable = "true" if code.codable else "false"
                out.open("Code", guid=code.guid, name=code.name, isCodable=codable, color=code.colour)
                out.words("Description", code.description)
                out.refs("NoteRef", code.notes if notes else ())
                waiting += [None, *reversed(below.get(code.guid, ()))]


def _variable(out: _Out, v: Variable) -> None:
    with out.inside("Variable", guid=v.guid, name=v.name, typeOfVariable=v.type):
        out.words("Description", v.description)


def _valued(out: _Out, values: Iterable[Value], types: Mapping[str, VariableType]) -> None:
    for variable, value in values:
        with out.inside("VariableValue"):
            out.put("VariableRef", targetGUID=variable)
            out.put(_VALUES[types.get(variable, "Text")], value)


def _case(out: _Out, c: Case, types: Mapping[str, VariableType]) -> None:
    with out.inside("Case", guid=c.guid, name=c.name):
        out.words("Description", c.description)
        out.refs("CodeRef", c.codes)
        _valued(out, c.values, types)
        out.refs("SourceRef", c.sources)
        out.refs("SelectionRef", c.selections)


def _source(out: _Out, s: Source, types: Mapping[str, VariableType]) -> None:
    path = "" if s.text is None else f"internal://{s.guid}.txt"
    with out.inside(
        "TextSource", guid=s.guid, name=s.name, plainTextPath=path, creatingUser=s.user, creationDateTime=s.at
    ):
        out.words("Description", s.description)
        out.parts += map(_selection, s.selections)
        out.parts += map(_applied, s.codings)
        out.refs("NoteRef", s.notes)
        _valued(out, s.values, types)


def _selection(s: Selection) -> str:
    """Return a selection as XML, put together at once: a project has many thousands."""
    return (
        f'<PlainTextSelection{_guid(s.guid)} name="{_escaped(s.name)}" startPosition="{s.start}" endPosition="{s.end}"'
        f"{_by(s.user, s.at)}>{_element('Description', s.description) if s.description else ''}"
        f"{''.join(map(_applied, s.codings))}{_note_refs(s.notes) if s.notes else ''}</PlainTextSelection>"
    )


def _applied(a: Applied) -> str:
    notes = _note_refs(a.notes) if a.notes else ""
    return f"<Coding{_guid(a.guid)}{_by(a.user, a.at)}>{_code_ref(a.code)}{notes}</Coding>"


def _note_refs(notes: Iterable[str]) -> str:
    return "".join([_element("NoteRef", targetGUID=note) for note in notes])


def _guid(guid: str) -> str:
    return f' guid="{_escaped(guid)}"' if guid else ""


@lru_cache(maxsize=4096)
def _by(user: str, at: str) -> str:
    """Return the attributes that say who made something and when."""
    return _attributes({"creatingUser": user, "creationDateTime": at})


@lru_cache(maxsize=4096)
def _code_ref(code: str) -> str:
    return _element("CodeRef", targetGUID=code)


def _note(out: _Out, n: Note) -> None:
    with out.inside("Note", guid=n.guid, name=n.name, creatingUser=n.user, creationDateTime=n.at):
        out.put("PlainTextContent", n.text)


def _link(out: _Out, x: Link) -> None:
    with out.inside("Link", guid=x.guid, name=x.name, direction=x.direction, color=x.colour, originGUID=x.origin,
                    targetGUID=x.target):  # fmt: skip
        out.refs("NoteRef", x.notes)


def _set(out: _Out, s: Set) -> None:
    with out.inside("Set", guid=s.guid, name=s.name):
        out.words("Description", s.description)
        for tag, targets in (("MemberCode", s.codes), ("MemberSource", s.sources), ("MemberNote", s.notes)):
            out.refs(tag, targets)


def _codebook_set(out: _Out, s: Set) -> None:
    with out.inside("Set", guid=s.guid, name=s.name):
        out.words("Description", s.description)
        for code in s.codes:
            out.put("MemberCode", guid=code)
