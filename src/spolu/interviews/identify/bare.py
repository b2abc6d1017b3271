"""Names in text without capitals, as a machine's transcript or hasty typing: what stands beside a word tells.

A word that is nothing but a name is taken as it is. One that is a common word as well (*pokora*, *dlouhý*, *róża*) is
taken where a reason speaks for it; without a title or a first name before it, it waits for review.
"""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from spolu.interviews.decline import pl
from spolu.interviews.identify import tokens
from spolu.interviews.identify.contexts import Contexts
from spolu.interviews.identify.lexicon import Lexicon, Word
from spolu.interviews.identify.tokens import Token

SAID = "what people do is said of it"
ELSEWHERE = "the same name as elsewhere in the study"
_JOINING = frozenset(["a", "i", "s", "se", "z", "ze", "and", "with", "nebo", "lub", "oraz", "or"])
"""Words between two people who are named together."""
_LEANING = frozenset(
    ["se", "si", "to", "mi", "mu", "ho", "jí", "je", "už", "taky", "też", "się", "już", "jej", "never", "also"]
)
"""Small words that stand between somebody and what they did."""
_NOT_SAID = frozenset(["and", "podle", "według", "zdaniem", "chodzi", "chodziło", "came", "went", "died", "born"])
"""Of the words beside those who speak: what stands beside anything."""
_PREDICATING = frozenset(
    [
        "je",
        "byl",
        "byla",
        "bylo",
        "byli",
        "jsou",
        "bude",
        "moc",
        "velmi",
        "tak",
        "jest",
        "był",
        "była",
        "było",
        "byli",
        "są",
        "bardzo",
        "taki",
        "taka",
        "is",
        "was",
        "so",
        "very",
    ]
)
"""Behind these an adjective says what something is like."""
_ADJECTIVE = {
    "cs": re.compile(r"..(?:ý|á|é|í|ou|ého|ému|ým|ém|ých|ej)$"), "pl": re.compile(r"..(?:y|i|a|ą|e|ego|ej|emu|ym|im|ych|ich)$"),
}  # fmt: skip
_MANS = {"cs": re.compile(r"..[aeěiíyou]l$"), "pl": re.compile(r"..[aeęiyuó]ł$")}
"""A verb in the past that a man did."""
_MIDDLE = 5
"""Letters of the longest syllable that a Vietnamese name ends in: *nguyen thi hoa*."""


class Place(NamedTuple):
    """A word with those beside it; ``None`` where something else than a blank lies between, or nothing."""

    token: Token
    word: Word
    before: "Place | None"
    at: int
    row: "list[tuple[Token, Word]]"

    def after(self, steps: int = 1) -> tuple[Token, Word] | None:
        """Return the word ``steps`` behind, if only blanks and words lie between."""
        stop = self.at + steps
        if stop >= len(self.row) or any(not self.row[n][0].after for n in range(self.at, stop)):
            return None
        return self.row[stop]


def worth(text: str, lex: Lexicon, ctx: Contexts, known: frozenset[str]) -> Iterator[tuple[Token, str]]:
    """Yield the words that may be names, each with the reason beside it, "" for one that a name's look-up is enough for.

    ``known``: bases of the surely found names of the study that are common words; they are found in all their forms.
    """
    row = [(token, lex.word(token.text.capitalize())) for token in tokens.small(text)]
    before: Place | None = None
    chained = 0
    for at, (token, word) in enumerate(row):
        touching = before if before is not None and before.token.end == token.start - 1 else None
        here = Place(token, word, touching, at, row)
        before = here
        chained = chained if touching else 0
        if len(token.text) < 3 and not (chained > 1 and len(token.text) == 2):
            chained = 0
            continue
        why = _told(here, ctx, known, chained)
        if why is not None:
            yield token, why
        chained = chained + 1 if not word.common and not word.place else 0


