"""The five notebooks that a new study begins with: prose per language, the same cells in each."""

import re
from importlib.resources import files

NAMES = ("1-interviews", "2-coding", "3-topics", "4-reports", "5-prototypes")
LANGUAGES = ("cs", "pl", "en")
_CELL = re.compile(r"^```python\n(.*?)^```\n?", re.DOTALL | re.MULTILINE)


def source(name: str, language: str) -> str:
    """Return the Markdown that notebook ``name`` is made from; English where the language has none."""
    folder = files("spolu.notebooks") / "texts" / (language if language in LANGUAGES else "en")
    return (folder / f"{name}.md").read_text(encoding="utf-8")


def cells(markdown: str) -> list[tuple[str, str]]:
    """Split Markdown at its ``python`` blocks: ("markdown" | "code", text), in order, empty ones left out."""
    parts = _CELL.split(markdown)
    kinds = ("markdown", "code")
    return [(kinds[i % 2], text.strip()) for i, text in enumerate(parts) if text.strip()]


def notebook(name: str, language: str) -> str:
    """Return notebook ``name`` without outputs as JSON, with cell ids that never change."""
    import json

    made: list[dict[str, object]] = [
        {"cell_type": kind, "id": f"cell-{n:02}", "metadata": {}, "source": text.splitlines(keepends=True)}
        | ({"execution_count": None, "outputs": []} if kind == "code" else {})
        for n, (kind, text) in enumerate(cells(source(name, language)), 1)
    ]
    metadata = {
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
        "language_info": {"name": "python"},
    }
    book = {"cells": made, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}
    return json.dumps(book, ensure_ascii=False, indent=1) + "\n"
