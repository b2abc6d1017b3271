"""An insight survives its file; every fault of the front matter is named with its line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spolu.errors import Faults
from spolu.reports.insights import parse, render
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
        fingerprint=words,
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
