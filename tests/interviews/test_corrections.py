"""Corrections of a preview: no word is lost, nobody is invented, and what names no voice says so."""

from dataclasses import replace
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spolu.errors import StudyError
from spolu.interviews import render
from spolu.interviews.corrections import ROLES, describe, in_some_language
from spolu.interviews.language_of import likeliest
from spolu.interviews.model import Transcript, Turn
from spolu.interviews.preview import Preview, alike
from spolu.interviews.readers import read
from spolu.interviews.readers.warnings import told, warning
from spolu.interviews.typed import VERBS, apply

TEXT = """\
Tazatelka: Jak to dnes vedete?
Klára Benešová: Do sešitu.
Tazatelka: A potom?
Klara Benesova: Potom do počítače.
Marek: Já taky.
Klára Benešová: No.
Marek: Jo.
Klara Benesova: Tak.
"""
UNLABELLED = (
    "1 Přečtěte úvod.\n\nTak jo.\n\n(Účastnice čte.)\n\nMODERÁTOR: Co vidíte?\n\nMapu.\n\nMODERÁTOR: A dál?\n\nNic.\n"
)


@cache
def preview(text: str = TEXT) -> Preview:
    return Preview(read(text.encode(), "a.txt"))


def said(p: Preview) -> list[str]:
    return [turn.text for t in p.transcripts for turn in t.turns]


def by(p: Preview, label: str) -> list[str]:
    (t,) = p.transcripts
    ids = {s.id for s in t.speakers if label in s.labels[:1]}
    return [turn.text for turn in t.turns if turn.speaker in ids]


VOICES = ["Tazatelka", "Klára Benešová", "Klara Benesova", "Marek", "S1", "S2", "s4"]
LABELS = ["P1", "Nový hlas", "Marek"]
STEPS = st.one_of(
    st.tuples(st.just("rename"), st.sampled_from(VOICES), st.sampled_from(LABELS)),
    st.tuples(st.just("merge"), st.sampled_from(VOICES), st.sampled_from(VOICES)),
    st.tuples(st.just("split"), st.sampled_from(VOICES), st.sampled_from(["X:t001-t004", "Marek:2, t007", "Klara Benesova"])),
    st.tuples(st.just("role"), st.sampled_from(VOICES), st.sampled_from(ROLES)),
    st.tuples(st.just("who"), st.sampled_from(VOICES), st.sampled_from(["P01", "P02"])),
    st.tuples(st.just("unlabelled"), st.just("P1"), st.just("")),
    st.tuples(st.just("carry-on"), st.just(""), st.just("")),
)  # fmt: skip


@pytest.mark.parametrize(
    "typed", ['"Klára Benešová"=tazatelka', "„Klára Benešová“ = tazatelka", "'Klára Benešová'='tazatelka'"]
)
def test_a_label_typed_in_quotation_marks_is_that_label(typed):
    """A shell takes them away and asks for them where a blank stands; at the prompt nobody does."""
    assert apply(preview(), "role", typed) == apply(preview(), "role", "Klára Benešová=tazatelka")


@given(st.sampled_from([TEXT, UNLABELLED]), st.lists(STEPS, max_size=8))
def test_whatever_is_corrected_no_word_is_lost_and_the_transcript_holds_together(text, steps):
    p = preview(text)
    for verb, voice, rest in steps:
        try:
            p = apply(p, verb, f"{voice}={rest}" if rest else voice)
        except StudyError as fault:
            assert voice[:2] in ("", "P1", "S1", "S2", "s4") or voice not in str(fault)  # a label may be a name
    (t,) = p.transcripts
    assert said(p) == said(preview(text))
    ids = [s.id for s in t.speakers]
    assert len(set(ids)) == len(ids)
    assert {turn.speaker for turn in t.turns} - {None} <= set(ids)
    assert all(s.labels for s in t.speakers)
    kept = render.parse(render.render(t))
    assert (kept.speakers, kept.turns, kept.warnings) == (t.speakers, t.turns, t.warnings)


def test_two_spellings_of_one_voice_are_noticed_and_merged():
    p = preview()
    assert alike(p.transcripts[0]) == [("Klára Benešová", "Klara Benesova")]
    merged = p.merge("Klára Benešová", "Klara Benesova")
    assert by(merged, "Klára Benešová") == ["Do sešitu.", "Potom do počítače.", "No.", "Tak."]
    assert not alike(merged.transcripts[0])


def test_splitting_by_spelling_undoes_merging():
    p = preview()
    again = p.merge("S2", "S3").split("S2", "Klara Benesova")
    assert by(again, "Klara Benesova") == by(p, "Klara Benesova")
    assert by(again, "Klára Benešová") == by(p, "Klára Benešová")


def test_turns_can_be_given_to_somebody_new_or_known():
    assert by(preview().split("Marek", "Někdo další", ["t007"]), "Někdo další") == ["Jo."]
    assert by(preview().split("Tazatelka", "Marek", ["t003"]), "Marek") == ["A potom?", "Já taky.", "Jo."]


def test_a_renamed_voice_keeps_its_old_spelling_as_evidence():
    (t,) = preview().rename("marek", "P02").transcripts
    assert t.speakers[3].labels == ("P02", "Marek")


