"""Names that are typed in small letters where other words have capitals: *volala paní nováková*, *šli jsme s petrem*.

Only words that are nothing but names: of one that is a common word, too, a small letter says that it is that, unless it is
an adjective behind a title.
"""

import re
from collections.abc import Iterable, Iterator, Set
from functools import cache

from spolu.interviews.identify import tokens
from spolu.interviews.identify.chunks import Place, adjoins, chunked, met
from spolu.interviews.identify.contexts import Contexts, small_words
from spolu.interviews.identify.runs import Run
from spolu.interviews.identify.tokens import Token
from spolu.interviews.identify.weighing import ALONE, ROLE, Seen, weigh
from spolu.interviews.identify.words.lexicon import Lexicon
from spolu.interviews.identify.words.tables import forms

_FEWEST = 4
"""Letters of the shortest name: shorter ones are abbreviations and parts of words (*reg*, *don*)."""
_WOMENS = ("ová", "ové", "ovou", "ovej", "ovú")
"""Endings of surnames that no table has in full."""
_ADJECTIVES = re.compile(r"[sc]k(?:a|i|iej|ą|iego|iemu|im|ich|á|ý|ou|é|ého|ému|ým)$|(?<!^n)(?<!^hot)ov(?:á|é|ou|ej|ú)$")
"""How surnames end that are adjectives, too: behind a title they are somebody's, *pani wiśniewska*, *paní lipová*."""
_OF_A_COUPLE = re.compile(r"[sc]k(?:ich|im|imi)$|[sc]cy$")
"""The same of two people, *u państwa wiśniewskich*: in the singular the word is that for a state, *państwa polskiego*."""
_MARKS = ("", *tokens.SIGNS, ".,", '."', '",', '".')
"""What a word is written together with, where it is read."""


@cache
def _names(language: str) -> frozenset[str]:
    """Return the forms of first names and surnames in small letters."""
    table = forms(language)
    return frozenset(form.lower() for form in (*table.first, *table.last) if len(form) >= _FEWEST)


def _names_among(small: Set[str], lex: Lexicon) -> Set[str]:
    womens = {word for word in small if word.endswith(_WOMENS)} if lex.language in ("cs", "sk") else set()
    return {word for word in (small & _names(lex.language)) | womens if _is_only_name(word, lex)}


def _is_only_name(low: str, lex: Lexicon) -> bool:
    word = lex.word(low.capitalize())
    other = word.common or word.english or word.function or word.calendar
    return bool(word.person) and not (other or lex.is_common(low) or low in small_words("small"))


def _is_called(title: str, low: str, lex: Lexicon) -> bool:
    """Whether a word behind a title is somebody's name."""
    adjective = _OF_A_COUPLE if title.startswith("państw") else _ADJECTIVES
    return _is_only_name(low, lex) or (adjective.search(low) is not None and bool(lex.word(low.capitalize()).last))


def seen(
    said: Iterable[tuple[int, Run]], pieces: Set[str], small: Set[str], lex: Lexicon, ctx: Contexts
) -> Iterator[Place]:
    """Yield the names in small letters of texts that have capitals.

    Args:
        said: the texts, each with its number.
        pieces: every piece of them once.
        small: every word that stands in small letters in them.
        lex, ctx: of their language.
    """
    written = _names_among(small, lex)
    telling = {word + marks for word in written for marks in _MARKS} & pieces
    titles = {title + stop for title in ctx.titles for stop in ("", ".")} & pieces
    for turn, run in said:
        found = [t for t in tokens.small(run.text) if t.text in written] if run.spots(telling) else []
        if behind := run.spots(titles):
            known = {t.start for t in found}
            found += [t for t in _titled(run, behind, lex) if t.start not in known]
        if found:
            yield from _weighed(turn, run.text, sorted(found, key=lambda t: t.start), lex, ctx)


def _titled(run: Run, titles: Iterable[int], lex: Lexicon) -> Iterator[Token]:
    """Yield the words behind a title that are somebody's name, of which tables do not have each form."""
    for title, piece in ((run.pieces[at], at + 1) for at in titles if at + 1 < len(run.pieces)):
        low = run.pieces[piece].rstrip(tokens.SIGNS)
        if low not in tokens.ABBREVIATIONS and low.isalpha() and low.islower() and _is_called(title, low, lex):
            start = run.starts[piece]
            yield Token(low, start, start + len(low), True, title.rstrip("."), small=True)


def _weighed(turn: int, text: str, found: Iterable[Token], lex: Lexicon, ctx: Contexts) -> list[Place]:
    row: list[Seen] = []
    for token in found:
        s = met(token, token.text.capitalize(), lex)
        s.linked = bool(row) and adjoins(text, row[-1].token.end, token.start)
        weigh(s, row[-1] if s.linked else None, text, ctx)
        if s.per < ROLE:
            s.why = ALONE
        row.append(s)
    return [Place(turn, at, chunk) for at, chunk in chunked(row)]
