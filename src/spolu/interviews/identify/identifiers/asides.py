"""What somebody says within a number that is read aloud, whatever it is: *oh one six one, wait, where are my glasses, four nine six …*.

Only between rows of words for numbers that are one: announced, begun with a zero, or long even without the rest.
"""

from collections.abc import Iterator, Sequence, Set

from spolu.interviews.identify.identifiers import disfluencies, signs
from spolu.interviews.identify.identifiers.reading import aloud, meant
from spolu.interviews.identify.runs import Run
from spolu.interviews.identify.tokens import SIGNS

KINDS = frozenset(("PHONE", "ACCOUNT", "BIRTHNO", "IDNO", "CASENO"))
"""What is long enough for somebody to say something within it."""
_Values = Sequence[int | None]
_DASHES = ("–", "—", "-")
_STOPS = (",", "?", "!", ".", "…", *_DASHES)
"""How the piece before an aside ends, and the last one of it."""
_LEADS = frozenset((*disfluencies.THEN, *disfluencies.ONWARDS, "nakonec", "nakoniec", "koniec"))
"""Words with which an aside may end as well, before the number goes on."""
_FEWEST, _GROUPS, _LONG = 6, 3, 6
"""Words for numbers on both sides together, and the numbers that they say, since two are prices; and words of a side that is a number by itself."""


def find(run: Run, text: str, said: bytes, language: str) -> Iterator[tuple[int, int]]:
    """Yield (first, behind the last) of the pieces of each aside. ``said``: the signs of the run; ``language``: of a table."""
    letters = aloud.surely_letters(language)
    for spot in signs.PARTED.finditer(said):
        start, end = spot.span("aside")
        pieces = run.pieces[start:end]
        begun = run.pieces[start - 1].endswith(_STOPS) or pieces[0] in _DASHES
        ended = pieces[-1].endswith(_STOPS) or pieces[-1].lower() in _LEADS
        if begun and ended and letters.isdisjoint(_words(pieces)):
            first, last = signs.row(said, start, end)
            sides = (_values(run.pieces[first:start], language), _values(run.pieces[end:last], language))
            at = run.starts
            if _is_one(*sides, meant.before(text, at[first]), meant.told(text, at[start], at[end])):
                yield start, end


def _is_one(before: _Values, behind: _Values, announced: str, told: Set[str]) -> bool:
    """Whether the numbers on both sides of an aside are one. ``announced``: what they are; ``told``: what the aside says of the second."""
    sizes = [sum(value is not None for value in side) for side in (before, behind)]
    groups = len(aloud.groups(before)) + len(aloud.groups(behind))
    if sum(sizes) < _FEWEST or groups < _GROUPS or told - {announced, meant.ANY}:
        return False
    return max(sizes) >= _LONG or before[0] == 0 or announced != ""


def _values(pieces: Sequence[str], language: str) -> _Values:
    """Return what words for numbers say, see `aloud.values`, and None for what parts them."""
    values = aloud.values(language)
    return [values.get(word) for word in _words(pieces)]


def _words(pieces: Sequence[str]) -> Iterator[str]:
    """Yield the words of pieces, and "" behind each that a sign ends."""
    for piece in pieces:
        yield from piece.lower().strip(SIGNS).split("-")
        if piece.endswith(_STOPS):
            yield ""
