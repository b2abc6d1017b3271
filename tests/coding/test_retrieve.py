"""What was coded is found by query, attribute and voice."""

import pytest

from spolu.coding.crossing import crosstab, together
from spolu.coding.model import Code, Codebook, Coding
from spolu.coding.retrieve import material, passages, persons
from spolu.errors import StudyError
from spolu.interviews.model import Participant, Speaker, Transcript, Turn
from spolu.text import Span


def where(found) -> list[tuple[str, str, int, int]]:
    return [(p.transcript, p.turn, p.start, p.end) for p in found]


def test_what_two_coders_marked_with_one_code_is_one_passage(coded):
    first = passages(coded, "fear")[0]
    assert (first.start, first.end, first.coders, first.codings[:2]) == (0, 37, ("ha", "mk"), ("c1", "c2"))
    assert first.text == "Bojím se, kdo to čte. Mám jen telefon"


def test_a_code_stands_for_what_lies_below_it(coded):
    assert where(passages(coded, "trust")) == where(passages(coded, "fear"))


def test_whose_consent_does_not_cover_analysis_is_nowhere(coded):
    assert ("G01", "t003") not in coded.voices
    assert not [p for p in passages(coded) if p.voice.who == "P4"]
    assert [p.voice.quotable for p in passages(coded, "fear")] == [True, False]


@pytest.mark.parametrize(
    ("query", "within", "expected"),
    [
        ("fear and phone", "stretch", [("R01", "t002", 22, 37)]),
        ("fear & !phone", "stretch", [("R01", "t002", 0, 22), ("G01", "t002", 0, 21)]),
        ("phone and paper", "stretch", []),
        ("phone and paper", "turn", [("R02", "t002", 0, 53)]),
        ("not (fear or phone)", "turn", []),
        ("phone and paper", "transcript", [("R02", "t002", 22, 37), ("R02", "t002", 38, 53)]),
        ("phone and not fear", "person", [("R02", "t002", 22, 37)]),
    ],
    ids=[
        "overlap",
        "cut out",
        "apart",
        "one turn",
        "none left",
        "passages of the codes asked for",
        "by people: who asks is none",
    ],
)
def test_queries(coded, query, within, expected):
    assert where(passages(coded, query, within=within)) == expected


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"role": "worker"}, {"P2"}),
        ({"role": ["worker", "client"], "site": "town"}, {"P2", "P3"}),
        ({"kind": "group"}, {"P3"}),
        ({"age": "35"}, {"P1"}),
        ({"coder": "mk"}, {"P1"}),
        ({"date": "2026-03-04", "transcript": "R01", "speaker": "S2"}, {"P1"}),
    ],
)
def test_passages_by_fact(coded, facts, expected):
    assert {p.voice.who for p in passages(coded, where=facts)} == expected


def test_unknown_facts_and_units_name_the_known_ones(coded):
    with pytest.raises(StudyError, match=r"There are: coder, age, asks, date, kind"):
        passages(coded, where={"colour": "red"})
    with pytest.raises(StudyError, match="Use stretch, turn"):
        passages(coded, "fear", within="page")


def test_those_who_ask_are_found_and_are_nobody_of_the_people(coded):
    """Somebody coded the question; who counts people counts those who answer. With ``asks`` either are left out."""
    found = passages(coded, "phone")
    assert [p.voice.asks for p in found] == [True, False, False] and persons(p.voice for p in found) == {"P1", "P2"}
    assert [p.voice.who for p in passages(coded, "phone", where={"asks": "no"})] == ["P1", "P2"]
    assert [p.voice.who for p in passages(coded, "phone", where={"asks": "yes"})] == ["R01/S1"]
    assert {p.voice.who for p in passages(coded, "phone", within="person")} == {"P1", "P2"}


OLGA, ASKS = Speaker("S1", ("Olga",), "participant", "P1"), Speaker("S2", ("Tazatelka",), "interviewer")
LOOSE = Turn("t002", "Psala to na papír.", flags=("no_label",))


@pytest.mark.parametrize(("speakers", "turns", "people"), [
    ((OLGA,), (Turn("t001", "Píšu si to.", "S1"), LOOSE), {"P1"}),  # one of those who are named, nobody knows of whom
    ((), (Turn("t001", "Píšu si to."), LOOSE), {"R01/"}),  # subtitles: somebody all the same, and how many cannot be told
    ((ASKS,), (Turn("t001", "A pak?", "S2"), LOOSE), {"R01/"}),
    ((OLGA,), (Turn("t001", "Píšu si to.", "S1"), Turn("t002", "1. Úkol", flags=("no_label", "prompt"))), {"P1"}),
    ((), (Turn("t001", "(smějí se)", flags=("no_label", "remark")),), set()),  # nobody says it
])  # fmt: skip
def test_words_without_a_label_are_nobody_more_where_people_are_named(speakers, turns, people):
    """Found and quoted they are; as a person they would be counted twice."""
    codings = [Coding(t.id, "fear", "R01", Span(t.id, 0, 4), t.text[:4], "ha") for t in turns]
    m = material(
        [Transcript("R01", speakers=speakers, turns=turns)],
        codings,
        Codebook((Code("fear"),)),
        [Participant("P1", "client")],
    )
    found = passages(m)
    assert len(found) == len(turns) and persons(p.voice for p in found) == people
    assert sum(crosstab(m, "kind")[1].values()) == together(m)["fear", "fear"].people == len(people)
    assert {p.voice.who for p in passages(m, "fear", within="person")} == people
