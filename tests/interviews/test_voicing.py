"""Who says which turn: the table written and read back says nothing new, and what is written into it holds."""

import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spolu.errors import Faults, FormatError
from spolu.interviews import voicing
from spolu.interviews.model import Speaker, Transcript, Turn
from spolu.interviews.readers import captions
from spolu.interviews.readers.file import File
from spolu.interviews.voicing import parse, render, voiced, voiceless
from spolu.telling import tell

VTT = "WEBVTT\n\n" + "\n".join(f"00:0{n}:00.000 --> 00:0{n}:05.000\nVěta číslo {n}.\n" for n in range(1, 5))
LABELS = st.sampled_from(["", "Tazatelka", "Respondent", "P01", "Šimon", "=1+1", "R; T"])


def subtitles() -> Transcript:
    (t,) = captions.read(File(VTT.encode(), "a.vtt"))
    return replace(t, id="R01")


def rows(t: Transcript) -> list[list[str]]:
    return list(csv.reader(io.StringIO(render(voicing.rows(t)))))


def filled(t: Transcript, *voices: str) -> list[list[str]]:
    head, *body = rows(t)
    return [head, *([*row[:3], voice, row[4]] for row, voice in zip(body, voices, strict=True))]


@given(st.lists(LABELS, min_size=4, max_size=4))
def test_what_is_filled_in_is_who_speaks_and_written_again_it_says_nothing_new(voices):
    t = subtitles()
    said = parse(filled(t, *voices), t, "a.csv")
    new = voiced(t, said)
    labels = {s.id: s.labels[0] for s in new.speakers}
    assert [labels.get(turn.speaker or "", "") for turn in new.turns] == voices
    assert [turn.text for turn in new.turns] == [turn.text for turn in t.turns]
    assert len(voiceless(new)) == voices.count("")
    assert parse(rows(new), new, "a.csv") == {}


def test_an_untouched_table_changes_nothing_and_tells_where_in_the_recording():
    t = subtitles()
    assert parse(rows(t), t, "a.csv") == {}
    assert rows(t)[1] == ["R01", "t001", "1:00", "", "Věta číslo 1."]


@pytest.mark.parametrize(("voices", "roles"), [
    (("Tazatelka", "Respondent", "", ""), ("interviewer", "participant")),
    (("T", "R", "T", "R"), ("interviewer", "participant")),  # single letters are read together
    (("Jana", "Petr", "", ""), ("unknown", "unknown")),  # names say nothing of who asks
])  # fmt: skip
def test_a_new_voice_has_the_role_that_its_word_says(voices, roles):
    t = subtitles()
    assert tuple(s.role for s in voiced(t, parse(filled(t, *voices), t, "a.csv")).speakers) == roles


def test_a_voice_is_called_by_label_in_any_case_or_by_id_and_goes_where_it_says_nothing_any_more():
    t = Transcript("R01", speakers=(Speaker("S1", ("Eva",)), Speaker("S2", ("Jan",))), turns=(
        Turn("t001", "a", "S1", "Eva"), Turn("t002", "b", "S2", "Jan"), Turn("t003", "c", flags=("no_label",)),
    ))  # fmt: skip
    new = voiced(t, parse(filled(t, "", "eva", "S1"), t, "a.csv"))
    assert [turn.speaker for turn in new.turns] == ["S1", "S1", "S1"]
    assert [s.id for s in new.speakers] == ["S1"] and new.turns[2].flags == ()


def test_tasks_and_remarks_are_nobodys_and_not_asked_about():
    t = Transcript("R01", turns=(Turn("t001", "1. Přihlaste se.", flags=("no_label", "prompt")), Turn("t002", "Jo.")))
    assert [turn.id for turn in voiceless(t)] == ["t002"] and len(rows(t)) == 2


HEAD = ["transcript", "turn", "start", "voice", "text"]


@pytest.mark.parametrize(("table", "why"), [
    ([], "the column 'transcript' is missing"),
    ([["turn", "voice"], ["t001", "Eva"]], "the column 'transcript' is missing"),
    ([HEAD, ["R02", "t001", "", "Eva", ""]], "this row is of another transcript than R01"),
    ([HEAD, ["R01", "t009", "", "Eva", ""]], "there is no such turn"),
    ([HEAD, ["R01", "t001", "", "Eva", ""], ["R01", "t001", "", "Jan", ""]], "this turn stands twice"),
    ([HEAD, ["R01"]], "there is no such turn"),  # a row cut off
])  # fmt: skip
def test_a_table_that_means_something_else_is_refused_in_the_readers_language(table, why):
    with pytest.raises((FormatError, Faults), match=why) as caught:
        parse(table, subtitles(), "a.csv")
    assert tell(caught.value, "cs") != str(caught.value) != tell(caught.value, "pl")
