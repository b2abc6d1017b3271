"""What is said is written as anybody would write it."""

import pytest

from spolu.interviews.identify.identifiers.reading import aloud


@pytest.mark.parametrize(("said", "language", "figures"), [
    ("šest set třicet tři", "cs", "633"),
    ("šest nula dva tři sta pět", "cs", "602305"),             # a hundred multiplies what stands before it alone
    ("vosumdesát sedum pětadvacet", "cs", "8725"),              # common Czech; 25 in one word
    ("dva tisíce tři sta čtyřicet pět", "cs", "2345"),
    ("ctyricet dva sest", "cs", "426"),                          # without diacritics
    ("dwadzieścia pięć zero cztery", "pl", "2504"),
    ("sześćset pięć dwieście", "pl", "605200"),
    ("tysiąc dziewięćset osiemdziesiąt cztery", "pl", "1984"),
    ("stoštyri dvetisícdvadsaťtri", "sk", "1042023"),            # Slovak writes them together
    ("tisícdeväťstodeväťdesiat", "sk", "1990"),
    ("oh seven nine hundred sixty two", "en", "07962"),
])  # fmt: skip
def test_numbers_go_on_as_long_as_they_are_one(said, language, figures):
    assert aloud.figures(map(aloud.values(language).__getitem__, said.split())) == figures


def test_what_parts_two_numbers_keeps_them_apart():
    assert (aloud.figures([20, 5]), aloud.figures([20, None, 5])) == ("25", "205")


@pytest.mark.parametrize("language", ["cs", "pl", "sk", "en"])
def test_every_word_for_a_number_says_one_and_every_letter_has_a_name(language):
    assert [word for word, value in aloud.values(language).items() if value is None] == []
    zeros = {word for word, value in aloud.values(language).items() if value == 0}
    assert zeros <= {"nula", "nuly", "nul", "núl", "zero", "zera", "zer", "oh", "o", "nought"}
    assert set(aloud.letters(language).values()) >= set("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
