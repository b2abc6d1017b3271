"""What the word beside a name says of it: a title, what somebody does, a company, a place; table ``data/contexts.txt``."""

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from spolu.interviews import nicknames
from spolu.text import fold

NAMING = {
    "cs": re.compile(r"(?:jmenuj\w+ se|se jmenuj\w+|jmenoval[ai]? se|se jmenoval[ai]?|říkaj\w* (?:mi|jí|mu|nám)|příjmením|křestním|jménem|přezdíva\w+|podepsán[aio]?) $"),
    "pl": re.compile(r"(?:nazyw\w+ się|nazywał[ao]? się|ma(?:m)? na imię|na imię|na nazwisko|imieniem|nazwiskiem|mówi\w* (?:mi|na mnie)|podpisan[aeoy]) $"),
    "en": re.compile(r"(?:(?:my|his|her) name is|name was|named|calls? me|nicknamed|goes by|signed) $"),
}  # fmt: skip
"""What introduces a name, at the end of the words before it, in small letters."""
SELF = {"cs": re.compile(r"(?:^|[.,!?] )(?:já )?jsem $"), "pl": re.compile(r"(?:^|[.,!?] )(?:ja )?jestem $"), "en": re.compile(r"\b(?:i am|i'm|this is) $")}  # fmt: skip
"""What introduces a name where a name is known; nationalities stand there too."""
GROUPS = ("title", "role", "says", "org", "place", "where", "near")


class Contexts:
    """The groups of one language's words; each distinct word is looked up once."""

    def __init__(self, language: str, plain: bool) -> None:
        self._exact: dict[str, str] = {}
        self._stems: dict[str, str] = {}
        table = _sections()
        for group in reversed(GROUPS):
            for word in " ".join(table.get(f"{language} {group}", ())).split():
                bare = word.rstrip("*")
                (self._stems if word.endswith("*") else self._exact)[fold(bare) if plain else bare] = group
        self._found: dict[str, str] = {}

    def group(self, word: str) -> str:
        """Return the group of a lower-case word (``title``, ``role`` …), or ""."""
        found = self._found.get(word)
        if found is None:
            found = self._found[word] = self._look_up(word)
        return found

    def _look_up(self, word: str) -> str:
        if word in self._exact:
            return self._exact[word]
        for size in range(len(word), max(1, len(word) - 7), -1):
            if word[:size] in self._stems:
                return self._stems[word[:size]]
        return ""


@cache
def contexts(language: str, plain: bool = False) -> Contexts:
    """Return the contexts of the language that serves ``language``; ``plain``: for texts without diacritics."""
    return Contexts(nicknames.table(language), plain)


@cache
def particles() -> frozenset[str]:
    """Return small words that stand inside a name (*von der Leyen*)."""
    return frozenset(" ".join(_sections()["particle"]).split())


@cache
def spoken() -> frozenset[str]:
    """Return words of talk that dictionaries of written language lack."""
    return frozenset(" ".join(_sections()["spoken"]).split())


@cache
def _sections() -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = {}
    section: list[str] = []
    text = (files("spolu.interviews.identify") / "data" / "contexts.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line.startswith("["):
            section = found.setdefault(line.strip("[]"), [])
        elif line and not line.startswith("#"):
            section.append(line)
    return found
