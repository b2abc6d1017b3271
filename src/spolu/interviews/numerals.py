"""Numbers up to 119 in words, in the cases and joined forms of talk: *třiadvaceti*, *pięcioro*, *sixty-three*."""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from spolu.interviews import nicknames

_UNITS: Mapping[str, Mapping[int, str]] = {
    # without diacritics, as `spolu.text.fold` leaves them
    "cs": {
        1: "jeden jedna jedno jednoho jednu jedne jednou", 2: "dva dve dvou dvema dvoum dvoma dvoje dvoch", 3: "tri trech trem tremi trema troje troch",
        4: "ctyri ctyry ctyr ctyrech ctyrem ctyrmi ctyrma ctvero styri", 5: "pet peti patero pat", 6: "sest sesti", 7: "sedm sedmi sedum sedem",
        8: "osm osmi vosum vosm osum osem", 9: "devet deviti devat", 10: "deset deseti desiti desat",
        11: "jedenact", 12: "dvanact", 13: "trinact", 14: "ctrnact", 15: "patnact", 16: "sestnact", 17: "sedmnact sedumnact",
        18: "osmnact vosumnact osumnact", 19: "devatenact",
    },
    "pl": {
        1: "jeden jedna jedno jednego jedna", 2: "dwa dwie dwoje dwoch dwom dwoma dwiema dwojka dwojke dwojki dwojga", 3: "trzy trzej trzech trzema troje trojga trojgiem trojka trojke trojki",
        4: "cztery czterej czterech czterema czworo czworga czworgiem czworka czworke czworki", 5: "piec pieciu piecioro pieciorga pieciorgiem piatka piatke piatki",
        6: "szesc szesciu szescioro szesciorga szesciorgiem szostka szostke szostki", 7: "siedem siedmiu siedmioro siedmiorga siedmiorgiem siodemka siodemke siodemki",
        8: "osiem osmiu osmioro osmiorga osmiorgiem osemka osemke osemki", 9: "dziewiec dziewieciu dziewiecioro dziewieciorga", 10: "dziesiec dziesieciu dziesiecioro dziesieciorga",
        11: "jedenascie jedenastu jedenascioro", 12: "dwanascie dwunastu dwanascioro", 13: "trzynascie trzynastu", 14: "czternascie czternastu", 15: "pietnascie pietnastu",
        16: "szesnascie szesnastu", 17: "siedemnascie siedemnastu", 18: "osiemnascie osiemnastu", 19: "dziewietnascie dziewietnastu",
    },
    "en": {
        1: "one", 2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight", 9: "nine", 10: "ten", 11: "eleven", 12: "twelve",
        13: "thirteen", 14: "fourteen", 15: "fifteen", 16: "sixteen", 17: "seventeen", 18: "eighteen", 19: "nineteen",
    },
}  # fmt: skip
_TENS: Mapping[str, Mapping[int, str]] = {
    "cs": {20: "dvacet dvacat", 30: "tricet tridsat", 40: "ctyricet styridsat", 50: "padesat patdesiat", 60: "sedesat sestdesiat", 70: "sedmdesat sedumdesat",
           80: "osmdesat vosumdesat osumdesat", 90: "devadesat"},
    "pl": {20: "dwadziescia dwudziestu", 30: "trzydziesci trzydziestu", 40: "czterdziesci czterdziestu", 50: "piecdziesiat piecdziesieciu",
           60: "szescdziesiat szescdziesieciu", 70: "siedemdziesiat siedemdziesieciu", 80: "osiemdziesiat osiemdziesieciu", 90: "dziewiecdziesiat dziewiecdziesieciu"},
    "en": {20: "twenty", 30: "thirty", 40: "forty", 50: "fifty", 60: "sixty", 70: "seventy", 80: "eighty", 90: "ninety"},
}  # fmt: skip
_HUNDRED = {"cs": "sto", "pl": "sto", "en": "hundred"}
_JOINED = ("jeden jedn jedna", "dva", "tri", "ctyri", "pet", "sest", "sedm sedum", "osm vosum osum", "devet")
"""*třiadvacet*: what stands before *a* for 1 to 9."""
_POLISH_OF: Mapping[str, Mapping[int, str]] = {
    "units": {1: "jedno", 2: "dwu dwo", 3: "trzy trzech", 4: "cztero", 5: "piecio", 6: "szescio", 7: "siedmio", 8: "osmio", 9: "dziewiecio",
              10: "dziesiecio", 11: "jedenasto", 12: "dwunasto", 13: "trzynasto", 14: "czternasto", 15: "pietnasto", 16: "szesnasto",
              17: "siedemnasto", 18: "osiemnasto", 19: "dziewietnasto"},
    "tens": {20: "dwudziesto", 30: "trzydziesto", 40: "czterdziesto", 50: "piecdziesiecio", 60: "szescdziesiecio", 70: "siedemdziesiecio",
             80: "osiemdziesiecio", 90: "dziewiecdziesiecio"},
}  # fmt: skip
"""*trzydziestopięcioletnia*: the number inside a word."""


