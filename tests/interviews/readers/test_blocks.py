"""Paragraphs and tables of a document in order: a table of turns is the talk, any other is lines."""

from spolu.interviews.readers.blocks import Table, from_blocks
from spolu.interviews.readers.labels import Line

TALK = (Line("A: Dobrý den."), Line("B: Dobrý."), Line("A: Jak se máte?"), Line("B: Dobře."))
TURNS = Table(
    (("Timespan", "Content", "Speaker"), ("0:00,0 - 0:04,0", "Dobrý den.", "A"), ("0:04,0 - 0:06,0", "Dobrý.", "B"))
)


def test_a_form_is_lines_that_state_facts_and_every_paragraph_is_counted():
    talk = from_blocks([Table((("Datum", "3. 6. 2025"), ("Místo", "Dům"))), *((line,) for line in TALK)])
    assert talk.attributes == {"date": "3. 6. 2025", "site": "Dům"}
    assert [turn.text for turn in talk.turns] == ["Dobrý den.", "Dobrý.", "Jak se máte?", "Dobře."]
    assert [turn.locator for turn in talk.turns] == [f"paragraph {n}" for n in (3, 4, 5, 6)]


def test_a_table_of_turns_is_the_talk_whatever_stands_around_it():
    talk = from_blocks([(Line("Rozhovor 1"),), TURNS, (Line("Konec."),)])
    assert [turn.text for turn in talk.turns] == ["Dobrý den.", "Dobrý."]
