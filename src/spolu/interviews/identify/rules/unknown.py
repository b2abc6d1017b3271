"""Words that no dictionary has, at the beginning of a sentence: what stands behind makes some of them certain."""

import re

from spolu.interviews.identify.contexts import Contexts
from spolu.interviews.identify.tokens import NAME, Token
from spolu.interviews.identify.words import grammar

LISTED = "it is told together with a name"
CALLED = "somebody is called at the beginning of a sentence"
CERTAIN = frozenset((LISTED, CALLED))
_AND = "(?:a|i|and|s|se|z|ze|with|oraz|nebo|anebo|lub|albo|czy|alebo|or)"
_TOGETHER = re.compile(rf" {_AND} {NAME}|, {NAME}(?:,| {_AND}) {NAME}")
_CALLED = re.compile(r", (?:nie )?(\w+)")


def is_together(text: str, end: int) -> bool:
    """Whether a word is told together with others that have a capital: *Beran a Houska*, *Zefel, Erna, Hilda*."""
    return _TOGETHER.match(text, end) is not None


def why(token: Token, text: str, ctx: Contexts) -> str:
    """Return why a word that no dictionary has is somebody, or "": *Chiara i Matteo*, *Lariso, chodź*."""
    if is_together(text, token.end):
        return LISTED
    behind = _CALLED.match(text, token.end) if ctx.language == "pl" else None
    called = behind is not None and any(tag.startswith("impt:") for tag in grammar.tags(behind[1]))
    return CALLED if called else ""
