"""A name that is a word, told once, waits in all its forms where a sentence begins with it."""

import pytest

from spolu.interviews.identify import detect
from spolu.interviews.model import Transcript, Turn
from spolu.interviews.persons import link


def study(language, *said):
    turns = tuple(Turn(f"t{n:03}", text) for n, text in enumerate(said))
    return [Transcript("R01", language=language, turns=turns)]


def opened(language, *said):
    """Return the persons with whom the last turn's sentences begin."""
    last, text = f"t{len(said) - 1:03}", said[-1]
    named = (m for m in detect(study(language, *said)) if m.turn == last and m.kind == "PER")
    return [m.text for m in named if not m.start or text[m.start - 2] in ".?!"]


@pytest.mark.parametrize(("language", "told", "small", "text", "expected"), [
    ("cs", "Přišel pan Javor.", "Pod javorem stála lavička.", "Javorovi to nevadilo.", ["Javorovi"]),
    ("cs", "Přišel pan Datel.", "Ve stromě ťukal datel.", "Datlovi to nevadilo.", ["Datlovi"]),   # a vowel is lost
    ("cs", "Přišel pan Datel.", "Ve stromě ťukal datel.", "Datlův pokoj je volný.", ["Datlův"]),
    ("cs", "Byla tu paní Tichá.", "Ona je tichá a klidná.", "Tichou jsem potkala ráno.", ["Tichou"]),
    ("cs", "Byla tu paní Tichá.", "Ona je tichá a klidná.", "Tichou hudbu mám ráda.", []),        # what something is like
    ("cs", "Mluvil jsem s Vítem.", "Vy to víte.", "Víte, mně je to jedno.", []),                  # a verb
    ("cs", "Poslali nás k nějakému Hraběti.", "Nic víc nevím.", "Hrabě se ozval až potom.", ["Hrabě"]),
    ("pl", "Przyszedł pan Bocian.", "Na dachu siedział bocian.", "Bocianowi to nie przeszkadza.", ["Bocianowi"]),
    ("pl", "Przyszedł Marcin Kozioł.", "Na łące stał kozioł.", "Kozła zapytali o wszystko.", ["Kozła"]),
    ("pl", "Przyszedł pan Reszka.", "Nie mam reszty.", "Reszce się to nie podoba.", ["Reszce"]),   # a consonant is softened
    ("pl", "Była tu pani Cicha.", "Ona jest cicha i spokojna.", "Cichej nie było w domu.", ["Cichej"]),
    ("pl", "Była tu pani Cicha.", "Ona jest cicha i spokojna.", "Cichej muzyki słucham.", []),
])  # fmt: skip
def test_other_cases_of_whoever_was_told(language, told, small, text, expected):
    assert opened(language, told, small, text) == expected


@pytest.mark.parametrize(("language", "said"), [
    ("cs", ("Přišel pan Javor.", "Pod javorem stála lavička.", "Javorovi to nevadilo.")),
    ("cs", ("Mluvil jsem s Datlem.", "Datlův pokoj je volný.", "Datel přišel.")),
    ("pl", ("Przyszedł pan Bocian.", "Na dachu siedział bocian.", "Bocianowi to nie przeszkadza.")),
])  # fmt: skip
def test_they_are_of_the_same_person(language, said):
    texts = study(language, *said)
    linked, _ = link(detect(texts), texts)
    assert len({m.person for m in linked if m.kind == "PER"}) == 1 and len(linked) == len({m.turn for m in linked}) > 1
