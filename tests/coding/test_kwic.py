"""A word is found in every form with what stands around it, whoever says it."""

import pytest

from spolu.coding.kwic import kwic
from spolu.errors import StudyError


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("TELEFON", [(t, turn, "telefon") for t in ("R01", "R02", "G01") for turn in ("t001", "t002")]),
        ("papir*", [("R01", "t002", "papíry"), ("R02", "t002", "papíry"), ("G01", "t002", "papíry")]),
        ("papír", [("R01", "t002", "papíry"), ("R02", "t002", "papíry"), ("G01", "t002", "papíry")]),
        ("jen telefon", [("R01", "t002", "jen telefon"), ("R02", "t002", "jen telefon"), ("G01", "t002", "jen telefon")]),
        ("apí", []),
    ],
    ids=["case", "beginning, without diacritics", "other forms", "phrase", "not inside a word"],
)  # fmt: skip
def test_words_in_context(coded, word, expected):
    found = kwic(coded, word)
    assert [(line.transcript, line.turn, line.match) for line in found] == expected
    for line in found:
        turn = next(x for t in coded.transcripts if t.id == line.transcript for x in t.turns if x.id == line.turn)
        assert turn.text[line.start : line.end] == line.match
        assert line.left + line.match + line.right in turn.text


def test_those_who_ask_are_heard_unless_they_are_left_out(coded):
    assert {line.voice.asks for line in kwic(coded, "telefon")} == {True, False}
    assert not any(line.voice.asks for line in kwic(coded, "telefon", where={"asks": "no"}))


def test_whose_consent_does_not_cover_analysis_is_not_heard(coded):
    assert "P4" not in {line.voice.who for line in kwic(coded, "telefon")}


def test_a_fact_that_nobody_has_is_refused_with_those_there_are(coded):
    with pytest.raises(StudyError, match=r"There are: age, asks, date, kind"):
        kwic(coded, "telefon", where={"coder": "ha"})


def test_no_word_is_no_search(coded):
    with pytest.raises(StudyError, match="no word"):
        kwic(coded, " * ")
