"""The committed bundles are what the sources build: told by a digest without Node, byte for byte where Node is."""

import hashlib
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCES = ROOT / "js/src"
STATIC = ROOT / "src/spolu/widgets/static"
BUNDLES = sorted(p.name for p in STATIC.iterdir())


@pytest.mark.parametrize("name", BUNDLES)
def test_the_bundle_names_the_sources_that_are_here(name):
    first = (STATIC / name).read_text(encoding="utf-8").split(" */", 1)[0]
    sources, digest = first.partition('": ')[2].split(" sha256 ")
    found = hashlib.sha256()
    for source in sources.split():
        found.update(source.encode() + b"\0" + (SOURCES / source).read_bytes() + b"\0")
    assert found.hexdigest() == digest, "js/src changed since the bundle was built: run `npm run build` in js/"


def test_every_widget_has_its_bundle():
    assert {p.stem for p in SOURCES.glob("*.ts")} == {Path(n).stem for n in BUNDLES if n.endswith(".js")}


def test_the_bundle_is_built_again_byte_for_byte():
    if not shutil.which("node") or not (ROOT / "js/node_modules/esbuild").is_dir():
        pytest.skip("NOT RUN: no Node with esbuild here (npm ci in js/)")
    built = subprocess.run(
        ["node", "build.mjs", "--check"], cwd=ROOT / "js", capture_output=True, text=True, check=False
    )
    assert built.returncode == 0, built.stderr


@pytest.mark.parametrize("name", BUNDLES)
def test_the_bundle_loads_nothing_from_anywhere(name):
    text = (STATIC / name).read_text(encoding="utf-8")
    assert "http://" not in text
    assert "https://" not in text
    assert "import(" not in text
    assert "innerHTML" not in text
