"""What a view is shown: all that its coder may see, nobody else's desk, and nothing that is not on the disk."""

import subprocess
import sys
from pathlib import Path

import pytest
from spolu_burst import TEXTS, add, anonymised_again, desk

from spolu.coding import log
from spolu.coding.logfile import LogFile
from spolu.errors import StudyError
from spolu.steps import actions, openlog
from spolu.store import Store
from spolu.study import Study


def test_nothing_is_opened_or_made_by_looking(root):
    desk(root).contents("", "v")
    assert not (root / "coding/codings").exists()


def test_two_views_of_one_coder_share_a_log_and_another_process_is_told(root):
    d = desk(root)
    assert d.contents("ha", "v")["locked"] == ""
    assert d.contents("ha", "w")["locked"] == ""
    script = f"from spolu.coding.logfile import LogFile\nfrom pathlib import Path\nLogFile(Path({str(root / 'coding/codings/ha.jsonl')!r}))"
    other = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert "already coding" in other.stderr
    openlog.let_go("v")
    assert subprocess.run([sys.executable, "-c", script], capture_output=True, check=False).returncode
    openlog.let_go("w")
    assert not subprocess.run([sys.executable, "-c", script], capture_output=True, check=False).returncode


def test_a_coder_who_is_at_work_elsewhere_may_read(root):
    with LogFile(root / "coding/codings/ha.jsonl"):
        found = desk(root).contents("ha", "v")
        assert "already coding" in found["locked"]
        assert found["transcript"]["turns"][0]["text"] == TEXTS["t001"]


def other(root: Path, n: int) -> None:
    from spolu.coding.model import Coding
    from spolu.text import Span

    with LogFile(root / "coding/codings/mk.jsonl") as file:
        file.append([log.adding(Coding(f"mk-{n}", "cas", "R01", Span("t003", 0, 3), "Nic", "mk"), f"mk-op-{n}")])


def test_others_files_are_noticed_once_and_never_in_blind_coding(root):
    seeing, blind = desk(root), desk(root, blind=True)
    seeing.contents("ha", "v"), blind.contents("ha", "w")
    assert (seeing.changed("ha", "v"), blind.changed("ha", "w")) == ({}, {})
    other(root, 1)
    assert [c["id"] for c in seeing.changed("ha", "v")["codings"]] == ["mk-1"]
    assert seeing.changed("ha", "v") == {}
    assert blind.changed("ha", "w") == {}
    assert desk(root, blind=True).contents("ha", "x")["codings"] == []


def test_anothers_line_that_is_just_being_written_stops_nobody(root):
    other(root, 1)
    path = root / "coding/codings/mk.jsonl"
    path.write_bytes(path.read_bytes() + '{"v": 1, "quote": "ř'.encode()[:-1])
    assert [c["id"] for c in desk(root).contents("ha", "v")["codings"]] == ["mk-1"]
    assert [c.id for c in Store(root).coding_state().codings] == ["mk-1"]


def test_a_changed_transcript_is_told_and_lost_words_are_marked(root):
    d = desk(root)
    actions.write(d, "ha", "v", [add(1)])
    d.contents("ha", "v")
    anonymised_again(root)
    assert d.changed("ha", "v")["text_changed"]
    assert [c.get("stale") for c in desk(root).contents("ha", "v")["codings"]] == [True]


def test_a_refresh_offers_ones_own_steps_alone_and_none_that_cannot_be_taken_back(root):
    """A merge, an import, pseudonymising again are nobody's last step: undoing one would take codings away."""
    d = desk(root)
    actions.write(d, "ha", "v", [add(1), add(2, turn="t003", end=3)])
    actions.write(d, "ha", "v", [{"opid": f"del-{n}/0", "op": "del", "coding": {"id": f"ha-{n}"}} for n in (1, 2)])
    actions.write(d, "ha", "v", [{"opid": "back/0", "op": "?", "undoes": "del-2/0"}])
    openlog.let_go("v")
    study = Study.find(root)
    study.merge_code("duvera", "cas")
    with LogFile(root / "coding/codings/ha.jsonl") as file:
        file.append([log.tagging("R01/t001", "x", "ha", "in-R01/t001-x-ha", "")])
    anonymised_again(root)
    found = [e["opid"] for e in d.contents("ha", "v")["history"]]
    assert found == ["op-1/0", "op-2/0", "del-2/0", "back/0"]


def test_who_takes_over_a_view_sets_the_others_log_free(root):
    d = desk(root)
    d.contents("ha", "v")
    d.contents("mk", "v")
    LogFile(root / "coding/codings/ha.jsonl").close()
    with pytest.raises(StudyError, match="already coding"):
        LogFile(root / "coding/codings/mk.jsonl")


def test_a_cell_refuses_a_name_that_is_none(root):
    with pytest.raises(StudyError, match="no coder's name"):
        Study.find(root).code("R01", "Jana Nová")


def test_a_transcript_that_was_taken_away_is_shown_no_more(root):
    d = desk(root)
    d.contents("ha", "v")
    (root / "interviews/R01.md").unlink()
    with pytest.raises(StudyError, match="no longer there"):
        d.contents("ha", "v")


@pytest.mark.parametrize("why", [PermissionError(13, "Permission denied"), OSError(30, "Read-only file system")])
def test_a_folder_that_may_only_be_read_is_read(root, monkeypatch, why):
    def refuses(_):
        raise why

    monkeypatch.setattr(openlog, "LogFile", refuses)
    found = desk(root).contents("ha", "v")
    assert found["locked"].startswith("coding/codings: ")
    assert found["transcript"]["turns"][0]["text"] == TEXTS["t001"]
