"""Declension of the names of towns and villages, Czech, Polish and Slovak, as tables of endings.

Each row gives cases 2-7 in the order of `spolu.interviews.decline.CASES`; ``/`` separates variants.
"""

import re
from collections.abc import Sequence

from spolu.interviews.decline import cs, morfeusz, pl, sk
from spolu.interviews.decline.rows import Row, endings

_CZECH: tuple[tuple[str, int, str], ...] = (
    # end of the base, how many letters go, row (an empty ending is written 0)
    ("ice", 1, "0/e ím/i e/i e ích/i emi/í"),
    ("ce", 1, "0/e ím/i e/i e ích/i emi/í"),
    ("ov", 0, "a u 0 e ě em"), ("ín", 0, "a u 0 e ě em"), ("ýn", 0, "a u 0 e ě em"), ("n", 0, "a/u u 0 e ě/u em"),
    ("něc", 3, "ňce ňci něc ňci ňci ňcem"), ("ec", 2, "ce ci ec ci ci cem"), ("ek", 2, "ku/ka ku ek ku ku kem"),
    ("ka", 2, "ky ce ku ko ce kou"), ("ha", 2, "hy ze hu ho ze hou"), ("ra", 2, "ry ře ru ro ře rou"),
    ("cha", 3, "chy še chu cho še chou"),
    ("la", 1, "y e u o e ou"), ("sa", 1, "y e u o e ou"), ("za", 1, "y e u o e ou"), ("a", 1, "y ě u o ě ou"),
    ("sko", 1, "a u o o u em"), ("ko", 1, "a u o o u em"), ("o", 1, "a u o o ě/u em"),
    ("í", 1, "í í í í í ím"), ("á", 1, "é é ou á é ou"), ("ý", 1, "ého ému ý ý ém ým"), ("é", 1, "ého/ých ému/ým é é ém/ých ým/ými"),
    ("any", 1, "0 ům y y ech y"), ("y", 1, "0/ů ům y y ech/ách y/ami"),
    ("ázně", 1, "í ím ě ě ích ěmi"), ("ě", 1, "ě i i ě i í"), ("e", 1, "e i i e i í"),
    ("č", 0, "e i 0 i i í/em"), ("eň", 2, "ně ni eň ni ni ní"), ("um", 2, "a u um um u em"), ("ň", 0, "e i 0 i i í"), ("ž", 0, "e i 0 i i í/em"), ("c", 0, "e i 0 i i í/em"),
    ("ř", 0, "e i 0 i i em/í"), ("š", 0, "e i 0 i i í/em"), ("ť", 0, "i i 0 i i í"), ("j", 0, "e i 0 i i í/em"),
    ("m", 0, "i/u i/u 0 i i/ě í/em"), ("av", 0, "i i 0 i i í"), ("l", 0, "i/u i/u 0 i i/e í/em"),
    ("k", 0, "u u 0 u u em"), ("h", 0, "u u 0 u u em"), ("g", 0, "u u 0 u u em"),
    ("", 0, "u/a u 0 e ě/u em"),
)  # fmt: skip
_POLISH: tuple[tuple[str, int, str], ...] = (
    ("ice", 1, "0 om e e ach ami"), ("yce", 1, "0 om e e ach ami"), ("e", 1, "ego emu e e em em"),
    ("ów", 2, "owa owowi ów owie owie owem"), ("niec", 4, "ńca ńcowi niec ńcu ńcu ńcem"), ("iec", 3, "ca cowi iec cu cu cem"), ("ec", 2, "ca cowi ec cu cu cem"),
    ("ska", 1, "iej iej ą a iej ą"), ("cka", 1, "iej iej ą a iej ą"), ("owa", 1, "ej ej ą a ej ą"),
    ("cza", 1, "ej ej ą a ej ą"),
    ("ia", 1, "0 0 ę o 0 ą"), ("ja", 1, "i i ę o i ą"), ("la", 1, "i i ę o i ą"), ("ka", 1, "i E ę o E ą"), ("ga", 1, "i E ę o E ą"),
    ("sza", 1, "y y ę o y ą"), ("ca", 1, "y y ę o y ą"), ("na", 1, "y/ej E/ej ę/ą o E/ej ą"),
    ("a", 1, "y E ę o E ą"),
    ("ko", 1, "a u o o u iem"), ("go", 1, "a u o o u iem"), ("o", 1, "a u o o E em"),
    ("ki", 0, "0 om 0 0 ach ami"), ("i", 0, "0 om 0 0 ach ami"), ("any", 1, "0 om y y ach ami"), ("y", 1, "0/ów om y y ach ami"),
    ("ń", 1, "nia niowi ń niu niu niem"), ("ój", 2, "oju ojowi ój oju oju ojem"), ("k", 0, "a/u owi 0 u u iem"), ("g", 0, "a/u owi 0 u u iem"),
    ("l", 0, "a owi 0 u u em"), ("cz", 0, "a owi 0 u u em"), ("ż", 0, "a owi 0 u u em"), ("sz", 0, "a owi 0 u u em"),
    ("", 0, "a/u owi 0 E E em"),
)  # fmt: skip
_SLOVAK: tuple[tuple[str, int, str], ...] = (
    ("ovce", 2, "iec/0 ciam ce ce ciach cami"), ("ice", 3, "íc iciam ice ice iciach icami"), ("ance", 4, "aniec anciam ance ance anciach ancami"),
    ("ce", 1, "0/ov iam/om e e iach/och ami/mi"), ("čany", 3, "ian/an anom any any anoch anmi"), ("ňany", 3, "ian/an anom any any anoch anmi"),
    ("any", 3, "án/an/ian anom any any anoch anmi"), ("ámky", 2, "kov kom ky ky koch kami"), ("ky", 2, "iek/ok/ek/kov kám/kom ky ky kách/koch kami/kmi"),
    ("y", 1, "0/ov/ier ám/om y y ách/och ami/mi"),
    ("eň", 2, "ne ni eň eň ni ňou"), ("ok", 2, "ku/ka ku ok ok ku kom"), ("ec", 2, "ca cu ec ec ci com"), ("ov", 0, "a u 0 0 e om"), ("ín", 0, "a u 0 0 e om"),
    ("n", 0, "a u 0 0 e om"), ("k", 0, "a/u u 0 0 u om"), ("h", 0, "a/u u 0 0 u om"), ("g", 0, "u u 0 0 u om"),
    ("š", 0, "a u 0 0 i om"), ("č", 0, "a u 0 0 i om"), ("ž", 0, "a u 0 0 i om"), ("c", 0, "a u 0 0 i om"), ("j", 0, "a u 0 0 i om"),
    ("ď", 0, "e i 0 0 i ou"), ("ť", 0, "e i 0 0 i ou"), ("ň", 0, "e/a i/u 0 0 i ou/om"), ("ľ", 0, "e/a i/u 0 0 i ou/om"),
    ("iar", 0, "u/a u 0 0 i/e om"), ("r", 0, "a/u u 0 0 i/e om"), ("m", 0, "u/a u 0 0 e om"),
    ("úca", 1, "ej ej u a ej ou"), ("ia", 1, "e i u a i ou"), ("á", 1, "ej ej ú á ej ou"), ("ca", 1, "e i u a i ou"), ("ča", 1, "e i u a i ou"),
    ("ša", 1, "e i u a i ou"), ("ža", 1, "e i u a i ou"), ("ňa", 1, "e i u a i ou"), ("ľa", 1, "e i u a i ou"), ("ďa", 1, "e i u a i ou"),
    ("ťa", 1, "e i u a i ou"), ("ja", 1, "e i u a i ou"), ("a", 1, "y e u a e ou"),
    ("ko", 1, "a u o o u om"), ("ho", 1, "a u o o u om"), ("o", 1, "a u o o e om"), ("ie", 2, "ia iu ie ie í ím"),
    ("ý", 1, "ého ému ý ý om ým"), ("é", 1, "ého ému é é om ým"), ("í", 1, "ieho iemu í í om ím"), ("e", 1, "a/0 u/iam e e i/iach om/ami"),
    ("", 0, "u/a u 0 0 e om"),
)  # fmt: skip
_TABLES = {"cs": _CZECH, "pl": _POLISH, "sk": _SLOVAK}
_HYPHEN = re.compile(r"( ?- ?)(?=[^\W\d_])")
_STAY = frozenset(
    ("nad", "pod", "u", "v", "ve", "na", "za", "při", "pri", "k", "ke", "w", "we", "przy", "koło", "králové")
)
"""With these begins what no case changes: *nad Labem*, *Hradec Králové* (of the queen)."""


