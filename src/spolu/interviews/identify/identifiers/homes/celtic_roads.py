"""Streets in Welsh, Irish and Scottish Gaelic, whose word stands first: *19 Ffordd Las*, *6 heol y gors*, *9 Páirc na hAbhann*."""

import re
from collections.abc import Iterator

from spolu.interviews.identify.contexts import function_words
from spolu.interviews.identify.identifiers.figures.rule import CAPITAL
from spolu.interviews.identify.identifiers.homes import parts, roads
from spolu.interviews.identify.words.lexicon import lexicon

_SURE = frozenset((
    "ffordd", "heol", "stryd", "rhodfa", "lôn", "cwrt", "rhes", "gerddi", "trem", "sgwâr",
    "bóthar", "bothar", "bóithrín", "sráid", "sraid", "páirc", "pairc", "cluain", "radharc", "ascaill", "corrán", "céide", "lána", "cearnóg", "tsráid", "gairdín", "gairdíní", "garraí", "caisleán", "caislean",
    "sràid", "rathad", "slighe", "pàirc", "ceàrnag", "gàrradh",
))  # fmt: skip
"""The words for a street that stand before its name, and mean nothing in English."""
_ROADS = frozenset((
    "ffordd", "heol", "stryd", "rhodfa", "lôn", "bóthar", "bothar", "sráid", "sraid", "tsráid", "sràid", "rathad", "slighe", "ascaill",
))  # fmt: skip
"""Those that say street or road."""
_NAMES = frozenset((
    "lon", "maes", "clos", "llys", "cae", "erw", "dôl", "rhiw", "parc", "bryn",
    "cnoc", "gort", "cúirt", "plás", "cois", "gleann", "faiche", "slí", "tslí", "bruach", "dún", "ardán", "árd", "baile", "tulach", "doire", "coill", "druim", "lios",
))  # fmt: skip
"""Those with which the names of people and places begin, too."""
WORDS = _SURE | _NAMES
"""In small letters: a sign of such streets."""
_CAPITALS = (re.sub("^Ts", "tS", word.title()) for word in sorted(WORDS, key=len, reverse=True))
_CELTIC = frozenset(("bach", "wen", "hir", "hen", "deg", "haul", "rhos", "ban"))
"""Words of such names that are English words, too."""
_SMALL = "y|yr|na|an|a['’]?|nan|nam|ar|o|i|uí|ui|mo|de"
"""Words in small letters within the names."""
_WORD = rf"(?:[a-z]{{1,2}}-?)?{CAPITAL}[\w'’]+"
"""A word with a capital, also where another sound was put before it: *hAbhann*, *tSráid*."""
_TYPE = rf"(?:(?:An|Y|Yr|Hen|Yr Hen) )?(?P<type>{'|'.join(_CAPITALS)})"
_LINK = rf"(?:[ -](?:{_SMALL})(?=[ -])){{0,2}}[ -]"
_NAME = rf"{_TYPE}(?P<link>(?:['’]r)?{_LINK}){_WORD}(?:{_LINK}{_WORD})?\b"
_HOUSE = rf"(?:{roads.FLAT},? )?(?:{roads.HOUSE}|(?i:{roads.SAID})),? "
_WRITTEN = re.compile(rf"(?<![\w/.,£€-])(?:(?P<house>{_HOUSE})|(?P<called>{_WORD}(?:{_LINK}{_WORD}){{0,2}}), ){_NAME}")
_SAID = re.compile(
    rf"(?<![\w/.,£€-])(?:(?P<house>{_HOUSE})|(?P<called>[^\W\d]+),? )(?P<type>{'|'.join(sorted(WORDS, key=len, reverse=True))})(?:['’]r)?(?: (?:{_SMALL})(?= ))? (?P<name>[^\W\d]{{3,}})\b"
)
_AT = re.compile(r"(?:\b(?:at|of|from|is|address)|:) $")
"""What stands before the name of a house."""
_YEAR = re.compile(r"(?:19\d\d|20[0-3]\d),? $")


def find(text: str, begin: int, stop: int) -> Iterator[tuple[int, int, bool]]:
    """Yield (start, end, certain) of such streets in a stretch of a text, with a number or the name of a house before."""
    for match in _WRITTEN.finditer(text, begin, stop):
        kind = match["type"].lower()
        if match["house"] is None:
            if (
                kind in _ROADS
                and _AT.search(text, max(0, match.start() - 9), match.start())
                and not _is_town(match["called"])
            ):
                yield match.start(), match.end(), False
        elif (
            _is_house(text, match)
            and (kind in _SURE or not parts.counts(text, match.end(), "en"))
            and (kind != "bryn" or len(match["link"]) > 1)
        ):
            yield match.start(), match.end(), kind in _SURE
    for match in _SAID.finditer(text, begin, stop):
        kind, name = match["type"], match["name"]
        if match["house"] is None:
            told = kind in _ROADS and _is_called(match["called"]) and _is_called(name)
        else:
            told = _is_house(text, match) and (_is_called(name) or (kind in _SURE and name not in function_words("en")))
        if told:
            yield match.start(), match.end(), False


def _is_called(word: str) -> bool:
    """Whether a word in small letters may be a part of a name: hardly any of English."""
    return word in _CELTIC or not (word in function_words("en") or lexicon("en").is_common(word))


def _is_town(name: str) -> bool:
    return bool(lexicon("en").word(name).place)


def _is_house(text: str, match: re.Match[str]) -> bool:
    """Whether a number before such a name is a house's: it neither counts nor is a year."""
    return not (_YEAR.match(match["house"]) or roads.COUNTS.search(text, max(0, match.start() - 12), match.start()))
