"""Czech surnames that are words, in text without capitals: what a verb, a title, a preposition before them tells."""

import re
from collections.abc import Callable

from spolu.interviews import dictionary
from spolu.interviews.identify.contexts import Contexts, small_words, spoken
from spolu.interviews.identify.rules.agreeing import TITLED
from spolu.interviews.identify.rules.beside import OTHERWISE, SHAPED
from spolu.interviews.identify.rules.standing import Place, stands_alone
from spolu.interviews.identify.words import grammar

_CASES = {"pan": "", "pana": "aeiy", "panu": "uieoí", "panovi": "uieoí", "panem": "m"}
"""*pan* in a case -> the last letters of a man's name behind it; "": of its base form."""
_WOMANS = re.compile(r"..[^aeiouy]ové$")
_TO_HER = frozenset(
    ("u", "k", "ke", "od", "do", "bez", "o", "po", "té", "tý", "tej", "naší", "starý", "staré", "mladý", "mladé")
)
"""What stands before a woman in a case that ends in *-é*."""


def _done_by_a_man(p: Place, ctx: Contexts) -> bool:
    """Whether a man did it, and the word behind is a woman's in the nominative, but for a surname: *seděl zelinka*."""
    verb = p.before.token.text if p.before is not None else ""
    if not ctx.is_past(verb) or verb in small_words("cs being"):
        return False
    return bool(p.word.last) and grammar.is_otherwise(p.token.text, p.word, verb, "cs")


def _is_titled(p: Place, ctx: Contexts) -> bool:
    """Whether a noun that nobody is said to be stands behind *pan*, in its case: *pan jezdec*."""
    ends = _CASES.get(p.before.token.text) if p.before is not None else None
    low = p.token.text
    if (
        ends is None
        or len(low) < 4
        or grammar.is_finite(low, "cs")
        or grammar.is_adjective(low, "cs")
        or p.word.calendar
    ):
        return False
    base = dictionary.lemma_of(low, "cs")
    if base.endswith(("t", "ý", "í")) or low.endswith(("ho", "mu", "ých", "ě", "al", "il", "el")):
        return False  # verbs and adjectives
    if not ends:
        return base == low and low[-1] not in "áéíýůúouie"
    return low[-1] in ends and base != low


def _is_visited(p: Place, ctx: Contexts) -> bool:
    """Whether a woman's surname that is an adjective as well stands alone in the case of what is before it: *u té bílkové*."""
    if not p.word.last or _WOMANS.search(p.token.text) is None or p.token.before not in _TO_HER:
        return False
    return stands_alone(p, "á", ctx)


_RULES: tuple[tuple[Callable[[Place, Contexts], bool], str], ...] = (
    (_done_by_a_man, OTHERWISE),
    (_is_titled, TITLED),
    (_is_visited, SHAPED),
)


def why(p: Place, ctx: Contexts) -> str:
    """Return the first reason why a common word is a surname, or ""."""
    low = p.token.text
    if ctx.language != "cs" or p.word.function or ctx.group(low) or low in spoken() or low in small_words("cs unnamed"):
        return ""
    return next((reason for rule, reason in _RULES if rule(p, ctx)), "")
