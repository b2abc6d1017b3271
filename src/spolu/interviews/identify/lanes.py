"""In which lane an occurrence of what may be a name goes: certain, for review, or none where its capital says nothing."""

import re
from dataclasses import dataclass

from spolu.interviews import labels
from spolu.interviews.identify.contexts import Contexts, small_words
from spolu.interviews.identify.rules import again, enumerated, nobodys, opening, unknown
from spolu.interviews.identify.rules.beside import TOWN, WIFE
from spolu.interviews.identify.weighing import ALONE, OF, ROLE, Seen
from spolu.interviews.identify.words import dialect, grammar, lengths, wives
from spolu.interviews.identify.words.countries import is_country
from spolu.interviews.identify.words.lexicon import lexicon
from spolu.interviews.identify.words.typed_plain import has_lost_diacritics
from spolu.interviews.model import Lane

_ADDRESS = frozenset(("mr", "mrs", "ms", "dr", "st"))
"""English titles that are written with a capital; surnames of other languages look like some."""
_STREET = {
    "cs": re.compile(r"..(?:sk|ck|zk)(?:é|ou|á)$|..ov[éě]$"),
    "sk": re.compile(r"..(?:sk|ck)(?:ej|ú|á|ou)$|..ov(?:ej|á)$"),
    "pl": re.compile(r"..(?:sk|ck|dzk)(?:iej|ą|a)$|..ow(?:ej|ą)$"),
}
"""Endings of streets that are adjectives."""
_POLITE = ("pan", "pán", "pań", "slečn")
"""How polite words begin: letters give them a capital."""
_SAID = frozenset(("role", "title", "says", "org"))
"""Groups of words that say something of somebody, and are no names."""


@dataclass(slots=True)
class Tally:
    """What all occurrences of a name say together.

    Attributes:
        inside: how many have a capital that says something.
        strong: how many have a title, an initial, a first name or the like beside them.
        told: the common words among its forms that have such a one.
        opened: its forms with which a sentence begins and of which something is said.
        person: a dictionary has it as somebody's name.
        bases: of its forms that something strong tells, the first names and surnames they are forms of.
        named: something says that it is a name.
        among: it stands in an enumeration of names.
        small: the texts write one of its forms in small letters, too.
        kind: what it most likely is, once all are counted.
        evidence: all of this that decides, once they are.
    """

    n: int = 0
    inside: int = 0
    per: float = 0.0
    loc: float = 0.0
    org: float = 0.0
    strong: int = 0
    told: frozenset[str] = frozenset()
    opened: frozenset[str] = frozenset()
    bases: frozenset[str] = frozenset()
    person: bool = False
    named: bool = False
    among: bool = False
    small: bool = False
    why: str = ""
    kind: str = ""
    evidence: tuple[object, ...] = ()


def lane_of(s: Seen, kind: str, tally: Tally, ctx: Contexts) -> Lane | None:
    """Return the lane of an occurrence, or None where its capital says nothing."""
    if nobodys.is_number(s, ctx) or nobodys.is_day(s, tally.strong > 0, ctx):
        return None
    address = is_address(s, ctx)
    if not address and ctx.group(s.shape.low) != "role":
        return _lane_of_name(s, kind, tally, ctx)
    if tally.named and _is_nickname(s, ctx):
        return "auto"
    told: Lane | None = "review" if s.why == enumerated.AMONG or _is_told_apart(s, tally, ctx) else None
    return told if address else _lane_of_name(s, kind, tally, ctx) or told


def _lane_of_name(s: Seen, kind: str, tally: Tally, ctx: Contexts) -> Lane | None:
    token, word = s.token, s.word
    if token.small and word.common:
        return _lane_of_common_small(s)
    if s.shape.upper and not s.strong and (len(token.text) > 6 or word.common):
        return _lane_in_capitals(s, kind, tally, ctx)
    if word.common or not token.begins or s.shape.upper:  # the sentence gave but one of them its capital
        return (_lane_of_common if token.begins and word.common else _lane_inside)(s, kind, tally, ctx)
    if s.why == ALONE:
        return "review"
    if word.person or word.place or tally.inside or s.per >= ROLE or (token.small and kind == "PER" and tally.strong):
        return "auto"
    return _lane_of_unknown(s, tally, ctx)


def _lane_of_unknown(s: Seen, tally: Tally, ctx: Contexts) -> Lane | None:
    """Return the lane of a word that nothing knows, at the beginning of a sentence; an English one has to do something."""
    after = s.token.after
    if _is_word(s, ctx) or tally.small or (s.word.english and not s.per) or nobodys.is_anybodys(s, "OTHER"):
        return None
    if s.per < ROLE and is_dialect(s, ctx):
        return None
    certain = s.why in unknown.CERTAIN or (ctx.group(after) == "says" and after not in small_words("unsaid"))
    return "auto" if certain else "review"


