"""``study.toml``: what it may hold, and every fault at once."""

import pytest

from spolu.errors import Faults, FormatError
from spolu.settings import parse, with_columns

GOOD = '[study]\nid = "nase-evidence"\ntitle = {cs = "Evidence"}\nlanguages = ["cs", "pl"]\nseed = 7\n[anonymise]\nPER = "tag"\n'


def test_what_is_written_is_read():
    s = parse(GOOD)
    assert (s.id, s.title, s.languages, s.seed, s.anonymise) == (
        "nase-evidence", {"cs": "Evidence"}, ("cs", "pl"), 7, {"PER": "tag"},
    )  # fmt: skip


def test_every_fault_is_reported_at_once():
    with pytest.raises(Faults) as caught:
        parse('[study]\nid = "a b"\ntitle = "x"\nlanguages = []\ncolour = "red"\n')
    assert len(caught.value.faults) == 4
    assert all(f.place == "study.toml" and f.repair for f in caught.value.faults)


@pytest.mark.parametrize("key", ["id", "title"])
def test_id_and_title_are_needed(key):
    text = "\n".join(line for line in GOOD.splitlines() if not line.startswith(key))
    with pytest.raises(Faults, match=f"study.{key}' is missing"):
        parse(text)


def test_what_is_missing_is_told_beside_what_is_wrong():
    with pytest.raises(Faults) as caught:
        parse('[study]\ntitle = "x"\ncolour = "red"\n')
    assert sorted(f.fault.split("'")[1] for f in caught.value.faults) == ["study.colour", "study.id", "study.title"]


@pytest.mark.parametrize(
    "behind", ["", "[interviews]", "[interviews]  # tables", '[interviews]\ncolumns = {who = "Kdo"}', "# the end"]
)
@pytest.mark.parametrize("end", ["", "\n"])
def test_columns_are_noted_however_the_file_ends(behind, end):
    text = with_columns(GOOD + behind + end, {"text": 'Co řekli, "doslova"'})
    assert parse(text).columns == {"text": 'Co řekli, "doslova"'}


def test_text_that_is_not_toml():
    with pytest.raises(FormatError, match="not TOML"):
        parse("[study")


def test_of_a_table_only_what_is_no_text_is_shown():
    """The whole theme stood in the message, and nobody saw which line of it was meant."""
    with pytest.raises(Faults) as caught:
        parse('[study]\nid = "a"\ntitle = {pl = "x"}\n[theme]\naccent = "#7a0016"\nlogo_text = {pl = "MOPS"}\n')
    assert "logo_text" in str(caught.value) and "accent" not in str(caught.value)
