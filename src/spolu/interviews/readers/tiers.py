"""Annotations in tiers over a time line: ELAN's .eaf and EXMARaLDA's .exb, a tier a speaker."""

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from spolu.interviews.model import Transcript
from spolu.interviews.readers.build import Piece, transcript
from spolu.interviews.readers.file import File, parse_xml

_ELAN = b"<ANNOTATION_DOCUMENT"
_EXMARALDA = b"<basic-transcription"


def fits(file: File) -> bool:
    """Tell by the root element near the beginning."""
    return not file.is_zip and any(root in file.data[:4000] for root in (_ELAN, _EXMARALDA))


def read(file: File) -> Sequence[Transcript]:
    """Return the one transcript: the annotations of all speakers in the order of time."""
    root: Element = parse_xml(file.data, file.name)  # type: ignore[assignment] # an Element
    pieces = _elan(root) if root.tag == "ANNOTATION_DOCUMENT" else _exmaralda(root)
    return [transcript(sorted(pieces, key=lambda p: p.start or 0.0))]


def _elan(root: Element) -> list[Piece]:
    """Only tiers on the time line itself; what depends on another tier is translation or coding."""
    times = {
        slot.get("TIME_SLOT_ID"): int(slot.get("TIME_VALUE", "")) / 1000
        for slot in root.iter("TIME_SLOT")
        if slot.get("TIME_VALUE", "").isdecimal()
    }
    return [
        _piece(
            tier.get("PARTICIPANT") or tier.get("TIER_ID"),
            a.findtext("ANNOTATION_VALUE"),
            times.get(a.get("TIME_SLOT_REF1")),
            times.get(a.get("TIME_SLOT_REF2")),
            a.get("ANNOTATION_ID"),
        )
        for tier in root.iter("TIER")
        if not tier.get("PARENT_REF")
        for a in tier.iter("ALIGNABLE_ANNOTATION")
    ]


def _exmaralda(root: Element) -> list[Piece]:
    """Only tiers of transcription (type t) with a speaker."""
    names = {s.get("id"): (s.findtext("abbreviation") or "").strip() for s in root.iter("speaker")}
    times = {t.get("id"): float(t.get("time", "")) for t in root.iter("tli") if _is_time(t.get("time", ""))}
    return [
        _piece(
            names.get(tier.get("speaker")) or tier.get("speaker"),
            "".join(e.itertext()),
            times.get(e.get("start")),
            times.get(e.get("end")),
            e.get("start"),
        )
        for tier in root.iter("tier")
        if tier.get("type") == "t" and tier.get("speaker")
        for e in tier.iter("event")
    ]


def _piece(label: str | None, text: str | None, start: float | None, end: float | None, place: str | None) -> Piece:
    return Piece(label, text or "", start, end, "none" if start is None else "cue", locator=place)


def _is_time(value: str) -> bool:
    return value.replace(".", "", 1).isdecimal()
