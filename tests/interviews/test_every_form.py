"""Every form that means somebody is there: what was met, and each part of the name in each case."""

import pytest

from spolu.interviews.every_form import all_forms, full_names, pseudonym_forms
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
