"""Which of two finds counts where a detail that describes somebody could also be a name."""

import re

from spolu.interviews.identify.quasi.frames import several
from spolu.interviews.identify.quasi.terms import NAMED_AFTER
from spolu.interviews.identify.words import countries
from spolu.interviews.model import Mention
from spolu.text import fold

_WEAK = ("a form of the surname", "it stands beside", "a capital inside a sentence", "no dictionary has it")
"""Reasons that rest on a word's form alone; a title, a first name or the study's own people are more."""
_NEAREST = re.compile(
    r"after '(?:tat\w*|mam\w*|otec|otce|matka|babick\w*|ded\w*|manzel\w*|muz|zena|tchan|tchyne|ojciec|babcia|dziadek|maz|zona|tesc\w*)'"
)
"""Relatives whom nobody calls by a surname: *táta Polák* says where he is from."""
_OF_ONESELF = ("'jsem'", "'sem'", "'jestem'", "'i'm'", "'i am'", "'im'", "'som'", "'já'", "'ja'")
_SURNAMES_TOO = several(
    "polák němec slovák maďar rus rusa turek srb chorvat rakušan tatar žid fin bulhar arab mongol skot brit ital ir ind kurd rom "
    "polak niemiec czech rusin słowak węgier litwin szwed włoch grek francuz holender żyd ślązak kaszub serb chorwat bułgar góral łemko"
)
"""Peoples' names that people really have as surnames; nobody is called *Vietnamec*."""


def outweighs(detail: Mention, name: Mention) -> bool:
    """Whether a detail counts although names were found within it: *babička Němka* is nobody's name.

    *Jsem Polák* may be a surname: what somebody says so of themselves stays a name where it looks like one.
    """
    if not (detail.start <= name.start and name.end <= detail.end):
        return False
    if name.kind != "PER":
        return name.kind in ("LOC", "ORG", "OTHER")
    if detail.kind == "HEALTH" and NAMED_AFTER.search(fold(detail.text)):
        return True
    if countries.by_form_alone(name):
        return True
    weak = all(why.startswith(_WEAK) or (detail.kind == "ETHN" and _NEAREST.search(fold(why))) for why in name.evidence)
    maybe = detail.kind != "ETHN" or detail.lemma in _SURNAMES_TOO
    return weak and not (maybe and detail.text[0].isupper() and detail.evidence[0].endswith(_OF_ONESELF))
