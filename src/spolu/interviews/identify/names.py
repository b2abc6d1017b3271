"""Names in running text: every occurrence says what it may be, and all occurrences of a name decide together.

What the dictionaries know of a word, the words beside it and its form are weighed as numbers for a person, a place and
an organisation (see `weighing`; set by hand). ``Skripal`` behind ``Sergej`` in one turn is thus a
person in every turn. A name is grouped with its inflected forms by a cut of its ending, see `seeing.stem`.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from spolu.interviews import nicknames
from spolu.interviews.identify import beside, opening, tokens
from spolu.interviews.identify.contexts import Contexts, contexts, small_words
from spolu.interviews.identify.countries import is_country
from spolu.interviews.identify.lexicon import dates, in_case, lexicon
from spolu.interviews.identify.seeing import all_seen
from spolu.interviews.identify.weighing import OF, ROLE, WOMANS, Seen
from spolu.interviews.model import Lane

_SMALL = re.compile(r"\b[a-zß-öø-ÿąćčďęěłľńňřśšťůźżž]\w{2,}")
_STREET = {
    "cs": re.compile(r"..(?:sk|ck|zk)(?:é|ou|á)$|..ov[éě]$"),
    "pl": re.compile(r"..(?:sk|ck|dzk)(?:iej|ą|a)$|..ow(?:ej|ą)$"),
}
"""Endings of streets that are adjectives."""
_SAID = frozenset(("role", "title", "says", "org"))
"""Groups of words that say something of somebody, and are no names."""
_ADDRESS = frozenset(("mr", "mrs", "ms", "dr", "st"))
"""English titles that are written with a capital; surnames of other languages look like some."""


@dataclass(slots=True)
class Guess:
    """A stretch of a turn taken for a kind of name, with the lane and the reasons; not frozen, for speed."""

    turn: int
    start: int
    end: int
    kind: str
    lane: Lane
    why: tuple[str, ...]


@dataclass(slots=True)
class Tally:
    """What all occurrences of a name say together. ``inside``: of them, those whose capital says something;
    ``strong``: those with a title, an initial, a first name or the like; ``person``: a dictionary has it as a name;
    ``small``: the texts write one of its forms, a common word, in small letters, too."""

    n: int = 0
    inside: int = 0
    per: float = 0.0
    loc: float = 0.0
    org: float = 0.0
    strong: int = 0
    person: bool = False
    small: bool = False
    why: str = ""


def guess(texts: Sequence[str], language: str, plain: bool = False) -> Iterator[Guess]:
    """Yield what could be names in the turns of texts of one language, by turn and place.

    ``plain``: the texts have no diacritics (`accents.is_plain`).
    """
    table = nicknames.table(language)
    lex, ctx = lexicon(table, plain), contexts(table, plain)
    places = all_seen(texts, lex, ctx)
    written = _in_small_letters(texts)
    tallies: dict[str, Tally] = {}
    for s in dict.fromkeys(place.seen for place in places):
        tally = tallies.setdefault(s.key, Tally())
        _count(tally, s)
        tally.small = tally.small or (s.shape.low in written and not s.token.small)
    kinds = {key: _kind(tally) for key, tally in tallies.items()}
    decided: dict[Seen, Guess | None] = {}
    chunk: list[Seen] = []
    for turn, start, end, s in places:
        if chunk and (not s.linked or turn != chunk[-1].turn):
            yield from _together(chunk, kinds, tallies, ctx)
            chunk = []
        if s.alone:
            if s not in decided:
                decided[s] = next(_together([s], kinds, tallies, ctx), None)
            if g := decided[s]:
                yield Guess(turn, start, end, g.kind, g.lane, g.why)
        else:
            chunk.append(s)
    yield from _together(chunk, kinds, tallies, ctx)


def _in_small_letters(texts: Sequence[str]) -> set[str]:
    pieces = tokens.pieces(texts)
    whole = {piece for piece in pieces if piece.isalpha() and piece.islower() and len(piece) > 2}
    return whole.union(_SMALL.findall("\n".join(pieces - whole)))


def _together(
    chunk: Sequence[Seen], kinds: Mapping[str, str], tallies: Mapping[str, Tally], ctx: Contexts
) -> Iterator[Guess]:
    """Yield the guesses of words that stand side by side: beside a person's name an unknown word is a part of it."""
    made = [_decided(s, kinds[s.key], tallies[s.key], ctx) for s in chunk]
    if len(chunk) == 1:
        if made[0] is not None and not chunk[0].shape.roman:
            yield made[0]
        return
    sure = {n for n, g in enumerate(made) if g is not None and g.kind == "PER" and g.lane == "auto"}
    for n, s in enumerate(chunk):
        if s.shape.roman:
            made[n] = _numbered(s, made[n - 1] if n else None, made[n + 1] if n + 1 < len(made) else None)
            sure |= {n} if n - 1 in sure else set()
        elif n not in sure and len(chunk) < 6 and {n - 1, n + 1} & sure and _may_belong(s, made[n], chunk, n, ctx):
            made[n] = Guess(s.turn, s.token.start, s.token.end, "PER", "auto", ("it stands beside a name",))
        elif made[n] is None and n + 1 < len(chunk) and _may_begin(s, chunk[n + 1], tallies[s.key], ctx):
            made[n] = Guess(s.turn, s.token.start, s.token.end, "PER", "review", ("it stands before a name",))
    yield from _joined([g for g in made if g is not None])


