"""Conditions: a closed little language, the same answer each time, nothing of Python reachable through it."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spolu.prototypes.expressions import as_json, fault, holds, names, parse

_GIVEN = json.loads((Path(__file__).parent / "conditions.json").read_text(encoding="utf-8"))
CASES = _GIVEN["cases"]
"""The browser's test reads the same file."""
ENTRIES = {name: tuple(value) if isinstance(value, list) else value for name, value in _GIVEN["entries"].items()}


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
        "price > 1e999", "price > -1e999", "price == 1" + 280 * "0",  # a browser has no such number
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
