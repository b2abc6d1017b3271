"""The words of mail and web addresses that are read aloud, and what each of them says there: *tečka*, *at sign*, *pod lomítko*.

A stretch of a text is read as `Words`: a sign of several words is one, and what is said only beside an address (*all one
word*, *pak*, commas in which somebody draws breath) is left out. Its words for signs are `MARKS` of addresses in a text.
"""

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from functools import cache
from typing import NamedTuple

from spolu.interviews.identify.identifiers import disfluencies
from spolu.interviews.identify.identifiers.figures.rule import AT, DOTS
from spolu.interviews.identify.identifiers.reading import aloud
from spolu.text import fold

_TOKEN = re.compile(r"[\w+]+(?:[.'’-][\w+]+)*|[^\w\s]")
UNDERSCORES = frozenset((
    "podtržítko", "podtrzitko", "podčiarkovník", "podčiarkovnik", "podkreślnik", "podkreślenie", "podkreslnik", "underscore",
))  # fmt: skip
"""What is said of little else than of the names of accounts."""
SIGNS = frozenset((*DOTS, *aloud.DASHES, *UNDERSCORES, "podłoga", "minus", "plus"))
"""What joins the words of an address."""
SLASHES = frozenset(("lomeno", "lomítko", "lomka", "ukośnik", "slash", "stroke", "oblique"))
ON_PAGES = SIGNS | SLASHES
"""What joins the words behind a slash."""
SOFT_AT = frozenset(("at", "et"))
"""What is said for @ by some, and of much else."""
_BESIDE = frozenset((*AT, *ON_PAGES, *SOFT_AT))
"""Beside them a comma is but a pause."""
_AS_ONE: Mapping[tuple[str, ...], str] = {
    ("at", "sign"): AT[0], ("full", "stop"): DOTS[0],
    ("under", "score"): "underscore", ("underscore", "dot"): "underscore", ("dot", "underscore"): "underscore", ("underscore", "underscore"): "underscore", ("double", "underscore"): "underscore", ("hash", "tag"): "hashtag",
    ("podtržítko", "tečka"): "podtržítko", ("tečka", "podtržítko"): "podtržítko", ("podkreślnik", "kropka"): "podkreślnik", ("kropka", "podkreślnik"): "podkreślnik", ("dolní", "pomlčka"): "podtržítko", ("spodní", "pomlčka"): "podtržítko", ("dolná", "pomlčka"): "podčiarkovník", ("spodná", "pomlčka"): "podčiarkovník",
    ("dolna", "kreska"): "podkreślnik", ("dolny", "myślnik"): "podkreślnik", ("dolne", "podkreślenie"): "podkreślnik", ("kreska", "dolna"): "podkreślnik", ("podkreślenie", "dolne"): "podkreślnik", ("podkreślnik", "dolny"): "podkreślnik", ("kreska", "na", "dole"): "podkreślnik", ("kreseczka", "na", "dole"): "podkreślnik", ("kreska", "u", "dołu"): "podkreślnik", ("dolní", "podtržítko"): "podtržítko",
    ("łamane", "przez"): "ukośnik", ("łamane", "na"): "ukośnik", ("forward", "slash"): "slash", ("back", "slash"): "slash", ("backward", "slash"): "slash", ("slash", "slash"): "slash", ("lomeno", "lomeno"): "lomeno", ("ukośnik", "ukośnik"): "ukośnik",
}  # fmt: skip
"""Signs of several words -> how they are said in one; two signs one behind the other join words as one does."""
_ASIDES = frozenset(
    tuple(words.split())
    for words in (
        "všechno dohromady", "psáno dohromady", "celé dohromady", "jedním slovem", "jako jedno slovo", "bez mezer", "bez mezery", "bez háčků", "bez háčku", "bez diakritiky", "bez čárky", "bez čárek", "bez háčků a čárek", "malými písmeny", "malým písmem", "malými", "dohromady",
        "bez mäkčeňov", "bez mäkčeňa", "bez dĺžňov", "bez diakritiky", "malými písmenami", "spolu", "bez medzery",
        "pisane razem", "wszystko razem", "jako jedno słowo", "jednym słowem", "jedno słowo", "bez spacji", "bez polskich znaków", "bez ogonków", "bez polskich liter", "małymi literami", "małą literą", "z małej litery", "małymi", "razem",
        "all one word", "one word", "all together", "no space", "no spaces", "all lower case", "all lowercase", "in lower case", "lower case", "all small letters", "all small",
    )
)  # fmt: skip
"""What says how an address is written."""
_IN_ONE_WORD = "one word"
_LONGEST, _ASIDE = max(map(len, _ASIDES)), frozenset(words[0] for words in _ASIDES)
"""Words of the longest one, and with which they begin."""
_THEN = frozenset((*disfluencies.THEN, *disfluencies.ONWARDS, *disfluencies.HUMS, *disfluencies.DRAWN))
"""What is said before or behind a sign and is not written."""
_NOT = frozenset(("ne", "nie", "not", "žádná", "żadna"))
"""What stands before a sign that another one might be taken for: *podtržítko, ne pomlčka*."""
_TELLING, _TOLD = frozenset(("jako", "jak", "ako", "like", "as", "to", "that's", "it's")), 6
"""With which words somebody begins who tells how something is written, and how long that may be."""
_LETTERS_TOLD = frozenset(("letter", "figure", "numeral", "písmeno", "písmenko", "litera", "literka"))
"""What somebody says who tells letters from words, whatever follows: *k, that's the letter k, four four*."""
_AIDING = aloud.AIDS | {"as"}
_FEWEST = 3
"""Letters of the shortest word that somebody spells again."""
LITTLE = frozenset((
    "well", "much", "many", "long", "soon", "far", "good", "they", "you", "of", "at", "the", "a", "an", "my", "his", "her", "its", "our", "their", "all", "home", "work", "night", "school", "least", "first", "last", "once", "noon", "for", "since", "from", "in", "on", "to", "if", "i",
    "a", "and", "i", "ale", "but", "od", "do", "na", "v", "ve", "w", "we", "z", "ze", "za", "před", "po", "pred", "przed", "o", "u", "s", "so", "pro", "dla", "kolem", "około", "asi", "każdy", "každý", "by", "byś", "kdyby", "gdyby", "minulý", "každou", "každého", "většina", "większość", "ty", "já", "ja", "my", "oni", "tenhle", "každé",
))  # fmt: skip
"""What no name has in it whose words nothing joins."""
_AND = frozenset(("a", "i", "and", "ale", "but", "or", "nebo", "lub", "alebo", "to", "tam", "there"))
"""With these something else begins."""
MAIL = frozenset(("gmail", "googlemail", "hotmail", "yahoo", "icloud"))
"""Those by whom many have their mail, and who have a name that is said of nothing else."""
MARKS = frozenset((*AT, *DOTS, *UNDERSCORES, *MAIL, "com"))
"""Words that tell of an address."""


