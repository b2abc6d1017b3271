"""What English says around a number that is read aloud."""

import pytest

from spolu.interviews.identify import detect
from spolu.interviews.model import Transcript, Turn


def told(text):
    found = detect([Transcript("R01", language="en", turns=(Turn("t001", text),))])
    return [(m.text, m.kind) for m in found if m.kind not in ("PER", "ORG", "OTHER", "LOC", "AGE")]


@pytest.mark.parametrize(("text", "expected"), [
    ("Write to P O box two nine one, they'll bring it.", ("P O box two nine one", "ADDR")),               # no number of a card
    ("It's post office box six, double four.", ("post office box six, double four", "ADDR")),
    ("The zip code's four three, two oh nine.", ("four three, two oh nine", "ADDR")),
    ("The tenancy number is oh four nine, double two, one, check digit eight.", ("oh four nine, double two, one, check digit eight", "IDNO")),   # a part of it
    ("Pay it to twenty, forty-one, thirty-three, and the account is with them.", ("twenty, forty-one, thirty-three", "ACCOUNT")),   # a sort code, by what is behind
])  # fmt: skip
def test_what_stands_around_a_number_tells_it(text, expected):
    assert told(text) == [expected]


@pytest.mark.parametrize("text", [
    "I rang one oh one, then nine nine nine, and nobody came.",                  # everybody's
    "The account was down by one hundred and ninety, then three hundred and four.",   # two amounts
    "The zip on it broke at one, two or three places.",
    "The box had four, five, or six in it.",
])  # fmt: skip
def test_what_is_everybodys_or_an_amount_is_none(text):
    assert told(text) == []
