"""Occupations: of whom in particular somebody says what they are or were by trade.

The frames are of the speaker (*jsem*, *I'm*), of a relative or somebody named, between commas (*sousedka, bývalá účetní*),
joined to an occupation before (*školníka a k tomu topiče*), and of unknown words after *pracuju jako*.
"""

import re
from collections.abc import Iterator

from spolu.interviews import nicknames
from spolu.interviews.identify.identifiers.structured import Found
from spolu.interviews.identify.quasi.cues import ADDRESS, WED
from spolu.interviews.identify.quasi.frames import (
    AM_OR_WAS,
    BEFORE,
    FILLING,
    PLACES,
    Sentence,
    bearer,
    found,
    several,
)
from spolu.interviews.identify.quasi.lexicon import Hit

_OCCUPATION = "an occupation"
_I_DO = frozenset(("delam", "robie"))
_SHE = frozenset(("he", "she", "he's", "she's", "who's"))
_AS = re.compile(r"(?:[ai]|em)$")
"""The Polish instrumental, without diacritics: *jest kierowniczką*."""
_JOINS = several(
    "a i ale nebo predtim potom pak jeste driv drive k tomu taky take pozdeji dneska dnes ted teraz potem pozniej tez rowniez wczesniej albo lub "
    "obecnie and then later also now an before that puvodne zaroven"
)
"""What may stand between two occupations of one person: *delám školníka a k tomu topiče*."""
_DESCRIBES = several(
    "mlada mladej mlady starsi takova takovy taki taka mloda mlody starsza starszy a an the young lovely"
)
_OPENS = several(
    "a i ale ze co ktera ktery kteryho potom pak predtim dneska dnes ted ta ten to on ona ono taky puvodne drive driv"
)
"""What may stand before *byl* where nobody is named: *která byla kuchařka*."""
_RELATIVE = several("co ktery ktera kterej ten ta on ona ktory ktora")
"""Words with which a clause goes on about somebody named before it."""
_THERE = several("tam tady tu zde u v ve na ten ta ti ty muj nas jeho jeji nejaky nejaka kazdy")
_TOWARDS = several("u s k ke od do pro o przez dla przy przed mezi kvuli")
"""Prepositions after which an occupation is somebody else's whom one meets."""
_DID = re.compile(r"[aeiouy]l[aioy]?$")
_WAS = several(
    "byl byla byli bejval bejvala byval byvala stal stala zustal zustala skoncil skoncila vyucil vyucila delal delala cely cela mala maly male mila mily"
)
"""Past tenses, and words like them, beside which *jsem* says what one is."""
_BEING = frozenset(("i'm", "im", "am", "was", "became", "been", "be", "we're", "were"))
_TO_BE = several("a an the just only also actually still now really basically always never your his her their my no")
_INSTRUMENTAL = re.compile(r"(?:[eyi]m|ou)$")


def find(said: Sentence) -> Iterator[Found]:
    """Yield the occupations that somebody in particular has or had."""
    worked = -1
    for hit in said.hits:
        if hit.section == "OCC":
            whose = _worker(said, hit) or _apposed(said, hit) or _joined(said, hit, worked)
            if whose:
                worked = hit.to
                yield found(said, hit.at, hit.to, "OCC", f"{_OCCUPATION}, beside '{whose}'", hit.base)
        elif hit.section == "occupation frames":
            yield from _framed(said, hit)


def _worker(said: Sentence, hit: Hit) -> str:
    """Return what says that somebody has the occupation, not only that such a person came in."""
    left = said.before(hit.at, FILLING)
    if left and _is_address(said, hit, left[0]):
        return ""
    beside = bool(left) and said.is_any(left[0], "kin") and not said.is_any(left[0], "OCC")
    beside = beside and not said.texts[hit.at].endswith("ů")  # "šéf policajtů"
    if any(said.is_any(i, "trades") for i in left[:2]):
        return bearer(said, hit.at, hit.to) or next((w for i in left[:2] if (w := said.low[i]) in _I_DO), "")
    towards = bool(left) and said.lexicon.language != "en" and said.low[left[0]] in _TOWARDS
    if towards or any(_is_being(said, i, hit) for i in left):
        return "" if towards else bearer(said, hit.at, hit.to, "self")  # "byla jsem u doktora"
    if said.lexicon.language == "en" and (whose := _with_article(said, hit)):
        return whose
    husbands = any(said.is_any(i, "kin") and said.low[i].endswith("'s") for i in left[:2])
    if husbands or beside:
        return bearer(said, hit.at, hit.to, "kin", before=2, after=0)
    verb = next((i for i in left if said.is_any(i, "is")), -1)
    return _of_another(said, hit, verb) if verb >= 0 else _wed(said, left)


