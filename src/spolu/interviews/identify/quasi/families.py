"""How many children, siblings, grandchildren somebody has: *mám pět dětí*, *z siedmiorgiem rodzeństwa*, *four sons*."""

from collections.abc import Iterator

from spolu.interviews import numerals
from spolu.interviews.identify.quasi.frames import Turned, bearer
from spolu.interviews.identify.structured import Found

_WITH = frozenset(("s", "se", "z", "ze", "with", "of"))
_GAP = 1
"""Words that may stand between the number and whom it counts: *three small children*."""
_JOINS = frozenset(("a", "i", "nebo", "lub", "and", "or", "let", "lat", "years", "az", "do", "to"))
_MOST = 25


def find(turn: Turned) -> Iterator[Found]:
    """Yield counted relatives that somebody in particular has."""
    low = [w.low for w in turn.words]
    language = turn.lexicon.language
    for hit in turn.hits:
        if hit.section != "children":
            continue
        at, number = _counted(turn, low, hit.at, language)
        if 2 <= number <= _MOST:
            whose = bearer(turn, at, hit.to, "self", "kin", "has") or (low[at - 1] if at and low[at - 1] in _WITH and not _general(turn, at) else "")
            if whose:
                yield _found(turn, at, hit.to, number, hit.base, whose)
        elif number == 0 and hit.to < len(low) and turn.is_any(hit.to, "self"):
            number, size = numerals.read(low, hit.to + 1, language) if hit.to + 1 < len(low) else (0, 0)
            if number >= 2 and turn.ends(hit.to + 1 + size):
                yield _found(turn, hit.at, hit.to + 1 + size, number, hit.base, turn.words[hit.to].text.lower())


def _counted(turn: Turned, low: list[str], noun: int, language: str) -> tuple[int, int]:
    """Return where the number before ``noun`` begins, and the number; 0 where there is none."""
    for gap in range(_GAP + 1):
        for size in (2, 1):
            at = noun - gap - size
            if at < 0 or any(w.new or w.comma for w in turn.words[at + 1 : noun + 1]):
                continue
            if gap and (low[noun - 1] in _JOINS or turn.words[noun - 1].gap != " "):
                continue
            number, read = numerals.read(low, at, language)
            if read == size:
                return at, number
    return noun, 0


def _general(turn: Turned, at: int) -> bool:
    return any(turn.is_any(i, "general") and not turn.is_any(i, "children") for i in turn.before(at))


def _found(turn: Turned, at: int, to: int, number: int, base: str, whose: str) -> Found:
    span = turn.words[at].start, turn.words[to - 1].end
    return Found(*span, "FAM", f"a number of relatives, beside '{whose}'", "review", f"{number} × {base}")