class _Word(NamedTuple):
    """A word of a text in small letters, or a sign of several words in one, and where it stands."""

    low: str
    start: int
    end: int


class _Told(NamedTuple):
    """What is said in one language for letters and numbers: all, and what is no word of its own."""

    letters: Mapping[str, str]
    numbers: Set[str]
    joined: Set[str]
    surely: Set[str]


@cache
def _told_in(language: str) -> _Told:
    letters = aloud.letters(language)
    numbers = frozenset((*aloud.values(language), *aloud.TIMES))
    return _Told(letters, numbers, numbers.union(letters), numbers | aloud.surely_letters(language))


class Words:
    """The words of a stretch of a text.

    Attributes:
        low: the words in small letters, without what is said only beside an address.
        spans: where they stand.
        numbers: the words for numbers.
        english: whether it is English, in which *at* is said for @ most often.
        in_one_word: whether somebody says so of what is told.
    """

    def __init__(self, text: str, start: int, end: int, language: str) -> None:
        told = _told_in(language)
        self.english = language == "en"
        self.numbers, self._joined, self._surely = told.numbers, told.joined, told.surely
        words = [*_uninterrupted([*_as_one(text, start, end)], told.letters, told.numbers)]
        self.spans = [(word.start, word.end) for word in words]
        self.low = [word.low for word in words]
        self._opens, self._closes = start == 0, end == len(text)
        self.in_one_word = _IN_ONE_WORD in text[start:end]

    def is_word(self, at: int) -> bool:
        """Whether a word stands there that may be of an address, and no sign."""
        return 0 <= at < len(self.low) and self.low[at][0].isalnum() and self.low[at] not in SIGNS

    def joins(self, at: int) -> bool:
        """Whether a word is a letter or a number, which goes with the one beside it."""
        word = self.low[at]
        return len(word) == 1 or any(part in self._joined or part.isdecimal() for part in word.split("-"))

    def surely_joins(self, at: int) -> bool:
        """Whether a word is the name of a letter that is no word of its own, or a number."""
        return self.is_word(at) and (self.low[at] in self._surely or self.low[at].isdecimal())

    def opens(self, at: int) -> bool:
        """Whether a clause begins with a word."""
        return self._opens if at == 0 else not self.is_word(at - 1) and self.low[at - 1] not in _BESIDE

    def closes(self, at: int) -> bool:
        """Whether a clause ends before a word."""
        return self._closes if at == len(self.low) else not self.is_word(at) and self.low[at] not in _BESIDE

    def chain(self, at: int) -> int:
        """Return the first of the words that signs join, and of letters and numbers beside them, back from ``low[at]``."""
        while at > 0:
            if self.low[at - 1] in SIGNS and self.is_word(at - 2):
                at -= 2
            elif self.is_word(at - 1) and (self.joins(at - 1) or self.joins(at)) and self.low[at - 1] not in ANNOUNCING:
                at -= 1
            else:
                break
        return at

    def on(self, at: int, joining: Set[str] = SIGNS) -> int:
        """Return behind which word ends what begins with ``low[at]`` and goes on with signs, letters and numbers."""
        at += 1
        while at < len(self.low):
            if self.low[at] in joining and self.is_word(at + 1):
                at += 2
            elif self.surely_joins(at):
                at += 1
            else:
                break
        return at

    def to_the_end(self, at: int, most: int) -> int:
        """Return where the clause ends, if at most so many words of a name stand from ``low[at]`` on, or else ``at``."""
        return next((stop for stop in range(at, at + most + 1) if stop <= len(self.low) and self._ends(at, stop)), at)

    def _ends(self, at: int, stop: int) -> bool:
        return self.closes(stop) and all(self.is_word(n) and self.low[n] not in _AND for n in range(at, stop))


