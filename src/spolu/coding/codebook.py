"""The codebook as YAML, and what may be done to its tree: move, merge, retire, rename, with its history kept."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, replace
from typing import Any

from spolu.coding.model import Code, Codebook, Coding
from spolu.errors import Faults, FormatError, SpoluError
from spolu.yamlfile import CUT, cut, dump, load

# Okabe & Ito (2008): eight colours that colour-blind readers tell apart; black is left to the text.
PALETTE = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#b59f00", "#6a6a6a")
PATTERNS = ("", "stripes", "dots", "cross")
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_TEXTS = ("label", "definition", "use", "avoid")
_KNOWN = tuple(f.name for f in fields(Code))


def render(book: Codebook) -> str:
    """Return the codebook as YAML, a code a block, children behind their parent."""
    codes = "\n".join(blocks(book))
    return f"{dump({'history': list(book.history)})}codes:\n{codes}" if book.history else codes


def blocks(book: Codebook) -> list[str]:
    """Return the entry of each code, as it stands in the file."""
    return [dump([_plain(code)]) for code in book.codes]


def _plain(code: Code) -> dict[str, Any]:
    row = {f.name: getattr(code, f.name) for f in fields(code)}
    row["alias"] = list(code.alias)
    return {
        key: (dict(value) if key in _TEXTS else value)
        for key, value in row.items()
        if value not in (None, "", {}, [], False)
    }


def parse(text: str, place: str = "codebook.yaml") -> Codebook:
    """Return the codebook that a YAML holds: a list of codes, or ``history`` and ``codes``.

    Raises:
        Faults: every fault, each with its line.
    """
    data, lines = load(text, place)
    data = data or []
    inside: tuple[str, ...] = () if isinstance(data, list) else ("codes",)
    rows, history = (data, ()) if isinstance(data, list) else (data.get("codes") or [], data.get("history") or ())
    codes: list[Code] = []
    faults: list[SpoluError] = []
    for n, row in enumerate(rows):
        at = f"{place}:{lines.get((*inside, n), 1)}"
        found = _faults(row, at, {c.id for c in codes})
        faults += found
        if not found:
            codes.append(_code(row))
    known = {c.id for c in codes}
    faults += [
        FormatError(place, f"code '{c.id}' has the parent '{c.parent}', which is not there", "Name a code of this file")
        for c in codes if c.parent and c.parent not in known
    ]  # fmt: skip
    faults += [
        FormatError(place, f"code '{c.id}' is its own ancestor", "Change its parent")
        for c in codes
        if _circular(c, codes)
    ]
    if faults:
        raise Faults(faults)
    return Codebook(tuple(codes), tuple(history))


def _faults(row: Any, at: str, known: set[str]) -> list[SpoluError]:
    if not isinstance(row, dict) or not row.get("id"):
        return [FormatError(at, "this entry has no id", "Write - id: a-short-name")]
    id = str(row["id"])
    found: list[SpoluError] = []
    if not _ID.fullmatch(id):
        found.append(FormatError(at, f"'{id}' is no id", "Use small letters, digits and hyphens"))
    if id in known:
        found.append(FormatError(at, f"'{id}' stands twice", "Give one of them another id"))
    found += [
        FormatError(at, f"'{key}' means nothing here", f"Known are: {', '.join(_KNOWN)}")
        for key in row
        if key not in _KNOWN
    ]
    found += [
        FormatError(at, f"'{key}' must be a text per language", f"Write {key}: {{cs: …}}")
        for key in _TEXTS if key in row and not isinstance(row[key], dict)
    ]  # fmt: skip
    halves = [cut(row[key]) for key in _TEXTS if isinstance(row.get(key), dict)]
    return found + [FormatError(at, f"'{half}' is no name here", CUT) for half in halves if half]


def _code(row: Mapping[str, Any]) -> Code:
    values: dict[str, Any] = {**row, "alias": tuple(row.get("alias", ()))}
    return Code(**values)


def _circular(code: Code, codes: Sequence[Code]) -> bool:
    by_id = {c.id: c for c in codes}
    seen: set[str] = set()
    at: Code | None = code
    while at is not None and at.parent:
        if at.id in seen:
            return True
        seen.add(at.id)
        at = by_id.get(at.parent)
    return False


# ---------------------------------------------------------------------- the tree


def family(book: Codebook, ids: Iterable[str]) -> frozenset[str]:
    """Return the codes and all that lie below them."""
    found = set(ids)
    while more := {c.id for c in book.codes if c.parent in found} - found:
        found |= more
    return frozenset(found)


def top(book: Codebook, id: str) -> str:
    """Return the top-level code that ``id`` lies under; ``id`` itself where it is one or is unknown."""
    parents = {c.id: c.parent for c in book.codes}
    while parents.get(id):
        id = str(parents[id])
    return id


def colours(book: Codebook) -> Mapping[str, tuple[str, str]]:
    """Return code -> (colour, pattern): one colour a top-level code, patterns for what lies below it."""
    tops = [c.id for c in book.codes if not c.parent]
    given = {c.id: c for c in book.codes}
    below: dict[str, int] = {}
    found = {}
    for code in book.codes:
        first = top(book, code.id)
        colour = (
            code.colour or given[first].colour or PALETTE[tops.index(first) % len(PALETTE)]
            if first in tops
            else PALETTE[-1]
        )
        if code.parent:
            below[first] = below.get(first, 0) + 1
        found[code.id] = (colour, code.pattern or (PATTERNS[1 + (below[first] - 1) % 3] if code.parent else ""))
    return found


def move(book: Codebook, id: str, parent: str | None) -> Codebook:
    """Put a code, with all below it, under another one or, with None, at the top.

    Raises:
        FormatError: one of them is unknown, or the new parent lies below the code.
    """
    code = _get(book, id)
    if parent is not None and _get(book, parent).id in family(book, [id]):
        raise FormatError("codebook", f"'{parent}' lies below '{id}'", "Choose another parent")
    codes = tuple(replace(c, parent=parent) if c.id == id else c for c in book.codes)
    return Codebook(codes, (*book.history, f"moved {id} from {code.parent or 'the top'} to {parent or 'the top'}"))


def retire(book: Codebook, id: str) -> Codebook:
    """Say that a code takes no new codings.

    Raises:
        FormatError: it is unknown.
    """
    _get(book, id)
    return Codebook(
        tuple(replace(c, retired=True) if c.id == id else c for c in book.codes), (*book.history, f"retired {id}")
    )


def merge(book: Codebook, id: str, into: str) -> Codebook:
    """Let ``into`` take over from ``id``: children move, ``id`` retires and remembers where it went.

    Raises:
        FormatError: one of them is unknown, or they are the same.
    """
    _get(book, id), _get(book, into)
    if id == into:
        raise FormatError("codebook", f"'{id}' cannot be merged into itself", "Choose two codes")
    codes = tuple(
        replace(c, retired=True, merged_into=into)
        if c.id == id
        else replace(c, parent=into)
        if c.parent == id and c.id != into
        else c
        for c in book.codes
    )
    return Codebook(codes, (*book.history, f"merged {id} into {into}"))


def split(book: Codebook, id: str, new: Code) -> Codebook:
    """Put a code beside another one whose codings it takes over in part; it stands behind it, under the same parent.

    Raises:
        FormatError: ``id`` is unknown, or there is a code of the new one's id.
    """
    code = _get(book, id)
    if any(c.id == new.id for c in book.codes):
        raise FormatError("codebook", f"there is a code '{new.id}' already", "Choose another id, or merge into it")
    at = max(n for n, c in enumerate(book.codes, 1) if c.id in family(book, [id]))
    beside = replace(new, parent=code.parent)
    codes = (*book.codes[:at], beside, *book.codes[at:])
    return Codebook(codes, (*book.history, f"split {id}: {new.id} became a code of its own"))


def rename(book: Codebook, id: str, label: Mapping[str, str]) -> Codebook:
    """Give a code other names; its id stays, so that nothing that points to it breaks.

    Args:
        label: language -> name; languages that are left out keep theirs.

    Raises:
        FormatError: it is unknown.
    """
    _get(book, id)
    codes = tuple(replace(c, label={**c.label, **label}) if c.id == id else c for c in book.codes)
    return Codebook(codes, (*book.history, f"renamed {id} to {', '.join(label.values())}"))


def followed(book: Codebook, codings: Iterable[Coding]) -> tuple[Coding, ...]:
    """Return codings with merged codes replaced by the code that took over."""
    after = {c.id: c.merged_into for c in book.codes if c.merged_into}

    def last(code: str) -> str:
        seen = {code}
        while (step := after.get(code)) and step not in seen:
            seen.add(step)
            code = step
        return code

    return tuple(replace(c, code=last(c.code)) if c.code in after else c for c in codings)


def _get(book: Codebook, id: str) -> Code:
    for code in book.codes:
        if code.id == id:
            return code
    raise FormatError("codebook", f"there is no code '{id}'", "Look it up in codebook.yaml")
