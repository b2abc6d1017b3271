"""Numbers of cases, complaints and fines as British and Irish offices have them."""

import pytest

from spolu.interviews.identify import detect
from spolu.interviews.model import Transcript, Turn


def told(text):
    found = detect([Transcript("R01", language="en", turns=(Turn("t001", text),))])
    return [(m.text, m.kind) for m in found if m.kind not in ("PER", "ORG", "OTHER", "LOC", "AGE", "OCC")]


@pytest.mark.parametrize(("text", "number"), [
    ("The ombudsman wrote, they opened it under 202318442.", "202318442"),              # who has it, and under what; no telephone
    ("It was logged with the council as 5510238, last week.", "5510238"),
    ("The coroner has it as 04471-2024.", "04471-2024"),
    ("The crime reference I was given is 6071184/24.", "6071184/24"),                    # some words between
    ("The PCN is YW44712083, seventy quid.", "YW44712083"),
    ("The parking fine, 0447 1208 8330, is his.", "0447 1208 8330"),
    ("The PSNI serial is 1184 of 22/03/24.", "1184 of 22/03/24"),
    ("CAD 4471 of the ninth, they said.", "4471 of the ninth"),                          # the day alone
    ("My PULSE ID is 30 118 447.", "30 118 447"),
    ("The solicitor's ref is JMC/RB/11844.7.", "JMC/RB/11844.7"),                        # the matter's part
    ("It is the licence, 24/00447/LAPRE, for the pub.", "24/00447/LAPRE"),
    ("The landlord has 118447/230/04471 on his door.", "118447/230/04471"),
    ("The booking reference is K7QW4N, from Cork.", "K7QW4N"),
    ("It's gone to probate, 1706 4471 2083 3011.", "1706 4471 2083 3011"),
    ("I rang and they gave me four four one of the third of May.", "four four one of the third of May"),      # by the day, without its word
    ("Please quote TEN/0447120 in all letters.", "TEN/0447120"),                         # what one is to quote
    ("They said quote PH 44 71 20 next time.", "PH 44 71 20"),
    ("The claim is QD dash 2019 dash 004418, struck out.", "QD dash 2019 dash 004418"),      # with what is said between its parts
    ("Our ref is LM slash 2207, keep it.", "LM slash 2207"),
    ("The tribunal has it as reference SC 204 slash 23 slash 00617, and no date.", "SC 204 slash 23 slash 00617"),   # a region before it
    ("The referral, SCR-40117, is with them.", "SCR-40117"),                             # without a word for a number
    ("A parking charge notice, number TK30417726, came.", "TK30417726"),
    ("The claim number at the top was H7TW31K4, I think.", "H7TW31K4"),                  # a court's of today
    ("It is on PULSE as 31840277, she said.", "31840277"),
    ("The fine reference is 31 840 277 551, it says.", "31 840 277 551"),
])  # fmt: skip
def test_a_case_is_found_whole(text, number):
    assert told(text) == [(number, "CASENO")]


@pytest.mark.parametrize(("text", "expected"), [
    ("Keep my number in case: 07700 900118.", ("07700 900118", "PHONE")),                # "in case" is none
    ("It's registered at Companies House as number 09118204, she says.", ("09118204", "IDNO")),
])  # fmt: skip
def test_other_numbers_stay_what_they_are(text, expected):
    assert told(text) == [expected]


@pytest.mark.parametrize("text", [
    "Blood pressure was 151 over 92, pulse 108.",
    "The council described it as 12000 homes too few.",
    "The police treated 40 of them as witnesses.",
    "The bank had us under 500 pounds a month.",
])  # fmt: skip
def test_what_an_office_counts_is_no_case(text):
    assert told(text) == []
