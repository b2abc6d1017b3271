"""Who gets which participant's id when transcripts are added: what is certain is given, what would be a guess is asked.

A voice takes part where its role says so, or where it has no role and somebody else in the transcript asks. Without an id
it is nobody whose consent can be noted or withdrawn. Where nobody is said to ask, whoever asks elsewhere under the same first
name and surname does. Two voices are one person where both labels hold the same first
name and surname. A name that only may be the same (a first name alone, an initial, a typing error) is a guess, and so is
an id as a label that somebody else speaks under already: groups number their own P01, P02 anew. A label without a name
says nothing about another transcript.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import count
from typing import Literal

from spolu.interviews.labels import name_in
from spolu.interviews.model import ASKING, Role, Speaker, Transcript
from spolu.interviews.readers import roles
from spolu.interviews.readers.labels import close
from spolu.text import fold

LEADING: tuple[Role, ...] = ("interviewer", "facilitator")
"""Roles of whoever asks in person."""
NEW = "new"
"""What stands for an id that is still to be given."""
Why = Literal["said", "row", "same", "new", "may be", "asks", "nobody asks"]
_OURS = re.compile(r"P(\d+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Place:
    """A voice of a transcript: the transcript's number in the call, or its id where it is kept already."""

    transcript: int | str
    voice: str


@dataclass(frozen=True, slots=True)
class Given:
    """What became of one voice.

    Attributes:
        at: the voice. ``label``: as in the source.
        participant: its id; "" where it got none.
        why: ``said``: in the file or by a correction; ``row``: the label is the id of a row; ``same``: the name is that of
            ``like``; ``new``; ``may be``: it may be ``like``, or none of them; ``asks``: as ``like`` does; ``nobody asks``: so nobody can be told from who asks.
        like: voices kept before, or earlier in the call.
        withdrew: of those whom ``like`` names, who withdrew consent.
    """

    at: Place
    label: str = field(repr=False)
    participant: str
    why: Why
    like: tuple["Known", ...] = ()
    withdrew: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Known:
    """A voice that is known by name. ``participant``: its id; "" where it has none, or asks."""

    at: Place
    participant: str
    names: tuple[tuple[str, ...], ...] = field(repr=False)
    role: Role = "unknown"


@dataclass(slots=True)
class _Roll:
    """Who is known so far; grows voice by voice."""

    rows: Collection[str]
    used: set[str]
    known: list[Known]
    given: list[Given] = field(default_factory=list)

    def fresh(self) -> str:
        """Return the id behind the highest: one that was given up is not given to somebody else."""
        highest = max((int(m[1]) for id in {*self.rows, *self.used} if (m := _OURS.fullmatch(id))), default=0)
        id = next(id for n in count(highest + 1) if (id := f"P{n:02}") not in self.used)
        self.used.add(id)
        return id


def enrolled(
    added: Sequence[Transcript], kept: Sequence[Transcript] = (), rows: Collection[str] = ()
) -> tuple[tuple[Transcript, ...], tuple[Given, ...]]:
    """Return transcripts whose participants have ids, and what became of each voice that takes part or may.

    Args:
        added: in the order of the call; an id that a voice has already stays, ``new`` becomes one.
        kept: what is in the study, with the labels as they were received.
        rows: ids in participants.csv.
    """
    said = {s.participant for t in (*added, *kept) for s in t.speakers if s.participant and s.participant != NEW}
    known = [_known(Place(t.id, s.id), s) for t in kept for s in t.speakers]
    roll = _Roll(rows, said, known)
    return tuple(_each(t, n, roll) for n, t in enumerate(added)), tuple(roll.given)


