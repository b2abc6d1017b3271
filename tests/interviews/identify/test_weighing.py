"""What stands before a form that is a family's and a village's tells which."""

import pytest

from spolu.interviews.identify import detect
from spolu.interviews.model import Transcript, Turn


@pytest.mark.parametrize(("text", "kind"), [
    ("Byłem wczoraj u Gajdów.", "PER"),        # nobody is "u" a village
    ("U Gajdów trzeba mówić do dziadka.", "PER"),
    ("Mieszkam we wsi Gajdy.", "LOC"),
])  # fmt: skip
def test_a_family_or_a_village(text, kind):
    assert [m.kind for m in detect([Transcript("R01", language="pl", turns=(Turn("t001", text),))])] == [kind]
