"""Paragraphs and tables of a word processor's document, in the order in which they stand there, to its one transcript."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from spolu.interviews.model import Transcript
from spolu.interviews.readers.labels import Line
from spolu.interviews.readers.paragraphs import from_lines
from spolu.interviews.readers.tables import as_lines, from_rows


@dataclass(frozen=True, slots=True)
class Table:
    """A table as the texts of its cells, row by row."""

    rows: Sequence[Sequence[str]]


def from_blocks(blocks: Iterable[Table | Sequence[Line]]) -> Transcript:
    """Return the transcript of blocks, each a table or the lines of a paragraph.

    A table of turns is the transcript, whatever stands around it; any other one (a form, say) is lines where it stands.
    """
    lines: list[Line] = []
    for block in blocks:
        if not isinstance(block, Table):
            lines += block
        elif found := from_rows(block.rows):
            return found
        else:
            lines += as_lines(block.rows)
    numbered = [replace(line, locator=f"paragraph {n}") for n, line in enumerate(lines, 1)]
    return from_lines(numbered, each_alone=True)
