"""Numbers that are told part by part, each in a turn, to somebody who listens, asks or repeats."""

import pytest

from spolu.interviews.identify import detect
from spolu.interviews.model import Transcript, Turn
from spolu.interviews.persons import link


def talk(language, *turns):
    """Return a talk in which two voices take turns; the first one tells."""
    return [Transcript("R01", language=language, turns=tuple(Turn(f"t{n:03}", text, speaker=f"S{1 + n % 2}") for n, text in enumerate(turns)))]  # fmt: skip


def told(language, *turns):
    return [(int(m.turn[1:]), m.text, m.kind) for m in detect(talk(language, *turns))]


@pytest.mark.parametrize(("language", "turns", "expected"), [
    ("cs", ["Telefon mám šest set dva", "Ano.", "tři sta čtrnáct", "Mhm.", "sto dvacet dva."],
     [(0, "šest set dva"), (2, "tři sta čtrnáct"), (4, "sto dvacet dva")]),                      # three parts
    ("pl", ["Telefon siedemset dwadzieścia", "Tak.", "sto dwanaście", "Mhm.", "czterysta osiem."],
     [(0, "siedemset dwadzieścia"), (2, "sto dwanaście"), (4, "czterysta osiem")]),
    ("en", ["Ring me on oh one four one.", "Got that.", "Five five two.", "Five five two.", "Six oh nine three."],
     [(0, "oh one four one"), (2, "Five five two"), (3, "Five five two"), (4, "Six oh nine three")]),  # who repeats it tells it, too
    ("cs", ["Volejte na 602 123", "602 123, ano", "456."], [(0, "602 123"), (1, "602 123"), (2, "456")]),
])  # fmt: skip
def test_each_turn_has_its_part(language, turns, expected):
    assert told(language, *turns) == [(turn, words, "PHONE") for turn, words in expected]


@pytest.mark.parametrize(("language", "turns", "kind", "expected"), [
    ("en", ["What's the long number?", "Five three five five.", "Okay.", "Oh one two seven.", "Okay.", "Nine nine eight one.", "And the last four?", "Four four oh two."], "ACCOUNT", [1, 3, 5, 7]),  # asked for more
    ("cs", ["Rodné číslo?", "Šedesát dva, padesát jedna, čtrnáct.", "Ano,", "lomeno nula osm sedm tři."], "BIRTHNO", [1, 3]),  # goes on with a stroke
    ("pl", ["Na jaki numer dzwonić?", "Pięć trzy zero.", "Pięć trzy zero,", "jeden cztery zero", "jeden cztery zero", "dwa dwa osiem."], "PHONE", [1, 2, 3, 4, 5]),
    ("en", ["And the card number?", "Four seven five one,", "Yep.", "two nine double oh, double two oh four, seven one nine three."], "ACCOUNT", [1, 3]),  # a long part goes on
    ("en", ["What is the reference on the letter?", "It's L R R, slash, two two oh four seven."], "CASENO", [1]),  # letters first
])  # fmt: skip
def test_so_has_an_answer(language, turns, kind, expected):
    assert [(turn, found) for turn, _, found in told(language, *turns) if found != "PER"] == [
        (n, kind) for n in expected
    ]


@pytest.mark.parametrize(("language", "turns", "kind", "expected"), [
    ("en", ["What's your email?", "sarah dot", "yep", "whitlock at gmail dot com"], "EMAIL", [1, 3]),
    ("en", ["And your address?", "Flat two", "Yeah.", "forty-one Cavendish Road."], "ADDR", [1, 3]),
    ("en", ["What's the reg?", "Y K", "Y K", "one seven", "yeah", "L P O."], "PLATE", [1, 2, 3, 5]),
    ("en", ["Date of birth?", "Fourteenth", "Yes", "of March", "Yes", "nineteen fifty-two."], "DOB", [1, 3, 5]),
    ("cs", ["Adresa?", "Lipová", "Lipová", "třicet osm."], "ADDR", [1, 2, 3]),
    ("cs", ["PSČ?", "Šest set dva", "ano", "nula nula."], "ADDR", [1, 3]),
    ("cs", ["Rodné číslo?", "Sedm pět, šest jedna", "mhm", "nula osm", "lomeno", "tři tři čtyři sedm."], "BIRTHNO", [1, 3, 5]),  # who listens says the stroke
    ("pl", ["Ma pani maila?", "Janina kropka", "tak", "gorka małpa onet kropka pl"], "EMAIL", [1, 3]),
    ("pl", ["Rejestracja?", "Wu e", "tak", "czterdzieści cztery", "tak", "siedem ka a."], "PLATE", [1, 3, 5]),
])  # fmt: skip
def test_so_has_what_is_dictated_and_is_no_number(language, turns, kind, expected):
    assert [turn for turn, _, found in told(language, *turns) if found == kind] == expected


@pytest.mark.parametrize(("language", "turns"), [
    ("en", ["What's your address?", "I'd rather not", "okay", "say, sorry."]),
    ("en", ["Where do you live?", "At my mum's", "right", "with two dogs."]),
    ("cs", ["Kde bydlíte?", "No tady", "ano", "u dcery, pět let."]),
    ("pl", ["Jaki numer?", "Buta", "tak", "trzydzieści osiem."]),
])  # fmt: skip
def test_other_answers_in_short_turns_are_none(language, turns):
    assert [found for _, _, found in told(language, *turns) if found not in ("AGE", "FAM")] == []


@pytest.mark.parametrize(("language", "turns"), [
    ("cs", ["Bylo nás tam padesát", "Mhm.", "šest, a pak sto dvacet."]),
    ("en", ["We were on call from eight", "Okay.", "two of us, till ten."]),
    ("pl", ["Dałam za to dwieście", "dwieście", "pięćdziesiąt złotych."]),
])  # fmt: skip
def test_what_is_counted_over_turns_is_no_number_of_anybody(language, turns):
    assert told(language, *turns) == []


def test_another_question_is_answered_with_another_number():
    found = told("en", "Date of birth?", "Six, eleven, seventy-four.", "And your telephone?", "Oh one four one, five five two, six oh nine three.")  # fmt: skip
    assert [(turn, kind) for turn, _, kind in found] == [(1, "DOB"), (3, "PHONE")]
    found = told("en", "Date of birth?", "Seven, six, sixty-one.", "Address?", "Forty-seven Lidgett Lane.")
    assert [(turn, kind) for turn, _, kind in found] == [(1, "DOB"), (3, "ADDR")]


def test_the_parts_are_one_value_without_what_repeats_them():
    said = talk("cs", "Volejte na 602 123", "602 123, ano", "456.", "Takže 602 123 456.")
    assert "602 123 456" in [value.last for value in link(detect(said), said)[1]]
