"""Content words of a turn in their base form, without function words and the fillers of speech."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib.resources import files

from spolu.interviews.dictionary import LANGUAGES, lemma_of, lemmatizer
from spolu.interviews.tags import PLACEHOLDER
from spolu.text import fold

_WORD = re.compile(r"[^\W\d_]{2,}")
_INSIDE = re.compile(r"(?<=[\w,;] )[^\W\d_]{2,}")
"""A word that does not open a sentence or a quotation, where a capital would say nothing."""


def lemmas(text: str, language: str, names: frozenset[str] = frozenset()) -> list[str]:
    """Return the content words of ``text`` in order: base forms of three letters or more, lower-case, none of a tag.

    Args:
        text: of a turn.
        language: two letters.
        names: what `names` found: words that name somebody or some place and so no matter.
    """
    skip = stopwords(language)
    found = (word for word in _WORD.findall(_said(text).lower()) if fold(word) not in skip and word not in names)
    forms = [word for word in found if not _english(word, language)]
    words = (lemma(form, language) for form in forms)
    return [word for word in words if len(word) > 2 and fold(word) not in skip and word not in names]


def names(texts: Iterable[str], language: str) -> frozenset[str]:
    """Return the forms and base forms that stand with a capital inside sentences more often than without, lower-case."""
    capital: Counter[str] = Counter()
    for text in texts:
        for word in _INSIDE.findall(_said(text)):
            capital[word.lower()] += 1 if word[0].isupper() else -1
    found = {form for form, more in capital.items() if more > 0}
    return frozenset(found | {lemma(form, language) for form in found if capital[lemma(form, language)] >= 0})


def _said(text: str) -> str:
    """Return a text without the words of its tags (``[zdraví 2]``); the brackets stay, so that no words become neighbours."""
    return PLACEHOLDER.sub("[]", text) if "[" in text else text


def _english(form: str, language: str) -> bool:
    """Whether a form is a function word of English only: people put an English sentence into a Czech workshop."""
    return form in stopwords("en") and not lemma_of(form, language)


@lru_cache(maxsize=200_000)
def lemma(word: str, language: str) -> str:
    """Return the base form of a word, lower-case; the word itself where it is unknown."""
    return str(lemmatizer().lemmatize(word, lang=language if language in LANGUAGES else "en")).lower()


@cache
def stopwords(language: str) -> frozenset[str]:
    """Return the words of a language that carry no topic, without diacritics."""
    text = (files("spolu.coding.topics") / "stopwords.txt").read_text(encoding="utf-8")
    rows = dict(line.split(": ", 1) for line in text.splitlines() if not line.startswith("#"))
    return frozenset(fold(word) for word in rows.get(language, rows["en"]).split())
