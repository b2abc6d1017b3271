"""Streets as English has them in small letters, or written short: *at 11b harbour close*, *we are 22 garnet crescent*.

Most words in which streets end say much else (*a 10 minute drive*, *2 crown courts*). So something else tells a street
there: that somebody lives there, how the number is written, or that many streets are called so; table ``data/streets.txt``.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from spolu.interviews.identify.contexts import function_words
from spolu.interviews.identify.identifiers.figures.rule import past
from spolu.interviews.identify.identifiers.homes import roads
from spolu.interviews.identify.words.lexicon import lexicon
from spolu.interviews.identify.words.tables import sections

_ROADS = frozenset(("street", "road", "lane", "avenue", "crescent", "terrace", "grove", "mews", "wynd", "gardens"))
"""Words that hardly say anything else behind a name."""
_PLAIN = _ROADS | roads.SHORT
_ROWS = frozenset(("cottages", "villas"))
"""Houses in a row, in which somebody lives: *at six mill cottages*."""
_END = "|".join(sorted(roads.ENDS, key=len, reverse=True))
_STREET = re.compile(
    rf"\b(?P<flat>(?:{roads.FLAT}|{roads.NAMED_FLAT}),? )?"
    rf"(?P<house>(?P<inside>{roads.FLAT}(?:,| at| on)?)|(?:{roads.HOUSE}|{roads.SAID})(?: [a-h](?= ))?)(?:(?P<apart>,) | )(?P<name>(?:[a-z][\w'’.]* ){{1,3}})(?P<end>{_END})\b",
    re.I,
)
_BEHIND = re.compile(
    rf"\b(?P<name>(?:[a-z][\w'’.]* ){{1,3}})(?P<end>{_END}),? (?:at |it['’]?s )?(?:number|no\.?|house(?: number)?) (?:{roads.HOUSE}|{roads.SAID})\b",
    re.I,
)
"""The number behind a street: *elm drive number 31*."""
_ONE_WORD = re.compile(
    rf"(?:(?<=\bat )|(?<=\bto )|(?<=umber )|(?<=ddress )|(?<=['’]s )|(?<=\bits ))(?P<house>{roads.HOUSE}|{roads.SAID}) (?P<the>the )?(?P<name>[a-z]{{3,}}(?:{'|'.join(roads.ENDINGS)}))\b"
)
"""A street whose word is written together with its name: *15 sunnybank*."""
_HOMES = re.compile(
    rf"\b(?P<the>the )?(?P<called>[a-z][\w'’]+) (?:{'|'.join(roads.HOMES)}),? (?P<name>(?:[a-z][\w'’.]* ){{1,2}})(?P<end>{_END})\b"
)
"""A house by its name, with its street: *rose cottage mill lane*."""
_NAMED = re.compile(
    rf"(?<![\w'’-])(?P<called>[a-z]{{3,}}(?:{'|'.join(roads.ENDINGS)}|hurst|holme|haven|ville|stead|brook|leigh)),? $"
)
"""A house by its name, directly before the number of the next: *seaview five harbour terrace*."""
_NAMED_LONG = 25
_FIELDS = frozenset((
    "paddocks", "paddock", "orchard", "maltings", "spinney", "glebe", "ridings", "leys", "copse", "dell", "hollow", "crescent", "grove", "mews", "meadows", "woods", "lawns",
))  # fmt: skip
"""What streets are called behind the article alone: *sixteen the paddocks*."""
_VERB = re.compile(r" (?:was|is|were|are|had|has|will|would|looked|needs?)\b")
"""Behind such a street: an hour stands before it (*at seven the crescent was empty*)."""
_MANY = re.compile(r"\w*teen\b|(?:twen|thir|for|fif|six|seven|eigh|nine)ty\b", re.I)
"""A number in words that is the number of few things: *sixteen paddock close*."""
_BY_ONE = re.compile(r"(?:(?:one|two|three|four|five|six|seven|eight|nine|oh|zero|double)(?: |$)){2,4}", re.I)
"""A number that is read figure by figure, as nobody counts: *one oh nine*."""
_LETTERED = re.compile(r"(?:\w |\d)[a-h]$", re.I)
"""The number of a house with a letter: *eight a*."""
_COLOURS = frozenset(("old", "white", "red", "black", "grey", "green", "long", "new"))
"""What houses are called behind the article."""
_AGED = re.compile(r"\b(?:was|is|am|i['’]?m|s?he['’]s|aged?|turned|in) $", re.I)
"""What stands before a number with a comma behind it that is somebody's age, or an hour."""
_LEADS = re.compile(
    r"\b(?:at|to|in|on|from|number|no\.|of|is|was|its|liv\w+|(?:flat|maisonette|bedsit|room)s? (?:above|over|below|behind|beneath)|outside|near|old|address|[’'](?:s|re)|c/o|flat \w{1,3},?) (?:number )?$",
    re.I,
)
_LIVES = re.compile(rf"{roads.LIVES}[^.!?]{{0,25}}$", re.I)
_NUMBERED = re.compile(r"\b(?:at|number|no\.?|address) $", re.I)
"""What says that no year stands behind."""
_YEAR = re.compile(r"(?:19\d\d|20[0-3]\d)$")
_ORDINARY = re.compile(r" ([a-z]{2,}[^s\W]s)\b(?!['’])", re.I)
"""What many of may stand behind a name: *12 high street banks*."""
_SITES = frozenset(("caravan", "holiday", "trailer", "mobile"))
"""What parks of caravans are called: *pitch 9 at hollybush caravan park*."""
_SIDES = re.compile(r" (?:north|south|east|west|upper|lower)\b", re.I)
"""What tells the part of a street, behind it."""


