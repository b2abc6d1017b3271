"""The initial with which somebody signs a message: *Dzięki, A.*, *Zavolám v pátek. L.*, *Love, K*.

A letter alone at the end of a line is signed where thanks or a greeting stands before it; with a full stop behind it, also
where a sentence ends before it. A letter that is the whole last line of a message is signed, too, and so is one that is a
paragraph of its own among messages with their heads (*From:*, *Předmět:*).
"""

import re
from collections.abc import Iterator

from spolu.interviews.identify import tokens
from spolu.interviews.identify.contexts import small_words
from spolu.interviews.model import Mention, Transcript

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
_CLOSING = re.compile(rf"[-–—]?(?P<letters>{_LETTER}\.?(?:{_LETTER}\.?)?|[a-zß-ž]\.?)(?: ?[xX]{{1,4}}| ?[:;]-?[)*])?")
"""A line that is nothing but somebody's initials, with kisses or a smile."""
_CLOSING_LONG = 8
"""Code points of such a line at most."""
_ENDED = tuple(".,!?;:)")
"""Signs with which the line before it ends."""
_HEAD = re.compile(
    r"(?:from|to|subject|sent|od|komu|předmět|predmet|do|temat|wysłano|odesláno|re|fwd?|odp|pd): ", re.IGNORECASE
)
"""How the head of a message begins."""
_LONGEST, _LEAST = 24, 40
"""Code points at the end of a line in which it is signed, and of the shortest message that somebody signs without thanks or a greeting."""


def find(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, evidence) of the initial at the end of a message, or of a line of it."""
    begin, last, long = 0, -1, len(text) >= _LEAST
    for line in text.split("\n") if long or " " in text[-4:] else ():
        end = begin + len(line.rstrip())
        start = text.rfind(" ", begin, end) + 1 or begin
        alone = 0 < end - start < 4 and _ALONE.fullmatch(text, start, end)  # as is soonest seen
        found = _SIGNED.search(text[max(0, end - _LONGEST) : end]) if alone else None
        if found and (long or not found["last"]) and (found["last"] or "").rstrip(".").lower() not in _UNENDED:
            yield start, end, WHY
            last = start
        begin += len(line) + 1
    begin = text.rfind("\n") + 1
    ended = begin and begin != last and long and text[:begin].rstrip()[-1:] in _ENDED
    if ended and (whole := _closing(text, begin)):
        yield *whole, WHY


def _closing(text: str, begin: int = 0) -> tuple[int, int] | None:
    """Return where the initials are of which a line consists."""
    found = _CLOSING.fullmatch(text, begin) if len(text) - begin <= _CLOSING_LONG else None
    known = found and found["letters"].replace(".", "").lower() in small_words("letters")
    return found.span("letters") if found and not known else None


def paragraphs(transcript: Transcript) -> Iterator[Mention]:
    """Yield initials that are a paragraph of their own, where messages have their heads."""
    signed = [
        (turn, at) for turn in transcript.turns if len(turn.text) <= _CLOSING_LONG and (at := _closing(turn.text))
    ]
    if signed and any(_HEAD.match(turn.text) for turn in transcript.turns):
        yield from (
            Mention(transcript.id, turn.id, start, end, turn.text[start:end], "PER", "auto", (WHY,))
            for turn, (start, end) in signed
        )


def is_thanked(text: str, start: int) -> bool:
    """Whether the line before ends with thanks or a greeting, behind which somebody signs."""
    return _THANKED.search(text, max(0, start - _LONGEST), start) is not None
