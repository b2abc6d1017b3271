"""Two copies of logs joined: either way round the same, again the same, and nothing that one side alone did is lost."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spolu.coding import joining, log
from spolu.coding.compaction import lives
from spolu.coding.joining_states import Places
from spolu.coding.model import Coding, Memo
from spolu.interviews.model import GONE
from spolu.text import Span

TEXT = "Bojím se, kdo to čte. Mám jen telefon."
TEXTS = {("R01", f"t00{n}"): TEXT for n in (1, 2, 3)}
SAME = Places(TEXTS, TEXTS)


def coding(id: str, code="trust", coder="ha", *, memo="", at="2026-01-01T00:00:00Z") -> Coding:
    return Coding(id, code, "R01", Span("t001", 0, 8), TEXT[:8], coder, at, memo)


def at(second: int) -> str:
    return f"2026-02-01T00:{second // 60:02}:{second % 60:02}Z"


CODERS = ("ha", "mk")
START = {
    coder: (
        *(log.adding(coding(f"{coder}-{n}", coder=coder), f"{coder}-op-{n}") for n in range(3)),
        log.noting(Memo(f"{coder}-m", f"{coder}-0", "Začátek.", coder, at(0)), f"{coder}-op-m"),
    )
    for coder in CODERS
}


@st.composite
def copies(draw, name: str, start=START):
    """What a copy of the logs became: any coder's codings made, taken away, coded otherwise, moved, with memos and tags."""
    logs = {coder: list(events) for coder, events in start.items()}
    for n in range(draw(st.integers(0, 6))):
        coder, opid, when = draw(st.sampled_from(CODERS)), f"{name}-{n}", at(draw(st.integers(1, 5)))
        state = log.replay(log.union(*logs.values()))
        mine = [c for c in state.codings if c.coder == coder]
        memos = [m for m in state.memos if m.coder == coder]
        what = draw(st.sampled_from(["add", "del", "code", "move", "memo", "memo", "memo.del", "tag"]))
        c = draw(st.sampled_from(mine)) if mine else None
        if what == "add" or c is None:
            logs[coder].append(log.adding(coding(f"{coder}-{opid}", draw(st.sampled_from("xy")), coder, at=when), opid))
        elif what == "del":
            logs[coder].append(log.removing(c, opid, when))
        elif what == "code":
            logs[coder] += log.recoding(c, draw(st.sampled_from("xyz")), (f"{opid}a", f"{opid}b"), when)
        elif what == "move":
            end = draw(st.integers(1, 9))
            logs[coder].append(log.moving(c, Span("t001", 0, end), TEXT[:end], opid, when))
        elif what == "memo":
            logs[coder].append(log.noting(Memo(f"{c.id}-m", c.id, draw(st.sampled_from("AB")), coder, when), opid))
        elif what == "memo.del" and memos:
            logs[coder].append(log.unnoting(draw(st.sampled_from(memos)), opid, when))
        else:
            logs[coder].append(log.tagging("R01/t001", draw(st.sampled_from("pq")), coder, opid, when))
    return {coder: tuple(events) for coder, events in logs.items()}


def joined(mine, theirs, places=SAME, carried=None, heirs=None):
    return joining.join(mine, theirs, places, carried or {}, heirs or {})


@given(copies("a"), copies("b"))
def test_either_way_round_gives_the_same_logs(a, b):
    one, other = joined(a, b), joined(b, a)
    assert one.logs == other.logs
    assert one.after == other.after
    assert len(one.both) == len(other.both)


@given(copies("a"), copies("b"))
def test_joining_again_changes_nothing_and_says_nothing(a, b):
    one = joined(a, b)
    again = joined(one.logs, b)
    assert again.logs == one.logs
    assert again.both == again.lost == ()
    assert joined(b, one.logs).logs == one.logs


@given(copies("a"))
def test_a_copy_in_which_nobody_coded_brings_nothing(a):
    assert joined(a, START).logs == joined(START, a).logs == a


@given(copies("a"), copies("b"))
def test_every_entry_of_both_is_kept_in_the_order_of_its_log(a, b):
    logs = joined(a, b).logs
    for coder in CODERS:
        got = [e.opid for e in logs[coder]]
        assert {e.opid for e in (*a[coder], *b[coder])} <= {*got}
        assert len(got) == len({*got})


