"""Tables that are compiled once and kept in the user's cache, so that loading takes a moment."""

import marshal
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any


def compiled(name: str, make: Callable[[], tuple[Any, ...]]) -> tuple[Any, ...]:
    """Return what ``make`` returns (dicts, tuples, text), from the cache where it lies there under ``name``.

    ``name`` must hold a fingerprint of everything that ``make`` reads. A cache that is damaged or cannot be written
    costs time, never the result.
    """
    path = _folder() / name
    try:
        found = marshal.loads(path.read_bytes())  # noqa: S302 # our own cache, in the user's own folder
    except (OSError, ValueError, EOFError, TypeError):
        found = None
    if isinstance(found, tuple):
        return found
    made = make()
    _write(path, made)
    return made


def fingerprint(*parts: bytes | str) -> str:
    """Return 16 hex digits over what a table is made of: its data, the source of what makes it, versions."""
    digests = (sha256(part.encode() if isinstance(part, str) else part).digest() for part in parts)
    return sha256(b"".join(digests)).hexdigest()[:16]


def _folder() -> Path:
    from platformdirs import user_cache_path

    return Path(user_cache_path("spolu"))


def _write(path: Path, made: tuple[Any, ...]) -> None:
    part = path.with_name(f"{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(marshal.dumps(made))
        part.replace(path)
    except OSError:
        return
