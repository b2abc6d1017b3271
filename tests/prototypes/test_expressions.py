"""Conditions: a closed little language, the same answer each time, nothing of Python reachable through it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spolu.prototypes.expressions import as_json, fault, holds, names, parse

ENTRIES = {"went": "other", "length": "30", "price": "12,5", "consents": ("school", "doctor"), "empty": " ", "none": (),
           "by_day": "25", "by_month": "5", "by_year": "2026", "half_day": "1"}  # fmt: skip
CASES = [
    ("went == 'other'", True), ("went != 'other'", False), ("went == 'x' or length == 30", True),
    ("length == '30'", True), ("length == 30.0", True), ("length >= 30 and length < 31", True), ("price > 12.4", True),
    ("went > 3", False), ("not went > 3", True), ("unknown < 1", False), ("unknown == ''", True), ("unknown", False),
    ("'school' in consents", True), ("'x' in consents", False), ("'x' not in consents", True), ("'other' in went", True),
    ("'oth' in went", False), ("went in ['done', 'other']", True), ("went in ('done',)", False), ("length in [30]", True),
    ("consents", True), ("none", False), ("empty", False), ("not empty", True), ("0", False), ("-1", True), ("''", False),
    ("by", True), ("by == '25. 5. 2026'", True), ("half", False), ("not (went == 'other' and consents)", False),
    ("consents == ['school', 'doctor']", True), ("consents == 'school'", False), ("(went == 'other') == (length == 30)", True),
    ("unknown != 1", True), ("-5 < length", True),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_condition_holds_or_not(text, expected):
    assert fault(text) == ""
    assert holds(parse(text), ENTRIES) is expected


@pytest.mark.parametrize(
    "text",
    [
        "__import__('os')", "went.upper()", "went[0]", "[x for x in went]", "lambda: 1", "went = 'x'", "1 + 1", "f'{went}'", "1 < length < 3",
        "went if went else 1", "True", "None", "b'x'", "", "went ==", "a" * 301, "(" * 200 + "a" + ")" * 200, "went; went", "~1", "not",
        "{'a': 1}", "*went", "went := 1", "1j", "...",
    ],
)  # fmt: skip
def test_whatever_is_more_than_a_condition_is_refused(text):
    assert fault(text)


@given(st.text(max_size=60))
def test_any_text_is_a_condition_or_a_fault(text):
    if not fault(text):
        assert isinstance(holds(parse(text), ENTRIES), bool)
        assert as_json(text)


def test_names_are_the_entries_that_it_asks_for():
    assert names(parse("a == 'x' and (b in ['c', d] or not e)")) == {"a", "b", "d", "e"}
