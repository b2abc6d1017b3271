"""Names that are broken off before they are said whole, as talk has them: *Ma-, no, Małgośka*, *Wal, Walen... Walendzik*."""

import re
from collections.abc import Iterator, Sequence

from spolu.interviews import nicknames
from spolu.interviews.identify import tokens
from spolu.interviews.identify.words.lexicon import lexicon
from spolu.interviews.model import Mention

WHY = "a name broken off before it is said whole"
_BACK = 30
"""Code points before a name in which its beginning may have been said."""
_BEGUN = re.compile(rf"(?<![\w-])([{tokens.UPPER}]\w+)(?:-(?!\w)|–|…|\.\.|(,))")
"""A capitalised word that is broken off; group 2: by a comma, which may as well be a list's."""
_LEAST = 3
"""Letters of a beginning before a comma."""


def find(text: str, named: Sequence[Mention], language: str) -> Iterator[Mention]:
    """Yield the beginnings of the persons ``named`` in a turn; words of grammar are none (*To, Tomku, zrób*)."""
    lex = lexicon(nicknames.table(language))
    told = {m.start for m in named if m.kind == "PER" and m.lane == "auto"}
    for m in named:
        if m.kind != "PER" or m.lane != "auto" or not m.text[:1].isupper():
            continue
        begin = max(0, m.start - _BACK)
        if text.find(m.text[:2], begin, m.start) < 0:
            continue  # what is broken off has two letters at least
        for found in _BEGUN.finditer(text, begin, m.start):
            part = found[1]
            if not m.text.startswith(part) or m.text[len(part) : len(part) + 1] in ("", " "):
                continue
            if found.start() in told or lex.word(part).function or (found[2] and len(part) < _LEAST):
                continue
            yield Mention(m.transcript, m.turn, *found.span(1), part, "PER", "auto", (WHY,))
