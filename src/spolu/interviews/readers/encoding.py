"""Which encoding a text is in: byte order mark, else strict UTF-8, else what its letters suggest."""

import codecs
import re
from itertools import islice

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"),
)  # fmt: skip
_SINGLE = ("cp1250", "iso8859-2", "cp1252", "cp852", "mac-latin2")
"""Encodings of one byte a letter in which Central Europe wrote before UTF-8."""
_SAMPLE = 20_000
_CLEARLY = 1.0
"""By one letter. Wrong are then 2 of 7,200 pieces of Czech and Polish speech of 80 to 300 letters, and 17 with 3.0."""
_LETTERS = {
    "cs": frozenset("áčďéěíňóřšťúůýžÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ"),
    "pl": frozenset("ąćęłńóśźżĄĆĘŁŃÓŚŹŻ"),
    "sk": frozenset("áäčďéíĺľňóôŕšťúýžÁÄČĎÉÍĹĽŇÓÔŔŠŤÚÝŽ"),
}
_SIGNS = frozenset("„“”‚‘’–—…«»§°€\u00a0")
_UTF8 = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_OURS = _SIGNS.union(*_LETTERS.values())
_ENOUGH = 3
"""Letters of ours in UTF-8 that a text in another encoding does not have by chance."""


def encoding_of(data: bytes) -> str:
    """Return Python's name of the encoding of a text (``utf-8``, ``cp1250`` …); a byte order mark is no part of it."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return name
    if wide := _without_mark(data):
        return wide
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return _guess(data)
    return "utf-8"


def mixed_at(data: bytes) -> int | None:
    """Return the number of the first line that is not UTF-8 in a text that is partly UTF-8, None where it is not mixed.

    A text in one encoding of single bytes hardly ever has several pairs of bytes that are a Czech or Polish letter in
    UTF-8; a text glued together from two files has them beside bytes that UTF-8 does not allow.
    """
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        first = error.start
    else:
        return None
    good = (1 for m in _UTF8.finditer(data) if m[0].decode("utf-8", "replace") in _OURS)
    return data.count(b"\n", 0, first) + 1 if sum(islice(good, _ENOUGH)) == _ENOUGH else None


def _without_mark(data: bytes) -> str:
    """Recognise UTF-16 without a mark by its zero bytes, which lie on one side of every Latin letter."""
    head = data[:2000]
    if len(head) < 4 or head.count(0) < len(head) * 0.3:
        return ""
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if even and odd and min(even, odd) > 0.1 * max(even, odd):
        return ""
    return "utf-16-le" if odd > even else "utf-16-be"


def _guess(data: bytes) -> str:
    """Return the encoding that chardet names, unless the letters speak clearly for another one of ours."""
    import chardet

    sample = _telling(data)
    scores = {encoding: _score(sample, encoding) for encoding in _SINGLE}
    best = max(_SINGLE, key=lambda e: (scores[e], -_SINGLE.index(e)))
    named = (chardet.detect(sample)["encoding"] or "").lower()
    try:
        name = codecs.lookup(named).name if named else ""
        if name in scores and scores[best] - scores[name] < _CLEARLY:
            data.decode(name)
            return name
    except (LookupError, UnicodeDecodeError):
        pass
    return best


def _telling(data: bytes) -> bytes:
    """Return the lines that hold more than ASCII, up to a bound: the others say nothing."""
    if len(data) <= _SAMPLE:
        return data
    found, size = [], 0
    for match in re.finditer(rb"[^\n]*[\x80-\xff][^\n]*\n?", data[: 50 * _SAMPLE]):
        found.append(match[0][:2000])
        size += len(found[-1])
        if size > _SAMPLE:
            break
    return b"".join(found)[:_SAMPLE] or data[:_SAMPLE]


def _score(sample: bytes, encoding: str) -> float:
    """Say how well a sample reads: letters of one of our alphabets and typographic signs count for, others against."""
    text = sample.decode(encoding, "replace")
    beyond = [c for c in text if c > "\x7f"]
    wrong = sum(5 if c < "\xa0" or c == "\ufffd" else 3 for c in beyond if (c.isalpha() or c < "\xa0" or c == "\ufffd")
                and not any(c in letters for letters in _LETTERS.values()))  # fmt: skip
    inside = len(re.findall(r"[a-zà-ž][ÁČĎÉĚÍŇÓŘŠŤÚŮÝŽĄĆĘŁŃŚŹŻ]", text))
    best = max(sum(c in letters for c in beyond) - 0.8 * sum(c.isalpha() and c not in letters for c in beyond)
               for letters in _LETTERS.values())  # fmt: skip
    return best + sum(c in _SIGNS for c in beyond) - wrong - 3 * inside
