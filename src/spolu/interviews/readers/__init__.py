"""Readers: bytes in, transcripts out; one file a format, chosen by content and not by the file's name.

Another package adds one by an entry point of the group ``spolu.readers`` that names a `Format`.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from hashlib import sha256
from importlib.metadata import EntryPoint, entry_points
from pathlib import PurePath
from typing import TypeVar

from spolu.errors import ReadError, SpoluError
from spolu.interviews.language_of import language_of
from spolu.interviews.model import Kind, Source, Transcript
from spolu.interviews.readers import (
    captions,
    chat,
    docx,
    elan,
    exmaralda,
    meeting,
    notes,
    odt,
    otranscribe,
    own,
    pdf,
    roster,
    rtf,
    survey,
    tables,
    tei,
    text,
    titled,
    whisper,
    zoom,
)  # fmt: skip
from spolu.interviews.readers.file import File
from spolu.interviews.readers.rows import MEANINGS

__all__ = ["FORMATS", "MEANINGS", "File", "Format", "formats", "read"]


T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file.

    Attributes:
        name: one word.
        fits: tells from the content.
        read: gives one transcript or, for a survey, several.
        suffixes: how its files' names usually end; a text that only looks like prose is refused under such a name.
    """

    name: str
    fits: Callable[[File], bool]
    read: Callable[[File], Sequence[Transcript]]
    suffixes: tuple[str, ...] = ()


FORMATS = (
    Format("docx", docx.fits, docx.read, (".docx", ".docm")),
    Format("odt", odt.fits, odt.read, (".odt",)),
    Format("pdf", pdf.fits, pdf.read, (".pdf",)),
    Format("rtf", rtf.fits, rtf.read, (".rtf",)),
    Format("vtt", captions.is_vtt, captions.read, (".vtt",)),
    Format("srt", captions.is_srt, captions.read, (".srt",)),
    Format("sbv", captions.is_sbv, captions.read, (".sbv",)),
    Format("elan", elan.fits, elan.read, (".eaf",)),
    Format("exmaralda", exmaralda.fits, exmaralda.read, (".exb",)),
    Format("tei", tei.fits, tei.read),
    Format("chat", chat.fits, chat.read, (".cha",)),
    Format("whisper", whisper.fits, whisper.read, (".json",)),
    Format("otranscribe", otranscribe.fits, otranscribe.read, (".otr",)),
    Format("meeting", meeting.fits, meeting.read),
    Format("own", own.fits, own.read),
    Format("zoom", zoom.fits, zoom.read),
    Format("table", tables.fits, tables.read),
    Format("titled", titled.fits, titled.read),
    Format("roster", roster.fits, roster.read),
    Format("notes", notes.fits, notes.read),
    Format("survey", survey.fits, survey.read, (".xlsx", ".csv", ".tsv")),
    Format("text", text.fits, text.read),
)
"""Tried in this order; text fits whatever is text."""


@lru_cache(maxsize=1)
def formats() -> tuple[Format, ...]:
    """Return every format: those that other packages add come first.

    Raises:
        ReadError: a package's reader cannot be loaded, or is no `Format`.
    """
    return (*map(_added, entry_points(group="spolu.readers")), *FORMATS)


def _added(point: EntryPoint) -> Format:
    """Return the format of another package, whose failures become errors that name it."""
    package = point.dist.name if point.dist else point.value
    repair = f"Update the package {package}, or uninstall it"
    try:
        found = point.load()
    except Exception as error:  # noqa: BLE001 # whatever another package's code raises
        raise ReadError(package, f"its reader cannot be loaded ({type(error).__name__})", repair) from None
    if not isinstance(found, Format):
        raise ReadError(package, "its reader is no Format", repair)

    def guarded(call: Callable[[File], T]) -> Callable[[File], T]:
        def safe(file: File) -> T:
            try:
                return call(file)
            except SpoluError:
                raise
            except Exception as error:  # noqa: BLE001 # likewise
                raise ReadError(file.name, f"the reader of {package} failed ({type(error).__name__})", repair) from None

        return safe

    return replace(found, fits=guarded(found.fits), read=guarded(found.read))


def read(
    data: bytes,
    name: str,
    *,
    language: str | None = None,
    kind: Kind | None = None,
    columns: Mapping[str, str] | None = None,
) -> tuple[Transcript, ...]:
    """Return the transcripts in a file; ids are "" until the study numbers them.

    Args:
        data: the file's bytes.
        name: its name, for messages; formats are told by content.
        language: BCP 47; None = as the file declares, else found out from the words of the whole file.
        kind: of session; None = as the format suggests.
        columns: what a table's columns mean, where its headers do not say: ``text``, ``who``, ``group`` -> header.

    Raises:
        ReadError: it is empty, damaged, or of no format that is read.
    """
    file = File(data, name, columns or {})
    if not data.strip(b" \t\r\n\x00\xef\xbb\xbf\xff\xfe"):
        raise ReadError(name, "the file is empty", "Export it again")
    format = next((f for f in formats() if f.fits(file)), None)
    if format is None or (format.name == "text" and (_is_misnamed(name) or file.head.startswith("<?xml"))):
        raise ReadError(name, _what(file), "Export it again, as docx, odt, vtt, csv or plain text")
    found = [t for t in format.read(file) if t.turns]
    if not found:
        raise ReadError(name, "there is no text of a conversation in it", "Open it and see what it holds")
    spoken = language_of(turn.text for t in found for turn in t.turns)
    source = Source(sha256(data).hexdigest(), format.name, file.encoding, name)
    return tuple(
        replace(t, language=language or t.language or spoken, kind=kind or t.kind, source=source) for t in found
    )


def _is_misnamed(name: str) -> bool:
    suffix = PurePath(name).suffix.lower()
    return any(suffix in format.suffixes for format in FORMATS)


def _what(file: File) -> str:
    suffix = PurePath(file.name).suffix.lower()
    if file.is_zip:
        return "this is an archive, and neither a Word, OpenDocument nor Excel document"
    if file.head[:1] in ("{", "["):
        return "this is JSON, damaged or without turns of a conversation"
    if file.head.startswith("<"):
        return "this is XML of a kind that is no transcript"
    return f"the name ends in {suffix}, and the content is something else or damaged"
