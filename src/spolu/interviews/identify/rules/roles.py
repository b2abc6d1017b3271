"""Polish words that say what somebody is or when it was, in small letters, where they are somebody's name all the same."""

import re

from spolu.interviews.identify.contexts import Contexts, is_named_behind, small_words
from spolu.interviews.identify.rules.agreeing import TITLED, has_case_of
from spolu.interviews.identify.rules.beside import SAID
from spolu.interviews.identify.rules.standing import Place, did
from spolu.interviews.identify.words import grammar

CALLED = "what somebody is called"
_SPOKEN_OF = re.compile(r"nazwisk|imi[ęeo]|przezwisk|ksyw|pseudonim")
_ASKED = re.compile(r"\bjak (?:\w+ ){0,2}$")
_WOMEN = frozenset(("pani", "panią"))
_NAMED = ("subst:sg:nom", "subst:sg:inst", "adj:sg:nom", "ign")


def why(p: Place, ctx: Contexts) -> str:
    """Return why a word is a name though it is a role, a month or a day, or "".

    *Na nią mówimy szefowa*, *prezes król*, *z panią wnuk*, *dyrektora kwietnia*, *maja lubi śpiewać*.
    """
    if ctx.language != "pl" or p.word.function:
        return ""
    named = p.text[p.token.end : p.token.end + 1] == "," and is_named_behind(p.text, p.token.end, "pl")
    if (named or ctx.introduce(p.token.before, p.text, p.token.start)) and _may_be_called(p):
        return CALLED
    if p.word.last and (p.word.calendar or p.word.last.lower() in small_words("pl untitled")) and _is_titled(p, ctx):
        return TITLED
    return SAID if _is_no_month(p, ctx) else ""


def _may_be_called(p: Place) -> bool:
    """Whether a word may be what somebody is called, and nobody asks what *the boss* is called (*jak się nazywa szef*)."""
    tags = grammar.tags(p.token.text)
    asked = _ASKED.search(p.text[: p.token.start]) is not None
    spoken_of = asked or _SPOKEN_OF.match(p.token.text) is not None
    return not spoken_of and (not tags or any(tag.startswith(_NAMED) for tag in tags))


def _is_titled(p: Place, ctx: Contexts) -> bool:
    """Whether a title or a role stands before a surname in its case, or *pani* before a man's word that is not declined."""
    title = p.before.token.text if p.before is not None else ""
    if ctx.group(title) not in ("title", "role"):
        return False
    if title in _WOMEN:
        return p.token.text == p.word.last.lower()
    return has_case_of(p, title)


def _is_no_month(p: Place, ctx: Contexts) -> bool:
    """Whether *maja* does something, behind no number and no preposition."""
    low = p.token.text
    if not p.word.calendar or p.word.first.lower() != low or "1" not in p.word.cases:
        return False
    return (p.before is None or p.before.word.function) and is_no_date(p)


def is_no_date(p: Place) -> bool:
    """Whether a month or a day does something, and more than *is*, behind no word of dates."""
    after = did(p)
    if (
        p.token.before in small_words("pl dating")
        or after in small_words("pl being")
        or grammar.is_done_by_us(after, "pl")
    ):
        return False
    return any(tag.startswith(("fin:sg:ter", "praet:sg")) for tag in grammar.tags(after))
