"""How many children, siblings, grandchildren somebody has: *mám pět dětí*, *z siedmiorgiem rodzeństwa*, *four sons*."""

from collections.abc import Iterator

from spolu.interviews import numerals
from spolu.interviews.identify.identifiers.structured import Found
from spolu.interviews.identify.quasi.frames import PARENTS, Sentence, bearer, found
from spolu.interviews.identify.quasi.lexicon import Hit

_WITH = frozenset(("s", "se", "z", "ze", "with", "of"))
_GAP = 2
"""Words that may stand between the number and whom it counts: *three small children*, *four grown-up sons*."""
_JOINS = frozenset(("a", "i", "nebo", "lub", "and", "or", "let", "lat", "years", "az", "do", "to"))
_MOST = 25


def find(said: Sentence) -> Iterator[Found]:
    """Yield counted relatives that somebody in particular has."""
    low = said.low
    language = said.lexicon.language
    for hit in said.hits:
        if hit.section == "kin" and low[hit.to : hit.to + 1] == ["of"]:
            yield from _of(said, low, hit)
        if hit.section != "children":
            continue
        at, number = _counted(said, low, hit.at, language)
        if 2 <= number <= _MOST:
            whose = bearer(said, at, hit.to, "self", "kin", "has") or (
                low[at - 1] if at and low[at - 1] in _WITH and not said.is_general(said.before(at)) else ""
            )
            if whose:
                yield _found(said, at, hit.to, number, hit.base, whose)
        elif number == 0 and hit.to < len(low) and said.is_any(hit.to, "self"):
            number, size = numerals.read(low, hit.to + 1, language) if hit.to + 1 < len(low) else (0, 0)
            if number >= 2 and said.ends(hit.to + 1 + size):
                yield _found(said, hit.at, hit.to + 1 + size, number, hit.base, said.texts[hit.to].lower())


def _of(said: Sentence, low: list[str], hit: Hit) -> Iterator[Found]:
    """Yield *mother of four*."""
    number, size = numerals.read(low, hit.to + 1, said.lexicon.language) if hit.to + 1 < len(low) else (0, 0)
    end = hit.to + 1 + size
    counted = not said.ends(end) and low[end] not in _JOINS
    if hit.base in PARENTS and 2 <= number <= _MOST and not counted and not said.is_general(said.before(hit.at)):
        yield _found(said, hit.at, end, number, "children", low[hit.at])


def _counted(said: Sentence, low: list[str], noun: int, language: str) -> tuple[int, int]:
    """Return where the number before ``noun`` begins, and the number; 0 where there is none."""
    for gap in range(_GAP + 1):
        for size in (2, 1):
            at = noun - gap - size
            if at < 0 or any(map(said.comma, range(at + 1, noun + 1))):
                continue
            if gap and (said.gaps[noun - 1] not in " -" or any(_parts(said, i) for i in range(noun - gap, noun))):
                continue
            number, read = numerals.read(low, at, language)
            if read == size:
                return at, number
    return noun, 0


def _parts(said: Sentence, at: int) -> bool:
    """Whether a word between a number and a noun says that the one does not count the other."""
    return said.low[at] in _JOINS or said.is_any(at, "self", "has", "is", "kin")


def _found(said: Sentence, at: int, to: int, number: int, base: str, whose: str) -> Found:
    return found(said, at, to, "FAM", f"a number of relatives, beside '{whose}'", f"{number} × {base}")
