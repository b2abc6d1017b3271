"""EXMARaLDA (``.exb``): verbal tiers of speakers over a common time line, in seconds.

A voice's words are cut wherever somebody else's begin or end; pieces that touch each other belong together, and their
spaces are already in them.
"""

from collections.abc import Sequence
from dataclasses import replace

from spolu.interviews.model import TimeKind, Transcript
from spolu.interviews.readers.build import Piece, transcript
from spolu.interviews.readers.file import File
from spolu.interviews.readers.xml import Element, parse_xml


def fits(file: File) -> bool:
    """Tell by the root element."""
    return "<basic-transcription" in file.head


def read(file: File) -> Sequence[Transcript]:
    """Return the one transcript: the verbal tiers' events in order of time."""
    root = parse_xml(file.data, file.name)
    names = {s.get("id"): _name(s) for s in root.iter("speaker")}
    points = [(t.get("id"), t.get("time")) for t in root.iter("tli")]
    order = {id: i for i, (id, _) in enumerate(points)}
    times = {id: _seconds(time) for id, time in points}
    verbal = [tier for tier in root.iter("tier") if tier.get("type") == "t"]
    said = [found for tier in verbal for found in _tier(tier, names, order, times)]
    said.sort(key=lambda found: found[0])
    return [transcript(piece for _, piece in said)]


def _seconds(time: str | None) -> float | None:
    try:
        return round(float(time), 3) if time and 0 <= float(time) < 1e7 else None
    except ValueError:
        return None


def _name(speaker: Element) -> str | None:
    found = next((e.text for e in speaker.iter("abbreviation") if e.text and e.text.strip()), None)
    return found.strip() if found else speaker.get("id")


def _tier(
    tier: Element,
    names: dict[str | None, str | None],
    order: dict[str | None, int],
    times: dict[str | None, float | None],
) -> list[tuple[int, Piece]]:
    """Return a tier's stretches with their place on the time line."""
    label = names.get(tier.get("speaker")) or tier.get("display-name") or None
    found: list[tuple[int, Piece]] = []
    touching: str | None = None
    for event in sorted(tier.iter("event"), key=lambda e: order.get(e.get("start"), 0)):
        start, end, text = event.get("start"), event.get("end"), event.text or ""
        if found and start is not None and start == touching:
            place, before = found[-1]
            found[-1] = place, replace(before, text=before.text + text, end=times.get(end))
        else:
            at = times.get(start)
            kind: TimeKind = "none" if at is None else "cue"
            found.append((order.get(start, len(order)), Piece(
                label, text, at, times.get(end), kind, locator=start, glue=" " if label else None)))  # fmt: skip
        touching = end
    return found
