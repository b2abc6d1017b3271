"""What was coded, found again: passages by query and attribute.

What those who ask say is found as it was coded, but they are nobody of the people. Whose consent does not cover
analysis is left out everywhere.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from spolu.coding.grid import stretches
from spolu.coding.model import Codebook, Coding
from spolu.coding.query import Query, parse
from spolu.errors import StudyError
from spolu.interviews import voicing
from spolu.interviews.model import ASKING, Participant, Transcript
from spolu.interviews.readers.warnings import NOBODYS

Within = Literal["stretch", "turn", "transcript", "person"]
WITHIN: tuple[Within, ...] = ("stretch", "turn", "transcript", "person")


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks a turn. ``who``: the participant, or transcript and speaker where nobody said who it is; "" where the words
    are nobody's or cannot be told to be anybody's among others (`spolu.interviews.voicing.unnamed`).

    ``facts``: everything that may be asked for: transcript, kind, language, speaker, role, asks, participant, site, the
    study's own attributes and those of the session. ``quotable``: consent covers quotes.
    """

    who: str
    facts: Mapping[str, str]
    quotable: bool = True

    @property
    def asks(self) -> bool:
        """Whether it is one of those who ask, lead or watch, and not of the people who are studied."""
        return self.facts.get("role") in ASKING

    @property
    def counts(self) -> bool:
        """Whether it is one of the people who are studied, and it is known that it is nobody else of them."""
        return bool(self.who) and not self.asks


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a turn with the codes that anybody gave it; ``codings``: the ids of the codings that touch it."""

    transcript: str
    turn: str
    start: int
    end: int
    text: str
    codes: tuple[str, ...]
    coders: tuple[str, ...]
    codings: tuple[str, ...]
    voice: Voice


@dataclass(frozen=True, slots=True)
class Material:
    """What is searched. ``voices``: (transcript, turn) -> who speaks, without those whose consent does not cover analysis."""

    transcripts: tuple[Transcript, ...]
    codings: tuple[Coding, ...]
    book: Codebook
    voices: Mapping[tuple[str, str], Voice] = field(default_factory=dict)


def material(
    transcripts: Sequence[Transcript], codings: Sequence[Coding], book: Codebook, participants: Sequence[Participant]
) -> Material:
    """Join turns with who speaks them."""
    people = {p.id: p for p in participants}
    voices: dict[tuple[str, str], Voice] = {}
    for t in transcripts:
        speakers = {s.id: s for s in t.speakers}
        of: dict[str, Voice | None] = {}
        unnamed = _voice(t, "", "unknown", None, voicing.unnamed(t))
        nobody = _voice(t, "", "unknown", None, "")
        for turn in t.turns:
            s = speakers.get(turn.speaker or "")
            if s is not None and s.id not in of:
                p = people.get(s.participant or "")
                of[s.id] = _voice(t, s.id, s.role, p, f"{t.id}/{s.id}")
            voice = of[s.id] if s else nobody if NOBODYS & {*turn.flags} else unnamed
            if voice is not None:
                voices[t.id, turn.id] = voice
    return Material(tuple(transcripts), tuple(codings), book, voices)


def persons(voices: Iterable[Voice]) -> set[str]:
    """Return who speaks, without those who ask; words of nobody named are nobody's beside those who are."""
    return {voice.who for voice in voices if voice.counts}


def _voice(t: Transcript, speaker: str, role: str, p: Participant | None, who: str) -> Voice | None:
    if p and not p.may("analysis"):
        return None
    role = (p.role if p else "") or role
    facts = dict(t.attributes) | {
        "transcript": t.id,
        "kind": t.kind,
        "language": t.language,
        "speaker": speaker,
        "role": role,
        "asks": "yes" if role in ASKING else "no",
    }
    if p:
        facts |= {"participant": p.id, "site": p.site, **p.attributes}
    return Voice(p.id if p else who, facts, p is None or p.may("quotes"))


# ---------------------------------------------------------------------- passages