def _is_word(s: Seen, ctx: Contexts) -> bool:
    """Whether a word is an abbreviation, a role or made of common words, or has lost its diacritics: *Kl. JN*, *Thirty-odd*."""
    low = s.shape.low
    if low in small_words("initialled") or labels.is_role(low):
        return True
    if s.per >= ROLE:
        return False
    return lexicon(ctx.language).is_made_of_words(low) or (s.token.small and has_lost_diacritics(low, ctx.language))


def is_dialect(s: Seen, ctx: Contexts) -> bool:
    """Whether a word is one of the dictionary as some part of the country says it; somebody who is called is none: *Baro, pojď*."""
    if ctx.language == "pl":
        return dialect.is_said_for(s.shape.low, lexicon("pl").is_common)
    called = s.shape.low.endswith("o") and not s.token.after
    return ctx.language == "cs" and not called and lengths.is_said_for(s.shape.low, lexicon("cs").is_common)


def _lane_in_capitals(s: Seen, kind: str, tally: Tally, ctx: Contexts) -> Lane | None:
    """Return the lane of a long or common word in capitals: of a heading, unless it is a name elsewhere or in a form."""
    word = s.word
    if not word.common and kind == "PER" and tally.strong:
        return "auto"
    return "review" if word.person and (not word.common or _is_one_in_capitals(s)) else None


def _is_one_in_capitals(s: Seen) -> bool:
    """Whether a surname that is a common word stands in capitals among small letters, as forms have it (*jest WILK z*)."""
    token, word = s.token, s.word
    alone = s.alone and not token.begins and bool(token.before)
    return alone and len(token.text) > 3 and word.last.lower() == s.shape.low and not word.function


def _lane_of_common_small(s: Seen) -> Lane | None:
    """Return the lane of a common word where nothing has capitals: only what stands beside it can tell."""
    word = s.word
    if s.why in (WIFE, TOWN):
        return "review"
    itself = word.last.lower() == s.shape.low
    if s.strong and ("1" in word.cases if word.first and not itself else word.last):
        return "auto"
    return "review" if s.per >= ROLE and (word.person or s.strong) else None


def is_address(s: Seen, ctx: Contexts) -> bool:
    """Whether a word only says how somebody is addressed."""
    return s.shape.low in _ADDRESS or (
        ctx.group(s.shape.low) == "title" and (not s.word.person or (s.word.common and (s.token.small or not s.strong)))
    )


def _is_nickname(s: Seen, ctx: Contexts) -> bool:
    """Whether a word that says what somebody is has a capital of its own, where somebody is called so: *přišel Šéf*."""
    polite = ctx.group(s.token.before) == "title"
    return ctx.language != "en" and not (s.token.begins or s.token.small or s.shape.upper or polite)


def _is_told_apart(s: Seen, tally: Tally, ctx: Contexts) -> bool:
    """Whether a word that says what somebody is stands alone with a capital that Czech and Polish do not give it.

    *Přišel Profesor* is somebody's nickname, or politeness; never so where the texts write it small, too.
    """
    alone = s.alone or (not s.linked and (bool(s.token.after) or ctx.language == "pl"))
    if ctx.language == "en" or (tally.small and not tally.among) or s.shape.upper or s.token.small or not alone:
        return False
    if is_address(s, ctx) and (len(s.shape.low) < 5 or s.shape.low.startswith(_POLITE)):
        return False  # "Ing.", "Panem"
    return tally.inside > tally.strong and ctx.group(s.token.before) != "title"


def _lane_inside(s: Seen, kind: str, tally: Tally, ctx: Contexts) -> Lane | None:
    word, group = s.word, ctx.group(s.shape.low)
    if not word.common or word.first or word.place or s.strong:
        return None if kind != "PER" and nobodys.is_program(s.shape.low) else "auto"
    if group in ("role", "title", "says"):  # "pan Král", and then "Král"
        return _lane_of_role(s, tally, ctx)
    if nobodys.is_anybodys(s, kind) or (tally.small and not (tally.strong or tally.among or word.person)):
        return None
    if (group == "org" and not (word.person and _may_be_somebody(s, tally, ctx))) or nobodys.is_office(s, ctx):
        return None  # an office or a kind of house (*Komisja*, *Úřad*) is nobody; what it is called beside it is found
    visited = s.token.before in ("z", "ze", "u") or (s.alone and s.shape.low.endswith(("owa", "ówna")))
    wife = visited and _is_wife(s, ctx)  # nobody is a street's company or guest, nor does a street do anything
    if wife or (kind == "PER" and (tally.strong or (word.last and not group))) or _is_of_house(s, kind, ctx):
        return "auto"
    return None if kind != "PER" and nobodys.is_thing_here(s, ctx) else "review"


