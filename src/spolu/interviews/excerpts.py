"""Mentions in their text, as a card of the review shows them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from spolu.interviews.decisions import Target
from spolu.interviews.insert import replacement
from spolu.interviews.model import Mention
from spolu.interviews.pseudonyms import Pseudonym
from spolu.interviews.surroundings import around

CONTEXTS = 3
WIDTH = 90
"""Letters of a context on either side."""


@dataclass(frozen=True, slots=True)
class Context:
    """A mention where it stands: ``before + text + after`` of the original, and what will stand there."""

    transcript: str
    turn: str
    start: int
    end: int
    before: str
    text: str
    after: str
    inserted: str

    @property
    def at(self) -> Target:
        """This mention alone, as decisions name it; put a key or form before it."""
        return Target("", self.transcript, self.turn, (self.start, self.end))


def contexts(
    mentions: Sequence[Mention], texts: Mapping[tuple[str, str], str], pseudonym: Pseudonym | None,
    languages: Mapping[str, str], *, every: bool = False,
) -> tuple[Context, ...]:  # fmt: skip
    """Return mentions in their text: ``every`` one, or `CONTEXTS` of another form and transcript each, as far as there are."""
    shown = mentions if every else _different(mentions)
    return tuple(_context(m, texts.get((m.transcript, m.turn), ""), pseudonym, languages) for m in shown)


def _different(mentions: Sequence[Mention]) -> list[Mention]:
    chosen: list[Mention] = []
    for wanted in (2, 1, 0):
        for m in mentions:
            new = (m.text not in {c.text for c in chosen}) + (m.transcript not in {c.transcript for c in chosen})
            if len(chosen) < CONTEXTS and new >= wanted and m not in chosen:
                chosen.append(m)
    return chosen


def _context(m: Mention, text: str, pseudonym: Pseudonym | None, languages: Mapping[str, str]) -> Context:
    language = languages.get(m.transcript, "")
    cases = around(text, m.start, m.end, language).asked(m.kind)
    new = replacement(m.text, pseudonym, language, cases) if pseudonym else ""
    return Context(
        m.transcript, m.turn, m.start, m.end, _cut(text[: m.start], left=True), m.text, _cut(text[m.end :], left=False), new
    )  # fmt: skip


def context_of(mention: Mention, texts: Mapping[tuple[str, str], str]) -> Context:
    """Return a stretch of a turn where it stands, whatever text the mention says; texts: (transcript, turn) -> text."""
    text = texts.get((mention.transcript, mention.turn), "")
    return _context(mention._replace(text=text[mention.start : mention.end]), text, None, {})


def _cut(text: str, *, left: bool) -> str:
    """Return up to `WIDTH` letters beside a mention, whole words of them."""
    if len(text) <= WIDTH:
        return text
    near = text[-WIDTH:] if left else text[:WIDTH]
    head, space, tail = near.partition(" ") if left else near.rpartition(" ")
    return ("…" + tail if left else head + "…") if space else near