def passages(
    m: Material, query: str = "", *, within: Within = "stretch", where: Mapping[str, object] | None = None
) -> tuple[Passage, ...]:
    """Return what fulfils a query, in the order of the text.

    Args:
        query: see `spolu.coding.query`; "" = the passages of every code, one code after another in each turn.
        within: what has to fulfil it. A stretch of text and a turn are themselves found; of a transcript or a person
            that does, the passages of the codes that the query asks for; those who ask are no such person.
        where: fact -> the value, or one of several values, that it must have; also ``coder``.

    Raises:
        StudyError: an unknown code, fact or ``within``, or no query.
    """
    check_unit(within)
    wanted = dict(where or {})
    coders = _several(wanted.pop("coder")) if "coder" in wanted else None
    fits = filtered(m, wanted, "coder")
    spoken: dict[tuple[str, str], list[Coding]] = {}
    for c in m.codings:
        at = (c.transcript, c.span.turn)
        if (coders is None or c.coder in coders) and at in m.voices and fits(m.voices[at]):
            spoken.setdefault(at, []).append(c)
    if query:
        found = list(_within(m, spoken, parse(query, m.book), within, fits))
    else:
        used = sorted({c.code for mine in spoken.values() for c in mine})
        found = [p for code in used for p in _within(m, _only(spoken, code), _ANY, "stretch", fits)]
    order = {(t.id, turn.id): n for n, (t, turn) in enumerate((t, turn) for t in m.transcripts for turn in t.turns)}
    return tuple(sorted(found, key=lambda p: (order[p.transcript, p.turn], p.start, p.end)))


def check_unit(within: str) -> None:
    """Refuse what is no unit.

    Raises:
        StudyError: it is none.
    """
    if within not in WITHIN:
        raise StudyError("within", f"'{within}' is no unit", f"Use {', '.join(WITHIN)}")


Spoken = Mapping[tuple[str, str], Sequence[Coding]]
_ANY = Query(bool, frozenset())


def _only(spoken: Spoken, code: str) -> Spoken:
    return {at: one for at, mine in spoken.items() if (one := [c for c in mine if c.code == code])}


def _within(
    m: Material, spoken: Spoken, query: Query, within: Within, fits: Callable[[Voice], bool]
) -> Iterator[Passage]:
    if within in ("transcript", "person"):
        spoken = {at: mine for at, mine in spoken.items() if within == "transcript" or m.voices[at].counts}
        of = {at: at[0] if within == "transcript" else m.voices[at].who for at in spoken}
        codes: dict[str, set[str]] = {}
        for at, mine in spoken.items():
            codes.setdefault(of[at], set()).update(c.code for c in mine)
        chosen = {name for name, given in codes.items() if query.test(given)}
        spoken = {at: mine for at, mine in spoken.items() if of[at] in chosen}
        wanted = query.wanted
        query = Query(lambda given: not wanted.isdisjoint(given), wanted)
    for t in m.transcripts:
        for turn in t.turns:
            at = (t.id, turn.id)
            mine = spoken.get(at, ())
            if within == "turn":
                voice = m.voices.get(at)
                heard = voice is not None and fits(voice) and (mine or not voice.asks)
                if heard and query.test({c.code for c in mine}):
                    yield _passage(m, at, turn.text, 0, len(turn.text), mine)
            elif mine:
                yield from _stretches(m, at, turn.text, mine, query)


def _stretches(m: Material, at: tuple[str, str], text: str, mine: Sequence[Coding], query: Query) -> Iterator[Passage]:
    codes = sorted({c.code for c in mine})
    spans = {
        k: [(min(c.span.start, len(text)), min(c.span.end, len(text))) for c in mine if c.code == code]
        for k, code in enumerate(codes)
    }
    fulfil = [(a, b) for a, b, on in stretches(spans) if query.test({codes[k] for k in on})]
    for a, b, _ in stretches({0: fulfil}):
        yield _passage(m, at, text, a, b, [c for c in mine if c.span.start < b and a < c.span.end])


def _passage(m: Material, at: tuple[str, str], text: str, a: int, b: int, mine: Iterable[Coding]) -> Passage:
    mine = list(mine)
    codes, coders = sorted({c.code for c in mine}), sorted({c.coder for c in mine})
    return Passage(*at, a, b, text[a:b], tuple(codes), tuple(coders), tuple(c.id for c in mine), m.voices[at])


def filtered(m: Material, where: Mapping[str, object], *more: str) -> Callable[[Voice], bool]:
    """Return whether a voice has all the facts asked for; ``more``: what else may be asked for, named beside them.

    Raises:
        StudyError: nobody has such a fact.
    """
    known = {key for voice in m.voices.values() for key in voice.facts}
    for key in where:
        if key not in known:
            there = ", ".join([*more, *sorted(known)])
            raise StudyError(key, "nothing in this study has this fact", f"There are: {there}")
    wanted = {key: _several(value) for key, value in where.items()}
    return lambda voice: all(voice.facts.get(key, "") in values for key, values in wanted.items())


def _several(value: object) -> Collection[str]:
    return (
        [value] if isinstance(value, str) else [str(v) for v in value] if isinstance(value, Iterable) else [str(value)]
    )
