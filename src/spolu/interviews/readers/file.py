"""A file as received: its bytes, its text in the right encoding, and the members of an archive, within bounds."""

import io
import json
import re
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from spolu.errors import ReadError
from spolu.interviews.readers.encoding import encoding_of, mixed_at
from spolu.interviews.readers.rows import Table, csv_rows
from spolu.interviews.readers.xlsx import xlsx_rows
from spolu.text import nfc

TEXT_LIMIT = 50_000_000
"""Bytes of the longest text; an hour's transcript has about 100,000."""
UNPACKED_LIMIT = 200_000_000
"""Bytes that all members of an archive may have together."""
RATIO_LIMIT = 200
"""How many times larger than packed a member of more than a megabyte may be; real documents stay below 30."""
MEMBERS_LIMIT = 10_000
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f\x80-\x84\x86-\x9f]")
_BREAKS = str.maketrans({"\x0b": "\n", "\x0c": "\n", "\x85": "\n", "\u2028": "\n", "\u2029": "\n", "\ufeff": None})
_FRAMES = (b"\xfb", b"\xfa", b"\xf3", b"\xf2", b"\xf1", b"\xf9")
"""What follows 0xFF in the first frame of an MP3 or AAC without tags."""
_OTHER: tuple[tuple[bytes, str, str], ...] = (
    (b"\xd0\xcf\x11\xe0", "it is an old Office file (.doc, .xls), or one locked with a password", "Save it as .docx or .xlsx without a password"),
    (b"SQLite format 3", "it is a database, perhaps a Taguette project, and not a transcript", "Try: spolu coding import"),
    (b"ID3", "it is a recording and not a transcript", "Have it transcribed first"),
    (b"RIFF", "it is a recording and not a transcript", "Have it transcribed first"),
    (b"OggS", "it is a recording and not a transcript", "Have it transcribed first"),
    (b"\x1aE\xdf\xa3", "it is a recording and not a transcript", "Have it transcribed first"),
    (b"fLaC", "it is a recording and not a transcript", "Have it transcribed first"),
    *((b"\xff" + kind, "it is a recording and not a transcript", "Have it transcribed first") for kind in _FRAMES),
    (b"\x89PNG", "it is a picture and not a transcript", "Type the text, or have it recognised first"),
    (b"\xff\xd8\xff", "it is a picture and not a transcript", "Type the text, or have it recognised first"),
    (b"\x1f\x8b", "it is packed", "Unpack it first"),
    (b"7z\xbc\xaf", "it is packed", "Unpack it first"),
    (b"\xfd7zXZ", "it is packed", "Unpack it first"),
    (b"Rar!", "it is packed", "Unpack it first"),
)  # fmt: skip
"""How files begin that are often tried and cannot be read: what they are, and the next step."""
_MARKUP: tuple[tuple[str, str, str], ...] = (
    ("<!doctype html", "it is a web page", "Open it in a browser and save the text, or copy it into a document"),
    ("<html", "it is a web page", "Open it in a browser and save the text, or copy it into a document"),
    ("<script", "it is the source of a web page", "Open the page in a browser and copy its text into a document"),
    ("id,document,tag,content", "it is a table of coded segments and not a transcript", "Try: spolu coding import"),
    ("tag,description", "it is a codebook and not a transcript", "Try: spolu coding import"),
)  # fmt: skip
"""The same for texts, by how they begin in lower case."""


