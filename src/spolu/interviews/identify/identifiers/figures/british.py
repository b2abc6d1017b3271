"""British and Irish numbers of people, accounts and cars, postcodes, and dates as English has them; cases: see `british_cases`."""

import re

from spolu.interviews.identify.identifiers.figures import cars, counting
from spolu.interviews.identify.identifiers.figures.dates import BORN, DAY, SHORT, SHORTS, YEAR, full
from spolu.interviews.identify.identifiers.figures.rule import DIGIT, END, STATES, TOWN, Rule, always, check, pattern

_NINO = r"\d{2}[ -]?\d{2}[ -]?\d{2}[ -]?[A-D]\b"
_CLIENTS = (
    r"\b(?:(?:client|claimant|applicant|resident|offender|customer|member(?:ship)?|policy|contract|card(?!,)|payroll|student|staff|tenan(?:cy|t)|rent|payment|council tax|accounts office|trust fund|universal credit|housing benefit|loan)(?: account)?"
    r"|(?:water|electric(?:ity)?|gas|energy|broadband|phone)\b[^\d.!?;]{0,12}\baccount),? (?:(?:number|no|id|ref(?:erence)?)\b\.?){1,2}"
)
"""What a client, a tenant or a contract has a number of."""
_MEMBER = pattern(rf"{_CLIENTS}[^\d.!?;]{{0,12}}$")
"""What ends directly before the number of a client, a contract or a card."""
_ASKED = pattern(rf"{_CLIENTS}\?[^\d!;]{{0,30}}(?:\b(?:is|its|thats)|['’]s|,) $")
"""The same in a question, which an answer follows."""
_NUMBERED = ("number", " no", " id", " ref")
_ITS_ACCOUNT = (
    r"[,;]? ?(?:and )?(?:the )?(?:(?:account|acct?|a/c)\.?(?: number| no\.?)?|number)(?: is|:)? ?\d{4} ?\d{4}"
)
"""What follows a sort code, which says nothing without it."""
_CODED = r"\bsort\b|(?<![\w/])s(?:[/.]c(?:ode)?|c(?=:? $))\b[^\d.!?;]{0,12}$|\bs\.c\.:? ?$"
"""What says that a sort code follows, also shortened: *s/c 30-96-18*."""
_SORT = r"(?:\d{2}-\d{2}-\d{2}|\d{6}|\d{2} \d{2} \d{2})"
_NO_BANK = "(?<!tax )(?<!customer )(?<!client )(?<!rent )(?<!water )(?<!gas )(?<!energy )(?<!electricity )"
"""What has accounts and is no bank."""
_NO_PURSE = "(?<!library )(?<!travel )(?<!medical )(?<!loyalty )(?<!services )(?<!service )(?<!student )(?<!membership )(?<!entitlement )"
"""What has cards and is no bank."""
_SOCIAL = r"\b(?:ssn|social(?: security)?)\b"
_LOCAL = r"(?<![\d/£€$.,])(?!(?:19|20)\d\d\b)(?:\d{3,4} \d{3,4}|\d{5,8}|\d\d \d\d \d\d(?:(?: \d\d)?))"
"""A telephone number without its code."""
_COUNTIES = "ce?|cn|cw|dl?|g|ke|kk|ky|lh?|ld|lk|lm|ls|mh|mn|mo|oy|rn|so|tn?|ts|wd?|wh|wx|ww"
"""Letters of the counties of Ireland on number plates, in small letters."""
_ULSTER = "[IU]A|[OX]I|[IUV]B|[I]J|[I]L|[I]W|[I]G|[A-HJ-PR-WXY]Z|(?<=[A-Z])IZ"
"""Letters of the counties of Northern Ireland on number plates (DVA's marks)."""
_OLD = "[B-HJ-NPR-TV-Y]"
"""The letters of years on plates before 2001, but for A, which is a word."""
_NEW = r"(?!UK|US|EU|TV|AD|BC|AM|PM|OK|AI|HR|PC)[A-HJ-PR-Y]{2}[ -](?:0[2-9]|[12]\d|5[1-9]|[67]\d)[ -][A-Z]{3}"
"""A plate of today in three groups."""
_CONSONANTS = "(?!(?:mph|hrs|yrs|pts|pcs|gbp|mls|kgs|cms|lbs|pm|nhs|bbc|gps|pcm)\\b)[b-df-hj-np-tv-z]{3}"
"""Three letters that are no word."""
_SMALL = "(?:and|the|was|has|had|for|but|not|you|she|his|her|our|all|one|two|six|ten|now|out|off|day|got|did|can|are|who|why|how|any|mph|yet|too|so|in|is|it|to|on|at|of|as|or)"
_SUFFIXED = rf"(?!{_SMALL}\b)[a-z]{{3}} \d{{1,3}} [b-hj-npr-tv-y]"
"""A plate from before 1983 in small letters: *kcv 318 f*."""
_NO_I = "[a-hj-z]"
"""A letter on plates."""
_SPELT_OLD = rf"(?:{_NO_I} {_NO_I} {_NO_I} \d{{1,3}} {_NO_I}|[b-hj-npr-tv-y] \d{{1,3}} {_NO_I} {_NO_I} {_NO_I})"
"""Old plates, letter by letter: *k r t 19 b*."""

