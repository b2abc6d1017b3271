"""``prototype.yaml`` and ``screens/*.yaml``: blocks that say why they are there, strings per language."""

from collections.abc import Iterator, Mapping
from typing import Any

from spolu.errors import Faults, FormatError, SpoluError
from spolu.prototypes.blocks import BLOCK
from spolu.prototypes.model import Block, Branch, Field, Flow, Item, Persona, Prototype, Screen
from spolu.prototypes.requirements import plain_links, read_links
from spolu.schema import (
    FLAG,
    NAME,
    SLUG,
    TEXTS,
    WORDS,
    Either,
    Entry,
    Many,
    Named,
    Text,
    faults,
)
from spolu.yamlfile import Path, dump, lean, line_of, load

SCREEN_ID = Text("a short id of letters, digits and hyphens, as my-plan", SLUG)
SCREEN = Entry(
    {
        "id": SCREEN_ID, "title": TEXTS, "whom": WORDS, "easy": FLAG, "next": Many(SCREEN_ID, "a list of screens"),
        "blocks": Many(BLOCK, "a list of blocks"),
    },
    "a screen, as {id: …, title: {cs: …}, blocks: […]}", ["id"],
)  # fmt: skip
_VALUE = Either(
    (Text("a text", empty=True), Many(Text("a text"), "a list")), "a text, or a list of texts for checkboxes"
)
PROTOTYPE = Entry(
    {
        "id": SCREEN_ID, "title": TEXTS, "languages": Many(Text("a language, as cs", "[a-z]{2}"), "a list of languages", 1),
        "start": SCREEN_ID, "order": Many(SCREEN_ID, "the screens in their order"),
        "flows": Many(Entry(
            {"id": SCREEN_ID, "title": TEXTS, "screens": Many(SCREEN_ID, "screens in their order", 1)},
            "a way through the screens, as {id: …, title: {cs: …}, screens: […]}", ["id", "screens"],
        ), "a list of ways through the screens"),
        "personas": Many(Entry(
            {"id": SCREEN_ID, "name": Text("an invented name"), "values": Named(_VALUE, "entries, as {who: nela}", NAME)},
            "a persona, as {id: …, name: …, values: {…}}", ["id", "name", "values"],
        ), "a list of personas with invented data"),
    },
    "the prototype, as {id: …, title: {cs: …}, start: …}", ["id"],
)  # fmt: skip


def parse(text: str, place: str) -> Screen:
    """Return the screen of one file.

    Raises:
        Faults: every fault, each with its line.
    """
    data, lines = load(text, place)
    found = faults(SCREEN, data, lines, place)
    if not found:
        found = [FormatError(f"{place}:{line_of(path, lines)}", fault, repair) for path, fault, repair in _more(data)]
    if found:
        raise Faults(found)
    blocks = tuple(_block(row) for row in data.get("blocks", ()))
    return Screen(
        data["id"], data.get("title", {}), tuple(data.get("whom", ())), data.get("easy", False), blocks, tuple(data.get("next", ()))
    )  # fmt: skip


def _more(data: Mapping[str, Any]) -> Iterator[tuple[Path, str, str]]:
    """Yield what no shape of one value can say: two grounds that exclude each other, names that stand twice."""
    blocks: set[str] = set()
    fields: set[str] = set()
    for n, row in enumerate(data.get("blocks", ())):
        at: Path = ("blocks", n)
        if row["id"] in blocks:
            yield (*at, "id"), f"block '{row['id']}' stands twice", "Give it its own id"
        blocks.add(row["id"])
        if row.get("decor") and (row.get("requirements") or row.get("legal")):
            yield at, "a block with a requirement or legal ground is no decor", "Take decor out"
        columns = row.get("options", {}).get("columns")
        for k, item in enumerate(row.get("items", ()) if columns else ()):
            for name in item:
                if name not in columns:
                    yield (*at, "items", k, name), f"'{name}' is no column", f"Columns are: {', '.join(columns)}"
        for k, one in enumerate(row.get("fields", ())):
            if one["id"] in fields:
                yield (
                    (*at, "fields", k, "id"),
                    f"field '{one['id']}' stands twice on this screen",
                    "Give it its own name",
                )
            fields.add(one["id"])


