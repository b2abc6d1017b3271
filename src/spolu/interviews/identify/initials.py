"""People of whom only initials are written: *klientka M. K.*, *paní N.*, *kl. JN*, *Hana V.*, *p. Z-ska*.

Records name their clients so. One letter alone is nobody's, but behind a title, a word that says what somebody is, or a name,
and where nothing but somebody can stand, see `lettered`.
Where a text has no capitals, see `uncased`; the same initials elsewhere, see `alike`.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from spolu.interviews import nicknames
from spolu.interviews.identify import lettered, tokens
from spolu.interviews.identify.cased import is_nobody, shown
from spolu.interviews.identify.contexts import SURNAMED, Contexts, contexts, small_words
from spolu.interviews.identify.lettered import ANYBODY
from spolu.interviews.identify.runs import Run
from spolu.interviews.identify.words.grammar import is_finite
from spolu.interviews.identify.words.lexicon import Lexicon, lexicon
from spolu.interviews.model import Mention

WHY = "initials with full stops"
BEHIND = "the initial of a name behind a name"
SHAPED = "the first letter and the ending of a surname"
ENDING = r"-(?:\w{0,3}[sc]k(?:a|i|ą|iej|iego|iemu|im|ich|á|ý|ou|é|ého|ému|ým)|ov(?:á|é|ou|ej|ú)|ow(?:a|ej|ą)|ów(?:na|ny|nie|nę|ną)?|\w{0,4}wicz\w{0,5})"
"""How surnames end of which only the first letter is written beside: *Z-ska*."""
_LETTER = rf"(?:Ch|Sz|Cz|Dž|[{tokens.UPPER}])"
_WRITTEN = rf"[{tokens.UPPER}](?<![\w.&/'’-].)(?:(?<=C)[hz]|(?<=S)z|(?<=D)ž)?(?:\. ?{_LETTER}\.(?: ?{_LETTER}\.)?|\.|[{tokens.UPPER}](?=[\s,;:.!?)]|$)|{ENDING}%s)(?!\w)"
_BEGUN = r"|(?:(?<=[a-zíý] .)|(?<=[lszp]\. .))[a-zß-ž]{1,2}\."
_SHORT, _ENGLISH = (re.compile(_WRITTEN % alone) for alone in (_BEGUN, r"|(?=[\s,;:!?)]|$)"))
"""One to three initials with full stops, two letters together, or how a surname begins; in English one letter alone, too."""
_DOES = "is|isn['’]t|was|wasn['’]t|has|had|will|won['’]t|can|can['’]t|says?|said|told|did|does|came|went|got|from|and"
_BEHIND = re.compile(
    rf" (?:{_LETTER}\.(?!\w)(?! ?{_LETTER}\.)|(?![IVX])[{tokens.UPPER}](?= [–—-]|[,;:)!?]|$)|(?![AIVX])[A-Z](?= (?:{_DOES})\b))"
)
"""What the other name is written like; in English also without a full stop, before what somebody does: *Sue P is on leave*."""
_NAME_BEFORE = re.compile(rf"[{tokens.UPPER}]\w+ $")
_LEFT = re.compile(r"([^\W\d_]+)\.? $")
_LONG = 24
"""Code points before initials in which the word before them stands."""
_NEXT = re.compile(rf"\s([{tokens.UPPER}]\w+)")
TITLES = SURNAMED | {"miss"}
"""Titles behind which English writes one letter without a full stop."""
_ROMAN = frozenset("IVX")
_BETWEEN = re.compile(r"(?:,| (?:a|i|and|&|\+|s|z|oraz|or|nebo)) ")
"""What stands between the initials of two people."""


def find(text: str, language: str) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, evidence) of initials that are somebody's, whose names are not behind them."""
    table = nicknames.table(language)
    ctx, after, led = contexts(table), -1, ""
    for match in (_ENGLISH if table == "en" else _SHORT).finditer(text):
        why = _why(match, ctx) or (led if is_named_with(text, after, match.start(), match[0]) else "")
        if why and not is_of_name(text, match.end(), lexicon(table)):
            yield *match.span(), why
            after, led = match.end(), why


