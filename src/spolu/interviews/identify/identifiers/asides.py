"""What somebody says within a number that is read aloud, whatever it is: *oh one six one, wait, where are my glasses, four nine six …*.

Only between rows of words for numbers that are one: announced, begun with a zero, or long even without the rest.
"""

from collections.abc import Iterator

from spolu.interviews.identify.identifiers import signs
from spolu.interviews.identify.identifiers.reading import aloud, meant
from spolu.interviews.identify.runs import Run
from spolu.interviews.identify.tokens import SIGNS

KINDS = frozenset(("PHONE", "ACCOUNT", "BIRTHNO", "IDNO", "CASENO"))
"""What is long enough for somebody to say something within it."""
_STOPS = (",", "?", "!", ".", "…", "–", "—", "-")
"""How the piece before an aside ends, and the last one of it."""
_FEWEST, _LONG = 6, 6
"""Words for numbers on both sides together, and those of a side that is a number by itself."""


def find(run: Run, text: str, said: bytes, language: str) -> Iterator[tuple[int, int]]:
    """Yield (first, behind the last) of the pieces of each aside. ``said``: the signs of the run; ``language``: of a table."""
    letters = aloud.surely_letters(language)
    for spot in signs.PARTED.finditer(said):
        start, end = spot.span("aside")
        words = {piece.strip(SIGNS).lower() for piece in run.pieces[start:end]}
        apart = run.pieces[start - 1].endswith(_STOPS) and run.pieces[end - 1].endswith(_STOPS)
        if apart and letters.isdisjoint(words):
            first, last = signs.row(said, start, end)
            sides = signs.numbers(said, first, start), signs.numbers(said, end, last)
            if sum(sides) >= _FEWEST and (max(sides) >= _LONG or _is_told(run, text, first)):
                yield start, end


def _is_told(run: Run, text: str, first: int) -> bool:
    """Whether a number is announced, or begins with a zero."""
    return aloud.is_zero(run.pieces[first].strip(SIGNS)) or meant.before(text, run.starts[first]) != ""