@dataclass(frozen=True, slots=True)
class _Street:
    """A street in a text, and what tells it.

    Attributes:
        name: its words, in small letters; the last is the word for a street.
        before: what stands before the number of the house.
        figures: the number is in figures.
        numbered: it is written as hardly any other number.
    """

    name: Sequence[str]
    before: str
    figures: bool
    numbered: bool

    @property
    def led(self) -> bool:
        """Whether the word before says that a place may follow."""
        return _LEADS.search(self.before[-16:]) is not None

    @property
    def home(self) -> bool:
        """Whether shortly before somebody is said to live somewhere."""
        return _LIVES.search(self.before) is not None


def find(text: str, begin: int, stop: int) -> Iterator[tuple[int, int, bool]]:
    """Yield (start, end, certain) of streets in a stretch that are written short or in small letters, the number before."""
    for match in _STREET.finditer(text, begin, stop):
        name = _name([*match["name"].split(), match["end"]])
        if not name:
            continue
        end = match.start("name") + len(" ".join(name))
        capital = all(word[:1].isupper() for word in name)
        house, before = match["house"], text[max(0, match.start() - 40) : match.start()]
        flat = bool(match["flat"] or match["inside"])
        numbered = flat or not house.isalnum() or house[-1:].isalpha()
        street = _Street([*map(str.lower, name)], before, house[:1].isdigit(), numbered)
        if match["inside"]:
            told = _is_around(street.name)
        elif match["apart"]:
            known = _known(street.name) > 1 or (street.name[0] == "the" and _NUMBERED.search(before) is not None)
            told = not capital and known and not _AGED.search(before)
        else:
            told = capital or _is_street(street, house, text, end, flat=flat)
        start, before_it = match.start(), _house_before(text, match.start())
        if not told and before_it < start and not match["apart"]:
            told = _known(street.name) > 0 and not _is_counted(text, end)
        if told:
            yield before_it, past(_SIDES, text, end), capital


def _house_before(text: str, start: int) -> int:
    """Return where the name of a house begins that stands directly before a number, or ``start``."""
    named = _NAMED.search(text, max(0, start - _NAMED_LONG), start)
    told = named and (named["called"] in _words("roads like") or is_name(named["called"]))
    return named.start() if named and told else start


def behind(text: str, begin: int, stop: int) -> Iterator[tuple[int, int, bool]]:
    """Yield (start, end, certain) of streets in small letters with the number behind their name."""
    for match in _BEHIND.finditer(text, begin, stop):
        words = match["name"].split()
        first = max((n for n, word in enumerate(words) if _is_grammar(word)), default=-1) + 1
        name = [*map(str.lower, words[first:]), match["end"].lower()]
        if len(name) > 1 and (_known(name) > 1 or (_known(name) and name[-1] in _PLAIN)):
            yield match.start() + len(" ".join(words[:first])) + bool(first), match.end(), False


def in_one_word(text: str, begin: int, stop: int) -> Iterator[tuple[int, int, bool]]:
    """Yield (start, end, certain) of streets of one word in small letters, behind a word for a place and a number."""
    for match in _ONE_WORD.finditer(text, begin, stop):
        name = match["name"]
        named = name in _words("roads") or not lexicon("en").is_common(name)
        if named and not _YEAR.match(match["house"]) and not _is_counted(text, match.end()):
            yield match.start(), match.end(), False


