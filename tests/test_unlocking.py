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


@pytest.mark.parametrize(("secret", "text", "told"), [
    (WORDS, f"my {WORDS} are", True),
    ("trezor12", "a trezor12 b", False),  # one short word may be anybody's
    ("trezor12", "SPOLU_PASSPHRASE=trezor12", True),
    ("trezor12", "{'SPOLU_PASSPHRASE': 'trezor12'}", True),
    (WORDS, "other words", False),
])  # fmt: skip
def test_a_text_that_tells_the_passphrase_is_known(store, monkeypatch, secret, text, told):
    monkeypatch.setenv("SPOLU_PASSPHRASE", secret)
    assert not store.tells_passphrase(text), "before it was opened nobody knows it"
    assert store.vault
    assert store.tells_passphrase(text) == told


def test_a_public_passphrase_may_stand_anywhere(tmp_path, monkeypatch):
    monkeypatch.delenv("SPOLU_PASSPHRASE", raising=False)
    lock = Lock(tmp_path / "vault", tmp_path / "s", Settings("s", {}, public_passphrase=WORDS), None)
    assert lock.open() and not lock.is_told_in(WORDS)


def test_who_asks_knows_how_the_study_is_called(store, monkeypatch):
    """A vault locked with the study's name is locked with what stands on its first page."""
    monkeypatch.delenv("SPOLU_PASSPHRASE")
    called = []
    assert Store(store.root, lambda new, language, names: called.extend(names) or WORDS).vault
    assert {store.settings.id, "s", *store.settings.title.values()} == set(called)
