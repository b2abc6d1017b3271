"""The vault: records that only who knows the passphrase can read, in a folder outside the study.

Form on disk: ``vault.json`` (a header that holds the parameters and no secret) and one file a record, named by the
keyed hash of the record's name. A record is 12 bytes of nonce and the AES-256-GCM ciphertext of its name and content,
with the name's hash as associated data, so that a record cannot be read at all, nor changed or moved unnoticed.
Key: scrypt (RFC 7914) of the passphrase, split by HKDF-like keyed hashes into one for encryption and one for names.
"""

import base64
import hashlib
import hmac
import json
import os
import secrets
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from spolu import atomic
from spolu.errors import VaultError
from spolu.text import nfc

_HEADER = "vault.json"
_COST = {"n": 2**17, "r": 8, "p": 1}
"""Of new vaults, 128 MiB and a third of a second: the least that OWASP's Password Storage Cheat Sheet (2024) advises."""
_COSTS = tuple(2**k for k in range(14, 21))
_NONCE = 12
_CHECK = b"spolu vault 1"


class Vault:
    """An open vault. Use `create` or `open`."""

    def __init__(self, folder: Path, master: bytes) -> None:
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        self.folder = folder
        self._names = hmac.digest(master, b"names", "sha256")
        self._cipher = AESGCM(hmac.digest(master, b"records", "sha256"))

    # ------------------------------------------------------------------ making and opening

    @classmethod
    def exists(cls, folder: Path) -> bool:
        """Whether there is a vault in ``folder``; records alone, whose header was lost, are one that cannot be opened."""
        return (folder / _HEADER).is_file() or any(folder.glob("*.sealed"))

    @classmethod
    def destroyed(cls, folder: Path) -> bool:
        """Whether the key of the vault in ``folder`` was destroyed."""
        try:
            return cls.exists(folder) and bool(_header(folder).get("destroyed"))
        except VaultError:
            return False

    @classmethod
    def create(cls, folder: Path, passphrase: str, *, study: Path) -> "Vault":
        """Make a vault and return it, open.

        Args:
            folder: made where it is missing.
            passphrase: not empty; nobody can open the vault without it, and it is stored nowhere.
            study: the study's folder; the vault must not lie in it.

        Raises:
            VaultError: the folder lies in the study or holds a vault already, or the passphrase is empty.
        """
        return cls.ready_to_create(folder, passphrase, study=study)()

    @classmethod
    def ready_to_create(cls, folder: Path, passphrase: str, *, study: Path) -> Callable[[], "Vault"]:
        """Make the key, which takes time, and nothing on the disk; return what makes the vault. Else as `create`."""
        refuse_inside(folder, study)
        cls._refuse_second(folder)
        if not passphrase:
            raise VaultError(folder.name, "the passphrase is empty", "Choose a passphrase, four words or more")
        salt = secrets.token_bytes(16)
        return partial(cls._create, folder, salt, _master(passphrase, salt, _COST))

    @classmethod
    def _refuse_second(cls, folder: Path) -> None:
        if cls.exists(folder):
            raise VaultError(folder.name, "there is a vault here already", "Open it, or choose another folder")

    @classmethod
    def _create(cls, folder: Path, salt: bytes, master: bytes) -> "Vault":
        cls._refuse_second(folder)
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        vault = cls(folder, master)
        check = vault._seal(_HEADER, _CHECK)
        header = {"vault": 1, "kdf": "scrypt", **_COST, "salt": _text(salt), "check": _text(check)}
        atomic.write(folder / _HEADER, json.dumps(header, indent=1).encode(), 0o600)
        return vault

    @classmethod
    def open(cls, folder: Path, passphrase: str) -> "Vault":
        """Return the vault in ``folder``.

        Raises:
            VaultError: there is none, its key was destroyed, its header is damaged, or the passphrase is wrong.
        """
        header = _header(folder)
        if header.get("destroyed"):
            raise _destroyed(folder)
        try:
            cost = {name: int(header[name]) for name in _COST}
            salt, check = base64.b64decode(header["salt"]), base64.b64decode(header["check"])
        except (KeyError, TypeError, ValueError) as error:
            raise _damaged(folder) from error
        if cost["n"] not in _COSTS or cost["r"] != 8 or not 1 <= cost["p"] <= 4:
            raise _damaged(folder)
        vault = cls(folder, _master(passphrase, salt, cost))
        try:
            vault._unseal(_HEADER, check)
        except VaultError as error:
            raise VaultError(folder.name, "the passphrase is wrong", "Try again; nobody can reset it") from error
        return vault

    def destroy_key(self) -> None:
        """Make every record unreadable for ever: without the header's salt no passphrase gives the key.

        Copies of the vault that somebody made before are not reached, nor what a disk keeps of a file that was overwritten
        (flash memory, snapshots, backups).
        """
        path = self.folder / _HEADER
        length = path.stat().st_size
        with path.open("r+b") as file:
            file.write(secrets.token_bytes(length))
            file.flush()
            os.fsync(file.fileno())
        atomic.write(path, json.dumps({"vault": 1, "destroyed": True}).encode(), 0o600)
        self.sweep()
        for left in self.folder.glob("*.sealed"):
            left.unlink()
        self._names = secrets.token_bytes(32)

    # ------------------------------------------------------------------ records

    def put(self, name: str, data: bytes) -> None:
        """Store a record at once or not at all; an earlier one of that name is replaced.

        Raises:
            VaultError: the vault is gone, or its key was destroyed, so that nobody could read the record again.
        """
        self.put_all({name: data})

    def put_all(self, records: Mapping[str, bytes], beside: Mapping[Path, bytes] = {}) -> None:
        """Store records (name -> content), all of them or none; they are on the disk when this returns.

        Args:
            records: the last one is put in place last.
            beside: files outside the vault that belong to them, put in place with them; readable for others.

        Raises:
            VaultError: as `put`.
            OSError: as where the disk is full; everything is as before.
        """
        if _header(self.folder).get("destroyed"):
            raise _destroyed(self.folder)
        named = {self._hidden(name): _joined(name, data) for name, data in records.items()}
        sealed = {self.folder / f"{id}.sealed": self._seal(id, data) for id, data in named.items()}
        atomic.write_all((beside, 0o666), (sealed, 0o600))

    def get(self, name: str) -> bytes:
        """Return a record.

        Raises:
            VaultError: there is none of that name, or it was damaged.
        """
        path = self.folder / f"{self._hidden(name)}.sealed"
        try:
            sealed = path.read_bytes()
        except FileNotFoundError:
            raise VaultError("vault", f"it holds no '{name}'", "Bring the vault back from a copy") from None
        return _split(self._unseal(path.stem, sealed))[1]

    def names(self) -> tuple[str, ...]:
        """Return the names of all records, sorted.

        Raises:
            VaultError: a record was damaged.
        """
        found = []
        for path in self.folder.glob("*.sealed"):
            try:
                sealed = path.read_bytes()
            except FileNotFoundError:  # another process took it away just now
                continue
            found.append(_split(self._unseal(path.stem, sealed))[0])
        return tuple(sorted(found))

    def remove(self, name: str) -> None:
        """Remove a record; nothing happens where there is none."""
        (self.folder / f"{self._hidden(name)}.sealed").unlink(missing_ok=True)

    def sweep(self) -> None:
        """Remove what processes that were killed left half written: whoever has the passphrase could read it."""
        for left in atomic.left_half(self.folder):
            left.unlink(missing_ok=True)

    def __contains__(self, name: str) -> bool:
        """Whether there is a record of that name."""
        return (self.folder / f"{self._hidden(name)}.sealed").is_file()

    def _hidden(self, name: str) -> str:
        return hmac.digest(self._names, nfc(name).encode(), "sha256").hex()[:40]

    def _seal(self, about: str, data: bytes) -> bytes:
        nonce = secrets.token_bytes(_NONCE)
        return nonce + self._cipher.encrypt(nonce, data, about.encode())

    def _unseal(self, about: str, sealed: bytes) -> bytes:
        from cryptography.exceptions import InvalidTag

        try:
            return self._cipher.decrypt(sealed[:_NONCE], sealed[_NONCE:], about.encode())
        except (InvalidTag, ValueError) as error:
            raise VaultError("vault", "a record was damaged or belongs to another vault",
                             "Bring the vault back from a copy") from error  # fmt: skip


