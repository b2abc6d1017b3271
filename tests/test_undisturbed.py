"""The search for cycles is held back inside, and is afterwards what it was before."""

import gc

import pytest

from spolu.undisturbed import undisturbed


def test_the_search_is_held_back_inside_and_goes_on_afterwards_whatever_happened():
    with pytest.raises(ValueError, match="inside"), undisturbed():
        assert not gc.isenabled()
        with undisturbed():
            pass
        assert not gc.isenabled()
        raise ValueError("inside")
    assert gc.isenabled()


def test_who_had_it_off_keeps_it_off():
    gc.disable()
    try:
        with undisturbed():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
