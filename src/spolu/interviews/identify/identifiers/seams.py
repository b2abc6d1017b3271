"""Numbers that are broken over two turns of one voice, as captions cut them: *volejte 602 123* and *456, večer*."""

from collections.abc import Iterator, Sequence

from spolu.interviews.identify.identifiers import signs, structured
from spolu.interviews.identify.runs import Run
from spolu.interviews.identify.tokens import SIGNS
from spolu.interviews.model import Mention, Transcript, Turn

_TAIL, _HEAD = 80, 40
"""Code points on either side of a seam that are read together."""
_NOD = 12
"""Code points of what somebody else may say between (*mhm*, *ano*), unless it is a number."""


def find(t: Transcript) -> Iterator[Mention]:
    """Yield the two halves of every identifier that begins in one turn and ends in the next one of the same speaker."""
    for left, right in _neighbours(t.turns):
        if _is_number(left.text[-_TAIL:].split()[-1:], t.language) and _is_number(
            right.text[:_HEAD].split()[:1], t.language
        ):
            yield from _across(t, left, right)


def _neighbours(turns: Sequence[Turn]) -> Iterator[tuple[Turn, Turn]]:
    for n, left in enumerate(turns[:-1]):
        right = turns[n + 1]
        if left.speaker != right.speaker and n + 2 < len(turns) and len(right.text) <= _NOD:
            right = turns[n + 2]
        if left.speaker == right.speaker:
            yield left, right


def _is_number(words: Sequence[str], language: str) -> bool:
    return any(word.strip(SIGNS)[-1:].isdigit() or signs.is_number(word.strip(SIGNS), language) for word in words)


def _across(t: Transcript, left: Turn, right: Turn) -> Iterator[Mention]:
    begin = left.text.rfind(" ", 0, max(0, len(left.text) - _TAIL)) + 1
    tail = left.text[begin:].rstrip()
    joined = f"{tail} {right.text[:_HEAD]}"
    seam = len(tail)
    for f in structured.find(Run(joined), t.language):
        if f.start < seam < f.end - 1:
            stop = f.end - seam - 1
            first, second = left.text[begin + f.start : begin + seam], right.text[:stop]
            value = f"{first} {second}"
            yield Mention(t.id, left.id, begin + f.start, begin + seam, first, f.kind, f.lane, (f.why,), lemma=value)
            yield Mention(t.id, right.id, 0, stop, second, f.kind, f.lane, (f.why,), lemma=value)
