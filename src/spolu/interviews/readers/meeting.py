"""Meetings as JSON: QMSum (``meeting_transcripts`` with ``speaker`` and ``content``), and lists of the same shape."""

from collections.abc import Mapping, Sequence
from typing import Any

from spolu.interviews.model import Transcript
from spolu.interviews.readers.build import Piece, transcript
from spolu.interviews.readers.file import File
from spolu.interviews.readers.rows import MEANINGS
from spolu.text import fold

_WHO = MEANINGS["who"] | {"name", "role", "jmeno", "imie"}
_MOST_DEEP = 3


def fits(file: File) -> bool:
    """Tell by a list of objects that name a voice and its words."""
    return _turns(file.json) is not None


def read(file: File) -> Sequence[Transcript]:
    """Return the one transcript; an entry of the list is a turn, QMSum's topics are its groups."""
    found = _turns(file.json)
    if found is None:
        return []
    turns, who, said = found
    groups = _topics(file.json, len(turns))
    pieces = [
        Piece(
            _text(turn.get(who)).rstrip(":").strip() or None, _text(turn.get(said)), group=groups.get(n),
            locator=f"turn {n + 1}", keep=True,
        )
        for n, turn in enumerate(turns)
    ]  # fmt: skip
    return [transcript(pieces, kind="group" if len({p.label for p in pieces}) > 3 else "interview")]


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _turns(data: Any, depth: int = 0) -> tuple[list[Mapping[str, Any]], str, str] | None:
    """Return the longest list of turns, with the keys of voice and words; None where there is none."""
    if isinstance(data, list) and data and all(isinstance(x, Mapping) for x in data):
        who, said = _key(data, _WHO), _key(data, MEANINGS["text"])
        return (data, who, said) if who and said else None
    if isinstance(data, Mapping) and depth < _MOST_DEEP:
        found = [t for value in data.values() if (t := _turns(value, depth + 1)) is not None]
        return max(found, key=lambda t: len(t[0]), default=None)
    return None


def _key(turns: Sequence[Mapping[str, Any]], names: frozenset[str]) -> str | None:
    """Return the key among ``names`` that nearly every turn has with a text."""
    for key in turns[0]:
        if isinstance(key, str) and fold(key).replace("_", " ") in names:
            texts = sum(isinstance(t.get(key), str) for t in turns)
            if texts >= 0.9 * len(turns):
                return key
    return None


def _topics(data: Any, n: int) -> dict[int, str]:
    """Return turn -> topic, from QMSum's list of topics with the first and last turn of each stretch."""
    groups: dict[int, str] = {}
    listed = data.get("topic_list") if isinstance(data, Mapping) else None
    for topic in listed if isinstance(listed, list) else ():
        if not isinstance(topic, Mapping) or not isinstance(topic.get("topic"), str):
            continue
        spans = topic.get("relevant_text_span")
        for span in spans if isinstance(spans, list) else ():
            if isinstance(span, list) and len(span) == 2 and all(str(x).isdecimal() and len(str(x)) < 7 for x in span):
                for i in range(int(span[0]), min(int(span[1]) + 1, n)):
                    groups.setdefault(i, topic["topic"])
    return groups
