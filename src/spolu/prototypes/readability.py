"""How hard a text is to read, by published formulas: Czech, Slovak, Polish, English. Scored from 100 words on.

Formulas count syllables and sentences; they know nothing of what a text says. On a single sentence they are noise.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

ENOUGH = 100
"""Words below which nothing is scored: the shortest sample that the formulas' authors worked with."""
WINDOW = 300
"""Words of the window in which Mistrík's formula counts different words: their share falls with length."""

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_END = re.compile(r"[.!?…]+[\"“”«»)\]]*(?=\s+[\"„“«(\[]?[^\W\da-zà-öø-ÿąćęłńśźżěščřžďťňů])|\n+")


@dataclass(frozen=True, slots=True)
class Counts:
    """What formulas are made of. ``long``: words of four syllables and more; ``types``: different words in the window."""

    words: int
    sentences: int
    syllables: int
    long: int
    types: int
    window: int


@dataclass(frozen=True, slots=True)
class Formula:
    """A published formula.

    Attributes:
        name: as its authors call it.
        source: where formula and bands stand.
        score: of counts.
        bands: (least score, what it means in words), from the highest down.
        hard: whether a score says that a text is hard for most readers.
    """

    name: str
    source: str
    score: Callable[[Counts], float]
    bands: tuple[tuple[float, str], ...]
    hard: Callable[[float], bool]

    def band(self, score: float) -> str:
        """Return what a score means in words."""
        return next((said for least, said in self.bands if score >= least), self.bands[-1][1])


@dataclass(frozen=True, slots=True)
class Score:
    """The score of a text. ``band``: in words; ``words``: how many it was scored on."""

    formula: str
    value: float
    band: str
    hard: bool
    words: int
    source: str


def words(text: str) -> list[str]:
    """Return the words of a text, without numbers."""
    return _WORD.findall(text)


def sentences(text: str) -> list[str]:
    """Return the sentences of a text; a line's end ends one, a full stop only before a capital letter (``12. května``)."""
    return [s for s in (part.strip() for part in _split(text)) if _WORD.search(s)]


def _split(text: str) -> list[str]:
    ends = [0, *(match.end() for match in _END.finditer(text)), len(text)]
    return [text[a:b] for a, b in pairwise(ends)]


# ---------------------------------------------------------------------- syllables

_CS_VOWELS = "aáeéěiíoóuúůyýäô"
_SYLLABIC = re.compile(rf"(?<=[^{_CS_VOWELS}lr])[rl](?![{_CS_VOWELS}])|[ŕĺ]|(?<=[sds])m$")


def syllables(word: str, language: str) -> int:
    """Return how many syllables a word has: at least 1.

    Czech and Slovak: a vowel is one, ``ou``, ``au``, ``eu`` (Slovak ``ia``, ``ie``, ``iu`` too) one together, and r, l
    between consonants one (``vlk``, ``vítr``). Polish: ``i`` before a vowel only softens. English: groups of vowels,
    without a silent e; where spelling does not show it, this is an estimate.
    """
    return max(1, _COUNTERS.get(language[:2], _english)(word.lower()))


def _czech(word: str, pairs: str = "ou|au|eu") -> int:
    vowels = re.findall(rf"{pairs}|[{_CS_VOWELS}]", word)
    return len(vowels) + len(_SYLLABIC.findall(word))


def _slovak(word: str) -> int:
    return _czech(word, "ia|ie|iu|ou|au|eu")


def _polish(word: str) -> int:
    softened = re.sub(r"i(?=[aąeęoóuy])", "", word)
    return len(re.findall(r"^[ae]u|[aąeęioóuy]", softened))


def _english(word: str) -> int:
    groups = re.findall(r"[aeiouy]+", word)
    silent = len(groups) > 1 and re.search(r"[^aeiouyl]e$|[^aeiouytd]ed$|[^aeiouyscxz]es$", word)
    return len(groups) - bool(silent)


_COUNTERS: Mapping[str, Callable[[str], int]] = {"cs": _czech, "sk": _slovak, "pl": _polish, "en": _english}


def count(texts: Sequence[str], language: str) -> Counts:
    """Return the counts of texts; each of them is a line of its own."""
    text = "\n".join(texts)
    found = words(text)
    per_word = [syllables(w, language) for w in found]
    window = [w.lower() for w in found[:WINDOW]]
    return Counts(
        len(found), max(1, len(sentences(text))), sum(per_word), sum(n >= 4 for n in per_word),
        len(set(window)), len(window),
    )  # fmt: skip


# ---------------------------------------------------------------------- formulas


def _flesch(base: float, per_sentence: float, per_word: float) -> Callable[[Counts], float]:
    return lambda c: base - per_sentence * c.words / c.sentences - per_word * c.syllables / c.words


def _mistrik(c: Counts) -> float:
    return 50 - (c.syllables / c.words) * (c.words / c.sentences) * (c.types / c.window)


def _fog(c: Counts) -> float:
    return 0.4 * (c.words / c.sentences + 100 * c.long / c.words)


_EASE = (
    (90.0, "very easy"), (80.0, "easy"), (70.0, "fairly easy"), (60.0, "plain"), (50.0, "fairly difficult"),
    (30.0, "difficult"), (float("-inf"), "very difficult"),
)  # fmt: skip
FLESCH = Formula(
    "Flesch Reading Ease", "Flesch 1948, Journal of Applied Psychology 32, 221–233",
    _flesch(206.835, 1.015, 84.6), _EASE, lambda x: x < 50,
)  # fmt: skip
FLESCH_CZECH = Formula(
    "Flesch–Bendová", "Bendová 2021, Jazykovedný časopis 72, 477–487, fitted so that the bands of Flesch hold",
    _flesch(206.835, 1.672, 62.18), _EASE, lambda x: x < 50,
)  # fmt: skip
MISTRIK = Formula(
    "Mistrík", "Mistrík 1968, Slovenská reč 33, 171–178; bands: wikiskripta.eu, Skóre čtivosti",
    _mistrik,
    ((40.0, "easy"), (30.0, "plain"), (20.0, "demanding"), (10.0, "difficult"), (float("-inf"), "very difficult")),
    lambda x: x < 20,
)  # fmt: skip
FOG_PL = Formula(
    "FOG-PL", "Gunning 1952; for Polish words of four syllables and more: Pracownia Prostej Polszczyzny, Wrocław",
    _fog,
    ((18.0, "very difficult"), (13.0, "difficult"), (10.0, "fairly difficult"), (7.0, "plain"), (float("-inf"), "easy")),
    lambda x: x >= 13,
)  # fmt: skip
FORMULAS: Mapping[str, tuple[Formula, ...]] = {
    "cs": (FLESCH_CZECH, MISTRIK), "sk": (MISTRIK,), "pl": (FOG_PL,), "en": (FLESCH,),
}  # fmt: skip
"""Pisarek's and Jasnopis's formulas are left out: no source with their constants could be read."""


def scores(texts: Sequence[str], language: str) -> tuple[Score, ...]:
    """Return the scores of texts by every formula for their language; () below 100 words or without a formula."""
    counts = count(texts, language)
    if counts.words < ENOUGH:
        return ()
    found = []
    for formula in FORMULAS.get(language[:2], ()):
        value = formula.score(counts)
        found.append(Score(formula.name, value, formula.band(value), formula.hard(value), counts.words, formula.source))
    return tuple(found)
