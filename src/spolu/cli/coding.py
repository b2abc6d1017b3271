"""``spolu coding``: export, agreement, topics, saturation."""

from pathlib import Path
from typing import Annotated

import typer

from spolu.cli import say

app = typer.Typer(help="Codebook, codings, agreement, topics.", no_args_is_help=True, rich_markup_mode=None)
Json = Annotated[bool, typer.Option("--json", help="Machine-readable output.")]


@app.command("import")
def import_(
    file: Path,
    kind: Annotated[str | None, typer.Option(help="Of the sessions whose texts are new.")] = None,
) -> None:
    """Take over coding of another tool: .qdpx, .qdc, a Taguette project, .csv, .xlsx."""
    say.out(say.study().import_coding(file, kind).as_text())


@app.command()
def export(
    file: Path,
    codes: Annotated[bool, typer.Option("--codes", help="In a .csv, the codebook instead of the codings.")] = False,
) -> None:
    """Write coding for another tool: .qdpx (everything), .qdc, .yaml (codebook), .csv, .xlsx."""
    say.out(say.study().export_coding(file, codes))


@app.command()
def agreement(
    unit: Annotated[str, typer.Option(help="What is decided on: turn, sentence or character.")] = "turn",
    coder: Annotated[list[str] | None, typer.Option(help="Compare only this coder and others named so.")] = None,
    json: Json = False,
) -> None:
    """Say how far the coders agree, with intervals, and where they part."""
    found = say.study().agreement(unit, tuple(coder or ()))  # type: ignore[arg-type] # the step refuses other units in words
    if json:
        say.as_json(found.as_dict())
    else:
        say.out(repr(found))


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
