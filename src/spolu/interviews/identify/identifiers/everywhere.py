"""Identifiers that every country has in one form: mail and web addresses, accounts, dates of birth and others."""

import re

from spolu.interviews.identify.identifiers import spoken
from spolu.interviews.identify.identifiers.rule import DIGIT, DOMAINS, END, Rule, always, check, pattern


def is_account(text: str) -> bool:
    """Whether the check digits of an IBAN are right, or of a Polish account without its letters."""
    from stdnum import iban

    return bool(iban.is_valid(text)) or bool(iban.is_valid("PL" + re.sub(r"\D", "", text)))


MONTHS = (
    r"(?:led(?:en|na)|únor\w*|břez(?:en|na)|dub(?:en|na)|květ(?:en|na)|červ(?:en|na|enec|ence)|srp(?:en|na)|září|říj(?:en|na)|listopad\w*|"
    r"prosin(?:ec|ce)|stycz(?:eń|nia)|lut(?:y|ego)|mar(?:zec|ca)|kwie(?:cień|tnia)|maj(?:a)?|czerw(?:iec|ca)|lip(?:iec|ca)|sierp(?:ień|nia)|"
    r"wrze(?:sień|śnia)|paździer(?:nik|nika)|grud(?:zień|nia)|januára?|februára?|mar(?:ec|ca)|apríla?|mája|jú[nl]a?|augusta?|septem(?:ber|bra)|októ(?:ber|bra)|novem(?:ber|bra)|decem(?:ber|bra)|january|february|march|april|may|june|july|august|september|october|november|december)"
)
BORN = pattern(
    r"naroz|narodi[lt]|narode[nň]|(?<!boże )(?<!bożego )(?<!bożym )narodz|\bnar\.|\bur\.|urodz|\bborn|birth|\bd\.?o\.?b\b|\* ?$"
)
"""What says that a date is somebody's birth."""


def is_born(before: str) -> bool:
    """Whether that stands before a date; that it does not a plain look tells sooner than the pattern."""
    return any(map(before.lower().__contains__, _BIRTHS)) and BORN.search(before) is not None


_BIRTHS = (*spoken.BIRTHS, "do.b", "d.ob", "*")
_DOT = "(?:tečka|kropka|bodka|dot)"
_SIGN = "(?:tečka|kropka|bodka|dot|podtržítko|podčiarkovník|podkreślnik|podkreślenie|underscore|pomlčka|myślnik|kreska|dash|hyphen)"
"""What joins the words of an address that is read aloud."""
_DAY = r"\d{1,2}(?:\.|st|nd|rd|th)?"
_YEAR = r"(?:19|20)\d{2}"
_ISO = rf"{_YEAR}[-.]\d{{2}}[-.]\d{{2}}"
_BIRTH = pattern(r"(?:\bd\.?o\.?b\.?|date of birth|datum naroz\w*|dátum naroden\w*|data urodz\w*):? ?$")
_PARTED = rf"{DIGIT}\d{{1,2}}(?P<sign>[/-])\d{{1,2}}(?P=sign){_YEAR}{END}"
"""A date with strokes or hyphens."""
_SHORTS = tuple(f"{month[:3]}" for month in spoken.MONTHS["en"][:12])
_SHORT = rf"(?:{'|'.join(_SHORTS)}|sept)\.?"
_ENGLISH = pattern(rf"\b(?:{'|'.join(spoken.MONTHS['en'])}) {_DAY},? {_YEAR}\b")
_MEMBER = pattern(
    r"(?:(?:variabiln|specifick)\w+ symbol\w*|\bvs|(?:klientsk|zákaznick|evidenčn|osobn|člensk)\w+ čísl\w+|čísl\w+ (?:smlouvy|zmluvy|klient\w*|poj?ist\w+|karty|žádosti|zákazn\w+|účastn\w+|dokladu|faktury)"
    r"|(?:nr|numer\w*) (?:klient\w*|umowy|karty|polisy|legitymacj\w+|ewidencyjn\w+|wniosku|członk\w+)|legitymacj\w+|(?:smlouv|zmluv|umow|pojistk|faktur|zakázk|polis)\w*[^\d.!?;]{0,30}(?:č\.?|číslo|nr\.?|numer)|polis[aęy]|pojistk[aou]|(?:client|customer|member(?:ship)?|policy|contract|card|payroll|student|staff) (?:number|no\.?|id))[^\d.!?;]{0,12}$"
)
"""What ends directly before the number of a client, a contract or a card."""
_MEMBERS = (
    "symbol", " vs", "čísl", "smlouv", "zmluv", "umow", "pojist", "faktur", "zakázk", "polis", " nr", "numer", "legitym", "number", " no", " id",
)  # fmt: skip

