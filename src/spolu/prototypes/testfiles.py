"""``prototypes/tests``: ``plan.yaml``, a file a session, ``findings.yaml``; and what the note taker hands over."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import inf
from typing import Any, get_args

from spolu.errors import Faults, FormatError, SpoluError
from spolu.prototypes.model import Finding, Noted, Observation, Outcome, Severity, Task, Tests, TestSession
from spolu.schema import DAY, ID, TEXTS, Choice, Entry, Many, Named, Text, Wrong, faults, misnamed
from spolu.yamlfile import Path, dump, lean, load

PLAN, FINDINGS = "plan.yaml", "findings.yaml"
NOTES = "spolu-notes/1"
"""Names the form of a note taker's file, so that a file of another kind is refused."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number from ``least`` to ``most``."""

    what: str
    least: float
    most: float = inf

    def wrong(self, value: Any, path: Path) -> Iterator[Wrong]:
        """Yield what is wrong with ``value``."""
        whole = type(value) is int or (type(value) is float and self.most == inf)
        if not whole or not self.least <= value <= self.most:
            yield Wrong(path, f"'{path[-1]}' must be {self.what}")

    def json(self) -> dict[str, Any]:
        """Return the JSON Schema."""
        most = {} if self.most == inf else {"maximum": self.most}
        return {"type": "number", "minimum": self.least, "description": self.what, **most}


@dataclass(frozen=True, slots=True)
class Answers:
    """The answers to an instrument: all of them, or none."""

    count: int
    most: int

    @property
    def what(self) -> str:
        """The same in words."""
        return f"{self.count} whole numbers from 1 to {self.most}, or left out"

    def wrong(self, value: Any, path: Path) -> Iterator[Wrong]:
        """Yield what is wrong with ``value``."""
        right = isinstance(value, list) and all(type(x) is int and 1 <= x <= self.most for x in value)
        if not right or len(value) not in (0, self.count):
            yield Wrong(path, f"'{path[-1]}' must be {self.what}")

    def json(self) -> dict[str, Any]:
        """Return the JSON Schema."""
        item = {"type": "integer", "minimum": 1, "maximum": self.most}
        return {"type": "array", "items": item, "maxItems": self.count, "description": self.what}


_TASK = Entry(
    {
        "id": Text("a short id, as T1", ID), "text": TEXTS, "screen": Text("the screen where it begins"),
        "criteria": Many(Text("a criterion", ID), "a list of criteria, as [REQ-06.1]"), "success": TEXTS,
    },
    "a task, as {id: T1, text: {cs: …}}", ["id"],
)  # fmt: skip
_PLAN = Entry(
    {
        "id": Text("a short id", ID), "title": TEXTS, "about": TEXTS, "tasks": Many(_TASK, "a list of tasks"),
        "wordings": Named(Text("which wording, in words"), "instrument: which wording"),
    },
    "a plan, as {title: {cs: …}, tasks: […]}",
)  # fmt: skip
_NOTE = Entry(
    {
        "id": Text("a short id, as n1", ID), "task": Text("a task", empty=True), "screen": Text("a screen", empty=True),
        "block": Text("a block", empty=True), "kind": Choice(get_args(Noted)), "text": Text("a text", empty=True),
        "turn": Text("a turn of the transcript, as t016", empty=True), "at": Number("seconds from the start", 0),
    },
    "a note, as {id: n1, kind: problem, block: …, text: …}", ["id", "kind"],
)  # fmt: skip
_SESSION = Entry(
    {
        "id": Text("a short id, as U01", ID), "participant": Text("a participant, as P11"),
        "transcript": Text("a transcript, as U01"), "at": DAY, "prototype": Text("what was shown, in words"),
        "language": Text("a language"), "device": Text("a device, in words"),
        "outcomes": Named(Choice(get_args(Outcome)), "task: how it ended"),
        "seq": Named(Number("a whole number from 1 to 7", 1, 7), "task: 1 to 7"),
        "sus": Answers(10, 5), "umux": Answers(2, 7), "observations": Many(_NOTE, "a list of notes"),
    },
    "a session, as {id: U01, participant: P11, outcomes: {T1: unassisted}}", ["id"],
)  # fmt: skip
_FINDING = Entry(
    {
        "id": Text("a short id, as F-01", ID), "text": TEXTS, "severity": Choice(get_args(Severity)),
        "observations": Many(Text("a note, as U01/n3"), "a list of notes, as [U01/n3]"),
        "requirements": Many(Text("a requirement, as REQ-06", ID), "a list of requirements, as [REQ-06]"),
    },
    "a finding, as {id: F-01, text: {cs: …}, observations: [U01/n3]}", ["id"],
)  # fmt: skip
_FINDINGS = Many(_FINDING, "a list of findings; begin each with - id: F-01")


def tests(files: Mapping[str, str], place: str = "prototypes/tests") -> Tests:
    """Return the tests of a study's files (name -> text).

    Raises:
        Faults: every fault of every file, each with its line.
    """
    found, wrong = readable(files, place)
    if wrong:
        raise Faults(wrong)
    return found


