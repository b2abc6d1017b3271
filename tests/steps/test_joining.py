"""Two laptops, one study: each takes over the other's copy; what came is told, what is wrong is told, and then nothing is written."""

import re
import shutil
from pathlib import Path

import pytest
from spolu_burst import add, desk, study, written

from spolu.coding import log
from spolu.coding.logfile import LogFile
from spolu.coding.model import Coding, Memo
from spolu.errors import Faults, LeakError, SpoluError, StudyError
from spolu.interviews.decisions import Decision
from spolu.interviews.model import GONE
from spolu.steps import actions, openlog
from spolu.steps.anonymising import anonymise, keep_decisions
from spolu.steps.joining import import_copy
from spolu.store import Store
from spolu.study import Study
from spolu.telling import tell
from spolu.text import Span


@pytest.fixture
def two(tmp_path):
    """Return two copies of the small study in which ``ha`` coded before they parted."""
    one = study(tmp_path / "jana")
    code(one, "ha", add("first"), memo("m1", "ha-first", "Začátek."))
    shutil.copytree(one, tmp_path / "marek")
    yield one, tmp_path / "marek"
    openlog.let_go("v")


def code(root: Path, coder: str, *rows) -> None:
    _, _, refused = actions.write(desk(root), coder, "v", rows)
    openlog.let_go("v")
    assert refused == {}


def memo(id: str, target: str, text: str) -> dict:
    return {"opid": f"{id}-{len(text)}/0", "op": "memo", "memo": {"id": id, "target": target, "text": text}}


def files(root: Path) -> dict[str, bytes]:
    return {p.relative_to(root).as_posix(): p.read_bytes() for p in sorted(root.rglob("*")) if p.is_file()}


def joined(root: Path, other: Path) -> str:
    return import_copy(Store(root), other).as_text()


def both_coded(one: Path, other: Path) -> None:
    code(one, "ha", add("h2", "t003", 0, 4, "cas"), memo("m2", "ha-h2", "Tady."))
    Study.find(one).rename_code("cas", cs="Doba")
    Study.find(one).merge_code("obava", "duvera")
    code(other, "mk", {"opid": "n/0", "op": "code", "code": {"id": "nova", "label": "Nová"}})
    code(other, "mk", *(add(n, "t001", n, n + 3, "nova", "mk") for n in range(4)))
    code(other, "mk", memo("m3", "mk-1", "Tam."), {"opid": "t/0", "op": "tag", "target": "R01/t001", "tag": "zpět"})
    Study.find(other).rename_code("cas", cs="Čas a doba")


def test_each_takes_the_other_over_and_both_are_the_same(two):
    one, other = two
    both_coded(one, other)
    both_coded_before = files(other)
    told = joined(one, other)
    assert files(other) == both_coded_before
    assert "From mk: 4 codings, 1 memo, 1 tag." in told
    assert "1 new code: nova." in told
    assert "cas, name (cs): here “Doba”, in the copy “Čas a doba”; on both sides “Čas a doba” holds now." in told
    assert "spolu coding rename cas cs=…" in told
    told = joined(other, one)
    assert "From ha: 1 coding, 1 memo." in told
    assert "obava (retired, merged into duvera)" in told
    assert files(one) == files(other)


INSIGHT = "---\nid: I-01\ntitle: {cs: %s}\n---\n"


def test_what_is_written_as_a_whole_is_not_taken_over_but_named(two):
    """Which of two insights holds nobody can say; one that only lines' ends tell apart is the same."""
    one, other = two
    for root, title in ((one, "Tady"), (other, "Tam")):
        write(root, "reports/insights/I-01.md", INSIGHT % title)
        write(root, "prototypes/requirements.yaml", "- id: REQ-01" + ("\r\n" if root == other else "\n"))
    write(other, "prototypes/screens/a.yaml", "id: a\n")
    write(one, "prototypes/screens/b.yaml", "id: b\n")
    before = files(one)
    told = joined(one, other)
    assert files(one) == before
    assert "Nothing is coded in the copy marek that is not here." in told
    assert "others in the copy marek: reports/insights/I-01.md. Compare" in told
    assert "alone has these, and they are not taken over: prototypes/screens/a.yaml. Copy" in told
    assert "requirements.yaml" not in told and "b.yaml" not in told


def write(root: Path, name: str, text: str) -> None:
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    (root / name).write_bytes(text.encode())


def test_taken_over_at_the_same_time_both_are_the_same_too(two):
    one, other = two
    both_coded(one, other)
    shutil.copytree(one, one.with_name("stick"))
    joined(one, other)
    joined(other, one.with_name("stick"))
    assert files(one) == files(other)


def test_taking_over_again_changes_nothing(two):
    one, other = two
    both_coded(one, other)
    joined(one, other)
    before = files(one)
    assert joined(one, other) == "Nothing is coded in the copy marek that is not here."
    assert files(one) == before


