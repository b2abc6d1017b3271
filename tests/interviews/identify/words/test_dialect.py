"""Polish as it is spoken in the country, written as it sounds."""

import pytest

from spolu.interviews.identify.words import dialect
from spolu.interviews.identify.words.lexicon import lexicon


@pytest.mark.parametrize("word", [
    "casem", "scekać", "zarówka",                  # czasem, szczekać, żarówka: sounds that became one
    "gado", "cytoł", "teroz",                       # gada, czytał, teraz: a that is heard as o
    "robiom", "gęsiom", "babke",                    # nasal endings
    "dejcie", "przydzie", "najlepsy",
    "prziłaziła", "kupiyła", "prziłażōm",           # as Silesian is spelt
])  # fmt: skip
def test_what_is_heard_stands_for_a_word(word):
    assert dialect.is_said_for(word, lexicon("pl").is_common)


@pytest.mark.parametrize("name", ["kozdroń", "pałamarz", "szmaglik", "tyralik", "bałdyżka", "ondrík", "rzepczyk"])
def test_a_name_stands_for_no_word(name):
    assert not dialect.is_said_for(name, lexicon("pl").is_common)


def test_what_is_heard_waits_nowhere_and_an_unknown_name_does():
    from spolu.interviews.identify import detect
    from spolu.interviews.model import Transcript, Turn

    said = ("Młodsy jest w mieście. Szmaglik! Zawse tak było.",)
    t = Transcript("R01", language="pl", turns=tuple(Turn(f"t{n:03}", text) for n, text in enumerate(said)))
    assert [m.text for m in detect([t])] == ["Szmaglik"]
