"""Measures equal the worked examples of the literature; what is undefined is said to be."""

import numpy as np
import pytest

from spolu.coding.measures import cohen, counts, interval, measures


def ratings(text: str) -> list[list[object]]:
    return [[None if x == "." else x for x in row.split()] for row in text.strip().splitlines()]


KRIPPENDORFF_C = """
1 2 3 3 2 1 4 1 2 . . .
1 2 3 3 2 2 4 1 2 5 . 3
. 3 3 3 2 3 4 2 2 5 1 .
1 2 3 3 2 4 4 1 2 5 1 .
"""


@pytest.mark.parametrize(
    ("text", "alpha", "source"),
    [
        ("0 1 0 0 0 0 0 0 1 0\n1 1 1 0 0 1 0 0 0 0", 0.095238, "Krippendorff 2011, example A"),
        ("a a b b d c c c e d d a\nb a b b b c c c e d d d", 0.691964, "Krippendorff 2011, example B"),
        (KRIPPENDORFF_C, 0.743421, "Krippendorff 2011, example C, four coders with gaps"),
    ],
)
def test_alpha_equals_the_worked_example(text, alpha, source):
    assert measures(counts(ratings(text)))["alpha"][0] == pytest.approx(alpha, abs=1e-6), source


def test_gwets_four_raters():
    """raw_4raters of irrCAC: Fleiss 0.76117, AC1 0.77544."""
    found = measures(counts(ratings(KRIPPENDORFF_C)))
    assert found["fleiss"][0] == pytest.approx(0.76117, abs=1e-5)
    assert found["ac1"][0] == pytest.approx(0.77544, abs=1e-5)


def test_gwets_two_abstractors():
    """cont3x3abstractors of irrCAC: percent .89, Cohen .7964094, alpha .7972585, AC1 .8493305."""
    a, b = zip(
        *[
            (i, j)
            for i, row in enumerate([[13, 0, 0], [0, 20, 7], [0, 4, 56]])
            for j, n in enumerate(row)
            for _ in range(n)
        ],
        strict=True,
    )
    found = measures(counts([list(a), list(b)]))
    assert found["percent"][0] == pytest.approx(0.89)
    assert found["alpha"][0] == pytest.approx(0.7972585, abs=1e-7)
    assert found["ac1"][0] == pytest.approx(0.8493305, abs=1e-7)
    assert cohen(np.eye(3)[list(a)], np.eye(3)[list(b)])[0] == pytest.approx(0.7964094, abs=1e-7)


def test_cohen_by_hand():
    a = np.array([1] * 25 + [0] * 25)
    b = np.array([1] * 20 + [0] * 5 + [1] * 10 + [0] * 15)
    assert cohen(np.eye(2)[a], np.eye(2)[b])[0] == pytest.approx(0.4)


def test_one_value_throughout_is_undefined_not_perfect():
    found = measures(np.array([[2.0, 0.0]] * 5))
    assert np.isnan(found["alpha"][0])
    assert np.isnan(cohen(np.eye(2)[[0] * 5], np.eye(2)[[0] * 5])[0])
    assert interval(float("nan"), np.array([1.0])).value is None
    assert interval(float("nan"), np.array([1.0])).why


def test_weights_repeat_units():
    v = counts(ratings(KRIPPENDORFF_C))
    twice = measures(v, np.full((1, len(v)), 2.0))["alpha"][0]
    assert twice == pytest.approx(measures(np.repeat(v, 2, axis=0))["alpha"][0])
