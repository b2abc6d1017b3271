"""oTranscribe's .otr: JSON around the HTML that was typed, with time stamps as spans."""

import html
import re
from collections.abc import Sequence

from spolu.interviews.model import Transcript
from spolu.interviews.readers.build import Piece, transcript
from spolu.interviews.readers.file import File, parse_json
from spolu.interviews.readers.labels import split

_STAMP = re.compile(r"<span[^>]*\bdata-timestamp=\"([\d.]+)\"[^>]*>.*?</span>", re.DOTALL)
_BREAK = re.compile(r"<br\s*/?>|</p>|</div>", re.IGNORECASE)
_TAG = re.compile(r"<[^>]*>")


def fits(file: File) -> bool:
    """Tell by the typed HTML and the time of the medium beside it."""
    value = parse_json(file)
    return isinstance(value, dict) and isinstance(value.get("text"), str) and "media-time" in value


def read(file: File) -> Sequence[Transcript]:
    """Return the one transcript: a stamped or labelled paragraph is a turn."""
    at: list[float | None] = []
    lines: list[str] = []
    for block in _BREAK.split(parse_json(file)["text"]):
        stamp = _STAMP.search(block)
        line = " ".join(html.unescape(_TAG.sub("", _STAMP.sub("", block))).split())
        if line:
            at.append(float(stamp[1]) if stamp else None)
            lines.append(line)
    pieces = [
        Piece(part.label, part.text, start, None, "none" if start is None else "start", locator=f"paragraph {n}",
              joins=part.label is None and start is None)
        for n, (part, start) in enumerate(zip(split(lines), at, strict=True), 1)
    ]  # fmt: skip
    return [transcript(pieces)]
