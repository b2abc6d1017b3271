"""CHAT (.cha) of CHILDES and TalkBank: ``*INT:``, words, and times in milliseconds between control characters."""

import re
from collections.abc import Sequence

from spolu.interviews.model import Transcript
from spolu.interviews.readers.build import Piece, transcript
from spolu.interviews.readers.file import File

_TIMES = re.compile("\x15?(\\d+)_(\\d+)\x15?\\s*$")
_SAID = re.compile(r"\*([^\s:]+):\s*(.*)", re.DOTALL)
_LANGUAGES = {"ces": "cs", "pol": "pl", "eng": "en", "slk": "sk", "deu": "de", "ukr": "uk", "fra": "fr", "spa": "es"}


def fits(file: File) -> bool:
    """Tell by the header lines that CHAT requires."""
    return not file.is_zip and re.match(r"(?:@[^\n]*\n)*?@Begin\s", file.text.lstrip("\ufeff")) is not None


def read(file: File) -> Sequence[Transcript]:
    """Return the one transcript: a main line is a turn; dependent tiers (``%mor:``) are left out."""
    pieces = []
    language = ""
    for n, line in _unfolded(file.text.lstrip("\ufeff")):
        said = _SAID.match(line)
        if line.startswith("@Languages:"):
            code = re.split(r"[\s,]+", line.partition(":")[2].strip())[0]
            language = _LANGUAGES.get(code, code)
        elif said:
            times = _TIMES.search(said[2])
            start, end = (int(times[1]) / 1000, int(times[2]) / 1000) if times else (None, None)
            text = re.sub(r"\s+([.?!])$", r"\1", _TIMES.sub("", said[2]).strip())
            pieces.append(Piece(said[1], text, start, end, "cue" if times else "none", locator=f"line {n}"))
    return [transcript(pieces, language=language)]


def _unfolded(text: str) -> list[tuple[int, str]]:
    """Return logical lines with the number they begin at; a line that begins with a tab continues the one before."""
    lines: list[tuple[int, str]] = []
    for n, line in enumerate(text.split("\n"), 1):
        if line.startswith("\t") and lines:
            lines[-1] = (lines[-1][0], f"{lines[-1][1]} {line.strip()}")
        else:
            lines.append((n, line))
    return lines
