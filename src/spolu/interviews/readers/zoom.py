"""Zoom's chat: a line says when, who and to whom; the message stands on the next lines, or on the same in older versions."""

import re
from collections.abc import Sequence
from dataclasses import replace

from spolu.interviews.model import Transcript
from spolu.interviews.readers.build import Piece, transcript
from spolu.interviews.readers.file import File
from spolu.interviews.readers.warnings import warning

_FROM = re.compile(
    r"(?P<at>\d{1,2}:\d{2}:\d{2})\s+(?:From|Od|Od:|Z|Von)\s+(?P<label>\S.{0,98}?)"
    r"(?:\s+(?:to|To|komu|pro|do|dla|an|An)\s+(?P<to>.{1,80}?))?\s*:(?:\s+(?P<text>.*))?"
)


def fits(file: File) -> bool:
    """Tell by the first line."""
    return bool(_FROM.fullmatch(file.head.split("\n", 1)[0].rstrip()))


def read(file: File) -> Sequence[Transcript]:
    """Return the one transcript: a message is a turn."""
    pieces: list[Piece] = []
    for line in file.text.split("\n"):
        match = _FROM.fullmatch(line.strip())
        if match:
            label = " ".join(match["label"].split())
            pieces.append(Piece(label, match["text"] or "", locator=match["at"]))
        elif pieces and line.strip():
            last = pieces[-1]
            pieces[-1] = replace(last, text="\n".join(filter(None, (last.text, line.strip()))))
    return [transcript(pieces, warnings=(warning("clock"),))]
