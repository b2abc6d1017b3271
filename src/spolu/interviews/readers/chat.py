"""CHAT of the TalkBank family (``.cha``): ``*INT:`` tiers with their times in milliseconds between U+0015 signs."""

import re
from collections.abc import Iterator, Mapping, Sequence

from spolu.interviews.model import Role, Transcript
from spolu.interviews.readers.build import Piece, transcript
from spolu.interviews.readers.file import File

_BULLET = re.compile(r"[\x15•](?:%snd:\"[^\"]*\"_)?(\d{1,10})_(\d{1,10})[\x15•]")
_CODES: tuple[tuple[str, str], ...] = (
    (r"\[[^\]]*\]", ""),              # [/], [//], [?], [=! laughs], [: target]
    (r"&=(\w+)", r"(\1)"),            # events: &=laughs
    (r"&[-+~]?(\w+)", r"\1"),         # fillers and fragments: &-um
    (r"\((?:\.{1,3}|\d+(?:\.\d+)?)\)", "(pause)"),
    (r"\b(?:xxx|yyy|www)\b", "(unintelligible)"),
    (r"[<>‡„↑↓⌈⌉⌊⌋]", ""),
    (r"\+(?:\.\.\.|/\.|//\.|\"/?\.|!\?|\.\.\?)", "…"),
    (r"(?<=\s)\+[\"<^,+]|^\+[\"<^,+]", ""),
    (r"(\w)\(([^\W\d_]+)\)", r"\1\2"),  # left-out sounds: (be)cause
    (r"@\w+(?::\w+)?", ""),
    (r"\s+([.?!,;])", r"\1"),
)  # fmt: skip
"""Marks of the notation, and what stands for each in readable text (CHAT manual, chapters 8–10)."""
_COMPILED = tuple((re.compile(pattern), new) for pattern, new in _CODES)
_LANGUAGES: Mapping[str, str] = {"ces": "cs", "cze": "cs", "pol": "pl", "eng": "en", "slk": "sk", "slo": "sk"}
_ROLES: Mapping[str, Role] = {
    "investigator": "interviewer", "interviewer": "interviewer", "moderator": "facilitator", "participant": "participant",
    "informant": "participant", "respondent": "participant", "observer": "observer",
}  # fmt: skip


def fits(file: File) -> bool:
    """Tell by the first lines that every file has."""
    return file.head.startswith(("@UTF8", "@Begin")) or "\n@Begin\n" in file.head


def read(file: File) -> Sequence[Transcript]:
    """Return the one transcript: a main line is a turn; lines of analysis (``%mor``) are left out."""
    lines = list(_lines(file.raw))
    headers = {line.partition(":")[0]: line.partition(":")[2].strip() for line in lines if line.startswith("@")}
    pieces = [_piece(line, n) for n, line in enumerate(lines, 1) if line.startswith("*") and ":" in line]
    first = re.split(r"[\s,]+", headers.get("@Languages", ""))[0]
    return [
        transcript(pieces, language=_LANGUAGES.get(first, first[:2]), roles=_roles(headers.get("@Participants", "")))
    ]


def _lines(text: str) -> Iterator[str]:
    """Yield lines with those that continue them, which begin with a tab."""
    whole = ""
    for line in text.split("\n"):
        if line.startswith("\t"):
            whole += " " + line.strip()
        else:
            if whole:
                yield whole
            whole = line
    if whole:
        yield whole


def _roles(participants: str) -> dict[str, Role]:
    """Return code -> role, from ``INT Jana Investigator, P01 Participant``."""
    entries = (entry.split() for entry in participants.split(","))
    return {
        words[0].casefold(): _ROLES[words[-1].lower()]
        for words in entries
        if len(words) > 1 and words[-1].lower() in _ROLES
    }


def _piece(line: str, n: int) -> Piece:
    code, _, said = line[1:].partition(":")
    times = _BULLET.findall(said)
    text = _BULLET.sub(" ", said)
    for pattern, new in _COMPILED:
        text = pattern.sub(new, text)
    start, end = (int(times[0][0]) / 1000, int(times[-1][1]) / 1000) if times else (None, None)
    return Piece(
        code.strip() or None,
        re.sub(r"[\x00-\x1f]", " ", text),
        start,
        end,
        "cue" if times else "none",
        locator=f"line {n}",
        glue=" ",
    )