def _told(p: Place, ctx: Contexts, known: frozenset[str], chained: int) -> str | None:
    word, low = p.word, p.token.text
    if not word.common or _is_led(p, ctx):
        return ""
    if word.function or word.calendar or ctx.group(low) in ("title", "role", "org"):
        return "" if word.first else None
    if (word.last in known or word.first in known) and _stands_alone(p, ctx):
        return ELSEWHERE
    if chained > 1 and len(low) <= _MIDDLE and p.before is not None and len(p.before.token.text) <= _MIDDLE:
        return "it stands behind a name"
    for rule, why in _RULES:
        if rule(p, ctx):
            return why
    return "" if word.first else None


def _is_led(p: Place, ctx: Contexts) -> bool:
    """Whether a first name or a title stands before a surname; behind a title only its nominative is one."""
    if p.before is None or not p.word.last or p.word.function or ctx.group(p.token.text):
        return False
    if ctx.group(p.before.token.text) in ("title", "role"):
        return p.word.last.lower() == p.token.text
    return bool(p.before.word.first) and not p.before.word.common


def _stands_alone(p: Place, ctx: Contexts) -> bool:
    """Whether a word is not an adjective that says something of a noun."""
    adjective = _ADJECTIVE.get(ctx.language)
    last = p.word.last.lower()
    if (
        adjective is None
        or not adjective.search(last)
        or not adjective.search(p.token.text)
        or not _declines_so(last, ctx)
    ):
        return True
    if p.token.before in _PREDICATING:
        return False
    after = p.after()
    return after is None or after[1].function or ctx.group(after[0].text) == "says" or ctx.is_past(after[0].text)


def _declines_so(base: str, ctx: Contexts) -> bool:
    return (
        base[-1:] in ("ý", "í", "á")
        if ctx.language == "cs"
        else any(a[2][2].startswith("adj") for a in pl.morfeusz().analyse(base))
    )


def _before_surname(p: Place, ctx: Contexts) -> bool:
    after = p.after()
    if after is None or p.word.first.lower() != p.token.text or ctx.group(after[0].text):
        return False
    word = after[1]
    return not word.common and not word.place and not word.english and (bool(word.last) or not word.first)


def _beside_first_name(p: Place, ctx: Contexts) -> bool:
    if p.word.first.lower() != p.token.text:
        return False
    b = p.before
    if b is not None and b.token.text in _JOINING and b.before is not None and _is_sure(b.before.word):
        return True
    join, after = p.after(), p.after(2)
    return join is not None and after is not None and join[0].text in _JOINING and _is_sure(after[1])


def _is_sure(word: Word) -> bool:
    return bool(word.first) and not word.common and not word.place


def _did(p: Place) -> str:
    """Return the word behind, but for the small ones that lean on it, or ""."""
    after = p.after()
    if after is not None and after[0].text in _LEANING:
        after = p.after(2) or after
    return after[0].text if after is not None else ""


def _disagrees(p: Place, ctx: Contexts) -> bool:
    """Whether a man did it, and the word itself is a woman's: *bryłka chciał*."""
    low, mans = p.token.text, _MANS.get(ctx.language)
    if mans is None or p.word.last.lower() != low or not low.endswith("a") or not mans.search(_did(p)):
        return False
    if ctx.language == "pl":
        tags = [a[2][2].split(":") for a in pl.morfeusz().analyse(low) if a[2][1][:1].islower()]
        return bool(tags) and all(t[0] != "subst" or "f" in t[3].split(".") for t in tags if len(t) > 3)
    return _is_feminine(low)


def _is_feminine(low: str) -> bool:
    from spolu.interviews.identify import hunspell

    dictionary = hunspell.load("cs")
    flags = dictionary.roots.get(low, "") if dictionary is not None else ""
    return "Z" in flags and "P" not in flags


def _speaks(p: Place, ctx: Contexts) -> bool:
    """Whether a word that is a name in the nominative says or does what people do: *pokora mówi*."""
    if p.token.text not in (p.word.last.lower(), p.word.first.lower()):
        return False
    did = _did(p)
    return ctx.group(did) == "says" and did not in _NOT_SAID


_RULES: tuple[tuple[Callable[[Place, Contexts], bool], str], ...] = (
    (_before_surname, "it stands before a name"),
    (_beside_first_name, "it stands beside a first name"),
    (_disagrees, "a man's verb behind a word that is a woman's"),
    (_speaks, SAID),
)
