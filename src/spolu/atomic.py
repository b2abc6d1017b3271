"""Files that are put in place at once or not at all."""

import contextlib
import os
import re
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
    write_all(({path: data}, mode))


def write_all(*groups: tuple[Mapping[Path, bytes], int]) -> None:
    """Write files (path -> content, with the mode of `write`) together: where one cannot be written, none is.

    All are on the disk beside their places before the first is put into its own, so that a full disk leaves everything as it
    was. A machine that stops in between may have put some of them in place, in their order.

    Raises:
        OSError: one cannot be written; all are as before.
    """
    staged: list[tuple[Path, Path]] = []
    try:
        for files, mode in groups:
            for path, data in files.items():
                staged.append((path.with_name(f".{path.name}.{secrets.token_hex(4)}"), path))
                create(staged[-1][0], data, mode)
        for beside, path in staged:
            _put(beside, path)
    except BaseException:
        for beside, _ in staged:
            with contextlib.suppress(OSError):
                beside.unlink()
        raise
    for folder in dict.fromkeys(path.parent for _, path in staged):
        _sync(folder)


_BESIDE = re.compile(r"\..+\.[0-9a-f]{8}")


def left_half(folder: Path) -> tuple[Path, ...]:
    """Return what processes that were killed left half written in a folder and below, hidden beside its place."""
    return tuple(path for path in sorted(folder.rglob(".*")) if _BESIDE.fullmatch(path.name) and path.is_file())


def probe(folder: Path) -> None:
    """Do nothing where files can be put into a folder.

    Raises:
        OSError: they cannot.
    """
    beside = folder / f".spolu.{secrets.token_hex(4)}"
    os.close(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL))
    beside.unlink()


def create(path: Path, data: bytes, mode: int = 0o666) -> None:
    """Write a file that is not there yet, and bring it to the disk.

    Raises:
        OSError: it cannot be written, or a file of that name is there.
    """
    opened = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), mode)
    with os.fdopen(opened, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


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
