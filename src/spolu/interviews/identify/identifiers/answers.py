"""Numbers that somebody asks for in one turn and another one tells in the next ones: *Číslo smlouvy?*, *7702*, *ano*, *418*.

What was asked is read together with the answer, part by part.
"""

from collections.abc import Iterator, Sequence

from spolu.interviews.identify.identifiers import structured, turns
from spolu.interviews.identify.identifiers.reading import meant
from spolu.interviews.identify.runs import Run
from spolu.interviews.model import Mention, Transcript, Turn

_ASKED, _TOLD = 70, 200
"""Code points of a question and of an answer that are read together."""
_EARLY = 4
"""Words of an answer among which its number begins."""
_ENOUGH, _ENOUGH_ENGLISH = 2, 3
"""How much of a number stands there, see `turns.NUMBERS`; English answers begin with *oh* and *one* that are none."""
_SOON = 40
"""Code points of an answer within which its number begins."""
_KINDS = frozenset(("IDNO", "PHONE", "ACCOUNT", "BIRTHNO", "CASENO", "PLATE", "DOB"))


def find(t: Transcript, said: Sequence[Run]) -> Iterator[Mention]:
    """Yield what is told in answer to a question for a number, in each turn the part that it holds. ``said``: the turns."""
    numbers, enough = turns.NUMBERS[t.language].__getitem__, _ENOUGH_ENGLISH if t.language.startswith("en") else _ENOUGH
    for n, (asking, run) in enumerate(zip(t.turns, said[1:], strict=False), 1):
        asked = asking.text
        told = (asked.endswith("?") or len(asked) < _ASKED) and sum(map(numbers, run.pieces[:_EARLY])) >= enough
        if told and _asks(asked[-_ASKED:], t.language):
            yield from _answer(t, asking, t.turns[n : n + turns.MOST])


def _asks(tail: str, language: str) -> bool:
    """Whether the end of a turn asks for a number, which it does not tell itself."""
    return meant.before(tail, len(tail)) != "" and not any(map(turns.NUMBERS[language].__getitem__, tail.split(" ")))


def _answer(t: Transcript, asking: Turn, answering: Sequence[Turn]) -> Iterator[Mention]:
    asked = asking.text[-_ASKED:].rstrip(" .,:?!…")
    first = turns.Piece.of(answering[0], len(asked) + len("? "), most=_TOLD)
    told = [*turns.pieces(first, answering[1:], t.language, voice=None)]
    whole = f"{asked}? {' '.join(piece.shown for piece in told if not piece.again)}"
    for f in structured.find(Run(whole), t.language):
        if f.kind in _KINDS and len(asked) < f.start < len(asked) + _SOON:
            yield from turns.mentions(t, told, f)
