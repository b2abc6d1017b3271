"""Names in running text: every occurrence says what it may be, and all occurrences of a name decide together.

What the dictionaries know of a word, the words beside it and its form are weighed as numbers for a person, a place and
an organisation (see `weighing`; set by hand). ``Skripal`` behind ``Sergej`` in one turn is thus a
person in every turn. A name is grouped with its inflected forms by a cut of its ending, see `stems.stem`.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import chain
from operator import attrgetter

from spolu.interviews import nicknames
from spolu.interviews.identify.calendar_names import is_called_so, is_english_month, is_named_as_grammar
from spolu.interviews.identify.contexts import Contexts, contexts, small_words
from spolu.interviews.identify.lanes import Tally, is_address, is_dialect, lane_of
from spolu.interviews.identify.rules import again, enumerated, houses, nobodys
from spolu.interviews.identify.rules.beside import NAMED
from spolu.interviews.identify.rules.opening import CERTAIN, WHYS
from spolu.interviews.identify.runs import Run
from spolu.interviews.identify.seeing import all_seen
from spolu.interviews.identify.tokens import SIGNS
from spolu.interviews.identify.weighing import INTRODUCED, ROLE, WOMANS, Guess, Seen
from spolu.interviews.identify.words import grammar
from spolu.interviews.identify.words.countries import is_country
from spolu.interviews.identify.words.lexicon import in_case, lexicon
from spolu.interviews.remembered import Remembered

_CHUNK = attrgetter("chunk")
_EVIDENCE = attrgetter(
    *("kind", "inside", "strong", "told", "opened", "bases", "person", "named", "among", "small", "why")
)
"""What of a tally decides: all but the weights, which the kind follows from."""
_SMALL = re.compile(r"\b[a-zß-öø-ÿąćčďęěłľńňřśšťůźżž]\w{2,}")

_OF_ONE = frozenset(("ORG", "OTHER"))
"""Kinds of words that make one name together."""


def guess(
    said: Sequence[Run], pieces: Set[str], language: str, plain: bool = False
) -> Iterator[tuple[int, int, Guess]]:
    """Yield what could be names in turns of one language: the turn, where the guess's chunk begins, and the guess.

    Args:
        said: the turns.
        pieces: every piece of them once.
        language: what they are in.
        plain: the texts have no diacritics (`accents.is_plain`).
    """
    table = nicknames.table(language)
    lex, ctx = lexicon(table, plain), contexts(table, plain)
    written = set(chain.from_iterable(map(_SMALL_WORDS.__getitem__, pieces)))
    places = all_seen(said, pieces, written, lex, ctx)
    times = Counter(map(_CHUNK, places))
    others = again.keys_of_other_cases((s for chunk in times for s in chunk), table)
    tallies: dict[str, Tally] = {}
    for chunk, n in times.items():
        for s in chunk:
            key = others.get(s.key, s.key)
            tally = tallies.get(key) or tallies.setdefault(key, Tally())
            _count(tally, s, n)
            tally.small = tally.small or (s.shape.low in written and len(s.shape.low) > 2 and not s.token.small)
    for tally in tallies.values():
        tally.kind = _kind(tally)
        tally.evidence = _EVIDENCE(tally)
    tallies |= {key: tallies[other] for key, other in others.items() if other in tallies}
    decided = {chunk: _together(chunk, tallies, ctx) for chunk in times}
    for turn, at, chunk in places:
        for g in decided[chunk]:
            yield turn, at, g


def _small_words(piece: str) -> Sequence[str]:
    """Return the words of three letters and more, and some shorter ones, that stand in small letters in a piece."""
    bare = piece.strip(SIGNS)
    return (bare,) * bare.islower() if bare.isalpha() else _SMALL.findall(bare)


_SMALL_WORDS = Remembered(_small_words)


def _together(chunk: Sequence[Seen], tallies: Mapping[str, Tally], ctx: Contexts) -> Sequence[Guess]:
    """Return the guesses of words that stand side by side: beside a person's name an unknown word is a part of it."""
    made = [_decided(s, tallies[s.key], ctx) for s in chunk]
    if len(chunk) == 1:
        return [g for g in made if g is not None and not chunk[0].shape.roman]
    sure = {n for n, g in enumerate(made) if g is not None and g.kind == "PER" and g.lane == "auto"}
    for n, s in enumerate(chunk):
        if s.shape.roman:
            made[n] = _numbered(s, made[n - 1] if n else None, made[n + 1] if n + 1 < len(made) else None)
            sure |= {n} if n - 1 in sure else set()
        elif n not in sure and len(chunk) < 6 and {n - 1, n + 1} & sure and _may_belong(s, made[n], chunk, n, ctx):
            made[n] = Guess(s.token.start, s.token.end, "PER", "auto", ("it stands beside a name",))
        elif made[n] is None and n + 1 < len(chunk) and _may_begin(s, chunk[n + 1], tallies[s.key], ctx):
            made[n] = Guess(s.token.start, s.token.end, "PER", "review", ("it stands before a name",))
        if n and made[n] is not None and _is_by_name(chunk[n - 1], made[n - 1], ctx):
            made[n - 1] = _before(chunk[n - 1], made[n])
    anywhere = nobodys.anywhere(chunk, ctx.language)
    if anywhere and not sure - anywhere:
        made = [None if n in anywhere else g for n, g in enumerate(made)]
    if place := houses.named(chunk, made, ctx):
        return [place]
    if ctx.language == "en" and chunk and chunk[-1].shape.low in small_words("en head"):
        made = [g and (g if g.kind == "PER" else g._replace(lane="auto")) for g in made]  # "Riverside Carers Centre"
        if (chunk[0].word.common or chunk[0].word.calendar) and not chunk[-1].word.last:
            made = [
                g and (g._replace(kind="ORG") if g.kind == "PER" else g) for g in made
            ]  # "Job Centre", "Monday Club"
    return list(_joined([g for g in made if g is not None]))


