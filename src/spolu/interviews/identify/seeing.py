"""The words of texts that may be names, each weighed where it stands; texts without capitals are read a second time."""

from collections.abc import Sequence, Set

from spolu.interviews.identify import tokens, typed
from spolu.interviews.identify.chunks import Place, adjoins, chunked, met
from spolu.interviews.identify.contexts import Contexts
from spolu.interviews.identify.framed import Cased
from spolu.interviews.identify.rules import agreeing, bare, beside, listed, roles
from spolu.interviews.identify.runs import Run
from spolu.interviews.identify.weighing import ROLE, Seen, pair, weigh
from spolu.interviews.identify.words.lexicon import Lexicon

_ANYBODYS = agreeing.TOLD | {bare.MAYBE, roles.CALLED}
"""Reasons that make a surname of a word that no dictionary has as one."""
_SURE = frozenset((bare.ELSEWHERE, listed.PAIRED))
"""Reasons that make a common word somebody's name without doubt, where nothing has capitals."""
_NEAR = (-3, -2, -1, 1, 2, 3)
_AROUND = 2
"""Of the texts near a short one so many are without capitals where it is a chat's."""


def all_seen(said: Sequence[Run], pieces: Set[str], written: Set[str], lex: Lexicon, ctx: Contexts) -> list[Place]:
    """Return every occurrence; texts without capitals are read again with the names that something told.

    Args:
        said: the texts.
        pieces: every piece of them once.
        written: every word that they have in small letters.
        lex, ctx: of their language.
    """
    texts = [run.text for run in said]
    small = _without_capitals(texts)
    cased = Cased(lex, ctx, pieces)
    per_turn = [_seen_small(n, run.text, lex, ctx) if n in small else cased.seen(n, run) for n, run in enumerate(said)]
    if small:
        seen = [s for found in per_turn for place in found for s in place.chunk]
        told = {s.token.text.capitalize(): s.word for s in seen if _is_told(s) or _is_only_name(s, lex)}
        rows = {s.token.text.capitalize(): s.word for s in seen if s.why == listed.LISTED}
        words = {n: frozenset(tokens.WORD.findall(texts[n])) for n in small}
        known = bare.known_among(frozenset().union(*words.values()), told, rows, lex.language)
        for n in small:
            if not (words[n].isdisjoint(known.sure) and words[n].isdisjoint(known.maybe)):
                per_turn[n] = _seen_small(n, texts[n], lex, ctx, known)
    places = [place for found in per_turn for place in found]
    keys = {s.key for place in places for s in place.chunk}
    capitals = [(n, run) for n, run in enumerate(said) if n not in small]
    return [*places, *typed.seen(capitals, pieces, written, lex, ctx), *cased.heard(capitals, keys)]


def _without_capitals(texts: Sequence[str]) -> set[int]:
    """Return which texts are written without capitals; a short one is where most of the longer ones are, or of those around it."""
    found = {n for n, text in enumerate(texts) if tokens.without_capitals(text)}
    if not found:
        return found
    short = [n for n, text in enumerate(texts) if len(text) <= tokens.TELLING and text.islower()]
    if 2 * len(found) > sum(len(text) > tokens.TELLING for text in texts):
        return found.union(short)
    return found.union(n for n in short if sum(n + way in found for way in _NEAR) >= _AROUND)


def _is_told(s: Seen) -> bool:
    """Whether little doubt is left that a word is somebody's name."""
    word = s.word
    if word.first and not word.common and "1" in word.cases:
        return True
    return (
        not s.shape.upper
        and s.why != beside.WIFE
        and (s.strong or (bool(word.person) and s.per >= ROLE and s.why != beside.SAID and s.why not in listed.UNSURE))
    )


def _is_only_name(s: Seen, lex: Lexicon) -> bool:
    """Whether a Polish form is nothing but a surname's that is a word itself: *bednarzowie*, of bednarz."""
    word = s.word
    known = lex.language == "pl" and bool(word.last) and not (word.common or word.first or word.place)
    return known and word.last.lower() != s.shape.low and lex.is_common(word.last.lower())


def _seen_small(turn: int, text: str, lex: Lexicon, ctx: Contexts, known: bare.Known = bare.UNKNOWN) -> list[Place]:
    """Return the words of a text without capitals that may be names."""
    seen: list[Seen] = []
    for token, why in bare.worth(text, lex, ctx, known):
        s = met(token, token.text.capitalize(), lex)
        s.linked = bool(seen) and adjoins(text, seen[-1].token.end, token.start)
        weigh(s, seen[-1] if s.linked else None, text, ctx)
        if why == beside.TOWN:
            s.loc, s.why = s.loc + ROLE, why
        elif why and s.per < ROLE:
            s.per, s.why, s.strong = ROLE, why, why in _SURE or (why in _ANYBODYS and not s.word.person)
        if s.linked:
            pair(seen[-1], s)
        seen.append(s)
    return [Place(turn, at, chunk) for at, chunk in chunked(seen)]
