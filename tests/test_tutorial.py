"""The tutorial runs as it stands, and ends with what it promises."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

PAGE = Path(__file__).resolve().parents[1] / "docs" / "tutorial.md"


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="NOT RUN: the tutorial's commands are for a POSIX shell")
def test_the_tutorial_runs(tmp_path):
    script = "set -eu\n" + "\n".join(re.findall(r"```sh\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL))
    env = {
        **os.environ,
        "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
        "SPOLU_VAULT": str(tmp_path / "vault"),
    }
    done = subprocess.run(["bash", "-c", script], cwd=tmp_path, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "Every link holds." in done.stderr
    page = (tmp_path / "kitchen/prototypes/build/record.en.html").read_text(encoding="utf-8")
    assert "Never." in page
    for path in (tmp_path / "kitchen").rglob("*"):
        if path.is_file():
            text = path.read_text(encoding="utf-8", errors="ignore")
            assert not [n for n in ("Jolana", "Vondrusk", "Dostálíkov", "700 000 912") if n in text], path.name
