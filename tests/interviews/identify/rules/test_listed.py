"""In small letters a surname that is a word is found where lists, offices and talk have it."""

import pytest

from spolu.interviews.identify import detect
from spolu.interviews.model import Transcript, Turn


def lanes(*said):
    turns = tuple(Turn(f"t{n:03}", text) for n, text in enumerate(said, 1))
    return [(m.text, m.lane) for m in detect([Transcript("R01", language="cs", turns=turns)]) if m.kind == "PER"]


@pytest.mark.parametrize(("text", "expected"), [
    ("pak je tady jedlová růžena z chomutova.", [("jedlová růžena", "auto")]),         # hardly a tree's
    ("zapište si: tichý marcel, a to je všechno.", [("tichý marcel", "auto")]),      # apart from the words around
    ("zapište si: kohoutek bohumír, a to je všechno.", [("kohoutek bohumír", "auto")]),
    ("ten tichý marcel přišel pozdě.", [("marcel", "auto")]),                        # that is how he is
    ("přišla malá dagmar a plakala.", [("dagmar", "auto")]),
    ("dobrý den, milá jitko, co nesete?", [("jitko", "auto")]),                      # she is spoken to
    ("potom přijde zedník karel, ten to spraví.", [("karel", "auto")]),                   # his trade
    ("byla tam vlčková irena, ta to ví.", [("vlčková irena", "auto")]),
    ("přišel pracovník vrba a všechno zapsal.", [("vrba", "review")]),
    ("to říkal chudák kohoutek celou dobu.", [("kohoutek", "review")]),
    ("starej malý spěchá jak na pohřeb.", [("malý", "auto")]),
    ("starej malý stůl jsme vyhodili.", []),
    ("povídám mu, pane mlýnku, pojďte dál.", [("mlýnku", "auto")]),                   # called
    ("povídám mu, pane hlaváček, pojďte dál.", [("hlaváček", "auto")]),               # and as it is said
    ("mluvila jsem s paní veselou o bytě.", [("veselou", "auto")]),                   # in the case of her title
    ("zapsala hrdinová, ověřil kučera.", [("hrdinová", "auto"), ("kučera", "auto")]),  # signed
    ("nejlíp to umí zajíc a vlková.", [("zajíc", "review"), ("vlková", "auto")]),
    ("přijel pprap. veselý a sepsal to.", [("veselý", "auto")]),                      # a rank
])  # fmt: skip
def test_in_lists_and_behind_what_people_are(text, expected):
    assert lanes(text) == expected


def test_a_word_in_a_row_of_names_waits_and_so_do_its_forms_elsewhere():
    found = lanes("na poradě byli bezděková, vrba, vosátka a já.", "potom jsem potkala vrbu v parku.")
    assert ("vrba", "review") in found and ("vrbu", "review") in found


def test_a_row_is_read_on_to_the_member_that_is_nothing_but_a_name():
    found = dict(lanes("čtu: bezděková, ptáček, cibulka, tichá, a to je všechno."))
    assert found == {"bezděková": "auto", "ptáček": "review", "cibulka": "review", "tichá": "review"}


@pytest.mark.parametrize("text", [
    "do polévky dám cibulka, celer, hrášek a sůl.",
    "koupila jsem bezděkovou, čtrnáct, kyslík.",  # a number is none
    "máme tam petra, malý, hubený kluk.",         # a first name is followed by what somebody is like
])  # fmt: skip
def test_what_stands_in_a_row_and_is_nobody(text):
    assert all(word not in ("čtrnáct", "malý", "hubený", "cibulka", "hrášek") for word, _ in lanes(text))


def test_of_a_woman_told_her_husband_waits():
    assert ("pešek", "review") in lanes("byla u nás paní pešková z družstva.", "a pešek tam nebyl.")


def test_a_day_that_is_somebody_waits_where_it_does_something():
    found = lanes("pan sobota bydlí vedle nás.", "sobota se ho ptal na klíče.", "přijdu v sobotu odpoledne.")
    assert ("sobota", "review") in found and all(word != "sobotu" for word, _ in found)
