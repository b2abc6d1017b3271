"""Initials with which messages are signed."""

import pytest

from spolu.interviews.identify import signed
from spolu.interviews.model import Transcript, Turn

MESSAGE = "Můžu tam zajet po čtvrté, klíče vrátím."


@pytest.mark.parametrize(("ending", "initial"), [
    ("Díky, R.", "R."), ("Zavolám pak. Ž.", "Ž."), ("Bude tam i ona? m.", "m."), ("S pozdravem\nH. ", "H."),
    ("Sejdeme se v pátek.\nB.", "B."), ("Dej vědět!\ns. x", "s."), ("Pa,\nJB", "JB"), ("Hotovo.\n-M. :)", "M."),   # a line of its own
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
    "Pak přišel ten z bloku\nB",       # a caption is cut anywhere
    "Hotovo.\nBod 1",
])  # fmt: skip
def test_other_letters_sign_nothing(ending):
    assert [*signed.find(f"{MESSAGE} {ending}")] == []


@pytest.mark.parametrize(("head", "text", "initials"), [
    ("From: the office", "B", ["B"]), ("Od: kancelář", "Ž. x", ["Ž."]), ("Temat: grafik", "JB", ["JB"]),
    ("What would you choose?", "B", []),     # an answer
    ("From: the office", "OK.", []),
    ("From: the office", "Yes", []),
])  # fmt: skip
def test_a_paragraph_of_initials_signs_where_messages_have_their_heads(head, text, initials):
    said = Transcript("R01", language="en", turns=(Turn("t001", head), Turn("t002", text)))
    assert [m.text for m in signed.paragraphs(said)] == initials


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
