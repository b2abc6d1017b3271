"""A text as whoever opens its file reads it: without the escapes, entities and invisible letters that a word can hide in."""

import base64
import binascii
import html
import re
import unicodedata
from urllib.parse import unquote

_INVISIBLE = re.compile("[\u00ad\u034f\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
"""Soft hyphens, joiners, marks of direction: Word, PDFs and web pages put them into words."""
_EMBEDDED = re.compile(r"base64,([A-Za-z0-9+/]{12,}={0,2})")
_CODED = re.compile(
    r"[\\&%](?:"  # the one set of signs that it begins with is looked for fast
    r"(?<=\\)\\*(?:u([0-9a-fA-F]{4})|u\{([0-9a-fA-F]{1,5})\}|x([0-9a-fA-F]{2})|([nrt]))"  # JSON, JavaScript, YAML
    r"|(?<=&)((?:\#[0-9]{1,6}|\#[xX][0-9a-fA-F]{1,5}|[A-Za-z][A-Za-z0-9]{1,30});)"  # HTML, XML
    r"|(?<=%)([0-9a-fA-F]{2}(?:%[0-9a-fA-F]{2})*))"  # addresses on the web
)
_TAG = r"/?(?:b|i|u|s|em|strong|mark|span)(?: [^<>\n]*)?>"
_MARKS = re.compile(
    r"[*~`<](?<=[^\W\d_][*~`<])"  # again the one set of signs first
    rf"(?:(?<=[*~`])|(?<=<){_TAG})(?:[*~`]+|<{_TAG})*(?=[^\W\d_])"
)
"""What Markdown and HTML put into a word to make a part of it bold, without parting it."""
_TWICE = 3
"""A page inside a notebook is escaped twice; more often nothing is."""


def readings(text: str) -> tuple[str, ...]:
    """Return ``text`` with composed letters and, where these differ, as it is read once it is opened, and once shown; on the same lines.

    All are to be looked at: ``C:\\novak`` is a path, and ``\\n`` before a name the end of a line; shown, ``**No**vák`` is one word.
    """
    as_written = unicodedata.normalize("NFC", text)
    opened = _EMBEDDED.sub(_content, as_written)
    for _ in range(_TWICE):
        before, opened = opened, _CODED.sub(_letter, opened)
        if opened == before:
            break
    opened = unicodedata.normalize("NFKC", _INVISIBLE.sub("", opened))  # full width, ligatures
    return tuple(dict.fromkeys((as_written, opened, _MARKS.sub("", opened))))


def _content(found: re.Match[str]) -> str:
    """Return a text that is embedded in another one; a picture stays as it is."""
    try:
        return f" {_on_one_line(base64.b64decode(found[1]).decode())} "
    except (binascii.Error, UnicodeDecodeError):
        return found[0]


def _letter(found: re.Match[str]) -> str:
    *points, control, entity, octets = found.groups()
    if control:
        return " " if control == "t" else "|"
    if entity:
        return _on_one_line(html.unescape(f"&{entity}"))
    if octets:
        return _on_one_line(unquote(f"%{octets}"))
    point = int(next(filter(None, points)), 16)
    # Half of a pair, which JSON writes pictures with, is no letter by itself.
    return found[0] if 0xD800 <= point < 0xE000 else _on_one_line(chr(point))


def _on_one_line(text: str) -> str:
    """Return a text without line ends, by which lines are counted: a sentence begins after them, as after what takes their place."""
    return text.replace("\r", "").replace("\n", "|")
