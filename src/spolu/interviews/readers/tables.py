"""Tables of turns: one row a turn, with columns for words, voice and time (NVivo, Descript, Premiere, hand-made)."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from spolu.interviews.model import TimeKind, Transcript
from spolu.interviews.readers.build import Piece, transcript
from spolu.interviews.readers.file import File
from spolu.interviews.readers.labels import Line
from spolu.interviews.readers.rows import columns_of, separator_of
from spolu.interviews.readers.times import TIME, seconds

_SPAN = re.compile(rf"\s*(?P<start>{TIME})(?:\s*(?:-+>?|–|—|,)\s*(?P<end>{TIME}))?\s*")
_PLAIN_SECONDS = re.compile(r"\s*\d{1,9}(?:[.,]\d+)?\s*(?:s|ms)?\s*")
_KEY = re.compile(r"[^\W\d_][^:.?!\n]{1,40}")
_CLOCK = 5 * 3600.0
"""A table whose times all lie later than this counts the hours of the day, not of a recording."""
_MILLISECONDS = re.compile(r"\s*\d+\s*(?:ms)?\s*")


def fits(file: File) -> bool:
    """Tell by the headers: words beside times, or beside voices that are not authors of notes."""
    return is_table(file) and from_rows(file.table.rows, file.columns) is not None


def is_table(file: File) -> bool:
    """Whether a file is a spreadsheet, or a text that one character splits into the same number of columns."""
    if file.is_zip:
        return "xl/workbook.xml" in file.members
    return bool(file.encoding) and "\n" in file.head.rstrip() and separator_of(file.text)[1] >= 0.6


def read(file: File) -> Sequence[Transcript]:
    """Return the one transcript of a table of turns."""
    found = from_rows(file.table.rows, file.columns)
    return [found] if found is not None else []


def from_rows(rows: Sequence[Sequence[str]], given: Mapping[str, str] | None = None) -> Transcript | None:
    """Return the transcript of a table whose headers, or ``given``, name words and times; None where they do not."""
    head, *body = rows or [()]
    columns = columns_of(head, given)
    if not {"text", "start"} <= columns.keys() or "note" in columns or not body:
        return None
    starts = [cell for row in body if (cell := _cell(row, columns, "start"))]
    unit = _unit(starts, "end" in columns)
    if unit is None:
        return None
    pieces = [piece for n, row in enumerate(body, 2) if (piece := _piece(row, columns, unit, n)) is not None]
    if pieces and all(p.start is not None and p.start >= _CLOCK for p in pieces):
        pieces = [replace(p, start=None, end=None, time_kind="none") for p in pieces]
    return transcript(pieces)


def as_lines(rows: Sequence[Sequence[str]]) -> list[Line]:
    """Return the lines of a table that is none of turns: ``Datum | 3. 6.`` of a form is one line, a key and its value."""
    lines = []
    for row in rows:
        key, value = (row[0].strip().rstrip(":"), row[1].strip()) if len(row) == 2 else ("", "")  # a key and a value
        if value and _KEY.fullmatch(key):
            lines.append(Line(f"{key}: {value}"))
        else:
            lines += [Line(cell) for cell in row if cell.strip()]
    return lines


def _cell(row: Sequence[str], columns: Mapping[str, int], meaning: str) -> str:
    i = columns.get(meaning)
    return row[i].strip() if i is not None and i < len(row) else ""


def _unit(starts: Sequence[str], has_end: bool) -> float | None:
    """Return how many seconds the numbers of the time column count in: 0 for clock-like times, None for no times."""
    if not starts:
        return None
    if sum(bool(_SPAN.fullmatch(s)) for s in starts) >= 0.9 * len(starts):
        return 0.0
    if has_end and all(_PLAIN_SECONDS.fullmatch(s) for s in starts):
        # Whisper's table counts whole milliseconds; a table in seconds has fractions or stays small.
        whole = all(_MILLISECONDS.fullmatch(s) for s in starts)
        return 0.001 if whole and max(float(re.sub(r"\D", "", s) or 0) for s in starts) >= 1000 else 1.0
    return None


def _piece(row: Sequence[str], columns: Mapping[str, int], unit: float, n: int) -> Piece | None:
    text, label = _cell(row, columns, "text"), _cell(row, columns, "who").rstrip(":").strip() or None
    start, end = _cell(row, columns, "start"), _cell(row, columns, "end")
    if not text:
        return None
    a, b = _times(start, end, unit)
    kind: TimeKind = "none" if a is None else "start" if b is None else "cue"
    return Piece(label, text, a, b, kind, _cell(row, columns, "group") or None, f"row {n}", glue=" " if label else None)


def _times(start: str, end: str, unit: float) -> tuple[float | None, float | None]:
    if unit:
        values = [
            float(re.sub(r"[^\d.]", "", cell.replace(",", "."))) * unit if re.search(r"\d", cell) else None
            for cell in (start, end)
        ]
        return tuple(None if v is None else round(v, 3) for v in values)  # type: ignore[return-value] # two of them
    match, till = _SPAN.fullmatch(start), _SPAN.fullmatch(end)
    a = seconds(match["start"]) if match else None
    b = seconds(till["start"]) if till else seconds(match["end"]) if match and match["end"] else None
    return a, b
