"""Which sentences are worth reading: those in which a telling word and one for whose it is stand near each other.

Most words tell nothing, and most sentences hold too little; what tells that of them soonest saves most of the time.
"""

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from functools import reduce
from operator import or_

from spolu.interviews import nicknames, numerals
from spolu.interviews.identify.contexts import function_words
from spolu.interviews.identify.quasi.table import ENDINGS, Beginnings, Term
from spolu.interviews.identify.runs import Run
from spolu.interviews.identify.tokens import SIGNS
from spolu.interviews.remembered import Remembered
from spolu.text import fold

_BOUNDARY = re.compile(r"[.!?;:…\n„“”\"()–—]")
"""What parts sentences: one such sign each; and it splits a text into what stands between."""
_ROUGH = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)*")
_SINGLE = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
I_DID = re.compile(r"[aeiouy]l[ae]m$")
"""The Polish past tense of the first person, without diacritics: *pracowałam*, *jeździłem*."""
_DID = ("lam", "lem")
_CUE, _NUMBER, _BEHIND, _BEARER, _PART, _ADDRESS, _YEAR, _OPENS = 1, 2, 4, 8, 16, 32, 64, 128
"""What words tell. ``_BEHIND``: a term that stands shortly behind the word for whose it is. ``_PART``: the telling word
of a term of several, or letters and figures in one. ``_OPENS``: what stands before such a term, or a year of birth."""
_TERM = _BEHIND | _PART
"""Any other term."""
_FRAME = _PART | _ADDRESS
"""The telling word of a frame of occupations, by itself: no address is a part of a term."""
_BYTES = [bytes((told,)) for told in range(256)]
_END = _BYTES[255]
"""Where a sentence ends; no word tells all that."""
_ALONE = _TERM | _BEARER
"""What tells by itself: *pětiletý*, *padesátka*."""
_TOLD_BY = {
    **dict.fromkeys(("AGE", "works", "FAM", "HEALTH"), _TERM),
    **dict.fromkeys(("origins", "OCC", "ETHN", "peoples"), _BEHIND),
    "occupation frames": _FRAME,
    **dict.fromkeys(("self", "is", "has"), _BEARER),
    "kin": _BEARER | _CUE,
    **dict.fromkeys(("children", "descent"), _CUE),
    "trades": _OPENS,
}
"""Section -> what its words tell; counted children are told by their number."""
_ENGLISH = {**_TOLD_BY, **dict.fromkeys(("OCC", "ETHN", "peoples"), _TERM)}
"""The same in English, where an article and more stand between."""
_REACH = 9
"""Words between a term and whose it is, at most: what `frames.BEFORE` looks at, and the term's own."""


def _any_of(*flags: int, without: int = 0) -> bytes:
    """Return a class of a regular expression: the bytes that have all bits of one of ``flags``, and none of ``without``."""
    told = (byte for byte in range(_END[0]) if any(byte & one == one for one in flags) and not byte & without)
    return b"[%b]" % re.escape(bytes(told))


def _then(one: bytes, other: bytes, most: int = _REACH) -> bytes:
    return b"%b[^%b]{0,%d}%b" % (one, _END, most, other)


def _near(one: bytes, other: bytes) -> bytes:
    return b"%b|%b" % (_then(one, other), _then(other, one))


