"""Which names are somebody's, and whose: what tables and dictionaries know of a first name or a surname."""

from collections.abc import Mapping
from functools import lru_cache

from spolu.interviews import nicknames, shortened
from spolu.interviews.decline import Name, candidates, feminine, morfeusz


def is_of_table(name: Name) -> bool:
    """Whether the language's own table gives a first name this gender, or does not have it."""
    sexes = {sex for _, sex in nicknames.bases_of(name.base, name.language)}
    return not sexes or name.gender in sexes


@lru_cache(maxsize=50_000)
def knows_first(form: str, language: str) -> bool:
    """Whether a form is one of a first name that is known."""
    return any(is_known(name) for name in candidates(form, "first", nicknames.table(language)))


@lru_cache(maxsize=50_000)
def only_of_others(form: str, language: str, sex: str) -> bool:
    """Whether a first name belongs to the other gender than a title gives, and so is a surname here: *pan Kalina*."""
    found = {n.gender for n in candidates(form, "first", nicknames.table(language)) if is_known(n)}
    return bool(sex and found) and sex not in found


@lru_cache(maxsize=200_000)
def is_known(name: Name) -> bool:
    """Whether our tables, or Morfeusz for Polish, know this name in this gender."""
    if name.part == "first":
        tables = nicknames.met_in(nicknames.table(name.language))  # a Pole in a Czech interview, an English colleague
        if any(gender == name.gender for t in tables for _, gender in nicknames.bases_of(name.base, t)):
            return True
        if name.base in nicknames.known(name.gender, name.language):
            return True
        if name.language == "cs" and name.gender == "f" and shortened.is_womans(name.base):
            return True
    elif _surnames(name.language).get(name.base) in (name.gender, "both"):
        return True
    return name.language == "pl" and (name.base, name.part, name.gender) in morfeusz.known(name.base)


def is_from_abroad(name: Name) -> bool:
    """Whether people in other countries are called so by their first name: *Siobhan*, *Adaeze*."""
    return name.base in nicknames.english(name.gender, everywhere=True)


@lru_cache(maxsize=4)
def _surnames(language: str) -> Mapping[str, str]:
    pool = nicknames.names(language)
    found = dict.fromkeys(pool.last, "m")
    for name in pool.last:
        woman = feminine(name, language)
        found[woman] = "both" if woman == name else "f"
    return {**found, **dict.fromkeys(pool.foreign, "both")}
