"""Notebooks run in order or say why not; one that failed is as it was."""

import errno
import json
import os
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError

from spolu.errors import LeakError, StudyError
from spolu.interviews.leaks import Leak
from spolu.notebooks.run import run, settle, trust
from spolu.starting import start
from spolu.store import Store
from spolu.telling import tell


@pytest.fixture
def store(tmp_path, monkeypatch):
    monkeypatch.setenv("SPOLU_VAULT", str(tmp_path / "vault"))
    start(tmp_path / "výzkum s mezerou", ("cs",))
    return Store(tmp_path / "výzkum s mezerou")


def test_a_notebook_that_is_not_there_is_named_with_those_that_are(store):
    """Also beside one that is there: nothing is run, since something else was meant."""
    with pytest.raises(StudyError, match=r"there is no notebook '2-codes'. There are: 1-interviews, 2-coding"):
        run(store, only=("1-interviews", "2-codes"))


@pytest.mark.parametrize(("fault", "told"), [
    (PermissionError(errno.EACCES, "no"), "nothing can be written into this folder"),
    (OSError(errno.EROFS, "no"), "it can only be read here, not written"),
    (OSError(errno.ENOSPC, "no"), "the disk is full"),
])  # fmt: skip
@pytest.mark.parametrize("folder", ["notebooks", "prototypes"])
def test_a_study_that_cannot_be_written_is_a_fault_before_anything_is_run_or_asked(store, monkeypatch, fault, told, folder):
    """The first notebook worked for minutes, and then its outputs could not be kept."""

    def opened(path, *args):
        if Path(path).parent == store.root / folder:
            raise fault
        return real(path, *args)

    def begun(*_, **__):
        raise AssertionError

    real = os.open
    monkeypatch.setattr(os, "open", opened)
    monkeypatch.setattr(NotebookClient, "execute", begun)
    monkeypatch.setattr(Store, "shared_passphrase", begun)
    with pytest.raises(StudyError, match=f"{folder}/: {told}") as caught:
        run(store)
    assert tell(caught.value, "cs") != str(caught.value) != tell(caught.value, "pl")


@pytest.mark.parametrize("text", ["", "{", "[]", "not a notebook"])
def test_a_file_that_is_no_notebook_is_a_fault_with_its_name(store, text):
    (store.root / "notebooks/1-interviews.ipynb").write_text(text, encoding="utf-8")
    with pytest.raises(StudyError, match=r"notebooks/1-interviews\.ipynb: this is no notebook"):
        run(store, only=("1-interviews",))


@pytest.mark.parametrize(("fault", "said"), [(CellTimeoutError("slow"), "still running after 20 minutes"), (DeadKernelError("gone"), "Python ended")])
def test_a_cell_that_does_not_end_is_a_fault_and_the_notebook_stays(store, monkeypatch, fault, said):
    def execute(client, **_):
        raise fault

    monkeypatch.setattr(NotebookClient, "execute", execute)
    before = store.read("notebooks/1-interviews.ipynb")
    with pytest.raises(StudyError, match=said):
        run(store, only=("1-interviews",))
    assert store.read("notebooks/1-interviews.ipynb") == before


@pytest.mark.parametrize(("typed", "place", "repair"), [
    (True, "notebooks/1-interviews.ipynb, cell 3", "Take it out of the cell"),
    (False, r"notebooks/1-interviews.ipynb:1", "spolu interviews anonymise"),
])  # fmt: skip
def test_a_name_typed_into_a_cell_is_told_from_one_that_an_output_shows(store, monkeypatch, typed, place, repair):
    """Pseudonymising again takes out what an output shows; of what somebody typed it said the same, for ever."""
    path = store.root / "notebooks/1-interviews.ipynb"
    book = nbformat.read(path, as_version=4)
    book.cells[2] = nbformat.v4.new_code_cell("'Hrouzeček'" if typed else "name()")

    def execute(client, **_):
        client.nb.cells[2].outputs = [nbformat.v4.new_output("stream", text="Hrouzeček")]

    nbformat.write(book, path)
    monkeypatch.setattr(NotebookClient, "execute", execute)
    monkeypatch.setattr(Store, "leaks", lambda _, texts: tuple(Leak(at, 1, "PER", "x") for at, text in texts.items() if "Hrouzeč" in text))
    before = path.read_bytes()
    with pytest.raises(LeakError) as caught:
        run(store, only=("1-interviews",))
    assert caught.value.place == place
    assert repair in caught.value.repair
    assert path.read_bytes() == before


@pytest.mark.parametrize(("words", "said"), [("no column 'x'", "KeyError: no column 'x'"), ("Hrouzeček", "KeyError")])
def test_what_a_cell_failed_of_is_said_unless_a_name_stands_in_it(store, monkeypatch, words, said):
    def execute(client, **_):
        client.nb.cells[2].outputs = [nbformat.v4.new_output("error", ename="KeyError", evalue=words, traceback=[])]
        raise CellExecutionError("", "KeyError", words)

    monkeypatch.setattr(NotebookClient, "execute", execute)
    monkeypatch.setattr(Store, "leaks", lambda _, texts: tuple(Leak(at, 1, "PER", "x") for at, text in texts.items() if "Hrouzeč" in text))
    with pytest.raises(StudyError) as caught:
        run(store, only=("1-interviews",))
    assert (caught.value.place, caught.value.fault) == ("notebooks/1-interviews.ipynb, cell 3", said)


def test_a_notebook_of_an_older_format_is_valid_with_the_ids_of_its_cells():
    old = {"nbformat": 4, "nbformat_minor": 4, "metadata": {}, "cells": [{"cell_type": "markdown", "metadata": {}, "source": "x"}]}
    nbformat.validate(json.loads(json.dumps(settle(nbformat.from_dict(old)))))


def test_what_was_run_here_is_trusted_here(tmp_path, monkeypatch):
    """JupyterLab took the figures out of a notebook that the command had run."""
    from nbformat.sign import NotebookNotary

    monkeypatch.setenv("JUPYTER_DATA_DIR", str(tmp_path / "data"))
    book = nbformat.v4.new_notebook(cells=[nbformat.v4.new_markdown_cell("x")])
    text = nbformat.writes(book)
    assert not NotebookNotary().check_signature(nbformat.reads(text, as_version=4))
    trust(text)
    assert NotebookNotary().check_signature(nbformat.reads(text, as_version=4))


def _only(store, source):
    """Make ``source`` the only cell of the first notebook."""
    book = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source)])
    (store.root / "notebooks/1-interviews.ipynb").write_text(nbformat.writes(book), encoding="utf-8")


def test_a_notebook_opens_the_vault_and_cannot_show_what_it_is_opened_with(store, monkeypatch):
    """Neither with the environment, as ``!env`` does; nor does it keep the passphrase where somebody typed it into a cell."""
    monkeypatch.setenv("SPOLU_PASSPHRASE", "čtyři slova pro zkoušku")
    store.vault.put("a", b"1")
    path = store.root / "notebooks/1-interviews.ipynb"
    _only(store, "import os, spolu\nprint(spolu.open().store.vault.get('a'), dict(os.environ))")
    run(store, only=("1-interviews",))
    kept = path.read_text(encoding="utf-8")
    assert "b'1'" in kept and "slova" not in kept and "SPOLU_PASSPHRASE" not in kept
    _only(store, "p = 'čtyři slova pro zkoušku'")
    before = path.read_bytes()
    with pytest.raises(LeakError, match="passphrase stands") as caught:
        run(store, only=("1-interviews",))
    assert path.read_bytes() == before and "slova" not in str(caught.value)
