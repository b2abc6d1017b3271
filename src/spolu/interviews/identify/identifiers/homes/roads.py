"""Words and patterns of streets as English has them, the number of the house first: *27B Station Road*; see `small_roads`."""

import re

from spolu.interviews.identify.identifiers.reading import spoken

TYPES = (
    "Street", "Road", "Ave", "Avenue", "Lane", "Close", "Crescent", "Drive", "Way", "Terrace", "Row", "Court", "Place", "Gardens", "Grove", "Hill", "Square",
    "Park", "View", "Walk", "Bank", "Wynd", "Estate", "Brae", "Croft", "Mews", "Green", "Parade", "Wharf", "Quay", "Rise", "Villas", "Cottages", "Boulevard",
    "Vennel", "Lawns", "Lawn", "Fields", "Field", "Orchard", "Downs", "Dene", "Dell", "Glebe", "Glen", "Hollow", "Ridings", "Maltings", "Paddocks", "Paddock", "Woods", "Copse", "Spinney", "Fold", "Acres", "Cove", "Oval", "Leys", "Demesne", "Manor", "Loan", "Mount", "Vale", "Approach", "Garth", "Pend", "Entry", "Mall", "Strand", "Drove", "Lea", "Ridge", "Common", "Esplanade", "Promenade", "Broadway", "Circus", "Chase", "Embankment", "Meadows", "Heights", "Passage", "Buildings", "Mansions", "Yard", "Gate", "Brow",
)  # fmt: skip
"""The words in which streets end."""
_DWELLINGS = ("House", "Cottage", "Cottages", "Lodge", "Forge", "Mill", "Barn", "Farm", "Farmhouse", "Bungalow", "Villa", "Manor", "Grange", "Vicarage", "Rectory", "Schoolhouse", "Gatehouse", "Manse", "Smithy", "Steading")  # fmt: skip
DWELLINGS = "|".join(sorted(_DWELLINGS, key=len, reverse=True))
"""Alternatives of a pattern, the words in which the names of houses end."""
POSTCODE = r"(?:[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[\dW] ?[A-Z\d]{4})"
"""British or Irish."""
ENDINGS = (
    "gate", "bank", "field", "fields", "side", "lands", "croft", "dene", "hill", "lea", "mead", "mount", "view", "way", "wood", "woods", "walk", "wynd", "crest", "dale", "brae", "shambles", "market",
)  # fmt: skip
ENDING = re.compile(rf"\w{{3}}(?:{'|'.join(ENDINGS)})$")
"""How streets end whose word is written together with their name: *Westgate*, *Sunnybank*."""
COUNTY = r"(?:Co\.?|County|Contae) (?:na |an )?(?:[a-z])?[A-ZÁÉÍÓÚ][\w'’]+"
"""A county of Ireland, which is told behind a town."""
SHORT = frozenset(("st", "rd", "ave", "ln", "cres", "gdns", "blvd", "tce"))
"""What is written for them."""
ENDS = frozenset((*map(str.lower, TYPES), *SHORT))
"""The words and what is written for them, in small letters."""
HOMES = tuple(word for word in map(str.lower, _DWELLINGS) if word not in ENDS)
"""In small letters: the words in which the names of houses end, and which end no street's."""
NUMBERS = spoken.NUMBERS["en"]
"""Alternatives of a pattern, the words for numbers."""
IS_NUMBER = re.compile(NUMBERS, re.I)
FLAT = rf"(?i:Flat|Apartment|Apt|Unit|Room|Plot|Pitch|Caravan|Chalet|Suite|Studio|Bedsit|Block)\.? (?:\d[\w/]{{0,4}}|[A-Za-z]\d{{0,2}}|(?i:{NUMBERS})(?:(?:[- ]| slash | stroke )(?i:{NUMBERS})){{0,3}})\b(?: [A-Ha-h](?=,? ))?"
_LEVEL = r"(?:Basement|Garden|Ground|First|Second|Third|Fourth|Fifth|Top|Upper|Lower|Upstairs|Downstairs|Middle|Rear|Front|Back|Attic|Granny|\d(?:st|nd|rd|th))"
OWN_FLAT = rf"(?:{_LEVEL}(?:[- ](?:Floor|Ground|Left|Right|Rear|Front|Back)){{0,2}} (?:Flat|Maisonette|Apartment|Studio|Bedsit)|Flat (?:above|over|below|behind)(?: [a-z]+){{1,2}})"
"""A flat that is told by where it lies in the house."""
NAMED_FLAT = rf"(?:{OWN_FLAT}|{_LEVEL}[- ]Floor(?: (?:Left|Right|Rear|Front|Back))?)"
"""A part of a house that has a name: *Basement Flat*, *Top Floor Left*, *Flat above the bakery*."""
SAID = rf"(?:[Aa] )?(?:{NUMBERS})(?:(?:-| and | to | )(?:{NUMBERS})){{0,5}}"
"""The number of a house in words."""
HOUSE = r"(?:(?:\d{1,3}[A-Za-z]?, ){1,4}\d{1,3}[A-Za-z]?(?:,? and | & )\d{1,3}[A-Za-z]?|\d{1,4}(?:-?[A-Za-z])?(?:(?:[-–/]| to | and | & )\d{1,4}[A-Za-z]?)?)"
"""The number of a house, or of several that are one."""
_TOLD = r"(?:(?<=\bat )|(?<=umber )|(?<=\bas )|(?<=\b[Nn]o )|(?<=\b[Nn]o\. )|(?<=\bHouse )|(?<=ddress )|(?<=ddress: )|(?<=\bto )|(?<=\bof )|(?<=['’]s ))\d{1,3}, "
PUB = r"[A-Z][\w'’]+ (?:and|o['’]?|of|under|on|in) (?:the )?"
"""With what the names of streets begin that are called after an inn or a field: *Fox and Hounds Lane*."""
_BEFORE = rf"(?:{FLAT},? (?:{HOUSE} )?|{HOUSE} |{_TOLD}|{SAID}(?: [A-Z])?,? )"
_ROAD = rf"(?:(?!(?:{'|'.join(TYPES)})\b){PUB})?(?:[A-Z][\w'’.]+ ){{1,3}}(?:{'|'.join(TYPES)})\b(?!\.\w)"
NAMED = (
    rf"\b(?:\d/\d, ?)?{_BEFORE}{_ROAD}|\b\d{{1,4}} Block \w{{1,2}}, (?:The )?[A-Z]\w+(?: [A-Z]\w+)?"
    rf"|\b{_ROAD}(?:, Block \w{{1,2}})?,? (?:[Nn]umber|[Nn]o\.?) (?:{HOUSE}|{SAID})\b"
)
"""A pattern of a street with the number before its name."""
COUNTS = re.compile(
    r"(?:[£$€] ?|[./+-]|\d[:,]|\b(?:a|an|the|these|those|all|about|around|over|under|than|top|first|last|next|past|after|before|until|till|since|every|another|only|other|bus|page"
    r"|section|chapter|article|level|grade|type|year|week|day|row|seat|channel|platform|windows|junction) )$",
    re.I,
)
"""What stands before a number that says how many, or which."""
LIVES = (
    r"\b(?:liv(?!er)|stay|mov|address|hous|home|flat|com|round|i['’]?m at|['’]s at|['’]re at|['’]re in|still in|now in)"
)
"""What says shortly before a place that somebody lives there."""
BEFORE = 6
"""Pieces before the number in which the flat, or the number itself in words, may begin."""
