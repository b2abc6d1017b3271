"""The starter notebooks: one set of cells, prose in every language."""

import json

import pytest

from spolu.notebooks.starter import LANGUAGES, NAMES, cells, notebook, source


@pytest.mark.parametrize("name", NAMES)
def test_every_language_has_the_same_code(name):
    code = {
        language: [text for kind, text in cells(source(name, language)) if kind == "code"] for language in LANGUAGES
    }
    assert code["cs"] == code["pl"] == code["en"]
    assert code["en"]


@pytest.mark.parametrize("name", NAMES)
def test_cells_are_thin(name):
    for kind, text in cells(source(name, "en")):
        assert kind == "markdown" or len(text.splitlines()) <= 5


@pytest.mark.parametrize("name", NAMES)
def test_a_notebook_is_the_same_each_time_and_has_no_outputs(name):
    assert notebook(name, "cs") == notebook(name, "cs")
    book = json.loads(notebook(name, "cs"))
    assert not any(cell.get("outputs") for cell in book["cells"])


def test_a_language_without_its_own_texts_gets_english():
    assert source("2-coding", "sk") == source("2-coding", "en")


def test_text_and_code_alternate_as_written():
    assert cells("# a\n\n```python\nx = 1\n```\n\nb\n") == [("markdown", "# a"), ("code", "x = 1"), ("markdown", "b")]
