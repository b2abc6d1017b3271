"""Words for numbers, and dates as they are said aloud: *dvanáctého května osmdesát čtyři*."""

import re
from collections.abc import Iterable, Iterator, Mapping

from spolu.interviews import numerals
from spolu.interviews.identify.identifiers.figures.rule import ENDS
from spolu.interviews.identify.identifiers.reading import ordinals
from spolu.text import fold

_MORE: Mapping[str, str] = {
    "cs": "plus nula nul nuly dvěstě třista stě sta set tisíc tisíce čtyry štyry štyři sedum vosum vosm vosumnáct sedumnáct sedumdesát vosumdesát",
    "pl": "plus zero zera zer dwieście trzysta czterysta pięćset sześćset siedemset osiemset dziewięćset tysiąc tysiące",
    "sk": "plus nula núl nuly dvetisíc tisícdeväťsto dvesto tristo štyristo päťsto šesťsto sedemsto osemsto deväťsto tisíc tisíce",
    "en": "plus zero oh o nought double treble triple thousand",
}
_NUMBERS = {language: (*numerals.counted(language), *more.split()) for language, more in _MORE.items()}
_JOINED = {
    "cs": [
        f"{unit}a{ten}"
        for ten in numerals.counted("cs", tens=True)
        for unit in ("jeden", "jedn", "dva", "tři", "čtyři", "pět", "šest", "sedm", "sedum", "osm", "vosum", "devět")
    ],
    "sk": [
        f"{ten}{unit}"
        for ten in numerals.counted("sk", tens=True)
        for unit in ("jeden", "jedna", "dva", "dve", "tri", "štyri", "päť", "šesť", "sedem", "osem", "deväť")
    ],
}
_HUNDREDS = (
    "sto", "dvesto", "tristo", "štyristo", "päťsto", "šesťsto", "sedemsto", "osemsto", "deväťsto", "tisícdeväťsto", "dvetisíc",
)  # fmt: skip
_JOINED["sk"] += [
    f"{hundred}{rest}" for hundred in _HUNDREDS for rest in (*numerals.counted("sk")[:-1], *_JOINED["sk"])
]
"""*pětadvacet*, *dvadsaťpäť*: one word for twenty-five; in Slovak for all of 125 and 1925 as well."""
JOINED = {language: frozenset(words) for language, words in _JOINED.items()}
"""The same: numbers of one word that another language says in several."""
_NAMED: Mapping[str, str] = {
    "pl": "styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień",
    "en": "christmas boxing easter halloween hallowe'en stephen's stephens patrick's patricks valentine's valentines",
}
"""Months as they are named behind a day, in no case that goes with it: *piętnasty maj*, and days with a name of their own; those that are counted: see `counted`."""
_THOUSANDTH = "tysięczny tysięcznego dwutysięczny dwutysięcznego"
"""Ordinals of years that `ordinals` has not."""
_MONTHS: Mapping[str, str] = {
    "cs": "ledna února března dubna května června července srpna září října listopadu prosince",
    "pl": "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
    "sk": "januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra",
    "en": "january february march april may june july august september october november december",
}

_FEASTS = r"christmas|boxing|easter|hallowe['’]?en|(?:saint|st\.?) (?:stephen|patrick|valentine)['’]?s|valentine['’]?s"
"""Days that have a name in English, which stands for a day and a month."""
_FEAST_ENDS = frozenset(("day", "eve", "sunday", "monday", "night"))


def _any(words: str | list[str]) -> str:
    listed = words.split() if isinstance(words, str) else words
    return "|".join(sorted(listed, key=len, reverse=True))


