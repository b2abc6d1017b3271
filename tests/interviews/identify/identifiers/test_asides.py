"""What is said within a number that is read aloud, and between numbers that are not one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spolu.interviews.identify import detect
from spolu.interviews.model import Transcript, Turn

_ASIDES = {
    "en": ("wait, where are my glasses", "I know it by heart", "are you writing?", "bear with me"),
    "cs": ("počkejte, já si vezmu brejle", "to je ještě starý číslo", "máte to?", "zaraz, už to hledám"),
    "pl": ("niech pani poczeka", "to jeszcze stary numer", "ma pani?", "zaraz, szukam"),
}
_NUMBERS = {
    "en": ("My number's ", ("oh one six one", "four nine six", "oh one double four")),
    "cs": ("Volejte na ", ("šest nula osm", "jedna dva tři", "devět devět nula")),
    "pl": ("Mój numer to ", ("pięć zero jeden", "dwa dwa trzy", "osiem osiem zero")),
}


def told(text, language):
    found = detect([Transcript("R01", language=language, turns=(Turn("t001", text),))])
    return [(m.text, m.kind) for m in found if m.kind not in ("PER", "LOC", "ORG", "OTHER")]


@given(st.sampled_from(sorted(_NUMBERS)), st.integers(0, 1), st.integers(0, 3))
def test_a_number_is_found_whole_whatever_is_said_between_its_parts(language, gap, which):
    led, parts = _NUMBERS[language]
    aside = _ASIDES[language][which]
    joined = [", ", ", "]
    joined[gap] = f", {aside}{'' if aside.endswith('?') else ','} "
    number = f"{parts[0]}{joined[0]}{parts[1]}{joined[1]}{parts[2]}"
    assert told(f"{led}{number}.", language) == [(number, "PHONE")]


@pytest.mark.parametrize(("text", "language", "expected"), [
    ("It's oh one six one, wait, where are my glasses, four nine six, oh one double four.", "en", "oh one six one, wait, where are my glasses, four nine six, oh one double four"),  # announced by nothing but its zero
    ("Ring me on oh one two two three — hang on, the kettle — four six eight, five one nine.", "en", "oh one two two three — hang on, the kettle — four six eight, five one nine"),  # between dashes
    ("Telefon? — Sedm tři sedm. — Ano. — Čtyři čtyři jedna. — Čtyři čtyři jedna. — Nula osm osm.", "cs", "Sedm tři sedm. — Ano. — Čtyři čtyři jedna. — Čtyři čtyři jedna. — Nula osm osm"),  # voices in one line
])  # fmt: skip
def test_what_parts_a_number(text, language, expected):
    assert told(text, language) == [(expected, "PHONE")]


@pytest.mark.parametrize(("text", "language"), [
    ("Na účtu jsem měla dvě stě padesát, pak přišla sociálka, tři sta osmdesát.", "cs"),            # two amounts
    ("Volal mi jednou, dvakrát, třikrát, a pak, považte, sto padesátkrát.", "cs"),
    ("Dala jsem za to tisíc dvě stě, moment, tisíc tři sta.", "cs"),                                # a price put right
    ("My card got declined twice, three times, and then, would you believe, fifty two pounds went out.", "en"),
    ("I called at nine fifteen, nobody there, nine thirty, nobody, ten o'clock, and then I gave up.", "en"),
    ("Dzwońcie, mówili, a ja miałam w portfelu dwadzieścia trzy, no, może dwadzieścia pięć złotych.", "pl"),
])  # fmt: skip
def test_what_is_counted_with_words_between_is_no_number_of_anybody(text, language):
    assert told(text, language) == []


def test_an_aside_that_tells_of_another_number_parts_two():
    text = "My phone is oh seven seven double oh, nine hundred, one two three, and the account number, three one nine two, double oh, six four."
    assert ("three one nine two, double oh, six four", "ACCOUNT") in told(text, "en")
