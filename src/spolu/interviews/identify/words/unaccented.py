"""Texts without diacritics: which names and words of a language a form may be that has lost them."""

from collections.abc import Container, Mapping
from functools import cache
from importlib.metadata import version

from spolu.interviews import dictionary, kept
from spolu.interviews.identify.words.tables import forms
from spolu.text import fold


@cache
def names(language: str) -> Mapping[str, str]:
    """Return folded form -> form of the first names, surnames and places of our own tables."""
    own = forms(language)
    found: dict[str, str] = {}
    for table in (own.first, own.last, own.place):
        for form in table:
            found.setdefault(fold(form), form)
    return found


@cache
def words(language: str) -> Container[str]:
    """Return the common words that have diacritics, without them."""
    from marisa_trie import Trie

    def make() -> tuple[bytes]:
        known = (form for form, lemma in dictionary.forms(language) if lemma[:1].islower())
        return (Trie({fold(form) for form in known if not form.isascii() and form.islower()}).tobytes(),)

    found: Container[str] = Trie().frombytes(kept.compiled(f"plain-{language}-{version('simplemma')}", make)[0])
    return found
