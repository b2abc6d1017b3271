"""What is heard and is no speech, taken out of the words and kept beside them at its place."""

import re
from functools import lru_cache

from spolu.interviews.readers.times import TIME

_BRACKETS = re.compile(r"\[(?P<square>[^\[\]\n]{1,60})\]|\((?P<round>[^()\n]{1,60})\)|\{(?P<curly>[^{}\n]{1,40})\}")
_KINDS: tuple[tuple[str, str], ...] = (
    ("laughter", r"\w*směj\w*|\w*smích\w*|\w*smiech\w*|śmiech\w*|\w*śmiej\w*|\w*zaśmia\w*|laugh\w*|chuckl\w*|giggl\w*|haha\w*"),
    ("unintelligible",
     r"\w*nesrozum\w*|\w*niezrozum\w*|unintelligible|inaudible|indistinct|crosstalk|\w*neslyš\w*|niesłysz\w*|nečiteln\w*|nerozum\w*|\?{2,}|x{3,}"),
    ("gap",
     r"pau[zs]\w*|mlč\w*|milcz\w*|ticho|cisza|silen\w+|odmlk\w*|gap|disfmarker|přestávk\w*|przerw\w*|break|vynech\w*|wykropkow\w*"),
    ("noise",
     r"šum\w*|hluk\w*|potlesk\w*|tlesk\w*|zvon\w*|zazvon\w*|gong|noise\w*|music|hudba|muzyka|oklask\w*|dzwon\w*|applau\w*|"
     r"(?:non)?vocalsound|kašl\w*|zakašl\w*|pláč\w*|pláče|brečí|płacz\w*|cough\w*|crying|cries|sigh\w*|vzdych\w*|vzdech\w*|"
     r"westchn\w*|kasz(?:el|le|la)\w*|szum\w*|hałas\w*|ring\w*|knock\w*|klepání|puk\w*|nonvocalsound"),
)  # fmt: skip
_KIND = tuple((kind, re.compile(rf"(?:{words})", re.IGNORECASE)) for kind, words in _KINDS)
_MOST_WORDS = 5
_STAMP = re.compile(rf"{TIME}\Z")
_WORD = re.compile(r"[^\s,.;:!–—-]+")


@lru_cache(maxsize=2048)
def kind_of(said: str) -> str | None:
    """Return the kind of event that a remark names (``laughter``, ``unintelligible``, ``gap``, ``noise``), else None.

    A remark is short, and one of its words, whole, is a word for such a thing: ``dlouhý smích``, not ``hlučný soused``.
    """
    words = _WORD.findall(said)
    if not words or len(words) > _MOST_WORDS:
        return None
    return next((kind for kind, pattern in _KIND if any(pattern.fullmatch(w) for w in words)), None)


def _kind(match: re.Match[str]) -> str | None:
    """Return what a bracket holds: an event, an inline time, or None for words in brackets."""
    said = match["square"] or match["round"] or match["curly"]
    if match["curly"]:
        return kind_of(said) or ("noise" if said.isalpha() and said.islower() else None)
    if _STAMP.match(said.strip()):
        return "time" if match["square"] else None
    return kind_of(re.sub(rf"{TIME}", "", said))


def take_out(text: str) -> tuple[str, tuple[tuple[int, str, str], ...]]:
    """Return the words of ``text``, and offset in them, kind and wording of each event that stood among them."""
    if not any(bracket in text for bracket in "[({"):
        return text, ()
    parts: list[str] = []
    found: list[tuple[int, str, str]] = []
    at = length = 0
    for match in _BRACKETS.finditer(text):
        kind = _kind(match)
        if kind is None:
            continue
        before = text[at : match.start()]
        if text[match.end() : match.end() + 1] in ("", " ", "\n", ".", ",", "?", "!"):
            before = before.rstrip(" ")
        if not length:
            before = before.lstrip()
        parts.append(before)
        length += len(before)
        found.append((length, kind, match[0]))
        at = match.end() if length else match.end() + (len(text[match.end() :]) - len(text[match.end() :].lstrip()))
    parts.append(text[at:])
    words = "".join(parts)
    bare = words.rstrip()
    return bare, tuple((min(offset, len(bare)), kind, said) for offset, kind, said in found)
