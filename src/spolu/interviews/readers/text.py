"""Plain text and Markdown with speaker labels, as people type it and as programs export it."""

import re
from collections.abc import Sequence

from spolu.interviews.model import Transcript
from spolu.interviews.readers.file import File
from spolu.interviews.readers.labels import Line
from spolu.interviews.readers.paragraphs import from_lines

_HEADING = re.compile(r"(#{1,6})\s+(.*?)\s*#*\s*")
_BOLD = re.compile(r"\s*(?:\*\*|__)(?P<bold>[^*_\n]{1,120}?)(?:\*\*|__)(?P<rest>.*)", re.DOTALL)
_MARKS = re.compile(r"^(?:#{1,6}\s+\S|\s*\*\*[^*\n]{1,120}\*\*)", re.MULTILINE)
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")


def fits(file: File) -> bool:
    """Tell whether it is text at all."""
    return bool(file.encoding) and bool(file.text.strip())


def read(file: File) -> Sequence[Transcript]:
    """Return the one transcript of a text: a labelled line or a paragraph is a turn."""
    return [from_lines(lines_of(file.text))]


def lines_of(text: str) -> list[Line]:
    """Return the lines of a text that are not empty; Markdown's headings, bold type and escapes are understood."""
    marked = bool(_MARKS.search(text))
    lines: list[Line] = []
    blank = False
    for n, raw in enumerate(text.split("\n"), 1):
        if not raw.strip():
            blank = True
            continue
        line = _marked(raw) if marked else Line(raw)
        lines.append(Line(line.text, line.bold, blank, line.heading, f"line {n}"))
        blank = False
    return lines


def _marked(raw: str) -> Line:
    if heading := _HEADING.fullmatch(raw):
        return Line(_plain(heading[2]), heading=len(heading[1]))
    if match := _BOLD.fullmatch(raw):
        bold = _plain(match["bold"])
        return Line(bold + _plain(match["rest"]), bold)
    return Line(_plain(raw))


def _plain(text: str) -> str:
    return _ESCAPED.sub(r"\1", text) if "\\" in text else text
