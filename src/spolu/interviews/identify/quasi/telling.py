"""Which sentences are worth reading: those in which a telling word and one for whose it is stand near each other.

Most words tell nothing, and most sentences hold too little; what tells that of them soonest saves most of the time.
"""

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from functools import reduce
from operator import or_

from spolu.interviews import numerals
from spolu.interviews.identify.contexts import function_words
from spolu.interviews.identify.quasi import cues
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
            told = (cues.ENGLISH if language == "en" else cues.TOLD_BY).get(term.section, 0)
            self._add(term.words[at], cues.PART if told in (cues.TERM, cues.BEHIND) and len(words) > 1 else told)
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
        self._glued = frozenset(cues.GLUED[language])
        self._begun = Beginnings((*self._heads.stems, *cues.BORN, *self._glued, *self._decades))
        self._whole = dict(self._heads.exact)
        numbers = {word: numerals.read([word], 0, language)[0] for word in numerals.words(language)}
        inflected = {word for word, number in numbers.items() if number > 9 and word.endswith(cues.IN)}
        for told, words in (
            (cues.CUE, {*cues.BESIDE[language], *(inflected if language in ("cs", "sk") else ())}),
            (cues.NUMBER, {word for word, number in numbers.items() if number > 1}),
            (cues.OPENS, {*cues.WED, *cues.SOME, *cues.YEARS}),
            (cues.ADDRESSING, cues.ADDRESS),
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
        said, after, sentences = run.told(self._pieces, cues.END), 0, list[str]()
        while after < len(said) and (near := cues.NEAR.search(said, after)):
            begin = said.rfind(cues.END, 0, near.start()) + 1
            end = said.find(cues.END, near.end())
            after = (end if end >= 0 else len(said)) + 1
            sentences = sentences or _BOUNDARY.split(run.text)
            at = said.count(cues.END, 0, begin)
            if self._is_telling(sentences[at], said[begin : after - 1]):
                start = at + sum(map(len, sentences[:at]))
                yield start, start + len(sentences[at])

    def _is_telling(self, text: str, said: bytes) -> bool:
        if cues.WORTH.search(said):
            return True
        pieces = text.split()
        # An English age may stand beside any *is* or *was*, which is no cue: too many do.
        aged = self._language == "en" and cues.NUMBERS.search(said)
        if cues.PERHAPS.search(said) and (aged or self._has_term(pieces, said)):
            return True
        return "," in text and any(
            "," in "".join(pieces[max(0, at.start() - cues.BACK) : at.start()]) for at in cues.TERMS.finditer(said)
        )

    def _has_term(self, pieces: Sequence[str], said: bytes) -> bool:
        """Whether beside the telling word of a term there stands what may be another one of it."""
        for found in cues.MAYBE.finditer(said):
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
                self._pieces[piece] = cues.BYTES[told[word]]
            elif not told[word]:
                self._pieces[piece] = _silent(piece)

    def told(self, low: Sequence[str]) -> bytes:
        """Return what each of some folded words tells."""
        return bytes(map(self._words.__getitem__, low))

    def of(self, low: str) -> int:
        """Return what a folded word tells by itself; the sum of the flags, 0 for nothing."""
        if low.isdecimal():
            return cues.NUMBER if 1 < int(low) <= 110 else cues.YEAR * (len(low) == 4)
        told = self._whole.get(low, 0)
        for beginning in self._begun.of(low):
            told |= self._heads.tell(low, beginning) | self._goes_on(low, beginning)
        if low[-3:] in _DID and I_DID.search(low):
            told |= cues.BEARER
        return told if low.isalpha() or _SINGLE.fullmatch(low) else told | cues.PART

    def _goes_on(self, low: str, beginning: str) -> int:
        """Return what a word tells by a number or a birth at its beginning."""
        if beginning in self._decades and numerals.decade(low, self._language):
            return cues.BY_ITSELF
        if beginning in self._glued and ("let" in low or "roc" in low or "lat" in low):
            return (
                cues.NUMBER if "lat" in low and not ("latk" in low or "latek" in low) else cues.NUMBER | cues.BY_ITSELF
            )
        return cues.OPENS * (beginning in cues.BORN)

    def _of_piece(self, piece: str) -> bytes:
        """Return what stands between blanks tells: a byte for what stands between the ends of sentences in it."""
        return cues.END.join(cues.BYTES[self._of_part(part)] if part else b"" for part in _BOUNDARY.split(piece))

    def _of_part(self, part: str) -> int:
        low = fold(part.strip(SIGNS))
        if low.isalnum():
            return self._words[low]
        words = _ROUGH.findall(low.replace("’", "'"))
        told = reduce(or_, map(self._words.__getitem__, words), 0)
        return told | cues.PART if told & cues.BEHIND and len(words) > 1 else told


FOLDED = Remembered(lambda word: fold(word.replace("’", "'")))
"""Word -> how it is looked up."""


def _silent(piece: str) -> bytes:
    """Return what a piece of text between blanks tells, one word of which tells nothing."""
    return cues.END.join(b"\0" if part else b"" for part in _BOUNDARY.split(piece))


def _single(piece: str) -> str:
    """Return the folded word of a piece of text between blanks, "" where it holds none or several."""
    low = fold(piece.strip(SIGNS)).replace("’", "'")
    return low if _SINGLE.fullmatch(low) else ""
