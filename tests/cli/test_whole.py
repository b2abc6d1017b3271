"""The commands that are about a study as a whole."""

import pytest
from typer.testing import CliRunner

from spolu import cli
from spolu.notebooks import run
from spolu.starting import start


@pytest.mark.parametrize(("words", "told"), [
    (("run",), ""),                                    # the first notebook puts the invented originals into a vault
    (("run", "4-reports"), "spolu run 1-interviews"),  # this one does not
    (("check",), "spolu run 1-interviews"),
])  # fmt: skip
def test_an_example_makes_its_vault_itself(tmp_path, monkeypatch, words, told):
    monkeypatch.setenv("SPOLU_VAULT", str(tmp_path / "vault"))
    monkeypatch.setattr(run, "run", lambda *_, **__: None)
    start(tmp_path / "s", ("cs",), example=True)
    monkeypatch.chdir(tmp_path / "s")
    done = CliRunner().invoke(cli.app, [*words])
    said = done.stdout + done.stderr
    assert ("nehledaly" in said) == bool(told) and told in said
