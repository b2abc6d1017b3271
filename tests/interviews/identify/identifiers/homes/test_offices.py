"""Schools, wards and offices with a number, which are no addresses, and addresses beside them."""

import pytest

from spolu.interviews.identify import detect
from spolu.interviews.model import Transcript, Turn


def addresses(text, language):
    found = detect([Transcript("R01", language=language, turns=(Turn("t001", text),))])
    return [m.text for m in found if m.kind == "ADDR"]


@pytest.mark.parametrize(("text", "language"), [
    ("Szkoła Podstawowa nr 12 dostała boisko.", "pl"),
    ("Przedszkole Miejskie nr 3 przyjmuje dzieci.", "pl"),
    ("W Liceum Ogólnokształcącym nr 5 uczą dwóch języków.", "pl"),
    ("Leży na Oddziale Wewnętrznym nr 2, sala obok.", "pl"),
    ("Obwodowa Komisja Wyborcza nr 4 liczyła do rana.", "pl"),
    ("Zespół Szkół Technicznych nr 1 ma warsztaty.", "pl"),     # the name begins with the word
    ("Komisariat Policji nr 6 prowadzi tę sprawę.", "pl"),
    ("ZŠ Lesní č. 3 má letos šest prvňáků.", "cs"),
    ("Obvodní oddělení Zábrdovice č. 4 to odložilo.", "cs"),
    ("Naše třída 5. A jela na výlet.", "cs"),                   # an ordinal, and a letter
    ("Podle Nováka je Druhá třída 3.C nejlepší.", "cs"),
    ("Zgodnie z tabelą 6.2 wychodzi inaczej.", "pl"),           # the number goes on
    ("Základná škola č. 5 sa zatvára.", "sk"),
])  # fmt: skip
def test_one_of_many_offices_is_no_address(text, language):
    assert not addresses(text, language)


@pytest.mark.parametrize(("text", "language", "expected"), [
    ("Szkoła jest na Lipowej nr 7, koło parku.", "pl", "Lipowej nr 7"),      # where it lies
    ("Przychodnia, Dworcowa nr 12, wejście z boku.", "pl", "Dworcowa nr 12"),  # set off by a comma
    ("Bydlí na Masarykova třída 4. Bydlí tam sama.", "cs", "Masarykova třída 4"),  # a new sentence
])  # fmt: skip
def test_the_address_of_an_office_stays_one(text, language, expected):
    assert addresses(text, language) == [expected]
