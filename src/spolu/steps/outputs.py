"""Notebooks of a study without what their cells printed."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from spolu.files import attempted
from spolu.store import Store


@dataclass(frozen=True, slots=True)
class Outputs:
    """What would change if outputs went.

    Attributes:
        bare: name of each notebook that has any -> its text without them.
        unread: names of those that cannot be read.
    """

    bare: Mapping[str, str]
    unread: tuple[str, ...]


def outputs(store: Store) -> Outputs:
    """Return the study's notebooks without outputs, and without the state of their views; nothing is written."""
    names = [path.relative_to(store.root).as_posix() for path in store.notebooks()]
    texts = {name: text for name in names for text in attempted(partial(store.read, name))[0]}
    without = {name: new for name, text in texts.items() if (new := _bare(text)) is not None}
    bare = {name: new for name, new in without.items() if new != texts[name]}
    return Outputs(bare, tuple(name for name in names if name not in without))


def _bare(text: str) -> str | None:
    """Return a notebook without outputs; None where it is none."""
    try:
        book = json.loads(text)
        cells = [cell for cell in book["cells"] if cell["cell_type"] == "code"]
    except (ValueError, KeyError, TypeError):
        return None
    if not any(cell.get("outputs") for cell in cells) and "widgets" not in book.get("metadata", {}):
        return text
    for cell in cells:
        cell |= {"outputs": [], "execution_count": None}
    book["metadata"].pop("widgets", None)
    return json.dumps(book, ensure_ascii=False, indent=1) + "\n"
