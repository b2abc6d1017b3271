"""The table of terms that describe people, a file a language: rows with their sections and how their words go on."""

import re
from bisect import bisect
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from spolu.interviews import nicknames
from spolu.text import fold

_MANY = " many"
EXACT, MAY_END, ENDS = 0, 1, 2
"""How a word of a row goes on: not at all, perhaps with an ending, always with one."""
ENDINGS = {
    # what may follow where a bar stands, without diacritics
    "cs": re.compile(
        r"(?:[aeiouy]|ou|em|um|am|im|ym|om|ov[ieay]?|ovou|uv|[aei]ch|[iy]ch|[aei]?mi|[aei]?ma|eho|e?mu|ej(?:ch|m|ma|ho|mu)?|yho|ymu|ete|eti|ata?|atum|iho|imu"
        r"|k(?:[aeouy]|ou|em|ovi|am|ach|ami)?|ek|e?c(?:[ei]|em|um|ich|i)?|li?|la|le|lo)?"
    ),
    "pl": re.compile(
        r"(?:[aeiouy]|i[aeoue]?|i?e?[mj]|mi|at|ie[mj]|i?om|i?ow(?:i|ie)?|i?ami|i?ach|i?e?go|i?emu|[iy]ch|[iy]mi?|k(?:[aeiou]|om|ami|ach|iem|i)?|ek|c(?:[aey]|em|ow|om|y)?"
        r"|z(?:[aeuy]|em|owi|y|om|ami|ach|e)?|la|lo|li|ly)?"
    ),
    "sk": re.compile(
        r"(?:[aeiouy]|ou|om|am|im|ym|em|ov(?:i|ia|ho|mu|ej|u|a|e)?|ovou|[aei]ch|och|ych|iach|iam|ami|mi|eho|emu|ej|iu|ii|ie|iou|at[auo]?|aťu|eti"
        r"|k(?:[aeouy]|ou|om|ovi|am|ach|ami)?|iek|ek|c(?:[aeiu]|om|ovi|och|ov|i)|l[aio]?)?"
    ),
    "en": re.compile("s?"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Term:
    """A row of the table: its section, how it is shown, and its folded words or stems with how each goes on.

    ``second``: its second word or the stem of it, "" where there is none.
    """

    section: str
    base: str
    words: tuple[tuple[str, int], ...]
    second: str


_TOO = {"sk": ("cs",)}
"""Languages of whose tables the rows are read, too: without diacritics most Czech words for what people are are Slovak ones."""


def rows(language: str) -> Iterator[Term]:
    """Yield the rows of a language's table."""
    for section, entry in _entries(language):
        parts = [fold(w) for w in re.findall(r"(?:[^\W\d_]|['’|])+", entry)]
        words = tuple(map(_word, parts))
        second = words[1][0] if len(words) > 1 else ""
        yield Term(section.removesuffix(_MANY), _base(entry), words, second)


@cache
def shared(language: str) -> frozenset[tuple[str, str]]:
    """Return section and base of the rows that many people share: those of the sections with *many* behind their name."""
    marked = (row for row in _entries(language) if row[0].endswith(_MANY))
    return frozenset((section.removesuffix(_MANY), _base(entry)) for section, entry in marked)


def _entries(language: str) -> Iterator[tuple[str, str]]:
    """Yield the section and the text of every row of a language's table, and of those that it shares."""
    for table in (language, *_TOO.get(language, ())):
        for section, lines in nicknames.sections(f"quasi-{table}.txt").items():
            for entry in filter(None, map(str.strip, " ".join(lines).split(","))):
                yield section, entry


def _base(entry: str) -> str:
    return entry.replace("|", "")


def _word(part: str) -> tuple[str, int]:
    """Return a word of an entry, or its stem, and how it goes on; *dělní|k* is never *dělní* alone, *učitelk|a* may be short."""
    stem, bar, tail = part.partition("|")
    return stem, EXACT if not bar else ENDS if tail and tail[0] not in "aeiouy" else MAY_END


class Beginnings:
    """What words may begin with; most begin with none of it, and are soon passed over."""

    def __init__(self, listed: Iterable[str]) -> None:
        self._listed = frozenset(listed)
        self._shortest: list[str] = []
        """Those that begin with no other one, in order: the last that stands before a word is the only one it may have."""
        for beginning in sorted(self._listed):
            if not self._shortest or not beginning.startswith(self._shortest[-1]):
                self._shortest.append(beginning)

    def begin(self, low: str) -> bool:
        """Whether ``low`` begins with one of them."""
        return low.startswith(self._shortest[bisect(self._shortest, low) - 1])

    def of(self, low: str) -> list[str]:
        """Return those with which ``low`` begins, the longest first."""
        sizes = range(len(low), 0, -1) if self.begin(low) else ()
        return [low[:size] for size in sizes if low[:size] in self._listed]
