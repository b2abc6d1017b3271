"""Every coding of two coders is in exactly one pair; decisions are remembered, replaced, taken back, and go stale."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spolu.coding.adjudicate import CHOICES, decide, decisions, pairs, result, stale, waiting
from spolu.coding.log import line, parse, replay, union
from spolu.coding.model import Coding
from spolu.coding.wording import forgotten
from spolu.errors import StudyError
from spolu.interviews.model import Transcript, Turn
from spolu.text import Span

TEXT = "Bojím se, kdo to čte. Mám jen telefon."
T = [Transcript("R01", turns=(Turn("t001", TEXT), Turn("t002", TEXT)))]
TEXTS = {("R01", "t001"): TEXT, ("R01", "t002"): TEXT}


def coding(id: str, coder: str, code: str, a: int, b: int, turn: str = "t001") -> Coding:
    return Coding(id, code, "R01", Span(turn, a, b), TEXT[a:b], coder)


LEFT = [coding("h1", "ha", "fear", 0, 21), coding("h2", "ha", "phone", 22, 38), coding("h3", "ha", "fear", 0, 9, "t002"), coding("h4", "ha", "paper", 30, 38, "t002")]  # fmt: skip
RIGHT = [
    coding("m1", "mk", "fear", 0, 21),
    coding("m2", "mk", "phone", 22, 30),
    coding("m3", "mk", "trust", 3, 9, "t002"),
]
PAIRS = pairs([*LEFT, *RIGHT], T, "ha", "mk")


def decided(pair, choice, n=0, **more):
    return decide(
        pair,
        choice,
        by="zu",
        at=f"2026-01-01T00:00:{n:02}Z",
        opid=f"op{n}",
        reason=more.pop("reason", "because"),
        **more,
    )


@st.composite
def work(draw):
    made = []
    for n in range(draw(st.integers(0, 10))):
        a, b = sorted((draw(st.integers(0, 37)), draw(st.integers(1, 38))))
        made.append(coding(f"c{n}", draw(st.sampled_from(["ha", "mk", "zu"])), draw(st.sampled_from("xy")), a, max(b, a + 1),
                           draw(st.sampled_from(["t001", "t002"]))))  # fmt: skip
    return made


@given(work())
def test_every_coding_of_the_two_is_in_exactly_one_pair_and_sides_may_be_swapped(codings):
    found = pairs(codings, T, "ha", "mk")
    both = {"ha", "mk"} <= {c.coder for c in codings}
    ids = [c.id for p in found for c in (p.left, p.right) if c]
    assert sorted(ids) == sorted(c.id for c in codings if both and c.coder in ("ha", "mk"))
    swapped = {frozenset(p.key.split("|")): p.kind for p in pairs(codings, T, "mk", "ha")}
    assert sum(k == "same" for k in swapped.values()) == sum(p.kind == "same" for p in found)
    assert len(swapped) == len(found)


def test_kinds():
    assert [(p.key, p.kind) for p in PAIRS] == [
        ("h1|m1", "same"),
        ("h2|m2", "edges"),
        ("h3|m3", "code"),
        ("h4|", "left"),
    ]


def test_a_transcript_that_only_one_of_them_coded_has_no_pairs():
    assert pairs(LEFT, T, "ha", "mk") == ()


@pytest.mark.parametrize(
    ("choice", "expected"),
    [
        ("left", [("fear", 0, 9)]), ("right", [("trust", 3, 9)]), ("both", [("fear", 0, 9), ("trust", 3, 9)]),
        ("merge", [("fear", 0, 9)]), ("neither", []),
    ],
)  # fmt: skip
def test_what_each_choice_makes_of_a_pair(choice, expected):
    event = decided(PAIRS[2], choice)
    made = result(PAIRS, decisions([event]), TEXTS)
    assert [(c.code, c.span.start, c.span.end) for c in made if c.span.turn == "t002"] == expected
    assert all(c.coder == "agreed" and c.quote == TEXT[c.span.start : c.span.end] for c in made)
    assert made[0].id == "agreed-h1", "what is the same needs no decision"


def test_a_merge_reaches_from_the_first_edge_to_the_last_and_may_have_another_code():
    merged = result(PAIRS, decisions([decided(PAIRS[1], "merge", code="access")]), TEXTS)[1]
    assert (merged.code, merged.span, merged.quote) == ("access", Span("t001", 22, 38), TEXT[22:38])


def test_a_later_decision_replaces_an_earlier_one_and_open_takes_it_back():
    events = [decided(PAIRS[1], "left", 1), decided(PAIRS[1], "right", 2)]
    assert decisions(events)["h2|m2"].choice == "right"
    assert decisions([*events, decided(PAIRS[1], "open", 3)]) == {}
    assert [p.key for p in waiting(PAIRS, decisions(events))] == ["h3|m3", "h4|"]


def test_a_decision_goes_stale_when_a_coding_moves():
    found = decisions([decided(PAIRS[1], "left")])
    moved = pairs([*LEFT, RIGHT[0], coding("m2", "mk", "phone", 22, 34), RIGHT[2]], T, "ha", "mk")
    pair = next(p for p in moved if p.key == "h2|m2")
    assert stale(pair, found["h2|m2"]) and pair in waiting(moved, found)
    assert "agreed-h2" not in {c.id for c in result(moved, found, TEXTS)}


@given(
    st.lists(st.tuples(st.sampled_from(range(4)), st.sampled_from([c for c in CHOICES if c != "merge"])), max_size=8)
)
def test_decisions_survive_their_log_merge_in_any_order_and_touch_no_coding(choices):
    fit = [
        (n, p, c)
        for n, (i, c) in enumerate(choices)
        for p in [PAIRS[i]]
        if not (p.right is None and c in ("right", "both"))
    ]
    events = [decided(p, c, n) for n, p, c in fit]
    assert parse("".join(map(line, events))) == tuple(events)
    assert (
        decisions(union(events[::2], events[1::2])) == decisions(union(events[1::2], events[::2])) == decisions(events)
    )
    assert replay(events).codings == ()


@pytest.mark.parametrize(
    ("pair", "choice", "reason", "message"),
    [
        (3, "right", "x", "not there"), (3, "merge", "x", "not there"), (1, "left", " ", "needs a reason"), (1, "mine", "x", "no choice"),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_refused(pair, choice, reason, message):
    with pytest.raises(StudyError, match=message):
        decided(PAIRS[pair], choice, reason=reason)


def test_withdrawn_words_leave_the_reason_of_a_decision():
    event = decided(PAIRS[1], "left", reason="she says it of her son")
    assert forgotten(event, {"m2"}).data["reason"] == ""
    assert forgotten(event, {"m9"}) == event
