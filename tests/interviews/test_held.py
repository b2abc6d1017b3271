"""What leaves a study takes nobody else's pseudonym with it."""

from dataclasses import dataclass, field, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spolu.interviews import held, persons
from spolu.interviews.deciding import decide
from spolu.interviews.identify import detect
from spolu.interviews.model import Mention, Person, Transcript, Turn
from spolu.interviews.pseudonyms import Registry, assign

SAID = (
    "S paní Hermínou Kotlárovou jsem mluvila v Rudíkovci.",
    "Ptejte se Hermínky, ta to ví.",
    "Kotlárová tu byla v úterý, ne Hermína.",
    "Na Rudíkovci bydlí i Lakotka.",
    "Rostislav Lakotka a jeho žena Bára Lakotková volali na 603 111 222.",
    "Bára říkala, že Rosťa přijde.",
    "V Rudíkovci nás vedla Eva Kotlárová.",
    "Zavolejte mi na 604 222 333, anebo na 603 111 222.",
    "Je mi padesát dva let a chodím do Sharku.",
    "Krzysztofa neznám, ale pan Lakotka ano.",
    "Shark je dobrý, říkal to Kryštof Vrátný z Kyjanova.",
    "Byla jsem v Kyjanově s Kryštofem.",
)


@dataclass(frozen=True)
class Choices:
    seed: int = 3
    anonymise: dict = field(default_factory=lambda: {"AGE": "tag"})


def read(texts, known):
    """Return the registry after pseudonymising, the linked mentions, and place -> what stands there for whom."""
    found = held.over(detect(texts), known.held, texts)
    linked, people = persons.link(found, texts, known.linked)
    decided = decide(linked, people, (), yes=True)
    names = assign([p for p in decided.persons if p.key not in decided.kept], Choices(), known.pseudonyms)
    by_key = {p.key: p for p in names}
    shown = {(m.transcript, m.turn, m.start, m.text): by_key[m.person].text("cs") for m in decided.replace}
    return replace(known, persons=decided.persons, pseudonyms=names, linked=people), linked, shown


def leaving(known, linked, id):
    return replace(known, held=tuple(m for m in held.hold(linked, known.linked) if m.transcript != id))


@given(st.lists(st.lists(st.sampled_from(SAID), min_size=1, max_size=3), min_size=2, max_size=5), st.data())
@settings(max_examples=40, deadline=None)
def test_what_leaves_changes_nobody_elses_pseudonym(sessions, data):
    """Law: of names, places and numbered labels, whichever transcript goes, and then another; nothing stands bare after it."""
    texts = [
        Transcript(f"R{n:02}", language="cs", turns=tuple(Turn(f"t{i:03}", text) for i, text in enumerate(turns, 1)))
        for n, turns in enumerate(sessions, 1)
    ]
    known, linked, before = read(texts, Registry())
    for _ in range(min(2, len(texts) - 1)):
        gone = data.draw(st.sampled_from(texts))
        texts = [t for t in texts if t is not gone]
        known = Registry.from_json(leaving(known, linked, gone.id).to_json())
        known, linked, after = read(texts, known)
        before = {place: name for place, name in before.items() if place[0] != gone.id}
        assert after == before


def mention(start, end, text, person="per-0001", evidence=("a form of the first name Jana",)):
    return Mention("R01", "t001", start, end, text, "PER", "auto", evidence, person)


@pytest.mark.parametrize(("text", "found", "result"), [
    ("Jana šla.", [], ["Jana"]),  # known from elsewhere alone
    ("Jana Malá šla.", [(0, 9, "Jana Malá")], ["Jana"]),  # it is replaced as before
    ("Petr šel.", [(0, 4, "Petr")], ["Petr"]),  # the text was changed meanwhile
    ("Jana a Petr.", [(0, 4, "Jana"), (7, 11, "Petr")], ["Jana", "Petr"]),
])  # fmt: skip
def test_what_was_held_stands_before_what_is_found(text, found, result):
    t = Transcript("R01", turns=(Turn("t001", text),))
    there = held.over([mention(*one, person="") for one in found], [mention(0, 4, "Jana")], [t])
    assert [m.text for m in there] == result


def test_nothing_of_why_is_held():
    """It may hold a name that leaves; who is not known yet is not held either."""
    kept = held.hold(
        [mention(0, 4, "Jana"), mention(7, 11, "Petr", "per-0002")], [Person("per-0001", "PER", ("Jana",))]
    )
    assert [(m.text, m.evidence) for m in kept] == [("Jana", ("the same name as elsewhere in the study",))]


def test_a_family_that_comes_later_shares_its_number_with_nobody():
    """Of two families the first is gone: the next one is the third."""
    left = Person("per-0003", "PER", ("Jan Malý",), "Jan", "Malý", "m", "cs", "fam-002")
    t = Transcript("R01", language="cs", turns=(Turn("t001", "Pavel Dvořák a jeho žena Lenka Dvořáková."),))
    _, people = persons.link(detect([t]), [t], [left])
    assert {p.family for p in people} == {"fam-002", "fam-003"}
