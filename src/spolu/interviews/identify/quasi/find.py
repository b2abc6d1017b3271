"""All that describes people in one turn; turns without a telling word are passed over."""

import re
from collections.abc import Iterator

from spolu.interviews.identify.quasi import ages, families, terms
from spolu.interviews.identify.quasi.frames import taken_apart
from spolu.interviews.identify.quasi.lexicon import lexicon, tokens
from spolu.interviews.identify.structured import Found

_ROUGH = re.compile(r"[^\W_]+")


def find(text: str, language: str) -> Iterator[Found]:
    """Yield what describes somebody in particular; a stretch may be yielded twice."""
    words = lexicon(language)
    if not any(map(words.is_telling, _ROUGH.findall(text))):
        return
    turn = taken_apart(tokens(text), words, cased=text != text.lower())
    for look in (ages.find, families.find, terms.find):
        yield from look(turn)
