"""Links hold, or it is said; a change flags everything that rests on it and nothing else."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from spolu.coding.model import Code, Codebook, Coding
from spolu.interviews.model import Participant, Speaker, Transcript, Turn
from spolu.prototypes.model import (
    Block,
    Branch,
    Criterion,
    Field,
    Flow,
    Item,
    Link,
    Persona,
    Prototype,
    Requirement,
    Screen,
    Task,
    Tests,
)
from spolu.reports.model import Insight
from spolu.telling import translate
from spolu.text import Span
from spolu.trace import Contents, caused_by, causes, check, evidence_fingerprint, suspects


def study(n: int = 6) -> Contents:
    """A study in which everything rests on something: coding k carries insight k, requirement k, block k."""
    turns = tuple(Turn(f"t{k:03}", f"Tohle je věta číslo {k}.", "S1") for k in range(n))
    transcript = Transcript("R01", turns=turns, speakers=(Speaker("S1", ("P01",), "participant", "P01"),))
    codings = tuple(
        Coding(f"c{k}", "trust", "R01", Span(t.id, 0, len(t.text)), t.text, "ha") for k, t in enumerate(turns)
    )
    insights = tuple(Insight(f"I-{k}", statement={"cs": f"Zjištění {k}"}, evidence=(f"c{k}",)) for k in range(n))
    bare = Contents((Participant("P01"),), (transcript,), Codebook((Code("trust"),)), codings, insights)
    insights = tuple(replace(i, fingerprint=evidence_fingerprint(i, bare.coding)) for i in insights)
    requirements = tuple(
        Requirement(
            f"REQ-{k}", {"cs": f"Požadavek {k}"}, insights=(Link(f"I-{k}", bare.insight_fingerprints[f"I-{k}"]),)
        )
        for k in range(n)
    )
    prints = Contents(requirements=requirements).requirement_fingerprints
    blocks = tuple(Block(f"b{k}", "text", (Link(f"REQ-{k}", prints[f"REQ-{k}"]),)) for k in range(n))
    return replace(
        bare, insights=insights, requirements=requirements, prototype=Prototype(screens=(Screen("s", blocks=blocks),))
    )


def kinds(contents: Contents) -> list[tuple[str, str]]:
    return sorted((p.kind, p.place.split()[-1]) for p in check(contents))


def swap(items, k, **changes):
    return tuple(replace(item, **changes) if i == k else item for i, item in enumerate(items))


def test_a_sound_study_has_no_problems():
    assert check(study()) == ()


@settings(max_examples=100)
@given(st.integers(0, 5), st.sampled_from(["quote", "insight", "requirement"]), st.text(min_size=1))
def test_a_change_flags_what_rests_on_it_and_nothing_else(k, what, text):
    contents = study()
    if what == "quote":
        turns = swap(contents.transcripts[0].turns, k, text=text + "§")
        codings = swap(contents.codings, k, quote=text + "§", span=Span(f"t{k:03}", 0, len(text) + 1))
        changed = replace(contents, transcripts=(replace(contents.transcripts[0], turns=turns),), codings=codings)
        expected = [("insight-suspect", f"reports/insights/I-{k}.md"), ("link-suspect", f"REQ-{k}")]
    elif what == "insight":
        changed = replace(contents, insights=swap(contents.insights, k, statement={"cs": text + "§"}))
        expected = [("link-suspect", f"REQ-{k}")]
    else:
        changed = replace(contents, requirements=swap(contents.requirements, k, text={"cs": text + "§"}))
        expected = [("link-suspect", f"b{k}")]
    assert kinds(changed) == expected


def test_voices_that_take_part_without_an_id_are_named_in_one_line():
    """They count as people of their own, although one of them may speak elsewhere under an id."""
    c = study()
    (t,) = c.transcripts
    voices = (
        Speaker("S2", ("Ota",)), Speaker("S3", ("Iva",), "participant"), Speaker("S4", ("Eva",), "interviewer"),
        Speaker("S5", ("silent",)), Speaker("S6", ("gone",)),
    )  # fmt: skip
    said = (*(Turn(f"u{k}", "Ano.", f"S{k}") for k in (2, 3, 4)), Turn("u6", "[…]", "S6"))
    (found,) = check(replace(c, transcripts=(replace(t, speakers=(*t.speakers, *voices), turns=(*t.turns, *said)),)))
    assert (found.kind, found.place, found.message[-8:]) == ("voice-without-id", "interviews/R01.md", ": S2, S3")
    assert "who R01 S2=P01" in found.repair and "id" in translate(found.message, "pl") != found.message


def test_those_whose_consent_nobody_noted_are_named_in_one_line_and_nobody_else_is():
    open_ = frozenset(("quotes", "public"))
    people = (
        Participant("P01"), Participant("P02", consent=frozenset(), unknown=open_), Participant("P03", consent=frozenset()),
        Participant("P04", consent=frozenset(), unknown=open_, withdrawn_at="2026-03-01"), Participant("P05", unknown=open_),
    )  # fmt: skip
    (problem,) = check(replace(study(), participants=people))
    assert (problem.place, problem.kind, problem.level) == ("interviews/participants.csv", "consent-unknown", "warning")
    for language, end in (
        ("cs", "nezapsal (?): P02, P05"),
        ("pl", "nie zapisał (?): P02, P05"),
        ("en", "to (?): P02, P05"),
    ):
        assert translate(problem.message, language).endswith(end)


@st.composite
def woven(draw) -> Contents:
    """A study in which everything rests on several things at once, and all of it is confirmed."""

    def some(n, least=1):
        return tuple(draw(st.lists(st.integers(0, n - 1), min_size=least, max_size=4, unique=True)))

    bare = study(8)
    insights = tuple(
        Insight(f"I-{k}", {"cs": f"Titul {k}"}, {"cs": f"Zjištění {k}"}, tuple(f"c{x}" for x in some(8)), tuple(f"c{x}" for x in some(8, 0)))
        for k in range(5)
    )  # fmt: skip
    insights = tuple(replace(i, fingerprint=evidence_fingerprint(i, bare.coding)) for i in insights)
    c = replace(bare, insights=insights)
    requirements = tuple(
        Requirement(f"REQ-{k}", {"cs": f"Požadavek {k}"}, insights=tuple(Link(f"I-{x}", c.insight_fingerprints[f"I-{x}"]) for x in some(5)))
        for k in range(5)
    )  # fmt: skip
    c = replace(c, requirements=requirements)
    blocks = tuple(
        Block(f"b{k}", "text", tuple(Link(f"REQ-{x}", c.requirement_fingerprints[f"REQ-{x}"]) for x in some(5)))
        for k in range(6)
    )
    return replace(c, prototype=Prototype(screens=(Screen("s", blocks=blocks),)))


EDITS = {
    "quote": lambda c, k: replace(c, codings=swap(c.codings, k, quote="jiná slova", span=Span(f"t{k:03}", 0, 10))),
    "code": lambda c, k: replace(c, codings=swap(c.codings, k, code="fear")),
    "coding gone": lambda c, k: replace(c, codings=tuple(x for n, x in enumerate(c.codings) if n != k)),
    "title": lambda c, k: replace(c, insights=swap(c.insights, k, title={"cs": "Jinak"})),
    "statement": lambda c, k: replace(c, insights=swap(c.insights, k, statement={"cs": "Jinak", "pl": "Inaczej"})),
    "evidence": lambda c, k: replace(c, insights=swap(c.insights, k, evidence=c.insights[k].evidence[1:], counter=(*c.insights[k].counter, c.insights[k].evidence[0]))),
    "insight gone": lambda c, k: replace(c, insights=tuple(x for n, x in enumerate(c.insights) if n != k)),
    "sentence": lambda c, k: replace(c, requirements=swap(c.requirements, k, text={"cs": "Jinak"})),
    "priority": lambda c, k: replace(c, requirements=swap(c.requirements, k, moscow="must")),
    "whom": lambda c, k: replace(c, requirements=swap(c.requirements, k, whom=("client",))),
    "criterion": lambda c, k: replace(c, requirements=swap(c.requirements, k, criteria=(Criterion("C1", "Scénář: x"),))),
    "status": lambda c, k: replace(c, requirements=swap(c.requirements, k, status="built")),
    "author": lambda c, k: replace(c, insights=swap(c.insights, k, author="ha", limits="malý vzorek", body="Text.")),
}  # fmt: skip
NO_CHANGE = ("status", "author")
"""What says nothing about the matter: whoever rests on it need not look again."""
OF_INSIGHTS = ("title", "statement", "evidence", "insight gone")


def expected(c: Contents, what: str, k: int) -> tuple[set[str], set[str], set[str]]:
    """Return what must be flagged (insights, requirements, links of blocks), walked by hand through the links."""
    if what in NO_CHANGE:
        return set(), set(), set()
    if what in ("quote", "code", "coding gone"):
        touched = {i.id for i in c.insights if f"c{k}" in i.evidence + i.counter}
    else:
        touched = {f"I-{k}"} if what in OF_INSIGHTS else set()
    insights = set() if what in ("title", "statement", "insight gone") else touched
    requirements = {r.id for r in c.requirements if {x.to for x in r.insights} & touched}
    changed = {f"REQ-{k}"} if what in ("sentence", "priority", "whom", "criterion") else set()
    links = {f"s/{b.id}→{x.to}" for _, b in c.blocks for x in b.requirements if x.to in requirements | changed}
    return insights, requirements, links


@settings(max_examples=500)
@given(woven(), st.sampled_from(sorted(EDITS)), st.integers(0, 4))
def test_any_edit_flags_everything_that_rests_on_it_and_nothing_else(before, what, k):
    assert suspects(before) == frozenset()
    insights, requirements, links = expected(before, what, k)
    after = EDITS[what](before, k)
    assert suspects(after) == insights | requirements | links
    flagged = {(p.kind, p.place.split()[-1].split("/")[-1].removesuffix(".md")) for p in check(after)}
    assert {id for kind, id in flagged if kind == "insight-suspect"} == insights
    named = {id for kind, id in flagged if kind in ("link-suspect", "link-dangling")}
    changed = {f"REQ-{k}"} if what in ("sentence", "priority", "whom", "criterion") else set()
    assert named == requirements | {b.id for _, b in before.blocks if {x.to for x in b.requirements} & changed}


@given(woven())
def test_the_way_back_is_the_way_there_read_backwards(c):
    """A block is caused by a quote exactly when the quote stands behind one of its requirements."""
    for key, blocks in causes(c).items():
        by_hand = tuple(
            f"s/{b.id}" for _, b in c.blocks
            if any(key in c.insight[i.to].evidence + c.insight[i.to].counter for x in b.requirements for i in c.requirement[x.to].insights)
        )  # fmt: skip
        assert blocks == by_hand


def test_ways_that_lead_nowhere_and_entries_that_nobody_asks_are_named():
    blocks = (
        Block("a", "form", decor="x", fields=(Field("went", "radio"), Field("by", "date"))),
        Block("b", "actions", decor="x", items=(Item(to="nowhere", branches=(Branch("wnt == 'x'", "gone"),)), Item(to="print"), Item(to="tel:112"), Item(to="s"))),
        Block("c", "summary", decor="x", when="tried and not by and by_year > 2000", items=(Item(show=("by", "hapened")),)),
    )  # fmt: skip
    people = (Persona("p", "Nela T.", {"went": "x", "by_day": "1", "whn": "x"}),)
    made = Prototype(
        screens=(Screen("s", blocks=blocks),), start="t", flows=(Flow("f", screens=("s", "u")),), personas=people
    )
    found = [(p.kind, p.place.split("/")[-1], p.message) for p in check(Contents(prototype=made))]
    assert found == [
        ("screen-dangling", "prototype.yaml", "start leads to t, which does not exist"),
        ("screen-dangling", "prototype.yaml", "flow f leads to u, which does not exist"),
        ("screen-dangling", "s.yaml b", "b leads to nowhere, which does not exist"),
        ("screen-dangling", "s.yaml b", "b leads to gone, which does not exist"),
        ("field-unknown", "s.yaml b", "b asks for wnt, which no screen asks"),
        ("field-unknown", "s.yaml c", "c asks for hapened, which no screen asks"),
        ("field-unknown", "prototype.yaml", "persona p asks for whn, which no screen asks"),
    ]


def test_a_must_that_no_task_tries_is_named_once_there_is_a_plan():
    c = study(2)
    must = replace(c.requirements[0], moscow="must", status="built", criteria=(Criterion("C1", "x"),))
    c = replace(c, requirements=(must, c.requirements[1]), prototype=Prototype())
    named = lambda tests: [p.place for p in check(replace(c, tests=tests)) if p.kind == "requirement-without-test"]  # noqa: E731 # asked three times
    assert named(Tests()) == []
    assert named(Tests(tasks=(Task("T1"),))) == ["prototypes/requirements.yaml REQ-0"]
    assert named(Tests(tasks=(Task("T1", criteria=("C1",)),))) == []


def test_a_role_that_spoke_and_stands_behind_no_must_is_named():
    c = study(2)
    talk = c.transcripts[0]
    turns = (talk.turns[0], replace(talk.turns[1], speaker="S2"))
    voices = (*talk.speakers, Speaker("S2", ("P02",), "participant", "P02"))
    people = (
        Participant("P01", role="client"),
        Participant("P02", role="worker"),
        Participant("P03", role="never came"),
    )
    musts = swap(c.requirements, 0, moscow="must")
    c = replace(c, transcripts=(replace(talk, turns=turns, speakers=voices),), participants=people, requirements=musts)
    assert [p.place for p in check(c) if p.kind == "role-without-must"] == ["interviews/participants.csv worker"]


def test_text_changed_under_a_coding_is_stale_not_moved():
    contents = study()
    turns = swap(contents.transcripts[0].turns, 2, text="Něco jiného.")
    changed = replace(contents, transcripts=(replace(contents.transcripts[0], turns=turns),))
    assert kinds(changed) == [("coding-stale", "c2")]


def test_words_of_somebody_who_withdrew_that_come_back_in_a_log_are_withdrawn_once_more():
    """A colleague's copy still has them; neither pseudonymising nor coding again would take them out."""
    contents = study(3)
    talk = contents.transcripts[0]
    blank = replace(talk, turns=tuple(replace(turn, text="[…]") for turn in talk.turns))
    contents = replace(contents, transcripts=(blank,), participants=(Participant("P01", withdrawn_at="2026-05-01"),))
    found = [p for p in check(contents) if p.place.startswith("coding/")]
    assert {(p.kind, p.repair) for p in found} == {("withdrawn", "Run: spolu withdraw P01")}
    assert len(found) == 3
    there = replace(
        contents, codings=tuple(replace(c, quote="", span=Span(c.span.turn, 0, 0)) for c in contents.codings)
    )
    assert not [p for p in check(there) if p.kind == "withdrawn"]