def read(words: Sequence[str], at: int, language: str) -> tuple[int, int]:
    """Return the number that begins at ``words[at]`` and how many words it has; ``(0, 0)`` where none does.

    Args:
        words: lower-case, without diacritics (`spolu.text.fold`), figures as they are.
        at: where to read.
        language: of the words.
    """
    word = words[at]
    if word.isdecimal():
        return (int(word), 1) if 0 < len(word) < 4 and int(word) < 120 else (0, 0)
    units, tens, hundred = _tables(nicknames.table(language))
    if word in hundred and at + 1 < len(words):
        rest, size = read(words, at + 1, language)
        return (100 + rest, size + 1) if 0 < rest < 20 and not words[at + 1].isdecimal() else (0, 0)
    if word in tens:
        low = units.get(words[at + 1], 0) if at + 1 < len(words) else 0
        return (tens[word] + low, 2) if 0 < low < 10 else (tens[word], 1)
    return (units[word], 1) if word in units else (0, 0)


def is_number(word: str, language: str) -> bool:
    """Whether a folded word begins a number."""
    return word.isdecimal() or any(word in t for t in _tables(nicknames.table(language)))


def words(language: str) -> frozenset[str]:
    """Return every folded word that may begin a number."""
    return frozenset(word for table in _tables(nicknames.table(language)) for word in table)


_DECADES = {
    "cs": re.compile(r"(?:tricit|ctyricit|padesat|sedesat|sedmdesat|osmdesat|devadesat)(?:ka|ky|ce|ku|kou)"),
    "pl": re.compile(r"(?:trzydziest|czterdziest|piecdziesiat|szescdziesiat|siedemdziesiat|osiemdziesiat|dziewiecdziesiat)(?:ka|ki|ce|ke)"),
    "en": re.compile(r"(?:twen|thir|for|fif|six|seven|eigh|nine)ties"),
}  # fmt: skip
_BEGINNINGS = (
    ("twen", 20), ("tri", 30), ("trz", 30), ("thir", 30), ("ctyr", 40), ("czter", 40), ("for", 40), ("pade", 50), ("piec", 50), ("fif", 50),
    ("sede", 60), ("szes", 60), ("six", 60), ("sedm", 70), ("sied", 70), ("sev", 70), ("os", 80), ("eig", 80), ("dev", 90), ("dzie", 90), ("nine", 90),
)  # fmt: skip


def decade(word: str, language: str) -> int:
    """Return the tens that a folded noun names (*padesátka*, *pięćdziesiątka*, *fifties*), 0 for none."""
    if not _DECADES[nicknames.table(language)].fullmatch(word):
        return 0
    return next(ten for beginning, ten in _BEGINNINGS if word.startswith(beginning))


def decades_begin(language: str) -> tuple[str, ...]:
    """Return how the words begin that `decade` knows."""
    pattern = _DECADES[nicknames.table(language)].pattern
    return tuple(pattern[3 : pattern.index(")")].split("|"))


@cache
def inside(language: str) -> Mapping[str, int]:
    """Return how a number is written at the beginning of a word (*pětiletý*, *pięcioletni*) -> the number."""
    which = nicknames.table(language)
    if which == "pl":
        units = {form: n for n, forms in _POLISH_OF["units"].items() for form in forms.split()}
        found = dict(units)
        for ten, form in _POLISH_OF["tens"].items():
            found.update({form: ten} | {form + unit: ten + n for unit, n in units.items() if n < 10})
        return found
    below, tens, _ = _tables(which)
    return {**below, **tens}


@cache
def _tables(language: str) -> tuple[Mapping[str, int], Mapping[str, int], frozenset[str]]:
    units = {form: n for n, forms in _UNITS[language].items() for form in forms.split()}
    tens = {form: n for n, forms in _TENS[language].items() for form in forms.split()}
    if language == "cs":
        units |= {f"{form}i": n for form, n in units.items() if form.endswith("nact")}
        joined = {f"{first}a{ten}": n + tens[ten] for ten in tens for n, firsts in enumerate(_JOINED, 1) for first in firsts.split()}  # fmt: skip
        tens |= {f"{form}i": n for form, n in tens.items()}
        units |= joined | {f"{form}i": n for form, n in joined.items()}
    return units, tens, frozenset((_HUNDRED[language],))
