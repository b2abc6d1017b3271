"""Polish numbers of people, firms and accounts, and postcodes."""

import re

from spolu.interviews.identify.identifiers import births, everywhere
from spolu.interviews.identify.identifiers.rule import DIGIT, END, Rule, always, pattern

RULES: tuple[Rule, ...] = (
    Rule("ACCOUNT", pattern(rf"{DIGIT}\d{{2}}(?: ?\d{{4}}){{6}}{END}"), "a Polish account with right check digits", everywhere.is_account, pattern(r"\bkont[oae]|rachun"), least=26),
    Rule("BIRTHNO", births.POLISH, "a PESEL with right check digits", births.is_polish, least=11),
    Rule("BIRTHNO", births.POLISH_AS_TOLD, "a PESEL after its word", None, pattern(r"pesel"), least=11),
    Rule("BIRTHNO", births.POLISH, "the form of a PESEL, but check digits wrong", births.may_be_polish, least=11, lane="review"),
    Rule("IDNO", pattern(rf"{DIGIT}\d{{3}}-?\d{{2,3}}-?\d{{2,3}}-?\d{{2,3}}{END}"), "a NIP after its word", None, pattern(r"\bnip\b"), least=9),
    Rule("IDNO", pattern(rf"{DIGIT}\d{{9}}(?:\d{{5}})?{END}"), "a REGON after its word", None, pattern(r"regon"), least=9, marks=("000000000",)),
    Rule("IDNO", re.compile(r"\b[A-Z]{3} ?\d{6}\b"), "the form of an identity card, after its word", None, pattern(r"dow[oó]d|obč|\bop\b|průkaz|card"), least=6, marks=("AAA0", "AAA 0")),
    Rule("ADDR", pattern(r"\b\d{2}-\d{3}(?= [A-ZĄ-Ż])"), "a Polish postcode before a town", always, least=5, marks=("00-000 ",)),
)  # fmt: skip
