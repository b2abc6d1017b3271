"""The same initials elsewhere: who is *kl. JN* in one entry is *JN* in the next, and *paní Ž.* is *Ž.* at its beginning."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import compress

from spolu.interviews import nicknames
from spolu.interviews.identify import initials, tokens, uncased
from spolu.interviews.identify.contexts import function_words, small_words
from spolu.interviews.identify.runs import Run, Talk
from spolu.interviews.identify.words.lexicon import lexicon
from spolu.interviews.initials import letters
from spolu.interviews.model import Mention

WHY = "the same initials as elsewhere in the study"
_LED = ("", "(", '"', "„")
_MARKS = ("", *tokens.SIGNS, ".,", ".;", ".)", "),")
"""What initials are written together with."""


def find(talks: Sequence[Talk], found: Sequence[Mention]) -> Iterator[Mention]:
    """Yield initials that something told of in ``found``: two letters all over the study, one in the same transcript."""
    met: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for m in found:
        if m.kind == "PER" and (short := letters(m.text)):
            met[m.transcript].add(short)
    both = _pieces(short for known in met.values() for short in known if len(short) == 2)
    for talk in talks if met else ():
        known = both | _pieces(short for short in met[talk.transcript.id] if len(short) == 1)
        telling = known.keys() & talk.pieces
        for turn, run in zip(talk.transcript.turns, talk.runs, strict=True) if telling else ():
            if not telling.isdisjoint(run.pieces):
                for start, end in _in(run, known, talk.transcript.language):
                    text = run.text[start:end]
                    yield Mention(talk.transcript.id, turn.id, start, end, text, "PER", "auto", (WHY,))


def _pieces(known: Iterator[tuple[str, ...]]) -> dict[str, str]:
    """Return piece -> how the initials in it are written, of all pieces that may hold some."""
    written = {form for short in known for form in _forms(short)}
    return {led + form + marks: form for form in sorted(written) for led in _LED for marks in _MARKS}


def _forms(short: tuple[str, ...]) -> Iterator[str]:
    dotted = ".".join(short) + "."
    for form in (dotted, "".join(short)) if len(short) > 1 else (dotted,):
        yield form
        if uncased.may_stand_alone(form.lower()):
            yield form.lower()


def _in(run: Run, known: Mapping[str, str], language: str) -> Iterator[tuple[int, int]]:
    """Yield where they stand in a turn; in small letters in a text that has no others."""
    small = tokens.is_uncased(run.text)
    for at in compress(range(len(run.pieces)), map(known.__contains__, run.pieces)):
        written = known[run.pieces[at]]
        start = run.text.index(written, run.starts[at])
        if (small or not written.islower()) and (
            len(written) > 3 or "." not in written or _is_somebody(run, at, language)
        ):
            yield start, start + len(written)


def _is_somebody(run: Run, at: int, language: str) -> bool:
    """Whether a letter with a full stop begins a sentence that goes on, or stands behind a word of grammar, and no name follows."""
    left, after = run.pieces[at - 1] if at else "", "".join(run.pieces[at + 1 : at + 2])
    led = left in function_words(nicknames.table(language)) and left not in small_words("placing")
    begins = not left or left[-1] in tokens.MAY_END
    goes_on = run.pieces[at].endswith(".") and after[:1].isalpha() and after.islower()
    end = run.starts[at] + len(run.pieces[at])
    return (led or (begins and goes_on)) and not initials.is_of_name(run.text, end, lexicon(nicknames.table(language)))
