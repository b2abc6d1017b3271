"""Actions on a desk: every acknowledged one is in the log once, nothing else is, and nobody writes another's log."""

import os

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spolu_burst import TEXTS, add, anonymised_again, desk, kill, study, writer, written

from spolu.coding import log
from spolu.errors import Faults, StudyError
from spolu.interviews.leaks import Leak
from spolu.steps import actions
from spolu.store import Store


def test_the_quote_comes_from_the_transcript_and_counts_code_points(root):
    actions.write(desk(root), "ha", "v", [{**add(1, start=17, end=27), "quote": "something else"}])
    (event,) = written(root)
    assert event.data["coding"]["quote"] == TEXTS["t001"][17:27] == "😀 v úterý."


def test_an_action_that_comes_twice_is_written_once(root):
    d = desk(root)
    first = actions.write(d, "ha", "v", [add(1), add(2)])
    again = actions.write(d, "ha", "v", [add(2), add(3), add(3)])
    assert (first[0], again[0]) == (["op-1/0", "op-2/0"], ["op-2/0", "op-3/0", "op-3/0"])
    assert [e.opid for e in written(root)] == ["op-1/0", "op-2/0", "op-3/0"]


REFUSED = [
    (add(1, turn="t999"), "there is no text"),
    (add(1, start=5, end=5), "there is no text"),
    (add(1, start=3, end=10_000), "there is no text"),
    (add(1, start=-1, end=2), "there is no text"),
    (
        {"opid": "x", "op": "del", "coding": {"id": "mk-1"}},
        "no longer there",
    ),  # somebody else's, or removed in another tab
    ({"opid": "x", "op": "move", "id": "?", "to": {"turn": "t001", "start": 0, "end": 1}}, "no longer there"),
    ({"opid": "x", "op": "del", "coding": {}, "undoes": "never"}, "not in this log"),
    ({"opid": "x", "op": "format the disk"}, "cannot be understood"),
    ({"opid": "x", "op": "add"}, "cannot be understood"),
    ({"opid": "x", "op": "add", "coding": "all of it"}, "cannot be understood"),
    (
        {"opid": "x", "op": "memo", "memo": {"id": "m", "target": "R01", "text": "\ud83d"}},
        "cannot be understood",
    ),  # half an emoji
    (add(1, code="nowhere"), "no such code"),
]


@pytest.mark.parametrize(("row", "why"), REFUSED)
def test_what_cannot_be_is_refused_with_a_sentence_and_the_rest_is_written(root, row, why):
    done, _, refused = actions.write(desk(root), "ha", "v", [row, add(7)])
    assert done == ["op-7/0"]
    assert why in refused[row["opid"]]
    assert [e.opid for e in written(root)] == ["op-7/0"]


def test_undo_and_redo_are_events_that_survive_in_the_log(root):
    d = desk(root)
    actions.write(d, "ha", "v", [add(1)])
    actions.write(d, "ha", "v", [{"opid": "u", "op": "del", "undoes": "op-1/0", "coding": {"id": "ha-1"}}])
    assert not log.replay(written(root)).codings
    actions.write(d, "ha", "v", [{"opid": "r", "op": "add", "undoes": "u", "coding": {"id": "ha-1"}}])
    assert [c.id for c in log.replay(written(root)).codings] == ["ha-1"]
    assert [e.undoes for e in written(root)] == [None, "op-1/0", "u"]


def test_a_memo_is_written_written_over_and_taken_away(root):
    d = desk(root)
    memo = {"id": "m-1", "target": "ha-1", "coder": "ha"}
    actions.write(d, "ha", "v", [add(1), {"opid": "a", "op": "memo", "memo": {**memo, "text": "první"}}])
    actions.write(d, "ha", "v", [{"opid": "b", "op": "memo", "memo": {**memo, "text": "druhá"}}])
    assert written(root)[-1].data["before"] == "první"
    actions.write(d, "ha", "v", [{"opid": "c", "op": "memo", "memo": {**memo, "text": ""}}])
    assert written(root)[-1].op == "memo.del"
    actions.write(d, "ha", "v", [{"opid": "d", "op": "memo", "memo": {**memo, "text": "druhá"}, "undoes": "c"}])
    assert log.replay(written(root)).codings[0].memo == "druhá"
    actions.write(d, "ha", "v", [{"opid": "e", "op": "memo.del", "memo": {**memo, "text": "druhá"}, "undoes": "d"}])
    assert not log.replay(written(root)).memos, "done again"


