"""Plates, cases and cards among whose letters are words of their own: *tři a dva …*, *blachy po osiem …*, *dowód ce e ha …*, or are told by names alone.

Where a car is spoken of, or a case or a card is announced, every letter is read; what then has the whole form of one is one.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from spolu.interviews.identify.identifiers.figures import plates
from spolu.interviews.identify.identifiers.reading import aloud, heard, meant, written
from spolu.interviews.identify.identifiers.reading.written import Read, read

_CZECH = r"\d[A-Z][\dA-Z]\d{4}|E[LV]\d{3}[A-Z]{2}|[A-Z]{2,3}\d{4}|[A-Z]{2}\d{3}[A-Z]{2}"
"""Plates of today, of electric cars, old ones, and Slovak ones."""
LANGUAGES = ("cs", "sk", "pl")
_PLATES: Mapping[str, re.Pattern[str]] = {
    "cs": re.compile(_CZECH),
    "sk": re.compile(_CZECH),
    "pl": re.compile(r"[B-GKLNOPR-TWZ](?:[A-Z]\d[\dA-Z]{4}|[A-Z]{2}(?=[A-Z]*\d[A-Z]*\d)[\dA-Z]{4,5})"),
}
_MOTORCYCLE = re.compile(r"\d[A-Z]\d{4}")
"""A Czech plate that a word must announce."""
_ON_TWO_WHEELS = re.compile(r"\b(?:motork|motocyk|skútr|skut[ru]|moped|vozík|přívěs|traktor)", re.IGNORECASE)
_BEFORE = 45
"""Code points before such a plate in which that word stands."""
_EXPLAINED = re.compile(rf"\b(?:{'|'.join(sorted(aloud.AIDS))}) (?=[^\W\d_]{{3}})", re.IGNORECASE)
"""How a letter is explained, as it is of little else that looks like a plate: *tři bé, jako Božena, čtrnáct osmnáct*."""
_FEWEST, _MOST = 4, 14
"""Words of what is found."""
_ENGLISH = re.compile(r"(?!00)[A-Z0]{2}\d{2}(?!000)[A-Z0]{3}")
"""A British plate of today, an O among whose letters is a nought when it is read aloud."""
_ANEW = re.compile(r"\b(?:something|no|sorry|wait|i mean|tell a lie)\b", re.IGNORECASE)
"""What somebody says who begins a plate anew."""
_FEWEST_ENGLISH = 6
"""Words of one: the figures may be one number."""
_LAST_LETTERS, _LETTER = re.compile(r"(?:,? [aio]\b(?!['’])){1,3}", re.IGNORECASE), re.compile(r"\w")
"""Letters behind the others that are words of their own."""
_STROKE = re.compile(rf"\b(?:{'|'.join(sorted(aloud.SURELY_STROKES | aloud.FULL_STOPS))})\b", re.IGNORECASE)


def find(text: str, start: int, end: int, language: str) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, kind) of what is read aloud in a stretch of a text. ``language``: see `nicknames.table`."""
    told = meant.told(text, start, end)
    kinds = [kind for kind in ("PLATE", "CASENO", "IDNO") if kind in told]
    if "PLATE" not in told and (plates.are_spoken_of(text, start, end) or _EXPLAINED.search(text, start, end)):
        kinds.append("PLATE")
    if "CASENO" in told and not _STROKE.search(text, start, end):
        kinds.remove("CASENO")
    if not kinds:
        return
    for run in heard.Reader(text, start, end, language, bold=True).runs():
        found = (_longest(text, run, kind, language) for kind in kinds)
        yield from ((part.start, part.end, kind) for kind, part in zip(kinds, found, strict=True) if part)


def english(text: str, part: Read) -> tuple[int, int] | None:
    """Return where a British plate lies whose letters are words of their own, too, or are heard as noughts: *l m two three r y o*."""
    more = _LAST_LETTERS.match(text, part.end)
    letters = [*_LETTER.finditer(more[0])] if more else []
    ends = [part.end, *(part.end + letter.end() for letter in letters)]
    for long, end in enumerate(ends):
        shown = part.written + "".join(letter[0].upper() for letter in letters[:long])
        if part.parts + long >= _FEWEST_ENGLISH and _ENGLISH.fullmatch(shown):
            return part.start, end
    return None


def anew(text: str, run: Sequence[written.Part]) -> tuple[int, int] | None:
    """Return where a British plate lies that somebody begins, and then tells anew as a whole or from some letter on: *F J seven oh, K something, no, K T U*."""
    for n, part in enumerate(run[1:-1], 1):
        if part.numbers == written.COMMA and _ANEW.search(text, run[n - 1].end, run[n + 1].start):
            begun, told = read(run[:n]).written, read(run[n + 1 :]).written
            whole = (told, *(begun[:size] + told for size in range(1, len(begun))))
            if begun[0].isalpha() and any(map(_ENGLISH.fullmatch, whole)):
                return run[0].start, run[-1].end
    return None


def _longest(text: str, run: Sequence[written.Part], kind: str, language: str) -> Read | None:
    """Return the longest stretch of a run that is a plate, or a case."""
    named = any(part.named for part in run)
    telling = [
        n
        for n, part in enumerate(run)
        if ((part.numbers and part.numbers != written.COMMA) or part.sign.isalnum())
        and not (named and text[part.start : part.end] in aloud.PAUSES)  # "… Jan, Karol i poszedł"
    ]
    stretches = ((last + 1 - first, first, last + 1) for first, last in combinations(telling, 2))
    for long, first, behind in sorted(stretches, reverse=True):
        if _FEWEST <= long <= 2 * _MOST:
            part = read(run[first:behind])
            if part.has_letters() and _is_whole(text, part, kind, language):
                return part
    return None


def _is_whole(text: str, part: Read, kind: str, language: str) -> bool:
    if kind != "PLATE":
        return meant.by_form(part.written, language) == kind == meant.before(text, part.start)
    explained = _EXPLAINED.search(text, part.start, part.end) is not None
    if _PLATES[language].fullmatch(part.written):
        return explained or plates.is_near(text, part.start, part.end) or meant.before(text, part.start) == kind
    if language == "cs" and _MOTORCYCLE.fullmatch(part.written):
        near = _ON_TWO_WHEELS.search(text, max(0, part.start - _BEFORE), part.start)
        return explained or near is not None or meant.before(text, part.start) == kind
    return False
