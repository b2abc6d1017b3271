"""The same initials elsewhere: who is *kl. JN* in one entry is *JN* in the next, and *paní Ž.* is *Ž.* at its beginning."""

from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from itertools import compress

from spolu.interviews import nicknames
from spolu.interviews.identify import initials, tokens, uncased
from spolu.interviews.identify.contexts import function_words, small_words
from spolu.interviews.identify.runs import Run, Talk
from spolu.interviews.identify.words.lexicon import lexicon
from spolu.interviews.initials import letters
from spolu.interviews.model import Mention

WHY = "the same initials as elsewhere in the study"
_LONGEST = 8
"""Code points of the longest piece that is initials, with what is written together with them."""
_Known = Set[tuple[str, ...]]


def find(talks: Sequence[Talk], found: Sequence[Mention]) -> Iterator[Mention]:
    """Yield initials that something told of in ``found``: two letters all over the study, one in the same transcript."""
    met: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for m in found:
        if m.kind == "PER" and (short := letters(m.text)):
            met[m.transcript].add(short)
    both = {short for known in met.values() for short in known if len(short) > 1}
    for talk in talks if met else ():
        known = both | met[talk.transcript.id]
        telling = {piece for piece in talk.pieces if 1 < len(piece) <= _LONGEST and _letters(piece) in known}
        for turn, run in zip(talk.transcript.turns, talk.runs, strict=True):
            if not telling.isdisjoint(run.pieces):
                for start, end in _in(run, telling, talk.transcript.language):
                    text = run.text[start:end]
                    yield Mention(talk.transcript.id, turn.id, start, end, text, "PER", "auto", (WHY,))


def _written(piece: str) -> str:
    """Return the letters of a piece with their full stops."""
    bare = piece.strip(tokens.SIGNS)
    return bare + "." if bare + "." in piece and (len(bare) == 1 or "." in bare or bare in tokens.TWO_LETTERS) else bare


def _letters(piece: str) -> tuple[str, ...]:
    written = _written(piece)
    alone = len(written) == 1 or (written.islower() and not uncased.may_stand_alone(written))
    return () if alone or not (written.isupper() or written.islower()) else letters(written)


def _in(run: Run, telling: Set[str], language: str) -> Iterator[tuple[int, int]]:
    """Yield where they stand in a turn; one letter only where nothing but somebody is meant by it."""
    small = tokens.is_uncased(run.text)
    for at in compress(range(len(run.pieces)), map(telling.__contains__, run.pieces)):
        written = _written(run.pieces[at])
        start = run.text.index(written, run.starts[at])
        alone = len(letters(written)) == 1
        if (small or not written.islower()) and not (alone and not _is_somebody(run, at, language)):
            yield start, start + len(written)


def _is_somebody(run: Run, at: int, language: str) -> bool:
    """Whether a letter with a full stop begins a sentence that goes on, or stands behind a word of grammar, and no name follows."""
    left = run.pieces[at - 1] if at else ""
    led = left in function_words(nicknames.table(language)) and left not in small_words("placing")
    begins = (not left or left[-1] in tokens.MAY_END) and run.pieces[at].endswith(".") and run.pieces[at + 1 : at + 2]
    if begins:
        begins = run.pieces[at + 1].islower() and run.pieces[at + 1][0].isalpha()
    end = run.starts[at] + len(run.pieces[at])
    return bool(led or begins) and not initials.is_of_name(run.text, end, lexicon(nicknames.table(language)))
