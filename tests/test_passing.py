"""What a command passes on reaches the processes that it starts, and stands nowhere in what they may show."""

import os
import subprocess
import sys

import pytest

from spolu.passing import KNOWN, asked, passed_on

SECRET = "čtyři slova 'pro' zkoušku"
ASK = "import sys; from spolu.passing import asked; sys.stdout.buffer.write(asked().encode())"


def _process(code, environment):
    return subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, check=True
    ).stdout.decode()


def test_processes_are_answered_as_long_as_the_command_runs(monkeypatch):
    monkeypatch.setenv(KNOWN, SECRET)
    with passed_on(SECRET) as environment:
        assert [_process(ASK, environment) for _ in range(2)] == [SECRET, SECRET]
    assert _process(ASK, environment) == ""


def test_however_soon_it_ends_nobody_waits(monkeypatch):
    """The last answer and the end of the command may fall together."""
    for n in range(100):
        with passed_on(SECRET) as environment:
            monkeypatch.setattr(os, "environ", dict(environment))
            assert n % 2 or asked() == SECRET


def test_it_does_not_stand_in_their_environment(monkeypatch):
    monkeypatch.setenv(KNOWN, SECRET)
    for passphrase in (SECRET, ""):
        with passed_on(passphrase) as environment:
            shown = _process("import os; print(os.environ)", dict(environment) | {"PYTHONIOENCODING": "utf-8"})
            assert "zkoušku" not in shown and KNOWN not in shown
    assert os.environ[KNOWN] == SECRET


@pytest.mark.parametrize(
    "change", [lambda ask: ask[:-2] + "00", lambda ask: "nowhere#00", lambda ask: ask + "x", lambda ask: "x"]
)
def test_who_does_not_know_the_key_is_told_nothing_and_others_are_answered_on(monkeypatch, change):
    with passed_on(SECRET) as environment:
        monkeypatch.setattr(os, "environ", {**environment, "SPOLU_ASK": change(environment["SPOLU_ASK"])})
        assert asked() == ""
        monkeypatch.setattr(os, "environ", dict(environment))
        assert asked() == SECRET
