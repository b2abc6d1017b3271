"""Occupations, family, health, origin and belief: words of the table that are said of somebody in particular."""

import re
from collections.abc import Iterator

from spolu.interviews import nicknames
from spolu.interviews.identify.countries import is_named
from spolu.interviews.identify.quasi.frames import Sentence, bearer
from spolu.interviews.identify.quasi.lexicon import Hit
from spolu.interviews.identify.structured import Found
from spolu.text import fold

_WHAT = {
    "AGE": "a time of life",
    "FAM": "a family situation",
    "HEALTH": "health",
    "ETHN": "origin or belief",
    "peoples": "origin",
}
_OCCUPATION = "an occupation"
_ADDRESS = frozenset(["pan", "pana", "panu", "panem", "pane", "pani", "paniu", "slecna", "mr", "mrs", "miss"])
_I_AM = frozenset(("jsem", "sem", "jestem", "bylam", "bylem", "som"))
_I_DO = frozenset(("delam", "robie"))
_WE_ARE = frozenset(("jsme", "sme", "jestesmy", "we're"))
_SHE = frozenset(("he", "she", "he's", "she's", "who's"))
_AS = re.compile(r"(?:[ai]|em)$")
"""The Polish instrumental, without diacritics: *jest kierowniczką*."""
_LANGUAGE = frozenset(("in", "into", "speak", "speaks", "it", "it's", "that's"))
_IS = frozenset(
    (
        "i'm",
        "im",
        "am",
        "is",
        "was",
        "were",
        "are",
        "we're",
        "he's",
        "she's",
        "who's",
        "half",
        "originally",
        "as",
        "became",
    )
)
_THING = frozenset(("my", "her", "his", "the"))
"""Words before an English adjective of a people that is said of a language or a thing."""
_ABBREVIATED = frozenset(("ms", "sm", "aids"))
_FILLING = 3
"""Words that may stand between *jsem* and an occupation: *byl jsem celý život hajný*."""


_SOME = frozenset(
    "jeden jedna jednoho jednim jednou jednu jedne jednym jedna jednej jednego pewien pewna pewnej pewnego taki taka takiego takiej".split()
)
"""Words that make of a people's name one person: *s jedním Slovákem*."""
_BY_BIRTH = frozenset(
    "puvodem napul taky take totiz prece narodnosti rodily rodilej jako spis pochodzeniem tez rowniez przeciez".split()
)
_BECAUSE = frozenset("ze protoze kdyz i ackoli jelikoz ponevadz bo poniewaz skoro choc".split())
_WED = frozenset("vdala provdala provdana vzala vzal ozenil ozeneny wyszla ozenil poslubila poslubil".split())
_JOINS = frozenset(
    "a i ale nebo predtim potom pak jeste driv drive driv k tomu taky take pozdeji dneska dnes ted teraz potem pozniej tez rowniez wczesniej albo lub "
    "obecnie and then later also now an before that puvodne zaroven".split()
)
"""What may stand between two occupations of one person: *delám školníka a k tomu topiče*."""
_DESCRIBES = frozenset(
    "mlada mladej mlady starsi takova takovy taki taka mloda mlody starsza starszy a an the young lovely".split()
)
_PLACES = frozenset("v ve na z ze u od w we from at in on for s se do".split())
_OPENS = frozenset(
    "a i ale ze co ktera ktery kteryho potom pak predtim dneska dnes ted ta ten to on ona ono taky puvodne drive driv".split()
)
"""What may stand before *byl* where nobody is named: *která byla kuchařka*."""
_THERE = frozenset("tam tady tu zde u v ve na".split())
_TOWARDS = frozenset("u s k ke od do pro o przez dla przy przed mezi kvuli".split())
"""Prepositions after which an occupation is somebody else's whom one meets."""
_DID = re.compile(r"[aeiouy]l[aioy]?$")
_WAS = frozenset(
    "byl byla byli bejval bejvala byval byvala stal stala zustal zustala skoncil skoncila vyucil vyucila delal delala cely cela mala maly male mila mily".split()
)
"""Past tenses, and words like them, beside which *jsem* says what one is."""
_BEING = frozenset(("i'm", "im", "am", "was", "became", "been", "be", "we're", "were"))
_TO_BE = frozenset(
    "a an the just only also actually still now really basically always never your his her their my no".split()
)
_INSTRUMENTAL = re.compile(r"(?:[eyi]m|ou)$")