_BEHIND = re.compile(r".[sc]k(?:i|a|ie)$|.dzk(?:i|a|ie)$")
"""Ends of adjectives that stand behind the noun in Polish towns: *Wodzisław Śląski*, *Piekary Śląskie*."""


def singular(base: str, language: str) -> Row:
    """Return the variants of cases 1-7 of a place of one word or several (``České Budějovice``, ``Ústí nad Labem``).

    Of a double name both are declined: ``w Bielsku-Białej``; in talk the last alone, too: ``w Bielsko-Białej``.
    """
    parts = _HYPHEN.split(base)
    if len(parts) == 3:
        return _double(parts, language)
    words = base.split(" ")
    if len(words) == 1:
        return _word(base, language)
    head = behind_preposition(words)
    noun = head - 2 if language == "pl" and head > 1 and _BEHIND.search(words[head - 1]) else head - 1
    rows = [
        _word(w, language) if i == noun else _adjective(w, words[noun], language) for i, w in enumerate(words[:head])
    ]
    tail = words[head:]
    return tuple((" ".join([*(row[case][0] for row in rows), *tail]),) for case in range(7))


def behind_preposition(words: Sequence[str]) -> int:
    """Return at which word of a place begins what no case changes: *Ústí* | *nad Labem*; their number where nothing does."""
    return next((i for i, word in enumerate(words) if i and word.lower() in _STAY), len(words))


