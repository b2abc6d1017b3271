"""Base forms of names by paradigm voting: every form votes for the names that it may come from, over the whole study.

``Novákovi`` may be Novák, Nováka or Novákov; ``Novákem`` and ``Nováka`` elsewhere settle it. A first name and a
surname that stand together must agree in gender and case, which settles most of the rest.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import sqrt

from spolu.interviews import dictionary, nicknames
from spolu.interviews.bearers import is_from_abroad, is_known, is_of_table, knows_first, only_of_others
from spolu.interviews.decline import Gender, Name, Part, candidates, cells, feminine, pl
from spolu.interviews.spoken import Spoken
from spolu.interviews.surroundings import NOTHING, Surroundings

_KNOWN, _SEEN_AS_BASE, _RARE_ENDING, _PLAIN, _UNUSUAL, _OTHER_GENDER = 2.5, 1.5, 0.35, 0.1, 0.6, 0.2
_ELSEWHERE = 0.75
"""Of a first name that Slovaks hardly bear: other languages have the like of many of their forms."""
_ABROAD = 0.8
"""Of a first name in the gender that only other languages give it."""
_PRONOUN = 0.8
"""Of a form in another case than a pronoun stands in that may be alone."""
_OBLIQUE = {
    "cs": re.compile(r"(em|ovi|ou|[eéií]ho|[eéií]mu|ím|ým|ích|ých|ům|ama|ami|ými|ův|ové|ově|ova|ovy|ovu|ovo|ových)$"),
    "sk": re.compile(
        r"(om|ovi|ou|[eéi]ho|[eéi]mu|ej|ú|ým|ých|och|ami|ými|ovci|ovcov|ovcom|ov[aeuo]?|ových|in[aeiou]?|[^cčšžjr]e)$"
    ),
    "pl": re.compile(r"(em|owi|ego|emu|[^k]im|ym|[sc]kich|[sc]kimi|ą|ę|ach|ami|om|ów|[ncwbmp]ie|dzie|rze)$"),
    "en": re.compile(r"(['’]s|s['’])$"),
}
"""Ends that few nominatives have."""
_SOFT_E = re.compile(r"[cčřšžjďťňl]e$")
"""Few surnames end so in the nominative; first names (Alice, Danuše) do."""
_UNLIKELY = {
    "cs": re.compile(
        r"((?<![ou])[eo]va|ska|cka|[eo]v[aou]|[^aeiou](er|el|in|on|an|ov|ev|us|es|is|ar|ir|or)[ao]|[eéěu])$"
    ),
    "sk": re.compile(
        r"((?<![ou])[eo]va|ska|cka|[eo]v[aou]|[^aeiou](er|el|in|on|an|ov|ev|us|es|is|ar|ir|or)[ao]|[^aeiou]k|[eěuú])$"
    ),
    "pl": re.compile(r"([^aeiou](er|el|in|on|an|ow|us|es|is|ar|ir|or)[ao]|[eu])$"),
    "en": re.compile(r"^(?!)"),
}
"""Ends of surnames that are oftener an inflected form of a shorter one: Kostjakova is Kostjakov, Cannona is Cannon."""
_VILLAGES = {"pl": "owo", "cs": "é"}
_SURNAME_END = re.compile(r"(ov[áéa]|ovou|sk[áýi]|ck[áýi]|[sc]ka)$")


@dataclass(frozen=True, slots=True)
class Reading:
    """What a mention was taken for: the bases of its first name and surname, None where it has none."""

    first: Name | None
    last: Name | None


class Votes:
    """The votes of all forms of a study for the names that they may come from.

    Args:
        mentions: what is said, its language, and what stands around it.
        hints: known base forms (participants, lists): each counts as a known name.
    """

    def __init__(
        self, mentions: Iterable[tuple[Spoken, str, Surroundings]], hints: frozenset[str] = frozenset()
    ) -> None:
        self._hints = hints
        self._read: dict[tuple[tuple[str, ...], str, Surroundings], Reading] = {}
        met: dict[tuple[str, Part, str], Counter[Surroundings]] = defaultdict(Counter)
        self._forms: Counter[str] = Counter()
        self._in_full: set[Name] = set()
        self._titled: set[Name] = set()
        for said, language, surroundings in mentions:
            for part, word in _roles(said.words):
                met[word, part, nicknames.table(language)][surroundings] += 1
                self._forms[word] += 1
                if len(said.words) > 1:
                    self._in_full.update(candidates(word, part, nicknames.table(language)))
                elif part == "last" and (surroundings.surname or only_of_others(word, language, surroundings.gender)):
                    self._titled.update(candidates(word, part, nicknames.table(language)))
        self._votes: dict[Name, float] = defaultdict(float)
        for (form, part, language), places in met.items():
            for name in candidates(form, part, language):
                fit = sum(_fit(name, form, place) * times for place, times in places.items()) / places.total()
                self._votes[name] += sqrt(places.total()) * fit

    def score(self, name: Name, form: str, place: Surroundings = NOTHING) -> float:
        """Return how well ``name`` explains ``form`` where it stands."""
        votes = max(self._votes.get(name, 0.0), 1.0)
        language = nicknames.table(name.language)
        other = name.part == "first" and is_known(_of_other_gender(name))
        known = is_known(name)
        if not other:
            listed = dictionary.lemma_of(form, language) == name.base and not _is_village(name, language)
            known = known or name.base in self._hints or listed
        if known:
            votes *= _KNOWN
            if language == "sk" and name.part == "first" and not nicknames.bases_of(name.base, "sk"):
                votes *= _ELSEWHERE  # "Jane" is rather of Jana, "Petrom" of Peter
            if other and not is_of_table(name):
                votes *= _ABROAD  # "Jean" is a woman in English, whoever is called so in Paris
        elif other:
            votes *= _OTHER_GENDER
        elif name.base == form and (_OBLIQUE[language].search(form) or (name.part == "last" and _SOFT_E.search(form))):
            votes *= _RARE_ENDING
        elif name.part == "last" and _is_unlikely(name, language):
            votes *= _UNUSUAL
        met = form != name.base and self._is_met(name)
        if met:
            votes += _SEEN_AS_BASE
        if form != name.base and not _in_singular(name, form):
            votes *= _UNUSUAL if known or met else _RARE_ENDING
        return votes * _fit(name, form, place) + (_PLAIN if form.startswith(name.base) else 0.0)

    def _is_met(self, name: Name) -> bool:
        """Whether a name itself was met, or the surname of a man's wife: *Rácovým* is of the family of paní *Rácová*."""
        wife = feminine(name.base, name.language) if (name.part, name.gender) == ("last", "m") else name.base
        return bool(self._forms[name.base] or self._forms[wife])

    def read(self, said: Spoken, language: str, place: Surroundings = NOTHING) -> Reading:
        """Return the likeliest reading of a mention of a single name or of several."""
        key = said.words, language, place
        if key not in self._read:
            self._read[key] = self._reading(said.words, language, place)
        return self._read[key]

    def _reading(self, said: Sequence[str], language: str, place: Surroundings) -> Reading:
        words = _in_order(said, language)
        if len(words) == 1:
            return self._single(words[0], language, place)
        first = [(self.score(n, words[0], place), n) for n in self._options(words[0], "first", language)]
        last = [(self.score(n, words[-1], place), n) for n in self._options(words[-1], "last", language)]
        pairs = (
            ((a + b) * _agreement(f, words[0], s, words[-1]), -i - j, f, s)
            for i, (a, f) in enumerate(first) for j, (b, s) in enumerate(last)
        )  # fmt: skip
        *_, f, s = max(pairs, key=lambda pair: pair[:2])
        return Reading(f, s)

    def _single(self, word: str, language: str, place: Surroundings) -> Reading:
        first = self._options(word, "first", language)
        last = self._options(word, "last", language)
        abroad = [] if any(map(is_known, first)) else [n for n in first if is_from_abroad(n)]
        best_first = max(abroad or first, key=lambda n: self.score(n, word, place))
        best_last = max(last, key=lambda n: self.score(n, word, place))
        surnames = self._in_full | self._titled
        as_last = is_known(best_last) and best_last in surnames and best_first not in self._in_full
        # An English name that no table has is a first name: colleagues and clients are hardly called by another.
        unknown = nicknames.table(language) == "en" and not (is_known(best_last) or best_last in surnames)
        if (is_known(best_first) or abroad or unknown) and not as_last and not place.surname:
            return Reading(best_first, None)
        return Reading(None, best_last)

    def _options(self, word: str, part: Part, language: str) -> Sequence[Name]:
        return candidates(word, part, nicknames.table(language))[:24]


