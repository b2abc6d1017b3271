"""The stretches of a text in which an identifier with figures may lie: the rules of the tables look nowhere else."""

import re
from collections.abc import Iterable, Iterator

from spolu.interviews.identify.identifiers.figures import dates
from spolu.interviews.identify.identifiers.figures.rule import INSIDE, NEAR, WEB

_DIGITS = re.compile(r"\d(?:[\d \xa0./()\-–]*\d)?")
_YEAR = re.compile(r"(?:19|20)\d\d")
_SIGNS = re.compile(WEB)
_JOINING = "-_."
_PLATED = re.compile(r" [b-df-hj-np-tv-z]{3}\b")
"""Three letters without a vowel behind two figures: *ab 12 klm* may be a number plate."""
_THREE = re.compile(r" [a-z]{3}\b")
_PLATED_LARGE = re.compile(r" [A-Z]{3}\b")
"""And three capitals behind a capital and a figure or two: *P 4 TSY*."""
_ALONE = re.compile(r" [B-HJ-Zb-hj-z]\b(?!['’.])")
"""A letter alone behind figures and letters: *kcv 318 f*, *b d 51 s m r*."""
_TWO = re.compile(r"(?<!\S)[b-df-hj-np-tv-z]{2} $")
"""Two letters without a vowel, with which a plate may begin."""
_HOUSES = ("č. ", "p. ", "v. ")
"""How the abbreviations before the number of a house end (*č. p.*, *ev.*); more numbers follow those of laws and hours."""
_INSIDE = tuple(f"{gap}{word}" for gap in (" ", ", ") for word in ("m ", "m.", *INSIDE))
"""What stands behind the number of a house in which somebody lives."""
_LEFT, _RIGHT = 80, 40
"""Code points around a digit that rules may look at; more than any `Rule.reach` and the longest rule."""


def find(text: str, marked: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the stretches in which an identifier with digits or signs may lie, joined where they touch.

    ``marked``: where words stand that may hold such a sign.
    """
    spots = [m.span() for m in _DIGITS.finditer(text) if _is_promising(text, m)]
    if signs := [m.span() for word in marked for m in _SIGNS.finditer(text, *word)]:
        spots = sorted(spots + signs)
    begin, stop = -1, -1
    for start, end in spots:
        if begin < 0 or start - _LEFT > stop:
            if begin >= 0:
                yield begin, stop
            begin = text.rfind(" ", 0, max(0, start - _LEFT)) + 1
        stop = max(stop, min(len(text), end + _RIGHT))
    if begin >= 0:
        yield begin, stop


def _is_promising(text: str, match: re.Match[str]) -> bool:
    """Whether an identifier may lie around a number."""
    shown = match[0]
    many = len(shown) if shown.isdigit() else sum(map(str.isdigit, shown))
    start = match.start()
    if many == 4 and _YEAR.fullmatch(shown):
        left = text[max(0, start - 30) : start]
        plated = left[-1:].isupper() or (left[-1:] == " " and left[-3:-1].isupper())  # "MMT 1979" may be a number plate
        joined = left.rstrip(_JOINING)[-1:].isalpha() and left[-1:] != " "  # "tommo-1988" may be the name of an account
        return plated or joined or any(map(str.isdigit, left[-18:])) or "/" in left[-2:] or dates.is_born(left)
    if many > 3 or (
        many == 2 and shown[1] == " " and ", " in (text[start - 2 : start], text[match.end() : match.end() + 2])
    ):
        return True
    if (
        text[match.end() : match.end() + 1].isalpha()
        or (text.startswith("/", match.end()) and text[match.end() + 1 : match.end() + 2].isupper())
        or text.startswith(_INSIDE, match.end())
        or text[start - 1 : start].isalpha()
        or text[start - 3 : start] in _HOUSES
    ):
        return True
    if many < 3 and _is_plated(text, start, match.end(), two=many == 2):
        return True
    cut = text.rfind(" ", 0, max(0, start - 1))
    named = start > 1 and text[cut + 1 : cut + 2].isupper() and len(text[cut + 1 : start]) > 2
    return many == 3 or named or dates.is_born(text[max(0, start - NEAR) : start])


def _is_plated(text: str, start: int, end: int, *, two: bool) -> bool:
    """Whether a figure, or ``two``, may be of a number plate."""
    if text[end : end + 1] != " ":
        return False
    before = text[max(0, start - 2) : start]
    if before.rstrip().isupper() and _PLATED_LARGE.match(text, end):
        return True
    if before[-1:] != " " or before == "  ":
        return False
    if before[:1].isalpha() and _ALONE.match(text, end):
        return True
    behind = two and _THREE.match(text, end)
    return bool(behind) and (_PLATED.match(text, end) or _TWO.search(text, max(0, start - 4), start)) is not None
