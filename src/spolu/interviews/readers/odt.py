"""OpenDocument texts: paragraphs and headings in order."""

from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element

from spolu.interviews.model import Transcript
from spolu.interviews.readers.file import File, parse_xml
from spolu.interviews.readers.text import from_lines

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"


def fits(file: File) -> bool:
    """Tell by the archive's declared type."""
    return file.is_zip and (file.member("mimetype") or b"").startswith(b"application/vnd.oasis.opendocument.text")


def read(file: File) -> Sequence[Transcript]:
    """Return the one transcript of an OpenDocument text."""
    root = parse_xml(file.member("content.xml") or b"", file.name)
    lines = [line for p in _paragraphs(root) for line in _text(p).split("\n")]  # type: ignore[arg-type] # an Element
    return [from_lines(lines, blank_ends=False)]


def _paragraphs(root: Element) -> Iterator[Element]:
    return (e for e in root.iter() if e.tag in (f"{_TEXT}p", f"{_TEXT}h"))


def _text(p: Element) -> str:
    """Return a paragraph's words; ``text:s`` is spaces, notes and nested paragraphs are not of the line."""
    parts = [p.text or ""]
    for child in p:
        name = child.tag.removeprefix(_TEXT)
        if name == "s":
            parts.append(" " * int(child.get(f"{_TEXT}c", "1")))
        elif name in ("tab", "line-break"):
            parts.append("\t" if name == "tab" else "\n")
        elif name not in ("note", "annotation", "p"):
            parts.append(_text(child))
        parts.append(child.tail or "")
    return "".join(parts)
