"""Files that are put in place at once or not at all."""

import contextlib
import os
import secrets
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
    beside = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        with os.fdopen(
            os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), mode), "wb"
        ) as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            beside.unlink()
        raise
    if os.name == "posix":  # the folder's entry, too, has to reach the disk
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
