"""Who can see the question is asked for the passphrase; a vault is never made with one that was mistyped."""

import getpass
import os
import signal
import string
import time

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


@pytest.mark.parametrize(("passphrase", "weak"), [
    ("nora", "short"),
    ("žluť ří", "short"),
    ("Tajné heslo", "common"),
    ("Heslo-2026!", "common"),  # what is put around a word is tried, too
    ("heslo heslo heslo", "common"),
    ("hasło123", "common"),
    ("passWORD1", "common"),
    ("12345678", "common"),
    ("12. 3. 2026", "common"),
    ("qwertzui", "common"),
    ("lkjhgfdsa", "common"),
    ("aaaaaaaa", "common"),
    ("abababab", "common"),
    ("sousede-2026", "named"),
    ("Sousedé z Lhoty", "named"),
    ("kočka leze dírou", ""),
    ("pes jitrničku", ""),
    ("heslo z rozbité konvice", ""),  # common words among others
    ("v9-Kd_2r", ""),
])  # fmt: skip
def test_what_is_tried_first_is_known_as_weak(passphrase, weak):
    assert asking.weakness(passphrase, ("sousede", "Sousedé z Lhoty", "2026")) == weak


WARNED = "zkoušejí jako první"


@pytest.mark.parametrize(("typed", "kept", "last_lines"), [
    (("nora", "", ), "", ("nikdo ho neumí", "moc krátké")),
    (("nora", "norka", "kočka leze dírou", "kočka leze dírou"), "kočka leze dírou", ("nikdo ho neumí", "moc krátké", "moc krátké", "Ještě jednou")),
    (("tajneheslo", "kočka leze dírou", "kočka leze dírou"), "kočka leze dírou", ("nikdo ho neumí", WARNED, "Ještě jednou")),
    (("tajneheslo", "tajneheslo"), "tajneheslo", ("nikdo ho neumí", WARNED)),  # twice is twice
    (("tajneheslo", "12345678", "12345678"), "12345678", ("nikdo ho neumí", WARNED, "Ještě jednou")),  # warned of once
    (("tajneheslo", "nora", "tajneheslo"), "tajneheslo", ("nikdo ho neumí", WARNED, "moc krátké")),
    (("x z lhoty", "x z lhoty"), "x z lhoty", ("nikdo ho neumí", "Tak se jmenuje výzkum")),
])  # fmt: skip
def test_a_short_passphrase_is_refused_and_a_weak_one_warned_of_once(person, typed, kept, last_lines):
    asked = person(*typed)
    assert asking.passphrase(True, "cs", ("X z Lhoty",)) == kept
    assert all(line in question for line, question in zip(last_lines, asked, strict=True))


def test_a_passphrase_that_nobody_is_asked_for_is_taken_as_it_is(store, monkeypatch):
    """Of scripts and of whoever has a vault already, whatever it was locked with."""
    monkeypatch.setenv("SPOLU_PASSPHRASE", "nora")
    assert store.vault
    monkeypatch.delenv("SPOLU_PASSPHRASE")
    monkeypatch.setattr(asking, "_somebody", lambda: True)
    monkeypatch.setattr(getpass, "getpass", lambda prompt: "nora")
    assert Store(store.root, asking.passphrase).vault


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
    with store.shared_passphrase():
        assert not store.has_vault(), "no vault is made for it"
    person("pes jitrničku", "pes jitrničku")
    assert store.vault
    person("pes jitrnicku")
    with pytest.raises(VaultError, match="the passphrase is wrong"):
        store.shared_passphrase()
    person("pes jitrničku")
    with store.shared_passphrase() as environment:
        assert "pes" not in str(environment)
        monkeypatch.setattr(os, "environ", environment)
        assert Store(store.root).vault


# ---------------------------------------------------------------------- a page that was closed


class Cell:
    """A kernel in which a cell runs."""

    def get_parent(self):
        return {"header": {"msg_type": "execute_request", "msg_id": "1"}}


@pytest.fixture
def cell(monkeypatch):
    """A notebook whose cell asks and is answered by the given function; patience is short.

    What a shell runs in the background is started deaf to interrupts; a kernel is not.
    """
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    monkeypatch.delenv("SPOLU_PASSPHRASE", raising=False)
    monkeypatch.setattr(asking, "_kernel", Cell)
    monkeypatch.setattr(asking, "PATIENCE", 0.05)
    yield lambda answer: monkeypatch.setattr(getpass, "getpass", answer)
    signal.signal(signal.SIGINT, before)


def test_a_cell_that_nobody_answers_stops_waiting_and_says_so(cell, store):
    """The page was closed, and the question is gone with it: the kernel must not wait for ever."""
    asked = []
    cell(lambda prompt: asked.append(prompt) or [time.sleep(0.01) for _ in range(1000)])
    with pytest.raises(VaultError, match="nobody typed the passphrase"):
        _ = store.vault
    assert "Nezavírejte stránku" in asked[0] and not store.has_vault()


def test_a_cell_that_was_answered_goes_on_undisturbed(cell):
    cell(lambda prompt: "pes jitrničku")
    assert asking.passphrase(False, "cs") == "pes jitrničku"
    time.sleep(0.2)


def test_an_interrupt_from_the_menu_stays_one(cell):
    def interrupted(prompt):
        raise KeyboardInterrupt

    cell(interrupted)
    with pytest.raises(KeyboardInterrupt):
        asking.passphrase(False, "cs")


def test_a_terminal_waits_as_long_as_it_takes(person, monkeypatch):
    monkeypatch.setattr(asking, "PATIENCE", 0.01)
    person()
    monkeypatch.setattr(getpass, "getpass", lambda prompt: time.sleep(0.1) or "pes jitrničku")
    assert asking.passphrase(False, "cs") == "pes jitrničku"
