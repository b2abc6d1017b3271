"""Ages in figures and in words: *je mi 43*, *třiadvacetiletá*, *mam trzydzieści pięć lat*, *aged 47*."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

from spolu.interviews import nicknames, numerals
from spolu.interviews.identify.identifiers.structured import Found
from spolu.interviews.identify.quasi.cues import ALONE, BORN, NUMBERS
from spolu.interviews.identify.quasi.frames import PARENTS, Sentence, bearer, found, several
from spolu.interviews.identify.quasi.years import ABOUT, GRAMMARS, Grammar

_MOST = 110
_GROWN = range(13, 100)
_THIS_CENTURY = 27
"""A year of birth of two digits is of this century below it."""
_TIMES = {"set": 100, "tisic": 1000, "tisice": 1000, "tysiace": 1000}
"""Words in a year that multiply what stands before: *devatenáct set*, *dwa tysiące*."""
_I = frozenset(("i", "he", "she", "who", "i'll", "he'll", "she'll", "he's", "she's"))
_YEAR = re.compile(r"19\d\d|20[01]\d|202[0-5]")
_PRONOUNS = several(
    "on ona ono ten ta ktery ktera kteryho co ze kdyz a ale i uz dnes dneska ted tak ktory ktora kiedy juz jak teraz dzis"
)
"""What may stand directly before *má devět let*, beside somebody."""


def find(said: Sentence) -> Iterator[Found]:
    """Yield ages of people."""
    lexicon, low = said.lexicon, said.low
    yield from _decades(said, low)
    reach = 0
    for number in NUMBERS.finditer(lexicon.telling.told(low)):
        at = number.start()
        if at >= reach:
            age = _at(said, low, at, GRAMMARS[lexicon.language])
            if age:
                reach, years, why = age
                yield found(said, at, reach, "AGE", why, str(years))
            else:
                reach = at + max(1, numerals.read(low, at, lexicon.language)[1])


def _decades(said: Sentence, low: list[str]) -> Iterator[Found]:
    """Yield tens of years: *je jí přes sedmdesátku*, *in my fifties*."""
    language = said.lexicon.language
    for alone in ALONE.finditer(said.lexicon.telling.told(low)):
        at = alone.start()
        tens = numerals.decade(low[at], language)
        if tens and any(low[i] in ABOUT[language] for i in said.before(at, 1)):
            whose = bearer(said, at, at + 1, "self", "kin", "has", "is")
            if whose:
                yield found(said, at, at + 1, "AGE", f"tens of years, beside '{whose}'", f"{tens}+")


def _at(said: Sentence, low: list[str], at: int, grammar: Grammar) -> tuple[int, int, str] | None:
    """Return where the age that begins with the number at ``at`` ends, the years, and why; None where it is no age."""
    language = said.lexicon.language
    number, size = numerals.read(low, at, language)
    if at and low[at - 1] in grammar.born and (number or _YEAR.fullmatch(low[at])):
        year, size = _year(low, at, language) if number else (int(low[at]), 1)
        return at + size, year, f"a year of birth, after '{low[at - 1]}'"
    if _YEAR.fullmatch(low[at]) and any(low[i].startswith(BORN) for i in said.before(at)):
        return at + 1, int(low[at]), "a year after a word of birth"
    if not number:
        years, glued = _within(low[at], grammar, language), at + 1
    else:
        glued = at + size + 1
        years = _within(f"{number}{low[at + size]}", grammar, language) if _hangs(said, at + size) else 0
    if years:
        return (glued, years, "years in an adjective beside a person") if _is_person(said, at, glued) else None
    if not number or number > _MOST or _is_split(said, at, size):
        return None
    why, end = _said(said, low, at, at + size, grammar, number)
    return (end, number, why) if why else None


def _year(low: list[str], at: int, language: str) -> tuple[int, int]:
    """Return a year of birth with its century, and its words: *ročník 52* is no age of 52; *dva tisíce čtyři*."""
    year, size = numerals.read(low, at, language)
    times = _TIMES.get(low[at + size], 0) if at + size < len(low) else 0
    if times:
        rest, more = numerals.read(low, at + size + 1, language) if at + size + 1 < len(low) else (0, 0)
        return year * times + rest, size + 1 + more
    return (year if year > 99 else year + (2000 if year < _THIS_CENTURY else 1900)), size


def _hangs(said: Sentence, at: int) -> bool:
    """Whether a word hangs on the number before: *35-letnia*, *43letá*."""
    return at < len(said.low) and said.gaps[at] in ("", "-", "‑")


def _is_split(said: Sentence, at: int, size: int) -> bool:
    """Whether the number is part of a longer one, of a time or a date, or goes over the end of a clause."""
    if any(map(said.comma, range(at + 1, at + size))):
        return True
    joined = at > 0 and len(said.gaps[at]) < 2 and said.gaps[at] != " "  # 3.5, 12:30, covid-19
    return joined and said.texts[at][0].isdecimal()


def _within(low: str, grammar: Grammar, language: str) -> int:
    match = grammar.within.fullmatch(low)
    if not match:
        return 0
    number = int(match["n"]) if match["n"].isdecimal() else numerals.inside(language).get(match["n"], 0)
    return number if number <= _MOST else 0


def _is_person(said: Sentence, at: int, to: int) -> bool:
    near = [*said.after(to, 1), *said.before(at, 2)]
    if to < len(said.low) and said.texts[to][0].isupper() and _is_first_name(said, to):
        return True
    return not said.is_general([*said.after(to, 2), *said.before(at, 3)]) and any(
        said.is_any(i, "kin", "children", "self") for i in near
    )


def _is_first_name(said: Sentence, at: int) -> bool:
    return bool(nicknames.bases_of(said.texts[at], said.lexicon.language))


def _said(said: Sentence, low: list[str], at: int, to: int, grammar: Grammar, number: int) -> tuple[str, int]:
    """Return why the number at ``[at, to)`` is an age and where the age ends, ("", to) where it is none."""
    language = said.lexicon.language
    end = to + (to < len(low) and not said.comma(to) and low[to] in grammar.unit)
    left = said.before(at)
    near = next((i for i in left if low[i] not in grammar.filling), -1)
    if near < 0 or said.is_general(left) or (number == 1 and end == to):
        return "", to
    if language == "en" and end > to:
        somebody = any(_is_somebody(said, i) for i in (*said.before(at), *said.after(end + 1, 2)))
        return ("years of age", end + 1) if somebody and low[end : end + 1] == ["old"] else ("", to)
    if (
        said.comma(at)
        and end < len(said.low)
        and said.comma(end)
        and number in _GROWN
        and any(said.is_any(i, "kin", "self") for i in left)
    ):
        return "a number of years between commas", end  # "my neighbour, 54, a plasterer"
    aged = low[near] in ("v", "ve") and low[to:end] == ["letech"] and not said.is_general(said.clause(end, 3))
    if low[near] in grammar.introduces or aged:
        return f"a number after '{low[near]}'", end
    whose = ""
    if _closes(said, low, at, to, end, grammar):
        whose = _WHOSE[language](_Number(said, low, left, near, at, end, with_unit=end > to))
    return (f"a number of years beside '{whose}'", end) if whose else ("", to)


def _closes(said: Sentence, low: list[str], at: int, to: int, end: int, grammar: Grammar) -> bool:
    """Whether nothing follows the number that it would count, and nothing that makes the years a duration.

    A machine's transcript has no signs: there only words that are counted often tell.
    """
    if said.ends(end):
        return True
    if end == to and not said.cased and low[end] not in grammar.goes_on:
        grown = numerals.read(low, at, said.lexicon.language)[0] in _GROWN
        told = grown or any(said.is_any(i, "kin") for i in said.before(at))
        return told and low[end] not in grammar.counted and not said.is_any(end, "children")
    turned = at > 0 and low[at - 1] in ("turned", "turn", "turning", "be", "pushing")  # "I'll be seventy in June"
    if low[end] in grammar.lasts and not turned:
        return False
    return end > to or turned or low[end] in grammar.goes_on


@dataclass(frozen=True, slots=True)
class _Number:
    """A number that may be an age: the words before it, the nearest that is no filling, and where it stands."""

    said: Sentence
    low: list[str]
    left: range
    near: int
    at: int
    end: int
    with_unit: bool

    def is_after_kin(self) -> bool:
        return any(self.said.is_any(i, "kin") for i in self.left)

    def is_somebodys(self) -> bool:
        """Whether the verb before the number is not a thing's: *systém má deset let*."""
        at = self.near - 1
        if self.said.is_any(self.near, "self") or at < 0 or self.said.comma(self.near):
            return True
        word = self.said.texts[at]
        named = bool(nicknames.bases_of(word.capitalize(), self.said.lexicon.language)) or (
            at > 0 and word[0].isupper()
        )
        return named or self.is_after_kin() or self.low[at] in _PRONOUNS or self.said.is_any(at, "self", "has")


