"""A Polish surname that is a village's name, too: the word before it tells which it is, and a plural alone is a family."""

import pytest

from spolu.interviews.identify import detect
from spolu.interviews.identify.rules.households import FAMILY
from spolu.interviews.model import Transcript, Turn


def kind_of(text, word, language="pl"):
    found = detect([Transcript("R01", language=language, turns=(Turn("t001", text),))])
    return next((m.kind for m in found if m.text == word), "")


@pytest.mark.parametrize(("text", "word", "kind"), [
    ("Wtedy cała rodzina Gajdów wyjechała.", "Gajdów", "PER"),      # nothing else in the talk names them
    ("Poszliśmy do Gajdów po mleko.", "Gajdów", "PER"),
    ("Byliśmy u Gajdów na kawie.", "Gajdów", "PER"),
    ("Mieszkali obok Mazurków.", "Mazurków", "PER"),
    ("Rozmawiałem z Gajdami o polu.", "Gajdami", "PER"),            # in whose company, not from where
    ("Wtedy Gajdów wywieźli.", "Gajdów", "PER"),
    ("Pomogliśmy wtedy Gajdom przy żniwach.", "Gajdom", "PER"),
    ("Nie lubiłam starego Gajdy.", "Gajdy", "PER"),                 # a village of this name would be many
    ("Pole było po nieboszczyku Gajdzie.", "Gajdzie", "PER"),
    ("Mieszkam we wsi Gajdy.", "Gajdy", "LOC"),
    ("Przyjechał ze wsi Gajdów.", "Gajdów", "LOC"),
    ("Pojechaliśmy do Krakowa.", "Krakowa", "LOC"),
    ("Widziałam stary Kraków.", "Kraków", "LOC"),                   # no plural of a family called Krak
    ("Dojeżdżał do Tychów co dzień.", "Tychów", "LOC"),             # a town that everybody knows
    ("Wróciła do starego Krakowa.", "Krakowa", "LOC"),
])  # fmt: skip
def test_a_family_or_a_village(text, word, kind):
    assert kind_of(text, word) == kind


def test_a_plural_alone_says_why_it_is_taken_for_a_family():
    found = detect([Transcript("R01", language="pl", turns=(Turn("t001", "Wtedy Gajdów wywieźli."),))])
    assert [m.evidence for m in found] == [(FAMILY,)]
