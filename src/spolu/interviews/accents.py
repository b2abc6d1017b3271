"""Names in texts that were typed, or recognised, without any diacritics: what they are with them."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import chain, islice

from spolu.interviews import nicknames
from spolu.interviews.decline import Gender, Name, feminine, forms
from spolu.text import fold

_MARKED = re.compile("[áčďéěíňóřšťúůýžąćęłńśźżľĺŕôäÁČĎÉĚÍŇÓŘŠŤÚŮÝŽĄĆĘŁŃŚŹŻĽĹŔÔÄ]")
_SELDOM = 300
"""Letters of a text without diacritics on which one of them may come."""
_TELLING = {"cs": 30, "sk": 30, "pl": 50}
"""Letters among which hardly ever none has a diacritic: of Czech ones one in eight has, of Polish ones one in fourteen."""
_ENDS = {
    "cs": (("ova", "ová"), ("ove", "ové"), ("eho", "ého"), ("emu", "ému"), ("sky", "ský"), ("cky", "cký"), ("iho", "ího")),
    "pl": (("owna", "ówna"), ("nski", "ński"), ("nskiej", "ńskiej"), ("nska", "ńska"), ("nskim", "ńskim")),
    "sk": (("ova", "ová"), ("sky", "ský"), ("cky", "cký"), ("ska", "ská"), ("cka", "cká")),
    "en": (),
}  # fmt: skip
"""Ends of surnames that stand with diacritics as a rule."""


def is_plain(texts: Iterable[str], language: str) -> bool:
    """Whether Czech, Slovak or Polish texts hold practically no diacritics, as machine transcripts may."""
    if nicknames.table(language) == "en":
        return False
    whole = list(texts)
    enough = -(-sum(map(len, whole)) // _SELDOM)
    marked = sum(1 for _ in islice(chain.from_iterable(map(_MARKED.finditer, whole)), enough))
    if marked == enough:
        return False  # most texts tell by their first lines
    letters = sum(sum(map(str.isalpha, text)) for text in whole)
    return letters >= 80 and marked * _SELDOM < letters


def is_typed_plain(text: str, language: str) -> bool:
    """Whether one message is typed without diacritics where others have them, as far as so few letters tell."""
    fewest = _TELLING.get(nicknames.table(language), 0)
    return fewest > 0 and not _MARKED.search(text) and sum(map(str.isalpha, text)) >= fewest


def restored(word: str, language: str) -> str:
    """Return a name with the diacritics that it most probably has; as it is where nothing is known."""
    table = nicknames.table(language)
    known = _known(table).get(word.lower())
    if known:
        return known
    for plain, marked in _ENDS[table]:
        if word.endswith(plain):
            return word[: -len(plain)] + marked
    return word


@cache
def _known(language: str) -> Mapping[str, str]:
    """Return folded form -> form of each first name, diminutive and common surname; a base before an inflected form."""
    found: dict[str, str] = {}
    bases: list[Name] = []
    pairs: tuple[tuple[Gender, Mapping[str, tuple[str, ...]]], ...] = (
        ("m", nicknames.names(language).first["m"]), ("f", nicknames.names(language).first["f"]),
    )  # fmt: skip
    for gender, group in pairs:
        for base, short in group.items():
            bases += [Name(name, "first", gender, language) for name in (base, *short)]
    for man in nicknames.names(language).last:
        bases += [Name(man, "last", "m", language), Name(feminine(man, language), "last", "f", language)]
    for name in bases:
        found.setdefault(fold(name.base), name.base)
    for name in bases:
        for form in sorted(forms(name)):
            found.setdefault(fold(form), form)
    return found
