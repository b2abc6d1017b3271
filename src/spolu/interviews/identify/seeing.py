"""The words of texts that may be names, each weighed where it stands; texts without capitals are read a second time."""

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from functools import lru_cache
from typing import NamedTuple

from spolu.interviews.identify import agreeing, bare, beside, enumerated, listed, roles, tokens, wives
from spolu.interviews.identify.cased import Capitals, is_nobody, shown
from spolu.interviews.identify.contexts import Contexts, particles, small_words
from spolu.interviews.identify.lexicon import Lexicon, Word
from spolu.interviews.identify.opening import is_named, is_told_further
from spolu.interviews.identify.runs import Run
from spolu.interviews.identify.tokens import Token
from spolu.interviews.identify.weighing import ROLE, Seen, introduces, nickname, pair, shape, weigh
from spolu.interviews.remembered import Remembered

_ENDS = {
    "cs": frozenset(["ovými", "ových", "ovým", "ovou", "ovi", "ová", "ové", "ovo", "ova", "ovy", "ově", "ovu", "ůvy", "ův", "ami", "emi", "ách", "ích", "ech", "ého", "ému", "ým", "ých", "ými", "ém", "ýho", "ýmu", "ej", "ejch", "ejm", "ejma", "ím", "ům", "em", "ou", "ho", "mu", "a", "e", "ě", "i", "o", "u", "y", "á", "é", "í", "ý", "ů"]),
    "pl": frozenset(mark + end for mark in ("", "'", "’") for end in ["owskiego", "iego", "iemu", "owie", "owej", "ową", "owi", "owa", "ego", "emu", "iem", "iej", "ach", "ami", "om", "ów", "em", "im", "ym", "ej", "ie", "ią", "ię", "ia", "a", "ą", "e", "ę", "i", "o", "u", "y"]),
    "sk": frozenset(["ovcoch", "ovcami", "ovcom", "ovcov", "ovci", "ovia", "ových", "ovými", "ovým", "ovej", "ovou", "ovho", "ovmu", "ovom", "ovú", "ová", "ové", "ove", "ova", "ovo", "ovu", "ovi", "ov", "iami", "ami", "mi", "iach", "ách", "ach", "och", "iam", "ám", "am", "ého", "eho", "ieho", "ému", "emu", "iemu", "ým", "ym", "ých", "ych", "ými", "iho", "imu", "ím", "im", "ho", "mu", "om", "iou", "ou", "ej", "ii", "iu", "ie", "ia", "á", "é", "í", "ý", "ú", "a", "e", "i", "o", "u", "y"]),
    "en": frozenset(("'", "’", "'s", "’s")),
}  # fmt: skip
"""Ends of inflected forms that are cut off, see `stem`."""
_ANYBODYS = agreeing.TOLD | {bare.MAYBE, roles.CALLED}
"""Reasons that make a surname of a word that no dictionary has as one."""
_FLEETING = re.compile(r"..[^aeiouyáéíóúůýěąęi]e[kc]$")
"""An *e* that the other cases are without."""
_FAMILIES = {
    "cs": (("ští", "sk"), ("čtí", "ck")),
    "pl": (("scy", "sk"), ("ccy", "ck"), ("dzcy", "dzk"), ("kich", "k"), ("kimi", "k")),
    "sk": (),
    "en": (),
}  # fmt: skip
"""How the plural of a family's name ends -> the end of its stem: *Nebeští* of Nebeský, *Wilczyccy* of Wilczycki."""
_SURE = frozenset((bare.ELSEWHERE, listed.PAIRED))
"""Reasons that make a common word somebody's name without doubt, where nothing has capitals."""
_Alone = tuple[str, bool, str, str]
"""A word that stands alone: itself, whether a sentence begins with it, and the words beside it."""


@lru_cache(maxsize=200_000)
def stem(word: str, language: str) -> str:
    """Return what is common to a name's inflected forms, roughly, in small letters."""
    low, ends = word.lower(), _ENDS[language]
    for end, short in _FAMILIES[language] if len(low) > 5 else ():
        if low.endswith(end):
            return low[: -len(end)] + short
    for at in range(max(2, len(low) - 9), len(low)):
        if low[at:] in ends:
            return low[:at] if at > 2 else low
    return low[:-2] + low[-1] if language in ("cs", "pl") and _FLEETING.search(low) else low  # Marek, Marka


class Place(NamedTuple):
    """Where something was seen: turn, and code points in it."""

    turn: int
    start: int
    end: int
    seen: Seen


