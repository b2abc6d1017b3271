"""An older study's .gitignore is told what it lacks; a new one lacks nothing."""

import pytest

from spolu.steps.ignoring import GITIGNORE, missing
from spolu.telling import translate


def test_a_new_study_lacks_nothing(study):
    assert missing(study.store) == ()


@pytest.mark.parametrize("kept", ["", "*.pdf\n", ".ipynb_checkpoints/\r\n  reports/build/\r\n", "# *.doc\n"])
def test_with_the_lines_that_are_told_it_lacks_nothing(study, kept):
    path = study.root / ".gitignore"
    path.write_bytes(kept.encode())
    (found,) = missing(study.store)
    lines = found.repair.partition(": ")[2].split("  ")
    assert not {*kept.splitlines()} & {*lines} and found in study.problems()
    path.write_text(kept + "\n".join(lines), encoding="utf-8")
    assert missing(study.store) == ()
    assert "připište" in translate(found.repair, "cs") and "dopisać" in translate(found.repair, "pl")


def test_where_nobody_uses_git_nothing_is_missing(study):
    (study.root / ".gitignore").unlink()
    assert missing(study.store) == ()
    (study.root / ".git").mkdir()
    (found,) = missing(study.store)
    assert all(line in found.repair for line in GITIGNORE.splitlines() if not line.startswith("#"))


def test_the_bundled_example_is_its_programs_own(study):
    path = study.root / "study.toml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("[interviews]", '[interviews]\noriginals = "x"'), encoding="utf-8"
    )
    (study.root / ".gitignore").write_text("", encoding="utf-8")
    assert missing(type(study).find(study.root).store) == ()
