"""A study's files are read again only where they changed, and what changed is always seen."""

import os

import pytest

from spolu.starting import start
from spolu.store import Store

BOOK = "- id: a\n- id: b\n"


@pytest.fixture
def store(tmp_path, monkeypatch):
    monkeypatch.setenv("SPOLU_VAULT", str(tmp_path / "vault"))
    start(tmp_path / "s", ("cs",))
    found = Store(tmp_path / "s")
    found.write("coding/codebook.yaml", BOOK)
    return found


def aged(store, name="coding/codebook.yaml", seconds=60):
    """Let a file look as if it had been written some time ago."""
    path = store.root / name
    then = path.stat().st_mtime - seconds
    os.utime(path, (then, then))


def ids(store):
    return [c.id for c in store.codebook().codes]


def test_a_file_that_did_not_change_is_not_read_again(store):
    aged(store)
    assert store.codebook() is store.codebook()


@pytest.mark.parametrize("seconds", [60, 0])
def test_a_change_is_seen_even_one_of_the_same_length(store, seconds):
    aged(store, seconds=seconds)
    assert ids(store) == ["a", "b"]
    store.write("coding/codebook.yaml", BOOK.replace("b", "c"))
    assert ids(store) == ["a", "c"]
    (store.root / "coding/codebook.yaml").write_text(BOOK.replace("b", "d"), encoding="utf-8")
    assert ids(store) == ["a", "d"]


def test_a_file_that_is_gone_is_gone(store):
    aged(store)
    assert ids(store)
    (store.root / "coding/codebook.yaml").unlink()
    assert ids(store) == []


def test_a_coder_who_joins_and_one_who_leaves_are_seen(store):
    line = '{"v": 1, "opid": "%s", "at": "", "coder": "%s", "op": "tag", "target": "R01/t001", "tag": "x"}\n'
    for coder in ("ha", "mk"):
        store.write(f"coding/codings/{coder}.jsonl", line % (coder, coder))
        aged(store, f"coding/codings/{coder}.jsonl")
        assert store.coding_state().tags[-1][2] == coder
    (store.root / "coding/codings/mk.jsonl").unlink()
    assert [coder for _, _, coder in store.coding_state().tags] == ["ha"]
