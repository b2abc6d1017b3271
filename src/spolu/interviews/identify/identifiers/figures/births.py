"""Birth numbers, Czech and Polish, in one piece or in groups: whether their check digits are right.

Right digits make a number certain; a number that begins with somebody's date of birth and has wrong ones is asked.
"""

import re

_GAP = r"[ \xa0\-–]"
_DATE = rf"(?:\d{{6}}|\d{{2}}{_GAP}\d{{2}}{_GAP}\d{{2}})"
_BEFORE = rf"(?<![\d/+])(?<!\d{_GAP})(?<!CZ)(?<!CZ )(?<!SK)(?<!SK )"
_BEHIND = rf"(?![\d/])(?!{_GAP}\d)"
CZECH = re.compile(rf"{_BEFORE}{_DATE}(?: ?[/\-–] ?|[ \xa0])?\d{{3,4}}{_BEHIND}")
CZECH_AS_TOLD = re.compile(rf"{_BEFORE}\d(?:[ /-]?\d){{8,9}}{_BEHIND}")
"""In any groups, as somebody reads a birth number out."""
POLISH = re.compile(rf"{_BEFORE}{_DATE}{_GAP}?\d(?:{_GAP}?\d){{4}}{_BEHIND}")
POLISH_AS_TOLD = re.compile(rf"{_BEFORE}\d(?:{_GAP}?\d){{10}}{_BEHIND}")
"""In any groups, as somebody reads a PESEL out."""
MARKS = ("000000", "00 00", "00-00", "00?00")
"""The marks of such numbers, see `rule.Rule`: what no ASCII has stands as ?."""
_MONTHS = {10: (0, 20, 50, 70), 11: (0, 20, 40, 60, 80)}
"""How many digits a number has -> what may be added to the month: Czech for women and where a day's numbers have run
out (law 133/2000, section 13), Polish for the century."""


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)


def is_czech(text: str) -> bool:
    """Whether the check digits of a Czech birth number are right; before 1954 there were none."""
    from stdnum.cz import rc

    try:
        rc.validate(_digits(text))
    except (ValueError, TypeError):
        return False
    return True


def is_certain_czech(text: str) -> bool:
    """Whether a number is surely a birth number: what parts the date from the rest is written, and the digits are right."""
    return "/" in text and is_czech(text) if len(_digits(text)) < 10 else not text.isdigit() and is_czech(text)


def is_in_one_piece(text: str) -> bool:
    """Whether ten digits without anything between have the check digits of a birth number; so has one number in eighty."""
    return len(text) == 10 and text.isdigit() and is_czech(text)


def may_be_czech(text: str) -> bool:
    """Whether it is a birth number with an error, and no account: a date of birth comes first, and the rest is parted."""
    from stdnum.cz import bankaccount

    digits = _digits(text)
    if text.isdigit() or not text[:6].isdigit() or not has_date(digits) or is_czech(text):
        return False
    return not bankaccount.is_valid(text) if "/" in text else len(digits) == 10


def is_polish(text: str) -> bool:
    """Whether the check digits of a PESEL are right."""
    from stdnum.pl import pesel

    return bool(pesel.is_valid(_digits(text)))


def may_be_polish(text: str) -> bool:
    """Whether it is a PESEL with an error."""
    return has_date(_digits(text)) and not is_polish(text)


def has_date(digits: str) -> bool:
    """Whether nine figures or more, as many as birth numbers have, begin with somebody's date of birth."""
    month, day = int(digits[2:4]), int(digits[4:6])
    return 1 <= day <= 31 and any(1 <= month - added <= 12 for added in _MONTHS[max(10, len(digits))])
