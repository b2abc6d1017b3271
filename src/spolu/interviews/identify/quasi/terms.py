"""Family, health and time of life: words of the table that are said of somebody in particular."""

from collections.abc import Iterator

from spolu.interviews.identify.quasi.frames import Sentence, bearer, found
from spolu.interviews.identify.quasi.lexicon import Hit
from spolu.interviews.identify.structured import Found

_WHAT = {"AGE": "a time of life", "FAM": "a family situation", "HEALTH": "health"}
_ABBREVIATED = frozenset(("ms", "sm", "aids"))


def find(said: Sentence) -> Iterator[Found]:
    """Yield the terms that somebody in particular bears."""
    for hit in said.hits:
        if hit.section in _WHAT and not said.is_any(hit.at, "general") and _is_written_so(said, hit):
            whose = bearer(said, hit.at, hit.to)
            if whose:
                yield found(said, hit.at, hit.to, hit.section, f"{_WHAT[hit.section]}, beside '{whose}'", hit.base)


def _is_written_so(said: Sentence, hit: Hit) -> bool:
    """Whether an abbreviation that is a word too has capitals alone."""
    return hit.base not in _ABBREVIATED or (said.cased and said.words[hit.at].text.isupper())
