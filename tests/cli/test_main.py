"""The command as a whole."""

import spolu
from spolu import cli


def test_the_version_is_the_packages(monkeypatch, capsys):
    monkeypatch.setattr("sys.argv", ["spolu", "--version"])
    cli.main()
    assert capsys.readouterr().out == f"spolu {spolu.__version__}\n"
