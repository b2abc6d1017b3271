"""``spolu prototypes``: build, serve, notes, export, import, check."""

from pathlib import Path
from typing import Annotated

import typer

from spolu.cli import say
from spolu.cli.helping import Group

app = typer.Typer(cls=Group, help="Screens that know why they exist.", no_args_is_help=True, rich_markup_mode=None)


@app.command()
def build(
    one_file: Annotated[bool, typer.Option("--one-file", help="All screens in one file too, to give away.")] = False,
    audience: Annotated[str, typer.Option(help="Who is to see them: staff, participants, public. Needs --out.")] = "",
    out: Annotated[Path | None, typer.Option(help="A folder outside the study.")] = None,
) -> None:
    """Build the screens into prototypes/build, or what an audience may see of them into a folder."""
    if bool(audience) != bool(out):
        raise typer.BadParameter("--audience and --out go together")
    study = say.gated(say.study())
    if out:
        names = study.publish_prototype(audience, out)
        say.out(say.word("built", first=f"{out}/index.html", n=len(names) - 1))
        return
    names = study.build_prototype(one_file)
    say.out(say.word("built", first=names[0], n=len(names) - 1))


@app.command()
def serve(port: Annotated[int, typer.Option(help="On this machine alone.")] = 8750) -> None:
    """Show the screens, and show them anew whenever a file of the study is saved. Ctrl+C ends it."""
    from spolu.steps.serving import serve as serve_study

    serve_study(say.study().store, port, say.err)


@app.command()
def export(file: Path) -> None:
    """Hand over: .xlsx, .docx, .reqif, .penpot; a folder gets Gherkin, and a picture and a drawing a screen."""
    for name in say.gated(say.study()).export_prototype(file):
        say.out(name)


@app.command("import")
def import_(workbook: Path) -> None:
    """Take requirements back from a workbook that export wrote and people changed."""
    there, changed = say.study().import_requirements(workbook)
    say.told("taken over", n=there, changed=changed)


@app.command()
def notes(file: Path) -> None:
    """Read a note taker's file into the study, as a session of prototypes/tests."""
    say.out(f"prototypes/tests/{say.study().add_notes(file)}.yaml")


@app.command()
def check(
    json: Annotated[bool, typer.Option("--json", help="Machine-readable output.")] = False,
    no_browser: Annotated[
        bool, typer.Option("--no-browser", help="Leave out what a browser would have to look at.")
    ] = False,
) -> None:
    """Look at the screens: files, texts, evidence, names; layout, keyboard and axe-core where there is a Chromium."""
    from spolu.steps.checking import problems

    report = say.study().check_screens(browse=not no_browser)
    say.problems(problems(report, "en" if json else report.language), json=json)
    say.err(report.summary())
    if any(f.level == "error" for f in report.found):
        raise SystemExit(1)
