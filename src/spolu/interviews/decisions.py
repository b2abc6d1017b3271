"""What the review decided, person by person: rows of a table. What follows from them: `spolu.interviews.deciding`.

Verdicts: ``accept`` (replace; of a question: it cannot be told), ``reject`` (no identifier: stays), ``kind`` (of that
other kind), ``merge`` (the same as that other key), ``split`` (these forms are somebody else), ``pseudonym`` (this text
stands for it), ``add`` (a name that was missed).

A target may say where: ``per-0009@R01`` means the mentions in one transcript, ``per-0009@R01/t003`` those in one turn,
``per-0009@R01/t003:12-18`` the one at these code points of the original. So ``accept``, ``reject``, ``merge`` and
``split`` hold for some mentions only (who is meant by a surname alone differs from talk to talk), and ``add`` for
exactly one stretch.
"""

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from spolu.errors import Faults, FormatError, SpoluError
from spolu.interviews.model import DESCRIBING, Mention, Person, Transcript
from spolu.interviews.persons import Question, questions

VERDICTS = ("accept", "reject", "kind", "merge", "split", "pseudonym", "add")
_COLUMNS = ("key", "verdict", "value", "kind", "lane", "mentions", "forms", "example", "may_mean")
_NEEDS_VALUE = frozenset(("kind", "merge", "split", "pseudonym"))
_AT_A_PLACE = frozenset(("accept", "reject", "merge", "split", "add"))
_TARGET = re.compile(
    r"(?P<what>.*?)(?:@(?P<transcript>[A-Z]\d+)(?:/(?P<turn>@?[^\s@]+?)(?::(?P<start>\d+)-(?P<end>\d+))?)?)?", re.DOTALL
)


@dataclass(frozen=True, slots=True)
class Decision:
    """One row of the review.

    Attributes:
        target: the key of a person or value, or a form as it stands in the text; for ``add`` the name to look for.
        verdict: one of `VERDICTS`.
        value: ``kind``: the kind; ``merge``: the other key; ``split``: forms, separated by ``|``; ``pseudonym``: the
            text; ``add``: the kind, PER where empty.
    """

    target: str
    verdict: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class Target:
    """What a decision is about.

    Attributes:
        what: a key or a form.
        transcript, turn: where only, "" for everywhere.
        span: of the original turn's code points, None for all of it.
    """

    what: str
    transcript: str = ""
    turn: str = ""
    span: tuple[int, int] | None = None

    @classmethod
    def parse(cls, text: str) -> "Target":
        """Read ``what``, ``what@R01``, ``what@R01/t003`` or ``what@R01/t003:12-18``."""
        found = _TARGET.fullmatch(text)
        if found is None:
            return cls(text)
        span = (int(found["start"]), int(found["end"])) if found["start"] else None
        return cls(found["what"], found["transcript"] or "", found["turn"] or "", span)

    def __str__(self) -> str:
        """As `parse` reads it."""
        turn = f"/{self.turn}" if self.turn else ""
        span = f":{self.span[0]}-{self.span[1]}" if self.span else ""
        return f"{self.what}@{self.transcript}{turn}{span}" if self.transcript else self.what

    def holds(self, mention: Mention) -> bool:
        """Whether a mention lies where the target says."""
        if self.span and (mention.start, mention.end) != self.span:
            return False
        return self.transcript in ("", mention.transcript) and self.turn in ("", mention.turn)


# ------------------------------------------------------------------ the table


def render(decisions: Sequence[Decision]) -> str:
    """Return decisions as CSV, without originals beyond those in the rows."""
    return _table([{"key": d.target, "verdict": d.verdict, "value": d.value} for d in decisions], _COLUMNS[:3])


def parse(text: str, place: str = "decisions.csv") -> tuple[Decision, ...]:
    """Return the decisions of a CSV table, as `placed` reads it."""
    return tuple(placed(text, place).values())


