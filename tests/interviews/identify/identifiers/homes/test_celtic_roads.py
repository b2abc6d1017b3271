"""Streets in Welsh, Irish and Gaelic, whose word stands first, in talk in English."""

import pytest

from spolu.interviews.identify import detect
from spolu.interviews.model import Transcript, Turn


def addresses(text):
    found = detect([Transcript("R01", language="en", turns=(Turn("t001", text),))])
    return [(m.text, m.lane) for m in found if m.kind == "ADDR"]


@pytest.mark.parametrize(("text", "expected"), [
    ("Officers went to 21 Ffordd Wen, Mold CH7 9XX, at nine.", ("21 Ffordd Wen, Mold CH7 9XX", "auto")),
    ("Officers went to 7 Ffordd Wen, Wrexham LL12 9XX, at nine.", ("7 Ffordd Wen, Wrexham LL12 9XX", "auto")),   # which is no Ford
    ("She stays with her nan at 8 Heol-y-Nant now.", ("8 Heol-y-Nant", "auto")),
    ("Address: 12 Rhodfa'r Gogledd, Bala.", ("12 Rhodfa'r Gogledd", "auto")),
    ("They moved to Tŷ Mawr, 14 Stryd y Castell, in May.", ("Tŷ Mawr, 14 Stryd y Castell", "auto")),  # the house has a name, too
    ("A letter from Tŷ Coch, Ffordd Llanfair, came.", ("Tŷ Coch, Ffordd Llanfair", "review")),        # nothing but the name
    ("He is at Ty'n y Nant, Ffordd Bethel, alone.", ("Ty'n y Nant, Ffordd Bethel", "review")),
    ("He's at 19, er, Ffordd Wen.", ("19, er, Ffordd Wen", "auto")),                                  # somebody hesitates
    ("We bought 4 Clos y Wern, as it was.", ("4 Clos y Wern", "review")),                             # names of places begin so, too
    ("Served at 9 Caisleán na hAille, Limerick V94 X9X9, today.", ("9 Caisleán na hAille, Limerick V94 X9X9", "auto")),
    ("Address: 30 An tSráid Mhór, Dingle.", ("30 An tSráid Mhór", "auto")),                           # a sound is put before it
    ("It is 22 Cnoc na Gaoithe, you see.", ("22 Cnoc na Gaoithe", "review")),
    ("Back to 12 Sràid a' Chidhe, Stornoway.", ("12 Sràid a' Chidhe", "auto")),
    ("we're 14 heol y nant by the chapel", ("14 heol y nant", "review")),                             # in small letters
    ("i'm at flat 2, 9 cluain na greine with the kids", ("flat 2, 9 cluain na greine", "review")),
    ("he's in seven stryd fawr above the bank", ("seven stryd fawr", "review")),
    ("my mam's at tanrallt heol y bont by herself", ("tanrallt heol y bont", "review")),              # the house's name alone
])  # fmt: skip
def test_a_street_is_told_by_the_word_before_its_name(text, expected):
    assert addresses(text) == [expected]


@pytest.mark.parametrize("text", [
    "At 22 Bryn Parry married her, at 30 Bryn was a widower.",   # an age, and a first name
    "In 2011 Páirc Uí Chaoimh was full.",                        # a year
    "We went to Cork, Páirc Uí Chaoimh, for the final.",         # a town is no house
    "Ysgol Maes y Gwendraeth had 900 pupils.",                   # a school
    "It was 20 Parc Slip people, and section 5 Coill Report.",   # what is counted
    "we cycled along ffordd y coleg to tesco on heol y bont",    # streets without a house
    "he's 12 lon said, there were 3 parc people",
])  # fmt: skip
def test_such_words_are_no_address_by_themselves(text):
    assert addresses(text) == []
