"""Occupations, family, health, origin and belief: words of the table that are said of somebody in particular."""

from collections.abc import Iterator

from spolu.interviews.identify.quasi.frames import Turned, bearer
from spolu.interviews.identify.quasi.lexicon import Hit
from spolu.interviews.identify.structured import Found

_WHAT = {"FAM": "a family situation", "HEALTH": "health", "ETHN": "origin or belief", "peoples": "origin"}
_OCCUPATION = "an occupation"
_ADDRESS = frozenset("pan pana panu panem pane pani paniu slecna mr mrs miss".split())
_FILLING = 3
"""Words that may stand between *jsem* and an occupation: *byl jsem celý život hajný*."""


def find(turn: Turned) -> Iterator[Found]:
    """Yield the terms that somebody in particular bears."""
    for hit in turn.hits:
        if hit.section in _WHAT and not turn.is_any(hit.at, "general"):
            whose = _believer(turn, hit) if hit.section in ("ETHN", "peoples") else bearer(turn, hit.at, hit.to)
            if whose and (hit.section != "peoples" or _is_written_so(turn, hit)):
                kind = "ETHN" if hit.section == "peoples" else hit.section
                yield _found(turn, hit.at, hit.to, kind, f"{_WHAT[hit.section]}, beside '{whose}'", hit.base)
        elif hit.section == "OCC":
            whose = _worker(turn, hit)
            if whose:
                yield _found(turn, hit.at, hit.to, "OCC", f"{_OCCUPATION}, beside '{whose}'", hit.base)
        elif hit.section == "occupation frames":
            yield from _framed(turn, hit)


def _believer(turn: Turned, hit: Hit) -> str:
    """Return who is said to be of a people or a belief: *in Czech* is a language, *my Czech* the command of it."""
    left = turn.before(hit.at, _FILLING)
    if any(turn.words[i].low in ("in", "into", "speak", "speaks", "my") for i in left[:2]):
        return ""
    return bearer(turn, hit.at, hit.to, "self", "is", "kin", before=_FILLING + 1, after=2)


def _is_written_so(turn: Turned, hit: Hit) -> bool:
    """Whether a people's name has its capital, in a text that has any."""
    return not turn.cased or turn.words[hit.at].text[0].isupper()


def _worker(turn: Turned, hit: Hit) -> str:
    """Return what says that somebody has the occupation, not only that such a person came in."""
    left = turn.before(hit.at, _FILLING)
    if any(turn.is_any(i, "trades") for i in left[:2]):
        return bearer(turn, hit.at, hit.to)
    if any(turn.words[i].low in ("jsem", "sem", "jestem", "bylam", "bylem", "som", "i'm", "im") or turn.is_any(i, "self") and turn.lexicon.language == "en" for i in left):
        return bearer(turn, hit.at, hit.to, "self")
    if left and turn.is_any(left[0], "kin") and not turn.is_any(left[0], "OCC") and turn.words[left[0]].low not in _ADDRESS:
        return bearer(turn, hit.at, hit.to, "kin", before=1, after=0)
    if any(turn.is_any(i, "is") for i in left):
        return bearer(turn, hit.at, hit.to, "kin", after=0)
    return ""


def _framed(turn: Turned, hit: Hit) -> Iterator[Found]:
    """Yield what follows *pracuju jako*, known to the table or not."""
    if any(h.section == "OCC" and hit.to <= h.at <= hit.to + 1 for h in turn.hits):
        known = next(h for h in turn.hits if h.section == "OCC" and hit.to <= h.at <= hit.to + 1)
        at, to, base = known.at, known.to, known.base
    else:
        at = hit.to
        if at < len(turn.words) and turn.words[at].low in ("a", "an", "the"):
            at += 1
        if turn.ends(at) and not (at == hit.to and at < len(turn.words) and not turn.words[at].new):
            return
        to = at + 1
        base = turn.words[at].text.lower()
    yield _found(turn, at, to, "OCC", f"{_OCCUPATION}, after '{turn.words[hit.at].text.lower()}'", base)


def _found(turn: Turned, at: int, to: int, kind: str, why: str, base: str) -> Found:
    return Found(turn.words[at].start, turn.words[to - 1].end, kind, why, "review", base)