def test_a_memo_is_taken_away_as_a_view_says_it(root):
    d, memo = desk(root), {"id": "m-1", "target": "R01/t001", "coder": "ha", "text": "vrátit se"}
    gone = {"op": "memo.del", "memo": memo, "before": ""}
    actions.write(d, "ha", "v", [{"opid": "a", "op": "memo", "memo": memo}])
    assert actions.write(d, "ha", "v", [{"opid": "b", **gone}])[2] == {}
    assert not log.replay(written(root)).memos
    assert "no longer there" in actions.write(d, "ha", "v", [{"opid": "c", **gone}])[2]["c"], "it went in another tab"


def tag(n: object, what: str = "vrátit se", op: str = "tag", turn: str = "R01/t001") -> dict:
    return {"opid": f"tag-{n}/0", "op": op, "target": turn, "tag": what}


def test_a_tag_is_put_on_a_turn_taken_off_and_brought_back(root):
    d = desk(root)
    assert actions.write(d, "ha", "v", [tag(1, "  vrátit\u00a0 se "), tag(2, "citát", turn="R01/t003")])[0] == [
        "tag-1/0",
        "tag-2/0",
    ]
    actions.write(d, "ha", "v", [tag(3, op="tag.del"), {**tag(4), "undoes": "tag-3/0"}])
    assert set(log.replay(written(root)).tags) == {("R01/t001", "vrátit se", "ha"), ("R01/t003", "citát", "ha")}
    found = desk(root).contents("ha", "v")
    assert found["tag_names"] == ["citát", "vrátit se"]
    assert [e["opid"] for e in found["history"]] == ["tag-1/0", "tag-2/0", "tag-3/0", "tag-4/0"], (
        "a refresh can undo them"
    )


NO_TAGS = [
    (tag("x", turn="R02/t001"), "no such turn"), (tag("x", turn="R01/t999"), "no such turn"),
    (tag("x", ""), "between 1 and 60"), (tag("x", "š" * 61), "between 1 and 60"),
    (tag("x"), "there already"), (tag("x", "jiný", op="tag.del"), "no longer there"),
]  # fmt: skip


@pytest.mark.parametrize(("row", "why"), NO_TAGS)
def test_a_tag_that_cannot_be_is_refused_with_a_sentence(root, row, why):
    d = desk(root)
    actions.write(d, "ha", "v", [tag(1)])
    assert why in actions.write(d, "ha", "v", [row])[2]["tag-x/0"]


def test_a_dismissed_proposal_is_remembered_for_its_coder_and_is_no_coding(root):
    row = {"opid": "d", "op": "dismiss", "target": "R01/t001", "code": "duvera"}
    actions.write(desk(root), "ha", "v", [row])
    assert desk(root).contents("ha", "v")["dismissed"] == [["R01/t001", "duvera"]]
    assert desk(root).contents("mk", "w")["dismissed"] == []
    assert not log.replay(written(root)).codings
    actions.write(desk(root), "ha", "v", [{**row, "opid": "u", "op": "dismiss.del", "undoes": "d"}])
    assert desk(root).contents("ha", "v")["dismissed"] == []


