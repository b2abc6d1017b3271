"""Numbers that British and Irish words tell, in whatever groups, and also some words behind."""

import pytest

from spolu.interviews.identify import detect
from spolu.interviews.model import Transcript, Turn


def told(text):
    found = detect([Transcript("R01", language="en", turns=(Turn("t001", text),))])
    return [(m.text, m.kind, m.lane) for m in found if m.kind not in ("PER", "ORG", "OTHER", "LOC", "AGE", "OCC")]


@pytest.mark.parametrize(("text", "number"), [
    ("they want the mprn its 10 118 204 557 off the bill", "10 118 204 557"),            # in groups of the company's own
    ("Is your MPRN on it, on the top there? It is, 10 118 204 557, yeah.", "10 118 204 557"),   # over a turn of talk
    ("The MPAN is 00 801 902 21 1180 4433 226 on it.", "00 801 902 21 1180 4433 226"),
    ("What's the GPRN? One sec, 2 118 204.", "2 118 204"),
    ("The meter's serial number is E18K 04472, she says.", "E18K 04472"),
    ("We saw the DBS certificate for the new dinner lady, number 001922840517.", "001922840517"),   # no telephone
    ("His PVG? Number 1704 2288 3306 4410.", "1704 2288 3306 4410"),
    ("H&C number 318 204 5571 on the label.", "318 204 5571"),
    ("NHS no 48 5771 3456 it says.", "48 5771 3456"),                                    # in wrong groups
    ("UPN: B823 4320 1811 6", "B823 4320 1811 6"),
    ("His ULN, 2044 7712 08, is on it.", "2044 7712 08"),
    ("The IMEI, 35 118447 208833 7, blocked.", "35 118447 208833 7"),
    ("The cat's chip is 981 000 004 118 204.", "981 000 004 118 204"),
    ("UAN 3434-1184-4720-8833 on the email.", "3434-1184-4720-8833"),                    # no card of a bank
    ("The share code is R4T 9KB 2LX.", "R4T 9KB 2LX"),
    ("share code r4t9kb2lx till June", "r4t9kb2lx"),
    ("The telly licence is 304 471 2088.", "304 471 2088"),
    ("My Oyster's 0124 8871 3306, it says.", "0124 8871 3306"),
    ("Blue Badge no. 204817 M 0327K1164, there.", "204817 M 0327K1164"),
    ("Blue Badge 5TR8LW1104KB0528 is in the car.", "5TR8LW1104KB0528"),                  # as it is printed
    ("The medical card, 1234567A, is in date.", "1234567A"),
    ("Dr Oduya, GMC 7118447, signed.", "7118447"),
    ("my nmc pin is 18i2204e", "18i2204e"),
    ("Council tax account 77 0311 8442, band B.", "77 0311 8442"),
    ("Child Benefit number CHB 30118447 AB, it says.", "CHB 30118447 AB"),               # letters behind
    ("My membership number for the allotments is 0382.", "0382"),                        # some words between
    ("My bowls membership is 0562, always was.", "0562"),
    ("The credit union number's 20417.", "20417"),
    ("Payroll 004471, nights.", "004471"),
    ("I'm member 20817 down there.", "20817"),
    ("the m p r n, its 10 118 204 557", "10 118 204 557"),                               # letter by letter
    ("Unite card 40/118447, paid up.", "40/118447"),
    ("It's her disclosure, no. 001 922 840 517.", "001 922 840 517"),
    ("The policy, it's a long one, HH 4471 2083 AX, for the house.", "HH 4471 2083 AX"),
    ("Birth certificate BXCA 447120, a copy.", "BXCA 447120"),
    ("frame no. AH 447 120 8, a Trek", "AH 447 120 8"),
    ("TRN: 18/44712", "18/44712"),
    ("Landlord registration, it's 118447/230/04471, in Leith.", "118447/230/04471"),
    ("The water meter, it's 19M447120 on the lid.", "19M447120"),
    ("Council tax, that's 3004 4712 0, direct debit.", "3004 4712 0"),
    ("His SIA badge, 1012 4471 2083 3001, is in date.", "1012 4471 2083 3001"),
    ("Policy HM/3184/027751, buildings only.", "HM/3184/027751"),                       # and of no case, whatever it looks like
    ("Blue badge R4TX9 0 M0318A ran out.", "R4TX9 0 M0318A"),                            # letters in each group
    ("A blue badge, number KT7 4W2, was on it.", "KT7 4W2"),
    ("PNC 04/318402K, two of them.", "04/318402K"),
    ("The nurse's PIN, 18F3184E, is on the rota.", "18F3184E"),
    ("My driver number 318 402 775 is on it.", "318 402 775"),                           # no telephone
    ("The security code 318402 was read out.", "318402"),
    ("CIS card 318402-77, in his wallet.", "318402-77"),
])  # fmt: skip
def test_a_number_is_told_by_its_word(text, number):
    assert told(text) == [(number, "IDNO", "auto")]


def test_who_is_rung_has_a_telephone():
    assert told("For the deposit scheme you ring 0330 404 1187 first.") == [("0330 404 1187", "PHONE", "auto")]


@pytest.mark.parametrize("text", [
    "The membership has grown by 1200 people since.",
    "Our membership is 2019 to 2021, lapsed.",                     # years
    "The gas account is about 1400 pounds behind.",
    "NHS staff, 40 000 of them, were out.",
    "The chip shop has 12 tables and 3 fryers.",
    "Council tax is 2140 a year here, it was 1980.",
    "He quoted 44712 pounds for it.",
    "The policy paid her £447120 in the end.",
    "The insurance policy covers 447120 euro of it.",
    "An order of 120 books, a parcel of 300 more.",
    "The oyster bar seats 120000 a year.",
    "The union has 1200 members here, the club 300.",
])  # fmt: skip
def test_what_is_counted_beside_such_a_word_is_none(text):
    assert told(text) == []
