"""Participants' ids on disk: whoever was added can be withdrawn, consent is never assumed, and a wrong id is one call away."""

from pathlib import Path

import pytest

from spolu.errors import StudyError
from spolu.interviews import participants
from spolu.interviews.model import SCOPES
from spolu.reports.evidence import Voices
from spolu.steps import enrolling
from spolu.steps.enrolling import CSV
from spolu.steps.interviews import original
from spolu.study import Study
from spolu.telling import tell

FIRST = "Tazatelka: Jak to vedete?\nMarek: Do sešitu si píšu.\nTazatelka: A pak?\nMarek: Do počítače to dám.\n"
SECOND = "Tazatelka: A vy?\nMarek: Já nic.\nTazatelka: A vy?\nOlga Hrouzečková: Já si píšu deník.\nTazatelka: Tak.\nOlga Hrouzečková: Ano.\n"
THIRD = "Olga Hrouzečková: Ještě něco řeknu.\nTazatelka: Ano?\nOlga Hrouzečková: To je všechno.\nTazatelka: Tak.\n"


def put(study: Study, name: str, text: str) -> Path:
    path = study.root.parent / name
    path.write_text(text, encoding="utf-8")
    return path


def add(study: Study, *texts: str) -> None:
    study.add(*(put(study, f"{hash(text)}.txt", text) for text in texts)).keep()


def who(study: Study, id: str) -> dict[str, str | None]:
    return {s.labels[0]: s.participant for s in original(study.store, id).speakers}


def ids(study: Study) -> list[str]:
    return [p.id for p in study.store.participants()]


def test_whoever_was_added_without_a_question_can_be_withdrawn(study):
    add(study, FIRST)
    assert who(study, "R01") == {"Tazatelka": None, "Marek": "P01"}
    study.anonymise()
    study.withdraw("P01")
    text = study.store.read("interviews/R01.md")
    assert "sešitu" not in text and "počítače" not in text and "Jak to vedete" in text


def test_consent_is_not_known_until_somebody_notes_it(study):
    """Unknown is neither yes nor no: within the team as of voices without a row, never in public; an empty cell is no."""
    add(study, FIRST)
    (p,) = study.store.participants()
    assert (p.consent, p.unknown) == (frozenset(), frozenset(SCOPES))
    assert study.store.read(CSV).splitlines()[1].startswith("P01,,,,?,?,?,")
    voices = Voices((), study.store.participants())
    assert (
        [voices.may("P01", s) for s in SCOPES] == [voices.may("nobody noted", s) for s in SCOPES] == [True, True, False]
    )
    for written, may in (("yes", True), ("no", False), ("", False)):
        study.store.write(CSV, study.store.read(CSV).split("\n")[0] + f"\nP01,,,,{written},{written},{written},\n")
        assert [Voices((), study.store.participants()).may("P01", s) for s in SCOPES] == [may] * 3


def test_what_is_not_known_stays_so_when_others_come(study):
    add(study, FIRST)
    rows = study.store.participants()
    add(study, SECOND)
    assert study.store.participants()[: len(rows)] == rows
    assert participants.parse(participants.render(rows, ())) == tuple(participants.parse(study.store.read(CSV))[:1])


def test_the_same_file_again_gives_nobody_another_id(study):
    add(study, FIRST)
    before = study.store.read(CSV)
    add(study, FIRST)
    assert (study.store.read(CSV), len(study.sessions())) == (before, 1)


def test_one_name_in_two_transcripts_is_one_person_and_a_first_name_alone_is_asked(study):
    add(study, FIRST)
    add(study, SECOND)
    add(study, THIRD)
    assert who(study, "R02") == {"Tazatelka": None, "Marek": None, "Olga Hrouzečková": "P02"}
    assert who(study, "R03") == {"Olga Hrouzečková": "P02", "Tazatelka": None}
    assert ids(study) == ["P01", "P02"]


@pytest.mark.parametrize(("answer", "id", "rows"), [
    ("P01", "P01", ["P01", "P02"]), ("new", "P03", ["P01", "P02", "P03"]), ("K7", "K7", ["P01", "P02", "K7"]),
])  # fmt: skip
def test_the_question_is_answered_afterwards(study, answer, id, rows):
    add(study, FIRST, SECOND)
    (given,) = study.who("R02", "Marek", answer)
    assert (given.participant, who(study, "R02")["Marek"], ids(study)) == (id, id, rows)


