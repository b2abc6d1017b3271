"""The note taker: a page beside the prototype, offline, a note in three keystrokes beside its words."""

import json
from typing import TYPE_CHECKING, Any, get_args

from spolu.language import pick, say, typeset
from spolu.prototypes import themes
from spolu.prototypes.measures import translation
from spolu.prototypes.model import Block, Noted, Outcome, Prototype, Screen, Tests
from spolu.prototypes.testfiles import NOTES
from spolu.prototypes.testwords import WORDS

if TYPE_CHECKING:
    from spolu.prototypes.page import Frame

FILE = "notes.html"
_KINDS: tuple[Noted, ...] = get_args(Noted)
_OUTCOMES: tuple[Outcome, ...] = get_args(Outcome)
_SPOKEN = (
    "memory only", "not saved", "is saved", "remove", "notes lead", "choose kind", "choose block", "saved", "wrong id", "wrong sus", "wrong umux",
    "really new", "prototype beside", "start", "running", *(f"kind {kind}" for kind in _KINDS),
)  # fmt: skip
"""Keys of the texts that the page's script says."""


def page(prototype: Prototype, tests: Tests, frame: "Frame") -> str:
    """Return the note taker's page for a prototype and the tasks of its test plan, as one HTML file.

    It keeps the notes in the browser and hands them over as a JSON file (`spolu.prototypes.testfiles.from_note_taker`).
    """
    language = frame.language
    tasks = [
        {"id": t.id, "text": pick(t.text, language), "success": pick(t.success, language), "screen": t.screen}
        for t in tests.tasks
    ]
    known = {name: translation(name, language) for name in ("sus", "umux-lite")}
    data = {
        "format": NOTES, "key": f"spolu-notes:{frame.key}", "language": language, "start": prototype.start,
        "kinds": list(_KINDS), "screens": [_screen(s, language) for s in prototype.screens],
        "tasks": [{"id": t["id"], "screen": t["screen"]} for t in tasks],
        "words": {key: say(WORDS, key, language, file="{file}") for key in _SPOKEN},
    }  # fmt: skip
    return themes.template("notes.html.j2").render(
        language=language, title=pick(prototype.title, language), tasks=tasks, outcomes=_OUTCOMES,
        css=themes.css(frame.theme, "notes.css"), js=themes.script("shelf.js", "notes.js"), data=_json(data),
        tx=lambda text: typeset(text, language), say=lambda key, **v: typeset(say(WORDS, key, language, **v), language),
        standing={name: (t.standing, t.source) for name, t in known.items()},
    )  # fmt: skip


def _screen(screen: Screen, language: str) -> dict[str, Any]:
    blocks = [{"id": b.id, "name": _name(b, language)} for b in screen.blocks]
    return {"id": screen.id, "name": pick(screen.title, language), "blocks": blocks}


def _name(block: Block, language: str) -> str:
    """Return what a block is called on the screen: its title, else the first words in it, else its id."""
    firsts = (
        block.texts.get("title", {}),
        *(f.label for f in block.fields),
        *(x.texts.get("title", {}) for x in block.items),
    )
    return next((text for texts in (*firsts, *block.texts.values()) if (text := pick(texts, language))), block.id)


def _json(data: object) -> Any:
    # Within a script element only "<" could end it.
    return themes.markup(json.dumps(data, ensure_ascii=False).replace("<", "\\u003c"))
