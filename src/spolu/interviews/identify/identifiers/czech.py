"""Czech numbers of people, firms and accounts, postcodes and streets."""

import re

from spolu.interviews.identify.identifiers import births
from spolu.interviews.identify.identifiers.rule import DIGIT, END, Rule, always, check, pattern

RULES: tuple[Rule, ...] = (
    Rule("ACCOUNT", pattern(rf"{DIGIT}(?:\d{{2,6}}-)?\d{{6,10}}/\d{{4}}{END}"), "the form of a Czech account with bank code", lambda t: not (births.is_czech(t) or (births.CZECH.fullmatch(t) and births.may_be_czech(t))), pattern(r"účt|účet|konto|konta|account"), least=10, marks=("000000/0000",)),
    Rule("BIRTHNO", births.CZECH, "a birth number with right check digits", births.is_certain_czech, pattern(r"rodn|r\. ?č\.?|\brč\b"), least=9),
    Rule("BIRTHNO", births.CZECH, "ten digits with the check digits of a birth number", births.is_in_one_piece, least=10, lane="review"),
    Rule("BIRTHNO", births.CZECH, "the form of a birth number, but check digits wrong", births.may_be_czech, least=9, lane="review"),
    Rule("IDNO", pattern(rf"{DIGIT}\d{{8}}{END}"), "a company number after its word", None, pattern(r"\bičo?\b|\bdič\b"), least=8, marks=("00000000",)),
    Rule("IDNO", pattern(r"\bCZ\d{8,10}\b"), "a Czech tax number", check("cz.dic"), least=8, marks=("cz",)),
    Rule("IDNO", pattern(rf"{DIGIT}\d{{8,9}}{END}"), "an identity card after its word", None, pattern(r"občank|\bop\b|průkaz|pas(?:u|em)?\b|dowod|passport|id card"), least=8, marks=("00000000",)),
    Rule("ADDR", pattern(r"\b\d{3} \d{2}(?= [A-ZÁ-Ž])"), "a postcode before a town", always, least=5, marks=("000 00 ",)),
    Rule("ADDR", re.compile(r"\b[A-ZÁ-ŽĄ-Ż]\w+(?:sk|ck|zk)(?:á|é|ou|a|iej|ą|iego)(?: [A-ZÁ-Ž]\w+)? (?:č\. ?p\. ?)?\d{1,4}[a-z]?(?:/\d+)?\b"), "the form of a street with a house number", always, marks=("sk", "ck", "zk")),
    Rule("ADDR", re.compile(r"\b[A-ZÁ-Ž]\w+(?: [a-zá-ž]\w+)? \d{1,4}[a-z]?(?:/\d+)?(?=, ?\d{3} \d{2} [A-ZÁ-Ž])"), "a street with a house number before a postcode", always, least=6),
    Rule("ADDR", re.compile(r"\b(?:Pod|Nad|Za|Na|U|V|Ve|K|Ke) (?![A-Z]{3})[A-ZÁ-Ž]\w+(?:ou|em|ami|ách|e|u|i|í|ě)? \d{1,4}\b"), "the form of a street with a house number", always, marks=("Aod ", "Aad ", "Aa ", "Ae ", "A ")),
)  # fmt: skip
