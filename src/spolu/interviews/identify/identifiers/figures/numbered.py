"""Numbers that a word announces, of whatever they may be, and such as are too long to count anything.

They are asked about: nothing but a word before them, or their length, says that they belong to somebody.
"""

import re

from spolu.interviews.identify.identifiers.figures import counting
from spolu.interviews.identify.identifiers.figures.rule import CAPITAL, DIGIT, END, Rule, always, pattern

_LAWS = r"zák\.|zákon|vyhl|naříz|nariad|směrnic|smernic|usnes|uznes|předpis|predpis|ustaw|rozporz|uchwa|dyrektyw|dz\.|\bact\b|norm|\bčsn\b|\biso\b|sněmovn|tisk|druk"
"""What has numbers of its own that identify nobody."""
_ANNOUNCED = pattern(
    rf"\A(?!.*(?:{_LAWS})).*(?:\bč\.|\bčís\.|\bčísl[oaeuy]m?|\bnr\.?|\bnumer(?:em|u)?|\bno\.?|\bnumber|\bid|\bserial|\bmp[ar]n|\bean|\bppe)(?: je| is| to| ma)?:? ?$"
)
"""What ends directly before the number of something."""
_SPOKEN_OF = pattern(r"(?:čísl(?:o|em|a)|numer(?:em|u)?|number|nr)(?: [^\W\d]+){1,4}:? ?$")
"""What says so a few words before."""
_CALLS = pattern(
    r"(?:\btel\b\.?|telef\w*|mobil\w*|\bmob\.|\bkom(?:órk\w*|\.)|vol[ae]\w+|zavol\w+|zadzwo\w+|dzwoń\w*|\bring|\bcall|phone|whatsapp\w*|\bsms\w*|esemesk\w*|\btext)[^\d.;!?]{0,20}$"
)
"""What says shortly before that a number is called."""
_SHORT = r"\d{1,4}/(?:19|20)\d\d\b(?![/-])|\d{4}(?![\w/–-]|[ .]\d)"
"""A number of a year, as laws have one, and four figures alone, which are a year or count in turn."""
_WRITTEN = r"(?=(?:[\w/.–-]*?\d){4})\w+(?:[/.–-]\w+)*"
"""In one piece, with four figures or more."""
_GROUPED = (
    rf"(?=(?:[ -]?\d){{4}})\d+(?:[ -](?:{CAPITAL}{{1,2}}[ -])?\d[\d{CAPITAL[1:-1]}]+){{0,5}}(?:[ -]?{CAPITAL}{{1,3}})?"
)
_CALLED = ("tel", "mob", "kom", "vol", "dzwo", "ring", "call", "phone", "whatsapp", "sms", "esemes", "text")
_NUMBERS = (
    "serial", "mpan", "mprn", "ean", "ppe", "č.", "čís", " nr", "nr ", "numer", "no.", "no ", "number", " id", "id ", "id:",
)  # fmt: skip

_METER = pattern(r"(?:(?:(?:elektro|plyno|vodo)m[eě]r|licznik)\w*|punkt\w* poboru)[^\d.!?;]{0,35}$")
"""What stands shortly before the number of a meter, which may be written in groups."""
_METERS = ("elektrom", "plynom", "vodom", "licznik", "poboru")

_SERIAL = pattern(
    r"\bserial\b(?: (?:number|num|no\.?))?[^\d.!?;]{0,25}$|(?:sériov|výrobn)\w+ čísl\w+[^\d.!?;]{0,25}$|(?:numer\w*|nr) (?:seryjn|fabryczn)\w+[^\d.!?;]{0,25}$"
)
"""What stands before the serial number of something that somebody was given, which has letters among its groups."""
_SERIALS = ("serial", "sériov", "výrobn", "seryjn", "fabryczn")

LONG = "a number too long to count anything"
"""What is found by its length alone."""

