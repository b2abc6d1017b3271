"""Number plates of Czech, Polish and Slovak cars."""

import re

from spolu.interviews.identify.identifiers.figures.rule import Rule, always, pattern

_CARS = (
    "rejestr", "rej.", "auto", "auta", "autem", "autu", "autě", "aucie", "auty", "samoch", "samóch", "škod", "skod", "tablic", "blach", "spz", "značk", "licence plate", "number plate", "registration",
    "espézet", "poznávac", "ečv", "taksów", "pojazd", "wóz", "dodáv", "dostaw", "registrac", "fabi", "octav", "oktav", "oktáv", "golf", "passat", "transit", "indywidualn", "motork", "motor ", "motorze", "motoru", "motocyk", "skút", "skuter", "moped", "přívěs", "príves", "przyczep", "ford", "opel", "fiat", "renault", "peugeot", "toyot", "volkswagen", "dacia", "hyundai", "clio", "corsa", "bmw", "audi", "seat", "mazda", "honda", "nissan", "mercedes", "citro", "felici", "felíci", "favorit", "kodiaq", "superb", "astra", "vectra", "punto", "megane", " bus", "vectr", "cors", "astr", "seicento", "polonez", "maluch", "matiz", "lanos", "ducato", "sprinter", "vivaro", "trafic", "tucson", "traktor", "veterán", "zabyt", "żółtych", "náklaď", "nákladi", "kamion", "ciężar", "parkov", "parking", "parkuj", "traban", "vejtřas", "embéčk", "žigul", "vozidl", "kombi", "bavorák", "sedan", "kabrio", "pickup", "pikap", "karavan", "obytňá", "obytni", "tatrov", "multikár", "subaru", "suzuki", "peužo", "rapid", "kamiq", "karoq", "yeti", "es pé zet", "es pe zet", "é čé vé",
)  # fmt: skip
_WHOLE = ("ford", "seat")
"""Makes that other words end in: *Bradford*, *Ffordd*."""
_CAR = pattern("|".join(rf"\b{word}" if word in _WHOLE else re.escape(word) for word in _CARS))
_CHECKED = pattern(r"(?:sprawd[zź]|zlustr|prověř|preverte|ověřt?e)\w*[^.!?;]{0,25}$")
"""What the police say before a plate."""
_BEFORE_CAR, _BEHIND_CAR = 45, 30
_UNITS = "km|kg|zł|kč|kc|cm|mm|m|h|g|l|kw|hp|ps|k|tys|tis|st|nd|rd|th|x|r|ti|tý|ho|go|mu|ml|zl|gr|mb|gb|tb|szt|ks|min|sek|godz|hod|os|mln|dni|let|lat|mm2|m2|kwh|mhz|ghz"
"""What is written together with a number that counts: *za 20km*."""
_BEFORE = "do |na |po |za |od |ke |ve |ze |be |we |to |of |or "
"""What stands before a number and is no plate's beginning."""


def are_spoken_of(text: str, start: int, end: int) -> bool:
    """Whether a car may be spoken of in a stretch or beside it, as is soonest seen."""
    low = text[max(0, start - _BEFORE_CAR) : end + _BEHIND_CAR].lower()
    return any(map(low.__contains__, _CARS))


def is_near(text: str, start: int, end: int) -> bool:
    """Whether a car is spoken of before or behind a stretch, or somebody asks for one to be checked."""
    before = text[max(0, start - _BEFORE_CAR) : start]
    return any(map(_CAR.search, (before, text[end : end + _BEHIND_CAR]))) or _CHECKED.search(before) is not None