@dataclass(frozen=True)
class File:
    """Bytes and name of a file; everything else follows from them.

    Attributes:
        columns: what the columns of tables mean, where somebody said so: meaning (``text``, ``who``, ``group``) -> header.
    """

    data: bytes
    name: str
    columns: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_zip(self) -> bool:
        """Whether it begins as a ZIP archive (docx, odt, xlsx)."""
        return self.data[:4] == b"PK\x03\x04"

    @cached_property
    def encoding(self) -> str:
        """The encoding of a text; "" for an archive or a PDF."""
        return "" if self.is_zip or self.data.startswith(b"%PDF-") else encoding_of(self.data)

    @cached_property
    def raw(self) -> str:
        """The decoded text, NFC and LF, with whatever control characters it holds.

        Raises:
            ReadError: too long, no text, or in more than one encoding.
        """
        for start, what, repair in _OTHER:
            if self.data.startswith(start):
                raise ReadError(self.name, what, repair)
        if self.data[4:8] == b"ftyp":
            raise ReadError(self.name, "it is a recording and not a transcript", "Have it transcribed first")
        if len(self.data) > TEXT_LIMIT:
            raise ReadError(
                self.name, f"the text is longer than the limit of {TEXT_LIMIT // 1_000_000} MB", "Split it into parts"
            )
        if not self.encoding.startswith("utf") and (line := mixed_at(self.data)):
            raise ReadError(
                f"{self.name}:{line}", "the text is in more than one encoding: UTF-8 up to here, another from here on",
                "Save each part as UTF-8 and put them together again",
            )  # fmt: skip
        try:
            text = self.data.decode(self.encoding)
        except (UnicodeDecodeError, LookupError):
            raise ReadError(self.name, "this is no text in a known encoding", "Export it as UTF-8") from None
        whole = nfc(text.rstrip("\x1a\x00")).translate(_BREAKS)
        beginning = whole[:200].lstrip().lower()
        for opening, what, repair in _MARKUP:
            if beginning.startswith(opening):
                raise ReadError(self.name, what, repair)
        return whole

    @cached_property
    def text(self) -> str:
        """The decoded text, NFC and LF, without control characters.

        Raises:
            ReadError: as `raw`; or a control character stands in it.
        """
        if found := _CONTROL.search(self.raw):
            line = self.raw.count("\n", 0, found.start()) + 1
            raise ReadError(
                f"{self.name}:{line}", f"there is a control character (U+{ord(found[0]):04X}), so this is no plain text",
                "Export it again as text, or take the character out",
            )  # fmt: skip
        return self.raw

    @property
    def head(self) -> str:
        """The beginning of the text, to tell the format by; "" for an archive or a PDF.

        Raises:
            ReadError: as `raw`.
        """
        return "" if not self.encoding else self.raw[:4000].lstrip()

    @cached_property
    def json(self) -> Any:
        """The value of a JSON text, None where it is none."""
        if self.head[:1] not in ("{", "["):
            return None
        try:
            return json.loads(self.text)
        except (ValueError, RecursionError):
            return None

    @cached_property
    def table(self) -> Table:
        """The rows of a CSV text or of a spreadsheet's first filled sheet.

        Raises:
            ReadError: as `text` or `members`; or the table is damaged.
        """
        return xlsx_rows(self) if self.is_zip else csv_rows(self.text, self.name)

    @cached_property
    def members(self) -> frozenset[str]:
        """The names of an archive's members; none where it is no archive.

        Raises:
            ReadError: the archive is damaged, or would unpack beyond all measure.
        """
        if not self.is_zip:
            return frozenset()
        try:
            found = self._archive.infolist()
        except (zipfile.BadZipFile, EOFError, OSError, ValueError, NotImplementedError):
            raise self._damaged() from None
        swollen = any(m.file_size > 1_000_000 and m.file_size > RATIO_LIMIT * max(1, m.compress_size) for m in found)
        if swollen or len(found) > MEMBERS_LIMIT or sum(m.file_size for m in found) > UNPACKED_LIMIT:
            raise ReadError(
                self.name, f"it would unpack to more than {UNPACKED_LIMIT // 1_000_000} MB or {RATIO_LIMIT} times its size",
                "Do not open it; ask who sent it",
            )  # fmt: skip
        return frozenset(m.filename for m in found)

    def member(self, path: str) -> bytes:
        """Return a member of the archive.

        Raises:
            ReadError: there is none, or the archive is damaged or a bomb.
        """
        if path not in self.members:
            raise self._damaged()
        try:
            return self._archive.read(path)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError):
            raise self._damaged() from None

    @cached_property
    def _archive(self) -> zipfile.ZipFile:
        return zipfile.ZipFile(io.BytesIO(self.data))

    def _damaged(self) -> ReadError:
        return ReadError(
            self.name, "the file is cut off or damaged", "Save or send it again from the program it comes from"
        )
