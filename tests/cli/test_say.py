"""The command speaks the language of the study that it runs in; of the terminal where there is none."""

import io
import json
import string

import pytest

from spolu import cli, views
from spolu.cli import say
from spolu.cli.words import WORDS
from spolu.errors import SpoluError
from spolu.interviews.typed import VERBS
from spolu.telling import translate
from spolu.trace import Problem, folded


def study(folder, language):
    (folder / "study.toml").write_text(
        f'[study]\nid = "study-x"\ntitle = {{{language} = "X"}}\nlanguages = ["{language}"]\ninterface = "{language}"\n'
    )


@pytest.mark.parametrize("key", WORDS)
def test_each_text_has_every_language_and_the_same_values(key):
    def values(text):
        return [{name for _, name, _, _ in string.Formatter().parse(form) if name} for form in text.split("|")]

    said = [values(WORDS[key][language]) for language in ("cs", "pl", "en")]
    assert len({frozenset(form) for forms in said for form in forms}) == 1
    assert [len(forms) for forms in said] in ([1, 1, 1], [4, 4, 2])


@pytest.mark.parametrize(("language", "line"), [
    ("cs", "17 řádků. Vyplňte sloupec „verdict“ (accept = nahradit, reject = nechat), potom: spolu interviews anonymise --decisions ../a.csv"),
    ("pl", "17 wierszy. Proszę wypełnić kolumnę „verdict” (accept = zastąpić, reject = zostawić), potem: spolu interviews anonymise --decisions ../a.csv"),
    ("en", "17 rows. Fill in the column 'verdict' (accept = replace, reject = leave), then: spolu interviews anonymise --decisions ../a.csv"),
])  # fmt: skip
def test_a_line_about_the_work_is_in_the_study_s_language(tmp_path, monkeypatch, capsys, language, line):
    study(tmp_path, language)
    monkeypatch.chdir(tmp_path)
    say.told("rows", n=17, file="../a.csv")
    assert capsys.readouterr().err == line + "\n"


@pytest.mark.parametrize(("terminal", "language"), [
    ("cs_CZ.UTF-8", "cs"),
    ("de_DE.UTF-8", "en"),  # not a language of ours
    ("C.UTF-8", "en"),  # none at all
    ("", "en"),
])  # fmt: skip
def test_outside_of_a_study_the_terminal_s_language_counts(tmp_path, monkeypatch, terminal, language):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", terminal)
    monkeypatch.delenv("LC_MESSAGES", raising=False)
    monkeypatch.delenv("LANG", raising=False)
    assert say.language() == language


@pytest.mark.parametrize("broken", ["[study", '[study]\nid = ""\n'])
def test_what_is_wrong_with_study_toml_itself_is_told_in_the_terminal_s_language(tmp_path, monkeypatch, capsys, broken):
    (tmp_path / "study.toml").write_text(broken)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "cs_CZ.UTF-8")
    with pytest.raises(SpoluError) as caught:
        _ = say.study().settings
    say.fault(caught.value)
    said = capsys.readouterr().err
    assert said != f"{caught.value}\n" and said.startswith("study.toml: ")
    assert all(word not in said for word in ("Mend", "must", "It is"))


def test_a_new_study_s_own_language_counts(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "new").mkdir()
    study(tmp_path / "new", "pl")
    assert say.word("ready", tmp_path / "new", folder="new").startswith("Badanie jest gotowe. Dalej: cd new,")


def test_levels_are_told_and_json_keeps_its_words(tmp_path, monkeypatch, capsys):
    found = (Problem("prototypes/screens/a.yaml", "unlabelled", "warning", "the file is empty", "Export it again"),)
    study(tmp_path, "pl")
    monkeypatch.chdir(tmp_path)
    say.problems(found, json=False)
    told = "ostrzeżenie prototypes/screens/a.yaml: plik jest pusty. Proszę wyeksportować go ponownie\n"
    assert capsys.readouterr().out == told
    say.problems(found, json=True)
    assert json.loads(capsys.readouterr().out)[0]["message"] == "the file is empty"


