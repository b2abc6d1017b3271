"""Corrections of how a file was understood: who speaks, in which role, and what kind of session it was.

A voice is called by one of its labels or by its id (``S2``). Every function returns a corrected transcript, or None where
the transcript has no such voice, so that a call over many files may name a voice of one of them.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Self, get_args

from spolu.errors import StudyError
from spolu.interviews.language_of import likeliest
from spolu.interviews.model import ASKING, KINDS, Role, Speaker, Transcript, Turn
from spolu.interviews.readers.roles import role_of
from spolu.interviews.readers.warnings import NOBODYS, reopened, warning

Change = Callable[[Transcript], Transcript | None]
ROLES: tuple[Role, ...] = get_args(Role)
_TAG = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_RANGE = re.compile(r"t?(\d+)(?:\s*[-–]\s*t?(\d+))?")


class Corrections:
    """What can be corrected before a file is kept; each method returns a corrected copy.

    Whoever inherits says in `_corrected` what a change is made to; ``voices``: whom it names.
    """

    __slots__ = ()

    def _corrected(self, change: Change, what: str, *voices: str) -> Self:
        raise NotImplementedError

    def rename(self, voice: str, label: str) -> Self:
        """Call a voice otherwise, as when its label is mistyped; the old spelling stays known as one of its labels."""
        return self._corrected(lambda t: rename(t, voice, label), "rename", voice)

    def merge(self, keep: str, *others: str) -> Self:
        """Make ``others`` the same voice as ``keep``."""
        return self._corrected(lambda t: merge(t, keep, others), "merge", keep, *others)

    def split(self, voice: str, label: str, turns: Sequence[str] = ()) -> Self:
        """Make some turns of a voice those of another.

        Args:
            voice: that the turns are taken from.
            label: of the new voice, or of one that is there already.
            turns: ids or ranges of ids (``t004``, ``t010-t020``); () = those that are spelt ``label`` in the source.
        """
        return self._corrected(lambda t: split(t, voice, label, turns), "split", voice)

    def unlabelled(self, label: str) -> Self:
        """Say whose the turns without a label are; tasks and remarks in brackets stay nobody's."""
        return self._corrected(lambda t: unlabelled(t, label), "unlabelled")

    def carry_on(self) -> Self:
        """Say that a turn without a label goes on with the voice before it."""
        return self._corrected(carry_on, "carry-on")

    def role(self, voice: str, role: str) -> Self:
        """Set a voice's role: interviewer, facilitator, participant, observer, question or unknown."""
        return self._corrected(lambda t: set_role(t, voice, role), "role", voice)

    def who(self, voice: str, participant: str) -> Self:
        """Say which participant a voice is: an id of ``participants.csv``, ``new``, or the role of who takes no part."""
        return self._corrected(lambda t: set_participant(t, voice, participant), "who", voice)

    def roles(self, given: Mapping[str, Role]) -> Self:
        """Set several roles at once."""
        one = self
        for voice, role in given.items():
            one = one.role(voice, role)
        return one

    def participants(self, given: Mapping[str, str]) -> Self:
        """Say of several voices which participants they are."""
        one = self
        for voice, participant in given.items():
            one = one.who(voice, participant)
        return one

    def describe(
        self, title: str | None = None, kind: str | None = None, *, language: str | None = None, **attributes: str
    ) -> Self:
        """Set title, kind of session, language, and facts (``date="2026-03-10"``, ``site="Brno"``); "" takes a fact away."""
        return self._corrected(lambda t: describe(t, title, kind, attributes, language), "describe")


def corrected(transcripts: Sequence[Transcript], change: Change, what: str) -> tuple[Transcript, ...]:
    """Return transcripts after a change to those that it fits.

    Args:
        transcripts: of one call.
        change: None = this transcript has nothing that it fits.
        what: word of the change, for the message.

    Raises:
        StudyError: it fits none. The message does not repeat the label, which may be a name.
    """
    changed = [change(t) for t in transcripts]
    if all(t is None for t in changed):
        raise StudyError(what, "there is no voice or turn of that name", "Take the label or id (S1) from the preview")
    return tuple(old if new is None else new for old, new in zip(transcripts, changed, strict=True))


