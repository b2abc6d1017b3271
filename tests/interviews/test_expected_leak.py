"""What was decided of a kind changes what the rest of it is expected to give away."""

from hypothesis import given
from hypothesis import strategies as st

from spolu.interviews.expected_leak import SEVERITY, chances

KINDS, LANES, STATES = (
    st.sampled_from(x) for x in (sorted(SEVERITY), ("auto", "review"), ("waits", "accepted", "rejected"))
)
CARDS = st.lists(st.tuples(KINDS, LANES, STATES), max_size=12)


@given(CARDS, KINDS, LANES)
def test_a_rejected_card_lowers_the_chance_of_its_kind_and_lane_an_accepted_one_raises_it(cards, kind, lane):
    """And of no other; none is ever certain."""
    there = [*cards, (kind, lane, "waits")]
    before = chances(there)
    for state, lower in (("rejected", True), ("accepted", False)):
        after = chances([*there, (kind, lane, state)])
        assert (after[kind, lane] < before[kind, lane]) == lower and after[kind, lane] != before[kind, lane]
        assert {k: v for k, v in after.items() if k != (kind, lane)} == {
            k: v for k, v in before.items() if k != (kind, lane)
        }
        assert all(0 < chance < 1 for chance in after.values())