def all_seen(said: Sequence[Run], pieces: Set[str], lex: Lexicon, ctx: Contexts) -> list[Place]:
    """Return every occurrence; texts without capitals are read again with the names that something told."""
    texts = [run.text for run in said]
    small = _without_capitals(texts)
    cased = _Cased(lex, ctx, pieces)
    per_turn = [
        list(_seen_small(n, run.text, lex, ctx) if n in small else cased.seen(n, run)) for n, run in enumerate(said)
    ]
    if small:
        seen = [place.seen for found in per_turn for place in found]
        told = {s.token.text.capitalize(): s.word for s in seen if _is_told(s) or _is_only_name(s, lex)}
        rows = {s.token.text.capitalize(): s.word for s in seen if s.why == listed.LISTED}
        words = {n: frozenset(tokens.WORD.findall(texts[n])) for n in small}
        known = bare.known_among(frozenset().union(*words.values()), told, rows, lex.language)
        for n in small:
            if not (words[n].isdisjoint(known.sure) and words[n].isdisjoint(known.maybe)):
                per_turn[n] = list(_seen_small(n, texts[n], lex, ctx, known))
    places = [place for found in per_turn for place in found]
    return places + cased.heard(
        [(n, run) for n, run in enumerate(said) if n not in small], {place.seen.key for place in places}
    )


def _without_capitals(texts: Sequence[str]) -> set[int]:
    """Return which texts are written without capitals; a short one is where most of the longer ones are."""
    found = {n for n, text in enumerate(texts) if tokens.without_capitals(text)}
    if found and 2 * len(found) > sum(len(text) > tokens.TELLING for text in texts):
        found |= {n for n, text in enumerate(texts) if text.islower()}
    return found


def _is_told(s: Seen) -> bool:
    """Whether little doubt is left that a word is somebody's name."""
    word = s.word
    if word.first and not word.common and "1" in word.cases:
        return True
    return (
        not s.shape.upper
        and s.why != beside.WIFE
        and (s.strong or (bool(word.person) and s.per >= ROLE and s.why != beside.SAID and s.why not in listed.UNSURE))
    )


def _is_only_name(s: Seen, lex: Lexicon) -> bool:
    """Whether a Polish form is nothing but a surname's that is a word itself: *bednarzowie*, of bednarz."""
    word = s.word
    known = lex.language == "pl" and bool(word.last) and not (word.common or word.first or word.place)
    return known and word.last.lower() != s.shape.low and lex.is_common(word.last.lower())


def _may_tell(behind: str, ctx: Contexts) -> bool:
    """Whether a word tells something of the capital that it stands behind."""
    if ctx.language == "en" and behind in small_words("en doing"):
        return True
    return ctx.group(behind) in ("says", "org", "place") or ctx.is_past(behind)


class _Cased:
    """The capitalised words of texts.

    Most stand alone: no other capitalised word adjoins them. What such a word says depends on nothing but what the words
    beside it tell, so it is weighed once for all turns. Most of all are common words with which a sentence begins: they
    are passed over, for nothing is made of them unless the same word is a name elsewhere, see `heard`.
    """

    def __init__(self, lex: Lexicon, ctx: Contexts, pieces: Set[str]) -> None:
        self._lex, self._ctx = lex, ctx
        self._alone: dict[_Alone, Seen] = {}
        self._common: dict[str, list[tuple[int, int, int, str]]] = {}
        self._capitals = Capitals(lex, pieces)
        self._is_deaf = Remembered(lambda word: _is_deaf(word, lex.word(shown(word))))
        self._before = Remembered(lambda word: word if ctx.group(word) or ctx.may_introduce(word) else "")
        self._after = Remembered(lambda word: word if _may_tell(word, ctx) else "")

    def seen(self, turn: int, run: Run) -> Iterator[Place]:
        """Yield the words of a text, but for the common ones that begin a sentence alone."""
        lex, ctx, text = self._lex, self._ctx, run.text
        before: Seen | None = None
        for word, start, end, begins, left, right, initial in tokens.capitalised(run, self._capitals.worth(run)):
            linked = before is not None and adjoins(text, before.token.end, start)
            quoted = before is not None and _is_quoted_between(text, before, start, end)
            alone = not linked and not quoted and initial < 0 and _is_alone(text, end, right)
            nobody = alone and begins and is_nobody(word, lex) and not _is_told_what(text, start, end, lex.language)
            among = alone and not begins and enumerated.may_go_on(text, start, end)
            further = among or (begins and is_told_further(text, start, end, right))
            if nobody or (alone and not further and not ctx.may_introduce(left)):
                if before is not None:
                    yield Place(turn, before.token.start, before.token.end, before)
                    before = None
                if nobody:
                    self._common.setdefault(word, []).append((turn, start, end, right))
                else:
                    yield self._placed(turn, start, end, (word, begins, left, right), text)
                continue
            s = _met(Token(word, start, end, begins, left, right, initial), turn, word, lex)
            s.linked = linked
            weigh(s, before if linked else None, text, ctx)
            if quoted:
                nickname(s)
            if among:
                s.alone = True
                if s.word.common and s.per < ROLE and enumerated.goes_on(text, start, end, ctx):
                    s.per, s.why = ROLE, enumerated.AMONG
            if before is not None:
                if linked:
                    pair(before, s)
                yield Place(turn, before.token.start, before.token.end, before)
            before = s
        if before is not None:
            yield Place(turn, before.token.start, before.token.end, before)

    def heard(self, said: Iterable[tuple[int, Run]], keys: Set[str]) -> list[Place]:
        """Return the common words that began sentences and are forms of what was seen elsewhere, ``keys``."""
        language = self._lex.language
        is_wanted = Remembered(lambda word: stem(word, language) in keys)
        for turn, run in said:
            spots = (at for at in self._capitals.passed(run) if is_wanted[run.pieces[at]])
            for word, start, end, _, _, right, _ in tokens.capitalised(run, spots):
                self._common.setdefault(word, []).append((turn, start, end, right))
        found = [(sorted(spots), word) for word, spots in self._common.items() if is_wanted[word]]
        return [
            self._placed(turn, start, end, (word, True, "", right), "")
            for spots, word in sorted(found)
            for turn, start, end, right in spots
        ]

    def _placed(self, turn: int, start: int, end: int, key: _Alone, text: str) -> Place:
        word, begins, before, after = key
        if self._is_deaf[word]:
            key = word, begins, self._before[before], self._after[after]
        s = self._alone.get(key)
        if s is None:
            s = self._alone[key] = _met(Token(word, start, end, *key[1:]), turn, word, self._lex)
            s.alone = True
            weigh(s, None, text, self._ctx)
        else:
            s.times += 1
        return Place(turn, start, end, s)


