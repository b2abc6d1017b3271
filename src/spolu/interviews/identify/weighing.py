"""What is weighed at each occurrence: the words before and beside it, its form, what it stands beside."""

import re
from dataclasses import dataclass

from spolu.interviews import accents
from spolu.interviews.identify import tokens
from spolu.interviews.identify.contexts import NAMING, Contexts
from spolu.interviews.identify.lexicon import Lexicon, Word
from spolu.interviews.identify.tokens import Token

WOMANS = "the ending of a woman's surname"
_ENDINGS = {
    # language -> (end of a word, weight for a person, reason)
    "cs": ((re.compile(r".(?:[^aeiouy]ová|[^aeiouy]ové|[^aeiouy]ovou)$"), 3.0, WOMANS),
           (re.compile(r"..(?:ovi|ův|ovými|ových|ovým)$"), 1.5, "the ending of a man's name")),
    "pl": ((re.compile(r".(?:[sc]ki|[sc]kiego|[sc]kiemu|[sc]kim|[sc]kiej|dzki|dzkiego)$"), 0.7, "the ending of a surname"),
           (re.compile(r"..(?:owi|owie)$"), 0.7, "the ending of a man's name")),
    "en": (),
}  # fmt: skip
_PAST = {
    "cs": re.compile(r"\w{2,}(?:[aeěiíuoy]l|la)$"), "pl": re.compile(r"\w{2,}(?:[aeęiuyo]ł|ła)$"), "en": re.compile(r"\w{3,}ed$"),
}  # fmt: skip
_PLACE_END = re.compile(
    r"(?:ov|ín|ice|[čnl]any|ově|icích|[čnl]anech|íně|ovec|ówka|owice|owicach|owie|owo|ownia|ovna|ovně|ovnu|ovny)$"
)
_CAMEL = re.compile(rf"[^\W\d_{tokens.UPPER}][{tokens.UPPER}]|\d")
_SCOTS = re.compile(r"^(?:Mc|Mac|De|Di|Le|La|Van|O['’])[A-Z]")
_TITLE, _NEIGHBOUR, ROLE, _OF = 4.0, 4.0, 2.0, 2.0
"""Weights of a title or an initial, of a first name beside, of a role, of the word of a place or company before."""


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
    strong: bool = False
    why: str = ""


def weigh(s: Seen, before: Seen | None, text: str, ctx: Contexts, lex: Lexicon) -> None:
    """Weigh an occurrence; ``before``: the one that stands directly before it."""
    _weigh_before(s, text, ctx, lex.language)
    _weigh_beside(s, before, ctx, lex.language)
    _weigh_form(s, accents.restored(s.token.text, lex.language) if lex.plain else s.token.text, lex.language)


def _weigh_before(s: Seen, text: str, ctx: Contexts, language: str) -> None:
    token, word = s.token, s.word
    upper = token.text.isupper()
    group = ctx.group(token.before) if token.before else ""
    if token.initial >= 0 and not upper:
        s.per, s.why = _TITLE, "after an initial"
    elif group == "title" and not upper:
        s.per, s.why = _TITLE, f"after '{token.before}'"
    elif group == "role" and not upper:
        s.per = ROLE if word.person and not word.place else 0.7
        s.why = f"after '{token.before}', which says what somebody is"
    elif group == "org":
        s.org, s.why = _OF, f"after '{token.before}'"
    elif group == "place":
        s.loc, s.why = _OF, f"after '{token.before}'"
    elif group in ("where", "near"):
        s.loc, s.why = 1.0 if group == "where" else 0.6, "after a preposition of place"
    elif group == "says":
        s.per = 0.5
    elif token.before and not upper and NAMING[language].search(text[max(0, token.start - 30) : token.start].lower()):
        s.per, s.why = _TITLE, "after words that introduce a name"


def _weigh_beside(s: Seen, before: Seen | None, ctx: Contexts, language: str) -> None:
    token, word = s.token, s.word
    upper = token.text.isupper()
    if before is not None and _introduces(before) and not upper:
        s.per += _NEIGHBOUR
        s.why = s.why or "it stands behind a first name"
    elif before is not None and before.per >= ROLE and not upper and not word.common:
        s.per += 2.0
        s.why = s.why or "it stands behind a name"
    if token.after and ctx.group(token.after) == "says":
        s.per += 0.5
        s.why = s.why or f"'{token.after}' is said of it"
    elif token.after and _PAST[language].match(token.after):
        s.per += 0.4


def _weigh_form(s: Seen, written: str, language: str) -> None:
    token, word = s.token, s.word
    upper = token.text.isupper()
    for pattern, weight, why in _ENDINGS[language]:
        if not upper and not word.common and pattern.search(written):
            s.per += weight
            s.why = s.why or why
            break
    if not s.per and not upper and _PLACE_END.search(token.text):
        s.loc += 0.3
    s.strong = s.per >= 3.0
    if upper or (_CAMEL.search(token.text) and not _SCOTS.search(token.text)):
        s.org += 3.0
    elif word.english and not word.first:
        s.org += 1.5


def _introduces(before: Seen) -> bool:
    """Whether the word before is a first name as far as one can see: a surname is then expected."""
    word = before.word
    return bool(word.first) and not before.token.text.isupper() and not (word.common and before.token.begins)


def pair(before: Seen, s: Seen) -> None:
    """Weigh two words side by side that no dictionary has: in our languages that is how people are named."""
    a, b = before.word, s.word
    particle = s.token.start - before.token.end > 1
    if s.token.small:
        return
    if before.token.text.isupper() or s.token.text.isupper() or (before.token.begins and a.common):
        return
    if not particle and (a.english or a.other or before.org or s.org):
        return
    if particle or (not a.common and not a.place and not b.place and not b.other and not b.english):
        why = "two names side by side"
        listed = b.first and not a.person and not particle  # "Ryanairu Juan": the name begins with the first name
        for one in (s,) if listed else (before, s):
            one.per += 0.0 if one.strong else 2.0
            one.strong = True
            one.why = one.why or why
