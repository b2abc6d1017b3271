"""Two copies of a codebook brought together. No disk.

Nobody keeps what the two were when they parted: the history says what was renamed, moved, merged or retired since, on
which side; codings say whether a code that one side lacks was there before. Where both changed the same thing, or an entry
was changed by hand and nothing says on which side, the longer text holds on both, and the person is told.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from spolu.coding import codebook
from spolu.coding.model import Code, Codebook

_TEXTS = ("label", "definition", "use", "avoid")
_PLAIN = ("example", "colour", "pattern", "merged_into")
_SETTLED = "settled {} of {}"
_SAYS = {
    "label": ("renamed {} ",),
    "parent": ("moved {} ",),
    "merged_into": ("merged {} ",),
    "retired": ("retired {} ", "merged {} ", "settled merged_into of {} "),
}
"""Field -> how a sentence of the history begins that tells of it; another field is told of by `_SETTLED` alone."""


@dataclass(frozen=True, slots=True)
class Met:
    """An entry of a code that differs on both sides; ``held``: the value of the two that holds.

    Attributes:
        field: of the code; ``language``: of a text per language, else "".
        here, there: "" for the top level of the tree.
    """

    code: str
    field: str
    language: str
    here: str
    there: str
    held: str


@dataclass(frozen=True, slots=True)
class JoinedBook:
    """A codebook out of two. ``met``: what both sides changed; ``gone``, ``back``: codes that one side lacked and had had."""

    book: Codebook
    met: tuple[Met, ...] = ()
    gone: tuple[str, ...] = ()
    back: tuple[str, ...] = ()


def join(mine: Codebook, theirs: Codebook, used: Collection[str], known: Collection[str]) -> JoinedBook:
    """Return the codebook of two copies of a study; whichever is ``mine``, the book is the same.

    Args:
        used: codes that codings of either side have now.
        known: codes that codings had before the two parted: whoever lacks one of them has taken it out.
    """
    if mine == theirs:
        return JoinedBook(mine)
    a, b = ({c.id: c for c in book.codes} for book in (mine, theirs))
    since = _since(mine.history, theirs.history), _since(theirs.history, mine.history)
    gone, back = _taken_out(a, b, used, known, since)
    both = {id: _Both(a[id], b[id], since) for id in a.keys() & b.keys() - {*gone}}
    codes = {id: a.get(id) or b[id] for id in sorted((a.keys() | b.keys()) - {*gone})}
    met: list[Met] = []
    codes |= {id: two.joined(met) for id, two in sorted(both.items())}
    met += _without_circles(codes, a, b, "merged_into", {"merged_into": None, "retired": False})
    heirs = {c.id: c.merged_into for c in codes.values() if c.merged_into in codes}
    for id, code in codes.items():
        parent = both[id].parent(heirs, met) if id in both else _heir(code.parent, heirs, id)
        codes[id] = replace(code, parent=parent)
    met += _without_circles(codes, a, b, "parent", {"parent": None})
    told = sorted(_SETTLED.format(f"{m.field}{m.language and '.'}{m.language}", m.code) for m in met)
    book = Codebook(_ordered(mine, theirs, codes), (*_history(mine.history, theirs.history), *told))
    return JoinedBook(book, tuple(met), gone, back)


def _since(history: Sequence[str], other: Sequence[str]) -> tuple[str, ...]:
    """Return the sentences of a history that the other one lacks."""
    return tuple((Counter(history) - Counter(other)).elements())


def _history(mine: Sequence[str], theirs: Sequence[str]) -> tuple[str, ...]:
    """Return both histories in one; where one holds the other, as it is."""
    first, second = sorted((tuple(mine), tuple(theirs)), key=lambda h: (-len(h), h))
    return (*first, *_since(second, first))


def heirs_of(book: Codebook) -> dict[str, str]:
    """Return merged code -> the one that took over in the end; codes that went into each other are left out."""
    after = {c.id: c.merged_into for c in book.codes if c.merged_into}
    found = {id: _heir(id, after, "") for id in after}
    return {id: heir for id, heir in found.items() if heir and heir != id}


def _heir(id: str | None, after: Mapping[str, str | None], child: str) -> str | None:
    """Return what a code went into, ``id`` itself where that would be the child or leads round."""
    at, seen = id, set[str | None]()
    while at and at in after and at not in seen:
        seen.add(at)
        at = after[at]
    return id if at in seen or at == child else at


# ---------------------------------------------------------------------- which codes, in which order


def _taken_out(
    a: Mapping[str, Code], b: Mapping[str, Code], used: Collection[str], known: Collection[str],
    since: tuple[Sequence[str], Sequence[str]],
) -> tuple[tuple[str, ...], tuple[str, ...]]:  # fmt: skip
    """Return codes that one side took out, and those that stay because something here or there needs them."""
    one = {id for id in a.keys() ^ b.keys() if id in known}
    said = [{word for sentence in side for word in sentence.replace(":", " ").split()} for side in since]
    back = {id for id in one if id in used or id in said[id in b]}
    while more := {c.parent for c in (*a.values(), *b.values()) if c.parent in one - back and c.id not in one - back}:
        back |= {id for id in more if id}
    return tuple(sorted(one - back)), tuple(sorted(back))


def _ordered(mine: Codebook, theirs: Codebook, codes: Mapping[str, Code]) -> tuple[Code, ...]:
    """Return codes in the order of the side that has all of them; else new ones stand behind their kin."""
    a, b = ([c.id for c in book.codes if c.id in codes] for book in (mine, theirs))
    shared = {*a} & {*b}
    whole = [ids for ids in (a, b) if len(ids) == len(codes)] or [[id for id in ids if id in shared] for ids in (a, b)]
    book = Codebook(tuple(codes[id] for id in min(whole)))
    rest = {id: code for id, code in codes.items() if id not in min(whole)}
    while rest:
        next_ = min(id for id, code in rest.items() if code.parent not in rest)  # parents first
        book = codebook.placed(book, rest.pop(next_))
    return book.codes


# ---------------------------------------------------------------------- one code


@dataclass(frozen=True, slots=True)
class _Both:
    """A code that both sides have."""

    here: Code
    there: Code
    since: tuple[Sequence[str], Sequence[str]]

    def joined(self, met: list[Met]) -> Code:
        """Return the code, its parent aside; what differs on both sides is added to ``met``."""
        values: dict[str, object] = {}
        for field in _TEXTS:
            mine, theirs = (getattr(code, field) for code in (self.here, self.there))
            languages = [
                *max([*mine], [*theirs], key=lambda keys: (len(keys), keys)),
                *sorted(mine.keys() ^ theirs.keys()),
            ]
            values[field] = {
                x: text
                for x in dict.fromkeys(languages)
                if (text := self.one(field, mine.get(x, ""), theirs.get(x, ""), met, x))
            }
        for field in _PLAIN:
            mine, theirs = (getattr(code, field) or "" for code in (self.here, self.there))
            empty = None if field == "merged_into" else ""
            values[field] = self.one(field, mine, theirs, met) or empty
        retired = self.one("retired", "x" * self.here.retired, "x" * self.there.retired, met)
        return replace(self.here, **values, retired=bool(retired), alias=self.alias())  # type: ignore[arg-type] # each has its field's kind

    def parent(self, heirs: Mapping[str, str | None], met: list[Met]) -> str | None:
        """Return the parent now that codes were merged; one that went into this code is none."""
        if self.here.parent == self.there.parent:
            return self.here.parent
        both = [_heir(code.parent, heirs, code.id) or "" for code in (self.here, self.there)]
        left = [p for p in both if p not in heirs] or both
        return self.one("parent", left[0], left[-1], met) or None

    def one(self, field: str, mine: str, theirs: str, met: list[Met], language: str = "") -> str:
        """Return the value that holds of two."""
        if mine == theirs:
            return mine
        changed = [
            self.changed(field, language, value, said) for value, said in zip((mine, theirs), self.since, strict=True)
        ]
        if changed[0] != changed[1]:
            return mine if changed[0] else theirs
        if not (mine and theirs) and field != "parent":
            return mine or theirs
        held = max(mine, theirs, key=lambda text: (len(text), text))
        met.append(Met(self.here.id, field, language, mine, theirs, held))
        return held

    def changed(self, field: str, language: str, value: str, said: Iterable[str]) -> bool:
        """Whether the history of a side tells that it changed an entry to what it is."""
        id = self.here.id
        begin = tuple(text.format(id) for text in _SAYS.get(field, ()))
        settled = _SETTLED.format(f"{field}{language and '.'}{language}", id)
        return any(s == settled or (f"{s} ".startswith(begin) and (not language or value in s)) for s in said)

    def alias(self) -> tuple[str, ...]:
        mine, theirs = self.here.alias, self.there.alias
        if {*mine} == {*theirs}:
            return min(mine, theirs)
        return next((x for x, y in ((mine, theirs), (theirs, mine)) if {*x} > {*y}), tuple(sorted({*mine, *theirs})))


def _without_circles(
    book: dict[str, Code], a: Mapping[str, Code], b: Mapping[str, Code], field: str, opened: Mapping[str, Any]
) -> list[Met]:
    """Put a code at the top, or in use again, where each side put one of two under, or into, the other."""
    met = []
    for id in sorted(book):
        if id in _above(book, id, field):
            book[id] = replace(book[id], **opened)
            here, there = ((getattr(side[id], field) or "" if id in side else "") for side in (a, b))
            met.append(Met(id, field, "", here, there, ""))
    return met


def _above(book: Mapping[str, Code], id: str, field: str) -> Iterator[str]:
    at, seen = getattr(book[id], field), set[str]()
    while at in book and at not in seen:
        seen.add(at)
        yield at
        at = getattr(book[at], field)
