"""Names as talk shortens them are known by what they begin like, and by nothing else."""

import pytest

from spolu.interviews import shortened
from spolu.interviews.identify import detect
from spolu.interviews.identify.words.lexicon import lexicon
from spolu.interviews.model import Transcript, Turn
from spolu.interviews.persons import link


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


@pytest.mark.parametrize(("name", "is_womans"), [
    ("Vaneska", True),
    ("Vanesek", False),      # a man's
    ("Kristiánek", False),
    ("Kristiánka", False),
    ("Marka", False),        # Marek's genitive
    ("Drahuš", True),
    ("Kláruška", True),
    ("Klárušek", False),
])  # fmt: skip
def test_a_short_name_of_a_woman_is_told_from_a_mans(name, is_womans):
    assert shortened.is_womans(name) is is_womans


@pytest.mark.parametrize(("said", "person"), [
    ("Mluvila jsem s Tománkovou. Bez Tománkové to nejde.", ("", "Tománková", "f")),  # no possessive of a man Tománek
    ("Viděla jsem tam Horáčka. Mluvil s Horáčkem.", ("", "Horáček", "m")),            # a surname, not short for Horymír
    ("Přišel Kristiánek, šli s Kristiánkem.", ("", "Kristiánek", "m")),                # a man's name may be either
    ("Přišla Vaneska. S Vaneskou, Vanesce.", ("Vaneska", "", "f")),
])  # fmt: skip
def test_surnames_that_look_like_short_names_stay_surnames(said, person):
    t = Transcript("R01", language="cs", turns=(Turn("t001", said),))
    (found,) = link(detect([t]), [t])[1]
    assert (found.first, found.last, found.gender) == person
