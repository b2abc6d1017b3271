"""What is shipped is listed, file by file: no transcript of anybody can ride along.

After adding or removing a file, look at the difference and renew the lists:
``python tests/packaging/test_archives.py``.
"""

import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).parent
STRAYS = (
    "interviews/R99.md", "interviews/Nahravka.docx", "coding/codings/nova.jsonl", "reports/insights/I-99.md",
    "reports/build/index.html", "prototypes/screens/nova.yaml", "notebooks/moje.ipynb",
)  # fmt: skip


def tracked() -> list[str]:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip("NOT RUN: not a git checkout, so there is no telling what belongs to the project")
    return [name for name in listed.stdout.splitlines() if (ROOT / name).is_file()]


def build(folder: Path) -> dict[str, list[str]]:
    """Build both archives from a copy of the tracked files with strays among them; return their file lists."""
    copy = folder / "copy"
    for name in tracked():
        (copy / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / name, copy / name)
    for name in STRAYS:
        (copy / name).parent.mkdir(parents=True, exist_ok=True)
        (copy / name).write_text("somebody's words", encoding="utf-8")
    subprocess.run(
        [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder / "dist"), str(copy)],
        check=True, capture_output=True,
    )  # fmt: skip
    (wheel,) = (folder / "dist").glob("*.whl")
    (sdist,) = (folder / "dist").glob("*.tar.gz")
    with zipfile.ZipFile(wheel) as archive:
        in_wheel = [n for n in archive.namelist() if ".dist-info/" not in n]
    with tarfile.open(sdist) as archive:
        in_sdist = [n.split("/", 1)[1] for n in archive.getnames() if "/" in n]
    return {"wheel": sorted(in_wheel), "sdist": sorted(n for n in in_sdist if n != "PKG-INFO")}


@pytest.fixture(scope="module")
def archives(tmp_path_factory):
    return build(tmp_path_factory.mktemp("archives"))


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["wheel", "sdist"])
def test_the_archive_holds_exactly_the_listed_files(archives, kind):
    assert archives[kind] == (HERE / f"{kind}.txt").read_text(encoding="utf-8").splitlines()


def test_every_committed_file_of_the_bundled_study_is_shipped():
    """The study's files are named one by one in pyproject.toml; a forgotten one would be missing for `new --example`."""
    import tomllib

    shipped = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["hatch"]["build"]["targets"]
    folders = ("interviews/", "coding/", "reports/insights/", "prototypes/")
    wanted = {n for n in tracked() if n.startswith(folders) and not n.endswith(".gitkeep")} | {"study.toml"}
    assert set(shipped["wheel"]["force-include"]) == wanted


if __name__ == "__main__":
    import tempfile

    with tempfile.TemporaryDirectory() as made:
        for kind, names in build(Path(made)).items():
            (HERE / f"{kind}.txt").write_text("\n".join(names) + "\n", encoding="utf-8")
