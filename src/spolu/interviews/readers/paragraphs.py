"""From paragraphs to a transcript: what every format needs that ends in lines with typed labels."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from spolu.interviews.model import Transcript
from spolu.interviews.readers.build import Piece, transcript
from spolu.interviews.readers.events import kind_of
from spolu.interviews.readers.labels import Labelled, Line, is_heading, split
from spolu.interviews.readers.roles import voice_of
from spolu.interviews.readers.times import STAMP, TIME, seconds
from spolu.interviews.readers.warnings import warning
from spolu.text import fold

_FURNITURE = re.compile(
    r"transcribed by https?://\S+|.{0,80}\b(?:started|stopped) transcription|meeting ended after .{0,40}|"
    r".{0,80}\b(?:zahájil|spustil|ukončil|zastavil)\(?a?\)? přepis.{0,20}|schůzka skončila po .{0,40}|"
    r".{0,80}\b(?:rozpoczął|rozpoczęła|zatrzymał|zatrzymała)(?:\(.\))? transkrypcję|spotkanie zakończy\w+ się po .{0,40}|"
    r"this editable transcript was computer generated.*|tento upravitelný přepis .*|interview|transcript|transkript|"
    r"přepis(?: rozhovoru)?|transkrypcja|-{3,}|={3,}|\*{3,}|_{3,}|strana \d+|page \d+|strona \d+",
    re.IGNORECASE,
)
"""Lines that programs and forms add around what was said."""
_ATTENDEES = re.compile(r"attendees|účastníci|přítomni|uczestnicy|obecni", re.IGNORECASE)
_LONE_TIME = re.compile(rf"{STAMP}")
_NUMBER = re.compile(r"\s*(?P<n>\d{1,3})[.)]\s+(?P<text>\S.*)", re.DOTALL)
_OUTLINE = re.compile(r"\s*(?P<n>\d{1,2}(?:\.(?:\d{1,2}|[a-z]))*|[a-z]\.[ivx]{1,4})[.)]?\s+[^\W\d_]")
_FIRST = re.compile(r"\s*(?:1[.)]?(?:\.?[a1])?|a\.i)\s+[^\W\d_]")
_DATE = re.compile(
    r"\d{1,2}\.? +[^\W\d_]+ +\d{4}\b.{0,20}|\d{1,2}[./] ?\d{1,2}[./] ?\d{4}.{0,12}|\d{4}-\d{2}-\d{2}.{0,16}|[A-Z][a-z]+ \d{1,2}, \d{4}.{0,20}"
)
_DURATION = re.compile(r"(?:\d{1,3} ?(?:h|hod|godz|m|min|s|sek)\w*\.? ?){1,3}")
_KEY_VALUE = re.compile(r"\s*(?P<key>[^\W\d_][^:\n]{1,40}):\s+(?P<value>\S.{0,80})")
_LONG_VALUE = re.compile(r"\s*(?P<key>[^\W\d_][^:\n]{1,40}):\s+(?P<value>\S.{0,400})")
_FACTS = (
    ("date", re.compile(r"dat(?:um|a|e)(?: (?:rozhovoru|wywiadu|spotkania|schuzky))?")),
    ("site", re.compile(r"misto|miesto|miejsce|place|location|site")),
)
"""Facts that sessions have, by the folded words that head them in forms."""
_REMARK = re.compile(r"\s*\([^()]*\)[.\s]*")
_SENTENCE = re.compile(r"[^\W\d_]{3,}\. +[^\W\d_]")
"""The end of a sentence and the beginning of the next; an abbreviation (``cz. II``) is shorter."""
_BREAK = re.compile(rf"\W*(?P<word>[^\W\d_]+)\W*:\W*{TIME}\W*")
"""A break typed like a label, with its time: ``**Break:** [22:55]``."""
_HEADER_LINES = 12


@dataclass
class _Reading:
    """What was found on the way through the paragraphs."""

    pieces: list[Piece] = field(default_factory=list)
    title: str = ""
    attributes: dict[str, str] = field(default_factory=dict)


def from_lines(lines: Sequence[Line], *, each_alone: bool = False, title: str = "") -> Transcript:
    """Return the transcript of lines.

    Args:
        lines: in order, empty ones left out (`Line.blank` says where they were).
        each_alone: every line is a whole paragraph (Word, OpenDocument); otherwise, where blank lines are used, lines
            between two of them belong together.
        title: of the document, where the format has one.
    """
    reading = _Reading(title=title)
    kept = _without_furniture(lines, reading)
    labelled = split(kept)
    first = _header(kept, labelled, reading)
    kept, labelled = kept[first:], labelled[first:]
    voices = {voice_of(one.label)[0] for one in labelled if one.label}
    together = _blocks(kept, each_alone)
    if not voices:
        warnings = _unlabelled(kept, reading, together)
    elif _is_main_voice_unlabelled(labelled, voices):
        _apart(kept, labelled, reading, together)
        warnings = (warning("one label"),)
    else:
        _continuing(kept, labelled, reading)
        warnings = ()
    return transcript(reading.pieces, title=reading.title, attributes=reading.attributes, warnings=warnings)


def _without_furniture(lines: Sequence[Line], reading: _Reading) -> list[Line]:
    """Leave out what programs add; keep who attended as an attribute."""
    kept: list[Line] = []
    names_follow = False
    for line in lines:
        text = line.text.strip()
        if names_follow and not _FURNITURE.fullmatch(text) and ":" not in text:
            reading.attributes["attendees"] = ", ".join(filter(None, (reading.attributes.get("attendees"), text)))
        elif _ATTENDEES.fullmatch(text):
            names_follow = True
            continue
        elif (pause := _BREAK.fullmatch(text)) and kind_of(pause["word"]):
            kept.append(replace(line, text=f"[{text.replace('[', '').replace(']', '')}]", bold=""))
        elif not _FURNITURE.fullmatch(text.rstrip(" 👋")):
            kept.append(line)
        names_follow = False
    return kept


def _blocks(lines: Sequence[Line], each_alone: bool) -> bool:
    """Whether lines belong together until a blank one."""
    return not each_alone and any(line.blank for line in lines[1:])


def _header(lines: Sequence[Line], labelled: Sequence[Labelled], reading: _Reading) -> int:
    """Take title and facts (``Datum: …``) off the top; return the index of the first line that is left."""
    counts = Counter(voice_of(one.label)[0] for one in labelled if one.label)
    said = [
        i
        for i, one in enumerate(labelled)
        if one.label and (counts[voice_of(one.label)[0]] > 1 or not _fact(lines[i], one))
    ]
    asked = [i for i, line in enumerate(lines[:_HEADER_LINES]) if _FIRST.match(line.text)]
    end = min([*said[:1], *asked[:1], _HEADER_LINES + 1])
    if end > _HEADER_LINES:
        return 0
    names: list[str] = []
    for i in range(end):
        text = lines[i].text.strip()
        if (match := _KEY_VALUE.fullmatch(text)) or (
            (match := _LONG_VALUE.fullmatch(text)) and is_heading(match["key"])
        ):
            reading.attributes[_fact_named(match["key"])] = match["value"].strip()
        elif fact := next(
            (key for key, form in (("date", _DATE), ("duration", _DURATION)) if form.fullmatch(text)), None
        ):
            reading.attributes[fact] = text
        elif _LONE_TIME.fullmatch(text):
            end = i
            break
        elif lines[i].heading or (len(counts) != 1 and len(text) <= 160 and not _is_said(text)):
            names.append(text)
        else:
            end = i
            break
    reading.title = " · ".join(filter(None, (reading.title, *names)))
    return end


def _fact_named(key: str) -> str:
    """Return the name of a fact: that of spolu where the key means one (``Datum``, ``Miejsce``), else the key."""
    return next((fact for fact, form in _FACTS if form.fullmatch(fold(key.strip()))), key.strip())


def _fact(line: Line, one: Labelled) -> bool:
    """Whether a line at the top states a fact (``Respondentka: P3``) and is not somebody's first words."""
    value = one.text.strip()
    return 0 < len(value.split()) <= 6 and value[-1:] not in ".?!…" and bool(_KEY_VALUE.fullmatch(line.text.rstrip()))


