"""Exports of the usual programs, each read as its description says: the same eight turns, whatever program wrote them."""

import json
import re
from functools import cache
from pathlib import Path

import pytest

from spolu.interviews.model import Transcript
from spolu.interviews.readers import read
from spolu.text import fold

FILES = Path(__file__).resolve().parents[3].parent / "shared/data/formats"
TRUTH = FILES / "formats_truth.json"
ENTRIES = json.loads(TRUTH.read_text(encoding="utf-8")) if TRUTH.exists() else {}
TURNS = [name for name, entry in ENTRIES.items() if entry.get("turns")]
UNSPELT = "zoom_cp1250_en.txt"
"""Its description spells a name with a letter (Zoë) that the file does not have (Zoe)."""

pytestmark = [
    pytest.mark.data,
    pytest.mark.skipif(not ENTRIES, reason="NOT RUN: the exports are not beside the project"),
]


def plain(encoding: str) -> str:
    return re.sub(r"[-_]", "", encoding)


def found(name: str) -> tuple[Transcript, ...]:
    return read((FILES / name).read_bytes(), name)


def names(labels: list[str], file: str) -> list[str]:
    return [fold(label) for label in labels] if file == UNSPELT else labels


@pytest.mark.parametrize("name", ENTRIES or ["none"])
def test_an_export_reads_as_described(name):
    expected = ENTRIES[name]
    all_found = found(name)
    turns = [turn for t in all_found for turn in t.turns]
    if "responses" in expected:
        assert len(all_found) == expected["responses"]
        assert {t.kind for t in all_found} == {"survey"}
        assert all(
            len({turn.group for turn in t.turns}) <= expected.get("open_question_columns", 99) for t in all_found
        )
        return
    (t,) = all_found
    assert t.language.split("-")[0] == expected["language"]
    assert len(turns) == next(expected[k] for k in ("turns", "notes", "messages") if k in expected)
    if "speakers" in expected:
        assert names([s.labels[0] for s in t.speakers], name) == names(expected["speakers"], name)
    if "frames" in expected or "areas" in expected:
        assert len({turn.group for turn in turns}) == expected.get("frames", expected.get("areas"))
    if "encoding" in expected:
        assert plain(t.source.encoding) == plain(expected["encoding"].split(",")[0])
    check_times(expected, turns)


def check_times(expected, turns):
    times = str(expected.get("times"))
    if times == "True":
        assert turns[0].start == pytest.approx(expected["first_start"])
        assert turns[-1].end == pytest.approx(expected["last_end"])
        assert sum("overlap" in turn.flags for turn in turns) == expected["overlaps"]
        assert {turn.time_kind for turn in turns} == {"cue"}
    elif times.startswith("start and end"):
        assert turns[0].start == pytest.approx(expected["first_start"], abs=0.1)
        assert turns[-1].end == pytest.approx(expected["last_end"], abs=0.1)
    elif times.startswith("start"):
        assert int(turns[0].start or 0) == int(expected["first_start"])
        assert {turn.time_kind for turn in turns} == {"start"}
    elif times.startswith("END"):
        assert turns[-1].end == pytest.approx(expected["last_end"], abs=0.1)
        assert {turn.time_kind for turn in turns} == {"end"}
    elif times.startswith("block"):
        assert {turn.start for turn in turns} == {0.0, 3600.0}
        assert {turn.time_kind for turn in turns} == {"block"}
    else:
        assert {turn.time_kind for turn in turns} == {"none"}


@cache
def words(name: str) -> tuple[str, ...]:
    """A turn's words without punctuation, which CHAT leaves out and ISO-8859-2 cannot write; of an answer the first paragraph."""
    (t,) = found(name)
    return tuple(re.sub(r"[^\w\s]", "", turn.text.split("\n")[0]).replace("  ", " ").strip() for turn in t.turns)


@pytest.mark.parametrize("name", TURNS or ["none"])
def test_the_eight_turns_are_the_same_words_in_every_format(name):
    assert words(name) == words(f"name_colon_{ENTRIES[name]['language']}.txt")


@pytest.mark.parametrize("name", TURNS or ["none"])
def test_a_label_is_never_part_of_the_text(name):
    (t,) = found(name)
    labels = [label for s in t.speakers for label in s.labels]
    assert not [turn for turn in t.turns for label in labels if turn.text.casefold().startswith(f"{label.casefold()}:")]


def test_an_answer_that_a_spreadsheet_took_for_a_formula_is_kept_and_said():
    t = found("forms_cs.xlsx")[1]
    assert t.turns[1].text.startswith("=")
    assert any("'='" in warning for warning in t.warnings)


def test_an_answer_that_was_not_sent_off_is_kept_and_said():
    unsent = [t for t in found("limesurvey_cs.csv") if any("not sent off" in w for w in t.warnings)]
    assert len(unsent) == 1


def test_who_speaks_without_a_name_is_left_open():
    (t,) = found("zoom_cs.vtt")
    assert t.turns[2].speaker is None
    assert "no_label" in t.turns[2].flags
