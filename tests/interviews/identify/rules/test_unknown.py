"""A word that no dictionary has and that begins a sentence is certain beside names and where somebody is called."""

import pytest

from spolu.interviews.identify import detect
from spolu.interviews.model import Transcript, Turn


def lane(text, language):
    found = detect([Transcript("R01", language=language, turns=(Turn("t001", text),))])
    return next((m.lane for m in found if m.start == 0), None)


@pytest.mark.parametrize(("language", "text", "expected"), [
    ("pl", "Zefelka, Erna, Hilda i reszta.", "auto"),
    ("pl", "Kjarosza i Mateusz wyjechali.", "auto"),
    ("pl", "Qarisso, chodź do nas.", "auto"),           # somebody is called
    ("pl", "Qarisso, nie chodź tam.", "auto"),
    ("pl", "Qarissa to wie.", "review"),                # nothing tells
    ("cs", "Zefelka, Erna a Hilda tam byly.", "auto"),
    ("pl", "Kjarosz czy Mateusz?", "auto"),             # one of two
    ("en", "Qarrick or Maureen, one of the two.", "auto"),
])  # fmt: skip
def test_a_word_that_nothing_knows(language, text, expected):
    assert lane(text, language) == expected
