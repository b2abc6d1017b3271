"""Drawing invented names: by the study's seed and the order of people, never by the name that they stand for."""

from collections import Counter
from collections.abc import Container, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from random import Random

from spolu.interviews import initials, nicknames
from spolu.interviews.decline import Gender, Name, Part, feminine, forms, masculine, syncretism
from spolu.interviews.decline.pl import is_wife, wife
from spolu.interviews.lemmas import gender
from spolu.interviews.model import Person
from spolu.text import fold

# ------------------------------------------------------------------ short names

_Within = tuple[str, str]


def _within(person: Person) -> _Within:
    """Return what people share who are called by one first name in one family; a single person shares with nobody."""
    return person.family or person.key, fold(person.first)


def _short_names_met(persons: Sequence[Person]) -> dict[_Within, frozenset[str]]:
    found: dict[_Within, frozenset[str]] = {}
    for person in persons:
        if person.kind == "PER" and person.first:
            words = {word for form in person.forms for word in form.split()}
            sex, language = gender(person.gender), nicknames.table(person.language)
            short = nicknames.diminutives(person.first, language)
            met = {d for d in short if words & forms(Name(d, "first", sex, language))}
            found[_within(person)] = found.get(_within(person), frozenset()) | met
    return found


@lru_cache(maxsize=20_000)
def short_names(original: Name, pseudonym: str) -> Mapping[str, str]:
    """Return diminutive of the original first name -> that of the pseudonym, each of the same declension class.

    Args:
        original: the first name of a person.
        pseudonym: the first name that stands for it.
    """
    sex, language = original.gender, original.language
    theirs: dict[tuple[tuple[str, ...], ...], list[str]] = {}
    for short in nicknames.diminutives(pseudonym, language):
        theirs.setdefault(syncretism(Name(short, "first", sex, language)), []).append(short)
    taken: dict[tuple[tuple[str, ...], ...], int] = {}
    found = {}
    for short in nicknames.diminutives(original.base, language):
        kind = syncretism(Name(short, "first", sex, language))
        options = theirs.get(kind, [pseudonym])
        found[short] = options[taken.get(kind, 0) % len(options)]
        taken[kind] = taken.get(kind, 0) + 1
    return found


def _tells_apart(met: frozenset[str], short: Mapping[str, str]) -> bool:
    return len({short.get(name, "") for name in met}) == len(met)


# ------------------------------------------------------------------ drawing names


_TRIES = 50
"""How often initials are drawn that nobody has."""
Taken = tuple[Person, str, str]
"""A person with the first name and the surname that an earlier run invented."""


