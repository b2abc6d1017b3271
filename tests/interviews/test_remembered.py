"""A word is worked out once, and short cuts over words change nothing of what is found."""

import re

import pytest

from spolu.interviews import nicknames, numerals
from spolu.interviews.identify.quasi.lexicon import Lexicon
from spolu.interviews.remembered import Remembered
from spolu.text import fold


def test_a_word_is_worked_out_once():
    asked = []
    remembered = Remembered(lambda word: asked.append(word) or len(word))
    assert list(map(remembered.__getitem__, ["ano", "ne", "ano"])) == [3, 2, 3]
    assert asked == ["ano", "ne"]


@pytest.mark.parametrize("language", nicknames.LANGUAGES)
def test_a_word_that_is_passed_over_by_its_opening_tells_nothing(language, monkeypatch):
    table = nicknames.sections(f"quasi-{language}.txt")
    listed = {fold(w) for lines in table.values() for w in re.findall(r"[^\W\d_]+", " ".join(lines))}
    words = listed | numerals.words(language) | {f"{n}letnia" for n in numerals.inside(language)}
    words |= {word + end for word in words for end in ("a", "y", "em", "ou", "ka", "lam", "ow", "leta")} | {
        "43",
        "1980",
    }
    lexicon = Lexicon(language)
    silent = {word for word in words if lexicon._is_silent(word)}
    assert 0 < len(silent) < len(words)
    plain = Lexicon(language)
    monkeypatch.setattr(Lexicon, "_is_silent", lambda *_: False)
    assert {word for word in silent if plain._tells(word)} == set()