def _numbered(s: Seen, before: Guess | None, after: Guess | None) -> Guess | None:
    """Return the guess of a Roman number: it goes with the name before it, be it a person's or an unknown one's."""
    if before is None or before.kind not in (("PER", "OTHER", "ORG") if after is not None else ("PER", "OTHER")):
        return None
    return Guess(s.turn, s.token.start, s.token.end, before.kind, before.lane, ("it stands beside a name",))


def _may_belong(s: Seen, g: Guess | None, chunk: Sequence[Seen], n: int, ctx: Contexts) -> bool:
    """Whether a word beside a person's name may be a part of it."""
    if s.shape.upper or s.word.english or s.word.function or _is_address(s, ctx):
        return False
    if s.token.begins and s.word.common and not (s.word.first if ctx.language == "en" else s.word.person):
        return False  # English surnames are words, too: "Little Dan"
    if _spans_particle(chunk, n):
        return True
    if g is not None and g.kind == "LOC" and not s.loc and n + 1 < len(chunk) and chunk[n + 1].why == WOMANS:
        return True  # dictionaries decline women and towns alike: "Renáta Balážová"
    if s.word.place and not s.word.person:
        return False
    return g is None or g.kind in ("OTHER", "PER")


def _may_begin(s: Seen, after: Seen, tally: Tally, ctx: Contexts) -> bool:
    """Whether a word at the beginning of a sentence may be the first name of the unknown name behind it (*Hafiz Saeed*).

    What is said of people stands there far oftener (*Przyszła Jana*, *Minister Novák*), so nothing may speak for that. In
    Czech, where no dictionary at hand tells adjectives from nouns, a common word always may be said of somebody.
    """
    word, behind, low = s.word, after.word, s.shape.low
    if s.token.small or not s.token.begins or word.function or word.calendar or s.shape.upper:
        return False
    if (
        tally.small
        or after.shape.upper
        or after.token.start - s.token.end > 1
        or (word.common and ctx.language == "cs")
    ):
        return False
    if behind.place or behind.common or behind.english or after.org or (behind.cases and word.common):
        return False
    return not ctx.group(low) and not ctx.is_past(low)


def _joined(made: Sequence[Guess]) -> Iterator[Guess]:
    """Yield guesses, with words of an organisation that stand side by side as one; persons are joined later."""
    held: Guess | None = None
    for g in made:
        if held and {held.kind, g.kind} <= {"ORG", "OTHER"} and g.start - held.end == 1 and g.lane == held.lane:
            kind = held.kind if held.kind != "OTHER" else g.kind
            held = Guess(g.turn, held.start, g.end, kind, g.lane, tuple(dict.fromkeys((*held.why, *g.why))))
            continue
        if held:
            yield held
        held = g
    if held:
        yield held


def _spans_particle(chunk: Sequence[Seen], n: int) -> bool:
    after = n + 1 < len(chunk) and chunk[n + 1].token.start - chunk[n].token.end > 1
    return after or (n > 0 and chunk[n].token.start - chunk[n - 1].token.end > 1)


