"""What a number that was read aloud is: by the words around it, or by the form of what is written for it."""

import re
from collections.abc import Mapping, Sequence

from spolu.interviews.identify.identifiers.figures import births, british_words, counting
from spolu.interviews.identify.identifiers.figures.rule import ENDS

_BEFORE, _BEHIND = 60, 45
"""Code points before and behind a number in which words say what it is."""
ANY = "NUMBER"
"""Said to be a number, of whatever kind."""
_WORDS = (
    ("IDNO", r"občan[kc]\w*|občiansk\w*|průkaz\w*|preukaz\w*|dow[oó]d\w*(?: rejestracyjn\w*)?|zelen\w* kart\w*|zielon\w* kart\w*|passport|pa[sš]zport\w*|\bpas(?:u|em|y)?\b|legitymacj\w*|\blegit(?:k|ac)\w*|\bnip\b|regon|\bkrs\b|\b[ií][čc]k?o\b|\bi[čc]\b|\bdi[čc]\b"
     r"|national insurance|\bni no\b|share code|\bssn\b|social security|(?:my|your|his|her|their|the) social(?= (?:is|was|number)|['’]s|[?,:])|\be\.?i\.?n\b|\be i n\b|employer id\w*|tax id\b|\bn\.?i\.?\b|\bnino\b|\bnhs\b|\bchi\b|\bpps\w?\b|\butr\b|tax(?:payer)? reference|\bpaye(?: ref(?:erence)?)?\b|\bh ?(?:and|&) ?c\b|\bmp[ar]n\b|\bgprn\b|(?:meter|gas|supply|electric\w*) point(?: ref(?:erence)?)?(?: (?:number|no))?\b|\bdbs\b|\bpvg\b|\buln\b|\bup[r]?n\b|\bmrn\b|\bimei\b|tv licen[cs]e|\bn i number|\b(?:n h s|p p s|c h i|u t r|s s n|d b s|b r p)\b|wristband|poll(?:ing)? card|electoral (?:roll )?number|\bhc[123]\b|\bv5c?\b(?: ref(?:erence)?)?|(?:garda )?vetting(?:,? ref(?:erence)?)?|premium bonds?|pass ?code|(?:security|access|digit|verification|door) code|memorable (?:number|word)|\b(?:irp|gnib|brp|psc|gms)(?: card)?\b|medical card|blue badge|leap card|oyster|union card|(?:company|vat|charity)(?: registration| reg)?\b|licen[cs]e|řidičsk\w*|řidičák\w*|jazdy|prawk\w*|seri[aię] i numer\w*|seri[aię] dowodu"
     r"|smlouv\w*|zmluv\w*|umow\w*|pojist\w*|poist\w*|polis[aęyąk]\w*|policy|(?:klientsk|zákazn|člensk|evidenčn|osobn|výrobn|sériov|zaměstnaneck|zamestnaneck)\w* čísl\w*"
     r"|(?:čísl\w*|numer\w*|nr) (?:op\b|klient|odběrn|odbern|legitim|kartič|zákazn|člen|człon|poj|poist|umow|polis|faktur|dokl|objedn|zásiel|zásil|rezerv|rezerw|zamów|przesył|paczk|seryjn|fabryczn|ewidenc|albumu|indeksu|świadcze|zlece|odznak|boczn|służb|działk|recept|skierow|ksi[eę]g)\w*"
     r"|kart\w* (?:biblio|lojal|miejsk|stałego|rabat|czyteln|pacjent|pacient|pobyt|dużej|łodzianin|warszawiak|mieszkań|rower|motorow|ekuz|senior|parking|zákaz|poj|poist|čten|čitat|hosta|klienta)\w*|(?:věrnost|vernost|zákazn|čtenář|čitateľ|klubov|slevov)\w* kart\w*"
     r"|\bkod\w* (?:e-?)?(?:recept|odbioru|skierowa|dostęp|blik)\w*|\be-?recept\w*|\bpin\b|\bmigawk\w*|\bkód\w* (?:(?:z|do|na|od) )?(?:balíkovn|zásilkovn|výdej|box|alzabox|balík|zásilk)\w*"
     r"|\bp\.?p\.?e\b|\bpe pe e\b|punkt\w* poboru|praw\w* wykonywania zawodu"
     r"|(?:customer|client|member|membership|contract|payroll|staff|student|hospital|tenan(?:t|cy)|patient|account|supplier|teacher|council tax|rent|housing|document|universal credit) ref(?:erence)?\b|(?:council tax|rent|tenancy|customer|water|gas|electric\w*|energy|broadband|phone),? account(?: (?:number|no))?\b|(?:electric\w*|gas|prepay\w*|top[- ]up) (?:key|card)|\b(?:nmc|gmc|hcpc)\b|microchip\w*|\b(?:prison(?:er)?|army) (?:number|no)\b|\b(?:bus|travel|rail) ?(?:pass|card)|nectar|clubcard|(?:loyalty|library|student|staff|store|points|travel|health|residence|arc|identity|gym|donor) card"
     r"|(?:customer|client|member|membership|contract|badge|driver|payroll|staff|student|hospital|union|tenancy|library|service|collar|meter|serial|certificate|application) (?:number|no|id)\b|datov\w* schrán\w*|datovk\w+|(?:elektro|plyno|vodo)m[eě]r\w*|licznik\w*|variabil\w*|symbol\w*|\ben i pe\b|\bka er es\b|\bwu i en\b|\b[oó] pé\b|\bdé i čé\b"),
    ("CASENO", r"spisov\w+ značk\w*|jednac\w+|sygnatur\w*|sygn\.|sp\. ?zn|č\. ?j\.|\bčj\b|(?:numer\w*|nr|znak) (?:sprawy|akt|decyzji|wniosku|postanowienia)|\bspraw[aęy]\b|\bakta?\b|\bspisu?\b|\bcase\b|\bcourt(?:['’]s)? (?:(?:record )?(?:number|no)|letter|form|papers?)\b|\brecord number|custody record|(?:county|crown|sheriff|magistrates['’]?) court|\bfine ref(?:erence)?|(?:bus lane|parking|speeding) fine|\bsummons|\bworks? order|\bjob ref(?:erence)?|planning (?:application|ref)|(?:penalty|parking) charge|\bcrime|incident|occurrence|\bpulse\b|\bcad\b|complaint|ombudsman|\bp ?c ?n\b|tribunal|reference|\bref\b|\bfile\b|\bclaim|\bč[eé] jé\b|\bud[aá]los[tť]\w*|reklam[aá]c\w*|\bznak(?:iem|u)?\b|szkod[ayę]\b|zgłoszeni\w*|\bpism[oaue]\b|\bmandat\w*"),
    ("ACCOUNT", r"účt\w*|účet\w*|\bkont[oaue]\b|kontem|rachun\w*|iban|account|\bacc\b|sort code|routing (?:number|code)|\bkart(?:a|y|u|ę|ou|ą|ě|ie)\b|\bcard\b|long number"),
    ("PLATE", r"espézet\w*|\bes p[eé] zet\b|\b[eé] čé vé\b|\bspz\b|\beč[vk]\b|značk\w*|poznávac\w*|rejestrac\w*|tablic\w*|\bblach\w*|\bnumery(?! tele| kon| klient| miesz| poko)\b|\breg\b|registration|\bplates?\b|\baut[aoeěu]\w?\b|samoch\w*|\bcar\b|\bvan\b|dodávk\w*"),
    ("BIRTHNO", r"\ber čé\b|\brodn(?:é|á|ého|ým)\b|pesel\w*|birth number"),
    ("DOB", r"naroz\w*|narod[ei]\w*|urodz\w*|\bborn\b|birth|\bd\.? ?o\.? ?b\b"),
    ("PHONE", r"telef\w*|stacjonarn\w*|\btel\b|mobil\w*|volej\w*|zavol\w*|\bvol(?:at|ám|áte)\b|zadzwo\w*|dzwoń\w*|dzwoni\w*|komórk\w*|(?<!(?:over|down) the )(?<!on the )(?<!by )(?:tele)?phone\w*|\bcall\b|\bring\b|\btext me|whats\w*|pevn(?:á|ou)\b"),
    (ANY, r"čísl[oeaouů]\w?|\bnumer\w*|\bnumber"),
)  # fmt: skip
ANNOUNCING = frozenset((
    "tablica", "tablicy", "tablicę", "tablice", "tablicach", "tablicami", "blachy", "blach", "blachach", "rejestracja", "rejestracji", "rejestrację", "rejestracyjny", "rejestracyjnym", "rejestracyjna", "rejestracyjne",
    "espézetka", "espézetku", "značka", "značku", "značkou", "legitymacja", "legitymacji", "legitymację", "numer", "numerem", "numery",
))  # fmt: skip
"""Of these words those behind which few words for numbers are worth a look, or names that tell letters."""
LAST = re.compile(
    r"\b(?:(?:number|account|card|iban|visa|mastercard)\b.{0,12}\b(?:ending|ends|finish(?:ing|es))(?: in| with)?|last (?:three|four)(?: (?:digits|figures|numbers))?(?: of (?:my|the|your|her|his) \w+)?(?: are| is|['’]s|,|:|\?(?: [–—-])?)?"
    r"|(?:kart|kont|rachun|účt|účet)\w*\b.{0,12}\b(?:kończ\w+ się|konč[íi]\w*)(?: cyframi)?(?: na)?|(?:ostatni\w+|posledn\w+) (?:trzy|cztery|tři|čtyři|tri|štyri) (?:cyf(?:ry|ier)|číslic[ei]?|čísl[ao]|čísel)(?: \w+){0,2}?(?:,|:| to| są| jsou| sú)?) $",
    re.I,
)
"""What stands before the figures with which a number ends, whatever it is of."""
_FAR = re.compile(
    r"(?P<words>(?:[^\W\d]+ ){0,2}(?:number|reference|čísl[oa]|numer))\b[^.!?;:\d]{20,110}(?: is| was|['’]s| would be| je| jest| to| bylo| był),? $",
    re.IGNORECASE,
)
"""A number that is told in the same sentence, behind all that is said of it: *the claim number that they sent us in the post last week is …*."""
_FAR_LONG = 150
_PREFIX = "(?:od|prze|za|na|ne|při|pri|ob)?"
"""What verbs of calling begin with, before the words for it: *oddzwoń*, *nevolejte*."""
_WORD = re.compile(
    rf"(?<!\w){_PREFIX}(?:{'|'.join(f'(?P<k{n}>{pattern})' for n, (_, pattern) in enumerate(_WORDS))})", re.I
)
OF_LETTERS = frozenset(("IDNO", "CASENO", "ACCOUNT", "PLATE"))
"""What may have letters."""
SURE = OF_LETTERS | {"BIRTHNO", "DOB", "PHONE"}
SURE_BEHIND = frozenset(("BIRTHNO", "DOB", "PHONE", "IDNO"))
"""What words before a number, and words behind it, surely say that it is."""
_OF_PERSONS = frozenset(("IDNO", ANY))
"""Behind their words a birth number may be read as well."""
ANNOUNCE_LETTERS = OF_LETTERS | {ANY}
"""Among what is said of it may have letters."""
_FORMS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "": (
        ("CASENO", r"(?:[A-Z]{1,4}(?=\d+INS|\d+DS))?\d{1,3}[A-Z]{1,6}/?\d{1,6}[/.](?:\d{2}|\d{4})|[A-Z]{1,10}(?:/[A-Z]{1,3})?/?\d{1,6}/(?:\d{2}|\d{4})"
         r"|(?=(?:\D*\d){3})[A-Z]{1,8}\d{0,9}(?:[/.][A-Z\d]{1,12}){2,5}|[A-Z]{2,6}\d{1,9}/[CT]\d?[A-Z]\d{4,12}"),
        ("ACCOUNT", r"[A-Z]{2}\d{18,26}|GB\d{2}[A-Z]{4}\d{14}"),
    ),
    "cs": (("PLATE", r"\d[A-Z][\dA-Z]\d{4}|E[LV][\dA-Z]{5}"), ("IDNO", r"CZ\d{8,10}")),
    "sk": (("PLATE", r"[A-Z]{2}\d{3}[A-Z]{2}"), ("IDNO", r"[A-Z]{2}\d{6}|SK\d{10}")),
    "pl": (
        ("IDNO", r"[A-Z]{3}\d{6}|[A-Z]{2}\d{7}"),
        ("PLATE", r"[A-Z]{2,3}(?=[\dA-Z]*\d[\dA-Z]*\d)\d[\dA-Z]{3,4}|[A-Z]{3}[A-Z]\d{3}"),
    ),
    "en": (
        ("IDNO", r"[A-Z]{2}\d{6}[A-D]|[A-Z]\d{4}[A-Z]{2}|(?:SC|NI)\d{6}|\d{7}[A-W][A-I]?|[A-Z]{5}\d{6}[A-Z\d]{5}"),
        ("PLATE", r"[A-Z]{2}\d{2}[A-Z]{3}|[A-Z]\d{2,3}[A-Z]{3}|[A-Z](?:[A-Z]{2}|[A-Z]0|0[A-Z])\d{1,3}[A-Y]|\d{2,3}[A-Z]{1,2}\d{3,6}"),
    ),
}  # fmt: skip
_FORM = {
    language: [(kind, re.compile(form)) for kind, form in (*_FORMS[""], *_FORMS[language])]
    for language in filter(None, _FORMS)
}
_IBAN = re.compile(r"\d?[A-Z]{2}\d{2}")
_DAY = re.compile(r"(?:0?[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)?\d\d")
"""The figures of a day, a month and a year."""
_CENTURIES = (19, 20)
_SLOVAK = re.compile(r"0[29]\d{8}")
"""A Slovak telephone number, which may begin like a date."""
_MOBILES = ("083", "085", "086", "087", "089", "07", "0800", "0808")
"""What Irish and British mobile telephones begin with, and those that cost nothing; ten figures of them may have the check digit of a patient's number."""
_AGAIN, _PHONE = 4, 11
"""Figures that may be read out once more, at least, and of the longest telephone."""
_CARD, _ACCOUNT = 16, 20
"""Figures of a card, and the fewest of an account with its bank; a Polish one has 26."""