def _wed(said: Sentence, left: range) -> str:
    """Return by which word somebody is said to have married such a one: *vzala jsem si hasiče*."""
    near = said.low[left[0]] if left else ""
    return near if near in ("si", "za") and any(said.low[i] in WED for i in left[1:]) else ""


def _is_address(said: Sentence, hit: Hit, before: int) -> bool:
    """Whether the word is a surname (*paní Kovářová*) or how somebody is addressed (*pane doktore*)."""
    text = said.texts[hit.at]
    capital = said.cased and text[0].isupper() and not (len(text) > 1 and text.isupper())
    return capital or said.low[before] in ADDRESS


def _is_being(said: Sentence, at: int, hit: Hit) -> bool:
    """Whether the word at ``at`` says what the speaker is: *jsem*, not as in *volala jsem učitelce*; *I'm*, not *I've got*."""
    low, to = said.low[at], hit.at
    if said.lexicon.language == "en":
        between = [said.low[i] for i in range(at + 1, to)]
        return low in _BEING and said.is_any(at, "self") and (not between or between[0] in _TO_BE)
    if any(said.comma(i) for i in range(at + 1, to + 1)) and not _is_closed(said, hit):
        return False  # "jsem ráda, doktorka je hodná"
    beside = [said.low[i] for i in (*said.before(at, 1), *range(at + 1, to))]
    return low in AM_OR_WAS and not any(_DID.search(word) and word not in _WAS for word in beside)


def _is_closed(said: Sentence, hit: Hit) -> bool:
    """Whether the clause ends after the occupation, or goes on with where or what else somebody works."""
    return said.ends(hit.to) or said.low[hit.to] in PLACES | _JOINS


def _with_article(said: Sentence, hit: Hit) -> str:
    """Return who is said to be one, with words between: *I'm only a part-time kitchen porter*, *came as a nurse*."""
    left = said.before(hit.at, FILLING + 2)
    article = next((i for i in left if said.low[i] in ("a", "an")), -1)
    if article < 1 or any(said.comma(i) or said.low[i] in PLACES for i in range(article, hit.at)):
        return ""
    if said.low[article - 1] == "as":
        i_am = next((said.low[i] for i in (*said.before(article), *said.after(hit.to, 1)) if said.low[i] == "i"), "")
        return bearer(said, hit.at, hit.to, "self", "kin", "has", after=0) or i_am
    told = next((i for i in said.before(article, 2) if said.low[i] in _BEING | _SHE or said.is_any(i, "is")), -1)
    if told >= 0 and said.is_any(told, "self"):
        return said.low[told]
    return _of_another(said, hit, told) if told >= 0 else ""


def _apposed(said: Sentence, hit: Hit) -> str:
    """Return beside whom an occupation stands between commas: *sousedka, bývalá účetní, …*."""
    at = hit.at
    while at > 0 and not said.comma(at) and (said.is_any(at - 1, "trades") or said.low[at - 1] in _DESCRIBES):
        at -= 1
    if said.lexicon.language == "en" and at == hit.at and said.is_any(at - 1, "kin"):
        return ""  # "parents, teachers and students"
    closed = said.ends(hit.to) or said.low[hit.to] in PLACES
    if not at or not said.comma(at) or not closed:
        return ""
    left = said.before(at, FILLING + 1)
    stop = next((n for n, i in enumerate(left) if said.comma(i)), len(left))
    beside = next((i for i in left[: stop + 1] if _is_somebody(said, i)), -1)
    if beside < 0 or said.is_general(left):
        return ""
    return said.low[beside if said.is_any(beside, "kin") else hit.at]  # a name does not go into the evidence


