"""Addresses in figures: a street or a village with the number of a house, postcodes; `streets` has those with their word.

What decides: the ending of the street, a postcode behind, two numbers with a stroke, a word for where one lives before.
"""

import re

from spolu.interviews.identify.identifiers.figures import counting
from spolu.interviews.identify.identifiers.figures.rule import (
    CAPITAL,
    FLAT,
    INSIDE,
    LIVED_IN,
    TOWN,
    Rule,
    always,
    pattern,
)
from spolu.interviews.identify.identifiers.reading import spoken

_HOUSE = rf"\d{{1,4}}[a-zA-Z]?(?:[/-](?:\d{{1,4}}[a-zA-Z]?|[A-Z]\d{{0,3}}))?{FLAT}\b"
_NAME = rf"{CAPITAL}\w+(?: (?:{CAPITAL}|(?:nad|na|pod|u|v|ve|při|pri|za) {CAPITAL})\w+)?"
"""One word or two of a street or a village."""
_ROOM = (" m 0", " m0", " m.0", " m. 0")
"""The marks of a flat behind the number of a house."""


def _after(*words: str) -> str:
    """Return a pattern of a name behind one of some words; a search goes on fastest where it begins with the capital."""
    behind = "|".join(rf"(?<=\b{word} .)" for word in words)
    return rf"{CAPITAL}(?:{behind})" + _NAME.removeprefix(CAPITAL)


_ON = _after("[Nn]a", "[Pp]rzy", "[Pp]od")
_FROM = _after("[Nn]a", "[Pp]rzy", "[Zz]")
_IN = _after("[VvWw]", "[Vv][eo]", "[Nn]a", "[Dd]o")


_LIVES = pattern(
    r"(?:meldun|\bdom\b|stoi|stojí|byd|žij|žil|adres|bytem|pobyt|sídl|mieszka|zamieszk|býva|bytom|trval|hlášen|vyrůst|stěhov|najd|lives?\b)[^.;!?]{0,25}$"
)
_ADDRESS = pattern(
    r"(?:adres\w*(?: [^\W\d]+)?|bytem|bytom|pobyt\w*|bydlišt\w*|bydlis[kt]\w*|zamieszkał\w*|zam\.|sídl\w*)(?: (?:je|to|jest|na|v|w))?:? ?$"
)
"""What stands directly before an address."""
_ADDRESSES = ("adres", "bytem", "bytom", "pobyt", "bydli", "zam", "sídl")
_NO_YEAR = r"(?!(?:19\d\d|20[0-3]\d)\b)"
_NO_BARE_YEAR = r"(?!(?:19\d\d|20[0-3]\d)\b(?!/))"
_NO_COUNTRY = r"(?!(?:Pol|Sloven|Čes|Rus|Rakous|Maďar|Chorvat|Němec|Turec|Řec|Švýcar|Skot|Ir|Dán|Belgi?č?|Nor|Fin|Japon|Španěl)[sc]?ka\b)"
_VILLAGES = "(?:Wola|Wólka|Now[aye]|Star[aye]|Wielk[ai]e?|Mał[aye]|Górn[aye]|Doln[aye]|Horní|Dolní|Velk[áéý]|Mal[áéý]|Nov[áéý]|Star[áéý]|Vyšn[áéý]|Nižn[áéý])"
"""How villages begin that are told from others of the same name."""
_DAY_MONTHS = (*spoken.MONTHS["cs"][:12], *spoken.MONTHS["sk"][:12])
_DAY = rf"\d{{1,2}}\. ?(?:{'|'.join(_DAY_MONTHS)})"
_AT_A_DAY = pattern(r"\b(?:na|do|ulic[aei]|dom[uěe]|dům|budov\w+|adres\w+|byt[eo]m):? $")
"""What stands before a street that is called after a day."""
_NO_DISTRICT = "(?!Praze|Prahy|Praha)"
"""*v Praze 5* is a part of the town."""
_NO_STREETS = "(?:Tlak|Ciśnieni|Poměr|Pomer|Skóre|Wynik|Stav|Zákon|Vyhlášk|Směrnic|Usnesen|Uznesen|Ustaw|Rozporządzen|Nařízen|Předpis|Verze|Wersja)"
"""How words begin that have two numbers with a stroke behind, and are no streets."""
_SHORT = r"(?:\w+ )?(?!SNP\b)(?:[B-DF-HJ-NP-TV-XZČŘŠŽŁ]{2,5}|[A-Z]{2,}[a-z][A-Z]|[A-Z][bcdfghjklmnpqrstvwxz]) "
"""What is short for something measured or for a register: *RR 160/95*, *Ds 1204/22*."""

