"""A coder's log: nothing acknowledged is lost, merging does not care for order, undo gives back what was."""

import json
import os
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spolu.coding import log, logfile
from spolu.coding.logfile import LogFile
from spolu.coding.model import Coding, Event, Memo
from spolu.errors import Faults, FormatError, StudyError
from spolu.text import Span

CASES = json.loads((Path(__file__).parents[1] / "widgets/cases/events.json").read_text(encoding="utf-8"))


@st.composite
def histories(draw, coder: str = "ha"):
    """What one coder did, one thing after another, as events whose inverses exist."""
    events: list[Event] = []
    live: dict[str, Coding] = {}
    for n in range(draw(st.integers(0, 8))):
        opid, at = f"{coder}-{n}", f"2026-01-01T00:00:{draw(st.integers(0, 59)):02}Z"
        what = draw(st.sampled_from(["add", "add", "del", "move", "memo", "tag", "dismiss"]))
        if what in ("tag", "dismiss"):
            make = log.tagging if what == "tag" else log.dismissing
            turns = [
                t
                for t in ("R01/t001", "R01/t002")
                if (t, what, coder) not in log.replay(events).tags + log.replay(events).dismissed
            ]
            events += [make(turns[0], what, coder, opid, at)] if turns else []
        elif what == "add" or not live:
            c = Coding(
                f"{coder}-c{n}", draw(st.sampled_from(["a", "b"])), "R01", Span("t001", 0, 3), "ahoj 😀"[:3], coder, at
            )
            live[c.id] = c
            events.append(log.adding(c, opid))
        elif what == "del":
            gone = live.pop(draw(st.sampled_from(sorted(live))))
            now = next(c for c in log.replay(events).codings if c.id == gone.id)
            events.append(log.removing(now, opid, at))
        elif what == "move":
            key = draw(st.sampled_from(sorted(live)))
            events.append(log.moving(live[key], Span("t001", 1, 2), "h", opid, at))
            live[key] = log.replay(events).codings[[c.id for c in log.replay(events).codings].index(key)]
        else:
            target = draw(st.sampled_from(sorted(live)))
            before = next((m.text for m in log.replay(events).memos if m.id == f"m-{target}"), "")
            if before and draw(st.booleans()):
                events.append(log.unnoting(Memo(f"m-{target}", target, before, coder, at), opid, at))
                continue
            events.append(
                log.noting(Memo(f"m-{target}", target, draw(st.text("xy", min_size=1)), coder, at), opid, before)
            )
    return tuple(events)


@given(histories())
def test_lines_give_the_events_back(events):
    assert log.parse("".join(map(log.line, events))) == events


@given(histories())
def test_an_event_that_is_seen_twice_counts_once(events):
    assert log.replay((*events, *events)) == log.replay(events)


def amounts(state: log.State) -> tuple[dict, dict, set, set]:
    memos = {m.id: m.text for m in state.memos}
    return {c.id: (c.span, c.memo) for c in state.codings}, memos, set(state.tags), set(state.dismissed)


@given(histories())
def test_undo_gives_back_what_was_and_undoing_the_undo_what_came(events):
    if events:
        before, after = log.replay(events[:-1]), log.replay(events)
        undone = log.undoing(events[-1], "u1", "2026-01-02T00:00:00Z")
        again = log.undoing(undone, "u2", "2026-01-02T00:00:01Z")
        assert amounts(log.replay((*events, undone))) == amounts(before)
        assert amounts(log.replay((*events, undone, again))) == amounts(after)


@given(histories("ha"), histories("mk"), histories("zu"))
def test_merging_does_not_care_for_order(a, b, c):
    one = log.replay(log.union(a, b, c))
    assert one == log.replay(log.union(c, a, b))
    assert one == log.replay(log.union(log.union(b, c), a, a))


@given(histories(), st.data())
def test_a_torn_last_line_is_left_out(events, data):
    text = "".join(map(log.line, events))
    cut = data.draw(st.integers(0, len(text)))
    whole = text[:cut].count("\n")
    assert log.parse(text[:cut]) == events[:whole]


@given(histories(), st.data())
def test_a_line_torn_in_the_middle_of_a_letter_hides_nothing(events, data):
    """As another machine sees it, whose folder is brought up to date just now."""
    written = "".join(map(log.line, events)).encode()
    cut = data.draw(st.integers(0, len(written)))
    assert log.parse(log.whole(written[:cut], "ha.jsonl")) == events[: written[:cut].count(b"\n")]


def test_a_log_that_somebody_saved_in_another_encoding_is_told():
    with pytest.raises(FormatError, match="not UTF-8"):
        log.whole('{"quote": "říká"}\n'.encode("cp1250"), "ha.jsonl")


