"""A table that is kept is what would be made anew, and another one where what it is made of has changed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spolu.interviews import kept


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setattr(kept, "_folder", lambda: tmp_path / "cache")
    return tmp_path / "cache"


def test_a_table_is_made_once(folder):
    made = []
    for _ in range(2):
        assert kept.compiled("t-1", lambda: made.append(1) or ({"Jana": "Jana"},)) == ({"Jana": "Jana"},)
    assert made == [1]


@pytest.mark.parametrize("damaged", [b"", b"\x00", b"not a table", b"i\x01\x00\x00\x00"])
def test_a_damaged_one_is_made_anew(folder, damaged):
    folder.mkdir()
    (folder / "t-1").write_bytes(damaged)
    assert kept.compiled("t-1", lambda: ((1, 2),)) == ((1, 2),)


def test_where_nothing_can_be_kept_the_table_is_there_all_the_same(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("")
    monkeypatch.setattr(kept, "_folder", lambda: tmp_path / "file" / "no folder")
    assert kept.compiled("t-1", lambda: ("a",)) == ("a",)


@given(st.lists(st.binary(max_size=8), max_size=4), st.lists(st.binary(max_size=8), max_size=4))
def test_two_fingerprints_are_equal_where_all_parts_are(one, other):
    """Parts do not run into each other: ("ab", "c") is not ("a", "bc")."""
    assert (kept.fingerprint(*one) == kept.fingerprint(*other)) == (one == other)
