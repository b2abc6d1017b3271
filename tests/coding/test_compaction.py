"""A compacted log amounts to the same, loses nothing, and merges as before."""

from hypothesis import given
from hypothesis import strategies as st

from spolu.coding import log
from spolu.coding.compaction import compacted
from spolu.coding.logfile import LogFile
from spolu.coding.model import Coding, Memo
from spolu.text import Span

LATER = "2027-01-01"


@st.composite
def histories(draw, coder="ha"):
    """What somebody did with a few codings, memos and tags, in an order that makes sense."""
    events, state = [], log.State()
    for n in range(draw(st.integers(0, 14))):
        at, opid = f"2026-01-0{draw(st.integers(1, 3))}T00:00:00Z", f"{coder}-{n}"
        what = draw(st.sampled_from(["add", "del", "move", "memo", "memo.del", "tag", "dismiss", "undo"]))
        coding = draw(st.sampled_from(state.codings)) if state.codings else None
        if what == "add":
            events.append(log.adding(Coding(f"{coder}-c{n}", "a", "R01", Span("t001", 0, 4), "slov", coder, at), opid))
        elif what == "del" and coding:
            events.append(log.removing(coding, opid, at))
        elif what == "move" and coding:
            events.append(log.moving(coding, Span("t001", 1, 3), "lo", opid, at))
        elif what == "memo":
            target = coding.id if coding else draw(st.sampled_from(["study", "R01", "a", "R01/t001"]))
            events.append(log.noting(Memo(f"{coder}-m{draw(st.integers(0, 2))}", target, "pozn", coder, at), opid))
        elif what == "memo.del" and state.memos:
            memo = draw(st.sampled_from(state.memos))
            events.append(log.undoing(log.noting(memo, "x"), opid, at))
        elif what == "tag":
            events.append(log.tagging("R01/t001", draw(st.sampled_from(["x", "y"])), coder, opid, at))
        elif what == "dismiss":
            events.append(log.dismissing("R01/t001", draw(st.sampled_from(["x", "y"])), coder, opid, at))
        elif what == "undo" and events:
            events.append(log.undoing(draw(st.sampled_from(events)), opid, at))
        state = log.replay(events)
    return tuple(events)


@given(histories())
def test_the_log_alone_amounts_to_the_same(events):
    stay, _ = compacted(events, LATER)
    assert log.replay(stay) == log.replay(events)


@given(histories())
def test_no_event_is_lost_or_changed(events):
    stay, moved = compacted(events, LATER)
    assert sorted(map(log.line, (*stay, *moved))) == sorted(map(log.line, events))


@given(histories())
def test_nothing_is_left_to_compact(events):
    stay, _ = compacted(events, LATER)
    assert compacted(stay, LATER) == (stay, ())


@given(histories("ha"), histories("mk"))
def test_it_merges_as_before_with_others_its_archive_and_its_older_copies(events, others):
    stay, moved = compacted(events, LATER)
    whole = as_sets(log.replay(log.union(events, others)))
    for logs in ((stay, others), (others, stay), (stay, moved, others), (events, stay, others), (stay, events, others)):
        assert as_sets(log.replay(log.union(*logs))) == whole


def as_sets(state):
    return {*state.codings}, {*state.memos}, {*state.tags}


@given(histories())
def test_what_somebody_may_still_want_to_undo_stays(events):
    assert compacted(events, "2026-01-01") == (events, ())


def test_what_came_to_nothing_goes_and_what_lives_keeps_its_whole_history(tmp_path):
    one, two = (Coding(id, "a", "R01", Span("t001", 0, 4), "slov", "ha", "2026-01-01T00:00:00Z") for id in ("c1", "c2"))
    events = (
        log.adding(one, "1"), log.adding(two, "2"), log.moving(one, Span("t001", 1, 3), "lo", "3", "2026-01-02"),
        log.removing(one, "4", "2026-01-03"), log.moving(two, Span("t001", 1, 3), "lo", "5", "2026-01-03"),
    )  # fmt: skip
    with LogFile(tmp_path / "ha.jsonl") as file:
        file.append(events)
        assert file.compact(LATER) == 3
        assert [e.opid for e in file.events()] == ["2", "5"]
        assert sorted(e.opid for e in file.history()) == ["1", "2", "3", "4", "5"]
        assert file.compact(LATER) == 0
        file.forget({"c1"})
    assert "slov" not in file.archive.read_text(encoding="utf-8")
    assert "slov" in file.path.read_text(encoding="utf-8")
