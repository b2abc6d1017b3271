"""What is worked out once for each distinct word."""

from collections.abc import Callable
from typing import Generic, TypeVar

_V = TypeVar("_V")


class Remembered(dict[str, _V], Generic[_V]):
    """Word -> what ``work_out`` says of it.

    A text has far more words than distinct ones: ``map(remembered.__getitem__, words)`` runs without a line of Python for
    a word that was met before.
    """

    __slots__ = ("_work_out",)

    def __init__(self, work_out: Callable[[str], _V]) -> None:
        super().__init__()
        self._work_out = work_out

    def __missing__(self, word: str) -> _V:
        found = self[word] = self._work_out(word)
        return found
