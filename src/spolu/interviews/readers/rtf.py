"""Rich text (.rtf), as f4 and word processors write it."""

from collections.abc import Sequence

from spolu.errors import ReadError
from spolu.interviews.model import Transcript
from spolu.interviews.readers import exports, text
from spolu.interviews.readers.file import File


def fits(file: File) -> bool:
    """Tell by the opening group."""
    return file.data.lstrip().startswith(b"{\\rtf")


def read(file: File) -> Sequence[Transcript]:
    """Return the one transcript: a paragraph is a line."""
    from striprtf.striprtf import rtf_to_text

    from spolu.text import nfc

    try:
        plain = rtf_to_text(file.data.decode("latin-1"))  # type: ignore[no-untyped-call] # it has no types
    except (ValueError, LookupError, IndexError):
        raise ReadError(file.name, "the rich text is damaged", "Save it again, best as .docx") from None
    lines = nfc(plain).split("\n")
    return [exports.from_lines(lines) or text.from_lines(lines, blank_ends=False)]
