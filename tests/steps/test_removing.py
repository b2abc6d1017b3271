"""A file that was added by mistake leaves nothing, in the study or the vault; what is coded in stays."""

import pytest

from spolu.coding.log import adding
from spolu.coding.logfile import LogFile
from spolu.coding.model import Coding
from spolu.errors import StudyError
from spolu.steps import forgetting
from spolu.study import Study
from spolu.text import Span
from spolu.vault import Vault

RIGHT = "Tazatelka: Kdo tu byl?\nMarek Novotný: Paní Hrouzečková, v úterý.\n"
WRONG = "Tazatelka: A kdo ještě?\nOldřich Vrátný: Moje dcera Emilka, 603 111 222.\n"


@pytest.fixture
def two(study):
    """A study with a file too many, pseudonymised."""
    for name, text in (("a.txt", RIGHT), ("b.txt", WRONG)):
        path = study.root.parent / name
        path.write_text(text, encoding="utf-8")
        study.add(path).keep()
    study.anonymise()
    return study


def in_vault(study):
    vault = study.store.vault
    return "\n".join(vault.get(name).decode("utf-8", "replace") for name in vault.names())


def test_a_wrong_file_leaves_nothing(two):
    assert "Emilka" in in_vault(two)
    done = two.remove("R02")
    assert (done.transcripts, done.alone) == (("R02",), ("P02",))
    assert [t.id for t in two.sessions()] == ["R01"]
    assert not (two.root / "interviews/R02.md").exists()
    held = in_vault(two)
    assert not [word for word in ("Emilka", "Vrátn", "603 111 222") if word in held]
    assert "Hrouzečková" in held
    assert not two.store.leaks({"page": "Oldřich Vrátný a Emilka"})
    assert two.store.leaks({"page": "paní Hrouzečková"})


def test_the_row_that_stays_is_not_counted_but_named(two):
    """Nothing of theirs is here that could identify them, and a row more hides nobody; who is heard in a test alone counts."""
    assert "P02" not in two.risk().text.partition("Nezapočteno")[2]
    two.remove("R02")
    said = two.risk().text
    assert "P02" in said.partition("Nezapočteno")[2] and "P02" not in said.partition("Nezapočteno")[0]
    two.store.write("prototypes/tests/U01.yaml", "id: U01\nparticipant: P02\n")
    assert "Nezapočteno" not in two.risk().text


def test_afterwards_all_goes_on_and_the_file_may_come_again(two):
    before = (two.root / "interviews/R01.md").read_text(encoding="utf-8")
    two.remove("R02")
    two.anonymise()
    assert (two.root / "interviews/R01.md").read_text(encoding="utf-8") == before
    (again,) = two.add(two.root.parent / "b.txt").keep()
    assert again.id == "R02"
    assert len(two.anonymise().transcripts) == 2


def test_who_is_left_keeps_the_pseudonym(study):
    """Whose full name was said in what goes is called the same in what stays, and stays replaced there."""
    texts = (
        "Tazatelka: Kdo vás vedl?\nDana Horká: Hermína Kotlárová z Rudíkovce.\n",
        "Tazatelka: A kdo dál?\nMarek Novotný: Volala Hermínka Kotlárová. Hermínka to ví, na Rudíkovci každý.\n",
        "Tazatelka: A vás?\nLenka Dostálová: Kotlárová, a Hermíně jsem to řekla. Číslo 603 111 222.\n",
    )
    for n, text in enumerate(texts):
        path = study.root.parent / f"{n}.txt"
        path.write_text(text, encoding="utf-8")
        study.add(path).keep()
    study.anonymise()

    def written(id):
        return (study.root / f"interviews/{id}.md").read_text(encoding="utf-8")

    before = {id: written(id) for id in ("R01", "R03")}
    study.withdraw("P02")
    study.anonymise()
    assert {id: written(id) for id in before} == before
    assert "Kotlár" in in_vault(study)
    study.remove("R01")
    study.anonymise()
    assert written("R03") == before["R03"]
    assert "Hermínka" not in in_vault(study)


HERS = "Tazatelka: Kdo tu byl?\nJarmila Hrouzečková: Já sama.\nTazatelka: A dál?\nJarmila Hrouzečková: Nic.\n"
OF_HER = "Tazatelka: A kdo ještě?\nOldřich Vrátný: Paní Hrouzečková, a s Jarmilou Hrouzečkovou mluvil Karel Bednář.\n"


