"""Polish numbers of people, firms, accounts and the papers of cars."""

import re

from spolu.interviews.identify.identifiers.figures import births, everywhere
from spolu.interviews.identify.identifiers.figures.rule import DIGIT, END, Rule, always, check, pattern

_CARD = pattern(r"legitymacj\w*(?: [^\W\d]+){0,4}? (?:nr|numer\w*)\.?:? $")
"""What stands before the number of somebody's card, which may be written like that of a case."""

RULES: tuple[Rule, ...] = (
    Rule("ACCOUNT", pattern(rf"(?:\bPL ?)?{DIGIT}(?:\d{{2}}(?:[ -]?\d{{4}}){{6}}|\d(?: ?\d){{25}}){END}"), "a Polish account with right check digits", everywhere.is_account, pattern(r"\bkont[oae]|rachun"), least=26),
    Rule("BIRTHNO", births.POLISH, "a PESEL with right check digits", births.is_polish, least=11, marks=births.MARKS),
    Rule("BIRTHNO", births.POLISH_AS_TOLD, "a PESEL after its word", None, pattern(r"pesel"), least=11, marks=("pesel",)),
    Rule("BIRTHNO", births.POLISH, "the form of a PESEL, but check digits wrong", births.may_be_polish, least=11, marks=births.MARKS, lane="review"),
    Rule("PHONE", pattern(rf"{DIGIT}0[ -][4-9]\d{{2}}[ -]?\d{{3}}[ -]?\d{{3}}{END}"), "the form of a Polish telephone number", always, least=10),
    Rule("PHONE", pattern(r"(?:\(0?-?\d{2}\)|(?<![\d/])0-?\d{2}) ?\d{3}[ -]?\d{2}[ -]?\d{2}\b"), "the form of a Polish telephone number", always, least=9),
    Rule("IDNO", pattern(rf"\bPL ?\d{{10}}\b|{DIGIT}(?:\d{{3}}-\d{{3}}-\d{{2}}-\d{{2}}|\d{{3}}-\d{{2}}-\d{{2}}-\d{{3}}){END}"), "a NIP with right check digits", check("pl.nip"), least=10),
    Rule("IDNO", pattern(rf"(?:\bPL ?)?{DIGIT}\d{{3}}[ -]?\d{{2,3}}[ -]?\d{{2,3}}[ -]?\d{{2,3}}{END}"), "a NIP after its word", None, pattern(r"\bnip\b"), least=9, marks=("nip",)),
    Rule("IDNO", pattern(rf"{DIGIT}\d(?:[ -]?\d){{8}}(?:(?:[ -]?\d){{5}})?{END}"), "a REGON after its word", None, pattern(r"regon"), least=9, marks=("regon",)),
    Rule("IDNO", re.compile(r"\b(?:[A-Z]{3}|[A-Z],? [A-Z],? [A-Z])(?:,? ?(?:nr|numer)\.?)?,? ?\d{3} ?\d{3}\b"), "the form of an identity card, after its word", None, pattern(r"dow[oó]d|obč|\bop\b|průkaz|card"), least=6, marks=("AAA", "A A A", "A, A, A")),
    Rule("IDNO", re.compile(r"\b[A-Z]{1,6}[-./](?=[\w./-]*\d)(?:\w+[-./])*\w+\b"), "an identity card after its word", None, _CARD, least=3, marks=("legitym",)),
    Rule("IDNO", re.compile(r"\b(?:[a-z]{3}|[a-z] [a-z] [a-z]) ?\d{3} ?\d{3}\b"), "the form of an identity card, after its word", None, pattern(r"dow[oó]d(?:u|em)?(?: osobist\w+)?(?: nr| numer| seri\w+)*:? $"), least=6, marks=("dow",)),
    Rule("IDNO", re.compile(r"\b[A-Z](?:,? )?[A-Z],? ?\d(?: ?\d){6}\b"), "the form of an identity card, after its word", None, pattern(r"paszport|passport"), least=7, marks=("paszport", "passport")),
    Rule("IDNO", pattern(rf"{DIGIT}\d{{10}}{END}"), "a KRS after its word", None, pattern(r"\bkrs\b"), least=10, marks=("krs",)),
    Rule("IDNO", re.compile(r"\b(?:DR|KP|PC)(?:/| / | )[A-Z]{3}(?:,? (?:nr|numer)\.?)?,? ?\d{3} ?\d{4}\b"), "the form of a number of a car's papers", always, least=7, marks=("AA/AAA", "AA AAA", "AA / AAA")),
    Rule("IDNO", pattern(rf"{DIGIT}\d{{3}} ?\d{{3}}{END}"), "a number behind the word number", None, pattern(r"\bblik(?:a|iem|u)?\b[^\d.!?;]{0,20}$"), least=6, marks=("blik",)),
    Rule("IDNO", pattern(r"\b\d{5}/\d{2}/\d{4}\b"), "an identity card after its word", None, pattern(r"praw\w+ jazdy"), least=11, marks=("jazdy",)),
)  # fmt: skip