@given(copies("a"), copies("b"))
def test_what_one_side_alone_touched_is_as_that_side_left_it(a, b):
    touched = [
        {life[1] for coder in CODERS for e in side[coder][4:] for life in lives(e) if life[0] == "coding"}
        for side in (a, b)
    ]
    state = {c.id: c for c in joined(a, b).after.codings}
    for side, only in ((a, touched[0] - touched[1]), (b, touched[1] - touched[0])):
        left = {c.id: c for c in log.replay(log.union(*side.values())).codings}
        assert {id: left.get(id) for id in only} == {id: state.get(id) for id in only}


@given(copies("a"), copies("b"))
def test_no_text_of_a_memo_that_both_wrote_is_lost(a, b):
    done = joined(a, b)
    told = {x.thing.id for x in done.both if x.what == "memo"}
    for id in told:
        texts = {m.text for side in (a, b) for m in log.replay(log.union(*side.values())).memos if m.id == id}
        assert texts <= {m.text for m in done.after.memos if m.id.startswith(id)}


@given(copies("a"), copies("b"), copies("c"))
def test_three_copies_end_alike_once_all_have_met(a, b, c):
    all_ = joined(joined(a, b).logs, c).logs
    for side in (a, b, c):
        assert joined(side, all_).logs == all_


# ---------------------------------------------------------------------- changed on both sides


def since(*events):
    return {**START, "ha": (*START["ha"], *events)}


