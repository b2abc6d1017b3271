"""How the command speaks: tables and JSON on standard output, everything else on standard error."""

import io
import json
import os
import sys
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from spolu.errors import SpoluError

if TYPE_CHECKING:
    from pandas import DataFrame

    from spolu.study import Study
    from spolu.trace import Problem

_FEW, _EACH = 3, 10
"""Fewer files than this need no progress; where lines cannot be overwritten, every so many files are said."""
_LEVEL = 11
"""Columns for the name of a level: the widest is the Polish *ostrzeżenie*."""


def in_utf8(streams: Iterable[TextIO]) -> None:
    """Let redirected output on Windows be UTF-8 as it is elsewhere: the system's code page lacks letters and arrows of ours."""
    for stream in streams:
        if isinstance(stream, io.TextIOWrapper) and not stream.isatty():
            stream.reconfigure(encoding="utf-8")


def out(text: str) -> None:
    """Write a line of result."""
    sys.stdout.write(text + "\n")


def err(text: str) -> None:
    """Write a line about the work: progress, a warning, a fault."""
    sys.stderr.write(text + "\n")
    sys.stderr.flush()


def word(key: str, root: Path | None = None, **values: object) -> str:
    """Return a text of `spolu.cli.words` in the language of who reads; ``root``: of another study than this one."""
    from spolu.cli.words import WORDS
    from spolu.language import say

    return say(WORDS, key, language(root), **values)


def told(key: str, root: Path | None = None, **values: object) -> None:
    """Write a line about the work in the language of who reads; arguments as of `word`."""
    err(word(key, root, **values))


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
    from rich.text import Text

    from spolu.frames import told

    frame = told(frame, language())
    shown = Table(box=None, pad_edge=False)
    for column in frame.columns:
        shown.add_column(str(column), overflow="fold")
    for row in frame.itertuples(index=False):
        # As text: in rich's own writing, [adres 1] would be a colour that nobody knows, and vanish.
        shown.add_row(*(Text("" if cell is None or cell != cell else str(cell)) for cell in row))  # noqa: PLR0124 # NaN is the one value unequal to itself
    Console().print(shown)


def problems(found: "Sequence[Problem]", *, json: bool) -> None:
    """Write problems, one a line, or as JSON."""
    if json:
        as_json([asdict(p) for p in found])
        return
    for p in found:
        out(_line(p))


def gated(study: "Study") -> "Study":
    """Return a study that writes what leaves it; where its vault is not here, say that nobody looks for originals."""
    from spolu.steps.leaking import not_looked

    for p in not_looked(study.store):
        err(_line(p))
    return study


def _line(p: "Problem") -> str:
    from spolu.language import say
    from spolu.telling import translate
    from spolu.words import WORDS

    reads = language()
    level, message, repair = say(WORDS, p.level, reads), translate(p.message, reads), translate(p.repair, reads)
    return f"{level:{_LEVEL}} {p.place}: {_sentence(message)} {repair}".rstrip()


def _sentence(text: str) -> str:
    """Return a text with a full stop, where it does not end a sentence already."""
    return text if text.endswith(("?", "!", ".", "…")) else f"{text}."


def language(root: Path | None = None) -> str:
    """Return the language of who reads: that of the study around ``root`` (None = here), else of the terminal."""
    from spolu.store import Store, find

    try:
        return Store(find(root or Path.cwd())).language
    except SpoluError:
        from spolu.language import terminal

        return terminal(os.environ)


def fault(found: SpoluError) -> None:
    """Write an error in the reader's language."""
    from spolu.telling import tell

    err(tell(found, language()))


def broken(error: Exception) -> None:
    """Write where a fault of ours lies; not what it says: values in it may be words of an interview, and reports of faults are public."""
    import traceback

    err("".join(traceback.format_tb(error.__traceback__)) + type(error).__qualname__)
    told("broken")


def faults(found: Sequence[SpoluError]) -> None:
    """Write faults, and end with exit 1 where there are any."""
    for each in found:
        fault(each)
    if found:
        raise SystemExit(1)


def study() -> "Study":
    """Open the study that the current folder lies in; the passphrase is asked for on a terminal."""
    from spolu import asking
    from spolu.study import Study

    return Study.find(Path.cwd(), asking.passphrase)
