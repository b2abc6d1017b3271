"""``spolu coding``: in and out, agreement, topics, saturation, and what was coded found again."""

from pathlib import Path
from typing import Annotated, Any

import typer

from spolu.cli import say

app = typer.Typer(help="Codebook, codings, agreement, topics.", no_args_is_help=True, rich_markup_mode=None)
Where = Annotated[list[str] | None, typer.Option(help="fact=value, such as role=client; may be given again.")]
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
    _show(say.study().agreement(unit, tuple(coder or ())), json)  # type: ignore[arg-type] # the step refuses other units in words


@app.command()
def topics(json: Json = False) -> None:
    """Suggest topics from the words alone."""
    found = say.study().topics()
    if json:
        say.as_json(found.as_dict())
    else:
        say.table(found.frame())


@app.command()
def saturation(
    base: Annotated[int, typer.Option(help="Sessions that the first codes come from.")] = 4,
    run: Annotated[int, typer.Option(help="Sessions over which new codes are counted.")] = 2,
    threshold: Annotated[float, typer.Option(help="Share of new codes at which saturation is reached.")] = 0.05,
    json: Json = False,
) -> None:
    """Say how much new each further session brought."""
    _show(say.study().saturation(base, run, threshold), json)


@app.command()
def quotes(
    query: Annotated[str, typer.Argument(help="Codes with and, or, not, brackets; none = every code.")] = "",
    within: Annotated[str, typer.Option(help="What must fulfil it: stretch, turn, transcript, person.")] = "stretch",
    where: Where = None,
    json: Json = False,
) -> None:
    """Find what was coded."""
    _show(say.study().quotes(query, within=within, **_where(where)), json)  # type: ignore[arg-type] # the step refuses other units in words


@app.command()
def cooccurrence(
    within: Annotated[str, typer.Option(help="Where codes meet: stretch, turn, transcript, person.")] = "stretch",
    where: Where = None,
    json: Json = False,
) -> None:
    """Count which codes stand together."""
    _show(say.study().cooccurrence(within, **_where(where)), json)  # type: ignore[arg-type] # the step refuses other units in words


@app.command()
def crosstab(fact: Annotated[str, typer.Argument(help="role, site, kind, an attribute …")], json: Json = False) -> None:
    """Count how many people speak of each code, by a fact about them."""
    _show(say.study().crosstab(fact), json)


@app.command()
def kwic(
    word: Annotated[str, typer.Argument(help="A word or phrase; * stands for any letters.")],
    width: Annotated[int, typer.Option(help="Characters on each side.")] = 40,
    where: Where = None,
    json: Json = False,
) -> None:
    """Show a word in its contexts."""
    _show(say.study().kwic(word, width=width, **_where(where)), json)


@app.command()
def suggest(json: Json = False) -> None:
    """Propose codes for uncoded turns; nothing is coded by it."""
    _show(say.study().suggestions(), json)


def _show(found: Any, json: bool) -> None:
    """Write a result: plain values, or as the notebook's text."""
    if json:
        say.as_json(found.as_dict())
    else:
        say.out(repr(found))


def _where(given: list[str] | None) -> dict[str, object]:
    """Return the facts of ``--where fact=value``; one named twice may have either value."""
    facts: dict[str, list[str]] = {}
    for text in given or ():
        fact, sign, value = text.partition("=")
        if not sign:
            raise typer.BadParameter(f"write fact=value, not '{text}'", param_hint="--where")
        facts.setdefault(fact.strip(), []).append(value.strip())
    return {**facts}
