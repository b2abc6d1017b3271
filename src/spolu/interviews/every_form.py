"""Every form that means a person, a place or a pseudonym: those met, and all inflected forms of the parts of the name."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

from spolu.interviews import nicknames
from spolu.interviews.decline import Name, feminine, forms, masculine, singular
from spolu.interviews.decline.places import behind_preposition
from spolu.interviews.lemmas import gender
from spolu.interviews.model import Person
from spolu.interviews.pseudonyms import Pseudonym
from spolu.interviews.spoken import spoken

TOKEN = re.compile(r"[^\W_]+")
"""A word of a text, or a number."""
_OF_I = re.compile(r"(\w{2,}[iy])(?:ho|mu)")
"""A Czech case of a man's name in a short *i* or *y*; one that no dictionary has is taken for the name itself: *Noriho*."""
_TELLING = 5
"""Letters of the shortest surname that is looked for with an initial before it."""


def all_forms(person: Person, languages: Iterable[str] = ()) -> set[str]:
    """Return every form that means ``person``: those met, and all inflected forms of the name's parts.

    Args:
        person: a person or value.
        languages: grammars of the study; the person's own is always among them.
    """
    found = set(person.forms)
    if person.kind == "PER":
        sex = gender(person.gender)
        for language in {nicknames.table(person.language), *languages}:
            found |= _forms_of(person.first, person.last, sex, language, _short_names(person, language))
        for match in filter(None, map(_OF_I.fullmatch, person.forms)):
            found |= forms(Name(match[1], "first", "m", "cs"))
    elif person.kind == "LOC":
        for language in {nicknames.table(person.language), *languages}:
            if person.last:
                found |= _forms_of_place(person.last, language)
    return found


def joined(person: Person) -> set[str]:
    """Return how a name of a person is written in one word, as in addresses and names of files: *jannovák*, *jnovák*."""
    first, last = person.first, person.last
    if person.kind != "PER" or len(first) < 2 or len(last) < _TELLING or not (first + last).isalpha():
        return set()
    return {first + last, last + first, first[0] + last, last + first[0]}


def _forms_of_place(base: str, language: str) -> set[str]:
    """Return the cases of a place, and each with its end cut short: *v Kostelci n. O.* for *nad Orlicí*."""
    found = set(forms(Name(base, "place", "m", language)))
    head = behind_preposition(base.split(" "))
    if head == len(base.split(" ")):
        return found
    for form in tuple(found):
        words = form.split(" ")
        found.add(" ".join((*words[:head], *(f"{word[0]}." for word in words[head:]))))
    return found


def full_names(person: Person) -> set[str]:
    """Return the forms of several words that mean ``person``: those met, and first name with surname in each case."""
    found = {form for form in person.forms if len(TOKEN.findall(form)) > 1}
    if person.kind == "PER" and person.first and person.last:
        sex, language = gender(person.gender), nicknames.table(person.language)
        last = singular(Name(person.last, "last", sex, language))
        found |= {
            f"{form} {last[c]}" for c, form in singular(Name(person.first, "first", sex, language)).items() if c in last
        }
    return found


def _short_names(person: Person, language: str) -> tuple[str, ...]:
    """Return the diminutives of the person's first name that were met in any form."""
    met = {word for form in person.forms for word in spoken(form).words}
    sex = gender(person.gender)
    return tuple(
        d for d in nicknames.diminutives(person.first, language) if met & forms(Name(d, "first", sex, language))
    )


@lru_cache(maxsize=20_000)
def _forms_of(first: str, last: str, sex: Any, language: str, short: tuple[str, ...]) -> frozenset[str]:
    found: set[str] = set()
    for base in filter(None, (first, *short)):
        found |= forms(Name(base, "first", sex, language))
    if last:
        found |= forms(Name(last, "last", sex, language))
        man = last if sex == "m" else next(iter(masculine(last, language)), "")
        if man:
            found |= forms(Name(man, "last", "m", language))
            found |= forms(Name(feminine(man, language), "last", "f", language))
    return frozenset(found)


def pseudonym_forms(pseudonym: Pseudonym) -> Iterator[str]:
    """Yield every form of an invented name, short first names too; of other pseudonyms none."""
    if pseudonym.mode != "name":
        return
    person = pseudonym.person
    language = nicknames.table(person.language)
    yield from (pseudonym.first, pseudonym.last)
    if person.kind == "PER":
        yield from _forms_of(pseudonym.first, pseudonym.last, gender(person.gender), language, ())
        for short in nicknames.diminutives(pseudonym.first, language):
            yield from forms(Name(short, "first", gender(person.gender), language))
    elif pseudonym.last:
        yield from forms(Name(pseudonym.last, "place", "m", language))