def _count(tally: Tally, s: Seen) -> None:
    word, times = s.word, s.times
    tally.n += times
    tally.inside += times * (not s.token.begins)
    tally.person = tally.person or bool(word.person)
    tally.strong += times * s.strong
    per, loc = s.per, s.loc
    if word.first:
        per += 1.0 if word.common else 1.5 if word.place and not word.cases else 3.0
    elif word.last:
        per += 0.8 if word.place or word.common else 1.5
    if word.place:
        itself = word.first == s.token.text != word.place  # "Iwan", though there are places called Iwany
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


def _decided(s: Seen, kind: str, tally: Tally, ctx: Contexts) -> Guess | None:
    token, word = s.token, s.word
    if s.strong and not (word.common and not word.person and s.why.startswith("it stands")):
        kind = "PER"
    lane = _lane(s, kind, tally, ctx)
    if lane is None or (word.function and not _is_named_as_grammar(s, tally, ctx)):
        return None
    if word.calendar and not _is_called_so(s, tally, ctx):
        return None
    return Guess(s.turn, token.start, token.end, kind, lane, (_why(s, kind, tally),))


def _is_named_as_grammar(s: Seen, tally: Tally, ctx: Contexts) -> bool:
    """Whether a capital inside a sentence makes a name of a word of grammar; in English it takes a title, too: *Mr Do*."""
    if s.token.begins or s.token.small:
        return False
    titled = s.strong and ctx.group(s.token.before) == "title"
    return ctx.language != "en" or titled or bool(s.word.person and tally.strong)


def _is_called_so(s: Seen, tally: Tally, ctx: Contexts) -> bool:
    """Whether a month or a day is somebody's name here: Czech and Polish write those small, but for a heading's."""
    token, word, low = s.token, s.word, s.shape.low
    did = ctx.is_past(token.after) or (ctx.group(token.after) == "says" and token.after not in small_words("unsaid"))
    if ctx.language == "en":
        if not word.first or token.before in small_words("en month"):
            told = s.strong or (tally.strong > 0 and token.before in small_words("en whom") and not token.small)
            told = told or (did and tally.strong > 0 and bool(word.last))
            return told and (token.small or not token.begins)
        beside = token.before in small_words("en whom") or token.before in ("with", "to", "for", "about", "without")
        return s.strong or did or (not token.begins and (beside or tally.strong > 0))
    if token.small:
        return s.strong or (s.per >= ROLE and bool(word.last) and s.why.startswith("after"))
    if token.begins:
        itself = word.first.lower() == low and "1" in word.cases  # "Maja śpi": a month would be "3 maja"
        return itself or (did and (tally.strong > 0 or (bool(word.first) and tally.inside > 0)))
    named = tally.strong > 0 or ((s.alone or s.per >= ROLE) and low in dates(ctx.language))
    return s.strong or bool(word.first) or (named and bool(word.last))


def _lane(s: Seen, kind: str, tally: Tally, ctx: Contexts) -> Lane | None:
    """Return the lane of an occurrence, or None where its capital says nothing."""
    token, word = s.token, s.word
    if _is_address(s, ctx):
        return None
    if token.small and word.common:
        return _lane_of_common_small(s)
    if s.shape.upper and not s.strong and (len(token.text) > 6 or word.common):
        return _lane_in_capitals(s, kind, tally, ctx)
    if word.common or not token.begins or s.shape.upper:  # the sentence gave but one of them its capital
        return (_lane_of_common if token.begins and word.common else _lane_inside)(s, kind, tally, ctx)
    if word.person or word.place or tally.inside or s.per >= ROLE or (token.small and kind == "PER" and tally.strong):
        return "auto"
    return _lane_of_unknown(s, tally, ctx)


def _lane_of_unknown(s: Seen, tally: Tally, ctx: Contexts) -> Lane | None:
    """Return the lane of a word that nothing knows, at the beginning of a sentence; an English one has to do something."""
    after = s.token.after
    if tally.small or (s.word.english and not s.per):
        return None
    return "auto" if ctx.group(after) == "says" and after not in small_words("unsaid") else "review"


def _lane_in_capitals(s: Seen, kind: str, tally: Tally, ctx: Contexts) -> Lane | None:
    """Return the lane of a long or common word in capitals: of a heading, unless it is a name elsewhere or in a form."""
    word = s.word
    if not word.common and kind == "PER" and tally.strong:
        return "auto"
    return "review" if word.person and (not word.common or _is_one_in_capitals(s)) else None


