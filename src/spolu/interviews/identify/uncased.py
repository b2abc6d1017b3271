"""Initials where a text has no capitals: *kl. jn*, *paní k.*, *p. a. w.*, *z-ska*, *mr j. rang*.

A letter with a full stop is an abbreviation as often as an initial. So one alone, or two letters together, are somebody's only
where the word before them says so, and none where a number stands beside them: *s. 4*, *č. 2*, *5 m.*
"""

import re
from collections.abc import Iterator

from spolu.interviews import nicknames
from spolu.interviews.identify import initials
from spolu.interviews.identify.contexts import Contexts, contexts, small_words
from spolu.interviews.identify.words.lexicon import Lexicon, lexicon

_SMALL = "a-zß-öø-ÿąćčďęěłľńňřśšťůźżž"
_VOWELS = "aeiouyáäéíóôúýąęěůy"
_LETTER = rf"(?:ch|sz|cz|dž|[{_SMALL}])"
_PAIR = rf"(?![{_VOWELS}])[{_SMALL}](?![{_VOWELS}])[{_SMALL}](?=[\s,;:.!?)]|$)"
_WRITTEN = rf"(?<![\w.&/'’-])(?:{_LETTER}\.(?: ?{_LETTER}\.(?: ?{_LETTER}\.)?)?|{_PAIR}|[{_SMALL}]{initials.ENDING}%s)(?!\w)(?! ?\d)"
_SHORT, _ENGLISH = (re.compile(_WRITTEN % alone) for alone in ("", r"|[b-hj-wyz](?=[\s,;:!?)]|$)"))
"""One to three initials with full stops, two consonants together, a surname's first letter and ending; in English a letter."""
_ALONE = re.compile(_PAIR)
_POLITE = re.compile(r"p\. ?(?=\w)")
"""*Mr*, *Mrs*, as Czech and Polish write it before initials."""
_NUMBERED = re.compile(r"\d[ .]?$")
_BEHIND = re.compile(rf" (?!p\.){_LETTER}\.(?!\w)(?! ?\d+(?!\w))(?! {_LETTER}\.)")
_BEHIND_IN_ENGLISH = re.compile(
    rf" (?:(?!v\.)[{_SMALL}]\.(?!\w)(?! ?\d+(?!\w))|[b-hj-np-qs-tv-wyz](?= [–—-]|[,;:)]|$)|r(?= [–—]))"
)
_NEXT = re.compile(rf" ([{_SMALL}]{{2,}})")


def find(text: str, language: str) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, evidence) of initials that are somebody's in a text without capitals."""
    table = nicknames.table(language)
    ctx, after, led = contexts(table), -1, ""
    for match in (_ENGLISH if table == "en" else _SHORT).finditer(text):
        start, why = _why(match, ctx)
        if not why and initials.is_named_with(match, after):
            why = led
        if why and not _is_of_name(text, match.end(), lexicon(table)):
            yield start, match.end(), why
            after, led = match.end(), why


def _why(match: re.Match[str], ctx: Contexts) -> tuple[int, str]:
    """Return where initials begin and what says that they are somebody's, "" where nothing does."""
    said, start = match[0], match.start()
    left = initials.before(match.string, start)
    whose = left in small_words("initialled")
    led = whose or ctx.group(left) in ("title", "role")
    polite = None if ctx.language == "en" or (led and said.count(".") < 3) else _POLITE.match(said)
    if polite and " " in polite[0]:
        said, start, left, led = said[polite.end() :], start + polite.end(), "p", True
    letters, stops = "".join(filter(str.isalpha, said)), said.count(".")
    if letters in small_words("said of people") or (said == "p." and ctx.language != "en"):
        return start, ""
    if "-" in said:
        return start, f"after '{left}'" if led else initials.SHAPED
    if not stops:
        led = _is_led_alone(letters, left, whose)
    if led:
        return start, f"after '{left}'"
    numbered = _NUMBERED.search(match.string, max(0, start - 3), start) is not None
    return start, initials.WHY if stops > 1 and may_stand_alone(said) and not numbered else ""


def may_stand_alone(said: str) -> bool:
    """Whether letters may be initials where something else tells it: with full stops, or two consonants and no abbreviation."""
    letters = "".join(filter(str.isalpha, said))
    if "." in said:
        return letters not in small_words("letters") | small_words("small letters") | small_words("said of people")
    return _ALONE.fullmatch(said) is not None and letters not in small_words("letters") | small_words("pairs")


def _is_led_alone(letters: str, left: str, whose: bool) -> bool:
    """Whether the word before letters without a full stop says that they are somebody's."""
    if len(letters) == 2:
        return whose and may_stand_alone(letters)
    return left in initials.TITLES and letters.upper() not in initials.ANYBODY


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
