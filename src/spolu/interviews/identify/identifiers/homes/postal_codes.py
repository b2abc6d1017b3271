"""Postcodes that are said: behind their word (*PSČ máme šest set dva nula nula*), or behind an address, with the town.

Of what is said the figures are written down; five make a postcode.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from spolu.interviews.identify.identifiers import disfluencies
from spolu.interviews.identify.identifiers.figures.rule import TOWN, past
from spolu.interviews.identify.identifiers.reading import aloud

WORDS = ("PSČ", "psč", "Směrovac", "směrovac", "Smerovac", "smerovac", "pocztow", "Kod", "kod")
"""How the words begin that announce a postcode."""
WHY = "a postcode after its word"
_TOLD = r"[Pp]oštovní směrovací(?: číslo)?|[Ss]měrovací(?:ho|m)? čísl\w+|[Ss]měrovačk\w+|[Ss]merovacie(?:ho|mu)? čísl\w+|PSČ|psč|[Kk]od(?:u|em)? pocztow\w+"
_PAUSE = rf"{disfluencies.LOOKS_UP}|{disfluencies.SOUNDS}|máte|má|mají|ma|u nás|u nas|no|ten|em"
_ANNOUNCED = re.compile(
    rf"(?<!\w)(?:{_TOLD}|(?P<bare>[Kk]od))[:?,…]?(?:\.\.\.)?(?: [–—-])?(?:,? (?:(?i:{_PAUSE})\b)[,…]?){{0,3}}(?=[ ,])"
)
"""The word for a postcode, and what is said before the figures; *kod* alone is one of much else."""
_PART = re.compile(
    rf"(?P<comma>,)? (?:(?P<dash>{'|'.join(sorted(aloud.DASHES))})|(?P<figures>\d{{1,3}})(?!\d)|(?P<said>[^\W\d_]+))\b"
)
_WRITTEN = re.compile(r",? (?:\d{3} ?\d{2}|\d{2}-\d{3})(?![\d,.]\d|[-/]?\d)")
_GAP = re.compile(r"[ ,]*")
_THEN = re.compile(rf",? (?:[ai] )?(?:{'|'.join((*disfluencies.ONWARDS, *disfluencies.THEN))})(?=[ ,])")
"""What may be said between an address and its postcode."""
_TOWN = re.compile(rf",? {TOWN}")
_MOST, _FIGURES = 10, 5
"""Words that a postcode with the number of a house has at most, and figures that a postcode has."""
_HOUSE = 3
"""Words that the number of a house has at most, where nothing parts it from the postcode."""


class _Part(NamedTuple):
    """A word of a number that is said. ``number``: None between numbers; ``apart``: a comma stands before it."""

    end: int
    number: int | None
    figures: str
    apart: bool


def find(text: str, begin: int, stop: int, language: str) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of the postcodes in a stretch of a text that their word announces."""
    for match in _ANNOUNCED.finditer(text, begin, stop):
        written = _WRITTEN.match(text, match.end())
        end = written.end() if written else _said(_parts(text, match.end(), language))
        town = _TOWN.match(text, end) if end else None
        if end and (town or not match["bare"]):
            yield past(_GAP, text, match.end()), town.end() if town else end


def behind(text: str, at: int, language: str) -> int:
    """Return where a postcode ends that is said behind an address, with its town; ``at`` where there is none."""
    end = _said(_parts(text, past(_THEN, text, at), language))
    town = _TOWN.match(text, end) if end else None
    return town.end() if town else end or at


def house(text: str, at: int, language: str) -> int:
    """Return where the number of a house ends that a postcode follows, both said: *pět šest set dva nula nula*; 0 for none."""
    parts = _parts(text, at, language)
    for n in range(min(_HOUSE, len(parts) - 1), 0, -1):
        one = len(aloud.groups([part.number for part in parts[:n]])) == 1
        if one and (parts[n].number or 0) >= 0 and _said(parts[n:]):
            return parts[n - 1].end
    return 0


def _parts(text: str, at: int, language: str) -> Sequence[_Part]:
    """Return the words for numbers that stand behind a place in a text, and figures among them."""
    values, found = aloud.values(language), list[_Part]()
    while len(found) < _MOST and (match := _PART.match(text, at)):
        number = values.get(match["said"].lower()) if match["said"] else None
        if number == aloud.THOUSAND or (match["said"] and number is None):
            break
        found.append(_Part(match.end(), number, match["figures"] or "", match["comma"] is not None))
        at = match.end()
    return found


def _said(parts: Sequence[_Part]) -> int:
    """Return where numbers end, up to a comma or all of them, that have the figures of a postcode together; 0 for none."""
    for n in range(len(parts), 1, -1):
        if (n == len(parts) or parts[n].apart) and len(_written(parts[:n])) == _FIGURES:
            return parts[n - 1].end
    return 0


def _written(parts: Sequence[_Part]) -> str:
    runs = groupby(parts, key=lambda part: part.number is None)
    return "".join(
        "".join(part.figures for part in run) if none else aloud.figures([part.number for part in run])
        for none, run in runs
    )
