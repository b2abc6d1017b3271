"""A card a person, the likeliest and worst leak first; what a person does on a card is a decision."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spolu.interviews import additions, persons, review
from spolu.interviews.deciding import decide
from spolu.interviews.decisions import Decision, Target
from spolu.interviews.model import Mention, Transcript, Turn
from spolu.telling import evidence

SAID = {
    "R01": ("Jana Nováková a Petra Nováková přišly.", "Paní Nováková mlčela.", "Bydlí v Kozlově.", "Volejte 777 123 456."),
    "R02": ("Nováková psala dopis.", "Prý CSV."),
}  # fmt: skip
TEXTS = tuple(
    Transcript(id, language="cs", turns=tuple(Turn(f"t{n:03}", text) for n, text in enumerate(said, 1)))
    for id, said in SAID.items()
)
FORMS = (("Jana Nováková", "PER", "auto"), ("Petra Nováková", "PER", "auto"),
         ("Nováková", "PER", "auto"), ("Kozlově", "LOC", "review"), ("777 123 456", "PHONE", "review"),
         ("CSV", "OTHER", "review"))  # fmt: skip


def found():
    """Every form once where it stands; a longer one counts before a shorter one in it."""
    mentions = []
    for t in TEXTS:
        for turn in t.turns:
            taken = []
            for form, kind, lane in FORMS:
                at = turn.text.find(form)
                if at >= 0 and not any(a < at + len(form) and at < b for a, b in taken):
                    taken.append((at, at + len(form)))
                    mentions.append(Mention(t.id, turn.id, at, at + len(form), form, kind, lane, (f"found as {kind}",)))
    return persons.link(mentions, TEXTS)


MENTIONS, PEOPLE = found()


def cards(*decisions):
    return review.cards(decide(MENTIONS, PEOPLE, decisions, transcripts=TEXTS), TEXTS)


def card(name, *decisions):
    return next(c for c in cards(*decisions) if name in (c.name, *(form for form, _ in c.forms)))


def test_questions_and_what_waits_come_first_the_worst_leak_before_the_others():
    """A surname that may be two women's, a phone, a village, an abbreviation; then what is certain."""
    shown = cards()
    assert [c.state for c in shown] == ["waits"] * 4 + ["sure"] * 2
    assert [c.name for c in shown[1:4]] == ["777 123 456", "Kozlov", "CSV"]
    assert {name for _, name in shown[0].may_mean} == {"Jana Nováková", "Petra Nováková"}
    assert sorted(shown[1:4], key=lambda c: -c.leak) == list(shown[1:4])


def test_details_that_describe_people_come_after_the_names_that_wait_and_are_counted_apart():
    """They stay in the text meanwhile, so the names are more urgent."""
    mentions = [*MENTIONS, Mention("R01", "t003", 0, 5, "Bydlí", "FAM", "review", ("why",), "det-0001", "rozvedená")]
    linked, people = persons.link(mentions, TEXTS)
    decided = decide(linked, people, (), standing={"FAM": "waits"})
    shown = review.cards(decided, TEXTS)
    assert [c.state for c in shown] == ["waits"] * 4 + ["open"] + ["sure"] * 2
    progress = review.progress(shown)
    assert (progress.of, progress.open) == (4, 1)
    assert progress.text("en") == "0 of 4 decided, 4 left, 1 detail that describes people stays so far"


def test_what_many_share_comes_after_what_waits_and_is_not_in_the_progress():
    """Nobody is asked; decided, it is counted as every other card."""
    mentions = [
        *MENTIONS, Mention("R01", "t003", 0, 5, "Bydlí", "FAM", "review", ("why",), "", "adoptovaná"),
        Mention("R01", "t003", 6, 7, "v", "FAM", "auto", ("why",), "", "rozvedená"),
    ]  # fmt: skip
    linked, people = persons.link(mentions, TEXTS)
    found = decide(linked, people, (), standing={"FAM": "waits"})
    shown = review.cards(found, TEXTS)
    assert [c.state for c in shown] == ["waits"] * 4 + ["open", "shared"] + ["sure"] * 2
    progress = review.progress(shown)
    assert (progress.of, progress.open, progress.shared) == (4, 1, 1)
    kept = decide(linked, people, [review.reject(shown[5])], standing={"FAM": "waits"})
    after = review.cards(kept, TEXTS)
    assert next(c.state for c in after if c.key == shown[5].key) == "rejected"
    assert (review.progress(after).decided, review.progress(after).of, review.progress(after).shared) == (1, 5, 0)


