"""Polish surnames in forms that a village has, too: families in the plural (*do Gajdów*), *old* and *young* before a man."""

import re

from spolu.interviews.identify.contexts import Contexts, small_words
from spolu.interviews.identify.tokens import Token
from spolu.interviews.identify.words.lexicon import Word
from spolu.interviews.places import people

FAMILY = "the plural of a family"
_GENITIVE, _DATIVE, _INSTRUMENTAL = "ów", "om", "ami"
_VISITED = frozenset(("od", "do", "dla", "obok"))
"""What stands before the family that one comes to or from, does something for, lives beside."""
_OLD = re.compile(r"(?:star|młod|biedn)(?:ego|emu|ym|ej|ą)$|nieboszczy(?:k|ka|kowi|kiem|ce|kę|ką)$")
_MANY = ("y", "i", "e")
"""How villages end that are many by their form: no adjective in the singular goes with them."""


def may_be(text: str, word: Word) -> bool:
    """Whether a form is a surname's and a village's, so that the word before it tells which."""
    return bool(word.last and word.place)


def is_told(token: Token, word: Word, ctx: Contexts) -> bool:
    """Whether the word before a form says that it is a surname: *u Gajdów*, *rodzina Gajdów*, *z Gajdami*, *starego Gajdy*."""
    before, text = token.before, token.text
    if ctx.language != "pl" or not may_be(text, word):
        return False
    if _OLD.match(before):
        return word.place.endswith(_MANY)
    if text.endswith(_GENITIVE):
        return before == "u" or before in small_words("pl family") or (before in _VISITED and _is_unknown(token, word))
    return text.endswith(_INSTRUMENTAL) and before in ("z", "ze") and _is_unknown(token, word)


def is_family(token: Token, word: Word, ctx: Contexts) -> bool:
    """Whether a plural is rather a family than a small village, where nothing of a place stands before it."""
    if ctx.language != "pl" or token.small or not may_be(token.text, word) or not _is_unknown(token, word):
        return False
    ending = token.text.endswith((_GENITIVE, _DATIVE)) or (
        token.text.endswith(_INSTRUMENTAL) and token.before in ("i", "oraz")
    )
    return ending and ctx.group(token.before) not in ("where", "near", "place")


def _is_unknown(token: Token, word: Word) -> bool:
    """Whether a form is no common word, no town that the table of towns has, and no village in the nominative: *Kraków*."""
    return not word.common and token.text != word.place and not people(word.place)
