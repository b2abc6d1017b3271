"""A table of people gives nobody away, not even to somebody who knows how it is made and does the sums."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spolu.interviews.model import Participant
from spolu.reports.disclosure import matrix
from spolu.reports.evidence import FEWEST

TONGUES = ("cs", "en", "pl")


def people(cells, role="client"):
    return [
        Participant(f"P{role}{tongue}{n}", role, language=tongue)
        for tongue, many in zip(TONGUES, cells, strict=False)
        for n in range(many)
    ]


def row(cells):
    """What is shown of one role, beside another that is large in every language, so that all columns are there."""
    made = matrix(people(cells) + people([9] * len(cells), "worker"), "en")
    return tuple(next(r for r in made["rows"] if r["role"] == "clients")["cells"])


@given(st.lists(st.integers(0, 5), min_size=2, max_size=3).filter(any))
def test_nobody_can_work_out_a_cell_of_one_or_two_people(cells):
    """Law: another row that is shown alike has another number there."""
    alike = [
        other for other in product(range(sum(cells) + 1), repeat=len(cells)) if any(other) and row(other) == row(cells)
    ]
    for n, many in enumerate(cells):
        if 0 < many < FEWEST:
            assert len({other[n] for other in alike}) > 1


@pytest.mark.parametrize(("cells", "shown"), [
    ([4, 0, 3], ("4", "0", "3", "7")),  # nobody is alone
    ([1, 3, 0], ("–", "–", "–", "4")),  # beside 4, "fewer than 3" and "3 or more" would be 1 and 3
    ([1, 1, 1], ("–", "–", "–", "3")),  # beside 3, three small cells would be 1 each
    ([1, 0, 0], ("–", "–", "–", "fewer than 3")),
])  # fmt: skip
def test_a_row_with_a_small_cell_shows_its_sum_alone(cells, shown):
    assert row(cells) == shown


def test_a_role_or_language_that_nobody_noted_has_its_row_and_column():
    made = matrix([Participant(f"P{n}", "", language="") for n in range(4)], "cs")
    assert made == {"languages": ["–"], "rows": [{"role": "bez uvedené role", "cells": ["4", "4"]}]}
