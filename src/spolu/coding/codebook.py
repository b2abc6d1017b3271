"""The codebook as YAML, and what may be done to its tree: move, merge, retire, rename, with its history kept."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, replace
from typing import Any

from spolu.coding.model import Code, Codebook, Coding
from spolu.errors import Faults, FormatError, SpoluError
from spolu.yamlfile import CUT, cut, dump, entry, load

# Okabe & Ito (2008): eight colours that colour-blind readers tell apart; black is left to the text.
PALETTE = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#b59f00", "#6a6a6a")
PATTERNS = ("", "stripes", "dots", "cross")
_COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}|[a-zA-Z]+")
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_TEXTS = ("label", "definition", "use", "avoid")
_KNOWN = tuple(f.name for f in fields(Code))
_WORDS = ("id", "example", "parent", "colour", "pattern", "merged_into")


def render(book: Codebook) -> str:
    """Return the codebook as YAML, a code a block, children behind their parent."""
    codes = "\n".join(blocks(book))
    return f"{dump({'history': list(book.history)})}codes:\n{codes}" if book.history else codes


def blocks(book: Codebook) -> list[str]:
    """Return the entry of each code, as it stands in the file."""
    return [entry(_plain(code)) for code in book.codes]


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
    whole = data if isinstance(data, dict) else {"codes": data}
    inside: tuple[str, ...] = ("codes",) if isinstance(data, dict) else ()
    rows, history = whole.get("codes") or [], whole.get("history") or []
    codes: list[Code] = []
    faults: list[SpoluError] = []
    if whole.keys() - {"codes", "history"} or not isinstance(rows, list) or not _all_text(history):
        raise Faults([FormatError(f"{place}:1", "a codebook is a list of codes", "Begin each of them with: - id:")])
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
    return [*found, *_misfits(row, at)]


def _misfits(row: Mapping[str, Any], at: str) -> Iterator[SpoluError]:
    """Yield what is wrong with the values; an entry that was left empty counts as not written."""
    for key, value in row.items():
        if value is None:
            continue
        if key in _TEXTS and not isinstance(value, dict):
            yield FormatError(at, f"'{key}' must be a text per language", f"Write {key}: {{cs: …}}")
        elif key in _TEXTS and (half := cut(value)):
            yield FormatError(at, f"'{half}' is no name here", CUT)
        elif key in _TEXTS and not _all_text([x for pair in value.items() for x in pair if x is not None]):
            yield FormatError(at, f"'{key}' must be a text per language", "Put it in quotation marks")
        elif key == "alias" and not _all_text(value):
            yield FormatError(at, "'alias' must be a list of texts", "Write alias: [one, another]")
        elif key == "retired" and not isinstance(value, bool):
            yield FormatError(at, "'retired' must be true or false", "Write retired: true")
        elif key in _WORDS and not isinstance(value, str):
            yield FormatError(at, f"'{key}' must be a text", "Put it in quotation marks")


def _all_text(values: object) -> bool:
    return isinstance(values, list) and all(isinstance(x, str) for x in values)


def _code(row: Mapping[str, Any]) -> Code:
    values = {key: value for key, value in row.items() if value is not None}
    texts = {key: {x: text for x, text in values[key].items() if text is not None} for key in _TEXTS if key in values}
    return Code(**{**values, **texts, "alias": tuple(values.get("alias", ()))})


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


def line(book: Codebook, id: str) -> tuple[str, ...]:
    """Return a code and those above it, the top-level one last; ``id`` alone where it is one or is unknown."""
    parents = {c.id: c.parent for c in book.codes}
    found = [id]
    while above := parents.get(found[-1]):
        found.append(above)
    return tuple(found)


def top(book: Codebook, id: str) -> str:
    """Return the top-level code that ``id`` lies under; ``id`` itself where it is one or is unknown."""
    return line(book, id)[-1]


def colours(book: Codebook) -> Mapping[str, tuple[str, str]]:
    """Return code -> (colour, pattern): one colour a top-level code, patterns for what lies below it.

    A colour is a name or hex digits, as in CSS; whatever else a file has there would reach pages as it is, and is passed over.
    """
    tops = [c.id for c in book.codes if not c.parent]
    given = {c.id: c.colour for c in book.codes if _COLOUR.fullmatch(c.colour)}
    below: dict[str, int] = {}
    found = {}
    for code in book.codes:
        first = top(book, code.id)
        usual = PALETTE[tops.index(first) % len(PALETTE)] if first in tops else PALETTE[-1]
        colour = given.get(code.id) or given.get(first) or usual
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
    return Codebook(
        _with(book, id, parent=parent),
        (*book.history, f"moved {id} from {code.parent or 'the top'} to {parent or 'the top'}"),
    )


def placed(book: Codebook, code: Code) -> Codebook:
    """Return a codebook with a new code behind the last one below its parent; behind all where it has none."""
    kin = family(book, [code.parent]) if code.parent else {c.id for c in book.codes}
    at = max((n for n, c in enumerate(book.codes, 1) if c.id in kin), default=len(book.codes))
    return replace(book, codes=(*book.codes[:at], code, *book.codes[at:]))


def retire(book: Codebook, id: str) -> Codebook:
    """Say that a code takes no new codings.

    Raises:
        FormatError: it is unknown.
    """
    _get(book, id)
    return Codebook(_with(book, id, retired=True), (*book.history, f"retired {id}"))


def merge(book: Codebook, id: str, into: str) -> Codebook:
    """Let ``into`` take over from ``id``: children move, ``id`` retires and remembers where it went.

    Where ``into`` lies below ``id`` it takes the place of ``id`` in the tree.

    Raises:
        FormatError: one of them is unknown, they are the same, or ``into`` takes no codings.
    """
    gone, heir = _get(book, id), _get(book, into)
    if id == into:
        raise FormatError("codebook", f"'{id}' cannot be merged into itself", "Choose two codes")
    if heir.retired:
        raise FormatError("codebook", f"'{into}' is retired and takes no codings", "Choose a code that is in use")
    if into in family(book, [id]):
        book = replace(book, codes=_with(book, into, parent=gone.parent))
    book = replace(book, codes=_with(book, id, retired=True, merged_into=into))
    codes = tuple(replace(c, parent=into) if c.parent == id and c.id != into else c for c in book.codes)
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
    codes = _with(book, id, label={**_get(book, id).label, **label})
    return Codebook(codes, (*book.history, f"renamed {id} to {', '.join(label.values())}"))


def followed(book: Codebook, codings: Iterable[Coding]) -> tuple[Coding, ...]:
    """Return codings with merged codes replaced by the code that took over.

    A code stays itself where that one is not in the book, or where codes went into each other.
    """
    known = {c.id for c in book.codes}
    after = {c.id: c.merged_into for c in book.codes if c.merged_into in known}

    def last(code: str) -> str:
        at, seen = code, {code}
        while step := after.get(at):
            if step in seen:
                return code
            seen.add(step)
            at = step
        return at

    return tuple(replace(c, code=last(c.code)) if c.code in after else c for c in codings)


def _with(book: Codebook, id: str, **changes: Any) -> tuple[Code, ...]:
    return tuple(replace(c, **changes) if c.id == id else c for c in book.codes)


def _get(book: Codebook, id: str) -> Code:
    for code in book.codes:
        if code.id == id:
            return code
    raise FormatError("codebook", f"there is no code '{id}'", "Look it up in codebook.yaml")
