"""Sentences that may identify who says them by what they say."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from spolu.interviews.identify import quasi
from spolu.interviews.identify.identifiers.structured import Found
from spolu.interviews.identify.runs import Run
from spolu.interviews.model import Transcript

_MARKS: Mapping[str, tuple[re.Pattern[str], ...]] = {
    # language -> superlatives and "the only", offices
    "cs": (
        re.compile(r"\b(jedin[ýáéí]\w*|jako jedin\w+|nej\w{4,}(?:ší|ejší)|poprvé|první (?:v|na|z)|nikdo jiný)\b", re.I),
        re.compile(r"\b(ředitel\w*|starost\w*|primář\w*|předsed\w*|vedoucí\w*|farář\w*|soudky\w*|soudc\w*|zastupitel\w*)\b", re.I),
    ),
    "pl": (
        re.compile(r"\b(jedyn[yąaie]\w*|naj\w{4,}(?:szy|sza|sze|szą|szego|szej)|pierwsz[yąa] w|nikt inny)\b", re.I),
        re.compile(r"\b(dyrektor\w*|burmistrz\w*|ordynator\w*|prezes\w*|kierownicz\w*|kierownik\w*|proboszcz\w*|radn[yąea]\w*)\b", re.I),
    ),
    "en": (
        re.compile(r"\b(the only|the first (?:in|to)|no ?one else|the \w+est)\b", re.I),
        re.compile(r"\b(director|mayor|head ?(?:master|teacher)|chair(?:man|woman|person)?|chief|vicar|councillor)\b", re.I),
    ),
}  # fmt: skip
_MANY = 8
"""So many children, siblings or grandchildren are rare."""
_SENTENCE = re.compile(r"[^.!?…]+[.!?…]*")
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Passage:
    """A pseudonymised sentence that may identify its speaker by what it says.

    Attributes:
        marks: why: ``only`` (superlative), ``office``, ``number`` (of many children, siblings), ``details`` (several that
            describe people).
    """

    participant: str
    transcript: str
    turn: str
    text: str
    marks: tuple[str, ...]


def telling(transcripts: Sequence[Transcript]) -> tuple[Passage, ...]:
    """Return marked sentences that hold three words in a row which nobody else says, those with most marks first."""
    said = [
        (_who(t, turn.speaker), t, turn.id, sentence.strip())
        for t in transcripts for turn in t.turns for sentence in _SENTENCE.findall(turn.text)
    ]  # fmt: skip
    bearers: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for who, _, _, sentence in said:
        for gram in _grams(sentence):
            bearers[gram].add(who)
    found = []
    for who, transcript, turn, sentence in said:
        marks = tuple(_marks(sentence, transcript.language))
        unique = any(len(bearers[gram]) == 1 for gram in _grams(sentence))
        if who and marks and unique:
            found.append(Passage(who, transcript.id, turn, sentence, marks))
    return tuple(sorted(found, key=lambda p: (-len(p.marks), p.participant, p.transcript, p.turn)))


def _marks(sentence: str, language: str) -> Iterable[str]:
    """Yield why a sentence may identify; details are found as detection finds them."""
    patterns = _MARKS.get(language[:2], _MARKS["en"])
    yield from (mark for mark, p in zip(("only", "office"), patterns, strict=True) if p.search(sentence))
    details = tuple(quasi.find(Run(sentence), language))
    if any(_counts(found) >= _MANY for found in details):
        yield "number"
    if len({found.kind for found in details}) > 1:
        yield "details"


def _counts(found: Found) -> int:
    """Return how many relatives a detail counts (``10 × děti``), 0 where it counts none."""
    number, times, _ = found.lemma.partition(" × ")
    return int(number) if times else 0


def _who(transcript: Transcript, speaker: str | None) -> str:
    for s in transcript.speakers:
        if s.id == speaker and s.role not in ("interviewer", "facilitator", "question"):
            return s.participant or f"{transcript.id} {s.id}"
    return ""


def _grams(sentence: str) -> Iterable[tuple[str, ...]]:
    words = [w.lower() for w in _WORD.findall(sentence)]
    return zip(words, words[1:], words[2:], strict=False)
