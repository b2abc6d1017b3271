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
from spolu.interviews.model import Mention, Person

VERDICTS = ("accept", "reject", "kind", "merge", "split", "pseudonym", "add")
_COLUMNS = ("key", "verdict", "value")
_NEEDS_VALUE = frozenset(("kind", "merge", "split", "pseudonym"))
_AT_A_PLACE = frozenset(("accept", "reject", "merge", "split", "add"))
_FORMULA = re.compile(r"'*[=+@]")
"""How a cell begins that a spreadsheet program would run, once the signs that keep it from that are taken away."""
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


def in_force(made: Sequence[Decision]) -> dict[int, Decision]:
    """Return number -> decision of all that no later one about the same thing stands instead of."""
    last: dict[tuple[str, ...], int] = {}
    for number, decision in enumerate(made, 1):
        last[_about(decision)] = number
    return {number: made[number - 1] for number in sorted(last.values())}


def new_among(told: Mapping[str, Decision], made: Sequence[Decision]) -> dict[str, Decision]:
    """Return the decisions of a table (see `placed`) that do not say again what is in force among those that were made."""
    before = {_plain(decision) for decision in in_force(made).values()}
    return {line: decision for line, decision in told.items() if _plain(decision) not in before}


def _about(decision: Decision) -> tuple[str, ...]:
    if decision.verdict in ("accept", "reject"):
        return decision.target, ""
    repeated = decision.verdict in ("kind", "pseudonym")
    return decision.target, decision.verdict, *([] if repeated else [decision.value])


def _plain(decision: Decision) -> Decision:
    """Return a decision as it comes back from a table."""
    return Decision(decision.target.strip(), decision.verdict, decision.value.strip())


# ------------------------------------------------------------------ the table


def render(decisions: Sequence[Decision]) -> str:
    """Return decisions as CSV, without originals beyond those in the rows."""
    return table([{"key": d.target, "verdict": d.verdict, "value": d.value} for d in decisions], _COLUMNS)


def csv_of(rows: Sequence[Sequence[str]]) -> str:
    """Return the rows of a spreadsheet as CSV."""
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue()


def parse(text: str, place: str = "decisions.csv") -> tuple[Decision, ...]:
    """Return the decisions of a CSV table, as `placed` reads it."""
    return tuple(placed(text, place).values())


def placed(text: str, place: str = "decisions.csv") -> dict[str, Decision]:
    """Return the decisions of a CSV table by ``place:line``; rows without a verdict are skipped.

    Further columns (those of a `spolu.interviews.worksheet`) are ignored, so a filled one is read as it is; ``;`` and tab may stand
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
        raise FormatError(place, "the columns 'key' and 'verdict' are missing", "Keep the first row of the table")
    found: dict[str, Decision] = {}
    faults: list[SpoluError] = []
    for row in reader:
        decision = Decision(*(cell(row.get(c) or "") for c in _COLUMNS))
        if not decision.verdict:
            continue
        line = f"{place}:{reader.line_num}"
        fault = _fault(decision, line)
        faults += [fault] if fault else []
        found[line] = replace(decision, verdict=decision.verdict.lower())
    if faults:
        raise Faults(faults)
    return found


def cell(written: str) -> str:
    """Return what stands in a cell, without the sign that keeps it from being a formula."""
    text = written.strip()
    return text[1:] if text[:1] == "'" and _FORMULA.match(text) else text


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


def name_of(person: Person) -> str:
    """Return a person's or value's base form, else the first of its forms."""
    return " ".join(filter(None, (person.first, person.last))) or next(iter(person.forms), "")


def table(rows: Iterable[Mapping[str, str]], columns: Sequence[str]) -> str:
    """Return rows as CSV; no cell begins like a formula, which a spreadsheet program would run."""
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, columns, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows({k: f"'{v}" if _FORMULA.match(v) else v for k, v in row.items()} for row in rows)
    return out.getvalue()
