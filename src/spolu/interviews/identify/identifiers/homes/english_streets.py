"""Streets and houses of English texts, each looked for where a sign of it stands; see `signs`."""

from collections.abc import Iterator
from itertools import chain

from spolu.interviews.identify.identifiers import signs
from spolu.interviews.identify.identifiers.homes import (
    buildings,
    celtic_roads,
    english_homes,
    roads,
    small_roads,
    streets,
)
from spolu.interviews.identify.runs import Run
from spolu.interviews.model import Lane

_BY_NAME = "a house by its name, with its street"
_BEHIND = 2
"""Pieces behind a sign in which the word for a street may stand yet: *(in 1929, late) of 17 chapel street*."""


def find(run: Run, text: str, said: bytes) -> Iterator[tuple[int, int, str, str, Lane]]:
    """Yield (start, end, kind, why, lane) of houses by their name, and of streets with the number before them."""
    for begin, stop in streets.around(run, signs.STREETS.finditer(said)):
        within = text, begin, min(stop, len(text))
        for start, end, certain in chain(english_homes.by_name(*within), english_homes.in_county(*within)):
            yield start, end, "ADDR", _BY_NAME, "auto" if certain else "review"
    for begin, stop in streets.around(run, signs.CELTIC.finditer(said)):
        for start, end, certain in celtic_roads.find(text, begin, min(stop, len(text))):
            yield start, end, "ADDR", *streets.TOLD[certain]
    last = len(run.pieces)
    for spot in signs.ROADS.finditer(said):
        begin, stop = run.starts[max(0, spot.start() - roads.BEFORE)], run.starts[min(last, spot.end() + _BEHIND)]
        for start, end, certain in chain(
            small_roads.find(text, begin, stop), small_roads.in_one_word(text, begin, stop)
        ):
            yield start, end, "ADDR", *streets.TOLD[certain]
    for spot in signs.HOUSED.finditer(said):
        begin, stop = run.starts[max(0, spot.start() - roads.BEFORE)], run.starts[spot.end()]
        for start, end, certain in buildings.find(text, begin, stop):
            yield start, end, "ADDR", *streets.TOLD[certain]
    for spot in signs.NUMBERED.finditer(said):
        begin, stop = run.starts[max(0, spot.start() - roads.BEFORE)], run.starts[spot.end()] + streets.LONG
        for start, end, certain in small_roads.behind(text, begin, min(stop, len(text))):
            yield start, end, "ADDR", *streets.TOLD[certain]
    for spot in signs.CALLED.finditer(said):
        begin, stop = run.starts[max(0, spot.start() - roads.BEFORE)], run.starts[spot.end()]
        for start, end, _ in small_roads.by_name(text, begin, stop):
            yield start, end, "ADDR", _BY_NAME, "review"
