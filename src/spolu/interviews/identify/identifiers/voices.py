"""Several voices in one turn, as who writes down tells them apart by dashes: *Adresa? – Lipová. – Ano. – Třicet osm.*

What somebody asks for is looked for as over turns, and is one with what is said between its parts.
"""

import re
from collections.abc import Iterator
from itertools import groupby

from spolu.interviews.identify.identifiers import answers
from spolu.interviews.identify.runs import Run
from spolu.interviews.model import Mention, Transcript, Turn

_NEXT = re.compile(r"(?<=[.?!…,]) [–—-] ")
_DASHES = (" – ", " — ", " - ")
_ASKED = tuple(f"?{dash}" for dash in _DASHES)
_FEWEST = 3
"""Dashes behind a question, what is told, what is heard, and before the rest."""


def find(t: Transcript) -> Iterator[Mention]:
    """Yield what one voice tells another one part by part within a turn."""
    for turn in t.turns:
        text = turn.text
        if any(map(text.__contains__, _ASKED)) and sum(map(text.count, _DASHES)) >= _FEWEST:
            yield from _within(t, turn)


def _within(t: Transcript, turn: Turn) -> Iterator[Mention]:
    starts = [0, *(match.end() for match in _NEXT.finditer(turn.text))]
    said = _NEXT.split(turn.text)
    voices = tuple(Turn(str(n), text, speaker=str(n % 2)) for n, text in enumerate(said))
    apart = Transcript(t.id, language=t.language, turns=voices)
    found = answers.find(apart, [Run(text) for text in said])
    for _, parts in groupby(found, lambda m: (m.kind, m.lemma)):
        told = [*parts]
        start, end = starts[int(told[0].turn)] + told[0].start, starts[int(told[-1].turn)] + told[-1].end
        yield told[0]._replace(turn=turn.id, start=start, end=end, text=turn.text[start:end])
