"""WebVTT captions: Teams (``<v Name>``), Zoom (``Name: …``), old Stream and Whisper without names."""

import html
import re
from collections.abc import Sequence

from spolu.errors import ReadError
from spolu.interviews.model import Transcript
from spolu.interviews.readers.build import Piece, transcript
from spolu.interviews.readers.file import File
from spolu.interviews.readers.labels import seconds, split

_VOICE = re.compile(r"<v(?:\.[^\s>]*)?\s+([^>]*)>")
_TAG = re.compile(r"<[^>]*>")
_NOTE_LANGUAGE = re.compile(r"NOTE language:([a-z]{2})", re.IGNORECASE)


def fits(file: File) -> bool:
    """Tell by the first word."""
    return not file.is_zip and file.text.lstrip("\ufeff").startswith("WEBVTT")


def read(file: File) -> Sequence[Transcript]:
    """Return the one transcript of a caption file; neighbouring cues of one voice become one turn."""
    import io

    import webvtt

    try:
        cues = webvtt.from_buffer(io.StringIO(file.text.lstrip("\ufeff")), format="vtt").captions
    except webvtt.errors.MalformedFileError:
        raise ReadError(file.name, "the captions are damaged", "Export them again") from None
    pieces: list[Piece] = []
    for n, cue in enumerate(cues, 1):
        start, end = seconds(cue.start), seconds(cue.end)
        if end < start:
            raise ReadError(f"{file.name}, cue {n}", "it ends before it begins", "Export the captions again")
        pieces += [Piece(label, text, start, end, "cue", locator=cue.identifier or f"cue {n}", joins=True)
                   for label, text in _voices(cue.raw_text)]  # fmt: skip
    if not any(p.label for p in pieces):
        pieces = _named_in_text(pieces)
    declared = _NOTE_LANGUAGE.search(file.text[:2000])
    return [transcript(pieces, language=declared[1].lower() if declared else "")]


def _voices(raw: str) -> list[tuple[str | None, str]]:
    """Split a cue at its voices; a cue without any has the label None."""
    parts = _VOICE.split(raw.replace("\n", " "))
    voices: list[tuple[str | None, str]] = [(None, parts[0])]
    voices += [(html.unescape(name).strip(), said) for name, said in zip(parts[1::2], parts[2::2], strict=True)]
    return [(name, said) for name, text in voices if (said := html.unescape(_TAG.sub("", text)).strip())]


def _named_in_text(pieces: Sequence[Piece]) -> list[Piece]:
    from dataclasses import replace

    return [replace(p, label=part.label, text=part.text)
            for p, part in zip(pieces, split([p.text for p in pieces]), strict=True)]  # fmt: skip
