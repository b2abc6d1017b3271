"""A transcript as text that people and git can read: YAML front matter, then one paragraph a turn, and back.

A paragraph begins with the turn's id in brackets and, in bold, who speaks; times follow as minutes and seconds of the
recording. A change of question, frame or topic is a heading. A backslash keeps a line break, or a sign at the beginning
of the words, in its turn::

    ## Ráno v kanceláři

    [t003] **P01** (0:15.5–0:16.4) Dobře, rozumím.

What only programs need (places in the source, flags, events) stands in a comment at the end, a line a turn.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, fields, replace
from decimal import Decimal, InvalidOperation
from typing import Any

from spolu.errors import FormatError
from spolu.interviews.model import Event, Source, Speaker, TimeKind, Transcript, Turn

_TURN = re.compile(
    r"\[(?P<id>[^\]\s]+)\](?: \*\*(?P<name>[^*\n]+)\*\*)?(?: \((?P<start>[\d:.]*)(?:–(?P<end>[\d:.]*))?\))?(?: (?P<text>.*))?\Z", re.DOTALL,
)  # fmt: skip
_FRONT = re.compile(r"---\n(.*?)^---\n", re.DOTALL | re.MULTILINE)
_PARAGRAPH = re.compile(r"\n((?:[^\n\\]++|\\[\s\S])++)\n")
_LINE = re.compile(r"\n(.+)\n")
"""A paragraph where nothing is escaped: the same, found five times faster."""
_ESCAPE = re.compile(r"\\([\s\S])")
_BEHIND = "<!-- turns"
_HEADING = "## "
_BESIDE = tuple(f.name for f in fields(Turn) if f.name not in ("id", "text"))
"""Fields of a turn that a paragraph may leave out."""


def render(t: Transcript) -> str:
    """Return a transcript as Markdown. ``source.file`` is left out: a file name may name people.

    For every transcript whose turns have ids without spaces and brackets, ``parse(render(t))`` is ``t`` without it.
    """
    kind = Counter(turn.time_kind for turn in t.turns if turn.time_kind != "none").most_common(1)
    times = kind[0][0] if kind else "none"
    known = _Names(t.speakers, times)
    out = [f"---\n{_front(t, times)}---\n"]
    behind: dict[str, dict[str, Any]] = {}
    group: str | None = None
    for turn in t.turns:
        if turn.group != group and _is_heading(turn.group):
            group = turn.group
            out.append(f"\n{_HEADING}{_escaped(group or '')}\n")
        paragraph = _paragraph(turn, known)
        out.append(f"\n{paragraph}\n")
        read = known.turn(paragraph, group)
        if read != turn:
            differs = {key: getattr(turn, key) for key in _BESIDE if getattr(turn, key) != getattr(read, key)}
            if differs:
                behind[turn.id] = differs
    inside = {turn.id for turn in t.turns}
    grouped = sorted(t.events, key=_order({turn.id: n for n, turn in enumerate(t.turns)}))
    loose = () if list(t.events) == grouped and all(e.turn in inside for e in t.events) else t.events
    for event in () if loose else t.events:
        behind.setdefault(event.turn, {}).setdefault("events", []).append([event.offset, event.kind, event.text])
    return "".join(out) + _behind(t.turns, behind, loose)


def _order(places: Mapping[str, int]) -> Any:
    return lambda event: places.get(event.turn, -1)


def _front(t: Transcript, times: str) -> str:
    head: dict[str, Any] = {"id": t.id, "kind": t.kind, "language": t.language}
    head |= {"title": t.title} if t.title else {}
    head |= {"attributes": dict(t.attributes)} if t.attributes else {}
    source = {k: v for k, v in asdict(t.source).items() if v and k != "file"}
    head |= {"source": source} if source else {}
    head |= {"warnings": list(t.warnings)} if t.warnings else {}
    head |= {"times": times} if times != "none" else {}
    voices = [_speaker(s) for s in t.speakers]
    written = _yaml(head, voices, "CSafeDumper")
    if "\\U" not in written:
        return written
    # The dumper in C, ten times faster, writes letters beyond U+FFFF as escapes; that in Python loses Unicode's line breaks.
    legible = _yaml(head, voices, "SafeDumper")
    return written if re.search("[\x85\u2028\u2029]", legible) else legible


def _yaml(head: Mapping[str, Any], voices: Sequence[Mapping[str, Any]], dumper: str) -> str:
    """Return the front matter: a line a field, a line a voice."""
    import yaml

    form: dict[str, Any] = {"Dumper": getattr(yaml, dumper), "allow_unicode": True, "sort_keys": False, "width": 10**6}

    def dump(value: object, *, flow: bool) -> str:
        return str(yaml.dump(value, default_flow_style=flow, **form))

    lines = [f"{k}: {dump(v, flow=True)}" if isinstance(v, dict) else dump({k: v}, flow=False) for k, v in head.items()]
    return "".join([*lines, *(["speakers:\n"] if voices else []), *(f"- {dump(dict(v), flow=True)}" for v in voices)])


def _speaker(s: Speaker) -> dict[str, Any]:
    row: dict[str, Any] = {"id": s.id, "labels": list(s.labels), "role": s.role}
    return row | ({"participant": s.participant} if s.participant is not None else {})


def _is_heading(group: str | None) -> bool:
    return bool(group) and group == (group or "").strip() and "\n" not in (group or "")


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("\n", "\\\n")


def _plain(escaped: str) -> str:
    return _ESCAPE.sub(r"\1", escaped) if "\\" in escaped else escaped


def _paragraph(turn: Turn, known: "_Names") -> str:
    name = known.name(turn)
    head = f"[{turn.id}] **{name}**" if name else f"[{turn.id}]"
    if turn.start is not None or turn.end is not None:
        start, end = clock(turn.start), clock(turn.end)
        head += f" ({start}–{end})" if end else f" ({start})" if start else ""
    text = _escaped(turn.text)
    return f"{head} \\{text}" if text.startswith(("**", "(")) else f"{head} {text}"


def clock(seconds: float | None) -> str:
    """Return seconds as ``1:02:03.5`` or ``2:03.5``, to the last digit; "" where there are none or they are negative."""
    if seconds is None or not 0 <= seconds < 1e9 or str(seconds).startswith("-"):
        return ""
    whole_minutes, rest = divmod(Decimal(repr(float(seconds))), 60)
    hours, minutes = divmod(int(whole_minutes), 60)
    whole, _, fraction = f"{rest:f}".partition(".")
    fraction = fraction.rstrip("0")
    start = f"{hours}:{minutes:02}" if hours else str(minutes)
    return f"{start}:{int(whole):02}" + (f".{fraction}" if fraction else "")


def _seconds(clock: str) -> float | None:
    if not clock:
        return None
    total = Decimal(0)
    for part in clock.split(":"):
        total = total * 60 + Decimal(part)
    return float(total)


def _behind(turns: Sequence[Turn], behind: Mapping[str, Mapping[str, Any]], loose: Sequence[Event]) -> str:
    """Return the comment at the end; a ``>`` in it is written as an escape, so that nothing ends it early."""
    rows: list[tuple[str, Any]] = [(turn.id, behind[turn.id]) for turn in turns if turn.id in behind]
    rows += [("*", [[e.turn, e.offset, e.kind, e.text] for e in loose])] if loose else []
    if not rows:
        return ""
    lines = [f"{id} {json.dumps(row, ensure_ascii=False)}".replace(">", "\\u003e") for id, row in rows]
    return "\n".join(["", _BEHIND, *lines, "-->\n"])


class _Names:
    """How voices are called in the paragraphs: by their first label where that is theirs alone, else by their id."""

    def __init__(self, speakers: Sequence[Speaker], times: TimeKind) -> None:
        first = Counter(s.labels[0] for s in speakers if s.labels)
        ids = {s.id for s in speakers}
        self.times = times
        self.names: dict[str, str] = {}
        self.voices: dict[str, tuple[str, str | None]] = {}
        for s in speakers:
            label = s.labels[0] if s.labels else None
            own = label is not None and first[label] == 1 and label not in ids - {s.id} and _can_be_bold(label)
            name = label if own and label is not None else "" if first[s.id] or not _can_be_bold(s.id) else s.id
            if name:
                self.names[s.id] = name
                self.voices[name] = s.id, label

    def name(self, turn: Turn) -> str:
        """Return what stands in bold before a turn's words, "" where nobody is named."""
        return self.names.get(turn.speaker or "", "")

    def turn(self, paragraph: str, group: str | None) -> Turn:
        """Return the turn that a paragraph is.

        Raises:
            FormatError: it has no id, a name that is nobody's, or times that are none; it does not say the place.
        """
        m = _TURN.match(paragraph)
        if not m:
            raise FormatError("", "this paragraph does not begin with a turn's id, as in [t012]", "Put the id back")
        id, name, start, end, text = m.groups("")
        if name and name not in self.voices:
            raise FormatError("", f"nobody among the speakers is called as {id} says", "Add the name to the speakers")
        speaker, label = self.voices[name] if name else (None, None)
        text = _plain(text)
        if not start and not end:
            return Turn(id, text, speaker, label, group=group)
        try:
            since, until = _seconds(start), _seconds(end)
        except InvalidOperation:
            raise FormatError("", f"the times of {id} are none", "Write them as (0:03.04–0:07.5)") from None
        return Turn(id, text, speaker, label, since, until, self.times, group)


