"""Where a word without a capital stands in its turn: what is before and behind it, and what it may go with."""

from typing import NamedTuple

from spolu.interviews import nicknames
from spolu.interviews.decline import candidates, feminine, singular
from spolu.interviews.identify.contexts import Contexts, small_words
from spolu.interviews.identify.tokens import Token
from spolu.interviews.identify.words import grammar
from spolu.interviews.identify.words.lexicon import Word


class Place(NamedTuple):
    """A word in its turn.

    Attributes:
        before: the word before it; ``None`` where something else than a blank lies between.
        at, row: all words of the turn, and which of them it is.
    """

    token: Token
    word: Word
    before: "Place | None"
    at: int
    row: "list[tuple[Token, Word]]"
    text: str

    def after(self, steps: int = 1) -> tuple[Token, Word] | None:
        """Return the word ``steps`` behind, if only blanks and words lie between."""
        stop = self.at + steps
        if stop >= len(self.row) or any(not self.row[n][0].after for n in range(self.at, stop)):
            return None
        return self.row[stop]

    def named_with(self, way: int) -> Word | None:
        """Return the word before (-1) or behind (1) that *and* or a comma joins to this one."""
        joined, at = False, self.at
        while 0 <= at + way < len(self.row):
            left, right = sorted((at, at + way))
            between = self.text[self.row[left][0].end : self.row[right][0].start]
            at += way
            if between not in (" ", ", "):
                return None
            if between == " " and not joined and self.row[at][0].text in small_words("joining"):
                joined = True
                continue
            return self.row[at][1] if joined or between == ", " else None
        return None


def is_sure(word: Word, *, anywhere: bool = False) -> bool:
    """Whether a word is a first name and nothing else, but for a place, where ``anywhere``."""
    return bool(word.first) and not word.common and (anywhere or not word.place)


def did(p: Place) -> str:
    """Return the word behind, but for the small ones that lean on it, or ""."""
    after = p.after()
    for steps in (2, 3):
        if after is not None and after[0].text in small_words("leaning"):
            after = p.after(steps) or after
    return after[0].text if after is not None else ""


def is_same_person(first: Word, p: Place, language: str) -> bool:
    """Whether a surname has a case and the gender of the first name beside it: *irena malá*, but not *irena píše*."""
    gender, low = nicknames.gender_of(first.first, language), p.token.text
    own = (p.word.last, feminine(p.word.last, language))
    names = [n for n in candidates(low.capitalize(), "last", language) if n.base in own]
    if not first.cases or not names:
        return language == "pl"  # there dictionaries know names that no table of ours declines
    return any(
        form.lower() == low and c[0] in first.cases
        for n in names
        if gender in ("", n.gender)
        for c, form in singular(n).items()
    )


def stands_alone(p: Place, base: str, ctx: Contexts) -> bool:
    """Whether a word is not an adjective that says something of a noun."""
    low = p.token.text
    if not grammar.is_adjective(base, ctx.language):
        return True
    if low == base and p.token.before in small_words("predicating"):
        return False
    after = p.after()
    if (
        after is None
        or len(after[0].text) < 3
        or after[1].function
        or after[0].text in small_words("leaning")
        or ctx.group(after[0].text) == "says"
        or ctx.is_past(after[0].text)
        or grammar.is_finite(after[0].text, ctx.language)
    ):
        return True
    return not grammar.agrees(low, after[0].text, ctx.language)