_IS = r"(?:(?: (?!went\b)[a-z]+){0,5} (?:is|was)| ?[:,?]|['’]s)?(?: (?:(?:it|that)['’]s|yeah|yes|just|only))? ?$"
"""What stands between an English word for a number and a short one that says no amount."""
_OF_ONE = "(?:strávníka|stravníka|pacienta|odběratele|odberateľa|žáka|žiaka|studenta|študenta|zaměstnance|zamestnanca|čtenáře|čitateľa|dárce|darcu|pojištěnce|poistenca|účastníka|abonenta|uživatele|používateľa|legitimace|legitimácie|kartičky)"
"""Whose number it is: of several one tells how many they are."""
_SHORT = (
    ("IDNO", 3, r"(?:(?:člensk|klientsk|zákazn|osobn|evidenčn|rezerva[cč]n)\w* čísl\w*|čísl\w* (?:smlouv|zmluv|klient|pojistk|poistk|průkaz|preukaz|odznak|objedn|faktur)\w*|(?:numer\w*|nr) (?:kart\w* (?:biblio|lojal|miejsk|czyteln|pacjent|pobyt|stałego|klient)|klient|pacjent|pracowni|człon|ewidenc|osobow|służbow|legitymac|umow|polis|album|indeks|wnios|zamówie|faktur|rezerw|abonen|licznik|zlece|odznak|boczn|działk|recept|skierow|u pa|u was|w systemie)\w*)[^\d.,!?;]{0,35}$|(?:legitymacj|polis|licznik|kart[aęy] (?:biblio|czyteln|pacjent|stałego))\w*(?:,? [^\W\d]+){0,4}?,? (?:nr|numer\w*) $"),
    ("IDNO", 3, rf"(?:čísl\w* {_OF_ONE}\b|variabiln\w*(?: symbol\w*)?|\bvé es)[^\d.,!?;]{{0,35}}$"),
    ("IDNO", 2, rf"\b(?:{british_words.POSTS}|client|customer|tenan(?:cy|t)|badge|clock|(?:library|club|membership) card)(?: card)? (?:number|no\.?|id){_IS}"),
    ("IDNO", 4, rf"\b(?:pass ?code|(?:security|access|verification|digit) code|memorable number){_IS}"),
    ("IDNO", 3, r"\bmembership(?: card)?[,:] ?$"),
    ("IDNO", 4, r"(?:\bkod\w* (?:e-?|do )?(?:recept|odbioru|skierowa|dostęp|blik|paczkomat)\w*|(?:recept|skierowani|paczk|blik)[^\d.!?;]{0,20}\bkod\w*|\bpin\b)[^\d.,!?;]{0,25}$"),
    ("CASENO", 3, r"(?:numer\w*|nr) (?:zgłoszeni|reklamac|szkod|spraw|mandat|incydent)\w*[^\d.,!?;]{0,35}$|(?:zgłoszeni|reklamac|szkod|spraw|mandat)\w*,? (?:ma |o )?(?:nr|numer\w*) (?:to )?$"),
    ("CASENO", 3, rf"\b(?:log|cad|crime|incident|case|claim|job|ticket|complaint) (?:number|no\.?|ref(?:erence)?){_IS}|\bgave (?:me|us|him|her|them) (?:a |the )?(?:log|cad) $"),
)  # fmt: skip
"""Of what a number may be short, or have hundreds as what is counted: the kind, its fewest figures, and what stands before it."""
_ANY_SHORT = re.compile("|".join(f"(?P<k{n}>{words})" for n, (_, _, words) in enumerate(_SHORT)), re.IGNORECASE)
_YEARS = range(1900, 2100)
_PAID = re.compile(
    r"\b(?:za|dal[aioy]?|dosta[lłjw]\w*|zap[lł]a[tc]\w*|p[lł]a[tc]\w*|stál[aoy]?|stojí|stoi|kosztow\w*|kosztuje|chtěl\w*|chcie\w*|wzi[ąę]\w*|vzal\w*)\b",
    re.IGNORECASE,
)
"""What says of a round number that it is a price: *za numer pracownika dali mi tysiąc dwieście*."""
_ROUND = 50