def _date(language: str) -> re.Pattern[str]:
    ordinal = ordinals.pattern(language, ordinals.DAYS)
    joined = _JOINED.get(language, [])
    number = f"(?:{_any([*_NUMBERS[language], *joined])}|{ordinals.pattern(language, range(100))}|{_any(_THOUSANDTH)})"
    of = r"(?:of )?" if language == "en" else ""
    before = r",? (?:roku |r\. |(?:in )?(?:the year )?)?" if language == "en" else r",? (?:roku |r\. |in )?"
    sep = "[ -](?:and )?" if language == "en" else "[ -]"
    year = rf"(?:{before}(?:(?:19|20)\d\d|{number}(?:{sep}{number})*(?: roku)?))"
    tens = "(?:twenty|thirty)[ -]" if language == "en" else ""
    day = rf"(?:{tens})?(?:{ordinal})(?: (?:{ordinal}))?|(?:3[01]|[12]?\d)(?:\.|st|nd|rd|th)?"
    months = _any(_MONTHS[language])
    the = "(?:the )?" if language == "en" else ""
    named = rf"\b{the}(?:{day}) {of}(?:{months})(?P<year>{year})?(?!\w)"
    if language == "en":
        told = rf"(?:(?:19|20)\d\d|{number}(?:{sep}{number})+)"
        led = rf"\b(?:{months}) (?:(?:the )?(?:{day})(?P<other>{before}{told})|the (?:{day}))(?!\w)"
        feast = rf"\b(?:{_FEASTS}) (?:{'|'.join(sorted(_FEAST_ENDS))})(?P<feast>{before}{told})(?!\w)"
        return re.compile(f"{named}|{led}|{feast}", re.I)
    if language not in _NAMED:
        return re.compile(named, re.I)
    whole = "|".join((r"(?:19|20)\d\d", f"{number}(?:[ -]{number})+", _any(joined) or "(?!)"))
    loosely = rf"\b(?:{ordinal}) (?:{_any(_NAMED[language])})(?P<other>{before}(?:{whole}))(?!\w)"
    return re.compile(f"{named}|{loosely}", re.I)


_DATES = {language: _date(language) for language in _NUMBERS}
READ = {language: (*words, *_JOINED.get(language, [])) for language, words in _NUMBERS.items()}
"""Language -> the words in which numbers are read out."""
NUMBERS = {language: _any([*words]) for language, words in READ.items()}
"""Language -> alternatives of a pattern, the same words."""
WORDS = {language: frozenset(form for word in words for form in (word, fold(word))) for language, words in READ.items()}
"""The same words, also as they are written without diacritics."""
UNDER = rf"(?:{ordinals.UNDER}|pod (?:nr|numerem|číslem|číslom) (?:{NUMBERS['cs']}|{NUMBERS['pl']}|{NUMBERS['sk']})(?: (?:{NUMBERS['cs']}|{NUMBERS['pl']}|{NUMBERS['sk']})){{0,2}}\b)"
"""The number of a house or a flat behind a preposition, as a part of a pattern: *pod siódemką*, *pod numerem osiem*."""
MONTHS = {language: (*words.split(), *_NAMED.get(language, "").split()) for language, words in _MONTHS.items()}
_DAY_ENDS = {language: tuple(ordinals.forms(language)) for language in _NUMBERS}
"""How the words for days end: *siedemnastego* ends as the seventh does, *twenty-first* as the first."""
_MONTH = {language: re.compile(rf"\b(?:{_any([*words])})", re.I) for language, words in MONTHS.items()}
_CENTURIES: Mapping[str, str] = {
    "cs": "devatenáct set|tisíc devět set|dva tisíce", "pl": "tysiąc dziewięćset|dwa tysiące", "sk": "tisíc ?deväťsto|dvetisíc|dve tisíc", "en": "nineteen|two thousand|twenty",
}  # fmt: skip
_YEAR_FIRST = {
    language: re.compile(rf"(?<!\w)(?:(?:19|20)\d\d|(?:{century}){more}),? (?:on |dne |dnia |dňa )?$", re.IGNORECASE)
    for language, century in _CENTURIES.items()
    for more in [rf"(?:[ -](?:and )?(?:{_any([*_NUMBERS['en']])}))*" if language == "en" else r"(?: [^\W\d_]+){0,3}"]
}
"""A year that is said before the day of a birth: *in nineteen fifty-eight, the second of June*."""
_DAY_LONG, _YEAR_LONG = 40, 70
"""Code points of a day before a month and of a year behind it, at most."""
_ORDINAL = re.compile(r"\d{1,2}(?:st|nd|rd|th)\b")
_DOB = "dob"
_IS_DOB = re.compile(rf"\b{_DOB}\b")
BIRTHS = ("naro", "nar.", "ur.", "ur ", "urodz", "born", "birth", "na svět", "na svet", "na świat", _DOB, "d.o.b")
"""What a word of birth begins with, or ends in; the date of birth in three letters begins others, too (*dobrý*)."""
_BIRTHDAY = re.compile(r"narozenin|narodenin|urodzin|birthday|\b(?:naro|urodzi|was born)", re.I)
_INCIDENT = re.compile(
    rf"\b(?:log|cad|gave (?:me|us|him|her|them)|incident|occurrence|crime|ref|reference|job)\b[^.!?;\d]{{0,40}}? (?P<number>\d{{1,5}}|(?:{NUMBERS['en']})(?:[ -](?:and )?(?:{NUMBERS['en']}))*) of $",
    re.I,
)
"""What British police number by the day stands before it: *log four one seven of the ninth of June*."""
_LED_LONG = 90
_STREET = re.compile(r"\b(?:ulic[aei]|ul\.|tř\.|třídě|náměstí|nám\.|námestí|pl\.|placu) $", re.I)
"""What stands before a day that a street is called after."""


