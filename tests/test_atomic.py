"""A file is the old one or the new one, whoever writes, whoever reads, whatever fails."""

import os
import threading

import pytest

from spolu import atomic


def test_two_writers_at_once_leave_one_of_their_files_whole(tmp_path):
    path = tmp_path / "a"
    contents = [bytes([n]) * 300_000 for n in range(8)]
    faults = []

    def write(content):
        try:
            for _ in range(5):
                atomic.write(path, content)
        except OSError as fault:
            faults.append(fault)

    writers = [threading.Thread(target=write, args=(content,)) for content in contents]
    for one in writers:
        one.start()
    while any(one.is_alive() for one in writers):
        assert not path.exists() or path.read_bytes() in contents
    assert not faults
    assert [p.name for p in tmp_path.iterdir()] == ["a"]


def test_what_fails_leaves_the_old_file_and_nothing_beside_it(tmp_path, monkeypatch):
    path = tmp_path / "a"
    atomic.write(path, b"old")

    def full(descriptor):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="space"):
        atomic.write(path, b"new")
    assert path.read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir()] == ["a"]


@pytest.mark.parametrize("room", range(4))
def test_of_several_files_all_are_written_or_none(tmp_path, monkeypatch, room):
    (tmp_path / "b").mkdir()
    files = [tmp_path / "a", tmp_path / "b" / "c", tmp_path / "d"]
    atomic.write_all(({files[0]: b"old"}, 0o666), ({files[1]: b"old"}, 0o600))
    left, real = [room], os.fsync

    def full(descriptor):
        left[0] -= 1
        if left[0] < 0:
            raise OSError(28, "No space left on device")
        real(descriptor)

    def there():
        return {p.name: p.read_bytes() for p in tmp_path.rglob("*") if p.is_file()}

    monkeypatch.setattr("os.fsync", full)
    before = there()
    with pytest.raises(OSError, match="space"):
        atomic.write_all((dict.fromkeys(files[:1], b"new"), 0o666), (dict.fromkeys(files[1:], b"new"), 0o600))
    assert there() == (before if room < 3 else dict.fromkeys("acd", b"new"))  # folders wait for the disk at the end


def test_where_a_reader_holds_the_file_it_is_tried_again_and_given_up_in_the_end(tmp_path, monkeypatch):
    """As on Windows, where a file that is open cannot be replaced."""
    path, left = tmp_path / "a", [3]
    replace = type(path).replace

    def held(self, target):
        left[0] -= 1
        if left[0] >= 0:
            raise PermissionError(13, "it is open elsewhere", str(target))
        return replace(self, target)

    monkeypatch.setattr(type(path), "replace", held)
    monkeypatch.setattr(atomic, "_TRIES", 4)
    monkeypatch.setattr(atomic, "_PAUSE", 0)
    atomic.write(path, b"new")
    assert path.read_bytes() == b"new"
    left[0] = 4
    with pytest.raises(PermissionError):
        atomic.write(path, b"newer")
    assert [(p.name, p.read_bytes()) for p in tmp_path.iterdir()] == [("a", b"new")]


def test_a_probe_leaves_nothing_and_says_what_a_write_would(tmp_path):
    atomic.probe(tmp_path)
    assert not list(tmp_path.iterdir())
    with pytest.raises(FileNotFoundError):
        atomic.probe(tmp_path / "nowhere")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_what_is_made_for_its_owner_alone_is_readable_by_nobody_else(tmp_path):
    atomic.create(tmp_path / "a", b"x", 0o600)
    assert (tmp_path / "a").stat().st_mode & 0o77 == 0
    with pytest.raises(FileExistsError):
        atomic.create(tmp_path / "a", b"y", 0o600)
    assert (tmp_path / "a").read_bytes() == b"x"


def test_what_a_killed_process_left_beside_a_file_is_known_from_files_of_others(tmp_path):
    """Nobody reads it again, and it may hold what was taken out of the file since."""
    for name in (".R01.md.0a1b2c3d", "R01.md", ".gitignore", ".R01.md.0a1b2c3", ".hidden.md"):
        (tmp_path / name).write_text("x")
    assert [path.name for path in atomic.left_half(tmp_path)] == [".R01.md.0a1b2c3d"]