@pytest.mark.parametrize("argument", sorted({*VERBS.values()} - {""}))
def test_what_a_correction_asks_for_is_told(argument):
    assert all(translate(argument, language) for language in ("cs", "pl"))
    assert argument == "TEXT" or translate(argument, "cs") != argument


def test_a_path_that_cannot_be_written_is_told_without_a_traceback(tmp_path, monkeypatch, capsys):
    study(tmp_path, "cs")
    monkeypatch.chdir(tmp_path)

    def fails(**_):
        (tmp_path / "study.toml").mkdir()

    monkeypatch.setattr(cli, "app", fails)
    with pytest.raises(SystemExit):
        cli.main()
    assert capsys.readouterr().err == f"{tmp_path / 'study.toml'}: soubor toho jména tu už je. Zkontrolujte cestu\n"


@pytest.mark.parametrize(("message", "said"), [
    ("Say it", "note        a: Say it. Do this"),
    ("Does it say so?", "note        a: Does it say so? Do this"),  # a question has its mark
    ("Wait …", "note        a: Wait … Do this"),
])  # fmt: skip
def test_a_finding_ends_with_one_mark(tmp_path, monkeypatch, capsys, message, said):
    study(tmp_path, "en")
    monkeypatch.chdir(tmp_path)
    say.problems([Problem("a", "x", "note", message, "Do this")], json=False)
    assert capsys.readouterr().out == f"{said}\n"


def test_a_table_shows_placeholders_as_they_stand(capsys):
    """Square brackets are the study's own, no markup."""
    import pandas as pd

    say.table(pd.DataFrame({"quote": ["Mieszkam przy [adres 1].", "[bold]", None]}))
    assert "[adres 1]" in (out := capsys.readouterr().out) and "[bold]" in out and "None" not in out


def unused(n: int) -> list[Problem]:
    return [Problem(f"coding/codings/ha.jsonl ha-{i:03}", "coding-unused", "note", f"no insight uses this coding (R01/t{i:03}, trust)") for i in range(n)]  # fmt: skip


@pytest.mark.parametrize("n", [0, 1, 3, 4, 250])
def test_many_codings_that_no_insight_uses_are_one_line_where_the_first_stood(n):
    """Up to three stand as they are; nothing else is folded, and nothing is lost from the count."""
    other = [Problem("a", "link-dangling", "error", "x"), Problem("b", "link-suspect", "warning", "y")]
    found = [other[0], *unused(n), other[1]]
    told = folded(found)
    if n <= 3:
        assert told == found
        return
    assert [told[0], told[2]] == other and len(told) == 3
    assert told[1].message == f"codings that no insight uses: {n} (ha.jsonl ha-000, ha.jsonl ha-001, ha.jsonl ha-002 …)"
    assert "spolu check --all" in told[1].repair


@pytest.mark.parametrize(("language", "line"), [
    ("cs", "kódované úseky, které nepoužívá žádné zjištění: 9 (ha.jsonl ha-000"), ("pl", "zakodowane fragmenty, z których nie korzysta żaden wniosek: 9 ("),
])  # fmt: skip
def test_the_folded_line_is_in_the_study_s_language(tmp_path, monkeypatch, capsys, language, line):
    study(tmp_path, language)
    monkeypatch.chdir(tmp_path)
    say.problems(folded(unused(9)), json=False)
    assert line in capsys.readouterr().out


def test_a_notebook_folds_them_too():
    """Two hundred notes stood before the first error; the heading counts what is shown, since not each of them is to be decided."""
    shown = views.problems([*unused(231), Problem("b", "link-suspect", "warning", "y")], "pl")
    assert repr(shown).count("coding-unused") == 1 and "link-suspect" in repr(shown)
    assert shown._repr_html_().count('class="turn"') == 2 and repr(shown).startswith("2 miejsca do decyzji")


def test_redirected_output_is_utf8_where_the_system_has_another_code_page():
    """What a Windows program gets through a pipe would else be cp1250, which has no arrow, or stop there."""
    pipe, bare = io.TextIOWrapper(io.BytesIO(), encoding="cp1250"), io.StringIO()
    say.in_utf8((pipe, bare))
    pipe.write("R01 → ליאת ✓")
    pipe.flush()
    assert pipe.buffer.getvalue().decode() == "R01 → ליאת ✓"
