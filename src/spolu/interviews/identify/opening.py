"""Common words that begin a sentence, where a capital says nothing: what stands behind may still make them names."""

import re
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from spolu.interviews.identify import tokens
from spolu.interviews.identify.beside import OTHERWISE, SAID, SHAPED, is_otherwise, is_shaped_as_surname, tags
from spolu.interviews.identify.contexts import Contexts, small_words
from spolu.interviews.identify.lexicon import Word
from spolu.interviews.identify.tokens import Token

CALLED = "somebody is called at the beginning of a sentence"
PARTY = "a surname before a party or a firm in brackets"
WHYS = frozenset((SAID, SHAPED, OTHERWISE, CALLED, PARTY))
"""Reasons that let a common word at the beginning of a sentence wait for review."""
CERTAIN = frozenset((OTHERWISE, PARTY))
"""Of them, those that hold although the texts have the word in small letters, too."""
_PARTY = re.compile(rf" \([{tokens.UPPER}]{{2}}")


class Opening(NamedTuple):
    """A word that begins a sentence, in small letters, with what is known of it and the text it stands in."""

    low: str
    word: Word
    token: Token
    text: str


def may_open(token: Token, word: Word, text: str, ctx: Contexts) -> str:
    """Return why a common word that begins a sentence may be a name, or "": *Lis mówi*, *Misiu, chodź*, *Mucha odpisał*."""
    low = token.text.lower()
    if word.function or ctx.group(low):
        return ""
    here = Opening(low, word, token, text)
    return next((why for rule, why in RULES if rule(here, ctx)), "")


def is_told_further(text: str, end: int, after: str) -> bool:
    """Whether more than the next word tells of a word that begins a sentence: a comma, a bracket, *nie*, *się* behind."""
    return text[end : end + 1] == "," or after in small_words("leaning")


def _speaks(here: Opening, ctx: Contexts) -> bool:
    behind = here.token.after
    if ctx.language == "en":
        return _does(here)
    if ctx.language != "pl" or here.low != here.word.last.lower():
        return False
    return ctx.group(behind) == "says" and behind not in small_words("unsaid")


def _does(here: Opening) -> bool:
    """Whether an English noun without an article does something: *Gabby can show you*, *Cook says hello*."""
    low, behind = here.low, here.token.after
    if low in small_words("en mass") or low not in (here.word.first.lower(), here.word.last.lower()):
        return False
    return behind in small_words("en doing")


def _is_shaped(here: Opening, ctx: Contexts) -> bool:
    behind = here.token.after
    if ctx.language != "pl" or not behind or not here.word.last or behind in small_words("joining"):
        return False
    if not is_shaped_as_surname(here.low, "pl"):
        return False
    found = tags(behind)
    return bool(found) and not any(tag.startswith(("subst:", "adj:", "ger:", "brev:")) for tag in found)


def _is_otherwise(here: Opening, ctx: Contexts) -> bool:
    if not here.word.last or ctx.language == "en":
        return False
    did = _did().match(here.text, here.token.end)
    return did is not None and is_otherwise(here.low, here.word, did[1], ctx.language)


@cache
def _did() -> re.Pattern[str]:
    return re.compile(rf" (?:(?:{'|'.join(sorted(small_words('leaning')))}) )*(?:ne)?(\w+)")


def _is_called(here: Opening, ctx: Contexts) -> bool:
    """Whether a first name is called: *Misiu, daj mi spokój*; in English the name itself: *Rose, come here*."""
    if here.text[here.token.end : here.token.end + 2] != ", " or not here.word.first:
        return False
    if ctx.language == "en":
        return here.low not in small_words("en mass") and here.word.first == here.token.text
    itself = here.word.first == here.token.text
    return "5" in here.word.cases and not itself and here.low not in small_words("cs calling")


def _has_party(here: Opening, ctx: Contexts) -> bool:
    """Whether a surname stands before its party: *Svoboda (KDU-ČSL)*."""
    named = ctx.language != "en" and here.low == here.word.last.lower()
    return named and _PARTY.match(here.text, here.token.end) is not None


RULES: tuple[tuple[Callable[[Opening, Contexts], bool], str], ...] = (
    (_speaks, SAID),
    (_is_shaped, SHAPED),
    (_is_otherwise, OTHERWISE),
    (_is_called, CALLED),
    (_has_party, PARTY),
)
