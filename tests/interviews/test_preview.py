"""What is shown before a file is kept: everything on the command line, no name where the output lies in a file afterwards."""

from pathlib import Path

import pytest

from spolu.interviews.preview import Preview
from spolu.interviews.readers import read
from spolu.interviews.readers.warnings import WARNINGS, told, warning
from spolu.language import LANGUAGES

ORIGINALS = Path(__file__).resolve().parents[2] / "src/spolu/example/originals"
TEXT = (
    "Jana Nováková: Dobrý den, tady Jana Nováková z Blanska.\nPetr: Ahoj Jano, volej 603 111 222, nebo jana@x.cz.\n" * 2
)


def preview(language: str = "cs") -> Preview:
    return Preview(read(TEXT.encode(), "Rozhovor_Novakova.txt"), language, wanted=("date",))


def test_the_command_line_shows_file_counts_voices_first_and_last_turn():
    text = preview("en").as_text()
    for part in (
        "Rozhovor_Novakova.txt",
        "4 turns, 2 voices, 30 words",
        "S1 Jana Nováková",
        "Dobrý den, tady",
        "Ahoj Jano",
        "date",
    ):
        assert part in text


@pytest.mark.parametrize("shown", [lambda p: p._repr_html_(), repr], ids=["html", "text"])
def test_a_notebook_shows_no_name_no_number_no_file(shown):
    text = shown(preview())
    for name in ("Nováková", "Novakova", "Petr", "Blansk", "Jano", "603", "222", "@x", "jana"):
        assert name not in text
    for kept in ("J. N.", "P.", "4 promluvy", "tady", "volej", "S2"):
        assert kept in text


@pytest.mark.parametrize("path", sorted(p for p in ORIGINALS.iterdir() if p.suffix != ".yaml"), ids=lambda p: p.name)
def test_no_label_that_names_somebody_is_in_what_a_notebook_keeps(path):
    from spolu.interviews.readers.roles import known

    p = Preview(read(path.read_bytes(), path.name), "cs")
    shown = p._repr_html_() + repr(p)
    names = {
        w for t in p.transcripts for s in t.speakers for x in s.labels if not known(x) for w in x.split() if len(w) > 3
    }
    assert not [name for name in names if name in shown]


def test_a_survey_shows_one_respondent_and_how_many_more():
    rows = "\n".join(f'"2026-03-0{i} 10:00","Vadí mi na tom úplně všechno, {i}."' for i in range(1, 8))
    p = Preview(read(f'"Timestamp","Co vám vadí?"\n{rows}\n'.encode(), "a.csv"), "cs")
    assert len(p.transcripts) == 7
    assert "a dalších 6 vyplněných dotazníků" in p.as_text()


@pytest.mark.parametrize("language", LANGUAGES[:3])
@pytest.mark.parametrize("key", WARNINGS)
def test_every_warning_is_told_in_the_readers_language(key, language):
    for n in (1, 2, 5):
        shown = told(warning(key, n), language)
        assert shown == warning(key, n) if language == "en" else shown != warning(key, n)
        assert str(n) in shown or "{n}" not in WARNINGS[key]["en"] or n == 1
    assert told("A reader of another package says this.", language) == "A reader of another package says this."


def test_a_survey_says_which_columns_are_questions_and_which_are_facts():
    """Only the first respondent is shown, who may have left a column empty; remarks that repeat each other count as a fact."""
    rows = ["Lp.;Stanowisko;Co przeszkadza?;Uwagi"]
    rows += [
        f"{n};{'' if n == 1 else 'asystent'};Brakuje mi spokoju i czasu nr {n};{'brak' if n > 1 else ''}"
        for n in range(1, 8)
    ]
    p = Preview(read("\n".join(rows).encode("cp1250"), "ankieta.csv"), "pl")
    assert "Pytania otwarte" in p.as_text() and "Stanowisko; Co przeszkadza? – Uwagi" in p.as_text()
    assert "Dane o osobach" in repr(p) and "Dane o osobach" in p._repr_html_()
    assert "Pytania otwarte" not in preview("pl").as_text()
