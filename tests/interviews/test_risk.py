"""What could still identify somebody is counted, and said without promising anything."""

from dataclasses import dataclass

import pytest

from spolu.interviews.deciding import Decided
from spolu.interviews.model import Mention, Participant, Person, Speaker, Transcript, Turn
from spolu.interviews.risk import WORDS, risk


@dataclass(frozen=True)
class Choices:
    attributes: tuple[str, ...] = ("age_band",)


def participant(n, role="klientka", site="A", age="30-39", withdrawn=None):
    return Participant(f"P{n:02}", role, site, "cs", withdrawn_at=withdrawn, attributes={"age_band": age})


PARTICIPANTS = (*(participant(n) for n in range(1, 8)), participant(8, "vedoucí"), participant(9, age="70-79"),
                participant(10, withdrawn="2026-01-01"))  # fmt: skip
SPEAKERS = (Speaker("S1", ("Tazatelka",), "interviewer"), Speaker("S2", ("P01",), "participant", "P01"))
T = Transcript("R01", language="cs", speakers=SPEAKERS, turns=(
    Turn("t001", "Byla jste ředitelka?", "S1"),
    Turn("t002", "Jako jediná v okrese jsem byla ředitelka školky. Venku pršelo. Mám deset dětí.", "S2"),
))  # fmt: skip
NOBODY = Transcript("R02", language="cs", turns=(Turn("t001", "Nic."),))
DECIDED = Decided((), (), (Mention("R01", "t002", 0, 4, "Jako", "PER", "review"),),
                  (Person("per-0001", "LOC", ("Brno",), "", "Brno"),))  # fmt: skip
REPORT = risk(PARTICIPANTS, (T, NOBODY), DECIDED, Choices())


def test_k_is_counted_inside_the_study():
    """Seven alike, two alone; who withdrew is not counted."""
    assert REPORT.k == {**{f"P{n:02}": 7 for n in range(1, 8)}, "P08": 1, "P09": 1}


def test_the_shortest_combination_that_singles_out_is_named():
    """The role alone says it, so role with age is not repeated."""
    assert [(c.columns, c.values, c.participants) for c in REPORT.rare] == [
        (("age_band",), ("70-79",), ("P09",)), (("role",), ("vedoucí",), ("P08",)),
    ]  # fmt: skip


def test_combinations_of_values_that_are_common_alone():
    """Each value is shared by half, together one person has them."""
    groups = [("A", "30-39")] * 6 + [("A", "50-59"), ("B", "30-39")] + [("B", "50-59")] * 6
    people = [participant(n, site=site, age=age) for n, (site, age) in enumerate(groups, 1)]
    rare = risk(people, (), Decided((), (), (), ()), Choices()).rare
    assert [(c.values, c.participants) for c in rare] == [(("A", "50-59"), ("P07",)), (("B", "30-39"), ("P08",))]


def test_sentences_that_identify_are_shown():
    """Being the only one, an office, a number of children; nothing of the interviewer's."""
    assert [(p.participant, p.turn, p.marks) for p in REPORT.passages] == [
        ("P01", "t002", ("only", "office")), ("P01", "t002", ("number",)),
    ]  # fmt: skip


def test_what_could_not_be_counted_is_said():
    """Undecided mentions, renamed places, transcripts without participants."""
    assert REPORT.undecided == {"PER": 1}
    assert REPORT.places == 1
    assert REPORT.unseen == ("R02",)


@pytest.mark.parametrize("language", ["cs", "pl", "en"])
def test_it_is_told_in_each_language(language):
    """Every number is in it, no key is missing, and it never says anonymous."""
    text = REPORT.text(language)
    assert "P08" in text and "R02" in text and "{" not in text
    assert not any(word in text.lower() for word in ("anonym", "anonim"))
    assert all(set(texts) >= {"cs", "pl", "en"} for texts in WORDS.values())


def test_an_empty_study_is_no_fault():
    """Nobody, nothing: the report says what cannot be seen."""
    report = risk((), (), Decided((), (), (), ()), Choices())
    assert report.k == {} and report.rare == ()
    assert "Pseudonymised; remaining risk" in report.text("en")
