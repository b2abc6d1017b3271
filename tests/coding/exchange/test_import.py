"""Import and export on a study's disk: texts go to the vault, nothing of them leaks, coding follows by itself."""

import pytest

from spolu.coding.exchange import refi_write
from spolu.coding.exchange.model import Applied, Note, Project, ProjectCode, Selection, Source, User
from spolu.errors import LeakError, ReadError, StudyError
from spolu.starting import start
from spolu.study import Study

TEXT = (
    "Tazatelka: Kdo vám pomohl?\n"
    "Respondentka: Paní Květuše Zatloukalová mi pomohla s papíry. 😀\n"
    "Tazatelka: A jak to bylo dál?\n"
    "Respondentka: Od Zatloukalové jsem se dozvěděla, že můžu nahlížet do spisu.\n"
)
HELP, FILE, BOTH = "mi pomohla s papíry. 😀", "můžu nahlížet do spisu", "s papíry. 😀\nTazatelka: A jak"


def project(text=TEXT, quotes=(HELP, FILE, BOTH)):
    guid = "00000000-0000-0000-0000-0000000000{}".format
    memo = Note(guid("a1"), "", "Zatloukalová je důležitá postava.", guid("01"), "2026-03-04T09:12:15Z")
    code = ProjectCode(guid("02"), "Pomoc od Květuše Zatloukalové", "", "Co udělala paní Zatloukalová")
    selections = tuple(
        Selection(guid(f"1{n}"), text.index(q), text.index(q) + len(q), q,
                  codings=(Applied(guid(f"2{n}"), code.guid, guid("01"), "2026-03-04T09:12:15Z", (memo.guid,) if n == 0 else ()),))
        for n, q in enumerate(quotes)
    )  # fmt: skip
    source = Source(guid("03"), "Zatloukalova_rozhovor.docx", text, selections=selections)
    return Project(
        "Pokus", "QualCoder", users=(User(guid("01"), "Zatloukalová"),), codes=(code,), sources=(source,), notes=(memo,)
    )


@pytest.fixture(scope="module")
def study(tmp_path_factory):
    base = tmp_path_factory.mktemp("import")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SPOLU_VAULT", str(base / "vault"))
        patch.setenv("SPOLU_PASSPHRASE", "pokusné heslo do trezoru")
        start(base / "studie", ("cs",))
        (base / "cizi.qdpx").write_bytes(refi_write.write_qdpx(project()))
        yield Study.find(base / "studie")


def texts(study):
    return {p.name: p.read_text(encoding="utf-8", errors="replace") for p in study.root.rglob("*") if p.is_file()}


def test_1_texts_and_coding_wait_in_the_vault_and_nothing_of_them_is_in_the_study(study):
    before = texts(study)
    came = study.import_coding(study.root.parent / "cizi.qdpx")
    assert (came.codes, came.codings, came.memos, came.waits) == (1, 4, 1, ("R01",))
    assert came.losses["several turns"] == 1
    assert "atloukal" not in came.as_text()
    assert texts(study) == before
    assert study.codings().empty


def test_2_when_they_are_pseudonymised_the_coding_lands_on_their_words(study):
    done = study.anonymise(yes=True)
    assert done.landed == 4
    codings = study.store.coding_state().codings
    assert [c.quote for c in codings if c.quote in (HELP, FILE)] == [HELP, FILE]
    turns = {t.id: t.text for t in study.store.transcripts()[0].turns}
    assert all(turns[c.span.turn][c.span.start : c.span.end] == c.quote for c in codings)
    (memo,) = study.store.coding_state().memos
    assert "je důležitá postava." in memo.text
    assert not [name for name, text in texts(study).items() if "atloukal" in text.lower()]


def test_3_importing_again_adds_nothing(study):
    came = study.import_coding(study.root.parent / "cizi.qdpx")
    assert (came.codings, came.memos, came.here, came.waits) == (0, 0, 5, ())
    assert len(study.store.coding_state().codings) == 4


def test_4_what_is_new_in_a_later_version_of_the_file_comes(study):
    later = study.root.parent / "pozdeji.qdpx"
    later.write_bytes(refi_write.write_qdpx(project(quotes=(HELP, FILE, BOTH, "nahlížet"))))
    came = study.import_coding(later)
    assert (came.codings, came.here, came.waits) == (1, 5, ())
    assert "nahlížet" in set(study.codings()["quote"])


def test_5_an_export_is_pseudonymised_and_comes_back_without_change(study):
    out = study.root.parent / "ven.qdpx"
    study.export_coding(out)
    assert "atloukal" not in str(out.read_bytes())
    came = study.import_coding(out)
    assert (came.codes, came.codings, came.memos, came.tags) == (0, 0, 0, 0)
    before = study.store.codebook()
    for name in ("kody.qdc", "kody.csv", "kody.xlsx"):
        study.export_coding(study.root.parent / name, codes=True)
        assert study.import_coding(study.root.parent / name).codes == 0
    assert study.store.codebook() == before


def test_5_an_export_names_those_whose_consent_nobody_noted(study):
    path = study.root / "interviews/participants.csv"
    kept = path.read_text(encoding="utf-8") if path.is_file() else None
    try:
        path.write_text("id,consent_public\nP07,?\nP08,no\nP09,?\n", encoding="utf-8")
        for name in ("ven.qdpx", "ven.csv", "ven.xlsx"):  # each has words of people
            assert "(?): P07, P09." in study.export_coding(study.root.parent / name)
        for name in ("kody.qdc", "kody.yaml"):
            assert "P07" not in study.export_coding(study.root.parent / name)
    finally:
        path.unlink() if kept is None else path.write_text(kept, encoding="utf-8")


def test_6_what_would_leak_is_not_written(study):
    name = study.root / "coding/codebook.yaml"
    kept = name.read_text(encoding="utf-8")
    try:
        name.write_text(kept + "\n- id: x\n  label: {cs: Potkala jsem paní Zatloukalovou}\n", encoding="utf-8")
        for file in (study.root.parent / f"unik.{ending}" for ending in ("qdpx", "qdc", "yaml", "csv", "xlsx")):
            with pytest.raises(LeakError, match="original identifier"):
                study.export_coding(file, codes=True)
            assert not file.exists()
    finally:
        name.write_text(kept, encoding="utf-8")


def test_7_what_is_wrong_is_said_and_the_study_stays_as_it_was(study):
    before = texts(study)
    bad = study.root.parent / "bad.qdpx"
    bad.write_bytes(b"PK\x03\x04 not really")
    with pytest.raises(ReadError):
        study.import_coding(bad)
    with pytest.raises(StudyError, match="kind of session"):
        study.import_coding(bad, kind="party")
    with pytest.raises(StudyError, match="not written"):
        study.export_coding(study.root.parent / "x.docx")
    assert texts(study) == before
