"""What stands around a talk in its document: title and facts at the top (``Datum: …``), and lines that programs and forms add."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from spolu.interviews.readers.events import kind_of
from spolu.interviews.readers.labels import Labelled, Line, is_heading
from spolu.interviews.readers.roles import voice_of
from spolu.interviews.readers.times import ALONE, TIME
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
_SENTENCE = re.compile(r"[^\W\d_]{3,}\. +[^\W\d_]")
"""The end of a sentence and the beginning of the next; an abbreviation (``cz. II``) is shorter."""
_BREAK = re.compile(rf"\W*(?P<word>[^\W\d_]+)\W*:\W*{TIME}\W*")
"""A break typed like a label, with its time: ``**Break:** [22:55]``."""
_HEADER_LINES = 12


class Header(NamedTuple):
    """What the first lines say of a talk. ``lines``: how many there are; ``titles``: in order, those of a document's parts."""

    lines: int
    titles: tuple[str, ...]
    facts: dict[str, str]


def without_furniture(lines: Sequence[Line]) -> tuple[list[Line], dict[str, str]]:
    """Return the lines without what programs add, and who attended as a fact."""
    kept: list[Line] = []
    attendees: list[str] = []
    names_follow = False
    for line in lines:
        text = line.text.strip()
        if names_follow and not _FURNITURE.fullmatch(text) and ":" not in text:
            attendees.append(text)
        elif _ATTENDEES.fullmatch(text):
            names_follow = True
            continue
        elif (pause := _BREAK.fullmatch(text)) and kind_of(pause["word"]):
            kept.append(replace(line, text=f"[{text.replace('[', '').replace(']', '')}]", bold=""))
        elif not _FURNITURE.fullmatch(text.rstrip(" 👋")):
            kept.append(line)
        names_follow = False
    return kept, {"attendees": ", ".join(attendees)} if attendees else {}


def read(lines: Sequence[Line], labelled: Sequence[Labelled]) -> Header:
    """Return the header of a talk: what stands above the first words that somebody says."""
    counts = Counter(voice_of(one.label)[0] for one in labelled if one.label)
    first = _first_said(lines, labelled, counts)
    if first > _HEADER_LINES:
        return Header(0, (), {})
    titles: list[str] = []
    facts: dict[str, str] = {}
    for i, line in enumerate(lines[:first]):
        text = line.text.strip()
        if fact := _stated(text):
            facts |= fact
        elif not ALONE.fullmatch(text) and (
            line.heading or (len(counts) != 1 and len(text) <= 160 and not _is_said(text))
        ):
            titles.append(text)
        else:
            first = i
            break
    return Header(first, tuple(titles), facts)


def _first_said(lines: Sequence[Line], labelled: Sequence[Labelled], counts: Counter[str]) -> int:
    """Return where somebody first says, or is asked, something; one more than a header has lines where nobody does by then."""
    said = (
        i
        for i, one in enumerate(labelled)
        if one.label and (counts[voice_of(one.label)[0]] > 1 or not _is_fact(lines[i], one))
    )
    asked = (i for i, line in enumerate(lines[:_HEADER_LINES]) if _FIRST.match(line.text))
    beyond = _HEADER_LINES + 1
    return min(next(said, beyond), next(asked, beyond), beyond)


def _stated(text: str) -> dict[str, str]:
    """Return the fact that a line states, by its name; none where it states nothing."""
    match = _KEY_VALUE.fullmatch(text)
    if not match and (long := _LONG_VALUE.fullmatch(text)) and is_heading(long["key"]):
        match = long
    if match:
        return {_name(match["key"].strip()): match["value"].strip()}
    return next(({key: text} for key, form in (("date", _DATE), ("duration", _DURATION)) if form.fullmatch(text)), {})


def _name(key: str) -> str:
    """Return the name of a fact: that of spolu where the key means one (``Datum``, ``Miejsce``), else the key."""
    return next((fact for fact, form in _FACTS if form.fullmatch(fold(key))), key)


def _is_fact(line: Line, one: Labelled) -> bool:
    """Whether a line at the top states a fact (``Respondentka: P3``) and is not somebody's first words."""
    value = one.text.strip()
    return 0 < len(value.split()) <= 6 and value[-1:] not in ".?!…" and bool(_KEY_VALUE.fullmatch(line.text.rstrip()))


def _is_said(text: str) -> bool:
    return text[-1:] in "?!" or len(_SENTENCE.findall(text)) > 1
