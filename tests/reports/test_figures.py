"""Figures count people, and their smallest group is none that somebody could be known by."""

from hypothesis import given
from hypothesis import strategies as st

from spolu.coding.model import Code, Codebook, Coding
from spolu.interviews.model import Participant, Speaker, Transcript, Turn
from spolu.reports.evidence import FEWEST, Voices
from spolu.reports.figures import by_role, codes_by_people
from spolu.text import Span

BOOK = Codebook((Code("trust"),))


def figure(roles):
    """Draw a study in which everybody, one role each, speaks of trust."""
    people = [Participant(f"P{n:02}", role) for n, role in enumerate(roles)]
    talks = [
        Transcript(
            f"R{n:02}", speakers=(Speaker("S1", (), "participant", p.id),), turns=(Turn("t001", "Věřím jí.", "S1"),)
        )
        for n, p in enumerate(people)
    ]
    codings = [Coding(f"c{n}", "trust", t.id, Span("t001", 0, 9), "Věřím jí.", "ha") for n, t in enumerate(talks)]
    return by_role(codings, BOOK, Voices(talks, people), "en")


@given(st.lists(st.sampled_from(["client", "worker", "team leader", "volunteer", ""]), min_size=1, max_size=12))
def test_no_group_beside_another_has_fewer_than_three_people_and_nobody_is_lost(roles):
    (bar,) = figure(roles).bars
    groups = [n for _, n in bar.parts]
    assert sum(groups) == len(roles)
    assert len(groups) == 1 or min(groups) >= FEWEST


def test_a_single_small_role_is_put_together_with_the_next_smallest():
    """By itself the group of others would be that role under another name."""
    (bar,) = figure(["team leader", *["worker"] * 3, *["client"] * 5]).bars
    assert bar.parts == (("clients", 5), ("others", 4))


def test_a_code_without_a_label_shows_its_id():
    assert figure(["client"] * 3).bars[0].label == "trust"


def test_a_code_stands_for_those_below_it_as_in_every_other_table():
    """Beside the figure of the top-level codes one code had two numbers of people."""
    book = Codebook((Code("trust"), Code("lost", parent="trust"), Code("gone", parent="lost")))
    talks = [
        Transcript(f"R{n}", speakers=(Speaker("S1", ("x",)),), turns=(Turn("t001", "Věřím jí.", "S1"),))
        for n in range(3)
    ]
    span = Span("t001", 0, 9)
    codings = [Coding(f"c{n}", code.id, f"R{n}", span, "Věřím jí.", "ha") for n, code in enumerate(book.codes)]
    voices = Voices(talks, [])
    made = [f(codings, book, voices, "en") for f in (by_role, codes_by_people)]
    assert [{bar.label: bar.value for bar in f.bars} for f in made] == [
        {"trust": 3, "lost": 2, "gone": 1},
        {"trust": 3},
    ]
