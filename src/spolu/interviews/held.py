"""Whom each place means, held when something leaves the study: what is left is read as it was before.

Who a short name is, whether a word is a place, even that a word is a name at all, may be known from another transcript
alone. Without it the same words would be read otherwise, get other pseudonyms, or stay in the text.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from spolu.interviews.model import Mention, Person, Transcript

_WHY = "the same name as elsewhere in the study"


def hold(linked: Iterable[Mention], known: Iterable[Person]) -> tuple[Mention, ...]:
    """Return the mentions that mean one of ``known``; why they were found may speak of what leaves, so that is not held."""
    keys = {p.key for p in known}
    return tuple(m._replace(evidence=(_WHY,)) for m in linked if m.person in keys)


def over(found: Sequence[Mention], held: Sequence[Mention], texts: Sequence[Transcript]) -> tuple[Mention, ...]:
    """Return what was found, with what was held in place of whatever overlaps it; not where the text is another now."""
    if not held:
        return tuple(found)
    said = {(t.id, turn.id): turn.text for t in texts for turn in t.turns}
    stays = [m for m in held if said.get((m.transcript, m.turn), "")[m.start : m.end] == m.text]
    taken: dict[tuple[str, str], list[Mention]] = defaultdict(list)
    for m in stays:
        taken[m.transcript, m.turn].append(m)
    free = (
        m for m in found if not any(m.start < h.end and h.start < m.end for h in taken.get((m.transcript, m.turn), ()))
    )
    return (*stays, *free)
