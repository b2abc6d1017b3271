"""The parts that screens are made of: which texts, entries and fields each type of block and field takes."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from spolu.prototypes import expressions
from spolu.schema import (
    FLAG,
    NAME,
    SLUG,
    TEXTS,
    ByType,
    Choice,
    Entry,
    Many,
    Named,
    Plain,
    Shape,
    Text,
    links,
)  # fmt: skip

CONDITION = Text("a condition, as went == 'other' or not promised", check=expressions.fault)
TARGET = Text("a screen, or print, back, tel:…, mailto:…", rf"{SLUG}|tel:[+0-9 ]+|mailto:[\w.+-]+@[\w.-]+|sms:[+0-9 ]+")


@dataclass(frozen=True, slots=True)
class Kind:
    """A type of block.

    Attributes:
        about: what it is for. ``texts``: its named texts, with what each is.
        items: the named texts of its entries; none = it has no entries. ``keys``: further keys of an entry.
        fields: whether it asks questions. ``columns``: whether texts and entries are named by its own columns.
    """

    about: str
    texts: tuple[str, ...] = ("title", "text")
    items: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()
    fields: bool = False
    columns: bool = False
    options: Mapping[str, Shape] = field(default_factory=dict)


_ENTRY = ("title", "text", "note")
KINDS: Mapping[str, Kind] = {
    "heading": Kind("the screen's title"),
    "text": Kind("a paragraph"),
    "quote": Kind("somebody's own words", ("title", "text", "note")),
    "status": Kind("the state of something, in a word", ("title", "text", "note")),
    "list": Kind("entries one below the other", ("title", "text"), _ENTRY, ("to",)),
    "steps": Kind("what is done, by whom and by when, in order", ("title", "text"), _ENTRY),
    "table": Kind("rows and columns", ("title", "note"), columns=True,
                  options={"columns": Many(Text("a column's name", NAME), "the columns, in order", 1)}),
    "timeline": Kind("what happened when", ("title", "text"), _ENTRY),
    "form": Kind("questions", ("title", "text"), fields=True),
    "consent": Kind("what somebody agrees to, each purpose by itself", ("title", "text", "note"), fields=True),
    "summary": Kind("what was entered, to check before it is saved", ("title", "text", "empty", "change"), ("title",), ("show", "to")),
    "navigation": Kind("ways to other screens", ("title",), ("title",), ("to", "when")),
    "actions": Kind("buttons; the first is the main one", ("title", "note"), ("title",), ("to", "branches", "check", "when")),
    "callout": Kind("something to know"),
    "details": Kind("more, one click away"),
    "empty": Kind("what stands where there is nothing yet", ("title", "text"), ("title",), ("to",)),
    "error": Kind("what went wrong and what to do", ("title", "text"), ("title",), ("to",)),
    "print": Kind("the screen on paper: a look at it, and printing", ("title", "text", "note"),
                  options={"blocks": Many(Text("a block", SLUG), "the blocks that go on paper; all where none is named")}),
}  # fmt: skip
BLOCKS = tuple(KINDS)

_LINE = ("text", "email", "tel", "number", "search", "url", "password", "time")
"""Fields of one line. Time is written by hand: native fields follow the browser's language, not the page's."""
_CHOICES = ("radio", "checkboxes", "select")
FIELDS = (*_LINE, "textarea", "date", "file", *_CHOICES, "scale")
"""Date: three parts (day, month, year), for the same reason as time."""

SHOW = Many(Text("a field's name", NAME), "the fields to show, as [step_client]", 1)
BRANCH = Entry({"when": CONDITION, "to": TARGET}, "a branch, as {when: went == 'other', to: plan}", ["when", "to"])
_ITEM_KEYS: Mapping[str, Shape] = {
    "to": TARGET, "show": SHOW, "when": CONDITION, "check": FLAG,
    "branches": Many(BRANCH, "a list of branches; the first that holds leads"),
}  # fmt: skip


def _field(kind: str) -> Entry:
    keys: dict[str, Shape] = {
        "id": Text("a name of letters, digits and _, as step_by", NAME), "type": Choice([kind]), "label": TEXTS, "hint": TEXTS, "error": TEXTS,
        "required": FLAG, "when": CONDITION,
    }  # fmt: skip
    if kind in (*_LINE, "textarea"):
        keys["autocomplete"] = Text("what a browser may fill in, as tel or given-name", "[a-z-]+")
    if kind in (*_CHOICES, "scale"):
        keys["options"] = Named(TEXTS, "values, each with a text per language", r"[\w.-]+")
    if kind in ("number", "scale"):
        keys |= {"least": Plain(int, "a whole number"), "most": Plain(int, "a whole number")}
    return Entry(keys, f"a field of type {kind}", ["id", "label", *(["options"] if kind in _CHOICES else [])])


FIELD = ByType({kind: _field(kind) for kind in FIELDS}, "a field, as {id: …, type: text, label: {cs: …}}")


def _block(name: str, kind: Kind) -> Entry:
    keys: dict[str, Shape] = {
        "id": Text("a short id of letters, digits and hyphens, unique in the prototype", SLUG), "type": Choice([name], kind.about),
        "requirements": links("a list of requirements, as [REQ-01]"),
        "decor": Text("the reason, in words"), "legal": Text("the ground, in words"), "when": CONDITION,
    }  # fmt: skip
    keys["texts"] = (
        Named(TEXTS, "named texts, each per language", NAME) if kind.columns
        else Entry(dict.fromkeys(kind.texts, TEXTS), f"texts of a {name}: {', '.join(kind.texts)}")
    )  # fmt: skip
    if kind.columns:
        keys["items"] = Many(Named(TEXTS, "a text for each column", NAME), "a list of rows")
    elif kind.items:
        entry = {**dict.fromkeys(kind.items, TEXTS), **{k: _ITEM_KEYS[k] for k in kind.keys}}
        keys["items"] = Many(Entry(entry, f"an entry with {', '.join(entry)}"), "a list of entries")
    if kind.fields:
        keys["fields"] = Many(FIELD, "a list of fields", 1)
    if kind.options:
        needs = ["columns"] if kind.columns else []
        keys["options"] = Entry(kind.options, ", ".join(f"{k}: {s.what}" for k, s in kind.options.items()), needs)
    needs = ["id", "type", *(["options"] if kind.columns else []), *(["fields"] if kind.fields else [])]
    return Entry(keys, f"{name}: {kind.about}", needs)


BLOCK = ByType({name: _block(name, kind) for name, kind in KINDS.items()}, "a block, as {id: …, type: text, …}")
