"""Czech declension of personal names, as tables of endings (grammar: Internetová jazyková příručka of ÚJČ).

A *row* gives what replaces the end of the base form in the cases 2-7; ``/`` separates variants, the commoner first.
Adjectives have the endings of common Czech as well, as talk has them: *Veselej*, *Veselýho*, *u Veselejch*, *od Novákový*.
"""

from collections.abc import Mapping
from functools import lru_cache

from spolu.interviews.decline.rows import Row, endings

_SOFT = {"ď": "d", "ť": "t", "ň": "n"}
"""Letters that lose their hook before ``e`` (which becomes ``ě``) and ``i``."""

_HARD_ROW = "a ovi/u a e ovi/u/e em"
_SOFT_ROW = "e i/ovi e i i/ovi em"
_SIBILANT_ROW = "e/a ovi/i e/a i/e ovi/i em"
_A_ROW = "y ovi u o ovi ou"
_SOFT_A_ROW = "i/y ovi u o ovi ou"
_HUGO_ROW = "a ovi a o ovi em"
_ADJECTIVE_ROW = "ého/ýho ému/ýmu ého/ýho ý ém/ým ým"
_SOFT_ADJECTIVE_ROW = "ího ímu ího í ím ím"

_MASCULINE: tuple[tuple[str, str, str], ...] = (
    # end of the base, what stays of that end, row
    ("něk", "ňk", "a ovi/u a u ovi/u em"),
    ("děk", "ďk", "a ovi/u a u ovi/u em"),
    ("těk", "ťk", "a ovi/u a u ovi/u em"),
    ("ěk", "k", "a ovi/u a u ovi/u em"),
    ("ek", "k", "a ovi/u a u ovi/u em"),
    ("ec", "", "ce ci/covi ce če ci/covi cem"),
    ("ský", "sk", _ADJECTIVE_ROW),
    ("ý", "", _ADJECTIVE_ROW),
    ("í", "", _SOFT_ADJECTIVE_ROW),
    ("ů", "ů", "     "),
    ("ski", "sk", "ého/iho ému/imu ého/iho i ém/im ým/im"),
    ("cki", "ck", "ého/iho ému/imu ého/iho i ém/im ým/im"),
    ("ia", "i", "i/y ovi u/i o ovi ou"),
    ("ďa", "ď", _SOFT_A_ROW), ("ťa", "ť", _SOFT_A_ROW), ("ňa", "ň", _SOFT_A_ROW),
    ("ša", "š", _SOFT_A_ROW), ("ža", "ž", _SOFT_A_ROW), ("ča", "č", _SOFT_A_ROW),
    ("řa", "ř", _SOFT_A_ROW), ("ja", "j", _SOFT_A_ROW), ("ca", "c", _SOFT_A_ROW),
    ("a", "", _A_ROW),
    ("o", "", _HUGO_ROW),
    ("ius", "i", "a/use ovi/usovi a/use e/usi ovi/usovi em/usem"),
    ("é", "é", "ho/a mu/ovi ho/a  m/ovi m/em"),
    ("ě", "", "ěte/ě ěti/ovi ěte/ě ě ěti/ovi ětem/ěm"),
    ("e", "", "a/eho/ea ovi/emu/eovi a/eho/ea e ovi/em/eovi em"),
    ("i", "", "iho imu iho i im im"),
    ("y", "", "yho ymu yho y ym ym"),
    ("u", "u", "a ovi a  ovi em"),
    ("th", "th", "a/e ovi/i a/e e/i ovi/u/i em"),
    ("ch", "ch", "a ovi/u a u ovi/u em"),
    ("k", "k", "a ovi/u a u ovi/u em"),
    ("g", "g", "a ovi/u a u ovi/u em"),
    ("h", "h", "a ovi/u a u ovi/u em"),
    ("s", "s", _SIBILANT_ROW), ("z", "z", _SIBILANT_ROW), ("x", "x", _SIBILANT_ROW),
    ("c", "c", _SOFT_ROW), ("č", "č", _SOFT_ROW), ("ď", "ď", _SOFT_ROW), ("j", "j", _SOFT_ROW),
    ("ň", "ň", _SOFT_ROW), ("ř", "ř", _SOFT_ROW), ("š", "š", _SOFT_ROW), ("ť", "ť", _SOFT_ROW),
    ("ž", "ž", _SOFT_ROW),
)  # fmt: skip
_MASCULINE_BY_LAST = {
    last: tuple(row for row in _MASCULINE if row[0][-1] == last) for last in {row[0][-1] for row in _MASCULINE}
}

