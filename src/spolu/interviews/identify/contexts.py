"""What the word beside a name says of it: a title, what somebody does, a company, a place; table ``data/contexts.txt``."""

import re
from collections.abc import Callable, Mapping
from functools import cache
from importlib.resources import files

from spolu.interviews import nicknames
from spolu.interviews.remembered import Remembered
from spolu.text import fold

I_AM = frozenset(("jsem", "sem", "som", "jestem"))
"""*I am*, in Czech as it is spoken, too, Slovak and Polish."""
NAMING = {
    "cs": re.compile(
        r"(?:jmenuj\w+ se|se jmenuj\w+|jmenoval[ai]? se|se jmenoval[ai]?|rozen[áéý]|rozen(?:ou|ého|ému|ým)|za svobodna|příjmením|křestním|jménem|přezdív\w+(?: (?:mu|jí|mi|jim))?|podepsán[aio]?|zvan[áéýou]\w*"
        r"|(?:ř[ií]k[aáe]\w*|řekněme) (?:\w+ ){0,2}(?:mi|ti|jí|mu|nám|jim)|(?:mi|ti|jí|mu|nám|jim) (?:\w+ ){0,2}ř[ií]k[aá]\w*|vol[aá]\w* na (?:mě|tebe|něj|něho|ni)|na (?:mě|tebe|něj|něho|ni) (?:\w+ )?vol[aá]\w*) $"
    ),
    "sk": re.compile(
        r"(?:vol[aá]\w* s[ao]|s[ao] (?:\w+ )?vol[aá]\w*|menuj\w+ sa|sa menuj\w+|menoval[ai]? sa|sa menoval[ai]?|priezviskom|krstným|menom|prezýv\w+(?: (?:mu|jej|ma|ho|ju|ich))?|podpísan[áýaéo]?|zvan[áéýou]\w*|rodená|rodenú|rodenou"
        r"|(?:hovor|vrav)\w* (?:\w+ ){0,2}(?:mi|ti|jej|mu|nám|im)|(?:mi|ti|jej|mu|nám|im) (?:\w+ ){0,2}(?:hovor|vrav)\w*|vol[aá]\w* (?:ma|ťa|ho|ju|ich|na (?:mňa|teba|neho|ňu))|(?:ma|ťa|ho|ju|ich|na (?:mňa|teba|neho|ňu)) (?:\w+ )?vol[aá]\w*) $"
    ),
    "pl": re.compile(
        r"(?:nazyw\w+ się|się nazyw\w+|nazywał[ao]? się|ma(?:m)? na imię|na imię|na nazwisko|imieniem|nazwiskiem|podpisan[aeoy]|zwan[aeyą]\w*|ksyw\w+|przezwisk\w+|pseudonim\w*"
        r"|mówi\w* (?:mi|mu|jej|(?:się )?na (?:mnie|ciebie|niego|nią|nich|siebie))|(?:mnie|ciebie|niego|nią|nich|siebie) (?:\w+ ){0,2}(?:mówi\w*|woła\w*)|woła(?:ją|li|my)"
        r"|(?:woła\w*|nazywa\w*|nazwa\w+|nazwijmy|przezywa\w*|przezwa\w+) (?:go|ją|mnie|ich|na (?:mnie|niego|nią|nich))|(?:go|ją|mnie|ich) (?:\w+ )?(?:nazywa\w*|nazwali|przezywa\w*|przezwali)) $"
    ),
    "en": re.compile(
        r"(?:(?:my|his|her) name is|(?:my|his|her) name['’]s|(?:girl|boy|lad|lass|woman|man|lady|bloke|chap|friend|baby|daughter|son|brother|sister|neighbour|he['’]s|she['’]s|(?:s?he|who) (?:was|is)) called"
        r"|name was|named|call(?:s|ed)? (?:me|him|her|us|them)|known as|(?:knew|know) (?:him|her) as|nicknamed|goes by|signed) $"
    ),
}  # fmt: skip
"""What introduces a name, at the end of the words before it, in small letters."""
SURNAMED = frozenset(("mr", "mrs", "ms"))
"""Titles that only a surname follows."""
_NAMED = {
    "cs": re.compile(
        r",? (?:teda |on |ona |ten |ta )?(?:tak )?(?:(?:se |si )?(?:ona |on |ten |ta |tak )?jmen|(?:se )?(?:mu|jí|mi|jim) (?:\w+ ){0,2}?ř[ií]k[aá]|(?:mu|jí|mi) přezdív|na (?:něj|ni|mě) (?:\w+ )?vol)"
        r"|,? (?:to je |je to )(?:\w+ ){0,2}(?:jméno|příjmení|přezdívka)|, tak (?:jsme )?(?:mu |jí |mi )?ř[ií]k(?:áme|ali)(?! si\b|,| že\b)|, (?:rozen[áýé]\b|(?:za svobodna|po manželovi)[.,])"
    ),
    "sk": re.compile(
        r",? (?:teda |on |ona |ten |tá )?(?:tak )?(?:sa (?:ona |on |ten |tá |tak )?(?:vol[aá]|menuj|menoval)|(?:sa )?(?:mu|jej|mi|im) (?:\w+ ){0,2}?(?:hovor|vrav)|(?:ho|ju|ma) prezýv|na (?:neho|ňu|mňa) (?:\w+ )?vol)"
        r"|,? (?:to je |je to )(?:\w+ ){0,2}(?:meno|priezvisko|prezývka)|, (?:roden[áýé]\b|(?:za slobodna|po mužovi)[.,])"
    ),
    "pl": re.compile(
        r",? (?:on |ona |ten |ta |bo )?(?:tak )?(?:si[eę] (?:nazywa|nazwa|zw[ao]ł|woł[ao]|pisa[łć]|pisze)|nazywa si[eę]|woła(?:ł|li|ła|ły)? si[eę]|miał[ao]? na imię|ma na imię|(?:się )?na (?:nią|niego|mnie|nich) (?:\w+ ){0,3}?(?:mówi|woła|god[ao]|pada)|(?:mówi|woła|god[ao])\w* (?:się )?na (?:nią|niego|mnie|nich)|(?:go|ją|mnie) (?:nazywa|przezywa|woła)|(?:mu|jej) (?:mówi|god[ao]|pada|było[,.]))"
        r"|,? to (?:jest )?(?:\w+ ){0,2}(?:nazwisko|imię|przezwisko|ksyw[ka])|, (?:z domu |(?:po mężu|po ojcu)[.,])"
    ),
    "en": re.compile(
        r",? (?:(?:her|his|their) name (?:is|was)|is (?:her|his) name|(?:that(?:['’]s| is| was) what |as )?(?:they|we|you|everyone|everybody|people)(?:, \w+)? call(?:s|ed)?(?: for)? (?:him|her|me))\b"
    ),
}
"""What says behind a word that it is somebody's name."""
_TAKEN_UP = re.compile(r", (?:s?he|s?he['’](?:s|d|ll)|who)\b")
_NAMING_LONG = 40
"""Code points before a name in which words may introduce it."""
_PAST = {
    "cs": re.compile(r"\w{2,}(?:[aeěiíuoy]l|la)$"), "sk": re.compile(r"\w{2,}(?:[aeiouáíú]l|la|li|lo)$"), "pl": re.compile(r"\w{2,}(?:[aeęiuyo]ł|ła)$"), "en": re.compile(r"\w{3,}ed$"),
}  # fmt: skip
_LAST = {
    "cs": re.compile(r"(?:se|rozen(?:[áéý]|ou|ého|ému|ým)|svobodna|jmenuj\w+|jmenoval[ai]?|mi|ti|jí|mu|nám|jim|příjmením|křestním|jménem|přezdív\w+|podepsán[aio]?|zvan\w+|ř[ií]k[aá]\w*|vol[aá]\w*|mě|tebe|něj|něho|ni)$"),
    "sk": re.compile(r"(?:s[ao]|menuj\w+|menoval[ai]?|mi|ti|jej|mu|nám|im|priezviskom|krstným|menom|prezýv\w+|podpísan\w*|zvan\w+|roden\w+|hovor\w*|vrav\w*|vol[aá]\w*|ma|ťa|ho|ju|ich|mňa|teba|neho|ňu)$"),
    "pl": re.compile(r"(?:się|nazyw\w+|imię|nazwisko|imieniem|nazwiskiem|mi|mu|jej|mnie|ciebie|niego|nią|nich|siebie|go|ją|ich|mówi\w*|woła\w*|nazwali|przezywa\w*|przezwali|przezwisk\w+|ksyw\w+|pseudonim\w*|zwan\w+|podpisan[aeoy])$"),
    "en": re.compile(r"(?:is|was|named|called|name['’]s|me|him|her|us|them|as|by|nicknamed|signed)$"),
}  # fmt: skip
"""The last words of what introduces a name: behind any other word it need not be looked for."""
GROUPS = ("title", "role", "says", "org", "place", "where", "near")
_HEAD = 3
"""Letters of the shortest stem of the table."""


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
        self.titles = frozenset(word for word, group in self._exact.items() if group == "title")
        """The titles that are written out in the table."""
        self._heads = frozenset(stem[:_HEAD] for stem in self._stems)
        self.language, self.plain = language, plain
        self.group: Callable[[str], str] = Remembered(self._look_up).__getitem__
        """Return the group of a lower-case word (``title``, ``role`` …), or ""."""
        self.may_introduce: Callable[[str], bool] = Remembered(self._may_introduce).__getitem__
        """Whether a word in small letters is the last one of something that introduces a name."""
        self.is_past: Callable[[str], bool] = Remembered(self._is_past).__getitem__
        """Whether a lower-case word looks like a verb in the past: somebody did it."""

    def introduce(self, before: str, text: str, start: int) -> bool:
        """Whether the words before ``start`` introduce a name; ``before``: the last of them, in small letters."""
        if not self.may_introduce(before):
            return False
        return NAMING[self.language].search(text[max(0, start - _NAMING_LONG) : start].lower()) is not None

    def _may_introduce(self, before: str) -> bool:
        return _LAST[self.language].search(before) is not None

    def _is_past(self, word: str) -> bool:
        return _PAST[self.language].match(word) is not None

    def _look_up(self, word: str) -> str:
        if word in self._exact:
            return self._exact[word]
        if word[:_HEAD] not in self._heads:
            return ""  # most words are soon passed over
        for size in range(len(word), max(1, len(word) - 7), -1):
            if word[:size] in self._stems:
                return self._stems[word[:size]]
        return ""


