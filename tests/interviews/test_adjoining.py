"""What stands right before a replaced name goes with it: no real initial stays, and prepositions are said as Poles say them."""

from dataclasses import dataclass, field

import pytest

from spolu.interviews import anonymise, ledgers, persons, pseudonyms
from spolu.interviews.adjoining import edits
from spolu.interviews.model import Mention, Person, Transcript, Turn
from spolu.interviews.pseudonyms import Pseudonym
from spolu.text import apply_edits

KRZYSZTOF = Person("per-0001", "PER", ("Gołąb", "Krzysztof Gołąb"), "Krzysztof", "Gołąb", "m", "pl")
NOBODY = Person("per-0002", "PER", ("Mróz",), "", "Mróz", "f", "pl")
OPATOW = Person("per-0003", "LOC", ("Opatowa",), "", "Opatów", "", "pl")


def written(text, name, new, pseudonym, language="pl"):
    """``text`` with ``name`` replaced by ``new``, and what goes with it."""
    start = text.index(name)
    beside = edits(text, start, new, pseudonym, language)
    return apply_edits(text[: start + len(name)], beside)[0].replace(name, new) + text[start + len(name) :]


@pytest.mark.parametrize(("text", "mode", "new"), [
    ("Zadanie ma K. Gołąb.", "name", "Zadanie ma A. Socha."),  # the real initial would tell
    ("Zadanie ma Kr. Gołąb.", "name", "Zadanie ma A. Socha."),  # shortened to several letters
    ("Zadanie ma K.Gołąb.", "name", "Zadanie ma A.Socha."),  # typed without a space
    ("Zadanie ma K. Gołąb.", "tag", "Zadanie ma Socha."),  # nothing can stand for it
    ("Zadanie ma B. Gołąb.", "name", "Zadanie ma B. Socha."),  # not this person's initial: perhaps the end of a sentence
    ("Zadanie ma dr. Gołąb.", "name", "Zadanie ma dr. Socha."),  # a title is no initial
    ("Zadanie ma Gołąb.", "name", "Zadanie ma Socha."),
])  # fmt: skip
def test_an_initial_is_the_pseudonyms(text, mode, new):
    assert written(text, "Gołąb", "Socha", Pseudonym(KRZYSZTOF, mode, "Aleksander", "Socha")) == new


def test_an_initial_goes_where_the_first_name_is_not_known():
    assert (
        written("Zadanie ma G. Mróz.", "Mróz", "Malec", Pseudonym(NOBODY, "name", "", "Malec")) == "Zadanie ma Malec."
    )


@pytest.mark.parametrize(("text", "new", "result"), [
    ("Prišla so Štefanom", "Kornelom", "Prišla s Kornelom"),
    ("Prišla s Kornelom", "Štefanom", "Prišla so Štefanom"),
    ("Je z Trnavy", "Zábreža", "Je zo Zábreža"),
    ("Býva v Trnave", "Vrbovciach", "Býva vo Vrbovciach"),
    ("Ide k Jane", "Gabriele", "Ide ku Gabriele"),
    ("Ide ku Kataríne", "Jane", "Ide k Jane"),
])  # fmt: skip
def test_a_slovak_preposition_fits_the_new_name(text, new, result):
    assert written(text, text.split()[-1], new, Pseudonym(OPATOW, "name", "", new), "sk") == result


