"""``requirements.yaml``: what the new tool must do, for whom, and what that rests on; decisions; criteria in Gherkin."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, get_args

from spolu.errors import Faults, FormatError, SpoluError
from spolu.prototypes import criteria
from spolu.prototypes.model import Criterion, Decision, Link, Moscow, Requirement
from spolu.schema import DAY, ID, TEXTS, WORDS, Choice, Entry, Many, Text, faults, links
from spolu.yamlfile import Path, dump, lean, line_of, load

STATUSES = ("draft", "agreed", "built", "tested", "dropped")
CRITERION = Entry(
    {"id": Text("a short id, as REQ-01.1", ID), "language": Choice(criteria.LANGUAGES), "gherkin": Text("one scenario in Gherkin")},
    "a criterion, as {id: …, language: cs, gherkin: …}", ["id", "gherkin"],
)  # fmt: skip
DECISION = Entry(
    {"at": DAY, "who": Text("a role or a coder, no name"), "what": Text("what was decided, in words"), "because": WORDS},
    "a decision, as {at: …, who: …, what: …, because: [I-01]}", ["at", "who", "what"],
)  # fmt: skip
REQUIREMENT = Entry(
    {
        "id": Text("a short id, as REQ-01", ID), "text": TEXTS, "whom": WORDS,
        "moscow": Choice(get_args(Moscow), "must, should, could, or won't now"),
        "insights": links("a list of insights, as [I-01]"), "idea": Text("a workshop turn, as W01/t012"),
        "legal": Text("the legal ground, in words"), "waiver": Text("why it stands without evidence, in words"),
        "criteria": Many(CRITERION, "a list of criteria"), "status": Choice(STATUSES),
        "decisions": Many(DECISION, "a list of decisions, the oldest first"),
    },
    "a requirement, as {id: REQ-01, text: {cs: …}}", ["id"],
)  # fmt: skip
FILE = Many(REQUIREMENT, "a list of requirements; begin each with - id: REQ-01")


def read_links(rows: Iterable[Any]) -> tuple[Link, ...]:
    """Return links from ids, or ids with fingerprints."""
    return tuple(Link(r) if isinstance(r, str) else Link(r["to"], r.get("fingerprint", "")) for r in rows)


def plain_links(given: Iterable[Link]) -> list[Any]:
    """Return links as they stand in YAML."""
    return [{"to": link.to, "fingerprint": link.fingerprint} if link.fingerprint else link.to for link in given]


def parse(text: str, place: str = "requirements.yaml") -> tuple[Requirement, ...]:
    """Return the requirements of a file, in their order.

    Raises:
        Faults: every fault, each with its line; criteria that are no Gherkin too.
    """
    data, lines = load(text, place)
    rows = [] if data is None else data
    found = faults(FILE, rows, lines, place) or [*_twice(rows, lines, place), *_gherkin(rows, lines, place)]
    if found:
        raise Faults(found)
    return tuple(map(requirement, rows))


def _twice(rows: Sequence[Mapping[str, Any]], lines: Mapping[Path, int], place: str) -> list[SpoluError]:
    seen: set[str] = set()
    ids: list[tuple[Path, str]] = [((n,), row["id"]) for n, row in enumerate(rows)]
    ids += [((n, "criteria", k, "id"), c["id"]) for n, row in enumerate(rows) for k, c in enumerate(row.get("criteria", ()))]  # fmt: skip
    return [
        FormatError(f"{place}:{line_of(path, lines)}", f"'{id}' stands twice", "Give one of them another id")
        for path, id in ids if id in seen or seen.add(id)  # type: ignore[func-returns-value] # remembers and goes on
    ]  # fmt: skip


def _gherkin(rows: Sequence[Mapping[str, Any]], lines: Mapping[Path, int], place: str) -> list[SpoluError]:
    return [
        FormatError(f"{place}:{lines[n, 'criteria', k, 'gherkin'] + line}", fault, repair)
        for n, row in enumerate(rows)
        for k, c in enumerate(row.get("criteria", ()))
        for line, fault, repair in criteria.wrong(c["id"], c["gherkin"], c.get("language", "cs"))
    ]


def requirement(row: Mapping[str, Any]) -> Requirement:
    """Return a requirement from plain values of the right shape."""
    values: dict[str, Any] = {
        **row,
        "whom": tuple(row.get("whom", ())),
        "insights": read_links(row.get("insights", ())),
    }
    values["criteria"] = tuple(
        Criterion(c["id"], c["gherkin"], c.get("language", "cs")) for c in row.get("criteria", ())
    )
    values["decisions"] = tuple(
        Decision(str(d["at"]), d["who"], d["what"], tuple(d.get("because", ()))) for d in row.get("decisions", ())
    )
    return Requirement(**values)


def render(requirements: Sequence[Requirement]) -> str:
    """Return requirements as YAML, an empty line between them; what is empty is left out."""
    return "\n".join(dump([row(r)]) for r in requirements)


def row(r: Requirement) -> dict[str, Any]:
    """Return a requirement as plain values, without what is empty."""
    found: dict[str, Any] = {
        "id": r.id, "text": dict(r.text), "whom": list(r.whom), "moscow": r.moscow, "insights": plain_links(r.insights),
        "idea": r.idea, "legal": r.legal, "waiver": r.waiver,
        "criteria": [{"id": c.id, "language": c.language, "gherkin": c.gherkin} for c in r.criteria],
        "status": r.status,
        "decisions": [{"at": d.at, "who": d.who, "what": d.what, **({"because": list(d.because)} if d.because else {})} for d in r.decisions],
    }  # fmt: skip
    return lean(found)


def decided(r: Requirement, decision: Decision, **changes: Any) -> Requirement:
    """Return a requirement with fields changed and the reason in its log of decisions.

    Raises:
        TypeError: a requirement has no such field.
        Faults: a value that the file could not hold.
    """
    made = replace(r, **changes, decisions=(*r.decisions, decision))
    found = faults(FILE, [row(made)], {}, made.id)
    if found:
        raise Faults(found)
    return made


def next_id(requirements: Sequence[Requirement]) -> str:
    """Return the id that a new requirement gets: one more than the highest ``REQ-…``."""
    numbers = [int(r.id[4:]) for r in requirements if r.id.startswith("REQ-") and r.id[4:].isdigit()]
    return f"REQ-{max(numbers, default=0) + 1:02}"
