"""Mail and web addresses that are read aloud: *pé novotný zavináč centrum tečka cé zet*, *wee shed dot scot*.

Nobody says where such an address begins. What belongs to it are words joined by signs (*dot*, *podtržítko*), letters and
numbers; and whatever stands behind a word that announces it (*je*, *na*, *is*), if that is near enough.
"""

import re
from collections.abc import Iterator, Mapping, Sequence, Set

from spolu.interviews.identify.identifiers import aloud
from spolu.interviews.identify.identifiers.rule import AT, DOTS
from spolu.text import fold

_TOKEN = re.compile(r"[\w+]+(?:[.'’-][\w+]+)*|[^\w\s]")
_ANCHOR = re.compile(rf"\b(?:{'|'.join((*AT, *DOTS))})\b", re.I)
_AROUND = 120
"""Code points on either side of a sign that is said in which its address may lie."""
_SIGNS = frozenset((
    *DOTS, *aloud.DASHES, "podtržítko", "podtrzitko", "podčiarkovník", "podkreślnik", "podkreślenie", "underscore", "minus", "dolní", "dolná",
))  # fmt: skip
"""What joins the words of an address."""
_BESIDE = frozenset((*AT, *DOTS, *_SIGNS, "at"))
"""Beside them a comma is but a pause."""
_SLASHES = frozenset(("lomeno", "lomítko", "lomka", "ukośnik", "slash", "stroke", "oblique"))
_SLASH_LED = frozenset(("forward", "back", "backward"))
"""What may be said before a slash."""
_ON_PAGES = _SIGNS | _SLASHES
"""What joins the words behind a slash."""
_ANNOUNCING = frozenset((
    "je", "jest", "są", "jsou", "sú", "to", "na", "jako", "ako", "jako:", "bude", "będzie", "mám", "mam", "mail", "email", "e-mail", "maila", "mejl", "mailu", "adresa", "adres", "adresu", "stránka", "stránky", "strona", "stronę", "stronie", "web", "webu",
    "is", "it's", "its", "that's", "on", "at", "as", "under", "address", "website", "site", "page", "use", "visit", "z", "od", "pod", "przez", "in", "my", "can",
))  # fmt: skip
"""What an address stands behind."""
_LOOKING = frozenset((
    "look", "looking", "us", "me", "him", "her", "them", "find", "here", "it", "see", "that", "this", "up", "stuff", "everything", "all", "info's",
))  # fmt: skip
"""What stands before *at* where the address of a page follows it."""
_FEWEST = 3
"""Letters of the shortest word that somebody spells again."""
_MOST, _HOST = 4, 4
"""Words of an address before its first sign, as far as they are announced; and of a host before the sign in it."""
_ENDS = frozenset((
    "com", "kom", "cz", "sk", "pl", "eu", "org", "net", "uk", "ie", "info", "co", "ly", "gov", "ac", "edu", "scot", "wales", "de", "at", "io", "me", "tv", "biz", "online", "shop", "blog", "coop", "fr", "hu", "ua",
))  # fmt: skip
_SPELT_ENDS = frozenset((
    ("cé", "zet"), ("ce", "zet"), ("c", "z"), ("pe", "el"), ("pé", "el"), ("p", "l"), ("es", "ká"), ("es", "ka"), ("s", "k"), ("e", "u"), ("é", "ú"), ("i", "e"), ("u", "k"), ("d", "e"), ("dé", "é"),
))  # fmt: skip
"""Ends of hosts, as words and as letters that are read."""
_PROVIDERS = frozenset((
    "gmail", "seznam", "centrum", "email", "outlook", "hotmail", "yahoo", "icloud", "wp", "onet", "interia", "o2", "azet", "zoznam", "post", "volny", "tiscali", "atlas", "proton", "live",
))  # fmt: skip
"""Those by whom many have their mail: the sign before the end is left out."""
_WEB = frozenset(("w", "vé", "ve", "wu", "u", "double", "-", "double-u", "www", "dvojité"))
"""What is said for *www*."""
_WORLD = re.compile(r"(?:(?:w|vé|ve|wu|dvojité vé|double(?:-| )?u) ?){3}$|www$")


