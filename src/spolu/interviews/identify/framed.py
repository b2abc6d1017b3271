"""The capitalised words of texts: what they say is worked out once for each frame in which they stand.

A frame is a stretch of words with capitals that may belong together, with what stands directly before and behind it. All
that is weighed of them follows from the frame, so it is remembered from text to text. Some words ask for more of their
text, as common ones do that begin a sentence and may be surnames. Those are read anew each time.
"""

from collections.abc import Iterable, Set
from functools import cache
from typing import NamedTuple

from spolu.interviews.identify import initials, tokens
from spolu.interviews.identify.cased import Capitals, is_nobody, shown
from spolu.interviews.identify.chunks import Chunk, Place, adjoins, chunked, met
from spolu.interviews.identify.contexts import Contexts, particles, small_words
from spolu.interviews.identify.rules import enumerated, households, nobodys
from spolu.interviews.identify.rules.opening import is_named, is_told_further
from spolu.interviews.identify.runs import Run
from spolu.interviews.identify.tokens import Token
from spolu.interviews.identify.weighing import (
    ROLE,
    Seen,
    introduces,
    is_asked,
    nickname,
    pair,
    weigh,
)
from spolu.interviews.identify.words import wives
from spolu.interviews.identify.words.dates import dates
from spolu.interviews.identify.words.lexicon import Lexicon, Word
from spolu.interviews.identify.words.stems import stem
from spolu.interviews.remembered import Remembered

_ARTICLE = "the"
"""Stands for any article and the like before an English word."""
_MOST = 200_000
"""Frames that are remembered."""
_Alone = tuple[str, bool, str, str]
"""A word that stands alone: itself, whether a sentence begins with it, and the words beside it."""


_Told = tuple[str, int, int, bool, str, str, int]
"""What `tokens.capitalised` yields of a word; the last says where an initial before it begins."""


class Frame(NamedTuple):
    """What the words of a frame say, with code points counted from its first capital or initial.

    Attributes:
        seen: chunks of words and where they begin.
        common: common words that begin a sentence alone, where, and the word behind.
        commas: where a word ends with which a sentence begins, before a comma: what follows may tell that it is a name.
        led: the words of which more than the frame may tell that they introduce a name, and where that begins.
    """

    seen: tuple[tuple[int, Chunk], ...]
    common: tuple[tuple[int, str, str], ...]
    commas: tuple[int, ...]
    led: tuple[tuple[str, int], ...]


