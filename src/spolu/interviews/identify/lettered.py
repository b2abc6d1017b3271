"""One letter that stands where only somebody can: *I'll call her L.*, *this lad, D, came*, *worked with S. and her mum*, *M. má sestru*."""

import re
from collections.abc import Iterator

from spolu.interviews.identify import tokens
from spolu.interviews.identify.contexts import Contexts, function_words, small_words
from spolu.interviews.identify.rules.opened import done
from spolu.interviews.identify.weighing import INTRODUCED
from spolu.interviews.identify.words.grammar import is_finite, tags

ANYBODY = frozenset("AIXYZ")
"""Letters that without a full stop are a word, or stand for anybody."""
_FAR = 24
"""Code points before a letter in which the word before a comma stands."""
_APART = re.compile(r"([^\W\d_]+), $")
_BEHIND = re.compile(r" ([^\W\d_]+)")
_NEVER = frozenset("IVXU")
"""Letters that begin a sentence as a number, or as what chats write for *you*."""


def why(text: str, start: int, end: int, before: str, ctx: Contexts) -> str:
    """Return why the letter from ``start`` to ``end`` is somebody's, "" where nothing says so; ``before``: the word before it."""
    letter, stopped = text[start:end].rstrip("."), text[end - 1] == "."
    if letter in _NEVER or (not stopped and letter in ANYBODY):
        return ""
    if ctx.introduce(before, text, start):
        return INTRODUCED
    said = stopped and text[start - 2] != "." and ctx.group(before) == "says" and before not in small_words("unsaid")
    led = before in small_words("with initial") and (stopped or _ends(text, end, ctx))
    if said or led or (stopped and before in small_words("with dotted")):
        return f"after '{before}'"
    if told := _apart_from(text, start, end, ctx):
        return f"after '{told}'"
    if not _begins(text, start, before):
        return ""
    did = next((word for word in _behind(text, end, ctx) if word.islower() and _is_done(word, stopped, ctx)), "")
    return f"'{did}' is said of it" if did else ""


def _ends(text: str, end: int, ctx: Contexts) -> bool:
    """Whether no noun follows that the letter could belong to: *with D and*, but *with B vitamins*."""
    behind = _BEHIND.match(text, end)
    return behind is None or behind[1].lower() in function_words(ctx.language)


def _apart_from(text: str, start: int, end: int, ctx: Contexts) -> str:
    """Return the word for somebody behind which a letter stands between commas, or ""."""
    if text[end : end + 1] not in (",", ")"):
        return ""
    found = _APART.search(text, max(0, start - _FAR), start)
    told = found[1].lower() if found is not None else ""
    return told if told in small_words("someone") or ctx.group(told) == "role" else ""


def _behind(text: str, end: int, ctx: Contexts) -> Iterator[str]:
    """Yield the word behind, and where small ones lean on another, that one: *H. mi psala*."""
    if found := _BEHIND.match(text, end):
        yield found[1]
        if ctx.language != "en":
            yield done(text, end)


def _begins(text: str, start: int, before: str) -> bool:
    """Whether a sentence or a clause of English begins with the letter."""
    left = text[:start].rstrip(" ")[-1:]
    return not left or left in tokens.MAY_END or before in small_words("en clause")


def _is_done(did: str, stopped: bool, ctx: Contexts) -> bool:
    if ctx.language == "pl":
        return ctx.is_past(did) or any(tag.startswith("fin:sg:ter") for tag in tags(did))
    if ctx.language != "en":
        return ctx.is_past(did) or is_finite(did, ctx.language)
    done = did in small_words("en verb") or did in small_words("en saying") or ctx.is_past(did)
    return done and (stopped or did != "is")
