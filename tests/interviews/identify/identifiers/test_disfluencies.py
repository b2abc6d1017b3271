"""Words of who thinks, listens, looks something up or begins anew: what one table says of them, the others say, too."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spolu.interviews.identify.identifiers import disfluencies
from spolu.interviews.identify.identifiers.reading import aloud

_THOUGHT = st.from_regex(disfluencies.THINKS, fullmatch=True, alphabet=st.characters(codec="ascii"))


@given(_THOUGHT)
def test_what_is_said_in_several_words_holds_a_word_that_it_is_known_by(said):
    assert not disfluencies.PIECES.isdisjoint(f"{said},".split(" "))


@given(_THOUGHT)
def test_what_is_said_in_several_words_begins_with_a_word_that_opens_it(said):
    assert said.split()[0].lower() in disfluencies.OPENS


@pytest.mark.parametrize("sound", [*disfluencies.HUMS, *disfluencies.DRAWN])
def test_every_sound_is_read_over_by_itself_and_in_a_pattern(sound):
    assert sound in disfluencies.PIECES
    assert re.fullmatch(disfluencies.SOUNDS, sound)


@pytest.mark.parametrize("language", ["cs", "pl", "sk", "en"])
def test_no_sound_that_is_drawn_out_is_surely_the_name_of_a_letter_or_a_number(language):
    assert aloud.surely_letters(language).isdisjoint(disfluencies.DRAWN)
    assert aloud.values(language).keys().isdisjoint(disfluencies.DRAWN)
