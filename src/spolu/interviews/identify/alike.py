"""The same initials elsewhere: who is *kl. JN* in one entry is *JN* in the next, and *paní Ž.* is *Ž.* at its beginning."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import chain, filterfalse, repeat

from spolu.interviews import nicknames
from spolu.interviews.identify import initials, tokens, uncased
from spolu.interviews.identify.contexts import function_words, small_words
from spolu.interviews.identify.runs import Run, Talk
from spolu.interviews.identify.words.lexicon import lexicon
from spolu.interviews.initials import letters
from spolu.interviews.model import Mention

WHY = "the same initials as elsewhere in the study"
_LONGEST = 8
"""Code points of the longest piece that may hold initials."""
_Short = tuple[str, ...]


def find(talks: Sequence[Talk], found: Sequence[Mention]) -> Iterator[Mention]:
    """Yield initials that something told of in ``found``: two letters all over the study, one in the same transcript."""
    met: dict[str, set[_Short]] = defaultdict(set)
    for m in found:
        if m.kind == "PER" and (short := letters(m.text)):
            met[m.transcript].add(short)
    if not met:
        return
    forms = {form.strip("."): (form, short) for short in set().union(*met.values()) for form in _forms(short)}
    holding: dict[str, Mapping[str, tuple[str, _Short]]] = {}
    for talk in talks:
        language, here = talk.transcript.language, met[talk.transcript.id]
        if language not in holding:
            holding[language] = _holding(talk.pieces, forms)
        known = {piece: form for piece, (form, short) in holding[language].items() if len(short) > 1 or short in here}
        telling = frozenset(known)
        for turn, run in zip(talk.transcript.turns, talk.runs, strict=True) if known else ():
            for at in run.spots(telling):
                written = known[run.pieces[at]]
                if _is_somebodys(written, run, at, language):
                    start = run.text.index(written, run.starts[at])
                    end = start + len(written)
                    yield Mention(talk.transcript.id, turn.id, start, end, written, "PER", "auto", (WHY,))


def _forms(short: _Short) -> Iterator[str]:
    """Yield how initials are written without blanks; one letter has a full stop."""
    dotted = ".".join(short) + "."
    for form in (dotted, "".join(short)) if len(short) > 1 else (dotted,):
        yield form
        if uncased.may_stand_alone(form.lower()):
            yield form.lower()


def _holding(pieces: Set[str], forms: Mapping[str, tuple[str, _Short]]) -> Mapping[str, tuple[str, _Short]]:
    """Return the pieces that hold one of the forms, with marks around it at most."""
    marked = [piece for piece in filterfalse(str.isalpha, pieces) if len(piece) <= _LONGEST]
    bare = chain(
        zip(marked, map(str.strip, marked, repeat(tokens.SIGNS)), strict=True), ((p, p) for p in pieces & forms.keys())
    )
    return {piece: forms[inner] for piece, inner in bare if inner in forms and forms[inner][0] in piece}


def _is_somebodys(written: str, run: Run, at: int, language: str) -> bool:
    """Whether initials are somebody's where they stand: in small letters only in a text that has no others.

    One letter is where it begins a sentence that goes on, or stands behind a word of grammar, and no name follows.
    """
    if written.islower() and not tokens.is_uncased(run.text):
        return False
    if len(written) > 3 or "." not in written:
        return True
    table = nicknames.table(language)
    left, after = run.pieces[at - 1] if at else "", "".join(run.pieces[at + 1 : at + 2])
    led = left in function_words(table) and left not in small_words("placing")
    begins = not left or left[-1] in tokens.MAY_END
    goes_on = run.pieces[at].endswith(".") and after[:1].isalpha() and after.islower()
    end = run.starts[at] + len(run.pieces[at])
    return (led or (begins and goes_on)) and not initials.is_of_name(run.text, end, lexicon(table))