def _is_one_in_capitals(s: Seen) -> bool:
    """Whether a surname that is a common word stands in capitals among small letters, as forms have it (*jest WILK z*)."""
    token, word = s.token, s.word
    alone = s.alone and not token.begins and bool(token.before)
    return alone and len(token.text) > 3 and word.last.lower() == s.shape.low and not word.function


def _lane_of_common_small(s: Seen) -> Lane | None:
    """Return the lane of a common word where nothing has capitals: only what stands beside it can tell."""
    word = s.word
    itself = word.last.lower() == s.shape.low
    if s.strong and ("1" in word.cases if word.first and not itself else word.last):
        return "auto"
    return "review" if s.per >= ROLE and (word.person or s.strong) else None


def _is_address(s: Seen, ctx: Contexts) -> bool:
    """Whether a word only says how somebody is addressed."""
    return s.shape.low in _ADDRESS or (
        ctx.group(s.shape.low) == "title" and (not s.word.person or (s.token.small and s.word.common))
    )


def _lane_inside(s: Seen, kind: str, tally: Tally, ctx: Contexts) -> Lane | None:
    word, group = s.word, ctx.group(s.shape.low)
    if not word.common or word.first or word.place or s.strong:
        return "auto"
    if group in ("role", "title", "says"):  # "pan Král", and then "Král"
        return "review" if (tally.person and tally.strong) or _stands_for_somebody(s, ctx) else None
    if tally.small and not tally.strong and not word.person:
        return None
    if group == "org" and not word.person:
        return None  # an office or a kind of house (*Komisja*, *Úřad*) is nobody; what it is called beside it is found
    if (kind == "PER" and (tally.strong or (word.last and not group))) or _is_of_house(s, kind, ctx):
        return "auto"
    return "review"


def _is_of_house(s: Seen, kind: str, ctx: Contexts) -> bool:
    """Whether Czech or Polish writes a common word with a capital because a house or a street has it: *v Mostecké ulici*."""
    if ctx.language == "en" or s.shape.upper or s.word.function or not s.why.startswith("after"):
        return False
    if kind == "ORG":
        return s.org >= OF
    street = s.alone and _STREET[ctx.language].search(s.shape.low) is not None and not is_country(s.token.text)
    return kind == "LOC" and (s.loc >= OF or street)


def _is_as_elsewhere(s: Seen, kind: str, tally: Tally, ctx: Contexts) -> bool:
    """Whether a common word is the nominative of a name that others told: *pan Beran* elsewhere, *Beran má klíče* here.

    English nouns are verbs, too, so there somebody's doing has to stand behind.
    """
    if kind != "PER" or not tally.strong or s.word.function:
        return False
    if s.shape.low not in (s.word.last.lower(), s.word.first.lower()):
        return False
    does = ctx.is_past(s.token.after) or s.token.after in small_words("en doing")
    return does or (ctx.language != "en" and not beside.is_adjective(s.shape.low, ctx.language))


def _stands_for_somebody(s: Seen, ctx: Contexts) -> bool:
    """Whether a surname that says what somebody is stands where nothing else gives it its capital: *mluvila jsem s Králem*."""
    described = ctx.language == "en" and s.token.before in small_words("en determiner")
    return s.alone and bool(s.word.last) and bool(s.token.before) and not described


def _lane_of_common(s: Seen, kind: str, tally: Tally, ctx: Contexts) -> Lane | None:
    """Return the lane of a common word at the beginning of a sentence.

    Where it is written with a capital inside sentences, and never small, it is a name there, and so here: *Finch*.
    """
    word = s.word
    opens = s.why in opening.WHYS and not s.strong
    if s.strong or (s.per >= ROLE and not opens):
        return "auto"
    if tally.small:
        return "review" if s.why in opening.CERTAIN or _is_as_elsewhere(s, kind, tally, ctx) else None
    if word.first and len(s.token.text) > 3 and ("1" in word.cases or word.first == s.token.text):
        return "auto" if tally.inside else "review"
    if not tally.inside or word.function:
        return "review" if opens else None
    if ctx.group(s.shape.low) in _SAID or (kind in ("LOC", "ORG") and not word.last):
        return "review" if tally.person and tally.strong else None
    return "auto" if kind == "PER" and (tally.strong or tally.why or word.last) else "review"


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
    plain = "no dictionary has it as a word" if s.token.begins else "a capital inside a sentence"
    return "capital letters throughout" if s.shape.upper else plain