_KEEPS_E = frozenset(("marcel", "abel", "axel", "leopold", "derek", "patrek", "josef", "štefan", "gogel"))
_IRREGULAR: Mapping[str, tuple[str, str]] = {
    # lower-case base -> stem, row
    "švec": ("Šev", "ce ci/covi ce če ci/covi cem"),
    "král": ("Král", _SOFT_ROW),
    "lev": ("L", "va/eva vovi/evovi va/eva ve/eve vovi/evovi vem/evem"),
    "peter": ("Pet", "ra/era rovi/ru/erovi/eru ra/era ře/re/ere rovi/ru/erovi/eru rem/erem"),
    "alexander": ("Alexandr", _HARD_ROW),
    "oliver": ("Oliver", _HARD_ROW),
}

_DATIVE = {"k": "c", "h": "z", "g": "z", "r": "ř"}
"""Last consonant of a feminine stem in the dative and locative."""
_PLAIN_E = "lszcčřšžjxqw"
"""Consonants that take ``e``, not ``ě``, there."""
_SOFT_CONSONANTS = "cčďjňřšťž"

_POSSESSIVE_M = ("ův", "ova", "ovo", "ovu", "ovy", "ově", "ovou", "ovi", "ovým", "ových", "ovými", "ové")
_POSSESSIVE_F = ("in", "ina", "ino", "inu", "iny", "ině", "inou", "ini", "iným", "iných", "inými")
_FAMILY = ("ovi", "ových", "ovým", "ovy", "ovi", "ových", "ovými")


def join(stem: str, ending: str) -> str:
    """Return stem and ending as Czech spells them together: ``Láď`` + ``i`` is ``Ládi``, ``Soň`` + ``e`` ``Soně``."""
    last = stem[-1:].lower()
    if last in _SOFT and ending[:1] in ("e", "i", "í", "ě"):
        stem = stem[:-1] + _SOFT[last]
        return stem + ("ě" + ending[1:] if ending[0] == "e" else ending)
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
    """Return the cases of a man's name; its possessive and the woman's surname are made from them, too."""
    rows = _with_kept_e(base, _declined(base, *_masculine(base)))
    return ((base, base[:-1] + "ej"), *rows[1:]) if base[-1:].lower() == "ý" else rows


def _declined(base: str, stem: str, row: str) -> Row:
    if stem[-1:].lower() in _SOFT:
        return ((base,), *(tuple([join(stem, e) for e in case]) for case in endings(row)))
    return ((base,), *(tuple([stem + e for e in case]) for case in endings(row)))


def _masculine(base: str) -> tuple[str, str]:
    low = base.lower()
    if low in _IRREGULAR:
        stem, row = _IRREGULAR[low]
        return base[0] + stem[1:], row
    if low.endswith("el") and low[-3:-2] not in "aeiouyáéíóúý" and low not in _KEEPS_E and len(low) > 3:
        return base[:-2] + "l", _HARD_ROW
    for end, stays, row in _MASCULINE_BY_LAST.get(low[-1:], ()):
        if low.endswith(end) and len(low) > len(end) + (1 if end in ("ek", "ec") else 0):
            return base[: len(base) - len(end)] + stays, row
    if low.endswith("r") and low[-2:-1] not in "aeiouyáéíóúůý":
        return base[:-1], "ra rovi/ru ra ře rovi/ru rem"
    return base, _HARD_ROW


