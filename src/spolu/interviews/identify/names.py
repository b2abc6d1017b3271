"""Names in running text: every occurrence says what it may be, and all occurrences of a name decide together.

What the dictionaries know of a word, the words beside it and its form are weighed as numbers for a person, a place and
an organisation (`_WEIGHTS` and the tables below, set by hand). ``Skripal`` behind ``Sergej`` in one turn is thus a
person in every turn. A name is grouped with its inflected forms by a cut of its ending, see `stem`.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from spolu.interviews import nicknames
from spolu.interviews.identify import tokens
from spolu.interviews.identify.contexts import NAMING, SELF, Contexts, contexts, particles
from spolu.interviews.identify.lexicon import Lexicon, Word, in_case, lexicon
from spolu.interviews.identify.tokens import Token
from spolu.interviews.model import Lane

_STEMS = {
    "cs": re.compile(r"(?:ovými|ových|ovým|ovou|ovi|ová|ové|ovo|ova|ovy|ově|ovu|ůvy|ův|ami|emi|ách|ích|ech|ého|ému|ým|ích|ím|ům|em|ou|ho|mu|[aeěiouyáéíýů])$"),
    "pl": re.compile(r"['’]?(?:owskiego|iego|iemu|owie|owej|ową|owi|owa|ego|emu|iem|iej|ach|ami|om|ów|em|im|ym|ej|ie|ią|ię|ia|[aąeęiouy])$"),
    "en": re.compile(r"['’]s?$"),
}  # fmt: skip
_ENDINGS = {
    # language -> (end of a word, weight for a person, reason)
    "cs": ((re.compile(r".(?:[^aeiouy]ová|[^aeiouy]ové|[^aeiouy]ovou)$"), 3.0, "the ending of a woman's surname"),
           (re.compile(r"..(?:ovi|ův|ovými|ových|ovým)$"), 1.5, "the ending of a man's name")),
    "pl": ((re.compile(r".(?:[sc]ki|[sc]kiego|[sc]kiemu|[sc]kim|[sc]kiej|dzki|dzkiego)$"), 0.7, "the ending of a surname"),
           (re.compile(r"..(?:owi|owie)$"), 0.7, "the ending of a man's name")),
    "en": (),
}  # fmt: skip
_CAMEL = re.compile(r"[a-zà-ž][A-ZÀ-Ž]|\d")
_SCOTS = re.compile(r"^(?:Mc|Mac|De|Di|Le|La|Van|O['’])[A-Z]")
_TITLE, _NEIGHBOUR, _ROLE, _OF = 4.0, 4.0, 2.0, 2.0
"""Weights of a title or an initial, of a first name beside, of a role, of the word of a place or company before."""


@dataclass(frozen=True, slots=True)
class Guess:
    """A stretch of a turn taken for a kind of name, with the lane and the reasons."""

    turn: int
    start: int
    end: int
    kind: str
    lane: Lane
    why: tuple[str, ...]


@dataclass(slots=True)
class Seen:
    """One occurrence with its evidence: weights for a person, a place, an organisation."""

    token: Token
    turn: int
    word: Word
    key: str
    linked: bool
    per: float = 0.0
    loc: float = 0.0
    org: float = 0.0
    why: str = ""


@dataclass(slots=True)
class Tally:
    """What all occurrences of a name say together. ``inside``: of them, those whose capital says something."""

    n: int = 0
    inside: int = 0
    per: float = 0.0
    loc: float = 0.0
    org: float = 0.0
    why: str = ""
    forms: set[str] = field(default_factory=set)


def stem(word: str, language: str) -> str:
    """Return what is common to a name's inflected forms, roughly, in small letters."""
    low = word.lower()
    if len(low) < 4:
        return low
    match = _STEMS[language].search(low, 2)
    return low[: match.start()] if match and match.start() > 2 else low


def guess(texts: Sequence[str], language: str, rejected: frozenset[str] = frozenset()) -> Iterator[Guess]:
    """Yield what could be names in the turns of texts of one language, by turn and place."""
    table = nicknames.table(language)
    lex, ctx = lexicon(table), contexts(table)
    seen = [s for n, text in enumerate(texts) for s in _seen(n, text, lex, ctx)]
    tallies: dict[str, Tally] = {}
    for s in seen:
        _count(tallies.setdefault(s.key, Tally()), s)
    kinds = {key: _kind(tally) for key, tally in tallies.items()}
    for s in seen:
        made = _decided(s, kinds[s.key], tallies[s.key])
        if made:
            yield made


def _seen(turn: int, text: str, lex: Lexicon, ctx: Contexts) -> Iterator[Seen]:
    bare = tokens.without_capitals(text)
    found = list(_worth(text, lex) if bare else tokens.capitalised(text))
    before: Seen | None = None
    language = lex.language
    for n, token in enumerate(found):
        shown = token.text.capitalize() if bare else token.text
        word = lex.word(shown)
        linked = before is not None and adjoins(text, before.token.end, token.start)
        s = Seen(token, turn, word, stem(token.text, language), linked)
        _weigh(s, before if linked else None, text, ctx, language)
        if before is not None:
            if linked and s.word.last and not s.word.common and not before.word.common and before.per < 1 and not before.word.place and not before.word.english:
                before.per += 1.5
                before.why = before.why or "it stands before a surname"
            yield before
        before = s
    if before is not None:
        yield before