def _double(parts: list[str], language: str) -> Row:
    head, hyphen, last = parts
    rows = []
    for own, other in zip(singular(head, language), singular(last, language), strict=True):
        both = [
            own[min(n, len(own) - 1)] + hyphen + other[min(n, len(other) - 1)] for n in range(max(len(own), len(other)))
        ]
        rows.append(tuple(dict.fromkeys((*both, *(head + hyphen + form for form in other)))))
    return tuple(rows)


def _word(base: str, language: str) -> Row:
    known = morfeusz.place_row(base) if language == "pl" else ()
    if known:
        return known
    low = base.lower()
    for end, cut, row in _TABLES[language]:
        if low.endswith(end) and len(low) > len(end):
            stem = base[: len(base) - cut]
            return ((base,), *(tuple(_put(stem, e, language) for e in case) for case in endings(row)))
    return tuple((base,) for _ in range(7))


def _put(stem: str, ending: str, language: str) -> str:
    if ending == "0":
        return stem
    if ending == "E":
        return pl.locative(stem)
    if language == "sk":
        return sk.join(stem, ending)
    if language != "pl" and ending[0] == "ě" and stem[-1:] == "r":
        stem, ending = stem[:-1] + "ř", "e" + ending[1:]  # Táboře
    if language != "pl" and ending[0] == "ě" and stem[-1:].lower() in "lszcčřšžjkhg":
        ending = "e" + ending[1:]
    return stem + ending if language == "pl" else cs.join(stem, ending)


_MANY, _MANY_POLISH = ("ice", "y", "any", "ny", "ce", "e", "ázně"), ("yce", "ice", "y", "i")
"""How towns end that are many by their form: *České Budějovice*, *Piekary Śląskie*."""


def _adjective(word: str, noun: str, language: str) -> Row:
    """Return the cases of an adjective before its noun, by its own end (``Nová``, ``České``, ``Karlovy``, ``Nowy``)."""
    low = word.lower()
    many = noun.lower().endswith(_MANY_POLISH if language == "pl" else _MANY)
    rows = _slovak_adjectives(many) if language == "sk" else {
        "á": "é é ou á é ou", "ý": "ého ému ý ý ém ým", "í": "ího ímu í í ím ím", "ův": "ova ovu ův ův ově ovým",
        "é": "ých ým é é ých ými" if many else "ého ému é é ém ým", "vy": "vých vým vy vy vých vými",
    } if language != "pl" else {
        "ka": "kiej kiej ką ka kiej ką", "a": "ej ej ą a ej ą", "ki": "kiego kiemu ki ki kim kim", "y": "ego emu y y ym ym",
        "kie": "kich kim kie kie kich kimi" if many else "kiego kiemu kie kie kim kim", "e": "ych ym e e ych ymi",
    }  # fmt: skip
    for end, row in rows.items():
        if low.endswith(end):
            stem = word[: -len(end)]
            return ((word,), *((stem + ending,) for ending in row.split(" ")))
    return tuple((word,) for _ in range(7))


def _slovak_adjectives(many: bool) -> dict[str, str]:
    return {
        "á": "ej ej ú á ej ou", "ý": "ého ému ý ý om ým", "í": "ieho iemu í í om ím",
        "é": "ých ým é é ých ými" if many else "ého ému é é om ým", "a": "ej ej u a ej ou", "y": "eho emu y y om ym",
        "e": "ych ym e e ych ymi" if many else "eho emu e e om ym",
    }  # fmt: skip
