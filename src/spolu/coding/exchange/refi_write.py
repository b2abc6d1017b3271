"""REFI-QDA 1.5 out, in the profile that other tools read best: LF line ends, no byte order mark, code points, ends out,
lower-case GUIDs, ``project.qde`` and ``sources/``, one selection a coding, users and times wherever they are known.

The order of elements is that of the schema (``Project.xsd`` of 18 March 2019).
"""

import io
import re
import zipfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, TypeVar

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

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

T = TypeVar("T")
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters that XML 1.0 cannot hold (section 2.2)."""
_DAY = (1980, 1, 1, 0, 0, 0)
"""Of every member, so that the same project gives the same bytes."""
_VALUES: Mapping[VariableType, str] = {
    "Text": "TextValue", "Boolean": "BooleanValue", "Integer": "IntegerValue", "Float": "FloatValue", "Date": "DateValue",
    "DateTime": "DateTimeValue",
}  # fmt: skip


def write_qdpx(project: Project, qde: bytes = b"") -> bytes:
    """Return a project as ``.qdpx``; the same project gives the same bytes.

    Args:
        project: all of it.
        qde: its XML, where `write_qde` has made it already.
    """
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        _put(archive, "project.qde", qde or write_qde(project))
        for source in project.sources:
            if source.text is not None:
                _put(archive, f"sources/{source.guid}.txt", source.text.encode("utf-8", "replace"))
    return out.getvalue()


def _put(archive: zipfile.ZipFile, name: str, data: bytes) -> None:
    info = zipfile.ZipInfo(name, _DAY)
    info.external_attr = 0o600 << 16
    archive.writestr(info, data, zipfile.ZIP_DEFLATED, compresslevel=1)


def write_qde(project: Project) -> bytes:
    """Return the XML of a project."""
    out = _Out(PROJECT, "Project", name=project.name or "project", origin=project.origin,
               creatingUserGUID=project.user, creationDateTime=project.at)  # fmt: skip
    types = {v.guid: v.type for v in project.variables}
    out.group(out.root, "Users", project.users, lambda parent, u: out.put(parent, "User", guid=u.guid, name=u.name))
    if project.codes:
        _codes(out, out.put(out.put(out.root, "CodeBook"), "Codes"), project.codes, notes=True)
    out.group(out.root, "Variables", project.variables, lambda parent, v: _variable(out, parent, v))
    out.group(out.root, "Cases", project.cases, lambda parent, c: _case(out, parent, c, types))
    out.group(out.root, "Sources", project.sources, lambda parent, s: _source(out, parent, s, types))
    out.group(out.root, "Notes", project.notes, lambda parent, n: _note(out, parent, n))
    out.group(out.root, "Links", project.links, lambda parent, x: _link(out, parent, x))
    out.group(out.root, "Sets", project.sets, lambda parent, s: _set(out, parent, s))
    out.words(out.root, "Description", project.description)
    out.refs(out.root, "NoteRef", project.about)
    return out.bytes()


def write_qdc(project: Project) -> bytes:
    """Return the codes and their sets as a codebook; the schema has no place in it for memos."""
    out = _Out(CODEBOOK, "CodeBook", origin=project.origin)
    _codes(out, out.put(out.root, "Codes"), project.codes, notes=False)
    groups = [s for s in project.sets if s.codes]
    out.group(out.root, "Sets", groups, lambda parent, s: _codebook_set(out, parent, s))
    return out.bytes()


class _Out:
    """An XML document in the making, in one namespace."""

    def __init__(self, namespace: str, root: str, **attributes: str) -> None:
        from lxml import etree

        self._etree = etree
        self._prefix = f"{{{namespace}}}"
        given = {key: _clean(value) for key, value in attributes.items() if value}
        self.root: Element = etree.Element(self._prefix + root, given, nsmap={None: namespace})  # type: ignore[dict-item] # lxml takes None for the default namespace

    def put(self, parent: "Element", tag: str, **attributes: str) -> "Element":
        """Add an element; attributes that are "" are left out, except its name."""
        given = {key: value for key, value in attributes.items() if value or key == "name"}
        try:
            return self._etree.SubElement(parent, self._prefix + tag, given)
        except ValueError:  # a character that XML cannot hold; lxml has taken the element back
            return self._etree.SubElement(parent, self._prefix + tag, {k: _clean(v) for k, v in given.items()})

    def words(self, parent: "Element", tag: str, text: str) -> None:
        """Add an element with text, where there is any."""
        if text:
            self.put(parent, tag).text = _clean(text)

    def refs(self, parent: "Element", tag: str, targets: Iterable[str]) -> None:
        """Add a reference to each target."""
        for target in targets:
            self.put(parent, tag, targetGUID=target)

    def group(self, parent: "Element", tag: str, items: Sequence[T], one: Callable[["Element", T], object]) -> None:
        """Add a group of elements; the schema does not allow an empty one."""
        if items:
            inside = self.put(parent, tag)
            for item in items:
                one(inside, item)

    def bytes(self) -> bytes:
        """Return the document."""
        return bytes(self._etree.tostring(self.root, xml_declaration=True, encoding="utf-8"))


def _clean(text: str) -> str:
    return _UNWRITABLE.sub("\ufffd", text)


def _codes(out: _Out, parent: "Element", codes: Sequence[ProjectCode], *, notes: bool) -> None:
    """Add codes, each inside its parent, in their order."""
    below: dict[str, list[ProjectCode]] = {}
    known = {c.guid for c in codes}
    for code in codes:
        below.setdefault(code.parent if code.parent in known else "", []).append(code)
    waiting = [(parent, code) for code in reversed(below.get("", ()))]
    while waiting:
        inside, code = waiting.pop()
        codable = "true" if code.codable else "false"
        e = out.put(inside, "Code", guid=code.guid, name=code.name, isCodable=codable, color=code.colour)
        out.words(e, "Description", code.description)
        out.refs(e, "NoteRef", code.notes if notes else ())
        waiting += [(e, child) for child in reversed(below.get(code.guid, ()))]


def _variable(out: _Out, parent: "Element", v: Variable) -> None:
    out.words(
        out.put(parent, "Variable", guid=v.guid, name=v.name, typeOfVariable=v.type), "Description", v.description
    )


def _valued(out: _Out, parent: "Element", values: Iterable[Value], types: Mapping[str, VariableType]) -> None:
    for variable, value in values:
        e = out.put(parent, "VariableValue")
        out.put(e, "VariableRef", targetGUID=variable)
        out.put(e, _VALUES[types.get(variable, "Text")]).text = _clean(value)


def _case(out: _Out, parent: "Element", c: Case, types: Mapping[str, VariableType]) -> None:
    e = out.put(parent, "Case", guid=c.guid, name=c.name)
    out.words(e, "Description", c.description)
    out.refs(e, "CodeRef", c.codes)
    _valued(out, e, c.values, types)
    out.refs(e, "SourceRef", c.sources)
    out.refs(e, "SelectionRef", c.selections)


def _source(out: _Out, parent: "Element", s: Source, types: Mapping[str, VariableType]) -> None:
    path = "" if s.text is None else f"internal://{s.guid}.txt"
    e = out.put(
        parent, "TextSource", guid=s.guid, name=s.name, plainTextPath=path, creatingUser=s.user, creationDateTime=s.at
    )
    out.words(e, "Description", s.description)
    for selection in s.selections:
        _selection(out, e, selection)
    _applied(out, e, s.codings)
    out.refs(e, "NoteRef", s.notes)
    _valued(out, e, s.values, types)


def _selection(out: _Out, parent: "Element", s: Selection) -> None:
    e = out.put(
        parent, "PlainTextSelection", guid=s.guid, name=s.name, startPosition=str(s.start), endPosition=str(s.end),
        creatingUser=s.user, creationDateTime=s.at,
    )  # fmt: skip
    out.words(e, "Description", s.description)
    _applied(out, e, s.codings)
    out.refs(e, "NoteRef", s.notes)


def _applied(out: _Out, parent: "Element", codings: Iterable[Applied]) -> None:
    for a in codings:
        e = out.put(parent, "Coding", guid=a.guid, creatingUser=a.user, creationDateTime=a.at)
        out.put(e, "CodeRef", targetGUID=a.code)
        out.refs(e, "NoteRef", a.notes)


def _note(out: _Out, parent: "Element", n: Note) -> None:
    e = out.put(parent, "Note", guid=n.guid, name=n.name, creatingUser=n.user, creationDateTime=n.at)
    out.put(e, "PlainTextContent").text = _clean(n.text)


def _link(out: _Out, parent: "Element", x: Link) -> None:
    e = out.put(
        parent, "Link", guid=x.guid, name=x.name, direction=x.direction, color=x.colour, originGUID=x.origin,
        targetGUID=x.target,
    )  # fmt: skip
    out.refs(e, "NoteRef", x.notes)


def _set(out: _Out, parent: "Element", s: Set) -> None:
    e = out.put(parent, "Set", guid=s.guid, name=s.name)
    out.words(e, "Description", s.description)
    for tag, targets in (("MemberCode", s.codes), ("MemberSource", s.sources), ("MemberNote", s.notes)):
        out.refs(e, tag, targets)


def _codebook_set(out: _Out, parent: "Element", s: Set) -> None:
    e = out.put(parent, "Set", guid=s.guid, name=s.name)
    out.words(e, "Description", s.description)
    for code in s.codes:
        out.put(e, "MemberCode", guid=code)
