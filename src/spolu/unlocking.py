"""How a study's vault is opened: with a passphrase that is known without asking, or that somebody types."""

import os
from collections.abc import Callable, Collection
from pathlib import Path
from typing import TYPE_CHECKING

from spolu import asking
from spolu.errors import VaultError
from spolu.settings import Settings
from spolu.vault import Vault

if TYPE_CHECKING:
    from concurrent.futures import Future

Ask = Callable[[bool, str, Collection[str]], str]
"""Asks for a passphrase; is given whether the vault is still to be made, the interface's language, and how the study is called."""


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

    def share(self) -> None:
        """Ask now, where somebody has to be asked, so that notebooks, processes of their own, need not.

        Nothing happens where nothing is typed.

        Raises:
            VaultError: the passphrase is wrong.
        """
        if not self._known() and (typed := self._asked()):
            self._ready(typed)
            os.environ["SPOLU_PASSPHRASE"] = typed

    def _opened(self) -> Vault:
        passphrase = self._known() or self._asked()
        if not passphrase:
            raise VaultError(
                "vault", "it is locked and no passphrase was given", "Set SPOLU_PASSPHRASE, or run in a terminal"
            )
        return self._ready(passphrase)()

    def _known(self) -> str:
        """Return the passphrase where nobody has to be asked for it, "" elsewhere."""
        return (
            os.environ.get("SPOLU_PASSPHRASE") or self._settings.public_passphrase or _from_keyring(self._settings.id)
        )

    def _asked(self) -> str:
        if not self._ask:
            return ""
        names = (self._settings.id, self._root.name, *self._settings.title.values())
        return self._ask(not Vault.exists(self._folder), self._settings.interface, names)

    def _ready(self, passphrase: str) -> Callable[[], Vault]:
        """Do what takes time; return what gives the vault."""
        if Vault.exists(self._folder):
            vault = Vault.open(self._folder, passphrase)
            return lambda: vault
        return Vault.ready_to_create(self._folder, passphrase, study=self._root)


def _from_keyring(study: str) -> str:
    try:
        import keyring
    except ImportError:
        return ""
    return keyring.get_password("spolu", study) or ""
