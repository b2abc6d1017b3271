"""A transcript is asked for by its id: the right one, the first interview where none is named, never another one."""

import pytest

from spolu.errors import StudyError, VaultError
from spolu.interviews.model import Transcript, Turn
from spolu.interviews.render import render
from spolu.steps.anonymising import anonymise
from spolu.steps.interviews import keep, session
from spolu.steps.restoring import restore
from spolu.study import Study
from spolu.telling import tell


def put(study, id, kind="interview"):
    study.store.write(
        f"interviews/{id}.md", render(Transcript(id, kind, "cs", id, (), (Turn("t001", f"Slova {id}."),)))
    )


def test_where_none_is_named_the_first_interview_is_shown_and_else_the_first_transcript(study):
    assert "study.add(" in study.read().text and "study.add(" in study.code().text
    put(study, "W01", "workshop")
    assert study.read().text.startswith("W01")
    put(study, "G01", "group")
    put(study, "R02")
    assert study.read().text.startswith("R02")
    assert study.read("W01").text.startswith("W01")
    assert "R02" in repr(study.code()) and "G01" in repr(study.code("G01"))


@pytest.mark.parametrize("show", [Study.read, Study.code])
def test_an_id_that_is_not_there_never_shows_another_transcript(study, show):
    put(study, "R01")
    put(study, "R02")
    with pytest.raises(StudyError) as caught:
        show(study, "R99")
    assert tell(caught.value, "cs") == "R99: pseudonymizovaný přepis s tímto id tu není. Jsou tu: R01, R02"
    for n in range(3, 31):
        put(study, f"R{n:02}")
    with pytest.raises(StudyError) as caught:
        show(study, "R300")
    assert tell(caught.value, "pl").startswith(
        "R300: nie ma spseudonimizowanej transkrypcji o tym id. Najbliższe (z 30) to: R30,"
    )


@pytest.mark.parametrize("ask", [
    lambda study, out: session(study.store, "R99"),
    lambda study, out: anonymise(study.store, ["R99"]),
    lambda study, out: restore(study.store, out, ["R99"]),
    lambda study, out: study.who("R99", "S1", "P01"),
])  # fmt: skip
def test_every_word_that_takes_an_id_names_those_that_there_are(study, tmp_path, ask):
    (tmp_path / "a.txt").write_text("Tazatelka: Jak bylo?\nRespondentka: Dobře.\n", encoding="utf-8")
    study.add(tmp_path / "a.txt").keep()
    with pytest.raises(StudyError, match=r"R99: there is no such transcript\. There are: R01"):
        ask(study, tmp_path / "out")


def test_a_vault_that_lost_its_index_takes_no_new_file(study_of):
    """Its transcripts would be numbered from the first on, and take the places of those that are there."""
    store = study_of(("Přišla Jana Nováková.",))
    anonymise(store)
    store.vault.remove("index")
    with pytest.raises(VaultError, match="it holds no 'index'"):
        keep(store, "b.txt", b"b", [Transcript("X", language="cs", turns=(Turn("t001", "Nová."),))])
    with pytest.raises(VaultError, match="it holds no 'index'"):
        anonymise(store)
