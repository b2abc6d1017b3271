"""Identifiers that have a form of their own: birth numbers, phones, accounts, addresses, dates of birth …

One table, a rule a line: what it looks like, and how it is made sure of (check digits, a word nearby).
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from string import ascii_uppercase, digits

from spolu.interviews import nicknames
from spolu.interviews.identify.identifiers import births, signs, spoken, streets
from spolu.interviews.identify.runs import Run
from spolu.interviews.model import Lane

_NEAR = 45
"""Code points before a number in which a word may say what it is."""


@dataclass(frozen=True, slots=True)
class Found:
    """A stretch of a text that is an identifier. ``why``: the evidence, in words. ``lemma``: what its forms share."""

    start: int
    end: int
    kind: str
    why: str
    lane: Lane = "auto"
    lemma: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """``sure``: accepts by the digits alone; ``near``: accepts by a word shortly before. Either is enough.

    ``least``: a text with fewer digits cannot hold it; ``marks``: nor one without any of these in small letters, or with
    0 for any digit and A for any capital of ASCII. They only save time.
    """

    kind: str
    pattern: re.Pattern[str]
    why: str
    sure: Callable[[str], bool] | None = None
    near: re.Pattern[str] | None = None
    least: int = 0
    marks: tuple[str, ...] = ()
    lane: Lane = "auto"


def _stdnum(*modules: str) -> Callable[[str], bool]:
    def check(text: str) -> bool:
        from importlib import import_module

        return any(import_module(f"stdnum.{name}").is_valid(text) for name in modules)

    return check


def _iban(text: str) -> bool:
    from stdnum import iban

    return bool(iban.is_valid(text)) or bool(iban.is_valid("PL" + re.sub(r"\D", "", text)))


def _p(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE)


_MONTHS = (
    r"(?:led(?:en|na)|únor\w*|břez(?:en|na)|dub(?:en|na)|květ(?:en|na)|červ(?:en|na|enec|ence)|srp(?:en|na)|září|říj(?:en|na)|listopad\w*|"
    r"prosin(?:ec|ce)|stycz(?:eń|nia)|lut(?:y|ego)|mar(?:zec|ca)|kwie(?:cień|tnia)|maj(?:a)?|czerw(?:iec|ca)|lip(?:iec|ca)|sierp(?:ień|nia)|"
    r"wrze(?:sień|śnia)|paździer(?:nik|nika)|grud(?:zień|nia)|januára?|februára?|mar(?:ec|ca)|apríla?|mája|jú[nl]a?|augusta?|septem(?:ber|bra)|októ(?:ber|bra)|novem(?:ber|bra)|decem(?:ber|bra)|january|february|march|april|may|june|july|august|september|october|november|december)"
)
_BORN = _p(r"naroz|narodi[lt]|narode[nň]|(?<!boże )(?<!bożego )(?<!bożym )narodz|\bnar\.|\bur\.|urodz|\bborn|birth")
_DIGIT = r"(?<![\d/])"
_END = r"(?![\d/])"
_S = r"[ \xa0]"
_NUMBER = r"[\w./\-–]*\d[\w./\-–]*(?<![.\-–])"
"""A part of a case number, without the full stop of a sentence."""
_COURT = rf"\d{{1,5}}/(?:\d{{4}}|\d{{2}})\b(?!/\d)(?:/\w{{1,3}}\b|{_S}?[-–]{_S}?\d{{1,4}}\b)?"
"""Number and year of a case, as courts write them, and the sheet."""
_TOLD = "|".join(
    rf"(?<={word} )"
    for word in ("jednací", "jednacím", "značka", "značkou", "značku", "sygnatura", "sygnaturą", "sygnaturę")
)
_CARS = (
    "rejestr", "auto", "samoch", "samóch", "škod", "skod", "tablic", "blach", "spz", "značk", "licence plate", "number plate", "registration",
)  # fmt: skip
_CAR = _p("|".join(_CARS))
_UNITS = "km|kg|zł|kč|kc|cm|mm|m|h|g|l|kw|hp|ps|k|tys|tis|st|nd|rd|th|x|r|ti|tý|ho|go|mu"
"""What is written together with a number that counts: *za 20km*."""

RULES: tuple[Rule, ...] = (
    Rule("EMAIL", _p(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"), "the form of a mail address", lambda _: True, marks=("@",)),
    Rule("EMAIL", _p(r"\b[\w.]+ (?:zavináč|małpa|at) [\w]+ (?:tečka|kropka|bodka|dot) [a-z]{2,}\b"), "a mail address as spoken", lambda _: True, marks=("zavináč", "małpa", " at ")),
    Rule("URL", _p(r"(?:https?://|www\.)[^\s<>\"“”]+[^\s<>\"“”.,;:!?)]"), "the form of a web address", lambda _: True, marks=("http", "www.")),
    Rule("URL", _p(r"(?<![\w.@])@[a-z][\w.]{2,}"), "a handle on a social network", lambda _: True, marks=("@",)),
    Rule("ACCOUNT", re.compile(r"\b[A-Z]{2}\d{2}(?: ?[\dA-Z]{4}){3,7}(?: ?[\dA-Z]{1,3})?\b"), "an IBAN with right check digits", _iban, least=2, marks=("AA00",)),
    Rule("ACCOUNT", _p(rf"{_DIGIT}\d{{2}}(?: ?\d{{4}}){{6}}{_END}"), "a Polish account with right check digits", _iban, _p(r"\bkont[oae]|rachun"), least=26),
    Rule("ACCOUNT", _p(rf"{_DIGIT}(?:\d{{2,6}}-)?\d{{6,10}}/\d{{4}}{_END}"), "the form of a Czech account with bank code", lambda t: not (births.is_czech(t) or (births.CZECH.fullmatch(t) and births.may_be_czech(t))), _p(r"účt|účet|konto|konta|account"), least=10, marks=("000000/0000",)),
    Rule("BIRTHNO", births.CZECH, "a birth number with right check digits", births.is_certain_czech, _p(r"rodn|r\. ?č\.?|\brč\b"), least=9),
    Rule("BIRTHNO", births.CZECH, "ten digits with the check digits of a birth number", births.is_in_one_piece, least=10, lane="review"),
    Rule("BIRTHNO", births.CZECH, "the form of a birth number, but check digits wrong", births.may_be_czech, least=9, lane="review"),
    Rule("BIRTHNO", births.POLISH, "a PESEL with right check digits", births.is_polish, least=11),
    Rule("BIRTHNO", births.POLISH_AS_TOLD, "a PESEL after its word", None, _p(r"pesel"), least=11),
    Rule("BIRTHNO", births.POLISH, "the form of a PESEL, but check digits wrong", births.may_be_polish, least=11, lane="review"),
    Rule("IDNO", _p(rf"{_DIGIT}\d{{8}}{_END}"), "a company number after its word", None, _p(r"\bičo?\b|\bdič\b"), least=8, marks=("00000000",)),
    Rule("IDNO", _p(r"\bCZ\d{8,10}\b"), "a Czech tax number", _stdnum("cz.dic"), least=8, marks=("cz",)),
    Rule("IDNO", _p(r"\bSK ?\d{10}\b"), "the form of a Slovak tax number", lambda _: True, least=10),
    Rule("IDNO", _p(rf"{_DIGIT}\d{{10}}{_END}"), "a Slovak tax number after its word", None, _p(r"\bdič\b|\bič dph\b|daňov\w+ (?:identifikačn\w+ )?čísl"), least=10),
    Rule("IDNO", re.compile(r"\b[A-Z]{1,2} ?\d{6,7}\b"), "the form of a Slovak identity card or passport, after its word", None, _p(r"občiansk|preukaz|\bpas\b|cestovn"), least=6),
    Rule("IDNO", _p(rf"{_DIGIT}\d{{3}}-?\d{{2,3}}-?\d{{2,3}}-?\d{{2,3}}{_END}"), "a NIP after its word", None, _p(r"\bnip\b"), least=9),
    Rule("IDNO", _p(rf"{_DIGIT}\d{{9}}(?:\d{{5}})?{_END}"), "a REGON after its word", None, _p(r"regon"), least=9, marks=("000000000",)),
    Rule("IDNO", re.compile(r"\b[A-Z]{3} ?\d{6}\b"), "the form of an identity card, after its word", None, _p(r"dow[oó]d|obč|\bop\b|průkaz|card"), least=6, marks=("AAA0", "AAA 0")),
    Rule("IDNO", _p(rf"{_DIGIT}\d{{8,9}}{_END}"), "an identity card after its word", None, _p(r"občank|\bop\b|průkaz|pas(?:u|em)?\b|dowod|passport|id card"), least=8, marks=("00000000",)),
    Rule("CASENO", _p(rf"(?:č\.{_S}?j\.|čj\.?|sp\.{_S}?zn\.|sygn\.(?:{_S}akt)?|case{_S}no\.?)\s*:?\s*(?:(?:[\w.]{{1,5}}{_S}){{1,5}}?{_COURT}|(?:[\w.]{{1,5}}{_S}){{0,3}}{_NUMBER}(?:[ /\-–]{_NUMBER})*)"), "a case number after its abbreviation", lambda _: True, marks=("č.", "čj", "sp.", "sygn.", "case")),
    Rule("CASENO", _p(rf"(?:{_TOLD})(?:[\w.]{{1,5}}{_S}){{1,4}}?{_COURT}"), "a case number after its word", lambda _: True, least=3, marks=("jednac", "značk", "sygnatur")),
    Rule("CASENO", re.compile(rf"\b(?:(?:\d{{1,3}}|[IVXL]{{1,5}}){_S}[A-Z][A-Za-z]{{0,3}}(?:{_S}a{_S}[A-Z][a-z])?|G?Km[ps]?){_S}{_COURT}"), "the form of a court's case number", lambda _: True, least=3, marks=("0/0",)),
    Rule("CASENO", re.compile(r"\b\d{1,3}[A-Z][A-Za-z]{0,3}/\d{1,4}/\d{4}\b"), "the form of a Slovak court's case number", lambda _: True, least=6),
    Rule("PLATE", re.compile(r"\b[A-Z]{2}[ -]?\d{3}[ -]?[A-Z]{2}\b"), "the form of a Slovak number plate", lambda _: True, least=3),
    Rule("PLATE", re.compile(r"\b\d[A-Z][\dA-Z][ -]?\d{4}\b"), "the form of a Czech number plate", lambda _: True, least=5, marks=("0A",)),
    Rule("PLATE", re.compile(r"\b[B-GKLNOPR-TWZ][A-Z]{1,2}[ -]?(?=\d*[A-Z]\w*\b)\d[\dA-Z]{3,4}\b"), "the form of a Polish number plate", lambda t: sum(map(str.isdigit, t)) > 1, least=2, marks=("AA0", "AA 0", "AA-0")),
    Rule("PLATE", re.compile(r"\b[A-Z]{2,3}[ -]?(?=[A-Z]*\d)[\dA-Z]{2,5}\b"), "the form of a Polish number plate, after a word for a car", None, _CAR, least=1, marks=_CARS),
    Rule("PLATE", re.compile(rf"\b[a-z]{{2,3}}[ -]?(?!\d+(?:{_UNITS})\b)\d{{2,3}}[a-z]{{1,2}}\b|\b\d[a-z][\da-z][ -]?\d{{4}}\b"), "the form of a number plate in small letters, after a word for a car", None, _CAR, least=2, marks=_CARS),
    Rule("ADDR", _p(r"\b\d{3} \d{2}(?= [A-ZÁ-Ž])"), "a postcode before a town", lambda _: True, least=5, marks=("000 00 ",)),
    Rule("ADDR", _p(r"\b\d{2}-\d{3}(?= [A-ZĄ-Ż])"), "a Polish postcode before a town", lambda _: True, least=5, marks=("00-000 ",)),
    Rule("ADDR", re.compile(r"\b[A-ZÁ-ŽĄ-Ż]\w+(?:sk|ck|zk)(?:á|é|ou|a|iej|ą|iego)(?: [A-ZÁ-Ž]\w+)? (?:č\. ?p\. ?)?\d{1,4}[a-z]?(?:/\d+)?\b"), "the form of a street with a house number", lambda _: True, marks=("sk", "ck", "zk")),
    Rule("ADDR", re.compile(r"\b[A-ZÁ-Ž]\w+(?: [a-zá-ž]\w+)? \d{1,4}[a-z]?(?:/\d+)?(?=, ?\d{3} \d{2} [A-ZÁ-Ž])"), "a street with a house number before a postcode", lambda _: True, least=6),
    Rule("ADDR", re.compile(r"\b(?:Pod|Nad|Za|Na|U|V|Ve|K|Ke) (?![A-Z]{3})[A-ZÁ-Ž]\w+(?:ou|em|ami|ách|e|u|i|í|ě)? \d{1,4}\b"), "the form of a street with a house number", lambda _: True, marks=("Aod ", "Aad ", "Aa ", "Ae ", "A ")),
    Rule("DOB", _p(rf"{_DIGIT}\d{{1,2}}\. ?\d{{1,2}}\. ?(?:19|20)\d{{2}}{_END}"), "a date after a word of birth", None, _BORN, least=6, marks=(".0000", ". 0000")),
    Rule("DOB", _p(rf"\b\d{{1,2}}\.? (?:of )?{_MONTHS},? (?:19|20)\d{{2}}\b"), "a date after a word of birth", None, _BORN, least=5, marks=(" 0000",)),
    Rule("DOB", re.compile(rf"{_DIGIT}(?:[12]?\d|3[01])\. ?(?:1[0-2]|[1-9])\.(?! ?\d)"), "a day and a month after a word of birth", None, _BORN, least=2, marks=spoken.BIRTHS),
    Rule("DATE", _p(rf"{_DIGIT}\d{{1,2}}\. ?\d{{1,2}}\. ?(?:19|20)\d{{2}}{_END}"), "a full date", lambda _: True, least=6, marks=(".0000", ". 0000")),
    Rule("DATE", _p(rf"\b\d{{1,2}}\.? (?:of )?{_MONTHS},? (?:19|20)\d{{2}}\b"), "a full date", lambda _: True, least=5, marks=(" 0000",)),
)  # fmt: skip


def find(run: Run, language: str) -> Iterator[Found]:
    """Yield identifiers with a form of their own; a stretch may be yielded twice, the surer kind is chosen later.

    Rules run only on the surroundings of digits, ``@`` and web addresses; streets and what is said aloud are looked
    for everywhere. A line ends nothing: captions are cut anywhere.
    """
    table = nicknames.table(language)
    text, said = run.text.replace("\n", " "), signs.of(run, table)
    if not signs.ANY.search(said):
        return
    if signs.FIGURES.search(said):
        for start, end in _windows(text, marked=signs.MARKS.search(said) is not None):
            for f in _by_rules(text[start:end], language):
                yield replace(f, start=f.start + start, end=f.end + start)
    if signs.STREETS.search(said):
        for match in streets.WITH_WORD.finditer(text):
            yield Found(*match.span(), "ADDR", "a street after its word")
    if signs.ADDRESSES.search(said):
        for start, end, certain in streets.find(text, table, spoken.NUMBERS[table]):
            yield Found(start, end, "ADDR", *_STREETS[certain])
    if signs.NUMBERS.search(said):
        yield from (Found(*found) for found in spoken.numbers(text, table))
    beside = {word for month in signs.MONTHS.finditer(said) for word in run.before(month.start(), 2)}
    if beside and spoken.hold_day(beside, text, table):
        yield from (Found(*found) for found in spoken.dates(text, table, _BORN))


_STREETS: Mapping[bool, tuple[str, Lane]] = {
    True: ("a street with a house number, after a preposition of place", "auto"),
    False: ("a street, or what something is like, with a number behind it", "review"),
}
"""Whether a street without its word is certain -> the evidence and the lane."""
_DIGITS = re.compile(r"\d(?:[\d \xa0./()\-–]*\d)?")
_YEAR = re.compile(r"(?:19|20)\d\d")
_SIGNS = re.compile(r"@|www\.|https?://|zavináč|małpa|\bat\b(?=.{1,40}\bdot\b)")
_LEFT, _RIGHT = 80, 40
"""Code points around a digit that rules may look at; more than `_NEAR` and the longest rule."""


def _windows(text: str, *, marked: bool) -> Iterator[tuple[int, int]]:
    """Yield the stretches in which an identifier with digits or, where ``marked``, signs may lie, joined where they touch."""
    spots = [m.span() for m in _DIGITS.finditer(text) if _is_promising(text, m)]
    if marked:
        spots = sorted(spots + [m.span() for m in _SIGNS.finditer(text)])
    begin, stop = -1, -1
    for start, end in spots:
        if begin < 0 or start - _LEFT > stop:
            if begin >= 0:
                yield begin, stop
            begin = text.rfind(" ", 0, max(0, start - _LEFT)) + 1
        stop = max(stop, min(len(text), end + _RIGHT))
    if begin >= 0:
        yield begin, stop


def _is_promising(text: str, match: re.Match[str]) -> bool:
    shown = match[0]
    many = len(shown) if shown.isdigit() else sum(map(str.isdigit, shown))
    start = match.start()
    if many == 4 and _YEAR.fullmatch(shown):
        left = text[max(0, start - 30) : start]
        plated = left[-1:] == " " and left[-3:-1].isupper()  # "MMT 1979" may be a number plate
        return plated or any(map(str.isdigit, left[-18:])) or "/" in left[-2:] or bool(_BORN.search(left))
    if many > 3:
        return True
    if text[match.end() : match.end() + 1].isalpha() or (
        "." in shown and bool(_BORN.search(text[max(0, start - _NEAR) : start]))
    ):
        return True
    cut = text.rfind(" ", 0, max(0, start - 1))
    return many == 3 or (start > 1 and text[cut + 1 : cut + 2].isupper() and len(text[cut + 1 : start]) > 2)


_SHAPE = bytes.maketrans(f"{digits}{ascii_uppercase}".encode(), b"0" * len(digits) + b"A" * len(ascii_uppercase))
_MARKS = frozenset(mark for rule in RULES for mark in rule.marks)


def seen(text: str) -> str:
    """Return the text in which the marks of rules are looked for."""
    return f"{text.lower()}\n{text.encode('ascii', 'replace').translate(_SHAPE).decode('ascii')}"


def _by_rules(text: str, language: str) -> Iterator[Found]:
    figures, shown = sum(map(text.count, digits)), seen(text)
    marks = {mark for mark in _MARKS if mark in shown}
    for rule in RULES:
        if figures < rule.least or (rule.marks and marks.isdisjoint(rule.marks)):
            continue
        for match in rule.pattern.finditer(text):
            before = text[max(0, match.start() - _NEAR) : match.start()]
            if rule.near and rule.near.search(before):
                yield Found(
                    match.start(), match.end(), rule.kind, rule.why.replace("with right check digits", "after its word")
                )
            elif rule.sure and rule.sure(match[0]):
                yield Found(match.start(), match.end(), rule.kind, rule.why, rule.lane)
    yield from _phones(text, language)


_REGIONS = {"cs": "CZ", "sk": "SK", "pl": "PL", "en": "CZ"}
_NINE = re.compile(rf"{_DIGIT}[4-9]\d{{2}}[ ]?\d{{3}}[ ]?\d{{3}}{_END}")
_LONG = re.compile(r"(?:\d[ \xa0./()\-–]?){8}")


def _phones(text: str, language: str) -> Iterator[Found]:
    if not _LONG.search(text):
        return
    import phonenumbers

    region = _REGIONS.get(language[:2], "CZ")
    for match in phonenumbers.PhoneNumberMatcher(text, region):
        yield Found(match.start, match.end, "PHONE", "a valid telephone number")
    for nine in _NINE.finditer(text):
        number = phonenumbers.parse(nine[0], region)
        if phonenumbers.is_valid_number(number):
            yield Found(nine.start(), nine.end(), "PHONE", "nine digits that make a valid telephone number")
