"""Numbers that are told twice, and what is put right."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spolu.interviews.identify import detect
from spolu.interviews.identify.identifiers.reading import restated
from spolu.interviews.model import Transcript, Turn

_FIGURES = {"en": "oh one two three four five six seven eight nine", "cs": "nula jedna dva tři čtyři pět šest sedm osm devět", "pl": "zero jeden dwa trzy cztery pięć sześć siedem osiem dziewięć"}  # fmt: skip
_TEENS = {"en": "thirteen fourteen fifteen sixteen seventeen eighteen nineteen", "cs": "třináct čtrnáct patnáct šestnáct sedmnáct osmnáct devatenáct", "pl": "trzynaście czternaście piętnaście szesnaście siedemnaście osiemnaście dziewiętnaście"}  # fmt: skip


def told(text, language):
    found = detect([Transcript("R01", language=language, turns=(Turn("t001", text),))])
    return [(m.text, m.kind) for m in found]


@given(st.sampled_from(sorted(_FIGURES)), st.integers(3, 9), st.integers(0, 9))
def test_a_number_is_told_twice_where_its_figures_are_the_same(language, teen, unit):
    number, figures = _TEENS[language].split()[teen - 3], _FIGURES[language].split()
    text = f"{number}, {figures[1]} {figures[unit]}."
    assert restated.twice(text, len(number), language) == (len(text) - 1 if unit == teen else len(number))


@pytest.mark.parametrize(("text", "language", "expected"), [
    ("So that's thirty, three zero, Mill Lane, is it?", "en", ("thirty, three zero, Mill Lane", "ADDR")),
    ("I'm at fourteen, that's one four, Bramble Close.", "en", ("fourteen, that's one four, Bramble Close", "ADDR")),
    ("we're at twenty eight that's two eight harcourt road", "en", ("twenty eight that's two eight harcourt road", "ADDR")),  # without a pause
    ("I live at twenty-two, no, sorry, thirty-two Wharf Road.", "en", ("twenty-two, no, sorry, thirty-two Wharf Road", "ADDR")),
    ("Bydlíme v Havlíčkově šestnáct, jako jedna šest.", "cs", ("Havlíčkově šestnáct, jako jedna šest", "ADDR")),
    ("To je Dlouhá patnáct, jedna pět, ne padesát.", "cs", ("Dlouhá patnáct, jedna pět", "ADDR")),                # long, or a street: who says it twice tells
    ("Na Kasztanowej piętnaście, jeden pięć.", "pl", ("Kasztanowej piętnaście, jeden pięć", "ADDR")),
    ("Sobieskiego trzynaście, znaczy czternaście.", "pl", ("Sobieskiego trzynaście, znaczy czternaście", "ADDR")),
    ("I was born on the second, no, the third of May, nineteen sixty-one.", "en", ("the second, no, the third of May, nineteen sixty-one", "DOB")),
    ("Narozená jsem druhého, ne, třetího května šedesát jedna.", "cs", ("druhého, ne, třetího května šedesát jedna", "DOB")),
    ("Urodziłam się czternastego, znaczy piętnastego kwietnia pięćdziesiąt osiem.", "pl", ("czternastego, znaczy piętnastego kwietnia pięćdziesiąt osiem", "DOB")),
])  # fmt: skip
def test_what_is_told_twice_or_put_right_is_whole(text, language, expected):
    assert told(text, language) == [expected]


@pytest.mark.parametrize(("text", "language"), [
    ("Bylo jich patnáct, jedna pět, ne padesát.", "cs"),          # no street
    ("I told her ten, one zero, not a hundred.", "en"),
    ("Było ich dwanaście, jeden dwa, w jednym mieszkaniu.", "pl"),
])  # fmt: skip
def test_what_is_counted_twice_is_none(text, language):
    assert told(text, language) == []