def _worth(text: str, lex: Lexicon) -> Iterator[Token]:
    for token in tokens.small(text):
        if len(token.text) > 2:
            word = lex.word(token.text.capitalize())
            if not word.common or word.first:
                yield token


def adjoins(text: str, end: int, start: int) -> bool:
    """Whether two words of a name stand side by side, or with a particle between them (*Saif ul Malúk*)."""
    if start - end == 1:
        return text[end] == " "
    between = text[end:start]
    return start - end < 14 and between[:1] == " " and between[-1:] == " " and particles() >= set(between.split())


def _weigh(s: Seen, before: Seen | None, text: str, ctx: Contexts, language: str) -> None:
    token, word = s.token, s.word
    upper = token.text.isupper()
    group = ctx.group(token.before) if token.before else ""
    if token.initial >= 0 and not upper:
        s.per, s.why = _TITLE, "after an initial"
    elif group == "title" and not upper:
        s.per, s.why = _TITLE, f"after '{token.before}'"
    elif group == "role" and not upper:
        s.per, s.why = _ROLE, f"after '{token.before}', which says what somebody is"
    elif group == "org":
        s.org, s.why = _OF, f"after '{token.before}'"
    elif group == "place":
        s.loc, s.why = _OF, f"after '{token.before}'"
    elif group == "where":
        s.loc, s.why = 1.0, "after a preposition of place"
    elif group == "says":
        s.per = 0.5
    elif token.before and not upper and NAMING[language].search(text[max(0, token.start - 30) : token.start].lower()):
        s.per, s.why = _TITLE, "after words that introduce a name"
    if before is not None and before.word.first and not before.word.common and not upper and not before.token.text.isupper():
        s.per += _NEIGHBOUR
        s.why = s.why or "it stands behind a first name"
    elif before is not None and before.per >= _ROLE and not upper and not word.common:
        s.per += 2.0
        s.why = s.why or "it stands behind a name"
    if token.after and ctx.group(token.after) == "says":
        s.per += 1.0
        s.why = s.why or f"'{token.after}' is said of it"
    for pattern, weight, why in _ENDINGS[language]:
        if not upper and not word.common and pattern.search(token.text):
            s.per += weight
            s.why = s.why or why
            break
    if upper:
        s.org += 3.0
    elif _CAMEL.search(token.text) and not _SCOTS.search(token.text):
        s.org += 3.0
    elif word.english and not word.first:
        s.org += 1.5


def _count(tally: Tally, s: Seen) -> None:
    tally.n += 1
    tally.inside += not s.token.begins
    word = s.word
    if word.first:
        tally.per += 1.0 if word.common else 3.0
    elif word.last:
        tally.per += 0.5 if word.place or word.common else 1.5
    if word.place:
        tally.loc += 1.0 if word.first or word.common else 2.5
    tally.per += s.per
    tally.loc += s.loc
    tally.org += s.org
    tally.why = tally.why or (s.why if s.per >= _ROLE else "")


def _kind(tally: Tally) -> str:
    per, loc, org = tally.per / tally.n, tally.loc / tally.n, tally.org / tally.n
    best = max(per, loc, org)
    if best < 0.2:
        return "OTHER"
    return "PER" if per == best else "LOC" if loc == best else "ORG"


def _decided(s: Seen, kind: str, tally: Tally) -> Guess | None:
    token, word = s.token, s.word
    if s.per >= _TITLE and not (word.common and not word.person and s.why.startswith("it stands")):
        kind = "PER"
    lane = _lane(s, kind, tally)
    if lane is None or word.calendar:
        return None
    return Guess(s.turn, token.start, token.end, kind, lane, (_why(s, kind, tally),))


def _lane(s: Seen, kind: str, tally: Tally) -> Lane | None:
    token, word = s.token, s.word
    if s.per >= _ROLE:
        return "auto"
    if not token.begins:
        if not word.common or word.first:
            return "auto"
        return "auto" if kind == "PER" and tally.per / tally.n >= 1.5 else "review"
    if word.common:
        if word.first:
            return "auto" if s.per > 0 or tally.inside else "review"
        return "auto" if kind == "PER" and tally.inside and tally.per / tally.n >= 1.5 else None
    if word.person or word.place or tally.inside:
        return "auto"
    return "review"


def _why(s: Seen, kind: str, tally: Tally) -> str:
    word = s.word
    if s.why:
        return s.why
    if kind == "PER":
        if word.first:
            return f"a form of the first name {word.first}{in_case(word)}"
        if word.last:
            return f"a form of the surname {word.last}"
        return tally.why or "elsewhere it is a person's name"
    if kind == "LOC" and word.place:
        return f"a form of the place {word.place}"
    if s.token.text.isupper():
        return "capital letters throughout"
    return "a capital inside a sentence" if not s.token.begins else "no dictionary has it as a word"