def test_a_new_code_stands_behind_its_parent_once_and_the_file_stays_a_codebook(root):
    d, code = desk(root), {"id": "slib", "label": "Slib: „přijdu“ & <b>", "parent": "duvera"}
    rows = [{"opid": "n", "op": "code", "code": code}, add(1, code="slib")]
    assert actions.write(d, "ha", "v", rows)[0] == ["n", "op-1/0"]
    assert actions.write(d, "ha", "v", [{"opid": "n2", "op": "code", "code": code}])[0] == ["n2"]
    assert [c.id for c in Store(root).codebook().codes] == ["duvera", "obava", "slib", "cas"]


def test_a_new_code_with_a_bad_id_or_an_unknown_parent_leaves_the_codebook_alone(root):
    before = (root / "coding/codebook.yaml").read_bytes()
    rows = [
        {"opid": "1", "op": "code", "code": {"id": "../x", "label": "x", "parent": None}},
        {"opid": "2", "op": "code", "code": {"id": "y", "label": "y", "parent": "nobody"}},
    ]
    assert set(actions.write(desk(root), "ha", "v", rows)[2]) == {"1", "2"}
    assert (root / "coding/codebook.yaml").read_bytes() == before


def test_words_of_ones_own_that_hold_an_original_identifier_are_refused_without_repeating_them(root, monkeypatch):
    def leaks(_, texts):
        return [Leak(place, 1, "PER", "per-0001") for place, text in texts.items() if "Zvonečková" in text]

    monkeypatch.setattr(Store, "leaks", leaks)
    rows = [
        {"opid": "m", "op": "memo", "memo": {"id": "m", "target": "R01", "text": "To je Zvonečková."}},
        {"opid": "c", "op": "code", "code": {"id": "zv", "label": "Zvonečková", "parent": None}},
        {**add(2, code="zv"), "opid": "z"},  # goes with its code: the id was made of the name
        {"opid": "t", "op": "tag", "target": "R01/t001", "tag": "Zvonečková"},
        {**add(1), "opid": "a", "coding": {**add(1)["coding"], "memo": "Zvonečková?"}},
        {"opid": "ok", "op": "memo", "memo": {"id": "n", "target": "R01", "text": "To je P01."}},
    ]
    done, _, refused = actions.write(desk(root), "ha", "v", rows)
    assert (done, set(refused)) == (["ok"], {"m", "c", "t", "a", "z"})
    assert all("original identifier" in refused[opid] for opid in "mcta")
    assert "Zvonečková" not in "".join([*refused.values(), *(p.read_text("utf-8") for p in root.rglob("*.*l*"))])


@pytest.mark.parametrize("name", ["../../etc", "Ha", "h a", "", "ěš", "a/b", "a--b"])
def test_a_coders_name_is_no_path(root, name):
    with pytest.raises(StudyError):
        actions.write(desk(root), name, "v", [add(1)])
    assert not list(root.glob("coding/codings/*"))


def test_words_that_a_view_does_not_show_any_more_are_not_coded_and_the_next_look_shows_what_is_there(root):
    d = desk(root)
    d.contents("ha", "v")
    anonymised_again(root)
    rows = [
        add(1),
        add(2, turn="t003", end=3),
        {"opid": "m", "op": "memo", "memo": {"id": "m", "target": "R01/t001", "text": "x"}},
    ]
    done, _, refused = actions.write(d, "ha", "v", rows)
    assert (done, set(refused)) == (["op-2/0", "m"], {"op-1/0"}), "a turn that is the same is coded as ever"
    assert "changed meanwhile" in refused["op-1/0"]
    assert d.contents("ha", "v")["transcript"]["turns"][0]["text"].startswith("Prý řekla"), "the cell was not run again"
    actions.write(d, "ha", "v", [add(3)])
    assert written(root)[-1].data["coding"]["quote"] == "Prý ř"