def test_each_missing_ground_is_named():
    c = study(2)
    block = Block("bare", "text")
    screens = (replace(c.prototype.screens[0], blocks=(*c.prototype.screens[0].blocks, block), next=("nowhere",)),)
    c = replace(
        c,
        insights=(*c.insights, Insight("I-9")),
        requirements=(
            *c.requirements,
            Requirement("REQ-9"),
            Requirement("REQ-8", insights=(Link("I-77"),), moscow="wont"),
        ),
        codings=(*c.codings, Coding("x", "trsut", "R09", Span("t001", 0, 1), "T", "ha")),
        prototype=Prototype(screens=screens),
    )
    assert kinds(c) == sorted([
        ("coding-dangling", "x"), ("code-unknown", "x"), ("coding-unused", "x"),
        ("insight-without-evidence", "reports/insights/I-9.md"), ("insight-without-requirement", "reports/insights/I-9.md"),
        ("requirement-without-ground", "REQ-9"), ("requirement-without-screen", "REQ-9"), ("link-dangling", "REQ-8"),
        ("screen-dangling", "prototypes/screens/s.yaml"), ("block-without-ground", "bare"),
    ])  # fmt: skip
    assert "nearest is trust" in next(p.repair for p in check(c) if p.kind == "code-unknown")


def test_whoever_withdrew_may_not_speak_on():
    c = study(1)
    assert kinds(replace(c, participants=(Participant("P01", withdrawn_at="2026-05-01"),))) == [
        ("withdrawn", "interviews/R01.md")
    ]


def test_a_sentence_leads_to_the_blocks_that_it_caused():
    assert caused_by(study(), "c3") == ("s/b3",)
