"""English addresses without a number: houses by their name, and what stands before a postcode.

*Rose Cottage, Chapel Lane*, *Fairmead, 16 Hele Road*, *Tyddyn Isaf, Llanrhidian SA3 6KT*; those with a number: see `roads`.
"""

import re
from collections.abc import Iterator

from spolu.interviews.identify.contexts import function_words
from spolu.interviews.identify.identifiers.figures.rule import CAPITAL
from spolu.interviews.identify.identifiers.homes import roads, small_roads
from spolu.interviews.identify.words.lexicon import lexicon

_SMALL = "na|an|y|yr|the|of|upon|on|under|in|le|de|la|by|nan|i|a"
"""Words in small letters within the names of places."""
_WORD = rf"{CAPITAL}[\w'’]+"
_NAME = rf"(?:The |St\.? )?{_WORD}(?:[ -](?:(?:{_SMALL})[ -]){{0,2}}{_WORD}){{0,3}}"
_ROAD = rf"(?:{roads.PUB})?(?:{_WORD} ){{1,3}}(?:{'|'.join(roads.TYPES)})\b(?!\.\w|['’])"
_DWELLINGS = rf"{roads.DWELLINGS}|Croft|Stables|Almshouses?|Parsonage|Presbytery|Priory|Granary|Maltings|Bakery|Dairy|Chapel|Post Office|School"
_WHERE = r"(?:,? | (?:in|on|off|down|up) )"
"""What stands between a house and its road."""
_TOWNS = rf", (?!Mrs?\b|Ms\b|Dr\b){_NAME}(?!,? [A-Z]{{1,2}}\b)(?=[,.;!?)]|$| (?:and|but|so|if|where|that|since|with|by|is|was|on|near)\b)"
_TOWN_BEHIND = re.compile(_TOWNS)
"""The town behind a road."""
_HOME = re.compile(
    rf"(?<= )(?:Cottage|Farm|Farmhouse|Lodge|Barn|Grange|Vicarage|Rectory|Bungalow|Croft|Forge|Manse|Schoolhouse|Gatehouse|Steading|Villa|Smithy|(?P<any>House|View|Mill|Hall|Manor))\b(?!['’]| {CAPITAL})"
)
_LIVED = re.compile(
    rf"\b(?:(?i:liv\w+|mov\w+|stay\w+|been|grew up|born|address|home is|house is|(?:we|they)['’]?re|i['’]?m|s?he['’]s)(?: \w+){{0,2}}? (?:at|in|to|is)"
    r"|(?P<own>(?i:(?:our|my|his|her|their|the) (?:house|home|place)(?: is| was|['’]s)(?: called| named)?))|(?i:called|named|it['’]?s|it is|it was|that['’]?s)) "
    rf"(?P<home>(?:[Tt]he )?(?:{_WORD}[ -](?:(?:{_SMALL})[ -])?){{1,3}})$"
)
"""A house by its name alone, in which somebody lives."""
_CALLED = re.compile(
    rf"\b(?i:(?:house|cottage|place|farm|farmhouse|bungalow|croft)(?:['’]s| is| was|,)? (?:called|named)) (?P<home>(?:[Tt]he )?{_NAME})"
)
"""A house behind what says that it is called so."""
_BY_NAME = re.compile(
    rf"(?P<certain>(?<![\w'’-])(?:{roads.HOUSE} )?(?:[Tt]he |St\.? )?(?:{_WORD} ){{1,2}}(?:{_DWELLINGS})){_WHERE}{_ROAD}"
    rf"|\b[Tt]he (?:{_DWELLINGS}), {_ROAD}"
    rf"|(?={CAPITAL})(?:(?<=\bat )|(?<=\bof )|(?<=\bfor )|(?<=\bfrom )|(?<=\bto ))(?P<name>{_NAME}), {_ROAD}"
    rf"|(?={CAPITAL})(?:(?<=house is )|(?<=home is )|(?<=ddress is )|(?<=place is )|(?<=\bit is )|(?<=\b[Ii]t['’]s )|(?<=\bjust )|(?<=\bcalled )|(?<=\bnamed )|(?<=: )|(?<=, ))(?P<told>{_NAME}), {_ROAD}(?={_TOWNS})"
    rf"|(?:(?<=\bat )|(?<=\bis )|(?<=\bof )|(?<=\bfrom )|(?<=\bto )|(?<=: ))(?P<quoted>[‘\"“]{_NAME}[’\"”],? {_ROAD})"
)
_IN_COUNTY = re.compile(
    rf"(?:\b(?:at|of|is|address|home|liv\w+ (?:in|at)|(?:['’](?:s|m|re)|is|are|still|now) in),? |: )(?P<home>(?P<name>{_NAME})(?:, {_NAME}){{1,3}},? {roads.COUNTY})"
)
_CODE = re.compile(roads.POSTCODE)
_SMALL_CODE = re.compile(r"[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}")
_SMALL_TOWN = re.compile(
    r"(?<![\w'’])(?:(?P<first>[^\W\d_]{3,})[ -](?P<link>(?:in|on|upon|under|le|by|the)[ -])*)?(?P<last>[^\W\d_]{3,}),? $"
)
_IN = re.compile(r"\b(?:in|from|to) $")
_BEFORE_TOWNS = frozenset(
    ("little", "great", "upper", "lower", "market", "port", "saint", "north", "south", "east", "west", "royal")
)
"""Words with which the names of towns begin: *little haverby*."""
_TOWN = re.compile(rf"(?<![\w'’-])(?:Co\.? {_WORD}|{_NAME}),? $")
_PART = re.compile(rf"(?<![\w'’-])(?:(?P<house>{roads.HOUSE} )?{_NAME}|Co\.? {_WORD}), $")
_PARTS, _LONG = 4, 60
"""Parts of an address before its postcode, and code points of each, at most."""
_AHEAD = re.compile(
    rf"\b(?:at|from|to|of|in|into|is|c/o|address:?|bought|sold|own|owns|owned|rent|rents|rented|called|named) (?P<quote>['‘\"“])?(?P<name>{_NAME})(?(quote)['’\"”]), $"
)
_SMALL_DWELLINGS = f"{roads.DWELLINGS}|Court|Hall".lower()
_SMALL_AHEAD = re.compile(
    rf"\b(?:at|from|to|of|in|is|['’]s),? (?P<name>(?:the )?(?P<called>[a-z]\w+) (?:{_SMALL_DWELLINGS})),? $"
)
_TITLE = re.compile(r"(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Rev|Sir|Lady|Fr|Sr)\b\.?")
_TITLED = re.compile(rf"\b{_TITLE.pattern} $")
_BEGINS = re.compile(r"(?:^|[.!?:;–—] ?)$")
"""Where a capital says nothing."""
_FIRST = re.compile(r"([\w'’]+)\W*")
_NO_TOWN = frozenset((
    "postcode", "eircode", "code", "post", "address", "pc", "mum", "mam", "mom", "dad", "nan", "gran", "god", "jesus", "lord", "sir", "madam", "doctor", "nurse", "officer", "sergeant", "father", "sister", "monsieur",
))  # fmt: skip


