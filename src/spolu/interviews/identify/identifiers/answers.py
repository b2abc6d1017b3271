"""Numbers that somebody asks for in one turn and another one tells in the next ones: *Číslo smlouvy?*, *7702*, *ano*, *418*.

What was asked is read together with the answer, and with what the one who listens says between its parts.
"""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import NamedTuple

from spolu.interviews.identify.identifiers import disfluencies, signs, structured
from spolu.interviews.identify.identifiers.reading import meant
from spolu.interviews.identify.runs import Run
from spolu.interviews.identify.tokens import SIGNS
from spolu.interviews.model import Mention, Transcript, Turn
from spolu.interviews.remembered import Remembered

_ASKED, _TOLD, _PART = 70, 200, 40
"""Code points of a question and of an answer that are read together, and of a turn that may be a part of an answer."""
_EARLY, _TURNS = 4, 12
"""Words of an answer among which its number begins, and turns that an answer may take."""
_ENOUGH, _ENOUGH_ENGLISH = 2, 3
"""How much of a number stands there, see `_number`; English answers begin with *oh* and *one* that are none."""
_SOON = 40
"""Code points of an answer within which its number begins."""
_KINDS = frozenset(("IDNO", "PHONE", "ACCOUNT", "BIRTHNO", "CASENO", "PLATE", "DOB"))
_BETWEEN = " – "


class _Piece(NamedTuple):
    """A turn, or its beginning, of an answer. ``at``: where it begins in what is read together."""

    turn: Turn
    at: int
    shown: str


def find(t: Transcript, said: Sequence[Run]) -> Iterator[Mention]:
    """Yield what is told in answer to a question for a number, in each turn the part that it holds. ``said``: the turns."""
    numbers, enough = _NUMBERS[t.language].__getitem__, _ENOUGH_ENGLISH if t.language.startswith("en") else _ENOUGH
    for n, (asking, run) in enumerate(zip(t.turns, said[1:], strict=False), 1):
        asked = asking.text
        told = (asked.endswith("?") or len(asked) < _ASKED) and sum(map(numbers, run.pieces[:_EARLY])) >= enough
        if told and _asks(asked[-_ASKED:], t.language):
            yield from _answer(t, asking, t.turns[n : n + _TURNS])


def _asks(tail: str, language: str) -> bool:
    """Whether the end of a turn asks for a number, which it does not tell itself."""
    return meant.before(tail, len(tail)) != "" and not any(map(_NUMBERS[language].__getitem__, tail.split(" ")))


def _number(language: str, piece: str) -> int:
    """Return how much of a number stands between blanks: 2 for figures, 1 for a word, which may be *oh* or *one*; 0 for nothing."""
    bare = piece.strip(SIGNS)
    return 2 if bare[-1:].isdigit() else int(signs.is_number(bare, language))


_NUMBERS = Remembered(lambda language: Remembered(partial(_number, language)))
"""Language -> what stands between blanks -> how much of a number it is."""


def _is_nod(text: str) -> bool:
    return all(word.strip(SIGNS).lower() in disfluencies.LISTENS for word in text.split())


def _answer(t: Transcript, asking: Turn, turns: Sequence[Turn]) -> Iterator[Mention]:
    asked = asking.text[-_ASKED:].rstrip(" .,:?!…")
    pieces = [*_pieces(turns, len(asked) + len("? "), t.language)]
    whole = f"{asked}? {_BETWEEN.join(piece.shown for piece in pieces)}"
    for f in structured.find(Run(whole), t.language):
        if f.kind in _KINDS and len(asked) < f.start < len(asked) + _SOON:
            told = [*_told(pieces, f)]
            value = " ".join(words for _, _, words in told)
            for turn, start, words in told:
                yield Mention(t.id, turn, start, start + len(words), words, f.kind, f.lane, (f.why,), lemma=value)


def _told(pieces: Sequence[_Piece], f: structured.Found) -> Iterator[tuple[str, int, str]]:
    """Yield the id of each turn that holds a part of a number, where the part begins there, and its words."""
    for turn, at, shown in pieces:
        start = max(f.start - at, 0)
        words = shown[start : max(start, f.end - at)].rstrip(SIGNS)
        if words and not _is_nod(words):
            yield turn.id, start, words


def _pieces(turns: Sequence[Turn], at: int, language: str) -> Iterator[_Piece]:
    """Yield the turns of an answer, as long as somebody listens or goes on with it."""
    for n, turn in enumerate(turns):
        last = len(turn.text) > _PART
        if n and not _is_nod(turn.text) and (last or not _NUMBERS[language][turn.text.split(" ", 1)[0]]):
            return
        shown = turn.text[: turn.text.rfind(" ", 0, _TOLD)] if len(turn.text) > _TOLD else turn.text
        yield _Piece(turn, at, shown)
        if last:
            return
        at += len(shown) + len(_BETWEEN)
