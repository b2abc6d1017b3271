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
    ("Use 20-18-55 and the account number is 20886143, ta.", ("20-18-55 and the account number is 20886143", "ACCOUNT", "auto")),   # one account, so one card
    ("Pay it to 2088 6143, sort code to follow.", ("2088 6143", "ACCOUNT", "auto")),
    ("She had H 294 KWD for years.", ("H 294 KWD", "PLATE", "review")),                              # of old, in three groups
    ("It was KWD 294 H, I think.", ("KWD 294 H", "PLATE", "review")),
    ("They clamped BV 73 KNP by mistake.", ("BV 73 KNP", "PLATE", "review")),
    ("My licence is HOLM9 660118 M99KJ, clean.", ("HOLM9 660118 M99KJ", "IDNO", "auto")),              # in pieces, a short name filled up
    ("DVLA, yes, it's HOLME 905 231 P99LT.", ("HOLME 905 231 P99LT", "IDNO", "auto")),
    ("Her NI is AB 40 11 27 and the letter's gone.", ("AB 40 11 27", "IDNO", "auto")),                 # without its last letter
    ("national insurance number AB 40 11 27 and then C", ("AB 40 11 27 and then C", "IDNO", "auto")),
    ("Prisoner A4471DK asks for a visit.", ("A4471DK", "IDNO", "auto")),
    ("The card number is 4929 1184 4720 8831.", ("4929 1184 4720 8831", "ACCOUNT", "auto")),           # its check digit is wrong
    ("The travel card number is 6335 9701 1844 7208.", ("6335 9701 1844 7208", "IDNO", "auto")),       # no bank's
    ("It goes to the account ending in 4471.", ("4471", "ACCOUNT", "auto")),
    ("Her IBAN is IE64 BOFI 9058 3812 3456 79.", ("IE64 BOFI 9058 3812 3456 79", "ACCOUNT", "auto")),  # its check digits are wrong
    ("Building society account 118/447208/3, in her name.", ("118/447208/3", "ACCOUNT", "auto")),
    ("The harbour, if you're local, is 661204.", ("661204", "PHONE", "review")),                       # without its code
    ("It's 661204 or with the code, anyway.", ("661204", "PHONE", "auto")),
    ("Phone the parish office, 884 207, mornings.", ("884 207", "PHONE", "review")),
    ("for sale r318 gvw, one owner", ("r318 gvw", "PLATE", "review")),                                 # three letters that are no word
    ("a blue corsa kz 4471 again", ("kz 4471", "PLATE", "auto")),
    ("his car, m4 kev, is gone", ("m4 kev", "PLATE", "auto")),
    ("the reg was 191 d 44712 on it", ("191 d 44712", "PLATE", "auto")),                               # a word before it is none of its letters
    ("silver Golf reg SN 09 WKD", ("SN 09 WKD", "PLATE", "auto")),
    ("it's a bd 16 nhk, silver", ("bd 16 nhk", "PLATE", "review")),                                    # in three groups, small
    ("Account is 0 0 4 7 1 2 0 8, it says.", ("0 0 4 7 1 2 0 8", "ACCOUNT", "auto")),                  # figure by figure
    ("Dial 56 11 84 on the island.", ("56 11 84", "PHONE", "review")),
    ("The passport number ends in 3456.", ("3456", "IDNO", "review")),
    ("They want the last four of the card, so 2291, and the date.", ("2291", "ACCOUNT", "auto")),       # as it is asked for
    ("customer reference b-4f18a207, keep it", ("b-4f18a207", "IDNO", "auto")),                        # letters anywhere
    ("Account number 61 20 88 41, in her name.", ("61 20 88 41", "ACCOUNT", "auto")),                  # in twos
    ("n i number kt 21 40 66 b, on the slip", ("kt 21 40 66 b", "IDNO", "auto")),                      # letter by letter
    ("He has a private plate, R 4 LFE, on it.", ("R 4 LFE", "PLATE", "auto")),                         # fewer figures than others have
    ("On trade plates, 207 BK, as always.", ("207 BK", "PLATE", "auto")),
    ("The lorry showed RIZ 3318 at the back.", ("RIZ 3318", "PLATE", "auto")),                         # of Northern Ireland
    ("my old landy is c318 bim, love it", ("c318 bim", "PLATE", "auto")),
    ("dad's old morris, i still know it, was lwt 417 d", ("lwt 417 d", "PLATE", "auto")),                # of old, small
    ("it was oxr 8 m, an anglia, in cream", ("oxr 8 m", "PLATE", "auto")),                               # the car stands behind
    ("a red mini, k r t 219 b, all rust", ("k r t 219 b", "PLATE", "auto")),                             # letter by letter
    ("grey corsa b h 61 t w e", ("b h 61 t w e", "PLATE", "auto")),
    ("grandad's austin was vsk 118 before the war", ("vsk 118", "PLATE", "auto")),
    ("The card they cloned was the one from the credit union, 5120 4471 9033 2208.", ("5120 4471 9033 2208", "ACCOUNT", "auto")),   # far from its word
    ("UTR has ten digits, it is at the top of that letter, 24826 10377.", ("24826 10377", "IDNO", "auto")),
    ("Payroll number's 7 4 2, I still know it.", ("7 4 2", "IDNO", "auto")),
    ("national insurance kt 21 40 66 a and that's all", ("kt 21 40 66 a", "IDNO", "auto")),
    ("the reg was ku19 gat I think", ("ku19 gat", "PLATE", "auto")),                                 # a word before it is none of its letters
    ("Her SSN, 318-40-2775, is on the card.", ("318-40-2775", "IDNO", "auto")),                      # American, and no telephone
    ("The last four of his social, 2775, they want.", ("2775", "IDNO", "auto")),                     # of no bank's card
    ("The shelter's EIN is 31-8402775, for taxes.", ("31-8402775", "IDNO", "auto")),
    ("Zip code 44120-3318, east side.", ("44120-3318", "ADDR", "auto")),                            # no telephone either
    ("He is in Marlow, OH 44120, these days.", ("Marlow, OH 44120", "ADDR", "auto")),
    ("post goes to po box 318 for now", ("po box 318", "ADDR", "auto")),                             # in small letters
    ("a/c 31840277, basic one", ("31840277", "ACCOUNT", "auto")),
    ("Sort 31-84-02, number 77518840, in full.", ("31-84-02, number 77518840", "ACCOUNT", "auto")),   # what follows a sort code
    ("Licence reads TRASK 804127, then a smudge.", ("TRASK 804127", "IDNO", "auto")),                  # as far as it can be read
    ("Her bank is Lloyds, s/c 40-83-08, joint names.", ("40-83-08", "ACCOUNT", "auto")),              # short for a sort code
    ("Bank details: sc 40 83 33 and that is all.", ("40 83 33", "ACCOUNT", "auto")),
    ("The s/code is 09-01-28 on the card.", ("09-01-28", "ACCOUNT", "auto")),                          # and no date
    ("Wages into a.c. 10449226 monthly.", ("10449226", "ACCOUNT", "auto")),
    ("UC journal, claimant ID UC-62 41 08 27, unread.", ("UC-62 41 08 27", "IDNO", "auto")),           # whose claim it is, and no case
    ("Applicant ID HA-22 09 418, band B.", ("HA-22 09 418", "IDNO", "auto")),
    ("Resident ref. RES-04 118 27, key fob.", ("RES-04 118 27", "IDNO", "auto")),
    ("He left a card, reference GX/5510982, and went.", ("GX/5510982", "CASENO", "auto")),             # of what the card is about
    ("Phone no. given as 0 7 7 0 0 9 0 0 4 1 8 again.", ("0 7 7 0 0 9 0 0 4 1 8", "PHONE", "auto")),   # not a number of a client
    ("My cousin is on area code 617, 555 0188 till May.", ("area code 617, 555 0188", "PHONE", "auto")),
    ("Badge serial P1ZW6K 0 0415X0726 seen.", ("P1ZW6K 0 0415X0726", "IDNO", "auto")),                 # blue or not
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
    "It's a local 5000 metre race.",
    "We phone 120 people a week, 300 in May.",
    "the van was 50 p a mile and our car had 20 k on it",
    "a mini for 200 k is daft, or a van for 20 a week",
    "The car does 300 mph, he said, or b12 vit, whatever.",
    "The m25 was shut and the a1 too.",
    "The account, ending March, is fine.",
    "On level B 2 CEF is the lift, Ward 4 ENT is left.",   # no car is spoken of
    "The a/c was at 21 all summer, and s/c is short for self-contained.",
    "You need the area code, four digits or five, before you dial.",
])  # fmt: skip
def test_what_is_only_counted_is_none(text):
    assert told(text) == []
