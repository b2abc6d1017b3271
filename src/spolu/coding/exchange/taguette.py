"""Taguette in: its SQLite project (documents as HTML, highlights counted in UTF-8 bytes of the text without tags).

Taguette keeps no coder with a highlight; only its log of commands knows who made one, where that log is still there.
"""

import contextlib
import json
import sqlite3
import uuid
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from typing import Any

from spolu.coding.exchange.model import Applied, Counting, Project, ProjectCode, Reading, Selection, Source, User
from spolu.coding.exchange.offsets import Raw, stands
from spolu.errors import ReadError
from spolu.interviews.readers.file import File

_NEEDED = {"documents", "tags", "highlights", "highlight_tags"}
_LARGEST = 200_000_000


def fits(file: File) -> bool:
    """Whether a file is a SQLite database."""
    return file.data.startswith(b"SQLite format 3\x00")


def read(file: File) -> Reading:
    """Return the project in a Taguette database.

    Raises:
        ReadError: damaged, or the database of another program, or more than one project in it.
    """
    if len(file.data) > _LARGEST:
        raise ReadError(file.name, "the database is too large", "Export one project of it")
    with contextlib.closing(sqlite3.connect(":memory:")) as database:
        database.deserialize(file.data)
        database.row_factory = sqlite3.Row
        try:
            database.execute("PRAGMA query_only = 1")
            database.execute("PRAGMA trusted_schema = 0")
            tables = {row["name"] for row in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
            if not tables >= _NEEDED:
                raise ReadError(file.name, "this is a database, but not a project of Taguette", "Export it as .qdpx")
            return _Taguette(database, file.name).reading()
        except (sqlite3.DatabaseError, ValueError, TypeError):
            raise ReadError(file.name, "the database is damaged", "Export the project again") from None


class _Text(HTMLParser):
    """Gathers the text between tags."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []

    def handle_data(self, data: str) -> None:
        """Keep a stretch of text."""
        self.parts.append(data)


def _plain(html: str) -> str:
    parser = _Text()
    parser.feed(html)
    parser.close()
    return "".join(parser.parts)


class _Taguette:
    """Reads one open database."""

    def __init__(self, database: sqlite3.Connection, name: str) -> None:
        self.database, self.name = database, name
        self.coders = self._coders()
        self.seed = ""

    def reading(self) -> Reading:
        """Return the project, and how many highlights stand where their snippet says."""
        projects = list(self._rows("projects"))
        if len(projects) != 1:
            raise ReadError(self.name, f"there are {len(projects)} projects in it", "Export one of them from Taguette")
        self.seed = f"{projects[0]['name']}/{projects[0]['created']}"
        codes = tuple(
            ProjectCode(self._guid("tag", t["id"]), t["path"], description=t["description"] or "")
            for t in self._rows("tags")
        )
        users = tuple(User(self._guid("user", login), login) for login in sorted({*self.coders.values()}))
        hits = total = 0
        sources = []
        for document in self._rows("documents"):
            source, right = self._source(document)
            sources.append(source)
            hits, total = hits + right, total + len(source.selections)
        created = str(projects[0]["created"]).replace(" ", "T")
        project = Project(
            projects[0]["name"], "Taguette", at=created, description=projects[0]["description"] or "", users=users,
            codes=codes, sources=tuple(sources),
        )  # fmt: skip
        return Reading(project, Counting("utf8", hits=hits, total=total, basis="quotes"))

    def _rows(self, table: str) -> Iterator[sqlite3.Row]:
        return iter(self.database.execute(f"SELECT * FROM {table} ORDER BY id"))  # noqa: S608 # one of our own four names

    def _coders(self) -> Mapping[int, str]:
        """Return highlight -> login, from the log of commands."""
        found: dict[int, str] = {}
        for row in self.database.execute("SELECT user_login, payload FROM commands ORDER BY id"):
            payload: Any = json.loads(row["payload"])
            if isinstance(payload, dict) and payload.get("type") == "highlight_add" and "highlight_id" in payload:
                found[int(payload["highlight_id"])] = row["user_login"]
        return found

    def _source(self, document: sqlite3.Row) -> tuple[Source, int]:
        raw = Raw(_plain(document["contents"]))
        rows = list(self.database.execute(
            "SELECT * FROM highlights WHERE document_id = ? ORDER BY start_offset, id", (document["id"],)
        ))  # fmt: skip
        stretches = [(r["start_offset"], r["end_offset"], _plain(r["snippet"])) for r in rows]
        spans = raw.spans(stretches, Counting("utf8"))
        right = sum(stands(raw.text[s:e], quote) for (s, e), (_, _, quote) in zip(spans, stretches, strict=True))
        selections = tuple(
            self._selection(row, span, quote) for row, span, (_, _, quote) in zip(rows, spans, stretches, strict=True)
        )
        return Source(
            self._guid("document", document["id"]), document["name"], raw.text, document["description"] or "",
            at=str(document["created"]).replace(" ", "T"), selections=selections,
        ), right  # fmt: skip

    def _selection(self, row: sqlite3.Row, span: tuple[int, int], quote: str) -> Selection:
        login = self.coders.get(row["id"], "")
        user = self._guid("user", login) if login else ""
        tags = self.database.execute(
            "SELECT tag_id FROM highlight_tags WHERE highlight_id = ? ORDER BY tag_id", (row["id"],)
        )
        codings = tuple(
            Applied(self._guid("highlight", f"{row['id']}-{tag['tag_id']}"), self._guid("tag", tag["tag_id"]), user)
            for tag in tags
        )
        return Selection(self._guid("highlight", row["id"]), *span, name=quote, user=user, codings=codings)

    def _guid(self, kind: str, id: object) -> str:
        """Return a GUID that is the same whenever the same project is read."""
        return str(uuid.uuid5(uuid.NAMESPACE_OID, f"taguette/{self.seed}/{kind}/{id}"))
