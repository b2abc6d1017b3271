"""Base forms of places and organisations, by voting as for people; what a place is called when generalised; how many live there."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import takewhile
from typing import NamedTuple

from spolu.interviews import dictionary, nicknames
from spolu.interviews.decline import Name, candidates, cells, morfeusz
from spolu.interviews.decline.places import behind_preposition
from spolu.interviews.spoken import capitalised

_OBLIQUE = {
    "cs": re.compile(r"(ích|ech|ům|em|ou|ově|ova|ovu|ové|[bdmnptv]ě|ského|ském)$"),
    "sk": re.compile(r"(iach|och|ách|om|ou|ovej|ej|ú|ova|ovu|ove|ského|skom|skej|íc|ian|iec|[^c]e|i|u|ka)$"),
    "pl": re.compile(r"(ach|om|em|ą|ę|ej|owie|owa|ie|u)$"),
    "en": re.compile(r"['’]s$"),
}
"""Ends that few nominatives of places have."""
_UNLIKELY = {
    "cs": re.compile(r"([čdďhkmnňptvzšž]k|[^aeiouyáéíóúůýě](?:[ňr]|(?<!r)l))$"),
    "sk": re.compile(r"([cčšžjďťňľ]y|[^aeiouyáéíóúý]k|ie)$"),
    "pl": re.compile(r"([^aeiouyąęóc][ck](?<!sk)|[bfmnpswz]ec|[iu]o|[^aeiouyąęó]co)$"),
    "en": re.compile(r"^(?!)"),
}
"""Ends of bases that the forms of another place only seem to have: Ostrowcu is Ostrowiec, not Ostrowc."""
_ENDING = 3
"""Letters of the ending of an acronym, at most."""


_UNFIT = 0.3
"""What a base counts whose form stands in another case than the words before it mostly ask for."""
_LESS_LIKELY = 0.7
"""What a base counts of which the form is in a case that the words before it may ask for, but do less often: *na Olomoucké*."""
_ACCUSATIVE = re.compile(r"(?:inu|ovu|ou)$")
"""How Czech adjectives and possessives end that describe what follows: *na Potravinovou banku*, *na Karlovu univerzitu*."""
_MANY = 0.25
"""What a base counts of which the form would be the genitive without an ending: *Louny*, of *Loun*, but hardly of *Trakt*."""


class Met(NamedTuple):
    """A value as it was met. ``cases``: that the words before it ask for, see `spolu.interviews.surroundings`."""

    text: str
    language: str
    cases: str = ""


def lemmas(values: Iterable[Met]) -> Mapping[tuple[str, str], str]:
    """Return (value as met, language) -> its base form.

    Values of several words are compared word by word; what stands behind a preposition (*nad Labem*) stays.
    """
    asked: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for value, language, cases in values:
        asked[value, language][cases] += 1
    written = {(value, language): _written(value, language) for value, language in asked}
    counts: Counter[tuple[str, str]] = Counter()
    for (value, language), by_cases in asked.items():
        counts[written[value, language], language] += by_cases.total()
    votes: Counter[tuple[str, str]] = Counter()
    met = {(word, nicknames.table(language)) for value, language in counts for word in value.split()}
    for (value, language), n in counts.items():
        for word in set(value.split()):
            for name in _options(word, language):
                votes[name.base, nicknames.table(language)] += n

    def best(word: str, language: str, asked: Mapping[str, int]) -> str:
        if short := _acronym(word):
            return short
        table = nicknames.table(language)
        likeliest = asked if _ACCUSATIVE.search(word) else _likeliest(asked)
        known = dictionary.lemma_of(word, language)
        listed = morfeusz.known_places(word) if table == "pl" else ()

        def score(name: Name) -> float:
            double = "-" in name.base and people(name.base) > 0  # the table of towns has them, no dictionary does
            points = float(votes[name.base, table])
            if name.base != word and name.base not in listed and _UNLIKELY[table].search(name.base):
                points *= 0.4
            if name.base == word:
                points *= 0.4 if _OBLIQUE[table].search(word) else 1.0
            elif "-" in name.base and _OBLIQUE[table].search(name.base.partition("-")[0]):
                points *= 0.4
            elif (name.base, table) in met:
                points += 1.5
            points *= 2.5 if name.base == known or name.base in listed or double else 1.0
            points *= 2.5 if double or (name.base in listed and people(name.base)) else 1.0
            points *= _MANY if name.base == word + "y" else 1.0
            points *= 1.0 if _fits(word, name, asked) else _UNFIT
            points *= 1.0 if _fits(word, name, likeliest) else _LESS_LIKELY
            return points + (0.1 if word.startswith(name.base) else 0.0)

        options = _options(word, language)
        return max(options, key=score).base if options else word

    def whole(value: str, language: str, asked: Mapping[str, int]) -> str:
        words = value.split()
        head = behind_preposition(words)
        return " ".join([*(best(word, language, asked) for word in words[:head]), *words[head:]])

    return {
        (value, language): whole(text, language, asked[value, language]) for (value, language), text in written.items()
    }


def _likeliest(asked: Mapping[str, int]) -> Mapping[str, int]:
    """Return how often each case is the likelier one of those that are asked for: both *v* and *na* ask for the locative."""
    found: Counter[str] = Counter()
    for cases, n in asked.items():
        found[cases[:1]] += n
    return found


def _fits(word: str, name: Name, asked: Mapping[str, int]) -> bool:
    """Whether a form of a name stands in a case that the words before it ask for, at least as often as not."""
    held = {cell[0] for cell, form in cells(name).items() if form == word}
    judged = [(n, not held.isdisjoint(cases)) for cases, n in asked.items() if cases]
    return 2 * sum(n for n, fits in judged if fits) >= sum(n for n, _ in judged)


def _acronym(word: str) -> str:
    """Return the capitals of a word of capitals with a small ending or without (OSPODu, PESEL-u, DIČ), "" of any other."""
    capitals = "".join(takewhile(str.isupper, word))
    ending = word[len(capitals) :].removeprefix("-")
    short = not ending or (len(ending) <= _ENDING and ending.isalpha() and ending.islower())
    return capitals if short and len(capitals) > 1 else ""


def _written(value: str, language: str) -> str:
    """Return a place in small letters as it is written: ``starachowicach`` as Starachowicach; all else as it is."""
    large = " ".join(map(capitalised, value.split()))
    return large if value.islower() and any(_is_known(word, language) for word in large.split()) else value


def _is_known(word: str, language: str) -> bool:
    """Whether a capitalised word is a form of a place that a dictionary or the table of towns has."""
    if nicknames.table(language) == "pl":
        return bool(morfeusz.known_places(word))
    known = dictionary.lemma_of(word, language)
    return any(name.base == known or people(name.base) for name in _options(word, language))


def _options(word: str, language: str) -> tuple[Name, ...]:
    return candidates(word, "place", nicknames.table(language)) if word[:1].isupper() else ()


@cache
def general(base: str, language: str) -> tuple[str, ...]:
    """Return what stands for a place that is generalised, in cases 1-7 (``krajské město``, ``krajského města`` …).

    English has one form, given seven times.
    """
    table = nicknames.table(language)
    kinds = nicknames.sections("place-kinds.txt")
    kind = next(
        (
            k
            for k, lines in kinds.items()
            if k.startswith(table) and base.replace(" ", "_") in " ".join(lines[1:]).split()
        ),
        f"{table} other",
    )
    cases = tuple(case.strip() for case in kinds[kind][0].split("|"))
    return cases if len(cases) == 7 else cases * 7


LARGE = 15
"""Thousands of people from which on the table of towns knows a place."""


def people(base: str) -> int:
    """Return how many thousands of people live in a town, 0 where the table of towns from `LARGE` on has none.

    Source: GeoNames, for Czechia, Slovakia, Poland, the United Kingdom and Ireland; of two towns with one name the larger.
    """
    return _towns().get(base.casefold(), 0)


@cache
def _towns() -> Mapping[str, int]:
    found: dict[str, int] = {}
    for lines in nicknames.sections("town-people.txt").values():
        for entry in " ".join(lines).split():
            town, _, thousands = entry.replace("_", " ").rpartition("=")
            found[town.casefold()] = max(int(thousands), found.get(town.casefold(), 0))
    return found
