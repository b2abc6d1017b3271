"""Plates and cases among whose letters are words of their own."""

import pytest

from spolu.interviews.identify import detect
from spolu.interviews.model import Transcript, Turn


def told(text, language):
    found = detect([Transcript("R01", language=language, turns=(Turn("t001", text),))])
    return [(m.text, m.kind) for m in found if m.kind in ("PLATE", "CASENO", "IDNO", "PHONE")]


@pytest.mark.parametrize(("text", "language", "expected"), [
    ("espézetka je sedm a tři padesát jedna osmnáct", "cs", ("sedm a tři padesát jedna osmnáct", "PLATE")),   # "a" joins words otherwise
    ("Auto má devět á nula, čtyřicet šest, třicet, bílé.", "cs", ("devět á nula, čtyřicet šest, třicet", "PLATE")),
    ("trabant měl bé há ká šedesát dva třicet devět", "cs", ("bé há ká šedesát dva třicet devět", "PLATE")),  # an old one
    ("Na skútru je osm á dvacet čtyři deset.", "cs", ("osm á dvacet čtyři deset", "PLATE")),                  # shorter than a car's
    ("Hlásím es pé zet čtyři bé nula šedesát jedna třicet.", "cs", ("čtyři bé nula šedesát jedna třicet", "PLATE")),
    ("Řidiči vozu šest ká jedna sedmdesát pět patnáct hoří kufr.", "cs", ("šest ká jedna sedmdesát pět patnáct", "PLATE")),
    ("Má tam osm há tři, dvě sedmičky, nula pět, octavia.", "cs", ("osm há tři, dvě sedmičky, nula pět", "PLATE")),
    ("blachy po siedem dwa osiem er em, biały bus", "pl", ("po siedem dwa osiem er em", "PLATE")),             # a preposition otherwise
    ("Tablice gie de pięć cztery dziewięć ka a zgubił.", "pl", ("gie de pięć cztery dziewięć ka a", "PLATE")),
    ("Auto wu a jak Warszawa, cztery jeden siedem pe te, szare.", "pl", ("wu a jak Warszawa, cztery jeden siedem pe te", "PLATE")),
    ("Rejestracja: el u, sześć, trzy jedynki, małe a.", "pl", ("el u, sześć, trzy jedynki, małe a", "PLATE")),
    ("Vodič vozidla en zet dvesto jeden ká á nech príde.", "sk", ("en zet dvesto jeden ká á", "PLATE")),
    ("značka á á tristo dva bé dé, nové auto", "sk", ("á á tristo dva bé dé", "PLATE")),
    ("Numer auta: WZ 4, 18 em te, szary.", "pl", ("WZ 4, 18 em te", "PLATE")),                                # letters in one piece
    ("znak sprawy a u kropka pięć dwa jeden kropka osiem kropka dwadzieścia", "pl", ("a u kropka pięć dwa jeden kropka osiem kropka dwadzieścia", "CASENO")),
    ("Spisová značka je dva té o sto pět lomeno dvacet, odvolačka.", "cs", ("dva té o sto pět lomeno dvacet", "CASENO")),
    ("Dowód to a ha e, trzy cztery pięć, sześć siedem osiem, ważny.", "pl", ("a ha e, trzy cztery pięć, sześć siedem osiem", "IDNO")),   # a card's letters, all words of their own
    ("dowód osobisty seria a ce e numer sto dwadzieścia trzy czterysta pięćdziesiąt sześć", "pl", ("a ce e numer sto dwadzieścia trzy czterysta pięćdziesiąt sześć", "IDNO")),
    ("Paszport e a siedem siedem trzy osiem dwa cztery jeden, wydany w Lublinie.", "pl", ("e a siedem siedem trzy osiem dwa cztery jeden", "IDNO")),
    ("Občiansky mám há é dvesto jeden tristo dva, nový.", "sk", ("há é dvesto jeden tristo dva", "IDNO")),
    ("spisałam numery wanda sabina jadwiga czterdzieści dwa jan karol i tyle", "pl", ("wanda sabina jadwiga czterdzieści dwa jan karol", "PLATE")),   # told by names, as a machine writes them
    ("rejestracja to lucjan barbara roman osiem osiem adam ewa", "pl", ("lucjan barbara roman osiem osiem adam ewa", "PLATE")),
    ("Rejestracja Lublin, Barbara, Irena, czterysta dwa, Karol, stoi.", "pl", ("Lublin, Barbara, Irena, czterysta dwa, Karol", "PLATE")),             # a town among them
])  # fmt: skip
def test_letters_that_are_words_are_read_where_a_whole_plate_or_case_stands(text, language, expected):
    assert told(text, language) == [expected]


@pytest.mark.parametrize(("text", "plate"), [
    ("across my drive again, b n twenty-two k y o white van", "b n twenty-two k y o"),                  # an O, heard as a nought
    ("her plate's h t six seven p o a and she never moves it", "h t six seven p o a"),                  # an A behind it
    ("black golf, r d nineteen f t i, gone", "r d nineteen f t i"),                                     # behind what is a letter, too
    ("the taxi was g k seven one oh oh e", "g k seven one oh oh e"),
    ("it said w r t two oh nine g on the old land rover", "w r t two oh nine g"),
    ("she drives a two one two mh six four oh", "two one two mh six four oh"),                          # an Irish county in one piece
    ("it was d k two one something no d k two one r f t and off", "d k two one something no d k two one r f t"),   # begun anew
    ("T J seven oh, K something, no, K T W, grey Corsa", "T J seven oh, K something, no, K T W"),            # from its last letters on
])  # fmt: skip
def test_letters_that_are_words_or_noughts_end_an_english_plate(text, plate):
    assert told(text, "en") == [(plate, "PLATE")]


@pytest.mark.parametrize(("text", "language"), [
    ("it was b n twenty-two in all, o dear", "en"),
    ("V autě seděli dva a tři stáli venku, čtyřicet minut.", "cs"),
    ("Za auto chtěl sto a dvě stě dvacet tisíc korun.", "cs"),
    ("Samochody stały po dwadzieścia pięć minut, a w weekend po trzy godziny.", "pl"),
    ("Auto kupiłem za dwa tysiące, a w dwa tysiące dwudziestym sprzedałem.", "pl"),
    ("Šli sme autom dva a tri zostali doma, päť sme čakali.", "sk"),
    ("Dowód mam, a i u nas w gminie jest pięć osób, siedem krów, osiem kur.", "pl"),
    ("w dowodzie mam e u i jeszcze trzy inne litery", "pl"),
])  # fmt: skip
def test_words_between_numbers_beside_a_car_make_no_plate(text, language):
    assert told(text, language) == []
