"""How far the name of a street or a village reaches before the number of a house: *K. H. Borovského*, *Lhota u Vsetína*.

Titles, initials and the first word of many villages are no names themselves and belong to the address; so does what
stands in small letters behind a name that says where a street lies.
"""

import re
from collections.abc import Sequence

from spolu.interviews.identify.identifiers.figures.rule import CAPITAL, TITLES, past
from spolu.interviews.model import Mention

_TITLES = rf"{TITLES}|bratří|bratrů|bratov|braci"
_HOMES = r"osiedle|wieś|wsi|obec|obci|ves|osad[aęyąou]|osadzie|koloni[aięą]|przysiół(?:ek|ka|ku)|folwark\w{0,2}|samot[auyě]|wol[aięą]|wólk[aięą]|wólce"
"""Words for where a few houses stand, before its name."""
_SIZES = r"(?:horn|doln|předn|zadn|prostředn|středn|stredn|predn|vyšn|nižn|veľk|velk|mal|nov|now|star|wielk|mał|górn|doln|przedn|wyżn|niżn|spodn)[^\W\d_]{1,3}"
"""The first word of many villages."""
_INITIALS = rf"(?-i:{CAPITAL}\. ?){{1,3}}"
_SAID = r"święte(?:go|j)|svat(?:ého|é|ej)|svät(?:ého|ej)|ksi[eę]dza|genera[lł]a|generála|prezydenta|prezidenta|kardyna[lł]a|marsza[lł]ka|kapitana|kapitána"
"""The same titles as they are said."""
LED = re.compile(
    r"(?:\b(?:nábř|nám|tř|ul)\. ?|\b(?:rondo|skwer|bulwar|sady|alej) )?"
    rf"(?:\b(?:{_TITLES})\. ?(?:{_INITIALS})?|\b(?:{_SAID}|bratří|bratrů|bratov|braci|{_HOMES}|{_SIZES}) |\b{_INITIALS})?$",
    re.I,
)
"""What belongs to an address directly before a name."""
_TITLED = re.compile(rf"\b(?:(?:{_TITLES})\. ?(?:{_INITIALS})?|(?:{_SAID}) |{_INITIALS})$", re.I)
_TITLE = re.compile(rf"(?:{_TITLES})\. |(?:{_SAID}) ", re.I)
LED_LONG = 24
"""Code points that it has."""
_SMALL_PLACES = re.compile(rf"(?:{_HOMES}) ", re.I)
_VILLAGE = re.compile(rf"(?:{_SIZES}) {CAPITAL}", re.I)
_WHERE = "Mezi|Medzi|Między|Miedzy|Před|Pred|Przed|Na|Nad|Pod|Za|U|V|Ve|K|Ke|Pri|Při|Przy"
LIES = frozenset(_WHERE.split("|"))
"""Words that begin the names of streets that say where they lie."""
_LIES_BEFORE = re.compile(rf"(?<=[\w,:] )(?:{_WHERE}) $")
AHEAD = re.compile(
    rf"\b(?:(?i:{_TITLES})\. ?)?{_INITIALS}$|\b(?i:{_TITLES})\. ?$|\b(?=[A-ZÁ-ŽĄ-Ż])(?i:{_HOMES}|{_SIZES}) $|{_LIES_BEFORE.pattern}"
)
"""What belongs to an address that is found already and stands directly before it: less than `LED`, and where a street lies."""
_LIES_LAST = tuple(f"{word} " for word in _WHERE.split("|"))
CALLED = re.compile(
    r"Bohaterów|Powstańców|Obrońców|Legionów|Żołnierzy|Ofiar|Wojska|Armii|Hrdin[ůo]|Padlých|Obránců|Obrancov|Legionářů|Legionárov|Partyzán|Bratří|Bratov"
    rf"|(?:{_WHERE}) "
)
"""How streets begin that are called after many, or after where they lie."""
_AFTER = re.compile(r"(?: [a-zá-žą-ż]{3,}){0,2}?(?= (?:č\.|čp\.|nr )? ?\d)|")
"""What stands behind them in small letters: *Pod kaštany 4*."""
_BEHIND = re.compile(
    r" (?:hor(?:ách|ami)?|vrších|vrchoch|vrchov\w+|lesích|lesoch|lesem)(?= \d)"
    r"|(?<=[^\W\d_]) (?-i:Wielk|Mał|Górn|Doln|Now|Star|Niżn|Wyżn|Vyšn|Nižn|Veľk|Velk|Mal|Horn)[^\W\d_]{1,3}(?= (?:nr|č\.|čp|číslo|numer)\b)|"
)
"""What goes on with the name of a place: *v Orlických horách 12*, *Dąbrówka Wielka nr 8*."""
_BEHIND_FIRST = "hvlWMGDNSVH"
"""The first letters of that: most names are passed over here."""
_JOINED = re.compile(r" (?:(?:u|nad|pod|pri|při|na|i|k) )?$|\. ?$")
"""What stands between two names that are one."""
_WITHIN = re.compile(r" (?:v|ve|vo|w|we) $")
_REGION = re.compile(r"\w+(?:ých|ích|ich)$|Čechách|Morav[ěe]|Slezsku|Śląsku|Tatrách")
"""Where a town lies that is told from another so: *Bystré v Orlických horách*."""
_FROM = re.compile(r" (?:z|ze) $")
_ON = re.compile(r"\b(?:na|przy|při|pri|ulic[aei]) $", re.I)
_SECOND = re.compile(r" (?:u|nad|pod|pri|při|v|ve|w) ")


