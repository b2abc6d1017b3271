"""REFI-QDA 1.5 in: ``.qdpx`` projects and ``.qdc`` codebooks of any program, on lxml.

The standard: https://www.qdasoftware.org. Programs depart from it in names of members (``Project.qde``, ``Sources/``),
in GUIDs (capitals, braces), in paths without ``internal://``, in missing users and dates; all of that is read. Sources
other than texts (pictures, sound, film, graphs) are counted among the losses.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from spolu.coding.exchange import offsets
from spolu.coding.exchange import refi_parts as parts
from spolu.coding.exchange.model import (
    ORIGIN,
    Counting,
    Note,
    Project,
    Reading,
    Selection,
    Source,
)
from spolu.errors import ReadError
from spolu.interviews.readers.encoding import encoding_of
from spolu.interviews.readers.file import File
from spolu.interviews.readers.xml import Element, local, parse_xml

PROJECT = "urn:QDA-XML:project:1.0"
CODEBOOK = "urn:QDA-XML:codebook:1.0"
_ROOT_QDE = re.compile(r"[^/]+\.qde", re.IGNORECASE)
_NOT_KEPT = {
    "PictureSource": "pictures", "PDFSource": "pdf", "AudioSource": "sound", "VideoSource": "films",
}  # fmt: skip


def is_qdpx(file: File) -> bool:
    """Whether a file is an archive with a ``.qde`` at its top."""
    return file.is_zip and any(_ROOT_QDE.fullmatch(name) for name in file.members)


def is_xml(file: File) -> bool:
    """Whether a file is a codebook (``.qdc``) or a project without its sources (``.qde``)."""
    return not file.is_zip and b"urn:QDA-XML:" in file.data[:4000]


def read_qdpx(file: File) -> Reading:
    """Return the project of a ``.qdpx``.

    Raises:
        ReadError: damaged, a bomb, or with members that lie outside of it.
    """
    climbing = [name for name in file.members if name.startswith(("/", "\\")) or ".." in re.split(r"[/\\]", name)]
    if climbing:
        raise ReadError(
            file.name, "it holds files that would be written outside of it", "Do not open it; ask who sent it"
        )
    roots = sorted(name for name in file.members if _ROOT_QDE.fullmatch(name))
    name = next((n for n in roots if n.lower() == "project.qde"), roots[0])
    members = {n.rpartition("/")[2].lower(): n for n in file.members if "/" in n}
    root = parse_xml(file.member(name), f"{file.name}/{name}")
    return _Reader(root, lambda path: _decoded(file, members.get(path.rpartition("/")[2].lower(), ""))).reading()


def read_xml(file: File) -> Reading:
    """Return the codebook of a ``.qdc``, or a project of which only the ``.qde`` is there.

    Raises:
        ReadError: not well-formed.
    """
    root = parse_xml(file.data, file.name)
    if local(root) == "CodeBook":
        codes = tuple(parts.codes(root))
        return Reading(Project(origin=root.get("origin", ""), codes=codes, sets=tuple(parts.sets(root))))
    return _Reader(root, lambda _path: None).reading()


def _decoded(file: File, member: str) -> str | None:
    if not member:
        return None
    data = file.member(member)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode(encoding_of(data), errors="replace")


def _stretches(selections: Iterable[Selection]) -> list[offsets.Stretch]:
    return [(s.start, s.end, s.name) for s in selections]


def _moved(selections: tuple[Selection, ...], raw: offsets.Raw | None, way: Counting) -> tuple[Selection, ...]:
    """Return selections with their places in code points of the text, where it is there."""
    if raw is None:
        return selections
    spans = raw.spans(_stretches(selections), way)
    return tuple(
        s if (s.start, s.end) == (start, end) else replace(s, start=start, end=end)
        for s, (start, end) in zip(selections, spans, strict=True)
    )


# ---------------------------------------------------------------------- the whole


class _Reader:
    """Reads one project.

    Args:
        root: of its XML.
        load: path in the file -> decoded text, None where it is missing.
    """

    def __init__(self, root: Element, load: Callable[[str], str | None]) -> None:
        self.root, self.load = root, load
        self.losses: Counter[str] = Counter()

    def reading(self) -> Reading:
        """Return the project with how it was counted and what was lost."""
        root = self.root
        elements = list(self._texts())
        raws = [self._raw(element) for element in elements]
        marked = [tuple(map(parts.selection, parts.children(element, "PlainTextSelection"))) for element in elements]
        here = [(raw, _stretches(marks)) for raw, marks in zip(raws, marked, strict=True) if raw is not None]
        way = offsets.way_of(here, (offsets.STANDARD,) if root.get("origin") == ORIGIN else offsets.WAYS)
        sources = tuple(
            self._source(element, raw, _moved(marks, raw, way))
            for element, raw, marks in zip(elements, raws, marked, strict=True)
        )
        project = Project(
            root.get("name", ""), root.get("origin", ""), parts.guid(root.get("creatingUserGUID")),
            root.get("creationDateTime", ""), parts.text(root, "Description"), tuple(parts.users(root)),
            tuple(parts.codes(parts.child(root, "CodeBook"))), tuple(parts.variables(root)), tuple(parts.cases(root)), sources,
            tuple(self._notes()), tuple(parts.links(root)), tuple(parts.sets(root)), parts.refs(root, "NoteRef"),
        )  # fmt: skip
        self._count(project)
        return Reading(project, way, dict(self.losses))

    def _texts(self) -> Iterator[Element]:
        for element in self.root.iterchildren("{*}Sources"):
            yield from self._texts_of(element)
        self.losses["graphs"] += sum(1 for _ in parts.children(parts.child(self.root, "Graphs"), "Graph"))

    def _texts_of(self, sources: Element) -> Iterator[Element]:
        for element in sources:
            kind = local(element)
            if kind == "TextSource":
                yield element
            elif kind in _NOT_KEPT:
                self.losses[_NOT_KEPT[kind]] += 1
                self.losses["codings elsewhere"] += sum(local(e) == "Coding" for e in element.iter())

    def _raw(self, element: Element) -> offsets.Raw | None:
        text = self._content(element)
        return None if text is None else offsets.Raw(text)

    def _content(self, element: Element) -> str | None:
        inline = parts.child(element, "PlainTextContent")
        if inline is not None:
            return inline.text or ""
        path = (element.get("plainTextPath") or "").strip()
        if path.startswith(("relative://", "absolute://")) or not path:
            return None
        return self.load(path.removeprefix("internal://"))

    def _source(self, element: Element, raw: offsets.Raw | None, selections: tuple[Selection, ...]) -> Source:
        return Source(
            parts.named(element), element.get("name", ""), None if raw is None else raw.text, parts.text(element, "Description"),
            parts.guid(element.get("creatingUser")), element.get("creationDateTime", ""), selections,
            tuple(map(parts.applied, parts.children(element, "Coding"))),
            parts.refs(element, "NoteRef"), parts.values(element),
        )  # fmt: skip

    def _notes(self) -> Iterable[Note]:
        for note in parts.children(parts.child(self.root, "Notes"), "Note"):
            text = self._content(note)
            yield Note(
                parts.named(note), note.get("name", ""), offsets.Raw(text).text if text else parts.text(note, "Description"),
                parts.guid(note.get("creatingUser")), note.get("creationDateTime", ""),
            )  # fmt: skip
            self.losses["memo selections"] += sum(1 for _ in parts.children(note, "PlainTextSelection"))

    def _count(self, project: Project) -> None:
        codes = {c.guid for c in project.codes}
        applied = [a for s in project.sources for x in s.selections for a in x.codings]
        self.losses["unknown codes"] += sum(a.code not in codes for a in applied)
        self.losses["no text"] += sum(s.text is None for s in project.sources)
        self.losses["no letters"] += sum(x.start >= x.end for s in project.sources for x in s.selections)
        self.losses += Counter()  # zeros go
