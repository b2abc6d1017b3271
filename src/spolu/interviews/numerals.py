"""Numbers up to 119 in words, in the cases and joined forms of talk: *třiadvaceti*, *pięcioro*, *sixty-three*."""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from spolu.interviews import nicknames
from spolu.text import fold

_UNITS: Mapping[str, Mapping[int, str]] = {
    "cs": {
        1: "jedna jeden | jedno jednoho jednu jedné jednou", 2: "dva dvě | dvou dvěma dvoum dvoma dvoje dvoch", 3: "tři | třech třem třemi třema troje troch",
        4: "čtyři | čtyry štyry čtyř čtyřech čtyřem čtyřmi čtyřma čtvero štyri", 5: "pět | pěti patero päť", 6: "šest | šesti", 7: "sedm | sedmi sedum sedem",
        8: "osm | osmi vosum vosm osum osem", 9: "devět | devíti deväť", 10: "deset | deseti desíti desať",
        11: "jedenáct", 12: "dvanáct", 13: "třináct", 14: "čtrnáct", 15: "patnáct", 16: "šestnáct", 17: "sedmnáct | sedumnáct",
        18: "osmnáct | vosumnáct osumnáct", 19: "devatenáct",
    },
    "pl": {
        1: "jeden jedna | jedno jednego jedną", 2: "dwa dwie | dwoje dwóch dwom dwoma dwiema dwójka dwójkę dwójki dwojga",
        3: "trzy | trzej trzech trzema troje trojga trojgiem trójka trójkę trójki", 4: "cztery | czterej czterech czterema czworo czworga czworgiem czwórka czwórkę czwórki",
        5: "pięć | pięciu pięcioro pięciorga pięciorgiem piątka piątkę piątki", 6: "sześć | sześciu sześcioro sześciorga sześciorgiem szóstka szóstkę szóstki",
        7: "siedem | siedmiu siedmioro siedmiorga siedmiorgiem siódemka siódemkę siódemki", 8: "osiem | ośmiu ośmioro ośmiorga ośmiorgiem ósemka ósemkę ósemki",
        9: "dziewięć | dziewięciu dziewięcioro dziewięciorga", 10: "dziesięć | dziesięciu dziesięcioro dziesięciorga",
        11: "jedenaście | jedenastu jedenaścioro", 12: "dwanaście | dwunastu dwanaścioro", 13: "trzynaście | trzynastu", 14: "czternaście | czternastu",
        15: "piętnaście | piętnastu", 16: "szesnaście | szesnastu", 17: "siedemnaście | siedemnastu", 18: "osiemnaście | osiemnastu",
        19: "dziewiętnaście | dziewiętnastu",
    },
    "sk": {
        1: "jeden jedna | jedno jedného jednu jednej jednou", 2: "dva dve | dvoch dvom dvoma dvomi dvoje dvaja", 3: "tri | traja troch trom tromi troma troje",
        4: "štyri | štyria štyroch štyrom štyrmi štvoro", 5: "päť | piatich piatim piatimi piati pätoro", 6: "šesť | šiestich šiestim šiestimi šiesti", 7: "sedem | siedmich siedmim siedmimi siedmi sedum",
        8: "osem | ôsmich ôsmim ôsmimi ôsmi osum", 9: "deväť | deviatich deviatim deviatimi deviati", 10: "desať | desiatich desiatim desiatimi desiati",
        11: "jedenásť | jedenástich", 12: "dvanásť | dvanástich", 13: "trinásť | trinástich", 14: "štrnásť | štrnástich", 15: "pätnásť | pätnástich",
        16: "šestnásť | šestnástich", 17: "sedemnásť | sedemnástich", 18: "osemnásť | osemnástich", 19: "devätnásť | devätnástich",
    },
    "en": {
        1: "one", 2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight", 9: "nine", 10: "ten", 11: "eleven", 12: "twelve",
        13: "thirteen", 14: "fourteen", 15: "fifteen", 16: "sixteen", 17: "seventeen", 18: "eighteen", 19: "nineteen",
    },
}  # fmt: skip
"""Before the bar, if there is one, stand the forms in which numbers are counted and read aloud."""
_TENS: Mapping[str, Mapping[int, str]] = {
    "cs": {20: "dvacet | dvacať", 30: "třicet | tridsať", 40: "čtyřicet | štyridsať", 50: "padesát | päťdesiat", 60: "šedesát | šesťdesiat",
           70: "sedmdesát | sedumdesát", 80: "osmdesát | vosumdesát osumdesát", 90: "devadesát"},
    "pl": {20: "dwadzieścia | dwudziestu", 30: "trzydzieści | trzydziestu", 40: "czterdzieści | czterdziestu", 50: "pięćdziesiąt | pięćdziesięciu",
           60: "sześćdziesiąt | sześćdziesięciu", 70: "siedemdziesiąt | siedemdziesięciu", 80: "osiemdziesiąt | osiemdziesięciu",
           90: "dziewięćdziesiąt | dziewięćdziesięciu"},
    "sk": {20: "dvadsať | dvadsiatich", 30: "tridsať | tridsiatich", 40: "štyridsať | štyridsiatich", 50: "päťdesiat | päťdesiatich", 60: "šesťdesiat | šesťdesiatich",
           70: "sedemdesiat | sedemdesiatich", 80: "osemdesiat | osemdesiatich", 90: "deväťdesiat | deväťdesiatich"},
    "en": {20: "twenty", 30: "thirty", 40: "forty", 50: "fifty", 60: "sixty", 70: "seventy", 80: "eighty", 90: "ninety"},
}  # fmt: skip
_HUNDRED = {"cs": "sto", "pl": "sto", "sk": "sto", "en": "hundred"}
# From here on words are folded: without diacritics, as `spolu.text.fold` leaves them.
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