@cache
def _titles(language: str) -> frozenset[str]:
    """Return the titles of a language as they are written in small letters."""
    return frozenset(title + stop for title in contexts(language).titles for stop in ("", "."))


def typed(run: Run, language: str) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, evidence) of single small letters behind a title: *volala paní k.*, in English without a full stop, too."""
    table = nicknames.table(language)
    for at in run.spots(_titles(table)):
        title = run.pieces[at].rstrip(".")
        written = run.pieces[at + 1] if at + 1 < len(run.pieces) else ""
        letter, behind = written[:1], written[1:].lstrip(tokens.SIGNS)
        stopped = written[1:2] == "." or (table == "en" and title in TITLES and letter.upper() not in ANYBODY)
        if letter.isalpha() and letter.islower() and not behind and stopped:
            start = run.starts[at + 1]
            yield start, start + 1 + (written[1:2] == "."), f"after '{title}'"


def is_named_with(text: str, after: int, start: int, said: str) -> bool:
    """Whether initials with a full stop stand behind those that end at ``after``, and a word that joins: *kl. A. a D.*"""
    return after > 0 and said.endswith(".") and _BETWEEN.fullmatch(text, after, start) is not None


def _why(match: re.Match[str], ctx: Contexts) -> str:
    """Return what says that initials are somebody's, "" where nothing does."""
    said, start = match[0], match.start()
    if said in ANYBODY:  # most letters alone are "I"
        return ""
    letters, stops = "".join(filter(str.isalpha, said)), said.count(".")
    known = letters.lower() in small_words("letters")
    if known and not stops:
        return ""
    left = before(match.string, start)
    if "-" in said:
        return f"after '{left}'" if ctx.group(left) in ("title", "role") else SHAPED
    whose = left in small_words("initialled")
    if not stops:
        led = whose if len(letters) == 2 else left in TITLES
    elif letters[1:].islower() and len(letters) > 1 and letters not in tokens.TWO_LETTERS:
        led = whose and (letters == "Sv" or letters.lower() not in tokens.ABBREVIATIONS)
    else:
        led = whose or ctx.group(left) in ("title", "role")
    if led:
        return f"after '{left}'"
    if stops < 2 and (len(letters) == 1 or letters in tokens.TWO_LETTERS):
        return lettered.why(match.string, start, match.end(), left, ctx)
    return WHY if stops > 1 and not known and not _ROMAN.issuperset(letters) else ""


def before(text: str, start: int) -> str:
    """Return the word before a place, in small letters and without its full stop."""
    found = _LEFT.search(text, max(0, start - _LONG), start)
    return found[1].lower() if found else ""


def is_of_name(text: str, end: int, lex: Lexicon) -> bool:
    """Whether a name follows, which the initials are a part of; a common word with a capital begins a sentence."""
    behind = _NEXT.match(text, end)
    if behind is None or (behind[1].isupper() and not lex.word(shown(behind[1])).known):
        return False
    return not is_nobody(behind[1], lex)


def behind(text: str, named: Sequence[Mention], written: re.Pattern[str] = _BEHIND) -> Iterator[Mention]:
    """Yield the persons ``named`` in a turn with the initial of their other name, where one is ``written`` behind: *Novák J.*"""
    for m in named:
        if m.kind == "PER" and (found := written.match(text, m.end)):
            yield m._replace(end=found.end(), text=text[m.start : found.end()], evidence=(*m.evidence, BEHIND))


def may_end(text: str, start: int, behind: str, ctx: Contexts) -> bool:
    """Whether an initial belongs to a name before it, or a verb stands ``behind``: then a sentence may end with it."""
    low = behind.lower()
    named = _NAME_BEFORE.search(text, max(0, start - _LONG), start) is not None
    return named or ctx.is_past(low) or is_finite(low, ctx.language)
