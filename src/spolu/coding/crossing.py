"""Codes against each other and against facts about people: co-occurrence, code × attribute.

People are counted, not only passages: who says something five times is one person. Those who ask are none of them.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from spolu.coding.codebook import family
from spolu.coding.retrieve import Material, Passage, Within, check_unit, filtered, passages, persons


@dataclass(frozen=True, slots=True)
class Count:
    """How often something was found: ``places``, and in how many people's words."""

    places: int
    people: int


def together(
    m: Material, within: Within = "stretch", where: Mapping[str, object] | None = None
) -> Mapping[tuple[str, str], Count]:
    """Return (code, code) -> in how many stretches, turns, transcripts or people's words both codes stand.

    Of one code with itself: how often it was given at all. In the codebook's order, the earlier code first. Those who
    ask are nobody of the people.

    Raises:
        StudyError: an unknown fact or ``within``.
    """
    check_unit(within)
    order = {c.id: n for n, c in enumerate(m.book.codes)}
    found = [p for p in passages(m, where=where) if within != "person" or p.voice.counts]
    groups: dict[object, list[Passage]] = {}
    for p in found:
        keys = {"transcript": p.transcript, "person": p.voice.who}
        groups.setdefault(keys.get(within, (p.transcript, p.turn)), []).append(p)
    places: dict[tuple[str, str], int] = {}
    said: dict[tuple[str, str], set[str]] = {}
    for group in groups.values():
        met = list(_overlaps(group) if within == "stretch" else _shared(group))
        for a, b, who in met:
            pair = (a, b) if order.get(a, len(order)) <= order.get(b, len(order)) else (b, a)
            places[pair] = places.get(pair, 0) + 1
            said.setdefault(pair, set()).update(who)
    listed = sorted(places, key=lambda pair: [(order.get(c, len(order)), c) for c in pair])
    return {pair: Count(places[pair], len(said[pair])) for pair in listed}


def _overlaps(group: Sequence[Passage]) -> Iterator[tuple[str, str, set[str]]]:
    for p in group:
        yield p.codes[0], p.codes[0], persons([p.voice])
    for p, q in combinations(group, 2):
        if p.codes != q.codes and p.start < q.end and q.start < p.end:
            yield p.codes[0], q.codes[0], persons([p.voice])


def _shared(group: Sequence[Passage]) -> Iterator[tuple[str, str, set[str]]]:
    said: dict[str, set[str]] = {}
    for p in group:
        said.setdefault(p.codes[0], set()).update(persons([p.voice]))
    for code, who in said.items():
        yield code, code, who
    for (a, one), (b, other) in combinations(said.items(), 2):
        yield a, b, one & other


def crosstab(m: Material, fact: str, *, deep: bool = True) -> tuple[Mapping[tuple[str, str], Count], Mapping[str, int]]:
    """Return (code, value of a fact) -> passages and people, and value -> how many people there are to be heard.

    Those who ask are not counted. A code counts what lies below it too where ``deep``; then people, not passages,
    are the number to read, since one stretch may carry a code and its child.

    Raises:
        StudyError: nobody has such a fact.
    """
    filtered(m, {fact: ""})
    heard: dict[str, set[str]] = {}
    for voice in m.voices.values():
        if voice.counts:
            heard.setdefault(voice.facts.get(fact, ""), set()).add(voice.who)
    found = [p for p in passages(m) if not p.voice.asks]
    cells: dict[tuple[str, str], Count] = {}
    for code in m.book.codes:
        codes = family(m.book, [code.id]) if deep else {code.id}
        mine = [p for p in found if p.codes[0] in codes]
        for value in sorted(heard):
            here = [p for p in mine if p.voice.facts.get(fact, "") == value]
            if mine:
                cells[code.id, value] = Count(len(here), len(persons(p.voice for p in here)))
    return cells, {value: len(who) for value, who in sorted(heard.items())}
