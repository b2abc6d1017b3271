"""Surnames that are words, in small letters, where lists and offices have them: before the first name, or in a row of names."""

from spolu.interviews.identify.contexts import Contexts, small_words
from spolu.interviews.identify.rules.standing import Place, is_same_person, is_sure
from spolu.interviews.identify.words import grammar
from spolu.interviews.identify.words.lexicon import Word

PAIRED = "a surname before a first name of its case and gender"
BEFORE = "a word before a first name of its case and gender"
LISTED = "in a row of names"
UNSURE = frozenset((BEFORE, LISTED))
"""Reasons that do not yet tell a name for all other places."""
_FAR = 6
"""Members of a row that are looked at on either side."""


def is_paired(p: Place, ctx: Contexts) -> bool:
    """Whether a surname stands before a first name as lists have it: *holubová růžena*, *doubek jan, tichý marcel*.

    An adjective says something of somebody oftener (*malá jana plakala*), and a noun may be what he is (*proroka
    mohameda*), so these have to be apart from the words around them.
    """
    after = _first_name_behind(p, ctx)
    if after is None:
        return False
    apart = p.before is None and p.after(2) is None
    if grammar.is_adjective(p.token.text, ctx.language):
        return _is_womans(p.token.text) or (apart and is_nominative(p, ctx) and "1" in after.cases)
    return apart or _is_womans(p.token.text)


def is_before_first_name(p: Place, ctx: Contexts) -> bool:
    """Whether a noun that is a surname, too, stands before a first name, and behind no other word."""
    if _first_name_behind(p, ctx) is None or grammar.is_adjective(p.token.text, ctx.language):
        return False
    return p.before is None


def _first_name_behind(p: Place, ctx: Contexts) -> Word | None:
    """Return the first name behind a surname that has its case and gender."""
    after = p.after()
    if ctx.language != "cs" or not p.word.last or after is None or not _may_be_somebody(p, ctx):
        return None
    sure = is_sure(after[1], anywhere=True) and is_same_person(after[1], p, ctx.language)
    return after[1] if sure else None


def among_names(p: Place, ctx: Contexts) -> bool:
    """Whether a surname in the nominative is one of a row in which another word is nothing but a name."""
    if ctx.language != "cs" or not _may_be_somebody(p, ctx) or not is_nominative(p, ctx):
        return False
    if p.before is not None or p.after() is not None:  # "zajíc a vlková"
        return any(_is_name(word, described=True) for word in (p.named_with(-1), p.named_with(1)) if word)
    described = grammar.is_adjective(p.token.text, ctx.language)
    return any(_is_name(word, described=described) for word in _neighbours(p)) or _is_in_row(p, ctx)


def is_nominative(p: Place, ctx: Contexts) -> bool:
    """Whether a word is a surname in the nominative."""
    return p.token.text in grammar.nominatives(p.word.last, ctx.language)


def _may_be_somebody(p: Place, ctx: Contexts) -> bool:
    low = p.token.text
    return not (p.word.function or p.word.calendar or ctx.group(low) or low in small_words("cs unnamed"))


def _is_womans(low: str) -> bool:
    return low.endswith(("ová", "ové", "ovou"))


def _neighbours(p: Place) -> list[Word]:
    """Return what stands alone beside a comma or a full stop on either side."""
    found = []
    for way in (-1, 1):
        at = p.at + way
        if 0 <= at < len(p.row):
            left, right = sorted((at, p.at))
            if p.text[p.row[left][0].end : p.row[right][0].start] in (", ", ". "):
                found.append(p.row[at][1])
    return found


def _is_in_row(p: Place, ctx: Contexts) -> bool:
    """Whether a row of surnames in the nominative leads on either side to one that is nothing but a surname: *bílek, cibulka, adamec*."""
    return any(_reaches(p, way, ctx) for way in (-1, 1))


def _reaches(p: Place, way: int, ctx: Contexts) -> bool:
    for far in range(1, _FAR):
        at = p.at + way * far
        left, right = sorted((at, at - way))
        if left < 0 or right >= len(p.row) or p.text[p.row[left][0].end : p.row[right][0].start] != ", ":
            return False
        token, word = p.row[at]
        if token.text not in grammar.nominatives(word.last, ctx.language):
            return False
        if _is_name(word, described=True):
            return True
    return False


def _is_name(word: Word, *, described: bool) -> bool:
    """Whether a word is a name and nothing else; ``described``: a surname it has to be, for *Petr, malý a hubený*."""
    if word.common or word.place:
        return False
    return bool(word.last) or (bool(word.first) and not described)
