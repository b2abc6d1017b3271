"""Numbers that are told in another turn than they were asked for."""

import pytest

from spolu.interviews.identify import detect
from spolu.interviews.model import Transcript, Turn
from spolu.interviews.persons import link

_NUMBERS = ("IDNO", "PHONE", "ACCOUNT", "BIRTHNO")


def talk(language, *turns):
    return [Transcript("R01", language=language, turns=tuple(Turn(f"t{n:03}", text) for n, text in enumerate(turns)))]


def told(language, *turns):
    found = detect(talk(language, *turns))
    return [(int(m.turn[1:]), m.text, m.kind) for m in found if m.kind in _NUMBERS]


@pytest.mark.parametrize(("language", "turns", "expected"), [
    ("cs", ["Pod jakým číslem smlouvy?", "61 02 744, myslím."], [(1, "61 02 744", "IDNO")]),
    ("cs", ["Číslo OP?", "118 904 437."], [(1, "118 904 437", "IDNO")]),                                # letters of the question are none of the number
    ("cs", ["Číslo občanky, prosím.", "Moment, 208 714 553."], [(1, "208 714 553", "IDNO")]),          # no telephone
    ("pl", ["Numer dowodu?", "D, B, T, 308 771."], [(1, "D, B, T, 308 771", "IDNO")]),                 # its letters, too
    ("pl", ["numer umowy", "pięć jeden zero dwa cztery"], [(1, "pięć jeden zero dwa cztery", "IDNO")]),
    ("sk", ["Číslo elektromera?", "Tu je, 70 442 118."], [(1, "70 442 118", "IDNO")]),
    ("cs", ["Telefon?", "Šest nula pět.", "Ano.", "Dva jedna osm.", "Hm.", "Čtyři tři nula."],
     [(1, "Šest nula pět", "PHONE"), (3, "Dva jedna osm", "PHONE"), (5, "Čtyři tři nula", "PHONE")]),   # in parts, as somebody writes it down
    ("pl", ["Jaki numer paszportu?", "EK 55", "tak", "018", "tak", "27, i to wszystko."],
     [(1, "EK 55", "IDNO"), (3, "018", "IDNO"), (5, "27", "IDNO")]),
    ("en", ["What's the best phone number?", "07700, er, 900, er, 118."], [(1, "07700, er, 900, er, 118", "PHONE")]),
])  # fmt: skip
def test_the_answer_is_what_was_asked_for(language, turns, expected):
    assert told(language, *turns) == expected


@pytest.mark.parametrize(("language", "turns"), [
    ("cs", ["Kolik vás tam bylo?", "120 nebo 130, tak nějak."]),               # no number of anybody was asked for
    ("cs", ["Máte číslo občanky?", "Nemám. Bylo mi 15 a ještě jsem ji neměl."]),
    ("cs", ["Kolik jste měli na účtu?", "Dvanáct tisíc pět set korun."]),
    ("pl", ["Numer pokoju?", "212, na drugim piętrze."]),
    ("pl", ["Ile kosztuje karta?", "110 złotych, a ulgowa 55."]),
    ("en", ["Was that on your card?", "Oh, one of two, I forget."]),
])  # fmt: skip
def test_other_answers_with_numbers_identify_nobody(language, turns):
    assert told(language, *turns) == []


def test_the_parts_of_a_number_are_one_value_and_the_number_told_whole_is_the_same():
    said = talk("cs", "Telefon?", "602 123", "ano", "456.", "Takže 602 123 456.")
    found, values = link(detect(said), said)
    assert [m.text for m in found] == ["602 123", "456", "602 123 456"]
    assert [value.last for value in values] == ["602 123 456"]
