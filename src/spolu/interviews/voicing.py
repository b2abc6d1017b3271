"""Who says which turn, in a table to be filled in: for a machine's subtitles, which name nobody.

The table holds the words as they were received. It belongs beside the vault, never into the study's folder.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from spolu.errors import Faults, FormatError, SpoluError
from spolu.interviews import decisions
from spolu.interviews.corrections import voice_of
from spolu.interviews.model import ASKING, Speaker, Transcript, Turn
from spolu.interviews.readers.roles import role_of
from spolu.interviews.readers.warnings import NOBODYS, reopened
from spolu.interviews.render import clock

Row = Mapping[str, str]
_COLUMNS = ("transcript", "turn", "start", "voice", "text")
_NEEDED = ("transcript", "turn", "voice")


def voiceless(t: Transcript) -> tuple[Turn, ...]:
    """Return the turns of nobody named, without tasks and remarks."""
    return tuple(turn for turn in t.turns if turn.speaker is None and not NOBODYS & set(turn.flags))


def unnamed(t: Transcript) -> str:
    """Return who the words without a voice are counted as: ``R01/``, one person, or "", nobody.

    Where nobody who takes part is named, they are somebody's all the same. Where others are named, they are the words of one
    of these, and nobody knows of whom: they would be counted twice.
    """
    heard = {turn.speaker for turn in t.turns}
    named = any(s.id in heard and s.role not in ASKING for s in t.speakers)
    return "" if named else f"{t.id}/"


def rows(t: Transcript) -> tuple[Row, ...]:
    """Return the table of a transcript, one row a turn that somebody says; ``voice`` holds the label, where there is one."""
    labels = {s.id: _label(s) for s in t.speakers}
    return tuple(
        {
            "transcript": t.id, "turn": turn.id, "start": clock(turn.start),
            "voice": labels.get(turn.speaker or "", ""), "text": " ".join(turn.text.split()),
        }
        for turn in t.turns if not NOBODYS & set(turn.flags)
    )  # fmt: skip


def render(shown: Iterable[Row]) -> str:
    """Return rows as CSV."""
    return decisions.table(shown, _COLUMNS)


def parse(table: Sequence[Sequence[str]], t: Transcript, place: str) -> dict[str, str]:
    """Return turn -> voice as a filled-in table says; turns whose cell is empty or says what is so already are left out.

    Args:
        table: its rows, the head first; other columns than transcript, turn and voice are not read.
        t: the transcript. ``place``: name of the table, for faults.

    Raises:
        FormatError: a column is missing, or the table is that of another transcript.
        Faults: rows of no turn, or of one turn twice: all of them.
    """
    head = [cell.strip().lower() for cell in table[0]] if table else []
    if missing := [name for name in _NEEDED if name not in head]:
        raise FormatError(place, f"the column '{missing[0]}' is missing", "Keep the first row of the table")
    turns = {turn.id for turn in t.turns}
    found: dict[str, str] = {}
    faults: list[SpoluError] = []
    for row in table[1:]:
        of, turn, voice = (decisions.cell(row[i]) if (i := head.index(name)) < len(row) else "" for name in _NEEDED)
        at = f"{place}, {turn or '–'}"
        if of != t.id:
            raise FormatError(at, f"this row is of another transcript than {t.id}", "Take the table of this transcript")
        if turn not in turns:
            faults.append(FormatError(at, "there is no such turn", "Keep the columns transcript and turn as they were"))
        elif turn in found:
            faults.append(FormatError(at, "this turn stands twice", "Leave one row"))
        found[turn] = voice
    if faults:
        raise Faults(faults)
    now = {turn.id: turn.speaker for turn in t.turns}
    return {turn: voice for turn, voice in found.items() if voice and _id(t, voice) != (now[turn] or "")}


def voiced(t: Transcript, said: Mapping[str, str]) -> Transcript:
    """Return a transcript in which turns are said by the voices given: turn -> label, or id of a voice that is there.

    A label that is new is a new voice, in the role that its word says; a voice that says nothing any more goes.
    """
    met = [label for s in t.speakers for label in s.labels] + list(said.values())
    for label in dict.fromkeys(said.values()):
        if voice_of(t, label) is None:
            t = replace(t, speakers=(*t.speakers, Speaker(_free(t), (label,), role_of(label, met))))
    turns = tuple(_said_by(t, turn, said[turn.id]) if turn.id in said else turn for turn in t.turns)
    heard = {turn.speaker for turn in turns}
    speakers = tuple(s for s in t.speakers if s.id in heard)
    return replace(t, speakers=speakers, turns=turns, warnings=reopened(t.warnings, turns, t.kind))


def _said_by(t: Transcript, turn: Turn, label: str) -> Turn:
    flags = tuple(flag for flag in turn.flags if flag not in ("no_label", "continued"))
    return replace(turn, speaker=_id(t, label), flags=flags)


def _free(t: Transcript) -> str:
    taken = {s.id for s in t.speakers}
    return next(id for n in range(1, len(taken) + 2) if (id := f"S{n}") not in taken)


def _id(t: Transcript, label: str) -> str:
    found = voice_of(t, label)
    return found.id if found else label


def _label(s: Speaker) -> str:
    return next(iter(s.labels), s.id)