def _is_said(text: str) -> bool:
    return text[-1:] in "?!" or len(_SENTENCE.findall(text)) > 1


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
        if one.label is None and one.end is None and _LONE_TIME.fullmatch(one.text.strip()):
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


def _continuing(lines: Sequence[Line], labelled: Sequence[Labelled], reading: _Reading) -> None:
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
            reading.pieces.append(start_at)
        elif label is None:
            reading.pieces.append(_timed(Piece(None, one.text, group=group, locator=line.locator), one, block))
        elif empty:
            reading.pieces[-1] = _later(replace(reading.pieces[-1], text=one.text), one)
            empty = False
        else:
            flags = ("continued",) if line.blank or before is None or _glue(before, line) == "\n" else ()
            reading.pieces.append(Piece(label, one.text, end=one.end, group=group, locator=line.locator,
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


def _apart(lines: Sequence[Line], labelled: Sequence[Labelled], reading: _Reading, together: bool) -> None:
    """Make turns where the main voice has no label: every paragraph without one is a turn of nobody named."""
    group: str | None = None
    open_label = ""
    for line, one, block in _times(lines, labelled):
        prompt = _OUTLINE.match(line.text) if one.label is None else None
        if prompt:
            group = prompt["n"]
        if open_label and one.label is None:
            reading.pieces[-1] = replace(reading.pieces[-1], text=one.text)
            open_label = ""
            continue
        flags = ("prompt",) if prompt else ("remark",) if one.label is None and _REMARK.fullmatch(line.text) else ()
        piece = _timed(Piece(one.label, one.text, group=group, locator=line.locator, flags=flags), one, block)
        last = reading.pieces[-1] if reading.pieces else None
        if together and not line.blank and one.label is None and last is not None and last.label is None and not prompt:
            reading.pieces[-1] = replace(last, text=f"{last.text}\n{one.text}")
        else:
            reading.pieces.append(piece)
        open_label = one.label if one.label and not one.text.strip() else ""


def _unlabelled(lines: Sequence[Line], reading: _Reading, together: bool) -> tuple[str, ...]:
    """Make turns of a text without labels: numbered questions and their answers, or paragraphs."""
    numbers = [_NUMBER.match(line.text) for line in lines]
    if _asks(numbers):
        _questions(lines, numbers, reading)
        return (warning("nobody"),)
    group: str | None = None
    indented = _is_outline(lines)
    bare = [Labelled(None, line.text) for line in lines]
    for line, one, block in _times(lines, bare):
        if line.heading:
            group = line.text.strip()
            continue
        last = reading.pieces[-1] if reading.pieces else None
        belongs = _is_indented(line) if indented else together and not line.blank
        if belongs and last is not None and last.group == group:
            glue = "\n" if indented else _glue(Line(last.text.rpartition("\n")[2]), line)
            reading.pieces[-1] = replace(last, text=f"{last.text}{glue}{line.text}")
        else:
            reading.pieces.append(_timed(Piece(None, line.text, group=group, locator=line.locator), one, block))
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


def _questions(lines: Sequence[Line], numbers: Sequence[re.Match[str] | None], reading: _Reading) -> None:
    group: str | None = None
    fresh = True
    for line, number in zip(lines, numbers, strict=True):
        if number:
            group, fresh = number["n"], True
            reading.pieces.append(Piece(None, number["text"], group=group, locator=line.locator, flags=("prompt",)))
        elif fresh or not reading.pieces:
            reading.pieces.append(Piece(None, line.text, group=group, locator=line.locator))
            fresh = False
        else:
            last = reading.pieces[-1]
            reading.pieces[-1] = replace(last, text=f"{last.text}\n{line.text}")
