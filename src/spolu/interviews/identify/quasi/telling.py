"""Which sentences are worth reading: those in which a telling word and one for whose it is stand near each other.

Most words tell nothing, and most sentences hold too little; what tells that of them soonest saves most of the time.
"""

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from functools import reduce
from itertools import repeat
from operator import itemgetter, or_

from spolu.interviews import nicknames, numerals
from spolu.interviews.identify.contexts import function_words
from spolu.interviews.identify.quasi.table import ENDINGS, Term
from spolu.interviews.identify.tokens import SIGNS
from spolu.interviews.remembered import Remembered
from spolu.text import fold

_SENTENCE = re.compile(r"[^.!?;:…\n„“”\"()–—]+")
_ROUGH = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)*")
_SINGLE = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
opening = itemgetter(slice(5))
"""The letters by which a word that tells nothing is told from those that may tell something."""
I_DID = re.compile(r"[aeiouy]l[ae]m$")
"""The Polish past tense of the first person, without diacritics: *pracowałam*, *jeździłem*."""
_CUE, _NUMBER, _TERM, _BEARER, _PART, _FRAME, _AS, _MIXED = 1, 2, 4, 8, 16, 32, 64, 128
"""What words tell. ``_PART``: the telling word of a term of several, ``_MIXED``: letters and figures in one."""
_ALONE = _TERM | _BEARER
"""What tells by itself: *pětiletý*, *padesátka*."""
_TOLD_BY = {
    **dict.fromkeys(("AGE", "origins", "works", "OCC", "FAM", "HEALTH", "ETHN", "peoples"), _TERM),
    "occupation frames": _FRAME,
    **dict.fromkeys(("self", "is", "has"), _BEARER),
    "kin": _BEARER | _CUE,
    "children": _CUE,
}
"""Section -> what its words tell; counted children are told by their number."""
_REACH = 9
"""Words between a term and whose it is, at most: what `frames.BEFORE` looks at, and the term's own."""


def _any_of(*flags: int) -> bytes:
    """Return a class of a regular expression: the bytes that have all bits of one of ``flags``."""
    return b"[" + re.escape(bytes(told for told in range(256) if any(told & one == one for one in flags))) + b"]"


def _near(one: bytes, other: bytes) -> bytes:
    return b"%b.{0,%d}%b|%b.{0,%d}%b" % (one, _REACH, other, other, _REACH, one)


_NEAR = re.compile(
    b"|".join(
        (
            _any_of(_TERM | _BEARER, _PART | _BEARER, _NUMBER | _CUE),
            _near(_any_of(_TERM, _PART), _any_of(_BEARER)),
            _near(_any_of(_NUMBER), _any_of(_CUE)),
            _near(_any_of(_FRAME), _any_of(_AS)),
        )
    ),
    re.DOTALL,
)
"""What a sentence's words tell, a byte a word, in a sentence that is worth reading."""
_CERTAIN = re.compile(_any_of(_TERM, _NUMBER, _MIXED))
_MAYBE = re.compile(_any_of(_PART, _FRAME))
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


def beginnings(listed: Iterable[str]) -> Remembered[tuple[str, ...]]:
    """Return the opening of a word -> the listed beginnings that it may have, the longest first; most have none."""
    cut: dict[str, list[str]] = {}
    for beginning in sorted(set(listed), key=len, reverse=True):
        cut.setdefault(opening(beginning), []).append(beginning)
    return Remembered(
        lambda open_: tuple(b for size in range(len(open_), 0, -1) for b in cut.get(open_[:size], ()))
    )


