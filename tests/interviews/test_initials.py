"""Other initials stand for people who are called by initials alone."""

import re
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spolu.interviews import anonymise, initials, persons, pseudonyms
from spolu.interviews.identify import detect
from spolu.interviews.model import Transcript, Turn
from spolu.settings import Settings

LETTERS = st.lists(st.sampled_from("ABCČDEFGHJKLMNOPRŘSŠTUVZŻ"), min_size=1, max_size=3)


def anonymised(*turns, language="cs"):
    transcript = Transcript(
        "R01", language=language, turns=tuple(Turn(f"t{n:03}", text) for n, text in enumerate(turns))
    )
    linked, people = persons.link(detect([transcript]), [transcript])
    stand_ins = pseudonyms.assign(people, Settings("kralovopolska", "Kartotéka", seed=11))
    return [turn.text for turn in anonymise.anonymise([transcript], linked, stand_ins)[0].transcript.turns]


@given(LETTERS, st.integers())
def test_as_many_are_drawn_and_none_is_the_one_it_stands_for(original, seed):
    new = initials.letters(initials.drawn(original, Random(seed)))  # noqa: S311 - repeatable on purpose
    assert len(new) == len(original)
    assert all(a != b for a, b in zip(original, new, strict=True))


@given(LETTERS, st.sampled_from(("{}. ", "{}.", "{}")))
def test_they_are_written_as_the_others_were(original, shape):
    text = "".join(shape.format(letter) for letter in original).strip()
    new = initials.inserted(text, ["Quido", "Wolf"])
    assert re.sub(r"[^\W\d_]", "x", new) == re.sub(r"[^\W\d_]", "x", text)
    assert not set(original) & set(initials.letters(new))


@given(LETTERS, st.sampled_from(("{}. ", "{}.")))
def test_small_ones_become_small_ones(original, shape):
    text = "".join(shape.format(letter) for letter in original).strip().lower()
    new = initials.inserted(text, ["Quido", "Wolf"])
    assert new.islower() and initials.letters(text) == tuple(original)
    assert re.sub(r"[^\W\d_]", "x", new) == re.sub(r"[^\W\d_]", "x", text)


@pytest.mark.parametrize("text", ["Jana", "jo", "J. Nováková", "Hana V.", "Bo"])
def test_a_name_is_no_initials(text):
    assert initials.letters(text) == ()


def test_one_person_has_the_same_initials_everywhere():
    first, second = anonymised("Klient O. T. nepřišel.", "Volal jsem O.T. domů a u kl. OT nikdo nebyl.")
    new = re.search(r"Klient (\w)\. (\w)\.", first).groups()
    assert "".join(new) != "OT"
    assert second == "Volal jsem {0}.{1}. domů a u kl. {0}{1} nikdo nebyl.".format(*new)


def test_initials_of_somebody_named_in_full_are_the_pseudonyms():
    (text,) = anonymised("Oldřich Tománek přišel. S O. T. jsem mluvila a Oldřich T. souhlasí.")
    first, last = re.match(r"(\w+) (\w+) přišel", text).groups()
    assert text.endswith(f"S {first[0]}. {last[0]}. jsem mluvila a {first} {last[0]}. souhlasí.")


def test_in_small_letters_one_person_has_the_same_initials_everywhere():
    first, second = anonymised("kl. o. t. nepřišel", "volal jsem o.t. domů a pan ch. nebyl doma")
    new = re.fullmatch(r"kl\. (\w)\. (\w)\. nepřišel", first).groups()
    assert "".join(new) != "ot" and "".join(new).islower()
    assert re.fullmatch(r"volal jsem {}\.{}\. domů a pan (?!ch)\w\. nebyl doma".format(*new), second)


def test_a_small_initial_beside_a_name_is_the_pseudonyms():
    told, text = anonymised(
        "Oldřich Tománek přišel.", "kl. o. t. souhlasí, oldřich t. podepsal, o. tománek a p. tománek taky"
    )
    first, last = (name.lower() for name in re.match(r"(\w+) (\w+) přišel", told).groups())
    f, s = first[0], last[0]
    assert text == f"kl. {f}. {s}. souhlasí, {first} {s}. podepsal, {f}. {last} a p. {last} taky"
