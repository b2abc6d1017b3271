"""Which sentences are worth reading: those in which a telling word and one for whose it is stand near each other.

Most words tell nothing, and most sentences hold too little; what tells that of them soonest saves most of the time.
"""

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator
from functools import reduce
from operator import or_

from spolu.interviews import nicknames, numerals
from spolu.interviews.identify.contexts import function_words
from spolu.interviews.identify.quasi.table import ENDINGS, Term
from spolu.interviews.identify.tokens import SIGNS
from spolu.interviews.remembered import Remembered
from spolu.text import fold

_SENTENCE = re.compile(r"[^.!?;:…\n„“”\"()–—]+")
_ROUGH = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)*")
_OPENING = 5
"""Letters by which a word that tells nothing is told from those that may tell something."""
I_DID = re.compile(r"[aeiouy]l[ae]m$")
"""The Polish past tense of the first person, without diacritics: *pracowałam*, *jeździłem*."""
_CUE, _NUMBER, _TERM, _BEARER, _ALONE, _FRAME, _AS = 1, 2, 4, 8, 16, 32, 64
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


def _any_of(flags: int) -> bytes:
    """Return a class of a regular expression: the bytes that have all of ``flags``."""
    return b"[" + re.escape(bytes(told for told in range(2 * _AS) if told & flags == flags)) + b"]"


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
            _near(_any_of(_FRAME), _any_of(_AS)),
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


class Openings:
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
    """By which word of a term a sentence is told to be worth reading: the longest; of words of grammar the rarest."""

    def __init__(self, language: str, terms: Iterable[Term], small: Container[str]) -> None:
        self.exact: dict[str, int] = {}
        self.stems: dict[str, int] = {}
        self._endings = ENDINGS[language]
        listed = list(terms)
        often = Counter(word for term in listed for word, _ in term.words)
        for term in listed:
            head = max(term.words, key=lambda w: (w[0] not in small, -often[w[0]] if w[0] in small else len(w[0])))
            self._add(head, _TOLD_BY.get(term.section, 0))
            if term.section == "occupation frames":
                self._add(term.words[-1], _AS)
        self._sizes = sorted({len(stem) for stem in self.stems})

    def _add(self, word: tuple[str, int], told: int) -> None:
        into = self.stems if word[1] else self.exact
        into[word[0]] = into.get(word[0], 0) | told

    def tell(self, low: str) -> int:
        """Return what a word tells as the head of terms."""
        told = self.exact.get(low, 0)
        for size in self._sizes:
            more = self.stems.get(low[:size], 0)
            if more and self._endings.fullmatch(low, size):
                told |= more
        return told


class Telling:
    """What each word of one language tells; a distinct word is looked up once."""

    def __init__(self, language: str, terms: Iterable[Term]) -> None:
        self._language = language
        self._heads = _Heads(language, terms, frozenset(map(fold, function_words(language))))
        self._openings = Openings((*self._heads.stems, *BORN, *_GLUED[language], *numerals.decades_begin(language)))
        self._whole = frozenset((*self._heads.exact, *_BESIDE[language], *numerals.words(language)))
        self._pieces = Remembered(self._of_piece)
        self._words = Remembered(self.of)

    def sentences(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield the sentences of a turn that may describe somebody.

        They hold a term and, near it, a word for whose it is, or a number and a word by which it counts years or kin.
        """
        tells = self._pieces.__getitem__
        for match in _SENTENCE.finditer(text):
            if _NEAR.search(bytes(map(tells, match[0].split()))):
                yield match.span()

    def meet(self, pieces: Iterable[str]) -> None:
        """Look up what stands between blanks, all at once: most of it tells nothing, and is soon passed over."""
        new = [piece for piece in pieces if piece not in self._pieces]
        for piece, low in zip(new, fold("\n".join(new)).split("\n") if new else (), strict=True):
            word = low.strip(SIGNS)
            if word.isalpha() and self._is_silent(word):
                self._pieces[piece] = 0

    def is_number(self, low: str) -> bool:
        """Whether a folded word is a number of years or children, or begins with one (*pětiletý*)."""
        return bool(self._words[low] & _NUMBER)

    def decade(self, low: str) -> int:
        """Return the tens of years that a folded word names (*padesátka*), 0 for none."""
        return numerals.decade(low, self._language) if self._words[low] & _ALONE else 0

    def of(self, low: str) -> int:
        """Return what a folded word tells by itself; the sum of the flags, 0 for nothing."""
        if self._is_silent(low):
            return 0
        number = self._is_number(low)
        told = _NUMBER * number | self._heads.tell(low)
        glued = number and not low.isdecimal() and ("let" in low or "roc" in low or "latk" in low or "latek" in low)
        told |= _ALONE * bool(glued or numerals.decade(low, self._language))
        beside = low in _BESIDE[self._language] or low.startswith(BORN)
        return told | _BEARER * bool(I_DID.search(low)) | _CUE * beside

    def _of_piece(self, piece: str) -> int:
        low = fold(piece.strip(SIGNS))
        if low.isalnum():
            return self._words[low]
        return reduce(or_, map(self._words.__getitem__, _ROUGH.findall(low.replace("’", "'"))), 0)

    def _is_number(self, low: str) -> bool:
        if low.isdecimal():
            return 1 < int(low) <= 110 or len(low) == 4
        glued = ("let" in low or "roc" in low or "lat" in low) and low.startswith(_GLUED[self._language])
        return glued or numerals.read([low], 0, self._language)[0] > 1

    def _is_silent(self, low: str) -> bool:
        """Whether a word is none of those that tell something, and begins like none of them; so are most."""
        if self._openings.open(low) or low in self._whole or low.isdecimal():
            return False
        return not (low.endswith("m") and I_DID.search(low))
