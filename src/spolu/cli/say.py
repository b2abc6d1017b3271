"""How the command speaks: tables and JSON on standard output, everything else on standard error."""

import json
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from spolu.errors import SpoluError

if TYPE_CHECKING:
    from pandas import DataFrame

    from spolu.study import Study


def out(text: str) -> None:
    """Write a line of result."""
    sys.stdout.write(text + "\n")


def err(text: str) -> None:
    """Write a line about the work: progress, a warning, a fault."""
    sys.stderr.write(text + "\n")
    sys.stderr.flush()


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


def faults(found: Sequence[SpoluError]) -> None:
    """Write faults, and end with exit 1 where there are any."""
    for fault in found:
        err(str(fault))
    if found:
        raise SystemExit(1)


def study() -> "Study":
    """Open the study that the current folder lies in; the passphrase is asked for on a terminal."""
    import getpass
    from pathlib import Path

    from spolu.study import Study

    asks = (lambda: getpass.getpass("Passphrase of the vault: ")) if sys.stdin.isatty() else None
    return Study.find(Path.cwd(), passphrase=asks)