def voice_of(t: Transcript, name: str) -> Speaker | None:
    """Return the voice with this label, in any case, else the one with this id."""
    wanted = name.strip().casefold()
    by_label = (s for s in t.speakers if any(label.casefold() == wanted for label in s.labels))
    return next(by_label, None) or next((s for s in t.speakers if s.id.casefold() == wanted), None)


def _with(t: Transcript, *voices: Speaker) -> Transcript:
    """Return a transcript with voices replaced by id, or added behind the others."""
    new = {s.id: s for s in voices}
    kept = [new.pop(s.id, s) for s in t.speakers]
    return replace(t, speakers=(*kept, *new.values()))


def rename(t: Transcript, voice: str, label: str) -> Transcript | None:
    """Give a voice another label.

    Raises:
        StudyError: the label is empty, or another voice's.
    """
    s, other = voice_of(t, voice), voice_of(t, label)
    if s is None:
        return None
    if not label.strip() or (other is not None and other is not s):
        raise StudyError("rename", "that label is empty or another voice's", "Choose another, or merge the two voices")
    role = role_of(label) if s.role == "unknown" else s.role
    return _with(t, replace(s, labels=(label, *(old for old in s.labels if old != label)), role=role))


def merge(t: Transcript, keep: str, others: Sequence[str]) -> Transcript | None:
    """Make voices one."""
    target = voice_of(t, keep)
    gone = [s for other in others if (s := voice_of(t, other)) is not None and s is not target]
    if target is None or not gone:
        return None
    labels = tuple(dict.fromkeys((*target.labels, *(label for s in gone for label in s.labels))))
    ids = {s.id for s in gone}
    left = replace(t, speakers=tuple(s for s in t.speakers if s.id not in ids))
    turns = tuple(replace(turn, speaker=target.id) if turn.speaker in ids else turn for turn in t.turns)
    return replace(_with(left, replace(target, labels=labels)), turns=turns)


def split(t: Transcript, voice: str, label: str, turns: Sequence[str] = ()) -> Transcript | None:
    """Make some turns of a voice another's.

    Raises:
        StudyError: a range of turns cannot be understood.
    """
    source = voice_of(t, voice)
    if source is None:
        return None
    wanted = _turn_ids(t, turns) if turns else {turn.id for turn in t.turns if turn.label == label}
    moved = [turn.id for turn in t.turns if turn.speaker == source.id and turn.id in wanted]
    return _given(t, frozenset(moved), label, source) if moved else None


def _turn_ids(t: Transcript, ranges: Sequence[str]) -> set[str]:
    found: set[str] = set()
    for one in ranges:
        match = _RANGE.fullmatch(one.strip())
        if not match:
            raise StudyError("split", f"'{one}' is no turn and no range of turns", "Write t004, or t010-t020")
        first, last = int(match[1]), int(match[2] or match[1])
        found |= {turn.id for turn in t.turns if turn.id[1:].isdecimal() and first <= int(turn.id[1:]) <= last}
    return found


def unlabelled(t: Transcript, label: str) -> Transcript | None:
    """Give the turns of nobody named to one voice, but for tasks and remarks."""
    moved = frozenset(turn.id for turn in t.turns if turn.speaker is None and not NOBODYS & set(turn.flags))
    return _given(t, moved, label, None) if moved else None


def _given(t: Transcript, moved: frozenset[str], label: str, source: Speaker | None) -> Transcript:
    """Return a transcript whose turns ``moved`` are those of the voice ``label``, new where there is none."""
    known = voice_of(t, label)
    if known is None or known is source:
        taken = {s.id for s in t.speakers}
        id = next(id for n in range(1, len(taken) + 2) if (id := f"S{n}") not in taken)
        known = Speaker(id, (label,), role_of(label))
    turns = tuple(_said_by(turn, known.id) if turn.id in moved else turn for turn in t.turns)
    voices = [known] if source is None else [replace(source, labels=_left(source, label, turns)), known]
    return replace(_with(t, *voices), turns=turns, warnings=reopened(t.warnings, turns, t.kind))