class _Words:
    """The words of a stretch of a text, and what each of them says in an address."""

    def __init__(self, text: str, start: int, end: int, language: str) -> None:
        letters = aloud.letters(language)
        numbers = frozenset((*aloud.values(language), *aloud.TIMES))
        matches = [*_uninterrupted([*_TOKEN.finditer(text, start, end)], letters, numbers)]
        self.spans = [match.span() for match in matches]
        self.low = [match[0].lower() for match in matches]
        self._joined = numbers.union(letters)

    def is_word(self, at: int) -> bool:
        """Whether a word stands there that may be of an address, and no sign."""
        return 0 <= at < len(self.low) and self.low[at][0].isalnum() and self.low[at] not in _SIGNS

    def joins(self, at: int) -> bool:
        """Whether a word is a letter or a number, which goes with the one beside it."""
        word = self.low[at]
        return len(word) == 1 or any(part in self._joined or part.isdecimal() for part in word.split("-"))

    def begin(self, at: int) -> int:
        """Return the word with which an address begins that has ``low[at]`` in it, before its first sign or @."""
        chain = self._chain(at)
        for first in range(chain, max(-1, chain - _MOST), -1):
            if first and self.low[first - 1] in _ANNOUNCING:
                return first
            if not self.is_word(first - 1):
                break
        return chain

    def _chain(self, at: int) -> int:
        """Return the first of the words that signs join, and of letters and numbers beside them."""
        while at > 0:
            if self.low[at - 1] in _SIGNS and self.is_word(at - 2):
                at -= 2
            elif (
                self.is_word(at - 1) and (self.joins(at - 1) or self.joins(at)) and self.low[at - 1] not in _ANNOUNCING
            ):
                at -= 1
            else:
                break
        return at

    def host(self, at: int) -> int:
        """Return behind which word a host ends that begins with ``low[at]``, or 0 for none."""
        for dot in range(at + 1, min(at + 2 * _HOST, len(self.low) - 1)):
            if self.low[dot - 1] == "at" or not (self.is_word(dot - 1) or self.low[dot - 1] in _SIGNS):
                break
            if self.low[dot] in DOTS and (stop := self.ends(dot)):
                return stop
        return self._written(at) or self._unknown(at)

    def _unknown(self, at: int) -> int:
        """Return behind which word a host ends whose end is of no list; *at* would see one in much else."""
        named = self.low[at - 1] != "at" and self.low[at + 1 : at + 2] and self.low[at + 1] in DOTS
        return at + 3 if named and self.is_word(at + 2) else 0

    def is_before_host(self, at: int) -> bool:
        """Whether what may be a host follows: *at* is said of much else."""
        name, _, end = self.low[at + 1].rpartition(".") if at + 1 < len(self.low) else ("", "", "")
        return bool(name and end in _ENDS) or DOTS[0] in self.low[at + 2 : at + 2 + 2 * _HOST]

    def _written(self, at: int) -> int:
        if at < len(self.low) and "." in self.low[at]:
            return at + 1
        if at + 1 < len(self.low) and self.low[at] in _PROVIDERS and self.low[at + 1] in _ENDS:
            return at + 2
        return 0

    def ends(self, dot: int) -> int:
        """Return behind which word the end of a host stops whose sign is ``low[dot]``, or 0 for none."""
        stop = 0
        while dot < len(self.low) and self.low[dot] in DOTS:
            if tuple(self.low[dot + 1 : dot + 3]) in _SPELT_ENDS:
                stop = dot = dot + 3
            elif self.is_word(dot + 1) and self.low[dot + 1] in _ENDS:
                stop = dot = dot + 2
            else:
                break
        return stop

    def path(self, at: int) -> int:
        """Return behind which word a page of a host stops whose host ends before ``low[at]``: *forward slash pip slash apply*."""
        stop, joins = at, _SLASHES
        while at + 1 < len(self.low):
            at += self.low[at] in _SLASH_LED
            if self.low[at] not in joins or not self.is_word(at + 1):
                break
            stop = at = at + 2
            joins = _ON_PAGES
        return stop

    def world(self, dot: int) -> int:
        """Return with which word *www* begins that is said before a sign, or -1."""
        first = dot
        while first and dot - first < 2 * _MOST and self.low[first - 1] in _WEB:
            first -= 1
        said = " ".join(self.low[first:dot]).replace(" - ", "-")
        return first if first < dot and _WORLD.match(said) else -1


