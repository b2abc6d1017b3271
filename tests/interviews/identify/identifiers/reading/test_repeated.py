"""Figures that are read several times at once."""

import pytest

from spolu.interviews.identify.identifiers.reading import aloud, repeated


@pytest.mark.parametrize(("said", "language", "expected"), [
    ("double oh seven", "en", ((None, 0, 0, None), 2)),
    ("triple - nine", "en", ((None, 9, 9, 9, None), 3)),          # as machines write it
    ("double 7", "en", ((None, 7, 7, None), 2)),
    ("tři trojky", "cs", ((None, 3, 3, 3, None), 2)),
    ("třikrát pět", "cs", ((None, 5, 5, 5, None), 2)),
    ("trzy razy pięć", "pl", ((None, 5, 5, 5, None), 3)),
    ("trzy razy dziennie", "pl", ((), 0)),                        # no figure
    ("trzy", "pl", ((), 0)),
    ("double bed", "en", ((), 0)),
    ("double", "en", ((), 0)),
])  # fmt: skip
def test_what_is_read_and_in_how_many_words(said, language, expected):
    assert repeated.read(said.split(), 0, aloud.values(language)) == expected
