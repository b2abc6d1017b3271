"""The parts of what is read aloud, and what is written for them: *čtyři té osmdesát sedm lomeno dvacet*, ``4T87/20``."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from spolu.interviews.identify.identifiers.reading import aloud

Numbers = tuple[int | None, ...]
"""Numbers one after another; None parts them, see `aloud.figures`."""
COMMA: Numbers = (None,)
JOINS = ("/", "-", ".")


class Part(NamedTuple):
    """A part of what is read aloud: numbers, or a sign that is written for it, or neither, for a pause.

    Attributes:
        said: it is said as nobody writes it.
        named: a first name tells a letter.
    """

    start: int
    end: int
    numbers: Numbers = ()
    sign: str = ""
    said: bool = True
    named: bool = False


class Read(NamedTuple):
    """What was read aloud.

    Attributes:
        written: what is written for it.
        words: how many there are for numbers.
        parts: how many words are no pause.
    """

    start: int
    end: int
    written: str
    words: int
    parts: int
    numbers: Numbers

    def has_letters(self) -> bool:
        """Whether letters are among what is written."""
        return any(map(str.isalpha, self.written))

    def figures(self) -> int:
        """Return how many figures are written."""
        return sum(map(str.isdigit, self.written))


def of(run: Sequence[Part]) -> str:
    """Return what is written for the parts of a run, one after another."""
    out = ""
    pending: list[int | None] = []
    for part in run:
        if part.sign:
            out += aloud.figures(pending)
            pending = []
        pending += part.numbers
        if not (part.sign in JOINS and out.endswith(JOINS)):
            out += part.sign
    return out + aloud.figures(pending)


def read(run: Sequence[Part]) -> Read:
    """Return what was read aloud in a run."""
    numbers = tuple(number for part in run for number in part.numbers)
    words = sum(1 for part in run if part.numbers and part.numbers != COMMA)
    parts = words + sum(1 for part in run if part.sign)
    return Read(run[0].start, run[-1].end, of(run), words, parts, numbers)


def trimmed(run: Sequence[Part]) -> Iterator[Sequence[Part]]:
    """Yield a run without pauses around it, if it is said as nobody writes it."""
    telling = [n for n, part in enumerate(run) if tells(part)]
    if telling and any(part.said for part in run if tells(part) or part.sign in JOINS):
        yield run[telling[0] : telling[-1] + 1]


def tells(part: Part) -> bool:
    """Whether a number may begin or end with it."""
    return bool(part.numbers and part.numbers != COMMA) or part.sign.isalnum() or part.sign == "+"