def short(text: str, start: int, groups: Sequence[int]) -> str:
    """Return the kind of a short number that is said, of a member or of a case, and is no year; or ""."""
    led = _ANY_SHORT.search(text, max(0, start - _BEFORE), start)
    if led is None or (len(groups) == 1 and groups[0] in _YEARS):
        return ""
    if len(groups) == 1 and groups[0] % _ROUND == 0 and _PAID.search(led[0]):
        return ""
    kind, fewest, _ = _SHORT[int((led.lastgroup or "k0")[1:])]
    return kind if len("".join(map(str, groups))) >= fewest else ""


def before(text: str, start: int) -> str:
    """Return what the words before a number say that it is, the nearest ones first; "" for nothing."""
    kind = _first(_kinds(text[max(0, start - _BEFORE) : start])[::-1])
    far = _FAR.search(text, max(0, start - _FAR_LONG), start) if kind in ("", ANY) else None
    return _first(_kinds(far["words"])[::-1]) if far else kind


def behind(text: str, end: int) -> str:
    """Return what the words behind a number say that it is, in the same sentence; "" for nothing."""
    return _first(_kinds(ENDS.split(text[end : end + _BEHIND], 1)[0]))


def told(text: str, start: int, end: int) -> frozenset[str]:
    """Return of which kinds words in a stretch of a text say that a number is."""
    return frozenset(_kinds(text[start:end]))