def find(said: Sentence) -> Iterator[Found]:
    """Yield the terms that somebody in particular bears."""
    worked = -1
    for hit in said.hits:
        if hit.section in _WHAT and (not said.is_any(hit.at, "general") or _is_ours(said, hit)):
            whose = _believer(said, hit) if hit.section in ("ETHN", "peoples") else bearer(said, hit.at, hit.to)
            if whose and _is_written_so(said, hit):
                kind = "ETHN" if hit.section == "peoples" else hit.section
                yield _found(said, hit.at, hit.to, kind, f"{_WHAT[hit.section]}, beside '{whose}'", hit.base)
        elif hit.section == "OCC":
            whose = _worker(said, hit) or _apposed(said, hit) or _joined(said, hit, worked)
            if whose:
                worked = hit.to
                yield _found(said, hit.at, hit.to, "OCC", f"{_OCCUPATION}, beside '{whose}'", hit.base)
        elif hit.section == "origins":
            to, whose = _of_people(said, hit)
            if whose:
                yield _found(said, hit.at, to, "ETHN", f"origin, beside '{whose}'", hit.base)
        elif hit.section == "occupation frames":
            yield from _framed(said, hit)


def _believer(said: Sentence, hit: Hit) -> str:
    """Return who is said to be of a people or a belief: *in Czech* is a language, *my Czech* the command of it."""
    left = said.before(hit.at, _FILLING)
    if said.lexicon.language == "en" and (whose := _of_people(said, hit)[1]):
        return whose
    if any(said.words[i].low in _LANGUAGE for i in left[:2]) or any(said.words[i].low in _THING for i in left[:1]):
        return ""
    if said.lexicon.language == "en":
        noun = bool(left) and (
            said.words[left[0]].low in ("a", "an") or (said.words[hit.at].comma and said.ends(hit.to))
        )
        wide = said.before(hit.at) if noun else left
        is_said = any(
            said.words[i].low in _IS or (said.is_any(i, "kin") and said.words[i].low.endswith("'s")) for i in wide
        )
        return bearer(said, hit.at, hit.to, "self", "has", "kin", after=0) if is_said else ""
    near = said.words[left[0]].low if left else ""
    told = near not in _PLACES and any(said.is_any(i, "self", "is", "kin") for i in left[:2])
    if hit.section == "peoples" and is_named(said.words[hit.at].text) and not told and near not in _SOME:
        return ""
    if near in _SOME and not said.is_general(left):
        return near
    if near in ("za", "si") and (wed := next((w for i in left[1:] if (w := said.words[i].low) in _WED), "")):
        return wed
    whose = bearer(said, hit.at, hit.to, "self", "is", "kin", before=_FILLING + 1, after=2)
    return "" if fold(whose) in _ADDRESS else _own_origin(said, hit, whose)


def _own_origin(said: Sentence, hit: Hit, whose: str) -> str:
    """Return ``whose`` with the word by which *jsem Polák* is no introduction: *že jsem*, *jsem původem*."""
    left = said.before(hit.at, 3)
    verb = next((n for n, i in enumerate(left[:2]) if said.words[i].low in _I_AM), -1)
    if verb < 0:
        return whose
    if verb == 1 and said.words[left[0]].low in _BY_BIRTH:
        return f"{said.words[left[1]].low} {said.words[left[0]].low}"
    said_before = said.words[left[verb + 1]].low if verb + 1 < len(left) else ""
    return f"{said_before} {said.words[left[verb]].low}" if verb == 0 and said_before in _BECAUSE else whose


