"""Members of an enumeration whose other members are names: *vnoučata: Slavíka, Jonáše a Stellu*, *Jan, Profesor a Eva*.

In running text a list of things is written small, so what has a capital there is somebody, be it a word for what people
are. A verb before somebody who is called is none (*Pojď, Karle*).
"""

import re

from spolu.interviews import dictionary
from spolu.interviews.identify.contexts import Contexts, is_answer
from spolu.interviews.identify.rules.opened import Opening
from spolu.interviews.identify.tokens import NAME
from spolu.interviews.identify.words import grammar
from spolu.interviews.identify.words.lexicon import Word, lexicon

AMONG = "in an enumeration of names"
_JOINED = r"(?:,|(?:,)? (?:a|i|oraz|and)) "
_MEMBER = rf"(?:[^\W\d_]+\.? )?({NAME})(?: {NAME})?"
_BEHIND = re.compile(rf"{_JOINED}{_MEMBER}{_JOINED}{_MEMBER}")
"""Two more members."""
_LAST = re.compile(rf"{_JOINED}{_MEMBER}(?=[.,;!?]|$)")
_FIRST = re.compile(rf"({NAME})(?: {NAME})?, $")
"""The member behind or before."""
_INFINITIVE = ("t", "ť", "ci")
_FAR = 40
"""Code points before a word in which the member before it may be."""


def may_begin(text: str, start: int, end: int) -> bool:
    """Whether a word stands between a colon and a comma."""
    return text[end : end + 1] == "," and start > 1 and text[start - 2] == ":"


def may_go_on(text: str, start: int, end: int) -> bool:
    """Whether a word stands behind a comma, and before another or *and*."""
    return (
        start > 1 and text[start - 2] == "," and (text[end : end + 1] == "," or text[end : end + 3] in (" a ", " i "))
    )


def begins(here: Opening, ctx: Contexts) -> bool:
    """Whether a word behind a colon is the first of three or more members, of which another is nothing but a name."""
    token = here.token
    if not may_begin(here.text, token.start, token.end) or _is_said(here.low, here.word, ctx):
        return False
    found = _BEHIND.match(here.text, token.end)
    return found is not None and any(_is_name(name, ctx) for name in found.groups())


def goes_on(text: str, start: int, end: int, ctx: Contexts) -> bool:
    """Whether a word stands between members of an enumeration, of which one is nothing but a name."""
    if not may_go_on(text, start, end):
        return False
    before, behind = (
        _FIRST.search(text, max(0, start - _FAR), start),
        _BEHIND.match(text, end) or _LAST.match(text, end),
    )
    return any(_is_name(name, ctx) for found in (before, behind) if found is not None for name in found.groups())


def _is_said(low: str, word: Word, ctx: Contexts) -> bool:
    """Whether a word answers, or tells somebody what to do."""
    if word.function or is_answer(low):
        return True
    if ctx.language == "pl":
        return any(not tag.startswith(("subst", "adj")) for tag in grammar.tags(low))
    base = dictionary.lemma_of(low, ctx.language)
    return ctx.group(low) == "says" or (base != low and base.endswith(_INFINITIVE))


def _is_name(name: str | None, ctx: Contexts) -> bool:
    word = lexicon(ctx.language, ctx.plain).word(name) if name else None
    return word is not None and bool(word.person) and not (word.common or word.place)
