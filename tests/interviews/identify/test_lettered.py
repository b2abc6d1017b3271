"""One letter that stands where only somebody can."""

import pytest

from spolu.interviews.identify import detect
from spolu.interviews.model import Transcript, Turn


def people(text, language):
    found = detect([Transcript("R01", language=language, turns=(Turn("t001", text),))])
    return [m.text for m in found if m.kind == "PER"]


@pytest.mark.parametrize(("text", "language", "expected"), [
    ("I'll call her L., she knows why.", "en", ["L."]),                 # words introduce it
    ("Let's call him D, he came daily.", "en", ["D"]),
    ("everyone calls me d, even there", "en", ["d"]),
    ("Říkejme mu D., bral jen jídlo.", "cs", ["D."]),
    ("Nazwijmy go D., brał tylko jedzenie.", "pl", ["D."]),
    ("There was this lad, D, who came for toast.", "en", ["D"]),        # apart behind a word for somebody
    ("Její přítel, M., na ni křičí.", "cs", ["M."]),
    ("I worked with S. and her gran.", "en", ["S."]),                   # behind what only somebody stands behind
    ("Šla jsem za B. do kuchyně.", "cs", ["B."]),
    ("Poszłam do B. do kuchni.", "pl", ["B."]),
    ("To říkala L., já ne.", "cs", ["L."]),                             # it says and does something
    ("And then K came in.", "en", ["K"]),
    ("R. speaks Welsh to me.", "en", ["R."]),
    ("H. mi psala v noci.", "cs", ["H."]),
    ("M. ma siostrę w gminie.", "pl", ["M."]),
])  # fmt: skip
def test_a_letter_is_somebodys(text, language, expected):
    assert people(text, language) == expected


@pytest.mark.parametrize(("text", "language"), [
    ("Vitamin D helped, and plan B was no better.", "en"),   # a thing's letter
    ("I got it with B vitamins.", "en"),
    ("So I came, and a C is fine.", "en"),                   # a word, a mark
    ("U said it was hepatitis C, then.", "en"),              # chats write *you* so
    ("V. byl ten nejhorší rok.", "cs"),                      # a number
    ("Je to blok B a sektor C.", "cs"),
    ("Mam grupę B i tyle.", "pl"),
])  # fmt: skip
def test_other_letters_are_nobodys(text, language):
    assert people(text, language) == []