def _is_told_what(text: str, start: int, end: int, language: str) -> bool:
    """Whether the words beside a common word may make it a name, whatever it is."""
    return is_named(text, end, language) or enumerated.may_begin(text, start, end)


def _is_deaf(text: str, word: Word) -> bool:
    """Whether no rule asks for more of the words beside it than their group, and whether somebody did it."""
    return not (word.calendar or text.isupper() or (word.common and (word.person or text.endswith(wives.ENDS))))


def _is_quoted_between(text: str, before: Seen, start: int, end: int) -> bool:
    """Whether a word stands in quotes between a first name and a capital: *Jan „Trzmiel” Zych*."""
    if start - before.token.end != 2 or text[start - 1] not in tokens.QUOTES or not introduces(before):
        return False
    return text[end : end + 1] in tokens.QUOTES and text[end + 1 : end + 2] == " " and text[end + 2 : end + 3].isupper()


def _is_alone(text: str, end: int, after: str) -> bool:
    """Whether nothing that `adjoins` could link follows a word, as far as the next letters tell."""
    if text[end : end + 1] != " ":
        return True
    beyond = end + 1 + len(after)
    return bool(after) and not text[end + 1].isupper() and text[beyond : beyond + 1] != "-" and after not in particles()


def _seen_small(turn: int, text: str, lex: Lexicon, ctx: Contexts, known: bare.Known = bare.UNKNOWN) -> Iterator[Place]:
    """Yield the words of a text without capitals that may be names."""
    before: Seen | None = None
    for token, why in bare.worth(text, lex, ctx, known):
        s = _met(token, turn, token.text.capitalize(), lex)
        s.linked = before is not None and adjoins(text, before.token.end, token.start)
        weigh(s, before if s.linked else None, text, ctx)
        if why == beside.TOWN:
            s.loc, s.why = s.loc + ROLE, why
        elif why and s.per < ROLE:
            s.per, s.why, s.strong = ROLE, why, why in _SURE or (why in _ANYBODYS and not s.word.person)
        if before is not None:
            if s.linked:
                pair(before, s)
            yield Place(turn, before.token.start, before.token.end, before)
        before = s
    if before is not None:
        yield Place(turn, before.token.start, before.token.end, before)


def _met(token: Token, turn: int, written: str, lex: Lexicon) -> Seen:
    """Return an occurrence, not weighed yet; a heading's capitals are no part of the word."""
    return Seen(
        token,
        turn,
        lex.word(shown(written)),
        shape(token.text, lex.language, lex.plain),
        stem(token.text, lex.language),
    )


def adjoins(text: str, end: int, start: int) -> bool:
    """Whether two words of a name stand side by side, or with a particle between them (*Saif ul Malúk*)."""
    if start - end == 1:
        return text[end] == " "
    between = text[end:start]
    if start - end >= 14 or between[:1] != " " or between[-1:] not in " -":
        return False
    words = set(between.replace("-", " ").split())
    return bool(words) and particles() >= words