class Draw:
    """Pools of names, shuffled by the seed, from which each person takes the next free one that fits.

    Args:
        seed: of the study.
        real: folded forms of all real names of the study; nothing that has such a form is drawn.
        taken: what earlier runs drew.
        people: all of the study, for the short names that they go by.
    """

    def __init__(self, seed: int, real: frozenset[str], taken: Sequence[Taken], people: Sequence[Person]) -> None:
        self.seed, self.real, self.short_names_met = seed, real, _short_names_met(people)
        self._met_as_real: dict[tuple[str, Part, Gender, str], bool] = {}
        self._said = _words_said(people)
        self.used_first = Counter(first for _, first, _ in taken)
        self.used_last = {man_of(person, last) for person, _, last in taken}
        self.families = {person.family: man_of(person, last) for person, _, last in taken if person.family and last}
        self.first_in_family = {_within(person): first for person, first, _ in taken if person.family and first}

    def name(self, person: Person) -> tuple[str, str]:
        """Return an invented first name and surname for ``person``, each "" where the person has none."""
        language = nicknames.table(person.language)
        first = self._first(person, language) if person.first else ""
        last = ""
        if person.last:
            man = self._man(person, language)
            last = _woman(man, person.last, language) if person.gender == "f" else man
        if not first and not last and (short := next(filter(None, map(initials.letters, person.forms)), ())):
            return "", self._initials(short)
        if not first and not last:
            last = self._man(replace(person, last="Novák", gender="m"), language)
        return first, last

    def _initials(self, original: tuple[str, ...]) -> str:
        """Return initials that nobody of the study has yet, while there are some."""
        random = Random(f"initials {self.seed} {len(self.used_last)}")  # noqa: S311 - repeatable on purpose
        tries = [initials.drawn(original, random) for _ in range(_TRIES)]
        chosen = next((short for short in tries if short not in self.used_last), tries[0])
        self.used_last.add(chosen)
        return chosen

    def _first(self, person: Person, language: str) -> str:
        sex = gender(person.gender)
        within = _within(person)
        if person.family and within in self.first_in_family:  # mother and daughter of one name keep one name
            return self.first_in_family[within]
        pool = _shuffled(self.seed, f"first {sex}", language)
        like = Name(person.first, "first", sex, language)
        met = self.short_names_met.get(within, frozenset())
        # Who goes by several short names keeps as many; so do mother and daughter of one name.
        richer = [name for name in pool if _tells_apart(met, short_names(like, name))] if met else []
        chosen = self._next((*richer, *pool), like, self.used_first)
        self.used_first[chosen] += 1
        if person.family:
            self.first_in_family[within] = chosen
        return chosen

    def _man(self, person: Person, language: str) -> str:
        """Return the masculine surname of the person's invented family."""
        if person.family and person.family in self.families:
            return self.families[person.family]
        pool = _shuffled(self.seed, "last", language)
        if person.gender != "f":
            chosen = self._next(pool, Name(person.last, "last", "m", language), self.used_last)
        else:
            own = Name(person.last, "last", "f", language)
            men = masculine(person.last, language)
            if _unchanged(person.last, language) and not person.family:
                foreign = _shuffled(self.seed, "foreign", language)
                chosen = self._next((*foreign, *pool), own, self.used_last)
            elif men and (feminine(men[0], language) != men[0] or _is_wife(person.last, language)):
                chosen = self._next(pool, Name(men[0], "last", "m", language), self.used_last)
            else:
                chosen = self._next(pool, own, self.used_last, woman=True)
        self.used_last.add(chosen)
        if person.family:
            self.families[person.family] = chosen
        return chosen

    def place(self, person: Person) -> str:
        """Return an invented place of the same declension class."""
        language = nicknames.table(person.language)
        pool = _shuffled(self.seed, "place", language)
        chosen = self._next(pool, Name(person.last, "place", "m", language), self.used_last)
        self.used_last.add(chosen)
        return chosen

    def _next(self, pool: Sequence[str], like: Name, used: Container[str], woman: bool = False) -> str:
        """Return the first free name of the pool that declines like ``like``, else the first free one."""
        wanted = syncretism(like)
        other = ""
        for name in pool:
            if name in used or self._is_real(name, like):
                continue
            shown = feminine(name, like.language) if woman else name
            if syncretism(Name(shown, like.part, like.gender, like.language)) == wanted:
                return name
            other = other or name
        return other or self._again(pool, used, like)

    def _again(self, pool: Sequence[str], used: Container[str], like: Name) -> str:
        """Return a name when the pool is used up: first names come round again, surnames and places in pairs.

        Each comes round once before any comes twice, so that as few people as can be share one.
        """
        open_ = [n for n in pool if not self._is_real(n, like)] or list(pool)
        if like.part == "first":
            wanted = syncretism(like)
            return min(open_, key=lambda n: (self.used_first[n], syncretism(replace(like, base=n)) != wanted))
        pairs = (f"{a}-{b}" for step in range(1, len(open_)) for a, b in zip(open_, open_[step:], strict=False))
        return next((pair for pair in pairs if pair not in used), open_[0])

    def _is_real(self, name: str, like: Name) -> bool:
        key = name, like.part, like.gender, like.language
        found = self._met_as_real.get(key)
        if found is None:
            found = any(fold(form) in self.real for form in (name, *forms(Name(*key)))) or self._is_said_short(*key)
            self._met_as_real[key] = found
        return found

    def _is_said_short(self, name: str, part: Part, sex: Gender, language: str) -> bool:
        """Whether somebody of the study goes by a short form of a first name, which would stand for another's."""
        short = nicknames.diminutives(name, language) if part == "first" else ()
        return any(fold(form) in self._said for d in short for form in forms(Name(d, "first", sex, language)))


def _words_said(persons: Sequence[Person]) -> frozenset[str]:
    """Return the words that the study's people are called by, folded."""
    called = (word for p in persons if p.kind == "PER" for form in (*p.forms, p.first, p.last) for word in form.split())
    return frozenset(map(fold, called))


def _unchanged(last: str, language: str) -> bool:
    """Whether a Czech or Slovak woman bears her surname without -ová."""
    return language in ("cs", "sk") and not last.lower().endswith(("á", "í", "ů", "a"))


def _is_wife(last: str, language: str) -> bool:
    """Whether a Polish surname is a wife's after her husband's."""
    return language == "pl" and is_wife(last)


def _woman(man: str, original: str, language: str) -> str:
    if _is_wife(original, language):
        return wife(man)
    return man if _unchanged(original, language) else feminine(man, language)


def man_of(person: Person, last: str) -> str:
    """Return the masculine form of a surname that was invented for a person: what the pool has."""
    if person.gender != "f":
        return last
    options = masculine(last, nicknames.table(person.language))
    pool = nicknames.names(person.language).last
    return next((o for o in options if o in pool), (options or (last,))[0])


@lru_cache(maxsize=64)
def _shuffled(seed: int, pool: str, language: str) -> tuple[str, ...]:
    names = nicknames.names(language)
    what = {
        "first m": tuple(names.first["m"]), "first f": tuple(names.first["f"]), "last": names.last,
        "foreign": names.foreign or names.last, "place": names.places,
    }[pool]  # fmt: skip
    order = sorted(set(what))
    Random(f"{seed} {pool} {language}").shuffle(order)  # noqa: S311 - repeatable on purpose
    return tuple(order)
