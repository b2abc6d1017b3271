"""Dates moved by some days and ages put into bands, written the way the original was."""

import re
from collections.abc import Mapping
from datetime import date, timedelta

from spolu.interviews import nicknames, numerals
from spolu.text import fold

_MONTHS: Mapping[str, tuple[str, ...]] = {
    "cs": ("ledna", "února", "března", "dubna", "května", "června", "července", "srpna", "září", "října", "listopadu",
           "prosince"),
    "sk": ("januára", "februára", "marca", "apríla", "mája", "júna", "júla", "augusta", "septembra", "októbra",
           "novembra", "decembra"),
    "pl": ("stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca", "sierpnia", "września",
           "października", "listopada", "grudnia"),
    "en": ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
           "November", "December"),
}  # fmt: skip
_DIGITS = re.compile(r"\b(?P<day>\d{1,2})(?P<a>[./-]\s?)(?P<month>\d{1,2})(?P<b>[./-]?\s?)(?P<year>\d{4}|\d{2})?(?!\d)")
_ISO = re.compile(r"\b(?P<year>\d{4})(?P<a>[./-])(?P<month>\d{2})(?P<b>(?P=a))(?P<day>\d{2})\b")
_WORDS = re.compile(r"\b(?P<day>\d{1,2})(?P<a>\.?\s+)(?P<name>[^\W\d_]+)(?P<b>\s+(?P<year>\d{4}))?")
_BEGUN = re.compile(
    r"(?P<day>\d{1,2})(?P<dot>\.?)(?:\s?(?P<month>\d{1,2})\.|\s(?P<name>[^\W\d_]+))?(?P<to>\s?[-–]\s?|\s(?:až|aż|do|to)\s)(?=\d{1,2}(?:\.\s?\d{1,2}\.\s?\d{4}|\.?\s[^\W\d_]+\s\d{4}))"
)
"""The first of several days, as it stands before the last one: *24.–*26. 8. 2026."""
_NUMBER = re.compile(r"(?<![\w])(\d{1,3})(?!\d)")
_LETTERS = re.compile(r"[^\W\d_]+")
_OF_YEARS = ("let", "roc")
"""How the second part begins of *třiletý*, *trojročný*, *trzyletni*."""
_YEARS: Mapping[str, Mapping[str, str]] = {
    "cs": {"rok": "let", "roky": "let", "roků": "let"}, "sk": {"rok": "rokov", "roky": "rokov"}, "pl": {"rok": "lat", "lata": "lat"}, "en": {"year": "years"},
}  # fmt: skip
"""Words for years beside a small number -> beside a band."""


def shifted(text: str, days: int, language: str) -> str | None:
    """Return a date as written, moved by ``days``; None where ``text`` holds none that can be read.

    A date without a year is moved within a year of 365 days; one without a day, or spelled out, cannot be read. Of several
    days (*24.–26. 8. 2026*) the first moves with the last.
    """
    if (begun := _BEGUN.match(text)) and (last := day_of(text[begun.end() :], language)):
        return _several(begun, text[begun.end() :], last, days, language)
    written = _written(text, language)
    new = _moved(*written, days) if written else None
    if written is None or new is None:
        return None
    match = written[0]
    shown = _named(match, new, language) if match.re is _WORDS else _numbers(match, new)
    return text[: match.start()] + shown + text[match.end() :]


def day_of(text: str, language: str) -> date | None:
    """Return the day that ``text`` names, of several the last; None where it holds none with its year, or none that can be read."""
    begun = _BEGUN.match(text)
    written = _written(text[begun.end() :] if begun else text, language)
    return _moved(*written, 0) if written and written[0]["year"] else None


