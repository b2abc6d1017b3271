"""Identifiers that have a form of their own: birth numbers, phones, accounts, addresses, dates of birth …

The tables say, a rule a line, what each looks like and how it is made sure of (check digits, a word nearby); see `rule`.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from operator import itemgetter, methodcaller

from spolu.interviews import nicknames
from spolu.interviews.identify.identifiers import asides, signs, windows
from spolu.interviews.identify.identifiers.figures import (
    addresses,
    british,
    british_cases,
    british_words,
    cases,
    czech,
    dates,
    everywhere,
    hesitations,
    joined,
    numbered,
    phones,
    plates,
    polish,
    slovak,
)
from spolu.interviews.identify.identifiers.figures.rule import ENDS, Rule, past
from spolu.interviews.identify.identifiers.homes import (
    adjectives,
    announced,
    english_homes,
    english_streets,
    parts,
    postal_codes,
    streets,
    usual_streets,
)
from spolu.interviews.identify.identifiers.marks import Marked
from spolu.interviews.identify.identifiers.reading import (
    counted,
    dictated,
    meant,
    mingled,
    restated,
    spelt,
    spoken,
    usernames,
)
from spolu.interviews.identify.runs import Run
from spolu.interviews.identify.tokens import SIGNS
from spolu.interviews.model import Lane


@dataclass(frozen=True, slots=True)
class Found:
    """A stretch of a text that is an identifier. ``why``: the evidence, in words. ``lemma``: what its forms share."""

    start: int
    end: int
    kind: str
    why: str
    lane: Lane = "auto"
    lemma: str = ""


RULES: tuple[Rule, ...] = (
    *everywhere.RULES, *dates.RULES, *slovak.RULES, *czech.RULES, *polish.RULES, *addresses.RULES, *cases.RULES, *plates.RULES, *british_words.RULES, *british.RULES, *british_cases.RULES, *numbered.RULES,
)  # fmt: skip


_BRITISH = frozenset(map(id, (*british_words.RULES, *british_cases.RULES, *british.RULES)))
_WEB = ("EMAIL", "URL")
_MARKED = Marked([rule for rule in RULES if rule.kind in _WEB])
"""The rules for texts with a mark of the web."""
_HERE = Marked([rule for rule in RULES if rule.kind not in _WEB])
_ABROAD = Marked([rule for rule in RULES if rule.kind not in _WEB and id(rule) not in _BRITISH])
"""All others, for texts in English, and in other languages, where the British ones would see too much."""


def find(run: Run, language: str) -> Iterator[Found]:
    """Yield identifiers with a form of their own; a stretch may be yielded twice, the surer kind is chosen later.

    Rules run only on the surroundings of digits, ``@`` and web addresses; streets and what is said aloud are looked
    for everywhere. A line ends nothing: captions are cut anywhere.
    """
    table = nicknames.table(language)
    said = signs.of(run, table)
    if not signs.ANY.search(said):
        return
    text = run.text.replace("\n", " ")
    grown: list[tuple[int, Found]] = []
    for f in _by_signs(run, text, said, language):
        start, end = _whole(text, f, table)
        if table == "en" and f.kind == "ADDR":
            yield from (Found(*town, "LOC", _TOWN) for town in english_homes.towns_behind(text, end))
        if (start, end) == (f.start, f.end):
            yield f
        else:
            grown.append((f.start - f.end, replace(f, start=start, end=end)))
    grown.sort(key=itemgetter(0))
    # Behind those that were found whole: the more was found, the nearer is its evidence.
    yield from (f for _, f in grown)


def _whole(text: str, f: Found, table: str) -> tuple[int, int]:
    """Return where what is found begins and ends with all that belongs to it."""
    if f.kind == "ADDR":
        return parts.whole(text, f.start, f.end, table)
    if f.kind == "DOB":
        return restated.before(text, f.start, table), f.end
    if f.kind not in _WORDS:
        return f.start, f.end
    start, end = f.start, f.end
    if table == "en" and f.kind in _WITH_LETTERS:
        start, end = mingled.small_letters(text, start, table), mingled.letter_behind(text, end)
    while start and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum():
        end += 1
    if f.kind == "PHONE" and (code := _CODE.search(text, max(0, start - _CODE_LONG), start)):
        start = code.start()
    return start, past(_EXTENSION, text, end) if f.kind == "PHONE" else end


def _by_signs(run: Run, text: str, said: bytes, language: str) -> Iterator[Found]:
    table = nicknames.table(language)
    if signs.FIGURES.search(said):
        marks = [match.start() for match in signs.MARKS.finditer(said)]
        starts = run.starts if marks else ()
        for start, end in windows.find(text, ((starts[at], starts[at + 1]) for at in marks)):
            window = text[start:end]
            for f in chain(_by_rules(window, language, marked=bool(marks)), _hesitant(window, language)):
                yield replace(f, start=f.start + start, end=f.end + start)
        if marks:
            yield from (Found(*found) for found in dictated.find(text, table, map(starts.__getitem__, marks)))
    yield from _by_streets(run, text, said, table)
    spots = [match.span() for match in signs.SPELT.finditer(said)]
    if spots:
        yield from (Found(*found) for found in spelt.find(text, stretches(run, spots), table))
    if spots and table == "en":
        yield from (
            Found(*name, "URL", usernames.WHY, "review") for name in usernames.on_there(text, stretches(run, spots))
        )
    if spots and (parted := [*asides.find(run, text, said, table)]):
        yield from _amid_asides(run, text, parted, language)
    days = [match.span() for match in signs.COUNTED.finditer(said)]
    if days:
        yield from (Found(*found) for found in counted.find(text, stretches(run, days), table, dates.BORN))
    months = [month.start() for month in signs.MONTHS.finditer(said)]
    beside = {
        word for at in months for word in (*run.before(at, _DAY_BEFORE), *filter(None, run.pieces[at + 1 : at + 3]))
    }
    if beside and spoken.hold_day(beside, text, table):
        around = [*map(run.starts.__getitem__, months)]
        after_days = usual_streets.days(text, table, around)
        called = [Found(start, end, "ADDR", why, lane) for start, end, why, lane in after_days]
        yield from called
        for found in spoken.dates(text, table, dates.BORN, around):
            if not any(f.lane == "auto" and f.start <= found[0] < f.end for f in called):
                yield Found(*found)


def _amid_asides(run: Run, text: str, parted: Sequence[tuple[int, int]], language: str) -> Iterator[Found]:
    """Yield the numbers within which something else is said. ``parted``: the pieces of it, see `asides`."""
    before = ((start, run.pieces[start - 1].rstrip(SIGNS), end) for start, end in parted)
    gaps = [(run.starts[start - 1] + len(last), run.starts[end], ", ") for start, last, end in before]
    for begin, stop in stretches(run, parted):
        inner = ((start - begin, end - begin, joined) for start, end, joined in gaps if begin < start and end <= stop)
        yield from (
            f for f in once_more(begin, hesitations.closed(text[begin:stop], inner), language) if f.kind in asides.KINDS
        )


def once_more(begin: int, smooth: hesitations.Smooth | None, language: str) -> Iterator[Found]:
    """Yield what is found in a stretch of a text, that begins at a place, and spans something that was left out of it."""
    if smooth is None:
        return
    for f in find(Run(smooth.text), language):
        if smooth.spans(f.start, f.end) and f.why != numbered.LONG:
            yield replace(f, start=begin + smooth.place(f.start), end=begin + smooth.place(f.end - 1) + 1)


def _by_streets(run: Run, text: str, said: bytes, table: str) -> Iterator[Found]:
    """Yield the streets that their word tells, or how one says where somebody lives."""
    if signs.STREETS.search(said):
        around = [*streets.around(run, signs.STREETS.finditer(said))]
        for start, end, certain in streets.with_word(text, around, table):
            why, lane = streets.AFTER_WORD if certain else streets.TOLD[False]
            yield Found(start, end, "ADDR", why, lane)
        if table != "en":
            for begin, stop in around:
                yield from (
                    Found(*found, "ADDR", postal_codes.WHY) for found in postal_codes.find(text, begin, stop, table)
                )
    if table == "en":
        yield from (Found(*found) for found in english_streets.find(run, text, said))
    else:
        yield from _number_behind(run, text, said, table)


def _number_behind(run: Run, text: str, said: bytes, table: str) -> Iterator[Found]:
    """Yield streets without their word, with the number behind them."""
    if signs.HOMES.search(said):
        for start, end in streets.homes(text, table, spoken.NUMBERS[table]):
            yield Found(start, end, "ADDR", *streets.TOLD[False])
    if signs.ANNOUNCED.search(said):
        yield from (
            Found(start, end, "ADDR", why, lane)
            for start, end, why, lane in announced.find(text, table, spoken.NUMBERS[table])
        )
    usual = [*map(_start, signs.USUAL.finditer(said))]
    for found in chain(usual_streets.find(run, usual, table), adjectives.find(run, usual, table)):
        start, end, why, lane = found
        yield Found(start, end, "ADDR", why, lane)
    if signs.ADDRESSES.search(said) or signs.UNDER.search(said):
        for start, end, certain in streets.find(text, table, spoken.NUMBERS[table]):
            yield Found(start, end, "ADDR", *streets.TOLD[certain])


_start = methodcaller("start")
_DAY_BEFORE = 3
"""Pieces before a month in which its day may stand, with a pause between."""
_READ_BEFORE, _READ_BEHIND = 14, 32
"""Pieces before and behind the signs of what is read aloud in which the rest of it may stand."""


def stretches(run: Run, spots: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a text around some of its pieces, joined where they touch."""
    begin, stop, last = 0, 0, len(run.pieces)
    for start, end in spots:
        if stop and start - _READ_BEFORE > stop:
            yield run.starts[begin], run.starts[stop] - 1
            stop = 0
        begin = begin if stop else max(0, start - _READ_BEFORE)
        stop = min(last, end + _READ_BEHIND)
    yield run.starts[begin], run.starts[stop] - 1


