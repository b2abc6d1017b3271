"""What speech recognisers write as JSON: Whisper, WhisperX with speakers, whisper.cpp, AssemblyAI, Deepgram."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeGuard

from spolu.interviews.model import TimeKind, Transcript
from spolu.interviews.readers.build import Piece, transcript
from spolu.interviews.readers.file import File
from spolu.interviews.readers.times import seconds
from spolu.interviews.readers.warnings import warning


def fits(file: File) -> bool:
    """Tell by a list of segments with times and words."""
    return _segments(file.json) is not None


def read(file: File) -> Sequence[Transcript]:
    """Return the one transcript; a segment without a speaker is split where its words change theirs."""
    segments = _segments(file.json) or []
    pieces = [piece for n, one in enumerate(segments, 1) for piece in _piece(one, n)]
    data = file.json if isinstance(file.json, dict) else {}
    mixed = sum(_is_mixed(one) for one in segments)
    declared = data.get("language") or data.get("language_code") or _in(data, "result", "language") or ""
    return [
        transcript(
            pieces,
            language=str(declared)[:2].lower() if len(str(declared)) in (2, 5) else "",
            warnings=(warning("mixed", mixed),) if mixed else (),
        )
    ]


def _in(value: Any, *path: str) -> Any:
    for key in path:
        value = value.get(key) if isinstance(value, Mapping) else None
    return value


def _segments(data: Any) -> list[Mapping[str, Any]] | None:
    """Return the segments, wherever the program puts them; None where the value has none."""
    places = (("segments",), ("transcription",), ("utterances",), ("results", "utterances"))
    for found in (data, *(_in(data, *path) for path in places)):
        if isinstance(found, list) and found and all(isinstance(s, Mapping) for s in found):
            if all(("text" in s or "transcript" in s) and _times(s) is not None for s in found[:20]):
                return found
        elif isinstance(found, list) and not found and isinstance(data, Mapping) and "segments" in data:
            return []
    return None


def _times(segment: Mapping[str, Any]) -> tuple[float | None, float | None] | None:
    """Return a segment's times in seconds; None where it has none at all."""
    marks = segment.get("timestamps")
    if isinstance(marks, Mapping) and all(isinstance(marks.get(k), str) for k in ("from", "to")):
        try:
            return seconds(marks["from"]), seconds(marks["to"])
        except ValueError:
            return None
    start, end = segment.get("start"), segment.get("end")
    if not _is_number(start):
        return None
    # AssemblyAI counts whole milliseconds, and says with each utterance how sure it is.
    whole = isinstance(start, int) and isinstance(end, int) and end - start > 100
    unit = 0.001 if whole and "confidence" in segment else 1.0
    return round(start * unit, 3), round(end * unit, 3) if _is_number(end) else None


def _is_number(value: Any) -> TypeGuard[float]:
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value < 1e9


def _piece(segment: Mapping[str, Any], n: int) -> Iterator[Piece]:
    text = segment.get("text", segment.get("transcript"))
    times = _times(segment)
    if not isinstance(text, str):
        return
    start, end = times or (None, None)
    label = _label(segment.get("speaker"))
    runs = [] if label else _runs(segment.get("words"))
    if len(runs) == 1:
        label = runs[0][0]
    if label or not runs or len(" ".join(said for _, said, _, _ in runs).split()) != len(text.split()):
        yield _one(label, text, start, end, n)
        return
    for i, (voice, said, since, until) in enumerate(runs):
        yield _one(voice, said, start if i == 0 else since, end if i == len(runs) - 1 else until, n)


def _one(label: str | None, text: str, start: float | None, end: float | None, n: int) -> Piece:
    kind: TimeKind = "none" if start is None else "cue" if end is not None else "start"
    return Piece(label, text, start, end, kind, locator=f"segment {n}", glue=" " if label else None)


def _label(speaker: Any) -> str | None:
    if isinstance(speaker, bool) or not isinstance(speaker, str | int):
        return None
    return (f"Speaker {speaker}" if isinstance(speaker, int) else speaker.strip()) or None


def _is_mixed(segment: Mapping[str, Any]) -> bool:
    """Whether words of a segment have another voice than the segment itself, which wins."""
    label = _label(segment.get("speaker"))
    return label is not None and bool(_voices(segment.get("words")) - {label})


def _voices(words: Any) -> frozenset[str]:
    """Return who speaks the words; nobody where these are no words."""
    if not isinstance(words, list) or not all(isinstance(w, dict) and isinstance(w.get("word"), str) for w in words):
        return frozenset()
    named = {voice for w in words if isinstance(voice := w.get("speaker"), str | int)}
    return frozenset(label for voice in named if (label := _label(voice)))


_Run = tuple[str | None, str, float | None, float | None]


def _runs(words: Any) -> list[_Run]:
    """Return neighbouring words of one voice together: voice, words, first start, last end.

    A word without a voice goes with the one before it; words without times (numerals) leave the times to the others.
    """
    if not _voices(words):
        return []
    runs: list[_Run] = []
    for w in words:
        start, end = (float(t) if _is_number(t := w.get(key)) else None for key in ("start", "end"))
        voice = _label(w.get("speaker")) or (runs[-1][0] if runs else None)
        if runs and runs[-1][0] in (None, voice):
            _, said, since, until = runs[-1]
            runs[-1] = (
                voice,
                f"{said} {w['word'].strip()}",
                start if since is None else since,
                end if end is not None else until,
            )
        else:
            runs.append((voice, w["word"].strip(), start, end))
    return runs
