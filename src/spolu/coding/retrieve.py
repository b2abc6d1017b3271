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
from spolu.interviews.model import ASKING, Participant, Transcript

Within = Literal["stretch", "turn", "transcript", "person"]
WITHIN: tuple[Within, ...] = ("stretch", "turn", "transcript", "person")


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks a turn. ``who``: the participant, or transcript and speaker where nobody said who it is.

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
        of: dict[str | None, Voice | None] = {}
        for turn in t.turns:
            if turn.speaker not in of:
                s = speakers.get(turn.speaker or "")
                p = people.get(s.participant or "") if s else None
                of[turn.speaker] = _voice(t, turn.speaker or "", s.role if s else "unknown", p)
            if (voice := of[turn.speaker]) is not None:
                voices[t.id, turn.id] = voice
    return Material(tuple(transcripts), tuple(codings), book, voices)


def persons(voices: Iterable[Voice]) -> set[str]:
    """Return who speaks, without those who ask."""
    return {voice.who for voice in voices if not voice.asks}


def _voice(t: Transcript, speaker: str, role: str, p: Participant | None) -> Voice | None:
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
    return Voice(p.id if p else f"{t.id}/{speaker}", facts, p is None or p.may("quotes"))


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
        spoken = {at: mine for at, mine in spoken.items() if within == "transcript" or not m.voices[at].asks}
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