def _with_kept_e(base: str, rows: Row) -> Row:
    """Add the variants of bearers of foreign names who keep the ``e``: Vogel, Vogela beside Kozel, Kozla."""
    if not base.lower().endswith("el") or rows[1][0][:-1] == base:
        return rows
    kept = [tuple(base + e for e in case) for case in endings(_HARD_ROW)]
    return (rows[0], *(a + b for a, b in zip(rows[1:], kept, strict=True)))


def _feminine_last(base: str) -> tuple[str, str]:
    low = base.lower()
    if low.endswith("ová"):
        return base[:-1], "é/ý é/ý ou á é/ý ou"
    if low.endswith("á"):
        return base[:-1], "é é ou á é ou"
    if low.endswith(("ova", "ska", "cka")):
        return base[:-1], "é/e/y é/e u/ou a/o é/e ou"
    if low.endswith("aja"):
        return base[:-2], "aji/é aji/é aju/ou aja aji/é ajou/ou"
    if low.endswith("a") and len(low) > 2:
        return _feminine_a(base)
    return base, "     "


def _feminine_first(base: str) -> tuple[str, str]:
    low = base.lower()
    if low.endswith("ia"):
        return base[:-2], "ie/i/iy ii/ie ii/iu io/ie ii/ie ií/iou"
    if low.endswith("ea"):
        return base[:-1], "y/ji/je e/ji u o e/ji ou"
    if low.endswith("a"):
        return _feminine_a(base)
    if low.endswith(("e", "ě")):
        return base[:-1], f"{low[-1]} i i {low[-1]} i í"
    if low.endswith(("i", "y", "o", "u", "é", "í", "á")):
        return base, "     "
    dative = join(_alternate(base), "e") if low[-1] in _PLAIN_E + "r" else base + "ě"
    end = dative[len(base) - 1 :]
    stem = base[:-1]
    last = base[-1]
    return stem, (
        f"{last}/{last}y {last}/{end}/{last}i {last}/{last}u {last}/{last}o {last}/{end}/{last}i {last}/{last}ou"
    )


def _feminine_a(base: str) -> tuple[str, str]:
    stem = base[:-1]
    last = stem[-1].lower()
    if stem.lower().endswith("ch"):
        return stem[:-2], "chy še chu cho še chou"
    if last in _SOFT_CONSONANTS:
        return stem, "i/y e u o e ou"
    if last in "aeiouyáéíóúý":
        return stem, "y e u o e ou"
    end = _DATIVE.get(last, last) + ("e" if last in _PLAIN_E or last in _DATIVE else "ě")
    return stem[:-1], f"{last}y {end} {last}u {last}o {end} {last}ou"


def _alternate(stem: str) -> str:
    return stem[:-1] + _DATIVE.get(stem[-1].lower(), stem[-1])


def plural(base: str) -> Row:
    """Return the variants of cases 1-7 of a family that bears the masculine surname ``base``."""
    low = base.lower()
    if low.endswith("ý"):
        stem = base[:-1]
        soft = stem[:-2] + "št" if low.endswith("ský") else stem[:-2] + "čt" if low.endswith("cký") else stem
        called, whose = (soft + "í", stem + "ých"), (stem + "ých", stem + "ejch")
        return called, whose, (stem + "ým", stem + "ejm"), (stem + "é",), called, whose, (stem + "ými", stem + "ejma")
    if low.endswith("í"):
        ends = ("í", "ích", "ím", "í", "í", "ích", "ími")
        family = tuple(_adjectival_stem(base) + e for e in _FAMILY)
        return tuple((base[:-1] + e, f) for e, f in zip(ends, family, strict=True))
    if low.endswith("ů"):
        return tuple((base,) for _ in range(7))
    stem = possessive_stem(base, "m")
    plain = _plain_plural(stem)
    return tuple((stem + e, *p) for e, p in zip(_FAMILY, plain, strict=True))


