"""The sparse table says what a full one would."""

from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from spolu.coding.grid import grid, sentences, stretches
from spolu.coding.model import Coding
from spolu.interviews.model import Transcript, Turn
from spolu.text import Span

spans = st.tuples(st.integers(0, 12), st.integers(0, 12)).map(lambda s: (min(s), max(s)))
TEXT = "Ano. Ne, to ne! Proč…"


@given(st.dictionaries(st.integers(0, 2), st.lists(spans, min_size=1, max_size=4), max_size=3))
def test_stretches_cover_each_letter_with_its_keys_and_are_as_long_as_can_be(found):
    cut = list(stretches(found))
    at = {i: keys for a, b, keys in cut for i in range(a, b)}
    for i in range(12):
        assert set(at.get(i, ())) == {k for k, mine in found.items() if any(a <= i < b for a, b in mine)}
    assert all(x[1] < y[0] or x[2] != y[2] for x, y in pairwise(cut))


@given(st.text("aá .!?…”", max_size=30))
def test_sentences_cover_a_text_without_gaps(text):
    found = sentences(text)
    assert (found[0][0], found[-1][1]) == (0, len(text))
    assert all(x[1] == y[0] for x, y in pairwise(found))


@st.composite
def codings(draw):
    n = len(TEXT)
    made = []
    for i in range(draw(st.integers(0, 8))):
        a, b = sorted((draw(st.integers(0, n - 1)), draw(st.integers(1, n))))
        made.append(
            Coding(f"c{i}", draw(st.sampled_from("xy")), "R01", Span(draw(st.sampled_from(["t1", "t2"])), a, max(b, a + 1)),
                   "", draw(st.sampled_from(["ha", "mk"])))
        )  # fmt: skip
    return made


@given(codings(), st.sampled_from(["turn", "sentence", "character"]))
def test_each_unit_is_a_yes_of_those_whose_coding_touches_it(found, unit):
    t = Transcript("R01", turns=(Turn("t1", TEXT), Turn("t2", TEXT)))
    g = grid(found, [t], ["ha", "mk"], ["x", "y"], unit)
    units = {
        "turn": [(0, len(TEXT))],
        "sentence": sentences(TEXT),
        "character": [(i, i + 1) for i in range(len(TEXT))],
    }[unit]
    for n, turn in enumerate(["t1", "t2"]):
        assert g.units[n] == len(units)
        for k, code in enumerate("xy"):
            full = {}
            for a, b in units:
                said = tuple(any(c.coder == coder and c.code == code and c.span.turn == turn and c.span.start < b and a < c.span.end
                                 for c in found) for coder in ("ha", "mk"))  # fmt: skip
                full[said] = full.get(said, 0) + any(said)
            rows = (g.marks.turn == n) & (g.marks.code == k)
            sparse = {tuple(map(bool, s)): 0 for s in g.marks.said[rows]}
            for s, w in zip(g.marks.said[rows], g.marks.weight[rows], strict=True):
                sparse[tuple(map(bool, s))] += w
            assert sparse == {s: w for s, w in full.items() if w}


def test_a_coding_on_a_turn_that_is_gone_is_left_out_and_a_long_one_is_cut():
    t = Transcript("R01", turns=(Turn("t1", "abc"),))
    found = [Coding("1", "x", "R01", Span("t9", 0, 3), "", "ha"), Coding("2", "x", "R01", Span("t1", 1, 99), "", "mk")]
    g = grid(found, [t], ["ha", "mk"], ["x"], "character")
    assert (g.letters.weight.tolist(), g.runs.length.tolist(), np.flatnonzero(g.letters.said[0]).tolist()) == (
        [2],
        [2],
        [1],
    )
