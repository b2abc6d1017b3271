"""How the command speaks: tables and JSON on standard output, everything else on standard error."""

import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from spolu.errors import SpoluError

if TYPE_CHECKING:
    from pandas import DataFrame

    from spolu.study import Study
    from spolu.trace import Problem

_FEW, _EACH = 3, 10
"""Fewer files than this need no progress; where lines cannot be overwritten, every so many files are said."""


def out(text: str) -> None:
    """Write a line of result."""
    sys.stdout.write(text + "\n")


def err(text: str) -> None:
    """Write a line about the work: progress, a warning, a fault."""
    sys.stderr.write(text + "\n")
    sys.stderr.flush()


def progress(n: int, of: int, name: str) -> None:
    """Say which of several files is being worked on; on a terminal in one line that is overwritten."""
    line = f"{n}/{of} {name}"
    if sys.stderr.isatty() and of >= _FEW:
        sys.stderr.write(f"\r\x1b[2K{line}" + ("\r\x1b[2K" if n == of else ""))
        sys.stderr.flush()
    elif n % _EACH == 0:
        err(line)


def as_json(value: Any) -> None:
    """Write a value as JSON, letters as they are."""
    out(json.dumps(value, ensure_ascii=False, indent=1))


def table(frame: "DataFrame") -> None:
    """Write a table that fits the terminal."""
    from rich.console import Console
    from rich.table import Table

    shown = Table(box=None, pad_edge=False)
    for column in frame.columns:
        shown.add_column(str(column), overflow="fold")
    for row in frame.itertuples(index=False):
        shown.add_row(*("" if cell is None or cell != cell else str(cell) for cell in row))  # noqa: PLR0124 # NaN is the one value unequal to itself
    Console().print(shown)


def problems(found: "Sequence[Problem]", *, json: bool) -> None:
    """Write problems, one a line, or as JSON."""
    if json:
        as_json([asdict(p) for p in found])
        return
    from spolu.telling import translate

    reads = language()
    for p in found:
        out(f"{p.level:7} {p.place}: {translate(p.message, reads)}. {translate(p.repair, reads)}".rstrip())


def language() -> str:
    """Return the language of who reads: the study's, outside of a study that of the terminal."""
    import os
    from pathlib import Path

    from spolu.store import Store, find

    try:
        return Store(find(Path.cwd())).language
    except SpoluError:
        names = (os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
        return next((name[:2] for name in names if name), "en")


def fault(found: SpoluError) -> None:
    """Write an error in the reader's language."""
    from spolu.telling import tell

    err(tell(found, language()))


def faults(found: Sequence[SpoluError]) -> None:
    """Write faults, and end with exit 1 where there are any."""
    for each in found:
        fault(each)
    if found:
        raise SystemExit(1)


def study() -> "Study":
    """Open the study that the current folder lies in; the passphrase is asked for on a terminal."""
    import getpass
    from pathlib import Path

    from spolu.study import Study

    asks = (lambda: getpass.getpass("Passphrase of the vault: ")) if sys.stdin.isatty() else None
    return Study.find(Path.cwd(), passphrase=asks)