class _Heads:
    """By which word of a term a sentence is told to be worth reading: the longest; of words of grammar the rarest."""

    def __init__(self, language: str, terms: Iterable[Term], small: Container[str]) -> None:
        self.exact: dict[str, int] = {}
        self.stems: dict[str, int] = {}
        self._before: dict[str, set[str]] = {}
        self._behind: dict[str, set[str]] = {}
        self._ends = Remembered(lambda tail: ENDINGS[language].fullmatch(tail) is not None)
        listed = list(terms)
        often = Counter(word for term in listed for word, _ in term.words)
        for term in listed:
            words = [word for word, _ in term.words]
            at = max(range(len(words)), key=lambda n: _weight(words[n], often, small))  # noqa: B023 # asked at once
            told = _TOLD_BY.get(term.section, 0)
            self._add(term.words[at], _PART if told == _TERM and len(words) > 1 else told)
            if at + 1 < len(words):
                self._behind.setdefault(words[at], set()).add(words[at + 1])
            elif at:
                self._before.setdefault(words[at], set()).add(words[at - 1])
            if term.section == "occupation frames":
                self._add(term.words[-1], _AS)

    def _add(self, word: tuple[str, int], told: int) -> None:
        into = self.stems if word[1] else self.exact
        into[word[0]] = into.get(word[0], 0) | told

    def tell(self, low: str, begun: Iterable[str]) -> int:
        """Return what a word tells as the head of terms. ``begun``: what it may begin with."""
        told = self.exact.get(low, 0)
        for stem in begun:
            if stem in self.stems and low.startswith(stem) and self._ends[low[len(stem) :]]:
                told |= self.stems[stem]
        return told

    def beside(self, low: str, begun: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return how the words before and behind a word begin where it is the head of terms of several."""
        heads = [low, *(stem for stem in begun if low.startswith(stem))]
        before, behind = ({x for head in heads for x in side.get(head, ())} for side in (self._before, self._behind))
        return tuple(before), tuple(behind)


def _weight(word: str, often: Mapping[str, int], small: Container[str]) -> tuple[bool, int]:
    return (False, -often[word]) if word in small else (True, len(word))


class Telling:
    """What each word of one language tells; a distinct word is looked up once."""

    def __init__(self, language: str, terms: Iterable[Term]) -> None:
        self._language = language
        self._heads = _Heads(language, terms, frozenset(map(fold, function_words(language))))
        self._begun = beginnings(
            (*self._heads.stems, *BORN, *_GLUED[language], *numerals.decades_begin(language))
        )
        self._whole = frozenset((*self._heads.exact, *_BESIDE[language], *numerals.words(language)))
        self._single = Remembered(_single)
        self._pieces = Remembered(self._of_piece)
        self._words = Remembered(self.of)
        self._beside = Remembered(lambda low: self._heads.beside(low, self._begun[opening(low)]))

    def sentences(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield the sentences of a turn that may describe somebody.

        They hold a term and, near it, a word for whose it is, or a number and a word by which it counts years or kin.
        """
        tells = self._pieces.__getitem__
        for match in _SENTENCE.finditer(text):
            pieces = match[0].split()
            signs = bytes(map(tells, pieces))
            if _NEAR.search(signs) and (_CERTAIN.search(signs) or self._has_term(pieces, signs)):
                yield match.span()

    def _has_term(self, pieces: Sequence[str], signs: bytes) -> bool:
        """Whether beside the telling word of a term there stands what may be another one of it."""
        for found in _MAYBE.finditer(signs):
            at = found.start()
            low = self._single[pieces[at]]
            if not low:
                return True
            before, behind = self._beside[low]
            if behind and at + 1 < len(pieces) and self._goes_on(pieces[at + 1], behind):
                return True
            if before and at and self._goes_on(pieces[at - 1], before):
                return True
        return False

    def _goes_on(self, piece: str, words: tuple[str, ...]) -> bool:
        low = self._single[piece]
        return not low or low.startswith(words)

    def meet(self, pieces: Iterable[str]) -> None:
        """Look up what stands between blanks, all at once: most of it tells nothing, and is soon passed over."""
        new = [piece for piece in pieces if piece not in self._pieces]
        lows = list(map(str.strip, fold("\n".join(new)).split("\n") if new else (), repeat(SIGNS)))
        begun = map(self._begun.__getitem__, map(opening, lows))
        for piece, low, beginning in zip(new, lows, begun, strict=True):
            if not beginning and low.isalpha() and low not in self._whole and low[-1] != "m":
                self._pieces[piece] = 0

    def is_number(self, low: str) -> bool:
        """Whether a folded word is a number of years or children, or begins with one (*pětiletý*)."""
        return bool(self._words[low] & _NUMBER)

    def decade(self, low: str) -> int:
        """Return the tens of years that a folded word names (*padesátka*), 0 for none."""
        return numerals.decade(low, self._language) if self._words[low] & _ALONE == _ALONE else 0

    def of(self, low: str) -> int:
        """Return what a folded word tells by itself; the sum of the flags, 0 for nothing."""
        if low.isdecimal():
            return _NUMBER if 1 < int(low) <= 110 or len(low) == 4 else 0
        begun = self._begun[opening(low)]
        told = _BEARER if low.endswith("m") and I_DID.search(low) else 0
        if begun or low in self._whole:
            told |= self._heads.tell(low, begun) | self._counts(low)
            told |= _CUE * (low in _BESIDE[self._language] or low.startswith(BORN))
        return told if _SINGLE.fullmatch(low) else told | _MIXED

    def _counts(self, low: str) -> int:
        """Return what a word tells as a number, of years or of anything."""
        if ("let" in low or "roc" in low or "lat" in low) and low.startswith(_GLUED[self._language]):
            return _NUMBER if "lat" in low and not ("latk" in low or "latek" in low) else _NUMBER | _ALONE
        number = numerals.read([low], 0, self._language)[0] > 1
        return _NUMBER * number | _ALONE * bool(numerals.decade(low, self._language))

    def _of_piece(self, piece: str) -> int:
        low = fold(piece.strip(SIGNS))
        if low.isalnum():
            return self._words[low]
        return reduce(or_, map(self._words.__getitem__, _ROUGH.findall(low.replace("’", "'"))), 0)


def _single(piece: str) -> str:
    """Return the folded word of a piece of text between blanks, "" where it holds none or several."""
    low = fold(piece.strip(SIGNS)).replace("’", "'")
    return low if _SINGLE.fullmatch(low) else ""
