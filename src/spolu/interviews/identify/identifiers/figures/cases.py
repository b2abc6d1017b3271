"""Numbers of cases, as Czech, Polish and Slovak courts and offices write them."""

import re

from spolu.interviews.identify.identifiers.figures import counting
from spolu.interviews.identify.identifiers.figures.rule import CAPITAL, CASES, DIGIT, END, SPACE, Rule, always, pattern

FORM = "the form of an office's case number"
_NUMBER = r"[\w./\-–]*\d[\w./\-–]*(?<![.\-–])"
"""A part of a case number, without the full stop of a sentence."""
_COURT = rf"\d{{1,7}}/(?:\d{{4}}|\d{{2}})\b(?!/\d)(?:(?:/\w{{1,4}}\b){{1,3}}| upr\b|{SPACE}?[-–]{SPACE}?(?:[A-Z]{SPACE}?[-–]{SPACE}?)?\d{{1,4}}\b|-(?-i:{CAPITAL}{{1,3}})\b)?"
"""Number and year of a case, as courts write them, and the sheet or the letter of who has it."""
_TOLD = "|".join(
    rf"(?<={word} )"
    for word in ("jednací", "jednacím", "značka", "značkou", "značku", "sygnatura", "sygnaturą", "sygnaturę")
)

_TITLED = pattern(
    r"(?:znak\w*|nr|numer\w*|čísl\w+) (?:sprawy|akt|pisma|teczki|spisu)\W{0,3}$|(?:(?:škodn|pojistn|poistn)\w+ událost\w*|(?:škodov|poistn)\w+ udalos\w+|szkod\w+)(?: číslo| č\.| nr\.?| numer)?:? $"
)
"""What ends directly before the number of a case."""

_REGISTERED = pattern(
    r"(?:\bspis\w*|spisov\w+ značk\w*|\bzn\.|evidenc\w*|insolven\w+|vede\w*|\bspraw[aęy]|\bakt\w?|dochodzeni\w+|śledztw\w+|postępowani\w+|\bkart\w+|procedur\w+|interwencj\w+|notatk\w+)[^\d.!?;]{0,25}$"
)
"""What stands shortly before a number of a register of courts, offices or the police."""
_REGISTERS = (
    "spis", "zn.", "evidenc", "insolven", "vede", "spraw", "akt", "dochodz", "śledzt", "postęp", "kart", "procedur", "interwenc", "notatk",
)  # fmt: skip
"""How the words begin that do."""

_DECIDED = pattern(
    r"(?:rozhodnut|usnesen|uznesen|přestup|priestup|\bved[eo]|eviduj|stanovisk|povolen|decyzj|postanow|zawiadom)\w*[^.!?;]{0,25}$"
)
"""What stands shortly before a number that an office's abbreviation tells."""

