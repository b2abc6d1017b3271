"""The command ``spolu``: one file per word. Errors go to standard error with exit 1; wrong use is exit 2."""

import os
import sys
from typing import Annotated

import typer

from spolu import __version__
from spolu.cli import coding, helping, interviews, prototypes, reports, say, whole, wrong
from spolu.errors import SpoluError, is_of_disk, of_disk

_INTERRUPTED = 130
"""The exit code of a command that Ctrl-C stopped."""

# Plain help: drawing it with rich would triple the start-up.
app = typer.Typer(
    name="spolu",
    cls=helping.Group,
    help="From a transcript to a prototype screen, with every step open to being followed back.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    add_completion=False,
)
app.add_typer(interviews.app, name="interviews")
app.add_typer(coding.app, name="coding")
app.add_typer(reports.app, name="reports")
app.add_typer(prototypes.app, name="prototypes")
whole.register(app)


def _version(wanted: bool) -> None:
    if wanted:
        say.out(f"spolu {__version__}")
        raise typer.Exit


@app.callback()
def _spolu(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Say which version this is.")
    ] = False,
) -> None:
    """Take what holds for the command as a whole."""


def main() -> None:
    """Run the command; a fault that a person can mend ends with its message and exit 1, wrong use with exit 2."""
    if os.name == "nt":
        say.in_utf8((sys.stdout, sys.stderr))
    try:
        code = app(standalone_mode=False)
    except wrong.WrongUse as fault:
        line = wrong.told(fault)
        if line:
            say.err(line)
        else:
            fault.show()  # type: ignore[attr-defined] # every wrong use can show itself
        raise SystemExit(2) from None
    except typer.Abort:
        say.told("no answer")
        raise SystemExit(1) from None
    except SpoluError as error:
        say.fault(error)
        raise SystemExit(1) from None
    except OSError as error:
        if is_of_disk(error):
            say.fault(of_disk(error))
        else:
            say.broken(error)
        raise SystemExit(1) from None
    except Exception as error:  # noqa: BLE001 # whatever it is, its words may be those of an interview
        say.broken(error)
        raise SystemExit(1) from None
    if code == _INTERRUPTED:
        say.told("stopped")
    if isinstance(code, int) and code:
        raise SystemExit(code)
