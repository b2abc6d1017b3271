"""Numbers in figures between which something is said: *825714, lomítko, 0483*, *951017, potem 99058*, *602, no, 118 a 274*.

What is said is written down first (``825714/0483``); then check digits, the form, or a word before say what it is.
"""

import re
from collections.abc import Iterator

from spolu.interviews.identify.identifiers import disfluencies
from spolu.interviews.identify.identifiers.figures import births, everywhere
from spolu.interviews.identify.identifiers.figures.rule import CASES
from spolu.interviews.identify.identifiers.reading import aloud, meant

_BANK = r"kód(?:em|u)? bank[yu]"
_STROKE = rf"(?:{'|'.join((*sorted(aloud.STROKES), _BANK))})(?: (?:na|przez|je|to|jest))?"
_DASH = "|".join(sorted(aloud.DASHES))
_MORE = rf"{disfluencies.SOUNDS}|{disfluencies.THINKS}|sorry|so|right|reszta|zbytek|zvyšok|další|następnie|oraz|jeszcze|ještě|ešte|teda|tedy"
_LISTENS = "|".join(sorted(disfluencies.LISTENS))
_PAUSE = "|".join((*sorted(aloud.PAUSES), _MORE, _LISTENS))
_SAID = rf"(?:{_STROKE}|{_DASH}|{_PAUSE}|[-–—…/]|\.{{2,3}})"
_GAP = rf"(?:[,…]?(?:\.{{2,3}})? (?:{_SAID}[,:…]?(?:\.{{2,3}})? ){{0,5}}|\. (?:[–—-] )?(?:{_LISTENS})[,.…] (?:[–—-] )?)"
_TOKEN = re.compile(rf"\d+|(?P<stroke>\b(?:{_STROKE})\b|/)|(?P<dash>\b(?:{_DASH})\b|-)", re.IGNORECASE)
_COURT = r"(?P<court>(?:\d{1,3}|[IVXL]{1,5}) [A-Z][A-Za-z]{0,3} )|(?P<office>[A-Z]{2,5} )"
_FIGURES = r"\d[\d-]*+(?![\w/]|[.,:]\d)"
_RUN = re.compile(rf"(?<![\w/.,+-])(?:{_COURT})?(?P<number>{_FIGURES}(?:(?i:{_GAP}){_FIGURES})++)")
_TELLS = re.compile(r"[^\W\d_]|,")
"""What is said between figures, and a comma; of blanks alone the rules of the tables know more."""
_PESEL, _POLISH_ACCOUNT = 11, 26
_WORD = re.compile(r"[^\W\d_]{2}")
_CZECH_FORM = re.compile(r"(?:\d{6}|\d\d\W+\d\d\W+\d\d)\b")
"""The date with which a birth number begins."""
_CZECH_FIGURES = re.compile(r"\d{6}/\d{3,4}|\d{10}")
_ACCOUNT_FORM = re.compile(rf"(?:\d{{2,6}}-)?\d{{6,10}}/(?!{CASES})\d{{4}}")
_SHORT_ACCOUNT = re.compile(r"(?:\d{2,6}-)?\d{2,10}/\d{4}")
_STROKED = 5
"""Figures of a card or a contract with a stroke that is said."""
_CASE_FORM = re.compile(r"(?:\d{1,7}/){1,3}(?:19|20)?\d\d")
_PHONE_FORM = re.compile(r"(?:(?:00)?42[01])?[2-9]\d{8}|0[1-9]\d{8}|(?:00)?48[1-9]\d{8}")
_MOBILE = re.compile(r"(?:60[1-8]|70[2-5]|72\d|73\d|77\d|79\d|5[0137]\d|66\d|69\d|78\d|88\d)(?:, \d{3}){2}")
"""A Czech or a Polish mobile telephone, in the groups in which everybody reads it out."""
_ALONE = re.compile(r"(?:^|[,.:;?!…–—] |\b(?i:je|to|mám|mam|má|ma) )$")
"""What stands before it where it counts nothing, as in *autobusy 602, 118 a 274*."""
_BRITISH_FORM = re.compile(r"0[1-37-9]\d{8,9}")
_AREA = re.compile(r"0[1-37-9]\d{1,3}\b")
"""The figures with which a British or an Irish telephone begins."""
_COUNT = {"BIRTHNO": (9, 11), "IDNO": (8, 16), "ACCOUNT": (16, 28)}
"""How many figures a number has that a word before it tells."""
_LONG = 16
"""Figures that are no numbers one after another, which may be years."""
_COMMAS = ("ACCOUNT", "IDNO")
"""What is long enough to be known although nothing but commas stands in it."""
_NEAR = 40
"""Code points before a number in which the word stands that tells it, where its form does not."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_WHY = "figures with words between, as a number is read aloud"


def find(text: str) -> Iterator[tuple[int, int, str, str]]:
    """Yield (start, end, kind, evidence) of such numbers."""
    for match in _RUN.finditer(text):
        if _TELLS.search(match["number"]) and not meant.is_counted(text, match.end()):
            kind = _kind(text, match)
            if kind:
                yield match.start("number" if kind != "CASENO" else 0), match.end(), kind, _WHY


def _kind(text: str, match: re.Match[str]) -> str:
    """Return what such a number is, or ""."""
    written = _written(match["number"])
    digits = re.sub(r"\D", "", written)
    announced = meant.before(text, match.start("number"))
    of_office = match["office"] and not meant.announces(match["office"].strip())
    if kind := _by_check(match["number"], written, digits):
        return kind
    if announced == "BIRTHNO" and _is_of(announced, digits):
        return announced
    if _ACCOUNT_FORM.fullmatch(written) or (announced == "ACCOUNT" and _SHORT_ACCOUNT.fullmatch(written)):
        return "ACCOUNT"
    if match["court"] or announced == "CASENO" or (of_office and written.count("/") > 1):
        return "CASENO" if _CASE_FORM.fullmatch(written) else ""
    if announced == "IDNO" and "/" in written and len(digits) >= _STROKED:
        return announced
    before = text[max(0, match.start("number") - _NEAR) : match.start("number")]
    return "" if of_office else _loosely(before, match["number"], digits)


def _by_check(shown: str, written: str, digits: str) -> str:
    """Return what a number is by its check digits, or by the date with which a birth number begins; or ""."""
    if len(digits) == _PESEL and births.is_polish(digits):
        return "BIRTHNO"
    if (
        _CZECH_FORM.match(shown)
        and _CZECH_FIGURES.fullmatch(written)
        and (births.is_czech(digits) or births.may_be_czech(written))
    ):
        return "BIRTHNO"
    return "ACCOUNT" if len(digits) == _POLISH_ACCOUNT and everywhere.is_account(digits) else ""


def _loosely(before: str, shown: str, digits: str) -> str:
    """Return what a number is that only the words shortly before it tell; round numbers and years count something."""
    announced = meant.before(before, len(before))
    groups = re.findall(r"\d+", shown)
    if all(group.endswith("0") for group in groups):
        return ""
    if len(digits) < _LONG and any(map(_YEAR.fullmatch, groups)):
        return ""
    if announced in _COMMAS and len(digits) >= _LONG and _is_of(announced, digits):
        return announced
    alone = announced == "" and _MOBILE.fullmatch(shown) and _ALONE.search(before)
    if alone or (announced in ("PHONE", meant.ANY) and _PHONE_FORM.fullmatch(digits)):
        return "PHONE"
    if announced in ("PHONE", meant.ANY, "") and _AREA.match(shown) and _BRITISH_FORM.fullmatch(digits):
        return "PHONE"
    return announced if _WORD.search(shown) and _is_of(announced, digits) else ""


def _is_of(announced: str, digits: str) -> bool:
    fewest, most = _COUNT.get(announced, (1, 0))
    return fewest <= len(digits) <= most


def _written(shown: str) -> str:
    """Return the figures with a stroke or a dash where one is said."""
    return "".join("/" if token["stroke"] else "-" if token["dash"] else token[0] for token in _TOKEN.finditer(shown))