RULES: tuple[Rule, ...] = (
    Rule("EMAIL", pattern(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"), "the form of a mail address", always, marks=("@",)),
    Rule("EMAIL", pattern(rf"\b(?:(?:[\w.]+ {_SIGN} ){{1,4}}(?:[\w.]+ )?)?[\w.]+ (?:zavináč|małpa|at) [\w-]+(?: {_SIGN} [\w-]+){{0,3}} {_DOT} [a-z]{{2,}}\b"), "a mail address as spoken", always, marks=("zavináč", "małpa", " at ")),
    Rule("URL", pattern(rf"\b(?:(?:w|vé|wu|double-?u) ){{3}}{_DOT} [\w-]+(?: {_SIGN} [\w-]+)*? {_DOT} [a-z]{{2,}}\b|\b(?:www {_DOT} )?[\w-]+(?: {_SIGN} [\w-]+)*? {_DOT} (?:com|cz|pl|sk|eu|org|net|co dot uk|uk|ie)\b"), "a web address as spoken", always, marks=tuple(f" {dot} " for dot in ("tečka", "kropka", "bodka", "dot"))),
    Rule("EMAIL", pattern(r"[\w.+-]+ ?[(\[](?:at|zavináč|małpa)[)\]] ?[\w-]+(?:\.[\w-]+)+"), "the form of a mail address", always, marks=("(at)", "[at]", "(zavináč)", "[zavináč]", "(małpa)", "[małpa]")),
    Rule("URL", pattern(rf"(?<![\w@.])(?:(?:[\w-]+\.)+(?:{DOMAINS})/[\w./?=&%#-]*[\w/]|[\w-]+\.(?:[\w-]+\.)+(?:{DOMAINS})\b)"), "the form of a web address", always, marks=tuple(f".{end}" for end in DOMAINS.split("|"))),
    Rule("URL", pattern(r"(?:https?://|www\.)[^\s<>\"“”]+[^\s<>\"“”.,;:!?)]"), "the form of a web address", always, marks=("http", "www.")),
    Rule("URL", pattern(r"(?<![\w.@])@[a-z][\w.]{2,}"), "a handle on a social network", always, marks=("@",)),
    Rule("ACCOUNT", re.compile(r"\b[A-Z]{2} ?\d{2}(?:[ -]?[\dA-Z]{4}){3,7}(?: ?[\dA-Z]{1,3})?\b|\b[A-Za-z]{2}\d{2}[\dA-Za-z]{11,30}\b"), "an IBAN with right check digits", is_account, least=10),
    Rule("ACCOUNT", pattern(rf"{DIGIT}\d{{4}}(?P<gap>[ -]?)\d{{4}}(?P=gap)\d{{4}}(?P=gap)\d{{4}}{END}"), "a card number with the right check digit", check("luhn"), least=16),
    Rule("ACCOUNT", pattern(rf"{DIGIT}3[47]\d{{2}}[ -]?\d{{6}}[ -]?\d{{5}}{END}"), "a card number with the right check digit", check("luhn"), least=15),
    Rule("PHONE", pattern(r"(?<![\d/+])(?:\+|00 ?)(?:4[0-9]|3[0-9]\d?|1)(?:[ -]?\(?\d\)?){8,11}(?![\d/])"), "the form of an international telephone number", always, least=10, marks=("+", "00")),
    Rule("IDNO", pattern(rf"(?:\b[a-z]{{1,4}}[-/]?)?(?<!\d)\d(?:[ /-]?\d){{3,11}}(?:-[a-z]{{1,4}}\b)?{END}|\b(?:[A-Z]{{1,4}}/)?\d+(?:/[A-Z\d]+)+\b"), "a number of a client, a contract or a card, after its word", None, _MEMBER, least=4, marks=_MEMBERS),
    Rule("DOB", re.compile(rf"{DIGIT}(?:[12]\d|3[01]|[1-9])(?:\. ?| )(?:I{{1,3}}|I?[VX]|VI{{1,3}}|XI{{1,2}})(?:\. ?| ){_YEAR}{END}"), "a date after a word of birth", None, BORN, least=5, marks=("A 0000", "A. 0000", "A.0000")),
    Rule("DOB", pattern(rf"\b{_DAY} {_SHORT},? (?:{_YEAR}|['’]?\d{{2}})\b|\b{_SHORT} {_DAY},? {_YEAR}\b"), "a date after a word of birth", None, BORN, least=3, marks=_SHORTS),
    Rule("DOB", pattern(r"\b\d{6}\b"), "a date after a word of birth", None, _BIRTH, least=6, marks=spoken.BIRTHS),
    Rule("DOB", pattern(rf"{DIGIT}\d{{2}} \d{{2}} {_YEAR}{END}"), "a date after a word of birth", None, BORN, least=8, marks=("00 00 0000",)),
    Rule("DOB", _ENGLISH, "a date after a word of birth", None, BORN, least=5, marks=spoken.MONTHS["en"]),
    Rule("DOB", pattern(rf"{_PARTED}|{DIGIT}{_ISO}{END}"), "a date after a word of birth", None, BORN, least=6, marks=("0/0", "0-0", "0.00.")),
    Rule("DOB", pattern(rf"{DIGIT}\d{{1,2}}(?P<sign>\. ?| ?/ ?|-)\d{{1,2}}(?P=sign)\d{{2}}{END}"), "a date after a word of birth", None, BORN, least=4, marks=(".00", ". 00", "/00", "/ 00", "-00")),
    Rule("DOB", pattern(rf"\b{_DAY} (?:of )?{MONTHS},? ['’]?\d{{2}}\b"), "a date after a word of birth", None, BORN, least=3, marks=spoken.BIRTHS),
    Rule("DOB", pattern(rf"{DIGIT}\d{{1,2}}\. ?\d{{1,2}}\. ?(?:19|20)\d{{2}}{END}"), "a date after a word of birth", None, BORN, least=6, marks=(".0000", ". 0000")),
    Rule("DOB", pattern(rf"\b{_DAY} (?:of )?{MONTHS},? {_YEAR}\b"), "a date after a word of birth", None, BORN, least=5, marks=(" 0000",)),
    Rule("DOB", re.compile(rf"{DIGIT}(?:[12]?\d|3[01])\. ?(?:1[0-2]|[1-9])\.(?! ?\d)"), "a day and a month after a word of birth", None, BORN, least=2, marks=spoken.BIRTHS),
    Rule("DATE", pattern(rf"{DIGIT}\d{{1,2}}\. ?\d{{1,2}}\. ?(?:19|20)\d{{2}}{END}"), "a full date", always, least=6, marks=(".0000", ". 0000")),
    Rule("DATE", pattern(rf"\b{_DAY} (?:of )?{MONTHS},? {_YEAR}\b"), "a full date", always, least=5, marks=(" 0000",)),
    Rule("DATE", pattern(rf"{DIGIT}(?:[12]\d|3[01]|0?[1-9])\. ?(?:1[0-2]|0?[1-9])\. ?\d{{2}}{END}(?!\.\d)"), "a full date", always, least=4, marks=(".00", ". 00")),
    Rule("DATE", re.compile(rf"{DIGIT}(?:[12]\d|3[01]|[1-9])(?:\. ?| )(?:I{{1,3}}|I?[VX]|VI{{1,3}}|XI{{1,2}})(?:\. ?| ){_YEAR}{END}"), "a full date", always, least=5, marks=("A 0000", "A. 0000", "A.0000")),
    Rule("DATE", pattern(rf"\b{_DAY} {_SHORT},? (?:{_YEAR}|['’]\d{{2}})\b|\b{_SHORT} {_DAY},? {_YEAR}\b"), "a full date", always, least=3, marks=_SHORTS),
    Rule("DATE", _ENGLISH, "a full date", always, least=5, marks=spoken.MONTHS["en"]),
    Rule("DATE", pattern(_PARTED), "a full date", always, least=6, marks=("0/0", "0-0")),
)  # fmt: skip
