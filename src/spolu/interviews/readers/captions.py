"""Captions (WebVTT, SubRip, SBV): Teams (``<v Name>``), Zoom (``Name: …``), old Stream and Whisper without names."""

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
_KINDS = {
    "vtt": re.compile("WEBVTT"),
    "srt": re.compile(r"\d+[ \t]*\n\d+:\d\d:\d\d[,.]\d+ *--> *\d+:\d\d:\d\d[,.]\d+"),
    "sbv": re.compile(r"\d+:\d\d:\d\d\.\d+,\d+:\d\d:\d\d\.\d+[ \t]*\n"),
}
_BRACKETED = re.compile(r"(?:^|\n)(?:-[ \t]*\n\s*)?\(([^()\n]{2,60})\)[ \t]*\n")
_SENTENCE_ENDS = re.compile(r"[.?!…][\"'”“’»)]*$")
_NOTE_LANGUAGE = re.compile(r"NOTE language:([a-z]{2})", re.IGNORECASE)


def fits(file: File) -> bool:
    """Tell by the first word, or by the first cue's times."""
    return _kind(file) is not None


def _kind(file: File) -> str | None:
    if file.is_zip:
        return None
    head = file.text.lstrip("\ufeff").lstrip()
    return next((kind for kind, begins in _KINDS.items() if begins.match(head)), None)


def read(file: File) -> Sequence[Transcript]:
    """Return the one transcript of a caption file; neighbouring cues of one voice become one turn."""
    import io

    import webvtt

    try:
        cues = webvtt.from_buffer(io.StringIO(file.text.lstrip("\ufeff")), format=_kind(file) or "vtt").captions
    except (webvtt.errors.MalformedFileError, webvtt.errors.MalformedCaptionError):
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
    if len(parts) == 1 and _BRACKETED.match(raw):
        parts = [part.replace("\n", " ") for part in _BRACKETED.split(raw)]
    voices: list[tuple[str | None, str]] = [(None, parts[0])]
    voices += [(html.unescape(name).strip(), said) for name, said in zip(parts[1::2], parts[2::2], strict=True)]
    return [(name, said) for name, text in voices if (said := html.unescape(_TAG.sub("", text)).strip())]


def _named_in_text(pieces: Sequence[Piece]) -> list[Piece]:
    """Find ``Name:`` and ``>> Name:`` in the words; where nobody is named, a turn ends where a sentence does."""
    from dataclasses import replace

    lines = [p.text.removeprefix(">>").strip() for p in pieces]
    named = [replace(p, label=part.label, text=part.text) for p, part in zip(pieces, split(lines), strict=True)]
    if any(p.label for p in named):
        return named
    whole = [True, *(bool(_SENTENCE_ENDS.search(p.text)) for p in named)]
    return [replace(p, joins=not ends) for p, ends in zip(named, whole, strict=False)]