def counted(language: str, *, tens: bool = False) -> tuple[str, ...]:
    """Return the words in which numbers up to a hundred are counted, with diacritics; ``tens``: those of 20 to 90 alone."""
    tables = (_TENS,) if tens else (_UNITS, _TENS)
    words = [word for table in tables for forms in table[language].values() for word in forms.partition("|")[0].split()]
    return (*words, *(() if tens else (_HUNDRED[language],)))


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


def value(word: str, language: str) -> int:
    """Return the number that a folded word says by itself, 0 for none."""
    units, tens, hundred = _tables(nicknames.table(language))
    return units.get(word) or tens.get(word) or 100 * (word in hundred)


def is_number(word: str, language: str) -> bool:
    """Whether a folded word begins a number."""
    return word.isdecimal() or any(word in t for t in _tables(nicknames.table(language)))


def words(language: str) -> frozenset[str]:
    """Return every folded word that may begin a number."""
    return frozenset(word for table in _tables(nicknames.table(language)) for word in table)


_DECADES = {
    "cs": re.compile(r"(?:tricit|ctyricit|padesat|sedesat|sedmdesat|osmdesat|devadesat)(?:ka|ky|ce|ku|kou)"),
    "pl": re.compile(r"(?:trzydziest|czterdziest|piecdziesiat|szescdziesiat|siedemdziesiat|osiemdziesiat|dziewiecdziesiat)(?:ka|ki|ce|ke)"),
    "sk": re.compile(r"(?:tridsiat|styridsiat|patdesiat|sestdesiat|sedemdesiat|osemdesiat|devatdesiat)(?:ka|ky|ke|ku|kou)"),
    "en": re.compile(r"(?:twen|thir|for|fif|six|seven|eigh|nine)ties"),
}  # fmt: skip
_BEGINNINGS = (
    ("twen", 20), ("tri", 30), ("trz", 30), ("thir", 30), ("ctyr", 40), ("styr", 40), ("czter", 40), ("for", 40), ("pade", 50), ("patd", 50), ("piec", 50), ("fif", 50),
    ("sedem", 70), ("sede", 60), ("szes", 60), ("sest", 60), ("six", 60), ("sedm", 70), ("sied", 70), ("sev", 70), ("os", 80), ("eig", 80), ("dev", 90), ("dzie", 90), ("nine", 90),
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
    units, tens = ({fold(form): n for n, forms in table[language].items() for form in forms.replace("|", "").split()}
                   for table in (_UNITS, _TENS))  # fmt: skip
    if language == "cs":
        units |= {f"{form}i": n for form, n in units.items() if form.endswith("nact")}
        joined = {f"{first}a{ten}": n + tens[ten] for ten in tens for n, firsts in enumerate(_JOINED, 1) for first in firsts.split()}  # fmt: skip
        tens |= {f"{form}i": n for form, n in tens.items()}
        units |= joined | {f"{form}i": n for form, n in joined.items()}
    if language == "sk":  # said as it is written: "dvadsaťpäť" in one word
        units |= {f"{ten}{unit}": tens[ten] + n for ten in tens for unit, n in units.items() if n < 10}
    return units, tens, frozenset((_HUNDRED[language],))
