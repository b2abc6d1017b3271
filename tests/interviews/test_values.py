"""Dates are moved and ages put into bands as they were written."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spolu.interviews.values import band, day_of, shifted


@pytest.mark.parametrize(("text", "days", "language", "new"), [
    ("4. 12. 2026", 30, "cs", "3. 1. 2027"), ("4.12.2026", 1, "cs", "5.12.2026"), ("04.12.2026", 1, "pl", "05.12.2026"),
    ("2026-12-31", 1, "en", "2027-01-01"), ("4. prosince 2026", 30, "cs", "3. ledna 2027"), ("4 grudnia", 2, "pl", "6 grudnia"),
    ("4. 12.", 1, "cs", "5. 12."), ("dne 14. ledna", -15, "cs", "dne 30. prosince"), ("5/3/26", 1, "cs", "6/3/26"),
    ("2025/05/06", 21, "cs", "2025/05/27"), ("2025.12.31", 1, "pl", "2026.01.01"),
    ("02.10.2025", -56, "pl", "07.08.2025"), ("12.10.2025", -63, "pl", "10.08.2025"), ("12. 10. 2025", -63, "cs", "10. 8. 2025"),
])  # fmt: skip
def test_a_date_moves(text, days, language, new):
    """In figures and words, with and without a year."""
    assert shifted(text, days, language) == new


@pytest.mark.parametrize(("text", "days", "language", "new"), [
    ("24.–26. 8. 2026", 28, "cs", "21.–23. 9. 2026"), ("24.-26.8.2026", 28, "cs", "21.-23.9.2026"),
    ("24. až 26. 8. 2026", 7, "cs", "31. 8. až 2. 9. 2026"),  # a month of its own, once it has one
    ("30. 8. – 1. 9. 2026", 28, "cs", "27. – 29. 9. 2026"),   # and none, once both are of one
    ("24. - 26. srpna 2026", 7, "cs", "31. srpna - 2. září 2026"), ("24–26.08.2026", 28, "pl", "21–23.09.2026"),
    ("24 to 26 August 2026", 28, "en", "21 to 23 September 2026"), ("30. prosince – 2. ledna 2027", 7, "cs", "6. – 9. ledna 2027"),
    ("26-08-2026", 1, "cs", "27-08-2026"),  # one day, with dashes
])  # fmt: skip
def test_several_days_move_together(text, days, language, new):
    """The last alone would lie before the first."""
    assert shifted(text, days, language) == new


@pytest.mark.parametrize(
    "text", ["včera", "v prosinci", "31. 2. 2026", "45. 13. 2020", "Vánoce", "", "31. – 32. 8. 2026", "99.–26. 8. 2026"]
)
def test_what_is_no_date_is_not_guessed(text):
    """None, so that a placeholder takes its place."""
    assert shifted(text, 5, "cs") is None


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(-60, 60))
def test_a_date_moved_and_moved_back_is_the_same(day, days):
    """Law: shifting is undone by shifting back."""
    text = f"{day.day}. {day.month}. {day.year:04}"
    there = shifted(text, days, "cs")
    if there is not None and shifted(there, -days, "cs") is not None:
        assert shifted(there, -days, "cs") == text


@pytest.mark.parametrize(("text", "language", "day"), [
    ("2026-02-12", "cs", date(2026, 2, 12)), ("12. 2. 2026, dopoledne", "cs", date(2026, 2, 12)),
    ("12 lutego 2026", "pl", date(2026, 2, 12)), ("12.2.26", "cs", date(2026, 2, 12)),
    ("24.–26. 8. 2026", "cs", date(2026, 8, 26)), ("30. 8. – 1. 9. 2026", "cs", date(2026, 9, 1)), ("26-08-2026", "cs", date(2026, 8, 26)),
    ("12. 2.", "cs", None), ("únor 2026", "cs", None), ("31. 2. 2026", "cs", None), ("[datum 3]", "cs", None), ("", "cs", None),
])  # fmt: skip
def test_a_day_is_read_with_its_year_alone(text, language, day):
    """What orders sessions: a date without its year, or a placeholder, is no day."""
    assert day_of(text, language) == day


@pytest.mark.parametrize(("text", "new"), [
    ("34 let", "30–39 let"), ("je jí 7", "je jí 0–9"), ("102 let", "90+ let"), ("ve 40", "ve 40–49"),
    ("34letá", "30–39letá"), ("v 68 letech", "v 60–69 letech"), ("47 lat", "40–49 lat"), ("34-year-old", "30–39-year-old"),
    ("třicet", "30–39"), ("jednašedesát", "60–69"), ("před lety", None), ("1984", None), ("300 let", None),
])  # fmt: skip
def test_ages_become_bands(text, new):
    """Ten years wide; what holds no number gets a placeholder instead."""
    assert band(text, "cs") == new
