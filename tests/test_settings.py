"""``study.toml``: what it may hold, and every fault at once."""

import pytest

from spolu.errors import Faults, FormatError
from spolu.settings import parse

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


def test_text_that_is_not_toml():
    with pytest.raises(FormatError, match="not TOML"):
        parse("[study")
