"""The review as a table: written to decide in, and taken over with what was decided."""

from pathlib import Path

from spolu.errors import Faults, FormatError, ReadError, StudyError
from spolu.interviews import decisions as tables
from spolu.interviews import pseudonyms, worksheet
from spolu.interviews.deciding import decide
from spolu.interviews.readers.file import File
from spolu.steps.anonymising import decisions, found, keep_decisions, registry
from spolu.steps.interviews import bytes_of, refuse_inside, write_table
from spolu.store import Store


def take_over(store: Store, table: Path) -> int:
    """Take over a table of decisions, CSV or Excel, in whatever encoding a spreadsheet program left it; return how many rows decide.

    Rows that say what is decided already (`write_review` wrote them so) change nothing and are not counted.

    Raises:
        ReadError: it cannot be opened, or is no text.
        Faults: rows that mean nothing, all of them.
    """
    earlier = decisions(store)
    file = File(bytes_of(table), table.name)
    if file.is_zip and "xl/workbook.xml" not in file.members:
        raise ReadError(table.name, "this is no Excel workbook", "Save it as .xlsx")
    written = tables.csv_of(file.table.rows) if file.is_zip else file.text
    new = tables.new_among(tables.placed(written, table.name), earlier)
    if not new:
        return 0
    texts, mentions, people = found(store, registry(store))
    made = (*earlier, *new.values())
    problems = decide(mentions, people, made, transcripts=texts).problems
    lines = enumerate(new, len(earlier) + 1)
    if faults := [FormatError(line, problems[n].fault, problems[n].repair) for n, line in lines if n in problems]:
        raise Faults(faults)
    keep_decisions(store, made)
    return len(new)


def write_review(store: Store, table: Path) -> int:
    """Write what was found, with what is decided already, as a table to decide in; return its number of rows.

    Raises:
        StudyError: the table would lie in the study; it holds originals. Or there is nothing to review yet.
        VaultError: the originals cannot be had any more, or not here.
    """
    refuse_inside(store, table)
    texts, mentions, people = found(store, registry(store))
    if not texts:
        raise StudyError("interviews", "there is no transcript to review", "Add some: spolu interviews add FILES")
    made = decisions(store)
    decided = decide(mentions, people, made, transcripts=texts, standing=pseudonyms.standing(store.settings))
    rows = worksheet.rows(decided, made, people, texts)
    write_table(store, table, worksheet.render(rows))
    return len(rows)
