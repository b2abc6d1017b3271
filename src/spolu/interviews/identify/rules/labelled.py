"""Surnames that are words, behind a label of minutes and forms: *Zapsala: Pokorná*, *Nieobecni: Wrona*."""

import re

from spolu.interviews.identify.contexts import Contexts
from spolu.interviews.identify.rules.opened import Opening
from spolu.interviews.identify.words import grammar

WHY = "behind a label that asks who"
_LABEL = {
    "cs": re.compile(
        r"\b(?:zapsal[ay]?|zapisovatel(?:ka)?|ověřil[ay]?|vedl[ay]?|vede|přítom(?:ni|na|en|ná|ný|ní)|nepřítom\w+|omluven[iíaáýé]?|chybí|chyběl[aiy]?"
        r"|účast\w*|host(?:é|ka)?|kontaktní osoba|jméno|příjmení|kontakt|garant(?:ka)?|zodpovíd\w+|odpovíd\w+|volal[ay]?|telefonoval[ay]?|podeps\w+|podpis"
        r"|předal[ay]?|převzal[ay]?|schválil[ay]?|služb[au]|klient(?:ka)?|žadatel(?:ka)?): $",
        re.IGNORECASE,
    ),
    "pl": re.compile(
        r"\b(?:zapisał[ay]?|spisał[ay]?|protokołował[ay]?|protokolant(?:ka)?|prowadził[ay]?|prowadzi|(?:nie)?obecn[iaey]\w*|osoba kontaktowa|imię|nazwisko|kontakt|odpowiedzialn[yae]"
        r"|dzwonił[ay]?|podpis\w*|goście|gość|przekazał[ay]?|przyjął|przyjęła|dyżur|klient(?:ka)?): $",
        re.IGNORECASE,
    ),
}  # fmt: skip
_FAR = 20
"""Code points of the longest label."""


def is_labelled(here: Opening, ctx: Contexts) -> bool:
    """Whether a surname in the nominative stands behind a label that asks who."""
    label, start = _LABEL.get(ctx.language), here.token.start
    if label is None or here.text[start - 2 : start] != ": ":
        return False
    named = here.low in grammar.nominatives(here.word.last, ctx.language)
    return named and label.search(here.text[max(0, start - _FAR) : start]) is not None
