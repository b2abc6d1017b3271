"""Streets: with their word, or without it and told with the number of a house: *mieszkam na lipowej siedem*, *na Lipové 7*."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from spolu.interviews.identify.contexts import function_words
from spolu.interviews.identify.identifiers.figures import counting
from spolu.interviews.identify.identifiers.figures.rule import (
    CAPITAL,
    LETTER,
    LETTER_SAID,
    LIVED_IN,
    OVER,
    STREET,
    TITLES,
)
from spolu.interviews.identify.identifiers.homes import known_streets, parts, postal_codes, roads
from spolu.interviews.identify.identifiers.reading import ordinals, spoken
from spolu.interviews.identify.runs import Run
from spolu.interviews.identify.tokens import SIGNS
from spolu.interviews.identify.words.countries import is_country
from spolu.interviews.model import Lane
from spolu.text import fold

_WORD = rf"(?:{CAPITAL}\w{{0,4}}\.(?= ?{CAPITAL})|{CAPITAL}\w+(?:-{CAPITAL}\w+)?)"
_HONOURS = "míru|mieru|svobody|slobody|práce|mládeže|republiky|armády|odboje|revoluce|hrdinů|padlých|legií|wolności|niepodległości|zwycięstwa|jedności|konstytucji|solidarności|pokoju"
"""What squares are called after in small letters, behind a word with a capital: *nábřeží Závodu míru*."""
_MONTHS = (*spoken.MONTHS["cs"][:12], *spoken.MONTHS["sk"][:12], *map(str.capitalize, spoken.MONTHS["pl"][:12]))
_DAY = rf"\d{{1,2}}\.? ?(?:{'|'.join(dict.fromkeys((*_MONTHS, *map(fold, _MONTHS))))})"
_TITLED = "generála|kapitána|plukovníka|majora|maršala|prezidenta|svatého|svatej?|doktora|profesora|biskupa|kardinála|generała|kapitana|pułkownika|marszałka|prezydenta|księdza|świętego|świętej|kardynała"
_MANY = rf"{CAPITAL}\w+(?:ých|ích|ich|ych|ého|ego) [a-zá-žą-ż]{{4,}}(?= (?:č\.|čp\.|nr )? ?\d)"
"""*Protifašistických bojovníků*, *Vítězného února*, with the number of a house behind."""
_UNIT = r"\d{1,3}\.? (?:Pułk|Dywizj|Armi|Brygad|Korpus|Batalion|Szwadron|Eskadr|Drużyn|Prask|Wileńsk|Warszawsk|Pluk|pluk|Brigád|brigád|Divíz|diviz|Armád|armád|pěš)\w*"
"""Whom streets are called after with a number: *ul. 2 Pułku Strzelców*."""
_NAME = rf"(?:{_DAY}|Dywizjonu \d{{3}}|{_UNIT}(?: {_WORD}){{0,3}}|{_MANY}|(?:[IVXL]+|\d+)-lecia(?: {CAPITAL}\w*)?|(?:(?:U|V|K|Z) )?(?:(?:{TITLES})\. ?|(?:{_TITLED}) ){{0,3}}{_WORD}(?: ?{_WORD}){{0,2}}(?: (?:[ai]|ze?) {_WORD})?)"
"""*Dlouhá*, *Jana Pawła II*, *T. G. Masaryka*, *św. Anny*, *3 Maja*, *28. října*."""
_FIGURES = r"\d+[a-zA-Z]?(?:[/-](?:\d+[a-zA-Z]?|[A-Z]\d{0,3}))?"
_SPOKEN = "(?:" + "|".join(spoken.NUMBERS[language] for language in ("cs", "pl", "sk")) + ")"
_SAID = rf"{_SPOKEN}(?: {_SPOKEN}){{0,3}}{LETTER}(?: {OVER} {_SPOKEN}(?: {_SPOKEN}){{0,2}})?{LETTER}"
_HOUSE = rf"(?:,? ?(?:č\.|čp\.|č\. ?p\.|(?:nr|číslo|numer)(?: domu| popisné)?)? ?(?:{_FIGURES}{LETTER_SAID}?(?: {OVER} \d{{1,4}})?| {_SAID})\b|,? {spoken.UNDER})"
_ENDED = rf" ?(?:[,.;)!?]|$|(?:m|mieszkani\w+|lok\w*|klatk\w+|{LIVED_IN}|byt(?!ů|ov)\w*|a|i|to|je|jest)\b)"
"""What may stand behind an address in small letters, where a number counts nothing."""
_TOLD_HOUSE = rf"(?:,? (?:č\.|čp\.|nr|číslo|numer) ?(?:{_FIGURES}{LETTER_SAID}?|{_SAID})\b)"
"""The number of a house behind its own word, also said."""
_WITH_WORD = (
    rf"(?<![\w.])(?:[Uu]l(?:\.|ice|ici|icí|ica|icy|icę|icą)|[Aa]l(?:\.|ej[aiíęą]?|ei)|[Nn][áa]m[ěe]st(?:ie|ia|[íi])|[Nn][áa]b[řr]e[žz](?:ie|[íi])|(?:(?<=[Nn]a )n[áa]m|Nám|[Nn][áa]m(?=\. ?(?:(?:{CAPITAL}[\w.]* ){{1,4}}|)\d))\.|[Tt](?:[řr][íi]|rie)d[aěeuy]|[Tt]ř\.|[Nn]áb[rř]\.|[Rr]ond(?:o|zie)|ronda|[Oo]s(?:\.|iedl[aeu])|[Ss][íi]dli[šs]t[ěei]|[Ss]ídl\.|[Pp]l(?:\.|ac|acu)(?= ?{CAPITAL})|[Bb]ulwar\w*|[Ss]kwer\w*|[Ss][íi]dlisk[oua]) ?{_NAME}(?:(?: (?:{_HONOURS}))?{_HOUSE})?"
    rf"|\b(?P<first>{CAPITAL}\w{{2,}}|[a-zá-ž]{{3,}}(?:é|ej|ho|ově)) (?:ulic(?:a|e|i|í|u|ou)|nábřeží|nábrežie|alej[i]?|tříd[aěuy]|tried[aeuy]|námest(?:ie|í)|náměstí|čtvrť|sady|sídliš\w+|cest[ayue]|dolina|doliny|trh|trhu|trhem|rynek|rynku|kolonie|kolonii|předměstí|predmestie|predmestí|bulvár\w*)(?: \d{{1,4}}[a-z]?(?:/\d+)?\b|{_TOLD_HOUSE}|(?P<said> {_SAID}\b)){counting.NOTHING}(?!\. ?(?:[A-Za-z]\b|[a-zá-ž]))"
    rf"|(?<![\w.])(?:[Ss]zos(?:a|y|ie|ę|ą)|[Tt]rakt|Traktu|Trakcie|[Ww]ału?|Wale|[Bb]ulwar(?:u|em|ze)?) (?:(?:{TITLES})\. ?)?{CAPITAL}\w+(?: {CAPITAL}\w+)?{_HOUSE}"
    rf"|\b(?P<word>{STREET}) (?:(?:pod|nad|za|u|k|pri|při|przy) [a-zá-ž]{{3,}}|(?P<small>(?:[a-zá-ž]+ )?[a-zá-ž]+(?:a|á|é|ej|ou|ego|ů|ów|ov|y|ą|u|i|[iy]ch))|(?<=\. )(?P<short>(?:[a-zá-ž]+ )?[a-zá-ž]{{4,}})) (?:\d{{1,4}}[a-z]?(?:/\d+)?(?![.,]\d)|(?P<counted>{_SAID}))\b(?P<ended>(?={_ENDED}))?"
    rf"|\b(?P<bare>čísl\w+ popisn\w+|popisn\w+ čísl\w+|súpisn\w+ čísl\w+):?(?: (?:je|má|mám|máme|to))?(?: \d{{1,4}}\b(?![.,]\d)| {_SAID}\b)"
    rf"|\bRyn(?:ek|ku)(?: {CAPITAL}\w+)?(?P<market> {_SAID}\b)"
    rf"|{roads.NAMED}"
)
_FLAT = rf",? (?:(?:byt|mieszkania) (?:číslo |numer )?(?:\d{{1,3}}\b(?!\+)|{_SPOKEN}\b(?! plus))|(?P<floor>(?:{'|'.join(ordinals.sections('pl'))}) piętro|parter)\b)"
_BEFORE_FLAT = rf"\b(?P<name>[^\W\d_]{{2,}}(?:a|á|é|í|ej|ú|ou|ą|ého|ego)) (?:\d{{1,4}}|(?>{_SPOKEN}\b(?: {_SPOKEN}\b){{0,2}}){LETTER})$"
_BEFORE_FLOOR = re.compile(r".{2,}(?:ska|cka|dzka|[lrśźżnzsmw]na|owa|ista|ego|[kn]iej|[nw]ej|[sc]ką|ową|ną)$")
"""How streets end in Polish, and hardly what else has a number, before the floor."""
_FLAT_LONG = 45
"""Code points before a flat in which its street stands."""
_ALSO_PEOPLE = frozenset(("os.", "Os."))
"""Words for a street that are also short for people: *os. starsze 65*."""
_LONG_NUMBER = 8
"""Letters that a number has, of one word, which hardly anybody counts with: *stoosemnásť*."""
MANY_OF = re.compile(r" (?:[^\W\d_]+ )?[^\W\d_]+(?:ů|ov|ów|ek|ých|ích|ich|ych)\b")
"""What many of are counted: *náměstí míru dvacet pět stánků*."""
BEFORE, LONG = 6, 90
"""Pieces before the word for a street in which an address may begin, and code points from there to its end, at most."""
WORDS = (
    "piętro", "ul.", "ulic", "Ul.", "Ulic", "al.", "Al.", "alej", "alei", "Alej", "Alei", "nám.", "náměstí", "Nám.", "Náměstí", "námest", "Námest", "nábř", "Nábř", "nábre", "Nábre", "tř.", "tříd", "Tř.", "Tříd", "os.", "osied", "Os.", "Osied",
    "sídl", "Sídl", "nam.", "Nam.", "namest", "Namest", "nabre", "Nabre", "trid", "Trid", "sidli", "Sidli", "čtvrť", "sady", "pl.", "Pl.", "plac", "Plac", "bulw", "Bulw", "skwer", "Skwer", "cest", "dolin", "rond", "Rondo", "szos", "Szos", "tried", "Tried", "Block", "Rynek", "Rynku", "popisn", "súpisn", *postal_codes.WORDS, *roads.TYPES,
)  # fmt: skip
"""How the words begin that stand before a street, in English behind it."""
WHOLE = frozenset((
    "byt", "mieszkania", "parter", "parter,", "parter.", "trakt", "Trakt", "Traktu", "Trakcie", "wał", "Wał", "wału", "Wału", "Wale", "trh", "trhu", "trhem", "rynek", "rynku", "kolonie", "kolonii", "předměstí", "predmestie", "predmestí",
))  # fmt: skip
"""Such words that begin much else, or are said of much else."""
_BEGINS = re.compile(r"(?<![^\W_])(?:" + "|".join(map(re.escape, WORDS)) + ")")
LEADS: Mapping[str, frozenset[str]] = {
    "cs": frozenset(("na", "v", "ve", "z", "ze", "do", "u", "k", "pod", "ulice", "ulici")),
    "sk": frozenset(("na", "v", "vo", "z", "zo", "do", "u", "k", "pri", "pod", "ulica", "ulici", "ulice")),
    "pl": frozenset(("na", "w", "we", "przy", "z", "ze", "do", "pod", "ulica", "ulicy")),
}
_ON: Mapping[str, str] = {
    "cs": "na|v|ve|z|do|ulice|ulici", "sk": "na|v|vo|z|zo|do|ulica|ulici|ulice", "pl": "na|przy|z|pod|ulica|ulicy",
}  # fmt: skip
"""Those that stand before a street, whatever else is said; the others where somebody is said to live there."""
_WHERE = ("pod", "z")
"""Those that stand before much else where a street has no capital: *pod opieką piętnaście*."""
_SURE_ENDS = ("ską", "cką", "skou", "ckou")
ENDS: Mapping[str, tuple[str, ...]] = {
    "en": roads.ENDINGS,
    "cs": ("é", "ský", "cký", "ový", "skou", "ckou", "ovou"), "pl": ("ej", "ego", "ą"), "sk": ("ej", "skú", "ckú", "ovú", "sku"),
}  # fmt: skip
"""How the adjective of a street ends where one lives there, or goes there."""
LIVES: Mapping[str, tuple[str, ...]] = {
    "cs": ("bydl", "žije", "žil", "nastěhova", "přestěhova", "odstěhova", "adres", "bytem"),
    "sk": ("býva", "žije", "žil", "nasťahova", "presťahova", "odsťahova", "adres", "bytom", "bydlisk"),
    "pl": ("mieszka", "zamieszk", "przeprowadz", "wprowadz", "zameldowan", "adres"),
}
"""How the words begin that say that somebody lives where the next ones say."""
NO_HOMES = re.compile(
    r"(?:byt|dom|bud|blok|panel|pokoj|izb|pięt|patr|poschod|mieszk|klat|vchod|azyl|ubytovn|hotel|hostel|garson|stan|cel|oddz|odděl|sál|sal|kamienic|kraj|měst|miast|mest|vesnic|dedin|prah|praz|brn|ostrav|warszaw|krak|bratislav|košic|tříd|klas|trie)"
)
"""How the words begin that have numbers where one lives, and are neither a street's nor a village's."""
_BEHIND: Mapping[str, tuple[str, ...]] = {
    "cs": ("byt", "čp", "číslo", "lomeno", "už"), "sk": ("byt", "číslo", "lomeno", "už"), "pl": ("mieszkania", "mieszkanie", "m", "lokal", "łamane", "przez", "klatka"),
}  # fmt: skip
"""Words that go on with an address; any other one with a meaning of its own is what the number counts."""
_NO_STREETS = re.compile(
    r"(?:jedn|každ|każd|cel|cał|żadn|žádn|žiadn|prvn|prv|pierwsz|drug|druh|třet|tret|trzeci|čtvrt|štvrt|czwart|pát|piat|piąt|šest|šiest|szóst|sedm|siedm|siódm|osm|ôsm|ósm|devát|deviat|dziewiąt|desát|desiat|dziesiąt"
    r"|jedenác?t|jedenást|jedenast|dvanáct|dvanást|dwunast|(?:tři|tri|trzy|czter|čtr|štr|pat|pät|pięt|šest|szes|sedm|sedem|siedem|osm|osem|osiem|devate|devät|dziewięt)ná?[cs]t|\w*na(?:st|ct)|dvacát|dvadsiat|dwudziest|třicát|tridsiat|trzydziest)(?:é|ý|ou|i?ej|i?ą|ú|i?a|i?ego)",
    re.I,
)
_ORDINAL = re.compile(r"\d\. ?[^\W\d_A-ZÁ-ŽĄ-Ż]")
"""*na lipové 2. dubna*: the number orders what stands behind it."""
_GOES_ON = re.compile(rf"{_ORDINAL.pattern}|\w(?:[.,:]\d|\+)")
"""The same, or the number goes on: *v bytě 3+1*."""
FEWEST = 5
"""Letters of the shortest street."""


_compiled = cache(re.compile)
"""Patterns of hundreds of thousands of letters take seconds: only who looks for streets waits for them."""


def with_word(text: str, around: Iterable[tuple[int, int]], language: str) -> Iterator[tuple[int, int, bool]]:
    """Yield (start, end, certain) of the streets with their word in some stretches of a text: the number of a house or a flat alone is less.

    ``language``: of a table.
    """
    for begin, stop in around:
        for match in _compiled(_WITH_WORD).finditer(text, begin, min(stop, len(text))):
            if _is_one(match, text, language):
                yield *match.span(), match["bare"] is None
        yield from _before_flats(text, begin, min(stop, len(text)), language)


def _before_flats(text: str, begin: int, stop: int, language: str) -> Iterator[tuple[int, int, bool]]:
    """Yield streets of one word that only the flat behind the number of the house tells: *majakowska jedenaście mieszkania dwa*."""
    for flat in _compiled(_FLAT).finditer(text, begin, stop):
        street = _compiled(_BEFORE_FLAT).search(text, max(begin, flat.start() - _FLAT_LONG), flat.start())
        name = street["name"].lower() if street else ""
        other = flat["floor"] is not None and _BEFORE_FLOOR.match(name) is None
        known = (
            other or not name or name in function_words(language) or _NO_STREETS.fullmatch(name) or NO_HOMES.match(name)
        )
        if street and not known:
            yield street.start(), flat.end(), False


def _is_one(match: re.Match[str], text: str, language: str) -> bool:
    """Whether what stands beside the word for a street is its name with the number of a house."""
    words = (match["small"] or match["short"] or match["first"] or "").lower().split()
    if not function_words(language).isdisjoint(words) or any(map(_NO_STREETS.fullmatch, words)):
        return False
    if match["first"] or match["market"]:
        return not (match["said"] or match["market"]) or not parts.counts(text, match.end(), language)
    if not match["word"]:
        return True
    if match["short"] and match["word"] in _ALSO_PEOPLE and "/" not in match[0]:
        return False
    return match["ended"] is not None or _goes_on(match, words, text, language)


def _goes_on(match: re.Match[str], words: Sequence[str], text: str, language: str) -> bool:
    """Whether a number that something stands behind is none of it: the more is known of the street, the less has to be."""
    at = match.end()
    if not parts.counts(text, at, language):
        return True
    said = match["counted"]
    known = bool(words) and (known_streets.has(words, language) or words[-1] in _HONOURS.split("|"))
    return (
        known
        and (not said or " " in said or len(said) > _LONG_NUMBER)
        and not (MANY_OF.match(text, at) or counting.BEHIND.match(text, at))
    )


@cache
def _pattern(language: str, numbers: str) -> re.Pattern[str]:
    lead, end = _ON[language], "|".join(ENDS[language])
    under = ordinals.UNDER_ANY if language == "pl" else "(?!)"
    number = rf"(?:\d{{1,3}}(?:[a-z]\b| [b-hjl-np-rtxy]\b)?(?:/\d{{1,3}})?|(?:{numbers})(?: (?:{numbers})){{0,3}}{LETTER}(?: {OVER} (?:{numbers})(?: (?:{numbers}))?)?{LETTER}|(?P<under>{under}))"
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
            and name.lower() not in function_words(language)
            and not _NO_STREETS.fullmatch(name)
            and not (name.endswith("sku") and _is_region(name, match))
        )
        counts = not match["under"] and _counts(match["next"] or "", text, language)
        if street and not counts and not _GOES_ON.match(text, stop - 1):
            doubtful = match["lead"].lower() in _WHERE and name[0].islower() and not name.endswith(_SURE_ENDS)
            if doubtful and not match[0].removesuffix(match["next"] or "")[-1].isdigit():
                continue
            certain = name[0].isupper() or match["lead"].lower().startswith("ulic")
            yield *match.span("street"), certain


def _is_region(name: str, match: re.Match[str]) -> bool:
    """Whether a Slovak name is rather that of a region: *na Liptovsku päť*, but *na Račiansku stoosemdesiat*."""
    number = match["street"].rpartition(name)[2].strip()
    return match["lead"].lower() != "na" or is_country(name) or not (number[0].isdigit() or len(number) > _LONG_NUMBER)


@cache
def _home(language: str, numbers: str) -> re.Pattern[str]:
    lives, lead = "|".join(LIVES[language]), "|".join(sorted(LEADS[language], key=len, reverse=True))
    said = rf"(?:{numbers})(?: (?:{numbers})){{0,2}}"
    return re.compile(
        rf"\b(?:{lives})\w*,?(?: \w+){{0,3}}? (?P<lead>{lead}) (?P<street>(?P<name>(?:\w+\.? ){{1,3}}?)(?:\d{{1,4}}[a-z]?(?:/\d{{1,4}})?(?!\w)|{said}\b))(?P<next>,? \w+)?",
        re.I,
    )


def homes(text: str, language: str, numbers: str) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of streets and villages in small letters that somebody is said to live in, with a number behind."""
    grammar = function_words(language) - LEADS[language]
    for match in _home(language, numbers).finditer(text):
        words, stop = match["name"].split(), match.end("street")
        street = match["name"].islower() and grammar.isdisjoint(words) and not any(map(NO_HOMES.match, words))
        if street and not _counts(match["next"] or "", text, language) and not _GOES_ON.match(text, stop - 1):
            yield match.span("street")


