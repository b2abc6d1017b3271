"""Wrong use ends with exit 2 and one line in the reader's language; a stop and a missing answer are said."""

import sys

import pytest
import typer

from spolu import cli
from spolu.cli import wrong


def run(monkeypatch, *words):
    """Run the command with a Polish terminal, outside of a study; return its exit code."""
    monkeypatch.setattr(sys, "argv", ["spolu", *words])
    monkeypatch.setenv("LC_ALL", "pl_PL.UTF-8")
    with pytest.raises(SystemExit) as caught:
        cli.main()
    return caught.value.code


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(("words", "said"), [
    (("nwe", "x"), "nie ma polecenia „nwe”. Może new?"),
    (("xyzzy",), "nie ma polecenia „xyzzy”. Wszystko"),  # nothing is near
    (("new",), "brakuje: folder."),
    (("interviews", "review"), "brakuje: --out."),
    (("interviews", "add", "--langage", "pl", "x"), "nie ma opcji --langage. Może --language?"),
    (("interviews", "list", "za", "dużo"), "„za dużo” jest zbędne."),
    (("interviews", "add", "x", "--kind"), "po --kind brakuje wartości."),
    (("prototypes", "serve", "--port", "abc"), "wartość --port nie pasuje."),
])  # fmt: skip
def test_wrong_use_is_one_line_that_says_where_all_of_it_stands(monkeypatch, capsys, words, said):
    assert run(monkeypatch, *words) == 2
    out, err = capsys.readouterr()
    assert out == "" and err.count("\n") == 1
    assert said in err and err.rstrip().endswith("--help") and "Error" not in err


def test_the_bare_command_shows_its_help(monkeypatch, capsys):
    """Asking for help is no fault, and its text is left as it is."""
    monkeypatch.setattr(sys, "argv", ["spolu", "interviews", "--help"])
    cli.main()
    assert "anonymise" in capsys.readouterr().out
    run(monkeypatch)
    assert "interviews" in "".join(capsys.readouterr())


def test_a_new_study_speaks_the_language_of_who_makes_it(monkeypatch, tmp_path, capsys):
    """A Pole who did not know of ``--languages`` got a Czech study."""
    monkeypatch.setattr(sys, "argv", ["spolu", "new", "x"])
    monkeypatch.setenv("LC_ALL", "pl_PL.UTF-8")
    cli.main()
    assert 'languages = ["pl"]' in (tmp_path / "x/study.toml").read_text(encoding="utf-8")
    assert "Badanie jest gotowe" in capsys.readouterr().err


def test_a_full_disk_is_said(monkeypatch, capsys):
    def full():
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(cli.say, "study", full)
    assert run(monkeypatch, "check") == 1
    assert "dysk jest pełny" in capsys.readouterr().err


@pytest.mark.parametrize(("raised", "code", "said"), [
    (KeyboardInterrupt, 130, "Przerwano. Wystarczy uruchomić polecenie jeszcze raz.\n"),
    (typer.Abort, 1, "Nie było odpowiedzi, więc nic się nie zmieniło.\n"),
])  # fmt: skip
def test_a_stop_is_said(monkeypatch, capsys, raised, code, said):
    def stop():
        raise raised

    monkeypatch.setattr(cli.say, "study", stop)
    assert run(monkeypatch, "interviews", "list") == code
    assert capsys.readouterr().err == said


def test_what_is_not_known_here_is_shown_as_it_is():
    assert wrong.told(typer.BadParameter("something else entirely")) == ""
