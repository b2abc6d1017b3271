"""Flats and rooms in a house with a name, in small letters or said."""

import pytest

from spolu.interviews.identify import detect
from spolu.interviews.model import Transcript, Turn


def addresses(text):
    found = detect([Transcript("R01", language="en", turns=(Turn("t001", text),))])
    return [m.text for m in found if m.kind == "ADDR"]


@pytest.mark.parametrize(("text", "address"), [
    ("she's in flat fourteen c stanhope house, it's damp", "flat fourteen c stanhope house"),            # its number and a letter in words
    ("flat 9 alderman house is where it leaks", "flat 9 alderman house"),                                # a word like others, but behind a flat
    ("we moved to flat twenty-six, meridian point in march", "flat twenty-six, meridian point"),
    ("i'm in apartment three, um, carlton mill", "apartment three, um, carlton mill"),                   # somebody hesitates
    ("he's in flat eight marlowe house, penny street", "flat eight marlowe house, penny street"),        # the street, too
    ("put room two hollybank house thirty-one station road", "room two hollybank house thirty-one station road"),
    ("we rent apartment 31 the granary", "apartment 31 the granary"),                                    # no name of its own
    ("they got flat two the old bakery", "flat two the old bakery"),
    ("the address is flat six the granary quay lane", "flat six the granary quay lane"),
    ("it's unit 9 ashby business park out there", "unit 9 ashby business park"),
    ("I'm in apartment four oh two, Harbour Point, with a view.", "apartment four oh two, Harbour Point"),   # figure by figure
    ("They've got me in room two one six, Hollybank House.", "room two one six, Hollybank House"),
    ("Flat Eleven, Trafalgar Tower is hers.", "Flat Eleven, Trafalgar Tower"),
])  # fmt: skip
def test_a_flat_is_found_with_the_house_it_is_in(text, address):
    assert addresses(text) == [address]


@pytest.mark.parametrize("text", [
    "flat two was a house once, flat 3 and the tower burnt",
    "there's a flat 3 in this building and flat 4 is a new house",
    "room four is the main hall and room five the chapel",                 # a room is much else
    "unit four in the business park was empty",
    "room 2 community centre has bingo",
    "we saw three flats and a council house",
])  # fmt: skip
def test_other_numbers_before_a_house_are_no_flats(text):
    assert addresses(text) == []