def _of_people(said: Sentence, hit: Hit) -> tuple[int, str]:
    """Return where *romskou holčičku*, *of Polish descent* ends and whose it is; "" where it is nobody's in particular."""
    to = hit.to
    if to >= len(said.words) or said.words[to].comma:
        return to, ""
    if (
        said.is_any(to, "kin", "children")
        and not said.is_any(to, "general")
        and not said.is_general(said.before(hit.at))
    ):
        return to + 1, said.words[to].low
    return to + 1, bearer(said, hit.at, to + 1) if said.is_any(to, "descent") else ""


def _is_ours(said: Sentence, hit: Hit) -> bool:
    """Whether a word that speaks of people in general stands directly after *we are*."""
    return any(said.words[i].low in _WE_ARE for i in said.before(hit.at, 1))


def _is_written_so(said: Sentence, hit: Hit) -> bool:
    """Whether a people's name has its capital, and an abbreviation that is a word too has capitals alone."""
    text = said.words[hit.at].text
    if hit.base in _ABBREVIATED:
        return said.cased and text.isupper()
    return hit.section != "peoples" or not said.cased or text[0].isupper()


def _worker(said: Sentence, hit: Hit) -> str:
    """Return what says that somebody has the occupation, not only that such a person came in."""
    left = said.before(hit.at, _FILLING)
    surname = left and said.cased and said.words[hit.at].text[0].isupper()  # paní Kovářová
    if surname or (left and said.words[left[0]].low in _ADDRESS):
        return ""
    beside = bool(left) and said.is_any(left[0], "kin") and not said.is_any(left[0], "OCC")
    if any(said.is_any(i, "trades") for i in left[:2]):
        return bearer(said, hit.at, hit.to) or next((w for i in left[:2] if (w := said.words[i].low) in _I_DO), "")
    if left and said.lexicon.language != "en" and said.words[left[0]].low in _TOWARDS:
        return ""  # "byla jsem u doktora"
    if any(_is_being(said, i, hit.at) for i in left):
        return bearer(said, hit.at, hit.to, "self")
    if said.lexicon.language == "en" and (whose := _with_article(said, hit)):
        return whose
    husbands = any(said.is_any(i, "kin") and said.words[i].low.endswith("'s") for i in left[:2])
    if husbands or beside:
        return bearer(said, hit.at, hit.to, "kin", before=2, after=0)
    verb = next((i for i in left if said.is_any(i, "is")), -1)
    return _of_another(said, hit, verb) if verb >= 0 else ""


def _is_being(said: Sentence, at: int, to: int) -> bool:
    """Whether the word at ``at`` says what the speaker is: *jsem*, not as in *volala jsem učitelce*; *I'm*, not *I've got*."""
    low = said.words[at].low
    if said.lexicon.language == "en":
        between = [said.words[i].low for i in range(at + 1, to)]
        return low in _BEING and said.is_any(at, "self") and (not between or between[0] in _TO_BE)
    beside = [said.words[i].low for i in (*said.before(at, 1), *range(at + 1, to))]
    return low in _I_AM and not any(_DID.search(word) and word not in _WAS for word in beside)


def _with_article(said: Sentence, hit: Hit) -> str:
    """Return who is said to be one, with words between: *I'm only a part-time kitchen porter*, *came as a nurse*."""
    left = said.before(hit.at, _FILLING + 2)
    article = next((i for i in left if said.words[i].low in ("a", "an")), -1)
    if article < 1 or any(said.words[i].comma or said.words[i].low in _PLACES for i in range(article, hit.at)):
        return ""
    if said.words[article - 1].low == "as":
        return bearer(said, hit.at, hit.to, "self", "kin", "has", after=0)
    told = next((i for i in said.before(article, 2) if said.words[i].low in _BEING | _SHE or said.is_any(i, "is")), -1)
    if told >= 0 and said.is_any(told, "self"):
        return said.words[told].low
    return _of_another(said, hit, told) if told >= 0 else ""


