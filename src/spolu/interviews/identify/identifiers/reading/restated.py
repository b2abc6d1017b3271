"""What is told twice, or put right: *fifteen, one five, Chestnut Avenue*, *Lipová šestnáct, jako jedna šest*, *the second, no, the third of May*."""

import re
from functools import cache
from typing import NamedTuple

from spolu.interviews.identify.identifiers import disfluencies
from spolu.interviews.identify.identifiers.reading import aloud, ordinals, spoken

_LONG = 60
"""Code points before what is told, or before its end, in which it may be told otherwise."""
_THAT_IS = r"(?:that['’]s|that is|it['’]s|as in|jako|čili|tedy|teda|to je|to jest|tj\.|czyli|znaczy|jakby)"
"""What stands before a number that is told once more."""
_NOT = "|".join(("no", *sorted(disfluencies.NOT)))
_ANEW = "|".join(("i mean", "i tell a lie", "tell a lie", *sorted(disfluencies.ANEW)))
_RATHER = "or rather|i mean|teda|tedy|vlastně|vlastne|znaczy|to znaczy|właściwie"
"""What needs no pause behind it to say so."""
_PUT_RIGHT = rf"(?:,|…| –| —| -)(?: [–—-])? (?:(?:(?:ale )?(?:{_NOT})(?:[,.…]+ (?:{_ANEW}))?|{_ANEW})(?:[,.…]+| [–—-])|(?:{_RATHER}),?) "
"""What is said by who puts right what was told."""


class _Patterns(NamedTuple):
    """A number as it ends what is told; told once more behind it, or before it; and another one that is put right."""

    last: re.Pattern[str]
    behind: re.Pattern[str]
    before: re.Pattern[str]
    first: re.Pattern[str]
    put_right: re.Pattern[str]
    right: re.Pattern[str]


@cache
def _patterns(language: str) -> _Patterns:
    number = rf"(?:\d{{1,4}}\b|(?:an? (?=hundred))?(?:{spoken.NUMBERS[language]})(?:(?: and |[ -])(?:{spoken.NUMBERS[language]})){{0,4}}(?![\w-]))"
    days = ordinals.pattern(language, ordinals.DAYS)
    day = rf"(?:the )?(?:\d{{1,2}}\.|(?:twenty|thirty)?-?{days}(?: {days})?)"
    return _Patterns(
        *(
            re.compile(pattern, re.IGNORECASE)
            for pattern in (
                rf"\b{number}$",
                rf"(?:, (?:{_THAT_IS},? )?| {_THAT_IS},? )(?P<number>{number})(?=[,.;!?…]|$| [–—])",
                rf"\b(?P<number>{number})(?:, (?:{_THAT_IS},? )?| {_THAT_IS},? )$",
                number,
                rf"\b(?:{number}|{day}){_PUT_RIGHT}(?:(?:at|in|number|it['’]s) )?$",
                rf"{_PUT_RIGHT}(?P<number>{number})(?=[,.;!?…]|$| [–—])",
            )
        )
    )


def before(text: str, start: int, language: str) -> int:
    """Return where what is told from a place on begins: with its number told once before, or with another one that it puts right."""
    least = max(0, start - _LONG)
    forms = _patterns(language)
    told, again = forms.before.search(text, least, start), forms.first.match(text, start)
    if told and again and _figures(told["number"], language) == _figures(again[0], language):
        return told.start()
    right = forms.put_right.search(text, least, start)
    return right.start() if right else start


def behind(text: str, end: int, language: str) -> int:
    """Return where what is told ends, with its last number told once more behind it, or put right."""
    forms = _patterns(language)
    right = forms.right.match(text, end)
    return right.end() if right else twice(text, end, language)


def twice(text: str, end: int, language: str) -> int:
    """Return where the same number ends that stands behind another one; ``end`` where none does."""
    forms = _patterns(language)
    again, told = forms.behind.match(text, end), forms.last.search(text, max(0, end - _LONG), end)
    same = told and again and _figures(told[0], language) == _figures(again["number"], language)
    return again.end() if same and again else end


def _figures(number: str, language: str) -> str:
    if number.isdecimal():
        return number
    values = aloud.values(language)
    return aloud.figures(values[word] for word in re.split("[ -]", number.lower()) if word in values)