def is_named_behind(text: str, end: int, language: str) -> bool:
    """Whether it is told behind a word that it is a name: *pretty her name was*, *szczupak na niego mówią*."""
    return _NAMED[language].match(text, end) is not None


def is_taken_up(text: str, end: int, language: str) -> bool:
    """Whether *he* or *she* takes up an English word behind a comma: *walker, he was*."""
    return language == "en" and _TAKEN_UP.match(text, end) is not None


@cache
def contexts(language: str, plain: bool = False) -> Contexts:
    """Return the contexts of the language that serves ``language``; ``plain``: for texts without diacritics."""
    return Contexts(nicknames.table(language), plain)


@cache
def particles() -> frozenset[str]:
    """Return small words that stand inside a name (*von der Leyen*)."""
    return frozenset(" ".join(_sections()["particle"]).split())


@cache
def small_words(section: str) -> frozenset[str]:
    """Return a section of small words that are the same for every language (``joining`` …), see the table."""
    return frozenset(_words(section))


@cache
def spoken() -> frozenset[str]:
    """Return words of talk that dictionaries of written language lack."""
    return frozenset(" ".join(_sections()["spoken"]).split())


def is_answer(low: str) -> bool:
    """Whether people answer with a word, or talk has it alone (*jo*, *škoda*): then a capital makes nobody of it."""
    return low in spoken() or low in small_words("answering")


@cache
def function_words(language: str) -> frozenset[str]:
    """Return the words of grammar, which are never a part of a name."""
    return frozenset(_words(f"{language} function"))


def is_ordinary(word: str, language: str) -> bool:
    """Whether a lower-case form of a first name is rather an ordinary word in talk (*růže*, *idzie*, *will*)."""
    exact, stems = _ordinary(language)
    return word in exact or word.startswith(stems)


@cache
def _ordinary(language: str) -> tuple[frozenset[str], tuple[str, ...]]:
    listed = _words(f"{language} ordinary")
    return frozenset(listed), tuple(word[:-1] for word in listed if word.endswith("*"))


def _words(section: str) -> list[str]:
    return " ".join(line for line in _sections()[section] if not line.startswith("#")).split()


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
