"""Names in text without capitals, as a machine's transcript or hasty typing: what stands beside a word tells.

A word that is nothing but a name is taken as it is. One that is a common word as well (*pokora*, *dlouhý*, *róża*) is
taken where a reason speaks for it; without a title or a first name before it, it waits for review.
"""

from collections.abc import Iterator, Mapping, Set
from typing import NamedTuple

from spolu.interviews.decline import Name, candidates, forms, likeliest, masculine
from spolu.interviews.identify import tokens
from spolu.interviews.identify.contexts import Contexts, small_words, spoken
from spolu.interviews.identify.rules import agreeing, czech, roles
from spolu.interviews.identify.rules.beside import (
    RULES,
    SAID,
    is_described,
    is_led,
    is_no_month,
)
from spolu.interviews.identify.rules.standing import Place, did, stands_alone
from spolu.interviews.identify.tokens import Token
from spolu.interviews.identify.words import grammar, wives
from spolu.interviews.identify.words.dates import dates
from spolu.interviews.identify.words.lexicon import Lexicon, Word

ELSEWHERE = "the same name as elsewhere in the study"
MAYBE = "the same name as elsewhere in the study, or what somebody is like"
_MIDDLE = 5
"""Letters of the longest syllable that a Vietnamese name ends in: *nguyen thi hoa*."""

_SHORT = 6
"""Letters of the longest name whose forms may differ in their second letter: *Dębowi*, *Dąb*."""


class Known(NamedTuple):
    """The forms of a study's names that its texts without capitals have: small-lettered form -> base.

    Attributes:
        sure: of the names that something beside them told.
        maybe: of those that only stood in a row of names, and of a man where only a woman of the family was told.
    """

    sure: Mapping[str, str]
    maybe: Mapping[str, str]


UNKNOWN = Known({}, {})


def worth(text: str, lex: Lexicon, ctx: Contexts, known: Known) -> Iterator[tuple[Token, str]]:
    """Yield the words that may be names, each with the reason beside it, "" for one that a name's look-up is enough for."""
    row = [(token, lex.word(token.text.capitalize())) for token in tokens.small(text)]
    before: Place | None = None
    chained = 0
    for at, (token, word) in enumerate(row):
        touching = before if before is not None and _is_beside(before.token, token, text) else None
        here = Place(token, word, touching, at, row, text)
        before = here
        chained = chained if touching else 0
        if len(token.text) < 3 and not (
            len(token.text) == 2 and (chained > 1 or (word.first and lex.language == "en"))
        ):
            chained = 0
            continue
        why = _told(here, ctx, known, chained)
        if why is not None:
            yield token, why
        chained = chained + 1 if not word.common and not word.place else 0


def forms_among(words: Set[str], told: Mapping[str, Word], language: str) -> dict[str, str]:
    """Return small-lettered form -> base, of those ``words`` that are forms of a name in ``told``.

    Only names that open like one of the words are declined. A short one may lose its second letter (*Lev*, *lva*).
    """
    heads = {word[:length] for word in words for length in (1, 2)}
    alike = {shown: word for shown, word in told.items() if shown[: 2 if len(shown) > _SHORT else 1].lower() in heads}
    found = (pair for shown, word in alike.items() for pair in _forms_of(shown, word, language))
    return {form: base for form, base in found if form in words}


def known_among(words: Set[str], told: Mapping[str, Word], rows: Mapping[str, Word], language: str) -> Known:
    """Return what ``words`` are forms of: of names that were told, of those in rows of names, of a woman's husband.

    Both mappings: a capitalised form -> what a look-up says of it.
    """
    men = {
        man: Word(last=man)
        for woman in told
        if language == "cs" and woman.endswith("ová")
        for man in masculine(woman, "cs")[:1]
    }
    return Known(forms_among(words, told, language), forms_among(words, {**men, **rows}, language))


def _is_beside(before: Token, token: Token, text: str) -> bool:
    """Whether a blank alone lies between two words, or the full stop of an abbreviation: *mgr. sikora*."""
    between = text[before.end : token.start]
    return between == " " or (between == ". " and before.text in tokens.ABBREVIATIONS)


