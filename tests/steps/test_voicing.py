"""Who speaks in subtitles without names can be said after they were kept, and everything follows."""

import csv
import io
from dataclasses import replace

import pytest

from spolu.errors import SpoluError, StudyError
from spolu.steps import voicing
from spolu.steps.interviews import original
from spolu.telling import tell

SAID = ("Jak to vedete?", "Píšu si do sešitu.", "A pak?", "Pak volám Hrouzečkové.")
VTT = "WEBVTT\n\n" + "\n".join(f"00:0{n}:00.000 --> 00:0{n}:05.000\n{text}\n" for n, text in enumerate(SAID, 1))


@pytest.fixture
def kept(study):
    """A study with subtitles that name nobody, pseudonymised."""
    path = study.root.parent / "a.vtt"
    path.write_text(VTT, encoding="utf-8")
    study.add(path).keep()
    study.anonymise()
    return study


def fill(study, *voices):
    table = study.root.parent / "voices.csv"
    study.write_voices("R01", table)
    text = table.read_text(encoding="utf-8-sig")
    head, *body = csv.reader(io.StringIO(text))
    with table.open("w", encoding="cp1250", newline="") as file:  # as a Czech Excel saves it
        csv.writer(file, delimiter=";").writerows(
            [head, *([*r[:3], v, r[4]] for r, v in zip(body, voices, strict=True))]
        )
    return table


def vault(study):
    return {name: study.store.vault.get(name) for name in study.store.vault.names()}


def test_whoever_adds_such_a_file_is_told_how_to_say_who_speaks(study):
    path = study.root.parent / "a.vtt"
    path.write_text(VTT, encoding="utf-8")
    assert '.unlabelled("Respondentka")' in repr(study.add(path)) and ".rename(" not in repr(study.add(path))
    assert 'u 4 promluv není poznat, kdo mluví. Doplníte to v tabulce: study.write_voices("R01", "../R01.csv")' in repr(
        study.add(path).keep()
    )


def test_a_filled_table_gives_voices_ids_and_consent_and_the_words_stay(kept):
    before = [turn.text for turn in original(kept.store, "R01").turns]
    shown = kept.voices("R01", fill(kept, "Tazatelka", "Izolda", "Tazatelka", "Izolda"))
    now = original(kept.store, "R01")
    assert [turn.text for turn in now.turns] == before
    assert [(s.labels, s.role, s.participant) for s in now.speakers] == [
        (("Tazatelka",), "interviewer", None), (("Izolda",), "unknown", "P01"),
    ]  # fmt: skip
    assert [p.id for p in kept.store.participants()] == ["P01"]
    assert "4 promluvy mají teď svůj hlas" in repr(shown) and "Izolda" not in repr(shown)
    text = kept.store.read("interviews/R01.md")
    assert "Izolda" not in text and "Tazatelka" in text
    kept.withdraw("P01")
    assert "sešitu" not in kept.store.read("interviews/R01.md")


def test_all_of_it_can_be_one_persons(kept):
    kept.voices("R01", unlabelled="Respondentka")
    assert {turn.speaker for turn in original(kept.store, "R01").turns} == {"S1"}
    assert [p.id for p in kept.store.participants()] == ["P01"]


def test_an_empty_table_changes_nothing(kept):
    before = vault(kept)
    assert "Nic se nezměnilo" in repr(kept.voices("R01", fill(kept, "", "", "", "")))
    assert vault(kept) == before


def test_whoever_writes_the_table_is_told_what_to_do_with_it(kept):
    """The cell showed the number of its rows, and nothing else."""
    table = kept.root.parent / "voices.csv"
    shown = repr(kept.write_voices("R01", table))
    assert "„voice“" in shown and f'study.voices("R01", "{table}")' in shown


def test_the_table_holds_originals_and_never_lies_in_the_study(kept):
    with pytest.raises(StudyError, match="must not lie in the study"):
        kept.write_voices("R01", kept.root / "voices.csv")
    assert not (kept.root / "voices.csv").exists()


def test_what_means_nothing_is_refused_and_nothing_changes(kept):
    before = vault(kept)
    kept.voices("R01", unlabelled="Respondentka")
    now = vault(kept)
    for wrong in (
        lambda: kept.voices("R01", unlabelled="Eva"),  # all have a voice already
        lambda: kept.voices("R01"),
        lambda: kept.voices("R07", unlabelled="Eva"),
        lambda: kept.voices("R01", kept.root.parent / "nowhere.csv"),
    ):
        with pytest.raises(SpoluError) as caught:
            wrong()
        assert tell(caught.value, "pl") != str(caught.value)
    assert vault(kept) == now != before


def test_notes_of_what_was_seen_need_no_voice(kept):
    t = original(kept.store, "R01")
    assert list(voicing.open_ones([t], "en", "{}".format)) == [
        "R01: of 4 turns nobody can tell who speaks. Say it in a table: R01"
    ]
    assert not list(voicing.open_ones([replace(t, kind="visit"), replace(t, kind="workshop")], "en", "{}".format))