def _as_one(text: str, start: int, end: int) -> Iterator[_Word]:
    """Yield the words of a stretch, signs of two words as one, without asides."""
    words = [_Word(match[0].lower(), *match.span()) for match in _TOKEN.finditer(text, start, end)]
    low = [word.low for word in words]
    at = 0
    while at < len(words):
        if low[at] in _ASIDE and (
            aside := next((n for n in range(_LONGEST, 0, -1) if tuple(low[at : at + n]) in _ASIDES), 0)
        ):
            paused = at > 0 and low[at - 1] == ","
            at += aside
            at += paused and low[at : at + 1] == [","]
        elif told := _told(low, at):
            at += told
        elif size := next((n for n in (3, 2) if at + n <= len(low) and tuple(low[at : at + n]) in _AS_ONE), 0):
            yield _Word(_AS_ONE[tuple(low[at : at + size])], words[at].start, words[at + size - 1].end)
            at += size
        elif low[at] in _NOT and low[at + 1 : at + 2] and low[at + 1] in ON_PAGES:
            at += 2 + (low[at + 2 : at + 3] == [","])
        else:
            yield words[at]
            at += 1


def _told(words: Sequence[str], at: int) -> int:
    """Return how many words between two commas before a sign tell of what was said: *white, like the colour, dot*."""
    if words[at] != "," or at + 1 >= len(words) or words[at + 1] not in _TELLING:
        return 0
    letters = next((n for n in range(at + 2, len(words)) if len(words[n]) > 1 or words[n] == ","), at + 2)
    stop = next((n for n in range(at + 2, min(max(at + _TOLD, letters + 1), len(words) - 1)) if words[n] == ","), 0)
    lettered = not _LETTERS_TOLD.isdisjoint(words[at + 2 : stop])
    return stop - at if stop and (words[stop + 1] in _BESIDE or words[stop + 1] in _NOT or lettered) else 0


