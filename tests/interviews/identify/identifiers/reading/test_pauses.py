"""What is said within something that is read aloud and is none of it."""

import pytest

from spolu.interviews.identify import detect
from spolu.interviews.identify.identifiers.reading import aloud, pauses
from spolu.interviews.model import Transcript, Turn


def told(text, language):
    found = detect([Transcript("R01", language=language, turns=(Turn("t001", text),))])
    return [(m.text, m.kind) for m in found if m.kind not in ("ORG", "OTHER", "LOC", "PER")]


@pytest.mark.parametrize(("text", "language", "expected"), [
    ("it's oh eight six, em, two double one, em, four oh nine", "en", ("oh eight six, em, two double one, em, four oh nine", "PHONE")),   # a letter, too
    ("oh one nine oh four, let me see, double six, three one eight", "en", ("oh one nine oh four, let me see, double six, three one eight", "PHONE")),
    ("That's 0191 – hold on a second – 498 – mm-hm – 0118.", "en", ("0191 – hold on a second – 498 – mm-hm – 0118", "PHONE")),       # in figures
    ("NI number? TR, yep, fourteen, yep, twenty-two, ninety, B.", "en", ("TR, yep, fourteen, yep, twenty-two, ninety, B", "IDNO")),    # behind its first letters
    ("born on the sixth, aye, of the ninth, aye, fifty-eight", "en", ("the sixth, aye, of the ninth, aye, fifty-eight", "DOB")),
    ("she was born the third of, um, May, yep, nineteen sixty-one", "en", ("the third of, um, May, yep, nineteen sixty-one", "DOB")),
    ("he lives at twenty-six, mm-hm, Larchfield Road", "en", ("twenty-six, mm-hm, Larchfield Road", "ADDR")),
])  # fmt: skip
def test_what_is_read_aloud_is_found_with_its_pauses(text, language, expected):
    assert told(text, language) == [expected]


@pytest.mark.parametrize(("said", "size"), [
    (", nine", 1),
    ("yep , nine", 1),
    ("em , nine", 1),
    ("em nine", 0),                      # the letter
    ("hang on a minute , nine", 4),
    ("is it nine", 2),
    ("is nine", 0),
    ("you are nine", 0),
])  # fmt: skip
def test_of_how_many_words_a_pause_is(said, size):
    assert pauses.parting(said.split(), 0, aloud.values("en")) == size


@pytest.mark.parametrize("text", [
    "The UK, yes, twenty thousand people and then six hundred more.",             # letters that a number does not go on with
    "We had six, you know, seven or eight of them and then nine.",
    "I paid forty, I think, or fifty, I mean sixty pounds.",
])  # fmt: skip
def test_what_somebody_counts_with_pauses_is_none(text):
    assert told(text, "en") == []
