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


def test_initials_are_labels_even_where_they_spell_an_abbreviation():
    """TJ is somebody, tj. is *to jest*."""
    (t,) = read(b"HG: Kto to?\nTJ: Ja, tj. Teresa.\nHG: Aha.\nTJ: No.\ntj: nic\nHG: Tak.\nTJ: Tak.", "a.txt")
    assert {label for s in t.speakers for label in s.labels} == {"HG", "TJ"}
