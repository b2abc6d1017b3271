"""Polish surnames that are words, in text without capitals: what a list, a title in its case, a visit tells of them.

Morfeusz says what a word may be; where it has no such surname (*sikorka*, *testowa*), only what stands beside it makes
it one, and it waits.
"""

import re
from collections.abc import Callable

from spolu.interviews import nicknames
from spolu.interviews.decline import candidates, singular
from spolu.interviews.identify.contexts import Contexts, small_words, spoken
from spolu.interviews.identify.rules.beside import SAID
from spolu.interviews.identify.rules.standing import Place, is_sure
from spolu.interviews.identify.words import grammar
from spolu.interviews.identify.words.lexicon import Word

LISTED = "a surname beside a first name, as lists have it"
TITLED = "a word behind a title in the same case"
VISITED = "a family that somebody comes to or from"
AMONG = "it is told together with surnames"
TOLD = frozenset((LISTED, TITLED))
"""Reasons that make a surname of any word."""
_POLITE = frozenset(("pan", "pani", "pana", "panu", "panem", "panią", "panie"))
_CASES = {"nom": "1", "gen": "2", "dat": "3", "acc": "4", "voc": "5", "loc": "6", "inst": "7"}
_ONLY = {"pan": {"nom"}, "pani": {"nom"}, "panie": {"voc"}}
"""Of a title that may be in several cases or may only call somebody, the case that tells."""
_WITH = frozenset(("z", "do", "od", "u", "dla"))
_VISITED = frozenset(("u", "od", "do"))
_SMALL = ("adv", "part", "conj", "comp", "prep", "interj", "pred", "num")
"""How the tags begin of words that stand anywhere, though some are nouns as well: *rano*, *bardzo*."""
_FAMILY = frozenset(("państwo", "państwa", "państwu", "państwem"))
_OLD = re.compile(r"(?:star|młod|biedn)(?:y|a|ego|emu|ym|ej|ą)$|nieboszczyk(?:a|owi|iem)?$")
_PLURAL = re.compile(r"..(?:[iy]ch|ów|om|[iy]m[i]?|ami|owie|cy)$")
_THOSE = frozenset(("tych", "tamtych", "naszych", "starych"))
_FAR = 6
"""Words of a list that are looked at on either side."""


def _is_free(p: Place, ctx: Contexts) -> bool:
    """Whether nothing else is known of a word: it is no word of grammar or of talk, no title, no kin, no kind of house."""
    low = p.token.text
    if p.word.function or p.word.calendar or low in spoken():
        return False
    return not ctx.group(low) and not stands_anywhere(low)


def _is_nominative(p: Place, first: Word) -> bool:
    """Whether a word may be a surname in the nominative, of the gender of a first name where it is an adjective."""
    low = p.token.text
    if low == p.word.last.lower():
        return True
    gender = nicknames.gender_of(first.first, "pl")
    for tag in (t.split(":") for t in grammar.tags(low)):
        if tag[0] == "subst" and tag[1] == "sg" and "nom" in tag[2].split("."):
            return True
        if tag[0] == "adj" and tag[1] == "sg" and "nom" in tag[2].split(".") and tag[-1] == "pos" and len(low) > 4:
            genders = tag[3].split(".")
            if ("m1" in genders and gender in ("m", "")) or ("f" in genders and gender in ("f", "")):
                return True
    return False


def _is_named(word: Word, low: str) -> bool:
    """Whether a word is a first name in the nominative, and no other word."""
    return is_sure(word, anywhere=True) and (word.first.lower() == low or "1" in word.cases)


def _before_first_name(p: Place, ctx: Contexts) -> bool:
    """Whether a surname stands before a first name, with nothing else between two commas: *jeleń seweryn, kwaśna ida*."""
    after = p.after()
    if (
        after is None
        or _OLD.match(p.token.text)
        or not _is_free(p, ctx)
        or not _is_named(after[1], after[0].text)
        or not _is_nominative(p, after[1])
    ):
        return False
    beyond = p.after(2)
    apart = p.before is None or (
        beyond is None and p.before.token.text in small_words("predicating") | small_words("joining")
    )
    return apart and (beyond is None or beyond[0].text in small_words("joining"))


