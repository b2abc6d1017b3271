"""What has a capital inside a sentence and is nobody: politeness, programs and their buttons, toys and numbers that everybody has, offices of every town."""

import re
from collections.abc import Sequence, Set
from functools import cache, lru_cache
from itertools import takewhile

from spolu.interviews.identify.contexts import Contexts, small_words
from spolu.interviews.identify.weighing import Seen
from spolu.interviews.identify.words import grammar
from spolu.interviews.identify.words.countries import is_country

_OF_MATTER = re.compile(r"..(?:[cn](?:í|ího|ímu|ím|ích|ími)|ov(?:ý|á|é|ého|ému|ém|ou|ým|ých|ými))$")
"""How most Czech adjectives end that say of what kind a thing is, as those of places and looks do not."""
_OF_PLACE = re.compile(r"[sc]k(?:i|a|ie|iego|iej|iemu|ą|im|ich|imi)$")
"""How Polish adjectives end that are made of places: *Gdyńskie Centrum* is one of many."""
_THINGS = {"cs": "cs things", "pl": "pl anywhere"}


def is_anybodys(s: Seen, kind: str) -> bool:
    """Whether politeness alone gives a word its capital (*mówię Ci*), or everybody has it: a program, a toy."""
    low = s.shape.low
    if low in small_words("polite"):
        return True
    if kind == "PER":
        return False
    return low in _everywhere() or is_program(low) or low.startswith(_beginnings("offices"))


@cache
def _everywhere() -> frozenset[str]:
    return small_words("everywhere") | small_words("buttons")


def is_thing(low: str, language: str) -> bool:
    """Whether a Czech or Polish word in small letters is a kind of house, paper or day that every town has."""
    return language in _THINGS and low.startswith(_beginnings(_THINGS[language]))


def is_thing_here(s: Seen, ctx: Contexts) -> bool:
    """Whether what stands beside a common word tells that it is no name: a thing that it describes, an article, a number."""
    return is_described(s, ctx) or is_one_of_many(s, ctx)


def is_described(s: Seen, ctx: Contexts) -> bool:
    """Whether an adjective has its capital because such a thing begins with it: *Potravinová banka*, *Roczny raport*."""
    low, behind = s.shape.low, s.token.after
    if s.strong or s.word.person or not behind or not is_thing(behind, ctx.language):
        return False
    if ctx.language == "pl":
        told = grammar.is_adjective(low, "pl") and _OF_PLACE.search(low) is None
    else:
        told = s.word.function or (  # "Mimo provoz"
            _OF_MATTER.search(low) is not None or low.startswith(_beginnings("cs public")) or is_country(s.token.text)
        )
    return told and (behind.endswith("um") or grammar.agrees(low, behind, ctx.language))


def is_one_of_many(s: Seen, ctx: Contexts) -> bool:
    """Whether an English word for an office or a paper stands behind an article or before a number: *the Board*, *Section 47*."""
    if ctx.language != "en" or s.strong or s.word.person or not _is_anywhere(s, "en"):
        return False
    articled = s.token.before == "of" or s.token.before in small_words("en determiner")
    return articled or s.token.after[:1].isdigit()


def anywhere(chunk: Sequence[Seen], language: str) -> Set[int]:
    """Return which words that stand side by side make the name of an office, a benefit, a day that every town has.

    *Karta Dużej Rodziny*, *World Mental Health Day*: two of them at least, and no first name, title or initial among them.
    In English, where such a word may end the name of one house (*Willow Health Centre*), all of them or none.
    """
    if language not in ("en", "pl"):
        return frozenset()
    found = [n for n, s in enumerate(chunk) if _is_anywhere(s, language)]
    if language == "en" and not all(n in found or s.word.function for n, s in enumerate(chunk)):
        return frozenset()
    alike = {n for n in found if {n - 1, n + 1}.intersection(found)}
    return alike if any(not chunk[n].word.person for n in alike) else frozenset()


def _is_anywhere(s: Seen, language: str) -> bool:
    word = s.word
    if word.first or (s.strong and s.why.startswith("after")) or not (word.common or language == "en"):
        return False
    return (language == "en" and word.calendar) or is_listed(s.shape.low, language)


@lru_cache(maxsize=20_000)
def is_listed(low: str, language: str) -> bool:
    """Whether a word in small letters is one of those that make such names."""
    if language == "pl":
        return low.startswith(_beginnings("pl anywhere"))
    bare = low.removesuffix("'s").removesuffix("’s")
    forms = (bare, bare.removesuffix("s"), bare.removesuffix("ies") + "y")
    return not small_words("en anywhere").isdisjoint(forms)


def is_program(low: str) -> bool:
    """Whether a word in small letters is a program that everybody writes and calls with."""
    return low.startswith(_beginnings("tools"))


def is_number(s: Seen, ctx: Contexts) -> bool:
    """Whether capitals, with an ending in small letters or without, are what a number is called: *PESEL*, *NIP-u*, *IČO*.

    English names a house so, too, with its name behind: *NHS Lothian*.
    """
    if not s.token.text[1:2].isupper() or (ctx.language == "en" and not s.alone):
        return False
    return "".join(takewhile(str.isupper, s.token.text)).lower() in small_words("numbers")


def is_day(s: Seen, called: bool, ctx: Contexts) -> bool:
    """Whether a capital is heaven's, a feast's or the heading's of a mail: *Pan Bóg*, *do Silvestra*, *Dzień Matki*, *Re: klíče*.

    ``called``: something strong says somewhere that somebody is called so.
    """
    low, before, days = s.shape.low, s.token.before, _days()
    if (low not in days and not (s.linked and before in days)) or ctx.language == "en":
        return False
    if not (s.linked or low in small_words("feast days")):
        before = ""
    if low in small_words("heaven") or before in small_words("heaven"):
        return True
    if called or low in small_words("letter heads") or low in small_words("pl day"):
        return not called
    return before in small_words("before feast days") or (before in small_words("pl day") and not s.word.first)


def is_of_a_people(s: Seen) -> bool:
    """Whether it is said to somebody of what people they are, and not how they are called: *jest pani Romką*."""
    return s.token.before in ("pan", "pani") and s.shape.low in small_words("of a people")


@cache
def _days() -> frozenset[str]:
    return frozenset().union(*map(small_words, ("heaven", "letter heads", "feast days", "pl day")))


def is_office(s: Seen, ctx: Contexts) -> bool:
    """Whether an adjective stands before an office with a capital as in every town: *Miejski Ośrodek Pomocy*."""
    if ctx.language != "pl" or s.alone or ctx.group(s.token.after) != "org" or s.strong:
        return False
    return s.shape.low.startswith(_beginnings("pl public"))


def is_verb(s: Seen, ctx: Contexts) -> bool:
    """Whether a first name that is a verb, too, is that at the beginning of an English sentence: *Hope you are well*, *Will ring later*."""
    if ctx.language != "en" or s.strong or not s.token.begins or s.token.small:
        return False
    return s.shape.low in small_words("en verb names") and s.token.after in small_words("en no subject")


@cache
def _beginnings(section: str) -> tuple[str, ...]:
    return tuple(small_words(section))
