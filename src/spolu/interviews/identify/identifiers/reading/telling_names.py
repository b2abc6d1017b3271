"""Names that tell a letter, as they do over the telephone: *Wanda, Gustaw, Maria, sześć sześć …*, *Lublin, Barbara …*."""

from functools import cache
from itertools import chain

from spolu.interviews import nicknames

FEWEST = 3
"""Letters of the shortest one."""
_TOWNS = frozenset((
    "warszawa", "kraków", "lublin", "łódź", "poznań", "gdańsk", "gdynia", "wrocław", "szczecin", "katowice", "opole", "rzeszów", "kielce", "olsztyn", "białystok", "bydgoszcz", "toruń", "radom", "częstochowa", "sosnowiec", "zakopane", "elbląg", "zamość", "nysa", "jelenia", "inowrocław", "ustka", "europa",
    "praha", "brno", "ostrava", "plzeň", "olomouc", "liberec", "pardubice", "zlín", "jihlava", "kolín", "tábor", "opava", "bratislava", "košice", "nitra", "žilina", "trnava", "trenčín", "prešov", "zvolen",
))  # fmt: skip
"""Towns that tell a letter as first names do."""


def tells(shown: str, language: str, *, bold: bool) -> bool:
    """Whether a word may tell a letter: a first name, or, where a plate or a card is announced (``bold``), a town, and either in small letters too."""
    word = shown.lower()
    if len(word) < FEWEST or not (bold or shown[0].isupper()):
        return False
    return word in _first(language) or (bold and word in _TOWNS)


@cache
def _first(language: str) -> frozenset[str]:
    """Return the first names of a language in small letters."""
    of = nicknames.names(language).first.values()
    known = (nicknames.known(gender, language) for gender in "mf")
    return frozenset(name.lower() for name in chain(*of, *known))
