"""What numbers are called is nobody's organisation, in any case and language."""

import pytest

from spolu.interviews.identify import detect
from spolu.interviews.model import Transcript, Turn


def found(text, language):
    return [m.text for m in detect([Transcript("R01", language=language, turns=(Turn("t001", text),))])]


@pytest.mark.parametrize(("text", "language", "left"), [
    ("Przyszło pismo z numerem PESEL Hani.", "pl", ["Hani"]),              # whose it is stays a mention
    ("Podałam PESEL i NIP, a oni chcą REGON.", "pl", []),
    ("Bez PESEL-u ani rusz, bez NIPu też.", "pl", []),                      # with an ending, with a hyphen or without
    ("Do formuláře jsem vyplnila IČO, DIČ a PSČ.", "cs", []),
    ("Na SPZ se mě ptali taky.", "cs", []),
    ("Pýtali sa aj na ŠPZ.", "sk", []),
    ("They asked for my NHS number and the PPS number.", "en", []),
    ("Přišel pan Nip.", "cs", ["Nip"]),                                     # somebody's name is not in capitals
    ("I work for NHS Lothian.", "en", ["NHS Lothian"]),                     # one house of many
    ("Chodím na OSPOD kvůli dětem.", "cs", ["OSPOD"]),
])  # fmt: skip
def test_numbers_are_nobody(text, language, left):
    assert found(text, language) == left