@pytest.fixture
def tagged(study):
    """A study that writes people as tags; in R02 somebody speaks of the client who speaks in R01."""
    study.store.write("study.toml", study.store.read("study.toml") + '[anonymise]\nPER = "tag"\n')
    again = Study.find(study.root)
    for name, text in (("a.txt", HERS), ("b.txt", OF_HER)):
        (study.root.parent / name).write_text(text, encoding="utf-8")
        again.add(study.root.parent / name).keep()
    rows = again.store.read("interviews/participants.csv")
    again.store.write("interviews/participants.csv", rows.replace("P01,,", "P01,klientka,"))
    again.anonymise()
    return again


def of_her(study):
    study.anonymise()
    return study.session("R02").turns[1].text


def test_who_is_left_keeps_the_tag_with_the_role(tagged):
    """Published pages still match: what others say of her is said of the same participant, however often it is run."""
    before = of_her(tagged)
    assert before == "Paní [klientka P01], a s [klientka P01] mluvil [osoba 3]."
    tagged.remove("R01")
    assert [of_her(tagged), of_her(tagged)] == [before] * 2
    row = tagged.store.read("interviews/participants.csv")
    tagged.store.write("interviews/participants.csv", row.replace("klientka", "sousedka"))
    assert of_her(tagged) == before.replace("klientka", "sousedka")


def test_a_tag_goes_with_its_row_and_with_the_voice_that_is_nobodys(tagged):
    before = of_her(tagged)
    tagged.who("R01", "Jarmila Hrouzečková", "interviewer")
    assert of_her(tagged) == before.replace("klientka P01", "osoba 1")
    tagged.who("R01", "Jarmila Hrouzečková", "P01")
    assert of_her(tagged) == before
    tagged.remove("R01")
    rows = tagged.store.read("interviews/participants.csv").splitlines(keepends=True)
    tagged.store.write("interviews/participants.csv", "".join(row for row in rows if not row.startswith("P01,")))
    assert of_her(tagged) == before.replace("klientka P01", "osoba 1")


def test_who_withdrew_keeps_the_id_in_what_others_say_and_not_the_role(tagged):
    before = of_her(tagged)
    tagged.withdraw("P01")
    assert of_her(tagged) == before.replace("klientka P01", "P01")


def test_the_review_shows_the_tag_that_is_written(tagged):
    from spolu.steps.reviewing import Review

    assert Review(tagged.store).turn("R02", "t002").becomes == of_her(tagged)


def test_removing_that_was_stopped_before_the_records_went_can_be_done_again(two, monkeypatch):
    def stopped(*_):
        raise KeyboardInterrupt

    with monkeypatch.context() as killed, pytest.raises(KeyboardInterrupt):
        killed.setattr("spolu.steps.forgetting.write_index", stopped)
        two.remove("R02")
    again = Study.find(two.root)
    assert again.remove("R02").transcripts == ("R02",)
    assert "Emilka" not in in_vault(again)


def test_records_that_a_killed_removal_left_go_with_the_next_word(two, monkeypatch):
    """The file was out of the index already, so that nobody could name it any more."""
    with monkeypatch.context() as patch:
        patch.setattr(Vault, "remove", lambda *_: None)
        patch.setattr(forgetting, "tidy", lambda _: None)
        two.remove("R02")
    assert "Emilka" in in_vault(two)
    (two.store.vault.folder / ".0123.sealed.0a1b2c3d").write_bytes(b"half")
    with pytest.raises(StudyError, match="there is no such transcript"):
        two.remove("R02")
    assert "Emilka" not in in_vault(two) and not list(two.store.vault.folder.glob(".*"))
    assert [t.id for t in two.sessions()] == ["R01"]


def test_what_somebody_coded_in_stays(two):
    with LogFile(two.root / "coding/codings/ha.jsonl") as log:
        log.append([adding(Coding("ha-1", "x", "R02", Span("t002", 0, 4), "Moje", "ha", "2026-01-05T10:00:00Z"), "1")])
    with pytest.raises(StudyError, match="R02: somebody has coded or noted something in it"):
        two.remove("R02")
    assert len(two.sessions()) == 2


def test_what_is_not_there_is_named(two):
    with pytest.raises(StudyError, match="R09: there is no such transcript"):
        two.remove("R09")
