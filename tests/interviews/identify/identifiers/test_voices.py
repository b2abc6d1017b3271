"""What is told part by part by one of several voices in a turn."""

import pytest

from spolu.interviews.identify import detect
from spolu.interviews.model import Transcript, Turn


def told(text, language):
    found = detect([Transcript("R01", language=language, turns=(Turn("t001", text),))])
    return [(m.text, m.kind) for m in found if m.kind not in ("PER", "LOC")]


@pytest.mark.parametrize(("language", "asked", "parts", "kind"), [
    ("en", "What's your email?", ("sarah dot", "Yep", "whitlock at gmail dot com"), "EMAIL"),
    ("en", "Date of birth?", ("Fourteenth", "Yes", "of March", "Yes", "nineteen fifty-two"), "DOB"),
    ("en", "First line of the address?", ("Sixty-one", "Sixty-one", "Ash Tree Lane"), "ADDR"),     # repeated
    ("cs", "Adresa?", ("Lipová", "Ano", "třicet osm"), "ADDR"),
    ("cs", "PSČ?", ("Šest set dva", "ano", "nula nula"), "ADDR"),
    ("pl", "Adres?", ("Lipowa", "Tak", "trzydzieści osiem"), "ADDR"),
    ("pl", "Numer?", ("602 114", "602 114", "223"), "PHONE"),
])  # fmt: skip
@pytest.mark.parametrize("dash", ["–", "—"])
def test_what_is_dictated_is_one_with_what_is_heard(language, asked, parts, kind, dash):
    number = f". {dash} ".join(parts)
    assert told(f"{asked} {dash} {number}.", language) == [(number, kind)]


@pytest.mark.parametrize(("text", "language"), [
    ("A kde bydlíte? – No tady. – Ano. – U dcery, dobře nám je.", "cs"),
    ("Where do you live? — At my mum's. — Right. — With two dogs.", "en"),
    ("Jaki numer? – Buta. – Tak. – Trzydzieści osiem.", "pl"),
])  # fmt: skip
def test_other_talk_in_one_line_is_none(text, language):
    assert [kind for _, kind in told(text, language) if kind not in ("AGE", "FAM")] == []