def _counts(behind: str, text: str, language: str) -> bool:
    """Whether a number counts what stands behind it: *na lipové dva lidé*; an address goes on with other words."""
    word = behind.strip().lower()
    apart = not word or word[0] == "," or word in ordinals.sections(language)  # *… osm, čtvrté patro*
    grammar = apart or parts.is_grammar(word, language, plain=text.isascii())
    return not grammar and word not in _BEHIND[language]


def begins(piece: str) -> bool:
    """Whether a word before a street begins in what stands between blanks."""
    return piece in WHOLE or piece.startswith(WORDS) or (not piece.isalpha() and _BEGINS.search(piece) is not None)


AFTER_WORD: tuple[str, Lane] = ("a street after its word", "auto")
TOLD: Mapping[bool, tuple[str, Lane]] = {
    True: ("a street with a house number, after a preposition of place", "auto"),
    False: ("a street, or what something is like, with a number behind it", "review"),
}
"""Whether a street without its word is certain -> the evidence and the lane."""


def around(run: Run, spots: Iterable[re.Match[bytes]]) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a text around some of its pieces in which an address with such a word may lie."""
    for spot in spots:
        at = spot.start()
        yield run.starts[max(0, at - BEFORE)], run.starts[at] + LONG


LEAD, ENDS_SO, HOUSE = 4, 5, 6
"""Signs of words between blanks, see `signs`: before such an address, how it ends itself, and its number."""


def is_house(word: str) -> bool:
    """Whether a word between blanks may be the number of a house."""
    return word[0].isdigit() and len(word.strip(SIGNS)) < FEWEST + 3
