"""Czech names as talk shortens them, of which no list has all: *Drahuš*, *Kristiánek*, *Vanesko*, *Stejskalka*.

Only a word that nothing else knows is asked about: by its ending, and by the name that it begins like.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache

from spolu.interviews import nicknames

_CASES = r"(?:[auoeěiyúů]|ou|ovi|em|om|ům|ám|ách|ama|ami)"
_FIRST = re.compile(
    rf"(?P<stem>\w{{3,}}?)(?P<short>(?:[eaiyuoáíéý]n|[oe]?uš|[eěo]š|[iíeěá]č|ul|l){{0,2}})"
    rf"(?:k{_CASES}|c(?:e|i|ích)|čin\w*|[eí]k|č{_CASES}|(?:[eo]?uš|oš|áš|ejs|ajz)(?:{_CASES})?)$"
)
"""A shortened first name in any case; ``stem``: what the first name begins with."""
_LAST = re.compile(r"(?P<stem>\w{3,}?)(?P<soft>č)?(?:ov)?(?:k(?:a|y|u|o|ou|ú|ám|ách|ama)|ce)$")
"""What talk makes of a surname for a wife or a daughter: *Stejskalka*, *Hudcovka*, *Zálešačka*."""
_EVEN = str.maketrans("áéíóúůýě", "aeiouuye")
_SHORTEST = 3
_WHOLE = 4
"""Letters that a name has at least, without its ending, where nothing but *-ka* or *-ek* is added."""


def beginnings(names: Iterable[str]) -> Mapping[str, str]:
    """Return how first names begin, without length of vowels -> the shortest name that begins so."""
    found: dict[str, str] = {}
    for name in sorted(names, key=lambda name: (len(name), name)):
        even = name.translate(_EVEN)
        for size in range(_SHORTEST, len(even) + 1):
            found.setdefault(even[:size], name)
    return found


def first(form: str, begin: Mapping[str, str]) -> str:
    """Return the first name that a word may be short for, or ""; ``begin``: see `beginnings`."""
    found = _FIRST.match(form)
    return begin.get(found["stem"].translate(_EVEN), "") if found else ""


def last(form: str, is_surname: Callable[[str], bool]) -> str:
    """Return the surname, in a woman's form, of which talk has made a shorter one, or ""."""
    found = _LAST.match(form)
    if found is None:
        return ""
    stem = found["stem"]
    tried = [stem + "ová"]
    if found["soft"]:  # "Zálešačka" of Zálešák
        long = stem[:-1] + stem[-1].translate(str.maketrans("ai", "áí"))
        tried = [stem + "čová", stem + "ková", long + "ková", long]  # the last: "Novotnačka" of Novotná
    return next((name for name in tried if is_surname(name)), "")


def is_womans(name: str) -> bool:
    """Whether a nominative is short for a Czech woman's first name: *Vaneska*.

    There is no such answer for men: *Horáček* and *Tománek* are surnames, and their wives' names would be taken for
    possessives of first names.
    """
    found = _FIRST.match(name)
    if found is None or not name.endswith(("a", "e", "š", "č")):
        return False
    begin, stem = _womens(), found["stem"].translate(_EVEN)
    if (found["short"] and found["short"] != "án") or name.endswith("š"):
        return stem in begin
    return len(stem) >= _WHOLE and any(
        len(stem) + len(end) == len(begin.get(stem + end, "")) for end in ("", "a", "e", "ie")
    )


@cache
def _womens() -> Mapping[str, str]:
    return beginnings([*nicknames.names("cs").first["f"], *nicknames.known("f", "cs")])
