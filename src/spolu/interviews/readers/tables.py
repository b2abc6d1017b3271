"""Tables: sticky notes of a workshop (one turn a note) and survey answers (one transcript a respondent)."""

import csv
import io
import re
from collections.abc import Mapping, Sequence

from spolu.errors import ReadError
from spolu.interviews.model import Transcript
from spolu.interviews.readers.build import Piece, transcript
from spolu.interviews.readers.file import File
from spolu.text import fold

_MEANINGS: Mapping[str, frozenset[str]] = {
    "text": frozenset({"text", "listek", "lístek", "note", "karteczka", "poznamka", "obsah", "content", "napad", "tresc", "sticky note"}),
    "who": frozenset({"kdo", "kto", "who", "author", "autor", "autorka", "osoba", "jmeno", "name", "speaker", "mluvci"}),
    "group": frozenset({"sezeni", "sesja", "session", "frame", "ramec", "area", "oblast", "skupina", "grupa", "group", "tema", "temat", "blok"}),
    "time": frozenset({"cas", "czas", "time", "last updated", "timestamp"}),
}  # fmt: skip
_PROSE = re.compile(r":\s\S|[.!]\s*$")
"""What a column's header does not hold, but a line of talk with commas in it does."""
_WHEN = ("timestamp", "casova znacka", "sygnatura czasowa", "submitdate", "cas", "datum", "date", "data", "startdate")


def fits(file: File) -> bool:
    """Tell by two or more lines that split into the same number of two or more columns."""
    if file.is_zip:
        return False
    rows = _rows(file)
    if len(rows) < 2 or len(rows[0]) < 2 or any(_PROSE.search(cell) for cell in rows[0]):
        return False
    return sum(len(r) == len(rows[0]) for r in rows) >= 0.9 * len(rows)


def read(file: File) -> Sequence[Transcript]:
    """Return one transcript of a table of notes, or one a respondent of a survey."""
    return from_rows(_rows(file))


def from_rows(table: list[list[str]]) -> Sequence[Transcript]:
    """Return the transcripts of rows whose first is the head; used by every format that ends in a table."""
    head, *rows = _qualtrics(table)
    columns = guess(head)
    if "text" in columns:
        return [_notes(head, rows, columns)]
    return _survey(head, rows)


def _qualtrics(rows: list[list[str]]) -> list[list[str]]:
    """Leave out the ids above and the import marks below the questions of Qualtrics' three rows of headers."""
    marked = len(rows) > 2 and all(cell.lstrip().startswith('{"ImportId"') for cell in rows[2] if cell.strip())
    return [rows[1], *rows[3:]] if marked else rows


def guess(head: Sequence[str]) -> dict[str, int]:
    """Return meaning -> column, from the headers in Czech, Polish or English."""
    folded = [fold(h).strip() for h in head]
    return {m: i for m, names in _MEANINGS.items() for i, h in reversed(list(enumerate(folded))) if h in names}


def _rows(file: File) -> list[list[str]]:
    text = file.text.lstrip("\ufeff")
    first = text.split("\n", 1)[0]
    delimiter = max(";,\t", key=first.count)
    try:
        return [row for row in csv.reader(io.StringIO(text), delimiter=delimiter) if any(cell.strip() for cell in row)]
    except csv.Error as error:
        raise ReadError(file.name, f"the table is damaged ({error})", "Export it again as CSV UTF-8") from None


def _notes(head: Sequence[str], rows: Sequence[Sequence[str]], columns: Mapping[str, int]) -> Transcript:
    def cell(row: Sequence[str], meaning: str) -> str | None:
        i = columns.get(meaning)
        return row[i].strip() or None if i is not None and i < len(row) else None

    pieces = [
        Piece(cell(row, "who"), cell(row, "text") or "", group=cell(row, "group"),
              locator=f"row {n}" + (f", {time}" if (time := cell(row, "time")) else ""))
        for n, row in enumerate(rows, 2)
    ]  # fmt: skip
    return transcript(pieces, kind="workshop")


def _survey(head: Sequence[str], rows: Sequence[Sequence[str]]) -> list[Transcript]:
    asked = [i for i, h in enumerate(head) if not any(fold(h).strip().startswith(w) for w in _WHEN) and h.strip()]
    found = []
    for n, row in enumerate(rows, 1):
        pieces: list[Piece] = []
        for i in asked:
            if i < len(row) and row[i].strip():
                pieces.append(Piece("?", head[i].strip(), group=head[i].strip(), locator=f"row {n + 1}"))
                pieces.append(Piece(f"R{n}", row[i], group=head[i].strip(), locator=f"row {n + 1}"))
        found.append(transcript(pieces, kind="survey", roles={"?": "question", f"R{n}": "participant"}))
    return found
