"""The initial with which somebody signs a message: *Dzięki, A.*, *Zavolám v pátek. L.*, *Love, K*.

A letter alone at the end of a line is signed where thanks or a greeting stands before it; with a full stop behind it, also
where a sentence ends before it.
"""

import re
from collections.abc import Iterator

from spolu.interviews.identify import tokens

WHY = "the initial that a message is signed with"
_GREETINGS = "|".join((
    "díky", "dík", "děkuj[iu]", "ďakujem", "vďaka", "zdravím", "ahoj", "čau", "papa", "měj(?:te)? se", "s pozdravem", "s úctou",
    "dzięki", "dziękuję", "pozdrawiam", "pozdrowienia", "pozdro", "buziaki", "buźka", "ściskam", "całuję", "do zobaczenia", "na razie",
    "thanks", "thank you", "thx", "cheers", "love", "regards", "best", "best wishes", "bye", "see you",
))  # fmt: skip
_LETTER = rf"(?:[{tokens.UPPER}]|Ch|Sz|Cz)"
_ANY = rf"(?:{_LETTER}|[a-zß-ž])"
_SIGNED = re.compile(
    rf"(?:\b(?i:{_GREETINGS})(?:[,.!]+\s+{_ANY}\.?|\s+(?:{_LETTER}\.?|[a-zß-ž]\.))|(?P<last>\w{{2,}}[.!?]+)\)?\s+{_ANY}\.)$"
)
_THANKED = re.compile(rf"\b(?i:{_GREETINGS})[,.!]*\s*\n\s*$")
_ALONE = re.compile(rf"{_ANY}\.?")
_UNENDED = tokens.ABBREVIATIONS | {"atd", "apod", "tzn", "např", "itd", "itp", "tzw", "etc"}
"""No sentence ends with an abbreviation."""
_LONGEST, _LEAST = 24, 40
"""Code points at the end of a line in which it is signed, and of the shortest message that somebody signs without thanks or a greeting."""


def find(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, evidence) of the initial at the end of a message, or of a line of it."""
    begin, long = 0, len(text) >= _LEAST
    for line in text.split("\n") if long or " " in text[-4:] else ():
        end = begin + len(line.rstrip())
        start = text.rfind(" ", begin, end) + 1 or begin
        alone = 0 < end - start < 4 and _ALONE.fullmatch(text, start, end)  # as is soonest seen
        found = _SIGNED.search(text[max(0, end - _LONGEST) : end]) if alone else None
        if found and (long or not found["last"]) and (found["last"] or "").rstrip(".").lower() not in _UNENDED:
            yield start, end, WHY
        begin += len(line) + 1


def is_thanked(text: str, start: int) -> bool:
    """Whether the line before ends with thanks or a greeting, behind which somebody signs."""
    return _THANKED.search(text, max(0, start - _LONGEST), start) is not None
