"""Ordinals, as days and months are said with them: *dvanáctého*, *dwudziesty*, *ninth*."""

from collections.abc import Container, Mapping, Sequence
from functools import cache

from spolu.text import fold

_STEMS: Mapping[str, str] = {
    "cs": "nult prvn druh třet čtvrt pát šest sedm osm devát desát jedenáct dvanáct třináct čtrnáct patnáct šestnáct sedmnáct osmnáct devatenáct",
    "sk": "nult prv druh tret štvrt piat šiest siedm ôsm deviat desiat jedenást dvanást trinást štrnást pätnást šestnást sedemnást osemnást devätnást",
    "pl": "zerow pierwsz drug trzec czwart piąt szóst siódm ósm dziewiąt dziesiąt jedenast dwunast trzynast czternast piętnast szesnast siedemnast osiemnast dziewiętnast",
}
"""What the ordinals of 0 to 19 begin with."""
_TENS: Mapping[str, str] = {
    "cs": "dvacát třicát čtyřicát padesát šedesát sedmdesát osmdesát devadesát",
    "sk": "dvadsiat tridsiat štyridsiat päťdesiat šesťdesiat sedemdesiat osemdesiat deväťdesiat",
    "pl": "dwudziest trzydziest czterdziest pięćdziesiąt sześćdziesiąt siedemdziesiąt osiemdziesiąt dziewięćdziesiąt",
}
_CASES: Mapping[str, tuple[str, ...]] = {
    "cs": ("ý", "ého", "ýho", "í", "ího", "ej"),
    "sk": ("ý", "ého", "y", "eho", "í", "ieho"),
    "pl": ("y", "ego", "i", "iego"),
}
"""How ordinals end in dates."""
_ENGLISH = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
_JOINED = ("jedn jeden", "dva", "tři", "čtyři", "pět", "šest", "sedm", "osm", "devět")
"""*pětadvacátého*: what stands before the ten for 1 to 9."""
_COMMON = (("osm", "vosm"), ("osm", "vosum"), ("sedm", "sedum"))
"""How common Czech begins what is written otherwise: *vosumnáctýho*."""
DAYS, MONTHS = range(1, 32), range(1, 13)
_UNITS, _YEARS, _TENS_OF_YEARS = range(1, 10), range(10, 100), range(20, 100, 10)
_ROMAN = "I II III IV V VI VII VIII IX X XI XII"
_OTHERS: Mapping[str, tuple[str, ...]] = {
    "cs": ("á", "é", "í", "ém", "ím", "ým"),
    "sk": ("á", "é", "ia"),
    "pl": ("a", "ia", "e", "ie", "ej", "iej", "ą", "ym", "im"),
}


@cache
def _stems(language: str) -> Sequence[tuple[int, str]]:
    """Return what ordinals of 0 to 99 begin with, in English the whole words."""
    if language == "en":
        return [*enumerate(_ENGLISH.split(), 1), (30, "thirtieth")]
    stems = [
        *enumerate(_STEMS[language].split()),
        *((10 * n, ten) for n, ten in enumerate(_TENS[language].split(), 2)),
    ]
    if language == "cs":
        stems += [(20 + n, f"{unit}advacát") for n, units in enumerate(_JOINED, 1) for unit in units.split()]
        stems += [
            (n, stem.replace(*common, 1)) for n, stem in stems for common in _COMMON if stem.startswith(common[0])
        ]
    return stems


@cache
def forms(language: str) -> Mapping[str, int]:
    """Return ordinals of 0 to 99, of one word each -> their number. ``language``: of a table, see `nicknames.table`."""
    return {f"{stem}{case}": number for number, stem in _stems(language) for case in _CASES.get(language, ("",))}


def pattern(language: str, among: range) -> str:
    """Return a part of a pattern, the ordinals of some numbers: by stem and ending, which is looked for soonest."""
    stems = sorted((stem for number, stem in _stems(language) if number in among), key=len, reverse=True)
    return rf"(?:{'|'.join(stems)})(?:{'|'.join(_CASES.get(language, ()))})"


@cache
def numbers(language: str) -> Mapping[str, int]:
    """Return the same ordinals, also as they are written without diacritics."""
    return {fold(form): number for form, number in forms(language).items()} | dict(forms(language))


def year(words: Sequence[str], at: int, strokes: Container[str], said: Mapping[str, int]) -> int:
    """Return what an ordinal says that stands behind a stroke, as the year of a case: *przez dwudziesty trzeci*; 0 for anything else.

    ``said``: see `numbers`.
    """
    value = said[words[at]]
    if value in _UNITS and at > 1 and said.get(words[at - 1], 0) in _TENS_OF_YEARS:
        at -= 1
    elif value not in _YEARS or not at:
        return 0
    stroked = words[at - 1] in strokes or (at > 1 and words[at - 1] == "na" and words[at - 2] in strokes)
    return value if stroked else 0


@cache
def sections(language: str) -> Mapping[str, str]:
    """Return ordinals of 1 to 12 as the sections of a court are said with them (*druga Ka*) -> what is written for them."""
    if language == "en":
        return {}
    counted = zip(_STEMS[language].split()[1:], _ROMAN.split(), strict=False)
    endings = (*_CASES[language], *_OTHERS[language])
    return {f"{stem}{ending}": roman for stem, roman in counted for ending in endings}


_WHICH = rf"(?:{'|'.join(sorted((stem for _, stem in _stems('pl')), key=len, reverse=True))})(?:ym|im)"
_NOUNS = "jedynką dwójką trójką czwórką piątką szóstką siódemką ósemką dziewiątką dziesiątką"
_NOUN = rf"(?:{_NOUNS.replace(' ', '|')}|\w{{3,}}nastką)"
UNDER = rf"pod (?:{_NOUN}|(?:nr|numerem|číslem|číslom) (?:\d{{1,4}}[a-z]?|{_WHICH}(?: {_WHICH})?))\b"
"""What the number of a house or a flat is called behind a preposition, mostly in Polish, as a part of a pattern: *Lipowej pod siódemką*, *pod numerem czwartym*."""
UNDER_ANY = rf"pod (?:{_NOUN}|(?:numerem )?{_WHICH}(?: {_WHICH})?(?! \w+em\b))\b"
"""The same behind a preposition and its street, where an ordinal may stand alone: *na fabrycznej pod szóstym*."""
UNDERS = frozenset((*_NOUNS.split(), *(f"{stem}ym" for number, stem in _stems("pl") if number > 3)))
"""Words that stand so behind it, as far as they are said of little else."""