def _said_by(turn: Turn, speaker: str) -> Turn:
    return replace(turn, speaker=speaker, flags=tuple(flag for flag in turn.flags if flag != "no_label"))


def _left(source: Speaker, label: str, turns: Sequence[Turn]) -> tuple[str, ...]:
    """Return the labels that a voice keeps once turns were taken from it."""
    kept = tuple(one for one in source.labels if one != label)
    return kept or source.labels


def carry_on(t: Transcript) -> Transcript | None:
    """Give each turn of nobody named to the voice before it."""
    turns: list[Turn] = []
    for turn in t.turns:
        before = turns[-1].speaker if turns else None
        if turn.speaker is None and before is not None and not NOBODYS & set(turn.flags):
            said = _said_by(turn, before)
            turn = replace(said, flags=(*said.flags, "continued"))  # noqa: PLW2901 # the corrected turn takes its place
        turns.append(turn)
    warnings = reopened(t.warnings, turns, t.kind)
    return replace(t, turns=tuple(turns), warnings=warnings) if tuple(turns) != t.turns else None


def set_role(t: Transcript, voice: str, role: str) -> Transcript | None:
    """Set a voice's role, by its name or by a word that labels such voices (*tazatelka*, *respondentka*).

    Raises:
        StudyError: there is no such role.
    """
    known = next((r for r in ROLES if r == role.strip().lower()), role_of(role))
    if known == "unknown" != role.strip().lower():
        raise StudyError("role", f"'{role}' is no role", f"Known are: {', '.join(ROLES)}")
    s = voice_of(t, voice)
    return None if s is None else _with(t, replace(s, role=known))


def set_participant(t: Transcript, voice: str, participant: str) -> Transcript | None:
    """Say which participant a voice is; a voice whose role is not known is a participant's then.

    ``interviewer``, ``facilitator``, ``observer`` and ``question`` are nobody's id: such a voice takes no part.
    """
    s = voice_of(t, voice)
    if s is None:
        return None
    if (role := next((r for r in ASKING if r == participant.lower()), None)) is not None:
        return _with(t, replace(s, participant=None, role=role))
    return _with(t, replace(s, participant=participant or None, role="participant" if s.role == "unknown" else s.role))


def describe(
    t: Transcript, title: str | None, kind: str | None, attributes: Mapping[str, str], language: str | None = None
) -> Transcript:
    """Set title, kind, facts and language (BCP 47) of a session.

    Raises:
        StudyError: there is no such kind of session, or no such language.
    """
    known = t.kind if kind is None else next((k for k in KINDS if k == kind), None)
    if known is None:
        raise StudyError("kind", f"'{kind}' is no kind of session", f"Known are: {', '.join(KINDS)}")
    facts = {key: value for key, value in ({**t.attributes, **attributes}).items() if value}
    if language is not None:
        sure = tuple(w for w in t.warnings if w != warning("language"))
        t = replace(t, language=tongue(language), warnings=sure)
    return replace(t, title=t.title if title is None else title, kind=known, attributes=facts)


def tongue(language: str) -> str:
    """Return a language as BCP 47 writes it.

    Raises:
        StudyError: it is no tag of a language.
    """
    tag = language.strip()
    if not _TAG.fullmatch(tag):
        raise StudyError("language", f"'{language}' is no tag of a language", "Write cs, pl, en or sk")
    return tag


def in_some_language(t: Transcript, languages: Sequence[str]) -> Transcript:
    """Return a transcript of which nothing told the language in the likeliest of a study's ``languages``, with a warning."""
    if t.language:
        return t
    taken = likeliest("\n".join(turn.text for turn in t.turns), languages)
    return replace(t, language=taken, warnings=(*t.warnings, warning("language")))
