"""What a coding project of any tool holds, as values: the elements of REFI-QDA 1.5 that concern texts.

Every ``guid`` is a lower-case GUID without braces. Positions are code points of `Source.text`, half-open.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from functools import cache
from itertools import chain
from operator import attrgetter
from typing import Any, Literal

from spolu.coding.exchange.words import WORDS
from spolu.language import say

ORIGIN = "spolu"
"""What our own files name as the program that wrote them."""

VariableType = Literal["Text", "Boolean", "Integer", "Float", "Date", "DateTime"]
Direction = Literal["", "Associative", "OneWay", "Bidirectional"]
Value = tuple[str, str]
"""GUID of a variable, and the value as XML Schema writes it."""


@dataclass(frozen=True, slots=True)
class User:
    """Somebody who codes."""

    guid: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class ProjectCode:
    """A code. ``parent``: GUID, "" at the top. ``codable``: False for a mere heading. ``colour``: ``#rrggbb`` or ""."""

    guid: str
    name: str
    parent: str = ""
    description: str = ""
    colour: str = ""
    codable: bool = True
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Applied:
    """One code put on a selection by ``user`` (GUID, "" where the file does not say) at ``at`` (ISO time or "")."""

    guid: str
    code: str
    user: str = ""
    at: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Selection:
    """A stretch of a source. ``name``: what the file calls it, often the quote. ``description``: a comment on it."""

    guid: str
    start: int
    end: int
    name: str = ""
    description: str = ""
    user: str = ""
    at: str = ""
    codings: tuple[Applied, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """A text. ``text``: with LF line ends and without byte order mark; None where the file lacks it."""

    guid: str
    name: str = ""
    text: str | None = None
    description: str = ""
    user: str = ""
    at: str = ""
    selections: tuple[Selection, ...] = ()
    codings: tuple[Applied, ...] = ()
    notes: tuple[str, ...] = ()
    values: tuple[Value, ...] = ()


@dataclass(frozen=True, slots=True)
class Note:
    """A memo."""

    guid: str
    name: str = ""
    text: str = ""
    user: str = ""
    at: str = ""


@dataclass(frozen=True, slots=True)
class Variable:
    """An attribute of cases or sources."""

    guid: str
    name: str
    type: VariableType = "Text"
    description: str = ""


@dataclass(frozen=True, slots=True)
class Case:
    """A person or another unit of analysis, with its values and what belongs to it."""

    guid: str
    name: str = ""
    description: str = ""
    codes: tuple[str, ...] = ()
    values: tuple[Value, ...] = ()
    sources: tuple[str, ...] = ()
    selections: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Set:
    """A named group of codes, sources and notes."""

    guid: str
    name: str
    description: str = ""
    codes: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Link:
    """A relation between any two elements."""

    guid: str
    name: str = ""
    direction: Direction = ""
    colour: str = ""
    origin: str = ""
    target: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Project:
    """A whole project; of a codebook alone, only codes and sets are filled. ``origin``: the program that wrote it."""

    name: str = ""
    origin: str = ""
    user: str = ""
    at: str = ""
    description: str = ""
    users: tuple[User, ...] = ()
    codes: tuple[ProjectCode, ...] = ()
    variables: tuple[Variable, ...] = ()
    cases: tuple[Case, ...] = ()
    sources: tuple[Source, ...] = ()
    notes: tuple[Note, ...] = ()
    links: tuple[Link, ...] = ()
    sets: tuple[Set, ...] = ()
    about: tuple[str, ...] = ()
    """Notes on the project as a whole."""


def said(project: Project) -> list[str]:
    """Return every text in a project once, whatever element says it, without GUIDs and the texts of the sources."""
    found: dict[str, None] = {}
    waiting: list[tuple[Any, ...]] = [(project,)]
    while waiting:
        values = waiting.pop()
        kinds = dict.fromkeys(map(type, values))
        for kind in kinds:
            alike: tuple[Any, ...] = values if len(kinds) == 1 else tuple(v for v in values if type(v) is kind)
            if issubclass(kind, str):
                found |= {} if _are_guids(alike) else dict.fromkeys(alike)
            elif issubclass(kind, tuple):
                waiting.append(tuple(chain.from_iterable(alike)))
            elif is_dataclass(kind):
                # One field of all of them at a time: a project has many thousands of a kind.
                waiting += zip(*map(_parts(kind), alike), strict=True)
    is_guid = _GUID.fullmatch
    return [text for text in found if len(text) != _GUID_LENGTH or not is_guid(text)]


_GUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_GUIDS = re.compile(rf"{_GUID.pattern}(?:\n{_GUID.pattern})*+")
_GUID_LENGTH = 36


def _are_guids(texts: tuple[str, ...]) -> bool:
    """Whether each of some texts is a GUID, as in a whole field of many thousand elements."""
    if not _GUID.fullmatch(texts[0]):
        return False
    joined = "\n".join(texts)
    return len(joined) == len(texts) * (_GUID_LENGTH + 1) - 1 and bool(_GUIDS.fullmatch(joined))


@cache
def _parts(element: type[Any]) -> Callable[[Any], tuple[Any, ...]]:
    return attrgetter(*(f.name for f in fields(element) if (element, f.name) != (Source, "text")))


@dataclass(frozen=True, slots=True)
class Counting:
    """How a file counted positions.

    Attributes:
        unit: ``points``, ``utf16`` or ``utf8``.
        bom, cr: a byte order mark, and the CR of each CRLF, count as a position.
        inclusive: the end is the last character and not the one behind it.
        hits, total: quotes that stand where they should, of all; of borders of words where ``basis`` is ``borders``.
        basis: what speaks for it: ``quotes``, ``borders``, ``assumed`` (nothing does), "" (there was nothing to count).
    """

    unit: str = "points"
    bom: bool = False
    cr: bool = False
    inclusive: bool = False
    hits: int = 0
    total: int = 0
    basis: Literal["quotes", "borders", "assumed", ""] = ""

    def words(self, language: str) -> str:
        """Return it as a sentence, "" where there was nothing to count."""
        if not self.basis:
            return ""
        parts = [say(WORDS, self.unit, language), say(WORDS, "end in" if self.inclusive else "end out", language)]
        parts += [say(WORDS, "cr", language)] if self.cr else []
        parts += [say(WORDS, "bom", language)] if self.bom else []
        share = f"{self.hits / self.total:.0%}" if self.total else ""
        why = say(WORDS, self.basis, language, hits=self.hits, total=self.total, share=share)
        return say(WORDS, "counted", language, way=", ".join(parts), why=why)


Losses = Mapping[str, int]
"""What could not be kept (a key of `spolu.coding.exchange.words.WORDS`) and how often."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A project as read, how its positions were counted, and what could not be kept."""

    project: Project
    counting: Counting = Counting()
    losses: Losses = field(default_factory=dict)