def _is_village(name: Name, language: str) -> bool:
    """Whether a dictionary has it as a place of which a woman's surname is a form: Mazurowo and Mazurowa, Veselé and Veselá."""
    return name.part == "last" and language in _VILLAGES and name.base.endswith(_VILLAGES[language])


def _is_unlikely(name: Name, language: str) -> bool:
    """Whether a surname is oftener a form of another: Mazurowa is Mazur's wife, and no form of Mazurow or Mazurowo."""
    if language == "pl" and (name.base.endswith(("ow", "owo")) or pl.is_wife(name.base)):
        return name.gender == "m"
    if language == "cs" and name.gender == "f" and name.base.endswith("a"):
        return True  # "Šedivou" is of Šedivá
    return _UNLIKELY[language].search(name.base) is not None


@lru_cache(maxsize=200_000)
def _fit(name: Name, form: str, place: Surroundings) -> float:
    """Return how well the words around a form agree with its being a form of ``name``: 1 where they say nothing."""
    met = _cells_of(name, form)
    there = {cell for cell in met if cell.isdigit()}
    cases = there or {cell[1] for cell in met if cell[0] == "p"}
    fit = 1.0
    if there == {"5"} and not place.cases:
        fit = 0.7 if name.part == "first" else _RARE_ENDING
    if place.cases and cases:
        fit *= 1.4 if cases & set(place.cases) else _PRONOUN if place.leaning else 0.45
    if place.gender:
        fit *= 1.3 if place.gender == name.gender else 0.25
    if place.verb and "1" in there and not place.cases:
        fit *= 1.3 if place.verb == name.gender else 0.6
    return fit