_COUNTED = b"|".join(
    (
        _any_of(_NUMBER | _CUE),
        _near(_any_of(_NUMBER), _any_of(_CUE)),
        _then(_any_of(_OPENS), _any_of(_YEAR)),
    )
)
_PARTS = b"%b|%b" % (_any_of(_PART | _BEARER, _FRAME), _near(_any_of(_PART), _any_of(_BEARER)))
_SIDE_BY_SIDE = b"%b|%b|%b" % (_COUNTED, _PARTS, _near(_any_of(_BEHIND), _any_of(_BEARER)))
_NEAR = re.compile(b"(?=%b)(?:%b)" % (_any_of(_CUE, _NUMBER, _BEHIND, _BEARER, _PART, _OPENS), _SIDE_BY_SIDE))
"""What the words of a turn tell, a byte a word, where a sentence may be worth reading; that most can begin none of it one
look tells."""
_WORTH = re.compile(
    b"|".join(
        (
            _any_of(_ALONE),
            _COUNTED,
            _near(_any_of(_TERM), _any_of(_BEARER)),
            _then(_any_of(_BEARER, _OPENS), b"(?<!%b)%b" % (_any_of(_ADDRESS, without=_PART), _any_of(_BEHIND)), 5),
            _then(_any_of(_BEHIND), _any_of(_BEARER), 1),
            _then(_any_of(_BEHIND), _any_of(_CUE), 0),
        )
    )
)
"""The same of a sentence that is worth it."""
_PERHAPS = re.compile(_PARTS)
"""The same of one that is worth it if another word of a term of several stands there, too."""
NUMBERS = re.compile(_any_of(_NUMBER, _YEAR))
"""Words that are a number of years or children, a year, or begin with one (*pětiletý*)."""
ALONE = re.compile(_any_of(_ALONE))
_MAYBE = re.compile(_any_of(_PART))
_TERMS = re.compile(_any_of(_BEHIND))
_BACK = 3
"""Words before a term among which is the one with the comma."""
_BESIDE = {
    language: frozenset(words.split())
    for language, words in (
        ("cs", "leta letech vek veku mi mne mu ji jemu ma mam mel mela mame nas rocnik rocniku"),
        ("sk", "vek veku mi mne mu jej ma mam mal mala mame nas rocnik rocniku"),
        ("pl", "lat latka wieku ma mam mial miala majac mialam mialem mamy skonczyl skonczyla skonczylam skonczylem rocznik urodzil urodzila urodzona urodzony"),
        ("en", "i i'm im i'll he he's she she's old aged age who born"),
    )
}  # fmt: skip
"""Words beside which a number may be an age, or count kin: not those for years alone, which most often last or are past."""
BORN = ("naroz", "narodi", "naroden", "narodz", "urodz", "born")
"""How words begin behind which a year may be one of birth."""
ADDRESS, WED, SOME = (
    frozenset(words.split())
    for words in (
        "pan pana panu panem pane pani pania paniu slecna mr mrs miss",
        "vdala provdala provdana vzala vzal ozenil ozeneny wyszla poslubila poslubil",
        "jeden jedna jednoho jednim jednou jednu jedne jednym jednej jednego pewien pewna pewnej pewnego taki taka takiego takiej",
    )
)
"""Before what is then a surname, or how somebody is addressed; before *si* or *za* and whom somebody married; and what
makes of a people's name one person: *s jedním Slovákem*."""
_YEARS = ("rocnik", "rocniku", "rocznik", "rocznika")
_IN = ("i", "ich")
"""How numbers end behind *v*, of years of age: *v devatenácti*."""
_GLUED = {language: tuple(numerals.inside(language)) for language in nicknames.LANGUAGES}
"""How words begin that hold a number of years."""


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
            told = (_ENGLISH if language == "en" else _TOLD_BY).get(term.section, 0)
            self._add(term.words[at], _PART if told in (_TERM, _BEHIND) and len(words) > 1 else told)
            if at + 1 < len(words):
                self._behind.setdefault(words[at], set()).add(words[at + 1])
            elif at:
                self._before.setdefault(words[at], set()).add(words[at - 1])

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
        numbers = {word: numerals.read([word], 0, language)[0] for word in numerals.words(language)}
        inflected = {word for word, number in numbers.items() if number > 9 and word.endswith(_IN)}
        for told, words in (
            (_CUE, {*_BESIDE[language], *(inflected if language in ("cs", "sk") else ())}),
            (_NUMBER, {word for word, number in numbers.items() if number > 1}),
            (_OPENS, {*WED, *SOME, *_YEARS}),
            (_ADDRESS, ADDRESS),
        ):
            for word in words:
                self._whole[word] = self._whole.get(word, 0) | told
        self._single = Remembered(_single)
        self._pieces = Remembered(self._of_piece)
        self._words = Remembered(self.of)
        self._beside = Remembered(lambda low: self._heads.beside(low, *self._begun.of(low)))

    def sentences(self, run: Run) -> Iterator[tuple[int, int]]:
        """Yield the sentences of a turn that may describe somebody.

        They hold a term and, near it, a word for whose it is, or a number and a word by which it counts years or kin.
        """
        said, after, sentences = self._said(run), 0, list[str]()
        while after < len(said) and (near := _NEAR.search(said, after)):
            begin = said.rfind(_END, 0, near.start()) + 1
            end = said.find(_END, near.end())
            after = (end if end >= 0 else len(said)) + 1
            sentences = sentences or _BOUNDARY.split(run.text)
            at = said.count(_END, 0, begin)
            if self._is_telling(sentences[at], said[begin : after - 1]):
                start = at + sum(map(len, sentences[:at]))
                yield start, start + len(sentences[at])

    def _said(self, run: Run) -> bytes:
        """Return what the words of a turn tell; a line ends a sentence, too."""
        told = [*map(self._pieces.__getitem__, run.pieces)]
        for at in run.line_ends():
            told[at] += _END
        return b"".join(told)

    def _is_telling(self, text: str, said: bytes) -> bool:
        if _WORTH.search(said):
            return True
        pieces = text.split()
        # An English age may stand beside any *is* or *was*, which is no cue: too many do.
        aged = self._language == "en" and NUMBERS.search(said)
        if _PERHAPS.search(said) and (aged or self._has_term(pieces, said)):
            return True
        return "," in text and any(
            "," in "".join(pieces[max(0, at.start() - _BACK) : at.start()]) for at in _TERMS.finditer(said)
        )

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

    def meet(self, words: Mapping[str, str]) -> None:
        """Look up what stands between blanks, all at once; ``words``: of which word, see `tokens.bare`; most tell nothing."""
        alone = list(set(words.values()))
        lows = fold("\n".join(alone)).split("\n")
        if not all(map(str.isalpha, lows)):
            return  # no words, or of a script in which a letter comes apart: each is looked up by itself
        FOLDED.update(zip(alone, lows, strict=True))
        whole, begin = self._whole, self._begun.begin
        silent = [low for low in lows if low not in whole and not begin(low) and low[-3:] not in _DID]
        self._words.update(dict.fromkeys(silent, 0))
        told = dict(zip(alone, map(self._words.__getitem__, lows), strict=True))
        for piece, word in words.items():
            if piece.isalpha():
                self._pieces[piece] = _BYTES[told[word]]
            elif not told[word]:
                self._pieces[piece] = _silent(piece)

    def told(self, low: Sequence[str]) -> bytes:
        """Return what each of some folded words tells."""
        return bytes(map(self._words.__getitem__, low))

    def of(self, low: str) -> int:
        """Return what a folded word tells by itself; the sum of the flags, 0 for nothing."""
        if low.isdecimal():
            return _NUMBER if 1 < int(low) <= 110 else _YEAR * (len(low) == 4)
        told = self._whole.get(low, 0)
        for beginning in self._begun.of(low):
            told |= self._heads.tell(low, beginning) | self._goes_on(low, beginning)
        if low[-3:] in _DID and I_DID.search(low):
            told |= _BEARER
        return told if low.isalpha() or _SINGLE.fullmatch(low) else told | _PART

    def _goes_on(self, low: str, beginning: str) -> int:
        """Return what a word tells by a number or a birth at its beginning."""
        if beginning in self._decades and numerals.decade(low, self._language):
            return _ALONE
        if beginning in self._glued and ("let" in low or "roc" in low or "lat" in low):
            return _NUMBER if "lat" in low and not ("latk" in low or "latek" in low) else _NUMBER | _ALONE
        return _OPENS * (beginning in BORN)

    def _of_piece(self, piece: str) -> bytes:
        """Return what stands between blanks tells: a byte for what stands between the ends of sentences in it."""
        return _END.join(_BYTES[self._of_part(part)] if part else b"" for part in _BOUNDARY.split(piece))

    def _of_part(self, part: str) -> int:
        low = fold(part.strip(SIGNS))
        if low.isalnum():
            return self._words[low]
        words = _ROUGH.findall(low.replace("’", "'"))
        told = reduce(or_, map(self._words.__getitem__, words), 0)
        return told | _PART if told & _BEHIND and len(words) > 1 else told


FOLDED = Remembered(lambda word: fold(word.replace("’", "'")))
"""Word -> how it is looked up."""


def _silent(piece: str) -> bytes:
    """Return what a piece of text between blanks tells, one word of which tells nothing."""
    return _END.join(b"\0" if part else b"" for part in _BOUNDARY.split(piece))


def _single(piece: str) -> str:
    """Return the folded word of a piece of text between blanks, "" where it holds none or several."""
    low = fold(piece.strip(SIGNS)).replace("’", "'")
    return low if _SINGLE.fullmatch(low) else ""
