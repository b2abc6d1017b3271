"""The same initials elsewhere: who is *kl. JN* in one entry is *JN* in the next, and *paní Ž.* is *Ž.* at its beginning.

Minutes name everybody in full once: *Přítomni: Jana Novotná, Petr Lánský …*, and then *JN*.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import chain, filterfalse, repeat

from spolu.interviews import nicknames
from spolu.interviews.identify import initials, tokens, uncased
from spolu.interviews.identify.contexts import function_words, small_words
from spolu.interviews.identify.runs import Run, Talk
from spolu.interviews.identify.words.lexicon import lexicon
from spolu.interviews.initials import letters
from spolu.interviews.model import Mention

WHY = "the same initials as elsewhere in the study"
OF_NAME = "the initials of somebody named in full"
_LONGEST = 8
"""Code points of the longest piece that may hold initials."""
_BARE = 3
"""Letters of initials without full stops, at most."""
_Short = tuple[str, ...]


def find(talks: Sequence[Talk], found: Sequence[Mention]) -> Iterator[Mention]:
    """Yield initials that something told of in ``found``: two letters all over the study, one in the same transcript.

    Those of somebody whom it names in full are looked for in the same transcript, too.
    """
    met: dict[str, set[_Short]] = defaultdict(set)
    for m in found:
        if m.kind == "PER" and (len(m.text) <= _BARE or "." in m.text) and (short := letters(m.text)):
            met[m.transcript].add(short)
    full = _in_full(found)
    told = set[_Short]().union(*met.values())
    forms = {"".join(short): ("".join(short), short) for short in set[_Short]().union(*full.values())}
    forms |= {form.strip("."): (form, short) for short in told for form in _forms(short)}
    if not forms:
        return
    pieces = {talk.transcript.language: talk.pieces for talk in talks}
    holding = {language: _holding(mine, forms) for language, mine in pieces.items()}
    telling = {language: frozenset(known) for language, known in holding.items()}
    for talk in talks:
        language, here = talk.transcript.language, met[talk.transcript.id] | full[talk.transcript.id]
        known = holding[language]
        for turn, run in zip(talk.transcript.turns, talk.runs, strict=True) if known else ():
            for at in run.spots(telling[language]):
                written, short = known[run.pieces[at]]
                somebodys = short in here or (len(short) > 1 and short in told)
                if somebodys and _is_somebodys(written, run, at, language):
                    start = run.text.index(written, run.starts[at])
                    end, why = start + len(written), WHY if short in told else OF_NAME
                    yield Mention(talk.transcript.id, turn.id, start, end, written, "PER", "auto", (why,))


def _in_full(found: Iterable[Mention]) -> defaultdict[str, set[_Short]]:
    """Return transcript -> the initials of people named in full, word by word, but for those that are abbreviations, too."""
    words = [m for m in found if m.kind == "PER" and m.text[:1].isupper() and m.text[1:].islower()]
    behind = {(m.transcript, m.turn, m.start): m for m in words}
    full = defaultdict[str, set[_Short]](set)
    for m in words:
        last = behind.get((m.transcript, m.turn, m.end + 1))
        if last and (m.text[0] + last.text[0]).lower() not in small_words("letters"):
            full[m.transcript].add((m.text[0], last.text[0]))
    return full


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