TAGGED = log.line(log.tagging("R01/t001", "x", "ha", "o1", "2026-03-04T09:12:15Z"))[:-1]
NO_LINES = {
    "an event broken in two": (TAGGED.replace(", ", ",\n", 1), [1, 2]),
    "two events in one": (f"{TAGGED} {TAGGED}", [1]),
    "something behind an event": (f"{TAGGED},", [1]),
    "an empty line": (f"{TAGGED}\n\n{TAGGED}", [2]),
    "a byte order mark": (f"\ufeff{TAGGED}", [1]),
}


@pytest.mark.parametrize(("text", "lines"), NO_LINES.values(), ids=NO_LINES)
def test_an_event_has_a_line_to_itself(text, lines):
    with pytest.raises(Faults) as caught:
        log.parse(f"{text}\n", "ha.jsonl")
    assert [f.place for f in caught.value.faults] == [f"ha.jsonl:{n}" for n in lines]


@pytest.mark.parametrize("spaces", [" {}", "{}  ", "\t{}\r"])
def test_spaces_around_an_event_are_nothing(spaces):
    assert log.parse(spaces.format(TAGGED) + "\n") == log.parse(f"{TAGGED}\n")


def test_lines_that_are_no_events_are_named_all():
    with pytest.raises(Faults) as caught:
        log.parse('{"x": 1}\nnonsense\n', "ha.jsonl")
    assert [f.place for f in caught.value.faults] == ["ha.jsonl:1", "ha.jsonl:2"]


def event(n: int) -> Event:
    return log.adding(Coding(f"c{n}", "a", "R01", Span("t001", 0, 1), "x", "ha"), f"op{n}")


def test_what_was_appended_is_there_and_a_torn_line_is_repaired(tmp_path):
    path = tmp_path / "ha.jsonl"
    with LogFile(path) as file:
        file.append([event(1), event(2)])
    path.write_bytes(path.read_bytes() + b'{"v": 1, "opid": "torn')
    with LogFile(path) as file:
        assert file.events() == (event(1), event(2))
        file.append([event(3)])
    assert log.parse(path.read_text(encoding="utf-8")) == (event(1), event(2), event(3))


def test_the_same_coder_twice_gets_a_clear_message(tmp_path):
    with LogFile(tmp_path / "ha.jsonl"), pytest.raises(StudyError, match="already coding"):
        LogFile(tmp_path / "ha.jsonl")
    LogFile(tmp_path / "ha.jsonl").close()


def test_a_log_that_was_made_shorter_while_it_was_opened_is_not_written_to(tmp_path, monkeypatch):
    """Opened, then put out of place by its owner, who let go: the lock would be on a file that nobody reads."""
    first = LogFile(tmp_path / "ha.jsonl")
    first.append([event(1)])
    lock = logfile._lock

    def late(file):
        monkeypatch.setattr(logfile, "_lock", lock)
        first.forget({"c1"})
        first.close()
        lock(file)

    monkeypatch.setattr(logfile, "_lock", late)
    with pytest.raises(StudyError, match="already coding"):
        LogFile(tmp_path / "ha.jsonl")


def test_withdrawn_words_go_from_every_line_and_nothing_else_breaks(tmp_path):
    with LogFile(tmp_path / "ha.jsonl") as file:
        file.append([event(1), event(2)])
        file.forget({"c1"})
        file.append([event(3)])
        quotes = {c.id: c.quote for c in log.replay(file.events()).codings}
    assert quotes == {"c1": "", "c2": "x", "c3": "x"}


def test_a_killed_writer_loses_nothing_that_was_acknowledged(tmp_path):
    import subprocess
    import sys

    script = (
        "import sys; sys.path.insert(0, 'tests/coding')\n"
        "from spolu.coding import log\nfrom spolu.coding.logfile import LogFile\nfrom spolu.coding.model import Coding\nfrom spolu.text import Span\n"
        "from pathlib import Path\n"
        f"f = LogFile(Path({str(tmp_path / 'ha.jsonl')!r}))\n"
        "for n in range(100000):\n"
        "    f.append([log.adding(Coding(f'c{n}', 'a', 'R01', Span('t001', 0, 1), 'x', 'ha'), f'op{n}')]); print(n, flush=True)\n"
    )
    process = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True)
    acknowledged = [process.stdout.readline() for _ in range(50)][-1]
    process.kill()
    rest = process.stdout.read().split()
    process.stdout.close()
    process.wait()
    with LogFile(tmp_path / "ha.jsonl") as file:
        ids = [e.opid for e in file.events()]
    assert len(ids) == len(set(ids))
    assert len(ids) >= int(rest[-1] if rest else acknowledged) + 1


@given(histories("ha"), histories("mk"), st.data())
def test_a_union_takes_in_the_rest_of_a_log_that_it_knows_the_beginning_of(a, b, data):
    part = a[: data.draw(st.integers(0, len(a)))]
    assert log.union(log.union(b, part), a) == log.union(a, b)