RULES: tuple[Rule, ...] = (
    Rule("IDNO", re.compile(rf"\b[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][ -]?{_NINO}"), "the form of a National Insurance number", always, least=6),
    Rule("IDNO", pattern(rf"\b[a-z] ?[a-z][ -]?{_NINO}"), "a National Insurance number after its word", None, pattern(r"national insurance|\bn\.? ?i\.?\b|\bnino\b"), least=6),
    Rule("IDNO", pattern(r"\b(?!is |no |as )[a-z]{2}[ -]?\d\d[ -]?\d\d[ -]?\d\d\b(?:,? (?:(?:and|then|letter) )*(?:(?-i:[A-D]|[b-d])\b|a\b(?=[,.;!?]|$| (?:and|so|if|but|i|it|that|thats|for|yeah|yes|please)\b)))?"), "a National Insurance number after its word", None, pattern(r"(?:national insurance|\bn\.?i\.?|\bnino)\b[^\d.!?;]{0,25}$"), least=6, marks=("insurance", " ni", "n.i", "nino")),
    Rule("IDNO", pattern(rf"{DIGIT}\d{{3}}[ -]?\d{{3}}[ -]?\d{{4}}{END}"), "an NHS number with the right check digit", check("gb.nhs"), least=10, lane="review"),
    Rule("IDNO", pattern(rf"{DIGIT}\d{{3}}[ -]?\d{{3}}[ -]?\d{{4}}{END}"), "an NHS number after its word", None, pattern(r"\bnhs\b|hospital number|patient"), least=10),
    Rule("IDNO", pattern(r"\b\d{7}[ -]?[a-w][a-w]?\b"), "an Irish PPS number with the right check letter", check("ie.pps"), pattern(r"\bpps"), least=7),
    Rule("IDNO", pattern(r"\b\d(?:[ -]?\d){6}[ -]?[a-w][a-w]?\b"), "an Irish PPS number after its word", None, pattern(r"\bpps"), least=7, marks=("pps",)),
    Rule("IDNO", pattern(r"(?<![\d/-])(?!000|666|9)\d{3}-\d{2}-\d{4}(?![\d/]|-\d)"), "the form of an American social security number", always, least=9, marks=("000-00-0000",)),
    Rule("IDNO", pattern(rf"{DIGIT}\d{{3}}[ -]?\d{{2}}[ -]?\d{{4}}{END}"), "a number behind the word number", None, pattern(rf"{_SOCIAL}[^\d.!?;]{{0,25}}$"), least=9, marks=("ssn", "social")),
    Rule("IDNO", pattern(rf"{DIGIT}\d{{4}}{END}"), "a number behind the word number", None, pattern(rf"\blast (?:four|4)\b[^\d.!?;]{{0,30}}{_SOCIAL}[^\d.!;]{{0,15}}$"), least=4, marks=("social", "ssn")),
    Rule("IDNO", pattern(rf"{DIGIT}\d{{2}}-?\d{{7}}{END}"), "a British or American tax number after its word", None, pattern(r"(?:\bein\b|employer id\w*|(?:federal )?tax id)[^\d.!?;]{0,25}$"), least=9, marks=("ein", "employer", "tax id")),
    Rule("IDNO", pattern(rf"{DIGIT}\d{{5}} ?\d{{5}}{END}"), "a British tax reference after its word", None, pattern(r"\butr\b|tax(?:payer)? reference"), least=10, marks=("utr", "tax"), reach=70),
    Rule("IDNO", pattern(rf"{DIGIT}(?:\d{{6}}[ -]?\d{{4}}|\d(?:[ -]?\d){{11}}){END}"), "a health or a police record after its word", None, pattern(r"\b(?:chi|dbs)\b(?: number| no\.?| certificate| check)*[^\d.!?;]{0,25}$"), least=10, marks=("chi", "dbs")),
    Rule("IDNO", re.compile(r"\b(?:(?=[A-Z]*\d)[A-Z\d]{5,8}|(?:[A-Z\d] ){5,15}[A-Z\d])\b"), "an identity card after its word", None, pattern(r"badge\b[^.!;]{0,35}$"), least=1, marks=("badge",)),
    Rule("PHONE", pattern(r"(?<![\d/+])(?:(?:\+|00) ?44 ?(?:\(0\) ?)?|0)[1-37-9](?:[ -]?\d){8,9}(?![\d/])"), "the form of a British or Irish telephone number", always, least=10),
    Rule("IDNO", re.compile(r"(?<![\w/])\d{3}/[A-Z]{1,2}\d{3,6}\b"), "the form of a reference of an employer for taxes", always, least=6, marks=("000/A",)),
    Rule("IDNO", re.compile(r"\bA\d{4}[A-Z]{2}\b"), "the form of a British prisoner's number", always, least=4, marks=("A0000A",)),
    Rule("IDNO", re.compile(r"\b(?:SC|NI) ?\d{3} ?\d{3}\b"), "a company number after its word", always, least=6),
    Rule("IDNO", pattern(r"\b[a-z]{1,3}\d{6,9}\b"), "an identity card after its word", None, pattern(r"permit\b[^.!?;]{0,15}$"), least=6, marks=("permit",)),
    Rule("IDNO", re.compile(r"\b(?:GB ?\d{3} ?\d{4} ?\d{2}|IE ?\d{7}[A-W][A-I]?)\b"), "the form of a British or Irish tax number", always, least=7),
    Rule("IDNO", pattern(rf"{DIGIT}\d{{3}}[ -]?(?:\d{{4}}[ -]?\d{{2}}|\d{{3}}[ -]?\d{{3}}){END}"), "the form of a British or Irish tax number", None, pattern(r"\bvat\b(?:[^\d.!?;]|(?:reg|no)\.){0,25}$"), least=9, marks=("vat",)),
    Rule("PHONE", pattern(rf"{_LOCAL}{END}{counting.NOTHING}"), "the form of a telephone number, after a word for calling", None, pattern(r"\b(?:local(?:ly)?|from (?:inside )?(?:the )?(?:town|city|village|island)|without the code)\b[^.!?;\d]{0,25}(?:(?:['’]s|is|on|just|,)(?: just)?) $"), least=5, marks=("local", "town", "city", "village", "island", "code"), lane="review"),
    Rule("PHONE", pattern(rf"{_LOCAL}(?=,? (?:or |and |but )?(?:with|without|no|plus) (?:the )?(?:area |dialling )?code)"), "the form of a telephone number, after a word for calling", always, least=5, marks=("code",)),
    Rule("PHONE", pattern(rf"(?!\d* ?000){_LOCAL}{END}{counting.NOTHING}"), "the form of a telephone number, after a word for calling", None, pattern(r"\b(?:ring|phone|dial|tele?phone|landline)\b[^\d.!?;]{0,25}$"), least=6, marks=("ring", "phone", "dial", "landline"), lane="review"),
    Rule("PHONE", pattern(rf"\b(?:area|dialling|dialing) code,? (?:0\d{{2,4}}|\d{{3}}),? \d{{3,4}}[ -]?\d{{3,4}}{END}"), "the form of a telephone number, after a word for calling", always, least=9, marks=("code",)),
    Rule("PHONE", pattern(r"\(0\d{2,5}\)(?:[ -]?\d){5,8}\b"), "the form of a British or Irish telephone number", always, least=9),
    Rule("IDNO", pattern(r"\b[a-z]{5} ?\d{6} ?[a-z9]{2}\w{3}\b|\b[a-z][a-z9]{4},? ?\d{3} ?\d{3},? ?[a-z][a-z9]\d[a-z]{2}\b"), "the form of a British driving licence", always, least=6),
    Rule("IDNO", pattern(rf"(?:\b[a-z]{{1,2}})?{DIGIT}\d{{6,9}}{END}"), "an identity card after its word", None, pattern(r"(?:(?:passport|licence|certificate)(?: number| no\.?)?|(?:company|vat|charity)(?: registration)?,? (?:number|no\.?)|registered as)[^\d.!?;]{0,12}$"), least=7),
    Rule("IDNO", re.compile(r"\b[A-Z]{2,5}9{0,3} ?\d{6}\b"), "an identity card after its word", None, pattern(r"\b(?:driving )?licen[cs]e\b[^\d.!?;]{0,25}$"), least=6, marks=("licen",)),
    Rule("ACCOUNT", pattern(rf"{DIGIT}\d{{2}}[ -]?\d{{2}}[ -]?\d{{2}}{END}"), "a sort code after its word", None, pattern(_CODED), least=6, marks=("sort", "s/c", "s.c", "sc")),
    Rule("ACCOUNT", pattern(rf"{DIGIT}{_SORT}(?:(?: |, | ?[/|–-] ?)\d{{8}}{END}|(?:, | ?[/|–-] ?)\d{{4}} \d{{4}}{END}|{_ITS_ACCOUNT}{END}|(?=,? ?(?:and )?(?:a/c|acc(?:oun)?t?)\b))"), "a sort code with an account", always, least=6, marks=("00-00-00", "00 00 00", "000000")),
    Rule("ACCOUNT", pattern(rf"{DIGIT}\d{{4}} ?\d{{4}}(?=,? (?:and )?sort ?code)"), "a sort code with an account", always, least=8, marks=("sort",)),
    Rule("ACCOUNT", pattern(rf"{DIGIT}(?:\d{{4}} ?\d{{4}}(?: ?\d{{4}})?|\d(?: \d){{7}}|\d\d(?: \d\d){{3}}){END}(?! \d{{1,2}}\b(?![-/]))"), "an account after its word", None, pattern(rf"{_NO_BANK}\b(?:acc(?:oun)?t?|a[/.]c)\b"), least=8, marks=("acc", "a/c", "a.c")),
    Rule("ACCOUNT", pattern(rf"{DIGIT}\d{{4}}(?P<gap>[ -]?)\d{{4}}(?P=gap)\d{{4}}(?P=gap)\d{{4}}{END}"), "an account after its word", None, pattern(rf"{_NO_PURSE}\bcard\b[^\d.!?;]{{0,50}}$|\blong number[^\d.!?;]{{0,25}}$"), least=16, marks=("card", "long"), reach=60),
    Rule("ACCOUNT", pattern(rf"{DIGIT}\d{{3,4}}{END}"), "an account after its word", None, pattern(r"\b(?:account|card|iban|visa|mastercard)\b[^\d.!?;]{0,20}\b(?:ending|ends|finishing|finishes)(?: in| with)? $"), least=3, marks=("ending", "ends", "finish")),
    Rule("ACCOUNT", pattern(rf"{DIGIT}\d{{4}}{END}"), "an account after its word", None, pattern(rf"\blast (?:four|4)\b(?![^\d.!?;]*{_SOCIAL})[^\d.!?;]{{0,40}}$"), least=4, marks=("last",)),
    Rule("IDNO", pattern(rf"{DIGIT}\d{{3,4}}{END}"), "a number behind the word number", None, pattern(r"\b(?:number|nhs|chi|licence|passport)\b[^\d.!?;]{0,20}\b(?:ending|ends)(?: in| with)? $"), least=3, marks=("ending", "ends"), lane="review"),
    Rule("ACCOUNT", pattern(r"\b(?:GB|IE)\d{2}(?: ?[A-Z\d]{4}){4,5}(?: ?\d{1,3})?\b"), "an account after its word", None, pattern(r"iban|account"), least=12, marks=("iban", "account")),
    Rule("ACCOUNT", pattern(r"\b(?:[a-z][/-]?)?(?=[\d/-]*\d{5})\d{1,9}(?:[/-]\d{1,9}){1,3}\b"), "an account after its word", None, pattern(r"\b(?:building society|savings|roll|isa)\b[^\d!?;]{0,25}$"), least=6, marks=("society", "savings", "roll", "isa")),
    Rule("PLATE", re.compile(r"\b\d{2,3}(?P<gap>[- ])[A-Z]{1,2}(?P=gap)\d{3,6}\b"), "the form of an Irish number plate", always, least=5),
    Rule("PLATE", re.compile(rf"\b\d{{2,3}} (?:{_COUNTIES}) \d{{3,6}}\b"), "the form of a number plate in small letters", always, least=5, marks=("0 ",), lane="review"),
    Rule("PLATE", pattern(r"\b[a-z]{2}\d{2}(?: |, ?)?[a-z]{3}\b"), "the form of a number plate in small letters", always, least=2, lane="review"),
    Rule("PLATE", re.compile(rf"\b[A-Z]?(?:{_ULSTER}) ?\d{{3,4}}\b"), "the form of a British number plate", always, least=3, marks=("A 000", "A000")),
    Rule("PLATE", re.compile(r"\b(?!BMW)[A-Z]{3} \d{1,3}[A-Z]\b"), "the form of a British number plate", always, least=1, marks=("AAA 0",), lane="review"),
    Rule("PLATE", re.compile(rf"\b(?:{_OLD} \d{{2,3}} [A-Z]{{3}}|(?!NHS|BMW)[A-Z]{{3}} \d{{2,3}} {_OLD}|{_NEW})\b(?!['’])"), "the form of a British number plate", always, cars.BEFORE, least=2, marks=("A 00", "A-00"), lane="review"),
    Rule("PLATE", re.compile(rf"\b(?:[a-hj-npr-ty] ?\d{{2,3}}|[a-hj-pr-y]{{2}} (?:0[2-9]|[12]\d|5[1-9]|[67]\d)) {_CONSONANTS}\b"), "the form of a number plate in small letters", always, least=2, marks=("00 ",), lane="review"),
    Rule("PLATE", re.compile(rf"\b(?:(?:[a-hj-npr-ty] ?\d{{1,3}}|(?!{_SMALL}\b)[a-hj-pr-y]{{2}} (?:0[2-9]|[12]\d|5[1-9]|[67]\d)) (?!{_SMALL}\b)[a-z]{{3}}|[a-z]{{1,2}}z \d{{3,4}})\b"), "the form of a number plate in small letters, after a word for a car", None, cars.BEFORE, least=1, marks=cars.MARKS),
    Rule("PLATE", re.compile(rf"\b(?:{_SUFFIXED}|{_SPELT_OLD}|(?!{_SMALL}\b)[b-df-hj-np-tv-z]{{3}} \d{{1,3}})\b"), "the form of a number plate in small letters, after a word for a car", None, cars.BEFORE, least=1, marks=cars.MARKS),
    Rule("PLATE", re.compile(rf"\b(?:{_SUFFIXED}|{_SPELT_OLD})\b{cars.BEHIND}"), "the form of a number plate in small letters, after a word for a car", always, least=1, marks=cars.MARKS),
    Rule("PLATE", pattern(rf"\b{_NO_I}(?:,? {_NO_I})(?:,? \d\d|(?:,? \d){{2}})(?:,? {_NO_I}){{3}}\b(?!['’])"), "the form of a British number plate", always, least=2, marks=("0 ", "0,")),
    Rule("PLATE", re.compile(r"\b[A-Z]\d{2,3} [A-Z]{3}\b"), "the form of a British number plate", always, least=2),
    Rule("PLATE", re.compile(r"\b[A-Z] ?\d{1,3} ?[A-Z]{3}\b|\b[A-Z]{3} ?\d{1,3} ?[A-Z]\b|\b\d{3} ?[A-Z]{2,3}\b"), "the form of a British or Irish number plate, after a word for a car", None, pattern(r"\b(?:(?:private|personal(?:i[sz]ed)?|cherished|trade) (?:number )?(?:plate|reg)|plate|registration)\w*[^.!?;\d]{0,35}$"), least=1, marks=("plate", "reg")),
    Rule("PLATE", re.compile(r"\b[A-Z]{2}\d{2} ?[A-Z]{3}\b"), "the form of a British number plate", always, least=2),
    Rule("PLATE", pattern(r"\b(?:[a-z]\d{1,3} ?[a-z]{3}|(?!(?:was|its|the|had|has|and|for|now|not|new|old|is|are|my|his|her|our) )[a-z]{3} ?\d{1,4}[a-z]?|[a-z]{2}\d{2} ?[a-z]{3}|\d{2,3}[ -]?[a-z]{1,2}[ -]?\d{1,6})\b"), "the form of a British or Irish number plate, after a word for a car", None, pattern(r"\breg(?:istration)?\b[^.!?;]{0,20}$|\bplate[^.!?;]{0,20}$"), least=1, marks=cars.PLATES),
    Rule("ADDR", pattern(r"\b[a-z]{1,2}\d[a-z\d]? \d[abd-hjlnp-uw-z]{2}\b"), "the form of a British postcode", always, least=2),
    Rule("ADDR", re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?\d[ABD-HJLNP-UW-Z]{2}\b"), "the form of a British postcode", always, least=2),
    Rule("ADDR", re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b|\bDublin (?:[1-9]|1\d|2[0-4]|6W)\b"), "the form of a British postcode", always, least=1, marks=("A0", "dublin")),
    Rule("ADDR", re.compile(r"\b[A-Z]\d[\dW] (?=[A-Z]*\d)(?=\d*[A-Z])[A-Z\d]{4}\b"), "the form of an Irish postcode", always, least=2),
    Rule("ADDR", pattern(r"\b[a-z] ?[a-z]? ?\d ?[a-z\d]?,? \d ?[abd-hjlnp-uw-z] ?[abd-hjlnp-uw-z]\b|\b[a-z]{1,2}\d{1,2}[a-z]?\b"), "the form of a British postcode", None, pattern(r"\bpost ?code\b[^.!?;\d]{0,20}$"), least=1, marks=("postcode", "post code")),
    Rule("ADDR", pattern(r"\bp\.? ?o\.? box (?:no\.? |number )?\d{1,5}\b"), "a post box", always, least=1, marks=("box",)),
    Rule("ADDR", re.compile(r"\b(?:Flat|Apartment|Apt|Unit|[Cc]aravan|[Cc]halet|[Pp]itch|[Pp]lot|[Bb]erth)\.? \d{1,3}[A-Z]?, (?:Block \w{1,2}, )?(?:[A-Z]\w+ ){1,3}[A-Z]\w+\b"), "a street after its word", always, least=1, marks=("flat", "apartment", "apt", "unit", "caravan", "chalet", "pitch", "plot", "berth")),
    Rule("ADDR", pattern(rf"{DIGIT}\d{{5}}(?:-\d{{4}})?{END}"), "an American postcode after its word", None, pattern(r"\bzip(?: ?code)?s?\b[^\d.!?;]{0,20}$"), least=5, marks=("zip",)),
    Rule("ADDR", re.compile(rf"\b(?:{TOWN}, )?(?:{STATES}) \d{{5}}(?:-\d{{4}})?\b(?![,.]\d)"), "a town with its American postcode", always, least=5, marks=("AA 00000",)),
    Rule("ADDR", pattern(r"\b[a-z]\d[\dw] ?[a-z\d]{4}\b"), "an Irish postcode after its word", None, pattern(r"eircode|postcode|post code"), least=2, marks=("eircode", "postcode", "post code")),
    *full(pattern(rf"\b(?:the )?\d{{1,2}}(?:st|nd|rd|th) of the \d{{1,2}}(?:st|nd|rd|th),? ['’]?(?:{YEAR}|\d{{2}})\b"), 4, ("st of the", "nd of the", "rd of the", "th of the")),
    *full(pattern(rf"\b{DAY} {SHORT},? (?:{YEAR}|['’]\d{{2}})\b|\b{SHORT} {DAY} {YEAR}\b"), 3, SHORTS),
    Rule("DATE", pattern(rf"{DIGIT}(?:[12]?\d|3[01]|0\d)(?P<sign> ?[/.-] ?)(?:1[0-2]|0?[1-9])(?P=sign)\d{{2}}{END}"), "a full date", always, least=4, marks=("0/", "0 /", "0.", "0-", "0 -", "0 .")),
    Rule("DOB", pattern(rf"\b{DAY} {SHORT},? \d{{2}}\b"), "a date after a word of birth", None, BORN, least=3, marks=SHORTS),
    Rule("IDNO", pattern(rf"(?:\b(?:[a-z]{{1,4}}[-/]?|(?-i:[A-Z]{{1,4}}) ))?(?<!\d)\d(?:[ /-]?\d){{3,15}}(?:-?[a-z]{{1,4}}\b| (?-i:[A-Z]{{1,4}})\b)?{END}|\b(?-i:(?=(?:[A-Z]*\d){{4}})[A-Z\d]{{6,14}})\b|\b[a-z\d]{{1,4}}-(?=(?:[a-z]*\d){{4}})[a-z\d]{{5,12}}\b|(?<!\d)\d(?: \d){{2}}{END}|\b(?:[A-Z]{{1,4}}/)?\d+(?:/[A-Z\d]+)*\b"), "a number of a client, a contract or a card, after its word", None, _MEMBER, least=1, marks=_NUMBERED),
    Rule("IDNO", pattern(rf"(?:\b(?-i:[A-Z]{{1,4}})[ /-]?)?(?<!\d)\d{{3,12}}(?:[ -]\d+)*{END}"), "a number of a client, a contract or a card, after its word", None, _ASKED, least=3, marks=_NUMBERED, lane="review"),
)  # fmt: skip
