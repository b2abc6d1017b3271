"""Names that are words and were told once: all their forms, where a sentence begins with them and a capital says nothing."""

import re
from collections.abc import Iterable, Mapping, Set
from functools import lru_cache

from spolu.interviews.decline import Name, feminine, forms
from spolu.interviews.identify.contexts import I_AM, Contexts, small_words
from spolu.interviews.identify.weighing import Seen
from spolu.interviews.identify.words import grammar

_LEAST = 4
"""Letters of the shortest form that is a name again."""
_OTHERWISE: Mapping[str, tuple[tuple[re.Pattern[str], str], ...]] = {
    "cs": ((re.compile(r"(..[^aeiouyáéíóúůýě])e([lrnvt])$"), r"\1\2"), (re.compile(r"(...)([ěe])$"), r"\1\2t")),  # Sysla; Hraběte
    "sk": ((re.compile(r"(..[^aeiouyáéíóúýô])[eo]([lrnvtk])$"), r"\1\2"),),
    "pl": (
        (re.compile(r"(.[^aeiouyąęó])e([lrnń])$"), r"\1\2"), (re.compile(r"(.[^aeiouyąęó])i[eo]([łlnń])$"), r"\1\2"),
        (re.compile(r"(..)rze([łl])$"), r"\1r\2"), (re.compile(r"ą([^aeiouyąęó])$"), r"ę\1"), (re.compile(r"(..)ó([^aeiouyąęó])$"), r"\1o\2"),
        (re.compile(r"(...)ka$"), r"\1c"), (re.compile(r"(...)ga$"), r"\1dz"), (re.compile(r"(...)ra$"), r"\1rz"), (re.compile(r"(...)ła$"), r"\1l"),
    ),  # Wróbla, Kozła, Orła, Gołębia, Kołodzieja; Reszce
}  # fmt: skip
"""Language -> how a surname in the nominative ends, and what a cut of its ending leaves of the other cases."""


def keys_of_other_cases(seen: Iterable[Seen], language: str) -> dict[str, str]:
    """Return what `stems.stem` makes of the other cases of surnames -> the surname's own key: *Syslův* is of Sysel."""
    found: dict[str, str] = {}
    for s in seen:
        low = s.shape.low
        if s.word.last.lower() != low or (s.word.place and low.endswith("a")):
            continue  # "Polsce" is of Polska
        found.update(dict.fromkeys(_cut_otherwise(low, language), s.key))
    return found


@lru_cache(maxsize=20_000)
def _cut_otherwise(low: str, language: str) -> tuple[str, ...]:
    """Return what a cut of its ending leaves of the other cases of a surname in the nominative."""
    made = (ending.sub(other, low) for ending, other in _OTHERWISE.get(language, ()))
    return tuple(one for one in made if one != low)


def is_told(s: Seen, bases: Set[str], ctx: Contexts) -> bool:
    """Whether a word is any form of a name of ``bases``, others having told them: *Dubovi to nevadilo*, *Černého nechali doma*.

    A verb is none, and an adjective only where no noun can stand behind it.
    """
    word, low = s.word, s.shape.low
    if ctx.language == "en" or word.function or word.calendar or len(low) < _LEAST or ctx.group(low):
        return False
    if low in small_words("answering") or low in small_words("cs unnamed"):
        return False
    itself = word.last if word.last in bases else word.first if word.first in bases else ""
    base = itself or next((one for one in sorted(bases) if low in _forms_of(one, ctx.language)), "")
    if not base:
        return False
    if any(grammar.is_adjective(one, ctx.language) for one in (low, base.lower())):
        return low not in grammar.nominatives(base, ctx.language) and _is_left_by_nouns(s.token.after, ctx)
    if ctx.language == "pl" and not low.endswith("owi") and not all(t.startswith("subst") for t in grammar.tags(low)):
        return False  # "Wróblowi" may be of "wróblowy" as well
    return not (grammar.is_verb(low, ctx) or grammar.is_finite(low, ctx.language))


@lru_cache(maxsize=5_000)
def _forms_of(last: str, language: str) -> frozenset[str]:
    """Return the forms of a surname in small letters, a woman's and a man's."""
    named = {Name(last, "last", "m", language), Name(feminine(last, language), "last", "f", language)} if last else ()
    return frozenset(form.lower() for name in named for form in forms(name))


def _is_left_by_nouns(behind: str, ctx: Contexts) -> bool:
    """Whether the word behind an adjective is no noun that it could belong to."""
    leaning = I_AM | small_words("leaning") | small_words("cs being")
    return behind in leaning or ctx.is_past(behind)
