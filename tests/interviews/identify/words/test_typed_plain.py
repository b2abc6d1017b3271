"""A word that lost its diacritics is no name, unless a name would read so, too."""

import pytest

from spolu.interviews.identify.words.typed_plain import has_lost_diacritics


@pytest.mark.parametrize(("word", "language", "expected"), [
    ("jeste", "cs", True),
    ("konecne", "cs", True),
    ("ještě", "cs", False),        # as it is written
    ("cerny", "cs", False),        # Černý
    ("giňa", "cs", False),
    ("zadzwonie", "pl", True),
    ("swieta", "pl", False),       # some are called Święta
    ("thats", "en", False),        # has none to lose
])  # fmt: skip
def test_words_without_diacritics(word, language, expected):
    assert has_lost_diacritics(word, language) == expected
