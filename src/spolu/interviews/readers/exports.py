"""Texts that programs export: Otter, MAXQDA and f4 (times at the end), Google Meet's document, Zoom's chat."""

import re
from collections.abc import Callable, Sequence

from spolu.interviews.model import Transcript
from spolu.interviews.readers.build import Piece, transcript
from spolu.interviews.readers.file import File
from spolu.interviews.readers.labels import seconds, split

_TIME = r"(?:\d{1,2}:)?\d{1,2}:\d{2}"
_HEAD = re.compile(rf"(?P<label>[^\W\d_][^\n]{{0,79}}?)(?: {{2,}}|\t+)(?P<at>{_TIME})\s*")
_FOOTER = re.compile(r"Transcribed by https?://\S+\s*")
_ENDS = re.compile(r"\s*#(\d+:\d\d:\d\d)[-.,](\d)#\s*$")
_BLOCK = re.compile(r"\d\d:\d\d:\d\d\s*")
_AFTER = re.compile(r"Meeting ended after \d\d:\d\d:\d\d.*")
_CHAT = re.compile(
    r"(?P<at>\d\d:\d\d:\d\d)\s+From\s+(?P<label>.+?)(?:\s+to\s+[^:]+)?\s*:\s*(?P<text>.*)", re.IGNORECASE
)


def fits(file: File) -> bool:
    """Tell by the lines that these programs write and people do not."""
    return not file.is_zip and from_lines(file.text.lstrip("\ufeff").split("\n")) is not None


def read(file: File) -> Sequence[Transcript]:
    """Return the one transcript of an exported text."""
    found = from_lines(file.text.lstrip("\ufeff").split("\n"))
    return [found] if found else []


def from_lines(lines: Sequence[str]) -> Transcript | None:
    """Return the transcript of an export's lines, None where they are of no export that is known here."""
    ways: tuple[tuple[re.Pattern[str], Callable[[Sequence[str]], Transcript]], ...] = (
        (_CHAT, _chat),
        (_HEAD, _headed),
    )
    for pattern, way in ways:
        if sum(bool(pattern.fullmatch(line)) for line in lines) > 1:
            return way(lines)
    if sum(bool(_ENDS.search(line)) for line in lines) > 1:
        return _ended(lines)
    blocks = any(_BLOCK.fullmatch(line) for line in lines)
    return _blocks(lines) if blocks and any(_AFTER.fullmatch(line.strip()) for line in lines) else None


def _chat(lines: Sequence[str]) -> Transcript:
    """A message goes on until the next head; the times are of the day, so they stay in the locator."""
    pieces: list[Piece] = []
    for line in lines:
        if head := _CHAT.fullmatch(line):
            pieces.append(Piece(head["label"], head["text"], locator=head["at"]))
        elif pieces and line.strip():
            pieces[-1] = _longer(pieces[-1], line)
    return transcript(pieces, kind="group")


def _headed(lines: Sequence[str]) -> Transcript:
    """A line with name and time, then the words."""
    pieces: list[Piece] = []
    for n, line in enumerate(lines, 1):
        if head := _HEAD.fullmatch(line):
            pieces.append(Piece(head["label"].strip(), "", seconds(head["at"]), None, "start", locator=f"line {n}"))
        elif pieces and line.strip() and not _FOOTER.fullmatch(line):
            pieces[-1] = _longer(pieces[-1], line)
    return transcript(pieces)


def _ended(lines: Sequence[str]) -> Transcript:
    """A turn's last line carries the time at which it ends."""
    pieces: list[Piece] = []
    whole = [(n, line) for n, line in enumerate(lines, 1) if line.strip()]
    open_turn = False
    for (n, line), part in zip(whole, split([_ENDS.sub("", line) for _, line in whole]), strict=True):
        time = _ENDS.search(line)
        end = seconds(f"{time[1]}.{time[2]}") if time else None
        pieces.append(Piece(part.label, part.text, None, end, "none" if end is None else "end", locator=f"line {n}",
                            joins=open_turn and part.label is None))  # fmt: skip
        open_turn = end is None
    return transcript(pieces)


def _blocks(lines: Sequence[str]) -> Transcript:
    """Times stand alone above a block; what comes before the first is title and who attended."""
    first = next(n for n, line in enumerate(lines) if _BLOCK.fullmatch(line))
    title = next((line.strip() for line in lines[:first] if line.strip()), "")
    at: float | None = None
    pieces: list[Piece] = []
    body = lines[first:]
    for n, (line, part) in enumerate(zip(body, split(body), strict=True), first + 1):
        if _BLOCK.fullmatch(line):
            at = seconds(line.strip())
        elif line.strip() and not _AFTER.fullmatch(line.strip()):
            pieces.append(Piece(part.label, part.text, at, None, "block", locator=f"line {n}", joins=not part.label))
    return transcript(pieces, title=title)


def _longer(piece: Piece, line: str) -> Piece:
    from dataclasses import replace

    return replace(piece, text=f"{piece.text} {line.strip()}".strip())