def is_beyond_doubt(p: Place, ctx: Contexts) -> bool:
    """Whether a Polish surname stands behind a first name that it would not agree with as a verb or as what somebody is."""
    first = p.before
    if ctx.language != "pl" or first is None or not _is_named(first.word, first.token.text):
        return False
    return _is_of_other_gender(p, first.word)


def stands_anywhere(low: str) -> bool:
    """Whether a word is no noun alone, but an adverb or the like, too."""
    return any(tag.startswith(_SMALL) for tag in grammar.tags(low))


def _behind_first_name(p: Place, ctx: Contexts) -> bool:
    """Whether a word stands behind a first name, and the two alone or before what somebody does: *robert sikorka, lat …*."""
    first = p.before
    if first is None or not _is_named(first.word, first.token.text):
        return False
    if not _is_free(p, ctx) or not _is_nominative(p, first.word):
        return False
    led = first.before is None or ctx.group(first.before.token.text) in ("title", "role") or first.before.word.function
    after = p.after()
    return led and (after is None or (first.before is None and _does(after[0].text, ctx)))


def _is_of_other_gender(p: Place, first: Word) -> bool:
    """Whether a surname would otherwise be what the other gender does or is: *czesław domagała*, *urszula wnuk*."""
    low, gender = p.token.text, nicknames.gender_of(first.first, "pl")
    if low != p.word.last.lower() or not gender or p.word.function:
        return False
    tags = grammar.tags(low)
    if gender == "m":
        return any(tag.startswith("praet:sg:f") for tag in tags)
    man = any(tag.startswith("subst:sg:nom") and ":m1" in tag for tag in tags)
    woman = any(tag.startswith("subst:sg:nom") and ":f" in tag for tag in tags)
    return (man and not woman) or all(tag.startswith("impt:") for tag in tags)


def _does(word: str, ctx: Contexts) -> bool:
    return word == "się" or any(tag.startswith(("fin:sg:ter", "praet:sg")) for tag in grammar.tags(word))


def _behind_title(p: Place, ctx: Contexts) -> bool:
    """Whether a noun that stands for a being or for nobody known has the case of *pan*, *pani* before it: *panią sikorkę*."""
    title = p.before
    if title is None or not (title.token.text in _POLITE or title.token.text in _FAMILY) or not _is_free(p, ctx):
        return False
    ahead = title.token.text
    if ahead in _FAMILY:
        return bool(p.word.last) and _PLURAL.search(p.token.text) is not None
    if ahead in ("pan", "pani", "panie"):
        alone = title.before is None or title.before.word.function
        after = p.after()
        if not alone or not (after is None or _does(after[0].text, ctx)):
            return False
    return has_case_of(p, ahead, nouns=True)


def has_case_of(p: Place, title: str, *, nouns: bool = False) -> bool:
    """Whether a surname, or with ``nouns`` any noun or adjective, is in a case of the title before it."""
    cases = {c for tag in grammar.tags(title) for c in _case_of(tag) if tag.startswith(("subst:sg", "adj:sg", "brev"))}
    if nouns:
        cases = _ONLY.get(title, cases)
        nouns_of = [tag for tag in grammar.tags(p.token.text) if tag.startswith("subst:sg")]
        things = any(":m3" in tag or ":n" in tag[len("subst:sg:nom") :] for tag in nouns_of)  # "jak pana dzień"
        return not things and any(not cases.isdisjoint(_case_of(tag)) for tag in nouns_of)
    wanted = {_CASES[c] for c in cases}
    found = (n for n in candidates(p.token.text.capitalize(), "last", "pl") if n.base == p.word.last)
    return any(c[0] in wanted and f.lower() == p.token.text for n in found for c, f in singular(n).items())


def _case_of(tag: str) -> list[str]:
    fields = tag.split(":")
    return fields[2].split(".") if len(fields) > 2 else []