def dates(
    text: str, language: str, born: re.Pattern[str], months: Iterable[int]
) -> Iterator[tuple[int, int, str, str]]:
    """Yield (start, end, kind, evidence) of dates said aloud.

    ``born``: what says that a birth is meant; ``months``: where words begin that may be months.
    """
    for match in _dates_in(text, language, months):
        if _STREET.search(text, max(0, match.start() - 12), match.start()):
            continue
        number = _INCIDENT.search(text, max(0, match.start() - _LED_LONG), match.start()) if language == "en" else None
        led = (
            None
            if match["year"]
            else _YEAR_FIRST[language].search(text, max(0, match.start() - _YEAR_LONG), match.start())
        )
        start = led.start() if led else match.start()
        if number:
            yield number.start("number"), match.end(), "CASENO", "a reference after its word"
        elif born.search(text[max(0, start - 45) : start]):
            yield start, match.end(), "DOB", "a date in words after a word of birth"
        elif match["year"] or match.groupdict().get("other") or match.groupdict().get("feast"):
            yield *match.span(), "DATE", "a full date in words"
        elif _BIRTHDAY.search(ENDS.split(text[match.end() : match.end() + 40], 1)[0]):
            yield *match.span(), "DOB", "a date before a word of birth"


def _dates_in(text: str, language: str, months: Iterable[int]) -> Iterator[re.Match[str]]:
    """Yield the dates around the months of a text: looking for them everywhere costs more."""
    stop = 0
    for start in months:
        if start >= stop and (month := _MONTH[language].match(text, start)):
            for match in _DATES[language].finditer(text, max(stop, start - _DAY_LONG), month.end() + _YEAR_LONG):
                if match.start() > start:
                    break  # of the next month, and perhaps cut short
                yield match
                stop = match.end()


def hold_day(beside: Iterable[str], text: str, language: str) -> bool:
    """Whether words before months hold a day; one in digits counts where ``text`` speaks of a birth."""
    if any(word.lower().rstrip(",.?!").endswith(_DAY_ENDS[language]) for word in beside):
        return True
    if any(map(_ORDINAL.match, beside)) or (
        language == "en" and any(word.rstrip(",.") in _FEAST_ENDS for word in map(str.lower, beside))
    ):
        return True
    if not any(word[0].isdigit() for word in beside):
        return False
    low = text.lower()
    return any(birth in low for birth in BIRTHS if birth != _DOB) or (_DOB in low and _IS_DOB.search(low) is not None)
