"""What a person chose is kept in their own settings folder, and a damaged file never stops anybody."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spolu.steps import personal


@pytest.fixture(autouse=True)
def folder(tmp_path_factory, monkeypatch):
    made = tmp_path_factory.mktemp("settings") / "not yet"
    monkeypatch.setenv("SPOLU_SETTINGS", str(made))
    return made


CHOICES = st.dictionaries(st.text(min_size=1, max_size=8), st.text(max_size=8), max_size=4)


@given(keys=CHOICES, slots=CHOICES, other=CHOICES)
def test_each_choice_comes_back_and_leaves_the_others_alone(keys, slots, other):
    personal.choose(keys, "keys")
    personal.choose(slots, "slots", "study/ha")
    personal.choose(other, "slots", "study/mk")
    assert personal.chosen("keys") == keys
    assert (personal.chosen("slots", "study/ha"), personal.chosen("slots", "study/mk")) == (slots, other)


def test_nothing_chosen_is_nothing(folder):
    assert personal.chosen("keys") == personal.chosen("slots", "study/ha") == {}
    assert not folder.exists()


DAMAGED = [b"", b"{", b"[1, 2]", b"null", b'{"keys": 3, "slots": ["x"]}', b"\xff\xfe", b'{"slots": {"study/ha": "x"}}']


@pytest.mark.parametrize("content", DAMAGED)
def test_a_damaged_file_means_nothing_and_is_written_over_by_the_next_choice(folder, content):
    folder.mkdir()
    (folder / "coding-view.json").write_bytes(content)
    assert personal.chosen("keys") == personal.chosen("slots", "study/ha") == {}
    personal.choose({"1": "trust"}, "slots", "study/ha")
    assert personal.chosen("slots", "study/ha") == {"1": "trust"}
    assert [p.name for p in folder.iterdir()] == ["coding-view.json"], "no part of a file stays behind"
    json.loads((folder / "coding-view.json").read_text(encoding="utf-8"))
