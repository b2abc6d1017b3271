"""Words side by side are one name, unless their cases tell that they are two people."""

import pytest

from spolu.interviews.identify import detect
from spolu.interviews.model import Transcript, Turn


@pytest.mark.parametrize(("text", "language", "people"), [
    ("Potem pytała Hania Dorotę, co dalej.", "pl", ["Hania", "Dorotę"]),      # she asked her
    ("Pak se ptala Hana Dorotu, co dál.", "cs", ["Hana", "Dorotu"]),
    ("Przyszła Anna Maria Nowak.", "pl", ["Anna Maria Nowak"]),              # in one case
    ("Rozmawiałam z Anną Marią.", "pl", ["Anną Marią"]),
    ("Przyszedł Adam Michała.", "pl", ["Adam Michała"]),                     # Adam is a surname, too, so nothing is sure
])  # fmt: skip
def test_first_names_in_different_cases_are_two_people(text, language, people):
    assert [m.text for m in detect([Transcript("R01", language=language, turns=(Turn("t001", text),))])] == people
