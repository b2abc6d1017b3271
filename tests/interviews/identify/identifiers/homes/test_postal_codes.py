"""Postcodes that are said: behind their word or an address, and what has five figures and is none."""

import pytest

from spolu.interviews.identify import detect
from spolu.interviews.model import Transcript, Turn


def addresses(text, language):
    found = detect([Transcript("R01", language=language, turns=(Turn("t001", text),))])
    return [m.text for m in found if m.kind == "ADDR"]


@pytest.mark.parametrize(("text", "language", "expected"), [
    ("PSČ tam máme sedm set čtyřicet čtyři nula jedna, Frenštát.", "cs", "sedm set čtyřicet čtyři nula jedna, Frenštát"),
    ("A směrovací číslo? – Dvě stě osmdesát nula dva.", "cs", "Dvě stě osmdesát nula dva"),           # a question and its answer
    ("Poštovní směrovací je dvě stě osmdesát nula dva, Týnec.", "cs", "dvě stě osmdesát nula dva, Týnec"),   # "číslo" is left out
    ("– PSČ? – 280 02, tak nějak.", "cs", "280 02"),
    ("PSČ je, čakaj, nula sedem jeden nula jeden", "sk", "nula sedem jeden nula jeden"),
    ("Kod pocztowy, moment, dwadzieścia sześć, sześćset Radom.", "pl", "dwadzieścia sześć, sześćset Radom"),
    ("kod pocztowy to dwadzieścia sześć kreska sześćset", "pl", "dwadzieścia sześć kreska sześćset"),   # a dash that is said
    ("Kod? Dwadzieścia sześć sześćset Radom.", "pl", "Dwadzieścia sześć sześćset Radom"),               # the short word, with a town
    ("Adres to Sosnowa cztery, dwadzieścia sześć sześćset Radom.", "pl", "Sosnowa cztery, dwadzieścia sześć sześćset Radom"),  # behind an address
    ("Adres to Sosnowa cztery, i dalej zero sześć, sześćset Radom.", "pl", "Sosnowa cztery, i dalej zero sześć, sześćset Radom"),   # with a word between
    ("Pište na Tylova 31, dvě stě osmdesát nula dva Kolín, díky.", "cs", "Tylova 31, dvě stě osmdesát nula dva Kolín"),
    ("to bude tylova devět dvě stě osmdesát nula dva kolín a hotovo", "cs", "tylova devět dvě stě osmdesát nula dva kolín"),   # nothing parts it from the house
    ("to sosnowa cztery dwadzieścia sześć sześćset radom i już", "pl", "sosnowa cztery dwadzieścia sześć sześćset radom"),
])  # fmt: skip
def test_a_postcode_is_found_as_it_is_said(text, language, expected):
    assert addresses(text, language) == [expected]


@pytest.mark.parametrize(("text", "language"), [
    ("Kod do bramy to dwadzieścia sześć sześćset.", "pl"),              # of a door
    ("Kod błędu dwadzieścia sześć sześćset, Windows się wiesza.", "pl"),
    ("Kod pocztowy pamiętam, numeru domu nie.", "pl"),
    ("PSČ neznám, tři sta korun to stálo.", "cs"),
    ("Směrovací číslo má pět číslic.", "cs"),
    ("PSČ stojí dvě stě tisíc krát v databázi", "cs"),
])  # fmt: skip
def test_other_codes_and_numbers_are_no_postcodes(text, language):
    assert addresses(text, language) == []
