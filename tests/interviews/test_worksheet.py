"""The table of the review: what waits stands first, and what was decided is in it and comes back as it is."""

import csv
import io
from dataclasses import dataclass, field
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spolu.interviews import decisions, persons, pseudonyms, worksheet
from spolu.interviews.deciding import decide
from spolu.interviews.decisions import Decision, parse
from spolu.interviews.model import Mention, Person, Transcript, Turn

SAID = {
    "R01": ("Jana Nováková a Petra Nováková přišly.", "Paní Nováková mlčela."),
    "R02": ("Nováková psala o Kozlově.",),
}
TEXTS = tuple(
    Transcript(id, language="cs", turns=tuple(Turn(f"t{n:03}", text) for n, text in enumerate(said, 1)))
    for id, said in SAID.items()
)


def met(transcript, turn, text, kind="PER", lane="auto"):
    start = SAID[transcript][int(turn[1:]) - 1].index(text)
    return Mention(transcript, turn, start, start + len(text), text, kind, lane, ("why",))


MENTIONS, PEOPLE = persons.link([
    met("R01", "t001", "Jana Nováková"), met("R01", "t001", "Petra Nováková"), met("R01", "t002", "Nováková"),
    met("R02", "t001", "Nováková"), met("R02", "t001", "Kozlově", "LOC", "review"),
], TEXTS)  # fmt: skip
KEY = {" ".join(filter(None, (p.first, p.last))): p.key for p in PEOPLE}
JANA, PETRA, SHORT, VILLAGE = KEY["Jana Nováková"], KEY["Petra Nováková"], KEY["Nováková"], KEY["Kozlov"]


def table(*made, mentions=MENTIONS, people=PEOPLE, texts=TEXTS, standing=MappingProxyType({})):
    decided = decide(mentions, people, made, transcripts=texts, standing=standing)
    return worksheet.render(worksheet.rows(decided, made, people, texts))


def rows(*made, **of):
    return list(csv.DictReader(io.StringIO(table(*made, **of))))


def test_a_filled_table_is_read():
    """Rows without a verdict are skipped; semicolons and a byte order mark of a spreadsheet do not matter."""
    written = table()
    assert written.splitlines()[0] == "key,verdict,value,kind,lane,mentions,forms,example,may_mean"
    assert any("**Jana Nováková**" in row["example"] for row in rows()) and parse(written) == ()
    filled = "\ufeff" + written.replace(f"{VILLAGE},,,", f"{VILLAGE},Reject,,")
    assert parse(filled) == (Decision(VILLAGE, "reject"),)
    assert parse(f"key;verdict;value\n{JANA};merge;{PETRA}\n") == (Decision(JANA, "merge", PETRA),)


def test_questions_come_first_then_what_waits_then_what_is_certain_then_what_was_decided():
    """People decide from the top. A question is asked once a transcript."""
    order = [f"{SHORT}@R01", f"{SHORT}@R02", VILLAGE, JANA, PETRA]
    assert [row["key"] for row in rows()] == order
    assert [row["lane"] for row in rows()] == ["review"] * 3 + ["auto"] * 2
    assert [row["key"] for row in rows(Decision(VILLAGE, "reject"))] == [*order[:2], *order[3:], VILLAGE]


def test_words_that_only_look_like_names_stand_together_behind_the_names_that_wait():
    """A column that is filled downwards; what something around it speaks for is no part of it, however often it is met."""
    why = {
        "CSV": "a capital inside a sentence",
        "Uložit": "a capital inside a sentence",
        "Noodle": "'says' is said of it",
    }
    words = [
        Mention("R02", "t001", n, n + 1, form, "OTHER", "review", (said,)) for n, (form, said) in enumerate(why.items())
    ]
    again = words[0]._replace(start=30, end=33)
    linked, people = persons.link([*words, again, met("R02", "t001", "Kozlově", "LOC", "review")], TEXTS)
    assert [row["forms"] for row in rows(mentions=linked, people=people)] == ["Noodle", "Kozlově", "CSV", "Uložit"]


def test_a_question_names_who_may_be_meant_and_each_row_holds_for_its_transcript():
    assert [row["may_mean"] for row in rows()[:2]] == [f"{JANA} Jana Nováková | {PETRA} Petra Nováková"] * 2
    filled = parse(f"key,verdict,value\n{SHORT}@R01,merge,{JANA}\n{SHORT}@R02,accept,\n")
    decided = decide(MENTIONS, PEOPLE, filled, transcripts=TEXTS)
    whose = {m.transcript: m.person for m in decided.replace if m.text == "Nováková"}
    assert decided.questions == () and whose == {"R01": JANA, "R02": SHORT}


