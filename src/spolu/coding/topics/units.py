"""What is modelled: a participant's turn, seen together with the rest of the answer it belongs to."""

from collections.abc import Sequence
from dataclasses import dataclass

from spolu.coding.topics.lemmas import lemmas, names
from spolu.interviews import voicing
from spolu.interviews.model import ASKING, Transcript

ENOUGH = 4
"""Content words that a turn needs in order to be modelled."""
REACH = 2


@dataclass(frozen=True, slots=True)
class Unit:
    """A turn to model. ``speaker``: "" where it is one of those who are named, and nobody knows which; ``words``: its own content words; ``around``: those of the answer that it is part of."""

    transcript: str
    turn: str
    speaker: str
    text: str
    words: tuple[str, ...]
    around: tuple[str, ...]


def units(transcripts: Sequence[Transcript], language: str) -> tuple[Unit, ...]:
    """Return the turns of a language that say enough, by transcript and turn.

    The words around reach over at most two turns to each side and stop at whoever asks: a question opens a new matter.
    Names are left out: who is spoken of would else draw together what is said of many matters.
    """
    found = []
    mine = sorted((t for t in transcripts if t.language[:2] == language), key=lambda t: t.id)
    called = names((turn.text for t in mine for turn in t.turns), language)
    for t in mine:
        asks = {s.id for s in t.speakers if s.role in ASKING}
        who = {s.id: s.participant or f"{t.id}/{s.id}" for s in t.speakers}
        unnamed = voicing.unnamed(t)
        words = [tuple(lemmas(turn.text, language, called)) for turn in t.turns]
        for n, turn in enumerate(t.turns):
            if turn.speaker not in asks and len(words[n]) >= ENOUGH:
                near = _answer([x.speaker in asks for x in t.turns], n)
                around = tuple(w for i in near for w in words[i])
                found.append(Unit(t.id, turn.id, who.get(turn.speaker or "", unnamed), turn.text, words[n], around))
    return tuple(found)


def _answer(asking: Sequence[bool], n: int) -> list[int]:
    first = last = n
    while first > 0 and n - first < REACH and not asking[first - 1]:
        first -= 1
    while last + 1 < len(asking) and last - n < REACH and not asking[last + 1]:
        last += 1
    return list(range(first, last + 1))
