"""Streets: with their word, or without it and told with the number of a house: *mieszkam na lipowej siedem*, *na Lipové 7*."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from spolu.interviews.identify.contexts import function_words
from spolu.interviews.identify.identifiers import spoken
from spolu.interviews.identify.identifiers.rule import CAPITAL
from spolu.interviews.identify.tokens import SIGNS

_WORD = rf"(?:{CAPITAL}\w{{0,4}}\.(?= ?{CAPITAL})|{CAPITAL}\w+)"
_HONOURS = "míru|mieru|svobody|slobody|práce|mládeže|republiky|armády|odboje|revoluce|hrdinů|padlých|legií"
"""What squares are called after in small letters, behind a word with a capital: *nábřeží Závodu míru*."""
_HONOURED = "gen|kpt|plk|pplk|mjr|ks|św|sv|dr|prof|bp|abp|inż|marsz|płk|por|kard|kr|bł|hr"
"""Titles before those whom streets are called after."""
_DAY = rf"\d{{1,2}}\.? ?(?:{'|'.join((*spoken.MONTHS['cs'][:12], *spoken.MONTHS['sk'][:12], *map(str.capitalize, spoken.MONTHS['pl'][:12])))})"
_NAME = rf"(?:{_DAY}|(?:(?:{_HONOURED})\. ?)?{_WORD}(?: ?{_WORD}){{0,2}}(?: i {_WORD})?)"
"""*Dlouhá*, *Jana Pawła II*, *T. G. Masaryka*, *św. Anny*, *3 Maja*, *28. října*."""
_FIGURES = r"\d+[a-zA-Z]?(?:[/-]\d+[a-z]?)?"
_SPOKEN = "(?:" + "|".join(spoken.NUMBERS[language] for language in ("cs", "pl", "sk")) + ")"
_HOUSE = rf"(?:,? ?(?:č\.|čp\.|č\. ?p\.|nr|číslo|numer)? ?(?:{_FIGURES}| {_SPOKEN}(?: {_SPOKEN})?)(?:,? ?(?:m\.?|lok\.?|mieszkani[ea]|byt(?: č\.)?) ?(?:\d+| ?{_SPOKEN}))?\b)"
_BRITISH = "Street|Road|Ave|Avenue|Lane|Close|Crescent|Drive|Way|Terrace|Row|Court|Place|Gardens|Grove|Hill|Square|Park|View|Walk|Bank|Wynd|Estate|Brae|Croft|Mews|Green|Parade|Wharf|Quay"
_WITH_WORD = re.compile(
    rf"(?<![\w.])(?:[Uu]l(?:\.|ice|ici|icí|ica|icy|icę|icą)|[Aa]l(?:\.|eja|ei|ej[ęą])|[Nn]áměstí|[Nn]ámest(?:ie|ia|í)|[Nn]ábřeží|[Nn]ábrežie|(?:(?<=[Nn]a )nám|Nám|nám(?=\. ?(?:{CAPITAL}[\w.]* ){{1,4}}\d)|nám(?=\. ?\d))\.|[Tt]říd[aěuy]|[Tt]ř\.|[Oo]s(?:\.|iedl[eu])|[Ss]ídlišt(?:ě|i)|[Ss]ídl\.|[Pp]l(?:\.|ac|acu)(?= ?{CAPITAL})|[Bb]ulwar\w*|[Ss]kwer\w*|[Ss]ídlisk[oua]) ?{_NAME}(?:(?: (?:{_HONOURS}))?{_HOUSE})?"
    rf"|\b{CAPITAL}\w+ (?:ulic(?:a|e|i|í|u|ou)|nábřeží|nábrežie|alej[i]?|tříd[aěuy]|námest(?:ie|í)|náměstí|čtvrť|sady|sídliš\w+|cest[ay]|dolina|doliny) \d{{1,4}}[a-z]?(?:/\d+)?\b"
    rf"|\b(?:[Nn]áměstí|[Nn]ámest(?:ie|ia|í)|[Uu]lic[eia]|[Uu]l\.|[Tt]říd[aěy]) [a-zá-ž]+ \d{{1,4}}[a-z]?(?:/\d+)?(?=[,.;)]|$)"
    rf"|\b(?:\d/\d, ?)?(?:(?:Flat|Apartment|Apt|Unit|Room) \w{{1,4}},? (?:\d{{1,4}}[A-Za-z]? )?|\d{{1,4}}(?:-\d{{1,4}}|[A-Za-z])? |(?:{spoken.NUMBERS['en']})(?:-(?:{spoken.NUMBERS['en']}))? )(?:[A-Z][\w'’.]+ ){{1,3}}(?:{_BRITISH})\b(?!\.\w)"
)
BEFORE, LONG = 6, 90
"""Pieces before the word for a street in which an address may begin, and code points from there to its end, at most."""
WORDS = (
    "ul.", "ulic", "Ul.", "Ulic", "al.", "Al.", "alej", "alei", "Alej", "Alei", "nám.", "náměstí", "Nám.", "Náměstí", "námest", "Námest", "nábř", "Nábř", "nábre", "Nábre", "tř.", "tříd", "Tř.", "Tříd", "os.", "osied", "Os.", "Osied",
    "sídl", "Sídl", "čtvrť", "sady", "pl.", "Pl.", "plac", "Plac", "bulw", "Bulw", "skwer", "Skwer", "cest", "dolin", *_BRITISH.split("|"),
)  # fmt: skip
"""How the words begin that stand before a street, in English behind it."""
_BEGINS = re.compile(r"(?<![^\W_])(?:" + "|".join(map(re.escape, WORDS)) + ")")
LEADS: Mapping[str, frozenset[str]] = {
    "cs": frozenset(("na", "v", "ve", "z", "ulice", "ulici")),
    "sk": frozenset(("na", "v", "vo", "z", "zo", "ulica", "ulici", "ulice")),
    "pl": frozenset(("na", "przy", "z", "ulica", "ulicy")),
}
ENDS: Mapping[str, tuple[str, ...]] = {"cs": ("é",), "pl": ("ej", "ego"), "sk": ("ej",)}
"""How the adjective of a street ends where one lives there."""
_BEHIND: Mapping[str, tuple[str, ...]] = {
    "cs": ("byt", "čp", "číslo", "lomeno", "už"), "sk": ("byt", "číslo", "lomeno", "už"), "pl": ("mieszkania", "mieszkanie", "m", "lokal", "łamane", "przez", "klatka"),
}  # fmt: skip
"""Words that go on with an address; any other one with a meaning of its own is what the number counts."""
_NO_STREETS = frozenset((
    "jedné", "každé", "druhé", "třetí", "čtvrté", "páté", "šesté", "sedmé", "osmé", "deváté", "desáté",
    "jednej", "każdej", "drugiej", "trzeciej", "czwartej", "piątej", "szóstej", "siódmej", "ósmej", "každej", "druhej", "tretej", "štvrtej", "piatej", "šiestej", "siedmej", "ôsmej", "deviatej", "desiatej", "celej", "dziewiątej", "dziesiątej", "całej", "żadnej",
))  # fmt: skip
"""What counts, and is no street."""
_ORDINAL = re.compile(r"\d\. ?[^\W\d_A-ZÁ-ŽĄ-Ż]")
"""*na lipové 2. dubna*: the number orders what stands behind it."""
FEWEST = 5
"""Letters of the shortest street."""


def with_word(text: str, around: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of the streets with their word in some stretches of a text."""
    for begin, stop in around:
        for match in _WITH_WORD.finditer(text, begin, min(stop, len(text))):
            yield match.span()


