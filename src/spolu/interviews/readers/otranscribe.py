"""oTranscribe (``.otr``): JSON around HTML, in which a time stands in a span of its own."""

import re
from collections.abc import Sequence
from html.parser import HTMLParser

from spolu.interviews.model import Transcript
from spolu.interviews.readers.file import File
from spolu.interviews.readers.labels import Line
from spolu.interviews.readers.paragraphs import from_lines

_BLOCKS = ("p", "div", "br", "li", "h1", "h2", "h3")


def fits(file: File) -> bool:
    """Tell by a text of HTML beside the name or time of a recording."""
    data = file.json
    return isinstance(data, dict) and isinstance(data.get("text"), str) and ("media" in data or "media-time" in data)


def read(file: File) -> Sequence[Transcript]:
    """Return the one transcript: a time opens a turn, as exact as the span says it."""
    page = _Page()
    page.feed(file.json["text"])
    page.close()
    lines = [Line(text, bold, locator=f"paragraph {n}") for n, (text, bold) in enumerate(page.lines(), 1)]
    return [from_lines(lines, each_alone=True)]


class _Page(HTMLParser):
    """Collects lines of text; a span with ``data-timestamp`` becomes a time in brackets, to the thousandth."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._lines: list[list[tuple[str, bool]]] = [[]]
        self._bold = 0
        self._stamp = False

    def lines(self) -> list[tuple[str, str]]:
        """Return the lines that hold words, each with what it says in bold type at its beginning."""
        found = []
        for parts in self._lines:
            text = re.sub(r"[ \t\u00a0]+", " ", "".join(words for words, _ in parts)).strip()
            if text:
                bold = next((words.strip() for words, is_bold in parts if is_bold and words.strip()), "")
                found.append((text, bold))
        return found

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open a line, bold type, or a time."""
        if tag in _BLOCKS:
            self._lines.append([])
        elif tag in ("b", "strong"):
            self._bold += 1
        elif tag == "span" and (at := dict(attrs).get("data-timestamp")) and re.fullmatch(r"\d{1,6}(?:\.\d+)?", at):
            self._stamp = True
            self._lines[-1].append((_clock(float(at)), False))

    def handle_endtag(self, tag: str) -> None:
        """Close what was opened."""
        if tag in _BLOCKS:
            self._lines.append([])
        elif tag in ("b", "strong"):
            self._bold = max(0, self._bold - 1)
        elif tag == "span":
            self._stamp = False

    def handle_data(self, data: str) -> None:
        """Keep words; those of a time are already there."""
        if not self._stamp:
            self._lines[-1].append((data, self._bold > 0))


def _clock(at: float) -> str:
    whole, thousandths = divmod(round(at * 1000), 1000)
    return f"[{whole // 3600}:{whole // 60 % 60:02}:{whole % 60:02}.{thousandths:03}] "
