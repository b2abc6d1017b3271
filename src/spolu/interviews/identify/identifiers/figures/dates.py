"""Dates in figures and with named months: of a birth, where a word says so, and full ones.

Programs of meetings write the English form, the month first, whatever is spoken.
"""

import re

from spolu.interviews.identify.identifiers.figures.rule import DIGIT, END, Rule, always, pattern
from spolu.interviews.identify.identifiers.reading import spoken

MONTHS = (
    r"(?:led(?:en|na)|únor\w*|břez(?:en|na)|dub(?:en|na)|květ(?:en|na)|červ(?:en|na|enec|ence)|srp(?:en|na)|září|říj(?:en|na)|listopad\w*|"
    r"prosin(?:ec|ce)|stycz(?:eń|nia)|lut(?:y|ego)|mar(?:zec|ca)|kwie(?:cień|tnia)|maj(?:a)?|czerw(?:iec|ca)|lip(?:iec|ca)|sierp(?:ień|nia)|"
    r"wrze(?:sień|śnia)|paździer(?:nik|nika)|grud(?:zień|nia)|januára?|februára?|mar(?:ec|ca)|apríla?|mája|jú[nl]a?|augusta?|septem(?:ber|bra)|októ(?:ber|bra)|novem(?:ber|bra)|decem(?:ber|bra)|january|february|march|april|may|june|july|august|september|october|november|december)"
)
BORN = pattern(
    r"naroz|narodi[lt]|narode[nň]|(?<!boże )(?<!bożego )(?<!bożym )narodz|\bnar\.|\bur\.|\bur $|urodz|\bborn|(?:przysz|přiš|priš)\w+ na (?:świat|svět|svet)\b|birth|\bd\.?o\.?b\b|\* ?$"
)
"""What says that a date is somebody's birth."""


_BIRTHS = (*spoken.BIRTHS, "do.b", "d.ob", "*")
DAY = r"\d{1,2}(?:\.|st|nd|rd|th)?"
YEAR = r"(?:19|20)\d{2}(?: ?r(?:oku)?\b)?"
_ENGLISH = spoken.MONTHS["en"]
SHORTS = tuple(month[:3] for month in _ENGLISH)
SHORT = rf"(?:{'|'.join(SHORTS)}|sept)\.?"
"""English months as they are shortened."""
_BIRTH = pattern(r"(?:\bd\.?o\.?b\.?|date of birth|datum naroz\w*|dátum naroden\w*|data urodz\w*):? ?$")
"""What stands directly before six figures that are a date."""


_FEASTS = "|".join(
    (
        r"štědr\w+ (?:den|dne|večer)|mikuláš\w*|silvestr\w*|nov[ýé]\w* rok\w*|velikonoč\w+ (?:pondělí|neděli)|tři krále",
        r"štedr\w+ (?:deň|večer)|silvester\w*|troch kráľov|veľkonočn\w+ (?:pondelok|nedeľu)|všetkých svätých",
        r"wigili[ęaią]|sylwest(?:er|ra)|now\w+ rok\w*|boże narodzenie|trzech króli|wszystkich świętych|wielkanoc|mikołajki",
        r"christmas (?:eve|day)|boxing day|new year['’]?s (?:eve|day)|st\.? (?:patrick|stephen|valentine|andrew|david|george)['’]?s day|halloween|bonfire night|valentine['’]?s day|may day|april fool['’]?s day",
    )
)
"""Days that have a name and no number."""


def is_born(before: str) -> bool:
    """Whether that stands before a date; that it does not a plain look tells sooner than the pattern."""
    return any(map(before.lower().__contains__, _BIRTHS)) and BORN.search(before) is not None


def full(form: re.Pattern[str], least: int, marks: tuple[str, ...]) -> tuple[Rule, Rule]:
    """Return the rules of a full date: behind a word of birth it is that of somebody's birth. ``least``, ``marks``: see `Rule`."""
    return (
        Rule("DOB", form, "a date after a word of birth", None, BORN, least, marks),
        Rule("DATE", form, "a full date", always, None, least, marks),
    )


