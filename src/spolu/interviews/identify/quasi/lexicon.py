"""The words of one language and where they stand in a text: terms with their inflected forms, and what they say of whom."""

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, reduce
from itertools import accumulate, compress, repeat
from operator import or_
from typing import NamedTuple

from spolu.interviews import nicknames, numerals
from spolu.interviews.identify.contexts import function_words
from spolu.interviews.remembered import Remembered
from spolu.text import fold

_WORD = re.compile(r"(\d+|[^\W\d_]+(?:['’][^\W\d_]+)*)")
_SENTENCE = re.compile(r"[^.!?;:…\n„“”\"()–—]+")
_ROUGH = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)*")
_SIGNS = '.,;:!?…„“”"()[]'
"""What most often stands beside a word without a blank."""
_ENDINGS = {
    # what may follow where a bar stands, without diacritics
    "cs": re.compile(
        r"(?:[aeiouy]|ou|em|um|am|im|ym|om|ov[ieay]?|ovou|uv|[aei]ch|[iy]ch|[aei]?mi|[aei]?ma|eho|e?mu|ej(?:ch|m|ma|ho|mu)?|yho|ymu|ete|eti|ata?|atum|iho|imu"
        r"|k(?:[aeouy]|ou|em|ovi|am|ach|ami)?|ek|e?c(?:[ei]|em|um|ich|i)?|li?|la|le|lo)?"
    ),
    "pl": re.compile(
        r"(?:[aeiouy]|i[aeoue]?|i?e?[mj]|mi|at|ie[mj]|i?om|i?ow(?:i|ie)?|i?ami|i?ach|i?e?go|i?emu|[iy]ch|[iy]mi?|k(?:[aeiou]|om|ami|ach|iem|i)?|ek|c(?:[aey]|em|ow|om|y)?"
        r"|z(?:[aeuy]|em|owi|y|om|ami|ach|e)?|la|lo|li|ly)?"
    ),
    "en": re.compile("s?"),
}  # fmt: skip


I_DID = re.compile(r"[aeiouy]l[ae]m$")
"""The Polish past tense of the first person, without diacritics: *pracowałam*, *jeździłem*."""


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


@dataclass(frozen=True, slots=True)
class Term:
    """A row of the table: its section, how it is shown, and its folded words or stems with how each goes on.

    ``second``: its second word or the stem of it, "" where there is none.
    """

    section: str
    base: str
    words: tuple[tuple[str, int], ...]
    second: str


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
    rows = zip(stops[1::2], stops[2::2], words, map(_FOLDED.__getitem__, words), parts[::2], strict=False)
    return list(map(tuple.__new__, repeat(Token), rows))


_FOLDED = Remembered(lambda word: fold(word.replace("’", "'")))


class _Openings:
    """The first letters of words: most words begin like none of them, which is soon seen."""

    def __init__(self, beginnings: Iterable[str]) -> None:
        self._cut = frozenset(beginning[:_OPENING] for beginning in beginnings)
        self._sizes = sorted({len(opening) for opening in self._cut})

    def open(self, low: str) -> bool:
        """Whether ``low`` may begin with one of the beginnings."""
        for size in self._sizes:  # noqa: SIM110 # any() takes twice the time
            if low[:size] in self._cut:
                return True
        return False


