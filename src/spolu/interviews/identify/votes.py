"""The seam for models of one's own: a spaCy pipeline, a NameTag server on this machine, Presidio's recognisers.

A vote adds evidence, decides between person, place and organisation, and brings what was missed into the review lane.
It never takes a mention away.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol
from urllib.parse import urlencode, urlsplit

from spolu.errors import SpoluError
from spolu.interviews.model import Mention, Transcript

_KINDS: Mapping[str, str] = {
    "PER": "PER", "PERSON": "PER", "persName": "PER", "P": "PER",
    "LOC": "LOC", "GPE": "LOC", "FAC": "LOC", "LOCATION": "LOC", "placeName": "LOC", "geogName": "LOC", "G": "LOC",
    "ORG": "ORG", "NORP": "ETHN", "ORGANIZATION": "ORG", "orgName": "ORG", "I": "ORG",
    "EMAIL_ADDRESS": "EMAIL", "PHONE_NUMBER": "PHONE", "IBAN_CODE": "ACCOUNT", "URL": "URL", "PL_PESEL": "BIRTHNO",
    "DATE_TIME": "DATE", "DATE": "DATE",
}  # fmt: skip
"""Labels of common models -> kinds of identifier; NameTag's are told by their first letter in capitals."""
_NAMES = frozenset(("PER", "LOC", "ORG", "OTHER"))


@dataclass(frozen=True, slots=True)
class Vote:
    """What a model takes a stretch for. ``kind``: one of `IDENTIFIER_KINDS`; ``by``: who says so, for the evidence."""

    transcript: str
    turn: str
    start: int
    end: int
    kind: str
    by: str


class Voter(Protocol):
    """Anything that votes on transcripts."""

    def __call__(self, transcripts: Sequence[Transcript]) -> Iterable[Vote]:
        """Return votes; offsets are code points of the turn's text."""


def with_votes(found: Sequence[Mention], votes: Iterable[Vote], texts: Mapping[tuple[str, str], str]) -> list[Mention]:
    """Return the mentions with what the votes say, and new ones, in the review lane, where nothing was found."""
    by_turn: dict[tuple[str, str], list[Mention]] = {}
    for m in found:
        by_turn.setdefault((m.transcript, m.turn), []).append(m)
    for vote in votes:
        key = vote.transcript, vote.turn
        if key not in texts or not 0 <= vote.start < vote.end <= len(texts[key]):
            continue
        here = by_turn.setdefault(key, [])
        met = [i for i, m in enumerate(here) if m.start < vote.end and vote.start < m.end]
        for i in met:
            here[i] = _told(here[i], vote)
        if not met:
            text = texts[key][vote.start : vote.end]
            why = (f"{vote.by} takes it for {vote.kind}",)
            here.append(Mention(*key, vote.start, vote.end, text, vote.kind, "review", why))
    return [m for here in by_turn.values() for m in sorted(here, key=lambda m: m.start)]


def _told(mention: Mention, vote: Vote) -> Mention:
    evidence = (*mention.evidence, f"{vote.by} takes it for {vote.kind}")
    decides = mention.kind in _NAMES and vote.kind in _NAMES
    return mention._replace(evidence=evidence, kind=vote.kind if decides else mention.kind)


def spacy(pipeline: Callable[[str], Any]) -> Voter:
    """Return a voter of the entities of a loaded spaCy pipeline, the user's own."""

    def vote(transcripts: Sequence[Transcript]) -> Iterator[Vote]:
        for t in transcripts:
            for turn in t.turns:
                for e in pipeline(turn.text).ents:
                    yield Vote(t.id, turn.id, e.start_char, e.end_char, _KINDS.get(e.label_, "OTHER"), "spaCy")

    return vote


def presidio(analyzer: Any, language: str = "en") -> Voter:
    """Return a voter of what a Presidio ``AnalyzerEngine`` (or one recogniser behind one) finds."""

    def vote(transcripts: Sequence[Transcript]) -> Iterator[Vote]:
        for t in transcripts:
            for turn in t.turns:
                for r in analyzer.analyze(text=turn.text, language=language):
                    yield Vote(t.id, turn.id, r.start, r.end, _KINDS.get(r.entity_type, "OTHER"), "Presidio")

    return vote


def nametag(
    url: str = "http://localhost:8001/recognize", *, send: Callable[[str, bytes], bytes] | None = None
) -> Voter:
    """Return a voter of a NameTag server on this machine; texts are sent to no other.

    Args:
        url: the server's ``recognize`` call.
        send: posts a form to an address and returns the answer.

    Raises:
        SpoluError: the address is not of this machine.
    """
    if urlsplit(url).hostname not in ("localhost", "127.0.0.1", "::1"):
        raise SpoluError(
            url, "originals must not leave this machine", "Run NameTag here and give its localhost address"
        )
    post = send or _post

    def vote(transcripts: Sequence[Transcript]) -> Iterator[Vote]:
        for t in transcripts:
            for turn in t.turns:
                form = urlencode({"data": turn.text, "output": "vertical", "input": "untokenized"}).encode()
                for kind, name in _vertical(json.loads(post(url, form))["result"]):
                    at = -1
                    while (at := turn.text.find(name, at + 1)) >= 0:
                        yield Vote(t.id, turn.id, at, at + len(name), kind, "NameTag")

    return vote


def _vertical(result: str) -> Iterator[tuple[str, str]]:
    """Yield (kind, words) of NameTag's vertical output: token numbers, type, words, by tabs."""
    for line in result.splitlines():
        parts = line.split("\t")
        if len(parts) == 3:
            yield _KINDS.get(parts[1]) or _KINDS.get(parts[1][:1].upper(), "OTHER"), parts[2]


def _post(url: str, form: bytes) -> bytes:
    from urllib.request import urlopen

    with urlopen(url, form, timeout=60) as answer:  # noqa: S310 # only this machine, see `nametag`
        return bytes(answer.read())
