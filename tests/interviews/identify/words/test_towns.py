"""Places of several words are one place, whatever stands around them."""

import pytest

from spolu.interviews.identify.runs import Run
from spolu.interviews.identify.words import towns


@pytest.mark.parametrize(("text", "language", "expected"), [
    ("bydlí v Kutné Hoře s mámou", "cs", ["Kutné Hoře"]),
    ("proszę jechać (Nowy Targ), a potem dalej", "pl", ["Nowy Targ"]),
    ("to je „Ústí nad Labem“, ne Děčín", "cs", ["Ústí nad Labem"]),
    ("Kutná, ale Hora ne", "cs", []), ("w Nowym Targuna", "pl", []), ("Nowy", "pl", []),
])  # fmt: skip
def test_places_of_several_words_are_found_whole(text, language, expected):
    """Behind a bracket or a quotation mark too; a word of one alone is none."""
    run = Run(text)
    first = towns.begun(set(run.pieces), language)
    assert [text[start:end] for start, end, _ in towns.find(run, language, first)] == expected
