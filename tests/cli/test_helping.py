"""Help speaks the terminal's language; what a command is called stays as it is typed."""

import re
import string
from pathlib import Path

import pytest
import typer

from spolu import cli, yamlfile
from spolu.telling import helping

SOURCE = Path(cli.__file__).resolve().parents[1]
ROWS, _ = yamlfile.load((SOURCE / "helping.yaml").read_text(encoding="utf-8"), "helping.yaml")
TABLE = {row["en"]: row for row in ROWS}
FIRST_OF_TYPER = "Usage"


def commands(command, *path):
    yield path, command
    for name, inner in getattr(command, "commands", {}).items():
        yield from commands(inner, *path, name)


COMMANDS = dict(commands(typer.main.get_command(cli.app)))
OWN = {text for c in COMMANDS.values() for text in (c.help, *(getattr(p, "help", "") for p in c.params)) if text}


def bare(text):
    """Return a text without its line breaks, which may stand in a word with a hyphen."""
    return re.sub(r"\s+", "", text)


def run(monkeypatch, capsys, language, *args):
    monkeypatch.setenv("LC_ALL", language)
    monkeypatch.setattr("sys.argv", ["spolu", *args])
    try:
        cli.main()
        code = 0
    except SystemExit as end:
        code = end.code
    said = capsys.readouterr()
    return code, said.out, said.err


def test_every_sentence_of_the_help_is_in_the_table_and_no_other():
    mine = list(TABLE)[: list(TABLE).index(FIRST_OF_TYPER)]
    assert OWN - {"html"} == set(mine)


def test_each_translation_carries_the_values_of_its_sentence_and_is_no_english():
    def carried(text):
        return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}

    for row in ROWS:
        wanted = {str(n) for n in range(row["en"].count("{}"))}
        assert carried(row["cs"]) == carried(row["pl"]) == wanted, row["en"]
        assert row["en"] not in (row["cs"], row["pl"]), row["en"]


@pytest.mark.parametrize("language", ["cs_CZ.UTF-8", "pl_PL.UTF-8"])
def test_no_help_of_any_command_has_a_word_of_english(monkeypatch, capsys, language):
    """In groups each command stands with its whole sentence."""
    for path, command in COMMANDS.items():
        code, out, _ = run(monkeypatch, capsys, language, *path, "--help")
        assert code == 0 and bare(helping(command.help, language)) in bare(out)
        assert not [
            word for word in ("Usage", "Options", "Commands", "Show this", "default:", "required") if word in out
        ]
        for inner in getattr(command, "commands", {}).values():
            assert bare(helping(inner.help, language)) in bare(out)


def test_without_a_language_of_ours_it_is_english_as_ever(monkeypatch, capsys):
    code, out, _ = run(monkeypatch, capsys, "C", "withdraw", "--help")
    assert code == 0 and out.startswith("Usage: ") and "Only say what would go." in out


def test_a_group_alone_shows_its_help(monkeypatch, capsys):
    code, out, err = run(monkeypatch, capsys, "cs_CZ.UTF-8", "coding")
    assert (code, out) == (2, "") and "Příkazy:" in err and "Chyba" not in err
