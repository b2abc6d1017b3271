"""``spolu coding``: export, agreement, topics, saturation."""

from pathlib import Path
from typing import Annotated

import typer

from spolu.cli import say

app = typer.Typer(help="Codebook, codings, agreement, topics.", no_args_is_help=True, rich_markup_mode=None)
Json = Annotated[bool, typer.Option("--json", help="Machine-readable output.")]


@app.command()
def export(file: Path) -> None:
    """Write codebook and codings for another tool: .csv (codings) or .yaml (codebook)."""
    say.out(say.study().export_coding(file))


@app.command()
def agreement(json: Json = False) -> None:
    """Say how far the coders agree."""
    found = say.study().agreement()
    if json:
        say.as_json(found.as_dict())
    else:
        say.table(found.frame())


@app.command()
def topics(json: Json = False) -> None:
    """Suggest topics from the words alone."""
    found = say.study().topics()
    if json:
        say.as_json(found.as_dict())
    else:
        say.table(found.frame())


@app.command()
def saturation(json: Json = False) -> None:
    """Say how much new each further session brought."""
    found = say.study().saturation()
    if json:
        say.as_json(found.as_dict())
    else:
        say.table(found.frame())
