"""TEI of spoken language (ParlaMint, ParCzech, ISO 24624): utterances with a speaker, segments, things that happen."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from spolu.interviews.model import Role, Transcript
from spolu.interviews.readers.build import Piece, transcript
from spolu.interviews.readers.file import File
from spolu.interviews.readers.xml import Element, local, parse_xml

_XML = "{http://www.w3.org/XML/1998/namespace}"
_HAPPENS = {"kinesic": "noise", "vocal": "noise", "incident": "noise", "gap": "gap", "note": "note", "pause": "gap"}
_TYPES = {"laughter": "laughter", "inaudible": "unintelligible"}
_ROLES: dict[str, Role] = {"chair": "facilitator", "regular": "participant", "guest": "participant"}
_BLANK = re.compile(r"\s+")


def fits(file: File) -> bool:
    """Tell by the namespace near the beginning."""
    return "http://www.tei-c.org/ns/1.0" in file.head


def read(file: File) -> Sequence[Transcript]:
    """Return the one transcript of a TEI file: an utterance is a turn."""
    root = parse_xml(file.data, file.name)
    times = _timeline(root)
    pieces: list[Piece] = []
    said_as: dict[str, Counter[Role]] = {}
    label, spelling = "", dict[str, str]()
    between: list[tuple[int, str, str]] = []
    for e in _elements(root):
        if local(e) == "u":
            who = (e.get("who") or "").lstrip("#")
            spelling.setdefault(who, label or who)
            text, events = _said(e)
            pieces.append(_piece(e, who, label or spelling[who], text, [*between, *events], times))
            said_as.setdefault(who, Counter())[_role(e)] += 1
            label, between = "", []
        elif e.get("type") == "speaker":
            label = _words(e).rstrip(":").strip()
        elif (what := _words(e)) and e.get("type") != "time":
            between = _happened(e, what, pieces, between)
    roles = {who: counts.most_common(1)[0][0] for who, counts in said_as.items() if who}
    title = next(
        (" ".join((t.text or "").split()) for t in root.iter() if local(t) == "title" and (t.text or "").strip()), ""
    )
    return [transcript(pieces, roles=roles, language=(root.get(f"{_XML}lang") or "")[:2], title=title)]


def _elements(root: Element) -> Iterator[Element]:
    """Yield utterances, and notes and events that stand between them, in order."""
    body = next((e for e in root.iter() if local(e) == "body"), root)
    stack = [iter(body)]
    while stack:
        for e in stack[-1]:
            if local(e) == "u" or local(e) in _HAPPENS:
                yield e
            else:
                stack.append(iter(e))
                break
        else:
            stack.pop()


def _happened(
    e: Element, what: str, pieces: list[Piece], between: list[tuple[int, str, str]]
) -> list[tuple[int, str, str]]:
    """Put what happened between two utterances at the end of the one before; before the first, return it for that one."""
    if not pieces:
        return [*between, (0, _kind(e), what)]
    last = pieces[-1]
    pieces[-1] = replace(last, events=(*last.events, (len(last.text), _kind(e), what)))
    return between


def _piece(
    u: Element, who: str, label: str, text: str, events: Sequence[tuple[int, str, str]], times: dict[str, float]
) -> Piece:
    start, end = (times.get((u.get(k) or "").lstrip("#")) for k in ("start", "end"))
    return Piece(
        label or None, text, start, end, "cue" if start is not None else "none", locator=u.get(f"{_XML}id"),
        voice=who or None, events=tuple(events),
    )  # fmt: skip


def _role(u: Element) -> Role:
    names = re.split(r"[\s#]+", u.get("ana") or "")
    return next((_ROLES[name] for name in names if name in _ROLES), "unknown")


def _kind(e: Element) -> str:
    return _TYPES.get(e.get("type") or e.get("reason") or "", _HAPPENS[local(e)])


def _words(e: Element) -> str:
    return " ".join("".join(map(str, e.itertext())).split())


def _timeline(root: Element) -> dict[str, float]:
    """Return id -> seconds of a timeline's points (``when`` with an interval since an earlier one, in seconds)."""
    found: dict[str, float] = {}
    for when in root.iter():
        if local(when) == "when" and (id := when.get(f"{_XML}id")):
            interval = when.get("interval") or "0"
            since = found.get((when.get("since") or "").lstrip("#"), 0.0)
            if re.fullmatch(r"\d+(?:\.\d+)?", interval):
                found[id] = round(since + float(interval), 3)
    return found


def _said(u: Element) -> tuple[str, list[tuple[int, str, str]]]:
    """Return an utterance's words, a segment a line, and by code point what happened meanwhile."""
    text = ""
    events: list[tuple[int, str, str]] = []
    for part in _parts(u):
        if part is None:
            text = text.rstrip() + "\n" if text.strip() else ""
        elif isinstance(part, str):
            words = _BLANK.sub(" ", part)
            text += words.lstrip() if not text or text[-1].isspace() else words
        else:
            what = _words(part) or part.get("reason") or local(part)
            events.append((len(text.rstrip()), _kind(part), what))
    bare = text.rstrip()
    return bare, [(min(offset, len(bare)), kind, what) for offset, kind, what in events]


def _parts(e: Element) -> Iterator[str | Element | None]:
    """Yield an element's text in order, the events in it whole, and None where a segment or paragraph ends."""
    if e.text:
        yield e.text
    for child in e:
        name = local(child)
        if name in _HAPPENS:
            if child.get("type") != "time":
                yield child
        else:
            yield from _parts(child)
        if name in ("seg", "p", "ab"):
            yield None
        elif child.tail and not (child.get("join") in ("right", "both") and not child.tail.strip()):
            yield child.tail
