"""The words of a turn that could be names: those with a capital, or all of them where a machine wrote no capitals."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import repeat

from spolu.interviews.identify.runs import Run
from spolu.interviews.remembered import Remembered

UPPER = "".join(chr(c) for c in range(0x250) if chr(c).isupper()) + "А-ЯЁІЇЄҐ"
"""Capital letters, for a class of a regular expression."""
CAPITAL = re.compile(rf"[{UPPER}](?<!\w.)\w*(?:['’´‘\-]\w+)*", re.DOTALL)
"""A word from its capital on. A search goes on fastest where a pattern begins with a class, so what is before comes second."""
NAME = rf"[{UPPER}]\w{{2,}}"
"""A capitalised word of three letters and more, as a part of a pattern."""
WORD = re.compile(r"[^\W\d_]+(?:['’´‘\-][^\W\d_]+)*")
TELLING = 12
"""A text of no more code points says nothing by having no capital."""
_SMALL_LETTERED = re.compile(rf"(?<!\w)[{UPPER}]\w")
_PLAIN = re.compile(r"\w+")
_BEFORE = re.compile(r"(\w+)(\.?)$")
_HUNG = re.compile(r"(?<!\w)\w{1,3}-$|-$")
"""A particle before a name: *ul-Malook*."""
SIGNS = '.,;:!?…„“”"()[]'
"""What most often stands beside a word without a blank."""
_BRACKETED = re.compile(r"\([^()]+\)|\[[^\[\]]+\]")
QUOTES = "„“”\"'«»‚‘’"
_ENDINGS = ".!?…:;\n\t•|"
_QUOTES = QUOTES + "(–—-[ \xa0"
MAY_END = _ENDINGS + _QUOTES
"""Last signs of what a sentence may begin behind."""
_ABBREVIATED = """
art ust pkt par str tab obr odst písm nr dz min max tel red im os č čl r ul al tř např tzv tj mj p pí pan st ml jr sr
mgr ing phdr mudr judr mvdr mddr rndr paeddr pharmdr thdr thlic rsdr bc bca arch prof doc dr prim msgre msgr inż hab ks św sv abp bp mec dyr
mr mrs ms rev sgt cllr capt insp
rtn stržm nstržm pprap prap nprap šprap ppor por npor kpt mjr pplk plk brig gen genmjr genpor voj svob des čet rtm nrtm
podkom nadkom podinsp nadinsp kpr plut chor ppłk bryg sierż asp płk
"""
ABBREVIATIONS = frozenset(_ABBREVIATED.split())
"""A full stop behind them ends no sentence."""
TWO_LETTERS = ("Ch", "Sz", "Cz", "Dž")
"""Initials of two letters."""


@dataclass(slots=True)
class Token:
    """A word that could be a name. Not frozen, for speed: one is made for every capital of a study.

    Attributes:
        begins: a sentence begins with it, or nothing here has capitals: its capital says nothing.
        small: nothing here has capitals.
        before, after: the words beside it in small letters, "" where something else than a blank lies between.
        initial: where an initial before it begins (``J. Novák``), or -1.
    """

    text: str
    start: int
    end: int
    begins: bool
    before: str = ""
    after: str = ""
    initial: int = -1
    small: bool = False


def bare(pieces: Iterable[str]) -> dict[str, str]:
    """Return piece -> the word in it in small letters, of the pieces that are one word with `SIGNS` around it at most."""
    listed = list(pieces)
    words = map(str.strip, "\n".join(listed).lower().split("\n"), repeat(SIGNS))
    return {piece: word for piece, word in zip(listed, words, strict=False) if word.isalpha()}


def without_capitals(text: str) -> bool:
    """Whether a text of some words holds no capitalised word, as a machine's transcript or hasty typing."""
    return len(text) > TELLING and not _SMALL_LETTERED.search(text)


def is_uncased(text: str) -> bool:
    """Whether initials in a text are in small letters: it has no capitals, or is short and all in small letters."""
    return text.islower() or without_capitals(text)


def _capitals_of(piece: str) -> tuple[tuple[str, int, int], ...]:
    """Return the capitalised words of a piece between blanks, without single letters, with where they begin and end."""
    found = []
    for match in CAPITAL.finditer(piece):
        start, end = match.span()
        if end - start < 2:
            continue
        if start and piece[start - 1] == "-":
            start -= len(_HUNG.search(piece[max(0, start - 5) : start])[0])  # type: ignore[index] # it ends in a hyphen
        if not piece[end - 1].isdigit():
            found.append((piece[start:end], start, end))
    return tuple(found)


