"""Coding's results on the bundled study: a table, a figure and words for each, in every interface language."""

import json
import re
import shutil
from pathlib import Path

import pytest

from spolu.errors import StudyError
from spolu.steps import saturating
from spolu.study import Study

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def study(tmp_path_factory):
    folder = tmp_path_factory.mktemp("study")
    for name in ("interviews", "coding"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copyfile(ROOT / "study.toml", folder / "study.toml")
    return Study.find(folder)


@pytest.fixture(params=["cs", "pl", "en"])
def spoken(request, study, tmp_path):
    """The study with another interface language."""
    shutil.copytree(study.root, tmp_path / "s")
    toml = (
        (study.root / "study.toml")
        .read_text(encoding="utf-8")
        .replace('interface = "cs"', f'interface = "{request.param}"')
    )
    (tmp_path / "s" / "study.toml").write_text(toml, encoding="utf-8")
    return Study.find(tmp_path / "s")


def test_every_result_has_a_table_a_text_html_and_plain_values_in_every_language(spoken):
    results = [
        spoken.agreement(), spoken.saturation(), spoken.quotes("trust and not access"), spoken.cooccurrence("person"),
        spoken.crosstab("role"), spoken.kwic("telefon*"),
    ]  # fmt: skip
    for found in results:
        assert len(found.frame()), type(found)
        assert repr(found) and "{" not in repr(found).split("\n")[0]
        assert "<" in found._repr_html_()
        assert json.loads(json.dumps(found.as_dict()))
    for found in results[:2] + results[3:5]:
        assert found.figure().alt and found.figure().table()[1]


def test_places_lead_to_their_words(study):
    found = study.agreement("sentence")
    first = found.places().iloc[0]
    turn = found.contents.turn[first.transcript, first.turn]
    assert turn.text[first.start : first.end] == first.text
    assert f"<mark>{first.text[:20]}" in found._repr_html_().replace("&#x27;", "'")
    assert f'href="../interviews/{first.transcript}.md"' in found._repr_html_()


def test_on_the_command_line_each_place_says_who_gave_what(study):
    """Below the table stood places with a bare number."""
    said = repr(study.agreement()).split("\n")
    at = next(n for n, line in enumerate(said) if line.startswith("Kde se kodéři rozcházejí nejvíc: "))
    assert said[at + 1 :] and all(" · ha: " in line and "; mk: " in line for line in said[at + 1 :])


def test_saturation_is_written_in_the_language_s_numbers_and_whole_codes(spoken):
    lines = repr(spoken.saturation()).split("\n")
    row = next(line.split() for line in lines if line.split()[0] == "R06")
    assert row == ["R06", "0", "19", "0.06" if spoken.language == "en" else "0,06", "19", "21"]


def test_agreement_for_pandas_has_each_measure_with_its_interval_and_reason(study):
    table = study.agreement().frame("code")
    assert set(table.columns) >= {"key", "alpha", "alpha_low", "alpha_high", "alpha_why", "cu_alpha_why"}
    assert (table.alpha.dropna() <= 1).all()
    assert (table.cu_alpha.isna() == (table.cu_alpha_why != "")).all()


def test_a_wrong_unit_or_coder_is_named_with_those_that_there_are(study):
    with pytest.raises(StudyError, match="Use turn, sentence or character"):
        study.agreement("page")
    with pytest.raises(StudyError, match="There are: ha, mk"):
        study.agreement(coders=("zu",))
    with pytest.raises(StudyError, match="base 4 to 6"):
        study.saturation(base=0)


def test_sessions_stand_by_their_days_and_those_without_one_last(spoken):
    """However a day is written; what stands last for want of one is named."""
    ids = [step.transcript for step in spoken.saturation().found.steps]
    dates = {ids[0]: "", ids[1]: "3. 11. 2026", ids[2]: "2026-10-05", ids[3]: "[datum 3]", ids[4]: "20. 10. 2026"}
    for id in ids:
        path = spoken.root / f"interviews/{id}.md"
        fact = dates.get(id, "2026-09-01")
        head = re.sub(r"(?m)^attributes: .*$", f"attributes: {{date: '{fact}'}}", path.read_text(encoding="utf-8"))
        path.write_text(head, encoding="utf-8")
    again = Study.find(spoken.root)
    found = again.saturation()
    undated = sorted([ids[0], ids[3]])
    expected = [*sorted(ids[5:]), ids[2], ids[4], ids[1], *undated]
    assert [step.transcript for step in found.found.steps] == expected
    assert found.as_dict()["undated"] == undated
    assert all(", ".join(undated) in shown for shown in (repr(found), found._repr_html_()))
    assert found._repr_html_().count(", ".join(undated) + ".</") == 1
    drawn = saturating.figure(again.store.contents(), "cs", 1)  # as a report shows it
    assert drawn and all(", ".join(undated) in said for said in (drawn.subtitle, drawn.alt))


def test_of_hundreds_of_sessions_without_a_day_a_few_are_named(spoken):
    """Each respondent of a survey is a session; their ids were a page long."""
    found = saturating.Saturated(
        spoken.saturation().found, "pl", spoken.saturation().invitation, tuple(f"S{n:03}" for n in range(158))
    )
    assert "158 spotkań nie ma daty" in repr(found) and "S011 … (+146)." in repr(found) and "S012" not in repr(found)


def test_people_are_counted_once_and_never_more_than_there_are(study):
    found = study.crosstab("role")
    table = found.frame()
    for value, n in found.heard.items():
        assert (table[value] <= n).all()
    assert (found.frame("places").to_numpy() >= table.to_numpy()).all()


def test_who_did_not_consent_to_quotes_is_marked(study):
    """P11 of the bundled study agreed to analysis only."""
    found = study.quotes(participant="P11")
    assert not found.frame().quotable.any()
    assert "jen k rozboru" in repr(found)


def test_a_study_without_codings_invites(tmp_path):
    (tmp_path / "study.toml").write_text('[study]\nid = "x"\ntitle = {cs = "X"}\n', encoding="utf-8")
    empty = Study.find(tmp_path)
    for found in (empty.agreement(), empty.saturation(), empty.quotes(), empty.cooccurrence()):
        assert repr(found) and found._repr_html_()
        assert len(found.frame()) == 0


def test_a_suggestion_is_a_coding_only_when_it_is_taken(spoken):
    pytest.importorskip("sklearn", reason="NOT RUN: scikit-learn comes with the extra 'topics'")
    logs = {p.name: p.read_bytes() for p in (spoken.root / "coding/codings").iterdir()}
    found = spoken.suggestions()
    assert len(found.frame()) and len(found.quality()) and "<blockquote" in found._repr_html_() and found.as_dict()
    assert "suggested" in found.agreement().found.coders
    assert logs == {p.name: p.read_bytes() for p in (spoken.root / "coding/codings").iterdir()}
    id = found.take(0, "ha")
    (made,) = [c for c in spoken.contents().codings if c.id == id]
    first = found.frame().iloc[0]
    assert (made.code, made.transcript, made.span.turn, made.coder) == (first.code, first.transcript, first.turn, "ha")
    for n, coder in ((9999, "ha"), (0, "zu")):
        with pytest.raises(StudyError):
            found.take(n, coder)


def test_decisions_between_coders_are_a_log_of_their_own(spoken):
    before = spoken.contents().codings
    found = spoken.adjudicate("ha", "mk", by="zu")
    pair = found.waiting()[0]
    n = len(found.result())
    found.decide(pair.key, "left" if pair.left else "right", "closer to the definition")
    assert len(found.result()) == n + 1
    table = found.frame()
    assert table[table.pair == pair.key].state.item() == "decided"
    assert table[table.pair == pair.key].by.item() == "zu"
    assert spoken.contents().codings == before, "no coder's result changes"
    assert [p.name for p in (spoken.root / "coding/adjudicated").iterdir()] == ["zu.jsonl"]
    found.decide(pair.key, "open")
    assert len(found.result()) == n
    with pytest.raises(StudyError, match="no such pair"):
        found.decide("x|y", "left", "because")
    for left, right, by in (("ha", "ha", "zu"), ("ha", "nobody", "zu"), ("ha", "mk", "../zu")):
        with pytest.raises(StudyError):
            spoken.adjudicate(left, right, by)
