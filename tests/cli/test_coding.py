"""``spolu coding merge, split, move, rename, retire``: each changes the codebook, says so, and refuses what cannot be."""

import shutil

import pytest
from typer.testing import CliRunner

from spolu.cli import app
from spolu.coding import log
from spolu.coding.logfile import LogFile
from spolu.coding.model import Coding
from spolu.errors import FormatError, StudyError
from spolu.starting import start
from spolu.study import Study
from spolu.text import Span

BOOK = "- id: a\n  label: {cs: Strach}\n- id: b\n  label: {cs: Důvěra}\n- id: c\n  parent: a\n"

TALK = "---\nid: R01\nkind: interview\nlanguage: cs\nspeakers:\n- {id: S1, labels: [P01], role: participant, participant: P01}\n---\n\n[t001] **P01** slova slova\n"


@pytest.fixture
def study(tmp_path, monkeypatch):
    monkeypatch.setenv("SPOLU_VAULT", str(tmp_path / "vault"))
    start(tmp_path / "s", ("cs",))
    monkeypatch.chdir(tmp_path / "s")
    found = Study.find(tmp_path / "s")
    (found.root / "coding/codebook.yaml").write_text(BOOK, encoding="utf-8")
    with LogFile(found.root / "coding/codings/ha.jsonl") as file:
        file.append([log.adding(Coding(f"ha-{n}", "a", "R01", Span("t001", n, 4), "slov", "ha", "2026-03-04T09:12:15Z"), f"ha-{n}") for n in (1, 2)])  # fmt: skip
    return found


def spolu(*words):
    return CliRunner().invoke(app, ["coding", *words])


@pytest.mark.parametrize(
    ("words", "said", "history"),
    [
        (("merge", "a", "b"), "Kód a se sloučil s b; přešly 2 úseky", "merged a into b"),
        (("split", "a", "Strach z úřadu", "ha-2"), "Vznikl kód strach-z-uradu a má 1 úsek",
         "split a: strach-z-uradu became a code of its own"),
        (("move", "b", "a"), "Kód b je teď pod kódem a", "moved b from the top to a"),
        (("move", "c"), "Kód c je teď na nejvyšší úrovni", "moved c from a to the top"),
        (("rename", "b", "cs=Spoleh", "pl=Zaufanie"), "Kód b se teď jmenuje Spoleh, Zaufanie", "renamed b to Spoleh, Zaufanie"),
        (("retire", "a"), "Kód a už nepřijímá nové úseky; ty, které má, zůstávají", "retired a"),
    ],
)  # fmt: skip
def test_a_change_is_made_said_and_remembered(study, words, said, history):
    done = spolu(*words)
    assert (done.exit_code, done.output) == (0, f"{said}\n")
    assert study.store.codebook().history == (history,)


def test_what_changes_a_code_takes_its_codings_along(study):
    spolu("split", "a", "Jiné", "ha-2")
    spolu("merge", "a", "b")
    assert {c.id: c.code for c in study.store.coding_state().codings} == {"ha-1": "b", "ha-2": "jine"}


@pytest.mark.parametrize(
    ("words", "error"),
    [
        (("merge", "a", "a"), FormatError),
        (("merge", "x", "b"), FormatError),
        (("split", "a", "Jiné", "ha-9"), StudyError),  # no such coding
        (("move", "a", "c"), FormatError),  # below itself
        (("rename", "x", "cs=Y"), FormatError),
        (("retire", "x"), FormatError),
    ],
)
def test_what_cannot_be_changed_is_refused_and_nothing_is(study, words, error):
    done = spolu(*words)
    assert isinstance(done.exception, error)
    assert done.exception.fault
    assert done.exception.repair
    assert (study.root / "coding/codebook.yaml").read_text(encoding="utf-8") == BOOK


def test_where_there_is_no_topic_it_is_said_and_no_empty_table_shown(study):
    done = spolu("topics")
    assert "málo textu" in done.output
    assert "chvíli to potrvá" in done.stderr  # topics take half a minute the first time


def test_a_share_that_cannot_be_told_yet_is_a_dash(study):
    (study.root / "interviews/R01.md").write_text(TALK, encoding="utf-8")
    said = spolu("saturation").output
    assert "–" in said
    assert "None" not in said
    assert "nan" not in said.lower()


@pytest.mark.parametrize(
    "words", [("split", "a", "Jiné"), ("rename", "b", "Spoleh"), ("rename", "b", "cs="), ("merge", "a")]
)
def test_wrong_use_ends_with_2(study, words):
    assert spolu(*words).exit_code == 2


def test_import_of_a_folder_takes_a_copy_over(study, tmp_path):
    shutil.copytree(study.root, tmp_path / "copy")
    Study.find(tmp_path / "copy").merge_code("a", "b")
    done = spolu("import", str(tmp_path / "copy"))
    assert done.exit_code == 0
    assert "ha: 2 změněné úseky." in done.output
    assert "a (vyřazen, sloučen s b)" in done.output
    assert [c.code for c in study.store.coding_state().codings] == ["b", "b"]
