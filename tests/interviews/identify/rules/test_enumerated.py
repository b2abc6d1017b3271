"""A member of an enumeration of names waits for review, whatever else the word is."""

import pytest

from spolu.interviews.identify import detect
from spolu.interviews.identify.rules import enumerated
from spolu.interviews.model import Transcript, Turn


def found(language, *said):
    turns = tuple(Turn(f"t{n:03}", text) for n, text in enumerate(said))
    return detect([Transcript("R01", language=language, turns=turns)])


def among(language, *said):
    return [m.text for m in found(language, *said) if m.evidence == (enumerated.AMONG,) and m.lane == "review"]


@pytest.mark.parametrize(("language", "text", "expected"), [
    ("cs", "Má tři vnoučata: Slavíka, Jonáše a Stellu.", ["Slavíka"]),
    ("cs", "Chodili jsme čtyři: Špunt, Křeček, Radim a já.", ["Špunt"]),        # no dictionary has it as a name
    ("cs", "Na noční byli: Vrána, Zdeněk Malý a paní Hudcová.", ["Vrána"]),
    ("cs", "Pamatuju si všechny: Buk, Ondru, Evžena.", ["Buk"]),
    ("cs", "Témata: Bydlení, Práce, Zdraví.", []),                               # none is a name
    ("cs", "Povídám: Pojď, Karle, Jano, jdeme.", []),                            # a verb before somebody who is called
    ("cs", "Povídám: Dobře, Karle, Jano, jdeme.", []),
    ("cs", "Měla to v kabelce: Klíče, peněženku a kapesník.", []),
    ("pl", "Mam troje wnuków: Wronę, Jasia i Halinkę.", ["Wronę"]),
    ("pl", "Mówię: Chodź, Karolu, Janie, idziemy.", []),
    ("sk", "Mám tri vnúčatá: Slávika, Jonáša a Jasmínu.", ["Slávika"]),
])  # fmt: skip
def test_the_first_of_a_list_behind_a_colon(language, text, expected):
    assert among(language, text) == expected


@pytest.mark.parametrize(("language", "text", "small", "expected"), [
    ("cs", "Přišel Jirka, Kapitán a Milada.", "Byl to kapitán lodi.", ["Kapitán"]),
    ("cs", "Seděli tam Jirka, Kapitán, Milada.", "Byl to kapitán lodi.", ["Kapitán"]),
    ("pl", "Było nas czterech: ja, Profesor, Mały Jasiu i Dymitr.", "Pytałem profesora.", ["Profesor"]),
    ("pl", "Siedzieli tam Jurek, Kapitan i Mariola.", "Widziałam kapitana.", ["Kapitan"]),
    ("cs", "Přišel Jirka, kapitán a Milada.", "Byl to kapitán lodi.", []),
])  # fmt: skip
def test_what_somebody_is_among_names_is_what_he_is_called(language, text, small, expected):
    assert among(language, text, small) == expected


def test_told_so_once_he_is_found_again_though_the_word_is_also_written_small():
    said = ("Było nas trzech: ja, Kapitan, Jasiu i Dymitr.", "Pytałem kapitana.", "Potem widziałem Kapitana z daleka.")
    assert [m.text for m in found("pl", *said) if m.turn == "t002"] == ["Kapitana"]


@pytest.mark.parametrize("language", ["cs", "pl"])
def test_a_small_language_is_a_surname(language):
    assert [m.text for m in found(language, "Bena, Karel Bena.")] == ["Bena", "Karel Bena"]
