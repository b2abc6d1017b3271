"""British and Irish postcodes as they are read aloud."""

import pytest

from spolu.interviews.identify import detect
from spolu.interviews.model import Transcript, Turn


def told(text):
    found = detect([Transcript("R01", language="en", turns=(Turn("t001", text),))])
    return [(m.text, m.kind) for m in found if m.kind not in ("ORG", "OTHER", "LOC", "AGE")]


@pytest.mark.parametrize(("text", "expected"), [
    ("We send it to H U nine, three P Q.", "H U nine, three P Q"),
    ("it is s k eleven eight d p if you come by car", "s k eleven eight d p"),                   # small letters
    ("Postcode? – B H two, one double F. – Thanks.", "B H two, one double F"),                   # one letter twice
    ("so it's b t seven, two double a, up the hill", "b t seven, two double a"),                 # an A, which is a word, too
    ("So N, E, six, one, four, T, H, over the bridge.", "N, E, six, one, four, T, H"),           # sign by sign
    ("The code's R for Robert, G twenty-one, five B for Bob, W.", "R for Robert, G twenty-one, five B for Bob, W"),
    ("Try W C two E, seven L D in the satnav.", "W C two E, seven L D"),                         # in the middle of London
    ("I said O X four, er, nine T Y and he left.", "O X four, er, nine T Y"),
    ("They write to L E four, five D A about it.", "L E four, five D A"),                        # its last letter is a word, too
    ("the eircode is n eight two, f three x one", "n eight two, f three x one"),                 # behind its word
    ("There's an Eircode, F nine two, T D five two.", "F nine two, T D five two"),
    ("My Eircode's A eight two, F three X one.", "A eight two, F three X one"),
    ("She's in Tidmouth, G L six, two R N, by the church.", "Tidmouth, G L six, two R N"),       # with its town, as a written one
    ("the postcode is d n two five t b t for tango b for bravo and so on", "d n two five t b t for tango b for bravo"),   # told twice
    ("Postcode is DL11, four J Y.", "DL11, four J Y"),                                           # half of it written
    ("At number five Larkhill Grove, S R three, one N Q.", "S R three, one N Q"),                # a street before it is found with its number
    ("The postcode is B fifteen, seven double you X.", "B fifteen, seven double you X"),          # a W as it is heard
    ("the postcode is l seventeen six double you a", "l seventeen six double you a"),            # behind it an A
    ("the postcode there is sa one three n x", "sa one three n x"),                              # letters in one piece
    ("And the postcode? – DT one, one double X.", "DT one, one double X"),
    ("Postcode M32 six WB.", "M32 six WB"),                                                      # half of it in words
    ("Put in H G three, six A A and drive on.", "H G three, six A A"),                           # its last letters are words, too
    ("I know the postcode begins, what is it, S K four.", "S K four"),                           # the half that tells the town
    ("The postcode's NE 4 7BX, I believe.", "NE 4 7BX"),                                         # as machines part it
    ("the postcode is n e 4 7 b x, right", "n e 4 7 b x"),
    ("My name is Orr, O double R, postcode B B three, two L T.", "B B three, two L T"),
    ("postcode s k nine two n f i mean s k nine two n s", "s k nine two n f i mean s k nine two n s"),                 # put right
    ("It's nine Maryhill Road, G twenty, seven ex ex, by the shop.", "G twenty, seven ex ex"),   # two letters that are words
    ("the flat's fourteen stroke two Partick Road, G eleven, six ex ee, and", "G eleven, six ex ee"),
    ("My postcode? gee forty-two, nine ar kew.", "gee forty-two, nine ar kew"),
])  # fmt: skip
def test_a_postcode_that_is_read_aloud_is_found_whole(text, expected):
    assert (expected, "ADDR") in told(text)


@pytest.mark.parametrize("text", [
    "Section B two, C three and four D are done.",
    "I got a B, two Cs and four D grades.",
    "Q R five, six X Y were the forms.",                                          # no postcode begins so
    "Vitamin A six times, or B twelve, two a day.",
    "It's so one sided, two for them, and we lost.",
    "I met the two of them at one, six of us in all.",
    "Bus B two, then three K rides to the top.",
])  # fmt: skip
def test_other_letters_and_figures_are_no_postcode(text):
    assert not [found for found in told(text) if found[1] == "ADDR"]


def test_a_plate_whose_inner_part_looks_like_a_postcode_is_one_plate():
    assert told("Her reg is V for Victor, N two four, R for rose, E, B.") == [
        ("V for Victor, N two four, R for rose, E, B", "PLATE")
    ]
