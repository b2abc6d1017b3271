"""``spolu coding``: in and out, agreement, topics, saturation, what was coded found again, the codebook changed."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from spolu.cli import say
from spolu.cli.helping import Group

if TYPE_CHECKING:
    from spolu.study import Study

app = typer.Typer(cls=Group, help="Codebook, codings, agreement, topics.", no_args_is_help=True, rich_markup_mode=None)
Where = Annotated[list[str] | None, typer.Option(help="fact=value, such as role=client; may be given again.")]
Json = Annotated[bool, typer.Option("--json", help="Machine-readable output.")]


@app.command("import")
def import_(
    file: Path,
    kind: Annotated[str | None, typer.Option(help="Of the sessions whose texts are new.")] = None,
) -> None:
    """Take over coding of another tool: .qdpx, .qdc, a Taguette project, .csv, .xlsx; or of a copy of this study: its folder."""
    say.out(say.study().import_coding(file, kind).as_text())


@app.command()
def export(
    file: Path,
    codes: Annotated[bool, typer.Option("--codes", help="In a .csv, the codebook instead of the codings.")] = False,
) -> None:
    """Write coding for another tool: .qdpx (everything), .qdc, .yaml (codebook), .csv, .xlsx."""
    say.out(say.gated(say.study()).export_coding(file, codes))


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
    study = say.study()
    say.told("reckoning")
    found = study.topics()
    if json:
        say.as_json(found.as_dict())
    elif found.frame().empty:
        say.out(repr(found))
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


@app.command()
def merge(code: str, into: Annotated[str, typer.Argument(help="The code that takes over.")]) -> None:
    """Let a code take over another one's codings, memos and children."""
    study = say.study()
    _told("merged", study, id=code, into=into, n=study.merge_code(code, into))


@app.command()
def split(
    code: str,
    label: Annotated[str, typer.Argument(help="Name of the new code, in the study's language.")],
    codings: Annotated[list[str], typer.Argument(help="Their ids; see: spolu coding quotes --json")],
) -> None:
    """Make some codings of a code a code of their own."""
    study = say.study()
    _told("split off", study, new=study.split_code(code, label, codings), n=len(codings))


@app.command()
def move(code: str, parent: Annotated[str, typer.Argument(help="None = to the top.")] = "") -> None:
    """Put a code, with all below it, under another one or at the top."""
    study = say.study()
    study.move_code(code, parent or None)
    _told("moved" if parent else "moved up", study, id=code, parent=parent)


@app.command()
def rename(
    code: str, label: Annotated[list[str], typer.Argument(help="language=name, such as cs=Důvěra; may be several.")]
) -> None:
    """Give a code other names; its id stays."""
    study, names = say.study(), {language: values[-1] for language, values in _facts(label, "LABEL").items()}
    study.rename_code(code, **names)
    _told("renamed", study, id=code, label=", ".join(names.values()))


@app.command()
def retire(code: str) -> None:
    """Let a code take no new codings; those that it has stay."""
    study = say.study()
    study.retire_code(code)
    _told("retired", study, id=code)


def _told(key: str, study: "Study", **values: object) -> None:
    """Say what was changed, in the study's language."""
    from spolu.coding.words import WORDS
    from spolu.language import say as said

    say.out(said(WORDS, key, study.language, **values))


def _show(found: Any, json: bool) -> None:
    """Write a result: plain values, or as the notebook's text."""
    if json:
        say.as_json(found.as_dict())
    else:
        say.out(repr(found))


def _where(given: list[str] | None) -> dict[str, object]:
    """Return the facts of ``--where fact=value``; one named twice may have either value."""
    return {**_facts(given or (), "--where")}


def _facts(given: Sequence[str], option: str) -> dict[str, list[str]]:
    facts: dict[str, list[str]] = {}
    for text in given:
        fact, sign, value = text.partition("=")
        if not sign or not fact.strip() or not value.strip():
            raise typer.BadParameter(f"write name=value, not '{text}'", param_hint=option)
        facts.setdefault(fact.strip(), []).append(value.strip())
    return facts