def _lane_of_role(s: Seen, tally: Tally, ctx: Contexts) -> Lane | None:
    """Return the lane of what says what somebody is, inside a sentence; a surname that was told is one: *pan Król*, *Król*."""
    if tally.strong and s.word.last and ctx.language == "pl" and ctx.group(s.shape.low) == "role":
        return "auto"
    told = tally.strong > 0 and (tally.person or tally.named)
    return "review" if told or _stands_for_somebody(s, ctx) else None


def _may_be_somebody(s: Seen, tally: Tally, ctx: Contexts) -> bool:
    """Whether a surname that is a kind of house, too, may be one: not beside another capital, as in *Bank Spółdzielczy*."""
    return s.alone or tally.strong > 0 or ctx.language == "en"


def _is_of_house(s: Seen, kind: str, ctx: Contexts) -> bool:
    """Whether Czech or Polish writes a common word with a capital because a house or a street has it: *v Mostecké ulici*."""
    if ctx.language == "en" or s.shape.upper or s.word.function or kind == "PER":
        return False
    if s.alone and s.token.before and ctx.group(s.token.after) in ("org", "place"):
        return True  # "z Oblastní charity"
    if not s.why.startswith("after"):
        return False
    if kind == "ORG":
        return s.org >= OF
    street = s.alone and _STREET[ctx.language].search(s.shape.low) is not None and not is_country(s.token.text)
    return kind == "LOC" and (s.loc >= OF or (street and not nobodys.is_described(s, ctx)))


def _is_as_elsewhere(s: Seen, kind: str, tally: Tally, ctx: Contexts) -> bool:
    """Whether a common word is the nominative of a name that others told: *pan Beran* elsewhere, *Beran má klíče* here.

    English nouns are verbs, too, so there somebody's doing has to stand behind.
    """
    low = s.shape.low
    alone = not (s.token.before or s.token.after)
    listed = alone and bool(s.word.last) and low not in small_words("answering")  # "Malá. Nová, Tichá." read aloud
    if kind != "PER" or not (tally.strong or (listed and tally.inside)) or s.word.function:
        return False
    if low != s.word.first.lower() and low not in grammar.nominatives(s.word.last, ctx.language) | tally.told:
        return False
    if ctx.language in ("cs", "sk") and s.token.after in small_words(f"{ctx.language} being"):
        return True
    doing = small_words("pl doing") | small_words("leaning") if ctx.language == "pl" else small_words("en doing")
    does = ctx.is_past(s.token.after) or s.token.after in doing
    described = any(grammar.is_adjective(word, ctx.language) for word in (low, s.word.last.lower()))
    return does or (ctx.language != "en" and (listed or not described))


def _stands_for_somebody(s: Seen, ctx: Contexts) -> bool:
    """Whether a surname that says what somebody is stands where nothing else gives it its capital: *mluvila jsem s Králem*."""
    described = ctx.language == "en" and s.token.before in small_words("en determiner")
    return s.alone and bool(s.word.last) and bool(s.token.before) and not described


def _is_wife(s: Seen, ctx: Contexts) -> bool:
    """Whether a Polish word is what talk calls a wife or a daughter, though a street or a village is called so, too."""
    return ctx.language == "pl" and wives.named_after(s.shape.low, lambda _: True) is not None


def _lane_of_common(s: Seen, kind: str, tally: Tally, ctx: Contexts) -> Lane | None:
    """Return the lane of a common word at the beginning of a sentence.

    Where it is written with a capital inside sentences, and never small, it is a name there, and so here: *Finch*.
    """
    word = s.word
    opens = s.why in opening.WHYS and not s.strong
    if s.strong or (s.per >= ROLE and not opens):
        return "auto"
    if tally.small:
        told = s.why in opening.CERTAIN or _is_as_elsewhere(s, kind, tally, ctx) or again.is_told(s, tally.bases, ctx)
        told = told or (s.why == unknown.CALLED and kind == "PER" and tally.inside > 0)
        told = told or (
            word.calendar and ctx.language != "en"
        )  # "Maja czeka": no sentence begins with a month's genitive
        return "review" if told else None
    long = len(s.token.text) > 3 or (ctx.language == "en" and s.shape.low in small_words("en short"))
    if word.first and long and ("1" in word.cases or word.first == s.token.text):
        return "auto" if tally.inside else "review"
    if not tally.inside or word.function or nobodys.is_anybodys(s, kind) or nobodys.is_thing_here(s, ctx):
        opens = opens or s.shape.low in tally.opened or again.is_told(s, tally.bases, ctx)
        return "review" if opens and not word.function else None
    said = ctx.group(s.shape.low) in _SAID
    if said or (kind in ("LOC", "ORG") and not (word.last or _is_wife(s, ctx))):
        told = tally.strong > 0 and (tally.person or tally.named)
        return "review" if told or (not said and s.shape.low in tally.told) else None
    return "auto" if kind == "PER" and (tally.strong or tally.why or word.last) else "review"
