"""``participants.csv``: one row a person, without names; consent per scope; the study's own columns behind."""

import csv
import io
from collections.abc import Sequence
from typing import get_args

from spolu.errors import Faults, FormatError, SpoluError
from spolu.interviews.model import SCOPES, Participant, Scope

_FIXED = ("id", "role", "site", "language")
_YES = {"yes", "ano", "tak", "1", "x", "áno"}
_NO = {"no", "ne", "nie", "0", ""}
_UNKNOWN = "?"
"""What stands where nobody has noted an answer yet; an empty cell is no."""


def render(participants: Sequence[Participant], attributes: Sequence[str]) -> str:
    """Return participants as CSV; ``attributes`` are the study's own columns, in their order."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([*_FIXED, *(f"consent_{scope}" for scope in SCOPES), "withdrawn_at", *attributes])
    for p in participants:
        consent = ["yes" if s in p.consent else _UNKNOWN if s in p.unknown else "no" for s in SCOPES]
        own = [p.attributes.get(name, "") for name in attributes]
        writer.writerow([p.id, p.role, p.site, p.language, *consent, p.withdrawn_at or "", *own])
    return out.getvalue()


def parse(text: str, place: str = "participants.csv") -> tuple[Participant, ...]:
    """Return the participants of a CSV; commas or semicolons, columns in any order.

    Raises:
        Faults: rows without an id, ids given twice, consents that are neither yes nor no: all of them.
    """
    first = text.lstrip("\ufeff").split("\n", 1)[0]
    reader = csv.DictReader(
        io.StringIO(text.lstrip("\ufeff")), delimiter=";" if first.count(";") > first.count(",") else ","
    )
    columns = [c.strip() for c in reader.fieldnames or ()]
    if "id" not in columns:
        raise FormatError(
            f"{place}:1", "there is no column 'id'", f"The columns are: {', '.join([*_FIXED, 'consent_…'])}"
        )
    reader.fieldnames = columns
    known = {*_FIXED, "withdrawn_at", *(f"consent_{s}" for s in SCOPES)}
    found: dict[str, Participant] = {}
    faults: list[SpoluError] = []
    for line, row in enumerate(reader, 2):
        id = (row["id"] or "").strip()
        if not id or id in found:
            faults.append(
                FormatError(
                    f"{place}:{line}", f"{id} stands twice" if id else "the id is missing", "Give each row its own id"
                )
            )
            continue
        consent: set[Scope] = set()
        unknown: set[Scope] = set()
        for scope in get_args(Scope):
            said = (row.get(f"consent_{scope}") or "").strip().lower()
            if said in _YES:
                consent.add(scope)
            elif said == _UNKNOWN:
                unknown.add(scope)
            elif said not in _NO:
                faults.append(
                    FormatError(f"{place}:{line}", f"consent_{scope} is neither yes nor no", "Write yes or no")
                )
        own = {c: (row.get(c) or "").strip() for c in columns if c not in known}
        fixed = {c: (row.get(c) or "").strip() for c in _FIXED if c != "id"}
        found[id] = Participant(
            id,
            **fixed,
            consent=frozenset(consent),
            unknown=frozenset(unknown),
            withdrawn_at=(row.get("withdrawn_at") or "").strip() or None,
            attributes=own,
        )
    if faults:
        raise Faults(faults)
    return tuple(found.values())
