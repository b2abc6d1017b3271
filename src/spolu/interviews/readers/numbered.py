"""Numbered questions, each with the answer below it and nobody named."""

import re
from collections.abc import Sequence

from spolu.interviews.model import Transcript
from spolu.interviews.readers.build import Piece, transcript
from spolu.interviews.readers.file import File

_QUESTION = re.compile(r"\s*(\d{1,3})[.)]\s+(\S.*)")


def fits(file: File) -> bool:
    """Tell by numbers that count up from 1, at least three, each with a paragraph below that has none."""
    if file.is_zip:
        return False
    lines = [line for line in file.text.lstrip("\ufeff").split("\n") if line.strip()]
    found = [_QUESTION.fullmatch(line) for line in lines]
    numbers = [int(m[1]) for m in found if m]
    answered = (
        all(later is None for m, later in zip(found, [*found[1:], found[0]], strict=True) if m) if found else False
    )
    return len(numbers) >= 3 and numbers == list(range(1, len(numbers) + 1)) and answered


def read(file: File) -> Sequence[Transcript]:
    """Return the one transcript: a question is a turn, and so is its whole answer."""
    pieces: list[Piece] = []
    title = group = ""
    fresh = False
    for n, line in enumerate(file.text.lstrip("\ufeff").split("\n"), 1):
        if question := _QUESTION.fullmatch(line):
            group = question[2].strip()
            pieces.append(Piece(None, group, group=group, locator=f"line {n}"))
            fresh = True
        elif line.strip() and not group:
            title = title or line.strip()
        elif line.strip():
            pieces.append(Piece(None, line, group=group, locator=f"line {n}", joins=not fresh))
            fresh = False
    return [transcript(pieces, title=title, warnings=("Nobody is named: questions and answers take turns.",))]
