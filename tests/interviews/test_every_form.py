"""Every form that means somebody is there: what was met, and each part of the name in each case."""

import pytest

from spolu.interviews.every_form import all_forms, full_names, joined, pseudonym_forms
from spolu.interviews.model import Person
from spolu.interviews.pseudonyms import Pseudonym

ZVONEK = Person("per-0001", "PER", ("Zvonkovi", "Jirkovi"), "Jiří", "Zvonek", "m", "cs")


@pytest.mark.parametrize(
    "form",
    [
        "Zvonkovi",  # met
        "Jiřímu", "Jirkou",  # the first name, and the diminutive that was met
        "Zvonka", "Zvonkem",  # the surname
        "Zvonková", "Zvonkovou",  # the women of the family
    ],
)  # fmt: skip
def test_a_form_of_a_person(form):
    assert form in all_forms(ZVONEK)


@pytest.mark.parametrize("met", ["Dariho", "Darimu"])
def test_a_name_in_i_that_was_met_in_one_case_has_the_others(met):
    found = all_forms(Person("per-0001", "PER", (met,), "", met, "", "cs"))
    assert {"Dari", "Dariho", "Darimu", "Darim"} <= found


def test_an_end_of_a_place_is_cut_short_in_every_case():
    place = Person("per-0001", "LOC", ("Ústí nad Labem",), "", "Týn nad Vltavou", "", "cs")
    assert {"Týn n. V.", "Týně n. V.", "Týnem n. V."} <= all_forms(place)


@pytest.mark.parametrize(("person", "written"), [
    (ZVONEK, {"JiříZvonek", "ZvonekJiří", "JZvonek", "ZvonekJ"}),
    (Person("per-0002", "PER", ("Jan Bár",), "Jan", "Bár", "m", "cs"), set()),  # *jbár* could be anything
    (Person("per-0003", "PER", ("Zvonek",), "", "Zvonek", "m", "cs"), set()),
    (Person("per-0004", "LOC", ("Týn",), "Velký", "Zvonek", "", "cs"), set()),
], ids=["whole", "too short", "no first name", "no person"])  # fmt: skip
def test_a_name_in_one_word(person, written):
    assert joined(person) == written


def test_first_name_and_surname_agree_in_a_full_name():
    assert {"Jiří Zvonek", "Jiřímu Zvonkovi", "Jiřím Zvonkem"} <= full_names(ZVONEK)
    assert "Jiřímu Zvonkem" not in full_names(ZVONEK)


@pytest.mark.parametrize("language", ["cs", "pl", "sk", "en"])
def test_initials_are_declined_in_no_language_and_stop_nothing(language):
    person = Person("per-0001", "PER", ("K. W.",), "", "K. W.", "", language)
    assert "K. W." in all_forms(person)
    assert "D. P." in set(pseudonym_forms(Pseudonym(person, "name", "", "D. P.")))


def test_only_an_invented_name_has_forms():
    assert not list(pseudonym_forms(Pseudonym(ZVONEK, "tag", number=3)))
    assert "Lopatkou" in set(pseudonym_forms(Pseudonym(ZVONEK, "name", "Petr", "Lopatka")))