def by_name(text: str, begin: int, stop: int) -> Iterator[tuple[int, int, bool]]:
    """Yield (start, end, certain) of houses with a name before their road, in a stretch of a text."""
    for match in _BY_NAME.finditer(text, begin, stop):
        name = match["name"] or match["told"]
        if name is None or not (_is_of_person(text, match.start(), name) or _is_road(name) or _is_town(name)):
            yield match.start(), _with_town(text, match.end()), match["certain"] is not None
    for home in _HOME.finditer(text, begin, stop):
        lived = _LIVED.search(text, max(0, home.start() - _LONG), home.start())
        if lived and (lived["own"] or not home["any"]):
            yield lived.start("home"), _with_town(text, home.end()), False
    if text.find("alled", begin, stop) >= 0 or text.find("named", begin, stop) >= 0:
        yield from ((*called.span("home"), False) for called in _CALLED.finditer(text, begin, stop))


def _with_town(text: str, end: int) -> int:
    """Return where the town ends that stands behind a road, or ``end``."""
    town = _TOWN_BEHIND.match(text, end)
    return town.end() if town and not _is_of_person(text, end + 2, town[0][2:]) else end


def towns_behind(text: str, end: int) -> Iterator[tuple[int, int]]:
    """Yield where the names of places stand that are told behind an address: *14 Mill Road, Ash, near Aldershot*."""
    for _ in range(_PARTS):
        town = _TOWN_BEHIND.match(text, end)
        name = town[0][2:] if town else ""
        if not name or name.isupper() or name.lower() in _NO_TOWN or _is_of_person(text, end + 2, name):
            return
        yield end + 2, end + len(town[0]) if town else end
        end += len(name) + 2


