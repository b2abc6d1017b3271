"""Streets behind a word that announces an address, whatever stands behind their number."""

import pytest

from spolu.interviews.identify import detect
from spolu.interviews.model import Transcript, Turn


def told(text, language):
    found = detect([Transcript("R01", language=language, turns=(Turn("t001", text),))])
    return [(m.text, m.lane) for m in found if m.kind == "ADDR"]


@pytest.mark.parametrize(("text", "language", "expected"), [
    ("rodné číslo neřeknu a bydliště dlouhá sto šestnáct kadaň", "cs", ("dlouhá sto šestnáct", "auto")),     # the town behind
    ("jméno jan adresa školní sto dva telefon nemám", "cs", ("školní sto dva", "auto")),                      # what is told next
    ("bytem krátká osm beroun", "cs", ("krátká osm", "auto")),
    ("adresa vodojemská sto šest tachov", "cs", ("vodojemská sto šest", "review")),                           # a street of no other town
    ("trvalé bydliště za kravínem devět kolín", "cs", ("za kravínem devět", "review")),                       # where it lies
    ("zgłoszenie, adres zawoja dwanaście gmina ta sama", "pl", ("zawoja dwanaście", "review")),               # a village
    ("bydliště hlinsko čtyřicet dva okres neřeknu", "cs", ("hlinsko čtyřicet dva", "review")),
    ("adres domowy wodna sześć radom", "pl", ("wodna sześć", "auto")),
    ("zamieszkała kwiatowa dwa przez cztery elbląg", "pl", ("kwiatowa dwa przez cztery", "auto")),
    ("bydlisko dlhá stošestnásť martin", "sk", ("dlhá stošestnásť", "auto")),
    ("adres nowe iganie pięćdziesiąt dwa gmina ta sama", "pl", ("nowe iganie pięćdziesiąt dwa", "review")),   # of two words
])  # fmt: skip
def test_behind_its_word_a_number_counts_nothing(text, language, expected):
    assert told(text, language) == [expected]


@pytest.mark.parametrize(("text", "language"), [
    ("adresa platí dva roky", "cs"),
    ("bydliště má dvě, jedno v Praze", "cs"),
    ("adresa mailová dvě slova", "cs"),                        # which address
    ("na adrese jiná dvě dítka nebyla", "cs"),
    ("adres ma dwa człony", "pl"),
    ("adres warszawa trzy dni temu", "pl"),
    ("adres mailowy dwa razy podawałam", "pl"),
])  # fmt: skip
def test_what_is_said_of_an_address_is_none(text, language):
    assert told(text, language) == []
