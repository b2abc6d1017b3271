"""Codes that meet, and codes against facts: people are counted, not only passages."""

import pytest

from spolu.coding.crossing import Count, crosstab, together
from spolu.errors import StudyError


def test_together_counts_places_and_people(coded):
    found = together(coded)
    assert found["fear", "fear"] == Count(2, 2)
    assert found["phone", "phone"] == Count(3, 2), "of the interviewer's own words there is one place, and nobody"
    assert found["fear", "phone"] == Count(1, 1)
    assert ("phone", "paper") not in found
    assert together(coded, "turn")["phone", "paper"] == Count(1, 1)
    assert together(coded, "transcript")["phone", "paper"] == Count(1, 1)
    assert together(coded, "person")["phone", "phone"] == Count(2, 2)
    assert together(coded, "person", {"role": "client"})["fear", "phone"] == Count(1, 1)


def test_a_table_of_code_and_fact_counts_people_and_says_how_many_were_heard(coded):
    cells, heard = crosstab(coded, "role")
    assert heard == {"client": 2, "worker": 1}, "neither who asks nor who did not consent"
    assert cells["fear", "client"] == Count(2, 2)
    assert cells["trust", "client"] == Count(2, 2), "with what lies below"
    assert cells["phone", "worker"] == Count(1, 1)
    assert cells["paper", "client"] == Count(0, 0)
    assert ("trust", "client") not in crosstab(coded, "role", deep=False)[0]


def test_an_unknown_unit_or_fact_is_refused(coded):
    with pytest.raises(StudyError, match="Use stretch, turn"):
        together(coded, "sentence")
    with pytest.raises(StudyError, match="has this fact"):
        crosstab(coded, "colour")
