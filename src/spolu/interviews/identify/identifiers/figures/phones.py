"""Telephone numbers in figures, as phonenumbers tells them; a date or a postcode is none."""

import re
from collections.abc import Iterator

from spolu.interviews.identify.identifiers.figures.rule import DIGIT, END

_REGIONS = {"cs": ("CZ",), "sk": ("SK",), "pl": ("PL",), "en": ("CZ", "GB", "IE")}
"""Language -> countries whose numbers are told without a prefix; nine digits in one piece are of the first."""
_DATED = re.compile(
    r"(?:\d\d?\.?(?: ?\d\d?\.)? ?[-–] ?)?(?:0?[1-9]|[12]\d|3[01])(?P<sign>\. ?|/|-)(?:0?[1-9]|1[0-2])(?P=sign)(?:19|20)\d\d\b"
)
"""A date, with the time behind it or an earlier day before it, is no telephone."""
_ZIP, _ZIP_LONG = re.compile(r"\b(?:zip(?: ?code)?[:,]?|(?-i:[A-Z]{2})) \d{5}-\d{4}$", re.IGNORECASE), 10
"""An American postcode is none either."""
_NINE = re.compile(rf"{DIGIT}[4-9]\d{{2}}[ ]?\d{{3}}[ ]?\d{{3}}{END}")
_LONG = re.compile(r"(?:\d[ \xa0./()\-–]{0,3}){8}|\(\d{1,4}\)[ \d]{6}")


def find(text: str, language: str) -> Iterator[tuple[int, int, str, str]]:
    """Yield (start, end, kind, evidence) of telephone numbers in figures."""
    if not _LONG.search(text):
        return
    import phonenumbers

    regions = _REGIONS.get(language[:2], ("CZ",))
    for region in regions:
        for match in phonenumbers.PhoneNumberMatcher(text, region):
            if _DATED.match(match.raw_string) or _ZIP.search(text, max(0, match.start - _ZIP_LONG), match.end):
                continue
            opened = match.raw_string.startswith("(") and ")" not in match.raw_string
            yield match.start + opened, match.end, "PHONE", "a valid telephone number"
    for nine in _NINE.finditer(text):
        number = phonenumbers.parse(nine[0], regions[0])
        if phonenumbers.is_valid_number(number):
            yield nine.start(), nine.end(), "PHONE", "nine digits that make a valid telephone number"
