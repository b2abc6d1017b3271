"""What parts a number that is read aloud and is none of it: said by who thinks (*hang on*), listens (*yep*) or begins anew (*ne, pardon*)."""

import re
from collections.abc import Container, Sequence

from spolu.interviews.identify.identifiers import disfluencies
from spolu.interviews.identify.identifiers.reading import aloud

MARKS = frozenset(("-", "–", "—", "…", "..", "..."))
_THINKS = re.compile(rf"(?:{disfluencies.THINKS})\b", re.IGNORECASE)
_SAID = disfluencies.LISTENS | disfluencies.ANEW
_LONG = 6
"""Words that somebody says who thinks in several, at most."""
_ENDS = frozenset(".?")
_DROPS, _BEGINS_ANEW = "something", (["no"], ["sorry"], ["wait"])
_LETTER = "em"
"""A letter, and a sound before a comma."""


def parting(words: Sequence[str], at: int, numbers: Container[str]) -> int:
    """Return how many words, from a place on, part what is read aloud; 0 for none. ``numbers``: the words for them."""
    word = words[at]
    if word in disfluencies.OPENS and (thinks := _THINKS.match(" ".join(words[at : at + _LONG]))):
        return thinks[0].count(" ") + 1
    if word == _DROPS and (size := _dropped(words, at)):
        return size
    if word == _LETTER:
        return int([*words[at + 1 : at + 2]] == [","])
    return int(
        word == "," or word in disfluencies.LISTENS or _is_put_right(words, at, numbers) or _is_stop(words, at, numbers)
    )


def _dropped(words: Sequence[str], at: int) -> int:
    """Return how many words say that somebody begins anew: *K something, no, …*; 0 for none."""
    paused = at + 1 + (words[at + 1 : at + 2] == [","])
    return paused + 1 - at if words[paused : paused + 1] in _BEGINS_ANEW else 0


def behind(words: Sequence[str], at: int) -> Sequence[str]:
    """Return the two words behind one, or behind what somebody says there who listens or looks it up: *JK, yep, forty*."""
    heard = [*words[at + 1 : at + 3]]
    listened = 1 + (heard[:1] == [","])
    if not _SAID.isdisjoint(heard[:listened]):
        at += listened + (words[at + listened + 1 : at + listened + 2] == [","])
    return words[at + 1 : at + 3]


def is_amid(words: Sequence[str], at: int, numbers: Container[str]) -> bool:
    """Whether a word stands between two numbers."""
    return 0 < at < len(words) - 1 and words[at - 1] in numbers and words[at + 1] in numbers


def _is_stop(words: Sequence[str], at: int, numbers: Container[str]) -> bool:
    """Whether a full stop stands beside what somebody says who listens, or another voice tells a number behind it:
    *sedm jedna. – Ano. – Pět …*, *nula osm. – Lomeno? – Lomeno, tři …*."""
    if words[at] not in _ENDS:
        return False
    behind = next((word for word in words[at + 1 : at + 3] if word not in MARKS), "")
    if words[at] == "." and not disfluencies.LISTENS.isdisjoint((behind, *words[max(0, at - 1) : at])):
        return True
    return not MARKS.isdisjoint(words[at + 1 : at + 2]) and (behind in numbers or behind in aloud.SURELY_STROKES)


def _is_put_right(words: Sequence[str], at: int, numbers: Container[str]) -> bool:
    """Whether somebody begins a part of a number anew: *jedna, ne pardon, dvě*."""
    word = words[at]
    if word in disfluencies.NOT:
        return not disfluencies.ANEW.isdisjoint(words[at + 1 : at + 3]) or is_amid(words, at, numbers)
    return word in disfluencies.ANEW