def _uninterrupted(words: Sequence[_Word], letters: Mapping[str, str], numbers: Set[str]) -> Iterator[_Word]:
    """Yield words without what only tells a letter (*k for kilo*) or spells one again, and without pauses."""
    low = [word.low for word in words]
    at = 0
    while at < len(low):
        if not (_is_pause(low, at, letters.keys(), numbers) or _is_then(low, at)):
            yield words[at]
        aid = _aid(low, at, letters) or _spelt_again(low, at)
        aid *= _BESIDE.isdisjoint(low[at + 1 : at + 1 + aid])
        at += 1 + aid
        at += aid > 0 and low[at : at + 1] == [","]


def _aid(words: Sequence[str], at: int, letters: Mapping[str, str]) -> int:
    if at + 1 >= len(words) or words[at + 1] not in _AIDING:
        return 0
    return aloud.aid(words, at, letters.get(words[at]) or fold(words[at])[:1].upper())


def _spelt_again(words: Sequence[str], at: int) -> int:
    """Return how many words behind one spell it again: *feeney, F-E-E-N-E-Y,*; 0 for none."""
    pause = int(words[at + 1 : at + 2] == [","])
    spelt = words[at + 1 + pause] if at + 1 + pause < len(words) else ""
    if len(words[at]) < _FEWEST or not (len(spelt) == 1 or "-" in spelt) or not words[at].isalpha():
        return 0
    word = fold(words[at])
    behind = words[at + 1 + pause : at + 1 + pause + len(word)]
    if behind and "-" in behind[0] and fold(behind[0]).replace("-", "") == word:
        return pause + 1
    return pause + len(word) if fold("".join(behind)) == word and len(behind) > 1 else 0


def _is_pause(words: Sequence[str], at: int, letters: Set[str], numbers: Set[str]) -> bool:
    """Whether a comma parts nothing: beside a sign, behind a letter, and before the numbers with which a name goes on."""
    if not at or words[at] not in (",", "…"):
        return False
    before, behind = words[at - 1], words[at + 1] if at + 1 < len(words) else ""
    return (
        len(before) == 1
        or before in _BESIDE
        or behind in _BESIDE
        or not numbers.isdisjoint(behind.split("-"))
        or (before in letters and behind in letters)
        or (behind in _THEN and _is_then(words, at + 1))
    )


def _is_then(words: Sequence[str], at: int) -> bool:
    """Whether a word stands beside a sign that is not written."""
    if words[at] not in _THEN or not at:
        return False
    beside = at + 1 + (words[at + 1 : at + 2] == [","])
    before = at - 1 - (words[at - 1] == ",")
    return (words[beside : beside + 1] != [] and words[beside] in _BESIDE) or (before >= 0 and words[before] in _BESIDE)


ANNOUNCING = frozenset((
    "je", "jest", "są", "jsou", "sú", "to", "na", "jako", "ako", "bude", "będzie", "mám", "mam", "máme", "mamy", "má", "ma", "mail", "email", "emails", "e-mail", "maila", "mejl", "mailu", "e-maila", "adresa", "adres", "adresu", "stránka", "stránky", "stránkách", "stránke", "stránkach", "strona", "stronę", "stronie", "web", "webu",
    "is", "it's", "its", "that's", "site's", "email's", "website's", "address's", "on", "at", "as", "address", "website", "site", "page", "shop", "e-shop", "eshop", "sklep", "obchod", "blog", "blogu", "bloga", "use", "visit",
))  # fmt: skip
"""What an address stands behind."""
LINKING = frozenset(("z", "od", "pod", "przez", "in", "my", "can", "under"))
"""What stands before an address, or between its words."""
