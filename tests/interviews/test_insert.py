"""What stands for a mention: each mode of each kind, in the language and the form of the text around it."""

from dataclasses import dataclass, field
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spolu.interviews.insert import replacement
from spolu.interviews.model import IDENTIFIER_KINDS, Person
from spolu.interviews.pseudonyms import MODES, Pseudonym, assign
from spolu.interviews.tags import TAGS


@dataclass(frozen=True)
class Choices:
    seed: int = 1
    anonymise: dict = field(default_factory=dict)


def inserted(text, kind, mode, language="cs", *, seed=1, **names):
    person = Person("per-0001", kind, (text,), language=language, **{"last": text, **names})
    (pseudonym,) = assign([person], Choices(seed, {kind: mode}))
    return replacement(text, pseudonym, language)


CASES = [(kind, mode) for kind in IDENTIFIER_KINDS for mode in MODES.get(kind, ("tag", "keep"))]
NAMED = {"PER": ("Jana Nováková", {"first": "Jana", "last": "Nováková", "gender": "f"}), "LOC": ("Brně", {"last": "Brno"}),
         "DATE": ("4. 12. 2026", {}), "DOB": ("4. 12. 1986", {}), "AGE": ("34 let", {})}  # fmt: skip


@pytest.mark.parametrize(("kind", "mode"), CASES)
def test_each_mode_of_each_kind_does_what_its_name_says(kind, mode):
    """Every pair that `study.toml` may hold; a mode without a row here is a fault of this test."""
    text, names = NAMED.get(kind, ("původní údaj", {}))
    new = inserted(text, kind, mode, **names)
    law = {
        "keep": new == text,
        "tag": new == f"[{TAGS[kind]['cs']} 1]",
        "name": new != text and new.istitle() and len(new.split()) == len(text.split()),
        "place": new == "krajském městě",
        "shift": new != text and new.count(".") == 2,
        "band": new == "30–39 let",
    }
    assert law[mode]


@pytest.mark.parametrize(("text", "language", "new"), [
    ("34 let", "cs", "30–39 let"), ("34letou", "cs", "30–39letou"), ("47 lat", "pl", "40–49 lat"), ("w wieku 52 lat", "pl", "w wieku 50–59 lat"),
    ("34 years old", "en", "30–39 years old"), ("třicet čtyři", "cs", "30–39"), ("czterdzieści lat", "pl", "40–49 lat"),
    ("třiadvacetiletou", "cs", "20–29letou"), ("tři roky", "cs", "0–9 let"), ("ve vyšším věku", "cs", "[věk 1]"),
])  # fmt: skip
def test_an_age_becomes_a_band_in_the_words_around_it(text, language, new):
    """In figures or in words; what holds no number gets a tag."""
    assert inserted(text, "AGE", "band", language) == new


@pytest.mark.parametrize(("text", "last", "language", "new"), [
    ("Brna", "Brno", "cs", "krajského města"), ("Krakowie", "Kraków", "pl", "mieście wojewódzkim"), ("Praze", "Praha", "cs", "hlavním městě"),
    ("Lhotky", "Lhotka", "cs", "obce"), ("London", "London", "en", "the capital"),
])  # fmt: skip
def test_a_generalised_place_stands_in_the_same_case(text, last, language, new):
    """What a place is called when generalised is inflected as the place was."""
    assert inserted(text, "LOC", "place", language, last=last) == new


@given(st.integers(0, 10_000), st.dates(date(1950, 1, 1), date(2040, 1, 1)), st.integers(-400, 400))
def test_a_shift_keeps_weekdays_and_intervals(seed, one, apart):
    """Law: one number of whole weeks over the study, at least three, at most nine, and never none."""

    def moved(day):
        new = inserted(f"{day.day}. {day.month}. {day.year}", "DATE", "shift", seed=seed)
        return date(*(int(part) for part in reversed(new.split(". "))))

    two = one + timedelta(days=apart)
    assert moved(two) - moved(one) == two - one
    assert moved(one).weekday() == one.weekday()
    assert 21 <= abs((moved(one) - one).days) <= 63


def test_a_date_that_cannot_be_read_gets_a_tag():
    """Nothing is guessed of a date in words."""
    assert inserted("předloni v zimě", "DATE", "shift") == "[datum 1]"


@pytest.mark.parametrize(("text", "kind", "original", "drawn", "new"), [
    ("Tarnobrzegu", "LOC", "Tarnobrzeg", "Borowno", "Borownie"),  # its rarer genitive is not meant
    ("Radomiu", "LOC", "Radom", "Krzewno", "Krzewnie"),
    ("Niemczech", "LOC", "Niemcy", "Polany", "Polanach"),
    ("Szczepańskich", "PER", "Szczepański", "Chojnacki", "Chojnackich"),  # the family
    ("Szczepańskich", "PER", "Szczepański", "Mazur", "Mazurów"),
])  # fmt: skip
def test_a_polish_name_stands_in_the_case_and_number_of_the_one_before(text, kind, original, drawn, new):
    person = Person("per-0001", kind, (text,), "", original, "m", "pl")
    assert replacement(text, Pseudonym(person, "name", "", drawn), "pl") == new


@pytest.mark.parametrize(("said", "cases", "new"), [
    ("Jiřím", "7", "Luborem"), ("Jiřím", "46", "Luborovi"),   # s Jiřím, o Jiřím: one form, two cases
    ("Jiřího", "2", "Lubora"), ("Jiří", "", "Lubor"),
    ("Jiří", "7", "Lubor"),                                    # no form of that case: it is as it reads
])  # fmt: skip
def test_the_words_around_a_form_choose_among_its_cases(said, cases, new):
    person = Person("per-0001", "PER", (said,), "Jiří", "", "m", "cs")
    assert replacement(said, Pseudonym(person, "name", "Lubor", ""), "cs", cases) == new


@pytest.mark.parametrize(("said", "original", "drawn", "cases", "new"), [
    ("Renadi", "Renadi", "Osečná", "2", "Osečné"),       # its own forms tell nothing, the preposition does
    ("Zbrojovce", "Zbrojovce", "Skalka", "6", "Skalce"),
    ("Mendlák", "Mendlák", "Slavkov", "64", "Slavkov"),  # na Mendlák: an accusative
    ("Brno", "Brno", "Slavkov", "", "Slavkov"),
])  # fmt: skip
def test_a_place_stands_in_the_case_that_a_preposition_asks_for(said, original, drawn, cases, new):
    person = Person("loc-0001", "LOC", (said,), "", original, "", "cs")
    assert replacement(said, Pseudonym(person, "name", "", drawn), "cs", cases) == new


def test_a_generalised_place_is_in_the_case_that_is_asked_for():
    person = Person("loc-0001", "LOC", ("Renadi",), "", "Renadi", "", "cs")
    assert replacement("Renadi", Pseudonym(person, "place"), "cs", "2") == "obce"
