"""Common words and the base forms of words, from simplemma's dictionaries.

They are kept as tries in the user's cache folder: made once a language in a few seconds, then open at once. As
dictionaries they would cost every notebook and every command those seconds.
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from spolu.interviews.nicknames import table

LANGUAGES = ("cs", "pl", "en", "sk")


@lru_cache(maxsize=200_000)
def lemma_of(form: str, language: str) -> str:
    """Return the base form that a dictionary gives, written as there (``Brně`` gives Brno); "" where unknown."""
    found = _dictionary(table(language)).get(form)
    return str(found) if found is not None else ""


@lru_cache(maxsize=200_000)
def is_common(word: str) -> bool:
    """Whether a lower-case word is a common word of Czech, Polish, Slovak or English, and not only a name."""
    return any(str(_dictionary(language).get(word) or "")[:1].islower() for language in LANGUAGES)


def forms(language: str) -> Iterator[tuple[str, str]]:
    """Yield each form that a dictionary has with its base form."""
    return ((form, str(lemma)) for form, lemma in _dictionary(table(language)).items())


@lru_cache(maxsize=8)
def _dictionary(language: str) -> Mapping[str, Any]:
    found: Mapping[str, Any] = _factory().get_dictionary(language)
    return found


@lru_cache(maxsize=1)
def _factory() -> Any:
    from simplemma.strategies.dictionaries import TrieDictionaryFactory

    return TrieDictionaryFactory()


@lru_cache(maxsize=1)
def lemmatizer() -> Any:
    """Return simplemma's lemmatizer on the same dictionaries: ``lemmatize(word, lang=...)``."""
    from simplemma import Lemmatizer
    from simplemma.strategies import DefaultStrategy

    return Lemmatizer(lemmatization_strategy=DefaultStrategy(dictionary_factory=_factory()))
