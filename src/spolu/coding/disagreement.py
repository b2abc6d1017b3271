"""Where coders part: the turns, sentences or stretches that not all of them coded alike, strongest first."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from spolu.coding.grid import Unit, sentences, stretches, who_coded
from spolu.coding.model import Coding
from spolu.interviews.model import Transcript

Given = Mapping[str, set[str]]
"""Coder -> codes."""


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of text on which coders part.

    ``codes``: coder -> the codes that not all of the others gave; ``strength``: for each code the share of pairs of
    coders who part over it, summed.
    """

    transcript: str
    turn: str
    start: int
    end: int
    codes: Mapping[str, tuple[str, ...]]
    strength: float

    @property
    def anchor(self) -> str:
        """Transcript and turn, as memos and the report name them."""
        return f"{self.transcript}/{self.turn}"


def places(
    codings: Sequence[Coding], transcripts: Sequence[Transcript], unit: Unit, most: int = 500
) -> tuple[Place, ...]:
    """Return where coders part, strongest first, then in the order of the text.

    A place is a turn, a sentence or, for characters, the longest stretch over which nobody's codes change.
    """
    who = who_coded(codings)
    by_turn: dict[tuple[str, str], list[Coding]] = {}
    for c in codings:
        by_turn.setdefault((c.transcript, c.span.turn), []).append(c)
    found = [
        place
        for t in transcripts
        for turn in t.turns
        if (mine := by_turn.get((t.id, turn.id)))
        for place in _parted(t.id, turn.id, _pieces(turn.text, mine, unit), who[t.id])
    ]
    return tuple(sorted(found, key=lambda p: -p.strength)[:most])


def _pieces(text: str, codings: Iterable[Coding], unit: Unit) -> Iterator[tuple[int, int, Given]]:
    """Cut a turn into units, each with coder -> codes."""
    spans: dict[int, list[tuple[int, int]]] = {}
    keys: list[tuple[str, str]] = []
    for c in codings:
        key = (c.coder, c.code)
        keys += [] if key in keys else [key]
        spans.setdefault(keys.index(key), []).append((c.span.start, min(c.span.end, len(text))))
    cut = [(a, b, [keys[k] for k in on]) for a, b, on in stretches(spans)]
    if unit == "character":
        pieces = [(a, b, on) for a, b, on in cut]
    else:
        bounds = [(0, len(text))] if unit == "turn" else sentences(text)
        pieces = [(a, b, [key for x, y, on in cut if x < b and a < y for key in on]) for a, b in bounds]
    for a, b, on in pieces:
        given: dict[str, set[str]] = {}
        for coder, code in on:
            given.setdefault(coder, set()).add(code)
        yield a, b, given


def _parted(t: str, turn: str, pieces: Iterable[tuple[int, int, Given]], coders: set[str]) -> Iterator[Place]:
    n, pairs = len(coders), len(coders) * (len(coders) - 1) / 2
    for a, b, given in pieces:
        said: dict[str, int] = {}
        for codes in given.values():
            for code in codes:
                said[code] = said.get(code, 0) + 1
        parted = {code: y * (n - y) / pairs for code, y in said.items() if y < n}
        if parted:
            codes_of = {coder: tuple(sorted(given.get(coder, set()) & set(parted))) for coder in sorted(coders)}
            yield Place(t, turn, a, b, codes_of, round(sum(parted.values()), 6))
