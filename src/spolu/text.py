"""Text and places in it: NFC, spans in code points, and maps between ways of counting.

Every offset in spolu counts Unicode code points of NFC text, half-open (``start`` in, ``end`` out).
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of one turn: code points ``start`` up to but not including ``end``."""

    turn: str
    start: int
    end: int


def nfc(text: str) -> str:
    """Return ``text`` with composed letters (NFC) and LF line ends."""
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))


BREAK = re.compile(r"[-\u2010\xad](?<=[^\W\d_]{2}.)[ \t]*\n[ \t]*(?=[a-zß-öø-ÿą-ž])")
"""A hyphen, or a soft one, that breaks a word at the end of a line; what goes on with a capital is a double name."""


def unbroken(text: str) -> str:
    """Return ``text`` with the words that a hyphen breaks at the end of a line whole."""
    return BREAK.sub("", text) if "\n" in text else text


def fold(text: str) -> str:
    """Return ``text`` lower-cased and without diacritics, for look-ups that forgive typing; ``ł`` becomes ``l``.

    The length may differ from that of ``text`` (``ß``), so do not carry offsets over.
    """
    low = text.lower()
    return low if low.isascii() else low.translate(_PLAIN)


class _Plain(dict[int, str]):
    """Code point -> what is left of it without diacritics; worked out once a letter."""

    def __missing__(self, point: int) -> str:
        parts = unicodedata.normalize("NFD", chr(point).replace("ł", "l"))
        self[point] = "".join(c for c in parts if not unicodedata.combining(c))
        return self[point]


_PLAIN = _Plain()


def to_utf16(text: str, offset: int) -> int:
    """Return the UTF-16 code-unit offset (as JavaScript counts) of code point ``offset`` in ``text``."""
    return offset + sum(c > "\uffff" for c in text[:offset])


def from_utf16(text: str, offset: int) -> int:
    """Return the code point offset of UTF-16 code-unit ``offset`` in ``text``."""
    units = 0
    for points, char in enumerate(text):
        if units >= offset:
            return points
        units += 2 if char > "\uffff" else 1
    return len(text)


def to_utf8(text: str, offset: int) -> int:
    """Return the UTF-8 byte offset of code point ``offset`` in ``text``."""
    return len(text[:offset].encode())


def from_utf8(text: str, offset: int) -> int:
    """Return the code point offset of UTF-8 byte ``offset`` in ``text``; a byte inside a letter counts as its start."""
    return len(text.encode()[:offset].decode(errors="ignore"))


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace ``[start, end)`` of a text by ``new``."""

    start: int
    end: int
    new: str


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """Where each place of a text lies after edits, and back.

    ``old`` and ``new`` are sorted starts and ends of the replaced stretches, pairwise: entry ``i`` of ``old`` is the
    half-open stretch that became entry ``i`` of ``new``.
    """

    old: tuple[tuple[int, int], ...] = ()
    new: tuple[tuple[int, int], ...] = ()

    def forward(self, start: int, end: int) -> tuple[int, int]:
        """Map a span of the old text to the new; a border inside a replaced stretch widens to the whole of it."""
        return _map(self.old, self.new, start, end)

    def back(self, start: int, end: int) -> tuple[int, int]:
        """Map a span of the new text to the old; a border inside a replacement widens to the whole of it."""
        return _map(self.new, self.old, start, end)


def _map(
    source: tuple[tuple[int, int], ...], target: tuple[tuple[int, int], ...], start: int, end: int
) -> tuple[int, int]:
    def border(offset: int, is_end: bool) -> int:
        i = bisect_right(source, (offset, -1) if is_end else (offset, offset)) - 1
        while i + 1 < len(source) and source[i + 1][0] < offset:
            i += 1
        if i < 0:
            return offset
        (a, b), (c, d) = source[i], target[i]
        if a < offset < b:
            return d if is_end else c
        return offset + (c - a) if offset <= a else offset + (d - b)

    return border(start, False), max(border(start, False), border(end, True))


def apply_edits(text: str, edits: Iterable[Edit]) -> tuple[str, OffsetMap]:
    """Return ``text`` after ``edits``, and the map between the two.

    Args:
        text: any string.
        edits: stretches that do not overlap, in any order.

    Raises:
        ValueError: two edits overlap or one lies outside the text.
    """
    out: list[str] = []
    old: list[tuple[int, int]] = []
    new: list[tuple[int, int]] = []
    at = length = 0
    for edit in sorted(edits, key=lambda e: (e.start, e.end)):
        if edit.start < at or edit.end < edit.start or edit.end > len(text):
            raise ValueError(f"edit {edit.start}-{edit.end} overlaps another or lies outside the text")
        out += [text[at : edit.start], edit.new]
        length += edit.start - at
        old.append((edit.start, edit.end))
        new.append((length, length + len(edit.new)))
        length += len(edit.new)
        at = edit.end
    out.append(text[at:])
    return "".join(out), OffsetMap(tuple(old), tuple(new))
