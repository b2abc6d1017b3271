"""Sentences that may identify are those with a mark whose words nobody else says."""

import pytest

from spolu.interviews.model import Speaker, Transcript, Turn
from spolu.interviews.passages import telling

SPEAKERS = (Speaker("S1", ("Tazatelka",), "interviewer"), Speaker("S2", ("P01",), "participant", "P01"), Speaker("S3", ("P02",), "participant", "P02"))  # fmt: skip


def said(*turns: tuple[str, str], language: str = "cs") -> list[tuple[str, str, tuple[str, ...]]]:
    """Return who, which turn and why, of the sentences that are told."""
    t = Transcript("R01", language=language, speakers=SPEAKERS, turns=tuple(Turn(f"t{n}", text, who) for n, (who, text) in enumerate(turns)))  # fmt: skip
    return [(p.participant, p.turn, p.marks) for p in telling([t])]


@pytest.mark.parametrize(
    ("language", "text", "marks"),
    [
        ("cs", "Byla jsem poprvé u nich doma.", ("only",)),  # a superlative, or a first time
        ("cs", "Dělala jsem tehdy ředitelku školky.", ("office",)),  # few hold an office
        ("pl", "Byłam wtedy jedyna w całej wsi.", ("only",)),
        ("pl", "Mąż był wtedy burmistrzem u nas.", ("office",)),
        ("en", "I was the only one of them there.", ("only",)),
        ("cs", "Mám doma deset dětí celkem.", ("number",)),  # eight and more are rare
        ("cs", "Mám doma dvě děti celkem.", ()),  # two are not
    ],
)
def test_what_marks_a_sentence(language, text, marks):
    assert [row[2] for row in said(("S2", text), language=language)] == ([marks] if marks else [])


def test_what_two_people_say_in_the_same_words_singles_out_neither():
    sentence = "Byla jsem poprvé u nich doma."
    assert said(("S2", sentence)) and not said(("S2", sentence), ("S3", sentence))


def test_who_asks_is_not_told():
    assert said(("S1", "Byla jste poprvé u nich doma?")) == []
