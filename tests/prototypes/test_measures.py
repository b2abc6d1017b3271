"""Measures give what their sources print, to three decimals, and refuse what is no answer."""

from math import isnan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spolu.prototypes.measures import (
    adjusted_wald,
    scores,
    seq,
    sus,
    translation,
    umux_lite,
    umux_lite_as_sus,
)


@given(st.integers(1, 200).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_an_interval_lies_within_0_and_1_and_holds_the_share(given_):
    k, n = given_
    found = adjusted_wald(k, n)
    assert 0 <= found.low <= k / n <= found.high <= 1
    mirrored = adjusted_wald(n - k, n)
    assert found.low == pytest.approx(1 - mirrored.high)


@given(st.integers(0, 20))
def test_more_people_make_a_narrower_interval(k):
    few, many = adjusted_wald(k, 20), adjusted_wald(10 * k, 200)
    assert many.high - many.low < few.high - few.low


# Tullis (2008), http://www.measuringux.com/adjustedwald.htm, prints 0.3596 and 0.9796 for 4 of 5.
# 9 of 10 and 5 of 5 by hand with z = 1.959964: (9 + 1.92073) / 13.84146 = 0.78899, margin 0.21495; (5 + 1.92073) / 8.84146 = 0.78276, margin 0.27181.
@pytest.mark.parametrize(("k", "n", "low", "high"), [(4, 5, 0.360, 0.980), (9, 10, 0.574, 1.000), (5, 5, 0.511, 1.000)])
def test_task_success_as_the_source_prints_it(k, n, low, high):
    found = adjusted_wald(k, n)
    assert (round(found.low, 3), round(found.high, 3)) == (low, high)


def test_nobody_tried_it_says_nothing():
    assert adjusted_wald(0, 0).low == 0
    assert adjusted_wald(0, 0).high == 1


@given(st.lists(st.integers(1, 5), min_size=10, max_size=10))
def test_sus_lies_within_0_and_100_and_turns_over_with_its_answers(answers):
    assert 0 <= sus(answers) <= 100
    assert sus(answers) + sus([6 - x for x in answers]) == 100


def test_sus_of_brookes_own_example():
    """The figure in Brooke (1996): contributions 4 1 1 4 1 2 1 1 4 3, total 22, SUS 55."""
    assert round(sus([5, 4, 2, 1, 2, 3, 2, 4, 5, 2]), 3) == 55.000


# Lewis, Utesch & Maher (2013): 0.65 · ((a + b − 2) · 100 / 12) + 22.9; the ends of that scale are 22.9 and 87.9.
@pytest.mark.parametrize(
    ("answers", "plain", "as_sus"),
    [((1, 1), 0.0, 22.9), ((7, 7), 100.0, 87.9), ((4, 4), 50.0, 55.4), ((6, 5), 75.0, 71.65)],
)
def test_umux_lite_and_the_sus_that_it_lets_expect(answers, plain, as_sus):
    assert round(umux_lite(answers), 3) == plain
    assert round(umux_lite_as_sus(answers), 3) == as_sus


@pytest.mark.parametrize("wrong", [(), (3,) * 9, (3,) * 11, (0, *(3,) * 9), (6, *(3,) * 9), (2.5, *(3,) * 9)])
def test_sus_refuses_what_is_no_answer(wrong):
    with pytest.raises(ValueError, match="10 whole numbers from 1 to 5"):
        sus(wrong)


@pytest.mark.parametrize(("measure", "wrong"), [(umux_lite, (8, 1)), (umux_lite, (3,)), (seq, 0), (seq, 8)])
def test_the_others_refuse_too(measure, wrong):
    with pytest.raises(ValueError, match="from 1 to 7"):
        measure(wrong)


def test_scores_carry_their_n():
    assert scores([55, 70, 90]).n == 3
    assert scores([55, 70, 90]).median == 70
    assert scores([]).n == 0
    assert isnan(scores([]).mean)


def test_what_is_known_of_a_translation_is_said_and_what_is_not_known_too():
    assert translation("sus", "pl").standing == "validated"
    assert "α 0.805" in translation("sus", "pl").source
    assert translation("sus", "cs").standing == "not validated"
    assert translation("umux-lite", "cs").standing == "none known"
    assert translation("sus", "hu").standing == "none known"
