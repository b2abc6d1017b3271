"""Word documents: typed with labels, Teams' and Otter's own transcript (name, time, words), Meet's, NVivo's table.

Read straight from the document's XML (ECMA-376, part 1, section 17): headers, footers, comments, deleted words are not
of the conversation and are left out; tables are met where they stand.
"""

from collections.abc import Iterator, Sequence

from spolu.interviews.model import Transcript
from spolu.interviews.readers.blocks import Table, from_blocks
from spolu.interviews.readers.file import File
from spolu.interviews.readers.labels import Line
from spolu.interviews.readers.xml import Element, parse_xml

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_LEFT_OUT = frozenset(
    f"{_W}{tag}"
    for tag in ("del", "moveFrom", "rPrChange", "pPrChange", "instrText", "txbxContent", "footnoteReference")
)
_OFF = ("0", "false", "none", "off")
_DOCUMENT = "word/document.xml"


def fits(file: File) -> bool:
    """Tell by the main part of a Word archive."""
    return _DOCUMENT in file.members


def read(file: File) -> Sequence[Transcript]:
    """Return the one transcript of a Word document."""
    data = file.member(_DOCUMENT).replace(_STRICT, _W[1:-1].encode())
    body = parse_xml(data, file.name).find(f"{_W}body")
    return [from_blocks(map(_block, body if body is not None else ()))]


def _block(block: Element) -> Table | Sequence[Line]:
    if block.tag == f"{_W}tbl":
        return Table([[_cell(cell) for cell in row.iter(f"{_W}tc")] for row in block.iter(f"{_W}tr")])
    return [line for p in block.iter(f"{_W}p") for line in _lines(p)]


def _cell(cell: Element) -> str:
    return "\n".join(text for p in cell.iter(f"{_W}p") if (text := "".join(t for t, _ in _runs(p)).strip()))


def _lines(p: Element) -> Iterator[Line]:
    """Split a paragraph at its line breaks; Teams writes name and time on the first line, the words on the next."""
    runs = list(_runs(p))
    style = p.find(f"{_W}pPr/{_W}pStyle")
    level = _level("" if style is None else style.get(f"{_W}val", ""))
    bold, text = "", ""
    for words, is_bold in runs:
        if is_bold and bold == text:
            bold += words
        text += words
    for i, line in enumerate(text.split("\n")):
        if line.strip():
            yield Line(line, bold.split("\n")[0] if i == 0 else "", i == 0, level)


def _level(style: str) -> int:
    """Return the level of a heading by its style's id, which keeps its English name or a translated one's beginning."""
    name = style.lower()
    if name.startswith(("heading", "nadpis", "nagwek", "nagłówek", "title", "nzev", "název", "tytu")):
        return int(name[-1]) if name[-1:].isdigit() else 1
    return 0


def _runs(p: Element) -> Iterator[tuple[str, bool]]:
    """Yield a paragraph's stretches of text with whether they are bold."""
    for child in p:
        if child.tag in _LEFT_OUT or not isinstance(child.tag, str):
            continue
        if child.tag == f"{_W}r":
            words = "".join(_words(child))
            if words:
                yield words, _is_bold(child)
        elif child.tag != f"{_W}pPr":
            yield from _runs(child)


def _words(run: Element) -> Iterator[str]:
    for part in run:
        if part.tag == f"{_W}t":
            yield part.text or ""
        elif part.tag in (f"{_W}tab", f"{_W}ptab"):
            yield "\t"
        elif part.tag in (f"{_W}br", f"{_W}cr"):
            yield "\n"
        elif part.tag == f"{_W}noBreakHyphen":
            yield "-"


def _is_bold(run: Element) -> bool:
    mark = run.find(f"{_W}rPr/{_W}b")
    return mark is not None and mark.get(f"{_W}val", "1") not in _OFF
