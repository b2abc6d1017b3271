"""A list of people is refused with the next step; boards, surveys and tables of turns that name people are read as ever."""

import io

import pytest
from openpyxl import Workbook

from spolu.errors import ReadError
from spolu.interviews.readers import read

LISTS = {
    # why it could be taken for something else -> its rows
    "full columns, no answers": "Name,Age,Town,Role\nJana Malá,34,Brno,nurse\nPetr Velký,51,Olomouc,doctor\n",
    "filled from the top to different lengths, as frames are": (
        "Jméno;Věk;Město;Role\nJana Malá;34;Brno;sestra\nPetr Velký;51;Olomouc;\nEva Nová;29;;\n"
    ),
    "a remark, as a board's column of notes is headed": (
        "Imię i nazwisko;Wiek;Miejscowość;Uwagi;Notatka\nAnna Mała;34;Łódź;;\nPiotr Duży;51;Opole;;zadzwonić po piątej\n"
    ),
    "a column of short words that no list has": (
        "Participant,Role,Town,Shirt\nJana Malá,nurse,Brno,large\nPetr Velký,doctor,,\nEva Nová,clerk,,\n"
    ),
    "Slovak, names in two columns": "Meno\tPriezvisko\tVek\tBydlisko\nJana\tMalá\t34\tNitra\nPeter\tVeľký\t51\t\nEva\tNová\t\t\n",
}


def workbook(table: str) -> bytes:
    book, buffer = Workbook(), io.BytesIO()
    separator = next(s for s in ";\t," if s in table)
    for line in table.splitlines():
        book.active.append(line.split(separator))
    book.save(buffer)
    return buffer.getvalue()


@pytest.mark.parametrize("kept", ["people.csv", "people.xlsx"])
@pytest.mark.parametrize("why", LISTS)
def test_a_list_of_people_is_refused(why, kept):
    """As text and as a workbook: the place, what it is, and what to do."""
    data = workbook(LISTS[why]) if kept.endswith("xlsx") else LISTS[why].encode()
    with pytest.raises(ReadError, match="a list of participants") as error:
        read(data, kept)
    assert error.value.place == kept and "--column text=HEADER" in error.value.repair


@pytest.mark.parametrize(("why", "table", "kind", "transcripts", "turns"), [
    ("a board with its authors", "Autor,Role,Lísteček\nJana,sestra,Chybí rampa\nPetr,lékař,Dlouhé fronty\n", "workshop", 1, 2),
    ("a survey that asks who answers", "Name,Age,Town,What annoys you?\nJana,34,Brno,The long queue in the hall\n"
     "Petr,51,Opava,Nobody answers the phone\nEva,29,Zlín,The form has nine pages\n", "survey", 3, 6),
    ("an open question without its mark", "Jméno,Věk,Město,Co chybí\nJana,34,Brno,Rampa u hlavních dveří do haly\n"
     "Petr,51,Opava,Lavička na zastávce před úřadem\n", "survey", 2, 4),
    ("a table of turns", "Participant,Role,Place,Start,Text\nJana,nurse,Brno,00:01,Hello there.\nPetr,doctor,Brno,00:05,Hello.\n",
     "interview", 1, 2),
])  # fmt: skip
def test_what_people_said_is_read_although_they_are_named(why, table, kind, transcripts, turns):
    """Words of somebody's own, or one describing column alone, make no list."""
    found = read(table.encode(), "table.csv")
    assert [t.kind for t in found] == [kind] * transcripts, why
    assert sum(len(t.turns) for t in found) == turns


def test_a_column_that_is_named_as_notes_is_read():
    """The repair that the refusal names: whoever knows better says so."""
    table = "Jméno,Věk,Město,Poznámka\nJana,34,Brno,Chybí rampa\nPetr,51,Opava,Dlouhé fronty\n"
    (board,) = read(table.encode(), "board.csv", columns={"text": "Poznámka"})
    assert (board.kind, [t.text for t in board.turns]) == ("workshop", ["Chybí rampa", "Dlouhé fronty"])
