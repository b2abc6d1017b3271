"""A random audit: words that nothing flagged are drawn and read, and say how many identifiers may have been missed.

Words are drawn in three strata, since missed names are likelier in some than in others: capitalised inside a sentence,
with a digit in them, and all the rest. The bound is the one-sided Clopper-Pearson limit of each stratum (Clopper &
Pearson 1934, Biometrika 26: 404-413), at a confidence that Bonferroni's inequality shares out, weighted by the strata's
sizes; a stratum that was read as a whole has no uncertainty left.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp, lgamma, log, log1p
from random import Random
from typing import Literal

from spolu.interviews.model import Mention, Transcript
from spolu.language import Words, number, say

Stratum = Literal["capital", "digit", "other"]
SHARES: Mapping[Stratum, float] = {"capital": 0.5, "digit": 0.15, "other": 0.35}
"""How much of a sample is drawn from each stratum."""

_WORD = re.compile(r"\w+")
_SENTENCE_START = re.compile(r"(?:^|[.!?…:„\"“(\n])\s*$")


@dataclass(frozen=True, slots=True)
class Drawn:
    """A word to look at: code points ``start`` to ``end`` of a turn of an original."""

    transcript: str
    turn: str
    start: int
    end: int
    stratum: Stratum


@dataclass(frozen=True, slots=True)
class Bound:
    """What an audit says.

    Attributes:
        read: stratum -> words read; ``missed``: of these, words of an identifier; ``words``: all unflagged ones.
        each: stratum -> upper bound of the share of missed words in it.
        share: upper bound of the share of missed words among all unflagged ones.
        confidence: with which all of it holds.
    """

    read: Mapping[Stratum, int]
    missed: Mapping[Stratum, int]
    words: Mapping[Stratum, int]
    each: Mapping[Stratum, float]
    share: float
    confidence: float

    @property
    def at_most(self) -> int:
        """Upper bound of the number of missed words."""
        return int(self.share * sum(self.words.values()))


def unflagged(transcripts: Sequence[Transcript], mentions: Sequence[Mention]) -> Mapping[Stratum, tuple[Drawn, ...]]:
    """Return the words that no mention touches, by stratum, in the order of the text."""
    spans: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for m in mentions:
        spans.setdefault((m.transcript, m.turn), []).append((m.start, m.end))
    found: dict[Stratum, list[Drawn]] = {stratum: [] for stratum in SHARES}
    for t in transcripts:
        for turn in t.turns:
            covered = sorted(spans.get((t.id, turn.id), ()), reverse=True)
            for word in _WORD.finditer(turn.text):
                while covered and covered[-1][1] <= word.start():
                    covered.pop()
                if not covered or covered[-1][0] >= word.end():
                    stratum = _stratum(turn.text, word)
                    found[stratum].append(Drawn(t.id, turn.id, word.start(), word.end(), stratum))
    return {stratum: tuple(words) for stratum, words in found.items()}


def _stratum(text: str, word: re.Match[str]) -> Stratum:
    if any(c.isdigit() for c in word[0]):
        return "digit"
    inside = word[0][0].isupper() and not _SENTENCE_START.search(text[max(0, word.start() - 4) : word.start()])
    return "capital" if inside else "other"


def sample(words: Mapping[Stratum, Sequence[Drawn]], n: int, seed: int) -> tuple[Drawn, ...]:
    """Draw ``n`` words without repetition, shared out by `SHARES`; a small stratum is taken whole.

    Args:
        words: as `unflagged` gave them.
        n: how many; fewer where there are fewer.
        seed: another one for another audit, so that it is not the same words again.
    """
    random = Random(f"audit {seed}")  # noqa: S311 - repeatable on purpose
    sizes = {stratum: min(len(words[stratum]), round(n * share)) for stratum, share in SHARES.items()}
    for stratum, size in tuple(sizes.items()):  # what a small stratum leaves goes to the others
        left = n - sum(sizes.values())
        sizes[stratum] = min(len(words[stratum]), size + max(0, left))
    drawn = [w for stratum, size in sizes.items() for w in random.sample(list(words[stratum]), size)]
    random.shuffle(drawn)
    return tuple(drawn)


def bound(
    words: Mapping[Stratum, int], read: Mapping[Stratum, int], missed: Mapping[Stratum, int], confidence: float = 0.95
) -> Bound:
    """Return how many identifiers may have been missed.

    Args:
        words: stratum -> unflagged words.
        read, missed: stratum -> words read, and those of them that belong to an identifier.
        confidence: that no bound is too low.

    Raises:
        ValueError: more words missed than read, or read than there are.
    """
    if any(not missed.get(s, 0) <= read.get(s, 0) <= words.get(s, 0) for s in SHARES):
        raise ValueError("more words were missed than read, or read than there are")
    open_ = [s for s in SHARES if read.get(s, 0) < words.get(s, 0)]
    level = (1 - confidence) / max(1, len(open_))
    each: dict[Stratum, float] = {}
    for s in SHARES:
        k, n = missed.get(s, 0), read.get(s, 0)
        each[s] = clopper_pearson(k, n, level) if s in open_ else k / n if n else 0.0
    total = sum(words.values())
    share = sum(words.get(s, 0) * each[s] for s in SHARES) / total if total else 0.0
    return Bound(dict(read), dict(missed), dict(words), each, share, confidence)


def clopper_pearson(k: int, n: int, level: float) -> float:
    """Return the largest share of which ``k`` or fewer of ``n`` are drawn with a chance of ``level``: 1 where n is 0."""
    if k >= n:
        return 1.0
    low, high = k / n, 1.0
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if _at_most(k, n, middle) > level else (low, middle)
    return high


def _at_most(k: int, n: int, p: float) -> float:
    """Return the chance of ``k`` or fewer of ``n`` at a share of ``p`` (0 < p < 1)."""
    if p >= 1.0:
        return 0.0
    if p <= 0.0:
        return 1.0
    ways = (lgamma(n + 1) - lgamma(i + 1) - lgamma(n - i + 1) + i * log(p) + (n - i) * log1p(-p) for i in range(k + 1))
    return min(1.0, sum(exp(w) for w in ways))


# ------------------------------------------------------------------ in words


@dataclass(frozen=True, slots=True)
class Result:
    """What is kept of an audit: nothing of the words themselves.

    Attributes:
        at: when, ISO 8601, "" before it is kept.
        read, missed: words read, and those of them that belonged to an identifier.
        share, at_most, confidence: as in `Bound`.
    """

    at: str
    read: int
    missed: int
    share: float
    at_most: int
    confidence: float


def result(b: Bound, at: str = "") -> Result:
    """Return what is kept of a bound."""
    return Result(at, sum(b.read.values()), sum(b.missed.values()), b.share, b.at_most, b.confidence)


def said(r: Result, language: str) -> str:
    """Return a result in words."""
    share = number(100 * r.share, 2, language)
    return " ".join((
        say(WORDS, "read", language, n=r.read), say(WORDS, "missed", language, n=r.missed),
        say(WORDS, "at most", language, n=r.at_most, share=share, sure=round(100 * r.confidence)),
    ))  # fmt: skip


WORDS: Words = {
    "read": {
        "cs": "Namátkou bylo přečteno {n} slovo, které program neoznačil.|Namátkou byla přečtena {n} slova, která program neoznačil."
              "|Namátkou bylo přečteno {n} slova, které program neoznačil.|Namátkou bylo přečteno {n} slov, která program neoznačil.",
        "pl": "Losowo przeczytano {n} słowo, którego program nie oznaczył.|Losowo przeczytano {n} słowa, których program nie oznaczył."
              "|Losowo przeczytano {n} słów, których program nie oznaczył.|Losowo przeczytano {n} słowa, których program nie oznaczył.",
        "en": "{n} word that the program had not flagged was drawn and read.|{n} words that the program had not flagged were drawn and read.",
    },
    "missed": {
        "cs": "{n} z nich patřilo k přehlédnutému údaji.|{n} z nich patřila k přehlédnutému údaji."
              "|{n} z nich patřilo k přehlédnutému údaji.|{n} z nich patřilo k přehlédnutému údaji.",
        "pl": "{n} z nich należało do pominiętych danych.|{n} z nich należały do pominiętych danych."
              "|{n} z nich należało do pominiętych danych.|{n} z nich należało do pominiętych danych.",
        "en": "{n} of them was part of a missed identifier.|{n} of them were part of a missed identifier.",
    },
    "at most": {
        "cs": "S jistotou {sure} % zbývá přehlédnuto nejvýš {share} % neoznačených slov (nejvýš {n} slovo).|"
              "S jistotou {sure} % zbývá přehlédnuto nejvýš {share} % neoznačených slov (nejvýš {n} slova).|"
              "S jistotou {sure} % zbývá přehlédnuto nejvýš {share} % neoznačených slov (nejvýš {n} slova).|"
              "S jistotou {sure} % zbývá přehlédnuto nejvýš {share} % neoznačených slov (nejvýš {n} slov).",
        "pl": "Z pewnością {sure}% pominięto najwyżej {share}% nieoznaczonych słów (najwyżej {n} słowo).|"
              "Z pewnością {sure}% pominięto najwyżej {share}% nieoznaczonych słów (najwyżej {n} słowa).|"
              "Z pewnością {sure}% pominięto najwyżej {share}% nieoznaczonych słów (najwyżej {n} słów).|"
              "Z pewnością {sure}% pominięto najwyżej {share}% nieoznaczonych słów (najwyżej {n} słowa).",
        "en": "With {sure}% confidence at most {share}% of the unflagged words were missed (at most {n} word).|"
              "With {sure}% confidence at most {share}% of the unflagged words were missed (at most {n} words).",
    },
}  # fmt: skip
