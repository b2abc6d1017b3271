"""A word that a line breaks is one word, found where it stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spolu.interviews.identify import breaks, detect
from spolu.interviews.model import Mention, Transcript, Turn
from spolu.text import unbroken

WORDS = st.lists(st.sampled_from(["Kowalska", "przyszła", "i", "ztracená", "Nowak"]), min_size=1, max_size=8)
CUTS = st.sampled_from(["-\n", "\xad\n", "- \n  ", "‐\n"])


@given(WORDS, CUTS, st.data())
def test_a_place_in_the_mended_text_is_that_word_in_the_text_as_it_stands(words, cut, data):
    broken = [w[:3] + cut + w[3:] if len(w) > 4 and data.draw(st.booleans()) else w for w in words]
    text, whole = " ".join(broken), " ".join(words)
    assert unbroken(text) == whole
    (mended,), texts = breaks.mended([Transcript("R01", turns=(Turn("t001", text),))])
    assert mended.turns[0].text == whole
    at = 0
    for word, shown in zip(words, broken, strict=True):
        start = whole.index(word, at)
        at = start + len(word)
        (m,) = breaks.placed([Mention("R01", "t001", start, at, word, "PER", "auto", ())], texts)
        assert m.text == text[m.start : m.end] == shown


@pytest.mark.parametrize(("text", "language", "expected"), [
    ("Pani Kowal-\nska przyszła wczoraj.", "pl", "Kowal-\nska"),
    ("Paní Novot-\nná přišla včera.", "cs", "Novot-\nná"),
])  # fmt: skip
def test_a_surname_over_two_lines_is_found_whole(text, language, expected):
    found = detect([Transcript("R01", language=language, turns=(Turn("t001", text),))])
    assert [(m.text, m.kind, m.lane) for m in found] == [(expected, "PER", "auto")]


def test_double_names_and_dashes_are_left_as_they_are():
    for text in ("Nowak-\nKowalska", "tak -\nnie", "a-\nb"):
        assert unbroken(text) == text
