"""Requirements as an Excel workbook, both ways: for people who will never open YAML.

Three sheets: a row a requirement, a criterion, a decision. A cell with several values has one a line. A link carries its
fingerprint after ``@``, so that what was confirmed stays confirmed.
"""

import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any
from zipfile import BadZipFile

from spolu.errors import Faults, FormatError, ReadError, SpoluError
from spolu.interviews.readers.file import File
from spolu.prototypes import requirements as yaml
from spolu.prototypes.model import Requirement
from spolu.schema import faults
from spolu.yamlfile import Path

_PLAIN = ("id", "moscow", "status", "whom", "insights", "idea", "legal", "waiver")
_MANY = frozenset(("whom", "insights", "because"))
_CRITERIA = ("requirement", "id", "language", "gherkin")
_DECISIONS = ("requirement", "at", "who", "what", "because")
_TEXT = "text "
_WIDTHS = {
    "gherkin": 60,
    "what": 50,
    "insights": 26,
    "because": 20,
    "id": 10,
    "requirement": 12,
    "at": 12,
    "moscow": 9,
    "status": 9,
}


def render(requirements: Sequence[Requirement]) -> bytes:
    """Return the workbook."""
    from openpyxl import Workbook

    rows = [yaml.row(r) for r in requirements]
    languages = dict.fromkeys(language for row in rows for language in row.get("text", {}))
    book = Workbook()
    book.remove(book.active)
    texts = tuple(f"{_TEXT}{language}" for language in languages)
    _sheet(book, "requirements", (*_PLAIN[:1], *texts, *_PLAIN[1:]), (
        {**row, **{f"{_TEXT}{k}": v for k, v in row.get("text", {}).items()}} for row in rows
    ))  # fmt: skip
    for name, columns in (("criteria", _CRITERIA), ("decisions", _DECISIONS)):
        _sheet(book, name, columns, ({"requirement": row["id"], **c} for row in rows for c in row.get(name, ())))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _sheet(book: Any, name: str, columns: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> None:
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    sheet = book.create_sheet(name)
    sheet.freeze_panes = "B2"
    sheet.append(columns)
    for cell in sheet[1]:
        cell.font = Font(bold=True)
        wide = _WIDTHS.get(cell.value, 44 if cell.value.startswith(_TEXT) else 18)
        sheet.column_dimensions[get_column_letter(cell.column)].width = wide
    for number, row in enumerate(rows, 2):
        for column, key in enumerate(columns, 1):
            cell = sheet.cell(number, column, _cell(row.get(key, "")))
            cell.data_type = "s"  # a text that begins with = is no formula
            cell.alignment = Alignment(wrap_text=True, vertical="top")


def _cell(value: Any) -> str:
    return "\n".join(map(_link, value)) if isinstance(value, list) else str(value)


def _link(value: Any) -> str:
    return f"{value['to']}@{value['fingerprint']}" if isinstance(value, dict) else str(value)


def parse(data: bytes, place: str = "requirements.xlsx") -> tuple[Requirement, ...]:
    """Return the requirements of a workbook that `render` wrote and people changed.

    Raises:
        ReadError: it is no workbook, or has no sheet of requirements.
        Faults: what is wrong in it, each fault with sheet and row.
    """
    sheets = _sheets(data, place)
    found: list[SpoluError] = []
    rows: list[dict[str, Any]] = []
    lines: dict[Path, int] = {}
    at: dict[str, int] = {}
    for line, cells in sheets["requirements"]:
        row = _requirement(cells)
        lines[(len(rows),)] = line
        at.setdefault(row.get("id", ""), len(rows))
        rows.append(row)
    for name in ("criteria", "decisions"):
        for line, cells in sheets.get(name, ()):
            owner = at.get(cells.pop("requirement", ""))
            if owner is None:
                where = f"{place} {name}:{line}"
                found.append(FormatError(where, "this row names no requirement of the first sheet", "Write its id"))
                continue
            part = rows[owner].setdefault(name, [])
            lines[owner, name, len(part)] = line
            part.append({key: value.split("\n") if key in _MANY else value for key, value in cells.items()})
    found += faults(yaml.FILE, rows, lines, f"{place} ")
    if found:
        raise Faults(found)
    return yaml.parse(yaml.render([yaml.requirement(row) for row in rows]), place)


def _requirement(cells: Mapping[str, str]) -> dict[str, Any]:
    row: dict[str, Any] = {}
    for key, value in cells.items():
        if key.startswith(_TEXT):
            row.setdefault("text", {})[key.removeprefix(_TEXT)] = value
        elif key == "insights":
            row[key] = [_unlink(link) for link in value.split("\n")]
        else:
            row[key] = value.split("\n") if key in _MANY else value
    return row


def _unlink(text: str) -> Any:
    to, at, fingerprint = text.strip().partition("@")
    return {"to": to, "fingerprint": fingerprint} if at else to


def _sheets(data: bytes, place: str) -> dict[str, list[tuple[int, dict[str, str]]]]:
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    if "xl/workbook.xml" not in File(data, place).members:  # refuses what would fill the disk, too
        raise ReadError(place, "this is no Excel workbook", "Save it as .xlsx")
    try:
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        found = {sheet.title: list(_rows(sheet)) for sheet in book.worksheets}
    except (BadZipFile, InvalidFileException, KeyError, ValueError) as error:
        raise ReadError(place, f"this is no Excel workbook ({type(error).__name__})", "Save it as .xlsx") from None
    if "requirements" not in found:
        raise ReadError(place, "there is no sheet 'requirements'", "Keep the sheets' names as they were written")
    return found


def _rows(sheet: Any) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield the number of each row that is not empty, and its cells that are not, by the names in the first row."""
    rows = sheet.iter_rows(values_only=True)
    names = [str(name or "") for name in next(rows, ())]
    for number, row in enumerate(rows, 2):
        cells = {name: _plain(value) for name, value in zip(names, row, strict=False) if name and _plain(value)}
        if cells:
            yield number, cells


def _plain(value: object) -> str:
    day = getattr(value, "date", None)  # a spreadsheet program makes a date of what looks like one
    return "" if value is None else str(day() if day else value).replace("\r\n", "\n")
