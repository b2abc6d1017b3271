"""Streets that many towns have, with the number of a house and without any other sign: *na palackého třicet osm*, *polna 8*.

In small letters, as a machine writes down what is said, nothing but the name tells a street. Table ``data/streets.txt``.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from spolu.interviews.identify.identifiers.homes import (
    house_numbers,
    houses,
    known_streets,
    offices,
    postal_codes,
    reach,
    streets,
)
from spolu.interviews.identify.identifiers.homes.house_numbers import House
from spolu.interviews.identify.identifiers.reading import ordinals
from spolu.interviews.identify.runs import Run
from spolu.interviews.identify.tokens import SIGNS
from spolu.interviews.identify.words.countries import is_country
from spolu.interviews.model import Lane
from spolu.text import fold

WHY = "a street that many towns have, with a number behind it"
WITH_POSTCODE = "a street that many towns have, with a number and a postcode behind it"
_SIZES = ("dlouh", "dlh", "dlug", "sirok", "szerok", "vysok", "wysok", "uzk", "wask")
"""How names begin that say how large something is, which the number behind them measures: *postel široká 180*."""


_BEFORE_DAYS = frozenset(("na", "při", "pri", "przy", "ulice", "ulici", "ulica", "ulicy", "ul."))
"""What stands before a street that is called after a day, where nothing else tells it from the day."""
_BEFORE_NAMED_DAYS = _BEFORE_DAYS | {"z", "ze", "do", "od", "pod", "koło", "u"}
"""The same where capitals do."""
_CALLED = r"(?:ulice|ulica|adresa|adres) (?:je|to|jest|to jest|se jmenuje|sa volá)"
"""What says before such a day that a street is called so."""
_MONTH = re.compile(r"[^\W\d_]+")
_DAY_LONG = 45
"""Code points before a month in which the day stands, and before that a word for living."""
_OURS = re.compile(r",? (?:(?:to|je|jest|byla?|była?|bola?),? ){1,2}(?:můj|náš|mój|nasz|môj)\b")
"""What says behind an address that it is somebody's."""
_LIES = frozenset(map(str.lower, reach.LIES))


def find(run: Run, spots: Iterable[int], language: str) -> Iterator[tuple[int, int, str, Lane]]:
    """Yield (start, end, evidence, lane) of such streets with the number behind; ``spots``: pieces that may end their names."""
    names, text = known_streets.of(language), run.text.replace("\n", " ")
    for at in spots:
        for words, known in names.get(run.pieces[at].strip(SIGNS).lower(), ()):
            first = at - len(words) + 1
            said = [piece.strip(SIGNS) for piece in run.pieces[max(0, first) : at + 1]]
            if tuple(map(fold, said)) != words:
                continue
            stop = run.starts[at] + len(run.pieces[at])
            house = _house(text, run.starts[at] + len(run.pieces[at].rstrip(SIGNS)), language)
            before = "".join(run.before(first, 1))
            if (
                house is None
                or (language == "sk" and is_country(said[0]))
                or (house.numbered and offices.is_one(text, stop))
            ):
                break
            told = _is_told(house, words, before, said[0], known=known, language=language)
            if told or (said[0][0].isupper() and _OURS.match(text, house.end)):
                inside = before.isalpha() and before[0].isupper()  # *Wola Dębowa 112* is a village
                certain = known and house.written and said[0][0].isupper() and not inside
                start, posted = text.index(said[0], run.starts[first]), postal_codes.behind(text, house.end, language)
                lane: Lane = "auto" if certain or posted > house.end else "review"
                yield start, house.end, WITH_POSTCODE if posted > house.end else WHY, lane
            break


def days(text: str, language: str, months: Iterable[int]) -> Iterator[tuple[int, int, str, Lane]]:
    """Yield such streets that are called after a day, as it is said; ``months``: where words begin that may be months.

    Where nothing says that somebody lives there, it may as well be a day of a year.
    """
    for at in months:
        if (day := _day(language).search(text, max(0, at - _DAY_LONG), at)) and (month := _MONTH.match(text, at)):
            numbers = [ordinals.numbers(language)[word.lower()] for word in day["day"].split()]
            name = (str(sum(numbers)), month[0].lower())
            house = house_numbers.behind(text, month.end(), language) if known_streets.has(name, language) else None
            named = day["day"][0].isupper()
            if house and not house.counts and (named or day["called"] or day["led"].lower() in _BEFORE_DAYS):
                lives = houses.LIVES.search(text, max(0, day.start() - _DAY_LONG), day.start())
                yield day.start("day"), house.end, WHY, "auto" if lives or named or house.written else "review"


@cache
def _day(language: str) -> re.Pattern[str]:
    ordinal = "|".join(sorted(ordinals.numbers(language), key=len, reverse=True))
    return re.compile(
        rf"\b(?P<led>{'|'.join(_BEFORE_NAMED_DAYS)}|(?P<called>{_CALLED})) (?P<day>(?:{ordinal})(?: (?:{ordinal}))?) $",
        re.I,
    )


def _house(text: str, at: int, language: str) -> House | None:
    """Return the number of a house behind a street, which a postcode that is said may follow."""
    if stop := postal_codes.house(text, at, language):
        return House(stop, written=True, long=True, counts=False, measures=False)
    return house_numbers.behind(text, at, language)


def _is_told(house: House, words: Sequence[str], before: str, name: str, *, known: bool, language: str) -> bool:
    """Whether the number behind the words of a street, or the word before them, tells that it is one. ``name``: its first word as it is written."""
    if words[0].isdigit():
        return not house.counts and (house.written or before.lower() in _BEFORE_DAYS)
    if house.measures:
        return False
    led = before.lower() in streets.LEADS[language]
    return known or led or (words[0] in _LIES and not house.counts) or _is_street(house, name)


def _is_street(house: House, name: str) -> bool:
    """Whether a name that may say something else is a street's without a preposition before it."""
    return (
        not house.counts and not fold(name).startswith(_SIZES) and (house.written or house.long or not name.islower())
    )
