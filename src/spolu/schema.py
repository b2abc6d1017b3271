"""The shape of the files that people write, said once: it finds faults with their lines, and completes in an editor.

A shape answers two questions: what is wrong with a value (`Shape.wrong`), and how JSON Schema (draft 7, which editors
read for YAML) says the same (`Shape.json`).
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from difflib import get_close_matches
from pathlib import PurePosixPath
from typing import Any, Protocol

from spolu.errors import FormatError, SpoluError
from spolu.yamlfile import CUT, Path, line_of

ID = r"[A-Za-z][A-Za-z0-9_.-]*"
SLUG = r"[A-Za-z][A-Za-z0-9_-]*"
NAME = r"[A-Za-z][A-Za-z0-9_]*"


@dataclass(frozen=True, slots=True)
class Wrong:
    """A fault at a path of the data."""

    path: Path
    fault: str
    repair: str = ""


class Shape(Protocol):
    """What a value may be. ``what``: the same in words, after "must be"."""

    @property
    def what(self) -> str: ...  # noqa: D102 # said by the class

    def wrong(self, value: Any, path: Path) -> Iterator[Wrong]: ...  # noqa: D102 # said by the class

    def json(self) -> dict[str, Any]: ...  # noqa: D102 # said by the class


def _must(shape: Shape, value: Any, path: Path) -> Wrong:
    hint = "Put it in quotation marks" if isinstance(value, int | float | date) else ""
    return Wrong(path, f"'{_last(path)}' must be {shape.what}", hint)


def _last(path: Path) -> str:
    return next((str(part) for part in reversed(path) if isinstance(part, str)), "this")


@dataclass(frozen=True, slots=True)
class Text:
    """A text; where ``pattern`` is given, the whole of it fits; ``check`` says in words what else is wrong with it."""

    what: str
    pattern: str = ""
    empty: bool = False
    check: Callable[[str], str] | None = None

    def wrong(self, value: Any, path: Path) -> Iterator[Wrong]:
        """Yield what is wrong with ``value``."""
        fits = (
            isinstance(value, str) and (self.empty or value.strip()) and re.fullmatch(self.pattern or r"(?s).*", value)
        )
        if not fits:
            yield _must(self, value, path)
        elif self.check and (fault := self.check(value)):
            yield Wrong(path, f"'{_last(path)}': {fault}", f"It must be {self.what}")

    def json(self) -> dict[str, Any]:
        """Return the JSON Schema."""
        least = {} if self.empty else {"minLength": 1}
        return {"type": "string", "description": self.what, **least} | (
            {"pattern": f"^(?:{self.pattern})$"} if self.pattern else {}
        )


@dataclass(frozen=True, slots=True)
class Choice:
    """One of some words."""

    values: Sequence[str]
    about: str = ""

    @property
    def what(self) -> str:
        """The words."""
        return f"one of {', '.join(self.values)}"

    def wrong(self, value: Any, path: Path) -> Iterator[Wrong]:
        """Yield what is wrong with ``value``."""
        if not isinstance(value, str) or value not in self.values:
            near = get_close_matches(str(value), self.values, 1, 0.6)
            yield Wrong(path, f"'{_last(path)}' must be {self.what}", f"The nearest is {near[0]}" if near else "")

    def json(self) -> dict[str, Any]:
        """Return the JSON Schema."""
        return {"enum": list(self.values), "description": self.about or self.what}


@dataclass(frozen=True, slots=True)
class Plain:
    """A value of a plain kind: true or false, a whole number, an ISO date."""

    kind: type
    what: str

    def wrong(self, value: Any, path: Path) -> Iterator[Wrong]:
        """Yield what is wrong with ``value``."""
        if self.kind is date and isinstance(value, str):
            try:
                date.fromisoformat(value[:10])
            except ValueError:
                yield Wrong(path, f"'{_last(path)}' must be {self.what}")
        elif type(value) is not self.kind and not (self.kind is date and isinstance(value, date)):
            yield Wrong(path, f"'{_last(path)}' must be {self.what}")

    def json(self) -> dict[str, Any]:
        """Return the JSON Schema."""
        kinds = {bool: "boolean", int: "integer", date: "string"}
        return {"type": kinds[self.kind], "description": self.what}


@dataclass(frozen=True, slots=True)
class Many:
    """A list of one shape."""

    of: Shape
    what: str
    least: int = 0

    def wrong(self, value: Any, path: Path) -> Iterator[Wrong]:
        """Yield what is wrong with ``value``."""
        if not isinstance(value, list) or len(value) < self.least:
            yield _must(self, value, path)
            return
        for n, one in enumerate(value):
            yield from self.of.wrong(one, (*path, n))

    def json(self) -> dict[str, Any]:
        """Return the JSON Schema."""
        return {"type": "array", "items": self.of.json(), "description": self.what, "minItems": self.least}


@dataclass(frozen=True, slots=True)
class Named:
    """Names that the writer chooses, each with one shape; ``keys``: what a name looks like."""

    of: Shape
    what: str
    keys: str = ".+"

    def wrong(self, value: Any, path: Path) -> Iterator[Wrong]:
        """Yield what is wrong with ``value``."""
        if not isinstance(value, dict):
            yield _must(self, value, path)
            return
        for key, one in value.items():
            if not isinstance(key, str) or not re.fullmatch(self.keys, key):
                hint = "Put it in quotation marks" if not isinstance(key, str) else f"It must be {self.what}"
                if one is None and isinstance(key, str) and " " in key:
                    hint = CUT
                yield Wrong((*path, str(key)), f"'{key}' is no name here", hint)
            else:
                yield from self.of.wrong(one, (*path, key))

    def json(self) -> dict[str, Any]:
        """Return the JSON Schema."""
        return {"type": "object", "additionalProperties": self.of.json(), "description": self.what,
                "propertyNames": {"pattern": f"^(?:{self.keys})$"}}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Entry:
    """A mapping with known keys. ``needs``: the keys that it cannot do without."""

    keys: Mapping[str, Shape]
    what: str
    needs: Sequence[str] = ()

    def wrong(self, value: Any, path: Path) -> Iterator[Wrong]:
        """Yield what is wrong with ``value``."""
        if not isinstance(value, dict):
            yield Wrong(path, f"'{_last(path)}' must be {self.what}" if path else f"this must be {self.what}")
            return
        for key, one in value.items():
            if key in self.keys:
                yield from self.keys[key].wrong(one, (*path, key))
            else:
                near = get_close_matches(str(key), self.keys, 1, 0.6)
                hint = f"The nearest is {near[0]}" if near else f"Known are: {', '.join(self.keys)}"
                yield Wrong((*path, str(key)), f"'{key}' means nothing here", hint)
        for key in self.needs:
            if key not in value:
                yield Wrong(path, f"'{key}' is missing", f"Write {key}: {self.keys[key].what}")

    def json(self) -> dict[str, Any]:
        """Return the JSON Schema."""
        return {"type": "object", "properties": {k: s.json() for k, s in self.keys.items()}, "description": self.what,
                "required": list(self.needs), "additionalProperties": False}  # fmt: skip


@dataclass(frozen=True, slots=True)
class ByType:
    """A mapping whose ``type`` says which keys it may have."""

    cases: Mapping[str, Entry]
    what: str
    missing: Choice = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "missing", Choice(tuple(self.cases), self.what))

    def wrong(self, value: Any, path: Path) -> Iterator[Wrong]:
        """Yield what is wrong with ``value``."""
        kind = value.get("type") if isinstance(value, dict) else None
        if not isinstance(value, dict):
            yield Wrong(path, f"'{_last(path)}' must be {self.what}")
        elif "type" not in value:
            yield Wrong(path, "'type' is missing", f"Write type: {self.missing.what}")
        elif not isinstance(kind, str) or kind not in self.cases:
            yield from self.missing.wrong(kind, (*path, "type"))
        else:
            yield from self.cases[kind].wrong(value, path)

    def json(self) -> dict[str, Any]:
        """Return the JSON Schema."""
        return {
            "type": "object", "required": ["type"], "description": self.what,
            "properties": {"type": self.missing.json()},
            "allOf": [
                {"if": {"properties": {"type": {"const": kind}}, "required": ["type"]}, "then": entry.json()}
                for kind, entry in self.cases.items()
            ],
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class Either:
    """One of several shapes; an entry among them says what is wrong with a mapping."""

    shapes: Sequence[Shape]
    what: str

    def wrong(self, value: Any, path: Path) -> Iterator[Wrong]:
        """Yield what is wrong with ``value``."""
        found = [list(shape.wrong(value, path)) for shape in self.shapes]
        if all(found):
            deeper = next((f for f in found if f[0].path != path), None)
            yield from deeper or [_must(self, value, path)]

    def json(self) -> dict[str, Any]:
        """Return the JSON Schema."""
        return {"anyOf": [shape.json() for shape in self.shapes], "description": self.what}


LANGUAGE = r"[a-z]{2}(-easy)?"
TEXTS = Named(Text("a text", empty=True), "a text per language, as {cs: …, cs-easy: …}", LANGUAGE)
NAMED_TEXTS = Named(TEXTS, "named texts, each per language")
WORDS = Many(Text("a word"), "a list of words")
FLAG = Plain(bool, "true or false")
DAY = Plain(date, "a date, as 2026-05-14")


def links(what: str) -> Shape:
    """Return the shape of links: ids, each alone or with the fingerprint of what it pointed to."""
    with_print = Entry(
        {"to": Text("an id", ID), "fingerprint": Text("12 letters and digits", "[0-9a-f]{12}|")},
        "an id, or {to: …, fingerprint: …}", ["to"],
    )  # fmt: skip
    return Many(Either((Text("an id", ID), with_print), "an id, or {to: …, fingerprint: …}"), what)


def faults(shape: Shape, data: Any, lines: Mapping[Path, int], place: str) -> list[SpoluError]:
    """Return what is wrong with the data of a file, each fault with its line, in the order of the lines.

    Args:
        shape: what it must be.
        data, lines: as `spolu.yamlfile.load` gives them.
        place: the file.
    """
    found = [(line_of(w.path, lines), w) for w in shape.wrong(data, ())]
    return [FormatError(f"{place}:{line}", w.fault, w.repair) for line, w in sorted(found, key=lambda f: f[0])]


def misnamed(id: str, place: str) -> list[SpoluError]:
    """Return the fault of a file that is not called by the id in it: what is written back, or taken out, would miss it."""
    name = PurePosixPath(place)
    if name.stem == id:
        return []
    return [FormatError(place, f"'{id}' stands in a file of another name", f"Call the file {id}{name.suffix}")]


def document(shape: Shape, title: str) -> dict[str, Any]:
    """Return a whole JSON Schema file."""
    return {"$schema": "http://json-schema.org/draft-07/schema#", "title": title, **shape.json()}
