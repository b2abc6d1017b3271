"""What has a capital and is nobody is not asked about."""

import pytest

from spolu.interviews.identify import detect
from spolu.interviews.model import Transcript, Turn


def found(*said, language="pl"):
    turns = tuple(Turn(f"t{n:03}", text) for n, text in enumerate(said, 1))
    return [m.text for m in detect([Transcript("R01", language=language, turns=turns)])]


@pytest.mark.parametrize("text", [
    "Kto z Pań chce zacząć? Jestem u Pań, w remizie.",            # politeness
    "Pracuję w Miejskim Ośrodku Pomocy od lat.",                  # every town has one
    "Ciastka są z Europejskiego Funduszu, dobre.",
    "Składam pismo w Klubie Pracy.",                              # some are called Klub, but not beside a capital
    "Wieczorem układał Lego na dywanie.",                         # everybody has it
    "Kto ma mopa? Mleko się wylało.",                             # no answer to who
    "Baba pedzioła, co przeca wiedziała. Pedziała. Przeca.",      # as it is said in the country
])  # fmt: skip
def test_nobody(text):
    assert {"Pracy"}.issuperset(found(text))  # what such a house is called beside it is found


@pytest.mark.parametrize(("text", "name"), [
    ("Widziałam wczoraj pana Banka, i Bank mówił o tym.", "Bank"),   # told elsewhere
    ("Kto gotuje? Mleko.", "Mleko"),                                 # an answer, if an odd one
    ("Mam młotek. Młotkowa mówi, że pożyczy.", "Młotkowa"),          # a man's tool tells nothing of his wife
])  # fmt: skip
def test_somebody(text, name):
    assert name in found(text)


@pytest.mark.parametrize(("text", "language", "name"), [
    ("Nahráno v May 2025 na poradě.", "cs", ""),                     # as programs of meetings write months
    ("Nagranie z June 22 było krótkie.", "pl", ""),
    ("Bylo to v August 2024.", "cs", ""),
    ("Přišel August 70 let starý.", "cs", "August"),                 # a man and his age
    ("Přišla Theresa May a odešla.", "cs", "Theresa May"),
])  # fmt: skip
def test_an_english_month_with_its_day_or_year_is_nobody_in_other_languages(text, language, name):
    assert found(text, language=language) == ([name] if name else [])