def _is_by_name(s: Seen, g: Guess | None, ctx: Contexts) -> bool:
    """Whether an English sentence begins with what is part of a name: *Big Tone*, *Wee Jeanie*; inside one its capital says so."""
    return g is None and ctx.language == "en" and s.token.begins and s.shape.low in nicknames.word_list("by-names")


def _before(s: Seen, g: Guess | None) -> Guess | None:
    """Return the guess of a word that is a part of the name behind it, where that is somebody's or an unknown one's."""
    if g is None or g.kind not in ("PER", "OTHER"):
        return None
    return g._replace(start=s.token.start, end=s.token.end, why=("it stands before a name",))


def _numbered(s: Seen, before: Guess | None, after: Guess | None) -> Guess | None:
    """Return the guess of a Roman number: it goes with the name before it, be it a person's or an unknown one's."""
    if before is None or before.kind not in (("PER", "OTHER", "ORG") if after is not None else ("PER", "OTHER")):
        return None
    return Guess(s.token.start, s.token.end, before.kind, before.lane, ("it stands beside a name",))


def _may_belong(s: Seen, g: Guess | None, chunk: Sequence[Seen], n: int, ctx: Contexts) -> bool:
    """Whether a word beside a person's name may be a part of it."""
    said = s.token.small and not s.word.known and ctx.language == "cs" and is_dialect(s, ctx)  # "řikaj Ruda"
    if said or s.shape.upper or s.word.english or s.word.function or is_address(s, ctx):
        return False
    if s.token.begins and s.word.common and not (s.word.first or _is_before_first(s, chunk, n, ctx)):
        return False  # "Mladý Beran"
    if _spans_particle(chunk, n):
        return True
    if g is not None and g.kind == "LOC" and not s.loc and n + 1 < len(chunk) and chunk[n + 1].why == WOMANS:
        return True  # dictionaries decline women and towns alike: "Renáta Balážová"
    if s.word.place and not s.word.person:
        return False
    return g is None or g.kind in ("OTHER", "PER")


def _is_before_first(s: Seen, chunk: Sequence[Seen], n: int, ctx: Contexts) -> bool:
    """Whether a surname stands before a first name, as lists and offices have it: *Malá Jana*; in English nobody has."""
    if ctx.group(s.shape.low) == "role":
        return False  # "Dziadek Bonifacy", though some are called Dziadek
    return ctx.language != "en" and bool(s.word.last) and n + 1 < len(chunk) and bool(chunk[n + 1].word.first)


def _may_begin(s: Seen, after: Seen, tally: Tally, ctx: Contexts) -> bool:
    """Whether a word at the beginning of a sentence may be the first name of the unknown name behind it (*Hafiz Saeed*).

    What is said of people stands there far oftener (*Przyszła Jana*, *Minister Novák*), so nothing may speak for that. In
    Czech and Slovak, where no dictionary at hand tells adjectives from nouns, a common word always may be said of somebody.
    """
    word, behind, low = s.word, after.word, s.shape.low
    if s.token.small or not s.token.begins or word.function or word.calendar or s.shape.upper:
        return False
    if (
        tally.small
        or after.shape.upper
        or after.token.start - s.token.end > 1
        or (word.common and ctx.language in ("cs", "sk"))
    ):
        return False
    if behind.place or behind.common or behind.english or after.org or (behind.cases and word.common):
        return False
    if word.common and grammar.is_no_noun(low, ctx):
        return False  # "Wpisuję Marciniak", "Daj Cyranowi"
    return not ctx.group(low) and not ctx.is_past(low) and not grammar.is_done_by_us(low, ctx.language)


