"""Streets and villages behind a word that announces an address, in small letters too: *bydliště dlouhá sto čtrnáct kadaň*.

Behind such a word a number counts nothing but what is measured, whatever stands behind it: mostly the town, or what is told next.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from spolu.interviews.identify.contexts import function_words
from spolu.interviews.identify.identifiers.figures import counting
from spolu.interviews.identify.identifiers.figures.rule import LETTER, OVER
from spolu.interviews.identify.identifiers.homes import houses, known_streets, reach, streets
from spolu.interviews.identify.words.lexicon import lexicon
from spolu.interviews.model import Lane

_WORD = r"adres(?:a|u|ou|ę|y|em|ie)?|bytem|bytom|bydliště|bydlišti|bydlisko|bydliska|zamieszkał[aey]|zamieszkania|zameldowan[aiey]"
_MORE = r"bydliště|bydliska|držitele|majitele|nájemce|właściciela|firmy|napište|zapište|pište|napíšte|proszę|zapisz|je|to|jest|bude|będzie|mám|mam|máme|mamy|má|ma|trvale|trvalé|trvalý|trvalého|pobytu|pobyt|stałego|stały|domu|domowy|zameldowania|zamieszkania|ulice|ulica|ulici|ulicy|na"
"""What may stand between such a word and the address."""
_ENDS: Mapping[str, str] = {
    "cs": "á|ého|ová|ova|ní|í|ých|ích",
    "sk": "á|ého|ová|ova|ná|ných|ských",
    "pl": "owa|ska|cka|dzka|[lrśźżnzsmw]na|ista|ego|ej|ich|ych",
}
"""How the names of streets end, and hardly what else is said of an address."""
_NO_STREET = re.compile(
    r"(?:e?mail|web|elektron|intern|přesn|presn|dalš|ďalš|celá|současn|správn|posledn|poprzedn|dokładn|ostatn)"
)
"""How the words begin that say which address is meant."""
_LIES = frozenset(("u", "k", "ke", "pod", "nad", "za", "při", "pri", "przy"))
"""Behind these no street has an ending of its own: *u nádraží dvacet dva*."""


@cache
def _pattern(numbers: str) -> re.Pattern[str]:
    said = rf"(?:{numbers})(?: (?:{numbers})){{0,3}}"
    house = rf"(?:(?:číslo|čp|numer|nr) )?(?:\d{{1,4}}[a-z]?(?:/\d{{1,4}}[a-z]?)?(?![\w/]|[.,:]\d)|{said}\b{LETTER}(?: {OVER} {said})?)"
    return re.compile(
        rf"\b(?:{_WORD})(?: (?:{_MORE})\b)*[:,]? (?P<street>(?P<name>(?:[^\W\d_]+\.? ){{1,3}}?){house}){counting.NOTHING}",
        re.I,
    )


def find(text: str, language: str, numbers: str) -> Iterator[tuple[int, int, str, Lane]]:
    """Yield (start, end, evidence, lane) of such streets. ``numbers``: the words for numbers, as alternatives of a pattern."""
    for match in _pattern(numbers).finditer(text):
        words = match["name"].lower().split()
        known = known_streets.has(words, language)
        if known or _is_street(words, language) or _is_village(words, language):
            yield *match.span("street"), houses.LIVED_IN, "auto" if known else "review"


def _is_street(words: Sequence[str], language: str) -> bool:
    lies = len(words) > 1 and words[0] in _LIES
    name = words[1:] if lies else words
    if (
        not function_words(language).isdisjoint(name)
        or any(map(streets.NO_HOMES.match, name))
        or any(map(_NO_STREET.match, name))
    ):
        return False
    return lies or re.search(rf".{{3}}(?:{_ENDS[language]})$", name[-1]) is not None


def _is_village(words: Sequence[str], language: str) -> bool:
    called = " ".join(map(str.capitalize, words))  # "nowe iganie"
    return bool(lexicon(language).word(called.rpartition(" ")[2]).place) and (
        len(words) == 1 or (len(words) == 2 and reach.is_village(called))
    )
