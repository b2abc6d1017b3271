"""Family, health and time of life: words of the table that are said of somebody in particular."""

import re
from collections.abc import Iterator

from spolu.interviews.identify.identifiers.structured import Found
from spolu.interviews.identify.quasi.frames import Sentence, bearer, found, several
from spolu.interviews.identify.quasi.lexicon import Hit
from spolu.text import fold

_WHAT = {"AGE": "a time of life", "FAM": "a family situation", "HEALTH": "health", "works": "an occupation"}
_KINDS = {"works": "OCC"}
"""Sections whose name is not the kind: *v armádě*, *I teach*."""
_ABBREVIATED = frozenset(("ms", "sm", "aids"))
NAMED_AFTER = re.compile(
    r"\b(?:downov|down\b|down's|parkinson|alzheimer|asperger|crohn|tourett|bechter|huntington|hodgkin|basedow|hashimot|lesniow|raynaud)"
)
"""Illnesses that bear the name of who described them first."""
_SUBJECTS = several("i i'm he he's she she's who")


def find(said: Sentence) -> Iterator[Found]:
    """Yield the terms that somebody in particular bears."""
    for hit in said.hits:
        if hit.section == "works" and any(said.is_any(i, "OCC") for i in said.before(hit.at, 2)):
            continue  # "výpravčí na dráze" is one occupation
        if hit.section in _WHAT and not said.is_any(hit.at, "general") and _is_written_so(said, hit):
            whose = bearer(said, hit.at, hit.to) or _subject(said, hit)
            if whose:
                kind = _KINDS.get(hit.section, hit.section)
                yield found(said, hit.at, hit.to, kind, f"{_WHAT[hit.section]}, beside '{whose}'", hit.base)


def _is_written_so(said: Sentence, hit: Hit) -> bool:
    """Whether an abbreviation that is a word too has capitals alone, and no capital makes a name of it (*panu Šestákovi*)."""
    word = said.texts[hit.at]
    if hit.base in _ABBREVIATED:
        return said.cased and word.isupper()
    if not said.cased or not word[0].isupper() or said.lexicon.language == "en" or (len(word) > 1 and word.isupper()):
        return True
    return bool(NAMED_AFTER.search(fold(word))) or (hit.at == 0 and hit.section != "AGE")


def _subject(said: Sentence, hit: Hit) -> str:
    """Return the pronoun with which the term itself begins: *I teach*, *she's retired*."""
    low = said.low[hit.at]
    return low if low in _SUBJECTS and hit.to > hit.at + 1 and not said.is_general(said.before(hit.at)) else ""
