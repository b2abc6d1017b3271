"""Which details many people share; what is rare, sensitive or unknown to the tables is none of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spolu.interviews import nicknames
from spolu.interviews.identify import quasi
from spolu.interviews.identify.quasi.common import many_share
from spolu.interviews.identify.quasi.table import rows, shared
from spolu.interviews.identify.runs import Run

LANGUAGES = st.sampled_from((*nicknames.LANGUAGES, "de", ""))


@given(st.integers(0, 2100), LANGUAGES)
def test_an_age_is_shared_below_ninety_and_a_year_of_birth_never(years, language):
    """Above 89 the HIPAA safe harbour puts all ages together, 45 CFR 164.514(b)(2)(i)(C)."""
    assert many_share("AGE", str(years), language) == (years < 90)


@given(st.integers(2, 25), st.sampled_from((("cs", "děti"), ("pl", "dzieci"), ("en", "children"))))
def test_many_have_up_to_three_children(number, said):
    language, noun = said
    assert many_share("FAM", f"{number} × {noun}", language) == (number <= 3)


@pytest.mark.parametrize("language", nicknames.LANGUAGES)
def test_health_origin_and_belief_are_shared_by_nobody(language):
    """Special categories of personal data, article 9 of the GDPR."""
    bases = {term.base for term in rows(language)}
    assert not any(many_share(kind, base, language) for base in bases for kind in ("HEALTH", "ETHN"))


@pytest.mark.parametrize("language", nicknames.LANGUAGES)
def test_every_mark_is_a_row_of_a_section_that_can_be_shared(language):
    marks = shared(language)
    assert {section for section, _ in marks} == {"OCC", "works", "FAM", "children", "AGE"}
    assert marks <= {(term.section, term.base) for term in rows(language)}
    assert (
        len(marks) < len({(term.section, term.base) for term in rows(language)}) / 4
    )  # the rule stays: what is not marked waits


SAID = [
    ("Je mi 89.", "cs", "AGE", True),
    ("Je jí přes sedmdesátku.", "cs", "AGE", True),
    ("Babičce je 90.", "cs", "AGE", False),
    ("Pradědovi je přes devadesátku.", "cs", "AGE", False),
    ("Slavila jsem devadesátiny.", "cs", "AGE", False),
    ("Jsem ročník 1962.", "cs", "AGE", False),
    ("Jsem ročník 62.", "cs", "AGE", False),                              # no age of 62
    ("Moje dcera je prvňačka.", "cs", "AGE", True),
    ("Jsem učitelka.", "cs", "OCC", True),
    ("Jsem jediná učitelka v obci.", "cs", "OCC", False),
    ("Jestem tu jedyną pielęgniarką.", "pl", "OCC", False),
    ("Jestem pielęgniarką.", "pl", "OCC", True),
    ("I was the only widow there.", "en", "FAM", False),
    ("I'm only a nurse.", "en", "OCC", True),
    ("Tatínek byl starosta.", "cs", "OCC", False),                        # one in a place
    ("Jsem ředitelka školy.", "cs", "OCC", False),
    ("Mój mąż jest wójtem.", "pl", "OCC", False),
    ("Moje máma je primářka.", "cs", "OCC", False),
    ("Pracuju jako chmelař.", "cs", "OCC", False),                        # rare
    ("Pracuju jako vozataj.", "cs", "OCC", False),                        # in no table
    ("Jsem důchodce.", "cs", "OCC", True),
    ("I'm on maternity leave.", "en", "OCC", True),
    ("Jsem rozvedená.", "cs", "FAM", True),
    ("Jestem wdową.", "pl", "FAM", True),
    ("Mám tři děti.", "cs", "FAM", True),
    ("Mám čtyři děti.", "cs", "FAM", False),
    ("Mám dvojčata.", "cs", "FAM", False),
    ("Dcera byla v pěstounské péči.", "cs", "FAM", False),
    ("My wife was adopted.", "en", "FAM", False),
    ("Mám cukrovku.", "cs", "HEALTH", False),
    ("Můj muž je Vietnamec.", "cs", "ETHN", False),
]  # fmt: skip


@pytest.mark.parametrize(("text", "language", "kind", "many"), SAID)
def test_what_many_share_is_in_the_automatic_lane(text, language, kind, many):
    lanes = {f.lane for f in quasi.find(Run(text), language) if f.kind == kind}
    assert lanes == {"auto" if many else "review"}
