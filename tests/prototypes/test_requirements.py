"""Requirements survive their file; every fault is named with its line, criteria in their own language."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spolu.errors import Faults
from spolu.prototypes.criteria import feature
from spolu.prototypes.model import Criterion, Decision, Link, Requirement
from spolu.prototypes.requirements import decided, next_id, parse, render

words = st.text(st.sampled_from("abč ř:#-'\"\n|"), min_size=1, max_size=15).filter(str.strip)
GHERKIN = {
    "cs": "Scénář: Plán\n  Pokud má telefon\n  Když jej otevře\n  Pak vidí plán\n",
    "pl": "Scenariusz: Plan\n  Zakładając że ma telefon\n  Jeżeli go otworzy\n  Wtedy widzi plan\n",
    "en": "Scenario: Plan\n  Given a phone\n  When it is opened\n  Then the plan is seen\n",
}
criteria = st.sampled_from(sorted(GHERKIN)).map(lambda language: Criterion("C1", GHERKIN[language], language))
requirement = st.builds(
    Requirement,
    id=st.just("REQ-01"),
    text=st.dictionaries(st.sampled_from(["cs", "pl", "en"]), words, max_size=3),
    whom=st.lists(st.sampled_from(["client", "worker"]), max_size=2).map(tuple),
    moscow=st.sampled_from(["must", "should", "could", "wont"]),
    insights=st.lists(
        st.builds(Link, st.sampled_from(["I-01", "I-02"]), st.sampled_from(["", "0123456789ab"])), max_size=2
    ).map(tuple),
    idea=st.sampled_from(["", "W01/t003"]),
    legal=words | st.just(""),
    waiver=words | st.just(""),
    criteria=st.lists(criteria, max_size=2).map(lambda some: tuple(replace(c, id=f"C{n}") for n, c in enumerate(some))),
    status=st.sampled_from(["draft", "tested"]),
    decisions=st.lists(st.builds(Decision, st.just("2026-05-01"), words, words, st.just(("F-1",))), max_size=1).map(
        tuple
    ),
)


@given(requirement)
def test_what_is_written_is_read(given_requirement):
    assert parse(render([given_requirement])) == (given_requirement,)


def test_every_fault_is_named_with_its_line():
    text = "- id: REQ-01\n  moscow: maybe\n  txt: {cs: x}\n- text: x\n- id: REQ-02\n  decisions: [{at: soon, who: x}]\n"
    with pytest.raises(Faults) as caught:
        parse(text, "r.yaml")
    assert [f.place for f in caught.value.faults] == [
        "r.yaml:2",
        "r.yaml:3",
        "r.yaml:4",
        "r.yaml:4",
        "r.yaml:6",
        "r.yaml:6",
    ]
    assert "The nearest is text" in caught.value.faults[1].repair


@pytest.mark.parametrize(
    "text", ["- id: REQ-01\n- id: REQ-01\n", "- id: REQ-01\n  criteria:\n  - {id: REQ-01, gherkin: x}\n"]
)
def test_an_id_stands_once(text):
    with pytest.raises(Faults, match="'REQ-01' stands twice"):
        parse(text, "r.yaml")


def test_a_decision_changes_a_requirement_and_says_why():
    before = Requirement("REQ-01", {"cs": "věta"})
    after = decided(
        before, Decision("2026-05-20", "designer", "U testu nikdo nenašel tlačítko.", ("U01/t012",)), moscow="must"
    )
    assert (after.moscow, after.decisions[0].because) == ("must", ("U01/t012",))
    assert parse(render([after])) == (after,)
    with pytest.raises(Faults, match="'moscow' must be one of"):
        decided(before, Decision("2026-05-20", "designer", "x"), moscow="maybe")


def test_a_new_requirement_gets_the_next_number():
    assert next_id([]) == "REQ-01"
    assert next_id([Requirement("REQ-09"), Requirement("X"), Requirement("REQ-2")]) == "REQ-10"


@pytest.mark.parametrize(
    ("language", "says"), [("cs", "kritériu nerozumíme"), ("pl", "nie rozumiemy kryterium"), ("en", "not understood")]
)
def test_a_criterion_that_is_no_gherkin_is_said_in_its_language(language, says):
    text = f"- id: REQ-01\n  criteria:\n  - id: C1\n    language: {language}\n    gherkin: |\n      once upon a time\n"
    with pytest.raises(Faults, match=says) as caught:
        parse(text, "r.yaml")
    assert caught.value.place.startswith("r.yaml:")


@pytest.mark.parametrize("language", sorted(GHERKIN))
def test_a_feature_parses_again(language):
    from gherkin.parser import Parser

    r = Requirement("REQ-01", {language: "věta"}, criteria=(Criterion("C1", GHERKIN[language], language),))
    assert Parser().parse(feature(r, language))["feature"]["children"][0]["scenario"]["steps"]
