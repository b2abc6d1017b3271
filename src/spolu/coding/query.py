"""A boolean query over codes: ``trust and not (access or phone)``.

    query = part ("or" part)*      part = item ("and" item)*      item = "not" item | "(" query ")" | code

A code stands for itself and all that lie below it. ``& | !`` may be written for ``and or not``.
"""

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from difflib import get_close_matches

from spolu.coding.codebook import family
from spolu.coding.model import Codebook
from spolu.errors import StudyError

Test = Callable[[Collection[str]], bool]

_TOKEN = re.compile(r"\s*([()&|!]|[^\s()&|!]+)")
_SIGNS = {"&": "and", "|": "or", "!": "not"}


@dataclass(frozen=True, slots=True)
class Query:
    """``test``: whether a set of codes fulfils it; ``wanted``: the codes that it asks for, not those it excludes."""

    test: Test
    wanted: frozenset[str]


def parse(text: str, book: Codebook) -> Query:
    """Return the query that ``text`` writes.

    Raises:
        StudyError: a code is unknown, or the text is no query; what stands there and what was expected.
    """
    tokens = [_SIGNS.get(t, t) for t in _TOKEN.findall(text)]
    query, rest = _either(tokens, book)
    if rest:
        raise _fault(text, f"'{rest[0]}' was not expected here")
    return query


def _either(tokens: list[str], book: Codebook) -> tuple[Query, list[str]]:
    query, rest = _both(tokens, book)
    while rest[:1] == ["or"]:
        other, rest = _both(rest[1:], book)
        query = _joined(query, other, any)
    return query, rest


def _both(tokens: list[str], book: Codebook) -> tuple[Query, list[str]]:
    query, rest = _item(tokens, book)
    while rest[:1] == ["and"]:
        other, rest = _item(rest[1:], book)
        query = _joined(query, other, all)
    return query, rest


def _joined(a: Query, b: Query, of: Callable[[tuple[bool, bool]], bool]) -> Query:
    return Query(lambda codes: of((a.test(codes), b.test(codes))), a.wanted | b.wanted)


def _item(tokens: list[str], book: Codebook) -> tuple[Query, list[str]]:
    if not tokens or tokens[0] in (")", "and", "or"):
        raise _fault(
            " ".join(tokens),
            f"a code was expected in place of '{tokens[0]}'" if tokens else "a code was expected at the end",
        )
    first, rest = tokens[0], tokens[1:]
    if first == "not":
        inner, rest = _item(rest, book)
        return Query(lambda codes: not inner.test(codes), frozenset()), rest
    if first == "(":
        query, rest = _either(rest, book)
        if rest[:1] != [")"]:
            raise _fault(" ".join(tokens), "a bracket is not closed")
        return query, rest[1:]
    known = [c.id for c in book.codes]
    if first not in known:
        near = get_close_matches(first, known, 3)
        raise StudyError(
            "query", f"there is no code '{first}'", f"Near are: {', '.join(near)}" if near else "See study.codebook()"
        )
    wanted = family(book, [first])
    return Query(lambda codes: not wanted.isdisjoint(codes), wanted), rest


def _fault(text: str, fault: str) -> StudyError:
    return StudyError(
        "query", f"{fault}: {text}" if text else fault, "Write for example: trust and not (access or phone)"
    )
