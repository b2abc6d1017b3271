"""What could still identify somebody is counted, and said without promising anything."""

from dataclasses import dataclass, field, replace

import pytest

from spolu.interviews import audit, places
from spolu.interviews.deciding import Decided
from spolu.interviews.model import Mention, Participant, Person, Speaker, Transcript, Turn
from spolu.interviews.persons import Question
from spolu.interviews.risk import Place, risk
from spolu.interviews.risk_words import WORDS


@dataclass(frozen=True)
class Choices:
    attributes: tuple[str, ...] = ("age_band",)
    anonymise: dict[str, str] = field(default_factory=dict)


def participant(n, role="klientka", site="A", age="30-39", withdrawn=None):
    return Participant(f"P{n:02}", role, site, "cs", withdrawn_at=withdrawn, attributes={"age_band": age})


PARTICIPANTS = (*(participant(n) for n in range(1, 8)), participant(8, "vedoucí"), participant(9, age="70-79"),
                participant(10, withdrawn="2026-01-01"))  # fmt: skip
SPEAKERS = (Speaker("S1", ("Tazatelka",), "interviewer"), Speaker("S2", ("P01",), "participant", "P01"))
T = Transcript("R01", language="cs", speakers=SPEAKERS, turns=(
    Turn("t001", "Byla jste ředitelka?", "S1"),
    Turn("t002", "Jako jediná v okrese jsem byla ředitelka školky. Venku pršelo. Mám deset dětí.", "S2"),
))  # fmt: skip
NOBODY = Transcript("R02", language="cs", turns=(Turn("t001", "Nic."),))
DECIDED = Decided((Mention("R01", "t001", 0, 4, "Brno", "LOC", "auto", (), "per-0001"),), (), (Mention("R01", "t002", 0, 4, "Jako", "PER", "review"),),
                  (Person("per-0001", "LOC", ("Brno",), "", "Brno"), Person("per-0002", "LOC", ("Zlín",), "", "Zlín")))  # fmt: skip
REPORT = risk(PARTICIPANTS, (T, NOBODY), DECIDED, Choices())


def test_k_is_counted_inside_the_study():
    """Seven alike, two alone; who withdrew is not counted."""
    assert REPORT.k == {**{f"P{n:02}": 7 for n in range(1, 8)}, "P08": 1, "P09": 1}


def test_the_shortest_combination_that_singles_out_is_named():
    """The role alone says it, so role with age is not repeated."""
    assert [(c.columns, c.values, c.participants) for c in REPORT.rare] == [
        (("age_band",), ("70-79",), ("P09",)), (("role",), ("vedoucí",), ("P08",)),
    ]  # fmt: skip


def test_combinations_of_values_that_are_common_alone():
    """Each value is shared by half, together one person has them."""
    groups = [("A", "30-39")] * 6 + [("A", "50-59"), ("B", "30-39")] + [("B", "50-59")] * 6
    people = [participant(n, site=site, age=age) for n, (site, age) in enumerate(groups, 1)]
    rare = risk(people, (), Decided((), (), (), ()), Choices()).rare
    assert [(c.values, c.participants) for c in rare] == [(("A", "50-59"), ("P07",)), (("B", "30-39"), ("P08",))]


def test_sentences_that_identify_are_shown():
    """Being the only one, an office, a number of children; nothing of the interviewer's."""
    assert [(p.participant, p.turn, p.marks) for p in REPORT.passages] == [
        ("P01", "t002", ("only", "office")), ("P01", "t002", ("number",)),
    ]  # fmt: skip


def test_details_that_stay_are_counted_apart():
    """What waits and stays, what stays by decision, what many share; names that wait are replaced and counted elsewhere."""
    age, health, work = (
        Mention("R01", "t001", n, n + 1, "x", kind, "auto" if kind == "OCC" else "review", (), f"det-{n}")
        for n, kind in enumerate(("AGE", "HEALTH", "OCC"))
    )
    name = Mention("R01", "t001", 4, 5, "X", "PER", "review", (), "per-0001")
    decided = Decided((), (health,), (age, name), (), stays=frozenset({"det-0"}), shared=(work,))
    report = risk(PARTICIPANTS, (), decided, Choices())
    assert (report.undecided, report.details) == ({"PER": 1}, ({"AGE": 1}, {"HEALTH": 1}, {"OCC": 1}))
    told = (
        "(age 1) waits",
        "(health 1) stays in the text by decision",
        "(occupation 1) stays in the text, since many share it",
    )
    assert all(part in report.text("en") for part in told)


def test_a_name_of_which_nobody_said_whom_it_means_waits_too():
    """It is certain that it is a name, so it is replaced; the review asks all the same."""
    asked = Mention("R01", "t001", 0, 7, "Nováková", "PER", "auto", ("why",), "per-0003")
    twice = (asked, asked._replace(start=20, end=27))
    question = Question("per-0003", ("per-0001", "per-0002"), ("R01",), 2)
    decided = Decided(twice, (), (), (), questions=(question,))
    report = risk((), (), decided, Choices())
    assert report.undecided == {"PER": 2}
    assert WORDS["decided"]["cs"] not in report.text("cs")


