"""Streets with the word that stands before them."""

import pytest

from spolu.interviews.identify import detect
from spolu.interviews.model import Transcript, Turn


def addresses(text, language):
    found = detect([Transcript("R01", language=language, turns=(Turn("t001", text),))])
    return [m.text for m in found if m.kind == "ADDR"]


@pytest.mark.parametrize(("text", "language", "expected"), [
    ("Bywa u córki, ul. 1 Pułku Ułanów Krechowieckich 22, w niedziele.", "pl", "ul. 1 Pułku Ułanów Krechowieckich 22"),  # a regiment
    ("Zameldowany ul. św. Jadwigi ze Śląska 8, czasowo.", "pl", "ul. św. Jadwigi ze Śląska 8"),  # of somewhere
    ("Warsztat jest na Szosie Gdańskiej 118, koło stacji.", "pl", "Szosie Gdańskiej 118"),
    ("Firma stoi przy Trakcie Lubelskim 40 i tam jeździmy.", "pl", "Trakcie Lubelskim 40"),
    ("Wysiadłam przy Wale Zawadowskim 7, dalej pieszo.", "pl", "Wale Zawadowskim 7"),
])  # fmt: skip
def test_a_street_is_found_with_its_word(text, language, expected):
    assert addresses(text, language) == [expected]


@pytest.mark.parametrize(("text", "language"), [
    ("Wał ma 3 metry, a trakt 12 kilometrów.", "pl"),  # how long
    ("Szosa 7 jest w remoncie.", "pl"),                 # which road
])  # fmt: skip
def test_a_word_for_a_street_with_a_number_is_none(text, language):
    assert not addresses(text, language)
