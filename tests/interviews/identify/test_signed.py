"""Initials with which messages are signed."""

import pytest

from spolu.interviews.identify import signed

MESSAGE = "Můžu tam zajet po čtvrté, klíče vrátím."


@pytest.mark.parametrize(("ending", "initial"), [
    ("Díky, R.", "R."), ("Zavolám pak. Ž.", "Ž."), ("Bude tam i ona? m.", "m."), ("S pozdravem\nH. ", "H."),
    ("Dzięki, Sz.", "Sz."), ("Buziaki g.", "g."), ("Love, K", "K"), ("Thanks D\n", "D"), ("See you! r", "r"),
])  # fmt: skip
def test_a_letter_behind_thanks_or_a_sentence_signs(ending, initial):
    text = f"{MESSAGE} {ending}"
    assert [text[start:end] for start, end, _ in signed.find(text)] == [initial]


@pytest.mark.parametrize("ending", [
    "A",                       # somebody is broken off
    "Je to blok B.",           # a thing's letter
    "Vitamin D.",
    "Chodí tam P. a J.",       # others tell whose
    "Bylo toho dost atd. p.",  # abbreviations
    "Tak to stojí v ust. l.",
    "I love a",                # a word
    "5.",
])  # fmt: skip
def test_other_letters_sign_nothing(ending):
    assert [*signed.find(f"{MESSAGE} {ending}")] == []


def test_a_short_answer_is_no_message():
    assert [*signed.find("Ano. B.")] == []


@pytest.mark.parametrize("message", ["Cheers, H", "Díky, R.", "Dzięki, A."])
def test_a_short_message_is_signed_behind_thanks(message):
    assert [message[start:end] for start, end, _ in signed.find(message)] == [message.split()[-1]]


@pytest.mark.parametrize(("text", "signs"), [
    ("Thanks,\nHope", True), ("Pozdrawiam\nRóża", True), ("Díky!\n\nRůža", True),
    ("Thanks for the hope.\nHope", False), ("Hope", False), ("See Grace\nHope", False),
])  # fmt: skip
def test_a_line_of_thanks_is_signed_on_the_next(text, signs):
    assert signed.is_thanked(text, text.rindex("\n") + 1 if "\n" in text else 0) == signs
