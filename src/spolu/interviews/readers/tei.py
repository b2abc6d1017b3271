"""TEI as ParlaMint and ParCzech write it: utterances with a speaker, segments, notes and things that happen."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from xml.etree.ElementTree import Element

from spolu.interviews.model import Event, Transcript
from spolu.interviews.readers.build import Piece, transcript
from spolu.interviews.readers.file import File, parse_xml

_TEI = "{http://www.tei-c.org/ns/1.0}"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_ID = "{http://www.w3.org/XML/1998/namespace}id"
_HAPPENS = {"kinesic": "noise", "vocal": "noise", "incident": "noise", "gap": "gap", "note": "noise"}


def fits(file: File) -> bool:
    """Tell by the namespace near the beginning."""
    return not file.is_zip and b"http://www.tei-c.org/ns/1.0" in file.data[:2000]


def read(file: File) -> Sequence[Transcript]:
    """Return the one transcript of a TEI file: an utterance is a turn."""
    root: Element = parse_xml(file.data, file.name)  # type: ignore[assignment] # an Element
    labels: dict[str, str] = {}
    pieces: list[Piece] = []
    events: list[Event] = []
    label = ""
    for e in root.iter():
        if e.tag == f"{_TEI}note" and e.get("type") == "speaker":
            label = " ".join("".join(e.itertext()).split())
        elif e.tag == f"{_TEI}u":
            who = (e.get("who") or "").lstrip("#")
            labels.setdefault(who, label.rstrip(":").strip() or who)
            text, heard = _said(e, f"t{len(pieces) + 1:03}")
            if text:
                events += heard
                pieces.append(Piece(labels[who] or None, text, locator=e.get(_ID)))
            label = ""
    title = root.find(f".//{_TEI}titleStmt/{_TEI}title")
    read = transcript(
        pieces, language=root.get(_LANG) or "", title=" ".join((title.text or "").split()) if title is not None else ""
    )
    return [replace(read, events=(*read.events, *events))]


def _said(u: Element, turn: str) -> tuple[str, list[Event]]:
    """Return an utterance's words and, by code point, what happened meanwhile."""
    text, events = "", []
    for part in _parts(u):
        if isinstance(part, str):
            words = " ".join(part.split())
            glue = " " if text and words and (part[:1].isspace() or not text[-1:].isspace()) else ""
            text = (text + glue + words) if words else text
        else:
            what = " ".join("".join(part.itertext()).split())
            events.append(Event(turn, len(text), _HAPPENS[part.tag.removeprefix(_TEI)], what))
    return text, events


def _parts(e: Element) -> Iterator[str | Element]:
    if e.text:
        yield e.text
    for child in e:
        if child.tag.removeprefix(_TEI) in _HAPPENS:
            yield child
        else:
            yield from _parts(child)
        if child.tail:
            yield child.tail
