"""What was coded is found by query, attribute and voice; people are counted, not only passages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spolu.coding.kwic import kwic
from spolu.coding.model import Code, Codebook, Coding
from spolu.coding.query import parse
from spolu.coding.retrieve import Count, crosstab, material, passages, persons, together
from spolu.errors import StudyError
from spolu.interviews.model import Participant, Speaker, Transcript, Turn
from spolu.text import Span

BOOK = Codebook((Code("trust"), Code("fear", parent="trust"), Code("phone"), Code("paper")))
TEXT = "Bojím se, kdo to čte. Mám jen telefon. A papíry doma."


def transcript(id: str, *who: str, kind="interview") -> Transcript:
    speakers = (
        Speaker("S1", role="interviewer"),
        *(Speaker(f"S{n + 2}", role="participant", participant=p) for n, p in enumerate(who)),
    )
    turns = (Turn("t001", "A telefon?", "S1"), *(Turn(f"t{n + 2:03}", TEXT, f"S{n + 2}") for n, _ in enumerate(who)))
    return Transcript(id, kind, "cs", speakers=speakers, turns=turns, attributes={"date": "2026-03-04"})


T = [transcript("R01", "P1"), transcript("R02", "P2"), transcript("G01", "P3", "P4", kind="group")]
PEOPLE = [
    Participant("P1", "client", "city", attributes={"age": "35"}), Participant("P2", "worker", "town"),
    Participant("P3", "client", "town", consent=frozenset(["analysis"])), Participant("P4", "client", consent=frozenset()),
]  # fmt: skip


def coding(n: int, code: str, t: str, turn: int, a: int, b: int, coder="ha") -> Coding:
    return Coding(f"c{n}", code, t, Span(f"t{turn:03}", a, b), TEXT[a:b], coder)


CODINGS = [
    coding(1, "fear", "R01", 2, 0, 21), coding(2, "fear", "R01", 2, 9, 37, "mk"), coding(3, "phone", "R01", 2, 22, 37),
    coding(4, "phone", "R02", 2, 22, 37), coding(5, "paper", "R02", 2, 38, 53), coding(6, "fear", "G01", 2, 0, 21),
    coding(7, "fear", "G01", 3, 0, 21), coding(8, "phone", "R01", 1, 2, 9),
]  # fmt: skip
M = material(T, CODINGS, BOOK, PEOPLE)


def where(found) -> list[tuple[str, str, int, int]]:
    return [(p.transcript, p.turn, p.start, p.end) for p in found]


def test_what_two_coders_marked_with_one_code_is_one_passage():
    first = passages(M, "fear")[0]
    assert (first.start, first.end, first.coders, first.codings[:2]) == (0, 37, ("ha", "mk"), ("c1", "c2"))
    assert first.text == TEXT[:37]


def test_a_code_stands_for_what_lies_below_it():
    assert where(passages(M, "trust")) == where(passages(M, "fear"))


def test_whose_consent_does_not_cover_analysis_is_nowhere():
    assert ("G01", "t003") not in M.voices
    assert not [p for p in passages(M) if p.voice.who == "P4"]
    assert not [line for line in kwic(M, "telefon") if line.voice.who == "P4"]
    assert [p.voice.quotable for p in passages(M, "fear")] == [True, False]


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
def test_queries(query, within, expected):
    assert where(passages(M, query, within=within)) == expected


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
def test_passages_by_fact(facts, expected):
    assert {p.voice.who for p in passages(M, where=facts)} == expected


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("fera", "Near are: fear"),
        ("fear and", "at the end"),
        ("(fear or phone", "bracket is not closed"),
        ("fear phone", "'phone' was not expected"),
        ("or fear", "in place of 'or'"),
    ],
)
def test_a_faulty_query_says_what_was_expected(query, message):
    with pytest.raises(StudyError, match=message):
        passages(M, query)


def test_unknown_facts_and_units_name_the_known_ones():
    with pytest.raises(StudyError, match=r"There are: coder, age, asks, date, kind"):
        passages(M, where={"colour": "red"})
    with pytest.raises(StudyError, match="Use stretch, turn"):
        passages(M, "fear", within="page")
    with pytest.raises(StudyError, match="Use stretch, turn"):
        together(M, "sentence")
    with pytest.raises(StudyError, match=r"There are: age, asks, date, kind"):
        kwic(M, "telefon", where={"coder": "ha"})
    with pytest.raises(StudyError, match="has this fact"):
        crosstab(M, "colour")


@given(st.recursive(st.sampled_from(["fear", "phone", "paper"]),
                    lambda q: st.tuples(st.sampled_from(["and", "or", "not"]), q, q), max_leaves=6),
       st.sets(st.sampled_from(["fear", "phone", "paper"])))  # fmt: skip
def test_a_query_means_what_the_same_words_mean_in_python(tree, codes):
    def text(node, name=str):
        if isinstance(node, str):
            return name(node)
        op, a, b = node
        return f"(not {text(a, name)})" if op == "not" else f"({text(a, name)} {op} {text(b, name)})"

    assert parse(text(tree), BOOK).test(codes) == eval(text(tree, lambda c: f"({c!r} in codes)"))  # noqa: S307 # our own words


def test_together_counts_places_and_people():
    found = together(M)
    assert found["fear", "fear"] == Count(2, 2)
    assert found["phone", "phone"] == Count(3, 2), "of the interviewer's own words there is one place, and nobody"
    assert found["fear", "phone"] == Count(1, 1)
    assert ("phone", "paper") not in found
    assert together(M, "turn")["phone", "paper"] == Count(1, 1)
    assert together(M, "transcript")["phone", "paper"] == Count(1, 1)
    assert together(M, "person", {"role": "client"})["fear", "phone"] == Count(1, 1)


def test_those_who_ask_are_found_and_are_nobody_of_the_people():
    """Somebody coded the question; who counts people counts those who answer. With ``asks`` either are left out."""
    found = passages(M, "phone")
    assert [p.voice.asks for p in found] == [True, False, False] and persons(p.voice for p in found) == {"P1", "P2"}
    assert [p.voice.who for p in passages(M, "phone", where={"asks": "no"})] == ["P1", "P2"]
    assert [p.voice.who for p in passages(M, "phone", where={"asks": "yes"})] == ["R01/S1"]
    assert {p.voice.who for p in passages(M, "phone", within="person")} == {"P1", "P2"}
    assert together(M, "person")["phone", "phone"] == Count(2, 2)
    assert {line.voice.asks for line in kwic(M, "telefon")} == {True, False}
    assert not any(line.voice.asks for line in kwic(M, "telefon", where={"asks": "no"}))


def test_a_table_of_code_and_fact_counts_people_and_says_how_many_were_heard():
    cells, heard = crosstab(M, "role")
    assert heard == {"client": 2, "worker": 1}, "neither who asks nor who did not consent"
    assert cells["fear", "client"] == Count(2, 2)
    assert cells["trust", "client"] == Count(2, 2), "with what lies below"
    assert cells["phone", "worker"] == Count(1, 1)
    assert cells["paper", "client"] == Count(0, 0)
    assert ("trust", "client") not in crosstab(M, "role", deep=False)[0]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("TELEFON", [(t, turn, "telefon") for t in ("R01", "R02", "G01") for turn in ("t001", "t002")]),
        ("papir*", [("R01", "t002", "papíry"), ("R02", "t002", "papíry"), ("G01", "t002", "papíry")]),
        ("papír", [("R01", "t002", "papíry"), ("R02", "t002", "papíry"), ("G01", "t002", "papíry")]),
        ("jen telefon", [("R01", "t002", "jen telefon"), ("R02", "t002", "jen telefon"), ("G01", "t002", "jen telefon")]),
        ("apí", []),
    ],
    ids=["case", "beginning, without diacritics", "other forms", "phrase", "not inside a word"],
)  # fmt: skip
def test_words_in_context(word, expected):
    found = kwic(M, word)
    assert [(line.transcript, line.turn, line.match) for line in found] == expected
    for line in found:
        turn = next(x for t in T if t.id == line.transcript for x in t.turns if x.id == line.turn)
        assert turn.text[line.start : line.end] == line.match
        assert line.left + line.match + line.right in turn.text


def test_no_word_is_no_search():
    with pytest.raises(StudyError, match="no word"):
        kwic(M, " * ")
