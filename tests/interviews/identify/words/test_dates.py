"""Words that have a capital in English, and are nobody's name."""

import pytest

from spolu.interviews.identify.words.dates import calendar, dates


@pytest.mark.parametrize(("language", "word", "is_one"), [
    ("cs", "března", True), ("cs", "března".upper(), False),  # as a date has it, in small letters
    ("pl", "stycznia", True), ("pl", "styczeń", False), ("en", "monday", True), ("sk", "pondelok", True), ("en", "english", False),
])  # fmt: skip
def test_dates_are_months_and_days(language, word, is_one):
    assert (word in dates(language)) == is_one


@pytest.mark.parametrize("language", ["cs", "pl", "en", "sk"])
def test_a_calendar_has_every_date(language):
    assert dates(language) < calendar(language)


@pytest.mark.parametrize(("language", "word", "is_one"), [
    ("en", "english", True), ("en", "christmas", True), ("cs", "čeština", True),
    ("cs", "bena", False),  # a language of a few, and a surname
])  # fmt: skip
def test_a_calendar_has_feasts_and_languages_too(language, word, is_one):
    assert (word in calendar(language)) == is_one
