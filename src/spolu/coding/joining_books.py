"""Two copies of a codebook brought together. No disk.

Nobody keeps what the two were when they parted: the history says what was renamed, moved, merged or retired since, on
which side; codings say whether a code that one side lacks was there before. Where both changed the same thing, or an entry
was changed by hand and nothing says on which side, the longer text holds on both, and the person is told.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from spolu.coding import codebook
from spolu.coding.model import Code, Codebook

_TEXTS = ("label", "definition", "use", "avoid")
_PLAIN = ("example", "colour", "pattern", "merged_into")
_SAYS = {"label": "renamed {}", "parent": "moved {}", "merged_into": "merged {}"}
"""Field -> how a sentence of the history begins that tells of it; another field is told of by `_SETTLED` alone."""
_SETTLED = "settled {} of {}"


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
    a, b = ({c.id: c for c in book.codes} for book in (mine, theirs))
    since = _since(mine.history, theirs.history), _since(theirs.history, mine.history)
    gone, back = _taken_out(a, b, used, known, since)
    pairs = [(a.get(id), b.get(id)) for id in _order(mine, theirs, gone)]
    heirs = {c.id: c.merged_into for pair in pairs for c in pair if c and c.merged_into}
    codes, met = [], []
    for here, there in pairs:
        if here and there:
            both = _Both(here, there, since, heirs)
            code, found = both.joined()
            met += found
            codes.append(code)
        else:
            one = here or there
            codes += [replace(one, parent=_heir(one.parent, heirs, one.id))] if one else []
    book, broken = _without_circles(codes, a, b)
    met += broken
    told = [_SETTLED.format(f"{m.field}{m.language and '.'}{m.language}", m.code) for m in met]
    return JoinedBook(Codebook(book, (*_history(mine.history, theirs.history), *sorted(told))), tuple(met), gone, back)


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


def _heir(id: str | None, after: Mapping[str, str], child: str) -> str | None:
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
    said = {word for sentences in since for sentence in sentences for word in sentence.replace(":", " ").split()}
    back = {id for id in one if id in used or id in said}
    while more := {c.parent for c in (*a.values(), *b.values()) if c.parent in one - back and c.id not in one - back}:
        back |= {id for id in more if id}
    return tuple(sorted(one - back)), tuple(sorted(back))


def _order(mine: Codebook, theirs: Codebook, gone: Collection[str]) -> list[str]:
    """Return the ids in the order of the side that has all of them; else new ones stand behind their kin."""
    a, b = ([c for c in book.codes if c.id not in gone] for book in (mine, theirs))
    ids_a, ids_b = [c.id for c in a], [c.id for c in b]
    if set(ids_a) == set(ids_b):
        return min(ids_a, ids_b)
    if set(ids_a) > set(ids_b) or set(ids_b) > set(ids_a):
        return max(ids_a, ids_b, key=len)
    shared = [[c for c in side if c.id in both] for side, both in ((a, set(ids_b)), (b, set(ids_a)))]
    book = Codebook(tuple(min(shared, key=lambda side: [c.id for c in side])))
    rest = [c for c in (*a, *b) if c.id not in {x.id for x in book.codes}]
    while rest:
        have = {c.id for c in book.codes}
        ready = [c for c in rest if c.parent not in {x.id for x in rest}] or rest  # parents first
        next_ = min(ready, key=lambda c: c.id)
        fitting = next_ if next_.parent in have else replace(next_, parent=None)
        book = codebook.placed(book, fitting)
        rest = [c for c in rest if c.id != next_.id]
    return [c.id for c in book.codes]


# ---------------------------------------------------------------------- one code


@dataclass(frozen=True, slots=True)
class _Both:
    """A code that both sides have."""

    here: Code
    there: Code
    since: tuple[Sequence[str], Sequence[str]]
    heirs: Mapping[str, str]

    def joined(self) -> tuple[Code, list[Met]]:
        """Return the code, and what differs on both sides."""
        met: list[Met] = []
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
        parents = [_heir(code.parent, self.heirs, code.id) or "" for code in (self.here, self.there)]
        parents = [
            p for p in parents if p not in self.heirs
        ] or parents  # one that went into this code is no parent now
        values["parent"] = self.one("parent", parents[0], parents[-1], met) or None
        retired = self.here.retired or self.there.retired
        return replace(self.here, **values, retired=retired, alias=self.alias()), met  # type: ignore[arg-type] # each has its field's kind

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
        begin = _SAYS.get(field, "\n").format(id) + " "
        settled = _SETTLED.format(f"{field}{language and '.'}{language}", id)
        return any(s == settled or (s.startswith(begin) and (not language or value in s)) for s in said)

    def alias(self) -> tuple[str, ...]:
        mine, theirs = self.here.alias, self.there.alias
        if {*mine} == {*theirs}:
            return min(mine, theirs)
        return next((x for x, y in ((mine, theirs), (theirs, mine)) if {*x} > {*y}), tuple(sorted({*mine, *theirs})))


def _without_circles(
    codes: Sequence[Code], a: Mapping[str, Code], b: Mapping[str, Code]
) -> tuple[tuple[Code, ...], list[Met]]:
    """Put a code at the top, or in use again, where each side put one of two under, or into, the other."""
    book = {c.id: c for c in codes}
    met = []
    for field, opened in (("parent", {"parent": None}), ("merged_into", {"merged_into": None, "retired": False})):
        for id in sorted(book):
            if id in _above(book, id, field):
                book[id] = replace(book[id], **opened)
                here, there = ((getattr(side[id], field) or "" if id in side else "") for side in (a, b))
                met.append(Met(id, field, "", here, there, ""))
    return tuple(book[c.id] for c in codes), met


def _above(book: Mapping[str, Code], id: str, field: str) -> Iterator[str]:
    at, seen = getattr(book[id], field), set[str]()
    while at in book and at not in seen:
        seen.add(at)
        yield at
        at = getattr(book[at], field)
