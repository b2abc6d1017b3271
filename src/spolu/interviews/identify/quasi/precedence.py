"""Which of two finds counts where a detail that describes somebody could also be a name."""

from spolu.interviews.model import Mention

_WEAK = ("a form of the surname", "it stands beside", "a capital inside a sentence", "no dictionary has it")
"""Reasons that rest on a word's form alone; a title, a first name or the study's own people are more."""
_OF_ONESELF = ("'jsem'", "'sem'", "'jestem'", "'i'm'", "'i am'", "'im'", "'som'", "'já'", "'ja'")


def outweighs(detail: Mention, name: Mention) -> bool:
    """Whether a detail counts although names were found within it: *babička Němka* is nobody's name.

    *Jsem Polák* may be a surname: what somebody says so of themselves stays a name where it looks like one.
    """
    if not (detail.start <= name.start and name.end <= detail.end):
        return False
    if name.kind != "PER":
        return name.kind in ("LOC", "ORG", "OTHER")
    weak = all(why.startswith(_WEAK) for why in name.evidence)
    return weak and not (detail.text[0].isupper() and detail.evidence[0].endswith(_OF_ONESELF))
