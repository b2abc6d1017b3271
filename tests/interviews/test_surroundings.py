"""The words around a name tell its case and gender, and stay silent where they do not."""

import pytest

from spolu.interviews.model import Speaker, Transcript, Turn
from spolu.interviews.surroundings import around, speakers, speaks_as


@pytest.mark.parametrize(("text", "name", "language", "cases", "gender", "verb"), [
    ("mluvil jsem s Janou", "Janou", "cs", "7", "", ""),
    ("bez paní Novákové", "Novákové", "cs", "2", "f", ""),
    ("s panem Novákem", "Novákem", "cs", "7", "m", ""),
    ("Jana říkala", "Jana", "cs", "", "", "f"),
    ("přišel Petr", "Petr", "cs", "", "", "m"),
    ("Jmenuju se Dominik", "Dominik", "cs", "", "", ""),      # the reflexive pronoun
    ("Šla se Zuzanou", "Zuzanou", "cs", "7", "", ""),          # the preposition
    ("Nic. Jana", "Jana", "cs", "", "", ""),                   # another sentence
    ("przyszła pani Nowak", "Nowak", "pl", "1236", "f", "f"),
    ("przyszedł Gajda", "Gajda", "pl", "", "", "m"),          # a consonant before the ł
    ("od starego Gajdy", "Gajdy", "pl", "2", "m", ""),         # what agrees with it, no case of hers
    ("o młodej Gajdzie", "Gajdzie", "pl", "6", "f", ""),
    ("z panem Kowalskim", "Kowalskim", "pl", "7", "m", ""),
    ("Anna powiedziała", "Anna", "pl", "", "", "f"),
    ("Mr Smith said", "Smith", "en", "", "m", ""),
    ("my auntie Hodan rings", "Hodan", "en", "", "f", ""),
    ("vdala se za toho Dunku", "Dunku", "cs", "4", "", ""),    # what agrees with it tells which of two
])  # fmt: skip
def test_what_stands_around(text, name, language, cases, gender, verb):
    """Prepositions, titles, verbs in the past tense."""
    start = text.index(name)
    found = around(text, start, start + len(name), language)
    assert (found.cases, found.gender, found.verb) == (cases, gender, verb)


@pytest.mark.parametrize(("text", "name", "language", "cases"), [
    ("bydlí v Blansku", "Blansku", "cs", "6"), ("jede na Skalku", "Skalku", "cs", "64"),   # the likelier first
    ("wrócił z Płocka", "Płocka", "pl", "27"),
    ("s tím Brno nesouhlasí", "Brno", "cs", ""),               # *tím* is a pronoun
])  # fmt: skip
def test_a_place_is_asked_for_a_case_by_prepositions_alone(text, name, language, cases):
    start = text.index(name)
    found = around(text, start, start + len(name), language)
    assert found.asked("LOC") == cases and found.asked("PER") == found.cases


@pytest.mark.parametrize(("text", "language", "gender"), [
    ("Já jsem byla doma. Přišla jsem pozdě a řekla jsem to.", "cs", "f"),
    ("Šel jsem tam, byl jsem tam a dělal jsem.", "cs", "m"),
    ("Byłam w domu, poszłam tam i mówiłam.", "pl", "f"),
    ("Byłem, robiłem, mówiłem.", "pl", "m"),
    ("Nic neříkám.", "cs", ""), ("I was there.", "en", ""),
])  # fmt: skip
def test_who_speaks(text, language, gender):
    """The past tense of the first person, where it is clear."""
    assert speaks_as(text, language) == gender


def test_of_each_speaker_with_a_name_the_own_turns_are_heard():
    """What the other says (*šel jsem*) tells nothing of her; who is only *S2* has no name."""
    said = (("S1", "Byla jsem tam."), ("S2", "Šel jsem tam, byl jsem tam."), ("S1", "Přišla jsem a řekla jsem to."))
    turns = tuple(Turn(f"t{n}", text, who) for n, (who, text) in enumerate(said))
    talk = Transcript(
        "R01", language="cs", speakers=(Speaker("S1", ("Jana Nováková",)), Speaker("S2", ("S2",))), turns=turns
    )
    assert speakers([talk]) == {("R01", "Jana Nováková"): "f"}


@pytest.mark.parametrize(("text", "name", "leaning"), [
    ("Byla u toho Zuzka.", "Zuzka", True),           # the pronoun may be alone: she was there
    ("Vdala se za toho Pivoňku.", "Pivoňku", True),
    ("Potkala jsem toho Pivoňku.", "Pivoňku", False),
    ("Byla u pana Pivoňky.", "Pivoňky", False),      # a title never stands alone
])  # fmt: skip
def test_a_pronoun_behind_a_preposition_may_stand_alone(text, name, leaning):
    at = text.index(name)
    assert around(text, at, at + len(name), "cs").leaning is leaning
