"""PDF as printed by MAXQDA or a word processor; needs the extra ``spolu[pdf]``.

Only characters inside the page count: MAXQDA draws lines of the neighbouring page outside it, which other readers repeat.
"""

import re
from collections.abc import Sequence
from itertools import chain

from spolu.errors import ReadError
from spolu.interviews.model import Transcript
from spolu.interviews.readers.file import File
from spolu.interviews.readers.labels import Line, split
from spolu.interviews.readers.paragraphs import from_lines

_PAGE_NUMBER = re.compile(
    r"\s*(?:\d{1,4}\s*/\s*\d{1,4}|[-–—]?\s*\d{1,4}\s*[-–—]?|(?:strana|page|strona)\s+\d+.*)\s*", re.IGNORECASE
)
_NUMBERED = re.compile(r"(?P<n>\d{1,5})\s+(?P<text>\S.*)")
_CODED = re.compile(r"\s*coded segments\b.{0,300}?\bdocument name\b.{0,60}?\bcode\b", re.IGNORECASE | re.DOTALL)
"""How MAXQDA's print of codings begins."""
_MOST_UNKNOWN = 0.1
"""Part of all letters; a sign here and there may be missing."""
_END = '.?!…:"“”)'


def fits(file: File) -> bool:
    """Tell by the first bytes."""
    return file.data.startswith(b"%PDF-")


def read(file: File) -> Sequence[Transcript]:
    """Return the one transcript of a PDF: a numbered paragraph, or else a labelled line, begins a turn.

    Raises:
        ReadError: the extra is not installed; the file is damaged, locked or a picture.
    """
    lines = _lines(file)
    if not lines:
        raise ReadError(file.name, "there are pictures of text in it, and no text", "Have the text recognised first")
    return [from_lines(_paragraphs(lines), each_alone=True)]


def _lines(file: File) -> list[str]:
    try:
        from pdfminer.pdfexceptions import PDFException
        from pdfminer.psexceptions import PSException

        from spolu.interviews.readers.pdf_page import UNKNOWN, pages
    except ImportError:
        raise ReadError(
            file.name, "reading PDF needs one more package", "Install it: pip install 'spolu[pdf]'"
        ) from None
    damaged = (
        PDFException, PSException, ValueError, LookupError, TypeError, AttributeError, AssertionError, RecursionError,
        ArithmeticError, OSError, NotImplementedError,
    )  # fmt: skip
    try:
        found = list(pages(file.data, file.name))
    except damaged:
        raise ReadError(
            file.name, "the PDF is damaged or locked", "Print it to PDF again, without a password"
        ) from None
    if sum(line.count(UNKNOWN) for page in found for line in page) > _MOST_UNKNOWN * sum(map(len, chain(*found))):
        raise ReadError(
            file.name,
            "its fonts do not say which letters they show",
            "Export the text from its program, as docx or text",
        )
    if found and _CODED.match("\n".join(found[0])):
        raise ReadError(
            file.name, "it is a print of coded segments and not a transcript",
            "Export the project as REFI-QDA, then try: spolu coding import",
        )  # fmt: skip
    return [line for page in found for line in _bare(page, len(found))]


def _bare(lines: list[str], pages: int) -> list[str]:
    """Return a page's lines without its number at the top or bottom; ``3/6`` may stand in one line with words."""
    for i in {0, len(lines) - 1} if lines else ():
        lines[i] = re.sub(rf"^\s*\d{{1,4}}/{pages}\s+|\s+\d{{1,4}}/{pages}\s*$", "", lines[i])
    while lines and _PAGE_NUMBER.fullmatch(lines[-1]):
        lines.pop()
    while lines and _PAGE_NUMBER.fullmatch(lines[0]):
        lines.pop(0)
    return lines


def _paragraphs(lines: Sequence[str]) -> list[Line]:
    """Put lines together to paragraphs: by the numbers in the margin, else by labels, else by where a line is not full."""
    numbered = _by_numbers(lines)
    if numbered:
        return numbered
    labelled = split([Line(line) for line in lines])
    labels = sum(one.label is not None for one in labelled) > 1
    longest = max(map(len, lines))
    out: list[str] = []
    for before, line, one in zip(["", *lines], lines, labelled, strict=False):
        ends = len(before) < 0.75 * longest and before.rstrip()[-1:] in _END
        if not out or one.label is not None or (ends and not labels):
            out.append(line)
        else:
            out[-1] = f"{out[-1]} {line}"
    return [Line(text, locator=f"paragraph {n}") for n, text in enumerate(out, 1)]


def _by_numbers(lines: Sequence[str]) -> list[Line]:
    """Return paragraphs by the running numbers that MAXQDA prints in the margin; none where they do not run on."""
    out: list[tuple[int, str]] = []
    for line in lines:
        match = _NUMBERED.fullmatch(line.strip())
        if match and int(match["n"]) == len(out) + 1:
            out.append((len(out) + 1, match["text"]))
        elif out:
            n, text = out[-1]
            out[-1] = n, f"{text} {line.strip()}"
    return [Line(text, locator=f"paragraph {n}") for n, text in out] if len(out) >= max(3, 0.05 * len(lines)) else []
