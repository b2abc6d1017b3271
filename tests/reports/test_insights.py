"""An insight survives its file; every fault of the front matter is named with its line."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spolu.errors import Faults, SpoluError
from spolu.reports.insights import confirmed, parse, render
from spolu.reports.model import Insight, Query

words = st.text(st.sampled_from("abčř :#-'\"\n|>é"), max_size=20)
ids = st.lists(st.sampled_from(["c1", "c2", "c3"]), max_size=3).map(tuple)


@given(
    st.builds(
        Insight,
        id=st.just("I-01"),
        title=st.dictionaries(st.sampled_from(["cs", "pl"]), words, max_size=2),
        statement=st.dictionaries(st.sampled_from(["cs", "pl"]), words, max_size=2),
        evidence=ids,
        counter=ids,
        asked=ids,
        query=st.none() | st.builds(Query, codes=ids, roles=ids),
        confidence=st.sampled_from(["high", "very low"]),
        because=words,
        limits=words,
        status=st.sampled_from(["draft", "confirmed"]),
        author=words,
        fingerprint=st.sampled_from(["", "123456789012", "00aa00aa00aa"]),
        body=words,
    )
)
def test_what_is_written_is_read(insight):
    assert parse(render(insight)) == insight


def test_a_text_that_a_comma_cut_in_two_is_said_instead_of_losing_its_second_half():
    """YAML takes what follows for another language; a language without a text yet is none."""
    with pytest.raises(Faults, match=r"I-01.md:3: 'nebo snad' is no name here. A comma cut this text in two"):
        parse("---\nid: I-01\nstatement: {cs: Spíš ano, ne, nebo snad}\n---\n", "I-01.md")
    assert parse("---\nid: I-01\ntitle: {cs: Ano, pl: }\n---\n").title["cs"] == "Ano"


def test_every_fault_is_named_with_its_line():
    text = "---\nid: I-01\nstatment: {cs: x}\nevidence: c1\nconfidence: sure\ntitle: x\n---\n"
    with pytest.raises(Faults) as caught:
        parse(text, "reports/insights/I-01.md")
    assert sorted(f.place for f in caught.value.faults) == [f"reports/insights/I-01.md:{n}" for n in (3, 4, 5, 6)]


@pytest.mark.parametrize(
    ("front", "fault"),
    [
        ("- a\n", ":2: this must be the front matter"),
        ("id: I-01\nid: I-02\n", ":3: 'id' stands twice"),
        ("id: I-01\ntitle: {cs: 2026}\n", ":3: 'cs' must be a text"),  # a number: every text of a report is typeset
        ("id: I-01\nbecause: 5\n", ":3: 'because' must be a text"),
        ("id: I-01\nlimits: 2026-13-45\n", ":1: a value cannot be read"),
        ("id: I-01\nquery: {codes: trust}\n", ":3: 'codes' must be a list"),  # not t, r, u, s, t
        ("id: I-01\nevidence: [1, {a: b}]\n", ":3: 'evidence' must be a coding"),
        ("id: ../../study\n", ":2: 'id' must be a short id"),  # a file is written by it
        ("id: I-02\n", ": 'I-02' stands in a file of another name. Call the file I-02.md"),
        ("id: I-01\nlimits: \x07\n", ":3: a character that no text has"),
    ],
)
def test_front_matter_of_another_form_is_a_fault_at_its_line(front, fault):
    with pytest.raises(SpoluError) as caught:
        parse(f"---\n{front}---\nText.\n", "reports/insights/I-01.md")
    assert f"reports/insights/I-01.md{fault}" in str(caught.value)


@pytest.mark.parametrize("text", ["---\nid: I-01\n---", "---\nid: I-01\nevidence:\nquery:\n---\n"])
def test_a_missing_line_end_and_an_empty_entry_are_no_faults(text):
    assert parse(text, "I-01.md") == parse("---\nid: I-01\n---\n")


TYPED = "---\n# what they say\nevidence: [c1]   # the first\nid: I-01\n{}---\nProse.\n\n---\nMore.\n"


@pytest.mark.parametrize("before", ["", "fingerprint: aaaaaaaaaaaa\n"])
@pytest.mark.parametrize(("fingerprint", "line"), [("b" * 12, "b" * 12), ("123456789012", "'123456789012'")])
def test_confirming_leaves_what_was_typed(before, fingerprint, line):
    assert confirmed(TYPED.format(before), fingerprint) == TYPED.format(f"fingerprint: {line}\n")


def test_confirming_works_where_the_front_matter_is_one_line():
    text = "---\n{id: I-01, evidence: [c1]}\n---\nProse.\n"
    assert parse(confirmed(text, "b" * 12)) == replace(parse(text), fingerprint="b" * 12)
