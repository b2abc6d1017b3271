"""A new study with interviews in a vault of its own."""

import pytest

from spolu.interviews.model import Transcript, Turn
from spolu.starting import start
from spolu.steps.interviews import keep
from spolu.store import Store


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