def _adjectival_stem(base: str) -> str:
    return base[:-1]


def _plain_plural(stem: str) -> Row:
    """Return ``Nováci, Nováků …``, each case with its variants."""
    last = stem[-1].lower()
    soft = last in _SOFT_CONSONANTS
    hissed = {"k": "c", "h": "z", "g": "z"}.get(last)
    locative = (stem[:-1] + hissed + "ích",) if hissed else (join(stem, "ích" if soft else "ech"),)
    nominative = (stem + "ové", stem[:-1] + hissed + "i" if hissed else join(stem, "i"), stem + "ovic")
    accusative = join(stem, "e") if soft else stem + "y"
    instrumental = join(stem, "i") if soft else stem + "y"
    return (nominative, (stem + "ů", stem + "ovic"), (stem + "ům",), (accusative,), nominative, locative,
            (instrumental, stem + "ama"))  # fmt: skip


def possessive_stem(base: str, gender: str) -> str:
    """Return what the possessive endings are put to: ``Petr`` of Petr, ``Blanč`` of Blanka."""
    low = base.lower()
    if gender == "m" and low.endswith("e") and not low.endswith("ie"):
        return base
    if gender == "m":
        dative = _men(base)[2]
        return next((form[:-3] for form in dative if form.endswith("ovi")), base)
    if low.endswith("ie"):
        return base[:-1]
    stem = base[:-1] if low.endswith(("a", "e", "ě")) else base
    if stem.lower().endswith("ch"):
        return stem[:-2] + "š"
    softened = {"k": "č", "h": "ž", "g": "ž", "r": "ř"}
    return stem[:-1] + softened.get(stem[-1:].lower(), stem[-1:])


def possessive(base: str, part: str, gender: str) -> tuple[str, ...]:
    """Return the forms of the possessive adjective (Petrův, Janin); () where the language has none."""
    low = base.lower()
    if gender == "m":
        if low.endswith(("ý", "í", "i", "y", "ů")):
            return ()
        stem = possessive_stem(base, "m")
        return tuple(stem + e for e in _POSSESSIVE_M)
    if part == "last" or not low.endswith(("a", "e", "ě")):
        return ()
    stem = possessive_stem(base, "f")
    return tuple(join(stem, e) for e in _POSSESSIVE_F)


def feminine(base: str) -> str:
    """Return the surname of a woman whose father or husband is called ``base``."""
    low = base.lower()
    if low.endswith("ý"):
        return base[:-1] + "á"
    if low.endswith(("í", "ů", "á")):
        return base
    if low.endswith(("i", "y", "e", "u")):
        return base + "ová"
    return possessive_stem(base, "m") + "ová"


def masculine(base: str) -> tuple[str, ...]:
    """Return the masculine surnames that ``base`` (Nováková, Malá) may belong to, the plainest first."""
    low = base.lower()
    if low.endswith("ova"):  # typed without its accent
        return masculine(base[:-1] + "á")
    if low.endswith("ová"):
        stem = base[:-3]
        guesses = [stem, stem + "a", stem + "o", stem + "ý", stem + "í"]
        last = stem[-1:].lower()
        if last in "kclr" and len(stem) > 2 and stem[-2].lower() not in "aeiouyáéíóúůýě":
            soft = {"ň": "n", "ď": "d", "ť": "t"}.get(stem[-2].lower())
            open_stem = stem[:-2] + soft + "ě" + last if soft else stem[:-1] + "e" + last
            guesses.insert(0 if last in "kc" and stem[-2].lower() not in "rs" else 1, open_stem)
        return tuple(g for g in guesses if feminine(g) == base or (g.endswith("í") and last in _SOFT_CONSONANTS))
    if low.endswith("á"):
        return (base[:-1] + "ý",)
    if low.endswith(("í", "ů")):
        return (base,)
    return ()
