"""How a study's vault is opened: with a passphrase that is known without asking, or that somebody types."""

import json
import os
import re
from collections.abc import Callable, Collection
from pathlib import Path
from typing import TYPE_CHECKING

from spolu import asking
from spolu.errors import VaultError
from spolu.passing import KNOWN, asked
from spolu.settings import Settings
from spolu.text import nfc
from spolu.vault import Vault

if TYPE_CHECKING:
    from concurrent.futures import Future

Ask = Callable[[bool, str, Collection[str]], str]
"""Asks for a passphrase; is given whether the vault is still to be made, the interface's language, and how the study is called."""


_LONG = 12
"""Letters of a passphrase that nobody says by chance."""


class Lock:
    """The lock of one vault.

    Args:
        folder: of the vault.
        root: of the study.
        settings: the study's.
        ask: what asks for the passphrase where it is not known otherwise; None where nobody can be asked.
    """

    def __init__(self, folder: Path, root: Path, settings: Settings, ask: Ask | None) -> None:
        self._folder, self._root, self._settings, self._ask = folder, root, settings, ask
        self._refused: tuple[str, VaultError] | None = None
        self._ahead: Future[Callable[[], Vault]] | None = None
        self._used = ""

    def open(self) -> Vault:
        """Return the vault, made when there is none.

        Raises:
            VaultError: no passphrase, or the wrong one.
        """
        if self._ahead:
            ahead, self._ahead = self._ahead, None
            return ahead.result()()
        cell = "" if self._known() else asking.cell()
        if cell and self._refused and self._refused[0] == cell:  # one answer a run, whatever the cell shows afterwards
            raise self._refused[1]
        try:
            return self._opened()
        except VaultError as fault:
            self._refused = cell, fault
            raise

    def begin(self) -> None:
        """Begin with the key while this thread does something else: it takes a third of a second.

        Whether the passphrase is wrong is said when the vault is needed; nothing is made on the disk before. Nothing
        happens where somebody would have to be asked.
        """
        from concurrent.futures import ThreadPoolExecutor

        passphrase = "" if self._ahead else self._known()
        if passphrase:
            pool = ThreadPoolExecutor(1)
            self._ahead = pool.submit(self._ready, passphrase)
            pool.shutdown(wait=False)

    def to_share(self) -> str:
        """Return the passphrase for notebooks, processes of their own, that cannot find it; where somebody has to be asked, ask now.

        "" where they find it as this process does, nothing is typed, or there is no vault yet for which to ask.

        Raises:
            VaultError: the passphrase that was typed is wrong.
        """
        given = _given()
        if given or self._known() or not Vault.exists(self._folder):
            return given
        if typed := self._asked():
            self._ready(typed)
        return typed

    def is_told_in(self, text: str) -> bool:
        """Whether a text holds the passphrase that the vault was opened with; a public one may stand anywhere.

        One short word counts only behind the name of the variable: it may be a word of an interview.
        """
        secret = self._used
        if not secret or secret == self._settings.public_passphrase:
            return False
        for written in {secret, nfc(secret), json.dumps(secret)[1:-1]}:
            if written in text and (len(secret) >= _LONG or re.search(rf"{KNOWN}\W{{1,9}}{re.escape(written)}", text)):
                return True
        return False

    def _opened(self) -> Vault:
        passphrase = self._known() or self._asked()
        if not passphrase:
            raise VaultError(
                "vault", "it is locked and no passphrase was given", "Set SPOLU_PASSPHRASE, or run in a terminal"
            )
        return self._ready(passphrase)()

    def _known(self) -> str:
        """Return the passphrase where nobody has to be asked for it, "" elsewhere."""
        return _given() or self._settings.public_passphrase or _from_keyring(self._settings.id)

    def _asked(self) -> str:
        if not self._ask:
            return ""
        names = (self._settings.id, self._root.name, *self._settings.title.values())
        return self._ask(not Vault.exists(self._folder), self._settings.interface, names)

    def _ready(self, passphrase: str) -> Callable[[], Vault]:
        """Do what takes time; return what gives the vault."""
        self._used = passphrase
        if Vault.exists(self._folder):
            vault = Vault.open(self._folder, passphrase)
            return lambda: vault
        return Vault.ready_to_create(self._folder, passphrase, study=self._root)


def _given() -> str:
    """Return what whoever started this process gave it, or what the command gives that runs it."""
    return os.environ.get(KNOWN) or asked()


def _from_keyring(study: str) -> str:
    try:
        import keyring
    except ImportError:
        return ""
    return keyring.get_password("spolu", study) or ""