def _block(row: Mapping[str, Any]) -> Block:
    table = row["type"] == "table"
    return Block(
        row["id"], row["type"], read_links(row.get("requirements", ())), row.get("decor", ""), row.get("legal", ""),
        row.get("texts", {}), tuple(Item(x) if table else _item(x) for x in row.get("items", ())),
        tuple(map(_field, row.get("fields", ()))), row.get("options", {}), row.get("when", ""),
    )  # fmt: skip


_ITEM_KEYS = ("to", "show", "branches", "check", "when")


def _item(row: Mapping[str, Any]) -> Item:
    branches = tuple(Branch(b["when"], b["to"]) for b in row.get("branches", ()))
    texts = {k: v for k, v in row.items() if k not in _ITEM_KEYS}
    return Item(texts, row.get("to", ""), tuple(row.get("show", ())), branches, row.get("check", False), row.get("when", ""))  # fmt: skip


def _field(row: Mapping[str, Any]) -> Field:
    return Field(**{("name" if key == "id" else key): value for key, value in row.items()})


def render(screen: Screen) -> str:
    """Return a screen as YAML; what is empty is left out."""
    head: dict[str, Any] = {
        "id": screen.id, "title": dict(screen.title), "whom": list(screen.whom), "easy": screen.easy, "next": list(screen.next),
        "blocks": [_row(b) for b in screen.blocks],
    }  # fmt: skip
    return dump(lean(head))


def _row(b: Block) -> dict[str, Any]:
    fields = [
        lean({"id": f.name, "type": f.type, "label": dict(f.label), "hint": dict(f.hint),
               "options": {k: dict(v) for k, v in f.options.items()}, "required": f.required, "error": dict(f.error),
               "when": f.when, "autocomplete": f.autocomplete, "least": f.least, "most": f.most}) | {"label": dict(f.label)}
        for f in b.fields
    ]  # fmt: skip
    items = [
        {k: dict(v) for k, v in x.texts.items()} | lean({
            "to": x.to, "show": list(x.show), "branches": [{"when": y.when, "to": y.to} for y in x.branches],
            "check": x.check, "when": x.when,
        })
        for x in b.items
    ]  # fmt: skip
    return lean({
        "id": b.id, "type": b.type, "requirements": plain_links(b.requirements), "decor": b.decor, "legal": b.legal,
        "when": b.when, "texts": {k: dict(v) for k, v in b.texts.items()}, "items": items, "fields": fields, "options": dict(b.options),
    })  # fmt: skip


def prototype(text: str, files: Mapping[str, str], place: str = "prototypes/prototype.yaml") -> Prototype:
    """Return the prototype of ``prototype.yaml`` and the screens' files (name -> text).

    Raises:
        Faults: every fault in any of the files; screens and blocks that stand twice.
    """
    found: list[SpoluError] = []
    made: list[tuple[str, Screen]] = []
    data: Any = {}
    try:
        data, lines = load(text, place)
        found += faults(PROTOTYPE, data, lines, place)
    except FormatError as fault:
        found.append(fault)
    for name, content in files.items():
        where = f"prototypes/screens/{name}"
        try:
            made.append((where, parse(content, where)))
        except Faults as several:
            found += several.faults
        except FormatError as fault:
            found.append(fault)
    found += _twice(made)
    if found:
        raise Faults(found)
    order = {id: n for n, id in enumerate(data.get("order", ()))}
    screens = tuple(sorted((s for _, s in made), key=lambda s: (order.get(s.id, len(order)), s.id)))
    personas = tuple(Persona(p["id"], p["name"], {k: tuple(v) if isinstance(v, list) else v for k, v in p["values"].items()})
                     for p in data.get("personas", ()))  # fmt: skip
    flows = tuple(Flow(f["id"], f.get("title", {}), tuple(f["screens"])) for f in data.get("flows", ()))
    start = data.get("start", screens[0].id if screens else "")
    return Prototype(data.get("title", {}), tuple(data.get("languages", ("cs",))), screens, personas, start, flows)


def _twice(made: list[tuple[str, Screen]]) -> Iterator[SpoluError]:
    seen: set[str] = set()
    for where, screen in made:
        for kind, id in (("screen", screen.id), *(("block", b.id) for b in screen.blocks)):
            if f"{kind} {id}" in seen:
                yield FormatError(where, f"{kind} '{id}' stands twice", "Give it its own id")
            seen.add(f"{kind} {id}")
