"""What has a capital inside a sentence and is nobody: politeness, programs and their buttons, toys and numbers that everybody has, offices of every town."""

from functools import cache
from itertools import takewhile

from spolu.interviews.identify.contexts import Contexts, small_words
from spolu.interviews.identify.weighing import Seen


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
