"""Surnames that are words, as a whole sentence: *Krupička.* begins an answer, a list read aloud, a story."""

import re

from spolu.interviews.identify.contexts import Contexts, is_answer
from spolu.interviews.identify.rules.opened import Opening, is_everyday, is_nominative
from spolu.interviews.identify.words import grammar

_ENDS = re.compile(r"[.!?…]+(?=\s|$|[„”“\"'«»‘’)\]])")
_NAMES = {
    "cs": re.compile(r"\b(?:jmén\w|jmen(?:\w{0,2}|uj\w+|oval\w*)|příjmení\w*|přezdív\w+|rozen[áéo]u?|podpis\w*)\b"),
    "sk": re.compile(r"\b(?:men[oáa]|mien|priezvisk\w+|prezýv\w+|voláte?|roden[áéo]u?|podpis\w*)\b"),
    "pl": re.compile(r"\b(?:nazwisk\w+|imię|imieni\w+|przezwisk\w+|ksyw\w+|nazywa\w*|z domu|podpis\w*)\b"),
}
"""What speaks of names, in small letters."""
_BEFORE, _BEHIND = 60, 45
"""Code points on either side in which a name is spoken of."""


def is_near_name(here: Opening, ctx: Contexts) -> bool:
    """Whether a surname in any form is a sentence, and names are spoken of beside it: *Malých. Já vím, hloupé jméno.*"""
    if ctx.language not in _NAMES or not here.word.last or not _is_sentence(here) or is_answer(here.low):
        return False
    if grammar.is_no_noun(here.low, ctx):
        return False  # "Mogę."
    start, end = here.token.start, here.token.end
    beside = f"{here.text[max(0, start - _BEFORE) : start]}\n{here.text[end : end + _BEHIND]}"
    return _NAMES[ctx.language].search(beside.lower()) is not None


def is_whole(here: Opening, ctx: Contexts) -> bool:
    """Whether a surname in the nominative is a sentence: a noun, or an adjective that ends as surnames do."""
    if ctx.language not in _NAMES or not is_nominative(here, ctx) or is_everyday(here, ctx):
        return False
    if not _is_sentence(here) or is_answer(here.low) or here.text[here.token.end] in "!?":
        return False  # "Cíl!" is shouted, "Polévka?" asked about
    low, language = here.low, ctx.language
    if grammar.is_shaped_as_surname(low, language):
        return True
    described = any(grammar.is_adjective(word, language) for word in (low, here.word.last.lower()))
    return not (described or grammar.is_verb(low, ctx) or grammar.is_finite(low, language))


def _is_sentence(here: Opening) -> bool:
    return _ENDS.match(here.text, here.token.end) is not None
