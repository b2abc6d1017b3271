"""Who can see the question is asked for the passphrase; a vault is never made with one that was mistyped."""

import getpass
import os
import string

import pytest

from spolu import asking
from spolu.errors import VaultError
from spolu.starting import start
from spolu.store import Store


@pytest.fixture
def person(monkeypatch):
    """Somebody at a terminal who types the given answers; returns what she was asked."""
    monkeypatch.delenv("SPOLU_PASSPHRASE", raising=False)
    monkeypatch.setattr(asking, "_somebody", lambda: True)

    def types(*answers):
        asked, left = [], iter(answers)
        monkeypatch.setattr(getpass, "getpass", lambda prompt: asked.append(prompt) or next(left))
        return asked

    return types


@pytest.fixture
def store(tmp_path, monkeypatch):
    monkeypatch.setenv("SPOLU_VAULT", str(tmp_path / "vault"))
    start(tmp_path / "s", ("cs",))
    return Store(tmp_path / "s", asking.passphrase)


@pytest.mark.parametrize("key", asking._WORDS)
def test_each_question_has_every_language_and_no_value(key):
    assert set(asking._WORDS[key]) == {"cs", "pl", "en"}
    assert not [
        name for text in asking._WORDS[key].values() for _, name, _, _ in string.Formatter().parse(text) if name
    ]


def test_a_first_passphrase_is_asked_for_until_it_is_the_same_twice(person):
    asked = person("kočka leze dírou", "kočka leze dirou", "kočka leze dírou", "kočka leze dírou")
    assert asking.passphrase(True, "cs") == "kočka leze dírou"
    assert [line.splitlines()[-1] for line in asked] == [
        "Nové heslo: ",
        "Ještě jednou: ",
        "Nové heslo: ",
        "Ještě jednou: ",
    ]
    assert "nikdo ho neumí obnovit" in asked[0]


def test_a_vault_that_is_there_wants_its_passphrase_once(person, store):
    person("pes jitrničku", "pes jitrničku")
    assert store.vault
    asked = person("pes jitrničku")
    assert Store(store.root, asking.passphrase).vault
    assert asked == ["Heslo k trezoru: "]


def test_nothing_typed_makes_no_vault(person, store):
    person("")
    with pytest.raises(VaultError, match="no passphrase was given"):
        _ = store.vault
    assert not store.has_vault()


def test_where_nobody_would_see_the_question_it_is_not_asked(monkeypatch):
    monkeypatch.setattr(getpass, "getpass", lambda prompt: pytest.fail("asked"))
    assert asking.passphrase(True, "cs") == ""


@pytest.mark.parametrize(("message", "there"), [
    ("execute_request", True),
    ("comm_msg", False),  # of a view: Lab shows no field, and the kernel would wait for ever
])  # fmt: skip
def test_in_a_notebook_somebody_is_there_while_a_cell_runs(monkeypatch, message, there):
    class Kernel:
        def get_parent(self):
            return {"header": {"msg_type": message}}

    monkeypatch.setattr(asking, "_kernel", Kernel)
    assert asking._somebody() is there


def test_a_cell_asks_once_whatever_it_shows_and_the_next_run_asks_again(person, store, monkeypatch):
    """What a cell gives back is made in several formats, each of which needs the vault."""
    run = {"msg_id": "1", "msg_type": "execute_request"}

    class Kernel:
        def get_parent(self):
            return {"header": run}

    person("pes jitrničku", "pes jitrničku")
    assert store.vault
    monkeypatch.setattr(asking, "_kernel", Kernel)
    asked = person("pes jitrnicku", "", "pes jitrničku")
    again = Store(store.root, asking.passphrase)
    for id, fault in (("1", "the passphrase is wrong"), ("2", "no passphrase was given")):
        run["msg_id"] = id
        for _ in range(3):
            with pytest.raises(VaultError, match=fault):
                _ = again.vault
        assert len(asked) == int(id)
    run["msg_id"] = "3"
    assert again.vault


def test_a_notebook_that_runs_without_anybody_asks_nobody(monkeypatch):
    def refused(prompt):
        raise NotImplementedError

    monkeypatch.setattr(asking, "_somebody", lambda: True)
    monkeypatch.setattr(getpass, "getpass", refused)
    assert asking.passphrase(False, "cs") == ""


def test_what_was_typed_once_serves_the_notebooks_too(person, store, monkeypatch):
    monkeypatch.setenv("SPOLU_PASSPHRASE", "")  # so that it is as before afterwards
    store.share_passphrase()
    assert not store.has_vault(), "no vault is made for it"
    person("pes jitrničku", "pes jitrničku")
    assert store.vault
    person("pes jitrnicku")
    with pytest.raises(VaultError, match="the passphrase is wrong"):
        store.share_passphrase()
    assert not os.environ["SPOLU_PASSPHRASE"]
    person("pes jitrničku")
    store.share_passphrase()
    assert Store(store.root).vault
