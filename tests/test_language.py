"""Each language writes its own way."""

import pytest

from spolu.language import date, number, pick, quoted, say, typeset

WORDS = {"quotes": {"cs": "{n} citace|{n} citace|{n} citace|{n} citací", "pl": "{n} cytat|{n} cytaty|{n} cytatów|{n} cytatu",
                    "en": "{n} quote|{n} quotes"}}  # fmt: skip


@pytest.mark.parametrize(
    ("language", "n", "expected"),
    [
        ("cs", 1, "1 citace"), ("cs", 3, "3 citace"), ("cs", 5, "5 citací"),
        ("pl", 2, "2 cytaty"), ("pl", 12, "12 cytatów"), ("pl", 22, "22 cytaty"),
        ("en", 1, "1 quote"), ("en", 0, "0 quotes"),
    ],
)  # fmt: skip
def test_plural_forms_follow_the_language(language, n, expected):
    assert say(WORDS, "quotes", language, n=n) == expected


def test_an_easy_variant_falls_back_to_its_language():
    assert pick({"cs": "cíl", "en": "goal"}, "cs-easy") == "cíl"
    assert pick({"en": "goal"}, "pl") == "goal"
    assert pick({}, "cs") == ""


def test_one_letter_words_stay_with_the_next():
    assert typeset("v Brně a k tomu", "cs") == "v\u00a0Brně a\u00a0k\u00a0tomu"
    assert typeset("do 20. května, 14 dní", "cs") == "do 20.\u00a0května, 14\u00a0dní"
    assert typeset("do 20 maja (2 z 3)", "pl") == "do 20\u00a0maja (2\u00a0z\u00a03)"
    assert typeset("a dog, 3 cats", "en") == "a dog, 3 cats"


def test_quotes_dates_and_numbers():
    assert quoted("ano", "cs") == "„ano“"
    assert quoted("tak", "pl") == "„tak”"
    assert quoted("„Strona” to ja", "pl") == "„«Strona» to ja”"
    assert quoted("To „cíl“ je na závodech", "cs") == "„To ‚cíl‘ je na závodech“"
    assert date("2026-12-04", "cs") == "4.\u00a012.\u00a02026"
    assert number(0.7, 2, "cs") == "0,70"
    assert number(-0.001, 2, "en") == "0.00", "no minus before a zero"
