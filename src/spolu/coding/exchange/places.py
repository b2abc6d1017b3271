"""Where the turns of a transcript lie in the running text that other tools know, both ways.

Out: a turn a paragraph, its label in front. In: every line of a text from elsewhere is a turn, letter by letter, so
that no position moves; a label is taken off its line unless somebody coded in it.
"""

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from spolu.coding.exchange.model import Source
from spolu.interviews.model import Speaker, TimeKind, Transcript, Turn
from spolu.interviews.readers.labels import Labelled, Line, split
from spolu.interviews.readers.roles import role_of, voice_of
from spolu.text import Span, nfc

_BETWEEN = "\n\n"
_FARTHEST = 300
"""Code points that may stand between two turns (a label, a time, empty lines); more means that another text follows."""
_FIRST = 8
"""One of so many turns at the beginning must occur at all, or the rest is not tried."""
_ENOUGH = 0.9
"""Share of a transcript's turns that must lie in a text for the two to be the same session."""


@dataclass(frozen=True, slots=True)
class Place:
    """A turn in a running text: code points ``start`` to ``end`` of it are the turn's whole text."""

    turn: str
    start: int
    end: int


def written(t: Transcript) -> tuple[str, tuple[Place, ...]]:
    """Return a transcript as running text, and where its turns lie in it."""
    paragraphs: list[str] = []
    places: list[Place] = []
    at = 0
    for turn in t.turns:
        paragraph = f"{turn.label}: {turn.text}" if turn.label else turn.text
        end = at + len(paragraph)
        paragraphs.append(paragraph)
        places.append(Place(turn.id, end - len(turn.text), end))
        at = end + len(_BETWEEN)
    return _BETWEEN.join(paragraphs), tuple(places)


def found(t: Transcript, text: str) -> tuple[Place, ...]:
    """Return where the turns of a transcript lie in a text that somebody made of it; () where it is another text.

    The turns must follow each other as they do in the transcript; a few may be missing.
    """
    filled = [turn for turn in t.turns if turn.text]
    if not any(turn.text in text for turn in filled[:_FIRST]):
        return ()
    places: list[Place] = []
    at = missed = skipped = 0
    for turn in filled:
        size = len(turn.text)
        start = text.find(turn.text, at, at + skipped + _FARTHEST + size)
        if start < 0:
            missed, skipped = missed + 1, skipped + size + _FARTHEST
            if missed > (1 - _ENOUGH) * len(filled):
                return ()
            continue
        places.append(Place(turn.id, start, start + size))
        at, skipped = start + size, 0
    return tuple(places)


def pieces(places: Sequence[Place]) -> Callable[[int, int], tuple[Span, ...]]:
    """Return what gives the stretches of turns that ``start`` to ``end`` of the running text covers, one for each turn."""
    starts = [place.start for place in places]

    def covered(start: int, end: int) -> tuple[Span, ...]:
        first = max(0, bisect_right(starts, start) - 1)
        if (
            places and places[first].start <= start < end <= places[first].end
        ):  # nearly every selection lies in one turn
            only = places[first]
            return (Span(only.turn, start - only.start, end - only.start),)
        return tuple(
            Span(p.turn, max(start, p.start) - p.start, min(end, p.end) - p.start)
            for p in places[first : bisect_left(starts, end, first)]
            if max(start, p.start) < min(end, p.end)
        )

    return covered


# ---------------------------------------------------------------------- texts from elsewhere


def transcript(source: Source, *, whole: bool = False) -> tuple[Transcript, tuple[Place, ...]]:
    """Return a source as a transcript, and where its turns lie in the source's text.

    Args:
        source: with its text.
        whole: paragraphs, and not lines, are turns, as `written` makes them.
    """
    text = source.text or ""
    lines = _parts(text, _BETWEEN if whole else "\n")
    labelled = split([Line(line) for _, line in lines])
    voices: dict[str, list[str]] = {}
    for spelling in dict.fromkeys(one.label for one in labelled if one.label):
        voices.setdefault(voice_of(spelling)[0], []).append(spelling)
    ids = {voice: f"S{n}" for n, voice in enumerate(voices, 1)}
    spelt = [label for spellings in voices.values() for label in spellings]
    speakers = tuple(Speaker(ids[v], tuple(labels), role_of(labels[0], spelt)) for v, labels in voices.items())
    coded = _merged((s.start, s.end) for s in source.selections)
    turns: list[Turn] = []
    places: list[Place] = []
    speaker: str | None = None
    width = max(3, len(str(len(lines))))
    for n, ((at, line), one) in enumerate(zip(lines, labelled, strict=True), 1):
        speaker = ids[voice_of(one.label)[0]] if one.label else speaker if len(ids) > 1 else None
        lead = _label_length(line, one)
        if lead and (line[lead:].isspace() or lead == len(line) or _overlaps(coded, at, at + lead)):
            lead = 0
        flags = ("continued",) if one.label is None and speaker else ()
        timed: TimeKind = "none" if one.start is None else "cue"
        id = f"t{n:0{width}}"
        label = one.label if lead else None
        turns.append(Turn(id, line[lead:], speaker, label, one.start, None, timed, flags=flags))
        places.append(Place(id, at + lead, at + len(line)))
    return Transcript("", title=source.name, speakers=speakers, turns=tuple(turns)), tuple(places)


def _parts(text: str, between: str) -> list[tuple[int, str]]:
    """Return what stands between the separators and is not empty, and where each begins."""
    at, parts = 0, []
    for part in text.split(between):
        if part and not part.isspace():
            parts.append((at, part))
        at += len(part) + len(between)
    return parts


def _label_length(line: str, one: Labelled) -> int:
    """Return how much of a line its label takes; 0 where something was taken off its end as well."""
    return len(line) - len(one.text) if one.label and line.endswith(one.text) else 0


def _merged(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return spans without overlaps, in order."""
    out: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return out


def _overlaps(spans: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    i = bisect_right(spans, (start, end))
    return (i > 0 and start < spans[i - 1][1]) or (i < len(spans) and spans[i][0] < end)


def composed(source: Source) -> Source:
    """Return a source with its text in NFC, and its selections where they were.

    A border between a letter and its diacritic moves outwards, so that the letter stays whole.
    """
    if source.text is None or source.text.isascii() or nfc(source.text) == source.text:
        return source
    text = source.text
    kept = [(_outside(text, s.start, -1), _outside(text, s.end, 1)) for s in source.selections]
    parts, moved, at, length = [], {}, 0, 0
    for border in sorted({x for span in kept for x in span}):
        parts.append(nfc(text[at:border]))
        length += len(parts[-1])
        moved[border], at = length, border
    whole = "".join([*parts, nfc(text[at:])])
    selections = tuple(
        replace(s, start=moved[start], end=moved[end]) for s, (start, end) in zip(source.selections, kept, strict=True)
    )
    return replace(source, text=whole, selections=selections)


def _outside(text: str, at: int, step: int) -> int:
    """Move a border that stands before a combining mark to where it cuts no letter."""
    while 0 < at < len(text) and unicodedata.combining(text[at]):
        at += step
    return at