def _of_other_gender(name: Name) -> Name:
    return Name(name.base, name.part, "m" if name.gender == "f" else "f", name.language)


def _roles(words: Sequence[str]) -> Iterable[tuple[Part, str]]:
    if len(words) == 1:
        yield "first", words[0]
        yield "last", words[0]
    elif words:
        yield "first", words[0]
        yield "last", words[-1]


def _in_order(words: Sequence[str], language: str) -> Sequence[str]:
    """Put ``Novák Petr`` of a list into the order of speech."""
    if len(words) == 2 and knows_first(words[1], language) and not knows_first(words[0], language):
        last = candidates(words[0], "last", nicknames.table(language))
        listed = dictionary.lemma_of(words[0], language)[:1].isupper() or any(is_known(name) for name in last[:12])
        if listed or _SURNAME_END.search(words[0].lower()):
            return words[::-1]
    return words


@lru_cache(maxsize=200_000)
def _in_singular(name: Name, form: str) -> bool:
    held = "a" if name.language == "en" else ""  # an English possessive is as much a form as any
    return any(form == other for cell, other in cells(name).items() if cell[0].isdigit() or cell[0] == held)


@lru_cache(maxsize=200_000)
def _cells_of(name: Name, form: str) -> frozenset[str]:
    return frozenset(cell.rstrip("bcdefgh") for cell, other in cells(name).items() if other == form)


def _looks_inflected(name: Name) -> bool:
    """Whether a base form ends as few nominatives do; a woman's -ova may have lost its accent."""
    if name.gender == "f" and name.part == "last" and name.base.endswith("ova"):
        return False
    ends = _OBLIQUE[nicknames.table(name.language)].search(name.base)
    return bool(ends) or (name.part == "last" and bool(_SOFT_E.search(name.base)))


def _agreement(first: Name, first_form: str, last: Name, last_form: str) -> float:
    """Return by how much a pair is likelier for agreeing in gender and case, or less likely for contradicting."""
    if first.gender != last.gender:
        return 0.2
    # A name that ends in -a is a woman's where no table of the language has it as a man's, as it has Ondra.
    sexes = {sex for _, sex in nicknames.bases_of(first.base, first.language)}
    likely = first.gender in sexes or (first.gender == "f") == first.base.endswith(("a", "e", "ie"))
    factor = 1.1 if likely else 1.0
    if sexes and first.gender not in sexes and not is_known(first):
        factor *= _OTHER_GENDER  # however many men of that family were met
    for name, form in ((first, first_form), (last, last_form)):
        if name.base == form and not is_known(name) and _looks_inflected(name):
            factor *= 0.5
    if _cells_of(first, first_form) & _cells_of(last, last_form):
        return factor
    # Foreign first names are often left as they are: Petro Porošenkem.
    return factor * (0.6 if first.base == first_form else 0.35)


def same_gender(a: str, b: str) -> bool:
    """Whether two genders do not contradict each other."""
    return not a or not b or a == b


def gender(value: str) -> Gender:
    """Return ``value`` as a gender; unknown counts as masculine, the form that Czech and Polish default to."""
    return "f" if value == "f" else "m"
