"""Files into a study: shown and corrected before anything is kept; what was kept is remembered, and noticed when it comes again."""

import errno
import os
import stat
from pathlib import Path

import pytest

from spolu.errors import StudyError, VaultError
from spolu.steps.interviews import originals
from spolu.study import Study
from spolu.telling import tell

TEXT = "Tazatelka: Jak to vedete?\nMarek: Do sešitu.\nTazatelka: A pak?\nMarek: Do počítače.\n"
VTT = "WEBVTT\n\n00:01.000 --> 00:05.000\nPíšu si to.\n"
NOTES = "Nápad na lísteček;Kdo;Plocha;X\nVíc času;Marek;Ráno;1\nMéně papíru;Jana;Odpoledne;2\n"


def put(folder: Path, name: str, text: str) -> Path:
    path = folder.parent / name
    path.write_text(text, encoding="utf-8")
    return path


def everything(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def test_looking_keeps_nothing(study):
    before = everything(study.root)
    adding = study.add(put(study.root, "a.txt", TEXT)).role("Marek", "participant")
    repr(adding)
    adding._repr_html_()
    assert everything(study.root) == before
    assert not study.store.has_vault()


def test_what_is_kept_is_the_corrected_transcript_and_the_original_lies_in_the_vault_only(study):
    path = put(study.root, "a.txt", TEXT)
    before = everything(study.root)
    (kept,) = study.add(path).rename("Marek", "P01").who("P01", "P01").describe("Rozhovor", date="2026-03-10").keep()
    assert (kept.id, kept.title, kept.attributes) == ("R01", "Rozhovor", {"date": "2026-03-10"})
    assert study.session("R01") == kept
    digest = kept.source.sha256
    assert study.store.vault.get(f"original/{digest}") == path.read_bytes()
    assert not [p for p in study.root.glob("interviews/*") if p.name != "participants.csv"]
    written = {name: data for name, data in everything(study.root).items() if before.get(name) != data}
    assert "interviews/participants.csv" in written  # the starter notebooks, whose own texts may have any word, are not
    assert not [name for name, data in written.items() if "sešitu".encode() in data]
    assert not [name for name, data in everything(study.root.parent / "vault").items() if "sešitu".encode() in data]


@pytest.mark.parametrize("change", [
    lambda study, path: study.add(path, put(study.root, "b.csv", NOTES), columns={"text": "Nápad na lísteček", "who": "Kdo"}).keep(),
    lambda study, path: study.who("R01", "Marek", "new"),
    lambda study, path: study.voices("R02", unlabelled="Respondentka"),
], ids=["add", "who", "voices"])  # fmt: skip
def test_wherever_the_disk_is_full_nothing_is_kept_and_it_can_be_done_again(study, monkeypatch, change):
    """The transcript was in the vault and its participants had no row, so that nobody could be withdrawn."""
    study.add(put(study.root, "first.txt", TEXT), put(study.root, "none.vtt", VTT)).role("Marek", "observer").keep()
    path = put(study.root, "second.txt", TEXT.replace("Marek", "Jana Hrouzečková"))
    before, real = everything(study.root.parent), os.fsync
    for room in range(99):
        left = [room]

        def filling(descriptor, left=left):
            left[0] -= stat.S_ISREG(os.fstat(descriptor).st_mode)  # folders wait for the disk when all is in place
            if left[0] < 0:
                raise OSError(errno.ENOSPC, "No space left on device")
            real(descriptor)

        with monkeypatch.context() as full:
            full.setattr("os.fsync", filling)
            try:
                change(study, path)
            except StudyError as fault:
                assert "disk je plný" in tell(fault, "cs")
            else:
                break
        now = everything(study.root.parent)
        assert {name: now[name] for name in before} == before and not {*now} - {*before} - {"b.csv"}
    assert room > 1 and len(study.store.participants()) > 0
    assert {s.participant for t in originals(study.store) for s in t.speakers} - {None} == {
        p.id for p in study.store.participants()
    }


@pytest.mark.parametrize("shown", [repr, lambda what: what._repr_html_()])
def test_what_was_kept_is_shown_by_ids_alone_since_a_notebook_keeps_what_it_shows(study, shown):
    path = put(study.root, "Marek.txt", TEXT)
    said = shown(study.add(path).keep())
    assert "R01  S2 → P01" in said
    assert "study.anonymise()" in said
    again = shown(study.add(path).keep())
    assert "R01" in again
    assert not [name for name in ("Marek", "sešitu", "Tazatelka") if name in said + again]


def test_no_value_with_originals_shows_them_by_itself(study):
    (kept,) = study.add(put(study.root, "a.txt", TEXT)).describe("Marek doma", date="2026-03-10").keep()
    (given,) = study.who("R01", "Marek", "new")
    said = repr((kept, study.sessions(), study.session("R01"), given))
    assert "R01" in said
    assert not [name for name in ("Marek", "sešitu", "Tazatelka", "2026-03-10") if name in said]


def test_a_study_whose_vault_is_elsewhere_gets_no_second_one(study, monkeypatch):
    study.add(put(study.root, "a.txt", TEXT)).keep()
    study.anonymise()
    monkeypatch.setenv("SPOLU_VAULT", str(study.root.parent / "not mounted"))
    elsewhere = Study.find(study.root)
    for needs_it in (elsewhere.anonymise, elsewhere.add(put(study.root, "b.txt", NOTES)).keep):
        with pytest.raises(VaultError, match="no vault of this study here"):
            needs_it()
    assert not (study.root.parent / "not mounted").exists()


def test_a_new_participant_gets_a_row_without_consent_until_somebody_notes_it(study):
    study.add(put(study.root, "a.txt", TEXT)).who("Marek", "P01").keep()
    (p,) = study.store.participants()
    assert (p.id, p.consent) == ("P01", frozenset())


def test_a_name_is_no_participants_id_and_then_nothing_is_kept(study):
    adding = study.add(put(study.root, "a.txt", TEXT)).who("Marek", "Marek Novotný")
    with pytest.raises(StudyError, match="few letters and a number"):
        adding.keep()
    assert not study.store.has_vault()


def test_the_same_file_is_noticed_in_one_call_and_later(study):
    a, b = put(study.root, "a.txt", TEXT), put(study.root, "b.txt", TEXT)
    adding = study.add(a, b)
    assert [f.place for f in adding.faults] == ["b.txt"]
    adding.keep()
    again = study.add(b)
    assert not again.previews
    assert "already here as R01" in str(again.faults[0])


def test_the_same_interview_in_another_file_is_noticed(study):
    """Another encoding, other ends of lines: what was read counts, in one call and later, corrected meanwhile or not."""
    here = put(study.root, "a.txt", TEXT)
    others = {
        "cp1250.txt": TEXT.encode("cp1250"),
        "utf16.txt": TEXT.replace("\n", "\r\n").encode("utf-16"),
    }
    for name, data in others.items():
        (study.root.parent / name).write_bytes(data)
    paths = [study.root.parent / name for name in others]
    adding = study.add(here, *paths)
    assert [f.place for f in adding.faults] == list(others)
    adding.rename("Marek", "P01").keep()
    again = study.add(*paths)
    assert not again.previews
    assert {"what is said in it is already here as R01" in str(f) for f in again.faults} == {True}
    assert "R01" in tell(again.faults[0], "cs") and "already" not in tell(again.faults[0], "cs")


def test_the_same_words_of_somebody_else_are_another_interview(study):
    adding = study.add(put(study.root, "a.txt", TEXT), put(study.root, "b.txt", TEXT.replace("Marek", "Jana")))
    assert not adding.faults


def test_the_columns_of_a_board_are_guessed_shown_and_remembered(study):
    head = NOTES.replace("Nápad na lísteček", "Lístek").replace("Plocha", "Rámec")
    adding = study.add(put(study.root, "board.csv", head))
    assert "text = Lístek" in adding.previews[0].as_text()
    adding.keep()
    assert Study.find(study.root).settings.columns == {"text": "Lístek", "who": "Kdo", "group": "Rámec"}


def test_columns_that_no_header_gives_away_are_said_once_and_known_the_next_time(study):
    said = {"text": "Nápad na lísteček", "who": "Kdo", "group": "Plocha"}
    (kept,) = study.add(put(study.root, "a.csv", NOTES), columns=said).keep()
    assert [(t.text, t.label, t.group) for t in kept.turns] == [
        ("Víc času", "Marek", "Ráno"), ("Méně papíru", "Jana", "Odpoledne"),
    ]  # fmt: skip
    again = Study.find(study.root)
    (second,) = again.add(put(study.root, "b.csv", NOTES.replace("Víc", "Mnohem víc"))).keep()
    assert (second.kind, second.turns[0].group) == ("workshop", "Ráno")


def test_a_remembered_column_does_not_take_over_a_table_that_lacks_the_others(study):
    study.add(put(study.root, "a.csv", NOTES), columns={"text": "Nápad na lísteček", "group": "Plocha"}).keep()
    survey = '"Timestamp","Nápad na lísteček"\n' + "".join(
        f'"2026-03-0{i} 9:00","Odpověď číslo {i} je dlouhá."\n' for i in range(1, 5)
    )
    found = Study.find(study.root).add(put(study.root, "s.csv", survey))
    assert len(found.previews[0].transcripts) == 4


def test_a_meaning_that_there_is_not_is_said(study):
    with pytest.raises(StudyError, match="is no meaning"):
        study.add(put(study.root, "a.csv", NOTES), columns={"colour": "X"})


def test_with_several_files_a_voice_is_named_by_its_label(study):
    adding = study.add(put(study.root, "a.txt", TEXT), put(study.root, "b.txt", TEXT.replace("Marek", "Eva")))
    with pytest.raises(StudyError, match="another voice in each"):
        adding.role("S2", "participant")
    roles = [[s.role for s in p.transcripts[0].speakers] for p in adding.role("Eva", "observer").previews]
    assert roles == [["interviewer", "unknown"], ["interviewer", "observer"]]


def test_progress_is_told_file_by_file(study):
    told = []
    files = [put(study.root, f"{n}.txt", TEXT + f"Marek: {n}.\n") for n in range(3)]
    study.add(*files, progress=lambda n, of, name: told.append((n, of, name)))
    assert told == [(1, 3, "0.txt"), (2, 3, "1.txt"), (3, 3, "2.txt")]


def test_an_error_in_a_notebook_does_not_repeat_the_files_name(study):
    shown = repr(study.add(study.root / "Jana Nováková.txt"))
    assert "Nováková" not in shown
    assert "Soubor 1" in shown


def test_a_file_that_vanishes_between_looking_and_reading_is_one_error(study, monkeypatch):
    path = put(study.root, "a.txt", TEXT)

    def gone(_: Path) -> bytes:
        raise FileNotFoundError(2, "No such file or directory")

    monkeypatch.setattr(Path, "read_bytes", gone)
    (fault,) = study.add(path).faults
    assert str(fault) == "a.txt: there is no such file or folder. Check the path"


def test_a_long_call_says_how_far_it_is_without_names(study, capsys):
    study.add(*[put(study.root, f"Jana {n}.txt", TEXT + f"Marek: {n}.\n") for n in range(6)])
    told = capsys.readouterr().err
    assert "6/6" in told
    assert "Jana" not in told


def test_a_folder_is_taken_file_by_file_and_what_is_about_it_is_left_out_and_said(study):
    """A readme is no interview; what programs put there for themselves is not even looked at."""
    folder = study.root.parent / "přijato"
    (folder / "starší").mkdir(parents=True)
    for name in ("b.txt", "a.txt", "README.md", "Čti mě.txt", ".DS_Store", "~$a.docx"):
        (folder / name).write_text(TEXT.replace("Marek", name), encoding="utf-8")
    adding = study.add(folder)
    assert (adding.left_out, adding.faults) == (("README.md", "Čti mě.txt"), ())
    assert [name for name, _, _ in adding.read] == ["a.txt", "b.txt"]
    assert "Soubor 1: vynecháno" in repr(adding) and "README" not in repr(adding)
    assert len(adding.keep()) == 2


def test_a_readme_named_alone_is_asked_for(study):
    adding = study.add(put(study.root, "README.md", TEXT))
    assert len(adding.read) == 1 and adding.left_out == ()


def test_a_folder_without_files_is_told(study):
    (study.root.parent / "nic").mkdir()
    (fault,) = study.add(study.root.parent / "nic").faults
    assert str(fault) == "nic: it is a folder. Check the path"


@pytest.mark.parametrize("ask", [
    lambda study: study.requirement("REQ-09"), lambda study: study.prototype(), lambda study: study.session("R01"),
    lambda study: study.agreement(coders=("jn",)), lambda study: study.adjudicate("jn", "kv"),
    lambda study: study.change_requirement("REQ-09", "nic"), lambda study: study.require({"cs": "Něco"}, insights=["I-01"]),
])  # fmt: skip
def test_nothing_there_yet_is_a_sentence_and_not_an_empty_list(study, ask):
    """In the study's language, with where to begin; where there is something, it is named."""
    try:
        said = repr(ask(study))
    except StudyError as error:
        said = tell(error, "cs")
    assert not said.rstrip().endswith(":") and "none" not in said and "atím" in said
