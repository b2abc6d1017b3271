"""What stands right before a replaced name and goes with it: an initial that tells, a preposition that sounds.

*K. Gołąb* with a new surname alone would keep the real initial; *ze Swietłaną* needs *z* before Honorata, and *z Opatowa*
needs *ze* before Stawiska; *v Jihlavě* needs *ve* before Skalka.
"""

import re

from spolu.interviews.nicknames import table
from spolu.interviews.pseudonyms import Pseudonym
from spolu.text import Edit

_INITIAL = re.compile(r"(?<![\w.])(?P<short>[^\W\d_]{1,3})\.\s?$")
_PREPOSITION = {
    "cs": re.compile(r"(?<!\w)(?P<word>[sSzZvVkK]e?)(?=\s+$)"),
    "pl": re.compile(r"(?<!\w)(?P<word>[zZwW]e?|ZE|WE)(?=\s+$)"),
    "sk": re.compile(r"(?<!\w)(?P<word>[sSzZvV]o?|[kK]u?)(?=\s+$)"),
}
_VOWELS = "aeiouyąęó"
_NEEDS_E = {
    "z": re.compile(rf"(?:sz|s(?!z)|[zśźż])[^{_VOWELS}]|w[szś]|lw"),
    "w": re.compile(rf"[wf][^{_VOWELS}]|lw"),
}
"""Beginnings before which *z* and *w* become *ze* and *we*: ze Stawisk, ze Zbigniewem, ze Szczecina; we Wrocławiu."""
_MAY_HAVE_E = re.compile(r"[szśźż]")
"""Beginnings before which many say *ze* where the norm has *z*: ze Szymonem."""


def edits(text: str, start: int, new: str, pseudonym: Pseudonym, language: str) -> tuple[Edit, ...]:
    """Return what changes right before a name.

    Args:
        text: the turn as it was.
        start: where the name begins in it.
        new: what stands in the name's place from now on.
        pseudonym: whose name it is.
        language: of the text.
    """
    before = text[:start]
    if (initial := _INITIAL.search(before)) and not (text.islower() and _is_polite(initial)):
        return _initial(initial, start, pseudonym, small=text.islower())
    pattern = _PREPOSITION.get(table(language)) if new[:1].isalpha() else None
    preposition = pattern.search(before) if pattern else None
    if preposition is None:
        return ()
    word = preposition["word"]
    fitting = _FITTING[table(language)](word, new, text[start:])
    return (Edit(preposition.start(), preposition.end(), fitting),) if fitting != word else ()


def _is_polite(found: re.Match[str]) -> bool:
    """Whether it is *Mr* or *Mrs*, as Czech and Polish write it: *p. nováková*."""
    return found["short"] == "p"


def _initial(found: re.Match[str], start: int, pseudonym: Pseudonym, small: bool) -> tuple[Edit, ...]:
    """Return the edit that gives an initial of the pseudonym, or takes away one that nothing can stand for.

    ``small``: nothing in the text has capitals.
    """
    short, person = found["short"], pseudonym.person
    written = short[0].isupper() or (small and len(short) == 1)
    if person.kind != "PER" or not written or pseudonym.mode == "keep":
        return ()
    if not person.first:
        return (Edit(found.start(), start, ""),) if len(short) == 1 and person.last else ()
    if not person.first.lower().startswith(short.lower()):
        return ()
    if pseudonym.mode == "name" and pseudonym.first:
        new = pseudonym.first[0]
        return (Edit(found.start(), found.end("short"), new.lower() if small else new),)
    return (Edit(found.start(), start, ""),)


def _fitting_in_polish(word: str, new: str, original: str) -> str:
    """Return the preposition as it is said before ``new``."""
    needs = _NEEDS_E[word[0].lower()].match(new.lower()) is not None
    if len(word) == 1 and needs:
        return word + "e"
    if len(word) == 2 and not needs and not (word[0] in "zZ" and _MAY_HAVE_E.match(new.lower())):
        return word[0]
    return word


_SLOVAK = {"s": ("o", "sšzž"), "z": ("o", "sšzž"), "v": ("o", "vf"), "k": ("u", "kg")}
"""Preposition -> the vowel that it has before words with one of these letters: *so Štefanom*, *vo Vrbovciach*, *ku Karolovi*."""


def _fitting_in_slovak(word: str, new: str, original: str) -> str:
    vowel, letters = _SLOVAK[word[0].lower()]
    return word[0] + (vowel if new[0].lower() in letters else "")


_CLUSTERS = r"[sšzž][^aeiouyáéíóúůýě]|[dt]v|v[sš]|l[hnsv]|m[sš]|r[tv]"
_CZECH = {
    "s": re.compile(rf"[sšzž]|{_CLUSTERS}"), "z": re.compile(rf"[sšzž]|{_CLUSTERS}"),
    "v": re.compile(rf"[vf]|{_CLUSTERS}"), "k": re.compile(rf"[kg]|{_CLUSTERS}"),
}  # fmt: skip
"""Beginnings before which a preposition gets its vowel: se Slávkou, ze Slavkova, ve Skalce, ve Vodňanech, ke Karlovi, ke Dvoru."""
_INSTRUMENTAL = re.compile(r"[^\W\d_]+(?:em|ou|[íý]m|ií|mi|ma)(?!\w)")


def _fitting_in_czech(word: str, new: str, original: str) -> str:
    if word.lower() == "se" and not _INSTRUMENTAL.match(original):
        return word  # the pronoun: směje se Zdeněk
    return word[0] + ("e" if _CZECH[word[0].lower()].match(new.lower()) else "")


_FITTING = {"cs": _fitting_in_czech, "pl": _fitting_in_polish, "sk": _fitting_in_slovak}
