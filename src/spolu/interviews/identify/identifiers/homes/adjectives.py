"""Streets that only an adjective names, as it is made of towns and of trades: *stojím před vranovskou sedmdesát jedna*, *Hradecká sto šest*.

Hardly any other adjective that ends so has a number behind it which counts nothing.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from spolu.interviews.identify.contexts import function_words
from spolu.interviews.identify.identifiers.homes import house_numbers, houses, streets
from spolu.interviews.identify.runs import Run
from spolu.interviews.identify.tokens import SIGNS
from spolu.interviews.identify.words.countries import is_country
from spolu.interviews.identify.words.lexicon import lexicon
from spolu.interviews.model import Lane
from spolu.text import fold

ENDS: Mapping[str, tuple[str, ...]] = {
    "cs": tuple(f"{stem}{case}" for stem in ("sk", "ck") for case in ("á", "é", "ou", "a", "e")),
    "sk": tuple(f"{stem}{case}" for stem in ("sk", "ck") for case in ("á", "ej", "ú", "ou", "a", "u")),
}
"""How such adjectives end, with diacritics and without."""
_OTHERS = re.compile(
    r"(?:student|školá|učňov|důchod|dôchod|dět|det|dám|pán|žen|muž|lid|ľud|svět|svet|evrop|európ|měst|mest|kraj|okre|obec|česk|slovens|českosl|polsk|poľsk|něm|nem|anglic|rus|ital|domác|akademic|technic|elektric|politic|polic)"
)
"""How the adjectives begin that are said of prices, classes and teams, too: *studentská sto dvacet*."""
_MADE_OF_NOUNS = re.compile(r"ic?k(?:á|é|ou|ej|ú|a|e|u)$")
"""What sciences and manners end in, and few streets."""
_OF_LANDS = ("a", "u")
"""How lands and regions end, too: *na Liptovsku päť*."""
_SOMEBODY = re.compile(
    r"\b(?:pan[íi]|slečn\w+|sest(?:ra|ry|ře|ru)|doktor\w*|učitel\w*|ředitel\w*|riaditeľ\w*|koleg\w*|soused\w*|sused\w*|starost\w*|mgr\.|ing\.|m?u?dr\.|bc\.) $",
    re.I,
)
"""Behind these an adjective is a surname."""
_LED = re.compile(
    r"\b(?:jo|ano|áno|hej|hele|takže|teda|tak|na|v|ve|do|z|ze|před|pred|za|u|od|k|ke|vedle|vedľa|naproti|oproti|kolem|okolo|pri|při|mezi|medzi),? $",
    re.I,
)
"""What stands before a street, or before what somebody confirms."""
_BACK = 90


def find(run: Run, spots: Iterable[int], language: str) -> Iterator[tuple[int, int, str, Lane]]:
    """Yield (start, end, evidence, lane) of such streets with their number; ``spots``: pieces that may be one."""
    text = ""
    for at in spots:
        name = run.pieces[at].strip(SIGNS)
        if not name.lower().endswith(ENDS.get(language, ())) or not _may_be(name.lower(), language):
            continue
        text = text or run.text.replace("\n", " ")
        end = run.starts[at] + len(run.pieces[at].rstrip(SIGNS))
        house = house_numbers.behind(text, end, language)
        if house is None or house.measures:
            continue
        start = end - len(name)
        before = text[max(0, start - _BACK) : start]
        if not _is_somebody(before, language) and _is_told(name, before, text[house.end :], house):
            why = houses.LIVED_IN if houses.LIVES.search(before) else houses.MAYBE
            yield start, house.end, why, "review"


def _may_be(low: str, language: str) -> bool:
    """Whether an adjective in small letters may be the name of a street."""
    known = low in function_words(language) or streets.NO_HOMES.match(low) or is_country(low.capitalize())
    return len(low) >= streets.FEWEST and not known


def _is_somebody(before: str, language: str) -> bool:
    """Whether words before an adjective make it a surname."""
    last = before.rstrip(" ").rpartition(" ")[2] if before.endswith(" ") else ""
    first = last.isalpha() and last[0].isupper() and bool(lexicon(language).word(last).first)
    return first or _SOMEBODY.search(before) is not None


def _is_told(name: str, before: str, behind: str, house: house_numbers.House) -> bool:
    """Whether an adjective is a street's: by its capital, its number, or what stands before it."""
    if name.endswith(_OF_LANDS) and not house.long:
        return False
    led = any(lead.search(before) for lead in (_LED, houses.IT_IS, houses.LIVES))
    if house.counts and not (led and house.long and not streets.MANY_OF.match(behind)):
        return False
    if name[0].isupper():
        return led or house.long or house.written or before.endswith((", ", ". ", "? ", ": ", "! ", "– "))
    common = _OTHERS.match(name) or _MADE_OF_NOUNS.search(fold(name))
    return (house.long or house.written) and (led or not common)