def readable(files: Mapping[str, str], place: str = "prototypes/tests") -> tuple[Tests, list[SpoluError]]:
    """Return the tests of those files that can be read, and every fault of the others."""
    wrong: list[SpoluError] = []
    plan: Mapping[str, Any] = {}
    sessions: list[TestSession] = []
    ids: list[str] = []
    findings: tuple[Finding, ...] = ()
    for name, text in sorted(files.items()):
        try:
            if name == PLAN:
                plan = _plan(text, f"{place}/{name}")
            elif name == FINDINGS:
                findings = parse_findings(text, f"{place}/{name}")
            else:
                session = parse_session(text, f"{place}/{name}")
                ids.append(session.id)
                other = misnamed(session.id, f"{place}/{name}")
                wrong += other
                sessions += [] if other else [session]
        except Faults as several:
            wrong += several.faults
        except SpoluError as fault:
            wrong.append(fault)
    wrong += _twice(ids, place)
    tasks = tuple(_task(row) for row in plan.get("tasks", ()))
    about = plan.get("title", {}), plan.get("about", {}), tasks, plan.get("wordings", {})
    return Tests(*about, tuple(sessions), findings), wrong


def _plan(text: str, place: str) -> Mapping[str, Any]:
    data, lines = load(text, place)
    found = faults(_PLAN, data, lines, place) or _twice([row["id"] for row in data.get("tasks", ())], place)
    if found:
        raise Faults(found)
    return dict(data)


def _twice(ids: Sequence[str], place: str) -> list[SpoluError]:
    repeated = dict.fromkeys(id for id in ids if ids.count(id) > 1)
    return [FormatError(place, f"'{id}' stands twice", "Give one of them another id") for id in repeated]


def _task(row: Mapping[str, Any]) -> Task:
    return Task(
        row["id"], row.get("text", {}), row.get("screen", ""), tuple(row.get("criteria", ())), row.get("success", {})
    )


def parse_session(text: str, place: str) -> TestSession:
    """Return the session of one file.

    Raises:
        Faults: every fault, each with its line.
    """
    data, lines = load(text, place)
    found = faults(_SESSION, data, lines, place)
    found = found or _twice([row["id"] for row in data.get("observations", ())], place)
    if found:
        raise Faults(found)
    return _session(data)


def _session(data: Mapping[str, Any]) -> TestSession:
    values = {**data, "at": str(data.get("at", "")), **{key: tuple(data.get(key, ())) for key in ("sus", "umux")}}
    values["observations"] = tuple(
        Observation(**{"task": "", "screen": "", "block": "", **row, "at": float(row.get("at", 0))})
        for row in data.get("observations", ())
    )
    return TestSession(**values)


def parse_findings(text: str, place: str) -> tuple[Finding, ...]:
    """Return the findings of one file.

    Raises:
        Faults: every fault, each with its line.
    """
    data, lines = load(text, place)
    rows = [] if data is None else data
    found = faults(_FINDINGS, rows, lines, place) or _twice([row["id"] for row in rows], place)
    if found:
        raise Faults(found)
    return tuple(
        Finding(
            row["id"], row.get("text", {}), row.get("severity", "minor"), tuple(row.get("observations", ())),
            tuple(row.get("requirements", ())),
        )
        for row in rows
    )  # fmt: skip


# ---------------------------------------------------------------------- values to files


def render(t: Tests) -> dict[str, str]:
    """Return the files of a study's tests, name -> YAML; what is empty is left out."""
    made = {f"{s.id}.yaml": render_session(s) for s in t.sessions}
    plan = lean({
        "title": dict(t.title), "about": dict(t.about), "wordings": dict(t.wordings),
        "tasks": [
            lean({"id": x.id, "text": dict(x.text), "screen": x.screen, "criteria": list(x.criteria), "success": dict(x.success)})
            for x in t.tasks
        ],
    })  # fmt: skip
    if plan:
        made[PLAN] = dump({"id": "plan", **plan})
    if t.findings:
        rows = [
            lean({"id": f.id, "text": dict(f.text), "severity": f.severity, "observations": list(f.observations),
                   "requirements": list(f.requirements)})
            for f in t.findings
        ]  # fmt: skip
        made[FINDINGS] = "\n".join(dump([row]) for row in rows)
    return made


def render_session(s: TestSession) -> str:
    """Return one session as YAML."""
    notes = [
        lean({"id": o.id, "task": o.task, "screen": o.screen, "block": o.block, "kind": o.kind, "text": o.text,
               "turn": o.turn, "at": o.at or None})
        for o in s.observations
    ]  # fmt: skip
    return dump(lean({
        "id": s.id, "participant": s.participant, "transcript": s.transcript, "at": s.at, "prototype": s.prototype,
        "language": s.language, "device": s.device, "outcomes": dict(s.outcomes), "seq": dict(s.seq),
        "sus": list(s.sus), "umux": list(s.umux), "observations": notes,
    }))  # fmt: skip


def from_note_taker(data: bytes, place: str) -> TestSession:
    """Return the session that the note taker's page handed over as JSON.

    Raises:
        FormatError: not such a file. Faults: what is wrong in it.
    """
    try:
        found = json.loads(data)
    except (UnicodeDecodeError, json.JSONDecodeError):
        raise FormatError(place, "this is no file of the note taker", "In the note taker choose: Save notes") from None
    if not isinstance(found, dict) or found.get("format") != NOTES:
        raise FormatError(place, "this is no file of the note taker", "In the note taker choose: Save notes")
    del found["format"]
    return parse_session(json.dumps(lean(found), ensure_ascii=False), place)
