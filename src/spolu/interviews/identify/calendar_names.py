"""Months, days and words of grammar that are somebody's name: what stands beside them tells (*Maja śpi*, *Mr Do*, *called May*)."""

import re

from spolu.interviews.identify.contexts import Contexts, small_words
from spolu.interviews.identify.lanes import Tally
from spolu.interviews.identify.rules.bare import MAYBE
from spolu.interviews.identify.rules.beside import SAID
from spolu.interviews.identify.weighing import ROLE, Seen
from spolu.interviews.identify.words.lexicon import dates

_YEAR = re.compile(r"(?:19|20)\d\d$")


def is_named_as_grammar(s: Seen, tally: Tally, ctx: Contexts) -> bool:
    """Whether a capital inside a sentence makes a name of a word of grammar; in English it takes a title, too: *Mr Do*."""
    if s.token.begins or s.token.small:
        return False
    titled = s.strong and ctx.group(s.token.before) == "title"
    return ctx.language != "en" or titled or bool(s.word.person and tally.strong)


def is_english_month(s: Seen, ctx: Contexts) -> bool:
    """Whether an English month, with a day or a year behind it, stands in another language: *May 2025* of a recording.

    Who may be called so by a first name (*August*) is a month before a year alone.
    """
    dated = ctx.language != "en" and s.shape.low in dates("en") and s.token.after[:1].isdigit()
    return dated and (not s.word.first or _YEAR.match(s.token.after) is not None)


def is_called_so(s: Seen, tally: Tally, ctx: Contexts) -> bool:
    """Whether a month or a day is somebody's name here: Czech and Polish write those small, but for a heading's."""
    token, word, low = s.token, s.word, s.shape.low
    did = ctx.is_past(token.after) or (ctx.group(token.after) == "says" and token.after not in small_words("unsaid"))
    if ctx.language == "en":
        if not word.first or token.before in small_words("en month"):
            told = s.strong or (tally.strong > 0 and token.before in small_words("en whom") and not token.small)
            told = told or (did and tally.strong > 0 and bool(word.last))
            return told and (token.small or not token.begins)
        beside = token.before in small_words("en whom") or token.before in ("with", "to", "for", "about", "without")
        return s.strong or did or (not token.begins and (beside or tally.strong > 0))
    if token.small:
        named = bool(word.last) and s.why.startswith(("after", MAYBE))
        return s.strong or (s.per >= ROLE and (named or (bool(word.first) and s.why == SAID)))
    if token.begins:
        itself = word.first.lower() == low and "1" in word.cases  # "Maja śpi": a month would be "3 maja"
        return (
            itself
            or (tally.strong > 0 and not word.common)
            or (did and (tally.strong > 0 or (bool(word.first) and tally.inside > 0)))
            or (tally.strong > 0 and token.after in small_words("cs being"))
        )
    named = tally.strong > 0 or ((s.alone or s.per >= ROLE) and low in dates(ctx.language))
    return s.strong or bool(word.first) or (named and bool(word.last))
