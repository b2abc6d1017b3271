"""Polish declension of personal names: Morfeusz where it knows the name, else tables of endings.

Endings after Saloni, Woliński et al., Słownik gramatyczny języka polskiego, the grammar that Morfeusz holds.
"""

from collections.abc import Mapping

from spolu.interviews.decline import morfeusz
from spolu.interviews.decline.rows import Row, endings

_HARD = "a owi a E E em"
_VELAR = "a owi a u u iem"
_FUNCTIONAL = "a owi a u u em"
_SOFT = "ia iowi ia iu iu iem"

_LOCATIVE: tuple[tuple[str, str], ...] = (
    # last letters of a hard stem -> what they become before the locative (and vocative) ending
    ("st", "ście"), ("zd", "ździe"), ("sł", "śle"), ("zł", "źle"), ("sn", "śnie"), ("zn", "źnie"),
    ("ch", "sze"), ("t", "cie"), ("d", "dzie"), ("r", "rze"), ("ł", "le"), ("k", "ce"), ("g", "dze"),
    ("s", "sie"), ("z", "zie"), ("n", "nie"), ("p", "pie"), ("b", "bie"), ("w", "wie"), ("f", "fie"),
    ("m", "mie"), ("h", "sze"), ("v", "vie"), ("x", "xie"),
)  # fmt: skip
_FUNCTIONALLY_SOFT = ("cz", "sz", "rz", "dz", "dż", "ż", "c", "l", "j", "š", "č", "ž", "ř")
_SOFT_FINALS: Mapping[str, str] = {"ń": "n", "ś": "s", "ć": "c", "ź": "z"}
_FAMILY = ("owie", "ów", "om", "ów", "owie", "ach", "ami")
_POSSESSIVE = ("y", "a", "e", "ego", "ej", "emu", "ą", "ym", "ych", "ymi")


def locative(stem: str) -> str:
    """Return the hard stem with its locative ending: ``Pawł`` gives ``Pawle``, ``Ann`` gives ``Annie``."""
    low = stem.lower()
    for end, becomes in _LOCATIVE:
        if low.endswith(end):
            return stem[: -len(end)] + becomes
    return stem + "e"


def singular(base: str, part: str, gender: str) -> Row:
    """Return the variants of cases 1-7: what Morfeusz says, then what the tables say.

    Args:
        base: the nominative.
        part: ``first`` or ``last``.
        gender: ``m`` or ``f``.
    """
    known = morfeusz.row(base, part, gender)
    return known or by_table(base, part, gender)


def by_table(base: str, part: str, gender: str) -> Row:
    """Return the variants of cases 1-7 by the tables of endings alone."""
    return (_masculine if gender == "m" else _feminine)(base, part)


def _rows(base: str, stem: str, row: str, part: str) -> Row:
    cases: list[tuple[str, ...]] = [(base,)]
    for case in endings(row):
        cases.append(tuple(locative(stem) if e == "E" else stem + e for e in case))
    if part == "last" and not row.startswith("e"):
        cases[4] = (base, *(v for v in cases[4] if v != base))
    return tuple(cases)


_ENDS: tuple[tuple[str, int, str, str], ...] = (
    # end of the base, how many letters go, what stands there instead, row
    ("y", 1, "", "ego emu ego y ym ym"), ("ý", 1, "", "ego emu ego y ym ym"),
    ("í", 1, "i", "ego emu ego  m m"), ("i", 0, "", "ego emu ego  m m"),
    ("io", 1, "", "a owi a u u em"),
    ("e", 1, "", "ego/e emu/e ego/e e em/e em/e"), ("é", 1, "", "ego/e emu/e ego/e e em/e em/e"),
    ("u", 0, "", "     "),
    ("iek", 3, "k", _VELAR), ("ek", 2, "k", _VELAR),
    ("iec", 3, "c", "a owi a u/ze u em"), ("ec", 2, "c", _FUNCTIONAL),
    ("ieł", 3, "ł", _HARD), ("eł", 2, "ł", _HARD), ("ień", 3, "n", _SOFT), ("eń", 2, "n", _SOFT),
    ("sander", 2, "r", _HARD), ("peter", 2, "r", _HARD),
    ("ń", 1, "n", _SOFT), ("ś", 1, "s", _SOFT), ("ć", 1, "c", _SOFT), ("ź", 1, "z", _SOFT),
    *((soft, 0, "", _FUNCTIONAL) for soft in _FUNCTIONALLY_SOFT),
    ("k", 0, "", _VELAR), ("g", 0, "", _VELAR), ("h", 0, "", _FUNCTIONAL),
)  # fmt: skip


