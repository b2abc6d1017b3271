"""Names that the review added by hand, found in all their forms and given their persons."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from spolu.errors import FormatError
from spolu.interviews import persons as linking
from spolu.interviews.decisions import Decision, Target
from spolu.interviews.leaks import NOT_LOOKED_FOR, Finder
from spolu.interviews.model import IDENTIFIER_KINDS, Mention, Person, Transcript

_WHY = ("added by hand",)
Turns = Mapping[tuple[str, str], str]
"""(transcript, turn) -> text."""


@dataclass(frozen=True, slots=True)
class Additions:
    """The mentions and persons of a study with what was added by hand.

    Attributes:
        keys: number of the decision -> keys of the persons and values that it added, or that it was found to be.
        problems: number of a decision that adds nothing -> why; its place is to be filled in.
    """

    mentions: tuple[Mention, ...]
    persons: tuple[Person, ...]
    keys: Mapping[int, frozenset[str]] = field(default_factory=dict)
    problems: Mapping[int, FormatError] = field(default_factory=dict)


def additions(
    mentions: Sequence[Mention],
    persons: Sequence[Person],
    decisions: Sequence[Decision],
    transcripts: Sequence[Transcript],
) -> Additions:
    """Return what ``add`` among the decisions adds; the key of a new person holds the decision's number.

    Args:
        mentions, persons: as `spolu.interviews.persons.link` gave them.
        decisions: all of the review.
        transcripts: originals, where the names are looked for.
    """
    wanted = {n: d for n, d in enumerate(decisions, 1) if d.verdict == "add"}
    if not wanted:
        return Additions(tuple(mentions), tuple(persons))
    problems: dict[int, FormatError] = {}
    turns = {(t.id, turn.id): turn.text for t in transcripts for turn in t.turns}
    found: dict[int, list[Mention]] = {}
    for n, decision in wanted.items():
        if (decision.value or "PER") not in IDENTIFIER_KINDS:
            known = ", ".join(IDENTIFIER_KINDS)
            problems[n] = FormatError("", "this is no kind of identifier", f"Known: {known}")
            continue
        found[n] = list(_occurrences(decision, turns, transcripts))
        if not found[n]:
            problems[n] = FormatError("", "this name occurs in no transcript", "Write it as it stands there")
    before, fresh = _beside(mentions, found, {n for n in found if Target.parse(wanted[n].target).span})
    linked, people = linking.link([*before, *fresh], transcripts, persons)
    # What had a key keeps it; the persons of the other mentions may only become known by what was added.
    kept = [m._replace(person=old.person) for m, old in zip(linked, before, strict=False)]
    added = linked[len(before) :]
    place_of = {(m.transcript, m.turn, m.start): m.person for m in (*kept, *added)}
    keys = {n: frozenset(place_of.get((m.transcript, m.turn, m.start), "") for m in there) - {""} for n, there in found.items()}  # fmt: skip
    return _numbered(Additions((*kept, *added), people, keys, problems), {p.key for p in persons})


def _beside(
    mentions: Sequence[Mention], found: Mapping[int, Sequence[Mention]], exact: set[int]
) -> tuple[list[Mention], list[Mention]]:
    """Return the earlier mentions that stay beside the added ones, and what of the added ones is new.

    A stretch that was drawn by hand displaces whatever it touches; a name that was looked for only what is shorter.
    """
    drawn = _by_turn(m for n, there in found.items() if n in exact for m in there)
    looked_for = _by_turn(m for n, there in found.items() if n not in exact for m in there)
    kept = [
        m for m in mentions
        if not any(a.start < m.end and m.start < a.end for a in drawn.get((m.transcript, m.turn), ()))
        and not any(a.start <= m.start and m.end <= a.end and m.end - m.start < a.end - a.start
                    for a in looked_for.get((m.transcript, m.turn), ()))
    ]  # fmt: skip
    starts = {(m.transcript, m.turn, m.start) for m in kept}
    fresh: dict[tuple[str, str, int], Mention] = {}
    for m in (m for there in (drawn, looked_for) for turn in there.values() for m in turn):
        if (m.transcript, m.turn, m.start) not in starts:
            fresh.setdefault((m.transcript, m.turn, m.start), m)
    return kept, list(fresh.values())


def _by_turn(mentions: Iterable[Mention]) -> dict[tuple[str, str], list[Mention]]:
    found: dict[tuple[str, str], list[Mention]] = {}
    for m in mentions:
        found.setdefault((m.transcript, m.turn), []).append(m)
    return found


def _numbered(found: Additions, earlier: set[str]) -> Additions:
    """Give new persons the number of their decision as a key, the same whoever else is found another time."""
    new: dict[str, str] = {}
    for n in sorted(found.keys):
        fresh = sorted(found.keys[n] - earlier - new.keys())
        new |= {key: f"add-{n:04}-{i}" for i, key in enumerate(fresh, 1)}
    met = {m.person for m in found.mentions}
    people = (replace(p, key=new.get(p.key, p.key)) for p in found.persons if p.key in earlier or p.key in met)
    return Additions(
        tuple(m._replace(person=new[m.person]) if m.person in new else m for m in found.mentions),
        tuple(sorted(people, key=lambda p: (p.key in new.values(), p.key))),
        {n: frozenset(new.get(key, key) for key in keys) for n, keys in found.keys.items()},
        found.problems,
    )


# ------------------------------------------------------------------ where it occurs


def _occurrences(decision: Decision, turns: Turns, transcripts: Sequence[Transcript]) -> Iterable[Mention]:
    """Yield the stretch that was named, or else every inflected form of the name in the transcripts."""
    target, kind = Target.parse(decision.target), decision.value or "PER"
    if target.span:
        start, end = target.span
        text = turns.get((target.transcript, target.turn), "")[start:end]
        if text.strip():
            yield Mention(target.transcript, target.turn, start, end, text, kind, "auto", _WHY)
        return
    for language in dict.fromkeys(t.language for t in transcripts):
        places = _Places(target.what, kind, language)
        for transcript in transcripts:
            for turn in transcript.turns if transcript.language == language else ():
                for start, end in places.within(turn.text):
                    found = Mention(transcript.id, turn.id, start, end, turn.text[start:end], kind, "auto", _WHY)
                    if replace(target, span=None).holds(found):
                        yield found


class _Places:
    """Finds the forms of one name or value."""

    def __init__(self, name: str, kind: str, language: str) -> None:
        seed = Mention("", "", 0, 0, name, kind, "auto")
        (_, people) = linking.link([seed], [Transcript("", language=language)])
        self._finder = None if kind in NOT_LOOKED_FOR else Finder(people)
        self._exactly = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE)
        self._name = name

    def within(self, text: str) -> Iterator[tuple[int, int]]:
        spans = [(f.start, f.end) for f in self._finder.spans(text)] if self._finder else []
        yield from spans
        for match in self._exactly.finditer(text):
            apart = all(match.end() <= start or end <= match.start() for start, end in spans)
            # What was written counts as it was written, also where it is a word: pan bąk, or Sikorze where a sentence begins.
            if apart and (not self._finder or match.group() == self._name):
                yield match.span()
