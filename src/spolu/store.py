"""A study's folder: its files, written too, and its vault. Here, in the vault and in a coder's log the disk is touched."""

import json
import os
from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from spolu import atomic, whereabouts
from spolu.errors import StudyError, VaultError, of_disk
from spolu.files import Files
from spolu.interviews import leaks
from spolu.passing import passed_on
from spolu.unlocking import Ask, Lock
from spolu.vault import Vault

FOLDERS = ("interviews", "coding", "notebooks", "reports", "prototypes")
T = TypeVar("T")


def find(start: Path) -> Path:
    """Return the study folder that ``start`` lies in: the nearest one upwards with a ``study.toml``.

    Raises:
        StudyError: there is none.
    """
    for folder in (start, *start.parents):
        if (folder / "study.toml").is_file():
            return folder
    raise StudyError(start.name or "/", "this folder is not in a study", "Run: spolu new my-study, then: cd my-study")


class Store(Files):
    """The files of one study, and its vault.

    Args:
        root: the folder with ``study.toml``.
        passphrase: asks for the vault's passphrase when it is needed and not known otherwise.
    """

    def __init__(self, root: Path, passphrase: Ask | None = None) -> None:
        super().__init__(root)
        self._ask = passphrase

    # ------------------------------------------------------------------ writing

    def write(self, name: str, data: str | bytes) -> None:
        """Put a file in place at once or not at all; a file that would not change is not touched.

        Raises:
            StudyError: it cannot be written, as in a folder that is read-only; the file is as before.
        """
        path = self.root / name
        new = data.encode() if isinstance(data, str) else data
        try:
            if path.exists() and path.read_bytes() == new:
                return
            path.parent.mkdir(parents=True, exist_ok=True)
            atomic.write(path, new)
        except OSError as error:
            raise of_disk(error, name, StudyError) from None

    def write_beside(self, records: Mapping[str, bytes], files: Mapping[str, str]) -> None:
        """Put records into the vault and files of the study (name -> text) that belong to them in place: all or none.

        Raises:
            StudyError: one of them cannot be written, as where the disk is full; everything is as before.
            VaultError: the vault cannot be opened.
        """
        new = {self.root / name: text.encode() for name, text in files.items()}
        try:
            self.vault.put_all(records, {p: d for p, d in new.items() if not p.exists() or p.read_bytes() != d})
        except OSError as error:
            named = Path(error.filename).parent if error.filename else None
            raise of_disk(error, named.name if named else "disk", StudyError) from None

    def refuse_read_only(self) -> None:
        """Do nothing where the study can be written: what takes long should not fail at its end.

        Raises:
            StudyError: one of its folders cannot be written.
        """
        built = (f"{name}/build" for name in ("reports", "prototypes"))
        for name in (*FOLDERS, *built):
            try:
                if (self.root / name).is_dir():
                    atomic.probe(self.root / name)
            except PermissionError:
                raise StudyError(
                    f"{name}/", "nothing can be written into this folder", "Copy the study to where you may write"
                ) from None
            except OSError as error:
                raise of_disk(error, f"{name}/", StudyError) from None

    # ------------------------------------------------------------------ the vault

    @property
    def vault_folder(self) -> Path:
        """Where the originals lie: under ``SPOLU_VAULT`` or the user's data folder, never in the study."""
        from platformdirs import user_data_path

        base = os.environ.get("SPOLU_VAULT")
        return (Path(base) if base else user_data_path("spolu", appauthor=False) / "vaults") / self.settings.id

    @cached_property
    def vault(self) -> Vault:
        """The vault, opened; made when there is none.

        Raises:
            VaultError: no passphrase, or the wrong one; or transcripts came through a vault that is not here, beside which
                a second one would give the same people other pseudonyms.
        """
        if not Vault.exists(self.vault_folder) and self.came_through_a_vault():
            raise VaultError("vault", "there is no vault of this study here", "Set SPOLU_VAULT to where it lies")
        vault = self._lock.open()
        whereabouts.note(vault, self.root, self.settings.id)
        return vault

    def elsewhere(self) -> Path | None:
        """Return the other folder of this study that the vault knows, None where this is the one: a copy shares its vault."""
        return whereabouts.elsewhere(self.vault, self.root, self.settings.id) if self.has_vault() else None

    def refuse_copy(self, meant: bool) -> None:
        """Do nothing where the vault is this folder's; what is taken out of it is gone for its copies and originals alike.

        Args:
            meant: do nothing elsewhere either; from then on the vault knows this folder.

        Raises:
            StudyError: the vault knows another folder of this study.
            VaultError: the vault cannot be opened.
        """
        if self.elsewhere() is None:
            return
        if not meant:
            raise StudyError(
                "vault", "another folder of this study has the same vault, and would lose this, too",
                "Do it in that folder; if you mean this one: --yes, in Python copy=True",
            )  # fmt: skip
        whereabouts.remember(self.vault, self.root)

    @cached_property
    def _lock(self) -> Lock:
        return Lock(self.vault_folder, self.root, self.settings, self._ask)

    def came_through_a_vault(self) -> bool:
        """Whether the study's transcripts were made from originals in a vault, wherever it is."""
        return not self.settings.originals and any(t.source.sha256 for t in self.transcripts())

    def unlock_ahead(self) -> None:
        """Begin to open the vault while this thread does something else, see `Lock.begin`."""
        if "vault" not in self.__dict__:
            self._lock.begin()

    def unlock(self) -> bool:
        """Open the vault now, asking for the passphrase where somebody has to be asked; return whether there is one.

        Raises:
            VaultError: no passphrase, or the wrong one.
        """
        return self.has_vault() and bool(self.vault)

    def shared_passphrase(self) -> AbstractContextManager[Mapping[str, str]]:
        """Ask for the passphrase now, see `Lock.to_share`, and pass it on to processes started with the environment that this yields.

        Raises:
            VaultError: the passphrase is wrong.
        """
        return passed_on("" if self.key_destroyed() else self._lock.to_share())

    def tells_passphrase(self, text: str) -> bool:
        """Whether a text holds the passphrase that the vault was opened with; see `Lock.is_told_in`."""
        return self._lock.is_told_in(text)

    def has_vault(self) -> bool:
        """Whether there is a vault that can be opened; asking does not make one."""
        return Vault.exists(self.vault_folder) and not self.key_destroyed()

    def key_destroyed(self) -> bool:
        """Whether the key of the study's vault was destroyed."""
        return Vault.destroyed(self.vault_folder)

    def vault_json(self, name: str, default: T) -> T:
        """Return a record of the vault as JSON, ``default`` where there is none."""
        return default if name not in self.vault else json.loads(self.vault.get(name))

    def leaks(self, texts: Mapping[str, str]) -> tuple[leaks.Leak, ...]:
        """Return where ``texts`` (place -> text) hold an original identifier; () where there is no vault yet."""
        if not self.has_vault() or "registry" not in self.vault:
            return ()
        from spolu.interviews.pseudonyms import Registry

        known = Registry.from_json(self.vault.get("registry"))
        undecided: list[str] = self.vault_json("waiting", [])
        return leaks.find(texts, replace(known, kept=known.kept | frozenset(undecided)), self.coders())