def test_a_sentence_with_several_details_is_shown():
    """One age fits thousands; an age, an illness and an occupation in one breath do not."""
    said = "Je mi padesát, mám epilepsii a pracuju jako kominice. Je mi padesát. Lidi s epilepsií to mají těžké."
    talk = replace(T, turns=(Turn("t001", said, "S2"),))
    passages = risk(PARTICIPANTS, (talk,), Decided((), (), (), ()), Choices()).passages
    assert [(p.text[:8], p.marks) for p in passages] == [("Je mi pa", ("details",))]


def test_what_could_not_be_counted_is_said():
    """Undecided mentions, renamed places, transcripts without participants."""
    assert REPORT.undecided == {"PER": 1}
    # said in words of the reader's language, not by the codes of study.toml
    assert "(osoba 1)" in REPORT.text("pl") and "PER" not in REPORT.text("cs")
    assert (REPORT.places, REPORT.small, REPORT.stays, REPORT.audits) == (1, 0, (), ())
    assert REPORT.unseen == ("R02",)


def place(n, *forms, base="", language="cs"):
    return Person(f"per-{n:04}", "LOC", forms, "", base or forms[0], language=language)


MET_PLACES = (place(1, "Brně", base="Brno"), place(2, "Skrawno", language="pl"), place(3, "Polsko"),
               place(4, "Krakowie", base="Kraków", language="pl"), place(5, "Horní Lhotka"),
               place(6, "Praha"))  # fmt: skip
MET = tuple(Mention("R01", "t001", 0, 4, p.forms[0], "LOC", "auto", (), p.key) for p in MET_PLACES)
PLACES = Decided(MET[4:], MET[:4], (), (*MET_PLACES, place(7, "Zlín")), frozenset(p.key for p in MET_PLACES[:4]))


def test_places_that_stay_are_held_against_the_number_of_their_people():
    """The small ones first, said as they stand in the text; a country is no rare place; the others are only counted,
    and what is met no more is not.
    """
    report = risk((), (), PLACES, Choices())
    assert report.stays == (Place("Skrawno", 0), Place("Brně", 379), Place("Krakowie", 817))
    assert (report.places, report.small) == (2, 1)


def test_where_the_study_keeps_its_places_all_of_them_stay():
    """The mode of the kind counts like a decision for each."""
    report = risk((), (), PLACES, Choices(anonymise={"LOC": "keep"}))
    assert report.places == report.small == 0
    assert {p.name for p in report.stays} == {"Skrawno", "Brně", "Krakowie", "Horní Lhotka", "Praha"}


@pytest.mark.parametrize("language", ["cs", "pl", "en"])
def test_of_replaced_places_no_name_is_told(language):
    """Only those that the text itself says; and the table has its source."""
    text = risk((), (), PLACES, Choices()).text(language)
    assert "Skrawno" in text and "GeoNames" in text and str(places.LARGE) in text
    assert not any(name in text for name in ("Praha", "Lhotka"))


@pytest.mark.parametrize("language", ["cs", "pl", "en"])
def test_what_the_audits_bound_is_told_with_its_day(language):
    """In the words that the audit itself uses; without an audit it is said that there was none."""
    result = audit.result(audit.bound({"other": 1000}, {"other": 300}, {"other": 2}), "2026-03-04T10:00:00+00:00")
    text = risk((), (), PLACES, Choices(), (result, replace(result, at="2026-05-06T10:00:00+00:00"))).text(language)
    assert text.replace("\u00a0", " ").count(audit.said(result, language).replace("\u00a0", " ")) == 2
    assert WORDS["no audit"][language][:20] not in text.replace("\u00a0", " ")
    assert WORDS["no audit"][language][:20] in REPORT.text(language).replace("\u00a0", " ")


@pytest.mark.parametrize("language", ["cs", "pl", "en"])
def test_it_is_told_in_each_language(language):
    """Every number is in it, no key is missing, and it never says anonymous."""
    text = REPORT.text(language)
    assert "P08" in text and "R02" in text and "{" not in text
    assert "P77" in replace(REPORT, silent=("P77",)).text(language)
    assert "PDF" in replace(REPORT, unread=3).text(language) and "PDF" not in REPORT.text(language)
    assert not any(word in text.lower() for word in ("anonym", "anonim"))
    assert all(set(texts) >= {"cs", "pl", "en"} for texts in WORDS.values())


def test_an_empty_study_is_no_fault():
    """Nobody, nothing: the report says what cannot be seen."""
    report = risk((), (), Decided((), (), (), ()), Choices())
    assert report.k == {} and report.rare == ()
    assert "Pseudonymised; remaining risk" in report.text("en")
