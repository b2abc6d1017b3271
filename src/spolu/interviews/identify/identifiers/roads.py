"""Streets as English has them, the number of the house first: *27B Station Road*, *at 11b harbour close*."""

import re
from collections.abc import Iterator

from spolu.interviews.identify.contexts import function_words
from spolu.interviews.identify.identifiers import spoken

TYPES = (
    "Street", "Road", "Ave", "Avenue", "Lane", "Close", "Crescent", "Drive", "Way", "Terrace", "Row", "Court", "Place", "Gardens", "Grove", "Hill", "Square",
    "Park", "View", "Walk", "Bank", "Wynd", "Estate", "Brae", "Croft", "Mews", "Green", "Parade", "Wharf", "Quay", "Rise", "Villas", "Cottages", "Boulevard",
    "Vennel", "Lawns", "Lawn", "Fields", "Field", "Orchard", "Downs", "Dene", "Dell", "Glebe", "Glen", "Hollow", "Ridings", "Maltings", "Paddocks", "Paddock", "Woods", "Copse", "Spinney", "Fold", "Acres", "Cove", "Oval", "Leys", "Demesne", "Manor", "Loan", "Mount", "Vale", "Approach", "Garth", "Pend", "Entry", "Mall", "Strand", "Drove", "Lea", "Ridge", "Common", "Esplanade", "Promenade", "Broadway", "Circus", "Chase", "Embankment", "Meadows", "Heights", "Passage", "Buildings", "Mansions", "Yard",
)  # fmt: skip
"""The words in which streets end."""
DWELLINGS = "House|Cottages?|Lodge|Forge|Mill|Barn|Farm|Villa|Manor|Grange|Vicarage|Rectory"
"""The words in which the names of houses end."""
POSTCODE = r"(?:[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[\dW] ?[A-Z\d]{4})"
"""British or Irish."""
_ROADS = frozenset(("street", "road", "lane", "avenue", "crescent", "terrace", "grove", "mews", "wynd", "gardens"))
_SHORT = frozenset(("st", "rd", "ave", "ln", "cres", "gdns", "blvd", "tce"))
ENDS = frozenset((*map(str.lower, TYPES), *_SHORT))
"""The same words and what is written for them, in small letters."""
_NUMBERS = spoken.NUMBERS["en"]
FLAT = r"(?:Flat|Apartment|Apt|Unit|Room|Plot|Pitch|Suite|Studio|Bedsit|Block)\.? (?:\d[\w/]{0,4}|[A-Za-z]\d{0,2})\b"
SAID = rf"(?:[Aa] )?(?:{_NUMBERS})(?:(?:-| and | to | )(?:{_NUMBERS}))*"
"""The number of a house in words."""
HOUSE = r"(?:(?:\d{1,3}[A-Za-z]?, ){1,4}\d{1,3}[A-Za-z]?(?:,? and | & )\d{1,3}[A-Za-z]?|\d{1,4}[A-Za-z]?(?:(?:[-–/]| to | and | & )\d{1,4}[A-Za-z]?)?)"
"""The number of a house, or of several that are one."""
_TOLD = r"(?:(?<=\bat )|(?<=umber )|(?<=\bto )|(?<=\bof )|(?<=['’]s ))\d{1,3}, "
_BEFORE = rf"(?:{FLAT},? (?:{HOUSE} )?|{HOUSE} |{_TOLD}|{SAID}(?: [A-Z])?,? )"
_ROAD = rf"(?:[A-Z][\w'’.]+ ){{1,3}}(?:{'|'.join(TYPES)})\b(?!\.\w)"
NAMED = (
    rf"\b(?:\d/\d, ?)?{_BEFORE}{_ROAD}|\b\d{{1,4}} Block \w{{1,2}}, (?:The )?[A-Z]\w+(?: [A-Z]\w+)?"
    rf"|\b{_ROAD}(?:, Block \w{{1,2}})?,? (?:[Nn]umber|[Nn]o\.?) (?:{HOUSE}|{SAID})\b"
)
"""A pattern of a street with the number before its name."""
_SMALL = re.compile(
    rf"\b(?P<flat>{FLAT},? )?(?P<house>{HOUSE}|{SAID}) (?P<name>(?:[a-z][\w'’.]* ){{1,3}})(?P<end>{'|'.join(sorted(ENDS, key=len, reverse=True))})\b",
    re.I,
)
_LEADS = re.compile(
    r"\b(?:at|to|in|on|from|number|no\.|of|is|was|its|liv\w+|outside|near|old|address|[’']s|flat \w{1,3},?) (?:number )?$",
    re.I,
)
_LIVES = re.compile(
    r"\b(?:liv|stay|mov|address|hous|home|flat|com|round|i['’]?m at|['’]s at|['’]re at|['’]re in|still in|now in)[^.!?]{0,25}$",
    re.I,
)


BEFORE = 6
"""Pieces before the number in which the flat, or the number itself in words, may begin."""


def find(text: str, begin: int, stop: int) -> Iterator[tuple[int, int, bool]]:
    """Yield (start, end, certain) of streets in a stretch that are written short or in small letters, the number before."""
    for match in _SMALL.finditer(text, begin, stop):
        name, end = match["name"].split(), match["end"].lower()
        if (name != ["the"] and not function_words("en").isdisjoint(map(str.lower, name))) or any(
            word.isdigit() for word in name
        ):
            continue
        capital = all(word[:1].isupper() for word in name) and match["end"][:1].isupper()
        numbered = match["flat"] is not None or not match["house"].isalnum() or match["house"][-1:].isalpha()
        home = _LIVES.search(text, max(0, match.start() - 40), match.start()) is not None
        led = capital or _LEADS.search(text, max(0, match.start() - 16), match.start()) is not None
        plain = capital or end in _ROADS | _SHORT or home or (numbered and match["house"][:1].isdigit())
        if led and plain:
            yield match.start(), match.end(), capital
