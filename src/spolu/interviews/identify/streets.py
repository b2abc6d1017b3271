"""Streets without their word, told with the number of a house: *mieszkam na lipowej siedem*, *na Lipové 7*."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from spolu.interviews.identify.contexts import function_words
from spolu.interviews.identify.tokens import SIGNS

CERTAIN = "a street with a house number, after a preposition of place"
MAYBE = "a street, or what something is like, with a number behind it"
LEADS: Mapping[str, frozenset[str]] = {
    "cs": frozenset(("na", "v", "ve", "z", "ulice", "ulici")),
    "pl": frozenset(("na", "przy", "z", "ulica", "ulicy")),
}
ENDS: Mapping[str, tuple[str, ...]] = {"cs": ("é",), "pl": ("ej",)}
"""How the adjective of a street ends where one lives there."""
_BEHIND: Mapping[str, tuple[str, ...]] = {
    "cs": ("byt", "čp", "číslo", "lomeno", "už"), "pl": ("mieszkania", "mieszkanie", "m", "lokal", "łamane", "przez", "klatka"),
}  # fmt: skip
"""Words that go on with an address; any other one with a meaning of its own is what the number counts."""
_NO_STREETS = frozenset((
    "jedné", "každé", "druhé", "třetí", "čtvrté", "páté", "šesté", "sedmé", "osmé", "deváté", "desáté",
    "jednej", "każdej", "drugiej", "trzeciej", "czwartej", "piątej", "szóstej", "siódmej", "ósmej", "dziewiątej", "dziesiątej", "całej", "żadnej",
))  # fmt: skip
"""What counts, and is no street."""
_ORDINAL = re.compile(r"\d\. ?[^\W\d_A-ZÁ-ŽĄ-Ż]")
"""*na lipové 2. dubna*: the number orders what stands behind it."""
_FEWEST = 5
"""Letters of the shortest street."""


@cache
def _pattern(language: str, numbers: str) -> re.Pattern[str]:
    lead, end = "|".join(LEADS[language]), "|".join(ENDS[language])
    number = rf"(?:\d{{1,3}}[a-z]?(?:/\d{{1,3}})?|(?:{numbers})(?: (?:{numbers}))?)"
    return re.compile(
        rf"\b(?P<lead>{lead}) (?P<street>(?:\w+(?:{end}) )?(?P<name>\w+(?:{end})) {number})(?![\w/])(?P<next>,? \w+)?",
        re.I,
    )


def find(text: str, language: str, numbers: str) -> Iterator[tuple[int, int, str, str]]:
    """Yield (start, end, kind, evidence) of streets; in small letters without their word they are asked.

    ``numbers``: alternatives of a pattern, the words for numbers of the language.
    """
    for match in _pattern(language, numbers).finditer(text):
        name, stop = match["name"], match.end("street")
        street = len(name) >= _FEWEST and name.lower() not in _NO_STREETS | function_words(language)
        if street and not _counts(match["next"] or "", language) and not _ORDINAL.match(text, stop - 1):
            certain = name[0].isupper() or match["lead"].lower().startswith("ulic")
            yield *match.span("street"), "ADDR", CERTAIN if certain else MAYBE


def _counts(behind: str, language: str) -> bool:
    """Whether a number counts what stands behind it: *na lipové dva lidé*; an address goes on with other words."""
    word = behind.strip().lower()
    return bool(word) and word[0] != "," and word not in function_words(language) and word not in _BEHIND[language]


def sign(word: str, language: str) -> str:
    """Return what a small-lettered word between blanks may be of such an address: p before it, s itself, n its number; "" none."""
    if word in LEADS.get(language, ()):
        return "p"
    if word.endswith(ENDS.get(language, ("-",))) and len(word) >= _FEWEST:
        return "s"
    return "n" if word[:1].isdigit() and len(word.strip(SIGNS)) < _FEWEST + 3 else ""


MAY_HOLD = re.compile("p[s0]?s[1n]")
"""The signs of a text that may hold such an address, among those of its numbers."""
