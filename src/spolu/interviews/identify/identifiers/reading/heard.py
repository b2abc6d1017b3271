"""What is heard, word by word: the parts of numbers, plates and references that are read aloud or spelt.

A part is numbers, or a sign that is written for what is said, or a pause; `spelt` says which of them together are what.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from spolu.interviews.identify.identifiers.figures import plates
from spolu.interviews.identify.identifiers.reading import (
    aloud,
    explained,
    meant,
    ordinals,
    pauses,
    repeated,
    telling_names,
)
from spolu.interviews.identify.identifiers.reading.written import COMMA, Numbers, Part, tells, trimmed
from spolu.text import fold

_TOKEN = re.compile(r"['’]?[^\W\d_]+(?:['’][^\W\d_]+)*|\d+|\.{2,}|[^\w\s]")
_LONGEST = 4
"""Letters in one piece have fewer."""
_LED = 5
"""Words before a stroke among which letters stand, and before thousands among which a stroke does."""
THOUSANDS = "tysięcy"
"""Said of what is counted but for numbers that are announced, or behind a stroke."""
_PARTING = aloud.SURELY_STROKES | aloud.FULL_STOPS
_ANNOUNCED, _FAR = re.compile(r"nr$|numer(?:|em|u)$|legitymacj"), 8
"""What announces a number of some thousands, and words before them among which it stands."""
_PLUS = frozenset(("plus", "+"))


@cache
def _vocabulary(language: str) -> tuple[Mapping[str, str], frozenset[str], Mapping[str, int]]:
    return aloud.letters(language), aloud.surely_letters(language), aloud.values(language)


class Reader:
    """Reads a stretch of a text word by word."""

    def __init__(self, text: str, start: int, end: int, language: str, *, bold: bool = False) -> None:
        """``bold``: letters that are words of their own are read wherever they stand."""
        self._text, self._language, self._bold = text, language, bold
        self._on_plates = aloud.on_plates(language)
        self._matches = [*_TOKEN.finditer(text, start, end)]
        self._words = [match[0].lower() for match in self._matches]
        self._letters, self._sure, self._values = _vocabulary(language)
        self._ordinals = ordinals.numbers(language)
        self._sections = ordinals.sections(language)

    def runs(self) -> Iterator[Sequence[Part]]:
        """Yield the parts of each thing that is read aloud, from its first word to its last."""
        at, run = 0, list[Part]()
        while at < len(self._words):
            part, size = self._part(at)
            if part and not any(map(tells, run)) and (announcing := self._announces(at)):
                part, size = None, announcing
            elif part and part.sign == "." and not any(said.sign.isalpha() for said in run):
                part = None
            if part:
                run.append(part)
            if (not part or at + size >= len(self._words)) and run:
                yield from trimmed(run)
                run = []
            at += size

    def may_have_letters(self) -> bool:
        """Whether a name of a letter stands here that is no word of its own, or one that is before a number and behind another or a letter."""
        if not self._sure.isdisjoint(self._words):
            return True
        words = [word for word in self._words if word != ","]
        return any(
            word in self._letters
            and (behind in self._values or behind in aloud.JOINED or behind in aloud.AIDS)
            and (before in self._values or before in self._letters)
            for before, word, behind in zip(words, words[1:], words[2:], strict=False)
        )

    def is_announced(self) -> bool:
        """Whether a word stands here behind which names tell letters."""
        return not meant.ANNOUNCING.isdisjoint(self._words)

    def _announces(self, at: int) -> int:
        """Return how many letters spell what says what a number is, see `aloud.SPELT_OUT`; 0 for none."""
        return next((n for n in (2, 3) if tuple(self._words[at : at + n]) in aloud.SPELT_OUT), 0)

    def _part(self, at: int) -> tuple[Part | None, int]:
        """Return what a word is a part of, None for nothing, and of how many words."""
        word = self._words[at]
        numbers, size = self._numbers(at)
        if size:
            return self._made(at, size, numbers=numbers), size
        sign, size = self._pair(at)
        if size:
            return self._made(at, size, sign=sign), size
        if word in self._letters:
            return self._letter(at, word)
        if written := word if word.isdecimal() else self._written(at, pauses.behind(self._words, at)):
            return self._made(at, 1, sign=written, said=False), 1
        if self.tells_letter(at):
            return self._made(at, 1, sign=fold(word)[0].upper())._replace(named=True), 1
        return self._between(at, word)

    def _pair(self, at: int) -> tuple[str, int]:
        """Return what is written for two words that say a letter or a stroke, and of how many words: *double U*, *double L*."""
        if self._words[at] not in aloud.FIRST_OF_TWO:
            return "", 0
        times, second = repeated.times(self._words, at)
        following = self._words[second] if second < len(self._words) else ""
        pair = aloud.PAIRS.get((self._words[at], following), "")
        before = self._words[at - 1] if at else ""
        read_on = before in self._values or before in self._letters
        if not pair and (following in self._sure or (following == "a" and read_on)):
            pair = self._letters[following] * times
        return (pair, second + 1 - at) if pair else ("", 0)

    def _numbers(self, at: int) -> tuple[Numbers, int]:
        """Return the numbers that are said with a word, and of how many words; of figures those that are read one by one."""
        word = self._words[at]
        value = self._values.get(word)
        if value in aloud.SEVERAL if value else word in aloud.TIMES:
            several = repeated.read(self._words, at, self._values)
            if several[1]:
                return several
        if value is not None:
            return (value,), 1
        if word in self._ordinals and (year := ordinals.year(self._words, at, aloud.STROKES, self._ordinals)):
            return (year,), 1
        if word == THOUSANDS and self._is_of_number(at):
            return (aloud.THOUSAND,), 1
        return ((int(word),), 1) if word.isdecimal() and self._is_by_one(at) else ((), 0)

    def _is_of_number(self, at: int) -> bool:
        """Whether thousands stand in a number: behind a stroke or a full stop, or shortly behind what says that it is one."""
        before = self._words[max(0, at - _FAR) : at]
        return not _PARTING.isdisjoint(before[-_LED:]) or any(map(_ANNOUNCED.match, before))

    def _written(self, at: int, behind: Sequence[str]) -> str:
        """Return what is written for letters in one piece, and for which section a court's case is of: *KR jeden el*, *druga Ka*."""
        section = self._sections.get(self._words[at], "")
        following = "".join(behind[:1])
        if section and self._is_register(behind):
            return section
        shown = self._matches[at][0]
        if self._bold and shown.lower() == aloud.PREPOSITION and following in self._values:
            return shown.upper()
        lettered = shown in aloud.REGISTERS or (
            shown.isupper() and 1 < len(shown) < _LONGEST and not meant.announces(shown)
        )
        apart = (
            behind[1] if self._language != "en" and following == "," and len(behind) > 1 else following
        )  # "BAK, sto"
        told = apart in self._values or following in self._sure or (self._bold and following.isdecimal())
        return shown.upper() if (lettered and told) or self._is_short(at, following) else ""

    def _is_register(self, words: Sequence[str]) -> bool:
        """Whether words are of a register, one whose letter is a word of its own too: *druga a ce a*, *siódme u*."""
        first, second = (*words, "", "")[:2]
        if first in self._sure or first in aloud.ROMAN or first in aloud.SMALL_REGISTERS:
            return True
        return first in self._letters and (second in self._sure or (first == aloud.ALONE and second in self._values))

    def _is_short(self, at: int, following: str) -> bool:
        """Whether a word is short for something, and of a number: *erw łamane przez …*, *trzy rc dwieście …*, *(fiatem) sr osiemset …*."""
        word = self._words[at]
        if following in aloud.SURELY_STROKES:
            return word.isalpha() and len(word) <= _LONGEST and word not in aloud.PAUSES
        before = self._words[at - 1] if at else ""
        counted = before in self._values or before.isdecimal() or before in self._sections
        if word in aloud.SMALL_REGISTERS and counted and following in self._values:
            return True
        plated = word in self._on_plates and (following in self._values or before in self._values)
        if self._language == "en":
            return plated and following in self._values and before in self._values
        return plated and plates.is_near(self._text, *self._matches[at].span())

    def _between(self, at: int, word: str) -> tuple[Part | None, int]:
        if size := pauses.parting(self._words, at, self._values):
            return self._made(at, size, numbers=COMMA), size
        return self._joining(at, word), 1

    def _joining(self, at: int, word: str) -> Part | None:
        if word in _PLUS:
            return self._made(at, 1, sign="+", said=word != "+")
        if word in aloud.STROKES or word in aloud.DASHES or word == "/":
            return self._made(at, 1, sign="-" if word in aloud.DASHES else "/", said=word != "/")
        if word in aloud.FULL_STOPS:
            return self._made(at, 1, sign=".")
        stroked = word == "na" and at > 0 and self._words[at - 1] in aloud.STROKES  # "łamane na"
        if word == "na" and not stroked and self._is_stroke(at):
            return self._made(at, 1, sign="/")
        return self._made(at, 1) if stroked or word in aloud.PAUSES or word in pauses.MARKS else None

    def _is_stroke(self, at: int) -> bool:
        """Whether a stroke is short for what Poles say, behind letters: *er ce sto osiem na dwadzieścia trzy*."""
        return pauses.is_amid(self._words, at, self._values) and any(
            word in self._sure or word in aloud.SMALL_REGISTERS for word in self._words[max(0, at - _LED) : at]
        )

    def _letter(self, at: int, word: str) -> tuple[Part | None, int]:
        size = 1 + self._explained(at)
        if word not in self._sure and size == 1 and not (self._bold or self._is_by_one(at) or self._is_spelt(at)):
            return self._between(at, word)
        return self._made(
            at, size, sign=self._letters[word], said=len(word) > 1 or size > 1 or self._is_by_one(at)
        ), size

    def _opening(self, at: int) -> Sequence[str]:
        """Return what a word may begin with that says which letter one is: it, or it and the one before (*ka er jak Kraków*)."""
        letter = self._letters[self._words[at]]
        before = self._letters.get(self._words[at - 1], "") if at else ""
        return (letter, before + letter) if before else (letter,)

    def _is_spelt(self, at: int) -> bool:
        """Whether a letter that is a word of its own stands before another one, behind one where nothing follows, or among numbers."""
        beyond = 1 + (self._matches[at][0].isupper() and self._words[at + 1 : at + 2] == [","])  # "P, Z, siedem"
        following, shown = self._words[at + beyond] if at + beyond < len(self._words) else ".", self._matches[at][0]
        if following in self._sure or (beyond > 1 and following in self._values) or self._goes_on(at, at + beyond):
            return True
        before = self._words[at - 1] if at else "."
        if self._language == "en" and (self._opens(at, before, following) or self._is_of_two(at)):
            return True
        ends = not (self._words[at + 1] if at + 1 < len(self._words) else ".")[0].isalpha()
        if ends and before == "," and at > 1:
            before = self._words[at - 2]  # "dwa, jeden, ka, a."
        if before in self._sure or before in aloud.CAPITALS or tuple(self._words[max(0, at - 2) : at]) in aloud.PAIRS:
            read_on = following in self._values or following in aloud.JOINED
            return ends or read_on or (shown == "A" and self._language == "en")
        if ends and shown.isupper():
            return before in self._values
        return following in self._values and self._is_between(at, before)

    def _is_of_two(self, at: int) -> bool:
        """Whether an English letter is one of two behind a number that are words of their own: *seven ex ex*, *nine ar el*."""
        return any(
            first > 0
            and self._words[first - 1] in self._values
            and aloud.OF_TWO.issuperset(self._words[first : first + 2])
            for first in (at - 1, at)
            if first + 1 < len(self._words)
        )

    def _opens(self, at: int, before: str, following: str) -> bool:
        """Whether an English letter begins a number, inside a sentence: *number is A four*, *A slash three*."""
        stroked = following in aloud.STROKES and not self._values.keys().isdisjoint(self._words[at + 2 : at + 3])
        read = self._matches[at][0] == "A" and (following in self._values or following in aloud.TIMES)
        return stroked or (read and (before[0].isalpha() or before == ","))

    def _goes_on(self, at: int, behind: int) -> bool:
        """Whether a dash stands behind a letter, or a capital behind a capital: *u myślnik siedemset*, *A, Z, K*."""
        if self._language == "en" or behind >= len(self._words):
            return False
        if self._words[behind] in aloud.DASHES:
            return self._words[at] not in aloud.PAUSES
        shown = self._matches[behind][0]
        return self._matches[at][0].isupper() and len(shown) == 1 and shown.isupper()

    def _is_between(self, at: int, before: str) -> bool:
        """Whether a letter that is a word of its own is read before a number, by what stands before it."""
        word, shown = self._words[at], self._matches[at][0]
        if before in aloud.DASHES:
            return word not in aloud.PAUSES  # "en ce myślnik e siedemset"
        if word == aloud.ALONE and before in self._sections:
            return True
        hardly = word in aloud.BETWEEN_NUMBERS or (shown.isupper() and shown not in aloud.WORDS_OF_ONE_LETTER)
        return hardly and before in self._values

    def _is_by_one(self, at: int) -> bool:
        """Whether hyphens join a sign to other ones, as what is read one by one is written: *0-7-7*."""
        return any(
            0 <= beside < len(self._words)
            and self._words[(at + beside) // 2] == "-"
            and len(self._words[at]) == len(self._words[beside]) == 1
            and abs(self._matches[beside].start() - self._matches[at].start()) == len("0-")
            for beside in (at - 2, at + 2)
        )

    def _explained(self, at: int) -> int:
        """Return how many words behind a letter explain it; a name alone does where a number stands before."""
        told = explained.behind(self._words, at, self._opening(at), self._letters)
        before = self._words[at - 1] if at else ""
        if told or self._words[at] not in self._sure or not (before in self._values or before == ","):
            return told
        shown = [match[0] for match in self._matches[: at + 3]]
        return explained.named(self._words, shown, at, self._letters[self._words[at]])

    def tells_letter(self, at: int) -> bool:
        """Whether a first name tells a letter as others beside it do, or a number is beside it: *Stefan Barbara, trzydzieści …*."""
        if not self._is_first(at):
            return False
        words = self._words
        beside = (at - 1 - (words[at - 1 : at] == [","]), at + 1 + (words[at + 1 : at + 2] == [","]))
        return any(
            0 <= other < len(words)
            and (words[other] in self._values or words[other].isdecimal() or self._is_first(other))
            for other in beside
        )

    def _is_first(self, at: int) -> bool:
        return telling_names.tells(self._matches[at][0], self._language, bold=self._bold)

    def _made(self, at: int, size: int, *, numbers: Numbers = (), sign: str = "", said: bool = True) -> Part:
        return Part(self._matches[at].start(), self._matches[at + size - 1].end(), numbers, sign, said)
