"""Identifiers that every country has in one form: mail and web addresses, accounts, numbers of clients and contracts."""

import re

from spolu.interviews.identify.identifiers.rule import AT, DIGIT, DOMAINS, DOTS, END, Rule, always, check, pattern


def is_account(text: str) -> bool:
    """Whether the check digits of an IBAN are right, or of a Polish account without its letters."""
    from stdnum import iban

    return bool(iban.is_valid(text)) or bool(iban.is_valid("PL" + re.sub(r"\D", "", text)))


_AT = f"{'|'.join(AT)}|at"
_DOT = f"(?:{'|'.join(DOTS)})"
_SIGN = f"(?:{_DOT}|podtržítko|podčiarkovník|podkreślnik|podkreślenie|underscore|pomlčka|myślnik|kreska|dash|hyphen)"
"""What joins the words of an address that is read aloud."""
_MEMBER = pattern(
    r"(?:(?:variabiln|specifick)\w+ symbol\w*|\bvs|(?:klientsk|zákaznick|evidenčn|osobn|člensk)\w+ čísl\w+|čísl\w+ (?:smlouvy|zmluvy|klient\w*|poj?ist\w+|karty|žádosti|zákazn\w+|účastn\w+|dokladu|faktury)"
    r"|(?:nr|numer\w*) (?:klient\w*|umowy|karty|polisy|legitymacj\w+|ewidencyjn\w+|wniosku|członk\w+)|legitymacj\w+|(?:smlouv|zmluv|umow|pojistk|faktur|zakázk|polis)\w*[^\d.!?;]{0,30}(?:č\.?|číslo|nr\.?|numer)|polis[aęy]|pojistk[aou])[^\d.!?;]{0,12}$"
)
"""What ends directly before the number of a client, a contract or a card."""
_MEMBERS = (
    "symbol", " vs", "čísl", "smlouv", "zmluv", "umow", "pojist", "faktur", "zakázk", "polis", " nr", "numer", "legitym",
)  # fmt: skip

RULES: tuple[Rule, ...] = (
    Rule("EMAIL", pattern(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"), "the form of a mail address", always, marks=("@",)),
    Rule("EMAIL", pattern(rf"\b(?:(?:[\w.]+ {_SIGN} ){{1,4}}(?:[\w.]+ )?)?[\w.]+ (?:{_AT}) [\w-]+(?: {_SIGN} [\w-]+){{0,3}} {_DOT} [a-z]{{2,}}\b"), "a mail address as spoken", always, marks=(*AT, " at ")),
    Rule("URL", pattern(rf"\b(?:(?:w|vé|wu|double-?u) ){{3}}{_DOT} [\w-]+(?: {_SIGN} [\w-]+)*? {_DOT} [a-z]{{2,}}\b|\b(?:www {_DOT} )?[\w-]+(?: {_SIGN} [\w-]+)*? {_DOT} (?:com|cz|pl|sk|eu|org|net|co dot uk|uk|ie)\b"), "a web address as spoken", always, marks=tuple(f" {dot} " for dot in DOTS)),
    Rule("EMAIL", pattern(r"[\w.+-]+ ?[(\[](?:at|zavináč|małpa)[)\]] ?[\w-]+(?:\.[\w-]+)+"), "the form of a mail address", always, marks=("(at", "[at", "(zavináč", "[zavináč", "(małpa", "[małpa")),
    Rule("URL", pattern(rf"(?<![\w@.])(?:(?:[\w-]+\.)+(?:{DOMAINS})/[\w./?=&%#-]*[\w/]|[\w-]+\.(?:[\w-]+\.)+(?:{DOMAINS})\b|\w+(?:-\w+)+\.(?:{DOMAINS})\b)"), "the form of a web address", always, marks=tuple(f".{end}" for end in DOMAINS.split("|"))),
    Rule("URL", pattern(r"(?:https?://|www\.)[^\s<>\"“”]+[^\s<>\"“”.,;:!?)]"), "the form of a web address", always, marks=("http", "www.")),
    Rule("URL", pattern(r"(?<![\w.@])@[a-z][\w.]{2,}"), "a handle on a social network", always, marks=("@",)),
    Rule("ACCOUNT", re.compile(r"\b[A-Z]{2} ?\d{2}(?:[ -]?[\dA-Z]{4}){3,7}(?: ?[\dA-Z]{1,3})?\b|\b[A-Za-z]{2}\d{2}[\dA-Za-z]{11,30}\b"), "an IBAN with right check digits", is_account, least=10),
    Rule("ACCOUNT", pattern(rf"{DIGIT}\d{{4}}(?P<gap>[ -]?)\d{{4}}(?P=gap)\d{{4}}(?P=gap)\d{{4}}{END}"), "a card number with the right check digit", check("luhn"), least=16),
    Rule("ACCOUNT", pattern(rf"{DIGIT}3[47]\d{{2}}[ -]?\d{{6}}[ -]?\d{{5}}{END}"), "a card number with the right check digit", check("luhn"), least=15),
    Rule("PHONE", pattern(r"(?<![\d/+])(?:\+|00 ?)(?:4[0-9]|3[0-9]\d?|1)(?:[ -]?\(?\d\)?){8,11}(?![\d/])"), "the form of an international telephone number", always, least=10, marks=("+", "00")),
    Rule("IDNO", pattern(rf"(?:\b[a-z]{{1,4}}[-/]?)?(?<!\d)\d(?:[ /-]?\d){{3,11}}(?:-[a-z]{{1,4}}\b)?{END}|\b(?:[A-Z]{{1,4}}/)?\d+(?:/[A-Z\d]+)+\b"), "a number of a client, a contract or a card, after its word", None, _MEMBER, least=2, marks=_MEMBERS),
)  # fmt: skip