class Frames:
    """The frames of one language that were met, at most `_MOST`: a few words each, and never a place."""

    def __init__(self, lex: Lexicon, ctx: Contexts) -> None:
        self._lex, self._ctx = lex, ctx
        self._known: dict[str, Frame] = {}
        self._alone: dict[_Alone, Chunk] = {}
        self._is_deaf = Remembered(lambda word: _is_deaf(word, lex.word(shown(word))))
        self._before = Remembered(lambda word: _telling_before(word, ctx))
        self._after = Remembered(lambda word: word if _may_tell(word, ctx) else "")

    def forget_many(self) -> None:
        """Begin anew where too many are remembered."""
        if len(self._known) > _MOST:
            self._known.clear()
            self._alone.clear()

    def of(self, run: Run, first: int, last: int) -> Frame:
        """Return the frame of ``pieces[first]`` to ``pieces[last]`` of a run."""
        text, starts = run.text, run.starts
        key = _key(run, first - 1, last)
        frame = self._known.get(key)
        if frame is None and first and not tokens.is_telling(run.pieces[first - 1]):
            key = _key(run, _telling(run, first - 1), last)
            frame = self._known.get(key)
        if frame is None or ((frame.commas or frame.led) and self._is_told_more(text, starts[first], frame)):
            frame, whole = self._read(run, first, last)
            if whole:
                self._known[key] = frame
        return frame

    def _is_told_more(self, text: str, origin: int, frame: Frame) -> bool:
        """Whether the text farther away makes a name of a word, which it did not where the frame was read."""
        return any(is_named(text, origin + end, self._lex.language) for end in frame.commas) or any(
            self._ctx.introduce(before, text, origin + start) for before, start in frame.led
        )

    def _read(self, run: Run, first: int, last: int) -> tuple[Frame, bool]:
        """Return a frame as it is here, and whether it is so wherever the same words stand."""
        lex, ctx, text, origin = self._lex, self._ctx, run.text, run.starts[first]
        seen: list[tuple[int, Chunk]] = []
        common: list[tuple[int, str, str]] = []
        commas: list[int] = []
        led: list[tuple[str, int]] = []
        held: list[Seen] = []
        spots = list(tokens.capitalised(run, range(first, last + 1)))
        whole = not any(map(self._is_unsure, spots))
        for word, start, end, begins, left, right, initial in (self._begun(told, text) for told in spots):
            token, known = Token(word, start, end, begins, left, right, initial), lex.word(shown(word))
            before = held[-1] if held else None
            linked = before is not None and adjoins(text, before.token.end, start)
            quoted = before is not None and _is_quoted_between(text, before, start, end)
            alone = not linked and not quoted and initial < 0 and _is_alone(text, end, right)
            among = alone and not begins and enumerated.may_go_on(text, start, end)
            further = among or (begins and is_told_further(text, start, end, right))
            named, introduced = begins and is_named(text, end, lex.language), ctx.introduce(left, text, start)
            asked = is_asked(token, known, text, ctx) or (further and (known.common if among else not known.known))
            whole = whole and not (asked or named or introduced or 0 <= initial < origin)
            if begins and text[end : end + 1] == ",":
                commas.append(end - origin)
            if ctx.may_introduce(left):
                led.append((left, start - origin))
                further = True
            if alone:
                seen += chunked(held)
                held = []
            if alone and begins and not (named or enumerated.may_begin(text, start, end)) and is_nobody(word, lex):
                common.append((start - origin, word, right))
            elif alone and not further:
                seen.append((start, self._weighed(token, text) if asked else self.alone(token, text)))
            else:
                s = met(token, word, lex)
                s.linked, s.alone = linked, among
                weigh(s, before if linked else None, text, ctx)
                if quoted:
                    nickname(s)
                if among and known.common and s.per < ROLE and enumerated.goes_on(text, start, end, ctx):
                    s.per, s.why = ROLE, enumerated.AMONG
                if before is not None and linked:
                    pair(before, s)
                held.append(s)
        seen += chunked(held)
        return Frame(tuple((at - origin, chunk) for at, chunk in seen), tuple(common), tuple(commas), tuple(led)), whole

    def _is_unsure(self, told: _Told) -> bool:
        """Whether a common word stands behind initials: what is before them tells whether a sentence begins with it."""
        return told[-1] >= 0 and is_nobody(told[0], self._lex)

    def _begun(self, told: _Told, text: str) -> _Told:
        """Return a word as it is where a sentence may end with the initials before it."""
        word, start, end, _, _, right, initial = told
        ended = self._is_unsure(told) and initials.may_end(text, initial, word, self._ctx)
        return (word, start, end, True, "", right, -1) if ended else told

    def alone(self, token: Token, text: str) -> Chunk:
        """Return what a word says that nothing adjoins: no more than the words beside it tell."""
        key = token.text, token.begins, token.before, token.after
        if self._is_deaf[token.text]:
            token.before, token.after = self._before[token.before], self._after[token.after]
            if token.before == _ARTICLE and not nobodys.is_listed(token.text.lower(), self._lex.language):
                token.before = ""  # of other words it tells nothing
            key = token.text, token.begins, token.before, token.after
        chunk = self._alone.get(key)
        if chunk is None:
            chunk = self._alone[key] = self._weighed(token, text)
        return chunk

    def _weighed(self, token: Token, text: str) -> Chunk:
        s = met(token, token.text, self._lex)
        s.alone = True
        weigh(s, None, text, self._ctx)
        return chunked([s])[0][1]


