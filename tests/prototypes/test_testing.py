"""Tests of a prototype: files come back as they were, results carry their n, findings lead to decisions, links are watched."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spolu.errors import Faults, FormatError, SpoluError
from spolu.prototypes import testfiles, testing
from spolu.prototypes.model import (
    Block,
    Criterion,
    Finding,
    Observation,
    Prototype,
    Requirement,
    Screen,
    Task,
    Tests,
    TestSession,
)

ids = st.from_regex(r"[A-Z][0-9]{1,3}", fullmatch=True)
words = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), max_size=30)
texts = st.dictionaries(st.sampled_from(["cs", "pl", "en"]), words.filter(bool), max_size=3)
tasks = st.builds(Task, id=ids, text=texts, screen=words, criteria=st.tuples(ids), success=texts)
notes = st.builds(
    Observation, id=ids, task=words, screen=words, block=words, text=words, turn=words,
    kind=st.sampled_from(["success", "help", "problem", "quote", "idea"]), at=st.floats(0, 9999).map(lambda x: round(x, 1)),
)  # fmt: skip
sessions = st.builds(
    TestSession, id=ids, participant=ids, transcript=words, at=st.sampled_from(["", "2026-05-28"]), prototype=words, language=words, device=words,
    outcomes=st.dictionaries(ids, st.sampled_from(testing.OUTCOMES), max_size=3),
    seq=st.dictionaries(ids, st.integers(1, 7), max_size=3),
    sus=st.one_of(st.just(()), st.tuples(*[st.integers(1, 5)] * 10)),
    umux=st.one_of(st.just(()), st.tuples(*[st.integers(1, 7)] * 2)),
    observations=st.lists(notes, max_size=3, unique_by=lambda o: o.id).map(tuple),
)  # fmt: skip
findings = st.builds(
    Finding, id=ids, text=texts, severity=st.sampled_from(["blocker", "serious", "minor", "good"]),
    observations=st.tuples(ids), requirements=st.tuples(ids),
)  # fmt: skip
many = st.builds(
    Tests, title=texts, about=texts, wordings=st.dictionaries(st.just("sus"), words.filter(bool)),
    tasks=st.lists(tasks, max_size=3, unique_by=lambda t: t.id).map(tuple),
    sessions=st.lists(sessions, max_size=3, unique_by=lambda s: s.id).map(lambda s: tuple(sorted(s, key=lambda x: f"{x.id}.yaml"))),
    findings=st.lists(findings, max_size=3, unique_by=lambda f: f.id).map(tuple),
)  # fmt: skip


@given(many)
def test_files_come_back_as_the_values_that_made_them(t):
    assert testfiles.tests(testfiles.render(t)) == t


@given(many)
def test_whoever_withdraws_leaves_no_session_and_no_note(t):
    for s in t.sessions:
        rest = testing.without(t, s.participant)
        assert s.participant not in {x.participant for x in rest.sessions}
        gone = {x.id for x in t.sessions} - {x.id for x in rest.sessions}
        assert not [ref for f in rest.findings for ref in f.observations if ref.split("/", 1)[0] in gone]
        assert {x.id for x in rest.sessions} == {x.id for x in t.sessions if x.participant != s.participant}


FAULTS = [
    ("U01.yaml", "id: U01\noutcomes: {T1: perfect}\n", ":2: 'T1' must be one of", "four outcomes and no other"),
    ("U01.yaml", "id: U01\nsus: [3, 3]\n", ":2: 'sus'", "SUS has ten answers"),
    ("U01.yaml", "id: U01\numux: [8, 1]\n", ":2: 'umux'", "UMUX-Lite goes from 1 to 7"),
    ("U01.yaml", "id: U01\nseq: {T1: 0}\n", ":2: 'T1' must be a whole", "SEQ begins at 1"),
    ("U01.yaml", "id: U01\nobservations:\n- {id: n1, kind: angry}\n", ":3: 'kind'", "five kinds of notes"),
    ("U01.yaml", "id: U01\nobservations:\n- {id: n1, kind: idea}\n- {id: n1, kind: idea}\n", "'n1' stands twice", "a note is pointed to by its id"),
    ("plan.yaml", "id: plan\ntasks:\n- {id: T1, goal: x}\n", ":3: 'goal'", "an unknown key is a slip"),
    ("plan.yaml", "tasks: 7\n", ":1: 'tasks'", "a list of tasks"),
    ("findings.yaml", "id: F-01\n", "must be a list", "findings are a list"),
    ("findings.yaml", "- {id: F-01, severity: huge}\n", ":1: 'severity'", "four severities"),
    ("U01.yaml", "id: [\n", "not YAML", "a damaged file"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "text", "said", "why"), FAULTS, ids=[why for *_, why in FAULTS])
def test_a_fault_is_named_with_its_line(name, text, said, why):
    with pytest.raises(SpoluError) as caught:
        testfiles.tests({name: text})
    assert said in str(caught.value), why


def test_all_faults_of_all_files_are_named_at_once():
    with pytest.raises(Faults) as caught:
        testfiles.tests({name: text for name, text, *_ in FAULTS[:1] + FAULTS[6:7] + FAULTS[9:10]})
    assert len(caught.value.faults) == 3


@pytest.mark.parametrize(
    "data", [b"", b"{}", b"[]", b"\xff\xfe", b'{"format": "other"}', b'{"format": "spolu-notes/9"}']
)
def test_what_is_no_note_takers_file_is_refused(data):
    with pytest.raises(FormatError, match="no file of the note taker"):
        testfiles.from_note_taker(data, "x.json")


# ---------------------------------------------------------------------- what tests say

TRIED = Tests(
    tasks=(Task("T1", criteria=("REQ-01.1",)), Task("T2", criteria=("REQ-01.1", "REQ-02.1")), Task("T3")),
    sessions=(
        TestSession("U01", "P01", outcomes={"T1": "unassisted", "T2": "assisted"}, seq={"T1": 6},
                    observations=(Observation("n1", "T2", "a", "a-form", "problem"),)),
        TestSession("U02", "P02", outcomes={"T1": "unassisted"}, observations=(Observation("n1", "T1", "a", "a-form", "problem"),)),
        TestSession("U03", "P03", outcomes={"T2": "interpreted", "T1": "failed"}),
    ),
    findings=(Finding("F-01", severity="serious", observations=("U01/n1",), requirements=("REQ-01",)),),
)  # fmt: skip
REQUIREMENTS = (
    Requirement("REQ-01", criteria=(Criterion("REQ-01.1", "Scénář: A\n  Když b\n  Pak c\n"),)),
    Requirement("REQ-02", criteria=(Criterion("REQ-02.1", "Scénář: A\n  Když b\n  Pak c\n"),)),
    Requirement("REQ-03"),
)
SCREENS = Prototype(screens=(Screen("a", blocks=(Block("a-form", "form"),)),))


def test_help_and_interpreting_are_counted_apart_from_success():
    first, second, third = testing.task_results(TRIED)
    assert first.counts == {"unassisted": 2, "assisted": 0, "interpreted": 0, "failed": 1}
    assert second.counts == {"unassisted": 0, "assisted": 1, "interpreted": 1, "failed": 0}
    assert (first.alone.k, first.alone.n, first.seq) == (2, 3, (6,))
    assert third.alone.n == 0


def test_a_requirement_counts_a_session_once_and_only_when_all_was_done_alone():
    found = testing.tried(TRIED, REQUIREMENTS)
    assert (found["REQ-01"].alone, found["REQ-01"].n) == (1, 3)
    assert (found["REQ-02"].alone, found["REQ-02"].n) == (0, 2)
    assert found["REQ-03"] == testing.Tried(0, 0)


@pytest.mark.parametrize(
    ("k", "n", "said"),
    [(0, 0, "nobody tried it yet"), (4, 5, "4 of 5 unassisted"), (7, 8, "7 of 8 unassisted (95% interval 51–100%)")],
)
def test_a_share_is_people_below_eight_and_never_without_n(k, n, said):
    from spolu.prototypes.measures import adjusted_wald

    assert testing.share(adjusted_wald(k, n), "en") == said


def test_a_finding_says_in_how_many_of_those_who_could_have_shown_it():
    assert testing.frequency(TRIED.findings[0], TRIED.sessions) == (1, 2)
    both = replace(TRIED.findings[0], observations=("U01/n1", "U02/n1"))
    assert testing.frequency(both, TRIED.sessions) == (2, 3)


def test_a_decision_names_the_finding_and_its_notes():
    made = testing.decide(REQUIREMENTS[0], TRIED.findings[0], at="2026-06-02", who="team", what="Say why")
    assert made.decisions[-1].because == ("F-01", "U01/n1")
    assert [x.kind for x in loose(TRIED, (made, *REQUIREMENTS[1:]))] == []


def loose(t, requirements=REQUIREMENTS):
    return list(testing.loose(t, SCREENS, requirements, {"U01": frozenset({"t001"})}, frozenset({"P01", "P02", "P03"})))


def session(**changes):
    return replace(TRIED, sessions=(replace(TRIED.sessions[0], **changes), *TRIED.sessions[1:]))


def note(**changes):
    return session(observations=(replace(TRIED.sessions[0].observations[0], **changes),))


@pytest.mark.parametrize(
    ("broken", "said"),
    [
        (replace(TRIED, tasks=(replace(TRIED.tasks[0], criteria=("REQ-09.9",)), *TRIED.tasks[1:])), "no criterion REQ-09.9"),
        (replace(TRIED, tasks=(replace(TRIED.tasks[0], screen="b"), *TRIED.tasks[1:])), "no screen b"),
        (session(participant="P99"), "no participant P99"),
        (session(transcript="U99"), "no transcript U99"),
        (session(seq={"T9": 3}), "no task T9"),
        (note(block="b-form"), "no block b-form"),
        (note(turn="t999"), "no turn t999"),
        (note(task="T9"), "no task T9"),
        (replace(TRIED, findings=(replace(TRIED.findings[0], observations=("U01/n7",)),)), "no note U01/n7"),
        (replace(TRIED, findings=(replace(TRIED.findings[0], observations=()),)), "rests on no note"),
        (replace(TRIED, findings=(replace(TRIED.findings[0], requirements=("REQ-77",)),)), "no requirement REQ-77"),
    ],
)  # fmt: skip
def test_a_link_that_leads_nowhere_is_found(broken, said):
    assert said in " ".join(x.message for x in loose(broken))


def test_a_serious_finding_without_a_decision_is_a_warning():
    assert [(x.kind, x.level) for x in loose(TRIED)] == [("finding-undecided", "warning")]


def test_the_bundled_test_holds_together_and_led_to_decisions():
    from spolu.store import Store

    store = Store(Path(__file__).resolve().parents[2])
    t, contents = store.tests(), store.contents()
    turns = {x.id: frozenset(turn.id for turn in x.turns) for x in contents.transcripts}
    people = frozenset(p.id for p in contents.participants)
    assert list(testing.loose(t, contents.prototype, contents.requirements, turns, people)) == []
    assert [s.transcript for s in t.sessions] == ["U01"]
    decided = {ref for r in contents.requirements for d in r.decisions for ref in d.because}
    assert {f.id for f in t.findings if f.severity == "serious"} <= decided


def test_a_session_in_a_file_of_another_name_is_a_fault():
    """Withdrawn consent takes the file out that is called by the session's id."""
    with pytest.raises(Faults, match=r"'U01' stands in a file of another name\. Call the file U01\.yaml"):
        testfiles.tests({"morning.yaml": "id: U01\n"})
