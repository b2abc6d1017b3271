"""A study's files are read again only where they changed, and what changed is always seen."""

import json
import os

import pytest

from spolu.errors import SpoluError
from spolu.files import Files
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


@pytest.mark.parametrize(("name", "ask"), [
    ("study.toml", lambda s: s.settings.languages), ("coding/codebook.yaml", ids), ("interviews/participants.csv", Files.participants),
    ("prototypes/prototype.yaml", lambda s: s.prototype().start), ("prototypes/screens/a.yaml", lambda s: len(s.prototype().screens)),
    ("prototypes/requirements.yaml", Files.requirements), ("reports/insights/I-01.md", Files.insights),
])  # fmt: skip
def test_the_mark_that_windows_puts_before_a_text_is_no_part_of_it(store, name, ask):
    given = {"prototypes/prototype.yaml": "id: p\nstart: a\n", "prototypes/screens/a.yaml": "id: a\n",
             "prototypes/requirements.yaml": "- id: REQ-01\n", "reports/insights/I-01.md": "---\nid: I-01\n---\n"}  # fmt: skip
    for other, text in given.items():
        store.write(other, text)
    before = ask(store)
    store.write(name, b"\xef\xbb\xbf" + store.read(name).encode())
    assert ask(Store(store.root)) == before


@pytest.mark.parametrize(
    "name", ["prototypes/screens/a.yaml", "prototypes/tests/U01.yaml", "reports/insights/I-01.md", "interviews/R01.md"]
)
def test_a_file_that_is_not_utf_8_is_a_fault_with_its_name(store, name):
    store.write("prototypes/prototype.yaml", "id: p\n")
    store.write(name, "title: žluťoučký\n".encode("cp1250"))
    with pytest.raises(SpoluError, match=f"{name}: this file is not UTF-8"):
        store.contents()


def test_a_study_that_can_be_read_says_the_same_whatever_reads_it(store):
    """A coding under a code that was merged has the one that it was merged into."""
    store.write("coding/codebook.yaml", "- {id: a, retired: true, merged_into: b}\n- id: b\n")
    coding = {
        "id": "x",
        "code": "a",
        "transcript": "R01",
        "turn": "t001",
        "start": 0,
        "end": 1,
        "quote": "A",
        "coder": "ha",
        "at": "",
    }
    row = {"v": 1, "opid": "1", "at": "", "coder": "ha", "op": "add", "coding": coding}
    store.write("coding/codings/ha.jsonl", json.dumps(row) + "\n")
    assert [c.code for c in store.contents().codings] == ["b"]
    assert store.readable() == (store.contents(), ())


@pytest.mark.parametrize(("name", "text", "left"), [
    ("coding/codebook.yaml", "- 7\n", lambda c: c.codebook.codes == ()),
    ("prototypes/requirements.yaml", "7\n", lambda c: c.requirements == ()),
    ("prototypes/tests/plan.yaml", "7\n", lambda c: [s.id for s in c.tests.sessions] == ["U01"]),
    ("prototypes/tests/U03.yaml", "id: U01\n", lambda c: [s.id for s in c.tests.sessions] == ["U01"]),
    ("reports/insights/I-02.md", "7\n", lambda c: [i.id for i in c.insights] == ["I-01"]),
])  # fmt: skip
def test_of_what_cannot_be_read_the_rest_stands_and_the_fault_is_told(store, name, text, left):
    """A file that has another file's id is none of its own: what is written back would go over the other."""
    store.write("prototypes/tests/U01.yaml", "id: U01\n")
    store.write("reports/insights/I-01.md", "---\nid: I-01\n---\n")
    store.write(name, text)
    found, faults = store.readable()
    assert left(found) and all(fault.place.startswith(("prototypes/tests", name)) for fault in faults) and faults


@pytest.mark.parametrize("name", ["interviews/participants.csv", "interviews/R01.md", "coding/codings/ab.jsonl"])
def test_without_who_said_what_nothing_is_read(store, name):
    store.write(name, "{\n{\n")
    with pytest.raises(SpoluError, match=name.rsplit("/")[-1]):
        store.readable()