@cache
def frames(lex: Lexicon, ctx: Contexts) -> Frames:
    """Return the frames of a language that were met."""
    return Frames(lex, ctx)


class Cased:
    """The capitalised words of texts that hold no other pieces than ``pieces``.

    Most of all are common words with which a sentence begins: they are passed over, for nothing is made of them unless
    the same word is a name elsewhere, see `heard`.
    """

    def __init__(self, lex: Lexicon, ctx: Contexts, pieces: Set[str]) -> None:
        self._language = lex.language
        self._frames = frames(lex, ctx)
        self._frames.forget_many()
        self._common: dict[str, list[tuple[int, int, str]]] = {}
        self._capitals = Capitals(lex, pieces)

    def seen(self, turn: int, run: Run) -> list[Place]:
        """Return the words of a text, but for the common ones that begin a sentence alone."""
        places: list[Place] = []
        for first, last in self._capitals.stretches(run):
            frame, origin = self._frames.of(run, first, last), run.starts[first]
            for at, chunk in frame.seen:
                places.append(Place(turn, origin + at, chunk))
            for at, word, right in frame.common:
                self._common.setdefault(word, []).append((turn, origin + at, right))
        return places

    def heard(self, said: Iterable[tuple[int, Run]], keys: Set[str]) -> list[Place]:
        """Return the common words that began sentences and are forms of what was seen elsewhere, ``keys``."""
        is_wanted = Remembered(lambda word: stem(word, self._language) in keys)
        for turn, run in said:
            spots = (at for at in self._capitals.passed(run) if is_wanted[run.pieces[at]])
            for word, start, _, _, _, right, _ in tokens.capitalised(run, spots):
                self._common.setdefault(word, []).append((turn, start, right))
        found = [(sorted(spots), word) for word, spots in self._common.items() if is_wanted[word]]
        return [
            Place(turn, at, self._frames.alone(Token(word, 0, len(word), True, "", right), ""))
            for spots, word in sorted(found)
            for turn, at, right in spots
        ]


def _key(run: Run, before: int, last: int) -> str:
    """Return what a frame is remembered by: the text from the piece before it to the one behind it."""
    stop = run.starts[min(last + 2, len(run.pieces))]
    if before < 0:
        return "\n" + run.text[:stop]  # a text begins as a line does
    return run.text[run.starts[before] : stop]


def _telling(run: Run, at: int) -> int:
    """Return which piece, from ``pieces[at]`` back, tells what it is to a word behind it; -1 where none does."""
    return next((n for n in range(at, -1, -1) if tokens.is_telling(run.pieces[n])), -1)


def _telling_before(word: str, ctx: Contexts) -> str:
    """Return what a word tells of the capital before which it stands: itself, for any article the same one, or ""."""
    if ctx.group(word) or ctx.may_introduce(word) or (ctx.language == "en" and word == "of"):
        return word
    return _ARTICLE if ctx.language == "en" and word in small_words("en determiner") else ""


def _may_tell(behind: str, ctx: Contexts) -> bool:
    """Whether a word tells something of the capital that it stands behind."""
    if ctx.language == "en" and (behind in small_words("en doing") or behind[:1].isdigit()):
        return True
    if nobodys.is_thing(behind, ctx.language):
        return True
    return ctx.group(behind) in ("says", "org", "place") or ctx.is_past(behind)


def _is_deaf(text: str, word: Word) -> bool:
    """Whether no rule asks for more of the words beside it than their group, and whether somebody did it."""
    return not (
        word.calendar
        or text.isupper()
        or text.lower() in dates("en")
        or households.may_be(text, word)
        or (word.common and (word.person or text.endswith(wives.ENDS)))
    )


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
