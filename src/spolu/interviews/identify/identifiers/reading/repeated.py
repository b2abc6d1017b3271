"""A figure that is read several times at once: *double oh*, *tři trojky*, *trzy razy pięć*."""

from collections.abc import Mapping, Sequence

from spolu.interviews.identify.identifiers.reading import aloud
from spolu.interviews.identify.identifiers.reading.written import Numbers

_NONE: tuple[Numbers, int] = ((), 0)


def read(words: Sequence[str], at: int, values: Mapping[str, int]) -> tuple[Numbers, int]:
    """Return the numbers that are said so from a place on, and in how many words; of anything else none. ``values``: of words for numbers."""
    count, figure_at = times(words, at)
    if count:
        return _several(count, _figure(words, figure_at, values), figure_at + 1 - at)
    count = values.get(words[at], 0)
    if count not in aloud.SEVERAL or at + 1 >= len(words):
        return _NONE
    if words[at + 1] in aloud.TIMES_OF:
        return _several(count, _figure(words, at + 2, values), 3)
    return _several(count, aloud.PLURALS.get(words[at + 1]), 2)


def times(words: Sequence[str], at: int) -> tuple[int, int]:
    """Return how often what follows is read, and where that stands: *double oh*, *double-oh*; 0 for no such word."""
    following = at + 1 + (words[at + 1 : at + 2] == ["-"])
    return (aloud.TIMES.get(words[at], 0) if following < len(words) else 0), following


def _several(count: int, figure: int | None, size: int) -> tuple[Numbers, int]:
    return _NONE if figure is None else ((None, *(figure,) * count, None), size)


def _figure(words: Sequence[str], at: int, values: Mapping[str, int]) -> int | None:
    """Return the number that a word or a figure says, None for another one."""
    word = words[at] if at < len(words) else ""
    return int(word) if len(word) == 1 and word.isdecimal() else values.get(word)
