"""Who is called at the beginning of a sentence by a name that is a word, too, is asked about."""

import pytest

from spolu.interviews.identify import detect
from spolu.interviews.model import Transcript, Turn


def lanes(text, language):
    return [(m.text, m.lane) for m in detect([Transcript("R01", language=language, turns=(Turn("t001", text),))])]


@pytest.mark.parametrize(("language", "text", "expected"), [
    ("en", "I met Grace once. Say grace now. Grace, can we put it there?",
     [("Grace", "auto"), ("Grace", "review")]),                                                  # asked to her face
    ("en", "I met Grace once. Say grace now. Grace, it never came.", [("Grace", "auto")]),       # a thing, told of
    ("en", "You sit down. Love, you never told me.", []),                                        # said to anybody
    ("en", "I saw Bill at noon. He is loud. Bill, make a noise. Here is the gas bill.",
     [("Bill", "auto"), ("Bill", "review")]),                                                    # met, and called
    ("en", "He is loud. Bill, make a noise. Here is the gas bill.", []),                         # nobody was met
    ("en", "They moved. Shona came on Monday.", [("Shona", "auto")]),                            # a language, too
    ("pl", "Który Mateusz? Ożóg czy Nowak?", [("Mateusz", "auto"), ("Ożóg", "review"), ("Nowak", "auto")]),  # one of two
    ("cs", "Beran nebo Kovářová?", [("Beran", "review"), ("Kovářová", "auto")]),
    ("cs", "Stehlíkovi jsem nerozuměla.", [("Stehlíkovi", "review")]),                           # a dative of who is no animal
    ("cs", "Doktorovi jsem nevolala.", []),                                                      # what he is
    ("cs", "Stehlíci odletěli.", []),
    ("pl", "Było to w środku maja. Maja czeka przy telefonie.", [("Maja", "review")]),  # no month begins a sentence
    ("cs", "Iris: Koho máme zítra vlastně v plánu?", [("Iris", "auto")]),                        # a flower, too
])  # fmt: skip
def test_called_by_a_word(language, text, expected):
    assert lanes(text, language) == expected