def end(text: str, m: Mention) -> int:
    """Return where a name ends with what stands behind it and belongs to it."""
    said = text[max(0, m.start - 8) : m.start]
    lies = m.text in LIES or (said.endswith(_LIES_LAST) and _LIES_BEFORE.search(said))
    if not lies and text[m.end + 1 : m.end + 2] not in _BEHIND_FIRST:
        return m.end
    return past(_AFTER if lies else _BEHIND, text, m.end)


def first(text: str, names: Sequence[Mention]) -> tuple[int, str]:
    """Return where a name begins with those before it that are a part of it, and the kind of the first of them."""
    last, start, kind = names[-1], names[-1].start, names[-1].kind
    for other in reversed(names):
        if other.end <= start and _is_joined(text, other, start, last):
            start, kind = other.start, other.kind
    lies = _LIES_BEFORE.search(text, max(0, start - 8), start)
    return lies.start() if lies else start, kind


def _is_joined(text: str, other: Mention, start: int, last: Mention) -> bool:
    """Whether a name is one with what begins behind it: *Horní Bečva*, *Lhota u Vsetína*, *na Jiřího z Poděbrad*."""
    if _JOINED.fullmatch(text, other.end, start):
        return True
    if _WITHIN.fullmatch(text, other.end, start):
        return _REGION.match(last.text) is not None
    return (
        other.kind == "PER"
        and _FROM.fullmatch(text, other.end, start) is not None
        and _ON.search(text, max(0, other.start - 8), other.start) is not None
    )


def is_titled(before: str, name: str) -> bool:
    """Whether a title or initials stand before a name, or begin it."""
    return _TITLED.search(before) is not None or _TITLE.match(name) is not None


def is_town(name: str, kind: str) -> bool:
    """Whether a name is that of a place with a second part: *Kostelec u Křížků*. ``kind``: of its first part."""
    return kind == "LOC" and _SECOND.search(name) is not None


def is_village(name: str) -> bool:
    """Whether a name begins as those of many villages do: *Přední Kout*."""
    return _VILLAGE.match(name) is not None


def is_small_place(name: str) -> bool:
    """Whether the word for a few houses begins a name: *Kolonia Borki*."""
    return _SMALL_PLACES.match(name) is not None