_NEARLY = several("tahne klepe pujde jde blizi")
"""*táhne mi na sedmdesát*"""


def _czech(n: _Number) -> str:
    language = n.said.lexicon.language
    grammar, verb = GRAMMARS[language], n.low[n.near]
    told = n.said.lexicon.telling.told(n.low)
    left = list(takewhile(lambda i: not NUMBERS.match(told, i), n.left[:5]))  # "je mi šedesát a dvacet let jsem dělala"
    if any(n.low[i] in grammar.be for i in left):
        whom = next((n.low[i] for i in left if n.low[i] in grammar.whom or n.said.is_any(i, "kin")), "")
        if whom:
            return whom
    if verb == "na" and any(n.low[i] in _NEARLY for i in n.left[:4]):
        return verb
    if (
        verb in grammar.have
        and (n.with_unit or (n.is_after_kin() and verb not in ("mam", "mame")))
        and n.is_somebodys()
    ):
        return verb
    if (
        verb in ("v", "ve", "vo")
        and n.low[n.end - 1].endswith(("i", "ich"))
        and numerals.read(n.low, n.at, language)[0] > 9
    ):  # "v devatenácti"
        beside = (*n.left, *n.said.after(n.end))
        return next((n.low[i] for i in beside if n.said.is_any(i, "self", "kin")), "")
    return verb if n.with_unit and n.said.is_any(n.near, "kin") and n.said.ends(n.end) else ""


