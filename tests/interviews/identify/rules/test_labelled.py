"""A surname that is a word waits behind a label of minutes and forms that asks who."""

import pytest

from spolu.interviews.identify import detect
from spolu.interviews.identify.rules import labelled
from spolu.interviews.model import Transcript, Turn


@pytest.mark.parametrize(("language", "text", "expected"), [
    ("cs", "Zapsala: Tichá. Další schůzka v květnu.", ["Tichá"]),
    ("cs", "Omluveni: Vrána. Zapisovatel: Hrášek.", ["Vrána", "Hrášek"]),
    ("cs", "Příjmení: Kapusta", ["Kapusta"]),
    ("cs", "Závěr: Dobrá práce. Úkol: Nová lednice.", []),      # no label that asks who
    ("cs", "Kontaktní osoba: Jahoda, telefon je na vizitce.", ["Jahoda"]),
    ("cs", "Kontakt: Telefonem nebo osobně.", []),
    ("pl", "Zapisała: Cicha. Następne spotkanie w maju.", ["Cicha"]),
    ("pl", "Nieobecni: Wrona. Protokolant: Groch.", ["Wrona", "Groch"]),
    ("pl", "Wniosek: Dobra praca.", []),
])  # fmt: skip
def test_behind_a_label(language, text, expected):
    found = detect([Transcript("R01", language=language, turns=(Turn("t001", text),))])
    assert [m.text for m in found if m.evidence == (labelled.WHY,) and m.lane == "review"] == expected


def test_a_name_that_a_family_has_given_is_one():
    found = detect([Transcript("R01", language="cs", turns=(Turn("t001", "Sluníčko, tak říkáme babičce."),))])
    assert [m.text for m in found if m.kind == "PER"] == ["Sluníčko"]
    found = detect([Transcript("R01", language="cs", turns=(Turn("t001", "Večer, tak říkali, že přijdou večer."),))])
    assert not found
