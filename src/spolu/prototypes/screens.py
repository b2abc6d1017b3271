"""``prototype.yaml`` and ``screens/*.yaml``: blocks that say why they are there, strings per language."""

from collections.abc import Callable, Mapping
from typing import Any

from spolu.errors import Faults, FormatError, SpoluError
from spolu.prototypes.model import Block, Field, Persona, Prototype, Screen
from spolu.prototypes.requirements import check_keys, is_links, is_strings, is_texts, links, plain_links
from spolu.yamlfile import Path, dump, load

BLOCKS = (
    "heading", "text", "quote", "status", "list", "table", "timeline", "steps", "form", "summary", "navigation",
    "consent", "actions", "callout", "empty", "error", "print",
)  # fmt: skip
FIELDS = ("text", "textarea", "email", "tel", "number", "date", "radio", "checkboxes", "select", "file")

_Keys = Mapping[str, tuple[Callable[[Any], bool], str]]


def _is_named_texts(value: Any) -> bool:
    return isinstance(value, dict) and all(is_texts(v) for v in value.values())


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())


_SCREEN: _Keys = {
    "id": (_is_text, "a short id, as my-plan"),
    "title": (is_texts, "a text per language"),
    "whom": (is_strings, "a list of roles"),
    "easy": (lambda v: isinstance(v, bool), "true or false"),
    "blocks": (lambda v: isinstance(v, list), "a list of blocks"),
    "next": (is_strings, "a list of screens"),
}  # fmt: skip
_BLOCK: _Keys = {
    "id": (_is_text, "a short id, unique in the prototype"),
    "type": (lambda v: v in BLOCKS, f"one of {', '.join(BLOCKS)}"),
    "requirements": (is_links, "a list of requirements, as [REQ-01]"),
    "decor": (_is_text, "the reason, in words"),
    "legal": (_is_text, "the ground, in words"),
    "texts": (_is_named_texts, "named texts, each per language"),
    "items": (
        lambda v: isinstance(v, list) and all(_is_named_texts(x) for x in v),
        "a list of named texts, each per language",
    ),
    "fields": (lambda v: isinstance(v, list), "a list of fields"),
    "options": (lambda v: isinstance(v, dict), "names and values"),
}
_FIELD: _Keys = {
    "id": (_is_text, "the name of the value"),
    "type": (lambda v: v in FIELDS, f"one of {', '.join(FIELDS)}"),
    "label": (is_texts, "a text per language"),
    "hint": (is_texts, "a text per language"),
    "options": (_is_named_texts, "values, each with a text per language"),
    "required": (lambda v: isinstance(v, bool), "true or false"),
}
_PROTOTYPE: _Keys = {
    "id": (_is_text, "the name that entries are kept under"),
    "title": (is_texts, "a text per language"),
    "languages": (is_strings, "a list of languages"),
    "start": (_is_text, "the first screen"),
    "order": (is_strings, "the screens in their order"),
    "personas": (lambda v: isinstance(v, list) and all(isinstance(p, dict) and {"id", "name", "values"} <= p.keys() for p in v), "a list of {id, name, values}"),
}  # fmt: skip


def parse(text: str, place: str) -> Screen:
    """Return the screen of one file.

    Raises:
        Faults: every fault, each with its line.
    """
    data, lines = load(text, place)
    faults = check_keys(data, _SCREEN, (), lines, place)
    blocks = []
    for n, row in enumerate((data.get("blocks") or []) if isinstance(data, dict) and not faults else ()):
        found = check_keys(row, _BLOCK, ("blocks", n), lines, place)
        grounds = [k for k in ("requirements", "decor", "legal") if isinstance(row, dict) and row.get(k)]
        if len(grounds) > 1 and "decor" in grounds:
            found.append(
                _fault(
                    place,
                    lines,
                    ("blocks", n),
                    "a block with a requirement or legal ground is no decor",
                    "Take decor out",
                )
            )
        for k, one in enumerate(row.get("fields") or () if isinstance(row, dict) and not found else ()):
            found += check_keys(one, _FIELD, ("blocks", n, "fields", k), lines, place)
        faults += found
        if not found:
            blocks.append(_block(row))
    if faults:
        raise Faults(faults)
    return Screen(
        data["id"], data.get("title", {}), tuple(data.get("whom", ())), data.get("easy", False), tuple(blocks),
        tuple(data.get("next", ())),
    )  # fmt: skip


def _fault(place: str, lines: Mapping[Path, int], path: Path, fault: str, repair: str) -> SpoluError:
    return FormatError(f"{place}:{lines.get(path, 1)}", fault, repair)


def _block(row: Mapping[str, Any]) -> Block:
    return Block(
        row["id"], row["type"], links(row.get("requirements", ())), row.get("decor", ""), row.get("legal", ""),
        row.get("texts", {}), tuple(row.get("items", ())),
        tuple(
            Field(f["id"], f["type"], f.get("label", {}), f.get("hint", {}), f.get("options", {}), f.get("required", False))
            for f in row.get("fields", ())
        ),
        row.get("options", {}),
    )  # fmt: skip


def render(screen: Screen) -> str:
    """Return a screen as YAML; what is empty is left out."""
    head: dict[str, Any] = {
        "id": screen.id,
        "title": dict(screen.title),
        "whom": list(screen.whom),
        "easy": screen.easy,
    }
    head["next"] = list(screen.next)
    head["blocks"] = [_row(b) for b in screen.blocks]
    return dump(_lean(head))


def _row(b: Block) -> dict[str, Any]:
    fields = [
        _lean({"id": f.name, "type": f.type, "label": dict(f.label), "hint": dict(f.hint),
               "options": {k: dict(v) for k, v in f.options.items()}, "required": f.required})
        for f in b.fields
    ]  # fmt: skip
    return _lean({
        "id": b.id, "type": b.type, "requirements": plain_links(b.requirements), "decor": b.decor, "legal": b.legal,
        "texts": {k: dict(v) for k, v in b.texts.items()}, "items": [{k: dict(v) for k, v in x.items()} for x in b.items],
        "fields": fields, "options": dict(b.options),
    })  # fmt: skip


def _lean(row: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in row.items() if value not in ("", [], {}, False)}


def prototype(text: str, files: Mapping[str, str], place: str = "prototypes/prototype.yaml") -> Prototype:
    """Return the prototype of ``prototype.yaml`` and the screens' files (name -> text).

    Raises:
        Faults: every fault in any of the files; block ids that stand twice.
    """
    data, lines = load(text, place)
    faults = check_keys(data, _PROTOTYPE, (), lines, place)
    made: list[Screen] = []
    for name, content in files.items():
        try:
            made.append(parse(content, f"prototypes/screens/{name}"))
        except Faults as several:
            faults += several.faults
        except SpoluError as fault:
            faults.append(fault)
    seen: set[str] = set()
    for screen in made:
        for block in screen.blocks:
            if block.id in seen:
                faults.append(
                    FormatError(
                        f"prototypes/screens/{screen.id}.yaml", f"block '{block.id}' stands twice", "Give it its own id"
                    )
                )
            seen.add(block.id)
    if faults:
        raise Faults(faults)
    order = {id: n for n, id in enumerate(data.get("order", ()))}
    made.sort(key=lambda s: (order.get(s.id, len(order)), s.id))
    personas = tuple(
        Persona(p["id"], p["name"], {k: str(v) for k, v in p["values"].items()}) for p in data.get("personas", ())
    )
    start = data.get("start", made[0].id if made else "")
    return Prototype(data.get("title", {}), tuple(data.get("languages", ("cs",))), tuple(made), personas, start)