@cache
def _pattern(language: str, numbers: str) -> re.Pattern[str]:
    lead, end = "|".join(LEADS[language]), "|".join(ENDS[language])
    number = rf"(?:\d{{1,3}}(?: ?[a-z]\b)?(?:/\d{{1,3}})?|(?:{numbers})(?: (?:{numbers}))?)"
    return re.compile(
        rf"\b(?P<lead>{lead}) (?P<street>(?:\w+(?:{end}) )?(?P<name>\w+(?:{end})) {number})(?![\w/])(?P<next>,? \w+)?",
        re.I,
    )


def find(text: str, language: str, numbers: str) -> Iterator[tuple[int, int, bool]]:
    """Yield (start, end, certain) of streets without their word: in small letters they are not certain.

    ``numbers``: alternatives of a pattern, the words for numbers of the language.
    """
    for match in _pattern(language, numbers).finditer(text):
        name, stop = match["name"], match.end("street")
        street = (
            len(name) >= FEWEST
            and (name[0].isupper() or not name.endswith("ego"))
            and name.lower() not in _NO_STREETS | function_words(language)
        )
        if street and not _counts(match["next"] or "", language) and not _ORDINAL.match(text, stop - 1):
            certain = name[0].isupper() or match["lead"].lower().startswith("ulic")
            yield *match.span("street"), certain


def _counts(behind: str, language: str) -> bool:
    """Whether a number counts what stands behind it: *na lipové dva lidé*; an address goes on with other words."""
    word = behind.strip().lower()
    return bool(word) and word[0] != "," and word not in function_words(language) and word not in _BEHIND[language]


def begins(piece: str) -> bool:
    """Whether a word before a street begins in what stands between blanks."""
    return piece.startswith(WORDS) or (not piece.isalpha() and _BEGINS.search(piece) is not None)


LEAD, ENDS_SO, HOUSE = 4, 5, 6
"""Signs of words between blanks, see `signs`: before such an address, how it ends itself, and its number."""


def is_house(word: str) -> bool:
    """Whether a word between blanks may be the number of a house."""
    return word[0].isdigit() and len(word.strip(SIGNS)) < FEWEST + 3
