"""Names as talk shortens them, of which no list has all: *Drahuš*, *Kristiánek*, *Vanesko*, *Stejskalka*.

Only a word that nothing else knows is asked about: by its ending, and by the name that it begins like.
"""

import re
from collections.abc import Callable, Iterable, Mapping

_CASES = r"(?:[auoeěiyúů]|ou|ovi|em|om|ům|ám|ách|ama|ami)"
_FIRST = re.compile(
    rf"(?P<stem>\w{{3,}}?)(?:(?:[eaiyuoáíéý]n|[oe]?uš|[eěo]š|[iíeěá]č|ul|l)?(?:k{_CASES}|c(?:e|i|ích)|čin\w*|[eí]k)"
    rf"|(?:č|[eo]?uš|oš|áš|ejs|ajz)(?:{_CASES})?)$"
)
"""A shortened first name in any case; ``stem``: what the first name begins with."""
_LAST = re.compile(r"(?P<stem>\w{3,}?)(?P<soft>č)?(?:ov)?(?:k(?:a|y|u|o|ou|ú|ám|ách|ama)|ce)$")
"""What talk makes of a surname for a wife or a daughter: *Stejskalka*, *Hudcovka*, *Zálešačka*."""
_EVEN = str.maketrans("áéíóúůýě", "aeiouuye")
_SHORTEST = 3


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
        tried = [stem + "čová", stem + "ková", stem[:-1] + stem[-1].translate(str.maketrans("ai", "áí")) + "ková"]
    return next((name for name in tried if is_surname(name)), "")
