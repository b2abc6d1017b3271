"""Polish diminutives by their endings."""

import pytest

from spolu.interviews.identify.words import diminutives


@pytest.mark.parametrize(("word", "base"), [
    ("honoratka", "Honoratka"), ("sewerynkowi", "Sewerynek"), ("lilianusię", "Lilianusia"), ("kordianek", "Kordianek"),
    ("pelagusia", "Pelagusia"),                     # a woman's nominative before a man's genitive
    ("ostapko", "Ostapko"), ("ruslanczyk", "Ruslanczyk"),    # as Ukrainian makes them
])  # fmt: skip
def test_a_diminutive_is_told_by_the_name_that_it_opens(word, base):
    assert diminutives.made_of(word) == base


@pytest.mark.parametrize("word", ["stopkula", "szmaglik", "kociołek", "drukarka", "librus", "ondrík"])
def test_an_ending_alone_makes_no_name(word):
    assert diminutives.made_of(word) == ""