def test_a_wrong_id_is_changed_and_what_was_pseudonymised_follows(study):
    """The row that nobody speaks under goes, unless something was noted in it."""
    add(study, FIRST, SECOND)
    study.anonymise()
    study.who("R02", "Olga Hrouzečková", "P09")
    assert "**P09** Já si píšu deník." in study.store.read("interviews/R02.md")
    assert ids(study) == ["P01", "P09"]
    study.store.write(CSV, study.store.read(CSV).replace("P09,,", "P09,client,"))
    study.who("R02", "Olga Hrouzečková", "P02")
    assert ids(study) == ["P01", "P09", "P02"]


def test_a_row_that_waits_for_its_transcript_stays_when_somebody_else_is_changed(study):
    add(study, FIRST, SECOND)
    study.store.write(CSV, study.store.read(CSV) + "P07,,,,?,?,?,\n")
    study.who("R02", "Olga Hrouzečková", "P09")
    assert ids(study) == ["P01", "P07", "P09"]


def test_whoever_asks_takes_no_part(study):
    add(study, FIRST)
    assert study.who("R01", "S2", "interviewer") == ()
    assert [(s.role, s.participant) for s in original(study.store, "R01").speakers] == [("interviewer", None)] * 2
    assert ids(study) == []


def test_once_it_is_known_who_asks_it_is_said_who_else_takes_part_now(study):
    """Ids were given without a word; whoever did not know gave the same people new ones."""
    add(study, "Jarka: Jak to vedete?\nMarek: Do sešitu.\nJarka: A vy?\nOlga: Do počítače.\nJarka: Tak.\nMarek: Ano.\n")
    given = study.who("R01", "Jarka", "facilitator")
    assert [(one.label, one.participant, one.why) for one in given] == [("Marek", "P01", "new"), ("Olga", "P02", "new")]
    assert study.who("R01", "Marek", "P01")[0].label == "Marek" and ids(study) == ["P01", "P02"]


def test_and_who_may_be_somebody_known_is_asked_then(study):
    """Without a word that voice stayed nobody: counted twice, and left behind by a withdrawal."""
    add(study, FIRST)
    add(study, "Jarka: Jak to vedete?\nMarek: Do sešitu.\nJarka: A vy?\nOlga: Do počítače.\nJarka: Tak.\nMarek: Ano.\n")
    given = study.who("R02", "Jarka", "facilitator")
    assert [(one.label, one.participant, one.why) for one in given] == [("Marek", "", "may be"), ("Olga", "P02", "new")]


def test_whoever_is_somebody_new_already_stays_that_one(study):
    """Both voices were said in one command; whose id came from the first got the next one from the second."""
    add(study, "Jarka: Jak to vedete?\nMarek: Do sešitu.\nJarka: A vy sám?\nMarek: Ano, každý večer.\n")
    study.who("R01", "Jarka", "interviewer")
    (given,) = study.who("R01", "Marek", "new")
    assert (given.participant, ids(study)) == ("P01", ["P01"])


def test_who_speaks_elsewhere_or_was_noted_is_no_new_one(study):
    """=new then says: this is somebody else."""
    add(study, FIRST, SECOND)
    study.store.write(CSV, study.store.read(CSV).replace("P02,,", "P02,client,"))
    (given,) = study.who("R02", "Olga Hrouzečková", "new")
    assert (given.participant, ids(study)) == ("P03", ["P01", "P02", "P03"])


def test_who_is_who_is_a_line_a_voice(study):
    add(study, FIRST)
    lines = enrolling.voices(study.store, "R01")
    assert [line.split(" (")[0] for line in lines] == ["S1 Tazatelka", "S2 Marek"] and "P01" in lines[1]
    with pytest.raises(StudyError, match="R09"):
        enrolling.voices(study.store, "R09")


@pytest.mark.parametrize(("id", "voice", "answer", "why"), [
    ("R09", "Marek", "P01", "není takový přepis|Takový přepis|takový přepis"), ("R01", "Nikdo", "P01", "hlas"), ("R01", "Marek", "Marek Novotný", "pár písmen"),
])  # fmt: skip
def test_what_cannot_be_is_said_and_changes_nothing(study, id, voice, answer, why):
    import re

    add(study, FIRST)
    before = study.store.read(CSV), original(study.store, "R01")
    with pytest.raises(StudyError) as caught:
        study.who(id, voice, answer)
    assert re.search(why, tell(caught.value, "cs"))
    assert (study.store.read(CSV), original(study.store, "R01")) == before