@pytest.mark.parametrize(("text", "new", "result"), [
    ("Wrócił z Opatowa", "Stawisk", "Wrócił ze Stawisk"),  # a sibilant and a further consonant
    ("Wrócił z Opatowa", "Szczecina", "Wrócił ze Szczecina"),
    ("Wrócił z Opatowa", "Świerków", "Wrócił ze Świerków"),
    ("Wrócił z Opatowa", "Sosnowca", "Wrócił z Sosnowca"),
    ("Wrócił z Opatowa", "Szymanowa", "Wrócił z Szymanowa"),  # sz is one sound
    ("Wrócił z Opatowa", "Rzeszowa", "Wrócił z Rzeszowa"),
    ("Wrócił ze Opatowa", "Wronek", "Wrócił z Wronek"),
    ("Wrócił ze Opatowa", "Szymanowa", "Wrócił ze Szymanowa"),  # many say so
    ("Z Opatowa", "Zgierza", "Ze Zgierza"),
    ("Mieszka w Opatowa", "Wrocławiu", "Mieszka we Wrocławiu"),
    ("Mieszka we Opatowa", "Warszawie", "Mieszka w Warszawie"),
    ("Raz Opatowa", "Stawisk", "Raz Stawisk"),  # z here ends a word
    ("Wrócił z Opatowa", "[miejsce 1]", "Wrócił z [miejsce 1]"),  # a tag is read as it likes
])  # fmt: skip
def test_a_preposition_fits_the_new_name(text, new, result):
    assert written(text, "Opatowa", new, Pseudonym(OPATOW, "name", "", new)) == result


@pytest.mark.parametrize(("text", "new", "result"), [
    ("Firma je z Brna", "Slavkova", "Firma je ze Slavkova"),
    ("Firma je ze Slavkova", "Brna", "Firma je z Brna"),
    ("Bydlí v Jihlavě", "Skalce", "Bydlí ve Skalce"),
    ("Byl ve Valdicích", "Doubravníku", "Byl v Doubravníku"),
    ("Byl ve Valdicích", "Sadské", "Byl v Sadské"),  # a vowel follows
    ("V Děčíně", "Vodňanech", "Ve Vodňanech"),
    ("byl jsem v děčíně", "františkově", "byl jsem ve františkově"),  # as machines write
    ("Jdu k Janě", "Karle", "Jdu ke Karle"),
    ("Jdu ke Kláře", "Dvořákové", "Jdu ke Dvořákové"),
    ("Jdu ke Kláře", "Bártové", "Jdu k Bártové"),
    ("Mluvil s Anetkou", "Slávkou", "Mluvil se Slávkou"),
    ("Mluvil se Zdeňkem", "Bohumilem", "Mluvil s Bohumilem"),
    ("Mluvil se Žofií", "Marií", "Mluvil s Marií"),
    ("Směje se Zdeněk", "Bohumil", "Směje se Bohumil"),  # no preposition but a pronoun
    ("Směje se Jiří", "Ota", "Směje se Ota"),
    ("Přišel z Brna", "[místo 1]", "Přišel z [místo 1]"),
])  # fmt: skip
def test_a_czech_preposition_fits_the_new_name(text, new, result):
    assert written(text, text.split()[-1], new, Pseudonym(OPATOW, "name", "", new), "cs") == result


def test_other_languages_keep_their_prepositions():
    assert (
        written("He is in Kent", "Kent", "Surrey", Pseudonym(OPATOW, "name", "", "Surrey"), "en") == "He is in Surrey"
    )


@dataclass(frozen=True)
class Choices:
    seed: int = 5
    anonymise: dict = field(default_factory=dict)


def test_what_went_along_comes_back():
    """Law: restoring gives the original, initials and prepositions as well."""
    text = "Był tu Krzysztof Gołąb. K. Gołąb wrócił ze Swietłaną, z Zosią, z K. Gołębiem."
    t = Transcript("R01", language="pl", turns=(Turn("t001", text),))
    names = ("Krzysztof Gołąb", "Gołąb wrócił"[:5], "Swietłaną", "Zosią", "Gołębiem")
    found = [Mention("R01", "t001", (at := text.rindex(n)), at + len(n), n, "PER", "auto") for n in names]
    for seed in range(12):
        linked, people = persons.link(found, [t])
        given = pseudonyms.assign(people, Choices(seed))
        (result,) = anonymise.anonymise([t], linked, given)
        new = result.transcript.turns[0].text
        first = next(p.first for p in given if p.last and p.first)
        assert new.count(f" {first[0]}. ") == 2
        assert ledgers.restore(result.transcript, result.ledger).turns == t.turns
