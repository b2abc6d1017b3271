"""English names with the number of a house before, and streets that are written so, with their parts."""

import pytest

from spolu.interviews.identify import detect
from spolu.interviews.model import Transcript, Turn


def addresses(text):
    found = detect([Transcript("R01", language="en", turns=(Turn("t001", text),))])
    return [(m.text, m.lane) for m in found if m.kind == "ADDR"]


@pytest.mark.parametrize(("text", "expected"), [
    ("Served at 45-47 Gallowgate, where he was.", ("45-47 Gallowgate", "auto")),            # no word for a street
    ("Her gran's was 7 Heol y Bryn, you know.", ("7 Heol y Bryn", "auto")),
    ("I'm staying at 22 Tannahill, by the shop.", ("22 Tannahill", "review")),
    ("They rent Unit 5, 60 Ropewalk, upstairs.", ("Unit 5, 60 Ropewalk", "auto")),
    ("You want a hundred and six Station Parade, above.", ("a hundred and six Station Parade", "auto")),
    ("We lived at number seven Quarry Bank, then.", ("number seven Quarry Bank", "auto")),
    ("She was on Gladstone Terrace, number 31, over it.", ("Gladstone Terrace, number 31", "auto")),
    ("She has Rose Cottage, 3 Back Lane and more.", ("Rose Cottage, 3 Back Lane", "auto")),  # the house has a name, too
    ("We moved her to Flat 6, Albany Court, 88 Station Road, there.", ("Flat 6, Albany Court, 88 Station Road", "auto")),
    ("Tenant of 15 Block C, Marrowbone House reports it.", ("15 Block C, Marrowbone House", "auto")),
    ("Inventory for Basement Flat, 61 Vernon Place, Hove BN3 9XX, signed.", ("Basement Flat, 61 Vernon Place, Hove BN3 9XX", "auto")),   # a flat with a name
    ("Keys to First-Floor Flat, 61 Vernon Place, are lost.", ("First-Floor Flat, 61 Vernon Place", "auto")),
    ("Keys to Top Floor Left, 61 Vernon Place, are lost.", ("Top Floor Left, 61 Vernon Place", "auto")),
    ("A lease of Flat above the bakery, 40 Castle Street, then.", ("Flat above the bakery, 40 Castle Street", "auto")),
    ("They let The Annexe, 61 Vernon Place, to us.", ("The Annexe, 61 Vernon Place", "auto")),
    ("They let Flat Two, 61 Vernon Place, to us.", ("Flat Two, 61 Vernon Place", "auto")),
    ("She lives at 2/1 45 Byres Road.", ("2/1 45 Byres Road", "auto")),                     # as in Glasgow
    ("She lives at 45 Byres Road, 2/1.", ("45 Byres Road, 2/1", "auto")),
    ("A pitch at Caravan 3, Hillside Caravan Site, Rhyl LL18 9XX, please.", ("Caravan 3, Hillside Caravan Site, Rhyl LL18 9XX", "auto")),
    ("He gave it as 31-A Byres Road and left.", ("31-A Byres Road", "auto")),
    ("It is No. 31, Byres Road, there.", ("No. 31, Byres Road", "auto")),
    ("A key for 1F1, 14 Montague Street, please.", ("1F1, 14 Montague Street", "auto")),     # as in Edinburgh
    ("He stays at 15 Highfields, there.", ("15 Highfields", "review")),                       # nobody is counted
    ("We're at thirty one, um, Quarry Drive, now.", ("thirty one, um, Quarry Drive", "auto")),  # somebody hesitates
    ("He moved to 7a Castle St, above the shop.", ("7a Castle St", "auto")),
    ("She got a flat at 9 Piccadilly Mews.", ("9 Piccadilly Mews", "auto")),                   # which is no flat called "at"
    ("We bought No 7 Railway Cottages then.", ("No 7 Railway Cottages", "auto")),
    ("You want number nine C Salter Lane, upstairs.", ("number nine C Salter Lane", "auto")),
    ("The land behind 3, 5 and 7 Cooper Row floods.", ("3, 5 and 7 Cooper Row", "auto")),
    ("the office is forty to forty two main street", ("forty to forty two main street", "review")),
    ("ok so its 83 ashgrove rd, not the other", ("83 ashgrove rd", "review")),
    ("im on 22 the avenue, second floor", ("22 the avenue", "review")),
    ("The first line of the address? – Eighteen Hazelhurst. – Thanks.", ("Eighteen Hazelhurst", "auto")),   # asked for
    ("What's your address, love? – Yeah, it's fourteen Beechlands. – Right.", ("fourteen Beechlands", "auto")),
    ("The address I have is nine Kestrels, is it?", ("nine Kestrels", "auto")),               # a plural, but an address
    ("I live over it, fifty-two Corran, so I walk.", ("fifty-two Corran", "review")),         # somebody lives there
    ("we was two doors down twenty six bethania me and mam", ("twenty six bethania", "review")),
    ("I live up on Larchwood, number sixteen, at the end.", ("Larchwood, number sixteen", "review")),   # the number behind
    ("My nan's on Millbrow, number seven, past the post office.", ("Millbrow, number seven", "review")),
    ("I'm at my daughter's, eleven Fernbank, till it heals.", ("eleven Fernbank", "review")),           # whose home it is
    ("My address is twelve Lime Grove, ground floor flat.", ("twelve Lime Grove, ground floor flat", "auto")),   # where in the house
    ("He rents six Belvoir Road, the basement flat, it floods.", ("six Belvoir Road, the basement flat", "auto")),
    ("im at 11b harbour close if you want", ("11b harbour close", "review")),                 # in small letters
    ("come round to 33 lower abbey st, it's open", ("33 lower abbey st", "review")),
])  # fmt: skip
def test_a_number_before_a_name_is_an_address(text, expected):
    assert addresses(text) == [expected]


@pytest.mark.parametrize("text", [
    "At 7 Jane came and at 8 Tom left.",              # hours
    "There were 20 Germans, 30 Poles.",               # what is counted
    "In 2004, Queen Street was closed.",              # a year
    "In 2019, Main Street closed.",
    "I was 15, Station Road was my world.",           # an age
    "It was 3 Liverpool, 2 Everton.",                 # how a match ended
    "Do you live alone? – Two Irish lads, and me.",
    "How many in the house? – Seven Polish, and one Czech.",
    "We live with two Siamese, and a dog.",
    "We stayed at four Premier Inns that week.",
    "What's your address? — One Love, he says, and walks off.",   # a title
    "My address book had two Johns, and a Jane.",
    "It's on Netflix, number three this week, so we watched it.",
    "They live on Guinness, number one, and crisps.",
    "at 5 we close the shop, at 10 past the hill",    # grammar stands between
    "at 30 street parties, to 3 car park, in 5 court cases",
])  # fmt: skip
def test_other_numbers_before_names_are_none(text):
    assert addresses(text) == []
