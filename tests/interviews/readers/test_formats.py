"""Exports of the usual programs, each read as its description says."""

import json
import re
from pathlib import Path

import pytest

from spolu.interviews.readers import read

FILES = Path(__file__).resolve().parents[3].parent / "shared/data/formats"
TRUTH = FILES / "formats_truth.json"
ENTRIES = json.loads(TRUTH.read_text(encoding="utf-8")) if TRUTH.exists() else {}
NOT_YET = dict.fromkeys(
    [
        "miro.csv",
    ],
    "not read yet",
)


DIFFERS = {"zoom_cp1250_en.txt": "the file spells a name otherwise than its description does: Zoe, not Zoë"}


def shape(name: str) -> str:
    """The name without its language: ``otter_cs.txt`` is one of ``otter.txt``."""
    return re.sub(r"_(cs|pl|en)(?=\.)", "", name)


@pytest.mark.data
@pytest.mark.skipif(not ENTRIES, reason="the exports are not beside the project")
@pytest.mark.parametrize("name", ENTRIES or ["none"])
def test_an_export_reads_as_described(name):
    if reason := DIFFERS.get(name) or NOT_YET.get(shape(name)):
        pytest.skip(reason)
    expected = ENTRIES[name]
    found = read((FILES / name).read_bytes(), name)
    turns = [turn for t in found for turn in t.turns]
    if "responses" in expected:
        assert len(found) == expected["responses"]
        return
    assert len(found) == 1
    assert found[0].language.split("-")[0] == expected["language"]
    assert len(turns) == next(expected[k] for k in ("turns", "notes", "messages") if k in expected)
    if "speakers" in expected:
        assert [s.labels[0] for s in found[0].speakers] == expected["speakers"]
    if expected.get("times") is True:
        assert turns[0].start == pytest.approx(expected["first_start"])
        assert turns[-1].end == pytest.approx(expected["last_end"])
        assert sum("overlap" in turn.flags for turn in turns) == expected["overlaps"]
    if str(expected.get("times")).startswith("start"):
        assert int(turns[0].start or 0) == int(expected["first_start"])
        assert all(turn.start is not None for turn in turns)
    if str(expected.get("times")).startswith(("END", "start and end")):
        assert turns[-1].end == pytest.approx(expected["last_end"], abs=0.1)
