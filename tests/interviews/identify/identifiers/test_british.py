"""Numbers of clients, cases, accounts and cars as British and Irish offices write them."""

import pytest

from spolu.interviews.identify import detect
from spolu.interviews.model import Transcript, Turn


def told(text):
    found = detect([Transcript("R01", language="en", turns=(Turn("t001", text),))])
    return [(m.text, m.kind, m.lane) for m in found if m.kind not in ("PER", "ORG", "OTHER", "LOC")]


@pytest.mark.parametrize(("text", "expected"), [
    ("The VAT reg. no. is 318 402 775 on every slip.", ("318 402 775", "IDNO", "auto")),             # no telephone
    ("Her DBS number, enhanced, is 004 817 205 336 now.", ("004 817 205 336", "IDNO", "auto")),       # some words behind it
    ("Her DBS number is 004 817 205 336 now.", ("004 817 205 336", "IDNO", "auto")),                 # in groups of one's own
    ("Tenancy ref. 4417208, two bedrooms.", ("4417208", "IDNO", "auto")),                            # a tenant's is no case's
    ("Council tax account number 7703 1184 2, paid up.", ("7703 1184 2", "IDNO", "auto")),            # and the council no bank
    ("It is the water, account number 4410 2287 19.", ("4410 2287 19", "IDNO", "auto")),
    ("The Accounts Office reference, 475PX00291837.", ("475PX00291837", "IDNO", "auto")),
    ("Blue Badge number? It is somewhere, P4R7XM.", ("P4R7XM", "IDNO", "auto")),
    ("Your member number? — At the gym? It's 3071, for years.", ("3071", "IDNO", "review")),          # behind the answer's first words
    ("Log number 612 of 02/03/2024, noise again.", ("612 of 02/03/2024", "CASENO", "auto")),          # the day is a part of it
    ("It was incident 417 of 9 June, they said.", ("417 of 9 June", "CASENO", "auto")),
    ("The log was six one four of the tenth of March, he said.", ("six one four of the tenth of March", "CASENO", "auto")),
    ("Police CAD 2210/3JUN, no visit.", ("CAD 2210/3JUN", "CASENO", "auto")),                        # without a year
    ("The guard's PULSE number, 30718462, is here.", ("30718462", "CASENO", "auto")),
    ("The WRC sent ADJ-00051127 to me.", ("ADJ-00051127", "CASENO", "auto")),
    ("Your ticket is INC0071183, wait in.", ("INC0071183", "CASENO", "auto")),
    ("Pay them at 30-71-44 / 20886143, please.", ("30-71-44 / 20886143", "ACCOUNT", "auto")),
    ("It's 30-71-44, account to follow.", ("30-71-44", "ACCOUNT", "auto")),                           # no word before, but one behind
    ("Ring 00 44 28 9649 6317 after six.", ("00 44 28 9649 6317", "PHONE", "auto")),                   # no sort code before an account
    ("Pay it to 2088 6143, sort code to follow.", ("2088 6143", "ACCOUNT", "auto")),
    ("She had H 294 KWD for years.", ("H 294 KWD", "PLATE", "review")),                              # of old, in three groups
    ("It was KWD 294 H, I think.", ("KWD 294 H", "PLATE", "review")),
    ("They clamped BV 73 KNP by mistake.", ("BV 73 KNP", "PLATE", "review")),
])  # fmt: skip
def test_numbers_are_found_whole(text, expected):
    assert told(text) == [expected]


@pytest.mark.parametrize("text", [
    "We keep a log of 12 May and of 14 May.",              # days, and no number before
    "It took a crew of 3 people, a job of 9 days.",
    "I rang NHS 111 twice and the A 12 was shut.",
    "Ticket 4471 won the raffle.",                         # no word number
    "In UK 20 MPH zones it is slow.",
    "The policy number? It's the fifth on page 12.",
    "VAT is 20 per cent on it.",
])  # fmt: skip
def test_what_is_only_counted_is_none(text):
    assert told(text) == []
