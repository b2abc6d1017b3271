"""What is written into a study is there as a whole or not at all; its vault opens when it is asked to."""

import pytest

from spolu.errors import StudyError, VaultError
from spolu.starting import start
from spolu.store import Store

BOOK = "- id: a\n- id: b\n"


@pytest.fixture
def store(tmp_path, monkeypatch):
    monkeypatch.setenv("SPOLU_VAULT", str(tmp_path / "vault"))
    monkeypatch.setenv("SPOLU_PASSPHRASE", "čtyři slova pro zkoušku")
    start(tmp_path / "s", ("cs",))
    found = Store(tmp_path / "s")
    found.write("coding/codebook.yaml", BOOK)
    return found


def test_a_file_that_cannot_be_written_is_a_fault_and_stays(store, monkeypatch):
    def no(path, data):
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr("spolu.atomic.write", no)
    with pytest.raises(StudyError, match=r"coding/codebook\.yaml: reading or writing it is not allowed"):
        store.write("coding/codebook.yaml", "- id: c\n")
    assert store.read("coding/codebook.yaml") == BOOK


def test_unlocking_opens_the_vault_there_is_and_makes_none(store, monkeypatch):
    assert not store.unlock() and not store.has_vault()
    assert store.vault and Store(store.root).unlock()
    monkeypatch.setenv("SPOLU_PASSPHRASE", "jiné")
    with pytest.raises(VaultError):
        Store(store.root).unlock()
