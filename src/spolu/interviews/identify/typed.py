"""Names that are typed in small letters where other words have capitals: *volala paní nováková*, *šli jsme s petrem*.

Only words that are nothing but names: of a first name or a surname that is a common word too, a small letter says that it is one.
"""

from collections.abc import Iterator, Sequence, Set
from functools import cache

from spolu.interviews.identify import tokens
from spolu.interviews.identify.chunks import Place, adjoins, chunked, met
from spolu.interviews.identify.contexts import Contexts
from spolu.interviews.identify.runs import Run
from spolu.interviews.identify.weighing import Seen, weigh
from spolu.interviews.identify.words.lexicon import Lexicon
from spolu.interviews.identify.words.tables import forms

_FEWEST = 3


@cache
def _names(language: str) -> frozenset[str]:
    """Return the forms of first names and surnames in small letters."""
    table = forms(language)
    return frozenset(form.lower() for form in (*table.first, *table.last) if len(form) >= _FEWEST)


def names(small: Set[str], lex: Lexicon) -> frozenset[str]:
    """Return which words in ``small`` letters are nothing but names."""
    return frozenset(word for word in small & _names(lex.language) if _is_name(word, lex))


def _is_name(low: str, lex: Lexicon) -> bool:
    word = lex.word(low.capitalize())
    other = word.common or word.english or word.function or word.calendar or word.other
    return bool(word.person) and not other


def seen(said: Sequence[tuple[int, Run]], written: Set[str], lex: Lexicon, ctx: Contexts) -> Iterator[Place]:
    """Yield the occurrences of the words ``written`` in small letters in texts, each with the number it comes with."""
    telling = {piece for _, run in said for piece in run.pieces if not written.isdisjoint(tokens.WORDS[piece])}
    for turn, run in said:
        if not telling.isdisjoint(run.pieces):
            yield from _seen(turn, run.text, written, lex, ctx)


def _seen(turn: int, text: str, written: Set[str], lex: Lexicon, ctx: Contexts) -> Iterator[Place]:
    found: list[Seen] = []
    for token in tokens.small(text):
        if token.text in written:
            s = met(token, token.text.capitalize(), lex)
            s.linked = bool(found) and adjoins(text, found[-1].token.end, token.start)
            weigh(s, found[-1] if s.linked else None, text, ctx)
            found.append(s)
    return (Place(turn, at, chunk) for at, chunk in chunked(found))
