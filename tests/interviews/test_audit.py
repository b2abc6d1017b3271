"""A random audit draws what nothing flagged, and its bound is the one that theory gives."""

from math import comb
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spolu.interviews import audit
from spolu.interviews.model import Mention, Transcript, Turn

T = Transcript("R01", language="cs", turns=(
    Turn("t001", "Včera přišla Jana a Petr, bylo jim 34 let. Doma."), Turn("t002", "Nic tu není, jen Kozlov."),
))  # fmt: skip
JANA = Mention("R01", "t001", 13, 17, "Jana", "PER", "auto")


def test_only_what_no_mention_touches_is_drawn_and_in_its_stratum():
    """A capital inside a sentence, a digit, all the rest; the flagged word is nowhere."""
    found = audit.unflagged([T], [JANA])
    texts = {turn.id: turn.text for turn in T.turns}
    words = {s: [texts[d.turn][d.start : d.end] for d in there] for s, there in found.items()}
    assert words["capital"] == ["Petr", "Kozlov"]
    assert words["digit"] == ["34"]
    assert words["other"] == ["Včera", "přišla", "a", "bylo", "jim", "let", "Doma", "Nic", "tu", "není", "jen"]


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(1, 6)), max_size=6))
def test_flagged_and_unflagged_words_are_all_words(spans):
    """Law: every word is either touched by a mention or may be drawn, never both."""
    text = T.turns[0].text
    mentions = [Mention("R01", "t001", a, a + n, text[a : a + n], "PER", "auto") for a, n in spans]
    drawn = [(d.start, d.end) for there in audit.unflagged([T], mentions).values() for d in there if d.turn == "t001"]
    for match in audit._WORD.finditer(text):
        touched = any(m.start < match.end() and match.start() < m.end for m in mentions)
        assert (match.span() in drawn) != touched


def test_a_sample_repeats_nothing_and_is_as_large_as_wanted():
    """A stratum that is small is read whole; the same seed draws the same, another one others."""
    words = {
        s: tuple(audit.Drawn("R01", f"{s}{i}", 0, 1, s) for i in range(n))
        for s, n in (("capital", 12), ("digit", 0), ("other", 900))
    }
    drawn = audit.sample(words, 100, 1)
    assert len(set(drawn)) == len(drawn) == 100
    assert sum(d.stratum == "capital" for d in drawn) == 12
    assert drawn == audit.sample(words, 100, 1) != audit.sample(words, 100, 2)
    assert len(audit.sample(words, 5000, 1)) == 912


@pytest.mark.parametrize(("k", "n", "level", "bound"), [
    (0, 300, 0.05, 0.00994),   # the rule of three: 1 - 0.05 ** (1 / 300)
    (0, 10, 0.05, 0.25887),
    (2, 100, 0.025, 0.07038),  # the two-sided 95 % interval of 2 in 100
    (5, 50, 0.025, 0.21814),
    (3, 3, 0.05, 1.0), (0, 0, 0.05, 1.0),
])  # fmt: skip
def test_clopper_pearson(k, n, level, bound):
    """Values of published tables."""
    assert audit.clopper_pearson(k, n, level) == pytest.approx(bound, abs=2e-5)


@given(st.integers(1, 200), st.data(), st.sampled_from([0.01, 0.05, 0.2]))
def test_the_bound_solves_its_equation(n, data, level):
    """Law: at the bound, k or fewer of n are drawn with a chance of exactly ``level``."""
    k = data.draw(st.integers(0, n - 1))
    p = audit.clopper_pearson(k, n, level)
    assert sum(comb(n, i) * p**i * (1 - p) ** (n - i) for i in range(k + 1)) == pytest.approx(level, rel=1e-6)


def test_the_bound_holds_as_often_as_it_says():
    """Of 300 audits of a study with known misses at most 5 % (and a margin of chance) name too low a share."""
    random, low = Random(3), 0  # noqa: S311 - a test wants the same draws each time
    words = {"capital": 400, "digit": 100, "other": 4000}
    truth = {"capital": 20, "digit": 2, "other": 30}
    for _ in range(300):
        read = {"capital": 150, "digit": 45, "other": 105}
        missed = {s: sum(random.sample([1] * truth[s] + [0] * (words[s] - truth[s]), n)) for s, n in read.items()}
        low += audit.bound(words, read, missed).share < sum(truth.values()) / sum(words.values())
    assert low <= 0.05 * 300 + 8


def test_a_stratum_read_whole_leaves_no_doubt():
    """Its share is what was seen."""
    b = audit.bound({"capital": 10, "digit": 0, "other": 0}, {"capital": 10}, {"capital": 1})
    assert b.each["capital"] == b.share == 0.1
    assert b.at_most == 1


def test_impossible_counts_are_refused():
    """More missed than read, more read than there are."""
    with pytest.raises(ValueError, match="missed"):
        audit.bound({"capital": 10, "digit": 0, "other": 0}, {"capital": 1}, {"capital": 2})
