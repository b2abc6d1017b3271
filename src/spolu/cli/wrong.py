"""Wrong use of the command told in the reader's language: what was typed, what was perhaps meant, where all of it stands."""

import re

import typer

from spolu.cli import say

WrongUse: type[Exception] = typer.BadParameter.__mro__[1]
"""What typer raises for any wrong use, whether it brings its own click or takes the installed one."""

_TOLD: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("no command", re.compile(r"No such command '(?P<name>.*?)'\.(?: Did you mean '(?P<near>[^']*)'.*)?")),
    ("no option", re.compile(r"No such option:? '?(?P<name>[^\s']+)'?\.?(?: .*?(?P<near>--[\w-]+).*)?")),
    ("missing", re.compile(r"Missing (?:argument|option) '(?P<name>[^']*)'\.")),
    ("too much", re.compile(r"Got unexpected extra argument\(?s?\)? \((?P<name>.*)\)")),
    ("bad value", re.compile(r"Invalid value for '(?P<name>[^']*)': .*", re.DOTALL)),
    ("no value", re.compile(r"Option '(?P<name>[^']*)' requires (?:an argument|\d+ arguments)\.")),
)
"""Text of `spolu.cli.words` -> what typer says, in English."""


def told(fault: Exception) -> str:
    """Return what a wrong use is in one line; "" where it is another than those known here."""
    message = str(getattr(fault, "format_message", lambda: fault)())
    path = getattr(getattr(fault, "ctx", None), "command_path", "spolu")
    for key, pattern in _TOLD:
        if match := pattern.fullmatch(message):
            found = match.groupdict()
            near = say.word("perhaps", near=found["near"]) if found.get("near") else ""
            parts = (say.word(key, name=found["name"]), near, say.word("all of it", command=f"{path} --help"))
            return f"{path}: {' '.join(filter(None, parts))}"
    return ""
