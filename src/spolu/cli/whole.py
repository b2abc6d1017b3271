"""The commands over a whole study: new, run, lab, check, withdraw."""

from pathlib import Path
from typing import Annotated, Optional

import typer

from spolu.cli import correcting, say

Json = Annotated[bool, typer.Option("--json", help="Machine-readable output.")]


def register(app: typer.Typer) -> None:
    """Add the commands to ``spolu`` itself."""
    for command in (new, run, lab, check, withdraw):
        app.command()(command)


def new(
    folder: Path,
    languages: Annotated[
        str, typer.Option(help="Of the material, the commonest first; else the one that you read now.")
    ] = "",
    example: Annotated[bool, typer.Option("--example", help="With the bundled, invented study in it.")] = False,
    template: Annotated[Optional[Path], typer.Option(help="A study.toml whose choices are taken over.")] = None,  # noqa: UP045 # typer evaluates it
) -> None:
    """Make a study: five folders, five notebooks, study.toml."""
    from spolu.starting import start

    start(folder, tuple((languages or say.language()).split(",")), example=example, template=template)
    say.told("ready", folder, folder=_typed(folder))


def _typed(folder: Path) -> str:
    """Return a folder as it is typed into a terminal, whole where a blank stands in it."""
    return f'"{folder}"' if " " in str(folder) else str(folder)


def run(
    only: Annotated[list[str] | None, typer.Argument(help="Notebooks, as 2-coding; all where none is named.")] = None,
) -> None:
    """Run the study's notebooks in order."""
    from spolu.notebooks.run import run as run_all

    study = say.study()
    makes_vault = (
        study.store.settings.originals and not only
    )  # the first notebook of an example puts its originals there
    store = (study if makes_vault else say.gated(study)).store
    run_all(store, only=only or (), progress=lambda n, of, name: say.err(f"[{n}/{of}] {name} …"))
    say.told("done")


def lab() -> None:
    """Open JupyterLab in the study."""
    import subprocess
    import sys

    study = say.study()
    command = [sys.executable, "-m", "jupyterlab", "--notebook-dir", str(study.root)]
    with study.store.shared_passphrase() as environment:
        subprocess.run(command, env=environment, check=False)  # noqa: S603 # our own interpreter and folder


def check(
    every: Annotated[bool, typer.Option("--all", help="Also each of many codings that no insight uses.")] = False,
    json: Json = False,
) -> None:
    """Check every link of the study, and that nothing leaks."""
    from spolu.language import say as count
    from spolu.trace import folded
    from spolu.words import WORDS

    found = say.study().problems()
    shown = found if every or json else folded(found)
    say.problems(shown, json=json)
    if not json:
        say.err(count(WORDS, "found" if found else "all holds", say.language(), n=len(shown)))
    if any(p.level == "error" for p in found):
        raise SystemExit(1)


def withdraw(
    participant: str,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would go.")] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
    json: Json = False,
) -> None:
    """Take a participant's words out of everything, and say what has to be looked at again."""
    study = say.study()
    receipt = study.withdraw(participant, dry_run=dry_run, copy=dry_run or yes or correcting.meant_here(study))
    if json:
        say.as_json(receipt.as_dict())
    else:
        say.out(receipt.as_text())
