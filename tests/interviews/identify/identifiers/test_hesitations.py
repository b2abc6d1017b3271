"""Numbers over which somebody hesitates."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spolu.interviews.identify import detect
from spolu.interviews.identify.identifiers import hesitations
from spolu.interviews.model import Transcript, Turn


def told(text, language):
    found = detect([Transcript("R01", language=language, turns=(Turn("t001", text),))])
    return [(m.text, m.kind) for m in found if m.kind not in ("ORG", "OTHER", "LOC", "PER")]


@given(st.lists(st.sampled_from(("41", "JK", "x", ", er, ", " um ", " ", ", ", ".")), min_size=1).map("".join))
def test_every_place_without_them_is_a_place_of_the_text(text):
    smooth = hesitations.without(text)
    if smooth:
        kept = [smooth.place(at) for at in range(len(smooth.text))]
        assert kept == sorted(set(kept))
        assert all(text[at] == sign for at, sign in zip(kept, smooth.text, strict=True) if sign != " ")


@pytest.mark.parametrize(("text", "language", "expected"), [
    ("His NI, well, AB, er, 40, um, 11 27 C.", "en", ("AB, er, 40, um, 11 27 C", "IDNO")),      # letters and figures
    ("Me PPS? 813, er, 2207, hmm, WA.", "en", ("813, er, 2207, hmm, WA", "IDNO")),
    ("It's 01904, er, 496, um, 118 at home.", "en", ("01904, er, 496, um, 118", "PHONE")),
    ("They drove off, LK19, um, VXB, I saw it.", "en", ("LK19, um, VXB", "PLATE")),
    ("Je to 3AK, ehm, 4471, to auto.", "cs", ("3AK, ehm, 4471", "PLATE")),
    ("Dowód mam ABC, yyy, 118, eee, 447.", "pl", ("ABC, yyy, 118, eee, 447", "IDNO")),
])  # fmt: skip
def test_a_number_is_found_with_its_hesitations(text, language, expected):
    assert told(text, language) == [expected]


@pytest.mark.parametrize(("text", "language"), [
    ("We were, er, 40, um, 50 in the hall.", "en"),
    ("The BBC, er, ITV and, um, 4 others came.", "en"),
    ("Bylo nás 40, no, 50 nejvíc.", "cs"),
])  # fmt: skip
def test_hesitations_make_no_number(text, language):
    assert told(text, language) == []
