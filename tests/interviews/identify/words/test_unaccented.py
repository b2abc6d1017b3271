"""A form that lost its diacritics leads to a name, and counts as the word that it was."""

import pytest

from spolu.interviews.identify.words import unaccented
from spolu.text import fold


@pytest.mark.parametrize("language", ["cs", "pl", "sk"])
def test_every_name_is_the_fold_of_what_it_leads_to(language):
    found = unaccented.names(language)
    assert all(fold(form) == folded for folded, form in found.items())


@pytest.mark.parametrize(("language", "word", "is_one"), [
    ("cs", "prace", True), ("pl", "zolty", True),
    ("cs", "okno", False),  # it has none to lose
    ("cs", "práce", False),  # and this one has not lost them
])  # fmt: skip
def test_words_are_those_that_had_diacritics(language, word, is_one):
    assert (word in unaccented.words(language)) == is_one
