"""Sticky notes of a workshop: Mural (a row a note), Miro (a block or a column a frame), hand-made tables in cs, pl, en."""

import re
from collections.abc import Iterable, Mapping, Sequence

from spolu.interviews.model import Role, Transcript
from spolu.interviews.readers.build import Piece, transcript
from spolu.interviews.readers.file import File
from spolu.interviews.readers.roles import role_of
from spolu.interviews.readers.rows import columns_of, given_columns
from spolu.interviews.readers.tables import is_table
from spolu.text import fold

_FRAME = re.compile(
    r"(?:frame|rámec|ramka|rama|rám|board|table|tabulka|tabela|sloupec|kolumna|column)\b.*", re.IGNORECASE
)
_SURVEY = re.compile(
    r"timestamp|casova znacka|sygnatura czasowa|id\. .*|submitdate.*|start ?date|datum odeslani|response id"
)
_BOARD = frozenset(("bg color", "position x", "color", "tags", "last updated", "link to", "barva", "kolor"))
_MOST_FRAMES = 60


def fits(file: File) -> bool:
    """Tell by a header for notes, or by blocks or columns that are frames."""
    if _blocks(file):
        return True
    if not is_table(file) or len(file.table.rows) < 2:
        return False
    head, *rows = file.table.rows
    return _text_column(head, file.columns) is not None or _are_frames(head, rows)


def read(file: File) -> Sequence[Transcript]:
    """Return the one transcript of a board: a turn is a note, its group the frame."""
    if blocks := _blocks(file):
        return [_notes(piece for frame, notes in blocks for piece in _in_frame(frame, notes))]
    head, *rows = file.table.rows
    column = _text_column(head, file.columns)
    if column is None:
        columns = zip(*[[*row, *[""] * (len(head) - len(row))] for row in rows], strict=False)
        return [_notes(p for frame, notes in zip(head, columns, strict=False) for p in _in_frame(frame, notes))]
    columns_by_meaning = columns_of(head, file.columns)
    told = {f"column {meaning}": head[i] for meaning, i in (("text", column), *(
        (m, i) for m, i in columns_by_meaning.items() if m in ("who", "group")))}  # fmt: skip
    pieces = (_row(row, column, columns_by_meaning, n) for n, row in enumerate(rows, 2))
    return [_notes((p for p in pieces if p is not None), told, file.table.warnings)]


def _notes(pieces: Iterable[Piece], told: Mapping[str, str] | None = None, warnings: Sequence[str] = ()) -> Transcript:
    """Return the transcript of a board: nobody asks on it, so whoever signs a note takes part, unless the label says more."""
    notes = tuple(pieces)
    writers = {piece.key for piece in notes if piece.key}
    roles: dict[str, Role] = {key: "participant" for key in writers if role_of(key) == "unknown"}
    return transcript(notes, roles=roles, kind="workshop", attributes=dict(told or {}), warnings=tuple(warnings))


def _text_column(head: Sequence[str], given: Mapping[str, str]) -> int | None:
    """Return the column that holds the notes' words; None where the table is none of notes."""
    columns = columns_of(head, given)
    if "text" in (named := given_columns(head, given)):
        return named["text"]
    folded = [" ".join(fold(h).split()) for h in head]
    if any(_SURVEY.fullmatch(h) for h in folded):
        return None
    if "note" in columns:
        return columns["note"]
    board = sum(h in _BOARD for h in folded)
    return columns["text"] if "text" in columns and ("group" in columns or "who" in columns or board > 1) else None


def _row(row: Sequence[str], column: int, columns: Mapping[str, int], n: int) -> Piece | None:
    def cell(meaning: str) -> str | None:
        i = columns.get(meaning)
        return (row[i].strip() or None) if i is not None and i < len(row) else None

    text = row[column].strip() if column < len(row) else ""
    when = cell("start")
    return (
        Piece(cell("who"), text, group=cell("group"), locator=f"row {n}" + (f", {when}" if when else ""))
        if text
        else None
    )


def _in_frame(frame: str, notes: Sequence[str]) -> list[Piece]:
    return [
        Piece(None, note, group=frame.strip() or None, locator=f"note {n}")
        for n, note in enumerate(notes, 1)
        if note.strip()
    ]


def _are_frames(head: Sequence[str], rows: Sequence[Sequence[str]]) -> bool:
    """Whether columns are frames: named so, or filled from the top to different lengths with no question among the headers."""
    if len(head) > _MOST_FRAMES or any(not h.strip() or h.strip().endswith("?") or len(h.split()) > 8 for h in head):
        return False
    if all(_FRAME.fullmatch(h.strip()) for h in head):
        return True
    if any(_SURVEY.fullmatch(" ".join(fold(h).split())) for h in head):
        return False
    filled = [[i < len(row) and bool(row[i].strip()) for row in rows] for i in range(len(head))]
    from_top = all(column == sorted(column, reverse=True) and column[0] for column in filled)
    return from_top and len(rows) > 1 and len({sum(column) for column in filled}) > 1


def _blocks(file: File) -> list[tuple[str, list[str]]]:
    """Return frames with their notes from one column with an empty line between frames, as Miro writes it."""
    if not file.encoding or not _FRAME.fullmatch(file.head.split("\n", 1)[0].strip().strip('"')):
        return []
    import csv
    import io

    found: list[tuple[str, list[str]]] = []
    fresh = True
    for row in csv.reader(io.StringIO(file.text, newline="")):
        cells = [cell.strip() for cell in row if cell.strip()]
        if len(cells) > 1 and len(row) > 1 and fresh:
            return []
        if not cells:
            fresh = True
        elif fresh:
            found.append((cells[0], []))
            fresh = False
        else:
            found[-1][1].append(" ".join(cells))
    return [block for block in found if block[1]]
