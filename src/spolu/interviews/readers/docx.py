"""Word documents: hand-typed with labels, and Teams' own transcript (name, time, line break, words)."""

import io
import re
from collections.abc import Sequence

from spolu.errors import ReadError
from spolu.interviews.model import Transcript
from spolu.interviews.readers import exports, nvivo
from spolu.interviews.readers.build import Piece, transcript
from spolu.interviews.readers.file import File, parse_xml
from spolu.interviews.readers.labels import seconds
from spolu.interviews.readers.text import from_lines

_TEAMS = re.compile(r"(?P<label>[^\n]{1,80}?)\s{2,}(?P<at>(?:\d+:)?\d{1,2}:\d{2})\n(?P<text>.+)", re.DOTALL)


def fits(file: File) -> bool:
    """Tell by the main part of a Word archive."""
    return file.is_zip and file.member("word/document.xml") is not None


def read(file: File) -> Sequence[Transcript]:
    """Return the one transcript of a Word document."""
    import docx

    parse_xml(file.member("word/document.xml") or b"", file.name)
    try:
        document = docx.Document(io.BytesIO(file.data))
        paragraphs = [p.text for p in document.paragraphs]
        rows = [[cell.text for cell in row.cells] for table in document.tables for row in table.rows]
    except (KeyError, ValueError):
        raise ReadError(file.name, "the document is damaged", "Save it again in Word") from None
    if rows and nvivo.columns(rows[0]):
        return [nvivo.from_rows(rows)]
    teams = [_TEAMS.fullmatch(p.strip()) for p in paragraphs]
    if sum(map(bool, teams)) > 1:
        return [_teams(paragraphs, teams)]
    lines = [line for p in paragraphs for line in p.split("\n")]
    return [exports.from_lines(lines) or from_lines(lines, blank_ends=False)]


def _teams(paragraphs: Sequence[str], found: Sequence[re.Match[str] | None]) -> Transcript:
    pieces = [
        Piece(
            m["label"], " ".join(m["text"].split("\n")), seconds(m["at"]), time_kind="start", locator=f"paragraph {n}"
        )
        for n, m in enumerate(found, 1)
        if m
    ]
    title = next((p for p in paragraphs if p.strip()), "")
    return transcript(pieces, title="" if _TEAMS.match(title) else title.strip())