def by_name(text: str, begin: int, stop: int) -> Iterator[tuple[int, int, bool]]:
    """Yield (start, end, certain) of houses in small letters by their name, with their street."""
    for match in _HOMES.finditer(text, begin, stop):
        house = is_name(match["called"]) or (match["the"] and match["called"] in _COLOURS)
        name = _name([*match["name"].split(), match["end"]])
        if house and name and name[0] != "the" and (_known(name) or is_road(name)):
            yield match.start(), match.start("name") + len(" ".join(name)), False


def is_name(word: str) -> bool:
    """Whether a street, or a house, may well be called after a word in small letters."""
    return _known((word, "")) > 0 and not _is_grammar(word)


def _is_grammar(word: str) -> bool:
    return (
        word.lower() in function_words("en")
        or word.lower() in _words("roads never")
        or bool(lexicon("en").is_common(word.lower()) and not _known((word.lower(), "")))
    )


def is_road(words: Sequence[str]) -> bool:
    """Whether words are the name of a street: that many streets have, or with a word for a street that says little else."""
    named = len(_name(words)) == len(words) and not any(map(_is_ordinary, words[:-1]))
    return named and (_known(words) > 0 or words[-1] in _PLAIN)


def _is_ordinary(word: str) -> bool:
    return word in function_words("en") or word in _words("roads never")


def _name(words: Sequence[str]) -> Sequence[str]:
    """Return the words of a name up to its word for a street; none where grammar or a number stands between."""
    for n, word in enumerate(words):
        if (word.lower() in function_words("en") and (n, word.lower()) != (0, "the")) or word.isdigit():
            words = words[:n]
            break
    while len(words) > 1 and words[-1].lower() not in roads.ENDS:
        words = words[:-1]
    return words if len(words) > 1 and (words[0].lower() != "the" or len(words) == 2) else ()


def _is_street(street: _Street, house: str, text: str, end: int, *, flat: bool) -> bool:
    """Whether what stands behind a number in small letters is a street."""
    name, last = street.name, street.name[-1]
    never = not _words("roads never").isdisjoint(name[:-1]) and not flat
    if never or (_YEAR.match(house) and not _NUMBERED.search(street.before)):
        return False
    if name[0] == "the" and _VERB.match(text, end):
        return False
    plain = last in _PLAIN or street.home or (street.numbered and street.figures)
    if (street.led or flat) and plain:
        return True
    if name[0] == "the":
        return last in _FIELDS and (street.led or street.home) and not roads.COUNTS.search(street.before)
    counted = roads.COUNTS.search(street.before) or _is_counted(text, end)
    if counted or " ".join(name[-2:]) in _words("roads otherwise"):
        return False
    return _is_known(street, house) or (flat and _known(name) > 0)


def _is_known(street: _Street, house: str) -> bool:
    """Whether a street's name, with the number before it, is one that streets have."""
    last, known = street.name[-1], _known(street.name)
    if known > 1:
        return street.figures or street.led or street.home or last in _PLAIN
    if not known or _LETTERED.search(house):
        return known > 0
    figures = street.figures or _BY_ONE.fullmatch(house) is not None
    several = (figures and house != "1") or (street.led and bool(last in _ROWS or _MANY.match(house)))
    return several and (street.led or last in _PLAIN or street.numbered)


def _is_around(name: Sequence[str]) -> bool:
    """Whether a flat, a room or a caravan may lie in what is called so, without the number of a house."""
    return " ".join(name[-2:]) not in _words("roads otherwise") and (_known(name) > 0 or name[-2] in _SITES)


def _known(name: Sequence[str]) -> int:
    """Return whether many streets are called so (2), or such things, too (1), by the word before that for a street."""
    word = name[-2].removesuffix("'s").removesuffix("’s")
    if word in _words("roads") or (word.isalpha() and len(word) > 3 and not lexicon("en").is_common(word)):
        return 2
    return int(word in _words("roads like"))


@cache
def _words(section: str) -> frozenset[str]:
    return frozenset(sections("streets.txt")[section])


def _is_counted(text: str, end: int) -> bool:
    """Whether a street's name is itself a part of what is counted: *12 high street banks*."""
    behind = _ORDINARY.match(text, end)
    if behind is None:
        return False
    low = behind[1].lower()
    return low not in function_words("en") and not lexicon("en").word(low.capitalize()).place and low != "thanks"
