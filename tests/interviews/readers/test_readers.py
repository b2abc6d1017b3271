"""Every format that is read: the project's own originals, and bad files that must not pass as conversations."""

import io
import zipfile
from pathlib import Path

import pytest

from spolu.errors import ReadError
from spolu.interviews.readers import read

ORIGINALS = Path(__file__).resolve().parents[3] / "src/spolu/example/originals"
EXPECTED = {  # turns, voices, language
    "rozhovor_kotlarova.docx": (44, 2, "cs"),
    "rozhovor_tulej_teams.vtt": (42, 2, "cs"),
    "Pavla_prepis_19_2.odt": (38, 2, "cs"),
    "marek_h.txt": (36, 2, "cs"),
    "Rozhovor_Nikola-20260226_100000-Meeting_Recording.docx": (39, 2, "cs"),
    "wywiad_Beata_J.docx": (36, 2, "pl"),
    "margita_k.txt": (40, 2, "cs"),
    "marit_club.txt": (32, 2, "en"),
    "fokus_skrawno_17_03.docx": (57, 7, "pl"),
    "workshop_tri_dny.csv": (53, 19, "cs"),
    "test_muj_plan_blanka.txt": (47, 3, "cs"),
}


@pytest.mark.parametrize("name", EXPECTED)
def test_the_projects_own_originals(name):
    (t,) = read((ORIGINALS / name).read_bytes(), name)
    assert (len(t.turns), len(t.speakers), t.language) == EXPECTED[name]
    assert not [turn for turn in t.turns if turn.label and turn.text.startswith(f"{turn.label}:")]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1250", "iso8859-2"])
def test_every_encoding_gives_the_same_turns(encoding):
    plain = (
        (ORIGINALS / "margita_k.txt").read_text(encoding="utf-8").replace("„", "'").replace("“", "'").replace("–", "-")
    )
    kept = plain.encode("iso8859-2", errors="ignore").decode("iso8859-2")
    assert read(kept.encode(encoding), "a.txt")[0].turns == read(kept.encode(), "a.txt")[0].turns


def test_decomposed_letters_are_composed():
    import unicodedata

    text = unicodedata.normalize("NFD", "Tazatelka: Dobrý den, děkuju.\nKlára: Není zač, žlutý kůň.\n")
    assert read(text.encode(), "a.txt")[0].turns[1].text == "Není zač, žlutý kůň."


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("Poseł Ryszard Bugaj (UP): Dziękuję.", "Poseł Ryszard Bugaj (UP)"),
        ("Ekspert Komisji, prof. Piotr Winczorek: Tak jest.", "Ekspert Komisji, prof. Piotr Winczorek"),
        ("MODERATOR: Yes.", "MODERATOR"),
        ("Q: And then?", "Q"),
        ("B1: Do sešitu.", "B1"),
        ("[00:12] Jana Nováková: No jo.", "Jana Nováková"),
        ("**Jerod Santo:** Hi.", "Jerod Santo"),
    ],
)
def test_labels_with_titles_brackets_and_times(line, label):
    (t,) = read((line + "\n" + line + "\n").encode(), "a.txt")
    assert t.speakers[0].labels[0] == label
    assert ":" not in t.turns[0].text[:3]


def bomb() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"<x>" + b" " * 30_000_000 + b"</x>")
    return out.getvalue()


def entity() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>')
    return out.getvalue()


BAD = {
    "nothing in it": b"",
    "only spaces": b"  \n \n",
    "a truncated archive": (ORIGINALS / "rozhovor_kotlarova.docx").read_bytes()[:5000],
    "an archive that would unpack to an absurd size": bomb(),
    "a document that asks for a file from elsewhere": entity(),
    "a picture": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20,
    "captions that end before they begin": b"WEBVTT\n\n00:00:09.000 --> 00:00:03.000\nahoj\n",
    "TEI that is not well-formed": b'<TEI xmlns="http://www.tei-c.org/ns/1.0"><u>',
}


@pytest.mark.parametrize("what", BAD)
def test_a_bad_file_gets_one_error_with_place_and_fault(what):
    with pytest.raises(ReadError) as caught:
        read(BAD[what], "soubor.docx")
    assert caught.value.place.startswith("soubor.docx")
    assert caught.value.fault


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


def test_initials_are_labels_even_where_they_spell_an_abbreviation():
    """TJ is somebody, tj. is *to jest*."""
    (t,) = read(b"HG: Kto to?\nTJ: Ja, tj. Teresa.\nHG: Aha.\nTJ: No.\ntj: nic\nHG: Tak.\nTJ: Tak.", "a.txt")
    assert {label for s in t.speakers for label in s.labels} == {"HG", "TJ"}


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
