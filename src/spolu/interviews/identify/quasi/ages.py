"""Ages in figures and in words: *je mi 43*, *třiadvacetiletá*, *mam trzydzieści pięć lat*, *aged 47*."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from spolu.interviews import numerals
from spolu.interviews.identify.quasi.frames import Turned
from spolu.interviews.identify.structured import Found


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


@dataclass(frozen=True, slots=True)
class Grammar:
    """How one language says an age; all words folded.

    Attributes:
        unit: words for years. ``be``, ``have``: verbs, directly or a few words before. ``whom``: pronouns of the person.
        filling: words that may stand between the verb and the number.
        introduces: word pairs and words after which a number is an age.
        goes_on: words that may follow an age without a word for years.
        lasts: words after the years that make it a duration: *lat stażu*.
        born: words before a year of birth.
    """

    unit: frozenset[str]
    be: frozenset[str]
    have: frozenset[str]
    whom: frozenset[str]
    filling: frozenset[str]
    introduces: frozenset[str]
    goes_on: frozenset[str]
    lasts: frozenset[str]
    born: frozenset[str]
    within: re.Pattern[str]
    of: frozenset[str] = frozenset()


GRAMMARS: Mapping[str, Grammar] = {
    "cs": Grammar(
        _set("let roku roky rok rocku leta letech rokov"), _set("je bylo bude byly jsou bejvalo ma"),
        _set("ma mam mel mela maji mame"), _set("mi mne mu ji jemu nam jim"),
        _set("uz jen teprve teda tehdy teď tak asi zhruba skoro pres cerstve ted zrovna prave letos bude jako kolem okolo vlastne"),
        _set("veku vek veke"),
        _set("a ale i tak takze kdyz uz jsem se si to no let nebo kdy jo prece teda ted ze kdyby tam v ve"),
        _set("praxe praxi zkusenosti zkusenost natvrdo zaruku zaruka vezeni trest zpatky dozadu starou stary stare smlouvu najem provozu"),
        _set("rocnik rocniku"),
        re.compile(r"(?P<n>\d{1,3}|\w+?)(?:let|roc)(?:y|a|e|eho|emu|ou|ym|ych|ymi|ej|ejho|ejmu|i|n[yaeou]\w{0,3}|ak\w{0,3})"),
        _set("v ve"),
    ),
    "pl": Grammar(
        _set("lat lata rok roku latka laty latach"), _set("jest bylo bedzie"),
        _set("mam ma mial miala mialam mialem maja mamy majac skonczyl skonczyla skonczylam skonczylem skoncze skonczy miec"), _set("mi mu jej jemu"),
        _set("juz dopiero teraz wtedy jakies okolo prawie ze po jakos z ponad raptem ledwo"),
        _set("wieku wiek"),
        _set("a ale i to tak wiec kiedy juz jestem jak albo no na"),
        _set("stazu doswiadczenia praktyki pracy pracuje gwarancji wyroku wiezienia opoznienia umowy kredytu temu czekania do"),
        _set("rocznik rocznika"),
        re.compile(r"(?P<n>\d{1,3}|\w+?)letni(?:a|e|ego|emu|m|ej|ch|mi|j|ą)?"),
        _set("w wieku"),
    ),
    "en": Grammar(
        _set("years year"), _set("i'm am was is he's she's were turned turning be became turns im"), frozenset(), frozenset(),
        _set("only just about nearly almost now over already like around probably"),
        _set("aged age"),
        _set("and but now when so then or years year yesterday today this next last in at"),
        _set("experience ago later waiting in of on with service sober clean into"),
        frozenset(), re.compile(r"(?!)"), frozenset(),
    ),
}  # fmt: skip
_MOST, _CHILD = 110, 10


def find(turn: Turned) -> Iterator[Found]:
    """Yield ages of people."""
    grammar, language = GRAMMARS[turn.lexicon.language], turn.lexicon.language
    low = [w.low for w in turn.words]
    at = 0
    while at < len(low):
        number, size = numerals.read(low, at, language)
        glued = 0 if number else _within(low, at, grammar, language)
        if glued and _is_person(turn, at):
            yield _found(turn, at, at + 1, glued, "years in an adjective beside a person")
        elif number and _hangs(turn, at + size) and _within([f"{number}{low[at + size]}"], 0, grammar, language):
            if _is_person(turn, at + size):
                yield _found(turn, at, at + size + 1, number, "years in an adjective beside a person")
        elif number and not _is_split(turn, at, size):
            why, end = _said(turn, low, at, at + size, grammar, number)
            if why and number <= _MOST:
                yield _found(turn, at, end, number, why)
        elif low[at] in grammar.born and at + 1 < len(low):
            year, span = numerals.read(low, at + 1, language)
            if year or re.fullmatch(r"19\d\d|20[0-2]\d", low[at + 1]):
                yield _found(turn, at, at + 1 + (span or 1), year or int(low[at + 1]), "a year of birth")
        at += max(1, size)


def _hangs(turn: Turned, at: int) -> bool:
    """Whether a word hangs on the number before: *35-letnia*, *43letá*."""
    return at < len(turn.words) and turn.words[at].gap in ("", "-", "‑")


def _is_split(turn: Turned, at: int, size: int) -> bool:
    """Whether the number is part of a longer one, of a time or a date, or goes over the end of a clause."""
    if any(w.new or w.comma for w in turn.words[at + 1 : at + size]):
        return True
    word = turn.words[at]
    return word.text[0].isdigit() and at > 0 and turn.words[at - 1].text[-1].isdigit() and word.start - turn.words[at - 1].end < 2


def _within(low: list[str], at: int, grammar: Grammar, language: str) -> int:
    match = grammar.within.fullmatch(low[at])
    if not match:
        return 0
    number = int(match["n"]) if match["n"].isdigit() else numerals.inside(language).get(match["n"], 0)
    return number if number <= _MOST else 0


def _is_person(turn: Turned, at: int) -> bool:
    beside = [*turn.after(at + 1, 2), *turn.before(at, 3)]
    if any(turn.is_any(i, "general") and not turn.is_any(i, "children", "kin") for i in beside):
        return False
    near = [*turn.after(at + 1, 1), *turn.before(at, 2)]
    return any(turn.is_any(i, "kin", "children", "self") for i in near)


def _said(turn: Turned, low: list[str], at: int, to: int, grammar: Grammar, number: int) -> tuple[str, int]:
    """Return why the number at ``[at, to)`` is an age and where the age ends, ("", to) where it is none."""
    language = turn.lexicon.language
    end = to
    if not turn.ends(to) and low[to] in grammar.unit:
        end = to + 1
        if language == "en":
            if not turn.ends(end) and low[end] == "old":
                return ("years of age" if not _general(turn, at) else ""), end + 1
            return "", to
    with_unit = end > to
    if number == 1 and not with_unit:
        return "", to
    left = turn.before(at, 6)
    near = next((i for i in left if low[i] not in grammar.filling), -1)
    if near < 0 or _general(turn, at):
        return "", to
    if not turn.ends(end) and low[end] in grammar.lasts:
        return "", to
    closed = with_unit or turn.ends(end) or low[end] in grammar.goes_on
    if low[near] in grammar.introduces:
        return "a number after a word for age", end
    if language == "pl" and low[near] == "lat" and turn.ends(end) and number > _CHILD:
        return "a number after a word for years", to
    if language == "cs" and low[near] in grammar.of and low[to : to + 1] == ["letech"] and not _is_decade(turn, at):
        return "years of age", end
    if not closed:
        return "", to
    if language == "en":
        return _english(turn, low, near, at, end)
    if language == "cs" and any(low[i] in grammar.be for i in left[:5]):
        if any(low[i] in grammar.whom or turn.is_any(i, "kin") for i in left[:5]) and (with_unit or not _is_plain(turn, end)):
            return "a number of years after a verb and whose they are", end
    if low[near] in grammar.have and (with_unit or any(turn.is_any(i, "kin") for i in left)):
        if language == "pl" or low[near] not in ("mam", "mame") or with_unit:
            return f"a number of years after '{turn.words[near].text.lower()}'", end
    if language == "pl" and low[near] in ("mam", "mialam", "mialem") and turn.ends(end) and to - at > 1:
        return f"a number after '{turn.words[near].text.lower()}'", end
    return "", to


def _english(turn: Turned, low: list[str], near: int, at: int, end: int) -> tuple[str, int]:
    grammar = GRAMMARS["en"]
    if low[near] in grammar.be and (low[near] not in ("is", "was", "were", "be") or any(_is_somebody(turn, low, i) for i in turn.before(near, 3) or [near])):
        return f"a number after '{turn.words[near].text.lower()}'", end
    return "", end


def _is_somebody(turn: Turned, low: list[str], at: int) -> bool:
    return turn.is_any(at, "kin", "self") or low[at] in ("i", "he", "she", "who")


def _is_plain(turn: Turned, end: int) -> bool:
    """Whether something is counted after all: *je nás pět lidí*."""
    return not turn.ends(end) and turn.words[end].low not in GRAMMARS["cs"].goes_on


def _is_decade(turn: Turned, at: int) -> bool:
    """*v 90. letech*: the nineties."""
    return turn.words[at].text.isdigit() and at + 1 < len(turn.words) and turn.words[at + 1].new


def _general(turn: Turned, at: int) -> bool:
    return any(turn.is_any(i, "general") and not turn.is_any(i, "kin", "children") for i in turn.before(at, 6))


def _found(turn: Turned, at: int, to: int, number: int, why: str) -> Found:
    return Found(turn.words[at].start, turn.words[to - 1].end, "AGE", why, "review", str(number))
