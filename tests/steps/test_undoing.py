"""Undo reaches back as far as the decisions are the review's own, over a cell that ran again."""

import pytest

from spolu.interviews import review as core
from spolu.interviews.decisions import Decision
from spolu.steps import undoing
from spolu.steps.anonymising import anonymise, decisions, keep_decisions
from spolu.steps.reviewing import Review
from spolu.steps.tabulating import take_over

SAID = (
    "Otevřelo se okno Shrnutí a v něm Odůvodnění, pod tím Vypořádání a Poučení.",
    "Ráno přišla Jana Nováková a Šebík.",
)


@pytest.fixture
def store(study_of):
    """A new study with one interview, in whose review two steps were taken: one decision, then two; more cards wait."""
    made = study_of(SAID)
    review = Review(made)
    one, two, three, *_ = review.cards()
    review.decide(core.reject(one))
    review.decide(core.accept(two), core.reject(three))
    return made


def test_each_step_is_taken_back_whole_after_the_review_began_anew(store):
    before = decisions(store)
    assert Review(store).undo() == before[1:] and Review(store).undo() == before[:1] and Review(store).undo() == ()
    assert decisions(store) == ()


def test_a_step_taken_after_one_was_taken_back_is_the_last(store):
    """Law: what undo takes back is always what was decided last."""
    review = Review(store)
    review.undo()
    review.decide(core.pseudonym(review.cards()[-1], "Alena Malá"))
    last = review.decisions[-1:]
    again = Review(store)
    assert (again.undo(), len(again.undo()), again.undo()) == (last, 1, ())


def _table(store):
    table = store.root.parent / "decided.csv"
    table.write_text("key,verdict,value\nŠebík,add,PER\n", encoding="utf-8")
    take_over(store, table)


@pytest.mark.parametrize("elsewhere", [
    _table,
    lambda store: anonymise(store, yes=True),
    lambda store: keep_decisions(store, [Decision("", ""), *decisions(store)[1:]]),  # somebody withdrew
    lambda store: keep_decisions(store, decisions(store)[:1]),  # by a version that knew of no steps
])  # fmt: skip
def test_nothing_is_taken_back_over_what_was_decided_elsewhere(store, elsewhere):
    before = decisions(store)
    elsewhere(store)
    now = decisions(store)
    assert now != before
    review = Review(store)
    assert review.undo() == () and decisions(store) == now
    review.decide(core.reject(review.cards()[0]))
    assert len(Review(store).undo()) == 1 and Review(store).undo() == () and decisions(store) == now


def test_the_record_holds_no_original(store):
    kept = store.vault.get(undoing.RECORD).decode()
    assert not [word for word in " ".join(SAID).split() if word.istitle() and word.strip(".,") in kept]


def test_each_action_is_known_also_when_it_was_taken_back():
    steps = undoing.Steps().further("a", 1).further("", 2).back("u").further("b", 1).back("v")
    assert steps.taken == (("a", 1),) and steps.actions == {"a", "b", "u", "v"}
