"""Changing the codebook of a study: codings and memos follow by appended events; nothing written is rewritten."""

import pytest

from spolu.coding import log
from spolu.coding.logfile import LogFile
from spolu.coding.model import Coding, Memo
from spolu.errors import FormatError, LeakError, StudyError
from spolu.interviews.leaks import Leak
from spolu.starting import start
from spolu.store import Store
from spolu.study import Study
from spolu.text import Span

AT = "2026-03-04T09:12:15Z"


@pytest.fixture
def study(tmp_path, monkeypatch):
    monkeypatch.setenv("SPOLU_VAULT", str(tmp_path / "vault"))
    start(tmp_path / "s", ("cs",))
    study = Study.find(tmp_path / "s")
    (study.root / "coding/codebook.yaml").write_text(
        "- id: a\n  label: {cs: Strach}\n- id: b\n  label: {cs: Důvěra}\n- id: c\n  parent: a\n", encoding="utf-8"
    )
    for coder in ("ha", "mk"):
        with LogFile(study.root / f"coding/codings/{coder}.jsonl") as file:
            file.append([log.adding(Coding(f"{coder}-{n}", "a", "R01", Span("t001", n, 4), "slov", coder, AT), f"{coder}-{n}") for n in (1, 2)])  # fmt: skip
            file.append([log.noting(Memo(f"{coder}-m", "a", "o kódu", coder, AT), f"{coder}-m")])
    return study


def lines(study):
    return {p.name: p.read_text(encoding="utf-8") for p in (study.root / "coding/codings").glob("*.jsonl")}


def test_merging_takes_codings_memos_and_children_along_and_only_appends(study):
    before = lines(study)
    assert study.merge_code("a", "b") == 4
    state, book = study.store.coding_state(), study.store.codebook()
    assert {c.code for c in state.codings} == {"b"}
    assert {(m.target, m.text) for m in state.memos} == {("b", "o kódu")}
    assert {c.id for c in state.codings} == {"ha-1", "ha-2", "mk-1", "mk-2"}
    assert [(c.id, c.retired, c.merged_into) for c in book.codes] == [
        ("a", True, "b"),
        ("b", False, None),
        ("c", False, None),
    ]
    assert book.codes[2].parent == "b"
    assert book.history == ("merged a into b",)
    after = lines(study)
    assert before.keys() == after.keys() and all(after[name].startswith(said) for name, said in before.items())


def test_splitting_gives_the_chosen_codings_a_code_of_their_own(study):
    new = study.split_code("a", "Strach z úřadu", ["ha-1", "mk-2"])
    assert new == "strach-z-uradu"
    assert {c.id for c in study.store.coding_state().codings if c.code == new} == {"ha-1", "mk-2"}
    with pytest.raises(StudyError, match="no coding with the code"):
        study.split_code("a", "x", ["ha-1"])


def test_moving_renaming_and_retiring_are_remembered(study):
    study.move_code("b", "a")
    study.rename_code("b", cs="Spoleh")
    study.retire_code("b")
    book = study.store.codebook()
    assert (book.codes[1].parent, book.codes[1].label, book.codes[1].retired) == ("a", {"cs": "Spoleh"}, True)
    assert len(book.history) == 3
    with pytest.raises(FormatError):
        study.move_code("a", "b")


def test_a_coder_who_codes_just_now_stops_the_change_before_anything_is_written(study):
    before, book = lines(study), study.store.codebook()
    with LogFile(study.root / "coding/codings/mk.jsonl"), pytest.raises(StudyError, match="already coding"):
        study.merge_code("a", "b")
    assert (lines(study), study.store.codebook()) == (before, book)


def test_codings_that_come_late_from_another_machine_follow_too(study):
    study.merge_code("a", "b")
    with LogFile(study.root / "coding/codings/zu.jsonl") as file:
        file.append([log.adding(Coding("zu-1", "a", "R01", Span("t001", 0, 4), "slov", "zu", AT), "zu-1")])
    assert {c.code for c in study.contents().codings} == {"b"}


def test_compacting_leaves_the_state_as_it_is(study):
    study.merge_code("a", "b")
    with LogFile(study.root / "coding/codings/ha.jsonl") as file:
        (first, *_) = log.replay(file.events()).codings
        file.append([log.removing(first, "gone", "2026-04-01T00:00:00Z")])
    before = study.store.coding_state()
    assert study.compact_logs(days=36500) == 0
    assert study.compact_logs(days=-1) == 4
    assert study.store.coding_state() == before


def test_a_name_of_a_code_that_is_an_original_is_refused_before_anything_is_written(study, monkeypatch):
    def leaks(_, texts):
        return [Leak(place, 1, "PER", "per-0001") for place, text in texts.items() if "Zvonečková" in text]

    monkeypatch.setattr(Store, "leaks", leaks)
    before = lines(study), study.store.codebook()
    with pytest.raises(LeakError):
        study.rename_code("a", cs="Zvonečková")
    with pytest.raises(LeakError):
        study.split_code("a", "Zvonečková", ["ha-1"])
    assert (lines(study), study.store.codebook()) == before
