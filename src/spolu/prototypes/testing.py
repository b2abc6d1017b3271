"""What usability tests say: outcomes of tasks, which requirements were tried, findings that lead to decisions."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from spolu.language import number, say
from spolu.prototypes.measures import FEW, Interval, adjusted_wald
from spolu.prototypes.model import Decision, Finding, Outcome, Prototype, Requirement, Tests, TestSession
from spolu.prototypes.requirements import decided
from spolu.prototypes.testwords import WORDS

OUTCOMES: tuple[Outcome, ...] = ("unassisted", "assisted", "interpreted", "failed")


@dataclass(frozen=True, slots=True)
class TaskResult:
    """How a task went. ``alone``: who did it unassisted, of those who tried; with a hint or an interpreter is no success alone."""

    task: str
    counts: Mapping[Outcome, int]
    alone: Interval
    seq: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Tried:
    """How a requirement fared: ``alone`` of ``n`` sessions that tried a task bound to one of its criteria."""

    alone: int = 0
    n: int = 0


def task_results(t: Tests) -> tuple[TaskResult, ...]:
    """Return the result of every task of the plan, in its order; a task that nobody tried has n = 0."""
    return tuple(_task_result(task.id, t.sessions) for task in t.tasks)


def _task_result(task: str, sessions: Sequence[TestSession]) -> TaskResult:
    found = Counter(s.outcomes[task] for s in sessions if task in s.outcomes)
    counts: dict[Outcome, int] = {outcome: found[outcome] for outcome in OUTCOMES}
    seq = tuple(s.seq[task] for s in sessions if task in s.seq)
    return TaskResult(task, counts, adjusted_wald(counts["unassisted"], found.total()), seq)


def tried(t: Tests, requirements: Sequence[Requirement]) -> dict[str, Tried]:
    """Return requirement id -> how it fared in tests; a requirement that no session tried has n = 0.

    A session counts once for a requirement: as success where every tried task of that requirement was done alone.
    """
    owner = {c.id: r.id for r in requirements for c in r.criteria}
    tasks: dict[str, set[str]] = {}
    for task in t.tasks:
        for criterion in task.criteria:
            if criterion in owner:
                tasks.setdefault(owner[criterion], set()).add(task.id)
    return {r.id: _tried(tasks.get(r.id, set()), t.sessions) for r in requirements}


def _tried(tasks: set[str], sessions: Sequence[TestSession]) -> Tried:
    outcomes = [[o for task, o in s.outcomes.items() if task in tasks] for s in sessions]
    with_any = [found for found in outcomes if found]
    return Tried(sum(set(found) == {"unassisted"} for found in with_any), len(with_any))


def share(found: Interval, language: str) -> str:
    """Return a share in words: people and n always; a percentage and its interval only from eight people on."""
    if not found.n:
        return say(WORDS, "nobody tried", language)
    people = say(WORDS, "k of n", language, k=found.k, n=found.n)
    if found.n < FEW:
        return people
    low, high = (number(100 * x, 0, language) for x in (found.low, found.high))
    return say(WORDS, "k of n with interval", language, people=people, low=low, high=high)


def frequency(finding: Finding, sessions: Sequence[TestSession]) -> tuple[int, int]:
    """Return in how many sessions a finding showed, and how many tried the tasks in which it did.

    A note without a task may have been made in any session, so it counts all of them.
    """
    notes = {f"{s.id}/{o.id}": (s.id, o.task) for s in sessions for o in s.observations}
    seen = [notes[ref] for ref in finding.observations if ref in notes]
    tasks = {task for _, task in seen}
    showed = {session for session, _ in seen}
    asked = {s.id for s in sessions if "" in tasks or tasks & s.outcomes.keys()} | showed
    return len(showed), len(asked)


def decide(requirement: Requirement, finding: Finding, *, at: str, who: str, what: str) -> Requirement:
    """Return a requirement with a decision that names the finding and the notes behind it.

    Raises:
        Faults: a value that the file could not hold.
    """
    return decided(requirement, Decision(at, who, what, (finding.id, *finding.observations)))


def without(t: Tests, participant: str) -> Tests:
    """Return tests without the sessions of a participant, and findings without the notes made in them."""
    gone = {s.id for s in t.sessions if s.participant == participant}
    kept = tuple(s for s in t.sessions if s.id not in gone)
    findings = tuple(
        replace(f, observations=tuple(ref for ref in f.observations if ref.split("/", 1)[0] not in gone))
        for f in t.findings
    )
    return replace(t, sessions=kept, findings=findings)


@dataclass(frozen=True, slots=True)
class Loose:
    """A link of the tests that leads nowhere, or a finding without consequence. ``level``: error or warning."""

    place: str
    kind: str
    level: Literal["error", "warning"]
    message: str
    repair: str


def loose(
    t: Tests, prototype: Prototype, requirements: Sequence[Requirement], turns: Mapping[str, frozenset[str]],
    participants: frozenset[str],
) -> Iterator[Loose]:  # fmt: skip
    """Yield what does not hold together in the tests.

    Args:
        t: the tests.
        prototype: whose screens and blocks they name.
        requirements: whose criteria they try.
        turns: transcript id -> its turn ids.
        participants: their ids.
    """
    criteria = {c.id for r in requirements for c in r.criteria}
    screens = {s.id: {b.id for b in s.blocks} for s in prototype.screens}
    for task in t.tasks:
        place = f"prototypes/tests/plan.yaml {task.id}"
        yield from _unknown(place, "criterion", task.criteria, criteria)
        yield from _unknown(place, "screen", [task.screen], screens)
    for s in t.sessions:
        place = f"prototypes/tests/{s.id}.yaml"
        yield from _unknown(place, "participant", [s.participant], participants)
        yield from _unknown(place, "transcript", [s.transcript], turns)
        yield from _unknown(place, "task", (*s.outcomes, *s.seq), {task.id for task in t.tasks})
        for o in s.observations:
            at = f"{place} {o.id}"
            yield from _unknown(at, "task", [o.task], {task.id for task in t.tasks})
            yield from _unknown(at, "screen", [o.screen], screens)
            yield from _unknown(at, "block", [o.block], screens.get(o.screen, set()))
            yield from _unknown(at, "turn", [o.turn], turns.get(s.transcript, frozenset()))
    yield from _findings(t, requirements)


def _findings(t: Tests, requirements: Sequence[Requirement]) -> Iterator[Loose]:
    notes = {f"{s.id}/{o.id}" for s in t.sessions for o in s.observations}
    decided = {ref for r in requirements for d in r.decisions for ref in d.because}
    for f in t.findings:
        place = f"prototypes/tests/findings.yaml {f.id}"
        yield from _unknown(place, "note", f.observations, notes)
        yield from _unknown(place, "requirement", f.requirements, {r.id for r in requirements})
        if not f.observations:
            yield Loose(place, "finding-without-notes", "error", f"{f.id} rests on no note", "Name one, as U01/n3")
        if f.severity in ("blocker", "serious") and f.id not in decided:
            yield Loose(
                place, "finding-undecided", "warning", f"no decision on a requirement follows from {f.id}",
                f"Decide: study.decide_on('{f.id}', 'REQ-…', 'what changes')",
            )  # fmt: skip


def _unknown(place: str, what: str, named: Sequence[str], known: object) -> Iterator[Loose]:
    for id in named:
        if id and id not in known:  # type: ignore[operator] # a set, a mapping: whatever knows its ids
            yield Loose(place, "test-dangling", "error", f"there is no {what} {id}", "Mend the id, or take it out")
