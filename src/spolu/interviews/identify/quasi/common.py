"""Which details many people share, so that one alone tells nobody apart, and which are rare or sensitive.

An age is shared below ninety: the HIPAA safe harbour puts those above 89 together (45 CFR 164.514(b)(2)(i)(C)); a year of
birth is not. Up to three children, siblings or grandchildren are; marital states, occupations of large groups and what
else many share is marked in ``data/quasi-*.txt``. Health, origin and belief never are (GDPR, article 9), nor is what the
tables do not know, nor *the only* teacher.
"""

import re
from dataclasses import replace

from spolu.interviews import nicknames
from spolu.interviews.identify.identifiers.structured import Found
from spolu.interviews.identify.quasi.table import shared

_OLD = 90
_MOST = 3
"""Children, siblings, grandchildren that many have."""
_SECTIONS = {"AGE": ("AGE",), "FAM": ("FAM",), "OCC": ("OCC", "works")}
"""Kind -> the sections of the tables that hold it; kinds that are not here are never shared."""
_YEARS = re.compile(r"(\d+)\+?")
_COUNTED = re.compile(r"(\d+) × (.+)")
_ONLY = re.compile(
    r"\b(?:jedin[ýáéyaeo]\w*|jedyn(?!ie\b)[yaąe]\w*|(?:the|our|their) only)(?:\W+\w+)?\W*$", re.IGNORECASE
)
"""Words right before a detail, one may stand between: *jediná mužská učitelka*, *the only male nurse*."""


def many_share(kind: str, base: str, language: str) -> bool:
    """Whether so many people are of that age, occupation or family that it tells nobody apart."""
    years, counted = _YEARS.fullmatch(base), _COUNTED.fullmatch(base)
    if kind == "AGE" and years:
        return int(years[1]) < _OLD
    known = shared(nicknames.table(language))
    if kind == "FAM" and counted:
        return int(counted[1]) <= _MOST and ("children", counted[2]) in known
    return any((section, base) in known for section in _SECTIONS.get(kind, ()))


def told(found: Found, before: str, language: str) -> Found:
    """Return a detail in the automatic lane where many share it; ``before``: its sentence up to it."""
    if not many_share(found.kind, found.lemma, language) or _ONLY.search(before):
        return found
    return replace(found, lane="auto")
