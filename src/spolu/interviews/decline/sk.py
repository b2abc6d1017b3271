"""Slovak declension of personal names, as tables of endings (grammar: Morfológia slovenského jazyka and Pravidlá of JÚĽŠ).

A *row* gives what replaces the end of the base form in the cases 2-7; ``/`` separates variants, the commoner first, and
an empty ending of the vocative is the base itself.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

from spolu.interviews.decline.rows import Row, endings

_SOFT = {"ď": "d", "ť": "t", "ň": "n", "ľ": "l"}
"""Letters that lose their hook before ``e`` and ``i``."""

_MAN_ROW = "a ovi/u a = ovi/u om"
_A_ROW = "u ovi u = ovi om"
_LONG_ROW = "ého ému ého = om ým"
_SHORT_ROW = "eho/yho/a emu/ymu/ovi eho/yho/a = om/ym/ovi ym/om"
_I_ROW = "iho imu iho = im im"

_MASCULINE: tuple[tuple[str, str, str], ...] = (
    # end of the base, what stays of that end, row
    ("ý", "", _LONG_ROW),
    ("gy", "gy", _MAN_ROW),
    ("ay", "ay", "a/ho ovi/mu a/ho = ovi/m om/m"),
    ("y", "", _SHORT_ROW),
    ("í", "", "ieho/ího iemu/ímu ieho/ího = om/ím ím"),
    ("ski", "sk", "eho/iho emu/imu eho/iho = om/im im"),
    ("i", "", _I_ROW),
    ("é", "é", "ho mu ho = m m"),
    ("e", "", "eho/a emu/ovi eho/a = em/ovi em/om"),
    ("ius", "i", "a ovi a = ovi om"),
    ("ek", "", "eka/ka ekovi/kovi/eku/ku eka/ka ek/ku ekovi/kovi/eku/ku ekom/kom"),
    ("ec", "", "ca/eca covi/ecovi/cu/ecu ca/eca = covi/ecovi/cu/ecu com/ecom"),
    ("ok", "", "ka/oka kovi/okovi ka/oka = kovi/okovi kom/okom"),
    ("a", "", _A_ROW),
    ("o", "", "a ovi/u a = ovi/u om"),
    ("", "", _MAN_ROW),
)  # fmt: skip
IRREGULAR: Mapping[str, str] = {
    # lower-case base -> stem
    "peter": "Petr", "pavol": "Pavl", "alexander": "Alexandr", "karol": "Karol", "havel": "Havl", "švec": "Ševc", "pes": "Ps", "lev": "Lev",
    "orol": "Orl", "kozol": "Kozl", "posol": "Posl", "vrabec": "Vrabc", "baran": "Baran",
}  # fmt: skip

_POSSESSIVE_M = (
    "ov", "ova", "ovo", "ovho", "ovmu", "ovej", "ovu", "ovom", "ovým", "ovou", "ovi", "ove", "ových", "ovými",
)  # fmt: skip
_POSSESSIVE_F = (
    "in", "ina", "ino", "inho", "inmu", "inej", "inu", "inom", "iným", "inou", "ini", "ine", "iných", "inými",
)  # fmt: skip
_FAMILY = ("ovci", "ovcov", "ovcom", "ovcov", "ovci", "ovcoch", "ovcami")
_SHORT_ADJECTIVE = re.compile(r"(?:[kh]|(?:[áéíóúýĺŕô]|i[aeu])[^aeiouyáéíóúýäô]{1,2})y$")
"""A surname that is an adjective with a short ending, behind a long syllable: *Krátky*, *Biely*; Nagy is none."""


def join(stem: str, ending: str) -> str:
    """Return stem and ending as Slovak spells them together: ``Soň`` + ``e`` is ``Sone``."""
    last = stem[-1:].lower()
    if last in _SOFT and ending[:1] in ("e", "i", "í", "é") and ending != "ej":
        return stem[:-1] + _SOFT[last] + ending
    return stem + ending


def singular(base: str, part: str, gender: str) -> Row:
    """Return the variants of cases 1-7.

    Args:
        base: the nominative.
        part: ``first`` or ``last``.
        gender: ``m`` or ``f``.
    """
    if gender == "m":
        return _men(base)
    stem, row = _feminine_last(base) if part == "last" else _feminine_first(base)
    return _declined(base, stem, row)


@lru_cache(maxsize=50_000)
def _men(base: str) -> Row:
    low = base.lower()
    if low in IRREGULAR:
        return _declined(base, base[0] + IRREGULAR[low][1:], _MAN_ROW)
    if low.endswith("el") and low[-3:-2] not in "aeiouyáéíóúýi" and len(low) > 3:
        kept, short = (_declined(base, stem, _MAN_ROW) for stem in (base, base[:-2] + "l"))
        return ((base,), *(tuple(dict.fromkeys(a + b)) for a, b in zip(kept[1:], short[1:], strict=True)))
    for end, stays, row in _MASCULINE:
        if low.endswith(end) and len(low) > len(end) + 1:
            return _declined(base, base[: len(base) - len(end)] + stays, row)
    return _declined(base, base, _MAN_ROW)


def _declined(base: str, stem: str, row: str) -> Row:
    return (
        (base,),
        *(tuple(base if e == "=" else join(stem, e) for e in case) for case in endings(row)),
    )


_STILL = "= = = = = ="


def _feminine_last(base: str) -> tuple[str, str]:
    low = base.lower()
    if low.endswith("á"):
        return base[:-1], "ej ej ú = ej ou"
    if low.endswith("ova"):  # typed without its accent
        return base[:-1], "ej ej u/ú = ej ou"
    if low.endswith("a") and len(low) > 2:
        return base[:-1], "ej/y/e ej/e/i u = ej/e/i ou"
    return base, _STILL


def _feminine_first(base: str) -> tuple[str, str]:
    low = base.lower()
    if low.endswith("ia"):
        return base[:-1], "e i u = i ou"
    if low.endswith("ea"):
        return base[:-1], "y i u = i ou"
    if low.endswith("a"):
        soft = low[-2:-1] in "cčďjľňšťžx" and not low.endswith("xa")
        return base[:-1], "e i u = i ou" if soft else "y e u = e ou"
    if low.endswith("e"):
        return base[:-1], "e i u = i ou"
    if low[-1] in "iyouéíáý":
        return base, _STILL
    return base, "=/y =/e/i =/u = =/e/i =/ou"


def plural(base: str) -> Row:
    """Return the variants of cases 1-7 of a family that bears the masculine surname ``base``."""
    low = base.lower()
    stem = possessive_stem(base)
    called = tuple(stem + e for e in _FAMILY)
    if low.endswith("ý") or _SHORT_ADJECTIVE.search(low):
        whole, long_ = base[:-1], low.endswith("ý")
        ends = ("í", "ých", "ým", "ých", "í", "ých", "ými") if long_ else ("i", "ych", "ym", "ych", "i", "ych", "ymi")
        return tuple((whole + end, c) for end, c in zip(ends, called, strict=True))
    plain = (
        (stem + "ovia", join(stem, "i")), (stem + "ov",), (stem + "om",), (stem + "ov",), (stem + "ovia",),
        (stem + "och",), (stem + "ami", stem + "mi"),
    )  # fmt: skip
    return tuple((c, *p) for c, p in zip(called, plain, strict=True))


def possessive_stem(base: str) -> str:
    """Return what the endings of a family and of the possessive are put to: ``Petr`` of Peter, ``Hatal`` of Hatala."""
    low = base.lower()
    if low.endswith(("ý", "í", "é")) or _SHORT_ADJECTIVE.search(low):
        return base[:-1]
    if low.endswith(("i", "y", "e")):
        return base
    return next((form[:-3] for form in _men(base)[2] if form.endswith("ovi")), base)


def possessive(base: str, part: str, gender: str) -> tuple[str, ...]:
    """Return the forms of the possessive adjective (Petrov, Janin); () where the language has none."""
    low = base.lower()
    if gender == "m":
        if low.endswith(("ý", "í", "i", "y", "é")) and not low.endswith("gy"):
            return ()
        return tuple(possessive_stem(base) + e for e in _POSSESSIVE_M)
    if part == "last" or not low.endswith(("a", "e")):
        return ()
    return tuple(join(base[:-1], e) for e in _POSSESSIVE_F)


def feminine(base: str) -> str:
    """Return the surname of a woman whose father or husband is called ``base``."""
    low = base.lower()
    if low.endswith("ý"):
        return base[:-1] + "á"
    if _SHORT_ADJECTIVE.search(low):
        return base[:-1] + "a"
    if low.endswith(("í", "á")):
        return base
    if low.endswith(("i", "y", "e", "u", "é", "ó", "ö", "ő")):
        return base + "ová"
    return possessive_stem(base) + "ová"


def masculine(base: str) -> tuple[str, ...]:
    """Return the masculine surnames that ``base`` (Kováčová, Malá) may belong to, the plainest first."""
    low = base.lower()
    if low.endswith("ova"):  # typed without its accent
        return masculine(base[:-1] + "á")
    if low.endswith("ová"):
        stem = base[:-3]
        last, bare = stem[-1:].lower(), stem[-2:-1].lower() not in "aeiouyáéíóúýäô"
        opened = stem[:-1] + "e" + last
        guesses: tuple[str, ...] = (stem, stem + "a", stem + "o")
        if last == "k" and bare:
            guesses = (stem + "o", opened, stem, stem + "a")
        elif last == "c" and bare:
            guesses = (opened, stem + "a", stem + "o", stem)
        return tuple(g for g in guesses if feminine(g) == base or g == opened)
    if low.endswith("á"):
        return (base[:-1] + "ý",)
    if low.endswith("a") and _SHORT_ADJECTIVE.search(low[:-1] + "y"):
        return (base[:-1] + "y",)
    if low.endswith("í"):
        return (base,)
    return ()