def test_a_card_shows_three_contexts_of_different_forms_and_transcripts():
    """Their words are those of the original."""
    asked = cards()[0]
    assert {c.transcript for c in asked.contexts} == {"R01", "R02"}
    for c in (context for one in cards() for context in one.contexts):
        text = next(u.text for t in TEXTS if t.id == c.transcript for u in t.turns if u.id == c.turn)
        assert c.before + c.text + c.after == text and text[c.start : c.end] == c.text


def test_a_question_shows_every_place_since_each_may_mean_somebody_else():
    """Four places of one form: of a card that asks nothing three are shown."""
    said = ("Jana Nováková a Petra Nováková přišly.", *["Paní Nováková mlčela."] * 4)
    texts = (Transcript("R01", language="cs", turns=tuple(Turn(f"t{n:03}", text) for n, text in enumerate(said, 1))),)
    places = [("t001", "Jana Nováková"), ("t001", "Petra Nováková"), *((f"t{n:03}", "Nováková") for n in range(2, 6))]
    mentions = [
        Mention("R01", turn, at, at + len(form), form, "PER", "auto", ("why",))
        for turn, form in places
        if (at := said[int(turn[1:]) - 1].find(form)) >= 0
    ]
    asked = review.cards(decide(*persons.link(mentions, texts), [], transcripts=texts), texts)[0]
    assert asked.may_mean and [c.turn for c in asked.contexts] == ["t002", "t003", "t004", "t005"]


def test_every_action_is_a_decision_that_does_what_it_says():
    """Accept, reject, kind, merge, split, pseudonym, add, edges: by key, or for one mention."""
    village, asked, phone = card("Kozlov"), cards()[0], card("777 123 456")
    jana = card("Jana Nováková")
    assert card("Kozlov", review.accept(village)).state == "accepted"
    assert card("Kozlov", review.reject(village)).state == "rejected"
    assert card("Kozlov", review.as_kind(village, "ORG")).kind == "ORG"
    here = next(c for c in asked.contexts if c.transcript == "R01")
    merged = review.merge(asked, jana.key, here.at)
    assert card("Jana Nováková", merged).mentions == jana.mentions + 1
    assert [c.transcripts for c in cards(merged) if c.may_mean] == [("R02",)]
    apart = review.split(asked, where=here.at)
    assert len(cards(apart)) == len(cards()) + 1
    assert decide(MENTIONS, PEOPLE, [review.pseudonym(phone, "[telefon]")]).chosen == {phone.key: "[telefon]"}
    assert card("mlčela", review.add("mlčela", "OTHER")).mentions == 1
    moved = review.edges(phone, phone.contexts[0], 0, 19)
    assert card("Volejte 777 123 456", moved).kind == "PHONE"
    assert not [c for c in cards(moved) if c.name == "777 123 456"]


def test_a_question_is_settled_by_saying_that_it_cannot_be_told():
    """Then it keeps a key of its own."""
    asked = cards()[0]
    assert not [c for c in cards(review.accept(asked)) if c.may_mean]


def test_a_card_of_which_an_answer_left_nothing_is_decided():
    """A question whose places all mean others, and one that was merged: the total stays."""
    asked, jana = cards()[0].key, card("Jana Nováková").key
    decided = decide(MENTIONS, PEOPLE, [Decision(asked, "merge", jana)], transcripts=TEXTS)
    progress = review.progress(review.cards(decided, TEXTS), decided.left)
    assert decided.left == {asked} and (progress.decided, progress.of) == (1, review.progress(cards()).of)


# ------------------------------------------------------------------ words that only look like names

CAPITAL = "a capital inside a sentence"
WORD = replace(card("CSV"), evidence=(CAPITAL,))


@pytest.mark.parametrize(("other", "listed"), [
    ({}, True),
    ({"evidence": (CAPITAL, "no dictionary has it as a word")}, True),
    ({"evidence": ("capital letters throughout",)}, True),
    ({"evidence": (CAPITAL, "'says' is said of it")}, False),             # what somebody says is said by somebody
    ({"evidence": ("after 'soused', which says what somebody is",)}, False),
    ({"kind": "LOC"}, False),                                             # of names many are names
    ({"may_mean": (("per-0001", "Jana"),)}, False),                       # a question has other answers
    *(({"state": state}, False) for state in ("open", "shared", "sure", "accepted", "rejected")),
])  # fmt: skip
def test_on_a_list_stands_what_waits_and_has_nothing_but_its_look(other, listed):
    assert review.together([replace(WORD, **other)]) == ((replace(WORD, **other),) if listed else ())