def refuse_inside(folder: Path, study: Path) -> None:
    """Refuse a vault that would lie in the study, where it would be shared, committed or published with it.

    Raises:
        VaultError: ``folder`` is ``study`` or lies in it.
    """
    inner, outer = folder.expanduser().resolve(), study.expanduser().resolve()
    if inner == outer or outer in inner.parents:
        raise VaultError(folder.name, "the vault would lie inside the study", "Set SPOLU_VAULT to a folder outside it")


def _master(passphrase: str, salt: bytes, cost: dict[str, int]) -> bytes:
    secret = nfc(passphrase).encode()
    needed = 128 * cost["r"] * (cost["n"] + cost["p"] + 2)  # bytes (RFC 7914, section 6)
    return hashlib.scrypt(secret, salt=salt, **cost, maxmem=needed, dklen=32)


def _header(folder: Path) -> dict[str, Any]:
    try:
        header = json.loads((folder / _HEADER).read_bytes())
    except FileNotFoundError:
        raise _missing(folder) from None
    except ValueError as error:
        raise _damaged(folder) from error
    if not isinstance(header, dict) or header.get("vault") != 1:
        raise _damaged(folder)
    return header


def _missing(folder: Path) -> VaultError:
    return VaultError(
        folder.name, "there is no vault here", "Set SPOLU_VAULT to where it lies, or bring it back from a copy"
    )


def _destroyed(folder: Path) -> VaultError:
    return VaultError(folder.name, "this vault's key was destroyed", "What was in it cannot be brought back")


def _damaged(folder: Path) -> VaultError:
    return VaultError(f"{folder.name}/{_HEADER}", "the vault's header is damaged", "Bring this file back from a copy")


def _joined(name: str, data: bytes) -> bytes:
    title = nfc(name).encode()
    return len(title).to_bytes(2, "big") + title + data


def _split(data: bytes) -> tuple[str, bytes]:
    length = int.from_bytes(data[:2], "big")
    return data[2 : 2 + length].decode(), data[2 + length :]


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode()
