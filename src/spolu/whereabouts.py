"""Which folder of a study its vault knows: a copy of the folder has the same id, and so the same vault.

A path tells who works where, so it is kept in the vault and not in the study.
"""

import os
from contextlib import suppress
from pathlib import Path

from spolu.errors import SpoluError
from spolu.settings import parse
from spolu.vault import Vault

_RECORD = "folder"


def note(vault: Vault, root: Path, id: str) -> None:
    """Remember ``root`` where no folder is known yet, or the known one was moved; what is a copy stays one.

    Args:
        vault: of the study.
        root: the study's folder. ``id``: the study's.
    """
    known = _known(vault)
    if known is None or (not _same(known, root) and known.parent.is_dir() and not _holds(known, id)):
        with suppress(OSError):  # a vault that can only be read takes no notes
            remember(vault, root)


def remember(vault: Vault, root: Path) -> None:
    """Let the vault know ``root`` as the study's folder."""
    vault.put(_RECORD, os.fsencode(root.resolve()))


def elsewhere(vault: Vault, root: Path, id: str) -> Path | None:
    """Return the folder that the vault knows where that is another one than ``root``; None where it is not, or was moved.

    A folder on a disk that is not here now may be there again tomorrow: it counts.
    """
    known = _known(vault)
    if known is None or _same(known, root) or (known.parent.is_dir() and not _holds(known, id)):
        return None
    return known


def _known(vault: Vault) -> Path | None:
    return Path(os.fsdecode(vault.get(_RECORD))) if _RECORD in vault else None


def _same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return False


def _holds(folder: Path, id: str) -> bool:
    """Whether the study with this id lies in ``folder``; one whose settings are damaged may."""
    try:
        return parse((folder / "study.toml").read_text(encoding="utf-8-sig")).id == id
    except (FileNotFoundError, NotADirectoryError):
        return False
    except (OSError, UnicodeDecodeError, SpoluError):
        return True