_TOWN = "a town, behind an address"
_WORDS = frozenset(("PHONE", "IDNO", "ACCOUNT", "BIRTHNO", "CASENO", "PLATE"))
"""What ends with its letters and figures: *PL0031…* is one."""
_WITH_LETTERS = frozenset(("IDNO", "CASENO"))
"""What begins with letters that may stand apart."""
_EXTENSION = re.compile(
    r",? (?:(?:wew|kl|ext|x|l)\.|wewnętrzn\w+|klapk\w|link[aeuy]|extension|ext) ?(?:č\. ?|nr )?\d{1,5}\b", re.IGNORECASE
)
"""The number behind that of an exchange."""
_CODE, _CODE_LONG = (
    re.compile(
        r"\bplus $|\b(?:(?:(?:area|dialling|dialing|country|std) )?code|předvolb\w+|predvoľb\w+|(?:numer\w* )?kierunkow\w+)(?: is| je| to)?[,:]? $",
        re.IGNORECASE,
    ),
    30,
)
"""The sign before the number of a country, as it is said, and what is said before that of a town."""


def _by_rules(text: str, language: str, *, marked: bool) -> Iterator[Found]:
    others = (_HERE if nicknames.table(language) == "en" else _ABROAD).of(text)
    for rule in chain(_MARKED.of(text), others) if marked else others:
        yield from _by(rule, text)
    yield from (Found(*found) for found in joined.find(text))
    yield from (Found(*found) for found in phones.find(text, language))


