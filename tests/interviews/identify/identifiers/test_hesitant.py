"""Identifiers within which somebody thinks or listens."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spolu.interviews.identify import detect
from spolu.interviews.model import Transcript, Turn

_TOLD = (
    ("cs", "Bydlím v Husově ulici 14, byt 6.", "Husově ulici 14, byt 6"),
    ("cs", "Mobil mám 602 417 338.", "602 417 338"),
    ("cs", "Napište na hana tečka dvorska zavináč seznam tečka cz.", "hana tečka dvorska zavináč seznam tečka cz"),
    ("cs", "Narodila se osmého března padesát tři.", "osmého března padesát tři"),
    ("pl", "Mieszkam na Kościuszki dwanaście przez osiem.", "Kościuszki dwanaście przez osiem"),
    ("pl", "Sygnatura to trzy er ce pięćset dwanaście przez dwadzieścia trzy.", "trzy er ce pięćset dwanaście przez dwadzieścia trzy"),
    ("pl", "Tablice gie de sześć zero trzy iks te.", "gie de sześć zero trzy iks te"),
    ("en", "She lives at 14 Falls Road, Belfast.", "14 Falls Road"),
    ("en", "My email is m dot bramall at hotmail dot com.", "m dot bramall at hotmail dot com"),
    ("en", "Born on the ninth of August nineteen forty seven.", "the ninth of August nineteen forty seven"),
)  # fmt: skip
_SAID = {"cs": ("ehm", "eee", "no", "teda"), "pl": ("yyy", "znaczy", "no"), "en": ("er", "um", "let me see", "yep")}


def covered(language, text):
    found = detect([Transcript("R01", language=language, turns=(Turn("t001", text),))])
    return {at for m in found for at in range(m.start, m.end)}


@pytest.mark.parametrize(("language", "text", "told"), _TOLD)
@given(st.data())
def test_an_identifier_is_found_whole_whatever_is_said_between_its_words(language, text, told, data):
    start = text.index(told)
    gap = data.draw(st.sampled_from([start + n for n, letter in enumerate(told) if letter == " "]))
    said = f", {data.draw(st.sampled_from(_SAID[language]))}, "
    before, behind = text[:gap].rstrip(","), text[gap + 1 :]
    end = len(before + said) + start + len(told) - gap - 1
    flags = covered(language, before + said + behind)
    parts = (*range(start, len(before)), *range(len(before + said), end))
    assert all(at in flags for at in parts if (before + said + behind)[at].isalnum())


@pytest.mark.parametrize(("language", "text"), [
    ("cs", "Bylo nás tam, ehm, dvanáct, no, možná patnáct."),          # what is counted
    ("cs", "V té dlouhé, no, pět let zpátky, stálo kino."),
    ("pl", "Czekałam, yyy, trzy godziny, znaczy, cztery."),
    ("en", "It took, er, three, you know, four weeks."),
])  # fmt: skip
def test_hesitation_makes_no_identifier(language, text):
    assert covered(language, text) == set()
