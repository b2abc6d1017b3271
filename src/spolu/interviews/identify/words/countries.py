"""Countries, and the adjectives of the commonest ones: they name a state or a language, and by their form alone nobody.

*Polska* and *Český* are surnames as well, so a title, a first name or an initial beside one still makes it a person's.
"""

from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

from spolu.interviews import decline, kept, nicknames
from spolu.interviews.decline import Name, cells
from spolu.interviews.dictionary import lemma_of
from spolu.interviews.model import Mention
from spolu.text import fold

_ADJECTIVES = frozenset(map(fold, ["český", "slovenský", "polský", "německý", "anglický", "evropský", "moravský", "romský", "ukrajinský", "ruský", "americký", "czeski", "słowacki", "polski", "niemiecki", "angielski", "europejski", "romski", "ukraiński", "rosyjski", "amerykański", "czech", "slovak", "polish", "german", "english", "european", "roma", "ukrainian", "russian", "american", "republika", "rzeczpospolita", "republic"]))  # fmt: skip
_BY_FORM = ("a form of the surname", "it stands beside")


def by_form_alone(mention: Mention) -> bool:
    """Whether a mention counts as a person only because a country's name or adjective looks like a surname.

    Where the word is a case of the country's name but the surname itself (*Čada*, of Čad), it stays somebody's.
    """
    if mention.kind != "PER" or not all(why.startswith(_BY_FORM) for why in mention.evidence):
        return False
    own = {why.rpartition(" ")[2] for why in mention.evidence} - _bases()
    return all(is_country(word) and (word not in own or _is_adjective(word)) for word in mention.text.split())


@lru_cache(maxsize=20_000)
def is_country(name: str) -> bool:
    """Whether a name is a form of a country's name or of its adjective, in Czech, Polish, Slovak or English."""
    return is_named(name) or _is_adjective(name)


def is_named(name: str) -> bool:
    """Whether a name is a form of a country's name: *Ruska*, of Rusko."""
    return name.casefold() in _forms()


@lru_cache(maxsize=20_000)
def _is_adjective(word: str) -> bool:
    forms = {word, word.lower(), *(lemma_of(w, lang) for w in (word, word.lower()) for lang in ("cs", "pl", "sk"))}
    return any(fold(form) in _ADJECTIVES for form in forms)


def _forms() -> frozenset[str]:
    """Return the forms of the countries' names, case-folded."""
    return _compiled()[0]


def _bases() -> frozenset[str]:
    """Return the countries' names as they are written."""
    return _compiled()[1]


@cache
def _compiled() -> tuple[frozenset[str], frozenset[str]]:
    def make() -> tuple[frozenset[str], frozenset[str]]:
        names = list(_names())
        forms = frozenset(form.casefold() for name in names for form in (name.base, *cells(name).values()))
        return forms, frozenset(name.base for name in names)

    kinds = (files("spolu.interviews") / "data/place-kinds.txt").read_bytes()
    made_of = kept.fingerprint(kinds, Path(__file__).read_bytes(), decline.fingerprint(), version("babel"))
    made = kept.compiled(f"countries-{made_of}", make)
    return made[0], made[1]


def _names() -> Iterator[Name]:
    """Yield the countries of CLDR and of our table of generalised places."""
    from babel import Locale

    for language in ("cs", "pl", "en", "sk"):
        for code, country in Locale.parse(language).territories.items():
            if code.isalpha():
                yield Name(country, "place", "m", nicknames.table(language))
    for language in nicknames.LANGUAGES:
        for line in nicknames.sections("place-kinds.txt")[f"{language} country"][1:]:
            yield from (Name(word.replace("_", " "), "place", "m", language) for word in line.split())
