"""Measures equal the worked examples of the literature; what is undefined is said to be."""

import json
from pathlib import Path

import numpy as np
import pytest

from spolu.coding.measures import cohen, counts, cu_alpha, interval, nominal, sums, u_alpha

GOLD = Path(__file__).resolve().parents[2].parent / "shared" / "data" / "agreement_gold.json"


def ratings(text: str) -> list[list[object]]:
    return [[None if x == "." else x for x in row.split()] for row in text.strip().splitlines()]


def measures(v, weights=None):
    return nominal(sums(np.asarray(v, float), weights))


def kappa(table) -> float:
    """Cohen's kappa of a table: rows the first coder's values, columns the second's."""
    t = np.asarray(table, float)
    return cohen(
        *(np.atleast_1d(x) for x in (t.trace(),)),
        t.sum(axis=1)[:, None],
        t.sum(axis=0)[:, None],
        np.atleast_1d(t.sum()),
    )[0]


KRIPPENDORFF_C = """
1 2 3 3 2 1 4 1 2 . . .
1 2 3 3 2 2 4 1 2 5 . 3
. 3 3 3 2 3 4 2 2 5 1 .
1 2 3 3 2 4 4 1 2 5 1 .
"""
WIKIPEDIA = """
. . . . . 3 4 1 2 1 1 3 3 . 3
1 . 2 1 3 3 4 3 . . . . . . .
. . 2 1 3 4 4 . 2 1 1 3 3 . 4
"""


@pytest.mark.parametrize(
    ("text", "alpha", "source"),
    [
        ("0 1 0 0 0 0 0 0 1 0\n1 1 1 0 0 1 0 0 0 0", 0.095238, "Krippendorff 2011, example A"),
        ("a a b b d c c c e d d a\nb a b b b c c c e d d d", 0.691964, "Krippendorff 2011, example B"),
        (KRIPPENDORFF_C, 0.743421, "Krippendorff 2011, example C, four coders with gaps"),
        (WIKIPEDIA, 0.691358, "Wikipedia, Krippendorff's alpha, three coders with gaps"),
    ],
)
def test_alpha_equals_the_worked_example(text, alpha, source):
    assert measures(counts(ratings(text)))["alpha"][0] == pytest.approx(alpha, abs=1e-6), source


def test_gwets_four_raters():
    """raw_4raters of irrCAC: Fleiss 0.76117, AC1 0.77544."""
    found = measures(counts(ratings(KRIPPENDORFF_C)))
    assert found["fleiss"][0] == pytest.approx(0.76117, abs=1e-5)
    assert found["ac1"][0] == pytest.approx(0.77544, abs=1e-5)


ABSTRACTORS = [[13, 0, 0], [0, 20, 7], [0, 4, 56]]


def test_gwets_two_abstractors():
    """cont3x3abstractors of irrCAC: percent .89, Cohen .7964094, alpha .7972585, AC1 .8493305."""
    pairs = [(i, j) for i, row in enumerate(ABSTRACTORS) for j, n in enumerate(row) for _ in range(n)]
    a, b = zip(*pairs, strict=True)
    found = measures(counts([list(a), list(b)]))
    assert found["percent"][0] == pytest.approx(0.89)
    assert found["alpha"][0] == pytest.approx(0.7972585, abs=1e-7)
    assert found["ac1"][0] == pytest.approx(0.8493305, abs=1e-7)
    assert kappa(ABSTRACTORS) == pytest.approx(0.7964094, abs=1e-7)


def test_cohen_by_hand():
    """po = 35/50, pe = (25 * 30 + 25 * 20) / 2500."""
    assert kappa([[20, 5], [10, 15]]) == pytest.approx(0.4)


@pytest.mark.data
@pytest.mark.skipif(not GOLD.is_file(), reason="NOT RUN: the worked examples do not lie beside the project")
def test_the_worked_examples_beside_the_project():
    gold = json.loads(GOLD.read_text(encoding="utf-8"))
    assert measures(counts(list(gold["data"].values())))["alpha"][0] == pytest.approx(
        gold["alpha"]["nominal"], abs=1e-12
    )
    assert kappa(gold["cohen_2x2"]["table"]) == pytest.approx(gold["cohen_2x2"]["kappa"])


def test_one_value_throughout_is_undefined_not_perfect():
    found = measures([[2.0, 0.0]] * 5)
    assert np.isnan(found["alpha"][0]) and np.isnan(found["fleiss"][0])
    assert np.isnan(kappa([[5, 0], [0, 0]]))
    nothing = np.zeros(1)
    assert np.isnan(u_alpha(np.full(1, 20.0), nothing, nothing, nothing)[0])
    assert np.isnan(cu_alpha(np.full((1, 1), 9.0), np.full((1, 1), 9.0), np.full((1, 1), 81.0))[0])
    assert interval(np.array([np.nan, 1.0]), "everybody").why == "everybody"
    assert interval(np.array([np.nan, 1.0])).value is None


def test_an_interval_of_draws_that_are_mostly_undefined_is_not_given():
    found = interval(np.array([0.5, np.nan, np.nan, 0.4]))
    assert (found.value, found.low, found.why) == (0.5, None, "too few")


def test_weights_repeat_units():
    v = counts(ratings(KRIPPENDORFF_C))
    twice = measures(v, np.full((len(v), 1), 2.0))["alpha"][0]
    assert twice == pytest.approx(measures(np.repeat(v, 2, axis=0))["alpha"][0])
