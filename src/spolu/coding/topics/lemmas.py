"""Content words of a turn in their base form, without function words and the fillers of speech."""

import re
from functools import cache, lru_cache
from importlib.resources import files

from spolu.text import fold

_WORD = re.compile(r"[^\W\d_]{2,}")


def lemmas(text: str, language: str) -> list[str]:
    """Return the content words of ``text`` in order: base forms of three letters or more, lower-case."""
    skip = stopwords(language)
    words = (_lemma(word, language) for word in _WORD.findall(text.lower()) if fold(word) not in skip)
    return [word for word in words if len(word) > 2 and fold(word) not in skip]


@lru_cache(maxsize=200_000)
def _lemma(word: str, language: str) -> str:
    import simplemma

    return str(simplemma.lemmatize(word, lang=language if language in ("cs", "pl", "en", "sk") else "en")).lower()


@cache
def stopwords(language: str) -> frozenset[str]:
    """Return the words of a language that carry no topic, without diacritics."""
    text = (files("spolu.coding.topics") / "stopwords.txt").read_text(encoding="utf-8")
    rows = dict(line.split(": ", 1) for line in text.splitlines() if not line.startswith("#"))
    return frozenset(fold(word) for word in rows.get(language, rows["en"]).split())
