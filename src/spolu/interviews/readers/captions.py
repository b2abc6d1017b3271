"""Captions: WebVTT (Teams ``<v Name>``, Zoom, old Stream, Whisper, YouTube), SubRip (``.srt``), SubViewer (``.sbv``)."""

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from spolu.errors import ReadError
from spolu.interviews.model import Transcript
from spolu.interviews.readers.build import Piece, transcript
from spolu.interviews.readers.events import kind_of
from spolu.interviews.readers.file import File
from spolu.interviews.readers.labels import Line, split
from spolu.interviews.readers.times import TIME, seconds

_ARROW = re.compile(rf"\s*(?P<start>{TIME})\s*(?:-->|,)\s*(?P<end>-?{TIME})(?P<settings>\s.*)?$")
_VOICE = re.compile(r"<v(?:\.[^\s>]*)?[ \t]+([^>\n]*)>")
_TAG = re.compile(r"</?[a-zA-Z][^<>\n]{0,200}>|<\d[\d:.]*>|</?>")
_LANGUAGE = re.compile(r"^(?:NOTE\s+)?language:\s*([a-zA-Z]{2})\b", re.IGNORECASE | re.MULTILINE)
_ROOM_NAME = re.compile(r"\(([^()\n]{2,60})\)")
_DASHED = re.compile(r"[-–]\s+\S")
_BACK = 60.0
"""Seconds by which a cue may lie before the one before it; speech at the same time is written out of order."""


@dataclass(frozen=True, slots=True)
class _Cue:
    id: str
    start: float
    end: float
    lines: tuple[str, ...]


def is_vtt(file: File) -> bool:
    """Tell by WebVTT's first word."""
    return file.head.startswith("WEBVTT")


def is_srt(file: File) -> bool:
    """Tell by a line of times with an arrow near the beginning."""
    return not is_vtt(file) and "-->" in _first_times(file)


def is_sbv(file: File) -> bool:
    """Tell by two times with a comma between them near the beginning."""
    return "," in _first_times(file).replace("-->", "") and not is_srt(file)


def _first_times(file: File) -> str:
    return next((line for line in file.head.split("\n", 4)[:4] if _ARROW.match(line)), "")


def read(file: File) -> Sequence[Transcript]:
    """Return the one transcript of a caption file; neighbouring cues of one voice become one turn.

    Raises:
        ReadError: a cue ends before it begins, or the times run backwards.
    """
    cues = list(_cues(file.text))
    _check(cues, file.name)
    if _is_rolling(cues):
        cues = _without_repeats(cues)
    pieces = [piece for cue in cues for piece in _voices(cue)]
    if not any(p.label for p in pieces):
        pieces = _named_in_text(cues)
    declared = _LANGUAGE.search(file.text[:4000])
    return [transcript(pieces, language=declared[1].lower() if declared else "")]


def _cues(text: str) -> Iterator[_Cue]:
    """Yield cues: a line of times, then lines up to an empty one or the next line of times."""
    id, times, said = "", None, list[str]()
    before = ""
    for line in [*text.split("\n"), ""]:
        match = _ARROW.match(line)
        if match:
            if times is not None:
                # An id straight after the words, without an empty line between.
                if said and said[-1] == before and before.strip().isdigit():
                    said.pop()
                yield _Cue(id, *times, tuple(said))
            id, said = before.strip(), []
            times = seconds(match["start"]), -1.0 if match["end"].startswith("-") else seconds(match["end"])
        elif not line and times is not None:
            yield _Cue(id, *times, tuple(said))
            times = None
        elif times is not None:
            said.append(line)
        before = line
    if times is not None:
        yield _Cue(id, *times, tuple(said))


def _check(cues: Sequence[_Cue], name: str) -> None:
    back = 0
    for n, cue in enumerate(cues, 1):
        if cue.end < cue.start:
            raise ReadError(f"{name}, cue {n}", "it ends before it begins", "Export the captions again")
        if n > 1 and cue.end <= cues[n - 2].start and cue.start < cues[n - 2].start:
            back += 1
            if cues[n - 2].start - cue.end > _BACK:
                raise ReadError(
                    f"{name}, cue {n}", "the times jump back: two recordings in one file?", "Split the file there"
                )
    if back and back >= (len(cues) - 1) / 2:
        raise ReadError(name, "the times of the captions run backwards", "Export the captions again")


def _is_rolling(cues: Sequence[_Cue]) -> bool:
    """Whether lines are repeated from cue to cue, as YouTube's automatic captions scroll."""
    repeated = sum(bool(_shown(a) & _shown(b)) for a, b in pairwise(cues))
    return len(cues) > 2 and repeated >= 0.4 * (len(cues) - 1)


def _shown(cue: _Cue) -> frozenset[str]:
    return frozenset(line for raw in cue.lines if len((line := _plain(raw)).split()) > 1)


def _without_repeats(cues: Sequence[_Cue]) -> list[_Cue]:
    kept: list[_Cue] = []
    before: frozenset[str] = frozenset()
    for cue in cues:
        lines = tuple(raw for raw in cue.lines if _plain(raw) and _plain(raw) not in before)
        before = frozenset(_plain(raw) for raw in cue.lines)
        if lines:
            kept.append(replace(cue, lines=lines))
    return kept


def _plain(raw: str) -> str:
    return html.unescape(_TAG.sub("", raw)).strip()


def _piece(cue: _Cue, label: str | None, text: str, n: int) -> Piece:
    locator = cue.id or f"cue {n}" if cue.id or n else None
    return Piece(label, text, cue.start, cue.end, "cue", locator=locator, glue=" " if label else None)


def _voices(cue: _Cue) -> Iterator[Piece]:
    """Split a cue at its ``<v Name>`` tags; what stands before the first belongs to nobody named."""
    parts = _VOICE.split("\n".join(cue.lines))
    voices: list[tuple[str | None, str]] = [(None, parts[0])]
    voices += [(html.unescape(name).strip() or None, said) for name, said in zip(parts[1::2], parts[2::2], strict=True)]
    for label, said in voices:
        if text := " ".join(filter(None, map(_plain, said.split("\n")))):
            yield _piece(cue, label, text, 0)


def _named_in_text(cues: Sequence[_Cue]) -> list[Piece]:
    """Find names typed into the words: ``Name: …``, ``(Name)`` on a line of its own, ``- Name: …`` twice in a cue."""
    rooms = [
        m[1] for cue in cues for raw in cue.lines if (m := _ROOM_NAME.fullmatch(_plain(raw))) and not kind_of(m[1])
    ]
    bracketed = len(rooms) > 1 and any(rooms.count(name) > 1 for name in rooms)
    units: list[tuple[int, _Cue, str]] = []
    for n, cue in enumerate(cues, 1):
        units += [(n, cue, text) for text in _units([_plain(raw) for raw in cue.lines], bracketed)]
    named = split([Line(text) for _, _, text in units])
    return [_piece(cue, one.label, re.sub(r"^>{2,}\s*", "", one.text), n)
            for (n, cue, _), one in zip(units, named, strict=True)]  # fmt: skip


def _units(lines: Sequence[str], bracketed: bool) -> list[str]:
    """Split a cue's lines where another voice begins."""
    out: list[str] = []
    for line in lines:
        room = _ROOM_NAME.fullmatch(line) if bracketed else None
        if room and not kind_of(room[1]):
            out.append(f"{room[1]}:")
        elif line in ("", "-"):
            continue
        elif not out or line.startswith(">>") or _DASHED.match(line):
            out.append(line)
        else:
            out[-1] = f"{out[-1]} {line}"
    return out