def _can_be_bold(name: str) -> bool:
    return bool(name) and name == name.strip() and not any(sign in name for sign in "*\n\\")


def parse(text: str, place: str = "") -> Transcript:
    """Return the transcript that `render` wrote.

    Raises:
        FormatError: the text does not have that form; the place names the line.
    """
    front = _FRONT.match(text)
    if not front:
        raise FormatError(
            f"{place}:1", "there is no front matter between two lines of ---", "Bring the file back from a copy"
        )
    head = _head(front[1], place)
    body, _, comment = ("\n" + text[front.end() :]).partition(f"\n\n{_BEHIND}\n")
    line = front[0].count("\n")
    more, loose = _comment(comment, f"{place}:{line + body.count(chr(10)) + 2}")
    try:
        speakers = tuple(
            Speaker(s["id"], tuple(s.get("labels", ())), s.get("role", "unknown"), s.get("participant"))
            for s in head.get("speakers") or ()
        )
        source = Source(**(head.get("source") or {}))
    except (TypeError, KeyError, AttributeError):
        raise FormatError(f"{place}:1", "speakers or source in the front matter are incomplete", "Mend them") from None
    turns, events = [], []
    for turn in _turns(f"{body[1:]}\n", line + 1, place, _Names(speakers, head.get("times", "none"))):
        if turn.id not in more:
            turns.append(turn)
            continue
        extra = dict(more[turn.id])
        events += [Event(turn.id, *event) for event in extra.pop("events", ())]
        turns.append(replace(turn, **(extra | {"flags": tuple(extra.get("flags", ()))})))
    return Transcript(
        head["id"], head["kind"], head["language"], head.get("title", ""), speakers, tuple(turns),
        tuple(events) or tuple(loose), head.get("attributes") or {}, source, tuple(head.get("warnings") or ()),
    )  # fmt: skip


