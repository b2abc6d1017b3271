"""Tables in and out: a codebook as CSV or Excel, ours and Taguette's; coded segments as Taguette, MAXQDA, ATLAS.ti and
others list them, with the words but without positions.
"""

import uuid
from collections.abc import Iterable, Mapping, Sequence

from spolu.coding.exchange.model import Applied, Project, ProjectCode, Reading, Selection, Source, User
from spolu.coding.model import Code, Codebook
from spolu.errors import ReadError
from spolu.interviews.readers.encoding import encoding_of
from spolu.interviews.readers.file import File
from spolu.interviews.readers.rows import csv_rows
from spolu.interviews.readers.xlsx import xlsx_rows
from spolu.text import fold, nfc

TEXTS = ("label", "definition", "use", "avoid")
"""Columns of a codebook that stand once a language, as ``label_cs``."""
_PLAIN = ("example", "colour", "pattern")
_SEGMENTS: Mapping[str, frozenset[str]] = {
    "quote": frozenset(["content", "segment", "coded segment", "quote", "quotation", "quotation content", "citace", "usek", "cytat", "segment tekstu"]),
    "code": frozenset(["tag", "code", "codes", "code name", "kod", "kody"]),
    "document": frozenset(["document", "document name", "source", "file", "dokument", "soubor", "prepis", "transcript", "plik"]),
    "coder": frozenset(["coder", "user", "author", "created by", "koder", "koderka", "uzivatel", "uzytkownik"]),
}  # fmt: skip
_CODES: Mapping[str, frozenset[str]] = {
    "code": frozenset(["tag", "code", "name", "code name", "label", "kod", "nazev", "nazwa"]),
    "definition": frozenset(["description", "definition", "comment", "memo", "popis", "definice", "opis", "definicja", "komentar", "komentarz"]),
    "parent": frozenset(["parent", "parent code", "group", "category", "nadrazeny kod", "kategorie", "kod nadrzedny", "kategoria"]),
    "colour": frozenset(["color", "colour", "barva", "kolor"]),
}  # fmt: skip
"""Meaning -> headers in English, Czech, Slovak and Polish, lower case and without diacritics."""


def columns(languages: Sequence[str]) -> list[str]:
    """Return the header of a codebook's table."""
    texts = [f"{name}_{language}" for name in TEXTS for language in languages]
    return ["id", "parent", *texts, *_PLAIN, "alias", "retired", "merged_into"]


def rows(book: Codebook, languages: Sequence[str]) -> list[list[str]]:
    """Return a codebook as rows of text, a code a row, in the order of `columns`."""
    return [
        [
            c.id, c.parent or "", *(getattr(c, name).get(language, "") for name in TEXTS for language in languages),
            *(getattr(c, name) for name in _PLAIN), " | ".join(c.alias), "1" if c.retired else "", c.merged_into or "",
        ]
        for c in book.codes
    ]  # fmt: skip


def languages_of(book: Codebook) -> list[str]:
    """Return the languages that a codebook's texts stand in, in order of appearance."""
    return list(dict.fromkeys(language for c in book.codes for name in TEXTS for language in getattr(c, name)))


# ---------------------------------------------------------------------- in


def read(file: File) -> Reading | Codebook:
    """Return a codebook of ours, or the codes or coded segments of another tool's table.

    Raises:
        ReadError: no table, or none whose columns say what they hold.
    """
    table = (
        xlsx_rows(file) if file.is_zip else csv_rows(nfc(file.data.decode(_encoding(file))).lstrip("\ufeff"), file.name)
    )
    head = [" ".join(fold(cell).replace("_", " ").split()) for cell in table.rows[0]] if table.rows else []
    exact = [cell.strip().lower() for cell in table.rows[0]] if table.rows else []
    if "id" in exact and any(cell.startswith("label_") for cell in exact):
        return Codebook(tuple(_code(dict(zip(exact, row, strict=False))) for row in table.rows[1:]))
    segments, codes = _meant(head, _SEGMENTS), _meant(head, _CODES)
    if {"quote", "code"} <= segments.keys():
        return _segments(table.rows[1:], segments)
    if "code" in codes:
        return _codes(table.rows[1:], codes)
    raise ReadError(
        file.name, "its columns do not say what they hold", "Name them: tag, description; or: document, tag, content"
    )