RULES: tuple[Rule, ...] = (
    Rule("CASENO", pattern(rf"(?:č\.{SPACE}?j\.|čj\.?|sp\.{SPACE}?zn\.|sygn\.(?:{SPACE}akt)?|l\.{SPACE}?dz\.|case{SPACE}no\.?)\s*:?\s*(?:(?:(?:[\w.]{{1,5}}|(?-i:[A-Z]-?[A-Z]{{2,8}})){SPACE}){{1,5}}?{_COURT}|(?:[\w.]{{1,5}}{SPACE}){{0,3}}{_NUMBER}(?:[ /\-–]{_NUMBER})*)"), "a case number after its abbreviation", always, marks=("č.", "čj", "sp.", "sygn.", "l.dz", "l. dz", "l.\xa0dz", "case")),
    Rule("CASENO", pattern(rf"(?:{_TOLD})(?:[\w./-]{{1,8}}{SPACE}){{1,4}}?{_COURT}"), "a case number after its word", always, least=3, marks=("jednac", "značk", "sygnatur")),
    Rule("CASENO", re.compile(rf"\b(?:[A-Z]{{4}}{SPACE})?(?:(?:[IVX]{{1,4}}|Pl)\.{SPACE}?ÚS|(?:\d{{1,3}}{SPACE}?|[IVXL]{{1,5}}{SPACE})[A-Z][A-Za-z]{{0,3}}(?:-e)?(?:/[A-Z][a-z]{{1,2}}|{SPACE}a{SPACE}[A-Z][a-z])?|P{SPACE}a{SPACE}Nc|G?Km[ps]?){SPACE}{_COURT}"), "the form of a court's case number", always, least=3, marks=("0/0",)),
    Rule("CASENO", re.compile(r"\b\d{1,3}[A-Z][A-Za-z]{0,3}/\d{1,4}/\d{4}(?:-\d{1,4})?\b"), "the form of a Slovak court's case number", always, least=6, marks=("/0",)),
    Rule("CASENO", re.compile(rf"{DIGIT}\d{{6,10}}/{CASES}{END}"), FORM, always, least=10, marks=("0/0",)),
    Rule("CASENO", re.compile(rf"\b(?:{CAPITAL}{{1,6}}\d?[-/]){{1,4}}\d{{2,}}(?:[/-](?:{CAPITAL}\w*|\d+))+\b(?:(?<=[/-]\d{{3}}) \d{{3}}\b(?![.,/:-]\d){counting.NOTHING})?"), FORM, always, least=4, marks=("-0", "/0")),
    Rule("CASENO", re.compile(r"\b[A-Z]{2}\d[A-Z]/\d{8}/\d\b"), "the form of a Polish land register's number", always, least=10),
    Rule("CASENO", pattern(r"\b[a-zą-ż]{2,8}(?:[-.][a-zą-ż]{1,6})*(?:\.\d{1,5}){2,3}\.(?:19|20)\d{2}(?:\.[a-zą-ż]{2,3})?\b"), FORM, always, least=6, marks=(".0",)),
    Rule("CASENO", re.compile(rf"\b(?:{CAPITAL}{{1,6}} )?\w*\d[\w./-]*(?<![./-])(?: \d{{3}}\b){{0,3}}|\b{CAPITAL}\w*(?:[./-]\w+){{2,}}\b"), "a case number after its word", None, _TITLED, least=2, marks=("spraw", "akt", "pism", "teczk", "spis", "událost", "udalos", "szkod")),
    Rule("CASENO", re.compile(r"\b(?:\d{3} )?E[Xx] \d{1,6}/\d{2,4}(?:-\d+)?\b|\b(?:[A-Z]{2} )?\d{1,2} Ds\.? \d+[./]\d{2,4}(?:\.\w+)?\b"), "the form of a court's case number", always, least=3, marks=("ex ", "ds")),
    Rule("CASENO", re.compile(rf"\b{CAPITAL}{{2,8}}/\d{{1,6}}/(?:19|20)\d{{2}}\b|\b\d{{3,6}}(?:/\d{{2,6}}){{2,}}/(?:19|20)\d{{2}}(?:-[A-Z]+)?\b|\b[\d-]+\.Ds\.\d+\.\d{{4}}\b|(?<!/)\b(?=\S*\d)\w+(?:/[\w-]*\w){{3,}}\b"), FORM, always, least=4, marks=("/", "ds.")),
    Rule("CASENO", re.compile(rf"(?<![\w/.-])\d{{1,5}}/{CAPITAL}{{2,6}}(?:/\d{{1,5}})?/20\d\d\b"), FORM, always, least=5, marks=("0/",)),
    Rule("CASENO", re.compile(r"(?<![\w/.-])\d{2,7}/20\d\d/[A-Z][A-Za-z]{0,5}\b(?:[/-]\w+)*"), FORM, always, least=6, marks=("/0000/A",)),
    Rule("CASENO", re.compile(r"(?<![\w/.-])(?:[A-Z]{1,3}-)?RS(?:D|oW)[ -]\d{1,5}/(?:20)?\d\d\b"), FORM, always, least=3, marks=("rsd", "rsow")),
    Rule("CASENO", re.compile(rf"\b(?!MB |GB |KB )[A-Z]{{1,3}}[a-z]{{0,3}} {_COURT}"), "a case number after its word", None, _REGISTERED, least=3, marks=_REGISTERS),
    Rule("CASENO", re.compile(r"\b[A-Z]{1,3}(?:,? (?:nr|numer|č\.|číslo))? ?\d{5,8}\b"), "a case number after its word", None, pattern(r"(?:mandat|příkazov\w+ blok|blokov\w+ pokut|pokutov\w+ blok)\w*[^.!?;]{0,20}$"), least=5, marks=("mandat", "blok")),
    Rule("CASENO", pattern(r"\b[ivxl]{1,5} [a-z]{1,4} \d{1,5}/\d{2,4}\b"), "a case number after its word", None, pattern(r"spraw|sygn|\bsąd"), least=3, marks=("spraw", "sygn", "sąd")),
    Rule("CASENO", re.compile(r"\b[ivx]{1,4} (?:a?c|a?ca|r?ns|nsm|k[ao]?|rc|g[cz]|co|nc|kow) \d{2,5}/\d{2}(?:\d\d)?\b"), "the form of a court's case number", always, least=4, marks=("00/00",)),
    Rule("CASENO", re.compile(r"\b(?:SKO|[IVX]{1,4})[.-]\d{3,4}[./]\d{1,5}[./](?:19|20)\d\d(?:\.[A-Z]{2,3})?\b"), FORM, always, least=8, marks=("/0000", ".0000")),
    Rule("CASENO", re.compile(r"\bNc-e \d{3,8}/\d\d\b|\b\d{1,3} ex \d{1,6}/(?:\d{4}|\d\d)\b"), "the form of a court's case number", always, least=5, marks=("nc-e", " ex ")),
    Rule("CASENO", re.compile(r"\b\d{1,3} (?:a|ad|af|az|c|cm|co|d|e|em|ev|icm|k|nc|nt|p|pp|ro|t|tm|to) \d{1,5}/(?:19|20)\d\d\b"), "the form of a court's case number", always, least=6, marks=("0/0000",)),
    Rule("CASENO", re.compile(rf"\b{CAPITAL}{{3,6}}(?:-[A-Z])? \d{{3,7}}/(?:19|20)\d\d\b"), "a case number after its word", None, _DECIDED, least=7, marks=("0/0000",)),
    Rule("CASENO", re.compile(r"\bg?km[ps]? \d{1,6}/(?:\d{4}|\d\d)\b"), "a case number after its word", None, pattern(r"komorni|egzekuc|sygn"), least=3, marks=("komorni", "egzekuc", "sygn")),
    Rule("CASENO", re.compile(r"\b\d{4}-[A-Z]{2,5}(?:-\w{1,3})?(?:\.\d{1,5}){2,4}\.\d{4}(?:\.\d{1,3})?\b"), FORM, always, least=8, marks=("0000-A",)),
)  # fmt: skip
