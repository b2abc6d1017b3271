"""The command as a whole."""

import pytest
from typer.testing import CliRunner

import spolu
from spolu import cli
from spolu.starting import start

TALK = "---\nid: R01\nkind: interview\nlanguage: cs\nspeakers:\n- {id: S1, labels: [P01], role: participant, participant: P01}\n---\n\n[t001] **P01** slova slova\n"


def test_the_version_is_the_packages(monkeypatch, capsys):
    monkeypatch.setattr("sys.argv", ["spolu", "--version"])
    cli.main()
    assert capsys.readouterr().out == f"spolu {spolu.__version__}\n"


@pytest.mark.parametrize(
    "fault",
    [KeyError("Dolínková"), ValueError("Dolínková"), OSError("Dolínková")],
    ids=lambda fault: type(fault).__name__,
)
def test_a_fault_of_ours_says_where_it_lies_and_no_word_of_an_interview(monkeypatch, capsys, fault):
    """People send such lines to those who mend it, in public."""

    def fails(**_):
        raise fault

    monkeypatch.setattr(cli, "app", fails)
    with pytest.raises(SystemExit) as end:
        cli.main()
    said = capsys.readouterr().err
    assert end.value.code == 1
    assert "Dolínková" not in said and type(fault).__name__ in said and "in fails" in said


@pytest.mark.parametrize("words", [
    ("reports", "build"),
    ("reports", "publish", "--audience", "public", "--out", "../out"),
    ("coding", "export", "../out.qdpx"),
    ("prototypes", "build"),
    ("prototypes", "export", "../out.xlsx"),
])  # fmt: skip
@pytest.mark.parametrize("there", ["transcripts", "nothing"])
def test_what_is_written_on_a_machine_without_the_vault_says_that_nobody_looked(tmp_path, monkeypatch, words, there):
    """A colleague's laptop has the study and not the originals; before there is a transcript there is nothing to look for."""
    monkeypatch.setenv("SPOLU_VAULT", str(tmp_path / "no-vault"))
    start(tmp_path / "s", ("cs",))
    monkeypatch.chdir(tmp_path / "s")
    if there == "transcripts":
        (tmp_path / "s/interviews/R01.md").write_text(TALK, encoding="utf-8")
    said = CliRunner().invoke(cli.app, [*words]).stderr
    assert ("původní identifikátory se nehledaly: trezor tu není. Nastavte SPOLU_VAULT" in said) == (
        there == "transcripts"
    )


def test_a_study_without_transcripts_is_told_the_command_that_adds_one(tmp_path, monkeypatch):
    """Not how a notebook does it."""
    monkeypatch.setenv("SPOLU_VAULT", str(tmp_path / "vault"))
    monkeypatch.setenv("SPOLU_PASSPHRASE", "ctyri slova do trezoru")
    start(tmp_path / "s", ("cs",))
    monkeypatch.chdir(tmp_path / "s")
    done = CliRunner().invoke(cli.app, ["interviews", "anonymise"])
    assert done.exit_code == 0 and "spolu interviews add" in done.output and "study." not in done.output
