"""What is weighed at each occurrence: the words before and beside it, its form, what it stands beside."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from spolu.interviews import accents
from spolu.interviews.identify import tokens
from spolu.interviews.identify.contexts import I_AM, Contexts, is_answer
from spolu.interviews.identify.rules import beside, enumerated, households, opening, unknown
from spolu.interviews.identify.tokens import Token
from spolu.interviews.identify.words import grammar, wives
from spolu.interviews.identify.words.lexicon import Word
from spolu.interviews.model import Lane

WOMANS = "the ending of a woman's surname"
_ENDINGS = {
    # language -> (end of a word, weight for a person, reason)
    "cs": ((re.compile(r".(?:[^aeiouy]ová|[^aeiouy]ové|[^aeiouy]ovou)$"), 3.0, WOMANS),
           (re.compile(r"..(?:ovi|ův|ovými|ových|ovým)$"), 1.5, "the ending of a man's name")),
    "pl": ((re.compile(r".(?:[sc]ki|[sc]kiego|[sc]kiemu|[sc]kim|[sc]kiej|dzki|dzkiego)$"), 0.7, "the ending of a surname"),
           (re.compile(r"..(?:owi|owie)$"), 0.7, "the ending of a man's name")),
    "sk": ((re.compile(r".(?:[^aeiouy]ová|[^aeiouy]ovej|[^aeiouy]ovú|[^aeiouy]ovou)$"), 3.0, WOMANS),
           (re.compile(r"..ov(?:ci|cov|com|coch|cami)$"), 3.0, "the plural of a family"),
           (re.compile(r"..ovi$"), 1.5, "the ending of a man's name")),
    "en": (),
}  # fmt: skip
_PLACE_END = re.compile(
    r"(?:ov|ín|ice|[čnl]any|ově|icích|[čnl]anech|íně|ovec|ówka|owice|owicach|owie|owo|ownia|ovna|ovně|ovnu|ovny)$"
)
_ROMAN = re.compile(r"^(?:I{1,3}|IV|VI{0,3}|IX|XI{0,3}|XIV|XV)$")
_CAMEL = re.compile(rf"[^\W\d_{tokens.UPPER}][{tokens.UPPER}]|\d")
_ACRONYM = re.compile(rf"^[{tokens.UPPER}]{{2,}}-[^\W\d_{tokens.UPPER}]{{1,4}}$")
"""Capitals with a Polish or Czech ending: *MOPS-u*, *PKS-em*."""
_SCOTS = re.compile(r"^(?:Mc|Mac|De|Di|Le|La|Van|O['’])[A-Z]")
ALONE = "a name in small letters"
"""Nothing beside it says that it is one, where other words have capitals."""
INTRODUCED = "after words that introduce a name"
_TITLE, _NEIGHBOUR, ROLE, OF = 4.0, 4.0, 2.0, 2.0
"""Weights of a title or an initial, of a first name beside, of a role, of the word of a place or company before."""


@dataclass(frozen=True, slots=True)
class Shape:
    """What a word's form says by itself, whatever stands beside it.

    Attributes:
        per, why: weight of an ending that names of people have, and the reason.
        place: it ends as places do.
        camel: capitals inside, as brands have them.
    """

    low: str
    upper: bool
    roman: bool
    per: float
    why: str
    place: bool
    camel: bool


@lru_cache(maxsize=200_000)
def shape(text: str, language: str, plain: bool) -> Shape:
    """Return what a form says by itself; ``plain``: it has lost its diacritics."""
    upper = text.isupper() or (language != "en" and _ACRONYM.match(text) is not None)
    written = accents.restored(text, language) if plain else text
    per, why = next(
        ((weight, why) for pattern, weight, why in _ENDINGS[language] if pattern.search(written)), (0.0, "")
    )
    camel = bool(_CAMEL.search(text)) and not _SCOTS.search(text)
    return Shape(text.lower(), upper, bool(_ROMAN.match(text)), per, why, bool(_PLACE_END.search(text)), camel)


class Guess(NamedTuple):
    """A stretch of words that stand side by side taken for a kind of name, with the lane and the reasons."""

    start: int
    end: int
    kind: str
    lane: Lane
    why: tuple[str, ...]


@dataclass(slots=True, eq=False)
class Seen:
    """One occurrence with its evidence: weights for a person, a place, an organisation.

    Attributes:
        linked: it adjoins the occurrence before it.
        alone: it adjoins nothing.
        decided: what was made of it last, behind what all occurrences of the name said together then.
    """

    token: Token
    word: Word
    shape: Shape
    key: str
    linked: bool = False
    alone: bool = False
    per: float = 0.0
    loc: float = 0.0
    org: float = 0.0
    strong: bool = False
    why: str = ""
    decided: tuple[object, Guess | None] | None = None


def weigh(s: Seen, before: Seen | None, text: str, ctx: Contexts) -> None:
    """Weigh an occurrence; ``before``: the one that stands directly before it."""
    token = s.token
    if token.before or token.initial >= 0:
        _weigh_before(s, text, ctx)
    if before is not None or token.after:
        _weigh_beside(s, before, ctx)
    _weigh_form(s, text, ctx)


_INSTRUMENTAL = ("ą", "em")
"""Ends of what is in the Polish instrumental, in the singular."""
_NUMERALS = "IVXLCDM"
"""A letter that may as well be a number at the end of a sentence: *w rozdziale I. Uważam …*."""


def _weigh_before(s: Seen, text: str, ctx: Contexts) -> None:
    token, word = s.token, s.word
    upper = s.shape.upper
    group = ctx.group(token.before) if token.before else ""
    numbered = token.initial >= 0 and text[token.initial] in _NUMERALS and word.common and not word.person
    if token.initial >= 0 and not numbered and (not upper or _is_named_in_capitals(s, text[token.initial])):
        s.per, s.why = _TITLE, "after an initial"
    elif not upper and (group == "title" or households.is_told(token, word, ctx)):
        s.per, s.why = _TITLE, f"after '{token.before}'"
    elif not upper and ctx.introduce(token.before, text, token.start):
        s.per, s.why = _TITLE, INTRODUCED
    elif (
        group == "role"
        and not upper
        and not (token.small and ctx.language == "pl" and grammar.is_verb(s.shape.low, ctx))
    ):
        s.per = ROLE if word.person and (not word.place or token.small) else 0.7
        s.why = f"after '{token.before}', which says what somebody is"
    elif group == "org":
        s.org, s.why = OF, f"after '{token.before}'"
    elif group == "place":
        s.loc, s.why = OF, f"after '{token.before}'"
    elif households.is_family(token, word, ctx):
        s.per, s.why = ROLE, households.FAMILY
    elif group in ("where", "near") and not _is_company(s, ctx):
        s.loc, s.why = 1.0 if group == "where" else 0.6, "after a preposition of place"
    elif group == "says":
        s.per = 0.5
    elif token.before in I_AM and not upper and not (word.known or word.english):
        s.per, s.why = _TITLE, INTRODUCED


def _is_company(s: Seen, ctx: Contexts) -> bool:
    """Whether *z* means *with*, as the instrumental behind it says: *z Kosmaczewą*, not *z Kosmaczewa*."""
    with_ = ctx.language == "pl" and s.token.before in ("z", "ze")
    return with_ and not s.word.place and s.shape.low.endswith(_INSTRUMENTAL)


def _is_named_in_capitals(s: Seen, initial: str) -> bool:
    """Whether an initial and a word in capitals are somebody's name, and not a chapter's: *J. WĄTROBA*, *I. WSTĘP*."""
    return bool(s.word.last) and (initial not in _NUMERALS or not s.word.common)


def _weigh_beside(s: Seen, before: Seen | None, ctx: Contexts) -> None:
    token, word = s.token, s.word
    if before is not None and not s.shape.upper:
        if introduces(before):
            s.per += _NEIGHBOUR
            s.why = s.why or "it stands behind a first name"
        elif before.per >= ROLE and not word.common:
            s.per += 2.0
            s.why = s.why or "it stands behind a name"
    if token.after:
        if ctx.group(token.after) == "says":
            s.per += 0.5
            s.why = s.why or f"'{token.after}' is said of it"
        elif ctx.is_past(token.after):
            s.per += 0.4


def is_asked(token: Token, word: Word, text: str, ctx: Contexts) -> bool:
    """Whether `opening` asks what a text tells of a word where a sentence begins with it."""
    if not (token.begins and word.common):
        return False
    low = token.text.lower()
    named = (word.person or low.endswith(wives.ENDS)) and not (word.function or ctx.group(low))
    return bool(named) or enumerated.may_begin(text, token.start, token.end)


def _weigh_form(s: Seen, text: str, ctx: Contexts) -> None:
    form, word = s.shape, s.word
    if form.per and not form.upper and not word.common:
        s.per += form.per
        s.why = s.why or form.why
    if form.place and not s.per and not form.upper:
        s.loc += 0.3
    opens = not s.token.small and not form.upper and is_asked(s.token, word, text, ctx)
    if opens and s.per < ROLE and (why := opening.may_open(s.token, word, text, ctx)):
        s.per, s.why = ROLE, why
    elif s.token.begins and not (word.known or s.why or s.token.small or form.upper):
        s.why = unknown.why(s.token, text, ctx)
    if (
        s.token.begins
        and not form.upper
        and opening.is_named(text, s.token.end, ctx.language)
        and not is_answer(form.low)
    ):
        s.per, s.why = _TITLE, beside.NAMED
    s.strong = s.per >= 3.0
    if form.upper or form.camel:
        s.org += 3.0
    elif word.english and not word.first:
        s.org += 1.5


def nickname(s: Seen) -> None:
    """Weigh what stands in quotes between a first name and a surname."""
    s.per, s.strong, s.why = _TITLE + s.org, True, "in quotes between two names"


def introduces(before: Seen) -> bool:
    """Whether the word before is a first name as far as one can see: a surname is then expected."""
    word = before.word
    begins = word.common and before.token.begins
    return bool(word.first) and not (before.shape.upper or word.function or begins)


def pair(before: Seen, s: Seen) -> None:
    """Weigh two words side by side that no dictionary has: in our languages that is how people are named."""
    a, b = before.word, s.word
    particle = s.token.start - before.token.end > 1
    if s.token.small:
        return
    if s.shape.roman and a.first == before.token.text:
        before.per, before.strong = before.per + _NEIGHBOUR, True
        before.why = before.why or "a first name before a number"
        return
    if before.shape.upper or s.shape.upper:
        _pair_in_capitals(before, s)
        return
    named = a.common and a.first == before.token.text and not (a.function or b.known or b.english)  # "Frank Zempka"
    if before.token.begins and a.common and not named:
        return
    if not (particle or named) and (a.english or a.other or before.org or s.org):
        return
    if particle or named or (not a.common and not a.place and not b.place and not b.other and not b.english):
        why = "two names side by side"
        listed = b.first and not a.person and not particle  # "Ryanairu Juan": the name begins with the first name
        for one in (s,) if listed else (before, s):
            one.per += 0.0 if one.strong else 2.0
            one.strong = True
            one.why = one.why or why


def _pair_in_capitals(before: Seen, s: Seen) -> None:
    """Weigh two words of which capitals make at least the second: *KRZYSZTOF KAPICA*, *Adam KOŁODZIEJ*."""
    a, b = before.word, s.word
    if before.shape.upper and s.shape.upper and a.first and not a.common and len(before.token.text) > 3:
        for one in (before, s):  # a heading, a caption
            one.per, one.strong, one.why = _TITLE + one.org, True, one.why or "a first name and a word in capitals"
    elif (
        not before.shape.upper
        and len(s.token.text) > 3
        and s.shape.upper
        and introduces(before)
        and (b.last or not b.place)
    ):
        s.per, s.strong = _TITLE + s.org, True  # a list, a form
        s.why = s.why or "in capitals behind a first name"
