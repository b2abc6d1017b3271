"""Who speaks, from lines as people type them: ``Name:``, ``Poseł X Y (UP):``, ``Q:``, times around them."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from spolu.interviews.model import Role

_TIME = r"(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?"
_LABEL = re.compile(
    rf"^\s*(?:\*\*)?(?:[\[(]?(?P<before>{_TIME})[\])]?\s*[-–]?\s*)?(?:\*\*)?"
    r"(?P<label>[^\W\d_](?:[^:()\[\]\n]|\([^()\n]{1,80}(?:\([^()\n]*\))?[^()\n]*\)){0,79}?|[^\W\d_]{1,3}\d{1,3})"
    rf"(?:\s*[\[(](?P<after>{_TIME})[\])])?\s*:{{1,2}}(?:\*\*)?(?:\s+|$)"
)
_ROLES: tuple[tuple[Role, str], ...] = (
    ("interviewer", r"q|i|t|ot|int|tazatel\w*|výzkumn\w*|badacz\w*|interviewer|researcher|prowadząc\w*|otázka|pytanie|ankieter\w*"),
    ("facilitator", r"m|mod|moder\w*|facilit\w*|lektor\w*|prowadz\w*"),
    ("participant", r"a|o|r\d*|b\d+|p\d+|k\d*|respondent\w*|participant\w*|účastn\w*|uczestni\w*|klient\w*|odpověď|odpowiedź|answer"),
    ("observer", r"observer|pozorovatel\w*|obserwator\w*|zapisovatel\w*|note ?taker"),
)  # fmt: skip
_KNOWN = re.compile("|".join(f"(?:{words})" for _, words in _ROLES), re.IGNORECASE)
_NO_SPEAKER = re.compile(
    r"(?:break|note|notes|pozn(?:ámka)?|uwaga|datum|data|date|místo|miejsce|place|transcribed by|délka|čas|time|"
    r"přítomn\w+|obecni|attendees|http|https|např|tj|tzn|np)\W*$", re.IGNORECASE,
)  # fmt: skip
_SMALL = {
    "von",
    "van",
    "de",
    "da",
    "der",
    "du",
    "ml",
    "st",
    "mgr",
    "ing",
    "dr",
    "prof",
    "doc",
    "bc",
    "mudr",
    "judr",
    "phdr",
}


@dataclass(frozen=True, slots=True)
class Labelled:
    """A line split at its label: ``label`` None where it has none; ``at`` in seconds."""

    label: str | None
    text: str
    at: float | None = None


def role_of(label: str) -> Role:
    """Return the role that a label names, ``unknown`` where it is a person's name."""
    word = re.sub(r"[\W_]+$", "", label.strip().split("(")[0].strip())
    return next((role for role, words in _ROLES if re.fullmatch(words, word, re.IGNORECASE)), "unknown")


def seconds(time: str) -> float:
    """Return ``h:mm:ss.f`` or ``mm:ss`` in seconds."""
    total = 0.0
    for part in time.replace(",", ".").split(":"):
        total = total * 60 + float(part)
    return round(total, 3)


def split(lines: Sequence[str]) -> list[Labelled]:
    """Split every line at its label, where the labels of the whole text bear each other out.

    A label counts when it repeats, is one of the field's own (``Q``, ``B1``, ``Tazatelka``), or has the form of a
    person's name in a text where most lines are labelled.
    """
    matches = [_LABEL.match(line) for line in lines]
    found = [_canonical(m["label"]) if m else None for m in matches]
    counts = Counter(label for label in found if label)
    dense = sum(map(bool, found)) >= 0.5 * max(1, sum(1 for line in lines if line.strip()))
    starts = {label.split()[0] for label, n in counts.items() if n > 1}
    good = {label for label, n in counts.items() if _accept(label, n, dense, starts)}
    out = []
    for line, m, label in zip(lines, matches, found, strict=True):
        if m and label in good:
            time = m["before"] or m["after"]
            out.append(Labelled(label, line[m.end() :], seconds(time) if time else None))
        else:
            out.append(Labelled(None, line))
    return out


def _canonical(label: str) -> str:
    return re.sub(r"\s+", " ", label).strip().strip("*").strip()


def _accept(label: str, n: int, dense: bool, starts: set[str]) -> bool:
    if _NO_SPEAKER.match(label) or len(label.split()) > 12:
        return False
    if _KNOWN.fullmatch(label):
        return True
    named = _like_a_name(label)
    return (n > 1 and (named or dense)) or (dense and (named or label.split(maxsplit=1)[0] in starts))


def _like_a_name(label: str) -> bool:
    words = re.findall(r"[^\W\d_]+", re.sub(r"\([^)]*\)", "", label))
    return (
        0 < len(words) <= (11 if re.search(r"[,.]", label) else 7)
        and words[0][0].isupper()
        and sum(w[0].isupper() or w.lower() in _SMALL for w in words) >= len(words) / 2
    )
