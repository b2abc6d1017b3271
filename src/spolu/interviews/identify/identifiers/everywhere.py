"""Identifiers that every country has in one form: mail and web addresses, accounts, dates of birth and others."""

import re

from spolu.interviews.identify.identifiers import spoken
from spolu.interviews.identify.identifiers.rule import DIGIT, END, Rule, always, pattern


def is_account(text: str) -> bool:
    """Whether the check digits of an IBAN are right, or of a Polish account without its letters."""
    from stdnum import iban

    return bool(iban.is_valid(text)) or bool(iban.is_valid("PL" + re.sub(r"\D", "", text)))


MONTHS = (
    r"(?:led(?:en|na)|únor\w*|břez(?:en|na)|dub(?:en|na)|květ(?:en|na)|červ(?:en|na|enec|ence)|srp(?:en|na)|září|říj(?:en|na)|listopad\w*|"
    r"prosin(?:ec|ce)|stycz(?:eń|nia)|lut(?:y|ego)|mar(?:zec|ca)|kwie(?:cień|tnia)|maj(?:a)?|czerw(?:iec|ca)|lip(?:iec|ca)|sierp(?:ień|nia)|"
    r"wrze(?:sień|śnia)|paździer(?:nik|nika)|grud(?:zień|nia)|januára?|februára?|mar(?:ec|ca)|apríla?|mája|jú[nl]a?|augusta?|septem(?:ber|bra)|októ(?:ber|bra)|novem(?:ber|bra)|decem(?:ber|bra)|january|february|march|april|may|june|july|august|september|october|november|december)"
)
BORN = pattern(r"naroz|narodi[lt]|narode[nň]|(?<!boże )(?<!bożego )(?<!bożym )narodz|\bnar\.|\bur\.|urodz|\bborn|birth")
"""What says that a date is somebody's birth."""

RULES: tuple[Rule, ...] = (
    Rule("EMAIL", pattern(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"), "the form of a mail address", always, marks=("@",)),
    Rule("EMAIL", pattern(r"\b[\w.]+ (?:zavináč|małpa|at) [\w]+ (?:tečka|kropka|bodka|dot) [a-z]{2,}\b"), "a mail address as spoken", always, marks=("zavináč", "małpa", " at ")),
    Rule("URL", pattern(r"(?:https?://|www\.)[^\s<>\"“”]+[^\s<>\"“”.,;:!?)]"), "the form of a web address", always, marks=("http", "www.")),
    Rule("URL", pattern(r"(?<![\w.@])@[a-z][\w.]{2,}"), "a handle on a social network", always, marks=("@",)),
    Rule("ACCOUNT", re.compile(r"\b[A-Z]{2}\d{2}(?: ?[\dA-Z]{4}){3,7}(?: ?[\dA-Z]{1,3})?\b"), "an IBAN with right check digits", is_account, least=2, marks=("AA00",)),
    Rule("DOB", pattern(rf"{DIGIT}\d{{1,2}}\. ?\d{{1,2}}\. ?(?:19|20)\d{{2}}{END}"), "a date after a word of birth", None, BORN, least=6, marks=(".0000", ". 0000")),
    Rule("DOB", pattern(rf"\b\d{{1,2}}\.? (?:of )?{MONTHS},? (?:19|20)\d{{2}}\b"), "a date after a word of birth", None, BORN, least=5, marks=(" 0000",)),
    Rule("DOB", re.compile(rf"{DIGIT}(?:[12]?\d|3[01])\. ?(?:1[0-2]|[1-9])\.(?! ?\d)"), "a day and a month after a word of birth", None, BORN, least=2, marks=spoken.BIRTHS),
    Rule("DATE", pattern(rf"{DIGIT}\d{{1,2}}\. ?\d{{1,2}}\. ?(?:19|20)\d{{2}}{END}"), "a full date", always, least=6, marks=(".0000", ". 0000")),
    Rule("DATE", pattern(rf"\b\d{{1,2}}\.? (?:of )?{MONTHS},? (?:19|20)\d{{2}}\b"), "a full date", always, least=5, marks=(" 0000",)),
)  # fmt: skip
