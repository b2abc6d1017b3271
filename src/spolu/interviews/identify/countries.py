"""Countries, and the adjectives of the commonest ones: they name a state or a language, and by their form alone nobody.

*Polska* and *Český* are surnames as well, so a title, a first name or an initial beside one still makes it a person's.
"""

from functools import lru_cache

from spolu.interviews import places
from spolu.interviews.dictionary import lemma_of
from spolu.interviews.model import Mention
from spolu.text import fold

_ADJECTIVES = frozenset(map(fold, ["český", "slovenský", "polský", "německý", "anglický", "evropský", "moravský", "romský", "ukrajinský", "ruský", "americký", "czeski", "słowacki", "polski", "niemiecki", "angielski", "europejski", "romski", "ukraiński", "rosyjski", "amerykański", "czech", "slovak", "polish", "german", "english", "european", "roma", "ukrainian", "russian", "american", "republika", "rzeczpospolita", "republic"]))  # fmt: skip
_BY_FORM = ("a form of the surname", "it stands beside")


def by_form_alone(mention: Mention) -> bool:
    """Whether a mention counts as a person only because a country's name or adjective looks like a surname."""
    if mention.kind != "PER" or not all(why.startswith(_BY_FORM) for why in mention.evidence):
        return False
    return all(is_country(word) for word in mention.text.split())


@lru_cache(maxsize=20_000)
def is_country(word: str) -> bool:
    """Whether a word is a form of a country's name or of its adjective, in Czech, Polish, Slovak or English."""
    forms = {word, word.lower(), *(lemma_of(w, lang) for w in (word, word.lower()) for lang in ("cs", "pl", "sk"))}
    return any(
        fold(form) in _ADJECTIVES or any(places.is_country(form, language) for language in ("cs", "pl", "en"))
        for form in forms
        if form
    )
