"""Suggestions name their words, are no codings, and are judged on transcripts that they had not seen."""

import pytest

from spolu.coding.model import Code, Codebook, Coding
from spolu.coding.suggest import CODER, FEWEST, suggest, taken
from spolu.interviews.model import Transcript, Turn
from spolu.text import Span

pytest.importorskip("sklearn", reason="NOT RUN: scikit-learn comes with the extra 'topics'")

FEAR = "Bojím se, že sousedka zavolá na úřad a přijde kontrola."
PHONE = "Mám rozbitý telefon, displej praskl a signál nefunguje."
OTHER = "Vařím polévku, krájím cibuli a zpívám písničku."
BOOK = Codebook((Code("fear"), Code("phone"), Code("old", retired=True), Code("rare")))


def transcript(n: int) -> Transcript:
    texts = [FEAR, PHONE, OTHER, FEAR, PHONE, OTHER]
    return Transcript(
        f"R{n:02}",
        language="cs",
        turns=tuple(Turn(f"t{i:03}", f"{x} Číslo {n}.", "S1") for i, x in enumerate(texts, 1)),
    )


T = [transcript(n) for n in range(1, 6)]
CODINGS = [
    Coding(f"{t.id}{turn.id}", code, t.id, Span(turn.id, 0, 5), "", "ha")
    for t in T[:4] for turn in t.turns for code, text in (("fear", FEAR), ("phone", PHONE), ("old", OTHER))
    if turn.text.startswith(text[:10])
]  # fmt: skip
CODINGS.append(Coding("x", "rare", "R01", Span("t001", 0, 5), "", "ha"))


def test_uncoded_turns_get_the_code_whose_words_they_have_and_the_words_are_named():
    found = suggest(CODINGS, T, BOOK)
    assert {(s.transcript, s.turn, s.code) for s in found.suggestions} == {
        ("R05", "t001", "fear"), ("R05", "t004", "fear"), ("R05", "t002", "phone"), ("R05", "t005", "phone"),
    }  # fmt: skip
    for s in found.suggestions:
        assert s.words and 0.5 <= s.probability <= 1
    fear = next(s for s in found.suggestions if s.code == "fear")
    assert not set(fear.words) & {"telefon", "polévka"}


def test_retired_and_rare_codes_are_not_proposed_and_rare_ones_are_named():
    found = suggest(CODINGS, T, BOOK)
    assert {x.code for x in found.learnt} == {"fear", "phone"}
    assert found.too_few == ("rare",)
    assert suggest(CODINGS[: FEWEST - 1], T, BOOK).suggestions == ()


def test_a_code_that_every_turn_has_tells_nothing_apart_and_is_named():
    everywhere = [Coding(f"{t.id}{x.id}", "fear", t.id, Span(x.id, 0, 5), "", "ha") for t in T[:4] for x in t.turns]
    found = suggest(everywhere, T, BOOK)
    assert (found.learnt, found.too_few) == ((), ("fear",))
    beside = suggest([*everywhere, *(c for c in CODINGS if c.code == "phone")], T, BOOK)
    assert ([x.code for x in beside.learnt], beside.too_few) == (["phone"], ("fear",))


def test_as_one_more_coder_it_speaks_only_of_transcripts_that_people_coded():
    found = suggest(CODINGS, T, BOOK)
    assert {c.coder for c in found.as_coder} == {CODER}
    assert {c.transcript for c in found.as_coder} == {"R01", "R02", "R03", "R04"}
    assert all(x.precision == x.recall == 1.0 for x in found.learnt), "the same sentences in every transcript"


def test_what_is_known_only_from_one_transcript_is_not_claimed_there():
    """Words that stand in a single transcript: a model that does not see it cannot know them."""
    strange = Transcript(
        "R09",
        language="cs",
        turns=tuple(Turn(f"t{i:03}", f"Velbloud putuje pouští směrem oáza {i}.", "S1") for i in range(8)),
    )
    mine = [Coding(f"v{i}", "fear", "R09", Span(f"t{i:03}", 0, 5), "", "ha") for i in range(8)]
    found = suggest([*CODINGS, *mine], [*T, strange], BOOK)
    assert not [c for c in found.as_coder if c.transcript == "R09" and c.code == "phone"]
    assert next(x for x in found.learnt if x.code == "fear").recall < 1


def test_order_does_not_matter_and_the_same_study_gives_the_same():
    assert suggest(CODINGS, T, BOOK) == suggest(list(reversed(CODINGS)), list(reversed(T)), BOOK)


def test_an_embedder_is_used_beside_the_words():
    import numpy as np

    calls = []

    def embedder(texts):
        calls.append(len(texts))
        return np.array([[float("rozbitý" in t), 1.0] for t in texts])

    found = suggest(CODINGS, T, BOOK, embedder=embedder)
    assert calls == [30]
    assert all(word.isalpha() for s in found.suggestions for word in s.words)


def test_what_a_person_takes_is_their_coding_and_says_where_it_came_from():
    s = suggest(CODINGS, T, BOOK).suggestions[0]
    made = taken(s, "id", "ha", "2026-01-01T00:00:00Z")
    assert (made.coder, made.quote, made.span.end) == ("ha", s.text, len(s.text))
    assert made.memo.startswith("suggested (") and s.words[0] in made.memo
