"""Streets that many towns have, with the number of a house and without any other sign: *na palackého třicet osm*, *polna 8*.

In small letters, as a machine writes down what is said, nothing but the name tells a street. Table ``data/streets.txt``.
"""

from collections.abc import Iterable, Iterator, Sequence

from spolu.interviews.identify.identifiers import houses, known_streets, offices, reach, streets
from spolu.interviews.identify.runs import Run
from spolu.interviews.identify.tokens import SIGNS
from spolu.text import fold

WHY = "a street that many towns have, with a number behind it"
_SIZES = ("dlouh", "dlh", "dlug", "sirok", "szerok", "vysok", "wysok", "uzk", "wask")
"""How names begin that say how large something is, which the number behind them measures: *postel široká 180*."""


_BEFORE_DAYS = frozenset(("na", "při", "pri", "przy", "ulice", "ulici", "ulica", "ulicy", "ul."))
"""What stands before a street that is called after a day, where nothing else tells it from the day."""
_LIES = frozenset(map(str.lower, reach.LIES))


def find(run: Run, spots: Iterable[int], language: str) -> Iterator[tuple[int, int, bool]]:
    """Yield (start, end, certain) of such streets with the number behind; ``spots``: pieces that may end their names."""
    names, text = known_streets.of(language), run.text.replace("\n", " ")
    for at in spots:
        for words, known in names.get(run.pieces[at].strip(SIGNS).lower(), ()):
            first = at - len(words) + 1
            said = [piece.strip(SIGNS) for piece in run.pieces[max(0, first) : at + 1]]
            if tuple(map(fold, said)) != words:
                continue
            stop = run.starts[at] + len(run.pieces[at])
            house = houses.behind(text, run.starts[at] + len(run.pieces[at].rstrip(SIGNS)), language)
            before = "".join(run.before(first, 1))
            if house is None or (house.numbered and offices.is_one(text, stop)):
                break
            if _is_told(house, words, before, said[0], known=known, language=language):
                inside = before.isalpha() and before[0].isupper()  # *Wola Dębowa 112* is a village
                certain = known and house.written and said[0][0].isupper() and not inside
                yield text.index(said[0], run.starts[first]), house.end, certain
            break


def _is_told(house: houses.House, words: Sequence[str], before: str, name: str, *, known: bool, language: str) -> bool:
    """Whether the number behind the words of a street, or the word before them, tells that it is one. ``name``: its first word as it is written."""
    if words[0].isdigit():
        return not house.counts and (house.written or before.lower() in _BEFORE_DAYS)
    if house.measures:
        return False
    led = before.lower() in streets.LEADS[language]
    return known or led or (words[0] in _LIES and not house.counts) or _is_street(house, name)


def _is_street(house: houses.House, name: str) -> bool:
    """Whether a name that may say something else is a street's without a preposition before it."""
    return (
        not house.counts and not fold(name).startswith(_SIZES) and (house.written or house.long or not name.islower())
    )
