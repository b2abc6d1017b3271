"""A new study: its settings are a template that its owner can change and hand on."""

import subprocess
from functools import partial
from pathlib import Path

import pytest

from spolu.errors import SpoluError
from spolu.language import LANGUAGES
from spolu.starting import start
from spolu.study import Study


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_settings_of_a_new_study_can_be_read_and_say_what_is_noted_of_a_session(tmp_path, language):
    start(tmp_path / "x", (language, "en"))
    settings = Study.find(tmp_path / "x").settings
    assert settings.languages == (language, "en")
    assert settings.session == ("date", "site")
    assert set(settings.consent) == {"analysis", "quotes", "public"}


def test_a_changed_study_is_the_template_of_the_next(tmp_path):
    start(tmp_path / "a", ("cs",))
    path = tmp_path / "a/study.toml"
    text = path.read_text(encoding="utf-8")
    text = text.replace("attributes = []", 'attributes = ["age_band"]').replace(
        '"date", "site"', '"date", "who recorded"'
    )
    path.write_text(text.replace("[interviews]\n", '[interviews]\ncolumns = {text = "Lístek"}\n'), encoding="utf-8")
    start(tmp_path / "b", ("cs",), template=path)
    a, b = Study.find(tmp_path / "a").settings, Study.find(tmp_path / "b").settings
    assert (b.attributes, b.session, b.title) == (("age_band",), ("date", "who recorded"), a.title)
    assert (a.id != b.id, b.columns) == (True, {})
    assert "age_band" in (tmp_path / "b/interviews/participants.csv").read_text(encoding="utf-8").splitlines()[0]
    assert "# Co se zapisuje o každém sezení" in (tmp_path / "b/study.toml").read_text(encoding="utf-8")


def test_the_bundled_studys_settings_as_a_template_bring_nothing_of_its_originals(tmp_path):
    from spolu.starting import example_root

    start(tmp_path / "b", ("cs",), template=example_root() / "study.toml")
    settings = Study.find(tmp_path / "b").settings
    assert (settings.originals, settings.public_passphrase) == ("", "")
    assert settings.attributes == ("age_band", "years_in_service")


def test_a_template_that_is_none_is_said_before_anything_is_made(tmp_path):
    (tmp_path / "bad.toml").write_text("[study]\nnothing = 1\n", encoding="utf-8")
    for template in (tmp_path / "bad.toml", tmp_path / "none.toml"):
        with pytest.raises(SpoluError):
            start(tmp_path / "b", ("cs",), template=template)
        assert not (tmp_path / "b").exists()


def test_a_study_that_the_disk_did_not_take_is_not_left_half(tmp_path, monkeypatch):
    """The next try would be refused because something is in the folder already."""
    whole, written = Path.write_text, []

    def full(self, *words, **more):
        written.append(self)
        if len(written) > 3:
            raise OSError(28, "No space left on device")
        return whole(self, *words, **more)

    monkeypatch.setattr(Path, "write_text", full)
    with pytest.raises(OSError, match="No space"):
        start(tmp_path / "study", ("pl",))
    assert not (tmp_path / "study").exists()
    (tmp_path / "own").mkdir()
    with pytest.raises(OSError, match="No space"):
        start(tmp_path / "own", ("pl",))
    assert (tmp_path / "own").exists()


@pytest.mark.parametrize("name", [
    "rozhovor.docx", "podklady/rozhovor.vtt", "coding/přepis.PDF".lower(), "kontrola.csv", "poznámky.txt", "nahrávka.m4a",
    "interviews/rozhovor.txt", "coding/codings/.jn.jsonl.0a1b2c3d", "notebooks/.ipynb_checkpoints/1.ipynb",
])  # fmt: skip
def test_git_leaves_out_what_may_be_an_original(tmp_path, name):
    start(tmp_path / "x", ("cs",))
    git = partial(subprocess.run, cwd=tmp_path / "x", capture_output=True, check=False)
    git(["git", "init", "-q"])
    assert git(["git", "check-ignore", "-q", name]).returncode == 0


def test_git_takes_what_a_study_is_made_of(tmp_path):
    start(tmp_path / "x", ("cs",), example=True)
    git = partial(subprocess.run, cwd=tmp_path / "x", capture_output=True, check=False)
    git(["git", "init", "-q"])
    there = [path.relative_to(tmp_path / "x").as_posix() for path in (tmp_path / "x").rglob("*") if path.is_file()]
    ours = [name for name in there if not name.startswith(".git/")]
    assert ours and git(["git", "check-ignore", *ours]).stdout == b""
