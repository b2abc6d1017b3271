"""What English says around a number that is read aloud, and what it is then: *P O Box four one seven*, *the zip's six oh …*, *check digit six*."""

import re
from collections.abc import Sequence

from spolu.interviews.identify.identifiers.figures.rule import past
from spolu.interviews.identify.identifiers.reading import aloud, spoken
from spolu.interviews.identify.identifiers.reading.written import Read

WHY = "a postcode, or a box at the post, read aloud"
_LONG = 40
"""Code points before a number in which that may stand."""
_BOX = re.compile(r"\b(?:p\.? ?o\.?|post(?: office)?) box(?:,? (?:number|no\.?))?[,:]? $", re.IGNORECASE)
_ZIP = re.compile(
    r"\bzip(?: ?code)?(?:['’]s|[,:])?(?: (?:is|was))?(?:,? (?:er|um|uh|it['’]s|just|yeah),?)* $", re.IGNORECASE
)
_ZIP_FIGURES = (5, 9)
_CHECK = re.compile(
    rf",? (?:and )?(?:the |a |with )*(?:check|final|last) (?:digit|figure|letter|number)(?: is|['’]s| of)?,? (?:{spoken.NUMBERS['en']}|[a-z])\b(?!['’-])",
    re.IGNORECASE,
)
"""What is told behind a number that belongs to it."""
_ITS_ACCOUNT = re.compile(r",? (?:and )?(?:then )?(?:the |my )?account\b", re.IGNORECASE)
"""What stands behind a sort code."""
_SORT_GROUPS, _SORT_FIGURES = 3, 6
_EMERGENCY = re.compile(
    r"(?:(?:nine nine nine|triple nine|one one one|triple one|one oh one|one double one|one one two|nine one one)(?:,? (?:and|then|or)\b)*[,.]? ?)+",
    re.IGNORECASE,
)
"""Whom everybody calls: *she rang one oh one and then nine nine nine*."""
_FEW_GROUPS, _FEW_FIGURES = 2, 6


def posted(text: str, whole: Read) -> int:
    """Return where the box at the post begins whose number is read aloud, or that number itself where it is a postcode; or -1."""
    before = max(0, whole.start - _LONG)
    if box := _BOX.search(text, before, whole.start):
        return box.start()
    if whole.figures() in _ZIP_FIGURES and _ZIP.search(text, before, whole.start):
        return whole.start
    return -1


def with_check(text: str, end: int) -> int:
    """Return where a number ends with its check digit, which is told behind it."""
    return past(_CHECK, text, end)


def is_sort_code(text: str, whole: Read, groups: Sequence[int]) -> bool:
    """Whether three numbers stand before an account."""
    return (
        len(groups) == _SORT_GROUPS
        and whole.figures() == _SORT_FIGURES
        and _ITS_ACCOUNT.match(text, whole.end) is not None
    )


def is_everybodys(text: str, whole: Read, groups: Sequence[int]) -> bool:
    """Whether a number is that of the police or an ambulance, or two amounts: *one hundred and twenty, then two hundred and six*."""
    if _EMERGENCY.fullmatch(text, whole.start, whole.end):
        return True
    amounts = len(groups) <= _FEW_GROUPS and whole.figures() <= _FEW_FIGURES
    return amounts and list(whole.numbers).count(aloud.HUNDRED) == len(groups)
