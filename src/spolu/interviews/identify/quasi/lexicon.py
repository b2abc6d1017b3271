"""The words of one language and where they stand in a text: terms with their inflected forms, and what they say of whom."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import accumulate, compress, repeat
from types import MappingProxyType
from typing import NamedTuple

from spolu.interviews import nicknames
from spolu.interviews.identify.quasi.table import ENDINGS, ENDS, EXACT, Term, rows
from spolu.interviews.identify.quasi.telling import Openings, Telling
from spolu.interviews.remembered import Remembered
from spolu.text import fold

_WORD = re.compile(r"(\d+|[^\W\d_]+(?:['’][^\W\d_]+)*)")


class Token(NamedTuple):
    """A word or number of a sentence. ``low``: folded; ``gap``: what stands before it."""

    start: int
    end: int
    text: str
    low: str
    gap: str

    @property
    def comma(self) -> bool:
        """Whether a comma stands before it."""
        return "," in self.gap


class Hit(NamedTuple):
    """A term at the tokens ``[at, to)``."""

    section: str
    base: str
    at: int
    to: int


def tokens(text: str, start: int, end: int) -> list[Token]:
    """Return the words and numbers of a sentence that stands at ``[start, end)`` of a turn."""
    parts = _WORD.split(text[start:end])
    stops = list(accumulate(map(len, parts), initial=start))
    words = parts[1::2]
    fields = zip(stops[1::2], stops[2::2], words, map(_FOLDED.__getitem__, words), parts[::2], strict=False)
    return list(map(tuple.__new__, repeat(Token), fields))


_NO_TERMS: Mapping[str, tuple[Term, ...]] = MappingProxyType({})
_FOLDED = Remembered(lambda word: fold(word.replace("’", "'")))


class Lexicon:
    """The terms of one language; each distinct word is looked up once."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._endings = ENDINGS[language]
        self._exact: dict[str, list[Term]] = {}
        self._stems: dict[str, list[Term]] = {}
        for term in rows(language):
            first, inflected = term.words[0]
            (self._stems if inflected else self._exact).setdefault(first, []).append(term)
        self._longest = max(map(len, self._stems), default=0)
        self._openings = Openings(self._stems)
        self.terms = Remembered(self._terms_at)
        """Folded word -> first letter of the word behind, or "" -> the terms that may begin there, the longest first."""
        self.telling = Telling(language, rows(language))
        self.numbers = Remembered(self.telling.is_number)
        """Folded word -> whether it is a number, see `Telling.is_number`."""
        self.decades = Remembered(self.telling.decade)

    def _terms_at(self, low: str) -> Mapping[str, tuple[Term, ...]]:
        found = list(self._exact.get(low, ()))
        if self._openings.open(low):
            for size in range(min(len(low), self._longest), 0, -1):
                found += [t for t in self._stems.get(low[:size], ()) if self._goes_on(low, *t.words[0])]
        if not found:
            return _NO_TERMS
        found.sort(key=lambda t: -len(t.words))
        letters = {term.second[:1] for term in found}
        return {x: tuple(t for t in found if t.second[:1] in ("", x)) for x in (*letters, "")}

    def hits(self, words: Sequence[Token]) -> list[Hit]:
        """Return all terms in the words of a turn; of one section only the longest at a place."""
        found: list[Hit] = []
        reach: dict[str, int] = {}
        low = [token.low for token in words]
        begun = list(map(self.terms.__getitem__, low))
        for at in compress(range(len(low)), begun):
            after = low[at + 1] if at + 1 < len(low) else ""
            row = begun[at]
            for term in row.get(after[:1]) or row[""]:
                if not after.startswith(term.second):
                    continue  # most rows of several words are soon passed over
                to = at + len(term.words)
                if reach.get(term.section, 0) <= at and (not term.second or self._stands(term, words, at)):
                    found.append(Hit(term.section, term.base, at, to))
                    reach[term.section] = to
        return found

    def _stands(self, term: Term, words: Sequence[Token], at: int) -> bool:
        if at + len(term.words) > len(words):
            return False
        for n, (stem, inflected) in enumerate(term.words[1:], 1):
            token = words[at + n]
            if token.comma:
                return False
            if token.low != stem if inflected == EXACT else not self._goes_on(token.low, stem, inflected):
                return False
        return True

    def _goes_on(self, low: str, stem: str, how: int) -> bool:
        """Whether a word is the stem with an ending."""
        return (how != ENDS or low != stem) and low.startswith(stem) and bool(self._endings.fullmatch(low, len(stem)))


@cache
def lexicon(language: str) -> Lexicon:
    """Return the terms that serve ``language``."""
    return Lexicon(nicknames.table(language))