def _several(begun: re.Match[str], rest: str, last: date, days: int, language: str) -> str | None:
    """Return several days moved; the first is told with its month where the last is of another one then."""
    named = [name.lower() for name in _months(language)]
    name = (begun["name"] or "").lower()
    month = int(begun["month"] or (named.index(name) + 1 if name in named else last.month))
    try:
        first = date(last.year - (month > last.month), month, int(begun["day"])) + timedelta(days=days)
    except (ValueError, OverflowError):
        return None
    new, end = shifted(rest, days, language), last + timedelta(days=days)
    shown = f"{first.day}{begun['dot']}"
    if first.month != end.month:
        words = _WORDS.match(rest)
        blank = " " if re.match(r"\d+\.\s", rest) else ""
        shown = f"{shown} {_months(language)[first.month - 1]}" if words else f"{first.day}.{blank}{first.month}."
    return new and f"{shown}{begun['to']}{new}"


def _written(text: str, language: str) -> tuple[re.Match[str], int] | None:
    """Return where a date stands in ``text``, and its month."""
    for pattern in (_ISO, _DIGITS):
        if match := pattern.search(text):
            return match, int(match["month"])
    match, months = _WORDS.search(text), [name.lower() for name in _months(language)]
    named = match is not None and match["name"].lower() in months
    return (match, months.index(match["name"].lower()) + 1) if match and named else None


def _months(language: str) -> tuple[str, ...]:
    return _MONTHS.get(language[:2], _MONTHS["en"])


def _moved(match: re.Match[str], month: int, days: int) -> date | None:
    year: str | None = match["year"]
    try:
        whole = int(year) + (1900 if int(year) > 30 else 2000) * (len(year) == 2) if year else 2001
        return date(whole, month, int(match["day"])) + timedelta(days=days)
    except (ValueError, OverflowError):
        return None


def _named(match: re.Match[str], new: date, language: str) -> str:
    year = re.sub(r"\d{4}", str(new.year), match["b"] or "")
    return f"{new.day}{match['a']}{_months(language)[new.month - 1]}{year}"


def _numbers(match: re.Match[str], new: date) -> str:
    if match.re is _ISO:
        return f"{new.year:04}{match['a']}{new.month:02}{match['b']}{new.day:02}"
    # 02.10. is written with two digits throughout, 12.3. is not; 12.10. does not tell, but who leaves no space writes two.
    zero = match["day"].startswith("0") or match["month"].startswith("0")
    two = len(match["day"]) == len(match["month"]) == 2 and (zero or not match["a"].endswith(" "))
    day, month = (f"{n:02}" if two else str(n) for n in (new.day, new.month))
    year = "" if not match["year"] else str(new.year)[-len(match["year"]) :]
    return f"{day}{match['a']}{month}{match['b']}{year}"


def band(text: str, language: str = "") -> str | None:
    """Return an age with its number put into a band of ten years (``34 let`` becomes ``30–39 let``).

    Figures and words are read: ``třiadvacetiletá`` becomes ``20–29letá``. Below ten the band is 0–9, from ninety on it is
    90+; None where ``text`` holds no number up to 119.
    """
    start, end, number = _number(text, language)
    if not end:
        return None
    low = number // 10 * 10
    shown = "90+" if low >= 90 else f"{low}–{low + 9}"
    rest = text[end:]
    for few, many in _YEARS[nicknames.table(language)].items():
        rest = re.sub(rf"^ {few}\b", f" {many}", rest)
    return text[:start] + shown + rest


def _number(text: str, language: str) -> tuple[int, int, int]:
    """Return where the first number stands, and the number; (0, 0, 0) where there is none."""
    match = _NUMBER.search(text)
    if match:
        return (*match.span(), int(match[1])) if int(match[1]) < 120 else (0, 0, 0)
    words = list(_LETTERS.finditer(text))
    low = [fold(word[0]) for word in words]
    for i, word in enumerate(words):
        number, size = numerals.read(low, i, language)
        if number:
            return word.start(), words[i + size - 1].end(), number
        beginnings = [
            n for n in numerals.inside(language) if low[i].startswith(n) and low[i][len(n) :].startswith(_OF_YEARS)
        ]
        if beginnings:
            first = max(beginnings, key=len)
            return word.start(), word.start() + len(first), numerals.inside(language)[first]
    return 0, 0, 0