def _joined(made: Sequence[Guess]) -> Iterator[Guess]:
    """Yield guesses, with words of an organisation that stand side by side as one; persons are joined later."""
    held: Guess | None = None
    for g in made:
        alike = _OF_ONE | {"LOC"} if g.lane == "review" else _OF_ONE  # "Citizens Advice": it has one card
        if held and g.start - held.end == 1 and _is_one_place(held, g):
            held = Guess(held.start, g.end, "LOC", "review", held.why)
            continue
        if held and {held.kind, g.kind} <= alike and g.start - held.end == 1 and g.lane == held.lane:
            kind = held.kind if held.kind != "OTHER" else g.kind
            held = Guess(held.start, g.end, kind, g.lane, tuple(dict.fromkeys((*held.why, *g.why))))
            continue
        if held:
            yield held
        held = g
    if held:
        yield held


def _is_one_place(held: Guess, g: Guess) -> bool:
    """Whether a word that some are called, too, ends the place that a word behind a preposition begins: *z Mariánských Hor*."""
    if (held.kind, g.kind, held.lane, g.lane) != ("LOC", "PER", "review", "review"):
        return False
    return held.why[0].startswith("after a preposition") and g.why[0].startswith("a form of the surname")


def _spans_particle(chunk: Sequence[Seen], n: int) -> bool:
    after = n + 1 < len(chunk) and chunk[n + 1].token.start - chunk[n].token.end > 1
    return after or (n > 0 and chunk[n].token.start - chunk[n - 1].token.end > 1)


def _count(tally: Tally, s: Seen, times: int) -> None:
    word = s.word
    tally.n += times
    tally.inside += times * (not s.token.begins)
    tally.person = tally.person or bool(word.person)
    tally.named = tally.named or s.why in (INTRODUCED, NAMED)
    tally.among = tally.among or s.why == enumerated.AMONG
    tally.strong += times * s.strong
    if s.strong or s.why in CERTAIN:
        tally.bases |= {word.first, word.last}
    if s.strong and word.common:
        tally.told |= {s.shape.low}
    elif s.why in WHYS:
        tally.opened |= {s.shape.low}
    per, loc = s.per, s.loc
    # "Iwan", "Novák", though there are places called Iwany, Nováky; but "do Czech"
    itself = word.person == s.token.text != word.place and not is_country(word.place)
    if word.first:
        per += 1.0 if word.common else 1.5 if word.place and not word.cases else 3.0
    elif word.last:
        per += 0.8 if (word.place and not itself) or word.common else 1.5
    if word.place:
        loc += 1.0 if word.cases or word.common or itself else 2.5
    tally.per += times * per
    tally.loc += times * loc
    tally.org += times * s.org
    tally.why = tally.why or (s.why if s.per >= ROLE else "")


def _kind(tally: Tally) -> str:
    """Return the likeliest kind; an unknown word is a person only where something strong says so."""
    per, loc, org = tally.per / tally.n, tally.loc / tally.n, tally.org / tally.n
    best = max(per, loc, org)
    if not tally.person and tally.strong < 0.08 * tally.n and per < 1.2:
        per = 0.0
        best = max(loc, org, 0.2)
    if best <= 0.2:
        return "OTHER"
    return "PER" if per == best else "LOC" if loc == best else "ORG"


def _decided(s: Seen, tally: Tally, ctx: Contexts) -> Guess | None:
    """Return what is made of an occurrence; one that was met before is decided anew where other evidence is."""
    if s.decided is None or s.decided[0] != tally.evidence:
        s.decided = tally.evidence, _decide(s, tally, ctx)
    return s.decided[1]


def _decide(s: Seen, tally: Tally, ctx: Contexts) -> Guess | None:
    token, word, kind = s.token, s.word, tally.kind
    if s.strong and nobodys.is_of_a_people(s):
        return Guess(token.start, token.end, "ETHN", "review", (f"origin, beside '{token.before}'",))
    if s.strong and not (word.common and not word.person and s.why.startswith("it stands")):
        kind = "PER"
    lane = lane_of(s, kind, tally, ctx)
    if lane is None or (word.function and not is_named_as_grammar(s, tally, ctx)):
        return None
    if (word.calendar and not is_called_so(s, tally, ctx)) or is_english_month(s, ctx) or nobodys.is_verb(s, ctx):
        return None
    return Guess(token.start, token.end, kind, lane, (_why(s, kind, tally),))


def _why(s: Seen, kind: str, tally: Tally) -> str:
    word = s.word
    if s.why:
        return s.why
    if kind == "PER":
        known = f"a form of the first name {word.first}{in_case(word)}" if word.first else ""
        known = known or (f"a form of the surname {word.last}" if word.last else "")
        return known or tally.why or "elsewhere it is a person's name"
    if kind == "LOC" and word.place:
        return f"a form of the place {word.place}"
    if s.shape.upper:
        return "capital letters throughout"
    if not s.token.begins:
        return "a capital inside a sentence"
    return "a capital inside a sentence elsewhere" if word.common else "no dictionary has it as a word"