@pytest.mark.parametrize(("made", "told"), [
    ([Decision(VILLAGE, "reject")], [(VILLAGE, "reject", "")]),
    ([Decision(VILLAGE, "accept"), Decision(VILLAGE, "reject")], [(VILLAGE, "reject", "")]),     # the later
    ([Decision(JANA, "kind", "ORG"), Decision(JANA, "pseudonym", "Eva")], [(JANA, "kind", "ORG"), (JANA, "pseudonym", "Eva")]),
    ([Decision(f"{SHORT}@R01", "accept")], [(f"{SHORT}@R01", "accept", "")]),                    # R02 is still asked
    ([Decision(f"{SHORT}@R02/t001:0-8", "merge", JANA)], [(f"{SHORT}@R02/t001:0-8", "merge", JANA)]),   # as a view answers
    ([Decision(PETRA, "merge", JANA)], [(PETRA, "merge", JANA)]),                                # who is nobody any more
    ([Decision("psala", "add", "OTHER")], [("psala", "add", "OTHER")]),
    ([Decision("Kozlově", "reject")], [("Kozlově", "reject", "")]),                              # by its form
    ([Decision("nikdo", "reject")], []),                                                         # means nothing any more
])  # fmt: skip
def test_what_was_decided_stands_in_the_table(made, told):
    assert [(r["key"], r["verdict"], r["value"]) for r in rows(*made) if r["verdict"]] == told


def test_a_decided_place_is_shown_where_it_stands():
    (row,) = (r for r in rows(Decision(f"{SHORT}@R02/t001:0-8", "merge", JANA)) if r["verdict"])
    assert row["example"] == "**Nováková** psala o Kozlově." and row["forms"] == "Nováková"


_WHOLE = st.sampled_from((JANA, PETRA, SHORT, VILLAGE, "Nováková", "Kozlově", "psala"))
_TARGETS = st.one_of(_WHOLE, st.sampled_from((f"{SHORT}@R01", f"{SHORT}@R02/t001")))
_MADE = st.one_of(
    st.builds(Decision, _TARGETS, st.sampled_from(("accept", "reject"))),
    st.builds(Decision, _TARGETS, st.just("merge"), st.sampled_from((JANA, PETRA, SHORT))),
    st.builds(Decision, _WHOLE, st.just("kind"), st.sampled_from(("ORG", "LOC"))),
    st.builds(Decision, _WHOLE, st.just("pseudonym"), st.sampled_from(("Eva", "+1"))),
    st.builds(Decision, _TARGETS, st.just("add"), st.sampled_from(("", "PER", "OTHER"))),
    st.builds(Decision, _TARGETS, st.just("split"), st.sampled_from(("Nováková", "Kozlově | Nováková"))),
)


@given(st.lists(_MADE, max_size=6))
def test_a_table_read_back_as_it_is_says_nothing_new(made):
    """Law, whatever was decided in whatever order."""
    assert decisions.new_among(decisions.placed(table(*made)), made) == {}


# ------------------------------------------------------------------ details that describe people


@dataclass(frozen=True)
class Choices:
    seed: int = 1
    anonymise: dict[str, str] = field(default_factory=dict)


def test_what_many_share_comes_after_what_waits_and_is_marked_automatic():
    shared = Mention("R01", "t001", 0, 2, "43", "AGE", "auto", (), "det-0001")
    rare = shared._replace(turn="t002", text="94", lane="review", person="det-0002")
    people = [
        Person("det-0001", "AGE", ("43",), "", "43", "", "cs"),
        Person("det-0002", "AGE", ("94",), "", "94", "", "cs"),
    ]
    shown = rows(mentions=[shared, rare], people=people, texts=(), standing=pseudonyms.standing(Choices()))
    assert [(row["key"], row["lane"]) for row in shown] == [("det-0002", "review"), ("det-0001", "auto")]


def test_a_cell_is_never_a_formula():
    """A form that begins with = is not run by a spreadsheet program."""
    person = Person("per-0001", "OTHER", ("=cmd()",), "", "=cmd()")
    assert ",=cmd" not in table(mentions=(), people=(person,), texts=())
