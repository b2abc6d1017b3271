"""What belongs to a number that is read aloud although it is written: letters in one piece, figures, hyphens between signs.

*reference HSG slash twenty-two*, *07 double 7 900 531 oh 4*, *0-7-7-0-0, 9-0-0*: machines that write speech down mix both.
"""

import re
from collections.abc import Sequence
from functools import cache
from itertools import groupby

from spolu.interviews.identify.contexts import function_words
from spolu.interviews.identify.identifiers.figures import cars
from spolu.interviews.identify.identifiers.figures.rule import past
from spolu.interviews.identify.identifiers.reading import aloud, meant
from spolu.interviews.identify.identifiers.reading.written import Part
from spolu.interviews.identify.words.lexicon import lexicon
from spolu.text import fold

ONE_BY_ONE = re.compile(r"\W*(?=\D*\d)[^\W_](?:-[^\W_])+\W*")
"""What stands between blanks where each sign is read by itself: *0-7-7-0-0*, *J-X-4*."""
_SCORES = re.compile(rf"(?:\d-\d(?:\W|\b(?:{'|'.join(sorted(aloud.PAUSES))})\b)*)+")
_GAME = re.compile(r"[1-9]-\d")
"""*2-0, 3-1, 1-1* may be how matches ended, and *4-4-2, 3-5-2* how they were played."""
_NO_SCORES = frozenset(("ACCOUNT", "IDNO", "DOB", "BIRTHNO"))
_STROKES, _DASHES = (
    "|".join(sorted(words, key=len, reverse=True)) for words in (("forward slash", *aloud.STROKES), aloud.DASHES)
)
_LETTERS = rf"(?-i:[A-Z]{{2,5}})(?:[,/-]|,? (?:{_STROKES}|{_DASHES}))* "
_LED = re.compile(
    r"\b(?:ref(?:erence)?|number|no\.?|code|file|case|claim|policy|značk\w*|jednací|čísl[oa]|zn\.|sygnatur\w*|sygn\.|numer\w*|nr)"
    rf"(?:,|:| is| to| je| jest|['’]s| (?:it|that)(?:['’]s| is))* (?P<letters>(?:{_LETTERS}){{1,3}})$",
    re.IGNORECASE,
)
"""Letters in one piece with which a reference begins, behind its word."""
_WRITTEN = re.compile(rf"[A-Z]+|(?P<stroke>\b(?:{_STROKES})\b|/)|(?P<dash>\b(?:{_DASHES})\b|-)")
_LED_LONG, _AREA_LONG = 70, 5
_REST_OF_PLATE = re.compile(r"(?:0[2-9]|[12]\d|5[1-9]|[67]\d)[A-Z]{3}")
_AREA = re.compile(r"(?<![\w'’])[A-Za-z]{2},? $")
"""The letters that a British plate begins with."""
_REST_OF_OLD_PLATE = re.compile(r"\d{1,3}[A-Z]")
_REST_OF_LICENCE = re.compile(r"\d{6}[A-Z\d]{5}")
_SURNAME = re.compile(r"\blicen[cs]e\b[^.!?;\d]{0,40}\b(?P<letters>[a-z]{5},? )$", re.IGNORECASE)
"""The letters that a British driving licence begins with."""
_SOUNDS = frozenset((
    "ok", "er", "um", "uh", "ah", "oh", "eh", "hm", "mm", "pm", "am", "tv", "mr", "ms", "st", "no", "mrs", "dr", "gp", "gps", "uk", "us", "eu", "bt", "bbc", "dwp", "id", "re", "gbp", "eur", "usd", "em", "ref", "num", "acc", "tel", "sim", "etc", "err", "erm", "hmm", "uhm", "aye", "yep",
))  # fmt: skip
"""Two letters or three that are no words of grammar and begin no number either."""
_SMALL = re.compile(rf"(?<![\w'’&/.-])(?P<letters>[a-z]{{2,3}}|[b-hj-np-rv-z]),? (?:(?:{_STROKES}|{_DASHES}),? )?$")
"""Letters in one piece, or one, with which a number begins where nothing has capitals."""
_LETTER_BEHIND = re.compile(
    r" [b-hj-np-rtv-z](?=[,.;!?]|$| (?:and|so|if|but|it|that|which|for|on|with|yeah|yes|please|they|we)\b)"
)
"""A letter alone, where nothing goes on that it may belong to."""
_SMALL_LONG, _FEWEST = 20, 4
"""Code points of that, and figures of a number with it that is read aloud: *gbp two hundred* is none."""
_YEAR = re.compile(r"19\d\d|20[0-3]\d")
_ANNOUNCED, _SURELY, _MOST, _WHOLE = 6, 10, 16, 8
"""Figures of a number, in figures and words, behind what says what it is; where nothing does; at most; and of one in one piece."""


