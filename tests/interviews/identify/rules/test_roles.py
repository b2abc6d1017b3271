"""In Polish small letters a role, a month or a nickname is found where it is somebody's name."""

import pytest

from spolu.interviews.identify import detect
from spolu.interviews.model import Transcript, Turn


def found(*said):
    turns = tuple(Turn(f"t{n:03}", text) for n, text in enumerate(said, 1))
    return [m.text for m in detect([Transcript("R01", language="pl", turns=turns)]) if m.kind == "PER"]


@pytest.mark.parametrize(("text", "name"), [
    ("wczoraj dzwonił prezes rybak w sprawie windy.", "rybak"),          # no president is called by his trade
    ("rozmawiałem z panią wnuk o tym wszystkim.", "wnuk"),               # a woman, and he a man
    ("to był pomysł dyrektora kwietnia, nie mój.", "kwietnia"),          # in the case of his office
    ("maja lubi śpiewać cały dzień.", "maja"),                           # no month does
    ("wszyscy na nią mówimy gwiazda, taka jest.", "gwiazda"),
    ("sasanka, tak na nią mówimy w domu.", "sasanka"),
])  # fmt: skip
def test_somebody(text, name):
    assert any(name in text.split() for text in found(text))


@pytest.mark.parametrize(("text", "word"), [
    ("przyszedł pan doktor i zapisał leki.", "doktor"),
    ("pierwszego maja było święto w parku.", "maja"),
    ("jak się nazywa szef tego zakładu?", "szef"),                       # it is his name that is asked for
    ("ona tak ma, nazwisko, tak się nazywa po mężu.", "nazwisko"),
    ("mój wnuk przyjechał wczoraj z miasta.", "wnuk"),
])  # fmt: skip
def test_nobody(text, word):
    assert all(word not in name.split() for name in found(text))


def test_what_somebody_is_called_is_found_elsewhere_and_what_somebody_is_to_somebody_is_not():
    said = ("kazała na siebie mówić cesarzowa.", "rano cesarzowa rządziła jak zawsze.", "rozmawiałem z panią wnuk.")
    assert found(*said).count("cesarzowa") == 2
    assert found(*said, "przyjechał mój wnuk z wojska.").count("wnuk") == 1


def test_a_day_that_is_somebody_waits_where_it_does_something():
    said = ("dzwoniłam do pana niedzieli wczoraj.", "niedziela przyjechał po godzinie.", "w niedzielę nie zdążyłam.")
    assert "niedziela" in found(*said) and "niedzielę" not in found(*said)
