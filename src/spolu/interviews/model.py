"""What an interview is made of: participants, speakers, turns, transcripts; and what was found in them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

Kind = Literal["interview", "group", "workshop", "usability", "survey", "visit", "notes"]
KINDS: Mapping[Kind, str] = {
    "interview": "R", "group": "G", "workshop": "W", "usability": "U", "survey": "S", "visit": "V", "notes": "N",
}  # fmt: skip
"""Kinds of session, each with the letter that its transcripts' ids begin with (file names may name people)."""

Role = Literal["interviewer", "facilitator", "participant", "observer", "question", "unknown"]
ASKING: tuple[Role, ...] = ("interviewer", "facilitator", "question", "observer")
"""Roles whose words are no material: they ask, or watch."""
TimeKind = Literal["cue", "start", "end", "block", "none"]
Lane = Literal["auto", "review"]
Scope = Literal["analysis", "quotes", "public"]
SCOPES: tuple[Scope, ...] = ("analysis", "quotes", "public")

GONE = "[…]"
"""What stands where the words of somebody who withdrew consent have been."""

IDENTIFIER_KINDS = (
    "PER", "LOC", "ORG", "ADDR", "PHONE", "EMAIL", "BIRTHNO", "IDNO", "DOB", "CASENO", "PLATE", "ACCOUNT", "URL",
    "DATE", "AGE", "OCC", "HEALTH", "ETHN", "FAM", "OTHER",
)  # fmt: skip
DESCRIBING = ("AGE", "FAM", "OCC", "HEALTH", "ETHN")
"""Kinds that describe people: each fits many, and only together do they identify somebody (quasi-identifiers)."""


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody who took part, without a name: one row of ``interviews/participants.csv``.

    Attributes:
        consent: the scopes agreed to.
        unknown: scopes about which nothing is noted yet: neither agreed to nor refused.
        withdrawn_at: ISO date on which consent was withdrawn, or None.
        attributes: the study's own columns (``study.toml``), as text.
    """

    id: str
    role: str = ""
    site: str = ""
    language: str = ""
    consent: frozenset[Scope] = frozenset(SCOPES)
    withdrawn_at: str | None = None
    attributes: Mapping[str, str] = field(default_factory=dict)
    unknown: frozenset[Scope] = frozenset()

    def may(self, scope: Scope) -> bool:
        """Whether the words may be used in a scope; where nothing is noted as of voices without a row: never in public."""
        return self.withdrawn_at is None and (scope in self.consent or (scope in self.unknown and scope != "public"))

    @property
    def agreed(self) -> str:
        """The scopes agreed to, then with a question mark those that nobody has noted: ``analysis quotes public?``."""
        return " ".join([*sorted(self.consent), *(f"{scope}?" for scope in sorted(self.unknown))])


@dataclass(frozen=True, slots=True)
class Speaker:
    """A voice in one transcript.

    Attributes:
        id: ``S1``, ``S2`` … in order of appearance.
        labels: every raw spelling met in the source; after anonymising, the one label that stands for it.
        participant: id of the `Participant`, where known.
    """

    id: str
    labels: tuple[str, ...] = ()
    role: Role = "unknown"
    participant: str | None = None


@dataclass(frozen=True, slots=True)
class Turn:
    """What one voice says until another speaks. ``text`` is NFC with LF and never holds the label.

    Attributes:
        id: ``t001`` …, unique in its transcript, written in the file, so that edits elsewhere do not move it.
        speaker: id of a `Speaker`, or None where nobody is named.
        label: the raw label as it stood in the source, or None.
        start, end: seconds from the beginning of the recording, or None.
        time_kind: what the times mean; ``end``: the source gives only the end of the turn.
        group: question, frame, area or agenda item that the turn belongs to.
        locator: where it stood in the source (line, cue ids, paragraph).
        flags: any of ``overlap``, ``no_label``, ``continued``, ``joined``; ``prompt``: a numbered task or question of the
            source; ``remark``: words about what happened, in brackets.
    """

    id: str
    text: str
    speaker: str | None = None
    label: str | None = None
    start: float | None = None
    end: float | None = None
    time_kind: TimeKind = "none"
    group: str | None = None
    locator: str | None = None
    flags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Event:
    """Something heard that is not speech (laughter, noise, gap, unintelligible) at code point ``offset`` of a turn."""

    turn: str
    offset: int
    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Source:
    """Where a transcript came from. ``file`` (name only) may name people: it stays in the vault, "" elsewhere."""

    sha256: str = ""
    format: str = ""
    encoding: str = ""
    file: str = ""


@dataclass(frozen=True, slots=True)
class Transcript:
    """One session in writing, original or pseudonymised. It is shown without its words: a notebook keeps what it shows.

    Attributes:
        id: the kind's letter and a number, ``R07``.
        language: BCP 47, "" where unknown.
        attributes: free columns of the source or the session (date, site …).
        warnings: what the reader could not be sure of, one sentence each.
    """

    id: str
    kind: Kind = "interview"
    language: str = ""
    title: str = field(default="", repr=False)
    speakers: tuple[Speaker, ...] = field(default=(), repr=False)
    turns: tuple[Turn, ...] = field(default=(), repr=False)
    events: tuple[Event, ...] = field(default=(), repr=False)
    attributes: Mapping[str, str] = field(default_factory=dict, repr=False)
    source: Source = field(default=Source(), repr=False)
    warnings: tuple[str, ...] = field(default=(), repr=False)


class Mention(NamedTuple):
    """An identifier found in a turn; never written to the study. A tuple, for speed: of every ten words of news one is made.

    Attributes:
        kind: one of `IDENTIFIER_KINDS`.
        lane: ``auto``: replaced unless rejected, or a detail (`DESCRIBING`) that so many share that it stays and nobody is
            asked; ``review``: waits for a person.
        evidence: why, in words, in English.
        person: key of the `Person` or value that it belongs to, the same over the whole study; "" before linking.
        lemma: the base form as far as known; "" where unknown.
    """

    transcript: str
    turn: str
    start: int
    end: int
    text: str
    kind: str
    lane: Lane
    evidence: tuple[str, ...] = ()
    person: str = ""
    lemma: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """Everyone or everything that one key stands for: a person, or a value (a place, a phone number).

    Attributes:
        key: stable within the study, without meaning (``per-0007``).
        forms: the distinct surface forms met, sorted.
        first, last: base forms of the name parts, "" where unknown.
        gender: "m", "f" or "".
        family: key shared by people who share a surname, or "".
    """

    key: str
    kind: str
    forms: tuple[str, ...]
    first: str = ""
    last: str = ""
    gender: Literal["m", "f", ""] = ""
    language: str = ""
    family: str = ""
