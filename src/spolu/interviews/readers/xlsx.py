"""Rows of a spreadsheet, straight from its XML (ECMA-376, part 1, section 18): values, never recalculated.

A cell that holds a formula without a value kept from the last calculation is read as it was typed: an answer that
begins with ``=`` is one, and would be lost otherwise.
"""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from spolu.errors import ReadError
from spolu.interviews.readers.rows import Table
from spolu.interviews.readers.warnings import warning
from spolu.interviews.readers.xml import Element, local, parse_xml

if TYPE_CHECKING:
    from spolu.interviews.readers.file import File

_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_ID_STRICT = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"
_BUILT_IN_DATES = frozenset((*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)))
_CODE = re.compile(r"\[[^\]]*\]|\"[^\"]*\"|\\.")
_REFERENCE = re.compile(r"([A-Z]{1,3})(\d+)")
_EPOCH = datetime(1899, 12, 30)
"""Day 0 of a spreadsheet."""
_LAST_DAY = 2_958_465
_MOST_CELLS = 2_000_000


def xlsx_rows(file: "File") -> Table:
    """Return the rows that hold anything of the first sheet that does.

    Raises:
        ReadError: the workbook is damaged or too large.
    """
    shared = _shared(file)
    dates = _dates(file)
    found: list[tuple[tuple[str, ...], ...]] = []
    formulas = 0
    for path in _sheets(file):
        rows, n = _rows(parse_xml(file.member(path), file.name), shared, dates, file.name)
        if rows:
            found.append(rows)
            formulas += n if len(found) == 1 else 0
    if not found:
        raise ReadError(file.name, "the workbook is empty", "Save the sheet that holds the answers")
    warnings = [warning("formula", formulas)] if formulas else []
    warnings += [warning("sheets", len(found) - 1)] if len(found) > 1 else []
    return Table(found[0], tuple(warnings))


def _sheets(file: "File") -> Iterator[str]:
    """Yield the paths of the sheets in the workbook's order; by name where the workbook does not say."""
    relations = "xl/_rels/workbook.xml.rels"
    targets = {}
    if relations in file.members:
        targets = {r.get("Id", ""): r.get("Target", "") for r in parse_xml(file.member(relations), file.name)}
    listed = [targets.get(e.get(_ID) or e.get(_ID_STRICT) or "", "")
              for e in parse_xml(file.member("xl/workbook.xml"), file.name).iter() if local(e) == "sheet"]  # fmt: skip
    paths = [target.lstrip("/") if target.startswith("/") else f"xl/{target}" for target in listed if target]
    known = [p for p in paths if p in file.members]
    yield from known or sorted(m for m in file.members if re.fullmatch(r"xl/worksheets/[^/]+\.xml", m))


def _shared(file: "File") -> list[str]:
    if "xl/sharedStrings.xml" not in file.members:
        return []
    root = parse_xml(file.member("xl/sharedStrings.xml"), file.name)
    return [_string(item) for item in root if local(item) == "si"]


def _string(item: Element) -> str:
    """Return a string's runs together, without the reading aids of East Asian writing."""
    return "".join(t.text or "" for t in item.iter() if local(t) == "t" and local(t.getparent()) != "rPh")  # type: ignore[arg-type] # never the root


def _dates(file: "File") -> frozenset[str]:
    """Return the numbers of the cell styles that show a date or time."""
    if "xl/styles.xml" not in file.members:
        return frozenset()
    root = parse_xml(file.member("xl/styles.xml"), file.name)
    own = {
        e.get("numFmtId", ""): _CODE.sub("", e.get("formatCode", "")).lower()
        for e in root.iter()
        if local(e) == "numFmt"
    }
    styles = next((e for e in root if local(e) == "cellXfs"), ())
    ids = [style.get("numFmtId", "0") for style in styles]
    return frozenset(
        str(i) for i, id in enumerate(ids)
        if (id in own and re.search(r"[ymdhs]", own[id])) or (id not in own and id.isdecimal() and int(id) in _BUILT_IN_DATES)
    )  # fmt: skip


def _rows(
    sheet: Element, shared: list[str], dates: frozenset[str], name: str
) -> tuple[tuple[tuple[str, ...], ...], int]:
    """Return the rows of a sheet that hold anything, and how many formulas had no value."""
    rows: list[tuple[str, ...]] = []
    formulas = cells = 0
    for row in sheet.iter():
        if local(row) != "row":
            continue
        values: dict[int, str] = {}
        for cell in row:
            if local(cell) != "c":
                continue
            value, bare = _value(cell, shared, dates)
            formulas += bare
            if value.strip():
                values[_column(cell.get("r", ""), len(values))] = value.strip()
        cells += max(values, default=-1) + 1
        if cells > _MOST_CELLS:
            raise ReadError(name, f"the table has more than {_MOST_CELLS:,} cells", "Save only the answers")
        if values:
            rows.append(tuple(values.get(i, "") for i in range(max(values) + 1)))
    return tuple(rows), formulas


def _column(reference: str, otherwise: int) -> int:
    match = _REFERENCE.fullmatch(reference)
    if not match:
        return otherwise
    n = 0
    for letter in match[1]:
        n = n * 26 + ord(letter) - 64
    return n - 1


def _value(cell: Element, shared: list[str], dates: frozenset[str]) -> tuple[str, bool]:
    """Return what a cell shows, and whether that is a formula for want of a value."""
    parts = {local(part): part for part in cell}
    kind = cell.get("t", "n")
    if kind == "inlineStr" and "is" in parts:
        return _string(parts["is"]), False
    text = (parts["v"].text or "") if "v" in parts else ""
    if not text:
        formula = (parts["f"].text or "") if "f" in parts else ""
        return (f"={formula}", True) if formula else ("", False)
    if kind == "s":
        return (shared[int(text)], False) if text.isdecimal() and int(text) < len(shared) else ("", False)
    if kind == "n" and cell.get("s", "0") in dates:
        return _date(text), False
    return ("TRUE" if text == "1" else "FALSE") if kind == "b" else text, False


def _date(serial: str) -> str:
    """Return a day number as an ISO date, with the time where it has one."""
    try:
        days = float(serial)
    except ValueError:
        return serial
    if not 0 <= days <= _LAST_DAY:
        return serial
    moment = _EPOCH + timedelta(seconds=round(days * 86_400))
    return moment.isoformat(" ") if days % 1 else moment.date().isoformat()
