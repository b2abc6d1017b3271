"""What stands above and around a talk in its document is its title and its facts, and nobody's words."""

import io

import pytest

from spolu.interviews.readers import read

FORM = (("Data", "3 czerwca 2025"), ("Miejsce", "Dom Kultury w Gwiździe"), ("Rozmówczyni:", "Wrona Stefania"))
TALK = (
    "Górniak Halina: Dzień dobry.",
    "Wrona Stefania: Dobry.",
    "Górniak Halina: Jak się żyje?",
    "Wrona Stefania: Powoli.",
)


def as_word():
    from docx import Document

    document, data = Document(), io.BytesIO()
    document.add_heading("Wywiad 1", 1)
    table = document.add_table(rows=0, cols=2)
    for row in FORM:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    for line in TALK:
        document.add_paragraph(line)
    document.save(data)
    return data.getvalue(), "wywiad.docx"


def as_open_document():
    from odfdo import Document, Header, Paragraph, Table

    document, data = Document("text"), io.BytesIO()
    document.body.clear()
    document.body.append(Header(1, "Wywiad 1"))
    table = Table("form", width=2, height=len(FORM))
    for y, row in enumerate(FORM):
        for x, text in enumerate(row):
            table.set_value((x, y), text)
    document.body.append(table)
    for line in TALK:
        document.body.append(Paragraph(line))
    document.save(data)
    return data.getvalue(), "wywiad.odt"


@pytest.mark.parametrize("made", [as_word, as_open_document])
def test_a_form_above_a_talk_is_its_facts_and_not_its_title(made):
    """A key and its value in a row; the day and the place have the names that `study.toml` asks for."""
    (t,) = read(*made())
    assert t.title == "Wywiad 1"
    assert t.attributes == {"date": FORM[0][1], "site": FORM[1][1], "Rozmówczyni": FORM[2][1]}
    assert [s.labels for s in t.speakers] == [("Górniak Halina",), ("Wrona Stefania",)] and len(t.turns) == 4


MINUTES = {
    "pl": "Protokół\nData: 17 września 2025, godz. 10.00, sala w urzędzie, obok windy na pierwszym piętrze, wejście od podwórza\n"
          "Obecni: E. Wrona, K. Kos\nUsprawiedliwiona: D. Lis.\nKierowniczka przedstawiła wyniki. Nikt nie pytał.\nZalecenia grupy:\n"
          "1. Jedna kartka.\n2. Jeden numer.\n3. Spokój.\nOdpowiedzialni: K. Kos (1), D. Lis (2).\nNastępne spotkanie: w maju.\n"
          "Protokołowała: E. Wrona",
    "cs": "Zápis\nDatum: 17. 9. 2025\nPřítomni: E. Vránová, K. Kos\nOmluvena: D. Liška.\nVedoucí představila výsledky. Nikdo se neptal.\n"
          "Doporučení skupiny:\n1. Jeden papír.\n2. Jedno číslo.\n3. Klid.\nZodpovídá: K. Kos (1), D. Liška (2).\nPříští schůzka: v květnu.\n"
          "Zapsala: E. Vránová",
}  # fmt: skip


@pytest.mark.parametrize("language", MINUTES)
def test_minutes_have_headings_and_no_voices(language):
    """Each recommendation is a turn of its own, so that it can be coded; who was there is a fact."""
    (t,) = read("\n\n".join(MINUTES[language].split("\n")).encode(), "zapis.txt")
    assert t.speakers == () and {turn.speaker for turn in t.turns} == {None}
    assert sum(turn.text.startswith(("1. ", "2. ", "3. ")) and "\n" not in turn.text for turn in t.turns) == 3
    assert "date" in t.attributes


@pytest.mark.parametrize(("above", "facts"), [
    ("Attendees\nHalina, Stefania", {"attendees": "Halina, Stefania"}),
    ("3. 6. 2025", {"date": "3. 6. 2025"}),
    ("45 min", {"duration": "45 min"}),
    ("Transcribed by https://example.org", {}),          # what a program adds is no fact
])  # fmt: skip
def test_what_stands_above_a_talk_is_none_of_its_turns(above, facts):
    (t,) = read("\n".join([above, *TALK]).encode(), "a.txt")
    assert t.attributes == facts
    assert [turn.text for turn in t.turns] == [line.partition(": ")[2] for line in TALK]
