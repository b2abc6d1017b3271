"""English names with the number of a house before: *at 45-47 Gallowgate*, *7 Heol y Bryn*; see `houses` and `roads`."""

import re

from spolu.interviews.identify.identifiers.homes import parts, roads
from spolu.interviews.identify.identifiers.reading import spoken
from spolu.interviews.identify.words.countries import is_country
from spolu.interviews.identify.words.lexicon import lexicon

_BEFORE = re.compile(
    r"(?:\b(?P<lead>at|to|on|from|of|outside|in|into|near|by|off|is|was|for|number|address|liv\w+|staying|rent\w*|bought|own|owns)(?:,| is|:)? |[,:;] |(?P<flat>\b(?:Flat|Apartment|Apt|Unit|Room|Plot) (?:\d\w{0,3}|[A-Za-z]\d{0,2}),? ))"
    rf"(?:(?P<house>{roads.HOUSE}|(?i:{roads.SAID})) )?(?P<the>(?:The |St\.? )?)$"
)
"""A number before a name, behind what says that it is a place."""
_WEAK = frozenset(("is", "was", "of", "by", "for", "in", "into", "off", "on"))
"""Behind them a number often counts: *in 12 Czech towns*."""
_YEAR = re.compile(r"(?:19\d\d|20[0-3]\d)$|24/7$")
_ROAD = re.compile(rf" (?:{'|'.join(sorted(roads.ENDS, key=len, reverse=True))})\b")
"""How a street in small letters goes on behind its name: *33 ashby close*."""
_BACK = 60
"""Code points before a name in which its number and what leads it may stand."""


def find(text: str, start: int, end: int) -> tuple[int, int, bool] | None:
    """Return where the address of a name that stands from ``start`` to ``end`` does, and whether it is certain.

    There is none but behind what may be a number, see `is_behind_number`.
    """
    match = _BEFORE.search(text, max(0, start - _BACK), start)
    if match is None or not (match["house"] or match["flat"]) or _YEAR.match(match["house"] or ""):
        return None
    name, house = text[start:end], match["house"] or ""
    ranged = house[:1].isdigit() and not house.isalnum()
    certain = bool(match["flat"]) or ranged or (house[:1].isdigit() and house[-1:].isalpha())
    led = ranged or match["lead"] not in (*_WEAK, None)
    if not (match["lead"] or match["flat"]) and text[end : end + 1] not in (",", "."):
        return None
    road = _ROAD.match(text, end)
    end = road.end() if road else end
    if not (match["the"] or road or (certain and not ranged) or _is_road(name, led=led)):
        return None
    if is_country(name) or (not match["the"] and parts.counts(text, end, "en")):
        return None
    return match.start("flat" if match["flat"] else "house"), parts.inside(text, end, "en"), certain


def is_behind_number(text: str, at: int) -> bool:
    """Whether a number may stand before a name: most are passed over here."""
    word = text[text.rfind(" ", 0, max(0, at - 1)) + 1 : max(0, at - 1)]
    told = word[:1].isdigit() or word[-1:].isdigit() or word[-1:] == "," or "-" in word or len(word) == 1
    return told or word in ("The", "St", "St.") or word in spoken.WORDS["en"]


def is_before_road(text: str, at: int) -> bool:
    """Whether a name in small letters that ends there may be a road's."""
    return _ROAD.match(text, at) is not None


def _is_road(name: str, *, led: bool) -> bool:
    """Whether a name behind a plain number may be a road's: not a person's, nor what is counted."""
    word = lexicon("en").word(name)
    return (" " in name or led) and not (
        word.first or word.calendar or (name.endswith("s") and not roads.ENDING.search(name))
    )
