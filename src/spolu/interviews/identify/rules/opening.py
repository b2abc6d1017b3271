"""Common words that begin a sentence, where a capital says nothing: what stands behind may still make them names."""

import re
from collections.abc import Callable
from functools import cache

from spolu.interviews.decline import Name, singular
from spolu.interviews.identify import tokens
from spolu.interviews.identify.contexts import Contexts, is_named_behind, small_words
from spolu.interviews.identify.rules import enumerated, labelled, resumed, whole
from spolu.interviews.identify.rules.beside import NAMED, OTHERWISE, SAID, SHAPED, TAKEN_UP, WIFE
from spolu.interviews.identify.rules.opened import Opening, done, is_everyday, is_nominative
from spolu.interviews.identify.rules.unknown import CALLED, LISTED, is_together
from spolu.interviews.identify.signed import is_thanked
from spolu.interviews.identify.tokens import NAME, Token
from spolu.interviews.identify.words import grammar, wives
from spolu.interviews.identify.words.lexicon import CONTRACTED, Word, lexicon

PARTY = "a surname before a party or a firm in brackets"
ANSWERS = "it answers a question after who"
QUOTED = "in quotes inside a sentence"
GIVEN = "a dative that things hardly have"
FULL = "it is told again with a first name"
WHOLE = "a sentence of its own"
NEAR = "names are spoken of beside it"
SUBJECT = "it does what the word itself cannot do"
ROLE = "what people are is said of it"
SIGNED = "a message is signed with it"
_PARTY = re.compile(rf" \([{tokens.UPPER}]{{2}}")
_WHO = {
    "cs": re.compile(r"\b(?:kdo|koho|komu|k[ýo]m|čí)\b[^.?!]*\? $", re.IGNORECASE),
    "sk": re.compile(r"\b(?:kto|koho|komu|kom|k[ýy]m|č[ií])\b[^.?!]*\? $", re.IGNORECASE),
    "pl": re.compile(r"\b(?:kto|kogo|komu|kim|czyj\w?)\b[^.?!]*\? $", re.IGNORECASE),
    "en": re.compile(r"\b(?:who|whose|whom)\b[^.?!]*\? $", re.IGNORECASE),
}
_IN_FULL = re.compile(rf"[,.:]? (?:\w+ )?({NAME}) ({NAME})")
_SIGNED = re.compile(r"( x{1,5}(?!\w)| here[,.!:]| speaking\b)|[.!]?\s*$|[.!]?\n")
"""What stands behind a name that signs; group 1: what nothing else is written before."""
_STOPS = frozenset(",.?!…")
_ASKED = re.compile(r", (?:\w+ )?(?:you|we)\b")
"""What is said to somebody who is called, in English."""


def may_open(token: Token, word: Word, text: str, ctx: Contexts) -> str:
    """Return why a common word that begins a sentence may be a name, or "": *Lis mówi*, *Misiu, chodź*, *Mucha odpisał*."""
    low = token.text.lower()
    here = Opening(low, word, token, text)
    if enumerated.begins(here, ctx):
        return enumerated.AMONG
    if word.function or ctx.group(low):
        return ""
    return next((why for rule, why in RULES if rule(here, ctx)), "")


def is_named(text: str, end: int, language: str) -> bool:
    """Whether words behind a comma say that the word before it, whatever it is, is a name: *Mrozowa, tak na nią mówili*."""
    return text[end : end + 1] == "," and is_named_behind(text, end, language)


def is_told_further(text: str, start: int, end: int, after: str) -> bool:
    """Whether more than the next word tells of a word that begins a sentence: a comma, *nie* or *and* behind, a question."""
    asked = start > 1 and text[start - 2] in "?:"
    if asked or text[end : end + 1] in _STOPS or text[end : end + 1] in tokens.QUOTES:
        return True
    return after in small_words("leaning") or after in small_words("joining")


def _speaks(here: Opening, ctx: Contexts) -> bool:
    """Whether a surname in the nominative says something: *Lis mówi*, *Veselá říkala*."""
    behind = here.token.after
    if ctx.language == "en":
        return _does(here, ctx)
    if not is_nominative(here, ctx):
        return False
    if ctx.language == "pl" and behind in small_words("pl doing") and here.low not in small_words("pl mass"):
        return True
    return ctx.group(behind) == "says" and behind not in small_words("unsaid")