def _first(kinds: list[str]) -> str:
    return next((kind for kind in kinds if kind != ANY), kinds[0] if kinds else "")


def _kinds(words: str) -> list[str]:
    return [_WORDS[int((match.lastgroup or "k0")[1:])][0] for match in _WORD.finditer(words)]


def announces(word: str) -> bool:
    """Whether a word by itself says what a number is: *NIP*, *PESEL*."""
    return _WORD.fullmatch(word) is not None


def is_counted(text: str, end: int) -> bool:
    """Whether what a number counts stands behind it."""
    return counting.BEHIND.match(text, end) is not None


def is_day(written: str, groups: Sequence[int]) -> bool:
    """Whether figures are a day, a month and a year. ``groups``: the numbers that they were said in."""
    if len(groups) == 4 and groups[2] in _CENTURIES and 0 < groups[3] < 100:  # "two, three, nineteen sixty-four"
        groups = (*groups[:2], 100 * groups[2] + groups[3])
    if len(groups) == 3:
        day, month, year = groups
        return 0 < day < 32 and 0 < month < 13 and (year < 100 or 1900 < year < 2100)
    return _DAY.fullmatch(written) is not None


def by_form(written: str, language: str) -> str:
    """Return what letters and figures are by their form alone, or ""."""
    plain = written.replace("-", "")
    return next((kind for kind, form in _FORM[language] if form.fullmatch(plain)), "")


