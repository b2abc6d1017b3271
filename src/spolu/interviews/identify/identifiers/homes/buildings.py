"""Flats and rooms in a house with a name: *flat twelve b churchill house*, *room four hollybank house, station road*.

Behind the number of a flat stands where it is; of a room, a unit or a plot much else is said, so the name must be one.
"""

import re
from collections.abc import Iterator

from spolu.interviews.identify.contexts import function_words
from spolu.interviews.identify.identifiers.homes import roads, small_roads

_OWN = ("granary", "maltings", "mill", "tower", "lodge", "hall", "stables", "grange", "manor", "vicarage", "rectory", "chapel", "brewery", "foundry", "warehouse", "bakery", "dairy", "schoolhouse", "forge", "smithy")  # fmt: skip
"""What a house may be called behind the article alone."""
_ENDS = (
    *roads.HOMES, *_OWN, "court", "towers", "point", "block", "building", "buildings", "works", "wharf", "centre", "apartments", "mansions", "heights", "place", "view", "gardens", "lofts", "studios", "quay", "rise", "villas", "estate", "park",
)  # fmt: skip
WORDS = (
    frozenset((*_OWN, "towers", "tower", "point", "building", "works", "centre", "apartments", "lofts", "studios"))
    - roads.ENDS
)
"""Those, in small letters, that no street ends in: signs of such a house."""
_BUSINESS = frozenset(("centre", "park", "works", "wharf", "mill", "estate", "building"))
"""Where units are, whatever they are called."""
_FLATS = re.compile(r"(?:flat|ap|\w+[- ]floor|basement|garden|top|ground)", re.I)
_FLAT = rf"(?<![\w'’-])(?P<flat>(?:{roads.FLAT}|{roads.NAMED_FLAT}),? (?:(?:at|in) )?)"
_IN = re.compile(
    rf"{_FLAT}(?P<name>(?P<the>the )?(?P<called>(?!the )(?:[^\W\d_][\w'’]+ ){{1,2}})(?P<end>{'|'.join(sorted(_ENDS, key=len, reverse=True))})|the (?:old )?(?:{'|'.join(_OWN)}))\b(?!['’])",
    re.I,
)
_STREET = re.compile(
    rf"(?P<more> (?:{'|'.join(sorted(roads.ENDS, key=len, reverse=True))})\b)|,? (?:(?:on|in|off) )?(?:(?:{roads.HOUSE}|{roads.SAID}) )?(?P<road>(?:[a-z][\w'’]+ ){{1,2}}(?:{'|'.join(sorted(roads.ENDS, key=len, reverse=True))}))\b",
    re.I,
)
_NO_NAMES = frozenset(
    (
        "new",
        "old",
        "own",
        "whole",
        "big",
        "small",
        "little",
        "same",
        "other",
        "next",
        "nice",
        "lovely",
        "main",
        "council",
        "first",
        "second",
        "third",
    )
)
"""What is said of any house."""


def find(text: str, begin: int, stop: int) -> Iterator[tuple[int, int, bool]]:
    """Yield (start, end, certain) of flats in houses with a name, with the street where it is told, in a stretch of a text."""
    for match in _IN.finditer(text, begin, stop):
        told = _is_called(match) if match["end"] else _FLATS.match(match["flat"])
        if told:
            road = _STREET.match(text, match.end())
            named = road and (road["more"] or small_roads.is_road(road["road"].lower().split()))
            yield match.start(), road.end() if road and named else match.end(), match["name"].istitle()


def _is_called(match: re.Match[str]) -> bool:
    """Whether the words before that for a house are its name."""
    words = match["called"].lower().split()
    if not function_words("en").isdisjoint(words) or roads.IS_NUMBER.fullmatch(words[0]):
        return False
    if len(words) == 1 and not match["the"] and words[0] in _NO_NAMES:
        return False
    if _FLATS.match(match["flat"]):
        return True
    unit = match["flat"][:4].lower() == "unit" and match["end"].lower() in _BUSINESS and not match["the"]
    return unit or any(map(small_roads.is_name, words))
