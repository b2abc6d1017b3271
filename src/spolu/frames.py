"""The study's tables as DataFrames, for whoever can write pandas. Views: changing one changes nothing on disk."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING

from spolu.coding.model import Codebook, Coding
from spolu.interviews.model import Participant, Transcript
from spolu.interviews.words import WORDS as KINDS
from spolu.language import pick, say
from spolu.prototypes.model import Requirement
from spolu.reports.model import Insight
from spolu.trace import Problem
from spolu.words import WORDS

if TYPE_CHECKING:
    import pandas as pd


def frame(rows: Iterable[Mapping[str, object]], columns: Sequence[str]) -> "pd.DataFrame":
    """Return rows as a DataFrame with these columns, in this order."""
    import pandas as pd

    return pd.DataFrame(list(rows), columns=list(columns))


def told(table: "pd.DataFrame", language: str) -> "pd.DataFrame":
    """Return a table to be read: its heads, and kinds of session, in the interface's language; own columns as they are."""
    shown = table.rename(columns={c: head(str(c), language) for c in table.columns})
    if "kind" in table.columns:
        shown[head("kind", language)] = [kind_name(str(value), language) for value in table["kind"]]
    return shown


def head(column: str, language: str) -> str:
    """Return what a column is called in the interface's language; a column of the study's own as it is."""
    key = f"head {column}"
    return say(WORDS, key, language) if key in WORDS else column


def kind_name(value: str, language: str) -> str:
    """Return a kind of session in the interface's language; anything else as it is."""
    key = f"kind {value}"
    return say(KINDS, key, language) if key in KINDS else value


def transcripts(found: Sequence[Transcript]) -> "pd.DataFrame":
    """One row a transcript: id, kind, language, title, turns, speakers, words (whitespace tokens of the turns)."""
    rows = (
        {
            "id": t.id, "kind": t.kind, "language": t.language, "title": t.title, "turns": len(t.turns),
            "speakers": len(t.speakers), "words": sum(len(turn.text.split()) for turn in t.turns),
        }
        for t in found
    )  # fmt: skip
    return frame(rows, ["id", "kind", "language", "title", "turns", "speakers", "words"])


def turns(found: Sequence[Transcript], participants: Sequence[Participant] = ()) -> "pd.DataFrame":
    """One row a turn: where, whose, when, what.

    transcript, turn, language, kind (of the session), speaker, role (in the session), participant, participant_role (in the
    study), start and end (seconds), group, text.
    """
    roles = {p.id: p.role for p in participants}
    rows = []
    for t in found:
        voices = {s.id: s for s in t.speakers}
        for turn in t.turns:
            voice = voices.get(turn.speaker or "")
            who = voice.participant if voice else None
            rows.append({
                "transcript": t.id, "turn": turn.id, "language": t.language, "kind": t.kind,
                "speaker": voice.labels[0] if voice and voice.labels else turn.label,
                "role": voice.role if voice else "unknown", "participant": who,
                "participant_role": roles.get(who or ""), "start": turn.start, "end": turn.end,
                "group": turn.group, "text": turn.text,
            })  # fmt: skip
    columns = ["transcript", "turn", "language", "kind", "speaker", "role", "participant", "participant_role"]
    return frame(rows, [*columns, "start", "end", "group", "text"])


def participants(found: Sequence[Participant]) -> "pd.DataFrame":
    """One row a participant: id, role, site, language, consent, withdrawn_at and the study's own attributes."""
    own = sorted({key for p in found for key in p.attributes})
    rows = (
        {
            "id": p.id, "role": p.role, "site": p.site, "language": p.language, "consent": p.agreed,
            "withdrawn_at": p.withdrawn_at, **p.attributes,
        }
        for p in found
    )  # fmt: skip
    return frame(rows, ["id", "role", "site", "language", "consent", "withdrawn_at", *own])


def codings(found: Sequence[Coding], book: Codebook, language: str) -> "pd.DataFrame":
    """One row a coding: id, coder, code, label, transcript, turn, start and end (code points), quote, memo."""
    labels = {c.id: pick(c.label, language) or c.id for c in book.codes}
    rows = (
        {
            "id": c.id, "coder": c.coder, "code": c.code, "label": labels.get(c.code, c.code),
            "transcript": c.transcript, "turn": c.span.turn, "start": c.span.start, "end": c.span.end,
            "quote": c.quote, "memo": c.memo,
        }
        for c in found
    )  # fmt: skip
    columns = ["id", "coder", "code", "label", "transcript", "turn", "start", "end", "quote", "memo"]
    return frame(rows, columns)


def codebook(book: Codebook, found: Sequence[Coding], language: str) -> "pd.DataFrame":
    """One row a code in the codebook's order: id, label, parent, definition, number of codings and of transcripts."""
    rows = []
    for code in book.codes:
        mine = [c for c in found if c.code == code.id]
        rows.append({
            "id": code.id, "label": pick(code.label, language), "parent": code.parent or "",
            "definition": pick(code.definition, language), "codings": len(mine),
            "transcripts": len({c.transcript for c in mine}),
        })  # fmt: skip
    return frame(rows, ["id", "label", "parent", "definition", "codings", "transcripts"])


def insights(found: Sequence[Insight], language: str) -> "pd.DataFrame":
    """One row an insight: id, title, evidence and counter-evidence (numbers of codings), confidence, status."""
    rows = (
        {
            "id": i.id, "title": pick(i.title, language), "evidence": len(i.evidence), "counter": len(i.counter),
            "confidence": i.confidence, "status": i.status,
        }
        for i in found
    )  # fmt: skip
    return frame(rows, ["id", "title", "evidence", "counter", "confidence", "status"])


def requirements(found: Sequence[Requirement], language: str) -> "pd.DataFrame":
    """One row a requirement: id, sentence, for whom, MoSCoW, what it rests on, number of criteria, status."""
    rows = (
        {
            "id": r.id, "text": pick(r.text, language), "whom": ", ".join(r.whom), "moscow": r.moscow,
            "rests_on": ", ".join(link.to for link in r.insights) or r.idea or r.legal or r.waiver,
            "criteria": len(r.criteria), "status": r.status,
        }
        for r in found
    )  # fmt: skip
    return frame(rows, ["id", "text", "whom", "moscow", "rests_on", "criteria", "status"])


def problems(found: Sequence[Problem]) -> "pd.DataFrame":
    """One row a problem of ``spolu check``: level, kind, place, message, repair."""
    return frame((asdict(p) for p in found), ["level", "kind", "place", "message", "repair"])
