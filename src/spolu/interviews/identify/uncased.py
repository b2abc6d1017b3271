"""Initials where a text has no capitals: *kl. jn*, *paní k.*, *p. a. w.*, *z-ska*, *mr j. rang*.

A letter with a full stop is an abbreviation as often as an initial. So one alone, or two letters together, are somebody's only
where the word before them says so, and none where a number stands beside them: *s. 4*, *č. 2*, *5 m.*
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from spolu.interviews import nicknames
from spolu.interviews.identify import initials, lettered
from spolu.interviews.identify.contexts import Contexts, contexts, small_words
from spolu.interviews.identify.weighing import INTRODUCED
from spolu.interviews.identify.words.lexicon import Lexicon, lexicon
from spolu.interviews.model import Mention

_SMALL = "a-zß-öø-ÿąćčďęěłľńňřśšťůźżž"
_VOWELS = "aeiouyáäéíóôúýąęěůy"
_LETTER = rf"(?:ch|sz|cz|dž|[{_SMALL}])"
_PAIR = rf"(?![{_VOWELS}])[{_SMALL}](?![{_VOWELS}])[{_SMALL}](?=[\s,;:.!?)]|$)"
_WRITTEN = (
    rf"[\s(\"„“+]({_LETTER}\.(?: ?{_LETTER}\.(?: ?{_LETTER}\.)?)?|{_PAIR}|[{_SMALL}]{initials.ENDING}%s)(?!\w)(?! ?\d)"
)
_SHORT, _ENGLISH = (re.compile(_WRITTEN % alone) for alone in ("", r"|[b-hj-wyz](?=[\s,;:!?)]|$)"))
"""One to three initials with full stops, two consonants together, a surname's first letter and ending; in English a letter."""
_ALONE = re.compile(_PAIR)
_DOTTED, _TOGETHER = ("letters", "small letters", "said of people"), ("letters", "pairs")
"""Tables of abbreviations, with full stops and without."""
_MR = "p."
"""*Mr*, *Mrs*, as Czech and Polish write it before initials, too."""
_NUMBERED = re.compile(r"\d[ .]?$")
_BEHIND = re.compile(rf" {_LETTER}\.(?!\w)(?! ?\d+(?!\w))(?! {_LETTER}\.)")
_BEHIND_IN_ENGLISH = re.compile(
    rf" (?:(?!v\.)[{_SMALL}]\.(?!\w)(?! ?\d+(?!\w))|[b-hj-np-qs-tv-wyz](?= [–—-]|[,;:)]|$)|r(?= [–—]))"
)
_BACK = 10
"""Code points before a name in which what belongs to it stands."""
_NEXT = re.compile(rf" ([{_SMALL}]{{2,}})")


def find(text: str, language: str) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, evidence) of initials that are somebody's in a text without capitals."""
    table = nicknames.table(language)
    ctx, lex, after, led = contexts(table), lexicon(table), -1, ""
    behind = f" {text}"  # a search goes on fastest where a pattern begins with a class
    for match in (_ENGLISH if table == "en" else _SHORT).finditer(behind):
        first, end, said = match.start(), match.end() - 1, match[1]
        start, why = _why(text, first, said, ctx)
        if not why and said != _MR and initials.is_named_with(text, after, first, said):
            why = led
        if why and not _is_of_name(text, end, lex):
            yield start, end, why
            after, led = end, why


def _why(text: str, start: int, said: str, ctx: Contexts) -> tuple[int, str]:
    """Return where initials begin and what says that they are somebody's, "" where nothing does."""
    left = initials.before(text, start)
    whose = left in small_words("initialled")
    led = whose or ctx.group(left) in ("title", "role")
    if said.startswith(f"{_MR} ") and ctx.language != "en" and not (led and said.count(".") < 3):
        said, start, left, led = said[len(_MR) + 1 :], start + len(_MR) + 1, "p", True
    letters, stops = said.replace(".", "").replace(" ", ""), said.count(".")
    if letters in small_words("said of people") or (said == _MR and ctx.language != "en"):
        return start, ""
    if "-" in said:
        return start, f"after '{left}'" if led else initials.SHAPED
    if not stops:
        led = _is_led_alone(letters, left, whose)
    if led:
        return start, f"after '{left}'"
    if len(letters) == 1 and ctx.introduce(left, text, start):
        return start, INTRODUCED
    numbered = _NUMBERED.search(text, max(0, start - 3), start) is not None
    return start, initials.WHY if stops > 1 and may_stand_alone(said) and not numbered else ""


def may_stand_alone(said: str) -> bool:
    """Whether letters may be initials where something else tells it: with full stops, or two consonants and no abbreviation."""
    letters = said.replace(".", "").replace(" ", "")
    listed = _DOTTED if "." in said else _TOGETHER
    return (
        said != _MR
        and not any(letters in small_words(table) for table in listed)
        and ("." in said or bool(_ALONE.fullmatch(said)))
    )


def _is_led_alone(letters: str, left: str, whose: bool) -> bool:
    """Whether the word before letters without a full stop says that they are somebody's."""
    if len(letters) == 2:
        return whose and may_stand_alone(letters)
    return left in initials.TITLES and letters.upper() not in lettered.ANYBODY


def _is_of_name(text: str, end: int, lex: Lexicon) -> bool:
    """Whether a name follows, which the initials are a part of."""
    behind = _NEXT.match(text, end)
    if behind is None or text[end - 1] != ".":
        return False
    word = lex.word(behind[1].capitalize())
    return bool(word.person) and not (word.common or word.function)


def behind(language: str) -> re.Pattern[str]:
    """Return how the initial of the other name is written behind a name where a text has no capitals."""
    return _BEHIND_IN_ENGLISH if nicknames.table(language) == "en" else _BEHIND


def with_by_names(text: str, named: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the persons ``named`` in an English turn without capitals with what is a part of their name: *big pat*, *wee davy*."""
    for m in named:
        found = _by_name().search(text, max(0, m.start - _BACK), m.start) if m.kind == "PER" else None
        if found is not None and initials.before(text, found.start()) not in small_words("en determiner"):
            yield m._replace(start=found.start(), text=text[found.start() : m.end])


@cache
def _by_name() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(sorted(nicknames.word_list('by-names')))}) $")