def _masculine(base: str, part: str) -> Row:
    low = base.lower()
    if low.endswith("a"):
        return _on_a(base, part)
    if low.endswith("o") and not low.endswith("io"):
        return _on_o(base, part)
    if low.endswith(("e", "y")):  # foreign: Farage, Farage'a; O'Leary, O'Leary'ego; Guy, Guya
        spoken = low.endswith("y") and low[-2:-1] in tuple("aeiou")
        row = "a/ego owi/emu a/ego y em/ym u/ym" if spoken else _FOREIGN[low[-1]]
        return _with_apostrophes(base, _rows(base, base if spoken else base[:-1], row, part))
    for end, cut, instead, row in _ENDS:
        if low.endswith(end) and len(low) > len(end) + (end[0] in "ei"):
            stem = base[: len(base) - cut]
            rows = _rows(base, (_hush(stem) if end in ("iek", "iec") else stem) + instead, row, part)
            return _with_apostrophes(base, rows) if low.endswith(("th", "gh", "sh")) else rows
    return _rows(base, base, "a owi a E/u E/u em", part)


_FOREIGN = {"e": "ego/a emu/owi ego/a e em/ie em/iem", "y": "ego emu ego y ym ym"}


def _with_apostrophes(base: str, rows: Row) -> Row:
    ends = ("", "a/ego", "owi/emu", "a/ego", "", "m", "m/em") if base[-1] in "eE" else (
        "", "ego/a", "emu/owi", "ego/a", "", "m", "m/em")  # fmt: skip
    return tuple(
        row + tuple(base + mark + end for end in more.split("/") if end for mark in ("'", "’"))
        for row, more in zip(rows, ends, strict=True)
    )


def _hush(stem: str) -> str:
    """Return the stem with its last letter softened in writing: ``Stas`` gives ``Staś`` (Stasiek, Staśka)."""
    soft = {v: k for k, v in _SOFT_FINALS.items()}
    return stem[:-1] + soft.get(stem[-1].lower(), stem[-1])


def _on_a(base: str, part: str) -> Row:
    low, stem = base.lower(), base[:-1]
    if low.endswith(("ia", "ja")):
        inner = stem[:-1] if low.endswith("ia") else stem
        gen = inner + "i"
        long = stem + "i" if low.endswith("ia") else gen
        genitive = (gen, long) if part == "last" or low[-3:-2] in tuple("śćźńsczn") else (long, gen)
        cases: list[tuple[str, ...]] = [
            (base,), genitive, genitive, (stem + "ę",), (stem + "o", stem + "u"), genitive, (stem + "ą",)
        ]  # fmt: skip
        return tuple(cases)
    if low.endswith("la"):
        return _rows(base, stem, "i i ę u/o i ą", part)
    if stem.lower().endswith(_FUNCTIONALLY_SOFT):
        return _rows(base, stem, "y y ę o/u y ą", part)
    if stem.lower().endswith(("k", "g")):
        return _rows(base, stem, "i E ę o E ą", part)
    if stem[-1:].lower() in "eouy":
        return _rows(base, stem, "i i ę o i ą", part)
    return _rows(base, stem, "y E ę o E ą", part)


def _on_o(base: str, part: str) -> Row:
    stem = base[:-1]
    velar = stem.lower().endswith(("k", "g"))
    if part == "first":
        return _rows(base, stem, "a owi a u/o u iem" if velar else "a owi a o E/u em", part)
    return tuple(a + b for a, b in zip(_rows(base, stem, "i E ę o E ą" if velar else "y E ę o E ą", part),
                                       ((), *_rows(base, stem, "a owi a o u em", part)[1:]), strict=True))  # fmt: skip