def _does(here: Opening, ctx: Contexts) -> bool:
    """Whether an English noun without an article does something: *Gabby can show you*, *Cook says hello*."""
    low, behind = CONTRACTED.sub("", here.low), here.token.after
    if low not in (here.word.first.lower(), here.word.last.lower()):
        return False
    if low in small_words("en mass"):
        return behind in small_words("en saying")
    return low != here.low or behind in small_words("en doing") or ctx.is_past(behind)


def _is_shaped(here: Opening, ctx: Contexts) -> bool:
    behind = here.token.after
    if ctx.language != "pl" or not behind or not here.word.last or not grammar.is_shaped_as_surname(here.low, "pl"):
        return False
    found = grammar.tags(behind)
    if any(tag.startswith("prep:") for tag in found):  # "Kowalscy z parteru"
        return True
    did = any(tag.startswith("praet:") for tag in found)  # "Kowalscy dali" is not of distances, "dal"
    described = not did and any(tag.startswith(("subst:", "adj:", "ger:", "brev:")) for tag in found)
    return bool(found) and not described and behind not in small_words("joining")


def _is_otherwise(here: Opening, ctx: Contexts) -> bool:
    if not here.word.last or ctx.language == "en":
        return False
    did = done(here.text, here.token.end)
    return bool(did) and grammar.is_otherwise(here.low, here.word, did, ctx.language)


def _is_called(here: Opening, ctx: Contexts) -> bool:
    """Whether somebody is called: *Misiu, daj mi spokój*, *Kapře, pojď*; in English by the first name itself: *Rose, come*, *Grace, can we go?*"""
    word = here.word
    if here.text[here.token.end : here.token.end + 2] != ", " or here.low in small_words("calling"):
        return False
    if ctx.language == "en":
        said = here.low not in small_words("en mass") or _ASKED.match(here.text, here.token.end) is not None
        return said and word.first == here.token.text
    if word.first:
        return "5" in word.cases and word.first != here.token.text
    if not word.last or here.low == word.last.lower():
        return False
    return any(
        c[0] == "5" and form.lower() == here.low
        for c, form in singular(Name(word.last, "last", "m", ctx.language)).items()
    )


def _is_told_in_full(here: Opening, ctx: Contexts) -> bool:
    """Whether the same word follows at once with a first name before it: *Wolny, Aldona Wolny*."""
    found = _IN_FULL.match(here.text, here.token.end)
    return found is not None and found[2] == here.token.text and bool(lexicon(ctx.language).word(found[1]).first)


def _is_wife(here: Opening, ctx: Contexts) -> bool:
    """Whether a woman called after her husband does something, and the word is no noun: *Młotkowa mówi*."""
    if ctx.language != "pl" or not here.low.endswith("owa"):
        return False
    if not any(map(_is_done_by_her, (here.token.after, done(here.text, here.token.end)))):
        return False
    if any(not tag.startswith("adj:") for tag in grammar.tags(here.low)):
        return False
    return wives.named_after(here.low, lexicon("pl").is_common) is not None


def _is_done_by_her(did: str) -> bool:
    """Whether a Polish word is what a woman did, or what anybody does."""
    tags = grammar.tags(did)
    return any(t.startswith("fin:sg:ter") or (t.startswith("praet:sg") and ":f" in t) for t in tags)


def _has_party(here: Opening, ctx: Contexts) -> bool:
    """Whether a surname stands before its party: *Svoboda (KDU-ČSL)*."""
    named = ctx.language != "en" and here.low == here.word.last.lower()
    return named and _PARTY.match(here.text, here.token.end) is not None


def _is_described_so(here: Opening, ctx: Contexts) -> bool:
    """Whether an adjective does something, with no noun beside it: *Gruba wyszła*, *Veselá mi zavolala*."""
    if ctx.language == "en" or not is_nominative(here, ctx):
        return False
    did = done(here.text, here.token.end)
    if not ctx.is_past(did):
        return False
    if ctx.language == "pl":
        return all(tag.startswith("adj") for tag in grammar.tags(here.low)) and any(
            tag.startswith("praet:sg") for tag in grammar.tags(did)
        )
    return here.low.endswith("á") == did.endswith("la") and here.low[-1] in "áý"


