"""The words of one language and where they stand in a text: terms with their inflected forms, and what they say of whom."""

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import compress
from types import MappingProxyType
from typing import NamedTuple

from spolu.interviews import nicknames
from spolu.interviews.identify.quasi.table import ENDINGS, ENDS, EXACT, Beginnings, Term, rows
from spolu.interviews.identify.quasi.telling import Telling
from spolu.interviews.remembered import Remembered
from spolu.text import fold


class Hit(NamedTuple):
    """A term at the tokens ``[at, to)``."""

    section: str
    base: str
    at: int
    to: int


_NO_TERMS: Mapping[str, tuple[Term, ...]] = MappingProxyType({})


class Lexicon:
    """The terms of one language; each distinct word is looked up once."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._ends = Remembered(lambda tail: ENDINGS[self.language].fullmatch(tail) is not None)
        self._exact: dict[str, list[Term]] = {}
        self._stems: dict[str, list[Term]] = {}
        for term in rows(language):
            first, inflected = term.words[0]
            (self._stems if inflected else self._exact).setdefault(first, []).append(term)
        self._begun = Beginnings(self._stems)
        self.terms = Remembered(self._terms_at)
        """Folded word -> first letter of the word behind, or "" -> the terms that may begin there, the longest first, and of those the one whose base begins most as the word does."""
        self.telling = Telling(language, rows(language))

    def _terms_at(self, low: str) -> Mapping[str, tuple[Term, ...]]:
        begun = self._begun.of(low)
        if not begun and low not in self._exact:
            return _NO_TERMS
        found = list(self._exact.get(low, ()))
        for stem in begun:
            found += [t for t in self._stems[stem] if self._goes_on(low, *t.words[0])]
        if not found:
            return _NO_TERMS
        found.sort(key=lambda t: (-len(t.words), -_alike(low, fold(t.base))))  # "učitelkou" is of učitelka
        letters = {term.second[:1] for term in found}
        return {x: tuple(t for t in found if t.second[:1] in ("", x)) for x in (*letters, "")}

    def hits(self, low: Sequence[str], gaps: Sequence[str]) -> list[Hit]:
        """Return all terms in folded words with what stands before each; of one section only the longest at a place."""
        found: list[Hit] = []
        reach: dict[str, int] = {}
        begun = list(map(self.terms.__getitem__, low))
        for at in compress(range(len(low)), begun):
            after = low[at + 1] if at + 1 < len(low) else ""
            row = begun[at]
            for term in row.get(after[:1]) or row[""]:
                if not after.startswith(term.second):
                    continue  # most rows of several words are soon passed over
                to = at + len(term.words)
                if reach.get(term.section, 0) <= at and (not term.second or self._stands(term, low, gaps, at)):
                    found.append(Hit(term.section, term.base, at, to))
                    reach[term.section] = to
        return found

    def _stands(self, term: Term, low: Sequence[str], gaps: Sequence[str], at: int) -> bool:
        if at + len(term.words) > len(low):
            return False
        for n, (stem, inflected) in enumerate(term.words[1:], 1):
            word = low[at + n]
            if "," in gaps[at + n]:
                return False
            if word != stem if inflected == EXACT else not self._goes_on(word, stem, inflected):
                return False
        return True

    def _goes_on(self, low: str, stem: str, how: int) -> bool:
        """Whether a word is the stem with an ending."""
        return (how != ENDS or low != stem) and low.startswith(stem) and self._ends[low[len(stem) :]]


def _alike(one: str, other: str) -> int:
    """Return how many letters two words begin with alike."""
    pairs = zip(one, other, strict=False)
    return next((n for n, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


@cache
def lexicon(language: str) -> Lexicon:
    """Return the terms that serve ``language``."""
    return Lexicon(nicknames.table(language))
