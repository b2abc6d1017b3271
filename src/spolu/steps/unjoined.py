"""What a join leaves alone: files that people write as a whole, of which nobody can say which copy's holds."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

_WRITTEN = ("reports/insights/*.md", "prototypes/*.yaml", "prototypes/screens/*.yaml", "prototypes/tests/*.yaml")


@dataclass(frozen=True, slots=True)
class Unjoined:
    """Names of files of insights, requirements, screens and tests.

    Attributes:
        differ: those that say something else in the other copy. ``new``: those that only the other copy has.
    """

    differ: tuple[str, ...] = ()
    new: tuple[str, ...] = ()


def unjoined(here: Path, there: Path) -> Unjoined:
    """Return what the folder ``there`` of a copy has otherwise; where only lines end otherwise, it is the same."""
    mine, theirs = _files(here), _files(there)
    differ = (name for name in theirs if name in mine and mine[name] != theirs[name])
    return Unjoined(tuple(differ), tuple(name for name in theirs if name not in mine))


def _files(root: Path) -> Mapping[str, bytes]:
    paths = (path for pattern in _WRITTEN for path in sorted(root.glob(pattern)))
    return {path.relative_to(root).as_posix(): b"\n".join(path.read_bytes().splitlines()) for path in paths}
