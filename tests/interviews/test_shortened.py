"""Names that talk shortens lead to the names they are short for; surnames that look alike stay surnames."""

import pytest

from spolu.interviews import shortened
from spolu.interviews.identify import detect
from spolu.interviews.model import Transcript, Turn
from spolu.interviews.persons import link

BEGIN = shortened.beginnings(["Drahomíra", "Vanesa", "Kristián"])


@pytest.mark.parametrize(
    ("form", "name"),
    [
        ("Drahuš", "Drahomíra"),  # an ending in place of the rest
        ("Vanesko", "Vanesa"),  # called
        ("Kristiánkem", "Kristián"),  # in a case
        ("Beruška", ""),  # no name begins so
        ("Vanesa", ""),  # not shorter
    ],
)
def test_a_first_name_is_told_by_its_ending_and_its_beginning(form, name):
    assert shortened.first(form, BEGIN) == name


@pytest.mark.parametrize(
    ("form", "surname"),
    [("Stejskalka", "Stejskalová"), ("Hudcovka", "Hudcová"), ("Zálešačka", "Zálešáková"), ("Polička", "")],
)
def test_a_woman_called_by_her_surname_leads_to_it(form, surname):
    known = {"Stejskalová", "Hudcová", "Zálešáková"}
    assert shortened.last(form, known.__contains__) == surname


@pytest.mark.parametrize("name", ["Vaneska", "Drahuš"])
def test_short_names_of_women_are_known(name):
    assert shortened.is_womans(name)


@pytest.mark.parametrize(
    ("said", "person"),
    [
        (
            "Mluvila jsem s Tománkovou. Bez Tománkové to nejde.",
            ("", "Tománková", "f"),
        ),  # no possessive of a man Tománek
        ("Viděla jsem tam Horáčka. Mluvil s Horáčkem.", ("", "Horáček", "m")),
        ("Přišla Vaneska. S Vaneskou, Vanesce.", ("Vaneska", "", "f")),
    ],
)
def test_one_person_whatever_the_form(said, person):
    t = Transcript("R01", language="cs", turns=(Turn("t001", said),))
    (found,) = link(detect([t]), [t])[1]
    assert (found.first, found.last, found.gender) == person