def _head(yaml_text: str, place: str) -> dict[str, Any]:
    import yaml

    try:
        head = yaml.load(yaml_text, Loader=yaml.CSafeLoader)  # a safe loader, only written in C
    except yaml.YAMLError as error:
        raise FormatError(f"{place}:1", f"the front matter is not YAML ({type(error).__name__})", "Mend it") from None
    if not isinstance(head, dict) or not head.keys() >= {"id", "kind", "language"}:
        raise FormatError(f"{place}:1", "the front matter lacks id, kind or language", "Add it")
    return head


def _comment(comment: str, place: str) -> tuple[dict[str, dict[str, Any]], list[Event]]:
    """Return turn -> fields that the paragraphs leave out, and events that belong to no turn in order."""
    more: dict[str, dict[str, Any]] = {}
    loose: list[Event] = []
    for line in comment.removesuffix("\n").removesuffix("-->").split("\n") if comment else ():
        id, _, row = line.partition(" ")
        if not id:
            continue
        try:
            value = json.loads(row)
        except json.JSONDecodeError:
            raise FormatError(
                place, "the comment at the end was changed", "Bring it back from a copy, or delete all of it"
            ) from None
        if id == "*":
            loose += [Event(*event) for event in value]
        else:
            more[id] = value
    return more, loose


def _turns(body: str, line: int, place: str, known: _Names) -> Iterator[Turn]:
    group: str | None = None
    for match in (_PARAGRAPH if "\\" in body else _LINE).finditer(body):
        paragraph = match[1]
        if paragraph.startswith(_HEADING):
            group = _plain(paragraph.removeprefix(_HEADING))
            continue
        try:
            turn = known.turn(paragraph, group)
        except FormatError as error:  # only now are lines worth counting
            at = line + body.count("\n", 0, match.start(1))
            raise FormatError(f"{place}:{at}", error.fault, error.repair) from None
        yield turn