@given(histories())
def test_recoding_keeps_the_coding_and_can_be_undone(events):
    for coding in log.replay(events).codings:
        pair = log.recoding(coding, "new", ("r1", "r2"), "2026-01-02T00:00:00Z")
        (after,) = [c for c in log.replay((*events, *pair)).codings if c.id == coding.id]
        assert after == replace(coding, code="new")
        back = [log.undoing(e, f"u{n}", "2026-01-03T00:00:00Z") for n, e in enumerate(reversed(pair))]
        assert {*log.replay((*events, *pair, *back)).codings} == {*log.replay(events).codings}


def test_a_memo_goes_along_to_another_code_and_back():
    memo = Memo("m1", "old", "text", "ha", "2026-01-01T00:00:00Z")
    events = (log.noting(memo, "1"), *log.retargeting(memo, "new", ("2", "3"), "2026-01-02T00:00:00Z"))
    assert log.replay(events).memos == (replace(memo, target="new"),)
    back = [log.undoing(e, f"u{n}", "2026-01-03T00:00:00Z") for n, e in enumerate(reversed(events[1:]))]
    assert log.replay((*events, *back)).memos == (memo,)


def made(n: int, **fields: object) -> str:
    """One line of a log that adds a coding, or is damaged as ``fields`` say."""
    c = Coding(f"c{n}", "a", "R01", Span("t001", 0, 3), "aho", "ha", "2026-01-01T00:00:00Z")
    return log.line(replace(log.adding(c, f"op{n}"), **fields))


DAMAGED = {
    "no JSON": "{\n",
    "a time that is a number": made(2, at=5),
    "a move to nowhere": made(2, op="move", data={"id": "c1", "to": {}, "from": {}}),
    "a coding without a code": made(2, data={"coding": {"id": "c2"}}),
}


@pytest.mark.parametrize("damage", DAMAGED.values(), ids=DAMAGED)
def test_damaged_lines_of_several_logs_are_named_all(damage):
    with pytest.raises(Faults) as caught:
        log.state({"ha.jsonl": made(1) + damage, "mk.jsonl": made(3), "zu.jsonl": damage})
    assert [fault.place for fault in caught.value.faults] == ["ha.jsonl:2", "zu.jsonl:1"]


@given(histories("ha"), histories("mk"))
def test_the_state_of_logs_is_that_of_their_union(a, b):
    logs = {"ha": "".join(map(log.line, a)), "mk": "".join(map(log.line, b))}
    assert log.state(logs) == log.replay(log.union(a, b))


@pytest.mark.parametrize("case", CASES, ids=[c["name"] for c in CASES])
def test_python_replays_the_cases_as_the_view_does(case):
    """The same file is read by js/test/core.test.ts."""
    state = log.replay(log.parse("".join(json.dumps(e) + "\n" for e in case["events"])))
    found = {c.id: [c.code, c.span.turn, c.span.start, c.span.end, c.memo] for c in state.codings}
    assert (found, {m.id: m.text for m in state.memos}) == (case["codings"], case["memos"])
    assert [list(tag) for tag in state.tags] == case.get("tags", [])
    assert [[turn, code] for turn, code, _ in state.dismissed] == case.get("dismissed", [])


class Region:
    """Locks as ``msvcrt.locking`` gives them: of bytes from where the file stands, each held once."""

    def __init__(self):
        self.held = set()

    def __call__(self, descriptor, mode, count):
        at = os.lseek(descriptor, 0, os.SEEK_CUR)
        if mode == "lock" and at in self.held:
            raise OSError("held")
        (self.held.add if mode == "lock" else self.held.remove)(at)


def test_on_windows_the_same_byte_is_locked_and_freed_however_the_log_grows(tmp_path, monkeypatch):
    """A byte at the end of the log would be another one after each line: two could write, and none be freed."""
    region = Region()
    monkeypatch.setattr(logfile, "_lock", lambda file: logfile.at_one_place(region, "lock", file))
    monkeypatch.setattr(logfile, "_unlock", lambda file: logfile.at_one_place(region, "free", file))
    monkeypatch.setattr(logfile, "_REPLACES_OPEN", False)
    path = tmp_path / "ha.jsonl"
    with LogFile(path) as file:
        file.append([event(1)])
        with pytest.raises(StudyError, match="already coding"):
            LogFile(path)
        file.forget({"c1"})  # another file is put in place; the lock is held again
        file.append([event(2)])
        assert [e.opid for e in file.events()] == ["op1", "op2"]
        assert len(region.held) == 1
        with pytest.raises(StudyError, match="already coding"):
            LogFile(path)
    assert not region.held
    assert path.stat().st_size < 1000  # nothing was written behind the end
    LogFile(path).close()


def test_where_an_open_file_cannot_be_replaced_the_log_is_closed_before(tmp_path, monkeypatch):
    monkeypatch.setattr(logfile, "_REPLACES_OPEN", False)
    with LogFile(tmp_path / "ha.jsonl") as file:
        file.append([event(1)])
        held = file._file

        def replaced(path, events):
            assert held.closed
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(logfile, "_replace", replaced)
        with pytest.raises(OSError, match="space"):
            file.forget({"c1"})
        assert [e.opid for e in file.events()] == ["op1"]  # as before, and open again
