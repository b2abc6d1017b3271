"""What a coding project of any tool holds, as values: the elements of REFI-QDA 1.5 that concern texts.

Every ``guid`` is a lower-case GUID without braces. Positions are code points of `Source.text`, half-open.
"""

from dataclasses import dataclass
from typing import Literal

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


@dataclass(frozen=True, slots=True)
class Reading:
    """A project as read, how its positions were counted, and what could not be kept, one sentence each."""

    project: Project
    counting: str = ""
    losses: tuple[str, ...] = ()
