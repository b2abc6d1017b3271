"""How a program counted: positions of another tool to code points, by trying each way against the quotes.

Programs count Unicode code points, UTF-16 units or UTF-8 bytes; a byte order mark and each CR of a line end as a
position or not; the last character as in or out. Nothing in a file says which. What it does hold is quotes (a
selection's name) or, without them, the habit of selecting whole words.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from spolu.coding.exchange.model import Counting

Stretch = tuple[int, int, str]
"""Start and end as the file has them, and the quote ("" where there is none)."""

_WIDE = {"points": None, "utf16": re.compile("[\U00010000-\U0010ffff]"), "utf8": re.compile("[^\x00-\x7f]")}
_SPACE = re.compile(r"\s+")
_CUT = re.compile(r"\s*(?:…|\.\.\.)$")
_ENOUGH = 400
"""Selections of a file that are tried each way; more say nothing new."""
_FEWEST = 20
"""Borders without quotes from which on they say anything."""
_AT_LEAST = 0.8
_BY = 0.2
"""Without quotes, this share of borders must be borders of words, and so much more than in the standard's way."""


STANDARD = Counting()
WAYS: tuple[Counting, ...] = tuple(
    Counting(unit, bom, cr, inclusive)
    for inclusive in (False, True)
    for unit in ("points", "utf16", "utf8")
    for cr in (False, True)
    for bom in (False, True)
)
"""The standard's own way comes first: where nothing tells two apart, the earlier is taken."""


class Raw:
    """A source's text as it lies in the file, and the ways to count in it.

    Args:
        text: decoded, with its byte order mark and line ends.
    """

    def __init__(self, text: str) -> None:
        self.has_bom = text.startswith("\ufeff")
        body = text[1:] if self.has_bom else text
        self.ends = [m.start() - n for n, m in enumerate(re.finditer("\r\n", body))] if "\r" in body else []
        self.text = body.replace("\r\n", "\n").replace("\r", "\n")
        self._tables: dict[tuple[str, bool], tuple[list[int], list[int], list[int]]] = {}

    def points(self, positions: Sequence[int], way: Counting) -> list[int]:
        """Return positions counted in ``way`` as code points of `text`, moved into it where they lie outside."""
        starts, places, passed = self._table(way.unit, way.cr)
        mark = {"points": 1, "utf16": 1, "utf8": 3}[way.unit] if way.bom and self.has_bom else 0
        last = len(self.text)
        if not starts:
            return [min(max(position - mark, 0), last) for position in positions]
        found = []
        for position in positions:
            at = point = position - mark
            i = bisect_left(starts, at) - 1
            if i >= 0:
                # Inside a wide character: at its beginning.
                point = max(places[i], at - passed[i])
            found.append(min(max(point, 0), last))
        return found

    def _table(self, unit: str, cr: bool) -> tuple[list[int], list[int], list[int]]:
        """Return of each character that takes more than one position: its position, code point, and excess up to it."""
        if (unit, cr) not in self._tables:
            form = _WIDE[unit]
            wide = [(m.start(), _width(m[0], unit) - 1) for m in form.finditer(self.text)] if form else []
            if cr and self.ends:
                wide = sorted([*wide, *((end, 1) for end in self.ends)])
            starts, places, passed, excess = [], [], [], 0
            for place, more in wide:
                starts.append(place + excess)
                places.append(place)
                excess += more
                passed.append(excess)
            self._tables[unit, cr] = starts, places, passed
        return self._tables[unit, cr]

    def spans(self, stretches: Sequence[Stretch], way: Counting) -> list[tuple[int, int]]:
        """Return stretches as half-open spans of `text`."""
        starts = self.points([s for s, _, _ in stretches], way)
        ends = self.points([e + way.inclusive for _, e, _ in stretches], way)
        return [(s, max(s, e)) for s, e in zip(starts, ends, strict=True)]


def _width(char: str, unit: str) -> int:
    return len(char.encode()) if unit == "utf8" else 2


def way_of(sources: Sequence[tuple[Raw, Sequence[Stretch]]], ways: Sequence[Counting] = WAYS) -> Counting:
    """Return how a file counted, and what speaks for it.

    Args:
        sources: texts with the stretches that the file names in them.
        ways: to be tried; the first is taken where nothing tells them apart.
    """
    quoted = [(raw, [s for s in stretches if len(s[2].strip()) > 2]) for raw, stretches in sources]
    total = sum(len(s) for _, s in quoted)
    if not total:
        return _by_words(sources, ways)
    hits = _hits(quoted, STANDARD)
    if hits == total:
        return replace(STANDARD, hits=hits, total=total, basis="quotes")
    tried = _sample(quoted)
    best = max(ways, key=lambda way: _hits(tried, way))
    if _hits(tried, best) <= _hits(tried, STANDARD):
        best = STANDARD
    hits = _hits(quoted, best)
    if not hits:  # names that are no quotes
        return _by_words(sources, ways)
    return replace(best, hits=hits, total=total, basis="quotes")


def _sample(sources: Sequence[tuple[Raw, Sequence[Stretch]]]) -> list[tuple[Raw, Sequence[Stretch]]]:
    """Return the same number of stretches of each source, the last ones: there the ways differ most."""
    each = max(5, _ENOUGH // max(1, sum(bool(s) for _, s in sources)))
    return [(raw, sorted(stretches)[-each:]) for raw, stretches in sources if stretches]


def _hits(sources: Sequence[tuple[Raw, Sequence[Stretch]]], way: Counting) -> int:
    return sum(
        stands(raw.text[start:end], quote)
        for raw, stretches in sources
        for (start, end), (_, _, quote) in zip(raw.spans(stretches, way), stretches, strict=True)
    )


def stands(text: str, quote: str) -> bool:
    """Whether ``quote`` is ``text``: spaces aside, and cut short where it ends in an ellipsis."""
    if text == quote:
        return True
    plain, wanted = _SPACE.sub(" ", text).strip(), _SPACE.sub(" ", quote).strip()
    if plain == wanted:
        return bool(plain)
    cut = _CUT.sub("", wanted)
    return len(cut) > 10 and cut != wanted and plain.startswith(cut)


def _by_words(sources: Sequence[tuple[Raw, Sequence[Stretch]]], ways: Sequence[Counting]) -> Counting:
    tried = _sample(sources)
    total = 2 * sum(len(s) for _, s in tried)
    if not total:
        return STANDARD
    scores = {way: _whole_words(tried, way) for way in ways}
    best = max(ways, key=lambda way: scores[way])
    if total >= _FEWEST and scores[best] >= _AT_LEAST * total and scores[best] >= scores[STANDARD] + _BY * total:
        return replace(best, hits=scores[best], total=total, basis="borders")
    return replace(STANDARD, total=total, basis="assumed")


def _whole_words(sources: Sequence[tuple[Raw, Sequence[Stretch]]], way: Counting) -> int:
    """Return how many borders of stretches do not cut a word."""
    return sum(
        _is_border(raw.text, start) + _is_border(raw.text, end)
        for raw, stretches in sources
        for start, end in raw.spans(stretches, way)
    )


def _is_border(text: str, at: int) -> bool:
    return not (0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum())