def _forms_of(shown: str, word: Word, language: str) -> Iterator[tuple[str, str]]:
    """Yield (small-lettered form, base) of the names that a capitalised word is a form of."""
    first = likeliest(shown, "first", language) if word.first else None
    names = [first] if first else []
    if word.last:
        found = candidates(shown, "last", language)
        names += [n for n in found if n.base in (shown, word.last)] or found[:1]
        names.append(Name(word.last, "last", "m", language))
    if not names and language == "pl":
        names = list(candidates(shown, "last", language))[:1]
    if language == "pl":
        yield from ((form, her) for name in names if name.part == "last" for form, her in wives.forms_after(name))
    if not names:
        yield from ((shown.lower() + end, shown.lower()) for end in ("", "'s", "’s"))
    for name in names:
        yield from ((form.lower(), name.base.lower()) for form in forms(name))


def _is_no_verb(p: Place, ctx: Contexts) -> bool:
    """Whether a word is no verb, or stands between two commas, where a verb hardly does: *doktora, bąka,*."""
    if ctx.language == "pl" and agreeing.stands_anywhere(p.token.text):
        return False
    alone = ctx.language == "pl" and bool(p.word.last) and p.before is None and p.after() is None
    return alone or not grammar.is_verb(p.token.text, ctx)


def _told(p: Place, ctx: Contexts, known: Known, chained: int) -> str | None:
    word, low = p.word, p.token.text
    if not word.common or is_led(p, ctx):
        return ""
    if named := (agreeing.LISTED if agreeing.is_beyond_doubt(p, ctx) else roles.why(p, ctx)):
        return named
    if word.function or word.calendar or low in spoken() or ctx.group(low) in ("title", "role", "org"):
        return _told_as_role(p, ctx, known)
    if _is_known(p, known, ctx):
        return _told_elsewhere(p, ctx, known.sure[low])
    vietnamese = chained > 1 and len(low) <= _MIDDLE and p.before is not None and len(p.before.token.text) <= _MIDDLE
    reason = "it stands behind a name" if vietnamese else _reason(p, ctx)
    if not reason and low in known.maybe and not ctx.plain and stands_alone(p, known.maybe[low], ctx):
        return MAYBE
    return reason or ("" if word.first else None)


def _is_day(p: Place, known: Known, ctx: Contexts) -> bool:
    """Whether a day that is somebody's name in the study is or does something here: *sobota se ho ptal*."""
    if ctx.language == "pl":
        return p.word.calendar and known.sure.get(p.token.text) == p.token.text and roles.is_no_date(p)
    after = did(p)
    does = after in small_words("cs being") or ctx.is_past(after) or grammar.is_finite(after, ctx.language)
    return ctx.language == "cs" and known.sure.get(p.token.text) == p.token.text and does


def _told_as_role(p: Place, ctx: Contexts, known: Known) -> str | None:
    """Return why a word of grammar, of dates or of what people are may be a name, "" where it is a first name, too."""
    if _is_day(p, known, ctx) or _is_called_so(p, known, ctx):
        return MAYBE
    if is_no_month(p, ctx):
        return SAID
    return "" if p.word.first else None


def _is_called_so(p: Place, known: Known, ctx: Contexts) -> bool:
    """Whether a Polish word that says what somebody is is what somebody is called in the study: *cesarzowa*."""
    if ctx.language != "pl" or ctx.group(p.token.text) != "role" or p.token.text not in known.sure:
        return False
    return p.token.text not in small_words("pl kin") and p.token.before not in small_words("pl own")


def _is_known(p: Place, known: Known, ctx: Contexts) -> bool:
    """Whether a word is a form of a name that was told, and nothing says that it is only a word here."""
    low = p.token.text
    if low not in known.sure or not _is_no_verb(p, ctx) or low in small_words("cs unnamed"):
        return False
    if known.sure[low] in dates(ctx.language) and p.token.before not in small_words("cs beside"):
        return False  # "v sobotu"
    return stands_alone(p, known.sure[low], ctx) and not is_described(p, ctx)


def _reason(p: Place, ctx: Contexts) -> str:
    """Return the first reason that what stands beside a word gives for it, or ""."""
    return next((why for rule, why in RULES if rule(p, ctx)), "") or agreeing.why(p, ctx) or czech.why(p, ctx)


def _told_elsewhere(p: Place, ctx: Contexts, base: str) -> str | None:
    """Return why a form of a name that the study has elsewhere is one here; None where it is rather one of the commonest words."""
    if _reason(p, ctx):
        return ELSEWHERE
    if base in small_words("pl mass") and ctx.language == "pl":
        return MAYBE if agreeing.may_be_somebody(p, ctx) else None
    unsure = ctx.plain or grammar.is_adjective(base, ctx.language) or p.token.text in small_words("en mass")
    return MAYBE if unsure else ELSEWHERE
