"""English streets in small letters, with the number of a house before, and what else is said so."""

import pytest

from spolu.interviews.identify import detect
from spolu.interviews.model import Transcript, Turn


def addresses(text):
    found = detect([Transcript("R01", language="en", turns=(Turn("t001", text),))])
    return [(m.text, m.lane) for m in found if m.kind == "ADDR"]


@pytest.mark.parametrize(("text", "expected"), [
    ("no no it was 12 maple drive they wanted", ["12 maple drive"]),                      # many streets are called so
    ("we were at four quarry cottages back then", ["four quarry cottages"]),                        # houses in a row
    ("they sent 14 jubilee walk and 9 amber crescent", ["14 jubilee walk", "9 amber crescent"]),
    ("i said one oh nine station road not one nineteen", ["one oh nine station road"]),               # figure by figure, as nobody counts
    ("it's flat six ninety four queens drive top buzzer", ["flat six ninety four queens drive"]),
    ("im at one two one albert road flat b", ["one two one albert road flat b"]),
    ("he's at flat three slash two, nineteen gardner street", ["flat three slash two, nineteen gardner street"]),
    ("27 rowan court not 72 rowan court he said", ["27 rowan court", "72 rowan court"]),
    ("delivery for 44 thornleigh parade mate", ["44 thornleigh parade"]),                 # no word of the language
    ("we was round my mum's yeah 14b union crescent", ["14b union crescent"]),            # no other number is written so
    ("that's 17 mill hill and not the other one", ["17 mill hill"]),                      # a thing, too: behind a word for a place
    ("5 chapel street got flooded", ["5 chapel street"]),                                 # or before one that says nothing else
    ("he gave 88 oldham avenue west as his", ["88 oldham avenue west"]),
    ("so it's sixty two holly bank", ["sixty two holly bank"]),
    ("she's at twenty eight b clarendon road", ["twenty eight b clarendon road"]),
    ("she's at 28 b clarendon road", ["28 b clarendon road"]),
    ("he slept in room six 14 marine parade", ["room six 14 marine parade"]),             # the room's number in words
    ("it's flat b 16 regent square", ["flat b 16 regent square"]),
    ("we're in the basement flat 16 beech terrace", ["basement flat 16 beech terrace"]),
    ("flat 3, 19 tudor place that's me", ["flat 3, 19 tudor place"]),
    ("we're in flat 12 rowan court", ["flat 12 rowan court"]),                            # no number of a house
    ("we're on pitch 9 at thornleigh caravan park", ["pitch 9 at thornleigh caravan park"]),
    ("in caravan 31 sandy bay park all summer", ["caravan 31 sandy bay park"]),
    ("so it's 31, thornleigh avenue", ["31, thornleigh avenue"]),                         # the number set apart
    ("we live on birch drive number 31", ["birch drive number 31"]),                      # or behind
    ("they're on amber crescent, number nine", ["amber crescent, number nine"]),
    ("i'm at 15 sunnybank and she's at 22 the ropewalk", ["15 sunnybank", "22 the ropewalk"]),   # in one word
    ("we moved to 8 westgate", ["8 westgate"]),
    ("she's at rose cottage mill lane", ["rose cottage mill lane"]),                      # the house's name
    ("they're at the old forge chapel lane", ["the old forge chapel lane"]),
    ("my mum's at ivy house 14 church road", ["ivy house 14 church road"]),
    ("it's er 31 er thornleigh crescent", ["31 er thornleigh crescent"]),                 # somebody hesitates
    ("she's at flat 3, um, 31, uh, mulberry road", ["flat 3, um, 31, uh, mulberry road"]),
    ("the ambulance went to sixteen the paddocks", ["sixteen the paddocks"]),               # the article alone
    ("and we're sixteen paddock close", ["sixteen paddock close"]),                         # more than are counted so
    ("we swapped it for eight a um bishop's walk", ["eight a um bishop's walk"]),           # a letter
    ("so that's brookhurst five harbour terrace", ["brookhurst five harbour terrace"]),     # the house has a name, too
    ("i live in flat two b forty-one castle gate", ["flat two b forty-one castle gate"]),
    ("i'm in the flats flat sixty-one kestrel court", ["flat sixty-one kestrel court"]),
    ("she's at twenty-four yep saint wilfrid's road", ["twenty-four yep saint wilfrid's road"]),   # somebody listens
    ("we live at number three, the green", ["number three, the green"]),
    ("born 1st july 1929, late of 17 chapel street", ["17 chapel street"]),                 # another number shortly before
    ("at 9 elm close the avenue floods", ["9 elm close"]),                                # grammar ends a name
    ("we're in the flat above 31 market hill", ["the flat above 31 market hill"]),           # and where in the house
    ("she stays at rose cottage back lane now", ["rose cottage back lane"]),                # a house with its road
    ("we're at seven gables close", ["seven gables close"]),
])  # fmt: skip
def test_a_street_in_small_letters_is_told_by_its_name_its_number_or_who_lives_there(text, expected):
    assert addresses(text) == [(street, "review") for street in expected]


@pytest.mark.parametrize("text", [
    "it's only a 10 minute drive and 20 minutes walk",           # measures
    "a two lane road, a one way street, a 4 bed terrace",
    "we paid 20 quid entry and a 2 pound rise",
    "a 500 gb drive and 2 usb drive things",
    "3 crown court cases, 2 high court judges, in 5 court cases",  # what is called so and counted
    "there's 1 school place left and of 2 school places none",
    "about 12 high street banks and 3 oak hill schools",         # the name belongs to what is counted
    "the 2 hyde park gigs and the 33 union street bus",          # the number says which
    "in 1987 mill lane flooded and in 2019 main street was shut",  # years
    "after 5 oxford street is dead",                             # an hour
    "it was 2 1 at elland road, we won 3 nil at villa park",
    "all 4 shops close at six, 10 people close to me",
    "room 4 magistrates court, in room 12 the court sat, pitch 2 playing field",
    "tennis court number 3, crown court number 2, row number 4",
    "at 5 midway through, at 10 highway patrol, at 6 broadway shows",
    "at my house mill lane is busy, the coffee house church street is shut",
    "i was 12, victoria road was home",
    "he's 31 drive him home, i'm 45 park my car there",          # an age
    "at seven the crescent was empty, by twelve the lawns were full",
    "it was eight a side and a park bench, eight a week in the park",
    "two school gates, a gate at 4 and garden gates",
    "an 07 ford estate, a 2015 skoda estate",
    "it's about two acres close to the river",
    "we kept seven acres close by for the sheep",
])  # fmt: skip
def test_what_else_is_counted_before_such_words_is_no_address(text):
    assert addresses(text) == []
