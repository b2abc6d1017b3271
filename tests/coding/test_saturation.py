"""Saturation as in Guest, Namey & Chen: new codes of a run over the codes of the base."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spolu.coding.model import Coding
from spolu.coding.saturation import saturation
from spolu.text import Span

NEW = (10, 5, 3, 2, 1, 1, 0, 0)


def codings() -> list[Coding]:
    made, code = [], 0
    for n, new in enumerate(NEW):
        for _ in range(max(new, 1)):
            fresh = code if new else 0
            made.append(Coding(f"{n}-{code}", f"c{fresh}", f"R{n + 1:02}", Span("t001", 0, 1), "x", "ha"))
            code += bool(new)
    return made


def test_the_ratio_counts_new_codes_of_the_run_against_the_base():
    found = saturation(codings(), [f"R{n:02}" for n in range(1, 9)], base=4, run=2, threshold=0.05)
    assert [s.new for s in found.steps] == list(NEW)
    assert [s.ratio for s in found.steps] == [None] * 5 + [0.1, 0.05, 0.0]
    assert found.reached == "R07"


def test_a_transcript_that_nobody_coded_is_no_session():
    found = saturation(codings(), ["R01", "R99", "R02"])
    assert [s.transcript for s in found.steps] == ["R01", "R02"]
    assert found.reached is None


def test_what_is_reported_is_the_sessions_before_the_run_and_the_run():
    found = saturation(codings(), [f"R{n:02}" for n in range(1, 9)])
    assert found.at == (5, 2), "five sessions, then two that bring one new code to twenty: 5+2"


@pytest.mark.parametrize(
    ("base", "run", "threshold", "reached"),
    [(4, 2, 0.0, "R08"), (4, 3, 0.05, "R08"), (6, 2, 0.05, "R08"), (5, 2, 0.05, "R07"), (4, 2, 0.10, "R06"), (7, 2, 0.0, None)],
)  # fmt: skip
def test_base_run_and_threshold_move_it(base, run, threshold, reached):
    found = saturation(codings(), [f"R{n:02}" for n in range(1, 9)], base=base, run=run, threshold=threshold)
    assert found.reached == reached


@given(st.lists(st.sets(st.integers(0, 6), min_size=1), max_size=8))
def test_the_band_holds_every_total_at_the_end_and_the_curve_only_rises(sessions):
    made = [
        Coding(f"{n}-{c}", f"c{c}", f"R{n}", Span("t", 0, 1), "", "ha")
        for n, found in enumerate(sessions)
        for c in found
    ]
    found = saturation(made, [f"R{n}" for n in range(len(sessions))])
    totals = [s.total for s in found.steps]
    assert totals == sorted(totals)
    assert all(0 < s.low <= s.high for s in found.steps)
    if found.steps:
        last = found.steps[-1]
        assert last.low == last.high == last.total == len(set().union(*sessions))


def test_the_same_seed_gives_the_same_band_and_the_share_of_orders_lies_between_none_and_all():
    order = [f"R{n:02}" for n in range(1, 9)]
    one, two = (saturation(codings(), order, seed=3) for _ in range(2))
    assert one == two
    assert 0 < one.share < 1
    assert saturation(codings(), order[:5]).share is None, "base and run are not yet full"


@pytest.mark.parametrize("wrong", [{"base": 0}, {"run": 0}, {"threshold": -0.1}])
def test_numbers_that_mean_nothing_are_refused(wrong):
    with pytest.raises(ValueError, match="count sessions"):
        saturation(codings(), ["R01"], **wrong)
