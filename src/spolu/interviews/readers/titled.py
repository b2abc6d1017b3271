"""Tables with a title above their headers: no format of ours, told apart so that whoever made one hears how to mend it."""

from collections.abc import Sequence
from pathlib import PurePath
from typing import NoReturn

from spolu.errors import ReadError
from spolu.interviews.readers import roster, survey
from spolu.interviews.readers.file import File
from spolu.interviews.readers.rows import MEANINGS, columns_of, csv_rows, separator_of
from spolu.interviews.readers.tables import is_table

_MOST = 3
"""Rows of a title, at most: what it is, whose, of which day."""
_EVEN = 0.6


def fits(file: File) -> bool:
    """Tell by a first row of one cell over a row of headers that one of the formats of tables knows."""
    rows = _below(file)
    return len(rows) > 1 and (roster.is_list(rows, file.columns) or _are_headers(rows[0], file))


def read(file: File) -> NoReturn:
    """Refuse the table.

    Raises:
        ReadError: always.
    """
    if roster.is_list(_below(file), file.columns):
        raise ReadError(
            file.name, "its first row is a title and no headers, and below it stands a list of participants and not what anybody said",
            "Keep it outside the study; if one column holds notes, delete what stands above the headers and name it: --column text=HEADER",
        )  # fmt: skip
    raise ReadError(
        file.name, "its first row is a title and no headers, so nothing says what its columns hold",
        "Delete what stands above the headers and save it again",
    )  # fmt: skip


def _are_headers(head: Sequence[str], file: File) -> bool:
    known = MEANINGS.keys() & columns_of(head, file.columns).keys()
    return len(known) > 1 or any(cell.endswith("?") for cell in head) or survey.has_technical(head)


def _below(file: File) -> Sequence[Sequence[str]]:
    """Return the rows of a table without those of its title; none where it has no title, or is no table."""
    rows = file.table.rows if is_table(file) else _of_text(file)
    titles = next((n for n, row in enumerate(rows) if sum(map(bool, row)) > 1), 0)
    return rows[titles:] if 0 < titles <= _MOST else ()


def _of_text(file: File) -> Sequence[Sequence[str]]:
    """Return the rows of a CSV whose title stands in lines without separators, the title first."""
    if not file.encoding or PurePath(file.name).suffix.lower() not in (".csv", ".tsv"):
        return ()
    lines = [line for line in file.head.split("\n") if line.strip()]
    for n in range(1, min(_MOST, len(lines) - 1) + 1):
        rest = file.text[file.text.index(lines[n - 1]) + len(lines[n - 1]) :].lstrip("\n")
        if separator_of(rest)[1] >= _EVEN:
            return (*((line,) for line in lines[:n]), *csv_rows(rest, file.name).rows)
    return ()
