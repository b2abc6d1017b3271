"""A file as received: its bytes, its text in the right encoding, and the members of an archive, within bounds."""

import codecs
import io
import json
import zipfile
import zlib
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from spolu.errors import ReadError
from spolu.text import nfc

MEMBER_LIMIT = 200_000_000
RATIO_LIMIT = 300
TEXT_LIMIT = 50_000_000
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"),
)  # fmt: skip
_SAMPLE = 20_000
_CONTROLS = {i: None for i in range(32) if chr(i) not in "\t\n\r"}


@dataclass(frozen=True)
class File:
    """Bytes and name of a file; everything else follows from them."""

    data: bytes
    name: str

    @property
    def is_zip(self) -> bool:
        """Whether it begins as a ZIP archive (docx, odt, xlsx)."""
        return self.data[:4] == b"PK\x03\x04"

    @cached_property
    def encoding(self) -> str:
        """The encoding of a text: byte order mark, else strict UTF-8, else what the letters suggest; "" for archives."""
        if self.is_zip:
            return ""
        for mark, name in _BOMS:
            if self.data.startswith(mark):
                return name
        try:
            self.data.decode("utf-8")
        except UnicodeDecodeError:
            return _guess(self.data)
        return "utf-8"

    @cached_property
    def text(self) -> str:
        """The decoded text, NFC, LF, without control characters.

        Raises:
            ReadError: too long, not text, or damaged within its encoding.
        """
        if len(self.data) > TEXT_LIMIT:
            raise ReadError(self.name, f"the text is longer than {TEXT_LIMIT // 1_000_000} MB", "Split it")
        try:
            text = self.data.decode(self.encoding)
        except (UnicodeDecodeError, LookupError):
            raise ReadError(
                self.name, "it holds no text, or text in more than one encoding", "Save it as UTF-8"
            ) from None
        if text[:2000].count("\x00") > 2:
            raise ReadError(self.name, "this is not text", "Export it as docx, odt, vtt, csv or plain text")
        return nfc(text.translate(_CONTROLS))

    def member(self, path: str) -> bytes | None:
        """Return a member of the archive, None where there is none.

        Raises:
            ReadError: the archive is damaged, or the member would unpack beyond all measure.
        """
        try:
            with zipfile.ZipFile(io.BytesIO(self.data)) as archive:
                if path not in archive.namelist():
                    return None
                packed_all = sum(max(1, m.compress_size) for m in archive.infolist())
                if sum(m.file_size for m in archive.infolist()) > max(MEMBER_LIMIT, RATIO_LIMIT * packed_all):
                    raise ReadError(self.name, "it would unpack to an absurd size", "Do not open it; ask who sent it")
                size, packed = archive.getinfo(path).file_size, max(1, archive.getinfo(path).compress_size)
                if size > MEMBER_LIMIT or (size > 1_000_000 and size / packed > RATIO_LIMIT):
                    raise ReadError(self.name, "it would unpack to an absurd size", "Do not open it; ask who sent it")
                if archive.testzip() is not None:
                    raise zipfile.BadZipFile(path)
                return archive.read(path)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError):
            raise ReadError(self.name, "the file is damaged", "Save it again in the program it comes from") from None


def _guess(data: bytes) -> str:
    import chardet

    found = chardet.detect(data[:_SAMPLE])["encoding"]
    return found or "cp1250"


def parse_xml(data: bytes, name: str) -> object:
    """Return the root element, without resolving entities or reaching out.

    Raises:
        ReadError: not well-formed, or it declares entities.
    """
    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import ParseError, fromstring

    try:
        return fromstring(data, forbid_dtd=False, forbid_entities=True, forbid_external=True)
    except ParseError as error:
        raise ReadError(f"{name}:{error.position[0]}", "this is not well-formed XML", "Export it again") from None
    except DefusedXmlException:
        raise ReadError(
            name, "it asks for files or entities from elsewhere", "Do not open it; ask who sent it"
        ) from None


def parse_json(file: File) -> Any:
    """Return the value of a JSON text, None where the file is none."""
    if file.is_zip or file.text.lstrip("\ufeff \t\n")[:1] not in ("{", "["):
        return None
    try:
        return json.loads(file.text.lstrip("\ufeff"))
    except (ValueError, RecursionError):
        return None
