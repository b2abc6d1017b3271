"""What the pages for readers name is there: commands with their options, calls of a study, files behind links."""

import inspect
import re
from pathlib import Path

import pytest
from typer.main import get_command

from spolu.cli import app
from spolu.study import Study

ROOT = Path(__file__).resolve().parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *ROOT.glob("*/README.md")])
SPOKEN = sorted([*(ROOT / "src/spolu").rglob("*.py"), *(ROOT / "src/spolu").rglob("*.yaml")])
"""Texts of the program, which name commands without signs around."""
_COMMAND = re.compile(r"(?:^|`)(?:\$ )?spolu (?P<said>[^`\n]*)", re.MULTILINE)
_NAMED = re.compile(r"\bspolu (?P<said>(?:interviews|coding|reports|prototypes) [a-z]+(?:-[a-z]+)*)\b")
_TOLD = re.compile(r"  | #| →|; ")
"""What parts a command from what is said of it."""
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
_OPTION = re.compile(r"(?<!\S)\[?(--?[a-z][\w-]*)")
_CALL = re.compile(r"\bstudy\.(?P<name>[a-z]\w*)\((?P<given>[^()]*)\)")
_KEYWORD = re.compile(r"\b([a-z]\w*)=")
_LINK = re.compile(r"\]\((?!https?:|mailto:|#)(?P<target>[^)#\s]+)")
every_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))


def unknown(said: str) -> str:
    """Return the first word of a command line that no command or option has, or ""."""
    command, words = get_command(app), _TOLD.split(said)[0].split()
    while words and (below := getattr(command, "commands", None)) and _WORD.fullmatch(words[0]):
        if words[0] not in below:
            return words[0]
        command = below[words.pop(0)]
    there = {"--help", *(name for one in command.params for name in (*one.opts, *one.secondary_opts))}
    return next((option for option in _OPTION.findall(" ".join(words)) if option not in there), "")


def refused(name: str, given: str) -> list[str]:
    """Return what of a study's call there is not: its name, or keywords."""
    if not hasattr(Study, name):
        return [name]
    known = inspect.signature(getattr(Study, name)).parameters
    takes_any = any(one.kind is one.VAR_KEYWORD for one in known.values())
    return [] if takes_any else [keyword for keyword in _KEYWORD.findall(given) if keyword not in known]


@pytest.mark.parametrize(("said", "word"), [
    ("interviews add FILE --kind usability", ""),
    ("prototypes check [--no-browser]      what it finds --so", ""),      # said of it
    ("interviews forget R01", "forget"),
    ("interviews add FILE --kin usability", "--kin"),
    ("prototypes check [--browser-not]", "--browser-not"),
])  # fmt: skip
def test_a_command_that_is_not_there_is_noticed(said, word):
    assert unknown(said) == word


@pytest.mark.parametrize(("name", "given", "found"), [
    ("add", '"a.docx", kind="usability"', []),
    ("quotes", '"trust", site="town"', []),            # any fact may be asked for
    ("forget", "", ["forget"]),
    ("add", '"a.docx", kin="usability"', ["kin"]),
])  # fmt: skip
def test_a_call_that_is_not_there_is_noticed(name, given, found):
    assert refused(name, given) == found


@every_page
def test_every_command_on_a_page_is_there_with_its_options(page):
    told = [match["said"] for match in _COMMAND.finditer(page.read_text(encoding="utf-8"))]
    assert {said: word for said in told if (word := unknown(said))} == {}


def test_every_command_that_the_program_names_is_there():
    named = {match["said"] for file in SPOKEN for match in _NAMED.finditer(file.read_text(encoding="utf-8"))}
    assert named and {said for said in named if unknown(said)} == set()


@every_page
def test_every_call_of_a_study_on_a_page_is_there(page):
    calls = [match.groups() for match in _CALL.finditer(page.read_text(encoding="utf-8"))]
    assert {name: wrong for name, given in calls if (wrong := refused(name, given))} == {}


@every_page
def test_every_link_on_a_page_leads_to_a_file(page):
    targets = {match["target"] for match in _LINK.finditer(page.read_text(encoding="utf-8"))}
    assert {target for target in targets if not (page.parent / target).exists()} == set()
