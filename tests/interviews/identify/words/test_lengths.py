"""Czech of Silesia and Haná: its words are none of a name, though no dictionary has them."""

import pytest

from spolu.interviews.identify import detect
from spolu.interviews.identify.words import lengths
from spolu.interviews.identify.words.lexicon import lexicon
from spolu.interviews.model import Transcript, Turn


@pytest.mark.parametrize(("word", "expected"), [
    ("pomaha", True),       # pomáhá
    ("něpodivala", True),   # nepodívala
    ("teho", True),         # toho
    ("řikaj", True),        # říkají
    ("buchte", True),       # buchty
    ("pekárno", True),      # pekárnu
    ("možete", False),      # neither a length nor an ending
    ("keď", True),          # Slovak
    ("olexij", False),
    ("mounika", False),
    ("danylo", False),
    ("hoang", False),
])  # fmt: skip
def test_a_word_is_one_of_the_dictionary_but_for_lengths_and_endings(word, expected):
    assert lengths.is_said_for(word, lexicon("cs").is_common) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("Musite. Zavolame jim odsud.", []),
    ("Podobne to měli vedle. Každy den.", []),
    ("Baro, můžeš na chvilku?", ["Baro"]),          # somebody is called, though *báru* is a word
    ("Hoang přinesl večeři. Musite to ochutnat.", ["Hoang"]),
])  # fmt: skip
def test_at_the_beginning_of_a_sentence(text, expected):
    found = detect([Transcript("R01", language="cs", turns=(Turn("t001", text),))])
    assert [m.text for m in found] == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("Jo, jmenoval se Zelenka.", ["Zelenka"]),                 # what begins an answer is not called so
    ("bydlí tam chlap, tomu řikaj vrána.", ["vrána"]),
    ("jo. dobře. a co ste nam donesla? nic.", []),              # no Nam of Vietnam
])  # fmt: skip
def test_as_it_is_said(text, expected):
    found = detect([Transcript("R01", language="cs", turns=(Turn("t001", text),))])
    assert [m.text for m in found if m.kind == "PER"] == expected