class _Heads:
    """By which word of a term a sentence is told to be worth reading: the longest, but a word of grammar only alone."""

    def __init__(self, language: str, terms: Iterable[Term], small: Container[str]) -> None:
        self.exact: dict[str, int] = {}
        self.stems: dict[str, int] = {}
        self._endings = _ENDINGS[language]
        for term in terms:
            head, inflected = max(term.words, key=lambda w: (w[0] not in small, len(w[0])))
            into = self.stems if inflected else self.exact
            into[head] = into.get(head, 0) | _SECTIONS.get(term.section, 0)
        self._sizes = sorted({len(stem) for stem in self.stems})

    def tell(self, low: str) -> int:
        """Return what a word tells as the head of terms."""
        told = self.exact.get(low, 0)
        for size in self._sizes:
            more = self.stems.get(low[:size], 0)
            if more and self._endings.fullmatch(low, size):
                told |= more
        return told


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
        self._longest = max(map(len, self._stems), default=0)
        self._stem_openings = _Openings(self._stems)
        self.terms = Remembered(self._terms_at)
        """Folded word -> first letter of the word behind, or "" -> the terms that may begin there, the longest first."""
        self._telling = Remembered(self._tells_piece)
        self.numbers = Remembered(lambda low: bool(self._told[low] & _NUMBER))
        """Folded word -> whether it is a number of years or children, or begins with one (*pětiletý*)."""
        self.decades = Remembered(lambda low: numerals.decade(low, language) if self._told[low] & _ALONE else 0)
        small = frozenset(map(fold, function_words(language)))
        self._heads = _Heads(language, _terms(language), small)
        self._openings = _Openings((*self._heads.stems, *BORN, *_GLUED[language], *numerals.decades_begin(language)))
        self._whole = frozenset((*self._heads.exact, *_BESIDE[language], *numerals.words(language)))
        self._told = Remembered(self._tells)

    def telling(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield the sentences of a turn that may describe somebody.

        They hold a term and, near it, a word for whose it is, or a number and a word by which it counts years or kin.
        """
        tells = self._telling.__getitem__
        for match in _SENTENCE.finditer(text):
            if _NEAR.search(bytes(map(tells, match[0].split()))):
                yield match.span()

    def _is_number(self, low: str) -> bool:
        if low.isdecimal():
            return 1 < int(low) <= 110 or len(low) == 4
        glued = ("let" in low or "roc" in low or "lat" in low) and low.startswith(_GLUED[self.language])
        return glued or numerals.read([low], 0, self.language)[0] > 1

    def _tells_piece(self, piece: str) -> int:
        low = fold(piece.strip(_SIGNS))
        if low.isalnum():
            return self._told[low]
        return reduce(or_, map(self._told.__getitem__, _ROUGH.findall(low.replace("’", "'"))), 0)

    def _tells(self, low: str) -> int:
        """Return what a word tells by itself; the sum of the flags below, 0 for nothing."""
        if self._is_silent(low):
            return 0
        number = self._is_number(low)
        told = _NUMBER * number | self._heads.tell(low)
        glued = number and not low.isdecimal() and ("let" in low or "roc" in low or "latk" in low or "latek" in low)
        told |= _ALONE * bool(glued or numerals.decade(low, self.language))
        return told | _BEARER * bool(I_DID.search(low)) | _CUE * (low in _BESIDE[self.language] or low.startswith(BORN))

    def _is_silent(self, low: str) -> bool:
        """Whether a word is none of those that tell something, and begins like none of them; so are most."""
        if self._openings.open(low) or low in self._whole or low.isdecimal():
            return False
        return not (low.endswith("m") and I_DID.search(low))

    def _terms_at(self, low: str) -> Mapping[str, tuple[Term, ...]]:
        found = list(self._exact.get(low, ()))
        for size in range(min(len(low), self._longest), 0, -1) if self._stem_openings.open(low) else ():
            for term in self._stems.get(low[:size], ()):
                if self._goes_on(low, *term.words[0]):
                    found.append(term)
        found.sort(key=lambda t: -len(t.words))
        letters = {term.second[:1] for term in found}
        return {x: tuple(t for t in found if t.second[:1] in ("", x)) for x in (*letters, "")} if found else {}

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
            if token.low != stem if inflected == _EXACT else not self._goes_on(token.low, stem, inflected):
                return False
        return True

    def _goes_on(self, low: str, stem: str, how: int) -> bool:
        """Whether a word is the stem with an ending."""
        return (how != _ENDS or low != stem) and low.startswith(stem) and bool(self._endings.fullmatch(low, len(stem)))


_OPENING = 5
"""Letters by which a word that tells nothing is told from those that may tell something."""
_EXACT, _MAY_END, _ENDS = 0, 1, 2
_CUE, _NUMBER, _TERM, _BEARER, _ALONE = 1, 2, 4, 8, 16
_SECTIONS = {
    **dict.fromkeys(("AGE", "origins", "works", "OCC", "FAM", "HEALTH", "ETHN", "peoples"), _TERM),
    "occupation frames": _TERM | _ALONE,
    **dict.fromkeys(("self", "is", "has"), _BEARER),
    "kin": _BEARER | _CUE,
    "children": _CUE,
}
"""Section -> what its words tell; counted children are told by their number."""
_REACH = 9
"""Words between a term and whose it is, at most: what `frames.BEFORE` looks at, and the term's own."""


def _any_of(flags: int) -> bytes:
    """Return a class of a regular expression: the bytes that have all of ``flags``."""
    return b"[" + re.escape(bytes(told for told in range(2 * _ALONE) if told & flags == flags)) + b"]"


def _near(one: bytes, other: bytes) -> bytes:
    return b"%b.{0,%d}%b|%b.{0,%d}%b" % (one, _REACH, other, other, _REACH, one)


_NEAR = re.compile(
    b"|".join(
        (
            _any_of(_ALONE),
            _any_of(_TERM | _BEARER),
            _any_of(_NUMBER | _CUE),
            _near(_any_of(_TERM), _any_of(_BEARER)),
            _near(_any_of(_NUMBER), _any_of(_CUE)),
        )
    ),
    re.DOTALL,
)
"""What a sentence's words tell, a byte a word, in a sentence that is worth reading."""
_BESIDE = {
    language: frozenset(words.split())
    for language, words in (
        ("cs", "let leta roku roky rok letech rokov vek veku mi mne mu ji jemu ma mam mel mela mame nas rocnik rocniku roce v ve"),
        ("pl", "lat lata latka rok roku wieku ma mam mial miala majac mialam mialem mamy skonczyl skonczyla skonczylam skonczylem rocznik urodzil urodzila urodzona urodzony"),
        ("en", "i i'm im i'll he he's she she's years year old aged age who born of"),
    )
}  # fmt: skip
"""Words beside which a number may be an age, or count kin."""
BORN = ("naroz", "narodi", "narodz", "urodz", "born")
"""How words begin behind which a year may be one of birth."""
_GLUED = {language: tuple(numerals.inside(language)) for language in nicknames.LANGUAGES}
"""How words begin that hold a number of years."""


@cache
def lexicon(language: str) -> Lexicon:
    """Return the terms that serve ``language``."""
    return Lexicon(nicknames.table(language))


def _terms(language: str) -> Iterator[Term]:
    for section, lines in nicknames.sections(f"quasi-{language}.txt").items():
        for entry in filter(None, map(str.strip, " ".join(lines).split(","))):
            parts = [fold(w) for w in re.findall(r"(?:[^\W\d_]|['’|])+", entry)]
            words = tuple(map(_word, parts))
            second = words[1][0] if len(words) > 1 else ""
            yield Term(section, entry.replace("|", ""), words, second)


def _word(part: str) -> tuple[str, int]:
    """Return a word of an entry, or its stem, and how it goes on; *dělní|k* is never *dělní* alone, *učitelk|a* may be short."""
    stem, bar, tail = part.partition("|")
    return stem, _EXACT if not bar else _ENDS if tail and tail[0] not in "aeiouy" else _MAY_END
