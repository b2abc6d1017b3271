"""Which rules are worth looking for in a text: those of which it holds a mark, see `rule.Rule`.

Rules are many, and most texts hold the marks of a few. Which marks in small letters a word holds is worked out once for
each distinct word; marks of figures and capitals are looked for in the shape of the text.
"""

from collections.abc import Iterator, Sequence
from functools import reduce
from operator import or_
from string import ascii_uppercase, digits
from typing import NamedTuple

from spolu.interviews.identify.identifiers.figures.rule import Rule
from spolu.interviews.remembered import Remembered

_SHAPE = bytes.maketrans(f"{digits}{ascii_uppercase}".encode(), b"0" * len(digits) + b"A" * len(ascii_uppercase))
_OPENING = 2
"""Code points of the shortest mark in small letters."""


class _Group(NamedTuple):
    """Rules that the same marks tell.

    Attributes:
        least: the fewest figures that one of them asks for.
        bit: stands for its marks in small letters.
        shapes: its other marks; that of rules without any is in every text.
    """

    least: int
    bit: int
    shapes: tuple[str, ...]
    rules: tuple[Rule, ...]


class Marked:
    """Rules by their marks."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        alike: dict[tuple[str, ...], list[Rule]] = {}
        for rule in rules:
            alike.setdefault(rule.marks or ("",), []).append(rule)
        self._groups = [
            _Group(min(rule.least for rule in found), 1 << n, tuple(filter(_is_shape, marks)), tuple(found))
            for n, (marks, found) in enumerate(alike.items())
        ]
        self._opening: dict[str, dict[str, int]] = {}
        """How marks in small letters begin -> the marks -> the bits of their groups."""
        for group, marks in zip(self._groups, alike, strict=True):
            for mark in map(_in_a_word, marks):
                if not _is_shape(mark):
                    listed = self._opening.setdefault(mark[:_OPENING], {})
                    listed[mark] = listed.get(mark, 0) | group.bit
        self._told = Remembered(self._tell)

    def of(self, text: str) -> Iterator[Rule]:
        """Yield the rules of which a text of one line holds a mark, and figures enough."""
        shape = text.encode("ascii", "replace").translate(_SHAPE).decode("ascii")
        figures = shape.count("0")
        told = reduce(or_, map(self._told.__getitem__, text.lower().split(" ")))
        for least, bit, shapes, rules in self._groups:
            if figures >= least and (told & bit or any(map(shape.__contains__, shapes))):
                yield from (rule for rule in rules if figures >= rule.least)

    def _tell(self, word: str) -> int:
        """Return the bits of the groups of which a word in small letters holds a mark."""
        told, around = 0, f" {word} "
        for at in range(len(around) - 1):
            for mark, bits in self._opening.get(around[at : at + _OPENING], {}).items():
                if around.startswith(mark, at):
                    told |= bits
        return told


def _is_shape(mark: str) -> bool:
    return not any(map(str.islower, mark)) or not {"0", "A"}.isdisjoint(mark)


def _in_a_word(mark: str) -> str:
    """Return what of a mark in small letters one word holds: of several words the longest."""
    words = mark.split()
    return max(words, key=len) if len(words) > 1 and not _is_shape(mark) else mark