def test_nothing_is_brought_back_to_words_that_changed(root):
    """Its place counted the text as it was: undoing would put it on other words."""
    d = desk(root)
    moved = {"opid": "move", "op": "move", "id": "ha-3", "to": {"turn": "t001", "start": 0, "end": 3}}
    actions.write(d, "ha", "v", [add(1), add(2, turn="t003", end=3), add(3), moved])
    actions.write(d, "ha", "v", [{"opid": f"del-{n}", "op": "del", "coding": {"id": f"ha-{n}"}} for n in (1, 2)])
    anonymised_again(root)
    back = [{"opid": f"u-{x}", "op": "?", "undoes": x} for x in ("del-1", "del-2", "move", "op-3/0")]
    done, _, refused = actions.write(d, "ha", "v", back)
    assert (done, set(refused)) == (["u-del-2", "u-op-3/0"], {"u-del-1", "u-move"})
    assert [c.id for c in log.replay(written(root)).codings] == ["ha-2"]


def test_a_disk_that_takes_nothing_leaves_nothing_that_looks_written(root, monkeypatch):
    d = desk(root)
    actions.write(d, "ha", "v", [add(1)])
    with monkeypatch.context() as broken:
        broken.setattr(os, "fsync", lambda _: (_ for _ in ()).throw(OSError(28, "No space left on device")))
        with pytest.raises(OSError, match="No space"):
            actions.write(d, "ha", "v", [add(2)])
    assert actions.write(d, "ha", "v", [add(2)])[0] == ["op-2/0"]
    assert sorted({e.opid for e in written(root)}) == ["op-1/0", "op-2/0"]
    assert len(written(root)) == 2


def test_an_interrupt_in_the_middle_leaves_nothing_that_looks_written(root, monkeypatch):
    """The kernel was interrupted while it looked whether the second memo leaks."""
    d = desk(root)
    actions.write(d, "ha", "v", [add(1)])

    def stopped(_, texts):
        raise KeyboardInterrupt

    with monkeypatch.context() as hasty:
        hasty.setattr(Store, "leaks", stopped)
        with pytest.raises(KeyboardInterrupt):
            actions.write(
                d, "ha", "v", [add(2), {"opid": "m", "op": "memo", "memo": {"id": "m", "target": "R01", "text": "x"}}]
            )
    assert actions.write(d, "ha", "v", [add(2)])[0] == ["op-2/0"]
    assert [e.opid for e in written(root)] == ["op-1/0", "op-2/0"]


def test_as_long_as_the_codebook_cannot_be_read_nothing_counts_as_refused(root):
    """Whoever mends it by hand loses nobody's codings: the view keeps them and sends them again."""
    book = root / "coding/codebook.yaml"
    whole = book.read_bytes()
    book.write_text("- id: Důvěra\n", encoding="utf-8")
    with pytest.raises(Faults, match="is no id"):
        actions.write(desk(root), "ha", "v", [add(1)])
    book.write_bytes(whole)
    assert actions.write(desk(root), "ha", "v", [add(1)])[0] == ["op-1/0"]


def test_five_coders_at_once_lose_nothing_to_each_other(root):
    names, count = ["ha", "mk", "zu", "ve", "io"], 40
    people = [writer(root, name, count, "print('ready', flush=True); sys.stdin.read()") for name in names]
    assert [person.stdout.readline() for person in people] == ["ready\n"] * len(names)
    for person in people:
        person.stdin.close()  # all begin now
    for person in people:
        assert len(person.stdout.read().split()) == count
        person.stdout.close()
        assert person.wait(60) == 0
    codings = Store(root).coding_state().codings
    assert sorted(c.id for c in codings) == sorted(f"{name}-{n}" for name in names for n in range(count))


# ---------------------------------------------------------------------- killed in the middle


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(after=st.integers(1, 60))
def test_a_kernel_killed_in_a_burst_loses_nothing_acknowledged_and_resending_doubles_nothing(tmp_path_factory, after):
    """The long run, a hundred kills, is ``python benchmarks/kills.py``."""
    root = study(tmp_path_factory.mktemp("kill"))
    acknowledged, resent, ids = kill(root, after, 200)
    assert set(acknowledged) <= set(ids)
    assert sorted(resent) == sorted(ids)
    assert len(ids) == len(set(ids)) == 200