def test_a_memo_that_both_wrote_anew_stays_twice_and_is_told(two):
    one, other = two
    code(one, "ha", memo("m1", "ha-first", "Tady."))
    code(other, "ha", memo("m1", "ha-first", "Tam."))
    assert "Memo on R01/t001 duvera (ha): written anew here and in the copy; both texts stay." in joined(one, other)
    joined(other, one)
    assert {m.text for m in Store(one).coding_state().memos} == {"Tady.", "Tam."}
    assert files(one) == files(other)


def test_what_was_compacted_away_stays_away(two):
    one, other = two
    code(one, "ha", memo("m1", "ha-first", ""), {"opid": "d/0", "op": "del", "coding": {"id": "ha-first"}})
    with LogFile(one / "coding/codings/ha.jsonl") as file:
        assert file.compact("2027-01-01") == 4
    before = files(one)
    joined(one, other)
    assert files(one) == before
    joined(other, one)
    assert Store(other).coding_state() == Store(one).coding_state() == log.State()


def test_a_second_file_of_a_coder_as_cloud_drives_make_them_counts_as_the_coders(two):
    one, other = two
    code(other, "ha", add("h2", "t003", 0, 4, "cas"))
    (other / "coding/codings/ha.jsonl").rename(other / "coding/codings/ha (conflicted copy).jsonl")
    assert "From ha: 1 coding." in joined(one, other)
    assert sorted(p.name for p in (one / "coding/codings").iterdir()) == ["ha.jsonl"]


def test_decisions_between_coders_come_along(two):
    one, other = two
    code(other, "mk", add("k1", coder="mk"))
    both = Study.find(other).adjudicate("ha", "mk", by="zu")
    both.decide(both.pairs()[0].key, "left", "blíž definici")
    assert "From zu: 1 decision." in joined(one, other)
    assert len(Study.find(one).adjudicate("ha", "mk", by="zu").decisions()) == 1


# ---------------------------------------------------------------------- other texts


def changed(root: Path, old: str, new: str) -> None:
    path = root / "interviews/R01.md"
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8", newline="\n")


def test_codings_on_another_text_lie_on_their_words_and_what_has_none_is_named(two):
    one, other = two
    changed(one, "Pak nepřišla.", "A nepřišla prý.")
    changed(one, "Řekla", "No, řekla")
    code(other, "mk", add("a", "t001", 7, 10, "cas", "mk"), add("b", "t001", 27, 30, "cas", "mk"))
    told = joined(one, other)
    assert "The text is another in the copy: R01." in told
    assert "Not taken over, the words are not here: R01/t001 cas (mk)." in told
    (c,) = (c for c in Store(one).coding_state().codings if c.coder == "mk")
    assert (c.id, c.quote, c.span) == ("mk-a", "že ", Span("t001", 11, 14))
    before = files(one), files(other)
    joined(one, other)
    joined(other, one)
    assert (files(one), files(other)) == before


def test_a_transcript_that_the_copy_alone_has_is_named_and_not_copied(two):
    one, other = two
    text = (other / "interviews/R01.md").read_text(encoding="utf-8")
    (other / "interviews/R02.md").write_text(text.replace("id: R01", "id: R02"), encoding="utf-8")
    c = Coding("mk-x", "cas", "R02", Span("t003", 0, 4), "Nic.", "mk", "2026-01-01T00:00:00Z")
    with LogFile(other / "coding/codings/mk.jsonl") as file:
        file.append([log.adding(c, "x"), log.noting(Memo("mx", "R02", "Celé.", "mk"), "y")])
    before = files(one)
    assert "The copy alone has these transcripts, and they are not copied: R02 (1 coding)." in joined(one, other)
    assert files(one) == before


def test_no_word_of_a_turn_that_is_gone_here_comes_back(two):
    one, other = two
    code(
        other,
        "mk",
        add("a", "t001", 7, 10, "cas", "mk"),
        memo("ma", "mk-a", "Ta věta."),
        memo("mt", "R01/t001", "Celá."),
    )
    code(other, "mk", {"opid": "d/0", "op": "del", "coding": {"id": "mk-a"}}, add("b", "t001", 0, 5, "cas", "mk"))
    Study.find(other).merge_code("duvera", "cas")
    turn = re.search(r"\[t001\] \*\*P01\*\* (.*)", (one / "interviews/R01.md").read_text(encoding="utf-8"))[1]
    changed(one, turn, GONE)
    with LogFile(one / "coding/codings/ha.jsonl") as file:
        file.forget(["ha-first"])
    joined(one, other)
    said = b"".join(data for name, data in files(one).items() if name.endswith(".jsonl")).decode()
    assert not [word for word in ("Řekla", "že ", "Ta věta", "Celá") if word in said]
    assert [c.code for c in Store(one).coding_state().codings] == ["cas"]


