"""English names of accounts in ordinary words."""

import pytest

from spolu.interviews.identify import detect
from spolu.interviews.model import Transcript, Turn


def told(text):
    found = detect([Transcript("R01", language="en", turns=(Turn("t001", text),))])
    return [m.text for m in found if m.kind == "URL"]


@pytest.mark.parametrize(("text", "expected"), [
    ("You can find me on Instagram, it's lena knits in the glen.", "lena knits in the glen"),          # who wants to be found
    ("Look us up, we're slow bread hull on Instagram.", "slow bread hull"),                            # the network behind it
    ("im on tiktok yeah its jess and the pups thats my username", "jess and the pups"),                # a word for it
    ("We're the night bakers on Instagram, all one word.", "the night bakers"),                        # how it is written
    ("My channel's called gran does gravy, on YouTube.", "gran does gravy"),
    ("we've a youtube channel its bins and beyond", "bins and beyond"),
    ("my insta is jess nails ldn", "jess nails ldn"),
    ("he's on there as our mandy's lad ninety-one and he's at it again", "our mandy's lad ninety-one"),   # a number at its end
    ("She goes by iron duchess sixty-six on there.", "iron duchess sixty-six"),
])  # fmt: skip
def test_a_name_is_found_where_somebody_says_that_it_is_one(text, expected):
    assert told(text) == [expected]


@pytest.mark.parametrize("text", [
    "I'm always on Instagram, and he's on TikTok all night.",
    "You'll find me on Facebook, I'm never off it.",
    "I follow her on Instagram, she's a nurse in Leeds.",
    "Look at TikTok, it's full of rubbish.",
    "I look on Facebook, it's the only way to know.",
    "My Instagram is mostly the dog.",
    "I follow the news on Twitter, it's quicker than the telly.",
    "Find a plumber on Facebook, they're two a penny.",
    "He's on there as a volunteer, twenty-two hours a week.",
    "She's on there as staff twenty-one hours, most weeks.",                   # they are counted
    "They're on there as kids five, six, seventy-one.",                        # and go on
    "She goes by bus twenty-two, most days.",
    "The channel is closed, and the YouTube one is gone.",
])  # fmt: skip
def test_what_somebody_does_on_a_network_is_no_name(text):
    assert told(text) == []
