"""What somebody tells in several turns: its parts, what is said between them (*mhm*, *got that*, *a dál?*), and what repeats them.

The parts are read together. A turn that repeats the last one is no part, and tells it once more.
"""

import re
from collections.abc import Iterator, Sequence
from functools import partial
from typing import NamedTuple, Self

from spolu.interviews.identify.identifiers import disfluencies, signs, structured
from spolu.interviews.identify.identifiers.reading import aloud, meant
from spolu.interviews.identify.tokens import SIGNS
from spolu.interviews.model import Mention, Transcript, Turn
from spolu.interviews.remembered import Remembered

_ASKS = re.compile(r"\b(?:(?:e-?|mej)?mail|mejl|address|adres|post ?code|eircode|name\b|jméno|nazwisko)", re.IGNORECASE)
"""What is asked for beside numbers, and is no part of one."""
MOST = 12
"""Turns that something told may take."""
_PART, _LONG_PART, _NOD, _PROMPT = 40, 90, 12, 30
"""Code points of a turn that is a part as a whole, of one that goes on with numbers, of what somebody else may say between two, and
of a question there."""


class Piece(NamedTuple):
    """What is read of a turn.

    Attributes:
        begin: where it begins in the turn.
        at: where it begins in what is read together; where that goes on for what repeats the part before.
        again: it repeats the part before, and is not read.
    """

    turn: Turn
    begin: int
    at: int
    shown: str
    again: bool = False

    @classmethod
    def of(cls, turn: Turn, at: int, *, begin: int = 0, most: int = _PART) -> Self:
        """Return what is read of a turn, up to so many code points, without the signs that end it."""
        end = len(turn.text) if len(turn.text) - begin <= most else turn.text.rfind(" ", 0, begin + most)
        return cls(turn, begin, at, turn.text[begin : max(begin, end)].rstrip(SIGNS))


def _number(language: str, piece: str) -> int:
    bare = piece.strip(SIGNS)
    return 2 if bare[-1:].isdigit() else int(signs.is_number(bare, language) or bare in aloud.SURELY_STROKES)


NUMBERS = Remembered(lambda language: Remembered(partial(_number, language)))
"""Language -> what stands between blanks -> how much of a number it is: 2 for figures, 1 for a word, which may be *oh* or *one*; 0 for nothing."""


def pieces(
    first: Piece, turns: Sequence[Turn], language: str, *, voice: str | None, dictated: bool = False
) -> Iterator[Piece]:
    """Yield what is read of the turns behind a first part, as long as somebody listens, repeats it or goes on.

    ``voice``: of who tells it; None where anybody may. ``dictated``: it goes on with anything short behind who listens, not
    only with a number.
    """
    yield first
    last, heard = first, False
    for turn in turns:
        own, other = turn.speaker == voice or voice is None, turn.speaker != voice or voice is None
        at = last.at + len(last.shown) + 1
        numbered = bool(NUMBERS[language][turn.text[:_PROMPT].split(" ", 1)[0]])
        goes_on = numbered and NUMBERS[language][last.shown.rpartition(" ")[2]]
        if other and (row := _repeated(turn.text, last.shown, language)):
            heard = True
            yield Piece(turn, 0, at, row, again=True)
        elif own and (goes_on or (dictated and heard and len(turn.text) <= _PART and not is_nod(turn.text))):
            last, heard = Piece.of(turn, at, most=_LONG_PART if goes_on else _PART), False
            yield last
        elif (other and turn.text.strip(SIGNS).lower() in aloud.SURELY_STROKES) or (
            not numbered and (is_nod(turn.text) or (other and _is_heard(turn.text)))
        ):
            heard = True
        else:
            return


def _repeated(text: str, told: str, language: str) -> str:
    """Return with what a turn repeats the end of a part, as a whole or as far as it begins with numbers; "" with nothing."""
    said = text[:_PART].split(" ")
    begun = next((n for n, word in enumerate(said) if not NUMBERS[language][word]), len(said))
    for row in (said[:begun], said):
        if row and _words(told)[-len(row) :] == _words(" ".join(row)):
            return " ".join(row).rstrip(SIGNS)
    return ""


def is_heard(turn: Turn, told: Turn, language: str) -> bool:
    """Whether a turn is of somebody who listens to what is told in the one before, or repeats it."""
    if len(turn.text) > _PART:
        return False
    opening = turn.text.split(" ", 1)[0].strip(SIGNS).lower()
    if opening not in disfluencies.LISTENS and opening not in told.text.lower():
        return False  # as is soonest seen
    return is_nod(turn.text) or _repeated(turn.text, told.text.rstrip(SIGNS), language) != ""


def mentions(t: Transcript, told: Sequence[Piece], f: structured.Found) -> Iterator[Mention]:
    """Yield what is found in pieces that are read together as it stands in each turn."""
    value = " ".join(words for piece in told if not piece.again for _, words in _within(piece, f))
    for piece in told:
        for start, words in _within(piece, f):
            yield Mention(t.id, piece.turn.id, start, start + len(words), words, f.kind, f.lane, (f.why,), lemma=value)


def _within(piece: Piece, f: structured.Found) -> Iterator[tuple[int, str]]:
    """Yield where in its turn what a piece has of something found begins, and its words; nothing where it has none."""
    if piece.again:
        start, end = 0, len(piece.shown) * (f.start < piece.at <= f.end + 1)
    else:
        start, end = max(f.start - piece.at, 0), f.end - piece.at
    words = piece.shown[start : max(start, end)].rstrip(SIGNS)
    if words:
        yield piece.begin + start, words


def _words(text: str) -> list[str]:
    return [word.strip(SIGNS).lower() for word in text.split(" ")]


def is_nod(text: str) -> bool:
    """Whether nothing but words of who listens stand in a text."""
    return len(text) <= _PART and all(word in disfluencies.LISTENS for word in _words(text))


def _is_heard(text: str) -> bool:
    """Whether a turn is as short as what is said by who writes down, and asks for nothing else: *And the telephone?*"""
    if text.endswith("?"):
        return len(text) <= _PROMPT and not _ASKS.search(text) and meant.told(text, 0, len(text)) <= {meant.ANY}
    return len(text) <= _NOD
