"""A short run of ``benchmarks/reading_fuzz.py``: damaged exports give nothing but clear errors, in bounded memory."""

import sys
from pathlib import Path

import pytest

from spolu.interviews.readers import read

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "benchmarks"))
import reading_fuzz as fuzz
from _exports import EXPORTS, VOICES, conversation

TURNS = conversation(300)
PLAIN = {"whisper.json", "whisper.tsv", "survey.csv", "survey.xlsx", "mural.csv"}
"""Exports that do not say who speaks."""


@pytest.mark.parametrize("name", EXPORTS)
def test_every_export_is_read_with_its_turns_voices_and_words(name):
    found = read(EXPORTS[name](TURNS), name)
    turns = [turn for t in found for turn in t.turns if turn.label != "?"]
    assert len(turns) == len(TURNS)
    assert {turn.text.removesuffix(".") for turn in turns} == {t.text.removesuffix(".") for t in TURNS}
    if name not in PLAIN:
        assert len({turn.speaker for turn in turns}) == len(VOICES)


@pytest.mark.parametrize("name", EXPORTS)
def test_damaged_files_give_nothing_but_clear_errors(name):
    counts, wrong = fuzz.survived(name, fuzz.Damage(EXPORTS[name](conversation(100)), 60, "test"))
    assert wrong == []
    assert counts["read"]
    assert counts["refused"]


@pytest.mark.parametrize("name", ["text.txt", "survey.csv", "teams.vtt", "whisperx.json", "typed.odt", "printed.pdf"])
def test_memory_stays_within_twenty_times_the_input(name):
    assert fuzz.memory(name, fuzz.Damage(EXPORTS[name](conversation(10_000)), 1, "test")) <= fuzz.MOST
