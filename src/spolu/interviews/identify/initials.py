"""People of whom only initials are written: *klientka M. K.*, *paní N.*, *kl. JN*, *Hana V.*

Records name their clients so. One letter alone is nobody's, but behind a title, a word that says what somebody is, or a name.
"""

import re
from collections.abc import Iterator, Sequence

from spolu.interviews import nicknames
from spolu.interviews.identify import tokens
from spolu.interviews.identify.cased import is_nobody
from spolu.interviews.identify.contexts import Contexts, contexts, small_words
from spolu.interviews.identify.words.grammar import is_finite
from spolu.interviews.identify.words.lexicon import Lexicon, lexicon
from spolu.interviews.model import Mention

WHY = "initials with full stops"
BEHIND = "the initial of a name behind a name"
_LETTER = rf"(?:Ch|Sz|Cz|Dž|[{tokens.UPPER}])"
_WRITTEN = rf"[{tokens.UPPER}](?<![\w.&/'’-].)(?:(?<=C)[hz]|(?<=S)z|(?<=D)ž)?(?:\. ?{_LETTER}\.(?: ?{_LETTER}\.)?|\.|[{tokens.UPPER}](?=[\s,;:.!?)]|$)%s)(?!\w)"
_SHORT, _ENGLISH = (re.compile(_WRITTEN % alone) for alone in ("", r"|(?=[\s,;:!?)]|$)"))
"""One to three initials with full stops, or two letters together; in English one letter alone, too."""
_BEHIND = re.compile(rf" {_LETTER}\.(?!\w)(?! ?{_LETTER}\.)")
_NAME_BEFORE = re.compile(rf"[{tokens.UPPER}]\w+ $")
_LEFT = re.compile(r"([^\W\d_]+)\.? $")
_LONG = 24
"""Code points before initials in which the word before them stands."""
_NEXT = re.compile(rf"\s([{tokens.UPPER}]\w+)")
_CLIENT = re.compile(
    r"(?:kl|klient(?:a|ka|ky|ce|ku|kou|em|ovi|ką|kę|owi)?|uživatel(?:e|i|em|ka|ky|ce|ku|kou)?|respondent(?:a|ka|ky|ce|ku|kou|em|ovi)?"
    r"|podopieczn(?:y|a|ego|ej|emu|ą|ym)|uczestni(?:k|ka|czka|czki|czkę|czką|kiem)|cl|client|patient|pt|resident|tenant|participant|pupil|learner)",
    re.I,
)
"""Words for whom records are about."""
_TITLES = frozenset(("mr", "mrs", "ms", "miss"))
"""Titles behind which English writes one letter without a full stop."""
_ANYBODY = frozenset("AIXYZ")
"""Letters that behind such a title are a word, or stand for anybody."""
_ROMAN = frozenset("IVX")


def find(text: str, language: str) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, evidence) of initials that are somebody's, whose names are not behind them."""
    table = nicknames.table(language)
    ctx = contexts(table)
    for match in (_ENGLISH if table == "en" else _SHORT).finditer(text):
        if (why := _why(match, ctx)) and not _is_of_name(text, match.end(), lexicon(table)):
            yield *match.span(), why


def _why(match: re.Match[str], ctx: Contexts) -> str:
    """Return what says that initials are somebody's, "" where nothing does."""
    said, start = match[0], match.start()
    letters, stops = "".join(filter(str.isalpha, said)), said.count(".")
    known = letters.lower() in small_words("letters")
    if known and not stops:
        return ""
    found = _LEFT.search(match.string, max(0, start - _LONG), start)
    left = found[1].lower() if found else ""
    whose = _CLIENT.fullmatch(left) is not None
    if not stops:
        led = whose if len(letters) == 2 else letters not in _ANYBODY and left in _TITLES
    else:
        led = whose or ctx.group(left) in ("title", "role")
    if led:
        return f"after '{left}'"
    return WHY if stops > 1 and not known and not _ROMAN.issuperset(letters) else ""


def _is_of_name(text: str, end: int, lex: Lexicon) -> bool:
    """Whether a name follows, which the initials are a part of; a common word with a capital begins a sentence."""
    behind = _NEXT.match(text, end)
    return behind is not None and not is_nobody(behind[1], lex)


def behind(text: str, named: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the persons ``named`` in a turn with the initial of their other name, where one is written behind: *Novák J.*"""
    for m in named:
        if m.kind == "PER" and (found := _BEHIND.match(text, m.end)):
            yield m._replace(end=found.end(), text=text[m.start : found.end()], evidence=(*m.evidence, BEHIND))


def may_end(text: str, start: int, behind: str, ctx: Contexts) -> bool:
    """Whether an initial belongs to a name before it, or a verb stands ``behind``: then a sentence may end with it."""
    low = behind.lower()
    named = _NAME_BEFORE.search(text, max(0, start - _LONG), start) is not None
    return named or ctx.is_past(low) or is_finite(low, ctx.language)
