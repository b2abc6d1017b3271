"""Sticky notes of a workshop: the columns by their headers, and whoever signs a note takes part."""

import pytest

from spolu.interviews.readers import read
from spolu.interviews.readers.roles import role_of


def board(head: str, *rows: str) -> bytes:
    return "\n".join([head, *rows]).encode("cp1250")


@pytest.mark.parametrize("head", [
    "Treść karteczki;Autor;Plansza;Kolor;Głosy", "Karteczki;Kto;Flipchart;Kolor;Głosy", "Text lístečku;Autor;Rámec;Barva;Hlasy", "Note;Author;Frame;Colour;Votes",
])  # fmt: skip
def test_a_board_is_told_by_its_headers_and_no_survey(head):
    """A Polish board was taken for a survey: each note a respondent, and who wrote it a fact about them."""
    rows = [f"Pisma są trudne {n};Ola Żak;Bariery;żółty;{n}" for n in range(4)]
    (t,) = read(board(head, *rows), "karteczki.csv")
    assert (t.source.format, t.kind, len(t.turns), t.turns[0].group) == ("notes", "workshop", 4, "Bariery")


def test_whoever_signs_a_note_takes_part():
    """Nobody asks on a board, so nobody can be told from who asks; a label with a role keeps it."""
    (t,) = read(board("Karteczka;Autor", "Pisma są trudne;Ola Żak", "Kto jeszcze?;Moderatorka", "Nie wiem;"), "k.csv")
    assert [(s.labels[0], s.role) for s in t.speakers] == [("Ola Żak", "participant"), ("Moderatorka", "facilitator")]


@pytest.mark.parametrize("word", ["Facylitatorka", "facylitator 2", "Facilitátorka", "facilitator"])
def test_whoever_leads_a_workshop_has_a_word_in_each_language(word):
    assert role_of(word) == "facilitator"
