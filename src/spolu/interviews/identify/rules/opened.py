"""A common word that begins a sentence, as the rules of `opening` look at it."""

import re
from functools import cache
from typing import NamedTuple

from spolu.interviews.identify.contexts import Contexts, small_words
from spolu.interviews.identify.tokens import Token
from spolu.interviews.identify.words import grammar
from spolu.interviews.identify.words.lexicon import Word

_EVERYDAY = {"cs": "cs unnamed", "pl": "pl mass", "en": "en mass"}
"""Language -> the section of words that are hardly ever meant as the surnames that they are, too."""

_TO_US = r"(?:na|do|od|za|u|ze|z|dla|k|ke|s|se|pro|o) (?:mnie|mną|nas|nami|nás|námi|mě|mně|mnou)"


class Opening(NamedTuple):
    """A word that begins a sentence, in small letters, with what is known of it and the text it stands in."""

    low: str
    word: Word
    token: Token
    text: str


def is_nominative(here: Opening, ctx: Contexts) -> bool:
    """Whether the word is a surname in the nominative."""
    return here.low in grammar.nominatives(here.word.last, ctx.language)


def is_everyday(here: Opening, ctx: Contexts) -> bool:
    """Whether the word is so common that a surname is hardly meant."""
    section = _EVERYDAY.get(ctx.language)
    return section is not None and here.low in small_words(section)


def done(text: str, end: int) -> str:
    """Return the word behind ``end``, but for what leans on it and *not* (*Veselá mi ne|zavolala*, *Czarny na nas krzyczał*), or ""."""
    found = _did().match(text, end)
    return found[1] if found is not None else ""


@cache
def _did() -> re.Pattern[str]:
    leaning = "|".join(sorted(small_words("leaning")))
    return re.compile(rf" (?:(?:{leaning}|{_TO_US}) )*(?:ne|nie )?(\w+)")