HA0 = coding("ha-0", memo="Začátek.")
RECODED = log.recoding(HA0, "fear", ("b1", "b2"), at(9))
CASES = {
    "coded otherwise there, moved here: both changes hold": (
        since(log.moving(HA0, Span("t001", 0, 5), "Bojím", "a1", at(5))), since(*RECODED),
        lambda c: (c.code, c.quote, c.memo) == ("fear", "Bojím", "Začátek."), [],
    ),
    "two codes: the later one": (
        since(*log.recoding(HA0, "phone", ("a1", "a2"), at(8))), since(*RECODED), lambda c: c.code == "fear", ["code"],
    ),
    "taken away here first, coded otherwise there later": (
        since(log.removing(HA0, "a1", at(8))), since(*RECODED), lambda c: c.code == "fear", ["gone"],
    ),
    "coded otherwise there first, taken away here later": (
        since(log.removing(HA0, "a1", at(10))), since(*RECODED), lambda c: c is None, ["gone"],
    ),
    "taken away here, moved there: it is gone, as the log has it": (
        since(log.removing(HA0, "a1", at(1))), since(log.moving(HA0, Span("t001", 0, 5), "Bojím", "b1", at(9))),
        lambda c: c is None, [],
    ),
    "a memo written here, coded otherwise there": (
        since(log.noting(Memo("ha-m", "ha-0", "Jinak.", "ha", at(3)), "a1")), since(*RECODED),
        lambda c: (c.code, c.memo) == ("fear", "Jinak."), [],
    ),
    "the same code on both sides": (
        since(*log.recoding(HA0, "fear", ("a1", "a2"), at(8))), since(*RECODED), lambda c: c.code == "fear", [],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("a", "b", "holds", "told"), CASES.values(), ids=CASES)
def test_what_both_changed(a, b, holds, told):
    for one, other in ((a, b), (b, a)):
        done = joined(one, other)
        assert holds(next((c for c in done.after.codings if c.id == "ha-0"), None))
        assert [x.what for x in done.both] == told


def test_of_two_texts_of_a_memo_both_stay_and_the_coding_shows_the_later_one():
    a, b = (
        since(log.noting(Memo("ha-m", "ha-0", text, "ha", at(n)), f"{text}-1"))
        for text, n in (("Tady.", 3), ("Tam.", 4))
    )
    done = joined(a, b)
    assert [x.what for x in done.both] == ["memo"]
    assert {m.text for m in done.after.memos if m.target == "ha-0"} == {"Tady.", "Tam."}
    assert next(c.memo for c in done.after.codings if c.id == "ha-0") == "Tam."


def test_a_memo_on_a_code_that_the_other_side_merged_follows():
    b = since(log.noting(Memo("ha-m2", "fear", "Co to je?", "ha", at(3)), "b1"))
    for one, other in ((START, b), (b, START)):
        done = joined(one, other, heirs={"fear": "trust"})
        assert [m.target for m in done.after.memos if m.id == "ha-m2"] == ["trust"]


def test_decisions_of_both_are_kept_and_the_later_one_is_told():
    def decided(opid, second, choice):
        return log.Event(opid, at(second), "zu", "adjudicate", {"pair": "a|b", "choice": choice, "reason": opid})

    a, b = {"zu": (decided("a1", 1, "left"),)}, {"zu": (decided("b1", 2, "right"),)}
    (one, met), (other, back) = joining.join_decisions(a, b), joining.join_decisions(b, a)
    assert one == other
    assert [e.opid for e in one["zu"]] == ["a1", "b1"]
    assert [(x.thing, x.held) for x in (*met, *back)] == [("a|b", "there"), ("a|b", "here")]
    assert joining.join_decisions(one, b) == (one, ())


# ---------------------------------------------------------------------- entries said in two ways, other texts


def test_words_that_one_side_blanked_are_blank_and_those_that_it_keeps_hold():
    a = {"ha": (log.adding(replace(coding("c"), quote=""), "1"), log.adding(replace(coding("d"), quote="Petra"), "2"))}
    b = {"ha": (log.adding(coding("c"), "1"), log.adding(replace(coding("d"), quote="Iveta"), "2"))}
    for keeps, quote in ((True, "Petra"), (False, "Iveta")):
        mine, theirs = joining.settled(a, b, lambda _, keeps=keeps: keeps)
        assert mine == theirs
        assert [c.quote for c in log.replay(mine["ha"]).codings] == ["", quote]


def test_one_id_on_two_different_entries_is_told():
    a, b = ({"ha": (log.adding(coding(id), "1"),)} for id in "cd")
    assert joining.clashes(a, b) == ("ha",)
    assert joining.clashes(a, a) == ()


LONGER = {**TEXTS, ("R01", "t001"): f"No. {TEXT}"}
HERE = Places(LONGER, TEXTS)


def test_a_coding_on_another_text_lies_on_its_words_here_and_the_copy_keeps_its_own():
    b = since(log.adding(coding("b"), "b1"))
    assert [c.id for c in joining.astray(START, b, HERE)] == ["b"]
    here = joined(START, b, HERE, {"b": replace(coding("b"), span=Span("t001", 4, 12))})
    assert next(c.span for c in here.after.codings if c.id == "b") == Span("t001", 4, 12)
    assert joined(here.logs, b, HERE).logs == here.logs
    back = joined(b, here.logs, Places(TEXTS, LONGER))
    assert back.logs == b
    handed_over = joined(b, here.logs, Places(LONGER, LONGER))
    assert handed_over.logs == here.logs


def test_a_coding_whose_words_are_not_here_is_lost_with_its_memo_and_told_each_time():
    b = since(log.adding(coding("b"), "b1"), log.noting(Memo("b-m", "b", "Pozor.", "ha", at(3)), "b2"))
    for _ in range(2):
        done = joined(START, b, HERE, {"b": None})
        assert [c.id for c in done.lost] == ["b"]
        assert done.logs == START


WITHOUT = {key: GONE if key[1] == "t001" else text for key, text in TEXTS.items()}
OFF = {
    "a turn of somebody who withdrew": (WITHOUT, "R01/t001", False),
    "a turn that is the same": (TEXTS, "R01/t001", True),
    "a transcript that the copy alone has": ({}, "R01", False),
    "a transcript that is here": (TEXTS, "R01", True),
    "a code": ({}, "trust", True),
}


@pytest.mark.parametrize(("here", "target", "comes"), OFF.values(), ids=OFF)
def test_memos_and_tags_on_what_is_not_here_do_not_come(here, target, comes):
    b = {"zu": (log.noting(Memo("m", target, "Co?", "zu", at(1)), "1"), log.tagging(target, "x", "zu", "2", at(2)))}
    done = joined({}, b, Places(here, TEXTS))
    assert len(done.after.memos) == len(done.after.tags) == comes