def _uninterrupted(
    matches: Sequence[re.Match[str]], letters: Mapping[str, str], numbers: Set[str]
) -> Iterator[re.Match[str]]:
    """Yield words without what only tells a letter (*k for kilo*) or spells one again, and without commas beside signs and letters."""
    words = [match[0].lower() for match in matches]
    at = 0
    while at < len(words):
        if not _is_pause(words, at, numbers):
            yield matches[at]
        letter = letters.get(words[at], fold(words[at])[:1].upper())
        aid = aloud.aid(words, at, letter) or _spelt_again(words, at)
        at += 1 + aid
        at += aid > 0 and words[at : at + 1] == [","]


def _spelt_again(words: Sequence[str], at: int) -> int:
    """Return how many words behind one spell it again: *feeney, F-E-E-N-E-Y,*; 0 for none."""
    word, pause = fold(words[at]), int(words[at + 1 : at + 2] == [","])
    if len(word) < _FEWEST or not word.isalpha():
        return 0
    behind = words[at + 1 + pause : at + 1 + pause + len(word)]
    if behind and "-" in behind[0] and fold(behind[0]).replace("-", "") == word:
        return pause + 1
    return pause + len(word) if fold("".join(behind)) == word and len(behind) > 1 else 0


def _is_pause(words: Sequence[str], at: int, numbers: Set[str]) -> bool:
    """Whether a comma parts nothing: beside a sign, behind a letter, and before the numbers with which a name goes on."""
    beside = (words[at - 1], *words[at + 1 : at + 2])
    if not at or words[at] != ",":
        return False
    return len(words[at - 1]) == 1 or not _BESIDE.isdisjoint(beside) or not numbers.isdisjoint(beside[1:])


def find(text: str, language: str) -> Iterator[tuple[int, int, str, str]]:
    """Yield (start, end, kind, evidence) of addresses that are read aloud. ``language``: see `nicknames.table`."""
    begin = stop = 0
    for anchor in _ANCHOR.finditer(text):
        if stop and anchor.start() - _AROUND > stop:
            yield from _in(_Words(text, begin, stop, language))
            stop = 0
        begin = begin if stop else text.rfind(" ", 0, max(0, anchor.start() - _AROUND)) + 1
        stop = min(len(text), anchor.end() + _AROUND)
    if stop:
        yield from _in(_Words(text, begin, stop, language))


def _in(words: _Words) -> Iterator[tuple[int, int, str, str]]:
    done = 0
    for at, word in enumerate(words.low):
        if at < done:
            continue
        first, last, kind = -1, 0, "URL"
        if word in AT or (word == "at" and words.is_before_host(at)):
            first, last, kind = _mail(words, at)
        elif word in DOTS:
            first, last = _page(words, at, done)
        if last:
            done = last
            why = "a mail address as spoken" if kind == "EMAIL" else "a web address as spoken"
            yield words.spans[first][0], words.spans[last - 1][1], kind, why


def _mail(words: _Words, at: int) -> tuple[int, int, str]:
    stop = words.host(at + 1)
    if not stop or not words.is_word(at - 1):
        return -1, 0, ""
    if words.low[at] == "at" and words.low[at - 1] in _LOOKING:
        return at + 1, words.path(stop), "URL"
    return words.begin(at - 1), stop, "EMAIL"


def _page(words: _Words, dot: int, done: int) -> tuple[int, int]:
    world = words.world(dot)
    stop = words.host(dot + 1) if world >= 0 else words.ends(dot)
    if not stop or not (world >= 0 or words.is_word(dot - 1)):
        return -1, 0
    return world if world >= 0 else max(done, words.begin(dot - 1)), words.path(stop)
