"""From a form back to the base names that it may come from: the rules are read off the forms of invented stems."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from importlib.metadata import version
from importlib.resources import files
from itertools import product

from spolu.interviews import kept
from spolu.interviews.decline import morfeusz, sk
from spolu.interviews.decline.cases import Gender, Name, Part, forms


@lru_cache(maxsize=100_000)
def candidates(form: str, part: Part, language: str = "cs") -> tuple[Name, ...]:
    """Return the names that ``form`` may be a form of, the form itself as a nominative first.

    Args:
        form: one word, capitalised as a name is.
        part: whether to take it for a first name or a surname.
        language: of the text around it.
    """
    return tuple(_candidates(form, part, language))


@lru_cache(maxsize=50_000)
def likeliest(form: str, part: Part, language: str = "cs") -> Name | None:
    """Return the first of `candidates`, without declining the others; None where there is none."""
    return next(_candidates(form, part, language), None)


def _candidates(form: str, part: Part, language: str) -> Iterator[Name]:
    if "-" in form.strip("-"):
        yield from _hyphenated_candidates(form, part, language)
        if part != "place":
            return
    found: set[Name] = set()
    if language == "pl":
        for base, what, gender in morfeusz.known(form):
            name = Name(base, part, "m" if gender == "m" else "f", "pl")
            if what == part and name not in found:
                found.add(name)
                yield name
        for base in morfeusz.known_places(form) if part == "place" else ():
            name = Name(base, part, "m", "pl")
            if name not in found and form in forms(name):
                found.add(name)
                yield name
    for base, gender in _guesses(form, part, language):
        name = Name(base, part, gender, language)
        if name not in found and (base == form or not _MISSPELT.search(base)) and form in forms(name):
            found.add(name)
            yield name


def _guesses(form: str, part: Part, language: str) -> Iterable[tuple[str, Gender]]:
    if part == "place":
        yield form, "m"
    else:
        yield form, "f" if _looks_feminine(form, part, language) else "m"
        yield form, "m" if _looks_feminine(form, part, language) else "f"
    if language == "sk" and part != "place":  # of "Petrovi" Peter is likelier than Petr
        yield from ((base.capitalize(), "m") for base, stem in sk.IRREGULAR.items() if form.startswith(stem))
    if language == "en":
        for end in ("'s", "’s", "'", "’", "es", "s"):
            if form.endswith(end):
                yield form[: -len(end)], "m"
                yield form[: -len(end)], "f"
        return
    if language == "pl" and re.search(r"['’][a-z]{1,3}$", form):
        yield re.split(r"['’](?=[a-z]+$)", form)[0], "m"
    rules = _rules(part, language)
    for length in range(min(8, len(form) - 1), -1, -1):
        for ending, gender in rules.get(form[len(form) - length :], ()):
            yield form[: len(form) - length] + ending, gender


def _looks_feminine(form: str, part: Part, language: str) -> bool:
    low = form.lower()
    if part == "first":
        return low.endswith(("a", "e", "ě"))
    return low.endswith(("á", "ová") if language != "pl" else ("ska", "cka", "dzka", "owa", "ówna"))


def _hyphenated_candidates(form: str, part: Part, language: str) -> tuple[Name, ...]:
    options = [_parts(word, part, language) for word in form.split("-") if word]
    joined = (
        Name("-".join(name.base for name in combination), part, combination[0].gender, language)
        for combination in product(*(choice[:6] for choice in options))
        if len({name.gender for name in combination}) == 1
    )
    head, _, tail = form.rpartition("-")
    still = (Name(f"{head}-{n.base}", part, n.gender, language) for n in candidates(tail, part, language)[:8])
    return tuple(name for name in dict.fromkeys((*joined, *still)) if form in forms(name))


def _parts(word: str, part: Part, language: str) -> tuple[Name, ...]:
    """Return the candidates of one half of a double name; of a place, what Morfeusz knows as half of one before the rest."""
    known = morfeusz.known_places(word, halves=True) if part == "place" and language == "pl" else ()
    return tuple(
        dict.fromkeys((*(Name(base, part, "m", language) for base in known), *candidates(word, part, language)))
    )


_MISSPELT = re.compile(
    r"[aeiouyáéíóúůý][eě]([kc]|ł|ń)$|[ňďťńśćź][eěiíaou]?e|[ňďťńśćź][eěií]|[kgh]ě|[ksz]ía?$|['’]e?$|[jaeiouyáéíóúů]y$",
    re.IGNORECASE,
)
"""What no base form ends in: a vowel before a mobile e, a hook where the spelling writes ``ě`` or ``i``."""

_CONSONANTS = {
    "cs": ("b", "c", "č", "d", "ď", "f", "g", "h", "ch", "j", "k", "l", "m", "n", "ň", "p", "r", "ř", "s", "š", "t",
           "ť", "tr", "v", "w", "x", "z", "ž"),
    "pl": ("b", "c", "ć", "cz", "d", "dz", "f", "g", "h", "ch", "j", "k", "l", "ł", "m", "n", "ń", "p", "r", "rz",
           "s", "ś", "sz", "st", "t", "v", "w", "x", "z", "ź", "ż", "zd", "sł", "sn"),
    "sk": ("b", "c", "č", "d", "ď", "f", "g", "h", "ch", "j", "k", "l", "ľ", "m", "n", "ň", "p", "r", "s", "š", "t", "ť", "th",
           "v", "w", "x", "z", "ž", "dz"),
}  # fmt: skip
_ENDS = {
    ("cs", "m"): ("", "a", "o", "ý", "í", "i", "y", "e", "ský", "ia", "ek", "ec", "el", "ěk", "ů", "u", "ě"),
    ("cs", "f"): ("", "a", "ie", "e", "ia", "ea", "ová", "á", "ova", "ska", "cká", "ská", "í"),
    ("sk", "m"): ("", "a", "o", "ý", "í", "i", "y", "e", "é", "ský", "ky", "iky", "ely", "ek", "ec", "ok", "el", "ius", "gy", "ay"),
    ("sk", "f"): ("", "a", "e", "ia", "ea", "ová", "á", "ova", "ská", "cká"),
    ("pl", "m"): ("", "a", "o", "io", "ski", "cki", "dzki", "y", "i", "ek", "iek", "ec", "iec", "eł", "ia", "eń", "e"),
    ("pl", "f"): ("", "a", "ia", "ja", "ska", "cka", "dzka", "owa", "ówna", "ová"),
}  # fmt: skip
_PLACE_ENDS = ("", "a", "o", "ov", "ín", "ec", "ek", "ice", "ce", "y", "any", "í", "á", "ý", "é", "e", "sko", "ów", "iec",
               "no", "na", "ka", "ica", "any", "in", "ska", "cka", "owa", "cza", "eň", "um")  # fmt: skip


Rules = Mapping[str, tuple[tuple[str, Gender], ...]]


@lru_cache(maxsize=8)
def _rules(part: Part, language: str) -> Rules:
    """Return end of a form -> ends of the bases that it may come from."""
    found: Rules = kept.compiled(f"ends-{part}-{language}-{fingerprint()}", lambda: (_read_off(part, language),))[0]
    return found


@cache
def fingerprint() -> str:
    """Return what stands for the rules of declension in the names of tables that are kept: other rules, another name."""
    rules = sorted(
        (f for f in files("spolu.interviews.decline").iterdir() if f.name.endswith(".py")), key=lambda f: f.name
    )
    return kept.fingerprint(*(f.read_bytes() for f in rules), version("morfeusz2"))


def _read_off(part: Part, language: str) -> Rules:
    """Return the rules that the forms of invented stems show.

    The tables of endings are thus written once, for declining; the way back follows from them.
    """
    found: dict[str, dict[tuple[str, Gender], None]] = {}
    genders: tuple[Gender, ...] = ("m",) if part == "place" else ("m", "f")
    for gender in genders:
        ends = _PLACE_ENDS if part == "place" else _ENDS[language, gender]
        invented = ["Qo" + consonant + end for consonant, end in product(_CONSONANTS[language], ends)]
        odd = sk.IRREGULAR if language == "sk" and gender == "m" and part != "place" else ()
        for base in (*invented, *(word.capitalize() for word in odd)):
            for form in forms(Name(base, part, gender, language)):
                shared = next((i for i in range(2, min(len(base), len(form))) if base[i] != form[i]), None)
                cut = min(len(base), len(form)) if shared is None else shared
                found.setdefault(form[cut:], {})[base[cut:], gender] = None
    return {end: tuple(bases) for end, bases in found.items()}
