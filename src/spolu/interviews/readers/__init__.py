"""Readers: bytes in, transcripts out; one file a format, chosen by content and not by the file's name.

Another package adds one by an entry point of the group ``spolu.readers`` that names a `Format`.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from hashlib import sha256
from importlib.metadata import entry_points

from spolu.errors import ReadError
from spolu.interviews.language_of import language_of
from spolu.interviews.model import Kind, Source, Transcript
from spolu.interviews.readers import (
    captions,
    chat,
    docx,
    exports,
    meeting,
    numbered,
    odt,
    otranscribe,
    rtf,
    tables,
    tei,
    text,
    tiers,
    whisper,
    xlsx,
)
from spolu.interviews.readers.file import File


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file: ``fits`` tells from the content, ``read`` gives one transcript or, for a survey, several."""

    name: str
    fits: Callable[[File], bool]
    read: Callable[[File], Sequence[Transcript]]


OWN = (
    Format("docx", docx.fits, docx.read),
    Format("xlsx", xlsx.fits, xlsx.read),
    Format("odt", odt.fits, odt.read),
    Format("tei", tei.fits, tei.read),
    Format("tiers", tiers.fits, tiers.read),
    Format("otranscribe", otranscribe.fits, otranscribe.read),
    Format("whisper", whisper.fits, whisper.read),
    Format("meeting", meeting.fits, meeting.read),
    Format("chat", chat.fits, chat.read),
    Format("vtt", captions.fits, captions.read),
    Format("rtf", rtf.fits, rtf.read),
    Format("export", exports.fits, exports.read),
    Format("numbered", numbered.fits, numbered.read),
    Format("csv", tables.fits, tables.read),
    Format("text", text.fits, text.read),
)
"""Tried in this order; text fits whatever is text."""


@lru_cache(maxsize=1)
def formats() -> tuple[Format, ...]:
    """Return every format: those that other packages add come first."""
    return (*(point.load() for point in entry_points(group="spolu.readers")), *OWN)


def read(data: bytes, name: str, *, language: str | None = None, kind: Kind | None = None) -> tuple[Transcript, ...]:
    """Return the transcripts in a file; ids are "" until the study numbers them.

    Args:
        data: the file's bytes.
        name: its name, for messages; formats are told by content.
        language: BCP 47; None = as the file declares, else found out from the words.
        kind: of session; None = as the format suggests.

    Raises:
        ReadError: it is empty, damaged, or of no format that is read.
    """
    file = File(data, name)
    if not data.strip():
        raise ReadError(name, "the file is empty", "Export it again")
    for format in formats():
        if format.fits(file):
            found = [t for t in format.read(file) if t.turns]
            if not found:
                raise ReadError(name, "there is no text of a conversation in it", "Open it and see what it holds")
            return tuple(_complete(t, file, format.name, language, kind) for t in found)
    raise ReadError(name, "this is no format that can be read", "Export it as docx, odt, vtt, csv or plain text")


def _complete(t: Transcript, file: File, format: str, language: str | None, kind: Kind | None) -> Transcript:
    spoken = language or t.language or language_of(turn.text for turn in t.turns)
    source = Source(sha256(file.data).hexdigest(), format, file.encoding, file.name)
    return replace(t, language=spoken, kind=kind or t.kind, source=source)
