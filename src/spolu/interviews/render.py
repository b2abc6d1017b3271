"""A transcript as text that people and git can read: YAML front matter, then one paragraph a turn, and back.

A paragraph begins with the turn's id in brackets and, in bold, its speaker; times follow in seconds. Whatever else a
turn carries stands in the front matter under ``turns``, so that the words stay easy to read::

    [t003] **P01** (15.5–16.4) Dobře, rozumím.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from spolu.errors import FormatError
from spolu.interviews.model import Event, Source, Speaker, Transcript, Turn

_TURN = re.compile(r"\[(?P<id>[^\]\s]+)\](?: \*\*(?P<speaker>[^*\s]+)\*\*)?(?: \((?P<start>[^–)]*)–(?P<end>[^)]*)\))?(?: (?P<text>.*))?\Z", re.DOTALL)  # fmt: skip
_EXTRA = ("label", "time_kind", "group", "locator", "flags")
_PLAIN = {"label": None, "time_kind": "none", "group": None, "locator": None, "flags": ()}


def render(t: Transcript) -> str:
    """Return a transcript as Markdown. ``source.file`` is left out: a file name may name people."""
    import yaml

    head: dict[str, Any] = {"id": t.id, "kind": t.kind, "language": t.language}
    head |= {"title": t.title} if t.title else {}
    head |= {"attributes": dict(t.attributes)} if t.attributes else {}
    head |= {"speakers": [_speaker(s) for s in t.speakers]} if t.speakers else {}
    source = {k: v for k, v in asdict(t.source).items() if v and k != "file"}
    head |= {"source": source} if source else {}
    head |= {"warnings": list(t.warnings)} if t.warnings else {}
    head |= {"events": [[e.turn, e.offset, e.kind, e.text] for e in t.events]} if t.events else {}
    extra = {turn.id: e for turn in t.turns if (e := _extra(turn))}
    head |= {"turns": extra} if extra else {}
    front = yaml.safe_dump(head, allow_unicode=True, sort_keys=False, default_flow_style=None, width=10**6)
    return f"---\n{front}---\n" + "".join(f"\n{_paragraph(turn)}\n" for turn in t.turns)


def _speaker(s: Speaker) -> dict[str, Any]:
    row: dict[str, Any] = {"id": s.id, "labels": list(s.labels), "role": s.role}
    return row | ({"participant": s.participant} if s.participant else {})


def _extra(turn: Turn) -> dict[str, Any]:
    found = {key: getattr(turn, key) for key in _EXTRA if getattr(turn, key) != _PLAIN[key]}
    return {key: list(value) if key == "flags" else value for key, value in found.items()}


def _paragraph(turn: Turn) -> str:
    parts = [f"[{turn.id}]"]
    if turn.speaker is not None:
        parts.append(f"**{turn.speaker}**")
    if turn.start is not None or turn.end is not None:
        parts.append(f"({_seconds(turn.start)}–{_seconds(turn.end)})")
    text = turn.text.replace("\\", "\\\\").replace("\n", "\\\n")
    if text.startswith(("**", "(")):
        text = "\\" + text
    return " ".join([*parts, text])


def _seconds(value: float | None) -> str:
    return "" if value is None else json.dumps(value)


def parse(text: str, place: str = "") -> Transcript:
    """Return the transcript that `render` wrote.

    Raises:
        FormatError: the text does not have that form; the place names the line.
    """
    import yaml

    match = re.match(r"---\n(.*?)^---\n", text, re.DOTALL | re.MULTILINE)
    if not match:
        raise FormatError(
            f"{place}:1", "there is no front matter between two lines of ---", "Bring the file back from a copy"
        )
    try:
        head = yaml.safe_load(match[1])
    except yaml.YAMLError as error:
        raise FormatError(f"{place}:1", f"the front matter is not YAML ({type(error).__name__})", "Mend it") from None
    if not isinstance(head, dict) or not head.keys() >= {"id", "kind", "language"}:
        raise FormatError(f"{place}:1", "the front matter lacks id, kind or language", "Add it")
    extra = head.get("turns") or {}
    line = match[0].count("\n") + 1
    turns = []
    for paragraph in _paragraphs(text[match.end() :]):
        turns.append(_turn(paragraph, extra, f"{place}:{line + 1}"))
        line += paragraph.count("\n") + 2
    return _transcript(head, tuple(turns))


def _paragraphs(body: str) -> list[str]:
    """Split at blank lines; a backslash before a line end keeps the line in its turn."""
    found = re.findall(r"\n((?:[^\n\\]|\\[\s\S])*)\n", body)
    return [str(p) for p in found]


def _turn(paragraph: str, extra: Mapping[str, Mapping[str, Any]], place: str) -> Turn:
    m = _TURN.match(paragraph)
    if not m:
        raise FormatError(place, "this paragraph does not begin with a turn's id, as in [t012]", "Put the id back")
    text = re.sub(r"\\([\s\S])", r"\1", m["text"] or "")
    more = dict(extra.get(m["id"], {}))
    more["flags"] = tuple(more.get("flags", ()))
    try:
        start, end = (float(m[k]) if m[k] else None for k in ("start", "end"))
    except ValueError:
        raise FormatError(place, f"the times of {m['id']} are no seconds", "Write them as (3.04–7.5)") from None
    return Turn(m["id"], text, m["speaker"], start=start, end=end, **more)


def _transcript(head: Mapping[str, Any], turns: tuple[Turn, ...]) -> Transcript:
    speakers = tuple(
        Speaker(s["id"], tuple(s.get("labels", ())), s.get("role", "unknown"), s.get("participant"))
        for s in head.get("speakers", ())
    )
    return Transcript(
        head["id"], head["kind"], head["language"], head.get("title", ""), speakers, turns,
        tuple(Event(*row) for row in head.get("events", ())), head.get("attributes", {}),
        Source(**head.get("source", {})), tuple(head.get("warnings", ())),
    )  # fmt: skip
