"""Streets that many towns have, told by their name and a number alone, and what only looks like one."""

import pytest

from spolu.interviews.identify import detect
from spolu.interviews.identify.identifiers.homes import known_streets
from spolu.interviews.model import Transcript, Turn
from spolu.text import fold


def addresses(text, language):
    found = detect([Transcript("R01", language=language, turns=(Turn("t001", text),))])
    return [(m.text, m.lane) for m in found if m.kind == "ADDR"]


@pytest.mark.parametrize(("text", "language", "expected"), [
    ("no a my jsme havlíčkova čtyřicet dva hned u trati", "cs", ("havlíčkova čtyřicet dva", "review")),  # as a machine writes it
    ("zastavte mi na jiráskově 7 prosím", "cs", ("jiráskově 7", "review")),                # in another case
    ("hodte to na jiraskove 7 prosim vas", "cs", ("jiraskove 7", "review")),               # without diacritics
    ("je to za parkem 14 vedle garází", "cs", ("za parkem 14", "review")),                 # of two words
    ("odvezl ji na gen. píky 31 odpoledne", "cs", ("gen. píky 31", "review")),             # a title written short
    ("balík nechte u ní, Luční 6, pod schody", "cs", ("Luční 6", "review")),               # also an adjective
    ("balík nechte u ní, Žižkova 6, pod schody", "cs", ("Žižkova 6", "auto")),             # nothing else
    ("zajdeme na zahradní 3 a pak domů", "cs", ("zahradní 3", "review")),                  # behind a preposition
    ("spotkamy się słowackiego 11 koło piekarni", "pl", ("słowackiego 11", "review")),
    ("podjedź na jesionową 4 klucze wziąłem", "pl", ("jesionową 4", "review")),            # the number counts no keys
    ("mama została na orląt lwowskich sześć", "pl", ("orląt lwowskich sześć", "review")),
    ("ksiądz mieszka obok, Klonowa 2, za płotem", "pl", ("Klonowa 2", "review")),
    ("sme na štúrovej 18 pri pošte", "sk", ("štúrovej 18", "review")),
    ("balík ležel na 17. listopadu 51, a dlouho", "cs", ("17. listopadu 51", "review")),    # called after a day
    ("czekamy na 11 listopada 30 od rana", "pl", ("11 listopada 30", "review")),
    ("zásielka prišla na 29. augusta 36 a stratila sa", "sk", ("29. augusta 36", "review")),
    ("dorazte k lesu 12, brána je otevřená", "cs", ("k lesu 12", "review")),                # where it lies
    ("bydlíme na sedmnáctého listopadu devět od svatby", "cs", ("sedmnáctého listopadu devět", "auto")),   # the day said, after a word for living
    ("mama mieszka na trzeciego maja osiem od zawsze", "pl", ("trzeciego maja osiem", "auto")),
    ("bývam na dvadsiateho deviateho augusta tri, vzadu", "sk", ("dvadsiateho deviateho augusta tri", "auto")),
    ("přivezte to na prvního máje osm prosím", "cs", ("prvního máje osm", "review")),
    ("jade na trakt lubelski 212 po graty", "pl", ("trakt lubelski 212", "review")),
    ("já odtud nejdu, Krátká osm to je můj dům", "cs", ("Krátká osm", "review")),           # of which something is said
    ("ja stąd nie idę, Krótka osiem to jest mój dom", "pl", ("Krótka osiem", "review")),
    ("Dlouhá 14 je náš barák", "cs", ("Dlouhá 14", "review")),                              # nothing that is so long
    ("Pokój mam na Trzeciego Maja dwa przez siedem, z koleżanką.", "pl", ("Trzeciego Maja dwa przez siedem", "auto")),   # capitals, and a flat
    ("Odbierz to z Pierwszego Maja szesnaście, dobrze?", "pl", ("Pierwszego Maja szesnaście", "auto")),
    ("remont był na trzeciego maja osiem przez dwa", "pl", ("trzeciego maja osiem przez dwa", "auto")),
    ("Naše ulice je devátého května, číslo jedenáct.", "cs", ("devátého května, číslo jedenáct", "auto")),   # called so
    ("Nasza ulica to dziewiątego maja, numer jedenaście.", "pl", ("dziewiątego maja, numer jedenaście", "auto")),
])  # fmt: skip
def test_a_street_of_many_towns_is_told_by_its_name(text, language, expected):
    assert addresses(text, language) == [expected]


@pytest.mark.parametrize(("text", "language"), [
    ("na 17. listopadu 51 studentů nepřišlo", "cs"),            # who is counted on that day
    ("przesunęli to na 11 listopada 18 godzin później", "pl"),   # hours
    ("bydlíme tu od sedmnáctého listopadu devět let", "cs"),     # since when
    ("wesele na trzeciego maja dwanaście osób z rodziny", "pl"),
    ("zkouška je na 5. května 14:00 v aule", "cs"),
    ("a bylo to 8. května 45, to vím", "cs"),                   # a year
    ("na hlavní 3 lidi spadli ze schodů", "cs"),                # who is counted
    ("palackého 5 let po válce", "cs"),                         # how long
    ("koupili jsme postel širokou 180 a matraci", "cs"),        # how wide
    ("postel je široká 180 a dlouhá 200", "cs"),
    ("je to ta nová 3 nebo stará", "cs"),                       # an adjective, and a number of one figure
    ("bylo to na hlavní 1998 a pak už ne", "cs"),               # a year
    ("przyszło do szkolnej 20 dzieci", "pl"),
    ("trasa była długa 12 godzin", "pl"),
    ("tá malá 5 rokov čakala", "sk"),
    ("Dlouhá 14 je ta skříň, hluboká 60", "cs"),
    ("czekał od pierwszego maja dziesięć lat temu", "pl"),
])  # fmt: skip
def test_what_a_number_counts_or_measures_is_no_street(text, language):
    assert addresses(text, language) == []


def test_a_village_that_is_told_from_another_stays_whole():
    assert addresses("Mieszkają we wsi Wola Dębowa 112, za lasem.", "pl")[0][0].endswith("Wola Dębowa 112")


@pytest.mark.parametrize("language", ["cs", "pl", "sk"])
def test_every_street_is_looked_for_with_diacritics_and_without(language):
    lasts = set(known_streets.lasts(language))
    assert lasts and {fold(last) for last in lasts} <= lasts


def test_english_has_its_number_before_the_street():
    assert not list(known_streets.lasts("en"))