@pytest.mark.parametrize("phrase", sorted(review._LOOKS))
def test_looks_are_called_as_evidence_calls_them(phrase):
    """A phrase that detection calls otherwise would empty the list without a word."""
    assert evidence(phrase, "cs") != phrase


SCREEN = ("Dala jsem Uložit a pak Závěr.", "Vedle bylo Zpět, Uložit a Nutella.", "Jana Nováková, Závěr.")
TALK = (Transcript("R01", language="cs", turns=tuple(Turn(f"t{n:03}", text) for n, text in enumerate(SCREEN, 1))),)


def on_screen():
    """The words of `SCREEN` that have a capital for no reason, and a name."""
    kinds = {"Jana Nováková": "PER", **dict.fromkeys(("Uložit", "Závěr", "Zpět", "Nutella"), "OTHER")}
    return persons.link([
        Mention("R01", turn.id, at, at + len(form), form, kind, "auto" if kind == "PER" else "review", (CAPITAL,))
        for turn in TALK[0].turns for form, kind in kinds.items() if (at := turn.text.find(form)) >= 0
    ], TALK)  # fmt: skip


@given(st.data())
def test_settling_a_list_decides_each_of_it_once_and_nothing_else(data):
    """Law, of any part of a list, any ticks in it, and ticks of what is not on it."""
    mentions, people = on_screen()

    def states(*made):
        return {c.key: c.state for c in review.cards(decide(mentions, people, made, transcripts=TALK), TALK)}

    everything = review.cards(decide(mentions, people, (), transcripts=TALK), TALK)
    assert len(review.together(everything)) == 4
    listed = data.draw(st.lists(st.sampled_from(review.together(everything)), unique=True))
    ticked = data.draw(st.frozensets(st.sampled_from([c.key for c in everything])))
    made = review.settle(listed, ticked)
    assert [d.target for d in made] == [c.key for c in listed]
    settled = {c.key: "accepted" if c.key in ticked else "rejected" for c in listed}
    assert states(*made) == {**states(), **settled}


def test_progress_is_said_in_words():
    """Plural forms as the language has them."""
    start = review.progress(cards())
    assert (start.decided, start.of, start.questions, start.sure) == (0, 4, 1, 2)
    assert start.text("cs") == "Rozhodnuto 0 z 4, zbývají 4 položky"
    done = review.progress(cards(*(review.accept(c) for c in cards()[:4])))
    assert done.text("pl") == "Zdecydowano 4 z 4"


@pytest.mark.parametrize(
    ("progress", "text"),
    [
        (review.Progress(0, 0, 0, 0, 7), "Nic nečeká na rozhodnutí"),
        (review.Progress(0, 0, 0, 0, 7, open=2), "2 údaje, které lidi popisují, zatím zůstávají"),  # no "0 of 0"
        (review.Progress(1, 1, 0, 0, 7, open=2), "Rozhodnuto 1 z 1, 2 údaje, které lidi popisují, zatím zůstávají"),
    ],
)
def test_what_there_is_nothing_of_is_not_counted(progress, text):
    assert progress.text("cs") == text


def test_a_target_reads_what_it_writes():
    """Law: parse(str(target)) == target; a mail address is no place."""
    for target in (
        Target("per-0001"),
        Target("Jana", "R01"),
        Target("", "R01", "t003"),
        Target("a b", "G12", "t003", (4, 9)),
    ):
        assert Target.parse(str(target)) == target
    assert Target.parse("jana@seznam.example") == Target("jana@seznam.example")


def test_added_names_have_keys_of_their_decision_so_that_a_later_one_moves_none():
    """The person of the first keeps the key whatever is added after it."""
    first = [Decision("psala", "add", "OTHER")]
    one = additions.additions(MENTIONS, PEOPLE, first, TEXTS)
    two = additions.additions(MENTIONS, PEOPLE, [*first, Decision("přišly", "add", "OTHER")], TEXTS)
    assert one.keys[1] == two.keys[1]
    assert {p.key for p in one.persons} < {p.key for p in two.persons}