RULES: tuple[Rule, ...] = (
    Rule("IDNO", pattern(rf"{DIGIT}\d(?: ?\d){{5,17}}{END}{counting.NOTHING}"), "a number of a meter, after its word", None, _METER, least=6, marks=_METERS),
    Rule("IDNO", re.compile(r"\b(?=(?:[A-Z ]*\d){5})(?=[A-Z\d]*\d|[A-Z]{1,3} )[A-Z\d]{2,8}(?:[ -][A-Z\d]{1,10}){2,4}\b"), "a number of a client, a contract or a card, after its word", None, _SERIAL, least=5, marks=_SERIALS),
    Rule("IDNO", re.compile(r"\b[A-Z]\d{2}[A-Z]?(?: [A-Z])? ?(?:\d{5,6}|\d{3} \d{3})(?: \d)?\b"), "a number of a meter, after its word", None, pattern(r"\bmeter\b[^.!?;]{0,40}$"), least=7, marks=("meter",)),
    Rule("IDNO", re.compile(r"\b(?:[A-Z] )?\d{3}(?: ?\d{3}){3}(?: [A-Z]\b)?"), "an identity card after its word", None, pattern(r"\b(?:isic|itic|euro ?26)\b[^\d.!?;]{0,20}$"), least=12, marks=("isic", "itic", "euro26", "euro 26")),
    Rule("PHONE", re.compile(rf"(?<![\d/+])\+?\(?\d(?:[ ()./-]{{0,2}}\d){{6,12}}{END}{counting.NOTHING}"), "the form of a telephone number, after a word for calling", None, _CALLS, least=7, marks=_CALLED),
    Rule("IDNO", re.compile(rf"(?<![\w/])(?!{_SHORT})(?:(?!(?i:mp[ar]n|ean|ppe|id|op|n[or]) )(?:\d{{1,3}})?{CAPITAL}\w{{0,4}} )?(?:{_GROUPED}|{_WRITTEN})(?![\w/]|[.,]\d|-\w)"), "a number behind the word number", None, _ANNOUNCED, least=4, marks=_NUMBERS, lane="review"),
    Rule("IDNO", re.compile(r"(?<![\w/-])(?=(?:[A-Z/-]*\d){5})[A-Z]{1,6}[-/]?\d+(?:(?:[-/][A-Z]*|[A-Z]+)\d+)*(?:[-/]?[A-Z]{1,3})?(?![\w/])"), "letters and figures as codes have them", always, least=5, marks=("A0", "A-0", "A/0"), lane="review"),
    Rule("IDNO", pattern(rf"(?<![\w/])(?:(?-i:{CAPITAL}{{1,3}}) )?(?=(?:[\w/-]*?\d){{5}})(?!{_SHORT})[a-z]{{0,4}}[-/]?\d+(?:[-/]\d+)*(?:[-/]?[a-z]{{1,3}})?(?![\w/])(?![ -]\d)"), "a number behind the word number", None, _SPOKEN_OF, least=5, marks=_NUMBERS, lane="review"),
    Rule("IDNO", re.compile(rf"{DIGIT}\d{{7,}}(?:[A-Z]{{1,2}}\b)?{END}{counting.NOTHING}"), LONG, always, least=7, marks=("0000000",), lane="review"),
    Rule("IDNO", re.compile(rf"{DIGIT}(?<!\b\d )(?!1 2 3 4 5|5 4 3 2 1)\d(?: \d){{5,}}{END}{counting.NOTHING}"), LONG, always, least=6, marks=("0 0 0 0 0 0",), lane="review"),
    Rule("IDNO", re.compile(rf"{DIGIT}(?!(?:\d{{3}} )?(?:19|20)\d\d\b)(?=\d{{4}})\d{{3,4}}(?: (?!(?:19|20)\d\d\b)\d{{2,4}}){{1,3}}{END}{counting.NOTHING}"), LONG, always, least=7, marks=("0000 00",), lane="review"),
)  # fmt: skip
