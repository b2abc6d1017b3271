"""Origin and belief: who is said to be of a people, a faith or a minority."""

from collections.abc import Iterator

from spolu.interviews.identify.identifiers.structured import Found
from spolu.interviews.identify.quasi.cues import ADDRESS, SOME, WED
from spolu.interviews.identify.quasi.frames import (
    AM_OR_WAS,
    FILLING,
    PLACES,
    Sentence,
    bearer,
    found,
    several,
)
from spolu.interviews.identify.quasi.lexicon import Hit
from spolu.interviews.identify.words.countries import is_named
from spolu.text import fold

_WE_ARE = frozenset(("jsme", "sme", "jestesmy", "we're"))
_LANGUAGE = frozenset(("in", "into", "speak", "speaks", "it", "it's", "that's"))
_IS = several("i'm im am is was were are we're he's she's who's half originally as became")
_THING = frozenset(("my", "her", "his", "the"))
"""Words before an English adjective of a people that is said of a language or a thing."""
_BY_BIRTH = several(
    "puvodem napul taky take totiz prece narodnosti rodily rodilej jako spis pochodzeniem tez rowniez przeciez"
)
_BECAUSE = several("ze protoze kdyz i ackoli jelikoz ponevadz bo poniewaz skoro choc")


def find(said: Sentence) -> Iterator[Found]:
    """Yield peoples, faiths and adjectives of origin (*romskou holčičku*) that are said of somebody in particular."""
    for hit in said.hits:
        if hit.section == "origins":
            to, whose = _of_people(said, hit)
            if whose:
                yield found(said, hit.at, to, "ETHN", f"origin, beside '{whose}'", hit.base)
        elif hit.section in ("ETHN", "peoples") and (not said.is_any(hit.at, "general") or _is_ours(said, hit)):
            whose = _believer(said, hit)
            if whose and (hit.section == "ETHN" or _has_capital(said, hit)):
                what = "origin" if hit.section == "peoples" else "origin or belief"
                yield found(said, hit.at, hit.to, "ETHN", f"{what}, beside '{whose}'", hit.base)


def _has_capital(said: Sentence, hit: Hit) -> bool:
    """Whether a people's name has its capital, where the text has any."""
    return not said.cased or any(text[0].isupper() for text in said.texts[hit.at : hit.to])


def _believer(said: Sentence, hit: Hit) -> str:
    """Return who is said to be of a people or a belief."""
    if said.lexicon.language == "en":
        return _of_people(said, hit)[1] or _english(said, hit)
    left = said.before(hit.at, FILLING)
    near = said.low[left[0]] if left else ""
    told = near not in PLACES and any(said.low[i] in AM_OR_WAS or said.is_any(i, "is", "kin") for i in left[:2])
    if near in SOME:
        return "" if said.is_general(left) else near
    if hit.section == "peoples" and is_named(said.texts[hit.at]) and not told:
        return ""  # "hranice Ruska"
    if near in ("za", "si") and (wed := next((w for i in left[1:] if (w := said.low[i]) in WED), "")):
        return wed
    whose = bearer(said, hit.at, hit.to, "self", "is", "kin", before=FILLING + 1, after=2)
    return "" if fold(whose) in ADDRESS else _own_origin(said, hit, whose)


def _english(said: Sentence, hit: Hit) -> str:
    """Return who is said to be of a people or a belief: *in Czech* is a language, *my Czech* the command of it."""
    left = said.before(hit.at, FILLING)
    if any(said.low[i] in _LANGUAGE for i in left[:2]) or any(said.low[i] in _THING for i in left[:1]):
        return ""
    aside = said.comma(hit.at) and said.ends(hit.to)
    noun = bool(left) and (said.low[left[0]] in ("a", "an") or aside)
    is_said = any(
        said.low[i] in _IS or (said.is_any(i, "kin") and said.low[i].endswith("'s"))
        for i in (said.before(hit.at) if noun else left)
    )
    return bearer(said, hit.at, hit.to, "self", "has", "kin", after=0) if is_said else ""


def _own_origin(said: Sentence, hit: Hit, whose: str) -> str:
    """Return ``whose`` with the word by which *jsem Polák* is no introduction: *že jsem*, *jsem původem*."""
    left = said.before(hit.at, 3)
    verb = next((n for n, i in enumerate(left[:2]) if said.low[i] in AM_OR_WAS), -1)
    if verb < 0:
        return whose
    if verb == 1 and said.low[left[0]] in _BY_BIRTH:
        return f"{said.low[left[1]]} {said.low[left[0]]}"
    said_before = said.low[left[verb + 1]] if verb + 1 < len(left) else ""
    return f"{said_before} {said.low[left[verb]]}" if verb == 0 and said_before in _BECAUSE else whose


def _of_people(said: Sentence, hit: Hit) -> tuple[int, str]:
    """Return where *romskou holčičku*, *of Polish descent* ends and whose it is; "" where it is nobody's in particular."""
    to = hit.to
    if to >= len(said.low) or said.comma(to):
        return to, ""
    if (
        said.is_any(to, "kin", "children")
        and not said.is_any(to, "general")
        and not said.is_general(said.before(hit.at))
    ):
        return to + 1, said.low[to]
    return to + 1, bearer(said, hit.at, to + 1) if said.is_any(to, "descent") else ""


def _is_ours(said: Sentence, hit: Hit) -> bool:
    """Whether a word that speaks of people in general stands directly after *we are*."""
    return any(said.low[i] in _WE_ARE for i in said.before(hit.at, 1))
