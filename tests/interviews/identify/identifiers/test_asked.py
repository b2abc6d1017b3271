"""Addresses that somebody asks for part by part."""

import pytest

from spolu.interviews.identify import detect
from spolu.interviews.model import Transcript, Turn


def told(language, *turns):
    talk = [Turn(f"t{n:03}", text) for n, text in enumerate(turns)]
    found = detect([Transcript("R01", language=language, turns=tuple(talk))])
    return [(int(m.turn[1:]), m.text) for m in found if m.kind == "ADDR"]


@pytest.mark.parametrize(("language", "turns", "expected"), [
    ("cs", ["– Ulice? – Smetanova. – Číslo? – Devětadvacet."], [(0, "Smetanova"), (0, "Devětadvacet")]),        # in one turn
    ("cs", ["Ulice? Sluneční. Číslo? 14 b. Byt? Osm."], [(0, "Sluneční"), (0, "14 b"), (0, "Osm")]),             # and the flat
    ("cs", ["Kde bydlíte?", "No, na Vršku.", "Mhm. A číslo domu?", "Sto devět, přízemí."], [(1, "Vršku"), (3, "Sto devět")]),
    ("cs", ["ulice", "smetanova", "číslo", "jedenadvacet"], [(1, "smetanova"), (3, "jedenadvacet")]),            # as a machine writes it down
    ("cs", ["V jaké ulici?", "17. listopadu.", "Číslo?", "Dvanáct."], [(1, "17. listopadu"), (3, "Dvanáct")]),  # no end of a sentence
    ("pl", ["Proszę podać ulicę.", "Sportowa.", "Tak.", "I numer?", "14 przez 3."], [(1, "Sportowa"), (4, "14 przez 3")]),
    ("pl", ["– Gdzie pani mieszka? – Na Górce. – Numer domu? – Sto jeden."], [(0, "Na Górce"), (0, "Sto jeden")]),
    ("en", ["What's the first line of your address?", "Eighteen Hazelhurst."], [(1, "Eighteen Hazelhurst")]),    # in English at once, the number first
    ("en", ["can i take your address", "yeah its twenty two hawthorns"], [(1, "twenty two hawthorns")]),
    ("en", ["Where are you living now?", "Nine Fernbank, with my sister."], [(1, "Nine Fernbank")]),
    ("sk", ["Ulica?", "Kukučínova. Číslo?", "Dvadsaťdva."], [(1, "Kukučínova"), (2, "Dvadsaťdva")]),
    ("en", ["What's your address?", "One Hillcrest."], [(1, "One Hillcrest")]),
])  # fmt: skip
def test_a_street_and_a_number_are_an_address_by_the_questions(language, turns, expected):
    assert told(language, *turns) == expected


@pytest.mark.parametrize(("language", "turns"), [
    ("cs", ["Kde bydlíte?", "V Brně.", "Číslo občanky?", "204 118 220."]),               # the number is of something else
    ("cs", ["Ulice?", "Nevím.", "Číslo?", "Osm."]),
    ("cs", ["Kde bydlel?", "Na vesnici.", "A kolik vás bylo?", "Osm."]),
    ("cs", ["Kde bydlíte?", "U rodičů.", "Dům?", "Osm pokojů."]),                        # what is counted
    ("pl", ["Gdzie pan mieszka?", "U córki.", "Numer buta?", "Sorok dwa, nie wiem."]),
    ("en", ["Where do you live?", "Ten minutes away."]),
    ("en", ["What's your address?", "One Direction, she says, and laughs."]),             # a title
    ("en", ["And the address?", "Two days ago I had it."]),
    ("en", ["Which street?", "Mill Lane.", "Number?", "Nine."]),                         # English ones are told otherwise
])  # fmt: skip
def test_other_questions_make_no_address(language, turns):
    assert [shown for _, shown in told(language, *turns) if shown != "Mill Lane"] == []
