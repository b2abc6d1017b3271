"""Usability tests on disk: notes read in, findings decided on, sessions that follow a withdrawn consent."""

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from spolu import frames, views
from spolu.errors import StudyError
from spolu.language import pick, say
from spolu.prototypes import testfiles, testing
from spolu.prototypes.measures import adjusted_wald
from spolu.prototypes.model import Moscow, Tests
from spolu.prototypes.testwords import WORDS
from spolu.steps import requirements
from spolu.steps.interviews import bytes_of
from spolu.steps.reports import refuse_leaks
from spolu.store import Store
from spolu.trace import Contents, Problem

if TYPE_CHECKING:
    from pandas import DataFrame

FOLDER = "prototypes/tests"


def problems(store: Store, contents: Contents) -> tuple[Problem, ...]:
    """Return what does not hold together in the study's tests."""
    turns = {t.id: frozenset(turn.id for turn in t.turns) for t in contents.transcripts}
    participants = frozenset(p.id for p in contents.participants)
    found = testing.loose(store.tests(), contents.prototype, contents.requirements, turns, participants)
    return tuple(Problem(x.place, x.kind, x.level, x.message, x.repair) for x in found)


def add_notes(store: Store, file: Path) -> str:
    """Read a note taker's file into the study; return the id of its session.

    Raises:
        FormatError: not such a file. ReadError: it cannot be opened. StudyError: the session is already here, is somebody's who withdrew,
            or names what is not in the study.
        LeakError: a note holds an original identifier.
    """
    given = bytes_of(file)
    session = testfiles.from_note_taker(given, file.name)
    name = f"{FOLDER}/{session.id}.yaml"
    if (
        not session.id
        or not session.id.replace("-", "").isalnum()
        or name.endswith((testfiles.PLAN, testfiles.FINDINGS))
    ):
        raise StudyError(file.name, f"'{session.id}' is no id of a session", "Choose one as U02")
    text = testfiles.render_session(session)
    if (store.root / name).exists() and store.read(name) != text:
        raise StudyError(name, "there is already another session of this id", "Give one of them another id")
    contents = store.contents()
    if any(p.id == session.participant and p.withdrawn_at for p in contents.participants):
        raise StudyError(
            session.participant, "this participant withdrew consent, so nothing of theirs may be added",
            "Leave the file out; whoever agreed anew has no withdrawn_at in interviews/participants.csv",
        )  # fmt: skip
    if session.participant and session.participant not in {p.id for p in contents.participants}:
        raise StudyError(
            file.name, f"there is no participant {session.participant}", "Add the row to interviews/participants.csv"
        )
    if not session.transcript and session.id in {t.id for t in contents.transcripts}:
        text = testfiles.render_session(replace(session, transcript=session.id))
    # First the file that somebody has and can mend, then what would stand in the study.
    refuse_leaks(store, {file.name: given.decode(json.detect_encoding(given))})
    refuse_leaks(store, {name: text})
    store.write(name, text)
    return session.id


def decide(store: Store, finding: str, requirement: str, what: str, who: str = "team") -> None:
    """Write a decision into a requirement that names a finding and the notes behind it.

    Raises:
        StudyError: there is no such finding or requirement.
    """
    found = next((f for f in store.tests().findings if f.id == finding), None)
    if found is None:
        raise StudyError(finding, "there is no such finding", f"See {FOLDER}/{testfiles.FINDINGS}")
    rows = store.requirements()
    if requirement not in {r.id for r in rows}:
        raise StudyError(requirement, "there is no such requirement", "See prototypes/requirements.yaml")
    at = date.today().isoformat()
    made = [testing.decide(r, found, at=at, who=who, what=what) if r.id == requirement else r for r in rows]
    requirements.write(store, made)


def withdraw(store: Store, before: Tests, participant: str) -> None:
    """Take a participant's sessions out of the tests that could be read, and the notes made in them out of findings."""
    _write(store, before, testing.without(before, participant))


def _write(store: Store, before: Tests, after: Tests) -> None:
    old, new = testfiles.render(before), testfiles.render(after)
    for name in old.keys() - new.keys():
        (store.root / FOLDER / name).unlink(missing_ok=True)
    for name, text in new.items():
        if old.get(name) != text:
            store.write(f"{FOLDER}/{name}", text)


def results(store: Store) -> "DataFrame | views.View":
    """One row a task: how many tried it, how it ended, SEQ; n always beside the share."""
    language = store.settings.interface
    t = store.tests()
    if not t.tasks:
        return views.empty("no tests", language)
    texts = {task.id: pick(task.text, language) for task in t.tasks}
    rows = (
        {
            "task": r.task, "text": texts[r.task], "n": r.alone.n, **r.counts,
            "result": testing.share(r.alone, language), "seq": list(r.seq),
        }
        for r in testing.task_results(t)
    )  # fmt: skip
    return frames.frame(rows, ["task", "text", "n", *testing.OUTCOMES, "result", "seq"])


def by_requirement(store: Store) -> "DataFrame | views.View":
    """One row a requirement, Musts first: in how many sessions a task tried it, and how many of them did it all alone."""
    language = store.settings.interface
    t, found = store.tests(), store.requirements()
    if not t.tasks or not found:
        return views.empty("no tests" if found else "no requirements", language)
    how = testing.tried(t, found)
    rows = (
        {
            "requirement": r.id, "text": pick(r.text, language), "moscow": r.moscow, "n": how[r.id].n,
            "result": testing.share(adjusted_wald(how[r.id].alone, how[r.id].n), language),
        }
        for r in sorted(found, key=lambda r: get_args(Moscow).index(r.moscow))
    )  # fmt: skip
    return frames.frame(rows, ["requirement", "text", "moscow", "n", "result"])


def findings(store: Store) -> "DataFrame | views.View":
    """One row a finding: what, how bad, in how many sessions, and what was decided."""
    language = store.settings.interface
    t, rows = store.tests(), store.requirements()
    if not t.findings:
        return views.empty("no tests", language)
    decisions = [(r.id, d) for r in rows for d in r.decisions]
    made: Iterable[dict[str, object]] = (
        {
            "finding": f.id, "text": pick(f.text, language), "severity": f.severity,
            "sessions": say(WORDS, "n of sessions", language, k=(seen := testing.frequency(f, t.sessions))[0], n=seen[1]),
            "requirements": list(f.requirements), "decided": [f"{id}: {d.what}" for id, d in decisions if f.id in d.because],
        }
        for f in t.findings
    )  # fmt: skip
    return frames.frame(made, ["finding", "text", "severity", "sessions", "requirements", "decided"])
