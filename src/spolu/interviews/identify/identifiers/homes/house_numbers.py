"""The number of a house behind the name of a street or a village, and what it looks like."""

import re
from dataclasses import dataclass
from functools import cache

from spolu.interviews.identify.identifiers import disfluencies
from spolu.interviews.identify.identifiers.figures import counting
from spolu.interviews.identify.identifiers.figures.rule import LETTER, LETTER_SAID, OVER, past
from spolu.interviews.identify.identifiers.homes import parts
from spolu.interviews.identify.identifiers.reading import restated, spoken

_BETWEEN = frozenset((
    "pod", "tř.", "nám.", "nábř.", "č.", "čp.", "č.p.", "nr", "číslo", "čísla", "súpisné", "numer", "blok", "bloku", "dům", "dom", "vchod", "klatka", "z",
))  # fmt: skip
"""What may stand between a name and the number of a house."""
_APART = (
    ", č.", ", čp", ", čísl", ", z čísl", ", nr ", ", numer", ", súp", ", blok ", ", pod nume", ", pod nr", ", pod čísl",
    ", dům č", ", dům n", ", dom č", ", dom n", ", vchod č", ", klatka n",
)  # fmt: skip
"""The same, set apart by a comma: *do Lukova, číslo popisné 61*."""
_OVER = re.compile(rf", (?:(?:1[3-9]|[2-9]\d|\d{{3,4}})[a-z]?/\d|[^,.;!?]+ {OVER} )")
"""What tells an address behind a comma: *Sosnowa, pięć łamane na jedenaście*; *Brno, 12/5* may be a day."""
_OVER_LONG = 45
_SPELT = re.compile(
    r",? (?:przez|se?|so|z) (?:samo |zwykłe |zwykłym |měkkým |mäkkým |tvrdým |dlouhým |dlhým |krátkým |dvěma |dvoma |dwoma |dwa |jedním |jedným |jednym )?(?:[^\W\d_]{1,3}|ypsilon\w*|igrek\w*)(?: (?:z kropką|z kreską|s háčkem|[^\W\d_]{1,8}))?,(?= )"
)
"""How a name is spelt, before the number: *Wierzbowa, przez rz, pięć*."""
_THINKS = re.compile(
    rf",(?: (?:{disfluencies.SOUNDS}|{disfluencies.LOOKS_UP}|no|teda|tedy|vlastně|vlastne|prostě|myslím|myslim|právě|właśnie|znaczy|bodajże|tuším|snad|jak to|pardon|przepraszam)[,…]?){{1,3}}(?<=[,…])(?= )",
    re.IGNORECASE,
)
"""What somebody says who thinks, before the number: *v Kounicově, no, sedmdesát tři*."""
_YEARS = re.compile(r"(?:19\d\d|20[0-3]\d)(?!\d)|24/7")
_YEAR_BEHIND = re.compile(r"(?:19|20)\d\d$")
_LETTERED = re.compile(rf"(?:\d\d|\w{{3,}} \w{{3,}}){LETTER_SAID}$", re.IGNORECASE)
"""A letter that is said behind the number of a house, where it is no class of a school: *Polna dwadzieścia dwa be*."""
_POST = re.compile(r",? (?:\d{3} ?\d{2}|\d{2}-\d{3})(?!\d)")
"""A postcode behind the number of a house."""


@dataclass(frozen=True, slots=True)
class House:
    """The number of a house: where it ends, and what it looks like.

    Attributes:
        written: hardly anything else is written so.
        long: it has several figures or words, or what others say in several.
        counts: it may count what stands behind it.
        measures: it surely does.
        numbered: a word for a number stands before it.
    """

    end: int
    written: bool
    long: bool
    counts: bool
    measures: bool
    numbered: bool = False


def begins(text: str, at: int, table: str) -> bool:
    """Whether a number may begin behind a name: most are passed over here."""
    at = past(_SPELT, text, at)
    at = past(_THINKS, text, at) if text.startswith(",", at) else at
    at += text.startswith(_APART, at) or (
        text.startswith(", ", at) and _OVER.match(text, at, at + _OVER_LONG) is not None
    )
    if text[at : at + 1] != " ":
        return False
    stop = text.find(" ", at + 1)
    word = text[at + 1 : stop if stop > 0 else len(text)]
    return word[:1].isdigit() or word in _BETWEEN or word.strip(".,;!?").lower() in spoken.WORDS[table]


@cache
def _pattern(table: str) -> re.Pattern[str]:
    number = rf"(?!plus\b)(?:{spoken.NUMBERS[table]})"
    over = rf" {OVER} "
    parted = rf"(?P<parted>{over}{number}(?: {number}){{0,3}})?"
    apart = "|".join(word.removeprefix(", ") for word in _APART)
    stroked = rf"(?:1[3-9]|[2-9]\d|\d{{3,4}})[a-z]?/\d|\d{{1,4}}[a-z]?{over}\d|(?i:{number}(?: {number}){{0,3}}{LETTER}{over}{number})"
    figures = rf"\d{{1,4}}[a-zA-Z]?{LETTER_SAID}?(?P<stroke>(?:[/-]|{over})(?:\d{{1,4}}[a-zA-Z]?|[A-Z]\d{{0,3}}))?"
    return re.compile(
        rf"(?:,(?= (?:{apart}|{stroked})))? (?P<word>(?:tř|nám|nábř|č|čp|č\.p|č\. p)\. ?|(?:(?:dům|dom|vchod|klatka|z) )?(?:čp|nr|čísl[oa](?: popisné| orientační| domu)?|súpisné číslo|numer(?: domu)?|bloku?(?: nr| numer)?) )?"
        rf"(?:(?P<figures>{figures})(?![\w%°]|[.,:/-]\d)|(?i:{number}(?: {number}){{0,3}}{LETTER}{parted})\b{LETTER}|(?P<under>{spoken.UNDER}))"
    )


def is_spelt(text: str, at: int) -> bool:
    """Whether somebody says behind a name how it is spelt, before a number."""
    return _SPELT.match(text, at) is not None


def behind(text: str, at: int, table: str) -> House | None:
    """Return the number of a house that begins behind a name, None where it is a year or counts something."""
    spelt = past(_SPELT, text, at)
    match = _pattern(table).match(text, past(_THINKS, text, spelt))
    if match is None or _is_year(match["figures"] or "") or _YEAR_BEHIND.search(match["stroke"] or ""):
        return None
    told = restated.twice(text, match.end(), table)
    end = parts.inside(text, told, table)
    slash = (match["stroke"] or "").startswith(("/", " "))
    written = (
        end > match.end()
        or slash
        or bool(match["parted"] or match["word"] or match["under"] or _LETTERED.search(match[0]))
        or bool(_POST.match(text, end))
    )
    counts = not written and parts.counts(text, end, table)
    written = written or (spelt > at and not counts)
    shown = match["figures"] or match[0].strip()
    long = len(shown) > 1 if match["figures"] else " " in shown or shown.lower() in spoken.JOINED.get(table, ())
    measures = counts and counting.BEHIND.match(text, end) is not None
    return House(parts.whole(text, end, end, table)[1], written, long, counts, measures, bool(match["word"]))


def _is_year(figures: str) -> bool:
    """Whether figures are a year, or one and the next: *1930/31*, but not *1930/47*."""
    year, _, behind = figures.partition("/")
    return (_YEARS.match(year) is not None and (not behind or behind == str(int(year) + 1)[2:])) or figures == "24/7"