def _encoding(file: File) -> str:
    encoding = encoding_of(file.data)
    try:
        file.data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        raise ReadError(file.name, "this is no text in a known encoding", "Export it as UTF-8") from None
    return encoding


def _meant(head: Sequence[str], meanings: Mapping[str, frozenset[str]]) -> dict[str, int]:
    return {m: i for m, names in meanings.items() for i, cell in reversed(list(enumerate(head))) if cell in names}


def _code(row: Mapping[str, str]) -> Code:
    """Return the code of a row that `rows` wrote."""

    def texts(name: str) -> dict[str, str]:
        return {key.removeprefix(f"{name}_"): text for key, text in row.items() if key.startswith(f"{name}_") and text}

    alias = tuple(filter(None, (a.strip() for a in row.get("alias", "").split("|"))))
    retired = row.get("retired", "").lower() in ("1", "1.0", "true", "yes")
    return Code(
        row["id"], texts("label"), texts("definition"), texts("use"), texts("avoid"), row.get("example", ""),
        row.get("parent") or None, row.get("colour", ""), row.get("pattern", ""), alias, retired,
        row.get("merged_into") or None,
    )  # fmt: skip


def _codes(found: Iterable[Sequence[str]], at: Mapping[str, int]) -> Reading:
    """Return the codes of a table, a code a row; a parent that has no row of its own gets one."""
    made: dict[str, ProjectCode] = {}
    for row in found:
        name, parent = _cell(row, at, "code"), _cell(row, at, "parent")
        if parent and parent not in made:
            made[parent] = ProjectCode(_guid("code", parent), parent)
        if name and (name not in made or not made[name].description):
            made[name] = ProjectCode(
                _guid("code", name), name, _guid("code", parent) if parent and parent != name else "",
                _cell(row, at, "definition"), colour if (colour := _cell(row, at, "colour").lower()).startswith("#") else "",
            )  # fmt: skip
    return Reading(Project(codes=tuple(made.values())))


def _segments(found: Sequence[Sequence[str]], at: Mapping[str, int]) -> Reading:
    """Return coded segments as selections without positions, in sources without text: they are found by their words."""
    codes: dict[str, ProjectCode] = {}
    users: dict[str, User] = {}
    sources: dict[str, list[Selection]] = {}
    for n, row in enumerate(found):
        name, quote, coder = _cell(row, at, "code"), _cell(row, at, "quote"), _cell(row, at, "coder")
        if not name or not quote:
            continue
        codes.setdefault(name, ProjectCode(_guid("code", name), name))
        if coder:
            users.setdefault(coder, User(_guid("user", coder), coder))
        document = _cell(row, at, "document")
        seed = f"{document}/{quote}/{name}/{coder}/{n}"
        applied = Applied(_guid("coding", seed), codes[name].guid, users[coder].guid if coder else "")
        sources.setdefault(document, []).append(
            Selection(_guid("selection", seed), 0, 0, quote, user=applied.user, codings=(applied,))
        )
    texts = tuple(Source(_guid("source", name), name, None, selections=tuple(s)) for name, s in sources.items())
    return Reading(Project(users=tuple(users.values()), codes=tuple(codes.values()), sources=texts))


def _cell(row: Sequence[str], at: Mapping[str, int], meaning: str) -> str:
    return row[at[meaning]].strip() if meaning in at and at[meaning] < len(row) else ""


def _guid(kind: str, seed: str) -> str:
    return str(uuid.uuid5(uuid.NAMESPACE_OID, f"table/{kind}/{seed}"))