def placed(text: str, place: str = "decisions.csv") -> dict[str, Decision]:
    """Return the decisions of a CSV table by ``place:line``; rows without a verdict are skipped.

    Further columns (those of `template`) are ignored, so a filled template is read as it is; ``;`` and tab may stand
    instead of the comma, as a spreadsheet program writes them.

    Raises:
        FormatError: the columns ``key`` and ``verdict`` are missing.
        Faults: rows with an unknown verdict or without the value that theirs needs.
    """
    text = text.removeprefix("\ufeff")
    head = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=head.count)
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter)
    if not {"key", "verdict"} <= set(reader.fieldnames or ()):
        raise FormatError(place, "the columns 'key' and 'verdict' are missing", "Keep the first row of the template")
    found: dict[str, Decision] = {}
    faults: list[SpoluError] = []
    for row in reader:
        decision = Decision(*((row.get(c) or "").strip() for c in ("key", "verdict", "value")))
        if not decision.verdict:
            continue
        line = f"{place}:{reader.line_num}"
        fault = _fault(decision, line)
        faults += [fault] if fault else []
        found[line] = replace(decision, verdict=decision.verdict.lower())
    if faults:
        raise Faults(faults)
    return found


def _fault(decision: Decision, place: str) -> FormatError | None:
    if decision.verdict.lower() not in VERDICTS:
        return FormatError(place, f"'{decision.verdict}' is no verdict", f"Known: {', '.join(VERDICTS)}")
    if not decision.target:
        return FormatError(place, "the key is missing", "Write a key, or the form as it stands in the text")
    somewhere = bool(Target.parse(decision.target).transcript)
    verdict = decision.verdict.lower()
    if somewhere and verdict not in _AT_A_PLACE:
        return FormatError(place, f"'{decision.verdict}' holds for all mentions", "Leave out what stands from @ on")
    if verdict in _NEEDS_VALUE and not decision.value and not (verdict == "split" and somewhere):
        return FormatError(place, f"'{decision.verdict}' needs a value", "Fill the column 'value'")
    return None


def template(mentions: Sequence[Mention], persons: Sequence[Person], transcripts: Sequence[Transcript]) -> str:
    """Return a CSV table to be filled in by people without a browser: one row a person or value.

    A short name that may mean several people has a row a transcript, with those people in the column ``may_mean``:
    ``merge`` with one of their keys, or ``accept`` where it cannot be told.

    The table holds originals with their context. It belongs beside the vault, never into the study's folder.
    """
    texts = {(t.id, turn.id): turn.text for t in transcripts for turn in t.turns}
    by_key = {p.key: p for p in persons}
    met: dict[str, list[Mention]] = {}
    for mention in mentions:
        met.setdefault(mention.person, []).append(mention)
    asked = {q.key: q for q in questions(mentions, persons)}
    order = sorted(persons, key=lambda p: (
        p.key not in asked, not _waits(met.get(p.key, ())), p.kind in DESCRIBING, -len(met.get(p.key, ())), p.key))  # fmt: skip
    rows = []
    for person in order:
        question = asked.get(person.key)
        for key, there in _rows_of(person.key, met.get(person.key, []), question):
            rows.append({
                "key": key, "kind": person.kind, "lane": "review" if question or _waits(there) else "auto",
                "mentions": str(len(there)), "forms": " | ".join(person.forms),
                "example": next((context(texts.get((m.transcript, m.turn), ""), m) for m in there), ""),
                "may_mean": " | ".join(f"{c} {name_of(by_key[c])}" for c in question.candidates) if question else "",
            })  # fmt: skip
    return _table(rows, _COLUMNS)


def _rows_of(key: str, mentions: list[Mention], question: Question | None) -> Iterable[tuple[str, list[Mention]]]:
    if question is None or len(question.transcripts) == 1:
        yield key, mentions
        return
    for transcript in question.transcripts:
        yield str(Target(key, transcript)), [m for m in mentions if m.transcript == transcript]


def name_of(person: Person) -> str:
    """Return a person's or value's base form, else the first of its forms."""
    return " ".join(filter(None, (person.first, person.last))) or next(iter(person.forms), "")


def _waits(mentions: Iterable[Mention]) -> bool:
    return any(m.lane == "review" for m in mentions)


def context(text: str, mention: Mention, width: int = 50) -> str:
    """Return a mention between ``**`` with up to ``width`` letters of text on either side, on one line."""
    before, after = text[max(0, mention.start - width) : mention.start], text[mention.end : mention.end + width]
    return re.sub(r"\s+", " ", f"{before}**{text[mention.start : mention.end]}**{after}").strip()


def _table(rows: Iterable[Mapping[str, str]], columns: Sequence[str]) -> str:
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, columns, restval="", lineterminator="\n")
    writer.writeheader()
    # A cell that begins like a formula would be run by a spreadsheet program.
    writer.writerows({k: f"'{v}" if v[:1] in ("=", "+", "@") else v for k, v in row.items()} for row in rows)
    return out.getvalue()