RULES: tuple[Rule, ...] = (
    Rule("ADDR", re.compile(rf"\b\d{{3}} \d{{2}}{counting.NOTHING} {TOWN}"), "a postcode before a town", always, least=5, marks=("000 00 ",)),
    Rule("ADDR", re.compile(rf"\b\d{{3}} \d{{2}} {_NAME} \d{{1,2}}\b"), "a postcode before a town", always, least=6, marks=("000 00 ",)),
    Rule("ADDR", re.compile(r"(?:(?<=PSČ )|(?<=PSČ: ))\d{3} ?\d{2}\b"), "a postcode before a town", always, least=5, marks=("psč",)),
    Rule("ADDR", re.compile(rf"\b\d{{2}}-\d{{3}} (?:poczta )?{TOWN}"), "a Polish postcode before a town", always, least=5, marks=("00-000 ",)),
    Rule("ADDR", re.compile(rf"\b{_NO_COUNTRY}(?:{_VILLAGES} )?{CAPITAL}\w+(?:sk|ck|zk)(?:á|é|ou|a|iej|ą|iego)(?: {CAPITAL}\w+)? (?:č\. ?p\. ?)?{_NO_BARE_YEAR}\d{{1,4}}[a-z]?(?:/\d+[a-z]?)?\b(?![.,]\d){counting.NOTHING}"), "the form of a street with a house number", always, marks=("sk", "ck", "zk")),
    Rule("ADDR", re.compile(rf"\b{CAPITAL}[\w.]*(?: [\w.]+)? {_HOUSE}(?=, ?(?:\d{{3}} \d{{2}}|\d{{2}}-\d{{3}}) {CAPITAL})"), "a street with a house number before a postcode", always, least=6, marks=("000 00 ", "00-000 ")),
    Rule("ADDR", re.compile(rf"(?<=[\w,:] )(?:Pod|Nad|Za|Na|U|V|Ve|K|Ke) (?![A-Z]{{3}})(?:{CAPITAL}\w+(?:ou|em|ami|ách|e|u|i|í|ě)?|{CAPITAL}\w+(?:é|ého|ých|ou|ím) [a-zá-ž]\w+) \d{{1,4}}[a-z]?(?:/(?:\d+|[A-Z]))?\b{counting.NOTHING}"), "the form of a street with a house number", always, marks=("Aod ", "Aad ", "Aa ", "Ae ", "A ")),
    Rule("ADDR", re.compile(rf"\b{_NAME} (?:č\. ?p\.|čp\.?|č\. ?ev\.|ev\. ?č\.|súp\. ?č\.) ?\d{{1,4}}(?:/\d+)?\b"), "a village with a house number", always, least=1, marks=("č.", "čp", "ev.")),
    Rule("ADDR", pattern(r"\b(?:č\. ?p\.|čp\.?) ?\d{1,4}(?:/\d{1,3})?\b"), "a village with a house number", always, least=1, marks=("č.", "čp"), lane="review"),
    Rule("ADDR", re.compile(rf"\b{_NAME} č\. ?\d{{1,4}}(?:/\d+)?\b"), "a village with a house number", None, _LIVES, least=1, marks=("č.",)),
    Rule("ADDR", re.compile(rf"\b(?!{_NO_STREETS}|{_SHORT}){_NAME} {_NO_YEAR}\d{{2,4}}/(?!19\d\d|20[0-3]\d)\d{{1,4}}[a-z]?\b"), "the form of a street with a house number", always, least=3, marks=("00/0",)),
    Rule("ADDR", re.compile(rf"\b{_NAME} {_NO_YEAR}{_HOUSE}"), "a street or a village with a number, after a word for where one lives", None, _ADDRESS, least=1, marks=_ADDRESSES),
    Rule("ADDR", re.compile(rf"{_NO_DISTRICT}{_IN} {_NO_YEAR}\d{{1,4}}[a-z]?(?:/\d+)?(?=[,.;)]|$| [a-z]{{1,2}}\b)"), "a street or a village with a number, after a word for where one lives", None, _LIVES, least=1, marks=("meldun", "dom", "stoi", "stoj", "byd", "žij", "žil", "mieszka", "býva", "trval", "hlášen", "vyrůst", "stěhov", "najd", "live", *_ADDRESSES)),
    Rule("ADDR", re.compile(rf"\b(?:{CAPITAL}\w+ova|B(?:ratří|rat\.|ří|rí) {CAPITAL}\w+) {_NO_YEAR}\d{{1,4}}[a-z]?(?:/\d+)?\b{counting.NOTHING}"), "the form of a street with a house number", always, least=1, marks=("ova ", "bří ", "bratří ", "brí ", "brat. ")),
    Rule("ADDR", re.compile(rf"\b{_DAY} \d{{1,4}}/\d{{1,3}}[a-z]?\b"), "the form of a street with a house number", always, least=4, marks=("0/0",)),
    Rule("ADDR", re.compile(rf"\b{_DAY} {_NO_YEAR}\d{{1,4}}(?:/\d+)?(?=,? (?:vchod|byt|dveře|dvere)\b)"), "the form of a street with a house number", always, least=3, marks=("vchod", "byt", "dveře", "dvere")),
    Rule("ADDR", re.compile(rf"{CAPITAL}(?<=[:,] .)[a-zá-ž]{{2,}}(?:ní|á|é|ova|ého|skou|ckou) {_NO_YEAR}{_HOUSE}(?=, {CAPITAL}[a-zá-ž]{{2,}}\b)"), "the form of a street with a house number", always, least=1, marks=("ní ", "á ", "é ", "ova ", "ého ", "kou ")),
    Rule("ADDR", re.compile(rf"\b\d{{1,2}} (?:{'|'.join(map(str.capitalize, spoken.MONTHS['pl'][:12]))}) {_NO_YEAR}\d{{1,3}}[a-z]?(?:/\d{{1,3}})?\b(?! ?r)"), "the form of a street with a house number", always, least=2, marks=tuple(f"{month} " for month in spoken.MONTHS["pl"][:12])),
    Rule("ADDR", re.compile(rf"\bRyn(?:ek|ku)(?: {CAPITAL}\w+)? {_NO_YEAR}{_HOUSE}"), "the form of a street with a house number", always, least=1, marks=("rynek ", "rynku ")),
    Rule("ADDR", re.compile(rf"\b{_DAY} {_NO_YEAR}\d{{1,4}}(?:/\d+)?(?=[,.;)]|$)"), "the form of a street with a house number", None, _AT_A_DAY, least=3, marks=_DAY_MONTHS),
    Rule("ADDR", re.compile(r"\b[a-ząćęłńóśźż]{3,}(?:a|ej) \d{1,3}[a-z]? m\.? ?\d{1,3}\b"), "the form of a street with a house number", always, least=2, marks=_ROOM, lane="review"),
    Rule("ADDR", re.compile(rf"\b[a-zá-ž]{{3,}}(?:ova|ská?|cká?|n[ií]|á|é|ej|owa|ska|cka|na) \d{{1,4}}[a-z]?(?:/\d{{1,3}})?(?=,? {LIVED_IN}\b)"), "the form of a street with a house number", always, least=1, marks=INSIDE, lane="review"),
    Rule("ADDR", re.compile(rf"\b{_VILLAGES} {CAPITAL}\w{{2,}} {_NO_YEAR}\d{{1,4}}[a-z]?(?=[,.;)]|$)"), "a village with a house number", always, least=1, marks=("wola", "wólka", "now", "star", "wielk", "mał", "górn", "doln", "horní", "dolní", "velk", "mal", "nov", "vyšn", "nižn"), lane="review"),
    Rule("ADDR", re.compile(r"\b(?:gen|plk|kpt|mjr|dr|ks|św|sv|prof|bp|marsz|płk)\. [a-zá-ž]{3,} \d{1,4}[a-z]?(?:/\d{1,3})?(?=[,.;)]|$)"), "a street, or what something is like, with a number behind it", always, least=1, marks=("gen.", "plk.", "kpt.", "mjr.", "dr.", "ks.", "św.", "sv.", "prof.", "bp.", "marsz.", "płk."), lane="review"),
    Rule("ADDR", re.compile(rf"(?:(?<=\b[Nn]a )|(?<=\b[Pp]ri )|(?<=\b[Pp]ři ))[a-zá-ž]{{3,}}[sc]k[ée]ho \d{{1,3}}[a-z]?\b{counting.NOTHING}"), "a street, or what something is like, with a number behind it", always, least=1, marks=("kého ", "keho "), lane="review"),
    Rule("ADDR", re.compile(rf"(?:(?<=\bna )|(?<=\bdo )|(?<=\bpri )|(?<=\bprzy )|(?<=\bul\. ))[a-zá-ž]{{4,}} \d{{1,4}}[a-z]?(?:/\d{{1,3}})?(?=,? {LIVED_IN}\b)"), "a street, or what something is like, with a number behind it", always, least=1, marks=INSIDE, lane="review"),
    Rule("ADDR", pattern(r"\bskr(?:\.|ytka) poczt\w*\.? \d+\b"), "a post box", always, least=1, marks=("skr",)),
    Rule("ADDR", re.compile(rf"{_ON} {_NO_YEAR}\d{{1,3}}[a-z]?(?:/[A-Z\d]{{1,3}})?(?=[,.;)]|$)"), "a street, or what something is like, with a number behind it", always, least=1, marks=("na ", "przy ", "pod "), lane="review"),
    Rule("ADDR", re.compile(rf"{_FROM} (?!24/7\b)\d{{1,3}}[a-z]?(?:/\d{{1,3}}| m\.? ?\d{{1,3}})\b"), "the form of a street with a house number", always, least=2, marks=("/0", *_ROOM)),
)  # fmt: skip