def test_a_row_that_waits_is_taken_by_its_label_and_a_correction_before_keeping_counts(study):
    study.store.write(CSV, study.store.read(CSV).rstrip("\n") + "\nP07,client,,,yes,yes,no,\n")
    adding = study.add(put(study, "a.txt", FIRST.replace("Marek", "P07")), put(study, "b.txt", SECOND))
    adding.who("Marek", "new").who("Olga Hrouzečková", "observer").keep()
    assert who(study, "R01")["P07"] == "P07"
    assert who(study, "R02") == {"Tazatelka": None, "Marek": "P08", "Olga Hrouzečková": None}
    assert study.store.participants()[0].consent == {"analysis", "quotes"}


@pytest.mark.parametrize(("language", "said"), [
    ("cs", ("možná je to P01", "nové id", "Souhlas nových", "Je to někdo jiný?")),
    ("pl", ("może to P01", "nowe id", "Zgód nowych", "To ktoś inny?")),
    ("en", ("perhaps P01", "(new)", "Nobody has noted", "Somebody else?")),
])  # fmt: skip
def test_who_got_which_id_and_how_to_change_it_is_said_without_names_where_it_is_kept(study, language, said):
    study.store.write(
        "study.toml", study.store.read("study.toml").replace('interface = "cs"', f'interface = "{language}"')
    )
    study = Study.find(study.root)
    adding = study.add(put(study, "a.txt", FIRST), put(study, "b.txt", SECOND))
    for shown in (repr(adding), adding._repr_html_()):
        assert all(words in shown for words in said)
        assert "Marek" not in shown and "Hrouzečková" not in shown
    lines = "\n".join(adding.voices(language, names=True))
    assert "Marek → P01" in lines and "Olga Hrouzečková → P02" in lines


def test_a_survey_of_hundreds_is_told_shortly(study):
    from spolu.interviews.enrolling import Given, Place

    given = [Given(Place(n, "S1"), "", f"P{n:03}", "new") for n in range(300)]
    lines = [*enrolling.told(given, str, "en")]
    assert len(lines) == 21 and lines[-1] == "and 280 more voices"


AGAIN = "Tazatelka: A ještě?\nOlga: Už jsem to říkala, nic.\nTazatelka: Tak.\nOlga: Ano, tak.\n"
MENTIONED = "Tazatelka: Kdo tu byl?\nMarek: Olga Hrouzečková tu byla.\nTazatelka: Kdy?\nMarek: V úterý.\n"


@pytest.mark.parametrize(("language", "loud"), [
    ("cs", "POZOR: P02 má souhlas odvolaný"), ("pl", "UWAGA: zgoda P02"), ("en", "CAREFUL: P02 withdrew consent"),
])  # fmt: skip
@pytest.mark.parametrize("shown", [repr, lambda adding: adding._repr_html_(), lambda adding: repr(adding.keep())])
def test_who_may_have_withdrawn_is_said_before_anything_else(study, language, loud, shown):
    add(study, MENTIONED, SECOND)
    study.anonymise()
    study.withdraw("P02")
    toml = study.store.read("study.toml").replace('interface = "cs"', f'interface = "{language}"')
    study.store.write("study.toml", toml)
    study = Study.find(study.root)
    said = shown(study.add(put(study, "znovu.txt", AGAIN)))
    assert loud in said and said.index(loud) < said.index("(R02/S3)")


def test_what_certainly_somebody_said_who_withdrew_is_not_added(study):
    """By the full name that others still say, by the id, and afterwards by hand."""
    add(study, MENTIONED, SECOND)
    study.anonymise()
    study.withdraw("P02")
    for adding in (
        study.add(put(study, "a.txt", THIRD)),
        study.add(put(study, "b.txt", THIRD.replace("Olga Hrouzečková", "Někdo"))).who("Někdo", "P02"),
    ):
        assert "souhlas odvolaný" in repr(adding)
        with pytest.raises(StudyError, match="P02: this participant withdrew consent"):
            adding.keep()
    with pytest.raises(StudyError, match="withdrew consent"):
        study.who("R01", "Marek", "P02")
    assert len(study.sessions()) == 2
