"""Rich text (``.rtf``) as f4 and older word processors write it."""

from collections.abc import Sequence

from spolu.errors import ReadError
from spolu.interviews.model import Transcript
from spolu.interviews.readers.file import File
from spolu.interviews.readers.labels import Line
from spolu.interviews.readers.paragraphs import from_lines
from spolu.text import nfc


def fits(file: File) -> bool:
    """Tell by the first group."""
    return file.data.lstrip()[:5] == b"{\\rtf"


def read(file: File) -> Sequence[Transcript]:
    """Return the one transcript of a rich text.

    Raises:
        ReadError: it cannot be decoded.
    """
    from striprtf.striprtf import rtf_to_text

    try:
        # The control words are ASCII; letters beyond it are written as escapes in the document's own code page.
        text = rtf_to_text(file.data.decode("latin-1"), errors="replace")  # type: ignore[no-untyped-call] # striprtf has no types
    except (ValueError, LookupError, TypeError):
        raise ReadError(file.name, "the document is damaged", "Save it again as RTF or docx") from None
    lines = [(n, line) for n, line in enumerate(nfc(text).split("\n"), 1) if line.strip()]
    return [from_lines([Line(line, locator=f"paragraph {n}") for n, line in lines], each_alone=True)]
