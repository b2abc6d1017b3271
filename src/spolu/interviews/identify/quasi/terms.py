"""Occupations, family, health, origin and belief: words of the table that are said of somebody in particular."""

import re
from collections.abc import Iterator

from spolu.interviews.identify.countries import is_country
from spolu.interviews.identify.quasi.frames import Sentence, bearer
from spolu.interviews.identify.quasi.lexicon import Hit
from spolu.interviews.identify.structured import Found
from spolu.text import fold

_WHAT = {"FAM": "a family situation", "HEALTH": "health", "ETHN": "origin or belief", "peoples": "origin"}
_OCCUPATION = "an occupation"
_ADDRESS = frozenset(["pan", "pana", "panu", "panem", "pane", "pani", "paniu", "slecna", "mr", "mrs", "miss"])
_I_AM = frozenset(("jsem", "sem", "jestem", "bylam", "bylem", "som"))
_I_DO = frozenset(("delam", "robie"))
_WE_ARE = frozenset(("jsme", "sme", "jestesmy", "we're"))
_SHE = frozenset(("he", "she", "he's", "she's", "who's"))
_AS = re.compile(r"(?:[ai]|em)$")
"""The Polish instrumental, without diacritics: *jest kierowniczką*."""
_LANGUAGE = frozenset(("in", "into", "speak", "speaks", "it", "it's", "that's"))
_IS = frozenset(("i'm", "im", "am", "is", "was", "we're", "he's", "she's", "who's", "half", "originally"))
_THING = frozenset(("my", "her", "his", "the"))
"""Words before an English adjective of a people that is said of a language or a thing."""
_ABBREVIATED = frozenset(("ms", "sm", "aids"))
_FILLING = 3
"""Words that may stand between *jsem* and an occupation: *byl jsem celý život hajný*."""


def find(said: Sentence) -> Iterator[Found]:
    """Yield the terms that somebody in particular bears."""
    for hit in said.hits:
        if hit.section in _WHAT and (not said.is_any(hit.at, "general") or _is_ours(said, hit)):
            whose = _believer(said, hit) if hit.section in ("ETHN", "peoples") else bearer(said, hit.at, hit.to)
            if whose and _is_written_so(said, hit):
                kind = "ETHN" if hit.section == "peoples" else hit.section
                yield _found(said, hit.at, hit.to, kind, f"{_WHAT[hit.section]}, beside '{whose}'", hit.base)
        elif hit.section == "OCC":
            whose = _worker(said, hit)
            if whose:
                yield _found(said, hit.at, hit.to, "OCC", f"{_OCCUPATION}, beside '{whose}'", hit.base)
        elif hit.section == "occupation frames":
            yield from _framed(said, hit)


def _believer(said: Sentence, hit: Hit) -> str:
    """Return who is said to be of a people or a belief: *in Czech* is a language, *my Czech* the command of it."""
    left = said.before(hit.at, _FILLING)
    if any(said.words[i].low in _LANGUAGE for i in left[:2]) or any(said.words[i].low in _THING for i in left[:1]):
        return ""
    if said.lexicon.language == "en":
        is_said = any(said.words[i].low in _IS for i in left)
        return bearer(said, hit.at, hit.to, "self", "has", "kin", after=0) if is_said else ""
    if hit.section == "peoples" and is_country(said.words[hit.at].text):
        return ""
    whose = bearer(said, hit.at, hit.to, "self", "is", "kin", before=_FILLING + 1, after=2)
    return "" if fold(whose) in _ADDRESS else whose


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
    if any(said.words[i].low in _I_AM or (said.lexicon.language == "en" and said.is_any(i, "self")) for i in left):
        return bearer(said, hit.at, hit.to, "self")
    husbands = any(said.is_any(i, "kin") and said.words[i].low.endswith("'s") for i in left[:2])
    if husbands or beside:
        return bearer(said, hit.at, hit.to, "kin", before=2, after=0)
    verb = next((i for i in left if said.is_any(i, "is")), -1)
    return _of_another(said, hit, verb) if verb >= 0 else ""


def _of_another(said: Sentence, hit: Hit, verb: int) -> str:
    """Return of whom in particular *is* is said."""
    language = said.lexicon.language
    if language == "en" and any(said.words[i].low in _SHE for i in (verb, *said.before(verb, 1))):
        return said.words[verb].text.lower()
    if language == "pl" and _AS.search(said.words[hit.at].low) and hit.at - verb <= 2:
        return bearer(said, hit.at, hit.to, "is")
    return bearer(said, hit.at, hit.to, "kin", after=0)


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
