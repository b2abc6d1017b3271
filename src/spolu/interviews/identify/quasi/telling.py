"""Which sentences are worth reading: those in which a telling word and one for whose it is stand near each other.

Most words tell nothing, and most sentences hold too little; what tells that of them soonest saves most of the time.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from functools import reduce
from itertools import repeat
from operator import or_

from spolu.interviews import nicknames, numerals
from spolu.interviews.identify.contexts import function_words
from spolu.interviews.identify.quasi.table import ENDINGS, Term
from spolu.interviews.identify.runs import Run
from spolu.interviews.identify.tokens import SIGNS
from spolu.interviews.remembered import Remembered
from spolu.text import fold

_SENTENCE = re.compile(r"[^.!?;:…\n„“”\"()–—]+")
_ROUGH = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)*")
_OPENING = 5
"""Letters by which a word that tells nothing is told from those that may tell something."""
_SINGLE = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
I_DID = re.compile(r"[aeiouy]l[ae]m$")
"""The Polish past tense of the first person, without diacritics: *pracowałam*, *jeździłem*."""
_DID = ("lam", "lem")
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
NUMBERS = re.compile(_any_of(_NUMBER))
"""Words that are a number of years or children, or begin with one (*pětiletý*)."""
ALONE = re.compile(_any_of(_ALONE))
_MAYBE = re.compile(_any_of(_PART, _FRAME))
_TOLD = re.compile(_any_of(_TERM, _NUMBER, _PART, _FRAME))
"""What a sentence holds one of at least."""
_BESIDE = {
    language: frozenset(words.split())
    for language, words in (
        ("cs", "let leta roku roky rok letech rokov vek veku mi mne mu ji jemu ma mam mel mela mame nas rocnik rocniku roce v ve"),
        ("sk", "rokov rok roku roky roka rokoch vek veku mi mne mu jej ma mam mal mala mame nas rocnik rocniku v vo"),
        ("pl", "lat lata latka rok roku wieku ma mam mial miala majac mialam mialem mamy skonczyl skonczyla skonczylam skonczylem rocznik urodzil urodzila urodzona urodzony"),
        ("en", "i i'm im i'll he he's she she's years year old aged age who born of"),
    )
}  # fmt: skip
"""Words beside which a number may be an age, or count kin."""
BORN = ("naroz", "narodi", "naroden", "narodz", "urodz", "born")
"""How words begin behind which a year may be one of birth."""
_GLUED = {language: tuple(numerals.inside(language)) for language in nicknames.LANGUAGES}
"""How words begin that hold a number of years."""


class Beginnings:
    """What words may begin with: by their first letters most are soon seen to begin with none of it."""

    def __init__(self, listed: Iterable[str]) -> None:
        cut: dict[int, dict[str, list[str]]] = {}
        for beginning in sorted(set(listed), key=len, reverse=True):
            opening = beginning[:_OPENING]
            cut.setdefault(len(opening), {}).setdefault(opening, []).append(beginning)
        self._cut = list(cut.items())

    def of(self, low: str) -> list[str]:
        """Return those with which ``low`` begins, the longest first."""
        for size, openings in self._cut:
            if low[:size] in openings:
                return [b for size, cut in self._cut for b in cut.get(low[:size], ()) if low.startswith(b)]
        return []


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
            at = words.index(max(words, key=lambda word: _weight(word, often, small)))
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

    def tell(self, low: str, stem: str) -> int:
        """Return what a word that begins with ``stem`` tells by that as the head of terms."""
        return self.stems[stem] if stem in self.stems and self._ends[low[len(stem) :]] else 0

    def beside(self, *heads: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return how the words before and behind one of ``heads`` begin in terms of several words."""
        before, behind = ({x for head in heads for x in side.get(head, ())} for side in (self._before, self._behind))
        return tuple(before), tuple(behind)


def _weight(word: str, often: Mapping[str, int], small: Container[str]) -> tuple[bool, int]:
    return (False, -often[word]) if word in small else (True, len(word))


