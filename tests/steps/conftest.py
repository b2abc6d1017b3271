"""Studies to work on: a new one with interviews in a vault of its own, and a small one to code in."""

import importlib.util
import sys
from pathlib import Path

import pytest

from spolu.interviews.model import Transcript, Turn
from spolu.starting import start
from spolu.steps import openlog
from spolu.steps.interviews import keep
from spolu.store import Store
from spolu.study import Study

_spec = importlib.util.spec_from_file_location("spolu_burst", Path(__file__).with_name("burst.py"))
burst = sys.modules["spolu_burst"] = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(burst)


@pytest.fixture
def root(tmp_path):
    """Return the small study; its logs are closed afterwards."""
    yield burst.study(tmp_path)
    for view in ("v", "w", "x"):
        openlog.let_go(view)


@pytest.fixture
def study(tmp_path, monkeypatch):
    """Return an empty study in Czech with a vault of its own."""
    monkeypatch.setenv("SPOLU_VAULT", str(tmp_path / "vault"))
    monkeypatch.setenv("SPOLU_PASSPHRASE", "ctyri slova do trezoru")
    start(tmp_path / "x", ("cs",))
    return Study.find(tmp_path / "x")


@pytest.fixture
def study_of(tmp_path, monkeypatch):
    """Return a function: texts of one transcript each (a list of turns) -> the store of a study that keeps them."""
    monkeypatch.setenv("SPOLU_VAULT", str(tmp_path / "vault"))
    monkeypatch.setenv("SPOLU_PASSPHRASE", "čtyři slova pro zkoušku")

    def make(*texts, languages=("cs",), settings=""):
        start(tmp_path / "study", languages)
        if settings:
            with (tmp_path / "study" / "study.toml").open("a", encoding="utf-8") as file:
                file.write(settings)
        store = Store(tmp_path / "study")
        for n, turns in enumerate(texts):
            said = tuple(Turn(f"t{i:03}", text) for i, text in enumerate(turns, 1))
            keep(
                store,
                f"jana hrouzečková {n}.txt",
                f"{n} {turns}".encode(),
                [Transcript("X", language="cs", turns=said)],
            )
        return store

    return make
