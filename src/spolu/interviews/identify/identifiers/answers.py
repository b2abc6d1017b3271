"""Numbers that somebody asks for in one turn and another one tells in the next ones: *Číslo smlouvy?*, *7702*, *ano*, *418*.

What was asked is read together with the answer, part by part.
"""

import re
from collections.abc import Iterator, Sequence
from string import ascii_uppercase

from spolu.interviews.identify.identifiers import structured, turns
from spolu.interviews.identify.identifiers.reading import aloud, meant
from spolu.interviews.identify.runs import Run
from spolu.interviews.identify.tokens import SIGNS
from spolu.interviews.model import Mention, Transcript, Turn

_ASKED, _TOLD = 70, 200
"""Code points of a question and of an answer that are read together."""
_EARLY = 4
"""Words of an answer among which its number begins."""
_ENOUGH, _ENOUGH_ENGLISH = 2, 3
"""How much of a number stands there, see `turns.NUMBERS`; English answers begin with *oh* and *one* that are none."""
_SPELT, _LETTERS = frozenset(ascii_uppercase) - aloud.WORDS_OF_ONE_LETTER, 2
"""Letters that are no words, and how many of them an answer has that spells something."""
_SOON = 40
"""Code points of an answer within which its number begins."""
_KINDS = frozenset(("IDNO", "PHONE", "ACCOUNT", "BIRTHNO", "CASENO", "PLATE", "DOB"))


_ASKS = re.compile(
    r"\b(?:e-?|mej)?mail\w*|\bmejl\w*|\badd?res\w*|\bpost ?code|\bPSČ|směrovac|smerovac|\bkod\w*\b|\bbydl\w+|\bbýva\w+|\bmieszka\w+|\bulic[aeiyuęą]|\bstreet\b|\bliv(?:e|ing)\b",
    re.IGNORECASE,
)
"""What is asked for beside numbers, and told part by part."""
_SHORT = 40
"""Code points of the first part of what is dictated."""


def find(t: Transcript, said: Sequence[Run]) -> Iterator[Mention]:
    """Yield what is told in answer to a question for a number, in each turn the part that it holds. ``said``: the turns."""
    numbers, enough = turns.NUMBERS[t.language].__getitem__, _ENOUGH_ENGLISH if t.language.startswith("en") else _ENOUGH
    for n, (asking, run) in enumerate(zip(t.turns, said[1:], strict=False), 1):
        asked = asking.text
        if not (asked.endswith("?") or len(asked) < _ASKED):
            continue
        if _is_dictated(asked, t.turns[n : n + 2], t.language):
            yield from _answer(t, asking, t.turns[n : n + turns.MOST], dictated=True)
            continue
        opening = run.pieces[:_EARLY]
        told = sum(map(numbers, opening)) >= enough or (asked.endswith("?") and _is_spelt(opening))
        if told and _asks(asked[-_ASKED:], t.language):
            yield from _answer(t, asking, t.turns[n : n + turns.MOST], dictated=False)


def _is_spelt(opening: Sequence[str]) -> bool:
    """Whether an answer begins with letters, one by one: *It's A, R R, …*."""
    letters = [piece for piece in opening if len(piece) <= len("R,") and piece[:1].isupper()]
    return sum(piece.strip(SIGNS) in _SPELT for piece in letters) >= _LETTERS


def _asks(tail: str, language: str) -> bool:
    """Whether the end of a turn asks for a number, which it does not tell itself."""
    return meant.before(tail, len(tail)) != "" and not any(map(turns.NUMBERS[language].__getitem__, tail.split(" ")))


def _is_dictated(asked: str, answering: Sequence[Turn], language: str) -> bool:
    """Whether a question for anything that is written down is answered by somebody to whom another one listens."""
    if (
        len(answering) < 2
        or len(answering[0].text) > _SHORT
        or not turns.is_heard(answering[1], answering[0], language)
    ):
        return False
    tail = asked[-_ASKED:]
    return _ASKS.search(tail) is not None or _asks(tail, language)


def _answer(t: Transcript, asking: Turn, answering: Sequence[Turn], *, dictated: bool) -> Iterator[Mention]:
    asked = asking.text[-_ASKED:].rstrip(" .,:?!…")
    first = turns.Piece.of(answering[0], len(asked) + len("? "), most=_TOLD)
    voice = first.turn.speaker if dictated else None
    told = [*turns.pieces(first, answering[1:], t.language, voice=voice, dictated=dictated)]
    whole = f"{asked}{':' if dictated else '?'} {' '.join(piece.shown for piece in told if not piece.again)}"
    seam = first.at + len(first.shown)
    for f in structured.find(Run(whole), t.language):
        late = f.start < len(asked) + _SOON and (f.kind in _KINDS or (dictated and f.start < seam < f.end - 1))
        if len(asked) < f.start and late:
            yield from turns.mentions(t, told, f)
