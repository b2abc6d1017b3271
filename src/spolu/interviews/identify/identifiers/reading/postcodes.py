"""British and Irish postcodes as they are read aloud: *N R three, two D E*, *V nine four, T two K seven*.

Letters and figures in a row are much else, so a place that has no word before it must begin as postcodes do.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from spolu.interviews.identify.identifiers.reading import meant, written

WHY = "a postcode read aloud"
_AREAS = (
    "A[BL]|B[ABDHLNRST]?|C[ABFHMO0RTVW]|D[ADEGHLNTY]|E[CHNX]?|F[KY]|G[LUY]?|H[ADGPRSUX]|I[GMPV]|JE|K[ATWY]|L[ADELNSU]?|M[EKL]?"
    "|N[EGNPRW]?|[O0][LX]|P[AEHLO0R]|R[GHM]|S[AEGKLMNO0PRSTWY]?|T[ADFNQRSW]|UB|W[ACDFNRSV]?|Y[O0]|ZE"
)
"""The letters with which British postcodes begin; O may be heard as nought."""
_BRITISH = re.compile(rf"(?:{_AREAS})\d{{1,2}}[A-HJKMNPR-Y]?\d[ABD-HJLNP-UW-Z]{{2}}")
_IRISH = re.compile(r"(?:[AC-FHKNPRTV-Y]\d\d|D6W)(?=\d*[A-Z]\w*\d|[A-Z]*\d\w*[A-Z])[\dAC-FHKNPRTV-Y]{4}")
_ANY = re.compile(r"(?:[A-Z]{1,2}|0[A-Z]|[A-Z]0)\d[A-Z\d]?\d?\d[A-Z]{2}|[A-Z]\d[\dW][A-Z\d]{4}")
"""The form of either, as it is taken behind its word."""
_WORD = re.compile(r"\b(?:post ?code|eircode)", re.IGNORECASE)
_NEAR = 60
"""Code points on either side of a postcode in which its word may stand."""
_AREA_BEFORE = re.compile(r"(?<![\w'’])(?P<letters>[A-Z]{1,2})$")
"""Letters that are written together with the figures behind them: *BD18, four J Y*."""
_AREA_APART = re.compile(rf"(?<![\w'’])(?P<letters>{_AREAS}),? $", re.IGNORECASE)
"""Behind its word, those in one piece before a number: *postcode's sa one, three …*."""
_AREA_LONG = 5
_LAST = re.compile(r"(?:,? [aio]\b(?!['’])){1,2}|,? [A-Z]{2}\b", re.IGNORECASE)
"""Letters behind the others that are words of their own, or in one piece."""
_LETTER = re.compile(r"\w")
OUTWARD = rf"(?:{_AREAS})\d{{1,2}}[A-HJKMNPR-Y]?"
"""The half of one that tells the town, which is all that some say of theirs."""
_IS_OUTWARD = re.compile(OUTWARD)
_FEWEST, _MOST = 4, 9
"""Signs and numbers of one, without letters behind that are words of their own, at least and at most."""


def find(text: str, run: Sequence[written.Part], *, announced: str) -> tuple[int, int] | None:
    """Return where the postcode in a run lies, if there is one; behind its word it may begin or stop anywhere in the run.

    ``announced``: what words before say that it is; beside a car only its own word tells it.
    """
    start, end = run[0].start, run[-1].end
    told = _WORD.search(text, max(0, start - _NEAR), start) or _WORD.search(text, end, end + _NEAR)
    if announced == "PLATE" and told is None:
        return None
    area = _area(text, start, told=told is not None)
    for first, last in _stretches(run, anywhere=told is not None):
        code = run[first:last]
        forms = (_BRITISH, _IRISH, _ANY)[: 3 if told else 2 if code == run and announced not in meant.OF_LETTERS else 1]
        begin, ahead = (area.start(), area["letters"].upper()) if area and not first else (code[0].start, "")
        count = len(ahead) + sum(map(_signs, code))
        ends = _ends(text, code[-1].end) if last == len(run) else (("", code[-1].end),)
        for letters, stop in ends if _FEWEST <= count <= _MOST else ():
            shown = ahead + written.of(code) + letters
            if any(form.fullmatch(shown) for form in (forms[:1] if letters else forms)):
                told_anew = _anew(text, run[last:], announced) if told else 0
                return begin, told_anew or max((part.end for part in _again(code, run[last:])), default=stop)
    if told and told.end() <= start and _IS_OUTWARD.fullmatch(written.of(run)):
        return start, end
    return None


def _anew(text: str, rest: Sequence[written.Part], announced: str) -> int:
    """Return where the postcode ends that is told behind another one, which it puts right: *…, I mean, …*; 0 for none."""
    paused = [n for n, part in enumerate(rest) if part.numbers == written.COMMA]
    found = find(text, rest[paused[0] + 1 :], announced=announced) if paused and len(rest) > paused[0] + 1 else None
    return found[1] if found else 0


def _area(text: str, start: int, *, told: bool) -> re.Match[str] | None:
    """Return the letters in one piece with which a postcode begins before what is read of it. ``told``: by its word."""
    before = _AREA_BEFORE if text[start].isdigit() else _AREA_APART if told else None
    return before and before.search(text, max(0, start - _AREA_LONG), start)


def _signs(part: written.Part) -> int:
    return len(part.sign) or int(bool(part.numbers) and part.numbers != written.COMMA)


def _ends(text: str, end: int) -> Iterator[tuple[str, int]]:
    """Yield the letters with which a postcode may go on behind what is read of it, and where they end; at first none."""
    yield "", end
    if more := _LAST.match(text, end):
        letters = [*_LETTER.finditer(more[0])]
        for n, letter in enumerate(letters, 1):
            yield "".join(one[0].upper() for one in letters[:n]), end + letter.end()


def _stretches(run: Sequence[written.Part], *, anywhere: bool) -> Iterator[tuple[int, int]]:
    """Yield where a postcode may begin and stop in a run, the longest first; a word for it stands near, or commas part it."""
    whole = len(run)
    if anywhere:
        for first in range(whole):
            ends = range(min(whole, first + 2 * _MOST), first + 1, -1)
            yield from ((first, last) for last in ends if run[last - 1].numbers != written.COMMA)
        return
    yield 0, whole
    if not any(part.numbers == written.COMMA for part in run) or meant.by_form(written.of(run), "en"):
        return
    for n, part in enumerate(run):
        if part.numbers == written.COMMA:
            yield from ((0, n), (n + 1, whole))


def _again(code: Sequence[written.Part], rest: Sequence[written.Part]) -> Iterator[written.Part]:
    """Yield the parts behind a postcode that say its letters again, by words that begin with them: *T B, T for tango*."""
    letters = {part.sign for part in code}
    return takewhile(lambda part: part.sign in letters and part.end - part.start > len(part.sign), rest)
