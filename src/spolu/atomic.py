"""Files that are put in place at once or not at all."""

import contextlib
import os
import secrets
import time
from collections.abc import Mapping
from pathlib import Path


def write(path: Path, data: bytes, mode: int = 0o666) -> None:
    """Write a file so that a reader, or a machine that stops, finds the old or the new one, never a part.

    Two writers of one file do not meet on the way: the last one to finish is the one whose file stays.

    Args:
        path: in a folder that is there; what was there is replaced.
        data: the whole of it.
        mode: who may do what with it, less what the process's umask takes away.

    Raises:
        OSError: it cannot be written; what was there is as before.
    """
    write_all({path: data}, mode)


def write_all(files: Mapping[Path, bytes], mode: int = 0o666) -> None:
    """Write files as `write` does, one after the other; only their folders wait for the disk together.

    Raises:
        OSError: one cannot be written; it is as before, and so are those behind it.
    """
    for path, data in files.items():
        _replace(path, data, mode)
    for folder in dict.fromkeys(path.parent for path in files):
        _sync(folder)


def probe(folder: Path) -> None:
    """Do nothing where files can be put into a folder.

    Raises:
        OSError: they cannot.
    """
    beside = folder / f".spolu.{secrets.token_hex(4)}"
    os.close(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL))
    beside.unlink()


def _replace(path: Path, data: bytes, mode: int) -> None:
    beside = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        with os.fdopen(
            os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), mode), "wb"
        ) as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        _put(beside, path)
    except BaseException:
        with contextlib.suppress(OSError):
            beside.unlink()
        raise


_TRIES = 40 if os.name == "nt" else 1
"""On Windows nobody may have a file open while it is replaced; a reader, a virus scanner has it for a moment."""
_PAUSE = 0.05


def _put(beside: Path, path: Path) -> None:
    for left in reversed(range(_TRIES)):
        try:
            beside.replace(path)
        except PermissionError:
            if not left:
                raise
            time.sleep(_PAUSE)
        else:
            return


def _sync(folder: Path) -> None:
    """Bring the entries of a folder to the disk."""
    if os.name == "posix":
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)