def _apposed(said: Sentence, hit: Hit) -> str:
    """Return beside whom an occupation stands between commas: *sousedka, bývalá účetní, …*."""
    at = hit.at
    while (
        at > 0 and not said.words[at].comma and (said.is_any(at - 1, "trades") or said.words[at - 1].low in _DESCRIBES)
    ):
        at -= 1
    closed = said.ends(hit.to) or said.words[hit.to].low in _PLACES
    if not at or not said.words[at].comma or not closed:
        return ""
    left = said.before(at, _FILLING + 1)
    stop = next((n for n, i in enumerate(left) if said.words[i].comma), len(left))
    beside = next((i for i in left[: stop + 1] if said.is_any(i, "kin") and not said.is_any(i, "OCC")), -1)
    return said.words[beside].low if beside >= 0 and not said.is_general(left) else ""


def _joined(said: Sentence, hit: Hit, worked: int) -> str:
    """Return the word that joins an occupation to the one before, found to be somebody's."""
    if worked < 0 or hit.at - worked > _FILLING + 1:
        return ""
    between = range(worked, hit.at)
    if all(said.words[i].low in _JOINS or said.is_any(i, "trades") for i in between) and (
        between or said.words[hit.at].comma
    ):
        return said.words[worked - 1].low
    return ""


def _of_another(said: Sentence, hit: Hit, verb: int) -> str:
    """Return of whom in particular *is* is said."""
    language = said.lexicon.language
    if language == "en" and any(said.words[i].low in _SHE for i in (verb, *said.before(verb, 1))):
        return said.words[verb].text.lower()
    if language == "pl" and _AS.search(said.words[hit.at].low) and hit.at - verb <= 2:
        return bearer(said, hit.at, hit.to, "is")
    if language == "cs" and _is_predicate(said, hit, verb) and not said.is_general(said.before(hit.at)):
        return said.words[verb].low
    if any(
        nicknames.bases_of(said.words[i].text, language)
        for i in said.before(verb, 1)
        if said.words[i].text[0].isupper()
    ):
        return said.words[verb].low
    if language == "en" and any(said.is_any(i, "has") for i in said.before(verb, _FILLING)):
        return said.words[verb].low
    return bearer(said, hit.at, hit.to, "kin", after=0)


def _is_predicate(said: Sentence, hit: Hit, verb: int) -> bool:
    """Whether a Czech sentence that names nobody says what somebody is: *byla kuchařkou*, *je to knihkupec*."""
    if any(said.words[i].comma for i in range(verb + 1, hit.at + 1)):
        return False
    between = [said.words[i].low for i in range(verb + 1, hit.at)]
    if _INSTRUMENTAL.search(said.words[hit.at].low) and all(map(_INSTRUMENTAL.search, between)):
        return True
    if not (said.ends(hit.to) or said.words[hit.to].low in _PLACES | _JOINS):
        return False
    opens = verb == 0 or said.words[verb].comma or said.words[verb - 1].low in _OPENS
    return opens and len(between) <= 2 and not _THERE.intersection(between[-1:])


def _framed(said: Sentence, hit: Hit) -> Iterator[Found]:
    """Yield what follows *pracuju jako*, known to the table or not."""
    if any(h.section == "OCC" and hit.to <= h.at <= hit.to + 1 for h in said.hits):
        known = next(h for h in said.hits if h.section == "OCC" and hit.to <= h.at <= hit.to + 1)
        at, to, base = known.at, known.to, known.base
    else:
        at = hit.to
        article = at < len(said.words) and said.words[at].low in ("a", "an", "the")
        at += article
        if at >= len(said.words) or (said.lexicon.language == "en" and not article):
            return  # working as hard as we can
        to = at + 1
        base = said.words[at].text.lower()
    yield _found(said, at, to, "OCC", f"{_OCCUPATION}, after '{said.words[hit.at].text.lower()}'", base)


def _found(said: Sentence, at: int, to: int, kind: str, why: str, base: str) -> Found:
    return Found(said.words[at].start, said.words[to - 1].end, kind, why, "review", base)
