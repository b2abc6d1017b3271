"""Names as talk shortens them are known by what they begin like, and by nothing else."""

import pytest

from spolu.interviews import shortened
from spolu.interviews.identify.lexicon import lexicon


@pytest.mark.parametrize(("form", "name"), [
    ("Verunečka", "Věra"),      # vowels lose and gain length
    ("Bohouši", "Bohouš"),
    ("Zdendulko", "Zdenda"),     # called
    ("Jiřuš", "Jiří"),          # without an ending
    ("Kristiánkovi", "Kristián"),
    ("Renatčiným", "Renata"),   # hers
    ("Zdeňčo", "Zdeňka"),
    ("Osvč", ""),               # an abbreviation
    ("Prezenčka", ""),          # like nobody's
    ("Pr", ""),
])  # fmt: skip
def test_a_first_name_is_known_by_its_beginning(form, name):
    known = ("Bohouš", "Jiří", "Kristián", "Oskar", "Osvald", "Renata", "Věra", "Věrka", "Zdenda", "Zdeňka")
    assert shortened.first(form, shortened.beginnings(known)) == name


@pytest.mark.parametrize(("form", "name"), [
    ("Doležalka", "Doležalová"),
    ("Doležalce", "Doležalová"),
    ("Hudcovku", "Hudcová"),
    ("Zálešačkou", "Zálešáková"),  # č of k, and a of á
    ("Tabulka", ""),
])  # fmt: skip
def test_a_woman_is_called_after_her_surname(form, name):
    assert shortened.last(form, {"Doležalová", "Hudcová", "Zálešáková"}.__contains__) == name


@pytest.mark.parametrize(("form", "first", "last"), [
    ("Kláruši", True, False),
    ("Novotnačka", False, True),
    ("Věrkú", True, False),        # as Moravia says the instrumental
    ("Židle", False, False),       # a word
    ("Prezenčka", False, False),
])  # fmt: skip
def test_only_what_nothing_else_knows_is_asked_about(form, first, last):
    word = lexicon("cs").word(form)
    assert (bool(word.first), bool(word.last)) == (first, last)


@pytest.mark.parametrize(("name", "gender", "is_short"), [
    ("Vaneska", "f", True),
    ("Vanesek", "m", False),    # there is no Vanes
    ("Kristiánek", "m", True),
    ("Kristiánka", "f", False),
    ("Marka", "f", False),      # Marek's genitive
    ("Drahuš", "f", True),
    ("Kláruška", "f", True),
    ("Klárušek", "m", False),
])  # fmt: skip
def test_a_short_name_has_the_gender_of_the_whole_one(name, gender, is_short):
    assert shortened.is_short(name, gender) is is_short
