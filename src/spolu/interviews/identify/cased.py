"""Which capitals are worth reading: most only begin a sentence with a common word, and are passed over.

Every distinct piece of the texts has its signs; what stands before and behind a word is told by their patterns.
"""

import re
from collections.abc import Iterator, Set
from functools import cache

from spolu.interviews.identify import tokens
from spolu.interviews.identify.contexts import particles
from spolu.interviews.identify.runs import Run
from spolu.interviews.identify.words import wives
from spolu.interviews.identify.words.lexicon import Lexicon
from spolu.interviews.remembered import Remembered

_ENDS, _SMALL, _CAPITAL, _NOBODY, _OPEN, _JOINS, _INITIAL = 1, 2, 4, 8, 16, 32, 64
"""Signs of a piece: a sentence begins behind it, whatever stands before; a word in small letters that joins no names; it
holds a capitalised word; it is one, and nobody's name; a capitalised word ends it, so that another may adjoin; particles,
which may stand between two; an initial."""


def _any_of(flags: int) -> bytes:
    """Return a class of a regular expression: the bytes that have one of ``flags``."""
    return b"[%b]" % re.escape(bytes(sign for sign in range(2 * _INITIAL) if sign & flags))


_ENDING, _BEHIND, _NOBODYS = (_any_of(flag) for flag in (_ENDS, _SMALL, _NOBODY))
_PASSED = re.compile(b"(?<=%b)%b(?=%b)" % (_ENDING, _NOBODYS, _BEHIND))
"""A common word that begins a sentence, alone."""
_CAPITALS = _any_of(_CAPITAL | _NOBODY)
_WORTH = b"(?:(?<!%b)%b|%b(?!%b)|%b)" % (_ENDING, _NOBODYS, _NOBODYS, _BEHIND, _any_of(_CAPITAL))
"""Every other piece with a capital."""
_FURTHER = b"(?:(?<=%b)%b*%b)*" % (_any_of(_OPEN), _any_of(_JOINS), _CAPITALS)
"""Pieces with capitals that may adjoin the one before."""
_LED = _any_of(_INITIAL) + b"*"
_STRETCH, _ANY_STRETCH = (re.compile(_LED + begun + _FURTHER) for begun in (_WORTH, _CAPITALS))


_ANY_WORD = "word"
"""Stands for any word in small letters that is neither a particle nor an abbreviation."""


def is_nobody(word: str, lex: Lexicon) -> bool:
    """Whether a capitalised word is a common one, and no dictionary has it as a name too."""
    known = lex.word(shown(word))
    return known.common and not (known.person or known.place or known.other or word.endswith(wives.ENDS))


def shown(word: str) -> str:
    """Return a word as a dictionary has it: a heading's capitals are no part of it."""
    return word.capitalize() if len(word) > 3 and word.isupper() else word


@cache
def signs(lex: Lexicon) -> Remembered[int]:
    """Return piece -> its signs, as a language has them."""

    def sign(piece: str) -> int:
        words = () if piece.islower() else tokens.CAPITALS[piece]
        if words and piece.isalpha() and words[0][0] == piece:
            return _OPEN | (_NOBODY if is_nobody(piece, lex) else _CAPITAL)
        bare = piece.rstrip(tokens.SIGNS)
        small = bare.isalpha() and bare.islower() and bare not in particles()
        left = tokens.LEFT[piece] if piece[-1:] in tokens.MAY_END else None
        sign = _SMALL * small | _ENDS * (left is not None and left[1])
        if words:
            return sign | _CAPITAL | _OPEN * (words[-1][2] == len(piece))
        return (
            sign | _JOINS * (particles() >= set(piece.replace("-", " ").split())) | _INITIAL * tokens.is_initial(piece)
        )

    return Remembered(sign)


def _closed(pieces: Set[str], known: Remembered[int]) -> Iterator[tuple[str, int]]:
    """Yield the pieces that are a small word with marks behind, each with its signs: it is for the marks to tell them."""
    told = Remembered(lambda marks: known[_ANY_WORD + marks])
    for piece in filter(str.islower, pieces):
        bare = piece.rstrip(tokens.SIGNS)
        if bare.isalpha() and bare not in particles() and bare not in tokens.ABBREVIATIONS:
            yield piece, told[piece[len(bare) :]]


class Capitals:
    """The pieces with capitals in texts that hold no others than ``pieces``."""

    def __init__(self, lex: Lexicon, pieces: Set[str]) -> None:
        self._signs = signs(lex)
        self._rows: dict[Run, bytes] = {}
        new = pieces - self._signs.keys()
        small = set(filter(str.islower, filter(str.isalpha, new))) - particles()
        self._signs.update(dict.fromkeys(small, _SMALL))
        self._signs.update(_closed(new - small, self._signs))

    def stretches(self, run: Run) -> Iterator[tuple[int, int]]:
        """Yield the first and the last number of pieces that are worth reading, those together that may adjoin each other."""
        for match in (_STRETCH if run.simple else _ANY_STRETCH).finditer(self._row(run)):
            first, stop = match.span()
            yield first - 1, stop - 2

    def passed(self, run: Run) -> Iterator[int]:
        """Yield the numbers of the pieces of a run that are not worth it."""
        return (match.start() - 1 for match in (_PASSED.finditer(self._row(run)) if run.simple else ()))

    def _row(self, run: Run) -> bytes:
        """Return the signs of a run; it begins a sentence, and ends one."""
        if run not in self._rows:
            self._rows[run] = b"%c%b%c" % (_ENDS, run.signs(self._signs), _SMALL)
        return self._rows[run]
