"""English names that are words and have no capital."""

import pytest

from spolu.interviews.identify import detect
from spolu.interviews.model import Transcript, Turn


def people(text):
    found = detect([Transcript("R01", language="en", turns=(Turn("t001", text),))])
    return [m.text for m in found if m.kind == "PER"]


@pytest.mark.parametrize(("text", "expected"), [
    ("she went north and faith got the flat in the end", ["faith"]),     # nobody's faith gets a flat
    ("mark went home early that day and nobody minded", ["mark"]),
    ("i gave up because hope is all there was then", []),                # hope is, too
    ("my faith got me through all of that time", []),                    # an owner stands before it
])  # fmt: skip
def test_what_is_uncountable_does_nothing_that_only_somebody_does(text, expected):
    assert people(text) == expected