def ahead(text: str, start: int, written: str, language: str) -> tuple[str, str]:
    """Return the letters that belong to what is read aloud from ``start`` on, as they stand before it, and what they are."""
    if language == "en" and _REST_OF_PLATE.fullmatch(written):
        area = _AREA.search(text, max(0, start - _AREA_LONG), start)
        shown = area[0] if area else ""
        letters = shown[:2].lower()
        return ("", "") if letters in _SOUNDS or letters in function_words("en") else (shown, letters.upper())
    if language == "en" and _REST_OF_LICENCE.fullmatch(written):
        surname = _SURNAME.search(text, max(0, start - _LED_LONG), start)
        return (surname["letters"], surname["letters"].strip(", ").upper()) if surname else ("", "")
    led = _LED.search(text, max(0, start - _LED_LONG), start)
    if not led and (at := small_letters(text, start, language)) < start:
        return (text[at:start], _as_written(text[at:start].upper())) if _is_begun(text, at, written) else ("", "")
    if not led:
        return "", ""
    told = _as_written(led["letters"])
    announcing = any(map(meant.announces, re.split(r"[/-]| ", led["letters"])))
    return ("", "") if announcing else (led["letters"], told)


def _as_written(said: str) -> str:
    """Return the letters with which a reference begins, with a stroke or a dash where one is said."""
    tokens = _WRITTEN.finditer(said)
    return "".join("/" if token["stroke"] else "-" if token["dash"] else token[0] for token in tokens)


def small_letters(text: str, start: int, language: str) -> int:
    """Return where the letters begin that belong to a number from ``start`` on, or ``start``: *nh seven four*, *hx 3309471*, *abs czterysta sześć*."""
    found = _SMALL.search(text, max(0, start - _SMALL_LONG), start)
    low = found["letters"] if found else ""
    if found is None or low in _SOUNDS or low in _grammar(language) or meant.announces(low):
        return start
    if language == "en":
        return start if len(low) > 2 and lexicon("en").word(low.capitalize()).known else found.start()
    return found.start() if len(low) > 1 and not lexicon(language).is_common(low) else start


@cache
def _grammar(language: str) -> frozenset[str]:
    """Return the words of grammar, also as they are written without diacritics."""
    words = function_words(language)
    return words | frozenset(map(fold, words))


def letter_behind(text: str, end: int) -> int:
    """Return where the small letter ends that stands behind an English number, or ``end``: *1402 77 c*."""
    return past(_LETTER_BEHIND, text, end)


def _is_begun(text: str, at: int, written: str) -> bool:
    """Whether what is read aloud may begin with letters that stand ``at``: a number that is announced, or a plate."""
    told = meant.before(text, at)
    enough = sum(map(str.isdigit, written)) >= _FEWEST
    if told in ("IDNO", "CASENO", "ACCOUNT"):
        return enough
    car = told == "PLATE" or cars.BEFORE.search(text, max(0, at - _LED_LONG), at) is not None
    return car and _REST_OF_OLD_PLATE.fullmatch(written) is not None


def are_scores(shown: str, kind: str) -> bool:
    """Whether figures may be of a game. ``kind``: what words around say that they are."""
    if not kind:
        return _GAME.match(shown) is not None
    return kind not in _NO_SCORES and _SCORES.fullmatch(shown) is not None


def groups(run: Sequence[Part]) -> list[int]:
    """Return the numbers that are said one after another, those in figures too."""
    out: list[int] = []
    for written, parts in groupby(run, lambda part: part.sign.isdecimal()):
        if written:
            out += [int(part.sign) for part in parts]
        else:
            out += aloud.groups(number for part in parts for number in part.numbers)
    return out


def is_number(
    text: str, end: int, numbers: Sequence[int], figures: Sequence[str], announced: str, written: str
) -> bool:
    """Whether figures among words for numbers are one number with them.

    Args:
        end: where it ends in ``text``.
        numbers: see `groups`.
        figures: those of them that are in figures.
        announced: what words before say that it is, see `meant.before`.
    """
    if announced == "DOB":
        return meant.is_day(written, numbers)
    count = sum(map(str.isdigit, written))
    whole = len(numbers) <= len(figures) or max(map(len, figures)) >= _WHOLE
    if whole or count > _MOST or aloud.rise(numbers) or meant.is_counted(text, end):
        return False
    surely = announced in meant.SURE - {"PLATE"}
    if surely and count >= _SURELY - 1:
        return True
    if any(map(_YEAR.fullmatch, figures)):
        return False
    return count >= _ANNOUNCED if surely else count >= _SURELY and written.startswith("0")
