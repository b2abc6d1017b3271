"""A benchmark is a command: its first line says what it prints, it needs no peer to be read, and it runs when asked only."""

import ast
import importlib
import json
import re
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
BENCHMARKS = ROOT / "benchmarks"
SCRIPTS = sorted(path.stem for path in BENCHMARKS.glob("[a-z]*.py"))
"""What ``make bench`` runs, one after another."""
SMALL = {
    "exchange": ("--sources 2 --codings 120", "export, the names of 60 people looked for"),
    "pseudonymising": ("--transcripts 1 --words 100 --parts-only", "anchor: exact strings"),
    "reading_fuzz": ("--inputs 1 --memory 1 --only teams.vtt", "nothing but clear errors"),
}
"""Those that take less than a second where their numbers are small, and what stands in the last line that they print."""

# Each in its turn, as if the command had been typed: beside it lie the others, and no peer is installed.
_IMPORTED = """
import contextlib, importlib, io, json, sys, traceback
folder, peers, names = json.load(sys.stdin)
sys.modules.update(dict.fromkeys(peers))
found, path = {}, sys.path
for name in names:
    sys.path = [folder, *path]
    for other in names:
        sys.modules.pop(other, None)
    said, fault = io.StringIO(), ""
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        try:
            importlib.import_module(name)
        except BaseException:
            fault = traceback.format_exc()
    found[name] = [said.getvalue(), fault]
print(json.dumps(found))
"""


def peers() -> list[str]:
    """Return the modules of whatever spolu itself can do without: its extras, what tests and benchmarks bring along."""
    asked = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    groups = (*asked["dependency-groups"].values(), *asked["project"]["optional-dependencies"].values())
    without = {_name(line) for group in groups for line in group} - {"spolu"}
    return [module for module, brought in packages_distributions().items() if without & set(map(_name, brought))]


def _name(distribution: str) -> str:
    """Return the name of a distribution without its version, the same however it is spelt."""
    return re.sub(r"[-_.]+", "-", re.match(r"[\w.-]+", distribution)[0]).lower()


@pytest.fixture(scope="module")
def imported() -> dict[str, list[str]]:
    """Return script -> what it printed and what went wrong when it was imported."""
    told = json.dumps([str(BENCHMARKS), peers(), SCRIPTS])
    done = subprocess.run(
        [sys.executable, "-c", _IMPORTED], input=told, capture_output=True, text=True, check=True, timeout=300
    )
    return json.loads(done.stdout)


@pytest.mark.parametrize("script", SCRIPTS)
def test_it_can_be_imported_without_peers_and_does_nothing(imported, script):
    assert imported[script] == ["", ""]


@pytest.mark.parametrize("script", SCRIPTS)
def test_its_first_line_asks_a_question_and_says_what_is_printed(script):
    said = ast.get_docstring(ast.parse((BENCHMARKS / f"{script}.py").read_text(encoding="utf-8"))) or ""
    first, *rest = said.splitlines()
    assert re.fullmatch(r".+\? Prints .+\.", first)
    assert not any(rest[:1]), "the first line stands by itself"


@pytest.mark.parametrize("script", SCRIPTS)
def test_it_ends_with_the_call_of_its_main(script):
    source = (BENCHMARKS / f"{script}.py").read_text(encoding="utf-8")
    (main,) = (x for x in ast.parse(source).body if isinstance(x, ast.FunctionDef) and x.name == "main")
    assert not ast.unparse(main.args), "what it is told stands on the command line"
    assert source.endswith('\n\nif __name__ == "__main__":\n    main()\n')


@pytest.mark.parametrize("script", SMALL)
def test_a_small_run_comes_to_its_last_line(script, monkeypatch, capsys):
    asked, last = SMALL[script]
    for name in ("SPOLU_VAULT", "SPOLU_PASSPHRASE"):  # benchmarks set their own; here they are put back
        monkeypatch.setenv(name, "")
    monkeypatch.setattr(sys, "argv", [script, *asked.split()])
    monkeypatch.syspath_prepend(BENCHMARKS)
    try:
        importlib.import_module(script).main()
    except SystemExit as ended:
        assert not ended.code
    assert last in capsys.readouterr().out.splitlines()[-1]
