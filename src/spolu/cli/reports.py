"""``spolu reports``: build, publish."""

from pathlib import Path
from typing import Annotated

import typer

from spolu.cli import say
from spolu.cli.helping import Group

app = typer.Typer(cls=Group, help="Insights in files that people read.", no_args_is_help=True, rich_markup_mode=None)


@app.command()
def build(format: Annotated[str, typer.Option(help="html")] = "html") -> None:
    """Build the report into reports/build."""
    study = say.gated(say.study())
    say.told("reckoning")
    for name in study.build_report(formats=tuple(format.split(","))):
        say.out(name)


@app.command()
def publish(
    audience: Annotated[str, typer.Option(help="public, staff or participants")],
    out: Annotated[Path, typer.Option(help="The folder that may be given away.")],
) -> None:
    """Write a report that holds only what this audience may see."""
    study = say.gated(say.study())
    say.told("reckoning")
    for name in study.publish(audience, out):
        say.out(name)