def _feminine(base: str, part: str) -> Row:
    low = base.lower()
    if part == "last" and low.endswith(("ska", "cka", "dzka")):
        return _rows(base, base[:-1], "iej iej ą a iej ą", part)
    if part == "last" and low.endswith(("á", "ová")):
        return _rows(base, base[:-1], "ej ej ą á ej ą", part)
    if part == "last" and low.endswith(("owa", "ova")):
        return _rows(base, base[:-1], "ej/y ej/ie ą/ę a/o ej/ie ą", part)
    if part == "last" and low.endswith("na") and low.endswith(("ówna", "anka")):
        return _rows(base, base[:-1], "y/ej ie/ej ę/ą o/a ie/ej ą", part)
    if low.endswith("a"):
        return _on_a(base, part)
    return tuple((base,) for _ in range(7))


def plural(base: str) -> Row:
    """Return the variants of cases 1-7 of a family that bears the masculine surname ``base``."""
    low = base.lower()
    if low.endswith(("ski", "cki", "dzki")):
        people = base[:-3] + {"ski": "scy", "cki": "ccy", "zki": "zcy"}[low[-3:]]
        forms: tuple[str, ...] = (people, base + "ch", base + "m", base + "ch", people, base + "ch", base + "mi")
    elif low.endswith(("y", "i", "ý", "í")):
        stem = base[:-1] + {"ý": "y", "í": "i"}.get(low[-1], low[-1])
        names = base[:-1] + ("iowie" if low[-1] in "ií" else "owie")
        forms = (names, stem + "ch", stem + "m", stem + "ch", names, stem + "ch", stem + "mi")
    else:
        stem = base[:-1] if low.endswith(("a", "o", "e")) else singular(base, "last", "m")[1][0].removesuffix("a")
        forms = tuple(stem + ending for ending in _FAMILY)
    return tuple((form,) for form in forms)


def possessive(base: str, part: str, gender: str) -> tuple[str, ...]:
    """Return the forms of the possessive adjective of speech (Tomkowy, Kasiny); () where there is none."""
    low = base.lower()
    if part == "last" or low.endswith(("i", "y", "e", "o", "u")):
        return ()
    if gender == "m":
        stem = by_table(base, part, gender)[1][0][:-1] + "ow"
    else:
        stem = (base[:-1] if low.endswith(("ia", "ja")) else locative(base[:-1])[:-1]) + "n"
        stem = stem if stem.endswith("in") else stem[:-1] + ("in" if not stem[:-1].endswith("i") else "n")
    return tuple(stem + e for e in _POSSESSIVE)


def feminine(base: str) -> str:
    """Return the surname of a woman whose father or husband is called ``base``."""
    if base.lower().endswith(("ski", "cki", "dzki")):
        return base[:-1] + "a"
    return base[:-1] + "á" if base.lower().endswith("ý") else base


def is_wife(last: str) -> bool:
    """Whether a surname is a wife's after her husband's (Mazurowa), and nobody's own (Sowa)."""
    low = last.lower()
    return (
        low.endswith("owa") and len(low) > 5 and (last, "last", "m") not in morfeusz.known(last)
    )  # Sowa, Wdowa, Głowa


def wife(base: str) -> str:
    """Return what people call the wife of a man called ``base``: Mazurowa, Gołębiowa, Dudowa; Nowicka."""
    if base.lower().endswith(("ski", "cki", "dzki", "y", "i", "e")):
        return feminine(base)
    genitive = singular(base, "last", "m")[1][0]
    return (genitive[:-1] if genitive[-1:] in "aiy" else genitive) + "owa"


def masculine(base: str) -> tuple[str, ...]:
    """Return the masculine surnames that the woman's surname ``base`` may belong to, the plainest first."""
    low = base.lower()
    if low.endswith(("ska", "cka", "dzka")):
        return (base[:-1] + "i",)
    if is_wife(base):
        return (base[:-3], base[:-3] + "a", base)
    if low.endswith("ówna"):
        return (base[:-4],)
    if low.endswith("ová"):
        return (base[:-3],)
    return (base,)
