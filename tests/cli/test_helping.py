"""Help and refusals of wrong use speak the terminal's language; what a command is called stays as it is typed."""

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


@pytest.mark.parametrize(("args", "said"), [
    (["withdraw"], "Chyba: Chybí argument „participant“."),
    (["chekc"], "Chyba: Příkaz „chekc“ neexistuje. Nemá to být „check“?"),
    (["xx"], "Chyba: Příkaz „xx“ neexistuje."),
    (["check", "--jsn"], "Chyba: Volba --jsn neexistuje. Podobné: --json"),
    (["coding", "saturation", "--base", "x"], "Chyba: Hodnota volby „--base“ nejde použít: patří sem celé číslo"),
    (["interviews", "list", "navíc"], "Chyba: Tohle je navíc: navíc"),
    (["prototypes", "build", "--audience", "staff"], "Chyba: Nejde použít: --audience a --out patří k sobě"),
    (["reports", "publish", "--out"], "Volba --out potřebuje hodnotu."),
])  # fmt: skip
def test_wrong_use_is_told_with_exit_2(monkeypatch, capsys, args, said):
    code, out, err = run(monkeypatch, capsys, "cs_CZ.UTF-8", *args)
    assert (code, out) == (2, "") and err.rstrip().endswith(said)


def test_without_a_language_of_ours_it_is_english_as_ever(monkeypatch, capsys):
    code, _, err = run(monkeypatch, capsys, "C", "withdraw")
    assert code == 2 and "Missing argument 'participant'" in err and "Try 'spolu withdraw --help' for help." in err


def test_a_group_alone_shows_its_help(monkeypatch, capsys):
    code, out, err = run(monkeypatch, capsys, "cs_CZ.UTF-8", "coding")
    assert (code, out) == (2, "") and "Příkazy:" in err and "Chyba" not in err
