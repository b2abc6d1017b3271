"""The lines on a PDF's pages, from the places of its letters; imported only where a PDF is read (needs pdfminer.six).

Only what stands upright and inside the page counts. A letter is kept as a few numbers, so that memory stays small.
"""

import io
import logging
import re
import unicodedata
import zlib
from collections.abc import Iterator, Sequence
from typing import Any

from pdfminer.pdfdevice import PDFTextDevice
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdffont import PDFFont, PDFUnicodeNotDefined
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.utils import Matrix, apply_matrix_rect

from spolu.errors import ReadError
from spolu.text import nfc

logging.getLogger("pdfminer").setLevel(logging.CRITICAL)  # its warnings quote the file

Letter = tuple[float, float, float, str]
"""Distance from the top of the page, left and right end, in points; what it says."""
NEAR = 3.0
"""Points within which letters stand in one line, and one word: a space is wider."""
UNKNOWN = "\ufffd"
_MOST_LETTERS, _MOST_FIGURES = 100_000, 2_000
"""On one page; a printed page has about 3,000 letters."""
_MOST_PAGES = 1000
_STREAM = re.compile(rb"stream\r?\n(?=[\x08-\x78])")
_STEP = 1_000_000
_MOST_UNPACKED, _MOST_RATIO = 100_000_000, 300
"""Bytes that all packed streams of a file may have, and how many times larger than the file they may be."""


def pages(data: bytes, name: str) -> Iterator[list[str]]:
    """Yield the lines of each page.

    Raises:
        ReadError: it would unpack beyond all measure, has too many pages, or a page is made to never end.
        PDFException, PSException: it is damaged or locked.
    """
    _bounded(data, name)
    document = PDFDocument(PDFParser(io.BytesIO(data)))
    resources = PDFResourceManager()
    for n, page in enumerate(PDFPage.create_pages(document)):
        if n == _MOST_PAGES:
            raise ReadError(name, f"it has more than {_MOST_PAGES} pages", "Print only the transcript")
        device = _Letters(resources, f"{name}, page {n + 1}")
        PDFPageInterpreter(resources, device).process_page(page)
        yield lines(device.found)


def _bounded(data: bytes, name: str) -> None:
    """Refuse a file whose packed streams together are a bomb, before anything unpacks them whole."""
    most = min(_MOST_UNPACKED, max(_STEP, _MOST_RATIO * len(data)))
    total = 0
    for match in _STREAM.finditer(data):
        total += _unpacked(memoryview(data)[match.end() :], most - total)
        if total > most:
            raise ReadError(
                name, f"it would unpack to more than {most // 1_000_000} MB", "Do not open it; ask who sent it"
            )


def _unpacked(packed: bytes | memoryview, most: int) -> int:
    """Return how many bytes a stream unpacks to, counted in steps and no further than ``most``; also one packed twice."""
    engine, total, inner = zlib.decompressobj(), 0, None
    try:
        piece = engine.decompress(packed, _STEP)
        while piece and total <= most:
            if total == 0 and piece[:1] == b"x":
                inner = zlib.decompressobj()
            total += len(piece) + (len(inner.decompress(piece, most)) if inner else 0)
            piece = engine.decompress(engine.unconsumed_tail, _STEP)
    except zlib.error:
        return total
    return total


class _Letters(PDFTextDevice):
    """Gathers the letters of a page."""

    def __init__(self, resources: PDFResourceManager, place: str) -> None:
        super().__init__(resources)
        self.place = place
        self.found: list[Letter] = []
        self.figures = 0
        self.shown = 0
        self.width = self.height = 0.0

    def begin_page(self, page: PDFPage, ctm: Matrix) -> None:
        """Note the size of the page, turned as it is shown."""
        x0, y0, x1, y1 = apply_matrix_rect(ctm, page.mediabox)
        self.width, self.height = abs(x1 - x0), abs(y1 - y0)

    def begin_figure(self, name: str, bbox: Any, matrix: Matrix) -> None:
        """Count figures: each may hold others many times over."""
        self.figures += 1
        if self.figures > _MOST_FIGURES:
            raise self._endless()

    def render_char(
        self, matrix: Matrix, font: PDFFont, fontsize: float, scaling: float, rise: float, cid: int, *_: Any
    ) -> float:  # fmt: skip
        """Keep a letter that stands upright and inside the page; return how far it moves the pen."""
        advance = font.char_width(cid) * fontsize * scaling
        self.shown += 1
        if self.shown > _MOST_LETTERS:
            raise self._endless()
        a, b, c, d, e, f = matrix
        if font.is_vertical() or a * d * scaling <= 0 or b * c > 0:
            return advance
        low = font.get_descent() * fontsize + rise
        if b or c:
            x0, y0, x1, y1 = apply_matrix_rect(matrix, (0, low, advance, low + fontsize))
        else:
            x0, x1, y0, y1 = e, a * advance + e, d * low + f, d * (low + fontsize) + f
        left, right, top, bottom = min(x0, x1), max(x0, x1), self.height - max(y0, y1), self.height - min(y0, y1)
        if left >= 0 and top >= 0 and right <= self.width and bottom <= self.height:
            self.found.append((top, left, right, _said(font, cid)))
        return advance

    def _endless(self) -> ReadError:
        return ReadError(
            self.place, "the page holds more than a printed page can", "Print it to PDF again from its program"
        )


def _said(font: PDFFont, cid: int) -> str:
    """Return the letter; ligatures taken apart, `UNKNOWN` where the font does not say what it shows."""
    try:
        said = font.to_unichr(cid)
    except PDFUnicodeNotDefined:
        return UNKNOWN
    return unicodedata.normalize("NFKC", said) if "\ufb00" <= said <= "\ufb06" else said


def lines(letters: Sequence[Letter]) -> list[str]:
    """Return the lines of a page from top to bottom, NFC; words that stand apart get one space between them."""
    rows: list[list[Letter]] = []
    last = 0.0
    for letter in sorted(letters, key=lambda one: one[0]):
        if not rows or letter[0] > last + NEAR:
            rows.append([])
        rows[-1].append(letter)
        last = letter[0]
    return [line for row in rows if (line := _line(row))]


def _line(row: list[Letter]) -> str:
    row.sort(key=lambda one: one[1])
    parts: list[str] = []
    end = row[0][1]
    for _, left, right, said in row:
        if left > end + NEAR:
            parts.append(" ")
        parts.append(said)
        end = right
    return nfc(" ".join("".join(parts).split()))
