"""The review as a table to be filled in by people without a browser: one row a person or value, with what was decided so far.

A short name that may mean several people has a row a transcript, with those people in the column ``may_mean``: ``merge``
with one of their keys, or ``accept`` where it cannot be told. A decision about a place, a form or a name that was added
has a row of its own. Words that only look like names stand together behind the other names that wait, so that the
column ``verdict`` is filled downwards. Read back as it is (`spolu.interviews.decisions.placed`), the table says what was said
before.

The table holds originals with their context. It belongs beside the vault, never into the study's folder.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from spolu.interviews import decisions
from spolu.interviews.deciding import Decided
from spolu.interviews.decisions import Decision, Target, name_of
from spolu.interviews.model import DESCRIBING, Mention, Person, Transcript
from spolu.interviews.persons import Question
from spolu.interviews.review import only_looks

Row = dict[str, str]
_COLUMNS = ("key", "verdict", "value", "kind", "lane", "mentions", "forms", "example", "may_mean")
_WIDTH = 50
"""Letters of an example on either side of the mention."""


def rows(
    decided: Decided, made: Sequence[Decision], found: Sequence[Person], transcripts: Sequence[Transcript]
) -> tuple[Row, ...]:
    """Return the rows of the table: what waits first, what was decided last.

    Args:
        decided: what follows from the decisions that were ``made``.
        found: persons and values as they were before deciding; some were merged with others since.
        transcripts: originals with what stands beside their turns, as detection read them.
    """
    texts = {(t.id, turn.id): turn.text for t in transcripts for turn in t.turns}
    taken: dict[str, list[Decision]] = {}
    for number, decision in decisions.in_force(made).items():
        if number not in decided.problems:
            taken.setdefault(decision.target, []).append(decision)
    shown: list[Row] = []
    for key, row in _people(decided, texts, taken):
        shown += _with(row, taken.pop(key, []))
    forms = {p.key: p.forms for p in (*found, *decided.persons)}
    return tuple(shown + [row for key, said in taken.items() for row in _with(_elsewhere(key, forms, texts), said)])


def render(shown: Iterable[Row]) -> str:
    """Return rows as CSV."""
    return decisions.table(shown, _COLUMNS)


def _people(
    decided: Decided, texts: Mapping[tuple[str, str], str], taken: Mapping[str, Sequence[Decision]]
) -> Iterator[tuple[str, Row]]:
    """Yield (target, row) of every person and value, those of a question once a transcript."""
    met: dict[str, list[Mention]] = {}
    for mention in decided.mentions:
        met.setdefault(mention.person, []).append(mention)
    asked = {q.key: q for q in decided.questions}
    waiting, names = decided.waiting, {p.key: name_of(p) for p in decided.persons}
    order = sorted(decided.persons, key=lambda p: (
        p.key not in asked, p.key not in waiting, p.key in taken, p.kind in DESCRIBING,
        only_looks(p.kind, (why for m in met.get(p.key, ()) for why in m.evidence)), -len(met.get(p.key, ())), p.key))  # fmt: skip
    for person in order:
        question = asked.get(person.key)
        for target, there in _rows_of(person.key, met.get(person.key, []), question):
            yield target, {
                "key": target, "kind": person.kind, "lane": "review" if person.key in waiting else "auto",
                "mentions": str(len(there)), "forms": " | ".join(person.forms),
                "example": next((_example(texts, m.transcript, m.turn, m.start, m.end) for m in there), ""),
                "may_mean": " | ".join(f"{key} {names[key]}" for key in question.candidates) if question else "",
            }  # fmt: skip


def _rows_of(key: str, mentions: list[Mention], question: Question | None) -> Iterable[tuple[str, list[Mention]]]:
    if question is None or len(question.transcripts) == 1:
        yield key, mentions
        return
    for transcript in question.transcripts:
        yield str(Target(key, transcript)), [m for m in mentions if m.transcript == transcript]


def _elsewhere(key: str, forms: Mapping[str, Sequence[str]], texts: Mapping[tuple[str, str], str]) -> Row:
    """Return the row of what was decided about something else than a person as a whole."""
    target = Target.parse(key)
    there = _example(texts, target.transcript, target.turn, *target.span) if target.span else ""
    return {"key": key, "forms": " | ".join(forms.get(target.what, ())), "example": there}


def _with(row: Row, said: Sequence[Decision]) -> list[Row]:
    """Return a row with what was decided; what was decided besides stands below it."""
    if not said:
        return [row]
    verdicts = [{"verdict": d.verdict, "value": d.value} for d in said]
    return [{**row, **verdicts[0]}, *({"key": row["key"], **verdict} for verdict in verdicts[1:])]


def _example(texts: Mapping[tuple[str, str], str], transcript: str, turn: str, start: int, end: int) -> str:
    """Return a stretch between ``**`` with some letters of text on either side, on one line."""
    text = texts.get((transcript, turn), "")
    before, after = text[max(0, start - _WIDTH) : start], text[end : end + _WIDTH]
    return re.sub(r"\s+", " ", f"{before}**{text[start:end]}**{after}").strip()
