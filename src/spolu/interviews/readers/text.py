"""Plain text and Markdown with speaker labels, as people type it and as programs export it."""

import re
from collections.abc import Sequence

from spolu.interviews.model import Transcript
from spolu.interviews.readers.build import Piece, transcript
from spolu.interviews.readers.file import File
from spolu.interviews.readers.labels import Labelled, seconds, split

_TIME = re.compile(r"\[((?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?)\]\s*")
_HEADING = re.compile(r"#{1,6}\s+(.*)")


def fits(file: File) -> bool:
    """Tell whether it is text at all."""
    return not file.is_zip and bool(file.text.strip())


def read(file: File) -> Sequence[Transcript]:
    """Return the one transcript of a text: a paragraph or labelled line is a turn."""
    return [from_lines(file.text.split("\n"))]


def from_lines(lines: Sequence[str], blank_ends: bool = True) -> Transcript:
    """Return the transcript of lines; used by every format that ends in paragraphs.

    Args:
        lines: in order.
        blank_ends: an unlabelled line after a blank one begins a turn of its own; otherwise each line does.
    """
    pieces: list[Piece] = []
    group: str | None = None
    voice: str | None = None
    fresh = True
    waiting: float | None = None
    labelled = [_timed(part) for part in split([_HEADING.sub("", line) for line in lines])]
    for n, (line, part) in enumerate(zip(lines, labelled, strict=True), 1):
        heading = _HEADING.fullmatch(line.strip())
        if heading:
            group = heading[1].strip()
        elif not part.text.strip() and not part.label:
            fresh = True
        else:
            voice = part.label or voice
            at = part.at if part.label or part.at is not None else waiting
            waiting = at if not part.text.strip() else None
            pieces.append(Piece(
                part.label or voice, part.text, at, time_kind="none" if at is None else "start", group=group,
                locator=f"line {n}", joins=part.label is None and bool(pieces) and (voice is not None or not (fresh and blank_ends)),
            ))  # fmt: skip
            fresh = False
    warnings = () if voice else ("Nobody is named: every paragraph is a turn without a speaker.",)
    return transcript(pieces, warnings=warnings)


def _timed(part: Labelled) -> Labelled:
    """Take the time in brackets that stands between a label and the words."""
    time = _TIME.match(part.text) if part.label and part.at is None else None
    return Labelled(part.label, part.text[time.end() :], seconds(time[1])) if time else part
