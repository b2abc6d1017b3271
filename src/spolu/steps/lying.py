"""Every file that lies in a study, whoever put it there, and the text in it."""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from itertools import chain
from pathlib import Path

from spolu.errors import ReadError
from spolu.interviews.readers.encoding import encoding_of
from spolu.interviews.readers.file import File
from spolu.steps.interviews import LARGEST
from spolu.store import FOLDERS, Store

_NOT_OURS = frozenset((".git", "node_modules", "__pycache__"))
"""Folders that programs keep for themselves."""
_ENVIRONMENT = "pyvenv.cfg"
_HEAD = 8000
"""Bytes in which a file that is no text shows it by a zero."""
_PICTURES = frozenset((".png", ".jpg", ".jpeg", ".gif", ".webp", ".heic", ".heif", ".tif", ".tiff", ".bmp"))
_NO_TEXT = frozenset((*_PICTURES, ".ico", ".woff", ".woff2", ".ttf", ".otf", ".db", ".pyc"))
"""Pictures, icons and fonts, and what a system keeps of them; .DS_Store has no ending."""
_MEMBERS = (".xml", ".rels", ".qde", ".txt", ".csv", ".html", ".svg", ".json", ".md", ".vtt", ".srt")
_LOOKS = re.compile(
    r"(?:word|xl|ppt)/(?:.*/)?(?:theme\d*|styles|stylesWithEffects|fontTable|settings|webSettings|numbering)\.xml"
)
"""Members that say how a document looks, in words that may be names: of fonts, of colours."""
_FONT = "Times New Roman"
_RUNS = re.compile(r"</(w|a):t></\1:r>(?:(?!</\1:p>).)*?<\1:t(?: [^>]*)?>", re.DOTALL)
"""What lies between two pieces of one paragraph: Word parts a word where its spelling was looked at."""


@dataclass(frozen=True, slots=True)
class Lying:
    """A file in a study's folder.

    Attributes:
        name: relative to the study.
        sha256: its checksum; "" of one that is not read as a whole, as a recording.
        text: what can be read in it, archives by their members; None where it is no text.
    """

    name: str
    sha256: str
    text: str | None

    @property
    def closed(self) -> bool:
        """Whether there may be words in it that nobody can read here: a PDF, a recording, an old Word document."""
        return (
            self.text is None and Path(self.name).suffix.lower() not in _NO_TEXT and not self.name.endswith(".DS_Store")
        )

    @property
    def picture(self) -> bool:
        """Whether it shows what only somebody who looks at it can tell: a face, a board with names, a scanned form."""
        return self.text is None and Path(self.name).suffix.lower() in _PICTURES


def lying(store: Store) -> Iterator[Lying]:
    """Yield the files of a study: those beside ``study.toml`` and in every folder, hidden ones, too.

    A bundled example is invented and may lie in its program's own source: of such a study the five folders alone.
    """
    for path in sorted(_paths(store)):
        name = path.relative_to(store.root).as_posix()
        try:
            data = _read(path)
        except FileNotFoundError:  # it went meanwhile
            continue
        except OSError:
            data = None
        yield Lying(name, sha256(data).hexdigest(), text_of(data, name)) if data is not None else Lying(name, "", None)


def _read(path: Path) -> bytes | None:
    """Return a file's bytes; None of a recording or a picture, which may be large and is nothing that was received."""
    with path.open("rb") as file:
        head = file.read(_HEAD)
        if path.stat().st_size > LARGEST or (_is_binary(head) and not head.startswith((b"PK", b"%PDF-"))):
            return None
        return head + file.read()


def _is_binary(head: bytes) -> bool:
    return b"\0" in head and not encoding_of(head).startswith(("utf-16", "utf-32"))


def _paths(store: Store) -> Iterator[Path]:
    only = bool(store.settings.originals)
    for folder, folders, files in os.walk(store.root):
        here = Path(folder)
        top = here == store.root
        folders[:] = [
            name for name in folders
            if name not in _NOT_OURS and not (here / name / _ENVIRONMENT).exists() and (name in FOLDERS or not (top and only))
        ]  # fmt: skip
        yield from (path for name in files if (path := here / name).is_file())


def text_of(data: bytes, name: str) -> str | None:
    """Return the text in a file's bytes, an archive's by its members (a docx's with head, comments and properties); None where it is no text."""
    file = File(data, name)
    if file.is_zip:
        return _unpacked(file)
    if data.startswith(b"%PDF-") or _is_binary(data[:_HEAD]):
        return None
    return data.decode(encoding_of(data), errors="replace")


def _unpacked(file: File) -> str | None:
    try:
        members = sorted(
            name for name in file.members if name.lower().endswith(_MEMBERS) and not _LOOKS.fullmatch(name)
        )
        texts = (file.member(name).decode("utf-8", errors="replace") for name in members)
        return "\n".join(chain(file.members, (_RUNS.sub("", text.replace(_FONT, "")) for text in texts)))
    except ReadError:  # damaged, or a bomb
        return None