def _hesitant(text: str, language: str) -> Iterator[Found]:
    """Yield what the rules find in which somebody hesitates, or reads figures out one by one."""
    english = nicknames.table(language) == "en"
    for smooth in filter(None, (hesitations.without(text, asked=not english), hesitations.by_one(text))):
        for f in _by_rules(smooth.text, language, marked=False):
            if smooth.spans(f.start, f.end) and f.why != numbered.LONG:
                yield replace(f, start=smooth.place(f.start), end=smooth.place(f.end - 1) + 1)


def _by(rule: Rule, text: str) -> Iterator[Found]:
    for match in rule.pattern.finditer(text):
        if rule.near and rule.near.search(text[max(0, match.start() - rule.reach) : match.start()]):
            why = rule.why.replace("with right check digits", "after its word")
            yield Found(match.start(), match.end(), rule.kind, why, "auto" if rule.sure else rule.lane)
        elif rule.sure and rule.sure(match[0]):
            kind = "IDNO" if rule.why == cases.FORM and _is_card(text, match.start()) else rule.kind
            yield Found(match.start(), match.end(), kind, rule.why, rule.lane)


def _is_card(text: str, start: int) -> bool:
    """Whether a word before what looks like a case says that it is of a card or a contract: *numer umowy … U/77/204518*."""
    clause = ENDS.split(text[max(0, start - _CLAUSE) : start])[-1]
    return _NUMBERED.search(clause) is not None and meant.before(clause, len(clause)) == "IDNO"


_NUMBERED = re.compile(r"\b(?:čísl[oae]m?|nr|numer\w*|number)\b", re.IGNORECASE)
_CLAUSE = 60
"""Code points before what looks like a case in which that word stands."""
