"""``spolu prototypes``: build, notes, export."""

from pathlib import Path

import typer

from spolu.cli import say

app = typer.Typer(help="Screens that know why they exist.", no_args_is_help=True, rich_markup_mode=None)


@app.command()
def build() -> None:
    """Build the screens into prototypes/build."""
    names = say.study().build_prototype()
    say.out(f"prototypes/build/index.html and {len(names) - 1} more")


@app.command()
def export(folder: Path) -> None:
    """Write the acceptance criteria as Gherkin, a .feature a requirement and language."""
    for name in say.study().export_prototype(folder):
        say.out(name)


@app.command()
def notes(file: Path) -> None:
    """Read a note taker's file into the study, as a session of prototypes/tests."""
    say.out(f"prototypes/tests/{say.study().add_notes(file)}.yaml")
