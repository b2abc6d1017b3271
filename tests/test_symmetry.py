"""One word leads everywhere: folder, package, command, notebook, docs page, tests."""

from pathlib import Path

import pytest

from spolu.notebooks import starter

ROOT = Path(__file__).resolve().parents[1]
STAGES = ("interviews", "coding", "reports", "prototypes")


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize(
    "home", ["{}", "src/spolu/{}/__init__.py", "src/spolu/cli/{}.py", "src/spolu/steps/{}.py", "docs/{}.md", "tests/{}"]
)
def test_each_stage_has_its_home(stage, home):
    assert (ROOT / home.format(stage)).exists()


@pytest.mark.parametrize("stage", STAGES)
def test_each_stage_has_a_notebook(stage):
    assert [name for name in starter.NAMES if name.endswith(stage)]
    assert list((ROOT / "notebooks").glob(f"*-{stage}.ipynb"))


@pytest.mark.parametrize("stage", STAGES)
def test_each_command_stands_in_its_docs_page(stage):
    from typer.main import get_command

    from spolu.cli import app

    page = (ROOT / f"docs/{stage}.md").read_text(encoding="utf-8")
    for name, command in get_command(app).commands[stage].commands.items():
        assert command.help, name
        assert f"spolu {stage} {name}" in page, f"docs/{stage}.md does not show `spolu {stage} {name}`"
