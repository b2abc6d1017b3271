"""Excel workbooks: the first sheet that holds anything, read as a table of notes or of answers."""

import io
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from spolu.errors import ReadError
from spolu.interviews.model import Transcript
from spolu.interviews.readers import tables
from spolu.interviews.readers.file import File


def fits(file: File) -> bool:
    """Tell by the workbook in the archive."""
    return file.is_zip and file.member("xl/workbook.xml") is not None


def read(file: File) -> Sequence[Transcript]:
    """Return one transcript of a table of notes, or one a respondent; answers that begin with ``=`` stay as typed."""
    rows = _rows(file)
    if not rows:
        return []
    formulas = sum(cell.startswith("=") for row in rows for cell in row)
    warnings = (f"{formulas} cells begin with = and are read as they were typed.",) if formulas else ()
    return [replace(t, warnings=(*t.warnings, *warnings)) for t in tables.from_rows(rows)]


def _rows(file: File) -> list[list[str]]:
    import openpyxl

    try:
        book = openpyxl.load_workbook(io.BytesIO(file.data), read_only=True)
        for sheet in book.worksheets:
            rows = [[_cell(value) for value in row] for row in sheet.iter_rows(values_only=True)]
            if found := [row for row in rows if any(row)]:
                return found
    except (KeyError, ValueError, TypeError, OSError):
        raise ReadError(file.name, "the workbook is damaged", "Save it again in Excel") from None
    return []


def _cell(value: Any) -> str:
    return "" if value is None else str(value).strip()
