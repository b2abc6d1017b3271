"""What Whisper and WhisperX write: segments as JSON, or as a table with times in milliseconds."""

from collections.abc import Sequence
from typing import Any

from spolu.errors import ReadError
from spolu.interviews.model import Transcript
from spolu.interviews.readers.build import Piece, transcript
from spolu.interviews.readers.file import File, parse_json

_HEAD = "start\tend\ttext"


def fits(file: File) -> bool:
    """Tell by a list of segments with text, or by the table's three columns."""
    if file.is_zip:
        return False
    if file.text.lstrip("\ufeff").split("\n", 1)[0].strip() == _HEAD:
        return True
    value = parse_json(file)
    segments = value.get("segments") if isinstance(value, dict) else None
    return isinstance(segments, list) and any(isinstance(s, dict) and "text" in s for s in segments)


def read(file: File) -> Sequence[Transcript]:
    """Return the one transcript: a segment is a turn; times stay as they are, also where they overlap."""
    value = parse_json(file)
    if not isinstance(value, dict):
        return [transcript(_table(file))]
    pieces = [_segment(file, n, s) for n, s in enumerate(value["segments"], 1)]
    language = value.get("language")
    return [transcript(pieces, language=language.lower() if isinstance(language, str) and len(language) == 2 else "")]


def _segment(file: File, n: int, segment: Any) -> Piece:
    if not isinstance(segment, dict) or not isinstance(segment.get("text"), str):
        raise ReadError(f"{file.name}, segment {n}", "it has no text", "Transcribe the recording again")
    start, end = (_number(segment.get(key)) for key in ("start", "end"))
    speaker = segment.get("speaker")
    label = speaker if isinstance(speaker, str) else None
    return Piece(label, segment["text"], start, end, "none" if start is None else "cue", locator=f"segment {n}")


def _number(value: Any) -> float | None:
    return round(float(value), 3) if isinstance(value, (int, float)) and not isinstance(value, bool) else None


def _table(file: File) -> list[Piece]:
    pieces = []
    for n, line in enumerate(file.text.lstrip("\ufeff").split("\n")[1:], 2):
        if not line.strip():
            continue
        start, _, rest = line.partition("\t")
        end, _, text = rest.partition("\t")
        if not (start.strip().isdecimal() and end.strip().isdecimal()):
            raise ReadError(f"{file.name}:{n}", "its times are no milliseconds", "Export the table again")
        pieces.append(Piece(None, text, int(start) / 1000, int(end) / 1000, "cue", locator=f"line {n}"))
    return pieces
