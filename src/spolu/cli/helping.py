"""Help in the terminal's language. Typer's own words are English alone; ``helping.yaml`` has them, too."""

import os
import re
from collections.abc import Sequence
from typing import Any

from typer.core import TyperGroup

from spolu.language import terminal
from spolu.telling import helping

_Plain = TyperGroup.context_class.formatter_class
_NOTE = re.compile(r"(?P<help>.*?)(?:\s*\[(?P<note>[^][]+)\])?", re.DOTALL)
"""Help of an option and what stands in brackets behind it: its default, or that it is required."""


def told(text: str) -> str:
    """Return a text of the help in the terminal's language."""
    return helping(text, terminal(os.environ))


class _Formatter(_Plain):  # type: ignore[misc, valid-type] # which class it is differs with Typer's version
    """Writes help as Typer does, its words in the terminal's language."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, prefix or f"{told('Usage')}: ")

    def write_heading(self, heading: str) -> None:
        super().write_heading(told(heading))

    def write_text(self, text: str) -> None:
        super().write_text(told(text))

    def write_dl(self, rows: Sequence[tuple[str, str]], *more: Any, **options: Any) -> None:
        super().write_dl([(name, _noted(text)) for name, text in rows], *more, **options)


def _noted(text: str) -> str:
    found = _NOTE.fullmatch(text)
    if found is None or not found["note"]:
        return told(text)
    return f"{told(found['help'])}  [{told(found['note'])}]".strip()


class _Context(TyperGroup.context_class):  # type: ignore[misc, valid-type] # as above
    formatter_class = _Formatter


class Group(TyperGroup):
    """Commands whose help speaks the terminal's language, each in the list with its whole sentence."""

    context_class = _Context

    def get_command(self, *args: Any) -> Any:
        """Return a command by its name, as Typer does."""
        found = super().get_command(*args)
        if found is not None:
            found.context_class = _Context
            found.short_help = found.help
        return found