def _each(t: Transcript, n: int, roll: _Roll) -> Transcript:
    led = any(s.role in LEADING or s.role == "question" for s in t.speakers)
    heard = {turn.speaker for turn in t.turns}
    if not led and (asking := _asking_elsewhere(t, heard, roll.known)):
        t = replace(t, speakers=tuple(replace(s, role=asking[s.id].role) if s.id in asking else s for s in t.speakers))
        roll.given += [
            Given(Place(n, s.id), s.labels[0], "", "asks", (asking[s.id],)) for s in t.speakers if s.id in asking
        ]
        led = True
    voices = []
    here = {s.participant for s in t.speakers if s.participant}
    for s in t.speakers:
        found = _of(s, Place(n, s.id), led, here, roll) if s.id in heard else None
        new = replace(s, participant=found.participant or None) if found else s
        if found:
            roll.given.append(found)
            here |= {found.participant}
        voices.append(new)
        roll.known.append(_known(Place(n, s.id), new))
    return replace(t, speakers=tuple(voices))


def _asking_elsewhere(t: Transcript, heard: Collection[str | None], known: Sequence[Known]) -> Mapping[str, Known]:
    """Return voice -> whom it is by its full name, who leads or asks elsewhere; none where nobody would be left to answer."""
    leading = [k for k in known if k.role in LEADING]
    open_ = [s for s in t.speakers if s.id in heard and s.role == "unknown" and not s.participant]
    found = {
        s.id: same for s in open_
        if (same := next((k for k in leading if any(len(a) > 1 and a in k.names for a in _names(s))), None))
    }  # fmt: skip
    return found if len(found) < len(open_) else {}


def _of(s: Speaker, at: Place, led: bool, here: Collection[str | None], roll: _Roll) -> Given | None:
    """Return what becomes of a voice; None where it takes no part."""
    label = s.labels[0] if s.labels else ""
    if s.participant:
        new = s.participant == NEW
        return Given(at, label, roll.fresh() if new else s.participant, "new" if new else "said")
    if s.role in ASKING:
        return None
    if s.role == "unknown" and not led:
        return Given(at, label, "", "nobody asks")
    return _by_label(s, at, here, roll) or Given(at, label, roll.fresh(), "new")


def _by_label(s: Speaker, at: Place, here: Collection[str | None], roll: _Roll) -> Given | None:
    """Return who a voice is, or may be, as far as its label tells; None where it is nobody who is known."""
    label = s.labels[0] if s.labels else ""
    if row := next((id for id in roll.rows if id.casefold() in map(str.casefold, s.labels)), ""):
        speaking = tuple(k for k in roll.known if k.participant == row)
        roll.used.add(row)
        return Given(at, label, "" if speaking else row, "may be" if speaking else "row", speaking)
    own = _names(s)
    same = tuple(k for k in roll.known if k.participant and any(len(a) > 1 and a in k.names for a in own))
    if len({k.participant for k in same}) == 1:
        return Given(at, label, same[0].participant, "same", same[:1])
    others = [
        k for k in roll.known if k.at.transcript != at.transcript and (k.participant not in here or not k.participant)
    ]
    perhaps = same or tuple(k for k in others if _may_be(own, k))
    return Given(at, label, "", "may be", perhaps) if perhaps else None


def _known(at: Place, s: Speaker) -> Known:
    return Known(at, s.participant or "", _names(s), s.role)


def _names(s: Speaker) -> tuple[tuple[str, ...], ...]:
    """Return the words of the name in each label, without regard to case, diacritics and order; () where none is named."""
    labels = (label.title() if label.islower() else label for label in s.labels if not _is_general(label))
    named = (fold(name_in(label)).replace(".", "").split() for label in labels)
    return tuple(dict.fromkeys(tuple(sorted(words)) for words in named if words))


def _is_general(label: str) -> bool:
    """Whether a label is one that every transcript may have: *Respondentka*, *Osoba 2*, *SPEAKER_00*."""
    return any(map(str.isdecimal, label)) or (len(label.split()) == 1 and roles.known(label))


def _may_be(own: Sequence[Sequence[str]], other: Known) -> bool:
    return any(_fits(a, b) or close("".join(a), "".join(b)) for a in own for b in other.names)


def _fits(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether each word of the shorter name is a word of the longer one, or its initial."""
    short, long = sorted((list(one), list(other)), key=len)
    for word in short:
        match = next((w for w in long if w == word or (min(len(w), len(word)) == 1 and w[0] == word[0])), None)
        if match is None:
            return False
        long.remove(match)
    return True
