"""Codes and people of another tool's project beside those of the study: which are ours, and what the new ones are called."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import count

from spolu.coding import codebook
from spolu.coding.exchange.model import Note, Project, ProjectCode
from spolu.coding.exchange.outgoing import ENTRY, Material, guid
from spolu.coding.model import Code
from spolu.errors import SpoluError
from spolu.text import fold, nfc

NOBODY = "imported"
"""The coder of what a file ascribes to nobody."""
_LONGEST_ID = 40
_NO_LETTER = re.compile(r"[^a-z0-9]+")


def slug(name: str) -> str:
    """Return an id made of a name: small letters without diacritics, digits, hyphens; "" where nothing is left."""
    return _NO_LETTER.sub("-", fold(name)).strip("-")[:_LONGEST_ID].strip("-")


def codes_of(
    codes: Sequence[ProjectCode], m: Material, notes: Mapping[str, Note]
) -> tuple[Mapping[str, str], list[Code]]:
    """Return GUID -> id of a project's codes, and those that are new.

    A code is ours where this study exported it, or where ours has the same name, in any language, under the same
    parent or none; ours is left as it is.
    """
    book = m.codebook
    own = {guid(m.id, "code", c.id): c.id for c in book.codes}
    labelled = {fold(label): c.id for c in book.codes for label in c.label.values()}
    ids: dict[str, str] = {}
    taken = {c.id for c in book.codes}
    new: list[Code] = []
    for code in codes:
        entry = None if code.guid in own else _entry(code, notes)
        known = own.get(code.guid) or (entry.id if entry and entry.id in taken else "") or labelled.get(fold(code.name))
        if known:
            ids[code.guid] = known
            continue
        made = entry or Code("", {m.language: nfc(code.name)}, {m.language: nfc(code.description)} if code.description else {},
                             colour=_six(code.colour))  # fmt: skip
        made = replace(made, id=free(made.id or slug(code.name) or "code", taken), parent=ids.get(code.parent))
        taken.add(made.id)
        ids[code.guid] = made.id
        new.append(made)
    merged = {c.id for c in new} | {c.id for c in book.codes}
    new = [replace(c, merged_into=c.merged_into if c.merged_into in merged else None) for c in new]
    return ids, new


def _entry(code: ProjectCode, notes: Mapping[str, Note]) -> Code | None:
    """Return the code's own entry of a codebook, where spolu wrote the file."""
    for id in code.notes:
        note = notes.get(id)
        if note and note.name == ENTRY:
            try:
                # Its parent stands in another entry.
                text = re.sub(r"^  parent: .*\n", "", note.text, flags=re.MULTILINE)
                return next(iter(codebook.parse(text).codes), None)
            except SpoluError:
                return None
    return None


def free(wanted: str, taken: Iterable[str]) -> str:
    """Return an id that is not taken: the wanted one, or that one with a number."""
    known = set(taken)
    numbered = (f"{wanted}-{n}" for n in count(2) if f"{wanted}-{n}" not in known)
    return wanted if wanted not in known else next(numbered)


def _six(colour: str) -> str:
    return "#" + "".join(2 * c for c in colour[1:]) if len(colour) == 4 else colour


def coders(project: Project) -> Mapping[str, str]:
    """Return GUID of a user -> name of the coder's log."""
    taken: set[str] = set()
    found = {}
    for user in project.users:
        name = free(slug(user.name) or NOBODY, taken)
        taken.add(name)
        found[user.guid] = name
    return found
