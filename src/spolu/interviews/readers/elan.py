"""ELAN (``.eaf``): a tier a voice over a shared time line, in milliseconds."""

from collections.abc import Sequence

from spolu.interviews.model import TimeKind, Transcript
from spolu.interviews.readers.build import Piece, transcript
from spolu.interviews.readers.file import File
from spolu.interviews.readers.warnings import warning
from spolu.interviews.readers.xml import Element, parse_xml


def fits(file: File) -> bool:
    """Tell by the root element."""
    return "<ANNOTATION_DOCUMENT" in file.head


def read(file: File) -> Sequence[Transcript]:
    """Return the one transcript: annotations of all tiers in order of time."""
    root = parse_xml(file.data, file.name)
    slots = {s.get("TIME_SLOT_ID"): _seconds(s.get("TIME_VALUE")) for s in root.iter("TIME_SLOT")}
    tiers = [tier for tier in root.iter("TIER") if tier.get("PARENT_REF") is None]
    dependent = sum(tier.get("PARENT_REF") is not None and len(tier) > 0 for tier in root.iter("TIER"))
    pieces = [piece for tier in tiers for piece in _pieces(tier, slots)]
    pieces.sort(key=lambda p: (p.start is None, p.start or 0.0))
    media = next(iter(root.iter("MEDIA_DESCRIPTOR")), None)
    return [transcript(
        pieces, warnings=(warning("tiers", dependent),) if dependent else (),
        attributes={"media": "yes"} if media is not None else {},
    )]  # fmt: skip


def _seconds(milliseconds: str | None) -> float | None:
    return (
        round(int(milliseconds) / 1000, 3)
        if milliseconds and milliseconds.isdecimal() and len(milliseconds) < 12
        else None
    )


def _pieces(tier: Element, slots: dict[str | None, float | None]) -> list[Piece]:
    label = (tier.get("PARTICIPANT") or tier.get("TIER_ID") or "").strip() or None
    found = []
    for one in tier.iter("ALIGNABLE_ANNOTATION"):
        start, end = slots.get(one.get("TIME_SLOT_REF1")), slots.get(one.get("TIME_SLOT_REF2"))
        text = next((value.text or "" for value in one.iter("ANNOTATION_VALUE")), "")
        kind: TimeKind = "none" if start is None else "start" if end is None else "cue"
        found.append(
            Piece(label, text, start, end, kind, locator=one.get("ANNOTATION_ID"), glue=" " if label else None)
        )
    return found
