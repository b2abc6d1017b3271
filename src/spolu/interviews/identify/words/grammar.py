"""What a Czech or Polish word can be by its form and its neighbour: an adjective, a verb, a noun of some gender."""

import re
from functools import lru_cache

from spolu.interviews import dictionary
from spolu.interviews.decline import Name, cells, feminine, morfeusz
from spolu.interviews.identify.contexts import Contexts
from spolu.interviews.identify.words.lexicon import Word

_NOUN = {
    "á": "aeěiíoy", "é": "aeěiíouy", "ou": "uíi", "ého": "aeyuío", "ému": "uiíě", "ým": "míu", "ém": "uěeiím", "ých": "hůíi",
}  # fmt: skip
"""Ending of a Czech adjective -> last letters of the nouns that stand behind it, but for consonants (*á*, *ý*, *ou*)."""
_SHAPE = {
    "sk": re.compile(r"..(?:[^aeiouy]ov(?:á|ej|ú|ou))$"),
    "cs": re.compile(r"..(?:[^aeiouy]ov(?:á|ou))$"),
    "pl": re.compile(r"..(?:ow|ew|iń|yń|ań|oń|al)sk(?:i|iego|iemu|im|imi|ich|a|iej|ą)$|..[sc]cy$"),
}
"""Endings that surnames have, and adjectives seldom in talk."""
_MANS = {"cs": re.compile(r"..[aeěiíyou]l$"), "pl": re.compile(r"..[aeęiyuó]ł$")}
"""A verb in the past that a man did."""
_FINITE = re.compile(r"(?:[áíeou]|[mš]|me|te|[aeiíuy]l[aioy]?)$")
_INFINITIVE = re.compile(r"(?:[aáeěiíouyýů]|[sc])t$")
_NOMINATIVE = frozenset(("1", "1b", "p1"))
"""Cells of `decline.cells`: as it is written, as it is said (*Veselej*), the family."""
_OURS = re.compile(r"..(?:ł[ae][mś]|liśmy|łyśmy|liście|łyście)$")


def is_adjective(base: str, language: str) -> bool:
    """Whether a surname in small letters is an adjective."""
    if language == "pl":
        return any(tag.startswith("adj") for tag in tags(base))
    return language in ("cs", "sk") and base[-1:] in ("ý", "í", "á")


@lru_cache(maxsize=5_000)
def nominatives(last: str, language: str) -> frozenset[str]:
    """Return a surname in the nominative, in small letters: a man's, a woman's, in Czech also a family's (*Nebeští*)."""
    if not last:
        return frozenset()
    named = {last, feminine(last, language)}
    if language in ("cs", "sk") and is_adjective(last.lower(), language):
        named |= {form for cell, form in cells(Name(last, "last", "m", language)).items() if cell in _NOMINATIVE}
    return frozenset(form.lower() for form in named)


@lru_cache(maxsize=50_000)
def tags(word: str) -> tuple[str, ...]:
    """Return the tags that Morfeusz has for a Polish word, without those of names."""
    return tuple(a[2][2] for a in morfeusz.analyser().analyse(word) if a[2][1][:1].islower())


def is_verb(low: str, ctx: Contexts) -> bool:
    """Whether a word is a verb, and so hardly a name: *mają*, though Maja is there, too."""
    if ctx.language == "pl":
        return any(tag.startswith(("fin", "praet", "inf")) for tag in tags(low))
    return ctx.group(low) == "says"


def is_finite(low: str, language: str) -> bool:
    """Whether a Czech word is a finite verb, as its base form and its ending tell: *spěchá*, but not *plakátu*."""
    if language != "cs" or _FINITE.search(low) is None:
        return False
    base = dictionary.lemma_of(low, "cs")
    return base != low and _INFINITIVE.search(base) is not None


def is_done_by_us(low: str, language: str) -> bool:
    """Whether a word ends as the Polish past of *I*, *you* and *we* does, and so is no name: *spytałem*, *poszłyśmy*."""
    return language == "pl" and _OURS.search(low) is not None


def is_no_noun(low: str, ctx: Contexts) -> bool:
    """Whether a Polish word is no noun and no adjective, and so hardly a name: *zaraz*, *pytał*."""
    return ctx.language == "pl" and not any(tag.startswith(("subst", "adj", "ger", "num")) for tag in tags(low))


def agrees(adjective: str, behind: str, language: str) -> bool:
    """Whether the word behind an adjective may be the noun that it belongs to."""
    if language == "pl":
        cases = {case for tag in tags(adjective) if tag.startswith("adj:") for case in tag.split(":")[2].split(".")}
        return any(
            not cases.isdisjoint(tag.split(":")[2].split(".")) for tag in tags(behind) if tag.startswith("subst:")
        )
    for ending, letters in _NOUN.items():
        if adjective.endswith(ending):
            return behind[-1] in letters or (ending in ("á", "ou") and behind[-1] not in "aeiouyáéíóúůýě")
    return True


def is_otherwise(low: str, word: Word, did: str, language: str) -> bool:
    """Whether a man did it, and the word itself is a woman's: *bryłka chciał*; in Polish also the other way round."""
    if low != word.last.lower() or language == "en":
        return False
    if language == "pl":
        doers = {tag.split(":")[2][0] for tag in tags(did) if tag.startswith("praet:sg:")}
        found = [tag.split(":") for tag in tags(low)]
        readings = [t for t in found if len(t) < 3 or t[0] != "subst" or "nom" in t[2].split(".")]  # it is the subject
        if not doers or not readings or any(t[0] != "subst" or len(t) < 4 for t in readings):
            return False
        genders = {gender for t in readings for gender in t[3].split(".")}
        if low.endswith("a") and genders == {"f"}:
            return doers == {"m"}
        return genders <= {"m1", "m2"} and doers == {"f"}  # what is no being may be the object: "Obiad zrobiła Ania"
    mans = _MANS.get(language)
    return mans is not None and low.endswith("a") and bool(mans.search(did)) and _is_feminine(low)


def _is_feminine(low: str) -> bool:
    from spolu.interviews.identify.words import hunspell

    dictionary = hunspell.load("cs")
    flags = dictionary.roots.get(low, "") if dictionary is not None else ""
    return "Z" in flags and "P" not in flags


def is_shaped_as_surname(low: str, language: str) -> bool:
    """Whether a word in small letters ends as surnames do, and adjectives seldom in talk."""
    ending = _SHAPE.get(language)
    return ending is not None and ending.search(low) is not None