def test_a_name_found_here_meanwhile_is_replaced_in_what_comes(study_of, tmp_path, monkeypatch):
    store = study_of(("tady šmatlička byl doma", "nic se nestalo"))
    anonymise(store)
    other = tmp_path / "copy"
    shutil.copytree(store.root, other)
    with LogFile(other / "coding/codings/mk.jsonl") as file:
        c = Coding("c1", "x", "R01", Span("t001", 5, 19), "šmatlička byl ", "mk", "2026-05-01T10:00:00Z")
        file.append([log.adding(c, "1"), log.noting(Memo("m1", "c1", "Kdo je Šmatlička?", "mk"), "2")])
    keep_decisions(store, [Decision("Šmatlička", "add", "PER")])
    anonymise(store)
    import_copy(store, other)
    said = b"".join(data for name, data in files(store.root).items() if name.endswith(".jsonl")).decode()
    assert "matli" not in said
    (c,) = store.coding_state().codings
    text = store.transcripts()[0].turns[0].text
    assert text[c.span.start : c.span.end] == c.quote != ""
    monkeypatch.setattr("spolu.steps.joining.cleaned", lambda *_: {})
    with LogFile(other / "coding/codings/mk.jsonl") as file:
        file.append([log.noting(Memo("m2", "R01", "Ještě jednou Šmatlička.", "mk"), "3")])
    before = files(store.root)
    with pytest.raises(LeakError):
        import_copy(store, other)
    assert files(store.root) == before


# ---------------------------------------------------------------------- faults


def another(one, other):
    path = other / "study.toml"
    path.write_text(path.read_text(encoding="utf-8").replace('"zkouska"', '"jina"'), encoding="utf-8")
    return other


def open_here(one, other):
    code(other, "ha", add("h2", "t003", 0, 4, "cas"))
    openlog.opened(one / "coding/codings/ha.jsonl", "v")
    return other


def damaged(one, other):
    (other / "coding/codings/ha.jsonl").write_text("nic\nnic\n", encoding="utf-8")
    (other / "coding/codebook.yaml").write_text("- id: A B\n", encoding="utf-8")
    return other


def said_otherwise(one, other):
    path = other / "coding/codings/ha.jsonl"
    path.write_text(path.read_text(encoding="utf-8").replace('"ha-first"', '"ha-other"'), encoding="utf-8")
    return other


def no_coder(one, other):
    with LogFile(other / "coding/codings/x.jsonl") as file:
        file.append([log.tagging("R01/t001", "x", "../out", "1", "2026-01-01T00:00:00Z")])
    return other


WRONG = {
    "no study": (lambda one, other: other / "coding", ["coding: this folder is no study"]),
    "itself": (lambda one, other: one, ["jana: this is the study itself"]),
    "another study": (another, ["marek: this is another study, not a copy of this one"]),
    "somebody codes here": (open_here, ["ha.jsonl: this coder is already coding"]),
    "several files are damaged": (
        damaged,
        ["marek/coding/codebook.yaml", "marek/coding/codings/ha.jsonl:1", "marek/coding/codings/ha.jsonl:2"],
    ),
    "one id on two entries": (said_otherwise, ["marek/coding/codings/ha.jsonl: one entry says different things"]),
    "a coder who cannot be one": (no_coder, ["../out: this is no coder's name"]),
}


@pytest.mark.parametrize(("make", "told"), WRONG.values(), ids=WRONG)
def test_what_is_wrong_is_told_all_and_nothing_is_written(two, make, told):
    one, other = two
    folder = make(one, other)
    before = files(one), files(other)
    with pytest.raises(SpoluError) as caught:
        import_copy(Store(one), folder)
    faults = caught.value.faults if isinstance(caught.value, Faults) else [caught.value]
    assert sorted(str(f)[: len(text)] for f, text in zip(sorted(faults, key=str), told, strict=False)) == told
    assert all(tell(f, "cs") != str(f) and tell(f, "pl") != str(f) for f in faults)
    assert (files(one), files(other)) == before


def test_whoever_coded_while_it_was_read_is_not_written_over(two, monkeypatch):
    one, other = two
    code(other, "ha", add("h2", "t003", 0, 4, "cas"))

    def meanwhile(*_):
        code(one, "ha", add("h9", "t003", 0, 4, "obava"))

    monkeypatch.setattr("spolu.steps.joining._pass", meanwhile)
    with pytest.raises(StudyError, match="meanwhile"):
        import_copy(Store(one), other)
    assert [e.opid for e in written(one)][-1] == "op-h9/0"


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("cs", "mk: 4 kódované úseky, 1 poznámka"),
        ("pl", "mk: 4 zakodowane fragmenty, 1 notatka"),
        ("en", "From mk: 4 codings, 1 memo"),
    ],
)
def test_it_is_told_in_the_studys_language(two, language, words):
    one, other = two
    both_coded(one, other)
    path = one / "study.toml"
    path.write_text(
        path.read_text(encoding="utf-8").replace('interface = "en"', f'interface = "{language}"'), encoding="utf-8"
    )
    found = Study.find(one).import_coding(other)
    assert words in repr(found)
    assert "<p>" in found._repr_html_()