RULES: tuple[Rule, ...] = (
    Rule("PLATE", re.compile(r"\b[A-Z]{2}[ -]?\d{3}[ -]?[A-Z]{2}\b"), "the form of a Slovak number plate", always, least=3, marks=("A000", "A 000", "A-000")),
    Rule("PLATE", re.compile(r"\b\d[A-Z][\dA-Z][ -]?\d{4}\b"), "the form of a Czech number plate", always, least=5, marks=("0A",)),
    Rule("PLATE", re.compile(r"\b[B-GKLNOPR-TWZ][A-Z]{1,2}[ -]?(?=\d*[A-Z]\w*\b)\d[\dA-Z]{3,4}\b"), "the form of a Polish number plate", lambda t: sum(map(str.isdigit, t)) > 1, least=2, marks=("AA0", "AA 0", "AA-0")),
    Rule("PLATE", re.compile(r"\b[A-Z]\d ?(?:[A-Z][A-Z\d]{2,4}|\d{2}[A-Z]\d{0,2})\b"), "the form of a Polish number plate, after a word for a car", None, _CAR, least=1, marks=_CARS),
    Rule("PLATE", re.compile(r"\b[A-Z]{1,3}-[A-Z]{1,2} ?\d{1,4}[EH]?\b"), "the form of a number plate from abroad, after a word for a car", None, _CAR, least=1, marks=_CARS),
    Rule("PLATE", re.compile(r"\b[A-Z]{1,3}-[A-Z]{1,2} \d{2,4}[EH]?\b"), "the form of a number plate from abroad", always, least=2, marks=("A-A 0", "A-AA 0"), lane="review"),
    Rule("PLATE", re.compile(r"\b[A-Z]{2,3} ?\d{2}-\d{2}\b(?!-)"), "the form of an old Czech number plate", always, least=4, marks=("A00-00", "A 00-00")),
    Rule("PLATE", re.compile(r"\b(?!RAL\b)[A-Z]{2,3}[ .-]?(?=[A-Z]*\d)[\dA-Z]{2,5}\b(?: (?=[A-Z]?\d)[\dA-Z]{2,3}\b)?"), "the form of a Polish number plate, after a word for a car", None, _CAR, least=1, marks=_CARS),
    Rule("PLATE", re.compile(rf"\b(?!(?:was|is|its) )[a-z]{{2,3}}[ -]?(?!\d+(?:{_UNITS})\b)(?:\d{{2,3}}[a-z]{{1,2}}|\d[a-z]{{1,2}} \d{{2,3}}|[a-z]{{1,2}}\d{{2,3}}|\d(?=\d*[a-z])(?=[a-z]*\d)[a-z\d]{{3,4}})\b|\b\d[a-z][\da-z][ -]?\d{{4}}\b"), "the form of a number plate in small letters, after a word for a car", None, _CAR, least=2, marks=_CARS),
    Rule("PLATE", re.compile(rf"\b(?:(?!{_BEFORE})[a-z]{{2}} \d{{3}} (?!(?:{_UNITS})\b)[a-z]{{2}}|[a-z]{{2}} \d{{3}} (?!(?:{_UNITS})\b)[b-df-hj-np-tv-xz]{{2}})\b"), "the form of a number plate in small letters, after a word for a car", None, _CAR, least=3, marks=_CARS),
    Rule("PLATE", re.compile(rf"\b(?!{_BEFORE})[b-gklnopr-twz][a-z]{{1,2}} (?!\d+(?:{_UNITS})\b)(?:\d{{3}}[a-z]{{2}}|\d{{2}}(?!t[aeiyí]|[cčg]i|[iyýí]m|ka)[a-z](?:[a-z]|\d)|\d(?:[a-z]{{1,2}}\d{{1,3}}))\b"), "the form of a number plate in small letters", always, least=2, marks=(" 0",), lane="review"),
    Rule("PLATE", re.compile(rf"\b\d(?!(?:{_UNITS})\b)[a-z][a-z\d] \d{{4}}\b"), "the form of a number plate in small letters", always, least=5, marks=(" 0000",), lane="review"),
    Rule("PLATE", re.compile(r"\b[1-9](?!k\d0000)[abcehjklmpstuz][a-z\d]\d{4}\b(?!-)"), "the form of a number plate in small letters", always, least=5, marks=("0000",), lane="review"),
    Rule("PLATE", re.compile(r"\b\d[A-Za-z] ?\d{4}\b|\b[A-Z]\d{2} ?\d{4}\b|\b\d{2}[VR] ?\d{4}\b|\b\d[A-Za-z][\dA-Za-z] \d\d \d\d\b|\b[A-Z]\d \d{3,4}[A-Z]?\b|\b[A-Z] ?\d{6}\b"), "the form of a number plate, after a word for a car", None, _CAR, least=3, marks=_CARS),
    Rule("PLATE", re.compile(r"\b(?=[A-Z]{0,7}\d)[A-Z\d]{7,8}\b"), "the form of a number plate, after a word for a car", None, pattern(r"(?:na přání|indywidualn\w+)[^.!?;]{0,25}$"), least=1, marks=("na přání", "indywidualn")),
    Rule("PLATE", re.compile(r"\bH[A-Z]{2,3} ?[A-Z]?\d{3}\b"), "the form of a Polish number plate, after a word for a car", None, _CAR, least=3, marks=_CARS),
    Rule("PLATE", re.compile(r"\b\d(?:,? [A-Z])(?:,? [\dA-Z])(?:,? \d{4}|(?:,? \d{2}){2}|(?:,? \d){4})\b|\b[A-Z](?:,? [A-Z]){1,2}(?:,? \d){3,5}(?:,? [A-Z]){0,2}\b(?![\w/])"), "the form of a number plate, after a word for a car", None, _CAR, least=3, marks=_CARS),
    Rule("PLATE", re.compile(r"\b[A-Z]{2} ?\d{4} ?[A-Z]{2}\b|\b\d{3} ?(?:CD|XX|XS|HC) ?\d{2}\b"), "the form of a number plate from abroad", always, least=4, marks=("A 0000", "A0000", "000 A", "000A")),
)  # fmt: skip
