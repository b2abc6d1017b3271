"""Names in text without capitals, as a machine's transcript or hasty typing: what stands beside a word tells.

A word that is nothing but a name is taken as it is. One that is a common word as well (*pokora*, *dlouhý*, *róża*) is
taken where a reason speaks for it; without a title or a first name before it, it waits for review.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from spolu.interviews.decline import Name, candidates, feminine, forms, pl
from spolu.interviews.identify import tokens
from spolu.interviews.identify.contexts import Contexts, small_words
from spolu.interviews.identify.lexicon import Lexicon, Word
from spolu.interviews.identify.tokens import Token

SAID = "what people do is said of it"
ELSEWHERE = "the same name as elsewhere in the study"
_NOUN = {
    "á": "aeěiíoy", "é": "aeěiíouy", "ou": "uíi", "ého": "aeyuío", "ému": "uiíě", "ým": "míu", "ém": "uěeiím", "ých": "hůíi",
}  # fmt: skip
"""Ending of a Czech adjective -> last letters of the nouns that stand behind it, but for consonants (*á*, *ý*, *ou*)."""
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


def worth(text: str, lex: Lexicon, ctx: Contexts, known: Mapping[str, str]) -> Iterator[tuple[Token, str]]:
    """Yield the words that may be names, each with the reason beside it, "" for one that a name's look-up is enough for.

    ``known``: small-lettered form -> base, of the study's names that something beside them told, see `forms_of`.
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


def forms_of(shown: str, word: Word, language: str) -> Iterator[tuple[str, str]]:
    """Yield (small-lettered form, base) of the names that a capitalised word is a form of."""
    names = list(candidates(shown, "first", language)[:1]) if word.first else []
    if word.last:
        found = candidates(shown, "last", language)
        names += [n for n in found if n.base in (shown, word.last)] or found[:1]
        names.append(Name(word.last, "last", "m", language))
    for name in names:
        yield from ((form.lower(), name.base.lower()) for form in forms(name))


def _told(p: Place, ctx: Contexts, known: Mapping[str, str], chained: int) -> str | None:
    word, low = p.word, p.token.text
    if not word.common or _is_led(p, ctx):
        return ""
    if word.function or word.calendar or ctx.group(low) in ("title", "role", "org"):
        return "" if word.first else None
    if low in known and not _is_verb(low, ctx) and _stands_alone(p, known[low], ctx):
        return ELSEWHERE
    if chained > 1 and len(low) <= _MIDDLE and p.before is not None and len(p.before.token.text) <= _MIDDLE:
        return "it stands behind a name"
    for rule, why in _RULES:
        if rule(p, ctx):
            return why
    return "" if word.first else None


def _is_led(p: Place, ctx: Contexts) -> bool:
    """Whether a first name or a title stands before a surname; behind a title only its nominative is one."""
    if p.before is None or not p.word.last or p.word.function or ctx.group(p.token.text) in ("title", "role", "says"):
        return False
    group = ctx.group(p.before.token.text)
    if group in ("title", "role"):
        base = p.word.last.lower()
        told = p.token.text in (base, feminine(p.word.last, ctx.language).lower())
        return told and (group == "title" or _stands_alone(p, base, ctx))
    return bool(p.before.word.first) and not p.before.word.common


def _stands_alone(p: Place, base: str, ctx: Contexts) -> bool:
    """Whether a word is not an adjective that says something of a noun."""
    low = p.token.text
    if not _is_adjective(base, ctx.language):
        return True
    if low == base and p.token.before in small_words("predicating"):
        return False
    after = p.after()
    if (
        after is None
        or len(after[0].text) < 3
        or after[1].function
        or ctx.group(after[0].text) == "says"
        or ctx.is_past(after[0].text)
    ):
        return True
    return not _agrees(low, after[0].text, ctx.language)


def _is_adjective(base: str, language: str) -> bool:
    if language == "pl":
        return any(tag.startswith("adj") for tag in _tags(base))
    return language == "cs" and base[-1:] in ("ý", "í", "á")


def _tags(word: str) -> list[str]:
    return [a[2][2] for a in pl.morfeusz().analyse(word) if a[2][1][:1].islower()]


def _is_verb(low: str, ctx: Contexts) -> bool:
    """Whether a word is a verb, and so hardly a name: *mają*, though Maja is there, too."""
    if ctx.language == "pl":
        return any(tag.startswith(("fin", "praet", "inf")) for tag in _tags(low))
    return ctx.group(low) == "says"


def _agrees(adjective: str, behind: str, language: str) -> bool:
    """Whether the word behind an adjective may be the noun that it belongs to."""
    if language == "pl":
        cases = {case for tag in _tags(adjective) if tag.startswith("adj:") for case in tag.split(":")[2].split(".")}
        return any(
            not cases.isdisjoint(tag.split(":")[2].split(".")) for tag in _tags(behind) if tag.startswith("subst:")
        )
    for ending, letters in _NOUN.items():
        if adjective.endswith(ending):
            return behind[-1] in letters or (ending in ("á", "ou") and behind[-1] not in "aeiouyáéíóúůýě")
    return True


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
    if b is not None and b.token.text in small_words("joining") and b.before is not None and _is_sure(b.before.word):
        return True
    join, after = p.after(), p.after(2)
    return join is not None and after is not None and join[0].text in small_words("joining") and _is_sure(after[1])


def _is_sure(word: Word) -> bool:
    return bool(word.first) and not word.common and not word.place


def _did(p: Place) -> str:
    """Return the word behind, but for the small ones that lean on it, or ""."""
    after = p.after()
    if after is not None and after[0].text in small_words("leaning"):
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
    if ctx.language == "en" or p.token.text not in (p.word.last.lower(), p.word.first.lower()):
        return False
    did = _did(p)
    return ctx.group(did) == "says" and did not in small_words("unsaid")


def _lacks_article(p: Place, ctx: Contexts) -> bool:
    """Whether an English noun stands where only a name, or something uncountable, stands without an article."""
    low = p.token.text
    if ctx.language != "en" or low not in (p.word.first.lower(), p.word.last.lower()) or low in small_words("en mass"):
        return False
    before = p.before.token.text if p.before is not None else ""
    after = p.after()
    behind = after[0].text if after is not None else ""
    if not before or before in small_words("en clause"):
        return ctx.is_past(behind) or behind in small_words("en verb")
    if before not in small_words("en whom") and not (p.word.first and before in small_words("en preposition")):
        return False
    return after is None or after[1].function


_RULES: tuple[tuple[Callable[[Place, Contexts], bool], str], ...] = (
    (_before_surname, "it stands before a name"),
    (_beside_first_name, "it stands beside a first name"),
    (_disagrees, "a man's verb behind a word that is a woman's"),
    (_lacks_article, "it has no article"),
    (_speaks, SAID),
)