def in_county(text: str, begin: int, stop: int) -> Iterator[tuple[int, int, bool]]:
    """Yield (start, end, certain) of houses by their name, with their town and its county, in a stretch of a text."""
    if text.find("Co", begin, stop) < 0:
        return
    for match in _IN_COUNTY.finditer(text, begin, stop):
        if not (_is_of_person(text, match.start("name"), match["name"]) or _is_town(match["name"])):
            yield *match.span("home"), False


def first(text: str, start: int, end: int) -> int:
    """Return where an address begins with what stands before it: before a postcode its town, before a number the house's name."""
    if _CODE.fullmatch(text, start, end):
        start = _before_code(text, start)
    elif _SMALL_CODE.fullmatch(text, start, end):
        start = _before_small_code(text, start)
    if not text[start].isdigit():
        return start
    small = _SMALL_AHEAD.search(text, max(0, start - _LONG), start)
    if small and small_roads.is_name(small["called"]):
        return small.start("name")
    ahead = _AHEAD.search(text, max(0, start - _LONG), start)
    if ahead is None or _is_of_person(text, ahead.start("name"), ahead["name"]):
        return start
    return ahead.start("quote" if ahead["quote"] else "name")


def _before_code(text: str, start: int) -> int:
    """Return where the address of a postcode begins: its town, and what stands before that, as far as a number."""
    pattern = _TOWN
    for _ in range(_PARTS):
        part = pattern.search(text, max(0, start - _LONG), start)
        if part is None:
            break
        begin = _without_verb(text, part.start())
        if begin >= start or _is_of_person(text, begin, text[begin:start]):
            break
        start, pattern = begin, _PART
        if part.groupdict().get("house"):
            break
    return start


def town_before(text: str, start: int) -> int:
    """Return where the town begins that stands directly before a postcode, or ``start`` where none does."""
    part = _TOWN.search(text, max(0, start - _LONG), start)
    begin = _without_verb(text, part.start()) if part else start
    name = text[begin:start].rstrip(", ")
    return start if begin >= start or _is_of_person(text, begin, name) or _is_road(name) else begin


def _before_small_code(text: str, start: int) -> int:
    """Return where the town before a postcode in small letters begins: *croydon cr0 4ty*, *in milton keynes mk9 7aa*."""
    match = _SMALL_TOWN.search(text, max(0, start - _LONG), start)
    if match is None or not _is_called(text, *match.span("last"), led=True):
        return start
    several = match["first"] and _is_called(text, *match.span("first"), led=bool(match["link"]))
    return match.start("first" if several and not _is_first_name(match["first"]) else "last")


def _is_called(text: str, start: int, end: int, *, led: bool) -> bool:
    """Whether a word may be a town's name in small letters: none of English unless one may be ``led`` by a preposition of place."""
    low = text[start:end].lower()
    if low in _NO_TOWN or low in function_words("en"):
        return False
    return (
        low in _BEFORE_TOWNS
        or not lexicon("en").is_common(low)
        or (led and _IN.search(text, max(0, start - 5), start) is not None)
    )


def _is_first_name(word: str) -> bool:
    known = lexicon("en").word(word.capitalize())
    return bool(known.first) and not known.place


def _without_verb(text: str, at: int) -> int:
    """Return where a name begins without the word before it that has its capital from the sentence: *Contact Stow GL54 1BB*."""
    opening = _BEGINS.search(text, max(0, at - 2), at) is not None
    while word := _FIRST.match(text, at):
        low = word[1].lower()
        said = low in _NO_TOWN or low in function_words("en") or "'" in low or "’" in low
        if low == "the" or not (said or word[1].islower() or (opening and lexicon("en").is_common(low))):
            break
        at, opening = word.end(), False
    return at


def _is_of_person(text: str, at: int, name: str) -> bool:
    """Whether a name that begins ``at`` is somebody's."""
    opening = name.split(" ", 1)[0].rstrip(",")
    if _TITLE.fullmatch(opening) or _TITLED.search(text, max(0, at - 6), at):
        return True
    word = lexicon("en").word(opening)
    return bool(word.first or word.calendar) and not bool(word.place)


def _is_town(name: str) -> bool:
    """Whether a name is a place's that many know, and hardly a house's."""
    return bool(lexicon("en").word(name).place)


def _is_road(name: str) -> bool:
    """Whether a name is itself a road's: *the corner of Mill Lane, Station Road*."""
    return not name.startswith("The ") and name.endswith(tuple(f" {kind}" for kind in roads.TYPES))