def _behind_role(p: Place, ctx: Contexts) -> bool:
    """Whether a surname that is a being has the case of what somebody is, told before it: *dyrektora gołębia*."""
    role = p.before
    if role is None or not p.word.last or not _is_free(p, ctx) or ctx.group(role.token.text) not in ("role", "title"):
        return False
    if not any(tag.startswith("subst:sg") and (":m1" in tag or ":m2" in tag) for tag in grammar.tags(p.token.text)):
        return False
    return has_case_of(p, role.token.text)


def _is_visited(p: Place, ctx: Contexts) -> bool:
    """Whether a surname stands in the plural where somebody comes to or from: *u mazurów*, *od sokołów*."""
    low, after = p.token.text, p.after()
    to = p.before.token.before if p.before is not None and p.token.before in _THOSE else p.token.before
    if to not in _VISITED or not low.endswith("ów") or not p.word.last or not _is_free(p, ctx):
        return False
    if after is not None and all(tag.startswith("subst:") for tag in grammar.tags(after[0].text)):
        return False
    genders = {t.split(":")[3] for t in grammar.tags(low) if t.startswith("subst:pl")}
    return "m2" in genders or (to == "u" and genders <= {"m3"})


def _is_among(p: Place, ctx: Contexts) -> bool:
    """Whether a surname in the nominative stands in a list in which another is nothing but a surname."""
    if p.before is not None or p.after() is not None or not _is_free(p, ctx):
        return False
    return _is_base(p.word, p.token.text) and (_reaches(p, -1) or _reaches(p, 1))


def _does_as_people(p: Place, ctx: Contexts) -> bool:
    """Whether a surname in the nominative does what only people do: *wrona umie krzyknąć*."""
    after = p.after()
    if after is not None and after[0].text in small_words("leaning"):
        after = p.after(2)
    return (
        after is not None
        and after[0].text in small_words("pl doing")
        and (p.before is None or p.before.word.function)
        and _is_base(p.word, p.token.text)
        and p.token.text not in small_words("pl mass")
        and _is_free(p, ctx)
    )


def _is_called_old(p: Place, ctx: Contexts) -> bool:
    """Whether a surname that is a being does something behind *old*, *young*, *poor*: *stary gołąb przyszedł*."""
    if p.before is None or not p.word.last or not _OLD.match(p.before.token.text) or not _is_free(p, ctx):
        return False
    after = p.after()
    return has_case_of(p, p.before.token.text) and (after is None or _does(after[0].text, ctx))


def _is_base(word: Word, low: str) -> bool:
    return bool(word.last) and word.last.lower() == low and not word.function


def _reaches(p: Place, way: int) -> bool:
    at = p.at
    for _ in range(_FAR):
        left, right = sorted((at, at + way))
        if left < 0 or right >= len(p.row) or p.text[p.row[left][0].end : p.row[right][0].start] != ", ":
            return False
        at += way
        token, word = p.row[at]
        if not _is_base(word, token.text):
            return False
        if not word.common and not word.first and not word.place:
            return True
    return False


_SHOWN: tuple[tuple[Callable[[Place, Contexts], bool], str], ...] = (
    (_before_first_name, LISTED),
    (_behind_first_name, LISTED),
    (_behind_title, TITLED),
    (_behind_role, TITLED),
    (_is_visited, VISITED),
    (_is_among, AMONG),
    (_is_called_old, TITLED),
    (_does_as_people, SAID),
)


def may_be_somebody(p: Place, ctx: Contexts) -> bool:
    """Whether one of the commonest words may be somebody where it stands: alone, before what people do, behind a preposition."""
    low, after = p.token.text, p.after()
    if not any(tag.startswith("subst:sg") and ":m" in tag for tag in grammar.tags(low)):
        with_ = p.token.before in _WITH and grammar.is_adjective(low, "pl") and (after is None or after[1].function)
        return with_ or (p.before is None and after is None)
    if p.before is None:
        return after is None or (_is_base(p.word, low) and _does(after[0].text, ctx))
    return p.token.before in _VISITED and after is None


def why(p: Place, ctx: Contexts) -> str:
    """Return why a Polish word in small letters may be a surname, or ""."""
    if ctx.language != "pl":
        return ""
    return next((reason for rule, reason in _SHOWN if rule(p, ctx)), "")