def kind_of(announced: str, written: str, language: str) -> str:
    """Return the kind of a number. ``announced``: see `before`."""
    lettered = any(map(str.isalpha, written))
    if not lettered and announced in _OF_PERSONS and language in ("cs", "sk") and births.is_certain_czech(written):
        return "BIRTHNO"
    if not lettered and language == "pl" and written[0] != "+" and births.is_polish(written):
        return "BIRTHNO"
    if announced == "PLATE" and lettered and not {"/", "."}.isdisjoint(written):
        return "CASENO"
    if language == "en" and announced == "ACCOUNT" and lettered and not _IBAN.match(written):
        return "IDNO"  # a card of any kind
    misled = (announced == "PLATE" and not lettered) or (announced == "PHONE" and "/" in written)
    if announced and announced != ANY and not misled:
        return announced
    return "IDNO" if lettered else _by_figures(written, language)


def _by_figures(written: str, language: str) -> str:
    digits = re.sub(r"\D", "", written)
    if language == "en":
        digits = _once(digits)
    count = len(digits)
    if written.startswith("+"):
        return "PHONE"
    if count >= _ACCOUNT or count == _CARD:
        return "ACCOUNT"
    if language == "pl":
        return "BIRTHNO" if count == 11 and births.has_date(digits) else "PHONE"
    if language == "en":
        return "CASENO" if "/" in written else _of_patient_or_phone(digits)
    dated = count < 9 or (count < 11 and births.has_date(digits))
    if "/" in written:
        return "CASENO" if written.count("/") > 1 else "BIRTHNO" if dated else "ACCOUNT"
    return "BIRTHNO" if count == 10 and dated and not _SLOVAK.fullmatch(digits) else "PHONE"


def _once(digits: str) -> str:
    """Return the figures of what is read out once more, or begun anew: *oh one two two four, … yeah, oh one two two four, four nine six …*."""
    halves = range(len(digits) // 2, _AGAIN - 1, -1)
    again = next((n for n in halves if digits.startswith(digits[:n], n) and len(set(digits[:n])) > 1), 0)
    return digits[again:] if len(digits) > _PHONE else digits


def _of_patient_or_phone(digits: str) -> str:
    from stdnum.gb import nhs

    return "IDNO" if nhs.is_valid(digits) and not digits.startswith(_MOBILES) else "PHONE"
