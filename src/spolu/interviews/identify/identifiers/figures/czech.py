"""Czech numbers of people, firms, accounts and telephones."""

import re

from spolu.interviews.identify.identifiers.figures import births
from spolu.interviews.identify.identifiers.figures.rule import CASES, DIGIT, END, Rule, always, check, pattern

_CARD = pattern(
    r"(?:řidič|občan[kcs]|občiansk|preukaz|\bťzp|\bop(?=[ :])|průkaz|\bztp|\bpas(?:u|em|y)?\b|dow[oó]d|passport|id card|techničák|osv[eě]dčen\w+ o (?:registr|evidenc)\w+)(?:[^\d.!?;]|č\.|nr\.|no\.){0,30}$"
    r"|čísl\w+ (?:občan\w+|průkaz\w+|řidič\w+|pasu)(?:(?!tel|mobil|vol)\D){0,45}$"
)
"""What stands shortly before the number of an identity card, a passport, a card of the disabled or the papers of a car, or asks for it."""
_CARDS = (
    "řidič", "preukaz", "ťzp", "občan", "občian", "op ", "op:", "průkaz", "ztp", "pas", "dow", "id card", "technič", "osvěd", "osved",
)  # fmt: skip

RULES: tuple[Rule, ...] = (
    Rule("ACCOUNT", pattern(rf"{DIGIT}(?:\d{{2,6}}-)?\d{{6,10}} ?/ ?(?!{CASES})\d{{4}}{END}"), "the form of a Czech account with bank code", lambda t: not (births.is_czech(t) or (births.CZECH.fullmatch(t) and births.may_be_czech(t))), pattern(r"(?:účt|účet|konto|konta|account)(?!.*(?:\br\. ?č|\brč\b|rodn))"), least=10, marks=("000000/0000", "000000 /", "000000/ ")),
    Rule("BIRTHNO", births.CZECH, "a birth number with right check digits", births.is_certain_czech, pattern(r"rodn|r\. ?č\.?|\brč\b|rod\. ?č|pojištěn"), least=9, marks=births.MARKS),
    Rule("BIRTHNO", births.CZECH_AS_TOLD, "a birth number with right check digits", None, pattern(r"(?:rodn\w+ čísl\w+|r\. ?č\.?|\brč|čísl\w+ poj?i[sš]t[eě]nc\w+):?[^\d.!?;]{0,12}$"), least=9, marks=("rodn", "č.", "rč", "r.č", "r. č", "poist", "pojišt")),
    Rule("BIRTHNO", re.compile(r"(?<![\d/+])\d\d(?:[05][1-9]|[16][0-2])(?:0[1-9]|[12]\d|3[01])(?![\d/]| ?[/-]? ?\d)"), "the date with which a birth number begins, after its word", None, pattern(r"(?:rodn\w+ čísl\w+|\br\. ?č\.?|\brč):?[^\d.!?;]{0,25}$"), least=6, marks=("rodn", "č.", "rč", "r.č", "r. č")),
    Rule("BIRTHNO", births.CZECH, "ten digits with the check digits of a birth number", births.is_in_one_piece, least=10, marks=births.MARKS, lane="review"),
    Rule("BIRTHNO", births.CZECH, "the form of a birth number, but check digits wrong", births.may_be_czech, least=9, marks=births.MARKS, lane="review"),
    Rule("IDNO", pattern(rf"{DIGIT}\d(?:[ \xa0]?\d){{7}}{END}"), "a company number after its word", None, pattern(r"\bi[čc]o?\b|\b[ií][čc]k[oa]\b|\bdi[čc]\b"), least=8),
    Rule("IDNO", pattern(r"\bCZ ?\d{8,10}\b"), "a Czech tax number", check("cz.dic"), least=8, marks=("cz",)),
    Rule("IDNO", re.compile(rf"(?:\b(?!OP\b)(?:[A-Z] ?){{1,3}}[ -]?)?{DIGIT}\d(?:[ \xa0]?\d){{5,8}}[A-Z]?\b{END}"), "an identity card after its word", None, _CARD, least=6, marks=_CARDS),
    Rule("PHONE", pattern(rf"{DIGIT}(?:[2-7]\d{{2}} ?/ ?\d{{3}} ?\d{{3}}|0\d{{1,3}} ?/ ?\d{{2,3}}(?: ?\d{{2,4}}){{1,2}}){END}"), "nine digits that make a valid telephone number", always, least=9, marks=("00/", "00 /")),
    Rule("IDNO", pattern(r"\b(?=[a-z]*\d)[a-z\d]{7}\b|\b(?=[a-z ]*\d)[a-z\d](?: [a-z\d]){6}\b"), "a data box after its word", None, pattern(r"datov\w+ schránk|\bdatovk"), least=1, marks=("datov",)),
)  # fmt: skip