class Telling:
    """What each word of one language tells; a distinct word is looked up once."""

    def __init__(self, language: str, terms: Iterable[Term]) -> None:
        self._language = language
        self._heads = _Heads(language, terms, frozenset(map(fold, function_words(language))))
        self._decades = frozenset(numerals.decades_begin(language))
        self._glued = frozenset(_GLUED[language])
        self._begun = Beginnings((*self._heads.stems, *BORN, *self._glued, *self._decades))
        self._whole = dict(self._heads.exact)
        numbers = (word for word in numerals.words(language) if numerals.read([word], 0, language)[0] > 1)
        for word, told in (*((w, _CUE) for w in _BESIDE[language]), *((w, _NUMBER) for w in numbers)):
            self._whole[word] = self._whole.get(word, 0) | told
        self._single = Remembered(_single)
        self._pieces = Remembered(self._of_piece)
        self._words = Remembered(self.of)
        self._beside = Remembered(lambda low: self._heads.beside(low, *self._begun.of(low)))

    def sentences(self, run: Run) -> Iterator[tuple[int, int]]:
        """Yield the sentences of a turn that may describe somebody.

        They hold a term and, near it, a word for whose it is, or a number and a word by which it counts years or kin.
        """
        said = run.signs(self._pieces)
        told = [match.start() for match in _TOLD.finditer(said)]
        if not told:
            return
        starts, at = run.starts, 0
        ends = [starts[n] + len(run.pieces[n]) for n in told]
        for match in _SENTENCE.finditer(run.text):
            start, end = match.span()
            if ends[at] <= start:
                at = bisect_right(ends, start, at)
                if at == len(ends):
                    return
            if starts[told[at]] < end and self._is_telling(match[0].split()):
                yield start, end

    def _is_telling(self, pieces: Sequence[str]) -> bool:
        said = bytes(map(self._pieces.__getitem__, pieces))
        return bool(_NEAR.search(said)) and (bool(_CERTAIN.search(said)) or self._has_term(pieces, said))

    def _has_term(self, pieces: Sequence[str], said: bytes) -> bool:
        """Whether beside the telling word of a term there stands what may be another one of it."""
        for found in _MAYBE.finditer(said):
            at = found.start()
            low = self._single[pieces[at]]
            if not low:
                return True
            before, behind = self._beside[low]
            if behind and at + 1 < len(pieces) and self._may_be(pieces[at + 1], behind):
                return True
            if before and at and self._may_be(pieces[at - 1], before):
                return True
        return False

    def _may_be(self, piece: str, words: tuple[str, ...]) -> bool:
        low = self._single[piece]
        return not low or low.startswith(words)

    def meet(self, pieces: Iterable[str]) -> None:
        """Look up what stands between blanks, all at once: most of it tells nothing, and is soon passed over."""
        new = [piece for piece in pieces if piece not in self._pieces]
        lows = list(map(str.strip, fold("\n".join(new)).split("\n") if new else (), repeat(SIGNS)))
        for piece, low in zip(new, lows, strict=True):
            if low.isalpha() and low not in self._whole and not self._begun.of(low) and low[-3:] not in _DID:
                self._pieces[piece] = 0

    def told(self, low: Sequence[str]) -> bytes:
        """Return what each of some folded words tells."""
        return bytes(map(self._words.__getitem__, low))

    def of(self, low: str) -> int:
        """Return what a folded word tells by itself; the sum of the flags, 0 for nothing."""
        if low.isdecimal():
            return _NUMBER if 1 < int(low) <= 110 or len(low) == 4 else 0
        told = self._whole.get(low, 0)
        for beginning in self._begun.of(low):
            told |= self._heads.tell(low, beginning) | self._goes_on(low, beginning)
        if low[-3:] in _DID and I_DID.search(low):
            told |= _BEARER
        return told if low.isalpha() or _SINGLE.fullmatch(low) else told | _MIXED

    def _goes_on(self, low: str, beginning: str) -> int:
        """Return what a word tells by a number or a birth at its beginning."""
        if beginning in self._decades and numerals.decade(low, self._language):
            return _ALONE
        if beginning in self._glued and ("let" in low or "roc" in low or "lat" in low):
            return _NUMBER if "lat" in low and not ("latk" in low or "latek" in low) else _NUMBER | _ALONE
        return _CUE * (beginning in BORN)

    def _of_piece(self, piece: str) -> int:
        low = fold(piece.strip(SIGNS))
        if low.isalnum():
            return self._words[low]
        return reduce(or_, map(self._words.__getitem__, _ROUGH.findall(low.replace("’", "'"))), 0)


def _single(piece: str) -> str:
    """Return the folded word of a piece of text between blanks, "" where it holds none or several."""
    low = fold(piece.strip(SIGNS)).replace("’", "'")
    return low if _SINGLE.fullmatch(low) else ""
