"""English streets, houses and parts of towns are nobody, though their words are surnames; people called so stay people."""

import pytest

from spolu.interviews.identify import detect
from spolu.interviews.model import Transcript, Turn


def found(text, language="en"):
    said = detect([Transcript("R01", language=language, turns=(Turn("t001", text),))])
    return {(m.text, m.kind) for m in said}


@pytest.mark.parametrize(("text", "words", "kind"), [
    ("We lived off the Cragmore Road then.", "Cragmore", "LOC"),           # "Road" stays: it tells nothing
    ("It was in a window on Castle Street last year.", "Castle", "LOC"),   # two surnames
    ("We walked across the Ormley Bridge together.", "Ormley", "LOC"),
    ("She grew up in Small Heath, mostly.", "Small Heath", "LOC"),
    ("There was a plot at Tile Cross, number six.", "Tile Cross", "LOC"),
    ("Ask at the Gravelly Hill one.", "Gravelly Hill", "LOC"),
    ("His people came over from Montero Bay.", "Montero Bay", "LOC"),
    ("We met in the Stormley Hotel that day.", "Stormley Hotel", "ORG"),
    ("It is on Tuesdays at the Skandor Centre.", "Skandor Centre", "ORG"),
    ("They told me about Young Carers and I went.", "Young Carers", "ORG"),  # Young is a surname, Carers is none
    ("There was a Serious Case Review later.", "Serious Case Review", "ORG"),
    ("She had her Silk Cut with her.", "Silk Cut", "ORG"),
    ("I met John Street there.", "John Street", "PER"),                    # a first name
    ("We spoke with Karen Hill about it.", "Karen Hill", "PER"),
    ("She said Tunde Hill came.", "Tunde Hill", "PER"),                    # nothing says that it is a place
    ("Then Mrs Purdy House came in.", "Purdy House", "PER"),               # a title
    ("We all know Kwabena Church by now.", "Kwabena Church", "PER"),
])  # fmt: skip
def test_what_ends_as_a_street_is_a_place_unless_somebody_is_called_so(text, words, kind):
    assert (words, kind) in found(text)


@pytest.mark.parametrize("language", ["cs", "pl"])
def test_only_english_names_places_so(language):
    """Law: in Czech and Polish such words are no place."""
    assert not any(kind == "LOC" for _, kind in found("Anna Hotel", language))