_TO = r"(?: ?[-–] ?| (?:až|aż|do|to) )"
_FROM = rf"{DIGIT}(?:[12]\d|3[01]|0?[1-9])\.?(?: ?(?:1[0-2]|0?[1-9])\.| {MONTHS})?{_TO}"
"""The first of several days, before the last one."""


RULES: tuple[Rule, ...] = (
    Rule("DATE", pattern(rf"{_FROM}(?:\d{{1,2}}\. ?\d{{1,2}}\. ?{YEAR}{END}|{DAY} (?:of )?{MONTHS},? {YEAR}\b)"), "a full date", always, least=6, marks=(".0000", " 0000")),
    *full(pattern(rf"{DIGIT}\d{{1,2}}\. ?\d{{1,2}}\. ?{YEAR}{END}"), 6, (".0000", ". 0000")),
    *full(pattern(rf"{DIGIT}\d{{1,2}}(?P<sign>[/-])\d{{1,2}}(?P=sign){YEAR}{END}"), 6, ("0/0", "0-0")),
    *full(re.compile(rf"{DIGIT}(?:[12]\d|3[01]|[1-9])(?:\. ?| )(?:I{{1,3}}|I?[VX]|VI{{1,3}}|XI{{1,2}})(?:\. ?| ){YEAR}{END}"), 5, ("A 0000", "A. 0000", "A.0000")),
    *full(pattern(rf"\b(?:the )?{DAY} (?:of )?{MONTHS},? {YEAR}\b"), 5, (" 0000",)),
    *full(pattern(rf"\b(?:{'|'.join(_ENGLISH)}) {DAY},? {YEAR}\b"), 5, _ENGLISH),
    *full(pattern(rf"\b{SHORT} {DAY}, {YEAR}\b"), 5, SHORTS),
    Rule("DOB", pattern(rf"\b(?:{_FEASTS}),? (?:of |in |roku |w roku |v roce )?{YEAR}\b"), "a date after a word of birth", None, BORN, least=4, marks=_BIRTHS),
    Rule("DOB", pattern(r"\b\d{6}\b"), "a date after a word of birth", None, _BIRTH, least=6, marks=_BIRTHS),
    Rule("DOB", pattern(rf"{DIGIT}\d{{1,2}} \d{{1,2}} \d{{2}}{END}(?! ?\d)"), "a date after a word of birth", None, _BIRTH, least=4, marks=_BIRTHS),
    Rule("DOB", pattern(rf"{DIGIT}\d{{2}} \d{{2}} {YEAR}{END}"), "a date after a word of birth", None, BORN, least=8, marks=("00 00 0000",)),
    *full(pattern(rf"{DIGIT}(?:19|20)\d{{2}}(?P<sign>[-./])(?:0[1-9]|1[0-2])(?P=sign)(?:0[1-9]|[12]\d|3[01]){END}"), 8, ("00-00", "00.00", "00/00")),
    Rule("DOB", pattern(rf"{DIGIT}\d{{1,2}}(?P<sign>\. ?| ?/ ?|-)\d{{1,2}}(?P=sign)['’]?\d{{2}}{END}"), "a date after a word of birth", None, BORN, least=4, marks=(".00", ". 00", "/00", "/ 00", "-00", "'00", "?00")),
    Rule("DOB", pattern(rf"{DIGIT}\d{{1,2}}/\d{{1,2}}\.? (?:19|20)\d\d{END}"), "a date after a word of birth", None, BORN, least=6, marks=_BIRTHS),
    Rule("DOB", pattern(rf"\b{DAY} (?:of )?{MONTHS},? ['’]?\d{{2}}\b"), "a date after a word of birth", None, BORN, least=3, marks=_BIRTHS),
    Rule("DOB", re.compile(rf"{DIGIT}(?:[12]?\d|3[01])\. ?(?:1[0-2]|[1-9])\.(?! ?\d)"), "a day and a month after a word of birth", None, BORN, least=2, marks=_BIRTHS),
    Rule("DATE", pattern(rf"{DIGIT}(?:[12]\d|3[01]|0?[1-9])\. ?(?:1[0-2]|0?[1-9])\. ?\d{{2}}{END}(?!\.\d)"), "a full date", always, least=4, marks=(".00", ". 00")),
)  # fmt: skip
