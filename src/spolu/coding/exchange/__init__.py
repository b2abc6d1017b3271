"""Coding projects of other tools: bytes in, one `Reading` out, whatever the program; chosen by content, not by name."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from spolu.coding.exchange import refi, tables, taguette
from spolu.coding.exchange.model import Reading
from spolu.coding.exchange.places import composed
from spolu.coding.model import Codebook
from spolu.errors import ReadError
from spolu.interviews.readers.file import File


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file: how to tell it by its content, and how to read it."""

    name: str
    fits: Callable[[File], bool]
    read: Callable[[File], Reading | Codebook]


FORMATS = (
    Format("refi-qda", refi.is_qdpx, refi.read_qdpx),
    Format("refi-qda", refi.is_xml, refi.read_xml),
    Format("taguette", taguette.fits, taguette.read),
    Format("table", lambda file: file.is_zip or b"\x00" not in file.data[:4000], tables.read),
)
"""Tried in this order. QualCoder, NVivo, MAXQDA, ATLAS.ti come by REFI-QDA, Taguette as it stores its projects."""


def read(data: bytes, name: str) -> Reading | Codebook:
    """Return the project in a file, its texts in NFC; a `Codebook` where the file is a table of ours.

    Args:
        data: the file's bytes.
        name: its name, for messages.

    Raises:
        ReadError: it is empty, damaged, dangerous, or of no format that is read.
    """
    file = File(data, name)
    if not data.strip():
        raise ReadError(name, "the file is empty", "Export it again")
    if name.lower().endswith(".jsonl"):
        raise ReadError(
            name, "this is a coder's log", "Put it into coding/codings as it is, then run: spolu interviews anonymise"
        )
    format = next((f for f in FORMATS if f.fits(file)), None)
    if format is None:
        raise ReadError(name, "this is no coding project and no codebook", "Export it as .qdpx, .qdc, .csv or .xlsx")
    found = format.read(file)
    if isinstance(found, Codebook):
        return found
    sources = tuple(composed(s) for s in found.project.sources)
    return replace(found, project=replace(found.project, sources=sources))