def _answers(here: Opening, ctx: Contexts) -> bool:
    """Whether a name in the nominative opens the answer to a question after who: *Kto gotuje? Sroka.*"""
    if not (is_nominative(here, ctx) or (here.word.first.lower() == here.low and len(here.low) > 3)):
        return False
    if is_everyday(here, ctx) and here.token.after:
        return False  # "Kto ma mopa? Mleko się wylało."
    before = here.text[max(0, here.token.start - 80) : here.token.start]
    return before.endswith("? ") and _WHO[ctx.language].search(before) is not None


def _is_listed(here: Opening, ctx: Contexts) -> bool:
    """Whether a surname stands together with a capitalised word: *Beran a Houska vaří*, *Vrána, Beran, Kos*."""
    if here.low != here.word.last.lower() or here.low in small_words("en mass"):
        return False
    return is_together(here.text, here.token.end)


def _is_given(here: Opening, ctx: Contexts) -> bool:
    """Whether a surname is in a dative that things hardly have: *Grudniowi to oddaj*, *Čápovi jsem nevolala*."""
    if not here.word.last or not here.low.endswith(("owi", "ovi")):
        return False
    if ctx.language != "pl":  # of nouns in -ovi all but animals are people
        return here.low == _dative(here.word.last, ctx.language)
    nouns = [tag.split(":") for tag in grammar.tags(here.low) if tag.startswith("subst:")]
    if not nouns or any(t[2] != "dat" or t[3] != "m3" for t in nouns):
        return False
    behind = grammar.tags(here.token.after)  # "Kwietniowi goście"
    return not any(tag.startswith(("subst:", "adj:")) for tag in behind) or any(
        tag.startswith(("praet:", "fin:", "part", "qub", "conj", "prep:")) for tag in behind
    )


@cache
def _dative(last: str, language: str) -> str:
    return next((form.lower() for c, form in singular(Name(last, "last", "m", language)).items() if c[0] == "3"), "")


def _is_quoted(here: Opening, ctx: Contexts) -> bool:
    """Whether a surname or a first name stands in quotes alone, inside a sentence: what somebody is called."""
    start, end = here.token.start, here.token.end
    alone = here.text[start - 1 : start] in tokens.QUOTES and here.text[end : end + 1] in tokens.QUOTES
    inside = start > 2 and end < len(here.text) and here.text[start - 2] == " " and here.text[start - 3].isalnum()
    return alone and inside and bool(here.word.person)


def _signs(here: Opening, ctx: Contexts) -> bool:
    """Whether an English message is signed with a first name: *Joy x*, *Thanks,* and *Hope* on the next line, *Art here*."""
    if ctx.language != "en" or here.word.first != here.token.text:
        return False
    end = _SIGNED.match(here.text, here.token.end)
    return end is not None and (bool(end[1]) or is_thanked(here.text, here.token.start))


RULES: tuple[tuple[Callable[[Opening, Contexts], bool], str], ...] = (
    (_speaks, SAID),
    (_is_shaped, SHAPED),
    (_is_otherwise, OTHERWISE),
    (_is_called, CALLED),
    (_is_given, GIVEN),
    (_has_party, PARTY),
    (_is_described_so, SAID),
    (_answers, ANSWERS),
    (_is_listed, LISTED),
    (resumed.is_resumed, TAKEN_UP),
    (resumed.is_subject, SUBJECT),
    (resumed.is_somebodys, ROLE),
    (_is_quoted, QUOTED),
    (_is_told_in_full, FULL),
    (_signs, SIGNED),
    (_is_wife, WIFE),
    (
        lambda here, ctx: is_nominative(here, ctx) and is_named_behind(here.text, here.token.end, ctx.language),
        NAMED,
    ),
    (labelled.is_labelled, labelled.WHY),
    (whole.is_near_name, NEAR),
    (whole.is_whole, WHOLE),
)
WHYS = frozenset(why for _, why in RULES) | {enumerated.AMONG}
"""Reasons that let a common word at the beginning of a sentence wait for review."""
CERTAIN = WHYS - {SHAPED, CALLED, TAKEN_UP, WHOLE}
"""Of them, those that hold although the texts have the word in small letters, too."""
