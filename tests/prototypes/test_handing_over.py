"""The bundled study is handed over whole, and taken back unchanged."""

import asyncio
import io
import json
import shutil
import zipfile
from pathlib import Path

import pytest

from spolu.errors import ReadError, StudyError
from spolu.steps import browsing
from spolu.study import Study

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def study(tmp_path_factory):
    """The bundled requirements and screens without a vault."""
    folder = tmp_path_factory.mktemp("study")
    for name in ("interviews", "coding", "reports/insights", "prototypes/screens"):
        shutil.copytree(ROOT / name, folder / name)
    for name in ("study.toml", "prototypes/requirements.yaml", "prototypes/prototype.yaml"):
        shutil.copyfile(ROOT / name, folder / name)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SPOLU_VAULT", str(tmp_path_factory.mktemp("vault")))
        yield Study.find(folder)


def test_a_workbook_taken_back_changes_nothing(study, tmp_path):
    study.export_prototype(tmp_path / "r.xlsx")
    before = (study.root / "prototypes/requirements.yaml").read_bytes()
    assert study.import_requirements(tmp_path / "r.xlsx") == (25, 0)
    assert (study.root / "prototypes/requirements.yaml").read_bytes() == before


def test_a_damaged_workbook_leaves_the_study_as_it_was(study, tmp_path):
    before = (study.root / "prototypes/requirements.yaml").read_bytes()
    (tmp_path / "r.xlsx").write_bytes(b"PK\x03\x04 cut off")
    with pytest.raises(ReadError):
        study.import_requirements(tmp_path / "r.xlsx")
    assert (study.root / "prototypes/requirements.yaml").read_bytes() == before


def test_an_ending_that_nobody_writes_is_said_with_those_that_are(study, tmp_path):
    with pytest.raises(StudyError, match=r"\.xlsx, \.docx, \.reqif, \.penpot"):
        study.export_prototype(tmp_path / "r.fig")


@pytest.mark.browser
@pytest.mark.skipif(bool(browsing.missing()), reason=f"NOT RUN: {browsing.missing()}")
def test_every_screen_becomes_a_board_whose_names_lead_back(study, tmp_path):
    async def in_a_notebook() -> None:  # whose event loop runs while a cell does
        study.export_prototype(tmp_path / "s.penpot")

    asyncio.run(in_a_notebook())
    with zipfile.ZipFile(io.BytesIO((tmp_path / "s.penpot").read_bytes())) as archive:
        shapes = [json.loads(archive.read(name)) for name in archive.namelist() if name.count("/") == 4]
    boards = {s["name"].split()[0] for s in shapes if s["type"] == "frame" and s["name"] != "Root Frame"}
    screens = study.contents().prototype.screens
    assert boards == {f"{s.id}.cs" for s in screens} | {f"{s.id}.cs-easy" for s in screens if s.easy}
    groups = {s["name"] for s in shapes if s["type"] == "group"}
    assert {f"{b.id} {' '.join(link.to for link in b.requirements)}" for s in screens for b in s.blocks if b.requirements and not b.when} <= groups  # fmt: skip
    assert any(s["type"] == "text" and s["content"]["children"][0]["children"][0]["children"][0]["text"] == "Můj plán" for s in shapes)  # fmt: skip
