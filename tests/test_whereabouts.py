"""A copy of a study shares its vault: what takes something out of it for ever is not done there unasked; a moved one works on."""

import shutil
import subprocess
import sys

import pytest

from spolu.errors import StudyError
from spolu.interviews.model import Transcript, Turn
from spolu.starting import start
from spolu.steps.interviews import keep
from spolu.store import Store
from spolu.study import Study


@pytest.fixture
def store(tmp_path, monkeypatch):
    monkeypatch.setenv("SPOLU_VAULT", str(tmp_path / "vault"))
    monkeypatch.setenv("SPOLU_PASSPHRASE", "four words or more")
    start(tmp_path / "home/study", ("en",))
    store = Store(tmp_path / "home/study")
    said = Transcript("X", language="en", turns=(Turn("t001", "We had tea."),))
    keep(store, "a.txt", b"We had tea.", [said])
    return store


@pytest.fixture
def copy(store, tmp_path):
    shutil.copytree(store.root, tmp_path / "copy")
    return Store(tmp_path / "copy")


def test_the_studys_own_folder_is_asked_nothing(store):
    for root in (store.root, store.root / "../study"):
        assert Store(root).elsewhere() is None


def test_a_copy_is_one_however_often_it_opens_the_vault(store, copy):
    for _ in range(2):
        assert Store(copy.root).elsewhere() == store.root
    assert Store(store.root).elsewhere() is None


@pytest.mark.parametrize("before", [False, True], ids=["unopened", "opened there before"])
def test_a_moved_study_is_no_copy(store, tmp_path, before):
    moved = store.root.rename(tmp_path / "home/moved")
    if before:
        assert Store(moved).vault
        shutil.copytree(moved, tmp_path / "home/study")  # the vault knows the new folder by now
    Store(moved).refuse_copy(False)


def test_another_study_in_the_old_place_leaves_it_a_moved_one(store, tmp_path):
    moved = store.root.rename(tmp_path / "home/moved")
    start(store.root, ("en",))
    assert Store(moved).elsewhere() is None


def test_a_folder_on_a_disk_that_is_not_here_now_counts(store, copy, tmp_path):
    """It may be plugged in again tomorrow; who says that the copy is meant is not asked a second time."""
    (tmp_path / "home").rename(tmp_path / "away")
    with pytest.raises(StudyError, match="same vault"):
        Store(copy.root).refuse_copy(False)
    Store(copy.root).refuse_copy(True)
    Store(copy.root).refuse_copy(False)


def test_a_copy_destroys_no_key_and_says_what_to_do_without_telling_the_path(copy, store):
    with pytest.raises(StudyError, match="copy=True") as told:
        Study(copy).destroy_key(copy.settings.id)
    assert str(store.root) not in str(told.value)
    assert "index" in Store(store.root).vault
    Study(copy).destroy_key(copy.settings.id, copy=True)
    assert store.key_destroyed()


def test_a_damaged_study_in_the_known_folder_is_still_one(store, copy):
    (store.root / "study.toml").write_text("[", encoding="utf-8")
    assert Store(copy.root).elsewhere() == store.root


@pytest.mark.parametrize(("words", "typed", "goes"), [
    ((), "n\n", False),
    ((), "y\n", True),
    (("--yes",), "", True),
], ids=["no", "yes", "--yes"])  # fmt: skip
def test_the_command_asks_and_names_the_other_folder(store, copy, words, typed, goes):
    row = "id,role\nP01,participant\n"
    (copy.root / "interviews/participants.csv").write_text(row, encoding="utf-8")
    run = [sys.executable, "-m", "spolu", "withdraw", "P01", *words]
    done = subprocess.run(
        run, cwd=copy.root, input=typed, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert (done.returncode == 0) == goes, done.stderr
    assert (str(store.root) in done.stderr) == (not words)
    assert ("2" in (copy.root / "interviews/participants.csv").read_text(encoding="utf-8")) == goes


def test_the_command_destroys_no_key_from_a_copy(store, copy):
    run = [sys.executable, "-m", "spolu", "interviews", "destroy-key", "--confirm", copy.settings.id]
    for words, goes in (((), False), (("--yes",), True)):
        done = subprocess.run([*run, *words], cwd=copy.root, input=b"n\n", capture_output=True, check=False)
        assert (done.returncode == 0) == goes and store.key_destroyed() == goes