def _polish(n: _Number) -> str:
    grammar, verb = GRAMMARS["pl"], n.low[n.near]
    if verb == "lat" and n.said.ends(n.end) and n.at - n.near == 1 and n.end - n.at > 1:
        return verb
    told = n.with_unit or n.is_after_kin() or n.end - n.at > 1 or verb.startswith("skoncz")
    told |= verb in ("ma", "mial", "miala") and n.said.ends(n.end)
    if verb in grammar.have and told and n.is_somebodys():
        return verb
    return verb if n.with_unit and n.said.is_any(n.near, "kin") and n.said.ends(n.end) else ""


def _english(n: _Number) -> str:
    grammar, verb = GRAMMARS["en"], n.low[n.near]
    somebody = [i for i in n.left if _is_somebody(n.said, i)]
    if verb == "at" and n.low[n.near - 1] not in grammar.be:
        return verb if somebody and n.end - n.at <= 2 and not n.with_unit and _is_grown(n) else ""
    if verb == "of":  # "a boy of nine"
        of_whom = n.near - 1
        if of_whom >= 0 and n.low[of_whom] == "age":
            return "age"
        aged = n.at - n.near == 1 and of_whom >= 0 and n.said.is_any(of_whom, "kin") and n.low[of_whom] not in PARENTS
        return verb if aged else ""
    if verb in grammar.be:
        return (
            verb
            if verb not in ("is", "was", "are", "were", "be", "turned", "pushing")
            or set(somebody) & {n.near, *n.said.before(n.near, 3)}
            else ""
        )
    return (
        verb
        if verb.endswith("'s") and n.said.ends(n.end) and verb not in ("it's", "that's", "there's", "what's")
        else ""
    )


def _is_somebody(said: Sentence, at: int) -> bool:
    return (
        said.is_any(at, "kin", "children", "self")
        or said.low[at] in _I
        or bool(nicknames.bases_of(said.texts[at].removesuffix("'s"), "en"))
    )


def _is_grown(n: _Number) -> bool:
    """Whether a number after *at* can be no hour."""
    return numerals.read(n.low, n.at, "en")[0] > 12


_WHOSE = {"cs": _czech, "sk": _czech, "pl": _polish, "en": _english}
