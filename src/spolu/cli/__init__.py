"""The command ``spolu``: one file per word. Errors go to standard error with exit 1; wrong use is exit 2."""

import typer

from spolu.cli import coding, interviews, prototypes, reports, say, whole
from spolu.errors import SpoluError, of_disk

# Plain help: drawing it with rich would triple the start-up.
app = typer.Typer(
    name="spolu",
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


def main() -> None:
    """Run the command; a fault that a person can mend ends with its message and exit 1."""
    try:
        app()
    except SpoluError as error:
        say.fault(error)
        raise SystemExit(1) from None
    except OSError as error:
        if error.filename is None:
            raise
        say.fault(of_disk(error))
        raise SystemExit(1) from None
