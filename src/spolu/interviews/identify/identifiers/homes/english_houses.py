"""English names with the number of a house before, or behind: *at 45-47 Gallowgate*, *on Beechwood, number sixteen*; see `houses` and `roads`."""

import re

from spolu.interviews.identify.identifiers import disfluencies
from spolu.interviews.identify.identifiers.homes import parts, roads
from spolu.interviews.identify.identifiers.reading import spoken
from spolu.interviews.identify.words.countries import is_country
from spolu.interviews.identify.words.lexicon import lexicon

SAYS = rf"(?i:(?:yeah|yes|yep|sure|oh|okay|right|well|so|now|{disfluencies.SOUNDS}|it['’]?s|that['’]?s|(?:i['’]?m|we['’]?re|i live|we live) (?:at|in)|at|number),? )*"
"""How an answer begins."""
ASKED = r"(?i:\b(?:address\b(?! book)[^?]{0,40}|first line\b[^?]{0,40}|where\b[^?]{0,30}\b(?:live|living|lives|stay|staying|based)\b[^?]{0,20})\?|\baddress(?: \w+){0,3},? please[.,?]?)"
"""A question for an address."""
_BEFORE = re.compile(
    rf"(?:(?P<told>{ASKED}(?: ?[–—-])? {SAYS}|\b[Aa]ddress(?:(?: \w+){{0,3}}? (?:is|was)|['’]?s)?[:,]? )|\b(?P<lead>at|to|on|from|of|outside|in|into|near|by|off|is|was|for|number|liv\w+|staying|rent\w*|bought|own|owns|doors? (?:up|down|along|away))(?:,| is|:)? |[,:;] |(?P<flat>\b(?:Flat|Apartment|Apt|Unit|Room|Plot) (?:\d\w{{0,3}}|[A-Za-z]\d{{0,2}}),? ))"
    rf"(?:(?P<house>{roads.HOUSE}|(?i:{roads.SAID})) )?(?P<the>(?:The |St\.? )?)$"
)
"""A number before a name, behind what says that it is a place."""
_WEAK = frozenset(("is", "was", "of", "by", "for", "in", "into", "off", "on"))
"""Behind them a number often counts: *in 12 Czech towns*."""
_YEAR = re.compile(r"(?:19\d\d|20[0-3]\d)$|24/7$")
_ROAD = re.compile(rf" (?:{'|'.join(sorted(roads.ENDS, key=len, reverse=True))})\b")
"""How a street in small letters goes on behind its name: *33 ashby close*."""
_LIVES = re.compile(
    r"\b(?:liv(?!er)\w+|stay\w*|mov(?:es?|ed|ing)|address|house|home|flat|rent\w*|lodg\w+|doors? (?:up|down|along|from|away)|(?:over|above) it|(?:daughter|son|sister|brother|mother|mum|mam|nan|gran|parent|friend|uncle|auntie?|cousin)s?['’]s?|round the corner)(?!\w)[^.!?]{0,40}$",
    re.I,
)
"""What says shortly before a name that somebody lives there."""
_ON = re.compile(
    r"(?:\b(?:on|at|in|to|down|up|off)|(?<!\b[Ii]t)(?<!\b[Tt]hat)['’](?:s|m|re) (?:up |down |over |out )?(?:on|in|at)) (?:the )?$"
)
_AT_HOME = re.compile(r"(?<!\b[Ii]t)(?<!\b[Tt]hat)['’](?:s|m|re) (?:up |down |over |out )?(?:on|in|at) (?:the )?$")
"""Where somebody is: *my nan's on*, *we're up in*."""
_BEHIND = re.compile(
    rf",? (?:at |it['’]?s )?(?:house )?number (?P<house>{roads.HOUSE}|(?i:{roads.SAID}))\b(?!['’-]|[.,:/]\d)"
)
"""The number of a house behind its street."""
NUMBER = " number "
"""Without it there is none."""
_FIRST = frozenset(("1", "one"))
"""What many things are, not only in their street."""
_BACK = 110
"""Code points before a name in which its number and what leads it may stand."""


def find(text: str, start: int, end: int) -> tuple[int, int, bool] | None:
    """Return where the address of a name that stands from ``start`` to ``end`` does, and whether it is certain.

    There is none but behind what may be a number, see `is_behind_number`.
    """
    match = _BEFORE.search(text, max(0, start - _BACK), start)
    name, house = text[start:end], (match["house"] or "") if match else ""
    if match is None or not (house or match["flat"]) or _YEAR.match(house) or is_title(house, name):
        return None
    ranged = house[:1].isdigit() and not house.isalnum()
    told = match["told"] is not None
    certain = bool(match["flat"]) or ranged or (house[:1].isdigit() and house[-1:].isalpha()) or told
    apart = not (match["lead"] or match["flat"] or told)
    home = _LIVES.search(text, max(0, match.start() - _BACK), match.start("house")) is not None
    led = ranged or told or (home if apart else match["lead"] not in (*_WEAK, None))
    if apart and text[end : end + 1] not in (",", "."):
        return None
    road = _ROAD.match(text, end)
    end = road.end() if road else end
    surely = told or (home and led and not apart)
    if not (text[start].isupper() or road or surely):
        return None
    if not (
        match["the"]
        or road
        or (certain and not ranged)
        or _is_road(name, led=led, several=told or (surely and " " not in name))
    ):
        return None
    if is_country(name) or (not match["the"] and parts.counts(text, end, "en")):
        return None
    return match.start("flat" if match["flat"] else "house"), parts.inside(text, end, "en"), certain


def before_number(text: str, start: int, end: int) -> tuple[int, int, bool] | None:
    """Return the same for a name with the number of the house behind, where somebody lives."""
    match = _BEHIND.match(text, end)
    if match is None or match["house"].lower() in _FIRST or not _ON.search(text, max(0, start - _BACK), start):
        return None
    at_home = _LIVES.search(text, max(0, start - _BACK), start) or _AT_HOME.search(text, max(0, start - _BACK), start)
    if not at_home or is_country(text[start:end]) or parts.counts(text, match.end(), "en"):
        return None
    return start, parts.inside(text, match.end(), "en"), False


def is_behind_number(text: str, at: int) -> bool:
    """Whether a number may stand before a name: most are passed over here."""
    word = text[text.rfind(" ", 0, max(0, at - 1)) + 1 : max(0, at - 1)]
    told = word[:1].isdigit() or word[-1:].isdigit() or word[-1:] == "," or "-" in word or len(word) == 1
    return told or word in ("The", "St", "St.") or word.lower() in spoken.WORDS["en"]


def is_title(house: str, name: str) -> bool:
    """Whether *one* stands before a word of the language, as in the names of bands and films; roads are called *One Hillcrest*."""
    return house.lower() == "one" and lexicon("en").word(name).common and not roads.ENDING.search(name)


def _is_road(name: str, *, led: bool, several: bool) -> bool:
    """Whether a name behind a plain number may be a road's: not a person's, nor what is counted. ``several``: it may be a plural."""
    word = lexicon("en").word(name)
    return (" " in name or led) and not (
        word.first or word.calendar or (name.endswith("s") and not several and not roads.ENDING.search(name))
    )
