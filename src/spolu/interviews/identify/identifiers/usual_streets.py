"""Streets that many towns have, with the number of a house and without any other sign: *na palackého třicet osm*, *polna 8*.

In small letters, as a machine writes down what is said, nothing but the name tells a street. Table ``data/streets.txt``.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from spolu.interviews.identify.identifiers import houses, offices, reach, streets
from spolu.interviews.identify.runs import Run
from spolu.interviews.identify.tokens import SIGNS
from spolu.interviews.identify.words.tables import sections
from spolu.text import fold

WHY = "a street that many towns have, with a number behind it"
_ENDS: Mapping[str, tuple[tuple[str, tuple[str, ...]], ...]] = {
    "cs": (("ova", ("ovy", "ově", "ovu", "ovou")), ("á", ("é", "ou"))),
    "pl": (("ka", ("kiej", "ką")), ("ga", ("giej", "gą")), ("a", ("ej", "ą"))),
    "sk": (("á", ("ej", "ú", "ou")), ("a", ("ej", "u", "ou"))),
}
"""How names of one word end in the nominative -> in the other cases; the first row that fits counts."""

_SHORT = {
    "generála": "gen",
    "generała": "gen",
    "kapitána": "kpt",
    "plukovníka": "plk",
    "doktora": "dr",
    "svätého": "sv",
    "svatého": "sv",
    "świętego": "św",
    "świętej": "św",
}
"""Titles in such names, and how they are written short."""

_SIZES = ("dlouh", "dlh", "dlug", "sirok", "szerok", "vysok", "wysok", "uzk", "wask")
"""How names begin that say how large something is, which the number behind them measures: *postel široká 180*."""


_BEFORE_DAYS = frozenset(("na", "při", "pri", "przy", "ulice", "ulici", "ulica", "ulicy", "ul."))
"""What stands before a street that is called after a day, where nothing else tells it from the day."""
_LIES = frozenset(map(str.lower, reach.LIES))


def lasts(language: str) -> Iterable[str]:
    """Return the last words of such streets, in small letters, in all cases, with diacritics and without."""
    return _names(language).keys()


@cache
def _names(language: str) -> Mapping[str, tuple[tuple[tuple[str, ...], bool], ...]]:
    """Return last word -> the words of each street that ends so, without diacritics, and whether they say nothing else."""
    found: dict[str, dict[tuple[str, ...], bool]] = {}
    for part, sure in ((language, True), (f"{language} like", False)):
        for form in (form for name in sections("streets.txt").get(part, ()) for form in _forms(name, language)):
            for last in {form.split()[-1], fold(form.split()[-1])}:
                found.setdefault(last, {}).setdefault(tuple(word.strip(SIGNS) for word in fold(form).split()), sure)
    return {last: tuple(sorted(names.items(), key=lambda name: -len(name[0]))) for last, names in found.items()}


def _forms(name: str, language: str) -> Iterator[str]:
    yield name
    title, _, rest = name.partition(" ")
    if title in _SHORT:
        yield f"{_SHORT[title]} {rest}"
    if " " not in name:
        end, others = next((row for row in _ENDS[language] if name.endswith(row[0])), ("", ()))
        yield from (name.removesuffix(end) + other for other in others)


def find(run: Run, spots: Iterable[int], language: str) -> Iterator[tuple[int, int, bool]]:
    """Yield (start, end, certain) of such streets with the number behind; ``spots``: pieces that may end their names."""
    names, text = _names(language), run.text.replace("\n", " ")
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
