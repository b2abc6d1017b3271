"""Ordinals of days and months, as people say them."""

import pytest

from spolu.interviews.identify.identifiers.reading import ordinals
from spolu.text import fold


@pytest.mark.parametrize(("language", "said", "number"), [
    ("cs", "osmadvacátého", 28),
    ("cs", "vosumnáctýho", 18),    # common Czech
    ("cs", "sedumadvacátý", 27),
    ("sk", "tretieho", 3),
    ("pl", "dwudziestego", 20),
    ("pl", "siódmy", 7),
    ("en", "thirtieth", 30),
])  # fmt: skip
def test_an_ordinal_is_read_with_diacritics_and_without(language, said, number):
    assert ordinals.forms(language)[said] == number
    assert ordinals.numbers(language)[fold(said)] == ordinals.numbers(language)[said] == number


@pytest.mark.parametrize("language", ["cs", "sk", "pl", "en"])
def test_every_day_and_month_of_one_word_has_its_ordinal(language):
    said = set(ordinals.forms(language).values())
    one_word = set(range(1, 21)) | {30} | (set(range(20, 30)) if language == "cs" else set())
    assert one_word | set(ordinals.MONTHS) <= said
