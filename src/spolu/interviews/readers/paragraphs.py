"""From paragraphs to a transcript: what every format needs that ends in lines with typed labels."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from spolu.interviews.model import Transcript
from spolu.interviews.readers import header
from spolu.interviews.readers.build import Piece, transcript
from spolu.interviews.readers.labels import Labelled, Line, split
from spolu.interviews.readers.roles import voice_of
from spolu.interviews.readers.times import ALONE, seconds
from spolu.interviews.readers.warnings import warning

_NUMBER = re.compile(r"\s*(?P<n>\d{1,3})[.)]\s+(?P<text>\S.*)", re.DOTALL)
_OUTLINE = re.compile(r"\s*(?P<n>\d{1,2}(?:\.(?:\d{1,2}|[a-z]))*|[a-z]\.[ivx]{1,4})[.)]?\s+[^\W\d_]")
_REMARK = re.compile(r"\s*\([^()]*\)[.\s]*")


def from_lines(lines: Sequence[Line], *, each_alone: bool = False, title: str = "") -> Transcript:
    """Return the transcript of lines.

    Args:
        lines: in order, empty ones left out (`Line.blank` says where they were).
        each_alone: every line is a whole paragraph (Word, OpenDocument); otherwise, where blank lines are used, lines
            between two of them belong together.
        title: of the document, where the format has one.
    """
    kept, facts = header.without_furniture(lines)
    labelled = split(kept)
    top = header.read(kept, labelled)
    pieces: list[Piece] = []
    kept, labelled = kept[top.lines :], labelled[top.lines :]
    voices = {voice_of(one.label)[0] for one in labelled if one.label}
    together = _blocks(kept, each_alone)
    if not voices:
        warnings = _unlabelled(kept, pieces, together)
    elif _is_main_voice_unlabelled(labelled, voices):
        _apart(kept, labelled, pieces, together)
        warnings = (warning("one label"),)
    else:
        _continuing(kept, labelled, pieces)
        warnings = ()
    named = " · ".join(filter(None, (title, *top.titles)))
    return transcript(pieces, title=named, attributes={**facts, **top.facts}, warnings=warnings)


def _blocks(lines: Sequence[Line], each_alone: bool) -> bool:
    """Whether lines belong together until a blank one."""
    return not each_alone and any(line.blank for line in lines[1:])


def _is_main_voice_unlabelled(labelled: Sequence[Labelled], voices: set[str]) -> bool:
    """Whether the one label that there is interrupts somebody who has none, as the moderator of a think-aloud session."""
    if len(voices) > 1:
        return False
    n = sum(one.label is not None for one in labelled)
    own_line = sum(one.label is not None and not one.text.strip() for one in labelled)
    bare = sum(one.label is None and bool(one.text.strip()) for one in labelled) - own_line
    return bare > 0 and (n > 1 or labelled[0].label is None)


def _times(lines: Sequence[Line], labelled: Sequence[Labelled]) -> Iterator[tuple[Line, Labelled, float | None]]:
    """Go through lines with the time that stands alone on a line before them; such lines themselves are left out."""
    block: float | None = None
    for line, one in zip(lines, labelled, strict=True):
        if one.label is None and one.end is None and ALONE.fullmatch(one.text.strip()):
            block = seconds(one.text.strip())
        else:
            yield line, one, block


def _timed(piece: Piece, one: Labelled, block: float | None) -> Piece:
    if one.start is not None and one.end is not None:
        return replace(piece, start=one.start, end=one.end, time_kind="cue")
    if one.start is not None:
        return replace(piece, start=one.start, time_kind="start")
    if one.end is not None:
        return replace(piece, end=one.end, time_kind="end")
    return piece if block is None else replace(piece, start=block, time_kind="block")


def _continuing(lines: Sequence[Line], labelled: Sequence[Labelled], pieces: list[Piece]) -> None:
    """Make turns where a paragraph without a label continues the one before."""
    group: str | None = None
    label: str | None = None
    before: Line | None = None
    empty = False
    for line, one, block in _times(lines, labelled):
        number = voice_of(one.label)[1] if one.label else None
        if line.heading and one.label is None:
            group, before = line.text.strip(), None
            continue
        if one.label is not None:
            label, empty = one.label, not one.text.strip()
            start_at = _timed(Piece(label, one.text, group=number or group, locator=line.locator), one, block)
            pieces.append(start_at)
        elif label is None:
            pieces.append(_timed(Piece(None, one.text, group=group, locator=line.locator), one, block))
        elif empty:
            pieces[-1] = _later(replace(pieces[-1], text=one.text), one)
            empty = False
        else:
            flags = ("continued",) if line.blank or before is None or _glue(before, line) == "\n" else ()
            pieces.append(Piece(label, one.text, end=one.end, group=group, locator=line.locator,
                                        glue="\n" if before is None else _glue(before, line), flags=flags))  # fmt: skip
        before = line


def _later(piece: Piece, one: Labelled) -> Piece:
    """Give a turn whose label stood on a line of its own the time that ends its words."""
    return (
        piece if one.end is None else replace(piece, end=one.end, time_kind="cue" if piece.start is not None else "end")
    )


def _glue(before: Line, line: Line) -> str:
    """Return a space where a line goes on in the next because it was full, else a line break."""
    if line.blank:
        return "\n"
    full = len(before.text) >= 50 and before.text.rstrip()[-1:] not in ".?!…:"
    return " " if full or line.text.lstrip()[:1].islower() else "\n"


def _apart(lines: Sequence[Line], labelled: Sequence[Labelled], pieces: list[Piece], together: bool) -> None:
    """Make turns where the main voice has no label: every paragraph without one is a turn of nobody named."""
    group: str | None = None
    open_label = ""
    for line, one, block in _times(lines, labelled):
        prompt = _OUTLINE.match(line.text) if one.label is None else None
        if prompt:
            group = prompt["n"]
        if open_label and one.label is None:
            pieces[-1] = replace(pieces[-1], text=one.text)
            open_label = ""
            continue
        flags = ("prompt",) if prompt else ("remark",) if one.label is None and _REMARK.fullmatch(line.text) else ()
        piece = _timed(Piece(one.label, one.text, group=group, locator=line.locator, flags=flags), one, block)
        last = pieces[-1] if pieces else None
        if together and not line.blank and one.label is None and last is not None and last.label is None and not prompt:
            pieces[-1] = replace(last, text=f"{last.text}\n{one.text}")
        else:
            pieces.append(piece)
        open_label = one.label if one.label and not one.text.strip() else ""


def _unlabelled(lines: Sequence[Line], pieces: list[Piece], together: bool) -> tuple[str, ...]:
    """Make turns of a text without labels: numbered questions and their answers, or paragraphs."""
    numbers = [_NUMBER.match(line.text) for line in lines]
    if _asks(numbers):
        _questions(lines, numbers, pieces)
        return (warning("nobody"),)
    group: str | None = None
    indented = _is_outline(lines)
    bare = [Labelled(None, line.text) for line in lines]
    for line, one, block in _times(lines, bare):
        if line.heading:
            group = line.text.strip()
            continue
        last = pieces[-1] if pieces else None
        belongs = _is_indented(line) if indented else together and not line.blank
        if belongs and last is not None and last.group == group:
            glue = "\n" if indented else _glue(Line(last.text.rpartition("\n")[2]), line)
            pieces[-1] = replace(last, text=f"{last.text}{glue}{line.text}")
        else:
            pieces.append(_timed(Piece(None, line.text, group=group, locator=line.locator), one, block))
    return (warning("nobody"),)


def _is_indented(line: Line) -> bool:
    return line.text.startswith(("\t", "  "))


def _is_outline(lines: Sequence[Line]) -> bool:
    """Whether a text is notes in outline: most lines are indented under those that are not."""
    return sum(map(_is_indented, lines)) >= 0.4 * len(lines) and any(not _is_indented(line) for line in lines[1:])


def _asks(numbers: Sequence[re.Match[str] | None]) -> bool:
    """Whether numbered lines are questions: counted from one, and most of them followed by something unnumbered."""
    at = [i for i, m in enumerate(numbers) if m]
    if len(at) < 2 or [int(m["n"]) for m in numbers if m] != list(range(1, len(at) + 1)):
        return False
    answered = sum(i + 1 < len(numbers) and numbers[i + 1] is None for i in at)
    return answered >= len(at) / 2


def _questions(lines: Sequence[Line], numbers: Sequence[re.Match[str] | None], pieces: list[Piece]) -> None:
    group: str | None = None
    fresh = True
    for line, number in zip(lines, numbers, strict=True):
        if number:
            group, fresh = number["n"], True
            pieces.append(Piece(None, number["text"], group=group, locator=line.locator, flags=("prompt",)))
        elif fresh or not pieces:
            pieces.append(Piece(None, line.text, group=group, locator=line.locator))
            fresh = False
        else:
            last = pieces[-1]
            pieces[-1] = replace(last, text=f"{last.text}\n{line.text}")
