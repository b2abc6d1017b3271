"""OpenDocument texts: paragraphs and headings in order, tables where they stand."""

from collections.abc import Iterator, Sequence

from spolu.interviews.model import Transcript
from spolu.interviews.readers.blocks import Table, from_blocks
from spolu.interviews.readers.file import File
from spolu.interviews.readers.labels import Line
from spolu.interviews.readers.xml import Element, parse_xml

_NS = "urn:oasis:names:tc:opendocument:xmlns:"
_TEXT, _TABLE, _STYLE, _FO = f"{{{_NS}text:1.0}}", f"{{{_NS}table:1.0}}", f"{{{_NS}style:1.0}}", f"{{{_NS}xsl-fo-compatible:1.0}}"  # fmt: skip
_OFFICE = f"{{{_NS}office:1.0}}"
_LEFT_OUT = ("note", "annotation", "annotation-end", "tracked-changes", "table-of-content", "change", "p", "h")
_MOST_SPACES = 1000


def fits(file: File) -> bool:
    """Tell by the archive's declared type."""
    return (
        "content.xml" in file.members and "mimetype" in file.members and b"opendocument.text" in file.member("mimetype")
    )


def read(file: File) -> Sequence[Transcript]:
    """Return the one transcript of an OpenDocument text."""
    root = parse_xml(file.member("content.xml"), file.name)
    bold = _bold_styles(root)
    return [from_blocks(_block(block, bold) for block in _blocks(root.find(f"{_OFFICE}body")))]


def _block(block: Element, bold: frozenset[str]) -> Table | Sequence[Line]:
    """Return a block. ``bold``: the styles that are."""
    if block.tag == f"{_TABLE}table":
        return Table([[_cell(c) for c in row.iter(f"{_TABLE}table-cell")] for row in block.iter(f"{_TABLE}table-row")])
    level = int(block.get(f"{_TEXT}outline-level", "1") or 1) if block.tag == f"{_TEXT}h" else 0
    lead = _bold_lead(block, bold)
    texts = enumerate(_text(block).split("\n"))
    return [Line(text, lead if i == 0 else "", i == 0, level) for i, text in texts if text.strip()]


def _blocks(element: Element | None) -> Iterator[Element]:
    """Yield paragraphs, headings and tables in order, through lists and sections."""
    for child in element if element is not None else ():
        if child.tag in (f"{_TEXT}p", f"{_TEXT}h", f"{_TABLE}table"):
            yield child
        elif isinstance(child.tag, str) and child.tag.removeprefix(_TEXT) not in _LEFT_OUT:
            yield from _blocks(child)


def _cell(cell: Element) -> str:
    return "\n".join(text for p in cell.iter(f"{_TEXT}p") if (text := _text(p).strip()))


def _text(p: Element) -> str:
    """Return a paragraph's words; ``text:s`` is spaces, notes and nested paragraphs are not of the line."""
    parts = [p.text or ""]
    for child in p:
        name = child.tag.removeprefix(_TEXT) if isinstance(child.tag, str) else "note"
        if name == "s":
            n = child.get(f"{_TEXT}c", "1")
            parts.append(" " * min(int(n) if n.isdecimal() else 1, _MOST_SPACES))
        elif name in ("tab", "line-break"):
            parts.append("\t" if name == "tab" else "\n")
        elif name not in _LEFT_OUT:
            parts.append(_text(child))
        parts.append(child.tail or "")
    return "".join(parts)


def _bold_styles(root: Element) -> frozenset[str]:
    return frozenset(
        style.get(f"{_STYLE}name", "")
        for style in root.iter(f"{_STYLE}style")
        if any(p.get(f"{_FO}font-weight") == "bold" for p in style.iter(f"{_STYLE}text-properties"))
    )


def _bold_lead(p: Element, bold: frozenset[str]) -> str:
    """Return the words in bold type that a paragraph begins with."""
    if p.get(f"{_TEXT}style-name") in bold:
        return _text(p)
    first = p[0] if len(p) and not (p.text or "").strip() else None
    return _text(first) if first is not None and first.get(f"{_TEXT}style-name") in bold else ""