def is_telling(piece: str) -> bool:
    """Whether a piece tells by itself what it is to a word behind it.

    Quotes and dashes leave that to what is before them, and so does what a transcriber puts between: *Ano. (smích) To ne.*
    """
    return bool(piece.strip(_QUOTES)) and not _BRACKETED.fullmatch(piece)


def _left_by(piece: str) -> tuple[str, bool, int] | None:
    """Return what `_left` does of a word behind a piece and a space, unless more than that piece tells it."""
    if not is_telling(piece):
        return None
    found = _left(piece + " ", len(piece) + 1)
    return found if found[2] < 0 else None


def _right_by(piece: str) -> str:
    """Return the word in small letters with which a piece begins, "" where it begins with none."""
    found = _PLAIN.match(piece)
    return found[0].lower() if found else ""


def is_initial(piece: str) -> bool:
    """Whether a piece is an initial: *J.*"""
    return piece[-1:] == "." and len(piece) < 4 and _left(piece + " ", len(piece) + 1)[2] == 0


WORDS = Remembered(WORD.findall)
"""Piece -> all its words."""
CAPITALS = Remembered(_capitals_of)
"""Piece -> its capitalised words with where they begin and end."""
LEFT = Remembered(_left_by)
RIGHT = Remembered(_right_by)
"""What the pieces beside a word tell: many stand beside several."""


def capitalised(run: Run, spots: Iterable[int]) -> Iterator[tuple[str, int, int, bool, str, str, int]]:
    """Yield the capitalised words of some pieces of a run, each with the first seven fields of its `Token`."""
    text, pieces, starts = run.text, run.pieces, run.starts
    for at in spots:
        for word, first, last in CAPITALS[pieces[at]]:
            start, end = starts[at] + first, starts[at] + last
            told = LEFT[pieces[at - 1]] if not first and at and text[start - 1] == " " else None
            before, begins, initial = told or _left(text, start)
            after = RIGHT[pieces[at + 1]] if text[end : end + 1] == " " else ""
            yield word, start, end, begins, before, after, initial


def small(text: str) -> Iterator[Token]:
    """Yield all words of a text as if a sentence began with each."""
    found = list(WORD.finditer(text))
    for n, match in enumerate(found):
        start, end = match.span()
        before = found[n - 1][0].lower() if n and text[found[n - 1].end() : start] in (" ", ". ") else ""
        after = found[n + 1][0].lower() if n + 1 < len(found) and text[end : found[n + 1].start()] == " " else ""
        yield Token(match[0], start, end, True, before, after, small=True)


def _left(text: str, start: int) -> tuple[str, bool, int]:
    """Return the word before a place, whether a sentence begins there, and where initials before it begin."""
    at = start - 1
    if at < 0:
        return "", True, -1
    if text[at] == " ":
        previous = text[at - 1 : at]
        if previous.isalnum() or previous == ",":
            if previous == ",":
                return "", False, -1
            cut = text.rfind(" ", 0, at)
            word = text[cut + 1 : at]
            return (word if word.isalnum() else _PLAIN.findall(word)[-1]).lower(), False, -1
        if previous == ".":
            return _after_stop(text, at)
        if previous in (")", "]") and _BRACKETED.fullmatch(text, cut := text.rfind(" ", 0, at) + 1, at):
            return _left(text, cut)
    while at >= 0 and text[at] in _QUOTES:
        at -= 1
    quoted = at < start - 2 or (at == start - 2 and text[start - 1] != " ")
    return "", at < 0 or text[at] in _ENDINGS or (quoted and text[start - 1] in '„“”"«'), -1


def _after_stop(text: str, at: int) -> tuple[str, bool, int]:
    found = _BEFORE.search(text[max(0, at - 12) : at - 1])
    if found is None:
        return "", True, -1
    word = found[1]
    if (len(word) == 1 and word.isupper()) or word in TWO_LETTERS:
        first = at - 1 - len(word)
        while (
            first >= 3
            and text[first - 1] == " "
            and text[first - 2] == "."
            and text[first - 3].isupper()
            and not text[first - 4 : first - 3].isalnum()
        ):
            first -= 3
        return word.lower(), False, first
    if word.lower() in ABBREVIATIONS or text[at - 5 : at] == "m.in.":
        return word.lower(), False, -1
    return "", True, -1
