"""People who are called by initials alone: *M. K.*, *JN*, *paní N.*, *kl. jn* — other initials stand for them, written in the same way."""

import re
from collections.abc import Sequence
from itertools import count
from random import Random

from spolu.interviews.spoken import spoken

_LETTERS = "ABDEFGHJKLMNPRSTVZ"
"""With which names begin in each of our languages."""
_LETTER = re.compile(r"(?:Ch|Sz|Cz|Dž|St|(?:ch|sz|cz|dž)(?=\.)|[^\W\d_])")


def letters(text: str) -> tuple[str, ...]:
    """Return the initials that a mention consists of, () where it names somebody."""
    said = spoken(text)
    return () if said.words else said.initials


def drawn(original: Sequence[str], random: Random) -> str:
    """Return other initials, as many, none of which is the one that it stands for: *R. K.*"""
    return " ".join(f"{random.choice(_LETTERS.replace(letter[0], ''))}." for letter in original)


def inserted(text: str, names: Sequence[str]) -> str:
    """Return initials with the letters of other ``names``, as they were written; a letter alone is the last name's."""
    alone, number = len(letters(text)) == 1, count()
    new = _LETTER.sub(lambda _: names[-1 if alone else min(next(number), len(names) - 1)][0], text)
    return new.lower() if text.islower() else new
