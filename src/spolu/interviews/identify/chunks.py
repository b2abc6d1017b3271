"""Words that may be one name: those that stand side by side."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from spolu.interviews.identify.cased import shown
from spolu.interviews.identify.contexts import particles
from spolu.interviews.identify.tokens import Token
from spolu.interviews.identify.weighing import Seen, shape
from spolu.interviews.identify.words.lexicon import Lexicon, lexicon
from spolu.interviews.identify.words.stems import stem

Chunk = tuple[Seen, ...]
"""Words of which each adjoins the one before it. Their code points count from where the first one begins."""


class Place(NamedTuple):
    """Where a chunk was seen: in which turn, and the code point in it from which its own count."""

    turn: int
    at: int
    chunk: Chunk


def met(token: Token, written: str, lex: Lexicon) -> Seen:
    """Return an occurrence, not weighed yet; a heading's capitals are no part of the word."""
    return Seen(
        token,
        lex.word(shown(written)),
        shape(token.text, lex.language, lex.plain),
        stem(token.text, lex.language),
    )


def adjoins(text: str, end: int, start: int) -> bool:
    """Whether two words of a name stand side by side, or with a particle between them (*Saif ul Malúk*)."""
    if start - end == 1:
        return text[end] == " "
    between = text[end:start]
    if start - end >= 14 or between[:1] != " " or between[-1:] not in " -":
        return False
    words = set(between.replace("-", " ").split())
    return bool(words) and particles() >= words


def two_people(first: str, second: str, language: str) -> bool:
    """Whether two first names side by side are in different cases: one asked the other, *pytała Hania Dorotę*."""
    a, b = (lexicon(language).word(name) for name in (first, second))
    first_names = a.first and b.first and not a.last and not (a.common or b.common)
    return bool(first_names and a.cases and b.cases) and not set(a.cases) & set(b.cases)


def chunked(seen: Sequence[Seen]) -> list[tuple[int, Chunk]]:
    """Return weighed occurrences in chunks, each with the code point where it begins."""
    if len(seen) < 2:
        return [_chunk(seen)] if seen else []
    starts = [n for n, s in enumerate(seen) if not s.linked]
    return [_chunk(seen[start:stop]) for start, stop in pairwise([*starts, len(seen)])]


def _chunk(seen: Iterable[Seen]) -> tuple[int, Chunk]:
    chunk = tuple(seen)
    at = chunk[0].token.start
    for s in chunk:
        s.token.start, s.token.end = s.token.start - at, s.token.end - at
    return at, chunk
