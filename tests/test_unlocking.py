"""The vault's key, begun with ahead and asked for."""

import pytest

from spolu.errors import VaultError
from spolu.settings import Settings
from spolu.starting import start
from spolu.store import Store
from spolu.unlocking import Lock

WORDS = "four words or more"


@pytest.fixture
def store(tmp_path, monkeypatch):
    monkeypatch.setenv("SPOLU_VAULT", str(tmp_path / "vault"))
    monkeypatch.setenv("SPOLU_PASSPHRASE", WORDS)
    start(tmp_path / "s", ("cs",))
    return Store(tmp_path / "s")


def test_a_key_begun_with_makes_nothing_on_the_disk_until_the_vault_is_needed(tmp_path, monkeypatch):
    monkeypatch.setenv("SPOLU_PASSPHRASE", WORDS)
    at = tmp_path / "vault", tmp_path / "s", Settings("s", {}), None
    lock = Lock(*at)
    lock.begin()
    assert lock._ahead.result() and not (tmp_path / "vault").exists()
    lock.open().put("a", b"1")
    assert Lock(*at).open().get("a") == b"1"


def test_what_was_begun_ahead_is_the_studys_vault(store):
    store.vault.put("a", b"1")
    again = Store(store.root)
    again.unlock_ahead()
    assert again.vault.get("a") == b"1"


def test_a_wrong_passphrase_is_said_when_the_vault_is_needed_and_a_right_one_opens_it_then(store, monkeypatch):
    store.vault.put("a", b"1")
    again = Store(store.root)
    monkeypatch.setenv("SPOLU_PASSPHRASE", "others")
    again.unlock_ahead()
    assert not again.transcripts()
    with pytest.raises(VaultError, match="passphrase is wrong"):
        _ = again.vault
    monkeypatch.setenv("SPOLU_PASSPHRASE", WORDS)
    assert again.vault.get("a") == b"1"


def test_nobody_is_asked_for_a_passphrase_ahead(store, monkeypatch):
    monkeypatch.delenv("SPOLU_PASSPHRASE")
    asked = []
    one = Store(store.root, lambda new, language, names: asked.append(1) or WORDS)
    one.unlock_ahead()
    assert not asked
    one.vault.put("a", b"1")
    assert asked == [1]


def test_who_asks_knows_how_the_study_is_called(store, monkeypatch):
    """A vault locked with the study's name is locked with what stands on its first page."""
    monkeypatch.delenv("SPOLU_PASSPHRASE")
    called = []
    assert Store(store.root, lambda new, language, names: called.extend(names) or WORDS).vault
    assert {store.settings.id, "s", *store.settings.title.values()} == set(called)
