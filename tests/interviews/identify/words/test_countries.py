"""A country's adjective is nobody by its form alone; with a title or an initial it is somebody."""

import pytest

from spolu.interviews.identify.words.countries import by_form_alone, is_country
from spolu.interviews.model import Mention


@pytest.mark.parametrize(
    "word",
    [
        "Polska",
        "Polskiej",
        "České",
        "Slovensku",
        "Český",
        "Rzeczypospolitej",
        "English",
        "Německo",
        "Niemczech",
        "Německem",
        "Rakousku",
    ],
)
def test_forms_of_countries_are_known(word):
    assert is_country(word)


@pytest.mark.parametrize("word", ["Kubátová", "Nowak", "Ostrava", "Malá", "Iveta"])
def test_names_are_no_countries(word):
    assert not is_country(word)


@pytest.mark.parametrize(
    ("text", "evidence", "nobody"),
    [
        ("Polska", ("a form of the surname Polska",), True),
        ("Rzeczpospolita Polska", ("it stands beside a name", "a form of the surname Polska"), True),
        ("Polska", ("after 'pani'", "a form of the surname Polska"), False),
        ("Polska", ("a form of the surname Polski",), True),
        ("Čada", ("a form of the surname Čada",), False),  # a case of Čad, too
        ("Petr Český", ("a form of the surname Český",), False),
    ],
)
def test_evidence_beside_the_form_counts(text, evidence, nobody):
    assert by_form_alone(Mention("R01", "t1", 0, len(text), text, "PER", "auto", evidence)) is nobody