def _is_somebody(said: Sentence, at: int) -> bool:
    """Whether a word is a relative, or a first name with its capital."""
    if said.is_any(at, "kin"):
        return not said.is_any(at, "OCC")
    word = said.texts[at]
    return said.cased and at > 0 and word[0].isupper() and bool(nicknames.bases_of(word, said.lexicon.language))


def _joined(said: Sentence, hit: Hit, worked: int) -> str:
    """Return the word that joins an occupation to the one before, found to be somebody's."""
    if worked < 0 or hit.at - worked > FILLING + 1:
        return ""
    between = range(worked, hit.at)
    if all(said.low[i] in _JOINS or said.is_any(i, "trades") for i in between) and (between or said.comma(hit.at)):
        return said.low[worked - 1]
    return ""


def _of_another(said: Sentence, hit: Hit, verb: int) -> str:
    """Return of whom in particular *is* is said."""
    language = said.lexicon.language
    if language == "en" and any(said.low[i] in _SHE for i in (verb, *said.before(verb, 1))):
        return said.texts[verb].lower()
    low = said.low[hit.at]
    of_whom = low.endswith("a") and hit.base[-1] != "a"  # "wniosek senatora"
    if language == "pl" and _AS.search(low) and not of_whom and hit.at - verb <= 2:
        return bearer(said, hit.at, hit.to, "is")
    if language in ("cs", "sk") and _is_predicate(said, hit, verb) and not said.is_general(said.before(hit.at)):
        return said.low[verb]
    if any(nicknames.bases_of(said.texts[i], language) for i in said.before(verb, 1) if said.texts[i][0].isupper()):
        return said.low[verb]
    if language == "en" and any(said.is_any(i, "has") for i in said.before(verb, FILLING)):
        return said.low[verb]
    reach = BEFORE if language == "en" else _clause(said, hit.at, verb)
    return bearer(said, hit.at, hit.to, "kin", before=reach, after=0)


def _clause(said: Sentence, at: int, verb: int) -> int:
    """Return how many words before ``at`` may name whom the verb is about: not those of another clause.

    *Máma říkala, že tam byl doktor* says nothing of her; *kamarádka, co je sestra* does of the friend.
    """
    opens = next((i for i in range(verb, -1, -1) if said.comma(i)), 0)
    return BEFORE if said.low[opens] in _RELATIVE or opens == verb else min(BEFORE, at - opens)


def _is_predicate(said: Sentence, hit: Hit, verb: int) -> bool:
    """Whether a Czech sentence that names nobody says what somebody is: *byla kuchařkou*, *je to knihkupec*."""
    if any(said.comma(i) for i in range(verb + 1, hit.at + 1)):
        return False
    between = [said.low[i] for i in range(verb + 1, hit.at)]
    if _INSTRUMENTAL.search(said.low[hit.at]) and all(map(_INSTRUMENTAL.search, between)):
        return True
    if not _is_closed(said, hit):
        return False
    opens = verb == 0 or said.comma(verb) or said.low[verb - 1] in _OPENS
    return opens and len(between) <= 2 and _THERE.isdisjoint(between)


def _framed(said: Sentence, hit: Hit) -> Iterator[Found]:
    """Yield what follows *pracuju jako*, known to the table or not."""
    if any(h.section == "OCC" and hit.to <= h.at <= hit.to + 1 for h in said.hits):
        known = next(h for h in said.hits if h.section == "OCC" and hit.to <= h.at <= hit.to + 1)
        at, to, base = known.at, known.to, known.base
    else:
        at = hit.to
        article = at < len(said.low) and said.low[at] in ("a", "an", "the")
        at += article
        if at >= len(said.low) or (said.lexicon.language == "en" and not article):
            return  # working as hard as we can
        to = at + 1
        base = said.texts[at].lower()
    yield found(said, at, to, "OCC", f"{_OCCUPATION}, after '{said.texts[hit.at].lower()}'", base)