def test_the_main_voice_without_a_label_is_named_but_not_tasks_and_remarks():
    p = preview(UNLABELLED)
    assert any("Only one voice" in w for w in p.transcripts[0].warnings)
    named = p.unlabelled("P07")
    assert by(named, "P07") == ["Tak jo.", "Mapu.", "Nic."]
    assert not named.transcripts[0].warnings
    assert [turn.flags for turn in named.transcripts[0].turns if turn.speaker is None] == [
        ("no_label", "prompt"), ("no_label", "remark"),
    ]  # fmt: skip


def test_a_turn_without_a_label_goes_on_with_the_voice_before_only_where_somebody_says_so():
    vtt = "WEBVTT\n\n00:01.000 --> 00:02.000\nJana: Ahoj.\n\n00:02.000 --> 00:03.000\nNo.\n\n00:03.000 --> 00:04.000\nJana: Tak.\n"
    p = Preview(read(vtt.encode(), "a.vtt"))
    assert [turn.speaker for turn in p.transcripts[0].turns] == ["S1", None, "S1"]
    carried = p.carry_on().transcripts[0]
    assert [turn.speaker for turn in carried.turns] == ["S1", "S1", "S1"]
    assert carried.turns[1].flags == ("continued",)
    assert not carried.warnings


def test_a_voice_that_is_somebody_is_a_participant_unless_it_has_a_role():
    (t,) = preview().participants({"Marek": "P02", "Tazatelka": "W01"}).transcripts
    assert [(s.participant, s.role) for s in t.speakers if s.participant] == [
        ("W01", "interviewer"), ("P02", "participant"),
    ]  # fmt: skip


@pytest.mark.parametrize(("typed", "role"), [
    ("rename Marek=Výzkumnice", "interviewer"),
    ("split Marek=Tazatel:t007", "interviewer"),
    ("role Marek=tazatelka", "interviewer"),
    ("role Marek=Moderator", "facilitator"),
    ("role Marek=uczestniczka", "participant"),
    ("role Marek=Unknown", "unknown"),
    ("rename Marek=Petr", "unknown"),
])  # fmt: skip
def test_a_word_that_says_what_somebody_does_is_a_role_wherever_it_is_typed(typed, role):
    """As where a file says it: a label that is split off, a new name, the role in one's own language."""
    verb, _, argument = typed.partition(" ")
    label = argument.partition(":")[0].split("=")[1] if verb != "role" else "Marek"
    (t,) = apply(preview(), verb, argument).transcripts
    assert [s.role for s in t.speakers if label in s.labels[:1]] == [role]


def test_facts_of_a_session_are_set_and_taken_away():
    (t,) = preview().describe("Rozhovor", "group", date="2026-03-10", site="Brno").describe(site="").transcripts
    assert (t.title, t.kind, t.attributes) == ("Rozhovor", "group", {"date": "2026-03-10"})


def test_which_language_a_short_text_is_in_is_taken_from_those_of_the_study_until_somebody_says_it():
    """Said as a warning, which goes once the language is set; what told its language itself is left alone."""
    polish = Transcript("", turns=(Turn("t001", "Jak się masz?"), Turn("t002", "Mieszkam tu z mamą.")))
    taken = in_some_language(polish, ("cs", "pl"))
    assert (taken.language, taken.warnings) == ("pl", (warning("language"),))
    assert "language pl" in told(taken.warnings[0], "cs") != told(taken.warnings[0], "pl")
    assert describe(taken, None, None, {}, "sk") == replace(polish, language="sk")
    assert in_some_language(replace(polish, language="en"), ("cs", "pl")) == replace(polish, language="en")


@pytest.mark.parametrize(
    ("text", "languages", "language"),
    [
        ("Dobře.", ("pl", "cs"), "cs"),  # a letter is enough
        ("Hm.", ("pl", "cs"), "pl"),  # nothing tells it: the commonest of the study
        ("I do not know what you like", ("cs", "en-GB"), "en-GB"),  # with its region
        ("Ich weiß nicht", ("de",), "de"),  # one that we have no words of
    ],
)
def test_the_likeliest_language_of_a_short_text(text, languages, language):
    assert likeliest(text, languages) == language


@pytest.mark.parametrize(
    ("typed", "fault"),
    [
        ("rename Nikdo=P1", "no voice"),
        ("rename Marek", "two things"),
        ("rename Marek=Tazatelka", "another voice's"),
        ("merge Marek=Marek", "no voice"),
        ("split Marek=X:t900", "no voice or turn"),
        ("role Marek=boss", "is no role"),
        ("kind party", "is no kind"),
        ("language Polish", "is no tag of a language"),
        ("unlabelled P1", "no voice or turn"),  # every turn of this text has a label
        ("carry-on ", "no voice or turn"),
        ("delete Marek", "is no correction"),
    ],
)
def test_what_cannot_be_done_says_so_and_changes_nothing(typed, fault):
    verb, _, argument = typed.partition(" ")
    with pytest.raises(StudyError, match=fault):
        apply(preview(), verb, argument)


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_can_be_typed(verb):
    arguments = {
        "rename": "Marek=M", "merge": "S2=S3", "split": "S2=X:t002", "role": "S1=observer", "who": "S2=P01",
        "title": "Název", "language": "pl", "kind": "group", "fact": "date=2026-01-01",
    }  # fmt: skip
    text = UNLABELLED if verb in ("unlabelled", "carry-on") else TEXT
    before = preview(text)
    assert apply(before, verb, arguments.get(verb, "P1")) != before
