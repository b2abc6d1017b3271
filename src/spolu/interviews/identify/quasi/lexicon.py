"""The words of one language and where they stand in a text: terms with their inflected forms, and what they say of whom."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from spolu.interviews import nicknames, numerals
from spolu.text import fold

_WORD = re.compile(r"\d+|[^\W\d_]+(?:['’][^\W\d_]+)*")
_STOP = re.compile(r"[.!?;:…\n„“”\"()–—]|\s-\s")
_ENDINGS = {
    # what may follow where a bar stands, without diacritics
    "cs": re.compile(
        r"(?:[aeiouy]|ou|em|um|am|im|ym|om|ov[ieay]?|ovou|uv|[aei]ch|[iy]ch|[aei]?mi|[aei]?ma|eho|e?mu|ej(?:ch|m|ma)?|ete|eti|ata?|atum|iho|imu"
        r"|k(?:[aeouy]|ou|em|ovi|am|ach|ami)?|ek|e?c(?:[ei]|em|um|ich|i)?|ni?k(?:[auy]|em|ovi|u)?|nici?|li?|la|le|lo|n[aeioy]|ny[mch]+)?"
    ),
    "pl": re.compile(
        r"(?:[aeiouy]|i[aeoue]?|i?e?[mj]|ie[mj]|i?om|i?ow(?:i|ie)?|i?ami|i?ach|i?e?go|i?emu|[iy]ch|[iy]mi?|k(?:[aeiou]|om|ami|ach|iem|i)?|ek|c(?:[aey]|em|ow|om|y)?"
        r"|z(?:[aeuy]|em|owi|y|om|ami|ach|e)?|la|lo|li|ly)?"
    ),
    "en": re.compile(""),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Token:
    """A word or number of a turn. ``low``: folded; ``new``: a sentence begins with it; ``gap``: what stands before it."""

    start: int
    end: int
    text: str
    low: str
    new: bool
    gap: str

    @property
    def comma(self) -> bool:
        """Whether a comma stands before it."""
        return "," in self.gap


@dataclass(frozen=True, slots=True)
class Term:
    """A row of the table: its section, how it is shown, and its folded words with whether they are inflected."""

    section: str
    base: str
    words: tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """A term at the tokens ``[at, to)``."""

    section: str
    base: str
    at: int
    to: int


def tokens(text: str) -> list[Token]:
    """Return the words and numbers of a turn."""
    found: list[Token] = []
    end = 0
    for match in _WORD.finditer(text):
        gap = text[end : match.start()]
        low = fold(match[0].replace("’", "'"))
        found.append(Token(*match.span(), match[0], low, not found or bool(_STOP.search(gap)), gap))
        end = match.end()
    return found


class Lexicon:
    """The terms of one language; each distinct word is looked up once."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._endings = _ENDINGS[language]
        self._exact: dict[str, list[Term]] = {}
        self._stems: dict[str, list[Term]] = {}
        for term in _terms(language):
            first, inflected = term.words[0]
            (self._stems if inflected else self._exact).setdefault(first, []).append(term)
        self._shortest = min(map(len, self._stems), default=99)
        self._known: dict[str, tuple[Term, ...]] = {}
        self._telling: dict[str, bool] = {}

    def is_telling(self, word: str) -> bool:
        """Whether a word as it stands in a text may begin a term of some kind, or a number."""
        found = self._telling.get(word)
        if found is None:
            low = fold(word.replace("’", "'"))
            number = numerals.is_number(low, self.language) or any(low.startswith(n) for n in _LONG[self.language])
            found = number or any(t.section in KINDS for t in self.terms(low))
            self._telling[word] = found
        return found

    def terms(self, low: str) -> tuple[Term, ...]:
        """Return the terms that may begin with a folded word, the longest first."""
        found = self._known.get(low)
        if found is None:
            there = list(self._exact.get(low, ()))
            for size in range(len(low), self._shortest - 1, -1):
                if low[:size] in self._stems and self._endings.fullmatch(low, size):
                    there += self._stems[low[:size]]
            found = self._known[low] = tuple(sorted(there, key=lambda t: -len(t.words)))
        return found

    def hits(self, words: Sequence[Token]) -> list[Hit]:
        """Return all terms in the words of a turn; of one section only the longest at a place."""
        found: list[Hit] = []
        reach: dict[str, int] = {}
        for at, token in enumerate(words):
            for term in self.terms(token.low):
                to = at + len(term.words)
                if reach.get(term.section, 0) <= at and self._stands(term, words, at):
                    found.append(Hit(term.section, term.base, at, to))
                    reach[term.section] = to
        return found

    def _stands(self, term: Term, words: Sequence[Token], at: int) -> bool:
        if at + len(term.words) > len(words):
            return False
        for n, (stem, inflected) in enumerate(term.words[1:], 1):
            token = words[at + n]
            if token.new or token.comma:
                return False
            if token.low != stem and not (
                inflected and token.low.startswith(stem) and self._endings.fullmatch(token.low, len(stem))
            ):
                return False
        return True


KINDS = frozenset(("OCC", "FAM", "HEALTH", "ETHN", "peoples", "children", "occupation frames"))
"""Sections by which a turn is worth reading."""
_LONG: Mapping[str, tuple[str, ...]] = {
    language: tuple(sorted(f"{n}{mark}" for n in numerals.inside(language) for mark in marks))
    for language, marks in (("cs", ("let", "roc")), ("pl", ("letni",)), ("en", ()))
}


@cache
def lexicon(language: str) -> Lexicon:
    """Return the terms that serve ``language``."""
    return Lexicon(nicknames.table(language))


def _terms(language: str) -> Iterator[Term]:
    for section, lines in nicknames.sections(f"quasi-{language}.txt").items():
        for entry in filter(None, map(str.strip, " ".join(lines).split(","))):
            parts = [fold(w) for w in re.findall(r"(?:[^\W\d_]|['’|])+", entry)]
            words = tuple((w.partition("|")[0], "|" in w) for w in parts)
            yield Term(section, entry.replace("|", ""), words)
