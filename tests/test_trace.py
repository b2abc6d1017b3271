"""Links hold, or it is said; a change flags everything that rests on it and nothing else."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from spolu.coding.model import Code, Codebook, Coding
from spolu.interviews.model import Participant, Speaker, Transcript, Turn
from spolu.prototypes.model import Block, Link, Prototype, Requirement, Screen
from spolu.reports.model import Insight
from spolu.text import Span
from spolu.trace import Contents, caused_by, check, evidence_fingerprint


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


def test_text_changed_under_a_coding_is_stale_not_moved():
    contents = study()
    turns = swap(contents.transcripts[0].turns, 2, text="Něco jiného.")
    changed = replace(contents, transcripts=(replace(contents.transcripts[0], turns=turns),))
    assert kinds(changed) == [("coding-stale", "c2")]


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
